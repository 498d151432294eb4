import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from './platform/config.js';
import { startEmbeddedPostgres, withDatabase } from './platform/database/embedded-postgres.js';
import { createDatabase, migrate, ROLES } from './platform/database/prepare.js';
import { createApp, listen } from './server.js';

const t0 = Date.now();
const dataDir = path.resolve('.data');
mkdirSync(dataDir, { recursive: true });
const pgsql = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres') });
console.log('pg', Date.now() - t0);
await createDatabase(pgsql.adminUrl, 'fivefold');
console.log(await migrate(withDatabase(pgsql.adminUrl, 'fivefold')), Date.now() - t0);
const app = await createApp(
  readConfig({ ...process.env, DATABASE_URL: withDatabase(pgsql.adminUrl, 'fivefold', ROLES.app) }),
);
console.log(await listen(app, 3000), Date.now() - t0);
process.once('SIGTERM', async () => {
  await app.close();
  await pgsql.stop();
  process.exit(0);
});
