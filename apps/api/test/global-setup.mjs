import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.ts';

/** One throw-away PostgreSQL for the whole run; spec files clone their databases from its templates. */
export default async function setup() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fivefold-test-'));
  globalThis.__postgres = await startEmbeddedPostgres({ dataDir, throwAway: true });
  globalThis.__dataDir = dataDir;
  process.env.TEST_POSTGRES_URL = globalThis.__postgres.adminUrl;
}
