import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isEmpty } from './demo/is-empty.js';
import { readConfig } from './platform/config.js';
import { StartRefused } from './platform/database/embedded-postgres.js';
import { type DatabaseServer, openDatabase } from './platform/database/server.js';
import { step } from './steps.js';

/** What is under way gets this long to finish at a stop, milliseconds. */
const DRAIN_MS = 20_000;

/**
 * The server process: database, migrations, the demo world on first start, page and API.
 * @param ready called when everything is there, before the first request is let in
 */
export async function serve(ready: () => void = () => undefined): Promise<void> {
  const startedAt = performance.now();
  let database: DatabaseServer | null = null;
  let close: () => Promise<void> = async () => undefined;
  let started: Promise<void> = Promise.resolve();
  let isFilling = false;
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = async (code: number) => {
    if (signal.aborted) process.exit(code || 1);
    stopping.abort(new Error('Stopped before the start was done.'));
    // Nothing is taken from under a start that is still at work: it ends itself before its next step.
    await Promise.race([started.then(() => close()).catch(() => undefined), delay(DRAIN_MS)]);
    await database?.stop().catch(() => undefined);
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  stopWithParent();

  const start = async () => {
    const config = readConfig({
      WEB_ROOT: builtPage(),
      ERASURES_FILE: besideOwnDatabase('erasures.log'),
      INDEX_SNAPSHOT: indexSnapshot(),
      SEAL_KEYS: ownSealKey(),
      ...process.env,
      DATABASE_URL: process.env['DATABASE_URL'] || 'embedded',
    });
    // The rooms are loaded while PostgreSQL starts: one takes the processor, the other mostly waits.
    const loading = import('./server.js');
    loading.catch(() => undefined);
    database = await step('Starting PostgreSQL and migrating', () => openDatabase(process.env, 'serve'));
    signal.throwIfAborted();
    config.databaseUrl = database.appUrl;
    isFilling = config.mode !== 'production' && (await isEmpty(database.appUrl));
    if (isFilling) {
      await database.markFilling(true);
      await step('Filling in the demo world', async () => {
        const [{ seedWorld }, { seedPastDeals }] = await Promise.all([
          import('./demo/seed.js'),
          import('./demo-network/index.js'),
        ]);
        await seedWorld(config.databaseUrl);
        await seedPastDeals(config.databaseUrl);
      });
      signal.throwIfAborted();
    }
    const { createApp, listen } = await loading;
    const app = await step('Starting the server', () => createApp(config));
    close = () => app.close();
    if (isFilling) {
      const { onlyPageDocuments } = config;
      // What plays the deals is no page, and nobody else gets in yet.
      config.onlyPageDocuments = false;
      await step('Making the deals of the demo world', async () => {
        const [{ playDeals }, { releaseFigures }] = await Promise.all([
          import('./demo/play-deals.js'),
          import('./demo-network/index.js'),
        ]);
        await playDeals(app, undefined, signal);
        await releaseFigures(app);
      });
      config.onlyPageDocuments = onlyPageDocuments;
      await database.markFilling(false);
      isFilling = false;
    }
    signal.throwIfAborted();
    ready();
    const address = await listen(app, config.port);
    if (config.mode === 'production') return;
    const tookMs = performance.now() - startedAt;
    const { welcome } = await import('./demo/welcome.js');
    welcome(address, database.description, tookMs, config.requireCodes);
  };
  started = start().catch((error: unknown) => {
    console.error(
      error instanceof StartRefused || error === signal.reason ? (error as Error).message : error,
    );
    if (isFilling) console.error(`The demo world is incomplete. ${database?.afterCutShort}`);
    if (!signal.aborted) void stop(1);
  });
  await started;
}

/** npm forwards no signal to what it started: when it is gone, this process has no reason to stay. */
function stopWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    // Once: a second signal means that somebody will not wait for the requests under way.
    clearInterval(watch);
    console.error('The program that started Fivefold has ended: stopping.');
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** A file beside the shipped PostgreSQL; undefined where the database is somebody else's. */
function besideOwnDatabase(name: string): string | undefined {
  if (process.env['DATABASE_URL']) return undefined;
  return path.resolve(process.env['DATA_DIR'] ?? '.data', name);
}

/** In the data folder; undefined where the database is somebody else's and no folder is given. */
function indexSnapshot(): string | undefined {
  return process.env['DATA_DIR']
    ? path.resolve(process.env['DATA_DIR'], 'index.snapshot')
    : besideOwnDatabase('index.snapshot');
}

/** Made once per data folder, so that development needs no setting; undefined in production, which does. */
function ownSealKey(): string | undefined {
  if (process.env['NODE_ENV'] === 'production' || process.env['SEAL_KEYS']) return undefined;
  const folder = path.resolve(process.env['DATA_DIR'] ?? '.data');
  const file = path.join(folder, 'seal.key');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file))
    writeFileSync(file, `development:${randomBytes(32).toString('base64')}`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function builtPage(): string | undefined {
  const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../web/dist');
  return existsSync(path.join(folder, 'index.html')) ? folder : undefined;
}
