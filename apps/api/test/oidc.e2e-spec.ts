import { DEMO_PASSWORD } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Tries, VISITS_PER_ADDRESS } from '../src/directory/tries.js';
import { Provider } from '../src/oidc/provider.js';
import { Outbound } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { type SignInProvider, startSignInProvider } from './sign-in-provider.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const FORGED = new URL('../../../tools/verify-trust/tokens.mjs', import.meta.url).href;
const PUBLIC_URL = 'http://localhost:3000';
const INVITED = 'liene.pumpura@kalnsiers.example';

const ACCOUNTS = {
  ilze: { email: PEOPLE.buyer.toUpperCase(), email_verified: true, name: 'Ilze R.' },
  andris: { email: PEOPLE.colleague, email_verified: true, name: 'Andris Z.' },
  claims: { email: PEOPLE.operator, email_verified: false, name: 'Signe F.' },
  liene: { email: INVITED, email_verified: true, name: 'Liene Pumpura' },
  nobody: { email: 'nobody@elsewhere.example', email_verified: true, name: 'Nobody' },
};

const VISIT = '{ providerVisit { email provider hasAccount organisation { slug } } }';
const CONFIRM = `mutation ($input: ConfirmProviderInput!) {
  confirmProvider(input: $input) { viewer { email name role organisation { slug } } userErrors { code } } }`;
const VIEWER = '{ viewer { email } }';

