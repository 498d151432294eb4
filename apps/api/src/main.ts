import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { loadBundle } from './bundle.js';

/**
 * By itself the engine lets 120 MB of old objects in use become 460 before it collects them, and keeps the pages; so few objects grow old
 * here that collecting sooner is not seen in what a request costs. From the loaded program on, which would be collected once more.
 */
const GROWTH = 100;

/**
 * Keeps what the engine compiled of the program in the data folder, so that the next start does not compile it again. Not where
 * no folder is given: the one for temporary files is everybody's, and what lies there is run.
 */
const given = process.env['DATA_DIR'] ?? (process.env['DATABASE_URL'] ? undefined : '.data');
const compiled = given === undefined ? null : path.resolve(given, 'compiled');
if (compiled !== null) enableCompileCache(compiled);
const bundled = fileURLToPath(new URL('./bundled/', import.meta.url));
if (existsSync(bundled)) {
  const { program, keep } = loadBundle<typeof import('./serve.js')>(bundled, 'serve.cjs', compiled);
  boundGarbage(GROWTH);
  await program.serve(() => {
    // What was compiled is taken at the next start under the flags only with which it is kept.
    boundGarbage(0);
    keep();
    boundGarbage(GROWTH);
  });
} else {
  const { serve } = await import('./serve.js');
  boundGarbage(GROWTH);
  await serve();
}

/** Per cent that old objects may grow by between two full collections; 0 leaves it to the engine. */
function boundGarbage(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

export {};
