import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import pg from 'pg';
import supertest from 'supertest';
import { Dispatcher } from '../src/notification/index.js';
import { Clock, type NodeKind, readGlobalId, toGlobalId } from '../src/platform/index.js';
import { PEOPLE, serviceId } from './access-stage.js';
import { AGREEMENT, DISPUTE } from './deals.js';
import { png } from './sample-files.js';
import { PUBLIC, Walk } from './schema-walk.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

/** Stands in all that passes between the requester and one of the providers, besides in what is public. */
const CANARY = 'zilzala';
/** Prices that stand nowhere else, nor within a fraction such as 10 s in hours, 0.002777…. */
const OFFERED_MINOR = 86_421_357;
const COUNTERED_MINOR = 86_421_350;
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** Answers that say that a document was not even tried. */
const UNASKED: readonly string[] = [
  'QUERY_TOO_COSTLY',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL',
  'BAD_REQUEST',
];

/** All global ids in an answer. */
function idsIn(answer: unknown, found = new Set<string>()): Set<string> {
  if (typeof answer === 'string') {
    const read = readGlobalId(answer);
    if (read && toGlobalId(read.kind as NodeKind, read.key) === answer && /^[0-9a-f-]{36}$/.test(read.key))
      found.add(answer);
  } else if (answer && typeof answer === 'object')
    for (const value of Object.values(answer)) idsIn(value, found);
  return found;
}

/** Kinds whose changes were tried already: how the offers were asked for makes no difference to them. */
const triedKinds = new Set(['Request', 'RequestQuestion', 'Notification']);