describe('signing in by a provider', () => {
  let provider: SignInProvider;
  let server: TestApp;
  let admin: pg.Client;
  beforeAll(async () => {
    provider = await startSignInProvider(ACCOUNTS, `${PUBLIC_URL}/oidc/return`);
    server = await startTestApp(WORLD, { ...provider.settings, publicUrl: PUBLIC_URL });
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
    await provider.close();
  });

  const depart = async (browser: Browser) => (await browser.ledTo('/oidc/start'))!;
  const goThere = async (browser: Browser, subject: keyof typeof ACCOUNTS) =>
    provider.signIn(await depart(browser), subject);
  const arrive = async (browser: Browser, subject: keyof typeof ACCOUNTS) =>
    browser.ledTo(await goThere(browser, subject));
  const confirm = async (browser: Browser, password: string | null) =>
    (await browser.send(CONFIRM, { input: { password } })).data['confirmProvider'];
  const viewer = async (browser: Browser) => (await browser.send(VIEWER)).data['viewer'];

  const offered = async (browser: Browser) =>
    (await browser.send('{ signInProvider { name path signOutPath } }')).data['signInProvider'];

  it('is named on the sign-in page', async () => {
    expect(await offered(server.browser())).toEqual({
      name: 'Kontor',
      path: '/oidc/start',
      signOutPath: null,
    });
  });

  it('leads to the provider with PKCE, state and nonce, and a cookie that scripts cannot read', async () => {
    const address = new URL(await depart(server.browser()));
    expect(address.origin).toBe(provider.settings.oidcIssuer);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'fivefold',
      response_type: 'code',
      redirect_uri: `${PUBLIC_URL}/oidc/return`,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('ties a person by the password once, and signs in without it from then on', async () => {
    const browser = server.browser();
    expect(await arrive(browser, 'ilze')).toBe('/sign-in/link');
    expect(await viewer(browser)).toBeNull();
    expect((await browser.send(VISIT)).data['providerVisit']).toEqual({
      email: PEOPLE.buyer,
      provider: 'Kontor',
      hasAccount: true,
      organisation: null,
    });
    expect(await confirm(browser, null)).toMatchObject({ userErrors: [{ code: 'CREDENTIALS_WRONG' }] });
    expect(await confirm(browser, 'a guess')).toMatchObject({ userErrors: [{ code: 'CREDENTIALS_WRONG' }] });
    expect(await confirm(browser, DEMO_PASSWORD)).toMatchObject({
      viewer: { email: PEOPLE.buyer, organisation: { slug: 'kalnsiers' } },
      userErrors: [],
    });
    expect((await browser.send(VISIT)).data['providerVisit']).toBeNull();
    const { rows } = await admin.query('SELECT subject FROM mails WHERE recipient = $1', [PEOPLE.buyer]);
    expect(rows).toEqual([{ subject: expect.stringContaining('Kontor') }]);

    const later = server.browser();
    expect(await arrive(later, 'ilze')).toBe('/sign-in/done');
    expect(await viewer(later)).toEqual({ email: PEOPLE.buyer });
    await later.send('mutation { signOut { userErrors { code } } }');
    expect(await viewer(later)).toBeNull();
    expect(await offered(later)).toMatchObject({ signOutPath: '/oidc/leave' });
    const out = new URL((await later.ledTo('/oidc/leave'))!);
    expect(out.origin).toBe(provider.settings.oidcIssuer);
    expect(out.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC_URL}/`);
    expect(await offered(later)).toMatchObject({ signOutPath: null });
  });

  it('bounds the visits from one address', async () => {
    const wait = server.app.get(Tries);
    for (let visit = 0; visit < VISITS_PER_ADDRESS; visit += 1) await wait.countVisit('192.0.2.7');
    const late = await server.browser().ledTo('/oidc/start', { 'x-forwarded-for': '192.0.2.7' });
    expect(late).toBe('/sign-in?problem=TOO_MANY_REQUESTS');
  });

  it('asks no password of somebody who is signed in', async () => {
    const browser = await server.browser().signIn(PEOPLE.colleague, DEMO_PASSWORD);
    expect(await arrive(browser, 'andris')).toBe('/sign-in/link');
    expect(await confirm(browser, null)).toMatchObject({ viewer: { email: PEOPLE.colleague } });
  });

  it('takes an invited person in without a password, as the invitation says', async () => {
    const inviter = await server.browser().signIn(PEOPLE.buyer, DEMO_PASSWORD);
    const input = { email: INVITED, name: 'Liene', role: 'SME_USER' };
    await inviter.send(
      'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { userErrors { code } } }',
      { input },
    );
    const browser = server.browser();
    expect(await arrive(browser, 'liene')).toBe('/sign-in/link');
    expect((await browser.send(VISIT)).data['providerVisit']).toMatchObject({
      hasAccount: false,
      organisation: { slug: 'kalnsiers' },
    });
    expect(await confirm(browser, null)).toEqual({
      viewer: {
        email: INVITED,
        name: 'Liene Pumpura',
        role: 'SME_USER',
        organisation: { slug: 'kalnsiers' },
      },
      userErrors: [],
    });
    const { rows } = await admin.query('SELECT password_hash FROM persons WHERE email = $1', [INVITED]);
    expect(rows).toEqual([{ password_hash: null }]);
    const again = server.browser();
    expect(await arrive(again, 'liene')).toBe('/sign-in/done');
    const guess = { input: { email: INVITED, password: '' } };
    const { data } = await server
      .browser()
      .send('mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }', guess);
    expect(data?.['signIn']?.userErrors).toEqual([{ code: 'CREDENTIALS_WRONG' }]);
  });

  it('takes no address that the provider has not verified, and nobody who is unknown here', async () => {
    const browser = server.browser();
    expect(await arrive(browser, 'claims')).toBe('/sign-in?problem=PROVIDER_UNVERIFIED');
    expect(await arrive(browser, 'nobody')).toBe('/sign-in?problem=PROVIDER_STRANGER');
    expect((await browser.send(VISIT)).data['providerVisit']).toBeNull();
    const { rows } = await admin.query('SELECT FROM oidc_visits WHERE email IS NOT NULL');
    expect(rows).toEqual([]);
  });

  it('takes the answer of the provider once, from the browser that went there, with its own state', async () => {
    const refused = '/sign-in?problem=PROVIDER_REFUSED';
    const browser = server.browser();
    const answer = await goThere(browser, 'ilze');
    const other = server.browser();
    expect(await other.ledTo(answer)).toBe(refused);
    await depart(other);
    expect(await other.ledTo(answer)).toBe(refused);
    expect(await browser.ledTo(answer.replace(/state=[\w-]+/, 'state=guessed'))).toBe(refused);
    expect(await browser.ledTo(answer)).toBe('/sign-in/done');
    expect(await browser.ledTo(answer)).toBe(refused);
    expect(await other.ledTo('/oidc/return')).toBe(refused);
    expect(await other.ledTo('/oidc/return?state=x&error=access_denied&error_description=%3Cscript%3E')).toBe(
      refused,
    );
  });

  it('has a code taken once, whatever visit brings it', async () => {
    const browser = server.browser();
    const code = new URLSearchParams((await goThere(browser, 'ilze')).split('?')[1]).get('code')!;
    const own = new URL(await depart(browser)).searchParams.get('state')!;
    const iss = encodeURIComponent(provider.settings.oidcIssuer);
    expect(await browser.ledTo(`/oidc/return?code=${code}&state=${own}&iss=${iss}`)).toBe(
      '/sign-in?problem=PROVIDER_REFUSED',
    );
  });

  it('leads nowhere else, whatever it is asked', async () => {
    const away = ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'];
    for (const address of away.map(encodeURIComponent)) {
      const browser = server.browser();
      const names = ['to', 'return', 'returnTo', 'redirect_uri', 'next', 'url'];
      const asked = names.map((name) => `${name}=${address}`).join('&');
      const there = await browser.ledTo(`/oidc/start?${asked}`, { host: 'evil.example' });
      expect(new URL(there!).searchParams.get('redirect_uri')).toBe(`${PUBLIC_URL}/oidc/return`);
      expect(there).not.toContain('evil');
      expect(await browser.ledTo(`${await provider.signIn(there!, 'ilze')}&${asked}`)).toMatch(/^\/sign-in/);
    }
    expect(await server.browser().ledTo('/oidc/leave?to=//evil.example')).not.toContain('evil');
    expect(await server.browser().ledTo('/oidc/start', { 'sec-fetch-site': 'cross-site' })).toBe('/sign-in');
  });

  it('takes nothing that a hostile provider forges, and is seen to where signatures are not looked at', async () => {
    const { judgeProvider } = await import(FORGED);
    const figures = await judgeProvider({ Provider, Outbound, plant: false });
    expect(figures).toMatchObject({ holds: true, first: [], reached: 0 });
    expect(figures.n).toBeGreaterThan(120);
    expect(await judgeProvider({ Provider, Outbound, plant: true })).toMatchObject({ holds: false });
  });

  it('is untied by its person, and asks for the password again', async () => {
    const browser = server.browser();
    expect(await arrive(browser, 'ilze')).toBe('/sign-in/done');
    const tie = async () =>
      (await browser.send('{ ownProviderTie { provider since } }')).data['ownProviderTie'];
    expect(await tie()).toEqual({ provider: 'Kontor', since: expect.any(String) });
    await browser.send('mutation { untieProvider { userErrors { code } } }');
    expect(await tie()).toBeNull();
    expect(await viewer(browser)).toEqual({ email: PEOPLE.buyer });
    expect(await arrive(server.browser(), 'ilze')).toBe('/sign-in/link');
    const { rows } = await admin.query('SELECT subject FROM oidc_links ORDER BY subject');
    expect(rows.map(({ subject }) => subject)).toEqual(['andris', 'liene']);
  });

  it('asks for the code as well of whoever has an authenticator', async () => {
    await admin.query(
      "INSERT INTO authenticators (person_id, secret, confirmed_at) SELECT id, 'of a test', now() FROM persons WHERE email = $1",
      [INVITED],
    );
    const browser = server.browser();
    expect(await arrive(browser, 'liene')).toBe('/sign-in/code');
    expect(await viewer(browser)).toBeNull();
  });

  it('lets in nobody who is suspended', async () => {
    await admin.query('UPDATE persons SET suspended_at = now() WHERE email = $1', [PEOPLE.colleague]);
    const browser = server.browser();
    expect(await arrive(browser, 'andris')).toBe('/sign-in/link');
    expect(await confirm(browser, DEMO_PASSWORD)).toMatchObject({ viewer: null });
    expect(await viewer(browser)).toBeNull();
  });
});
