import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONCEPTS } from '@fivefold/vocabulary';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Clock, readGlobalId, toGlobalId } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const PROPOSAL = `id state actions because(language: "en") dismissedBefore answers { key answer }
  items(language: "en") { service { id } because capabilities { concept } } rejected(language: "en") { service { id } because }`;
const STATE = `id version state bundleId recipients { id version state } quotes { id state }
  replacement { ${PROPOSAL} } siblings { id state recipients { provider { slug } } }`;
const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString();
const KEPT = 'log.store.chilled';
const UNIT = 'EUR_PALLET';

/** A cluster that publishes and provides: who writes, and who publishes and quotes. */
interface Firm {
  readonly slug: string;
  readonly editor: Browser;
  readonly publisher: Browser;
}

describe('what stands in for a lost part of a bundle', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  let firms: Firm[];
  /** A capability that nobody in the world offers. */
  let lost: string;
  /** Ids of the services of these tests. */
  let kept: string;
  let gone: string;
  let near: string;
  let best: string;
  let next: string;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    buyer = await as(PEOPLE.buyer);
    const { rows } = await admin.query<{ slug: string; editor: string; publisher: string }>(
      `SELECT o.slug, min(p.email) FILTER (WHERE m.role = 'CLUSTER_EDITOR') AS editor,
         min(p.email) FILTER (WHERE m.role = 'CLUSTER_PUBLISHER') AS publisher
       FROM organisations o JOIN memberships m ON m.organisation_id = o.id JOIN persons p ON p.id = m.person_id
       WHERE o.kind = 'CLUSTER' AND (SELECT count(*) FROM memberships x WHERE x.person_id = p.id) = 1
       GROUP BY o.id HAVING count(*) FILTER (WHERE m.role = 'CLUSTER_EDITOR') > 0
         AND count(*) FILTER (WHERE m.role = 'CLUSTER_PUBLISHER') > 0 ORDER BY o.slug LIMIT 3`,
    );
    firms = [];
    for (const { slug, editor, publisher } of rows)
      firms.push({ slug, editor: await as(editor), publisher: await as(publisher) });
    const offered = await admin.query<{ concept: string }>(
      "SELECT DISTINCT jsonb_array_elements_text(facts->'concepts') AS concept FROM service_versions",
    );
    const known = new Set(offered.rows.map(({ concept }) => concept));
    lost = CONCEPTS.find(({ id, status }) => status === 'active' && !known.has(id))!.id;
    const [here, there, away] = firms as [Firm, Firm, Firm];
    kept = await publish(here, KEPT, 600_000);
    gone = await publish(there, lost, 100_000);
    near = await publish(here, lost, 500_000);
    best = await publish(away, lost, 300_000);
    next = await publish(away, lost, 350_000);
  }, 60_000);
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  async function change(who: Browser, name: string, type: string, selection: string, input: object) {
    const { data, errors } = await who.send(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    expect(data[name].userErrors).toEqual([]);
    return data[name];
  }
  /** A published service with a fixed price. @returns its id */
  async function publish({ editor, publisher }: Firm, concept: string, amountMinor: number): Promise<string> {
    const facts = {
      titles: [{ language: 'en', text: `${concept} for ${amountMinor}` }],
      descriptions: [{ language: 'en', text: 'As asked.' }],
      sector: 'LOGISTICS',
      concepts: [concept],
      coverage: ['LV00', 'EE00', 'SE'],
      siteNuts: 'LV00A',
      deliveryMode: 'AT_PROVIDER',
      certificates: [],
      capacities: [{ kind: 'STOCK', unit: UNIT, qty: 40 }],
      price: { type: 'FIXED', amountMinor, currency: 'EUR', unit: 'project', tiers: [] },
      languages: ['lv', 'en'],
      interfaces: [],
      adrClasses: [],
      contactEmail: 'desk@desk.example',
    };
    const held = 'service { id version }';
    const draft = (await change(editor, 'createService', 'CreateServiceInput', held, { facts })).service;
    const sent = (await change(editor, 'submitService', 'ServiceActionInput', held, draft)).service;
    const { service } = await change(publisher, 'publishService', 'ServiceActionInput', held, sent);
    return toGlobalId('Service', readGlobalId(service.id)!.key);
  }
  const seen = async (who: Browser, id: string) =>
    (await who.send(`query ($id: ID!) { request(id: $id) { ${STATE} } }`, { id })).data['request'];
  /** The bundle of the kept part and the one that will be lost, asked for a need with a budget. */
  async function ask(maxMinor: number): Promise<{ standing: any; falling: any }> {
    const { need } = await change(buyer, 'saveNeed', 'SaveNeedInput', 'need { id }', {
      text: 'Cold storage and what goes with it',
      confirm: true,
      capabilities: [{ concept: KEPT }, { concept: lost }],
      clauses: [
        {
          id: 'b',
          value: { key: 'budget', maxMinor, currency: 'EUR', horizonMonths: null, assume: {} },
          hard: true,
        },
      ],
    });
    const parts = [
      { items: [{ serviceId: kept, concepts: [KEPT] }] },
      { items: [{ serviceId: gone, concepts: [lost] }] },
    ];
    const input = { needId: need.id, message: 'Please quote.', parts };
    const sent = await change(buyer, 'sendRequests', 'SendRequestsInput', `requests { ${STATE} }`, input);
    return { standing: sent.requests[0], falling: sent.requests[1] };
  }
  async function decline(request: any): Promise<void> {
    const who = firms[1]!.publisher;
    const [{ id: recipientId, version }] = (await seen(who, request.id)).recipients;
    const input = { recipientId, version, reason: 'Full.' };
    await change(who, 'declineRequest', 'DeclineRequestInput', 'request { id }', input);
    await server.app.get(Clock).runDue();
  }
  async function quote(who: Browser, request: any, serviceId: string): Promise<string> {
    const [{ id: recipientId, version }] = (await seen(who, request.id)).recipients;
    const booking = { unit: UNIT, quantity: 3, from: '2028-03-01', to: '2028-03-05' };
    const { request: quoted } = await change(who, 'sendQuote', 'QuoteInput', `request { ${STATE} }`, {
      recipientId,
      version,
      currency: 'EUR',
      validUntil: IN_A_WEEK,
      note: '',
      lines: [{ description: 'Pallets', qty: 3, unitPriceMinor: 100, serviceId, booking }],
    });
    return quoted.quotes[0].id;
  }
  const reserved = async (serviceId: string) =>
    (
      await admin.query<{ state: string }>(
        `SELECT r.state FROM reservations r JOIN capacities c ON c.id = r.capacity_id
         WHERE c.service_id = $1 AND r.state IN ('held', 'booked') ORDER BY r.state`,
        [readGlobalId(serviceId)!.key],
      )
    ).rows.map(({ state }) => state);
  const turnDown = async (proposal: any) => {
    await change(buyer, 'dismissReplacement', 'ReplacementInput', 'request { id }', { id: proposal.id });
    await server.app.get(Clock).runDue();
  };
  const servicesOf = (proposal: any) => proposal.items.map((item: any) => item.service.id);

  it('keeps the budget over the whole bundle, where fewest providers alone would not, and says why', async () => {
    const { falling } = await ask(1_000_000);
    await decline(falling);
    const { replacement } = await seen(buyer, falling.id);
    // The provider that stays could do it too and would be one hand less, but together it is too dear.
    expect(servicesOf(replacement)).toEqual([best]);
    expect(replacement).toMatchObject({
      state: 'PROPOSED',
      actions: ['take', 'dismiss'],
      because: 'Covers all 2 capabilities with 2 services from 2 providers; no better bundle exists.',
      answers: [{ key: 'budget', answer: 'MET' }],
      dismissedBefore: 0,
    });
    expect(replacement.items[0]).toMatchObject({ capabilities: [{ concept: lost }] });
    expect(replacement.items[0].because).not.toBe('');
    const why = new Map(replacement.rejected.map((one: any) => [one.service.id, one.because]));
    expect(why.get(near)).toBe('It would exceed the budget.');
    expect([...why.keys()]).toContain(next);
    expect(why.has(gone)).toBe(false);

    const { falling: other } = await ask(2_000_000);
    await decline(other);
    expect(servicesOf((await seen(buyer, other.id)).replacement)).toEqual([near]);
  });

  it('offers the next best to whoever turns one down, and in the end says that there is no other', async () => {
    const { falling } = await ask(1_000_000);
    await decline(falling);
    await turnDown((await seen(buyer, falling.id)).replacement);
    const second = (await seen(buyer, falling.id)).replacement;
    expect(second).toMatchObject({ state: 'PROPOSED', dismissedBefore: 1 });
    expect(servicesOf(second)).toEqual([next]);
    expect(second.because).toContain(' instead of ');
    await turnDown(second);
    expect((await seen(buyer, falling.id)).replacement).toMatchObject({
      state: 'NONE_FOUND',
      actions: [],
      items: [],
      because: '',
      dismissedBefore: 2,
    });
  });

  it('says with the nearest services why no bundle keeps the others, and tells the company', async () => {
    const { falling } = await ask(700_000);
    await decline(falling);
    const { replacement } = await seen(buyer, falling.id);
    expect(replacement).toMatchObject({ state: 'NONE_FOUND', actions: [], items: [] });
    expect(replacement.because).toContain('A budget of €9,000 would be enough for everything.');
    expect(replacement.rejected.map((one: any) => one.because)).toContain('It would exceed the budget.');
    const notices = await admin.query('SELECT kind FROM notices WHERE subject_id = $1 ORDER BY id', [
      readGlobalId(falling.id)!.key,
    ]);
    expect(notices.rows.at(-1)).toEqual({ kind: 'bundle_incomplete' });
    const trail = await admin.query(
      "SELECT action, to_state FROM transitions WHERE kind = 'replacement' AND subject_id = $1 ORDER BY seq",
      [readGlobalId(replacement.id)!.key],
    );
    expect(trail.rows.map(({ action }) => action)).toEqual(['propose', 'find_none']);
  });

  it('releases what the one who leaves held and touches nothing of the others, up to the whole bundle accepted', async () => {
    const { standing, falling } = await ask(1_000_000);
    const [here, there, away] = firms as [Firm, Firm, Firm];
    const keptQuote = await quote(here.publisher, standing, kept);
    const lostQuote = await quote(there.publisher, falling, gone);
    expect([await reserved(kept), await reserved(gone)]).toEqual([['held'], ['held']]);
    const untouched = await seen(buyer, standing.id);
    const { version } = (await seen(there.publisher, falling.id)).recipients[0];
    const withdrawal = { quoteId: lostQuote, version };
    await change(there.publisher, 'withdrawQuote', 'QuoteActionInput', 'request { id }', withdrawal);
    expect([await reserved(kept), await reserved(gone)]).toEqual([['held'], []]);
    await server.app.get(Clock).runDue();

    const { replacement } = await seen(buyer, falling.id);
    expect(servicesOf(replacement)).toEqual([best]);
    const { request } = await change(buyer, 'takeReplacement', 'ReplacementInput', `request { ${STATE} }`, {
      id: replacement.id,
    });
    expect(request).toMatchObject({ state: 'SUBMITTED', bundleId: falling.bundleId });
    // What waited for the one who left is taken back, so that the rest can be accepted.
    expect((await seen(buyer, falling.id)).state).toBe('WITHDRAWN');
    const { siblings: _before, ...same } = untouched;
    expect(await seen(buyer, standing.id)).toMatchObject(same);
    const newQuote = await quote(away.publisher, request, best);
    expect([await reserved(kept), await reserved(gone), await reserved(best)]).toEqual([
      ['held'],
      [],
      ['held'],
    ]);
    const choices = [];
    for (const [id, quoteId] of [
      [standing.id, keptQuote],
      [request.id, newQuote],
    ])
      choices.push({ quoteId, version: (await seen(buyer, id)).version });
    const accepted = await change(buyer, 'acceptBundle', 'AcceptBundleInput', 'requests { state }', {
      bundleId: falling.bundleId,
      choices,
    });
    expect(accepted.requests.map(({ state }: any) => state)).toEqual(['ACCEPTED', 'WITHDRAWN', 'ACCEPTED']);
    expect([await reserved(kept), await reserved(gone), await reserved(best)]).toEqual([
      ['booked'],
      [],
      ['booked'],
    ]);
  }, 60_000);
});
