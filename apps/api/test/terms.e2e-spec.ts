import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Dispatcher } from '../src/notification/index.js';
import { PEOPLE, Stage } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const DUE = '{ viewer { termsToAccept { number } } }';
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { userErrors { code } } }`;

describe('terms and conditions', () => {
  let server: TestApp;
  let operator: Browser;
  let buyer: Browser;
  let admin: pg.Client;
  let stage: Stage;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    stage = new Stage(server);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    operator = await server.browser().signIn(PEOPLE.operator, DEMO_PASSWORD);
    buyer = await server.browser().signIn(PEOPLE.buyer, DEMO_PASSWORD);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  async function change(browser: Browser, field: string, type: string, selection: string, input: object) {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`;
    const { data, errors } = await browser.send(query, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data[field];
  }
  const dayIn = async (days: number): Promise<string> => {
    const { rows } = await admin.query('SELECT (app_today() + $1::int)::text AS day', [days]);
    return rows[0].day;
  };
  const publish = async (browser: Browser, number: number, days: number, language = 'en') =>
    change(browser, 'publishTerms', 'PublishTermsInput', 'terms { number inForceFrom isInForce }', {
      number,
      inForceFrom: await dayIn(days),
      texts: [{ language, text: `Terms ${number}` }],
    });
  const invite = async (browser: Browser, email: string) =>
    (await browser.send(INVITE, { input: { email, name: 'New', role: 'SME_USER' } })).data['invitePerson'];
  const due = async (browser: Browser) => (await browser.send(DUE)).data['viewer'].termsToAccept;
  const accept = (browser: Browser, number: number) =>
    change(browser, 'acceptTerms', 'AcceptTermsInput', 'terms { number acceptedAt }', { number });
  const refused = (code: string) => ({ userErrors: [expect.objectContaining({ code })] });
  /** As a person of the app role, whom row level security binds. */
  const as = async (email: string, isOperator: boolean, sql: string): Promise<string> => {
    const client = new pg.Client({ connectionString: server.database.appUrl });
    await client.connect();
    try {
      const { rows } = await admin.query('SELECT id FROM persons WHERE email = $1', [email]);
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.person', $1, true), set_config('app.operator', $2, true)", [
        rows[0].id,
        isOperator ? 'on' : '',
      ]);
      return await client.query(sql).then(
        ({ rowCount }) => `${rowCount} rows`,
        (error: { code: string }) => error.code,
      );
    } finally {
      await client.end();
    }
  };

  it('finds that everybody of the demo world has accepted version 1', async () => {
    const { data } = await server
      .browser()
      .send('{ termsVersions { number isInForce acceptedAt acceptances texts { language } } }');
    expect(data['termsVersions']).toEqual([
      {
        number: 1,
        isInForce: true,
        acceptedAt: null,
        acceptances: null,
        texts: ['en', 'lv', 'et', 'sv'].map((language) => ({ language })),
      },
    ]);
    expect(await due(buyer)).toBeNull();
    expect(await invite(buyer, 'first@invited.example')).toEqual({ userErrors: [] });
  });

  it('publishes the next version for a day to come, once, with an English text, and tells everybody', async () => {
    expect(await publish(operator, 2, 0)).toMatchObject(refused('TERMS_TOO_EARLY'));
    expect(await publish(operator, 3, 2)).toMatchObject(refused('STALE_VERSION'));
    expect(await publish(operator, 2, 2, 'lv')).toMatchObject(refused('INPUT_INVALID'));
    expect(await publish(operator, 2, 2)).toMatchObject({ terms: { number: 2, isInForce: false } });
    expect(await publish(operator, 3, 1)).toMatchObject(refused('TERMS_TOO_EARLY'));
    await server.app.get(Dispatcher).dispatchDue();
    const { data } = await buyer.send('{ notifications(first: 5) { edges { node { kind } } } }');
    expect(data['notifications'].edges).toContainEqual({ node: { kind: 'terms_published' } });
    expect(await due(buyer)).toBeNull();
    expect(await accept(buyer, 2)).toMatchObject(refused('TERMS_NOT_IN_FORCE'));
  });

  it('asks everybody on its first day, and refuses changes until it is accepted, but not to leave or be heard', async () => {
    const token = await stage.signUpToken();
    const { key } = await stage.partnerKey(['DEALS_WRITE']);
    await admin.query("UPDATE clock SET shift = shift + interval '2 days'");
    expect(await due(buyer)).toEqual({ number: 2 });
    expect(await invite(buyer, 'second@invited.example')).toMatchObject(refused('TERMS_NOT_ACCEPTED'));
    expect(await accept(buyer, 1)).toMatchObject(refused('TERMS_NOT_IN_FORCE'));

    // Whoever has to stop something, or to keep others out, does not have to agree to anything first.
    for (const stopping of [
      'changePassword(input: { password: "a guess", newPassword: "short" })',
      'revokePartnerKey(input: { id: "nonsense" })',
      'endPartnerConsent(input: { id: "nonsense" })',
      'unsubscribe(input: { token: "nonsense" })',
      'resetPassword(input: { token: "nonsense", password: "short" })',
      'reportContent(input: { subjectId: "nonsense", name: "V", email: "none", ground: "misleading", words: "Wrong.", goodFaith: true })',
    ]) {
      const { data, errors } = await buyer.send(`mutation { ${stopping} { userErrors { code } } }`);
      const codes = [
        ...(errors ?? []).map(({ extensions }) => extensions.code),
        ...Object.values(data ?? {}).flatMap((payload) =>
          (payload?.userErrors ?? []).map((each: { code: string }) => each.code),
        ),
      ];
      expect([stopping, codes]).not.toEqual([stopping, ['TERMS_NOT_ACCEPTED']]);
      expect(codes).toHaveLength(1);
    }

    const leaving = await server.browser().signIn(PEOPLE.otherBuyer, DEMO_PASSWORD);
    expect(await due(leaving)).toEqual({ number: 2 });
    const appeal = { id: 'nonsense', version: 1, words: 'No.' };
    await expect(
      change(leaving, 'appealStatement', 'AppealStatementInput', 'statement { id }', appeal),
    ).rejects.toThrow('NOT_FOUND');
    expect(
      await change(leaving, 'eraseAccount', 'EraseAccountInput', '', {
        ...{ email: 'other@else.example', password: DEMO_PASSWORD },
      }),
    ).toMatchObject(refused('CREDENTIALS_WRONG'));
    expect(JSON.parse((await leaving.get('/personal-data.json')).toString())).toHaveProperty(
      'own.terms_acceptances',
    );
    expect((await leaving.send('mutation { signOut { userErrors { code } } }')).data).toEqual({
      signOut: { userErrors: [] },
    });

    const isNew = server.browser();
    await change(isNew, 'confirmEmail', 'ConfirmEmailInput', '', { token });
    expect(await due(isNew)).toEqual({ number: 2 });
    const START =
      'mutation ($input: AgreementActionInput!) { startMilestone(input: $input) { userErrors { code } } }';
    const headers = { authorization: `Bearer ${key}`, 'idempotency-key': 'terms-1' };
    const byKey = await server.browser().send(START, { input: { id: 'nonsense', version: 1 } }, headers);
    expect(byKey.data['startMilestone']).toMatchObject(refused('TERMS_NOT_ACCEPTED'));

    expect((await accept(buyer, 2)).terms).toMatchObject({ number: 2, acceptedAt: expect.any(String) });
    expect((await accept(buyer, 2)).userErrors).toEqual([]);
    expect(await invite(buyer, 'second@invited.example')).toEqual({ userErrors: [] });
    const { rows } = await admin.query(
      `SELECT v.number, o.id IS NOT NULL AS for_organisation FROM terms_acceptances a JOIN persons p ON p.id = a.person_id
       JOIN terms_versions v ON v.id = a.terms_id LEFT JOIN organisations o ON o.id = a.organisation_id
       WHERE p.email = $1 ORDER BY v.number`,
      [PEOPLE.buyer],
    );
    expect(rows).toEqual([1, 2].map((number) => ({ number, for_organisation: true })));
  });

  it('takes the acceptance along with a sign-up and an invitation', async () => {
    await accept(await server.browser().signIn(PEOPLE.operator, DEMO_PASSWORD), 2);
    const input = {
      ...{ email: stage.newAddress(), name: 'New', password: 'ten characters at least' },
      ...{ organisationName: 'New SIA', country: 'LV', sector: 'FOOD' },
    };
    const signUp = (acceptedTerms: number) =>
      change(server.browser(), 'signUp', 'SignUpInput', '', { ...input, acceptedTerms });
    expect(await signUp(1)).toMatchObject(refused('TERMS_NOT_IN_FORCE'));
    expect(await signUp(2)).toEqual({ userErrors: [] });
    const founder = server.browser();
    await change(founder, 'confirmEmail', 'ConfirmEmailInput', '', {
      token: await stage.tokenTo(input.email),
    });
    expect(await due(founder)).toBeNull();

    const email = stage.newAddress();
    expect(await invite(founder, email)).toEqual({ userErrors: [] });
    const invited = server.browser();
    await change(invited, 'acceptInvitation', 'AcceptInvitationInput', '', {
      ...{ token: await stage.tokenTo(email), password: 'ten characters at least', acceptedTerms: 2 },
    });
    expect(await due(invited)).toBeNull();
  });

  it('only adds to versions and to the log, whoever asks', async () => {
    const version = (number: string, day: string) =>
      `INSERT INTO terms_versions (id, number, in_force_from, texts, published_by)
       SELECT gen_random_uuid(), ${number}, ${day}, '{"en": "x"}', app_person()`;
    const acceptance = (person: string, terms: string) =>
      `INSERT INTO terms_acceptances (terms_id, person_id) SELECT (SELECT id FROM terms_versions WHERE number = ${terms}),
       (SELECT id FROM persons WHERE email = '${person}')`;
    expect({
      byPublisher: await as(PEOPLE.publisher, false, version('3', 'app_today() + 3')),
      today: await as(PEOPLE.operator, true, version('3', 'app_today()')),
      left: await as(PEOPLE.operator, true, version('9', 'app_today() + 3')),
      text: await as(PEOPLE.operator, true, "UPDATE terms_versions SET texts = '{}'"),
      withdrawn: await as(PEOPLE.operator, true, 'DELETE FROM terms_acceptances'),
      forAnother: await as(PEOPLE.publisher, false, acceptance(PEOPLE.editor, '2')),
      old: await as(PEOPLE.publisher, false, acceptance(PEOPLE.publisher, '1')),
      own: await as(PEOPLE.publisher, false, acceptance(PEOPLE.publisher, '2')),
      read: await as(PEOPLE.publisher, false, 'SELECT FROM terms_acceptances'),
    }).toEqual({
      byPublisher: '42501',
      today: '42501',
      left: '42501',
      text: '42501',
      withdrawn: '42501',
      forAnother: '42501',
      old: '42501',
      own: '1 rows',
      read: '1 rows',
    });
    const byOwner = (sql: string) => admin.query(sql).catch(({ code }: { code: string }) => code);
    expect([
      await byOwner('UPDATE terms_versions SET texts = \'{"en": "x"}\''),
      await byOwner('UPDATE terms_acceptances SET accepted_at = app_now()'),
      await byOwner('DELETE FROM terms_acceptances'),
    ]).toEqual(['23000', '23000', '23000']);
  });
});
