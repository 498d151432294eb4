import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase, type TestDatabase } from './databases.js';
import { WORLD } from './world.js';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const HOOKS = new URL('source-hooks.mjs', import.meta.url).href;

describe('the server process', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
  });
  afterAll(() => database.drop());

  it('answers what is under way when whoever started it is gone, and then ends', async () => {
    const port = 20_000 + (process.pid % 20_000);
    const shell = spawn(
      'sh',
      ['-c', '"$@" & echo $!; wait', 'sh', process.execPath, '--import', HOOKS, MAIN],
      {
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'production',
          SEAL_KEYS: `stop:${randomBytes(32).toString('base64')}`,
          LOG_LEVEL: 'fatal',
          DATABASE_URL: database.appUrl,
          PORT: String(port),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [said] = (await once(shell.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    const isReady = () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    for (let waited = 0; waited < 60_000 && !(await isReady()); waited += 100) await delay(100);

    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString())).on('error', () => undefined);
    const body = '{"query":"{ viewer { name } }"}';
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    socket.write(head + body.slice(0, 9));
    await delay(200);
    shell.kill('SIGKILL');
    await delay(1600);
    socket.write(body.slice(9));
    for (let waited = 0; waited < 20_000 && isAlive(pid); waited += 50) await delay(50);
    expect(answer).toContain('{"data":{"viewer":null}');
    expect(isAlive(pid)).toBe(false);
  }, 120_000);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
