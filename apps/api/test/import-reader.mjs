import './source-hooks.mjs';

await import('../src/import-file/reader-process.ts');
