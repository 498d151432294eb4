import { createHash, randomBytes } from 'node:crypto';
import { DEMO_PASSWORD } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { Clock, Config, readConfig, readGlobalId, toGlobalId } from '../src/platform/index.js';
import { createApp } from '../src/server.js';
import { organisationId, PEOPLE } from './access-stage.js';
import { Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } userErrors { code } } }';
const STEP = '{ signInStep viewer { email } }';
const START = `mutation ($input: StartAuthenticatorInput!) {
  startAuthenticator(input: $input) { setup { secret address picture } userErrors { code path } } }`;
const PROVE = `mutation ($input: CodeInput!) {
  proveCode(input: $input) { viewer { email role } recoveryCodes userErrors { code } } }`;
const OWN = '{ ownAuthenticator { recoveryCodesLeft isRequired } }';
const END = 'mutation ($input: CodeInput!) { endAuthenticator(input: $input) { userErrors { code } } }';
const RENEW = `mutation ($input: CodeInput!) {
  renewRecoveryCodes(input: $input) { recoveryCodes userErrors { code } } }`;
const TAKE_OFF = `mutation ($input: TakeOffAuthenticatorInput!) {
  takeOffAuthenticator(input: $input) {
    account { authenticatorSince authenticatorRemoval { by reason } actions } userErrors { code } } }`;
const ASK_RESET =
  'mutation ($input: AskPasswordResetInput!) { askPasswordReset(input: $input) { userErrors { code } } }';
const RESET =
  'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code } } }';
const WRONG = { viewer: null, recoveryCodes: null, userErrors: [{ code: 'CODE_WRONG' }] };

