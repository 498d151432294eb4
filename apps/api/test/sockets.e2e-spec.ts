import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import supertest from 'supertest';
import { WebSocket } from 'ws';
import { Sockets } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SUBSCRIBE = {
  type: 'subscribe',
  payload: { query: 'subscription { notificationArrived { unreadCount } }' },
};

/** One line as an attacker holds it, below the protocol. */
interface Line {
  readonly socket: WebSocket;
  /** Code of the end; 1006 where the handshake was refused. */
  readonly closed: Promise<number>;
  readonly messages: { type: string; id?: string; payload?: any }[];
  send(message: object): void;
  until(type: string, count?: number): Promise<void>;
}

describe('sockets under attack', () => {
  let server: TestApp;
  let host: string;
  const lines: Line[] = [];
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    await server.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    host = `127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    const ends = lines.splice(0).map(async ({ socket, closed }) => {
      socket.terminate();
      await closed;
    });
    await Promise.all(ends);
    await delay(100);
  });
  afterAll(() => server.close());

  const cookieOf = async (email: string): Promise<string> => {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
    const answer = await supertest(server.app.getHttpServer())
      .post('/graphql')
      .set('x-fivefold-csrf', '1')
      .send({ query, variables: { input: { email, password: DEMO_PASSWORD } } });
    return String(answer.headers['set-cookie']).split(';')[0]!;
  };
  const dial = (cookie: string, headers: Record<string, string> = {}): Line => {
    const sent = { origin: `http://${host}`, cookie, ...headers };
    const socket = new WebSocket(`ws://${host}/graphql`, 'graphql-transport-ws', { headers: sent });
    const messages: Line['messages'] = [];
    socket.on('message', (data) => messages.push(JSON.parse(String(data))));
    socket.on('error', () => undefined);
    const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
    const line: Line = {
      socket,
      closed,
      messages,
      send: (message) => socket.send(JSON.stringify(message)),
      until: async (type, count = 1) => {
        for (let waited = 0; waited < 20_000; waited += 20) {
          if (messages.filter((one) => one.type === type).length >= count) return;
          await delay(20);
        }
        throw new Error(`no ${count} of ${type}: ${JSON.stringify(messages)}`);
      },
    };
    lines.push(line);
    return line;
  };
  const introduce = async (line: Line): Promise<Line> => {
    if (line.socket.readyState !== WebSocket.OPEN)
      await new Promise((resolve, reject) => line.socket.on('open', resolve).on('error', reject));
    line.send({ type: 'connection_init' });
    await line.until('connection_ack');
    return line;
  };

  it('are closed on guests at once, whatever they have to say', async () => {
    for (const cookie of ['', 'fivefold=guess', `fivefold=${'x'.repeat(4000)}`]) {
      const line = dial(cookie);
      expect(await line.closed).toBe(4403);
      expect(line.messages).toEqual([]);
    }
  });

  it('take ten subscriptions each, and twenty sockets of one person', async () => {
    const cookie = await cookieOf(PEOPLE.buyer);
    const line = await introduce(dial(cookie));
    for (let at = 0; at < 11; at += 1) line.send({ ...SUBSCRIBE, id: String(at) });
    await line.until('error');
    await line.until('next', 10);
    const refused = line.messages.filter(({ type }) => type === 'error');
    expect(refused.map(({ payload }) => payload[0].extensions.code)).toEqual(['QUERY_TOO_COSTLY']);

    const more = Array.from({ length: 19 }, () => dial(cookie));
    await Promise.all(more.map((one) => introduce(one)));
    expect(await dial(cookie).closed).toBe(1006);
    line.socket.close();
    await line.closed;
    await delay(50);
    await introduce(dial(cookie));
  });

  it('are two hundred for one address, handshakes included', async () => {
    const people = world().people.slice(0, 11);
    const cookies = [];
    for (const { email } of people) cookies.push(await cookieOf(email));
    const ends = cookies.flatMap((cookie) => Array.from({ length: 20 }, () => dial(cookie)));
    const opened = await Promise.all(
      ends.map(({ socket, closed }) =>
        Promise.race([new Promise((resolve) => socket.on('open', () => resolve('open'))), closed]),
      ),
    );
    expect(opened.filter((one) => one === 'open')).toHaveLength(200);
    expect(opened.filter((one) => one === 1006)).toHaveLength(20);
    // A header of the client is no address: nobody stands before this server.
    expect(await dial(cookies[0]!, { 'x-forwarded-for': '203.0.113.9' }).closed).toBe(1006);
  });

  it('are closed on messages that are too large, too many or none of the protocol', async () => {
    const cookie = await cookieOf(PEOPLE.buyer);
    const large = await introduce(dial(cookie));
    large.send({ type: 'ping', payload: { filling: 'x'.repeat(70_000) } });
    expect(await large.closed).toBe(1009);
    const many = await introduce(dial(cookie));
    for (let at = 0; at < 101; at += 1) many.send({ type: 'ping' });
    expect(await many.closed).toBe(1008);
    const nonsense = await introduce(dial(cookie));
    nonsense.socket.send('{');
    expect(await nonsense.closed).toBe(4400);
    const early = dial(cookie);
    early.socket.on('open', () => early.send({ ...SUBSCRIBE, id: '1' }));
    expect(await early.closed).toBe(4401);
  });

  it('are closed where nobody listens or answers', async () => {
    const cookie = await cookieOf(PEOPLE.buyer);
    const sockets = server.app.get(Sockets);
    const [idle, used, dead] = [
      await introduce(dial(cookie)),
      await introduce(dial(cookie)),
      await introduce(dial(cookie)),
    ];
    for (const line of [used, dead]) line.send({ ...SUBSCRIBE, id: '1' });
    for (const line of [used, dead]) await line.until('next');
    dead.socket.pong = () => undefined;
    (dead.socket as any)._autoPong = false;
    for (let pulses = 0; pulses < 3; pulses += 1) {
      sockets.pulse();
      await delay(200);
    }
    expect(await idle.closed).toBe(1000);
    expect(await dead.closed).toBe(1006);
    expect(used.socket.readyState).toBe(WebSocket.OPEN);
  });
});
