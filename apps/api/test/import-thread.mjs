import './source-hooks.mjs';

await import('../src/import/read-thread.ts');
