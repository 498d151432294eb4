import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBundle } from './bundle.js';

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
  await program.serve(keep);
} else {
  const { serve } = await import('./serve.js');
  await serve();
}

export {};