describe('the second step of signing in', () => {
  let server: TestApp;
  let admin: pg.Client;
  beforeAll(async () => {
    server = await startTestApp(WORLD, { requireCodes: true });
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const signIn = async (email: string, browser = server.browser()) => {
    const { data } = await browser.send(SIGN_IN, { input: { email, password: DEMO_PASSWORD } });
    return { browser, answer: data['signIn'] };
  };
  const stepOf = async (browser: Browser) => (await browser.send(STEP)).data;
  const start = async (browser: Browser, input: object = {}) =>
    (await browser.send(START, { input })).data['startAuthenticator'];
  const prove = async (browser: Browser, code: string) =>
    (await browser.send(PROVE, { input: { code } })).data['proveCode'];
  const codeOf = (secret: string, periods = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + periods * 30_000 });
  /** As if half a minute and more had gone by since the last code, and an hour since the last try. */
  const later = () => admin.query('UPDATE authenticators SET last_step = 0; DELETE FROM tries');
  /** Somebody who has set the app up; who is asked for it signs in by it. */
  const enrolled = async (email: string) => {
    const { browser } = await signIn(email);
    const { setup } = await start(browser);
    const { recoveryCodes } = await prove(browser, codeOf(setup.secret));
    await later();
    return { browser, secret: setup.secret as string, recoveryCodes: recoveryCodes as string[] };
  };

  it('lets publishers in once they have set up the app, and nobody else waits', async () => {
    expect((await signIn(PEOPLE.editor)).answer).toEqual({
      viewer: { email: PEOPLE.editor },
      userErrors: [],
    });
    const { browser, answer } = await signIn(PEOPLE.publisher);
    expect(answer).toEqual({ viewer: null, userErrors: [] });
    expect(await stepOf(browser)).toEqual({ signInStep: 'ENROLMENT', viewer: null });
    const refused = await browser.send('{ invitations(first: 1) { totalCount } }');
    expect(refused.errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    const listening = await browser.listen('subscription { notificationArrived { unreadCount } }');
    expect(await listening.closed).toBe(4403);

    const { setup } = await start(browser);
    expect(setup).toEqual({
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      address: expect.stringContaining(`otpauth://totp/Fivefold:${encodeURIComponent(PEOPLE.publisher)}`),
      picture: expect.stringMatching(/^data:image\/svg\+xml;base64,/),
    });
    expect(await stepOf(browser)).toEqual({ signInStep: 'ENROLMENT', viewer: null });
    expect(await prove(browser, '000000')).toEqual(WRONG);
    const { viewer, recoveryCodes } = await prove(browser, codeOf(setup.secret));
    expect(viewer).toEqual({ email: PEOPLE.publisher, role: 'CLUSTER_PUBLISHER' });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await stepOf(browser)).toEqual({ signInStep: null, viewer: { email: PEOPLE.publisher } });
    expect((await browser.send(OWN)).data['ownAuthenticator']).toEqual({
      recoveryCodesLeft: 10,
      isRequired: true,
    });
    const kept = await admin.query('SELECT FROM recovery_codes r WHERE r::text LIKE ANY ($1)', [
      recoveryCodes.map((code: string) => `%${code.replaceAll('-', '')}%`),
    ]);
    expect(kept.rowCount).toBe(0);
    const end = await browser.send(END, { input: { code: recoveryCodes[0] } });
    expect(end.data['endAuthenticator'].userErrors).toEqual([{ code: 'CODES_REQUIRED' }]);
    const { rows } = await admin.query('SELECT subject FROM mails WHERE recipient = $1', [PEOPLE.publisher]);
    expect(rows).toHaveLength(1);
  });

  it('takes each code once, in whatever browser, one period around the clock, and no older one', async () => {
    const { secret } = await enrolled(PEOPLE.operator);
    const [one, two] = [await signIn(PEOPLE.operator), await signIn(PEOPLE.operator)];
    expect(await stepOf(one.browser)).toEqual({ signInStep: 'CODE', viewer: null });
    const now = codeOf(secret);
    const answers = await Promise.all([prove(one.browser, now), prove(two.browser, now)]);
    expect(answers.filter(({ viewer }) => viewer !== null)).toHaveLength(1);
    const { browser } = await signIn(PEOPLE.operator);
    expect(await prove(browser, now)).toEqual(WRONG);
    expect(await prove(browser, codeOf(secret, -1))).toEqual(WRONG);
    expect(await prove(browser, codeOf(secret, 3))).toEqual(WRONG);
    expect((await prove(browser, ` ${codeOf(secret, 1)}`)).viewer).toEqual({
      email: PEOPLE.operator,
      role: 'OPERATOR',
    });
    await later();
  });

  it('refuses the sixth guess, even when it is right, and the right code of another person', async () => {
    const { secret } = await enrolled(PEOPLE.otherPublisher);
    const { browser } = await signIn(PEOPLE.otherPublisher);
    expect(await prove(browser, codeOf(secret.split('').reverse().join('')))).toEqual(WRONG);
    for (let guess = 0; guess < 4; guess += 1) expect(await prove(browser, `00000${guess}`)).toEqual(WRONG);
    const sixth = await browser.send(PROVE, { input: { code: codeOf(secret) } });
    expect(sixth.errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    const again = await browser.send(PROVE, { input: { code: codeOf(secret) } });
    expect(again.errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    await later();
    expect((await prove(browser, codeOf(secret))).viewer).not.toBeNull();
  });

  it('takes a recovery code once, of whoever has lost the app', async () => {
    const { recoveryCodes, secret } = await enrolled(PEOPLE.coPublisher);
    const { browser } = await signIn(PEOPLE.coPublisher);
    const [code] = recoveryCodes;
    expect((await prove(browser, code!.toUpperCase())).viewer).not.toBeNull();
    expect((await browser.send(OWN)).data['ownAuthenticator'].recoveryCodesLeft).toBe(9);
    const second = await signIn(PEOPLE.coPublisher);
    expect(await prove(second.browser, code!)).toEqual(WRONG);
    const { data } = await browser.send(RENEW, { input: { code: codeOf(secret) } });
    expect(data['renewRecoveryCodes'].recoveryCodes).toHaveLength(10);
    expect(await prove(second.browser, recoveryCodes[1]!)).toEqual(WRONG);
    expect((await prove(second.browser, data['renewRecoveryCodes'].recoveryCodes[0])).viewer).not.toBeNull();
  });

  it('can be chosen by everybody with the password, is asked for from then on, and taken off with a code', async () => {
    const { browser } = await signIn(PEOPLE.buyer);
    expect(await start(browser, { password: 'a guess' })).toEqual({
      setup: null,
      userErrors: [{ code: 'PASSWORD_WRONG', path: ['password'] }],
    });
    const once = (query: string, input: object, key: string) =>
      browser.send(query, { input }, { 'idempotency-key': key });
    const begun = await once(START, { password: DEMO_PASSWORD }, 'begin');
    const { setup } = begun.data['startAuthenticator'];
    expect((await signIn(PEOPLE.buyer)).answer.viewer).not.toBeNull();
    const proven = await once(PROVE, { code: codeOf(setup.secret) }, 'prove');
    const { recoveryCodes } = proven.data['proveCode'];
    expect(recoveryCodes).toHaveLength(10);
    const kept = await admin.query<{ text: string }>('SELECT i::text AS text FROM idempotency_keys i');
    expect(kept.rows).toHaveLength(2);
    for (const { text } of kept.rows)
      for (const shown of [setup.secret, ...recoveryCodes]) expect(text).not.toContain(shown);
    const hash = (sent: object) =>
      createHash('sha256')
        .update(JSON.stringify([readGlobalId(organisationId('kalnsiers'))!.key, sent]))
        .digest('hex');
    const quick = hash({ query: START, variables: { input: { password: DEMO_PASSWORD } } });
    expect(kept.rows.filter(({ text }) => text.includes(quick))).toEqual([]);
    expect((await start(browser, { password: DEMO_PASSWORD })).userErrors).toMatchObject([
      { code: 'CODES_SET_UP' },
    ]);
    const waiting = await signIn(PEOPLE.buyer);
    expect(waiting.answer).toEqual({ viewer: null, userErrors: [] });
    expect((await start(waiting.browser)).userErrors).toMatchObject([{ code: 'CODES_SET_UP' }]);
    await later();
    const end = await browser.send(END, { input: { code: codeOf(setup.secret) } });
    expect(end.data['endAuthenticator'].userErrors).toEqual([]);
    expect((await signIn(PEOPLE.buyer)).answer.viewer).not.toBeNull();
  });

  it('is taken off by the operator for one who has lost it, who comes back by its mailbox alone', async () => {
    const { rows } = await admin.query<{ id: string }>('SELECT id FROM persons WHERE email = $1', [
      PEOPLE.otherPublisher,
    ]);
    const personId = toGlobalId('Person', rows[0]!.id);
    const reason = 'Came to the office with her passport.';
    const takeOff = async (browser: Browser, input: object = {}) => {
      const { data, errors } = await browser.send(TAKE_OFF, { input: { personId, reason, ...input } });
      return errors?.[0]?.extensions.code ?? data['takeOffAuthenticator'];
    };
    // Hers is from an earlier test.
    const { browser: hers } = await signIn(PEOPLE.otherPublisher);
    expect(await stepOf(hers)).toEqual({ signInStep: 'CODE', viewer: null });
    const editor = (await signIn(PEOPLE.otherEditor)).browser;
    expect(await takeOff(editor)).toBe('NOT_ALLOWED');
    const operator = (await signIn(PEOPLE.operator)).browser;
    expect(await takeOff(operator)).toBe('SIGN_IN_REQUIRED');
    await admin.query(
      `UPDATE sessions s SET waits_for = NULL, with_code = true, expires_at = now() + interval '1 hour'
       FROM persons p WHERE p.id = s.person_id AND p.email = $1`,
      [PEOPLE.operator],
    );
    const { rows: self } = await admin.query('SELECT id FROM persons WHERE email = $1', [PEOPLE.operator]);
    const own = { personId: toGlobalId('Person', self[0].id) };
    expect((await takeOff(operator, own)).userErrors).toMatchObject([{ code: 'CODES_OWN' }]);
    expect((await takeOff(operator, { reason: ' ' })).userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);

    expect((await takeOff(operator)).account).toEqual({
      authenticatorSince: null,
      authenticatorRemoval: { by: expect.any(String), reason },
      actions: ['suspend'],
    });
    expect((await takeOff(operator)).userErrors).toMatchObject([{ code: 'CODES_NOT_SET_UP' }]);
    expect(await stepOf(hers)).toEqual({ signInStep: null, viewer: null });
    // Her password, which somebody may have stolen, opens nothing.
    expect((await signIn(PEOPLE.otherPublisher)).answer.userErrors).toEqual([{ code: 'CREDENTIALS_WRONG' }]);
    const mails = await admin.query('SELECT body FROM mails WHERE recipient = $1 ORDER BY id DESC LIMIT 1', [
      PEOPLE.otherPublisher,
    ]);
    expect(mails.rows[0].body).toContain(reason);
    expect(mails.rows[0].body).toContain('/forgot');
    const told = await admin.query("SELECT path, params FROM notices WHERE kind = 'authenticator_taken_off'");
    expect(told.rows.map(({ path }) => path).sort()).toEqual(['/accounts', '/people']);
    expect(JSON.stringify(told.rows)).not.toContain(reason);
    await expect(admin.query('SET ROLE fivefold_app; DELETE FROM authenticator_removals')).rejects.toThrow(
      'permission denied',
    );
    await admin.query('RESET ROLE');

    await server.browser().send(ASK_RESET, { input: { email: PEOPLE.otherPublisher } });
    await server.app.get(Clock).runDue();
    const link = await admin.query('SELECT link FROM mails WHERE recipient = $1 ORDER BY id DESC LIMIT 1', [
      PEOPLE.otherPublisher,
    ]);
    const token = new URL(link.rows[0].link, 'http://localhost').searchParams.get('token');
    const password = 'another-long-password';
    await server.browser().send(RESET, { input: { token, password } });
    const back = server.browser();
    await back.send(SIGN_IN, { input: { email: PEOPLE.otherPublisher, password } });
    expect(await stepOf(back)).toEqual({ signInStep: 'ENROLMENT', viewer: null });
  });

  it('is asked of sessions that began without it, and of nobody whose wait is over', async () => {
    const seller = await signIn(PEOPLE.provider);
    const cluster = organisationId('ee-itl');
    await admin.query(
      `INSERT INTO memberships (person_id, organisation_id, role) SELECT id, $2, 'CLUSTER_PUBLISHER' FROM persons WHERE email = $1`,
      [PEOPLE.provider, readGlobalId(cluster)!.key],
    );
    // What follows in the same operation would be done in the new role, before anybody asks for the session again.
    const both = await seller.browser.send(
      `mutation ($input: SwitchOrganisationInput!) {
        switchOrganisation(input: $input) { viewer { role } } setPeerConsent(input: { consents: true, version: 0 }) { userErrors { code } } }`,
      { input: { organisationId: cluster } },
    );
    expect(both.errors?.map(({ extensions }) => extensions.code)).toEqual(['SIGN_IN_REQUIRED']);
    const { browser } = await signIn(PEOPLE.editor);
    await admin.query(
      "UPDATE memberships m SET role = 'CLUSTER_PUBLISHER' FROM persons p WHERE p.id = m.person_id AND p.email = $1",
      [PEOPLE.editor],
    );
    expect(await stepOf(browser)).toEqual({ signInStep: null, viewer: null });
    const waiting = await signIn(PEOPLE.editor);
    await admin.query("UPDATE sessions SET expires_at = now() - interval '1 s' WHERE waits_for IS NOT NULL");
    expect(await stepOf(waiting.browser)).toEqual({ signInStep: null, viewer: null });
    const late = await waiting.browser.send(PROVE, { input: { code: '000000' } });
    expect(late.errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });

  it('keeps its secret sealed, anew once another key is the first, and refuses to start without an old one', async () => {
    const { browser } = await signIn(PEOPLE.otherBuyer);
    const { setup } = await start(browser, { password: DEMO_PASSWORD });
    const kept = async () =>
      (await admin.query("SELECT person_id, secret, key_id FROM authenticators WHERE key_id <> ''")).rows;
    const before = await kept();
    expect(before.filter(({ secret }) => /^[A-Z2-7]+$/.test(secret))).toEqual([]);
    const everywhere = await admin.query('SELECT FROM authenticators a WHERE a::text LIKE $1', [
      `%${setup.secret}%`,
    ]);
    expect(everywhere.rowCount).toBe(0);

    const { sealKeys } = server.app.get(Config);
    const settings = { NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: server.database.appUrl };
    const next = `2027:${randomBytes(32).toString('base64')}`;
    await expect(createApp(readConfig({ ...settings, SEAL_KEYS: next }))).rejects.toThrow(
      /SEAL_KEYS: the key passing still seals/,
    );
    // As if one were from before there were keys.
    await admin.query(
      `UPDATE authenticators SET secret = $1, key_id = '' WHERE person_id = (SELECT id FROM persons WHERE email = $2)`,
      [setup.secret, PEOPLE.otherBuyer],
    );
    const replica = await createApp(readConfig({ ...settings, SEAL_KEYS: `${next},${sealKeys}` }));
    try {
      expect((await prove(browser, codeOf(setup.secret))).recoveryCodes).toHaveLength(10);
      await replica.get(Clock).runDue();
      const after = await kept();
      expect(after.map(({ person_id }) => person_id).sort()).toEqual(
        before.map(({ person_id }) => person_id).sort(),
      );
      expect([...new Set(after.map(({ key_id }) => key_id))]).toEqual(['2027']);
      await later();
      const again = new Browser(replica);
      await again.send(SIGN_IN, { input: { email: PEOPLE.otherBuyer, password: DEMO_PASSWORD } });
      expect((await prove(again, codeOf(setup.secret))).viewer).not.toBeNull();
    } finally {
      await replica.close();
    }
  });
});
