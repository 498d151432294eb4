import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { NotificationResolver } from '../src/notification/notification.resolver.js';
import { readConfig } from '../src/platform/config.js';
import { ACCESS } from '../src/platform/index.js';
import { createApp } from '../src/server.js';
import { PEOPLE, tellSomebody } from './access-stage.js';
import { Browser, type Listening, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const { buyer, colleague, otherBuyer, double } = PEOPLE;
const ARRIVED = 'subscription { notificationArrived { unreadCount notification { id sentence } } }';

describe('subscriptions', () => {
  let server: TestApp;
  let admin: pg.Client;
  const open: Listening[] = [];
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
  });
  afterEach(async () => {
    for (const listening of open.splice(0)) await listening.stop();
    await admin.query('TRUNCATE notifications, notices');
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
  const listen = async (browser: Browser, query = ARRIVED, headers = {}) => {
    const listening = await browser.listen(query, {}, headers);
    open.push(listening);
    return listening;
  };
  const sentences = ({ events }: Listening) =>
    events.map(({ data }) => data['notificationArrived'].notification?.sentence ?? null);

  it('bring each own event once and no other’s, to every open page of the person', async () => {
    await tellSomebody(server, buyer, 'Before');
    const [mine, mineToo, other] = [await as(buyer), await as(buyer), await as(otherBuyer)];
    const [first, second, foreign] = [await listen(mine), await listen(mineToo), await listen(other)];
    for (const each of [first, second, foreign]) await each.expect(1);
    for (let at = 0; at < 20; at += 1) {
      await tellSomebody(server, buyer, `Mine ${at}`);
      if (at % 5 === 0) await tellSomebody(server, otherBuyer, `Theirs ${at}`);
    }
    await first.expect(21);
    await second.expect(21);
    await foreign.expect(5);
    await delay(700);
    for (const each of [first, second]) {
      const told = sentences(each).filter((sentence) => sentence !== null);
      expect(told).toHaveLength(20);
      expect(new Set(told).size).toBe(20);
      expect(JSON.stringify(each.events)).not.toContain('Theirs');
      expect(each.events.at(-1)!.data['notificationArrived'].unreadCount).toBe(21);
    }
    expect(JSON.stringify(foreign.events)).not.toContain('Mine');
  });

  it('tell the other pages of a person when something is marked as read', async () => {
    await tellSomebody(server, buyer, 'To be read');
    const [here, there] = [await as(buyer), await as(buyer)];
    const listening = await listen(there);
    await listening.expect(1);
    await here.send('mutation { markAllNotificationsRead { changed } }');
    await listening.expect(2);
    expect(listening.events.map(({ data }) => data['notificationArrived'])).toEqual([
      { notification: null, unreadCount: 1 },
      { notification: null, unreadCount: 0 },
    ]);
  });

  it('are heard at another replica', async () => {
    const settings = { NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: server.database.appUrl };
    const replica = await createApp(readConfig(settings));
    try {
      const listening = await listen(await new Browser(replica).signIn(buyer, DEMO_PASSWORD));
      await listening.expect(1);
      await tellSomebody(server, buyer, 'From afar');
      await listening.expect(2);
      expect(sentences(listening)[1]).toContain('From afar');
    } finally {
      await replica.close();
    }
  });

  it('end within five seconds when the session ends, the person is suspended or acts for another', async () => {
    const closing = async (listening: Listening) => {
      await listening.expect(1);
      const started = performance.now();
      return async () => {
        const code = await Promise.race([listening.closed, delay(6000).then(() => 0)]);
        return { code, inTime: performance.now() - started < 5000 };
      };
    };
    const [leaving, suspended, switching] = [await as(buyer), await as(colleague), await as(double)];
    const out = await closing(await listen(leaving));
    await leaving.send('mutation { signOut { userErrors { code } } }');
    expect(await out()).toEqual({ code: 4401, inTime: true });
    const away = await closing(await listen(suspended));
    await admin.query('UPDATE persons SET suspended_at = now() WHERE email = $1', [colleague]);
    expect(await away()).toEqual({ code: 4401, inTime: true });
    await admin.query('UPDATE persons SET suspended_at = NULL');
    const other = await closing(await listen(switching));
    const { data } = await switching.send(
      '{ viewer { organisation { id } memberships { organisation { id } } } }',
    );
    const { organisation, memberships } = data['viewer'];
    const next = memberships.find((each: any) => each.organisation.id !== organisation.id).organisation.id;
    await switching.send(
      'mutation ($input: SwitchOrganisationInput!) { switchOrganisation(input: $input) { userErrors { code } } }',
      { input: { organisationId: next } },
    );
    expect(await other()).toEqual({ code: 4205, inTime: true });
  });

  it('tell nothing more once the session has ended, also before the socket is closed', async () => {
    const browser = await as(buyer);
    const listening = await listen(browser);
    await listening.expect(1);
    await admin.query('DELETE FROM sessions');
    await tellSomebody(server, buyer, 'Too late');
    expect(await listening.closed).toBe(4401);
    expect(JSON.stringify(listening.events)).not.toContain('Too late');
  });

  it('are for people who are signed in, from the page’s own origin', async () => {
    expect(await (await listen(server.browser())).closed).toBe(4403);
    const browser = await as(buyer);
    for (const origin of ['https://evil.example', 'null', '']) {
      const listening = await listen(browser, ARRIVED, { origin });
      expect([1006, 1005]).toContain(await listening.closed);
      expect(listening.events).toEqual([]);
    }
  });

  it('need a declared caller, asked for at run time', async () => {
    const method = NotificationResolver.prototype.notificationArrived;
    const rule = Reflect.getMetadata(ACCESS, method);
    const browser = await as(buyer);
    try {
      for (const other of [undefined, ['OPERATOR']]) {
        Reflect.defineMetadata(ACCESS, other, method);
        const listening = await listen(browser);
        const [event] = await listening.expect(1);
        expect(event!.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_ALLOWED']);
      }
    } finally {
      Reflect.defineMetadata(ACCESS, rule, method);
    }
  });

  const nested = '{ edges { node { members(first: 1) '.repeat(8) + '{ totalCount }' + ' } } }'.repeat(8);
  it.each([
    ['a query', '{ viewer { email } }', 'INPUT_INVALID'],
    ['a mutation', 'mutation { signOut { userErrors { code } } }', 'INPUT_INVALID'],
    ['a deep document', `query { clusters(first: 1) ${nested} }`, 'DOCUMENT_LIMIT'],
    [
      'many aliases',
      `subscription { notificationArrived { ${Array.from({ length: 16 }, (_, at) => `a${at}: unreadCount`).join(' ')} } }`,
      'DOCUMENT_LIMIT',
    ],
    [
      'a fragment of itself',
      'subscription { notificationArrived { ...F } } fragment F on NotificationArrival { unreadCount ...F }',
      undefined,
    ],
    [
      'two events at once',
      'subscription { notificationArrived { unreadCount } b: notificationArrived { unreadCount } }',
      undefined,
    ],
    ['nonsense', 'subscription { ', undefined],
    ['thousands of words', `subscription { ${'notificationArrived '.repeat(3000)} }`, undefined],
  ])('are not %s', async (_what, query, code) => {
    const listening = await listen(await as(buyer), query);
    const [event] = await listening.expect(1);
    expect(event!.data).toBeNull();
    expect(event!.errors!.length).toBeGreaterThan(0);
    if (code) expect(event!.errors![0]!.extensions.code).toBe(code);
  });

  it('go over a socket only', async () => {
    const answer = await (await as(buyer)).send(ARRIVED);
    expect(answer.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
  });

  it('let a stop close the sockets as one that goes away', async () => {
    const second = await startTestApp(WORLD);
    const browser = await second.browser().signIn(buyer, DEMO_PASSWORD);
    const listening = await browser.listen(ARRIVED);
    await listening.expect(1);
    await second.close();
    expect(await listening.closed).toBe(1001);
  });
});
