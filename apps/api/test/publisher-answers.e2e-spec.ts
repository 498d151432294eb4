import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClauseValue } from '@fivefold/domain';
import { DEMO_PASSWORD } from '@fivefold/world';
import { Clock } from '../src/platform/index.js';
import { PEOPLE, serviceId } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const CONCEPT = 'log.store.chilled';
const MATCH = `query ($input: MatchNeedInput!) { matchNeed(input: $input) { capabilities {
  matches { service { id } answers { key answer } } nearMisses { service { id } answers { key answer } } } } }`;
const ANSWERS = `query ($id: ID!) { service(id: $id) { publisherAnswers { key value question kind text } } }`;

describe('a publisher that says no', () => {
  let server: TestApp;
  let buyer: Browser;
  let editor: Browser;
  let publisher: Browser;
  const id = serviceId('OF016');

  const change = async (who: Browser, field: string, type: string, input: object, selection: string) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`;
    const { data, errors } = await who.send(query, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data[field].userErrors[0] ?? data[field];
  };
  const ask = async (value: ClauseValue) => {
    const input = { serviceId: id, key: value.key, value };
    return (
      await change(
        buyer,
        'askPublisher',
        'AskPublisherInput',
        input,
        'clarification { id version ownServiceId }',
      )
    ).clarification;
  };
  const answer = (asked: { id: string; version: number }, more: object) =>
    change(
      editor,
      'answerClarification',
      'AnswerClarificationInput',
      { id: asked.id, version: asked.version, kind: 'NO', ...more },
      'clarification { state }',
    );
  /** Another person publishes the draft, and the clock lets the answers be known. */
  const publish = async (ownServiceId: string) => {
    for (const [who, field] of [
      [editor, 'submitService'],
      [publisher, 'publishService'],
    ] as const) {
      const own = await who.send('query ($id: ID!) { ownService(id: $id) { id version } }', {
        id: ownServiceId,
      });
      expect(
        await change(who, field, 'ServiceActionInput', own.data['ownService'], 'service { state }'),
      ).toHaveProperty('service.state');
    }
    await server.app.get(Clock).runDue();
  };
  const judged = async (value: ClauseValue) => {
    const clauses = [{ value, hard: false, appliesTo: [CONCEPT] }];
    const input = { text: 'Chilled storage', first: 40, capabilities: [{ concept: CONCEPT }], clauses };
    const { data } = await server.browser().send(MATCH, { input });
    const found = data['matchNeed'].capabilities.flatMap((one: any) => [...one.matches, ...one.nearMisses]);
    const match = found.find((one: any) => one.service.id === id);
    return match?.answers.find((one: any) => one.key === value.key)?.answer;
  };
  const answersFor = async (who: Browser) =>
    (await who.send(ANSWERS, { id })).data['service'].publisherAnswers;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    [buyer, editor, publisher] = await Promise.all([
      as(PEOPLE.buyer),
      as(PEOPLE.editor),
      as(PEOPLE.publisher),
    ]);
  });
  afterAll(() => server.close());

  it('states what holds instead where a fact can exclude what was asked, and is judged so', async () => {
    const demand: ClauseValue = { key: 'adr', classes: ['3'] };
    expect(await judged(demand)).toBe('NOT_STATED');
    const asked = await ask(demand);
    for (const value of [{ key: 'adr', classes: ['3', '8'] }, demand])
      expect(await answer(asked, { value })).toMatchObject({
        code: 'ANSWER_UNFIT',
        path: ['input', 'value'],
      });
    expect(await answer(asked, { value: { key: 'adr', classes: ['8'] } })).toMatchObject({
      clarification: { state: 'ANSWERED' },
    });
    expect(await judged(demand)).toBe('NOT_STATED');
    await publish(asked.ownServiceId);
    expect(await judged(demand)).toBe('VIOLATED');
    expect(await judged({ key: 'adr', classes: ['8'] })).toBe('MET');
    expect(await answersFor(server.browser())).toEqual([]);
  });

  it('is read in its own words by everybody where no fact can say it, and the clause stays not stated', async () => {
    const demand: ClauseValue = { key: 'interface', allOf: ['GDSN'] };
    const asked = await ask(demand);
    expect(await answer(asked, { value: { key: 'interface', allOf: ['EDIFACT'] } })).toMatchObject({
      code: 'ANSWER_UNFIT',
    });
    expect(await answer(asked, { text: ' ' })).toMatchObject({ code: 'ANSWER_UNFIT' });
    const text = 'No, we cannot: orders come by EDI alone.';
    expect(await answer(asked, { text })).toMatchObject({ clarification: { state: 'ANSWERED' } });
    const guest = server.browser();
    const others = [guest, buyer, await server.browser().signIn(PEOPLE.otherBuyer, DEMO_PASSWORD)];
    // Four eyes first, for those who ask as for everybody else.
    for (const who of others) expect(await answersFor(who)).toEqual([]);
    await publish(asked.ownServiceId);
    for (const who of others) {
      const [one, ...more] = await answersFor(who);
      expect(more).toEqual([]);
      expect(one).toMatchObject({ key: 'interface', value: demand, kind: 'NO', text });
      expect(one.question).toContain('GDSN');
    }
    expect(await judged(demand)).toBe('NOT_STATED');
    // Nobody learns who asked, nor gets hold of the question itself.
    const node = await guest.send('query ($id: ID!) { node(id: $id) { id } }', { id: asked.id });
    expect(node.data['node']).toBeNull();
  });
});
