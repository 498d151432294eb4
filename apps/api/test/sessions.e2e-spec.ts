import { DEMO_PASSWORD } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import supertest from 'supertest';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const BUYER = 'ilze.rudzukalna@kalnsiers.example';
/** Admin of one firm and user of another. */
const DOUBLE = 'inese.liepmala@vidzvedis.example';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { viewer { name role organisation { slug } } userErrors { code path message } } }`;
const VIEWER =
  '{ viewer { email role organisation { id slug } memberships { role organisation { id slug } } } }';
const SWITCH = `mutation ($input: SwitchOrganisationInput!) {
  switchOrganisation(input: $input) { viewer { role organisation { slug } } userErrors { code } } }`;
const SIGN_OUT = 'mutation { signOut { userErrors { code } } }';

describe('sessions', () => {
  let server: TestApp;
  let admin: pg.Client;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  /** One HTTP request with a cookie of our choice, to see and replay what a browser hides. */
  const raw = (query: string, variables: object = {}, cookie = '') =>
    supertest(server.app.getHttpServer())
      .post('/graphql')
      .set({ 'x-fivefold-csrf': '1', cookie })
      .send({ query, variables });
  const tryToSignIn = (email: string, password: string) =>
    server.browser().send(SIGN_IN, { input: { email, password } });

  it('signs a person in by e-mail in any case, and out again', async () => {
    const browser = server.browser();
    expect((await browser.send(VIEWER)).data['viewer']).toBeNull();
    const { data } = await browser.send(SIGN_IN, {
      input: { email: ` ${BUYER.toUpperCase()} `, password: DEMO_PASSWORD },
    });
    expect(data['signIn']).toEqual({
      viewer: { name: 'Ilze Rudzukalna', role: 'SME_ADMIN', organisation: { slug: 'kalnsiers' } },
      userErrors: [],
    });
    expect((await browser.send(VIEWER)).data['viewer']).toMatchObject({ email: BUYER, role: 'SME_ADMIN' });
    expect((await browser.send(SIGN_OUT)).data).toEqual({ signOut: { userErrors: [] } });
    expect((await browser.send(VIEWER)).data['viewer']).toBeNull();
  });

  it('gives a cookie that scripts and other sites cannot use, and keeps only its hash', async () => {
    const answer = await raw(SIGN_IN, { input: { email: BUYER, password: DEMO_PASSWORD } });
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^fivefold=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookie.slice('fivefold='.length, cookie.indexOf(';'));
    const { rows } = await admin.query('SELECT count(*)::int AS n FROM sessions s WHERE s::text LIKE $1', [
      `%${token}%`,
    ]);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('ends the session on the server, so that a copy of the cookie is worth nothing', async () => {
    const answer = await raw(SIGN_IN, { input: { email: BUYER, password: DEMO_PASSWORD } });
    const cookie = (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    expect((await raw(VIEWER, {}, cookie)).body.data.viewer).toMatchObject({ email: BUYER });
    await raw(SIGN_OUT, {}, cookie);
    expect((await raw(VIEWER, {}, cookie)).body.data.viewer).toBeNull();
  });

  it('ends the earlier session of the browser when somebody signs in', async () => {
    const answer = await raw(SIGN_IN, { input: { email: BUYER, password: DEMO_PASSWORD } });
    const cookie = (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    await raw(SIGN_IN, { input: { email: DOUBLE, password: DEMO_PASSWORD } }, cookie);
    expect((await raw(VIEWER, {}, cookie)).body.data.viewer).toBeNull();
  });

  it('ends a session by age', async () => {
    const browser = await server.browser().signIn(DOUBLE, DEMO_PASSWORD);
    await admin.query(
      "UPDATE sessions SET expires_at = now() - interval '1 s' FROM persons p WHERE p.id = person_id AND p.email = $1",
      [DOUBLE],
    );
    expect((await browser.send(VIEWER)).data['viewer']).toBeNull();
  });

  it('answers an unknown address and a wrong password alike, and as slowly', async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    const answers = new Set<string>();
    const time = async (email: string, times: number[]) => {
      const startedAt = performance.now();
      answers.add(JSON.stringify(await tryToSignIn(email, 'not the password')));
      times.push(performance.now() - startedAt);
    };
    for (let round = 0; round < 8; round += 1) {
      await time('artis.sniegalauks@vesvalde.example', known);
      await time(`nobody-${round}@vesvalde.example`, unknown);
    }
    expect([...answers]).toEqual([
      JSON.stringify({
        status: 200,
        data: {
          signIn: {
            viewer: null,
            userErrors: [{ code: 'CREDENTIALS_WRONG', path: [], message: 'E-mail or password is wrong.' }],
          },
        },
      }),
    ]);
    const median = (times: number[]) => times.sort((a, b) => a - b)[4]!;
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it('refuses the eleventh try on an account, even with the password, and no other account', async () => {
    const email = 'sanita.avotkalna@kvalitra.example';
    const tries = await Promise.all(Array.from({ length: 14 }, () => tryToSignIn(email, 'a guess')));
    expect(
      tries.filter((answer) => answer.errors?.[0]?.extensions.code === 'TOO_MANY_REQUESTS'),
    ).toHaveLength(4);
    const refused = await tryToSignIn(email, DEMO_PASSWORD);
    expect(refused.errors?.[0]?.message).toMatch(/^Too many tries\. Wait \d+ seconds\.$/);
    await server.browser().signIn(BUYER, DEMO_PASSWORD);
  });

  it('forgets wrong tries once the person has signed in', async () => {
    const email = 'andris.ziemlauks@kalnsiers.example';
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 9; guess += 1) await tryToSignIn(email, 'a guess');
      await server.browser().signIn(email, DEMO_PASSWORD);
    }
  });

  it('acts for another organisation of the person, in this session only', async () => {
    const browser = await server.browser().signIn(DOUBLE, DEMO_PASSWORD);
    const other = await server.browser().signIn(DOUBLE, DEMO_PASSWORD);
    const { memberships, organisation } = (await browser.send(VIEWER)).data['viewer'];
    expect(organisation.slug).toBe('vidzvedis');
    expect(memberships.map((each: { role: string }) => each.role)).toEqual(['SME_ADMIN', 'SME_USER']);
    const organisationId = memberships[1].organisation.id;
    expect((await browser.send(SWITCH, { input: { organisationId } })).data['switchOrganisation']).toEqual({
      viewer: { role: 'SME_USER', organisation: { slug: 'kastite-cesis' } },
      userErrors: [],
    });
    expect((await browser.send(VIEWER)).data['viewer']).toMatchObject({
      role: 'SME_USER',
      organisation: { slug: 'kastite-cesis' },
    });
    expect((await other.send(VIEWER)).data['viewer'].organisation.slug).toBe('vidzvedis');
  });

  it('tells a foreign organisation apart from an unknown one in nothing', async () => {
    const browser = await server.browser().signIn(DOUBLE, DEMO_PASSWORD);
    const foreign = (await browser.send('{ cluster(slug: "lv-log") { id } }')).data['cluster'].id;
    const unknown = Buffer.from('Organisation:00000000-0000-8000-8000-000000000000').toString('base64url');
    const nonsense = 'nonsense';
    const answers = [];
    for (const organisationId of [foreign, unknown, nonsense]) {
      const { data, errors } = await browser.send(SWITCH, { input: { organisationId } });
      answers.push({ data, message: errors?.[0]?.message, code: errors?.[0]?.extensions.code });
    }
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('lets a guest switch nothing', async () => {
    const { errors } = await server.browser().send(SWITCH, { input: { organisationId: 'x' } });
    expect(errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });

  it('takes the organisation away with the membership, from the next operation on', async () => {
    const email = 'zane.priezplava@garsalva.example';
    const browser = await server.browser().signIn(email, DEMO_PASSWORD);
    await admin.query('DELETE FROM memberships m USING persons p WHERE p.id = m.person_id AND p.email = $1', [
      email,
    ]);
    expect((await browser.send(VIEWER)).data['viewer']).toMatchObject({ organisation: null, role: null });
    const { errors } = await browser.send('{ invitations(first: 1) { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });
});
