import { addDays } from '@fivefold/domain';
import { DEMO_PASSWORD, uuidOfName } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { extractText, getDocumentProxy } from 'unpdf';
import { toGlobalId } from '../src/platform/index.js';
import { AGREEMENT, DealMaker, PARTIES } from './deals.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

/** The quotes of these deals come to 933. */
const PROPOSED = [
  { title: 'Racks set up', dueInDays: 10, amountMinor: 300 },
  { title: ' First pallets in ', dueOn: '2027-03-01', amountMinor: 600 },
  { title: 'Handed over', amountMinor: 33 },
];
const QUOTES = `request { id version recipients { id version }
  quotes { id state revision milestones { title dueOn dueInDays amount { amountMinor currency } } } }`;
const COMPARE = `query ($id: ID!) { compareQuotes(requestId: $id) { quotes {
  quote { milestones { title amount { amountMinor } } } clauses { clauseId catalogue provider } } } }`;

describe('milestones that a quote proposes', () => {
  let server: TestApp;
  let deals: DealMaker;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    deals = new DealMaker(server);
  });
  afterAll(() => server.close());

  async function ask(needId: string | null = null): Promise<any> {
    const items = [{ serviceId: toGlobalId('Service', uuidOfName('service:OF016')), concepts: [] }];
    const { requests } = await deals.do(
      'buyer',
      'sendRequests',
      'SendRequestsInput',
      'requests { id recipients { id version } }',
      { message: 'Please quote.', parts: [{ items }], needId },
    );
    return requests[0];
  }
  const offer = ({ recipients: [{ id, version }] }: any, milestones: object[], more: object = {}) => ({
    recipientId: id,
    version,
    currency: 'EUR',
    validUntil: new Date(Date.now() + 7 * 86_400_000).toISOString(),
    note: '',
    lines: [{ description: 'All', qty: 1, unitPriceMinor: 933 }],
    milestones,
    ...more,
  });
  const send = async (request: any, milestones: object[], more: object = {}) =>
    (await deals.do('provider', 'sendQuote', 'QuoteInput', QUOTES, offer(request, milestones, more))).request;

  it('stand in the agreement, and it is completed when each is delivered and confirmed', async () => {
    const { requestId, agreement } = await deals.drafted('OF016', { milestones: PROPOSED });
    const accepted = await (
      await deals.as('buyer')
    ).send('query ($id: ID!) { agreement(id: $id) { acceptedAt } }', { id: agreement.id });
    const day = accepted.data['agreement'].acceptedAt.slice(0, 10);
    expect(agreement.milestones).toMatchObject([
      { title: 'Racks set up', plannedOn: addDays(day, 10), amount: { amountMinor: 300 } },
      { title: 'First pallets in', plannedOn: '2027-03-01', amount: { amountMinor: 600 } },
      { title: 'Handed over', plannedOn: null, amount: { amountMinor: 33 } },
    ]);

    const agent = supertest.agent(server.app.getHttpServer());
    await agent
      .post('/graphql')
      .set('x-fivefold-csrf', '1')
      .send({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
        variables: { input: { email: PARTIES.buyer, password: DEMO_PASSWORD } },
      });
    const document = await agent
      .get(`${agreement.documentPath}?language=en`)
      .buffer(true)
      .parse((answer, done) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => done(null, Buffer.concat(chunks)));
      });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(document.body)), {
      mergePages: true,
    });
    const plain = text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
    for (const part of ['Racks set up', 'First pallets in', '1 March 2027', '6.00 EUR', 'Handed over'])
      expect(plain).toContain(part);

    let now = await deals.sign('provider', await deals.sign('buyer', agreement));
    for (const at of [0, 1, 2]) {
      expect(now.state).toBe('ACTIVE');
      now = await deals.step('provider', 'startMilestone', now, at);
      now = await deals.step('provider', 'deliverMilestone', now, at);
      now = await deals.step('buyer', 'confirmMilestone', now, at);
    }
    expect(now).toMatchObject({ state: 'COMPLETED', completedAt: expect.any(String) });
    expect(now.milestones.map((each: any) => each.state)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
    const seen = await (
      await deals.as('buyer')
    ).send('query ($id: ID!) { request(id: $id) { state } }', { id: requestId });
    expect(seen.data['request'].state).toBe('DELIVERED');
  });

  it('belong to an agreement that says its services in the language asked for', async () => {
    const { agreement } = await deals.drafted('OF016');
    const { data } = await (
      await deals.as('buyer')
    ).send(
      `query ($id: ID!) { agreement(id: $id) {
        en: services(language: "en") { title } lv: services(language: "lv") { title } own: services { title } } }`,
      { id: agreement.id },
    );
    const { en, lv, own } = data['agreement'];
    expect(en).toEqual([{ title: 'Chilled storage and cross-dock in Riga' }]);
    expect(lv).not.toEqual(en);
    expect(own).toEqual(lv);
  });

  it('without amounts leave the whole total to the last', async () => {
    const parts = [{ title: 'Begin' }, { title: 'End', dueInDays: 0 }];
    const { agreement } = await deals.drafted('OF016', { milestones: parts });
    expect(agreement.milestones.map((each: any) => each.amount.amountMinor)).toEqual([0, 933]);
    expect(agreement.milestones[1].plannedOn).toEqual(expect.any(String));
    const signed = await deals.sign('provider', await deals.sign('buyer', agreement));
    expect(signed.state).toBe('ACTIVE');
  });

  it('may be changed by both sides until they sign, as any others', async () => {
    const { agreement } = await deals.drafted('OF016', { milestones: PROPOSED });
    const { agreement: amended } = await deals.do(
      'buyer',
      'amendMilestones',
      'AmendMilestonesInput',
      `agreement { ${AGREEMENT} }`,
      { id: agreement.id, version: agreement.version, milestones: [{ title: 'All', amountMinor: 933 }] },
    );
    expect(amended.milestones).toMatchObject([{ title: 'All', amount: { amountMinor: 933 } }]);
  });

  it('are seen by who asked, and frozen with their revision', async () => {
    const request = await ask();
    const first = await send(request, PROPOSED);
    const second = await send(first, PROPOSED.slice(0, 1), {
      lines: [{ description: 'All', qty: 1, unitPriceMinor: 300 }],
    });
    expect(second.quotes).toHaveLength(2);
    const answer = await (
      await deals.as('buyer')
    ).send(
      `query ($id: ID!) { request(id: $id) { quotes { revision milestones { title dueOn dueInDays
      amount { amountMinor currency } } } } }`,
      { id: request.id },
    );
    const [now, before] = answer.data['request'].quotes;
    expect(now.milestones).toEqual([
      {
        title: 'Racks set up',
        dueOn: null,
        dueInDays: 10,
        amount: { amountMinor: 300, currency: 'EUR' },
      },
    ]);
    expect(before.milestones.map((each: any) => each.title)).toEqual([
      'Racks set up',
      'First pallets in',
      'Handed over',
    ]);
    const compared = await (await deals.as('buyer')).send(COMPARE, { id: request.id });
    expect(compared.data['compareQuotes'][0].quotes).toMatchObject([
      { quote: { milestones: [{ title: 'Racks set up', amount: { amountMinor: 300 } }] } },
    ]);
  });

  it('are refused, sent or kept, when they do not sum or say too much', async () => {
    const request = await ask();
    for (const [milestones, code, path] of [
      [[{ title: 'All', amountMinor: 932 }], 'MILESTONES_UNEVEN', ['input', 'milestones']],
      [
        [{ title: 'One', amountMinor: 933 }, { title: 'Two' }],
        'INPUT_INVALID',
        ['input', 'milestones', '1', 'amountMinor'],
      ],
      [
        [{ title: 'One', dueInDays: 1, dueOn: '2027-03-01' }],
        'INPUT_INVALID',
        ['input', 'milestones', '0', 'dueInDays'],
      ],
      [[{ title: ' ' }], 'INPUT_INVALID', null],
      [[{ title: 'All', dueInDays: -1 }], 'INPUT_INVALID', null],
      [[{ title: 'All', amountMinor: 932.5 }], 'INPUT_INVALID', null],
      [Array.from({ length: 21 }, () => ({ title: 'Part' })), 'INPUT_INVALID', null],
    ] as const) {
      for (const field of ['sendQuote', 'saveQuote']) {
        const { userErrors } = await deals.try(
          'provider',
          field,
          'QuoteInput',
          'request { id }',
          offer(request, [...milestones]),
        );
        expect(userErrors).toMatchObject([path ? { code, path } : { code }]);
      }
    }
    const kept = await deals.do('provider', 'saveQuote', 'QuoteInput', QUOTES, offer(request, PROPOSED));
    expect(kept.request.quotes).toMatchObject([{ state: 'DRAFT', milestones: [{}, {}, {}] }]);
  });
});
