import { DEMO_PASSWORD } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { statementsOf } from './statements.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } userErrors { code } } }';
const SESSIONS = `{ ownSessions(first: 50) { totalCount
  edges { node { id browser system startedAt seenAt isCurrent } } } }`;
const END = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { ended userErrors { code } } }';
const CHANGE = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { ended userErrors { code path } } }`;
const ASK =
  'mutation ($input: AskPasswordResetInput!) { askPasswordReset(input: $input) { userErrors { code } } }';
const RESET = `mutation ($input: ResetPasswordInput!) {
  resetPassword(input: $input) { userErrors { code path } } }`;
const LISTEN = 'subscription { notificationArrived { unreadCount } }';
const PASSWORD = 'another one of ten characters';

describe('the account of a person', () => {
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

  const signIn = async (email: string, agent = FIREFOX, password = DEMO_PASSWORD) => {
    const browser = server.browser();
    const { data } = await browser.send(SIGN_IN, { input: { email, password } }, { 'user-agent': agent });
    expect(data['signIn']).toEqual({ viewer: { email }, userErrors: [] });
    return browser;
  };
  const isIn = async (browser: Browser) => (await browser.send('{ viewer { id } }')).data['viewer'] !== null;
  const sessionsOf = async (browser: Browser) =>
    (await browser.send(SESSIONS)).data['ownSessions'].edges.map(({ node }: { node: object }) => node);
  const ask = (address: string) => server.browser().send(ASK, { input: { email: address } });
  const lettersTo = async (email: string): Promise<{ subject: string; link: string }[]> =>
    (await admin.query('SELECT subject, link FROM mails WHERE recipient = $1 ORDER BY id DESC', [email]))
      .rows;

  it('lists sessions with device and times, newest first', async () => {
    const old = await signIn(PEOPLE.colleague, IPHONE);
    await admin.query("UPDATE sessions SET seen_at = now() - interval '1 h' WHERE system = 'iOS'");
    const browser = await signIn(PEOPLE.colleague);
    const times = { startedAt: expect.any(String), seenAt: expect.any(String), id: expect.any(String) };
    const [first, second] = await sessionsOf(browser);
    expect(first).toEqual({ ...times, browser: 'Firefox', system: 'Windows', isCurrent: true });
    expect(second).toEqual({ ...times, browser: 'Safari', system: 'iOS', isCurrent: false });
    expect(Date.parse(second.seenAt)).toBeLessThan(Date.parse(second.startedAt));
    expect(await isIn(old)).toBe(true);
    const [, seen] = await sessionsOf(browser);
    expect(Date.parse(seen.seenAt)).toBeGreaterThanOrEqual(Date.parse(seen.startedAt));
  });

  it('ends a session of its owner within five seconds, sockets too', async () => {
    const lost = await signIn(PEOPLE.colleague, IPHONE);
    const listening = await lost.listen(LISTEN);
    await listening.expect(1);
    const browser = await signIn(PEOPLE.colleague);
    const { id } = (await sessionsOf(browser)).find((each: { browser: string }) => each.browser === 'Safari');
    const endedAt = performance.now();
    expect((await browser.send(END, { input: { id } })).data['endSession']).toEqual({
      ended: 1,
      userErrors: [],
    });
    expect(await isIn(lost)).toBe(false);
    expect(await listening.closed).toBe(4401);
    expect(performance.now() - endedAt).toBeLessThan(5000);
    expect(await isIn(browser)).toBe(true);
    expect((await browser.send(END, { input: { id } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('changes the password by the present one, ends the other sessions and tells by mail', async () => {
    const email = PEOPLE.otherBuyer;
    const other = await signIn(email, IPHONE);
    const browser = await signIn(email);
    const change = async (input: object) => (await browser.send(CHANGE, { input })).data['changePassword'];
    expect(await change({ password: 'a guess', newPassword: PASSWORD })).toEqual({
      ended: null,
      userErrors: [{ code: 'PASSWORD_WRONG', path: ['password'] }],
    });
    expect(await change({ password: DEMO_PASSWORD, newPassword: 'short' })).toEqual({
      ended: null,
      userErrors: [{ code: 'PASSWORD_WEAK', path: ['newPassword'] }],
    });
    expect(await isIn(other)).toBe(true);
    expect(await change({ password: DEMO_PASSWORD, newPassword: PASSWORD })).toEqual({
      ended: 1,
      userErrors: [],
    });
    expect([await isIn(other), await isIn(browser)]).toEqual([false, true]);
    expect(await lettersTo(email)).toMatchObject([{ subject: expect.stringContaining('parole') }]);
    const { data } = await server.browser().send(SIGN_IN, { input: { email, password: DEMO_PASSWORD } });
    expect(data['signIn'].userErrors).toEqual([{ code: 'CREDENTIALS_WRONG' }]);
    await signIn(email, FIREFOX, PASSWORD);
  });

  describe('with a forgotten password', () => {
    const email = 'zane.priezplava@garsalva.example';
    const reset = async (browser: Browser, token: string, password = PASSWORD) =>
      (await browser.send(RESET, { input: { token, password } })).data['resetPassword'];
    const linkTo = async (address: string) => {
      await ask(address);
      await server.app.get(Clock).runRule('account.reset');
      return (await lettersTo(address))[0]!.link.split('token=')[1]!;
    };

    it('asks by the same statements whether or not the address is known', async () => {
      const of = async (address: string) => {
        const answers: unknown[] = [];
        const sql = await statementsOf(server.app, async () => void answers.push(await ask(address)));
        return { sql, answers };
      };
      const known = await of(PEOPLE.editor);
      expect(known).toEqual(await of('nobody@lv-log.example'));
      expect(known.answers).toEqual([{ status: 200, data: { askPasswordReset: { userErrors: [] } } }]);
      await server.app.get(Clock).runRule('account.reset');
      expect(await lettersTo(PEOPLE.editor)).toHaveLength(1);
      expect(await lettersTo('nobody@lv-log.example')).toEqual([]);
      const { rows } = await admin.query('SELECT email FROM password_resets');
      expect(rows).toEqual([{ email: PEOPLE.editor }]);
    });

    it('chooses another by the link, once, and is signed out everywhere, sockets too', async () => {
      const lost = await signIn(email);
      const listening = await lost.listen(LISTEN);
      await listening.expect(1);
      const token = await linkTo(email);
      const browser = await signIn(email, IPHONE);
      expect(await reset(browser, token, 'short')).toEqual({
        userErrors: [{ code: 'PASSWORD_WEAK', path: ['password'] }],
      });
      expect(await reset(browser, token)).toEqual({ userErrors: [] });
      expect([await isIn(lost), await isIn(browser)]).toEqual([false, false]);
      expect(await listening.closed).toBe(4401);
      const { rows } = await admin.query(
        'SELECT count(*)::int AS n FROM sessions s JOIN persons p ON p.id = s.person_id WHERE p.email = $1',
        [email],
      );
      expect(rows).toEqual([{ n: 0 }]);
      const used = { userErrors: [{ code: 'LINK_INVALID', path: ['token'] }] };
      expect(await reset(server.browser(), token)).toEqual(used);
      expect((await lettersTo(email))[0]!.subject).toContain('parole ir nomainīta');
      await signIn(email, FIREFOX, PASSWORD);
    });

    it('has a link that ends after 30 minutes, by a newer one and by another password', async () => {
      const invalid = { userErrors: [{ code: 'LINK_INVALID', path: ['token'] }] };
      const old = await linkTo(PEOPLE.provider);
      const newer = await linkTo(PEOPLE.provider);
      expect(await reset(server.browser(), old)).toEqual(invalid);
      const { rows } = await admin.query(
        'SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM password_resets r WHERE r.token_hash = sha256($1)',
        [newer],
      );
      expect(rows).toEqual([{ minutes: 30 }]);
      const browser = await signIn(PEOPLE.provider);
      await browser.send(CHANGE, { input: { password: DEMO_PASSWORD, newPassword: PASSWORD } });
      expect(await reset(server.browser(), newer)).toEqual(invalid);
      const late = await linkTo(PEOPLE.provider);
      await admin.query("UPDATE password_resets SET expires_at = now() - interval '1 s'");
      expect(await reset(server.browser(), late)).toEqual(invalid);
      await server.app.get(Clock).runRule('account.reset');
      expect((await admin.query('SELECT FROM password_resets')).rowCount).toBe(0);
    });

    it('asks at most five times an hour for one address, known or not, and lets a locked-out person in again', async () => {
      for (const address of [PEOPLE.otherEditor, 'nobody@ee-itl.example']) {
        for (let time = 0; time < 5; time += 1) expect((await ask(address)).errors).toBeUndefined();
        expect((await ask(address)).errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
      }
      await server.app.get(Clock).runRule('account.reset');
      const input = { email: PEOPLE.otherEditor, password: 'a guess' };
      for (let guess = 0; guess < 11; guess += 1) await server.browser().send(SIGN_IN, { input });
      const token = (await lettersTo(PEOPLE.otherEditor))[0]!.link.split('token=')[1]!;
      expect(await reset(server.browser(), token)).toEqual({ userErrors: [] });
      await signIn(PEOPLE.otherEditor, FIREFOX, PASSWORD);
    });
  });

  describe('that the operator suspends', () => {
    const REASONS = { facts: 'Asked for payment outside the platform.', ground: 'terms', groundWords: '4.2' };
    const selection = 'account { suspendedAt actions memberships { suspendedAt } } userErrors { code }';
    const SUSPEND = `mutation ($input: SuspendPersonInput!) { suspendPerson(input: $input) { ${selection} } }`;
    const MEMBER = `mutation ($input: SuspendMemberInput!) { suspendMember(input: $input) { ${selection} } }`;
    const LIFT = `mutation ($input: AnswerStatementInput!) {
      answerStatement(input: $input) { statement { liftedAt } userErrors { code } } }`;
    let operator: Browser;
    beforeAll(async () => {
      operator = await signIn(PEOPLE.operator);
    });
    const accountOf = async (search: string) =>
      (
        await operator.send(
          `query ($search: String) { accounts(first: 5, search: $search) {
            edges { node { id name email suspendedAt actions memberships { organisation { id slug } } } } } }`,
          { search },
        )
      ).data['accounts'].edges[0].node;
    const suspend = async (document: string, input: object) =>
      Object.values((await operator.send(document, { input: { ...REASONS, ...input } })).data)[0];
    const lift = async () => {
      const { data } = await operator.send(
        '{ statementsOfReasons(first: 1) { edges { node { id version } } } }',
      );
      const { id, version } = data['statementsOfReasons'].edges[0].node;
      const input = { id, version, words: 'It was another one.', lift: true };
      expect((await operator.send(LIFT, { input })).data['answerStatement'].userErrors).toEqual([]);
    };

    it('is out within five seconds, sockets too, reads why, and is in again when it is lifted', async () => {
      const email = 'kristine.rudzuvarpa@kvalitra.example';
      const browser = await signIn(email);
      const listening = await browser.listen(LISTEN);
      await listening.expect(1);
      const { id: personId, name } = await accountOf('Kristine.Rudz');
      const at = performance.now();
      expect(await suspend(SUSPEND, { personId })).toEqual({
        account: {
          suspendedAt: expect.any(String),
          actions: [],
          memberships: [{ suspendedAt: null }],
        },
        userErrors: [],
      });
      expect(await isIn(browser)).toBe(false);
      expect(await listening.closed).toBe(4401);
      expect(performance.now() - at).toBeLessThan(5000);
      expect(await suspend(SUSPEND, { personId })).toMatchObject({
        userErrors: [{ code: 'SUSPENDED_ALREADY' }],
      });
      const [letter] = await lettersTo(email);
      expect(letter).toMatchObject({ link: expect.stringContaining('/decision?token=') });
      const input = { email, password: DEMO_PASSWORD };
      const refused = (await server.browser().send(SIGN_IN, { input })).data['signIn'];
      expect(refused.userErrors).toEqual([{ code: 'CREDENTIALS_WRONG' }]);
      await ask(email);
      await server.app.get(Clock).runRule('account.reset');
      expect(await lettersTo(email)).toHaveLength(1);
      expect(name).toContain('Rudzuv');

      await lift();
      expect((await accountOf(email)).suspendedAt).toBeNull();
      expect(await isIn(browser)).toBe(false);
      await signIn(email);
    });

    it('as a member acts no more for that organisation alone', async () => {
      const email = PEOPLE.double;
      const browser = await signIn(email);
      const { id: personId, memberships } = await accountOf(email);
      const [first, second] = memberships;
      const member = { personId, organisationId: first.organisation.id };
      const tell = `WITH told AS (
        INSERT INTO notices (id, kind, subject_kind, subject_id, path, audience, params, dispatched_at)
        VALUES (gen_random_uuid(), 'idea_published', 'Idea', gen_random_uuid(), '/ideas', '[]', $3, now()) RETURNING id)
        INSERT INTO notifications (id, notice_id, person_id, organisation_id, digest_at)
        SELECT gen_random_uuid(), id, $1, $2, app_now() FROM told`;
      for (const { organisation } of memberships)
        await admin.query(tell, [
          readGlobalId(personId)!.key,
          readGlobalId(organisation.id)!.key,
          { title: `For ${organisation.slug}`, organisation: organisation.slug },
        ]);
      const TOLD = '{ notifications(first: 10) { edges { node { sentence } } } }';
      const told = async (reader: Browser) => JSON.stringify((await reader.send(TOLD)).data['notifications']);
      for (const { organisation } of memberships) expect(await told(browser)).toContain(organisation.slug);
      expect(await suspend(MEMBER, member)).toMatchObject({
        account: {
          suspendedAt: null,
          memberships: [{ suspendedAt: expect.any(String) }, { suspendedAt: null }],
        },
      });
      expect(await isIn(browser)).toBe(false);
      const again = await signIn(email);
      // Acting for the other one it reads nothing more of what this one was told, nor is it mailed.
      expect(await told(again)).toContain(second.organisation.slug);
      expect(await told(again)).not.toContain(first.organisation.slug);
      await server.app.get(Clock).runRule('digest');
      const { rows: daily } = await admin.query('SELECT body FROM mails WHERE recipient = $1', [email]);
      const mailed = daily.map(({ body }) => body).join();
      expect(mailed).toContain(second.organisation.slug);
      expect(mailed).not.toContain(first.organisation.slug);
      const viewer = '{ viewer { organisation { slug } memberships { role } } }';
      expect((await again.send(viewer)).data['viewer']).toEqual({
        organisation: { slug: second.organisation.slug },
        memberships: [{ role: 'SME_USER' }],
      });
      const change = `mutation ($input: SwitchOrganisationInput!) { switchOrganisation(input: $input) { viewer { id } } }`;
      const switched = await again.send(change, { input: { organisationId: member.organisationId } });
      expect(switched.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(await suspend(MEMBER, member)).toMatchObject({ userErrors: [{ code: 'SUSPENDED_ALREADY' }] });
      await lift();
      await again.send(change, { input: { organisationId: member.organisationId } });
      expect((await again.send(viewer)).data['viewer'].organisation.slug).toBe(first.organisation.slug);
    });

    it('is never the operator itself, nor anybody without a statement, whatever statement is sent', async () => {
      const { id: personId } = await accountOf(PEOPLE.operator);
      expect(await suspend(SUSPEND, { personId })).toMatchObject({ userErrors: [{ code: 'SUSPENDS_SELF' }] });
      const app = new pg.Client({ connectionString: server.database.appUrl });
      await app.connect();
      for (const setting of ['', 'on']) {
        await app.query("SELECT set_config('app.operator', $1, false)", [setting]);
        const tried = app.query('SELECT suspend_person($1, true)', ['00000000-0000-7000-8000-000000000000']);
        await expect(tried).rejects.toMatchObject({ code: '42501' });
      }
      await app.end();
    });
  });
});
