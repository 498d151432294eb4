import { DEMO_PASSWORD } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const FIRM_ADMIN = 'ilze.rudzukalna@kalnsiers.example';
const FIRM_USER = 'andris.ziemlauks@kalnsiers.example';
const PUBLISHER = 'dace.tiltmala@lv-log.example';
const PASSWORD = 'ten characters at least';

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { userErrors { code path } } }';
const CONFIRM = `mutation ($input: ConfirmEmailInput!) {
  confirmEmail(input: $input) { viewer { name email role organisation { slug name kind region { code } sectors } }
    userErrors { code path } } }`;
const INVITE = `mutation ($input: InvitePersonInput!) {
  invitePerson(input: $input) { invitation { id email role acceptedAt } userErrors { code path } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { viewer { name role organisation { slug } memberships { role } }
    userErrors { code path } } }`;
const INVITATIONS =
  '{ invitations(first: 10) { totalCount edges { node { email role acceptedAt expiresAt createdAt } } } }';
const MAILBOX = '{ mailbox(first: 100) { totalCount edges { node { to subject text link sentAt } } } }';

interface Letter {
  to: string;
  subject: string;
  text: string;
  link: string;
}

describe('joining', () => {
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

  const application = (email: string, changes: object = {}) => ({
    email,
    name: 'Dzintra Ezerlauka',
    password: PASSWORD,
    organisationName: 'Ezerlauks & Meitas SIA',
    country: 'LV',
    regionCode: 'LV005',
    sector: 'FOOD',
    ...changes,
  });
  const lettersTo = async (email: string): Promise<Letter[]> => {
    const { data } = await server.browser().send(MAILBOX);
    return data['mailbox'].edges
      .map(({ node }: { node: Letter }) => node)
      .filter((letter: Letter) => letter.to === email);
  };
  const tokenTo = async (email: string) => (await lettersTo(email))[0]!.link.split('token=')[1]!;
  const signIn = async (email: string, password: string, browser = server.browser()) =>
    (
      await browser.send(
        'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { role } userErrors { code } } }',
        { input: { email, password } },
      )
    ).data['signIn'];
  const invite = async (browser: Browser, input: object) =>
    (await browser.send(INVITE, { input })).data['invitePerson'];
  const accept = async (browser: Browser, input: object) =>
    (await browser.send(ACCEPT, { input })).data['acceptInvitation'];

  describe('by signing up', () => {
    it('opens a company by the link in the mail, and not before', async () => {
      const email = 'dzintra@ezerlauks.example';
      const browser = server.browser();
      const answer = await browser.send(SIGN_UP, { input: application('Dzintra@Ezerlauks.example') });
      expect(answer.data).toEqual({ signUp: { userErrors: [] } });
      expect(await signIn(email, PASSWORD)).toEqual({
        viewer: null,
        userErrors: [{ code: 'CREDENTIALS_WRONG' }],
      });

      const [letter] = await lettersTo(email);
      expect(letter).toMatchObject({ subject: 'Confirm your address to open your Fivefold account' });
      expect(letter!.link).toMatch(/^\/confirm\?token=[\w-]{43}$/);
      expect(letter!.text).toContain(letter!.link);
      expect(letter!.text).toContain('Hello Dzintra Ezerlauka');

      const token = await tokenTo(email);
      const confirmed = await browser.send(CONFIRM, { input: { token } });
      expect(confirmed.data['confirmEmail']).toEqual({
        viewer: {
          name: 'Dzintra Ezerlauka',
          email,
          role: 'SME_ADMIN',
          organisation: {
            slug: 'ezerlauks-meitas-sia',
            name: 'Ezerlauks & Meitas SIA',
            kind: 'COMPANY',
            region: { code: 'LV005' },
            sectors: ['FOOD'],
          },
        },
        userErrors: [],
      });
      expect((await browser.send('{ viewer { email } }')).data['viewer']).toEqual({ email });
      expect(await signIn(email, PASSWORD)).toEqual({ viewer: { role: 'SME_ADMIN' }, userErrors: [] });

      const again = await server.browser().send(CONFIRM, { input: { token } });
      expect(again.data['confirmEmail']).toEqual({
        viewer: null,
        userErrors: [{ code: 'LINK_INVALID', path: ['token'] }],
      });
    });

    it('answers a taken address like a free one and tells its owner by mail', async () => {
      const answer = await server.browser().send(SIGN_UP, { input: application(FIRM_ADMIN) });
      expect(answer.data).toEqual({ signUp: { userErrors: [] } });
      const letters = await lettersTo(FIRM_ADMIN);
      expect(letters.map(({ subject, link }) => ({ subject, link }))).toEqual([
        { subject: 'You have a Fivefold account already', link: '/sign-in' },
      ]);
      expect(await signIn(FIRM_ADMIN, PASSWORD)).toMatchObject({ viewer: null });
    });

    it('lets the first confirmed of two sign-ups with one address win', async () => {
      const email = 'twice@ezerlauks.example';
      await server.browser().send(SIGN_UP, { input: application(email, { name: 'First' }) });
      const first = await tokenTo(email);
      await server.browser().send(SIGN_UP, { input: application(email, { name: 'Second' }) });
      const second = await tokenTo(email);
      expect(second).not.toBe(first);
      const winner = await server.browser().send(CONFIRM, { input: { token: second } });
      expect(winner.data['confirmEmail'].viewer.name).toBe('Second');
      const loser = await server.browser().send(CONFIRM, { input: { token: first } });
      expect(loser.data['confirmEmail'].userErrors).toEqual([{ code: 'LINK_INVALID', path: ['token'] }]);
    });

    it('keeps no token and gives a second company of the same name a slug of its own', async () => {
      const slugs = await admin.query(
        "SELECT slug FROM organisations WHERE name = 'Ezerlauks & Meitas SIA' ORDER BY slug",
      );
      expect(slugs.rows).toHaveLength(2);
      expect(slugs.rows[0]).toEqual({ slug: 'ezerlauks-meitas-sia' });
      expect(slugs.rows[1].slug).toMatch(/^ezerlauks-meitas-sia-[0-9a-f]{12}$/);
      const token = await tokenTo('twice@ezerlauks.example');
      const kept = await admin.query('SELECT count(*)::int AS n FROM links l WHERE l::text LIKE $1', [
        `%${token}%`,
      ]);
      expect(kept.rows).toEqual([{ n: 0 }]);
    });

    it('refuses an expired link', async () => {
      const email = 'late@ezerlauks.example';
      await server.browser().send(SIGN_UP, { input: application(email) });
      await admin.query("UPDATE links SET expires_at = now() - interval '1 s' WHERE email = $1", [email]);
      const { data } = await server.browser().send(CONFIRM, { input: { token: await tokenTo(email) } });
      expect(data['confirmEmail'].userErrors).toEqual([{ code: 'LINK_INVALID', path: ['token'] }]);
      expect(await signIn(email, PASSWORD)).toMatchObject({ viewer: null });
    });

    it.each([
      ['no address', { email: 'not an address' }, 'EMAIL_INVALID', 'email'],
      ['a short password', { password: 'too short' }, 'PASSWORD_WEAK', 'password'],
      ['an empty name', { name: ' \u0007 ' }, 'NAME_MISSING', 'name'],
      ['an empty company', { organisationName: '' }, 'NAME_MISSING', 'organisationName'],
      ['an unknown country', { country: 'XX', regionCode: null }, 'REGION_UNKNOWN', 'country'],
      ['a region as country', { country: 'LV', regionCode: 'LV999' }, 'REGION_UNKNOWN', 'regionCode'],
      ['a region elsewhere', { country: 'EE', regionCode: 'LV005' }, 'REGION_UNKNOWN', 'regionCode'],
      ['an unknown sector', { sector: 'MAGIC' }, 'INPUT_INVALID', 'sector'],
      ['a NUL', { name: 'a\u0000b' }, 'INPUT_INVALID', 'name'],
      ['a lone surrogate', { organisationName: 'a\ud800b' }, 'INPUT_INVALID', 'organisationName'],
      ['an endless name', { name: 'x'.repeat(121) }, 'INPUT_INVALID', 'name'],
      ['an endless password', { password: 'x'.repeat(201) }, 'INPUT_INVALID', 'password'],
    ])('refuses %s at its place, and writes nothing', async (_, changes, code, field) => {
      const email = 'refused@ezerlauks.example';
      const { data } = await server.browser().send(SIGN_UP, { input: application(email, changes) });
      expect(data['signUp'].userErrors).toEqual([{ code, path: [field] }]);
      expect(await lettersTo(email)).toEqual([]);
    });

    it('keeps names of any script', async () => {
      const email = 'emoji@ezerlauks.example';
      const name = 'Žanete 🧀 Ēzelis';
      await server
        .browser()
        .send(SIGN_UP, { input: application(email, { name, organisationName: '酪農 🐄' }) });
      const { data } = await server.browser().send(CONFIRM, { input: { token: await tokenTo(email) } });
      expect(data['confirmEmail'].viewer).toMatchObject({
        name,
        organisation: { name: '酪農 🐄', slug: 'company' },
      });
    });
  });

  describe('by invitation', () => {
    it('brings a new person in, in the role of the invitation', async () => {
      const email = 'new.person@kalnsiers.example';
      const owner = await server.browser().signIn(FIRM_ADMIN, DEMO_PASSWORD);
      const invited = await invite(owner, { email, name: 'Jauna Darbiniece', role: 'SME_USER' });
      expect(invited).toMatchObject({
        invitation: { email, role: 'SME_USER', acceptedAt: null },
        userErrors: [],
      });
      const [letter] = await lettersTo(email);
      expect(letter!.subject).toBe('Ilze Rudzukalna aicina jūs pārstāvēt Kalnsiers SIA vietnē Fivefold');

      const token = await tokenTo(email);
      const browser = server.browser();
      expect(await accept(browser, { token, password: 'short' })).toEqual({
        viewer: null,
        userErrors: [{ code: 'PASSWORD_WEAK', path: ['password'] }],
      });
      expect(await accept(browser, { token, password: PASSWORD })).toEqual({
        viewer: {
          name: 'Jauna Darbiniece',
          role: 'SME_USER',
          organisation: { slug: 'kalnsiers' },
          memberships: [{ role: 'SME_USER' }],
        },
        userErrors: [],
      });
      expect(await signIn(email, PASSWORD)).toMatchObject({ viewer: { role: 'SME_USER' } });
      expect(await accept(server.browser(), { token, password: PASSWORD })).toMatchObject({
        userErrors: [{ code: 'LINK_INVALID', path: ['token'] }],
      });
      const { data } = await owner.send(INVITATIONS);
      expect(data['invitations'].edges[0].node).toMatchObject({ email, acceptedAt: expect.any(String) });
    });

    it('adds an organisation to a person with an account, who proves it', async () => {
      const owner = await server.browser().signIn(PUBLISHER, DEMO_PASSWORD);
      await invite(owner, { email: FIRM_USER, name: 'Andris Ziemlauks', role: 'CLUSTER_EDITOR' });
      const token = await tokenTo(FIRM_USER);
      expect(await accept(server.browser(), { token, password: 'a guess at it' })).toMatchObject({
        userErrors: [{ code: 'CREDENTIALS_WRONG' }],
      });
      expect(await accept(await server.browser().signIn(FIRM_ADMIN, DEMO_PASSWORD), { token })).toMatchObject(
        {
          userErrors: [{ code: 'INVITATION_FOR_ANOTHER', path: ['token'] }],
        },
      );
      const browser = await server.browser().signIn(FIRM_USER, DEMO_PASSWORD);
      expect(await accept(browser, { token })).toMatchObject({
        viewer: {
          role: 'CLUSTER_EDITOR',
          organisation: { slug: 'lv-log' },
          memberships: [{ role: 'SME_USER' }, { role: 'CLUSTER_EDITOR' }],
        },
      });
    });

    it('ends an earlier invitation of the same person', async () => {
      const email = 'again@kalnsiers.example';
      const owner = await server.browser().signIn(FIRM_ADMIN, DEMO_PASSWORD);
      await invite(owner, { email, name: 'Again', role: 'SME_USER' });
      const first = await tokenTo(email);
      await invite(owner, { email, name: 'Again', role: 'SME_ADMIN' });
      expect(await accept(server.browser(), { token: first, password: PASSWORD })).toMatchObject({
        userErrors: [{ code: 'LINK_INVALID' }],
      });
      expect(
        await accept(server.browser(), { token: await tokenTo(email), password: PASSWORD }),
      ).toMatchObject({
        viewer: { role: 'SME_ADMIN' },
      });
    });

    it.each([
      ['a role of another kind of organisation', { role: 'CLUSTER_EDITOR' }, 'ROLE_UNFIT', 'role'],
      ['the operator’s role', { role: 'OPERATOR' }, 'ROLE_UNFIT', 'role'],
      ['a member', { email: FIRM_USER }, 'ALREADY_MEMBER', 'email'],
      ['no address', { email: '@' }, 'EMAIL_INVALID', 'email'],
      ['no name', { name: '' }, 'NAME_MISSING', 'name'],
    ])('refuses %s', async (_, changes, code, field) => {
      const owner = await server.browser().signIn(FIRM_ADMIN, DEMO_PASSWORD);
      const input = { email: 'x@kalnsiers.example', name: 'X', role: 'SME_USER', ...changes };
      expect(await invite(owner, input)).toEqual({ invitation: null, userErrors: [{ code, path: [field] }] });
    });

    it('shows invitations to admins of the organisation alone', async () => {
      const stranger = await server.browser().signIn('artis.sniegalauks@vesvalde.example', DEMO_PASSWORD);
      expect((await stranger.send(INVITATIONS)).data['invitations']).toEqual({ totalCount: 0, edges: [] });
      const user = await server.browser().signIn('artis.tiltsalns@vesvalde.example', DEMO_PASSWORD);
      expect((await user.send(INVITATIONS)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
      expect((await server.browser().send(INVITATIONS)).errors?.[0]?.extensions.code).toBe(
        'SIGN_IN_REQUIRED',
      );
      const owner = await server.browser().signIn(FIRM_ADMIN, DEMO_PASSWORD);
      expect((await owner.send(INVITATIONS)).data['invitations'].totalCount).toBe(3);
    });
  });
});
