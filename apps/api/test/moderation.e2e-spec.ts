import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import pg from 'pg';
import { Dispatcher } from '../src/notification/index.js';
import { readGlobalId, toGlobalId } from '../src/platform/index.js';
import { organisationId, PEOPLE, serviceId, Stage } from './access-stage.js';
import { DealMaker } from './deals.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const STATEMENT =
  'statement { id version measure subject facts ground groundWords reported automated appeal answer liftedAt actions }';
const REASONS = 'It claims a certificate that it does not hold.';

describe('notice and action', () => {
  let server: TestApp;
  let operator: Browser;
  let owner: Browser;
  let stranger: Browser;
  let admin: pg.Client;
  const guest = () => server.browser();
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const signIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    operator = await signIn(PEOPLE.operator);
    owner = await signIn(PEOPLE.publisher);
    stranger = await signIn(PEOPLE.otherPublisher);
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
  const ask = async (browser: Browser, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await browser.send(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const mailsTo = async (email: string): Promise<any[]> => {
    const { mailbox } = await ask(guest(), '{ mailbox(first: 50) { edges { node { to subject text } } } }');
    return mailbox.edges.map(({ node }: any) => node).filter(({ to }: any) => to === email);
  };
  const told = async (browser: Browser) => {
    await server.app.get(Dispatcher).dispatchDue();
    const { notifications } = await ask(browser, '{ notifications(first: 30) { edges { node { kind } } } }');
    return notifications.edges.map(({ node }: any) => node.kind);
  };
  const report = (browser: Browser, subjectId: string, more: object = {}) =>
    change(browser, 'reportContent', 'ReportContentInput', '', {
      subjectId,
      name: 'Vija Upmale',
      email: 'vija@reports.example',
      ground: 'misleading',
      words: 'The certificate ended long ago.',
      goodFaith: true,
      ...more,
    });
  const reports = async () =>
    (
      await ask(
        operator,
        '{ contentReports(first: 20, onlyOpen: true) { totalCount edges { node { id version subjectKind subject reviewText words actions } } } }',
      )
    ).contentReports;
  const decide = (input: object) =>
    change(operator, 'decideReport', 'DecideReportInput', 'report { outcome reasons actions version }', {
      reasons: REASONS,
      ...input,
    });
  const statements = async (browser: Browser) =>
    (
      await ask(
        browser,
        `{ statementsOfReasons(first: 20) { edges { node { ${STATEMENT.slice(12, -2)} } } } }`,
      )
    ).statementsOfReasons.edges.map(({ node }: any) => node);
  const waiting = async () =>
    (
      await ask(
        operator,
        '{ statementsOfReasons(first: 20, onlyWaiting: true) { totalCount edges { cursor } } }',
      )
    ).statementsOfReasons;
  const answer = (input: object) =>
    change(operator, 'answerStatement', 'AnswerStatementInput', STATEMENT, input);

  it('takes a report of a guest, confirms it, and says to the reporter why it stays', async () => {
    const id = serviceId('OF016');
    expect(await report(guest(), id)).toEqual({ userErrors: [] });
    const open = await reports();
    const { id: reportId, version } = open.edges[0]!.node;
    expect(open).toMatchObject({
      totalCount: 1,
      edges: [{ node: { subjectKind: 'service', actions: ['decide'] } }],
    });
    expect(await told(operator)).toContain('content_reported');
    // Nobody has proven the address: not a word of whoever named it goes there.
    const [received] = await mailsTo('vija@reports.example');
    expect(received.subject).toMatch(/^Your report has arrived: ./);
    expect(received.text).not.toContain('The certificate ended long ago.');

    expect(
      await decide({ id: reportId, version, remove: false, reasons: 'It ends next year.' }),
    ).toMatchObject({
      report: { outcome: 'kept', actions: [] },
    });
    const kept = (await mailsTo('vija@reports.example')).map(({ text }) => text);
    expect(kept.some((text) => text.includes('It ends next year.'))).toBe(true);
    expect(await decide({ id: reportId, version, remove: true })).toMatchObject({
      userErrors: [{ code: 'REPORT_DECIDED' }],
    });
    const { service } = await ask(guest(), 'query ($id: ID!) { service(id: $id) { title } }', { id });
    expect(service).not.toBeNull();
  });

  it('reports only what everybody sees, in good faith, and shows reports to the operator alone', async () => {
    const foreign = toGlobalId('Person', world().people[0]!.id);
    await expect(report(guest(), foreign)).rejects.toThrow('NOT_FOUND');
    expect(await report(guest(), serviceId('OF016'), { goodFaith: false })).toMatchObject({
      userErrors: [{ code: 'INPUT_INVALID', path: ['goodFaith'] }],
    });
    const list = '{ contentReports(first: 5, onlyOpen: false) { totalCount } }';
    expect((await owner.send(list)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect((await guest().send(list)).errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });

  it('suspends a reported service with a statement of reasons, which its appeal and its end follow', async () => {
    const stage = new Stage(server);
    const { id: own } = await stage.published();
    const key = readGlobalId(own)!.key;
    await report(owner, toGlobalId('Service', key));
    const { id, version } = (await reports()).edges[0].node;
    const words = { ground: 'law', groundWords: 'Regulation (EC) 852/2004' };
    await decide({ id, version, remove: true, ...words });
    expect((await statements(owner))[0]).toMatchObject({
      measure: 'service_suspended',
      facts: REASONS,
      reported: true,
      automated: false,
      ...words,
      actions: [],
    });
    expect(await told(owner)).toContain('service_suspended');
    expect(await statements(stranger)).toEqual([]);

    const step = async (browser: Browser, field: string, reason?: string) => {
      const selection = '{ ownService(id: $id) { version } }';
      const { ownService } = await ask(browser, `query ($id: ID!) ${selection}`, { id: own });
      const type = reason ? 'SendBackServiceInput' : 'ServiceActionInput';
      return change(browser, field, type, 'service { id }', { id: own, version: ownService.version, reason });
    };
    await step(owner, 'appealService', 'It holds.');
    expect((await statements(owner))[0]).toMatchObject({ appeal: 'It holds.', answer: null });
    await step(operator, 'upholdSuspension', 'It does not.');
    expect((await statements(owner))[0]).toMatchObject({ answer: 'It does not.', liftedAt: null });
    await step(operator, 'reinstateService');
    expect((await statements(owner))[0].liftedAt).not.toBeNull();
  });

  it('removes the texts of a profile, hears the appeal once, and brings them back', async () => {
    const id = organisationId('lv-log');
    const profile = async () =>
      (await ask(guest(), '{ cluster(slug: "lv-log") { profile { text } website } }')).cluster;
    const before = await profile();
    expect(before.profile.length).toBeGreaterThan(0);
    await report(stranger, id, { ground: 'insult' });
    const reported = (await reports()).edges[0].node;
    await decide({ id: reported.id, version: reported.version, remove: true });
    expect(await profile()).toEqual({ profile: [], website: null });
    expect(await told(owner)).toContain('decision_stated');

    const [stated] = await statements(owner);
    expect(stated).toMatchObject({ measure: 'profile_removed', ground: 'terms', actions: ['appeal'] });
    const appeal = (browser: Browser, version: number) =>
      change(browser, 'appealStatement', 'AppealStatementInput', STATEMENT, {
        id: stated.id,
        version,
        words: 'Nobody is insulted.',
      });
    await expect(appeal(stranger, 1)).rejects.toThrow('NOT_FOUND');
    expect(await answer({ id: stated.id, version: 1, lift: false, words: 'No.' })).toMatchObject({
      userErrors: [{ code: 'NO_APPEAL' }],
    });
    expect((await appeal(owner, 1)).statement).toMatchObject({ appeal: 'Nobody is insulted.', actions: [] });
    expect((await appeal(owner, 2)).userErrors).toMatchObject([{ code: 'NOTHING_TO_APPEAL' }]);
    expect(await told(operator)).toContain('decision_appealed');
    expect(await waiting()).toMatchObject({ totalCount: 1, edges: [{}] });
    expect(
      (await answer({ id: stated.id, version: 1, lift: true, words: 'True.' })).userErrors,
    ).toMatchObject([{ code: 'STALE_VERSION' }]);
    await answer({ id: stated.id, version: 2, lift: true, words: 'True.' });
    expect(await waiting()).toMatchObject({ totalCount: 0, edges: [] });
    expect(await profile()).toEqual(before);
    expect((await statements(owner))[0]).toMatchObject({ answer: 'True.', actions: [] });
    expect(await told(owner)).toContain('decision_answered');
  });

  it('takes a review from everybody but its author, out of the average too, until it is lifted', async () => {
    const deals = new DealMaker(server, 'Words of some length.');
    const { agreement } = await deals.completed();
    const given = await deals.review('buyer', agreement, { text: 'Zvejnieks lies.', stars: 1 });
    await deals.review('provider', agreement);
    const { id } = given;
    const node = 'query ($id: ID!) { node(id: $id) { ... on Review { text removed } } }';
    const text = async (browser: Browser) => (await ask(browser, node, { id })).node?.text ?? null;
    expect(await text(guest())).toBe('Zvejnieks lies.');
    await report(guest(), id, { ground: 'insult' });
    const reported = (await reports()).edges[0].node;
    expect(reported.reviewText).toBe('Zvejnieks lies.');
    await decide({ id: reported.id, version: reported.version, remove: true });
    expect(await text(guest())).toBeNull();
    expect(await text(owner)).toBeNull();
    const buyer = await deals.as('buyer');
    expect(await text(buyer)).toBe('Zvejnieks lies.');
    await expect(report(guest(), id)).rejects.toThrow('NOT_FOUND');
    const [stated] = (await statements(operator)).filter(({ measure }: any) => measure === 'review_removed');
    await answer({ id: stated.id, version: 1, lift: true, words: 'An opinion.' });
    expect(await text(guest())).toBe('Zvejnieks lies.');
  });

  it('lets who was suspended read and appeal by the link of the mail, once', async () => {
    const person = world().people.find(({ email }) => email === PEOPLE.buyer)!;
    const operatorPerson = world().people.find(({ email }) => email === PEOPLE.operator)!;
    await admin.query(
      `INSERT INTO statements_of_reasons (id, measure, subject_id, subject_title, affected_person_id, facts, ground, automated, stated_by, token_hash)
       VALUES (gen_random_uuid(), 'person_suspended', $1, $2, $1, 'Spam.', 'terms', false, $3, $4)`,
      [person.id, person.name, operatorPerson.id, createHash('sha256').update('a-token').digest()],
    );
    const read = async (token: string) =>
      (
        await ask(
          guest(),
          'query ($token: String!) { statementByToken(token: $token) { facts actions path } }',
          {
            token,
          },
        )
      ).statementByToken;
    expect(await read('a-token')).toEqual({ facts: 'Spam.', actions: ['appeal'], path: null });
    expect(await read('b-token')).toBeNull();
    const appeal = (token: string) =>
      change(guest(), 'appealStatementByToken', 'AppealByTokenInput', STATEMENT, {
        token,
        words: 'It was not me.',
      });
    expect((await appeal('b-token')).userErrors).toMatchObject([{ code: 'LINK_INVALID' }]);
    expect((await appeal('a-token')).statement).toMatchObject({ appeal: 'It was not me.', actions: [] });
    expect((await appeal('a-token')).userErrors).toMatchObject([{ code: 'NOTHING_TO_APPEAL' }]);
  });

  it('keeps in the database what one side may write of a statement', async () => {
    const client = new pg.Client({ connectionString: server.database.appUrl });
    await client.connect();
    const as = async (email: string, isOperator: boolean, sql: string) => {
      const person = world().people.find((each) => each.email === email)!;
      const { rows } = await admin.query(
        'SELECT organisation_id AS id FROM memberships WHERE person_id = $1',
        [person.id],
      );
      await client.query('BEGIN');
      try {
        await client.query(
          "SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', $3, true)",
          [person.id, rows[0].id, isOperator ? 'on' : ''],
        );
        return await client.query(sql).then(
          ({ rowCount }) => String(rowCount),
          ({ code }) => code as string,
        );
      } finally {
        await client.query('ROLLBACK');
      }
    };
    const WHERE = "WHERE measure = 'profile_removed'";
    await admin.query("UPDATE statements_of_reasons SET lifted_at = NULL WHERE measure = 'profile_removed'");
    expect({
      ownLift: await as(
        PEOPLE.publisher,
        false,
        `UPDATE statements_of_reasons SET lifted_at = app_now() ${WHERE}`,
      ),
      ownAnswer: await as(PEOPLE.publisher, false, `UPDATE statements_of_reasons SET answer = 'x' ${WHERE}`),
      rewritten: await as(PEOPLE.operator, true, `UPDATE statements_of_reasons SET appeal = 'x' ${WHERE}`),
      facts: await as(PEOPLE.operator, true, `UPDATE statements_of_reasons SET facts = 'x' ${WHERE}`),
      foreign: await as(
        PEOPLE.otherPublisher,
        false,
        `UPDATE statements_of_reasons SET version = 9 ${WHERE}`,
      ),
      hidden: await as(
        PEOPLE.provider,
        false,
        `UPDATE reviews SET hidden_by = '00000000-0000-7000-8000-000000000000'`,
      ),
    }).toEqual({
      ownLift: '42501',
      ownAnswer: '42501',
      rewritten: '42501',
      facts: '42501',
      foreign: '0',
      hidden: '42501',
    });
    await client.end();
  });
});