describe.each([
  ['open', {}],
  ['sealed', { sealed: true, replyBy: inDays(10) }],
])('what one provider of a request learns of another, %s offers', (mode, terms) => {
  let server: TestApp;
  let admin: pg.Client;
  let walk: Walk;
  let buyer: Browser;
  let provider: Browser;
  /** Two others who are asked the same, a publisher whose mandate has ended, and a stranger. */
  const others: Record<string, Browser> = {};
  const ids = new Set<string>();
  let shared: string[];
  let notOurs: string[];

  async function change(
    who: Browser,
    field: string,
    type: string,
    selection: string,
    input: object,
  ): Promise<any> {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path message } } }`;
    const { data, errors } = await who.send(query, { input });
    if (errors || data[field].userErrors.length > 0)
      throw new Error(`${field}: ${JSON.stringify(errors ?? data[field].userErrors)}`);
    return data[field];
  }
  async function file(email: string): Promise<string> {
    const agent = supertest.agent(server.app.getHttpServer());
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
    await agent
      .post('/graphql')
      .set('x-fivefold-csrf', '1')
      .send({ query, variables: { input: { email, password: DEMO_PASSWORD } } });
    const { body } = await agent
      .post('/attachments')
      .set('x-fivefold-csrf', '1')
      .attach('file', png(CANARY), `${CANARY}.png`);
    return body.attachment.id;
  }
  const request = async (who: Browser, id: string): Promise<any> =>
    (
      await who.send(
        'query ($id: ID!) { request(id: $id) { id version recipients { id version provider { slug } } quotes { id state } } }',
        { id },
      )
    ).data['request'];
  const partOf = async (who: Browser, id: string) => (await request(who, id)).recipients[0];
  async function quote(who: Browser, id: string, words: string, more: object = {}): Promise<string> {
    const { id: recipientId, version } = await partOf(who, id);
    const input = {
      recipientId,
      version,
      currency: 'EUR',
      validUntil: inDays(30),
      note: words,
      lines: [{ description: words, qty: 1, unitPriceMinor: OFFERED_MINOR }],
      ...more,
    };
    const sent = await change(who, 'sendQuote', 'QuoteInput', 'request { quotes { id state } }', input);
    return sent.request.quotes.find((each: any) => each.state === 'SENT').id;
  }
  /** All that `who` can get by the queries and nodes of the schema, with everything that is known of the deal. */
  async function everything(who: Browser): Promise<string> {
    const known = [...ids].filter((id) => !PUBLIC.includes(readGlobalId(id)!.kind));
    const documents = [...walk.queries(known), ...known.flatMap((id) => walk.node(id) ?? [])];
    const answers: string[] = [];
    const problems: string[] = [];
    for (const { query, variables } of documents) {
      const answer = await who.send(query, { ...variables });
      const unasked = answer.errors?.find(({ extensions }) => UNASKED.includes(extensions.code));
      const problem = answer.status >= 500 ? 'failed' : unasked?.message;
      if (problem) problems.push(`${problem}: ${query.slice(0, 120)}`);
      answers.push(JSON.stringify(answer));
    }
    for (const id of known) {
      const { kind } = readGlobalId(id)!;
      const paths = { Attachment: [`/attachments/${id}`], Agreement: [`/agreements/${id}.pdf`] }[kind] ?? [];
      for (const path of paths) answers.push((await who.get(path)).toString('latin1'));
    }
    expect(problems).toEqual([]);
    return answers.join('\n');
  }

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    walk = new Walk(server.app.get(GraphQLSchemaHost).schema);
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    const { rows: rivals } = await admin.query<{ email: string; service: string }>(
      `SELECT DISTINCT ON (v.provider_id) p.email, s.external_id AS service FROM service_versions v JOIN services s ON s.id = v.service_id
       JOIN memberships m ON m.organisation_id = v.provider_id JOIN persons p ON p.id = m.person_id
       WHERE v.state = 'published' AND m.role IN ('SME_ADMIN', 'CLUSTER_PUBLISHER') AND p.email NOT IN ($2, $3)
         AND v.publisher_id <> (SELECT publisher_id FROM services WHERE external_id = $1)
         AND (SELECT count(*) FROM memberships o WHERE o.person_id = p.id) = 1
       ORDER BY v.provider_id, s.external_id, p.email LIMIT 2`,
      ['OF016', PEOPLE.buyer, PEOPLE.provider],
    );
    buyer = await as(PEOPLE.buyer);
    provider = await as(PEOPLE.provider);
    await admin.query(
      `UPDATE mandates SET revoked_at = now() WHERE (provider_id, publisher_id) IN (
         SELECT v.provider_id, v.publisher_id FROM service_versions v JOIN services s ON s.id = v.service_id
         WHERE s.external_id = $1)`,
      ['OF016'],
    );
    others['publisher without a mandate'] = await as(PEOPLE.publisher);
    others['first competitor'] = await as(rivals[0]!.email);
    others['second competitor'] = await as(rivals[1]!.email);
    others['stranger'] = await as(PEOPLE.otherBuyer);
    others['guest'] = server.browser();

    const item = (id: string) => ({ serviceId: serviceId(id), concepts: [] });
    const items = ['OF016', ...rivals.map(({ service }) => service)].map(item);
    const ask = async (parts: object[], more: object) =>
      (
        await change(buyer, 'sendRequests', 'SendRequestsInput', 'requests { id }', {
          message: 'Please quote.',
          parts,
          ...more,
        })
      ).requests.map((each: { id: string }) => each.id);
    const [single] = await ask([{ items }], terms);
    const bundle = await ask([{ items }, { items: [items[0]] }], terms);
    shared = [single, bundle[0]];
    for (const id of [single, ...bundle]) {
      const { id: recipientId } = await partOf(provider, id);
      await change(provider, 'sendMessage', 'SendMessageInput', 'sentMessage { id }', {
        recipientId,
        text: CANARY,
        attachmentIds: [await file(PEOPLE.provider)],
      });
      await change(provider, 'askRequester', 'AskRequesterInput', 'question { id }', {
        recipientId,
        text: 'When?',
      });
      await quote(provider, id, CANARY, { attachmentIds: [await file(PEOPLE.provider)] });
    }
    const own = { lines: [{ description: 'Mine.', qty: 1, unitPriceMinor: 100 }] };
    await quote(others['first competitor']!, single, 'Mine.', own);
    if (mode === 'sealed') await admin.query("UPDATE clock SET shift = interval '11 days'");
    const offer = await request(buyer, single);
    const { quotes } = await request(provider, single);
    if (mode === 'open') {
      const terms = {
        quoteId: quotes[0].id,
        version: offer.version,
        message: CANARY,
        totalMinor: COUNTERED_MINOR,
      };
      await change(buyer, 'proposeCounterOffer', 'CounterOfferInput', 'request { id }', terms);
    }
    await change(buyer, 'acceptQuote', 'QuoteActionInput', 'request { id }', {
      quoteId: quotes[0].id,
      version: (await request(buyer, single)).version,
    });
    const of = async (who: Browser) =>
      (await who.send(`query ($id: ID!) { request(id: $id) { agreement { ${AGREEMENT} } } }`, { id: single }))
        .data['request'].agreement;
    for (const who of [buyer, provider]) {
      const { id, version, documentHash } = await of(who);
      await change(who, 'signAgreement', 'SignAgreementInput', 'agreement { id }', {
        id,
        version,
        documentHash,
      });
    }
    const step = async (who: Browser, field: string, type: string, more: object = {}) => {
      const { id, version } = (await of(who)).milestones[0];
      await change(who, field, type, 'agreement { id }', { id, version, ...more });
    };
    await step(provider, 'startMilestone', 'AgreementActionInput');
    await step(provider, 'deliverMilestone', 'DeliverMilestoneInput', {
      note: CANARY,
      attachmentIds: [await file(PEOPLE.provider)],
    });
    const delivered = await of(buyer);
    if (mode === 'open') {
      await change(buyer, 'openDispute', 'OpenDisputeInput', `dispute { ${DISPUTE} }`, {
        agreementId: delivered.id,
        version: delivered.version,
        reason: `${CANARY}: nothing came.`,
        attachmentIds: [await file(PEOPLE.buyer)],
      });
    } else {
      await step(buyer, 'confirmMilestone', 'AgreementActionInput');
      const { reviews } = await of(buyer);
      const { id, version } = reviews.find((each: any) => each.side === 'REQUESTER');
      await change(buyer, 'giveReview', 'GiveReviewInput', 'review { id }', {
        id,
        version,
        stars: 2,
        text: CANARY,
      });
    }
    await server.app.get(Clock).runDue();
    await server.app.get(Dispatcher).dispatchDue();
    for (const id of [single, ...bundle]) ids.add(id);
    // Twice: what an answer names is asked for in its turn.
    for (const who of [buyer, provider, buyer, provider])
      for (const id of ids) {
        const node = PUBLIC.includes(readGlobalId(id)!.kind) ? null : walk.node(id);
        if (node) idsIn((await who.send(node.query, { ...node.variables })).data, ids);
      }
    const { rows: kept } = await admin.query<{ id: string }>('SELECT id FROM attachments');
    for (const { id } of kept) ids.add(toGlobalId('Attachment', id));
    notOurs = [...ids].filter((id) => !PUBLIC.includes(readGlobalId(id)!.kind));
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it('walks over all that was made, and its owners are given it', async () => {
    const kinds = new Set(notOurs.map((id) => readGlobalId(id)!.kind));
    const made = [
      'Request',
      'Recipient',
      'Quote',
      'Message',
      'RequestQuestion',
      'Attachment',
      'Agreement',
      'Milestone',
    ];
    expect([...kinds]).toEqual(
      expect.arrayContaining([...made, ...(mode === 'open' ? ['Dispute', 'CounterOffer'] : ['Review'])]),
    );
    for (const who of [buyer, provider]) {
      const given = await everything(who);
      expect(given.split(CANARY).length).toBeGreaterThan(10);
      expect(given).toContain(String(OFFERED_MINOR));
    }
  }, 120_000);

  it.each(['first competitor', 'second competitor', 'publisher without a mandate', 'stranger', 'guest'])(
    'gives a %s nothing of it',
    async (name) => {
      const given = await everything(others[name]!);
      const at = given.indexOf(CANARY);
      expect(at < 0 ? '' : given.slice(Math.max(0, at - 600), at + 60)).toBe('');
      for (const minor of [OFFERED_MINOR, COUNTERED_MINOR])
        for (const secret of [String(minor), (minor / 100).toFixed(2)])
          expect(given.includes(secret)).toBe(false);
    },
    120_000,
  );

  it('names to a competitor neither the others nor how many they are', async () => {
    const own = new Set<string>();
    for (const id of shared) {
      const { query, variables } = walk.node(id)!;
      const { data } = await others['second competitor']!.send(query, { ...variables });
      const text = JSON.stringify(data);
      for (const name of ['vesvalde', 'OF016']) expect(text.includes(name)).toBe(false);
      expect(data['node'].recipients).toHaveLength(1);
      for (const each of idsIn(data)) own.add(readGlobalId(each)!.kind);
    }
    expect([...own]).not.toContain('Agreement');
  });

  it('answers every change of a foreign thing as of an absent one', async () => {
    const told: string[] = [];
    const kinds = Map.groupBy(notOurs, (id) => readGlobalId(id)!.kind);
    for (const [kind, [foreign]] of kinds) {
      if (triedKinds.has(kind)) continue;
      triedKinds.add(kind);
      const absent = toGlobalId(kind as NodeKind, '01990000-0000-7000-8000-00000000abcd');
      const there = walk.mutations(foreign!);
      for (const [at, { field, query, input }] of walk.mutations(absent).entries()) {
        if (field === 'signOut') continue;
        const said = async (tried: object) => {
          const { data, errors } = await others['stranger']!.send(query, { input: tried });
          const refused = errors?.map(({ message, extensions }) => [message, extensions?.code]);
          return [absent, foreign!]
            .flatMap((id) => [id, readGlobalId(id)!.key])
            .reduce(
              (text, id) => text.replaceAll(id, 'ID'),
              JSON.stringify([data?.[field] ?? null, refused]),
            );
        };
        // Twice: the second time a document is prepared already, which words some refusals otherwise.
        await said(input);
        const [one, other] = [await said(input), await said(there[at]!.input)];
        if (one !== other) told.push(`${field} of ${kind}: ${one} / ${other}`);
      }
    }
    expect(told).toEqual([]);
  }, 120_000);
});
