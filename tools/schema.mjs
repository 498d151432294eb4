import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, ROOT } from './built.mjs';
import { scratchFolder } from './running.mjs';

/**
 * Writes apps/api/schema.graphql from the running program; with --check it compares instead and exits with 1 when they differ.
 */
const FILE = path.join(ROOT, 'apps/api/schema.graphql');

await ensureBuilt(['@fivefold/api']);
const api = (module) => import(path.join(ROOT, 'apps/api/dist', module));
const { openDatabase } = await api('platform/database/server.js');
const { readConfig } = await api('platform/config.js');
const { createApp } = await api('server.js');
const { printedSchema } = await api('platform/graphql/printed-schema.js');

const folder = scratchFolder();
const database = await openDatabase({ DATA_DIR: folder }, 'serve');
const app = await createApp(
  readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: database.appUrl }),
);
const printed = printedSchema(app);
await app.close();
await database.stop();
rmSync(folder, { recursive: true, force: true });

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, printed);
  console.log(`Wrote ${path.relative(process.cwd(), FILE)}`);
} else if (readFileSync(FILE, 'utf8') !== printed) {
  console.error(
    'apps/api/schema.graphql is not what the program serves. Run "npm run schema" and review the difference.',
  );
  process.exit(1);
}
process.exit(0);
