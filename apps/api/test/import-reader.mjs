import './source-hooks.mjs';

await import('../src/import/reader-process.ts');
