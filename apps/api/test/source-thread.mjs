import './source-hooks.mjs';

await import('../src/discovery/bundle-thread.ts');
