import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Clock } from '../src/platform/index.js';
import { PEOPLE, serviceId } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const QUESTION = `id key value state version askers words remarks askedBy answer { kind value text } actions hours ownServiceId`;
const MATCH = `query ($input: MatchNeedInput!) { matchNeed(input: $input) { capabilities { matches { service { id }
  answers { key answer } } } } }`;

describe('asking the publisher', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  let other: Browser;
  let editor: Browser;
  let publisher: Browser;
  let foreign: Browser;
  const service = serviceId('OF016');
  const demand = { key: 'interface', allOf: ['GDSN'] };

  async function change(who: Browser, field: string, type: string, input: object, selection: string) {
    const { data, errors } = await who.send(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`,
      { input },
    );
    if (errors) return { code: errors[0]!.extensions.code };
    return data[field].userErrors[0] ?? data[field];
  }
  const ask = (who: Browser, more: object = {}) =>
    change(
      who,
      'askPublisher',
      'AskPublisherInput',
      { serviceId: service, key: demand.key, value: demand, ...more },
      `clarification { ${QUESTION} }`,
    );
  const answer = (who: Browser, input: object) =>
    change(who, 'answerClarification', 'AnswerClarificationInput', input, `clarification { ${QUESTION} }`);
  const received = async (who: Browser, state: string | null = null) => {
    const { data } = await who.send(
      `query ($state: ClarificationState) { clarifications(first: 50, state: $state) { totalCount medianHours edges { node { ${QUESTION} } } } }`,
      { state },
    );
    return data['clarifications'] as {
      totalCount: number;
      medianHours: number | null;
      edges: { node: any }[];
    };
  };
  const notices = async (kind: string) =>
    (await admin.query('SELECT audience, params FROM notices WHERE kind = $1 ORDER BY id', [kind])).rows;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    [buyer, other, editor, publisher, foreign] = await Promise.all([
      as(PEOPLE.buyer),
      as(PEOPLE.otherBuyer),
      as(PEOPLE.editor),
      as(PEOPLE.publisher),
      as(PEOPLE.otherEditor),
    ]);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it('is prefilled in the language of the publisher', async () => {
    const { data } = await buyer.send(
      `query ($serviceId: ID!, $value: JSONObject) { questionWords(serviceId: $serviceId, key: "interface", value: $value) { language words } }`,
      { serviceId: service, value: demand },
    );
    expect(data['questionWords'].language).toBe('lv');
    expect(data['questionWords'].words).toMatch(/^Vai “.+” atbilst šādai prasībai: datu saskarnes: .+\?$/);
  });

  it('joins the same open question; who asks stays unknown without consent', async () => {
    const first = (await ask(buyer, { words: 'For our cheese' })).clarification;
    expect(first).toMatchObject({
      state: 'OPEN',
      askers: 1,
      answer: null,
      actions: [],
      askedBy: [],
      remarks: [],
    });
    const again = (await ask(buyer)).clarification;
    expect(again).toMatchObject({ id: first.id, askers: 1 });
    const joined = (await ask(other, { named: true, value: { allOf: ['GDSN'], key: 'interface' } }))
      .clarification;
    expect(joined).toMatchObject({ id: first.id, askers: 2, remarks: [] });

    const list = await received(editor, 'OPEN');
    expect(list.totalCount).toBe(1);
    const { node } = list.edges[0]!;
    expect(node).toMatchObject({
      id: first.id,
      askers: 2,
      remarks: ['For our cheese'],
      actions: ['answer', 'close'],
    });
    expect(node.askedBy).toHaveLength(1);
    const { rows } = await admin.query(
      'SELECT o.name FROM organisations o JOIN memberships m ON m.organisation_id = o.id JOIN persons p ON p.id = m.person_id WHERE p.email = ANY ($1)',
      [[PEOPLE.buyer]],
    );
    expect(JSON.stringify(list)).not.toContain(rows[0].name);
    // The trail names a person of the firm: the publisher sees no entry of it.
    const trail = await admin.query("SELECT visible_to FROM transitions WHERE kind = 'clarification'");
    const { rows: cluster } = await admin.query('SELECT publisher_org_id FROM clarifications LIMIT 1');
    for (const row of trail.rows) expect(row.visible_to).not.toContain(cluster[0].publisher_org_id);
    expect(await notices('question_received')).toHaveLength(1);
  });

  it('is foreign to everyone else', async () => {
    const id = (await received(editor)).edges[0]!.node.id;
    expect((await received(foreign)).totalCount).toBe(0);
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await foreign.send(query, { id })).data['node']).toBeNull();
    expect((await buyer.send(query, { id })).data['node']).toEqual({ id });
    expect(await answer(foreign, { id, version: 1, kind: 'YES' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer(buyer, { id, version: 1, kind: 'YES' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const mine = `query ($id: ID!) { service(id: $id) { questions { key } } }`;
    expect((await other.send(mine, { id: service })).data['service'].questions).toEqual([
      { key: 'interface' },
    ]);
    expect((await server.browser().send(mine, { id: service })).data['service'].questions).toEqual([]);
    expect((await foreign.send(mine, { id: service })).data['service'].questions).toEqual([]);
  });

  it.each([
    [{ key: 'budget', value: null }, 'QUESTION_UNFIT'],
    [{ key: 'nonsense', value: null }, 'QUESTION_UNFIT'],
    [{ key: 'atp' }, 'QUESTION_UNFIT'],
    [{ value: { key: 'interface', allOf: ['x'] } }, 'CLAUSE_INVALID'],
    [{ serviceId: 'x' }, 'NOT_FOUND'],
  ])('refuses %j', async (more, code) => {
    expect(await ask(buyer, more)).toMatchObject({ code });
  });

  it('reminds the publisher, three times at most', async () => {
    const clock = server.app.get(Clock);
    for (const [days, times] of [
      [2, 0],
      [4, 1],
      [9, 1],
      [12, 2],
      [20, 3],
      [40, 3],
    ] as const) {
      await admin.query('UPDATE clock SET shift = make_interval(days => $1)', [days]);
      await clock.runDue();
      expect({ days, times: (await notices('question_waiting')).length }).toEqual({ days, times });
    }
    await admin.query("UPDATE clock SET shift = interval '0'");
  });

  it('becomes a stated fact for all, once another person has published it', async () => {
    const clock = server.app.get(Clock);
    const judged = async () => {
      const concept = 'log.store.chilled';
      const clauses = [{ value: demand, hard: false, appliesTo: [concept] }];
      const input = { text: 'Chilled storage', first: 40, capabilities: [{ concept }], clauses };
      const { data } = await server.browser().send(MATCH, { input });
      const run = data['matchNeed'];
      const all = run.capabilities.flatMap((one: any) => one.matches);
      const found = all.find((match: any) => match.service.id === service);
      return found?.answers.find((one: any) => one.key === 'interface')?.answer;
    };
    expect(await judged()).toBe('NOT_STATED');
    const { node } = (await received(editor)).edges[0]!;
    expect(await answer(editor, { id: node.id, version: 99, kind: 'YES' })).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(await answer(editor, { id: node.id, version: node.version, kind: 'NO' })).toMatchObject({
      code: 'ANSWER_UNFIT',
    });
    expect(
      await answer(editor, {
        id: node.id,
        version: node.version,
        kind: 'VALUE',
        value: { key: 'atp', minClass: 'FRC' },
      }),
    ).toMatchObject({ code: 'ANSWER_UNFIT' });
    const answered = (await answer(editor, { id: node.id, version: node.version, kind: 'YES' }))
      .clarification;
    expect(answered).toMatchObject({ state: 'ANSWERED', answer: { kind: 'YES', value: demand } });
    await clock.runDue();
    // Four eyes first: nobody who asks sees the answer, and no match shows it as met.
    const seen = await buyer.send(
      'query ($id: ID!) { service(id: $id) { questions { state answer { kind } } } }',
      {
        id: service,
      },
    );
    expect(seen.data['service'].questions).toEqual([{ state: 'ANSWERED', answer: null }]);
    expect(await judged()).toBe('NOT_STATED');
    expect(await notices('question_answered')).toHaveLength(0);

    const own = async () =>
      (
        await editor.send(
          'query ($id: ID!) { ownService(id: $id) { id version state facts { interfaces } } }',
          {
            id: node.ownServiceId,
          },
        )
      ).data['ownService'];
    const draft = await own();
    expect(draft).toMatchObject({ state: 'DRAFT', facts: { interfaces: expect.arrayContaining(['GDSN']) } });
    const step = async (who: Browser, field: string) => {
      const { id, version } = await own();
      return change(who, field, 'ServiceActionInput', { id, version }, 'service { state }');
    };
    expect(await step(editor, 'submitService')).toMatchObject({ service: { state: 'IN_REVIEW' } });
    expect(await step(publisher, 'publishService')).toMatchObject({ service: { state: 'PUBLISHED' } });
    await clock.runDue();
    expect(await judged()).toBe('MET');
    const told = await notices('question_answered');
    expect(told).toHaveLength(1);
    expect(told[0].audience).toHaveLength(2);
    const after = await buyer.send(`query ($id: ID!) { service(id: $id) { questions { ${QUESTION} } } }`, {
      id: service,
    });
    expect(after.data['service'].questions[0]).toMatchObject({
      state: 'PUBLISHED',
      answer: { kind: 'YES', value: demand },
    });
    expect((await received(editor)).medianHours).not.toBeNull();
    await clock.runDue();
    expect(await notices('question_answered')).toHaveLength(1);
  });

  it('is closed with a reason that those who ask hear', async () => {
    const { clarification } = await ask(buyer, { key: 'site', value: { key: 'site', anyOf: ['EE'] } });
    const close = (input: object) =>
      change(
        editor,
        'closeClarification',
        'CloseClarificationInput',
        input,
        'clarification { state closeReason }',
      );
    const { node } = (await received(editor, 'OPEN')).edges[0]!;
    expect(node.id).toBe(clarification.id);
    expect(await close({ id: node.id, version: node.version, reason: ' ' })).toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(
      await close({ id: node.id, version: node.version, reason: 'The place is published.' }),
    ).toMatchObject({
      clarification: { state: 'CLOSED' },
    });
    await server.app.get(Clock).runDue();
    expect(await notices('question_closed')).toMatchObject([
      { params: { reason: 'The place is published.' } },
    ]);
    // A closed question may be asked anew.
    expect(
      (await ask(buyer, { key: 'site', value: { key: 'site', anyOf: ['EE'] } })).clarification.id,
    ).not.toBe(node.id);
  });

  it('counts each firm once when many ask at the same moment', async () => {
    const value = { key: 'lead_time', maxDays: 3 };
    const asked = await Promise.all(
      [buyer, other, buyer, other, buyer, other].map((who) => ask(who, { key: 'lead_time', value })),
    );
    expect(new Set(asked.map((one) => one.clarification.id)).size).toBe(1);
    const { rows } = await admin.query("SELECT askers FROM clarifications WHERE key = 'lead_time'");
    expect(rows).toEqual([{ askers: 2 }]);
  });
});
