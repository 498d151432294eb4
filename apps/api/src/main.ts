import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';

/**
 * Keeps what the engine compiled of the program in the data folder, so that the next start does not compile it again. Not where
 * no folder is given: the one for temporary files is everybody's, and what lies there is run.
 */
const folder = process.env['DATA_DIR'] ?? (process.env['DATABASE_URL'] ? undefined : '.data');
if (folder !== undefined) enableCompileCache(path.resolve(folder, 'compiled'));
const bundled = new URL('./bundled/serve.js', import.meta.url);
await import(existsSync(bundled) ? bundled.href : './serve.js');

export {};
