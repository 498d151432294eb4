import { fork } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ROOT } from '../built.mjs';
import { scratchFolder } from '../running.mjs';

const api = (module) => import(path.join(ROOT, 'apps/api/dist', module));
const TEMPLATE = 'world';

/**
 * A throw-away PostgreSQL with the demo world in a template, and APIs on clones of it.
 * `close()` ends everything that was started here.
 */
export async function openStage() {
  const { startEmbeddedPostgres, withDatabase } = await api('platform/database/embedded-postgres.js');
  const { createDatabase, migrate } = await api('platform/database/prepare.js');
  const { ROLES } = await api('platform/database/roles.js');
  const { seedWorld } = await api('demo/seed.js');
  const folder = scratchFolder();
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), throwAway: true });
  await createDatabase(server.adminUrl, TEMPLATE);
  await migrate(withDatabase(server.adminUrl, TEMPLATE));
  await seedWorld(withDatabase(server.adminUrl, TEMPLATE, ROLES.app));
  const running = [];
  let clones = 0;

  /** A clone of the world: addresses as superuser and as the app. */
  async function database() {
    clones += 1;
    const name = `deal_${clones}`;
    await createDatabase(server.adminUrl, name, TEMPLATE);
    return {
      adminUrl: withDatabase(server.adminUrl, name),
      appUrl: withDatabase(server.adminUrl, name, ROLES.app),
    };
  }

  /**
   * A running API on a clone of its own, with a superuser's connection to it.
   * @param options.webRoot folder of the built page, where it is wanted
   * @param options.prepare done with the clone before the API starts
   * @param options.environment settings beside those of a test
   * @param options.plant name of a fault in `verify-trust/plants.mjs`
   * @param options.heapMegabytes what its objects may take; it ends where it would need more
   */
  async function serve({
    webRoot = '',
    prepare = async () => {},
    environment = {},
    plant = '',
    heapMegabytes,
  } = {}) {
    const { adminUrl, appUrl } = await database();
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    await prepare({ admin, adminUrl, appUrl }).catch(async (error) => {
      await admin.end();
      throw error;
    });
    const settings = JSON.stringify({ WEB_ROOT: webRoot, ...environment });
    const child = fork(path.join(ROOT, 'tools/verify-deal/serve.mjs'), [appUrl, settings, plant], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, ...(heapMegabytes ? [`--max-old-space-size=${heapMegabytes}`] : [])],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const port = await new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(message.port));
      child.once('exit', (code) => reject(new Error(`the API ended with ${code} while starting`)));
    });
    const megabytes = () => residentMegabytes(child.pid);
    const baseUrl = `http://127.0.0.1:${port}`;
    const isAlive = () => child.exitCode === null && child.signalCode === null;
    const served = {
      pid: child.pid,
      baseUrl,
      adminUrl,
      appUrl,
      admin,
      megabytes,
      isAlive,
      ...asking(child),
      stop,
    };
    async function stop() {
      if (child.connected) child.disconnect();
      await ended;
      await admin.end().catch(() => {});
    }
    running.push(served);
    return served;
  }

  async function close() {
    for (const each of running) await each.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  return { database, serve, close };
}

/** Questions to the API process that no client can ask. */
function asking(child) {
  const waiting = new Map();
  let last = 0;
  child.on('message', ({ id, done, error }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error));
    else resolve?.(done);
  });
  const ask = (what) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, ask: what });
    });
  return { runDue: () => ask('runDue'), cpuMs: () => ask('cpuMs') };
}

/** What a process keeps in memory; null where the system does not tell (it has to have /proc). */
function residentMegabytes(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
