import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import pg from 'pg';
import { toGlobalId } from '../src/platform/index.js';
import { PEOPLE, serviceId } from './access-stage.js';
import { statementsOf } from './statements.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const CANARY = 'kanarijputns';
const LIST = `query ($first: Int!, $after: String) { demand(first: $first, after: $after) { totalCount
  pageInfo { hasNextPage endCursor } edges { node { id title text requester { name } covers takesInterest offeredAt horizon
  wanted { concept } clauses { id key text } region { code }
  fits { fits missed because service { id } capability { concept } loosen { clauseId value } answers { key answer } } } } } }`;
const IN_RIGA = { value: { key: 'site', anyOf: ['LV00A'] } };
const IN_TALLINN = { value: { key: 'site', anyOf: ['EE001'] } };

describe('demand for you', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  let own: Browser;
  let publisher: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    buyer = await as(PEOPLE.buyer);
    publisher = await as(PEOPLE.publisher);
    own = await as(staffOf(clusterOf('kalnsiers')));
    // The demo needs are private; only what the tests open is seen.
    await admin.query(
      "UPDATE cluster_members SET member_until = member_from WHERE cluster_id = (SELECT id FROM organisations WHERE slug = 'lv-log') AND company_id = (SELECT id FROM organisations WHERE slug = 'kalnsiers')",
    );
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
  const change = async (browser: Browser, field: string, type: string, selection: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`;
    return browser.send(query, { input });
  };
  const open = async (terms: object, more: object = {}) => {
    const input = {
      title: `${CANARY} title`,
      text: `${CANARY} wants a chilled store in Riga`,
      capabilities: [{ concept: 'log.store.chilled' }],
      clauses: [IN_RIGA],
      terms,
      ...more,
    };
    const { data } = await change(buyer, 'saveNeed', 'SaveNeedInput', 'need { id version lock }', input);
    return data['saveNeed'].need as { id: string; version: number; lock: number };
  };
  const seenBy = async (browser: Browser, id: string) => {
    const { data } = await browser.send(LIST, { first: 100 });
    return data['demand'].edges.map(({ node }: any) => node).find((node: any) => node.id === id);
  };

  it('never shows a private need: not in the list, not in the count, not by its id', async () => {
    const before = (await publisher.send(LIST, { first: 100 })).data['demand'].totalCount;
    const need = await open({ visibility: 'PRIVATE' });
    const answer = await publisher.send(LIST, { first: 100 });
    expect(answer.data['demand'].totalCount).toBe(before);
    expect(JSON.stringify(answer)).not.toContain(CANARY);
    const input = { demandId: need.id, serviceId: serviceId('OF016'), note: 'We can.' };
    const absent = { ...input, demandId: toGlobalId('Need', '01900000-0000-7000-8000-000000000000') };
    const tried = await change(publisher, 'offerInterest', 'OfferInterestInput', 'offeredAt', input);
    const missing = await change(publisher, 'offerInterest', 'OfferInterestInput', 'offeredAt', absent);
    expect(tried.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(tried.errors?.[0]?.message).toBe(missing.errors?.[0]?.message);
    const plan = await admin.query(
      "EXPLAIN SELECT id FROM needs WHERE state IN ('open', 'matched', 'partly_covered') AND visibility <> 'private'",
    );
    expect(plan.rows.length).toBeGreaterThan(0);
  });

  it('answers a foreign publisher the same bytes by the same statements beside none and beside fifty hidden needs', async () => {
    const whole = '{ demand(first: 1) { totalCount } }';
    const observe = async () => {
      let bytes: string[] = [];
      const statements = await statementsOf(server.app, async () => {
        const answers = [
          await publisher.send(LIST, { first: 1 }),
          await publisher.send(LIST, { first: 100 }),
          await publisher.send(whole),
        ];
        bytes = answers.map((answer) => JSON.stringify(answer));
      });
      return { bytes, statements };
    };
    await observe();
    const before = await observe();
    expect(before.statements.length).toBeGreaterThan(2);
    for (let n = 0; n < 25; n += 1) {
      await open({ visibility: 'PRIVATE', showIdentity: true });
      await open({ visibility: 'OWN_CLUSTER', showIdentity: true });
    }
    expect(await observe()).toEqual(before);
    // The same needs, had they been meant for every cluster, are seen: the comparison can fail.
    await open({ visibility: 'ALL_CLUSTERS' });
    expect((await observe()).bytes).not.toEqual(before.bytes);
  });

  it('shows a need of the own cluster there and nowhere else', async () => {
    const need = await open({ visibility: 'OWN_CLUSTER' }, { capabilities: everyConcept() });
    expect(await seenBy(own, need.id)).toBeDefined();
    expect(await seenBy(publisher, need.id)).toBeUndefined();
    expect(await seenBy(buyer, need.id)).toBeUndefined();
  });

  it('shows every cluster what is wanted, and who asks only by consent', async () => {
    const need = await open({ visibility: 'ALL_CLUSTERS' });
    const seen = await seenBy(publisher, need.id);
    expect(seen).toMatchObject({
      title: null,
      text: null,
      requester: null,
      covers: 1,
      wanted: [{ concept: 'log.store.chilled' }],
      clauses: [{ key: 'site' }],
    });
    expect(seen.fits[0]).toMatchObject({ fits: true, missed: null });
    expect(JSON.stringify(seen)).not.toContain(CANARY);
    expect(JSON.stringify(seen)).not.toContain('Kalnsiers');
    const set = (lock: number, terms: object) =>
      change(buyer, 'setNeedTerms', 'SetNeedTermsInput', 'need { lock }', { id: need.id, lock, terms });
    const consented = (await set(need.lock, { showIdentity: true })).data['setNeedTerms'].need;
    expect(await seenBy(publisher, need.id)).toMatchObject({
      title: `${CANARY} title`,
      text: expect.stringContaining(CANARY),
      requester: { name: expect.stringContaining('Kalnsiers') },
    });
    expect((await set(need.lock, { showIdentity: false })).data['setNeedTerms'].userErrors).toMatchObject([
      { code: 'STALE_VERSION', path: ['lock'] },
    ]);
    await set(consented.lock, { showIdentity: false });
    expect(await seenBy(publisher, need.id)).toMatchObject({ title: null, text: null, requester: null });
    // The policies alone hold it as well, whatever the application asks.
    const { rows } = await admin.query(
      `SELECT set_config('app.org', (SELECT id::text FROM organisations WHERE slug = 'lv-log'), false)`,
    );
    expect(rows).toHaveLength(1);
    const raw = new pg.Client({ connectionString: server.database.appUrl });
    await raw.connect();
    await raw.query("SELECT set_config('app.org', $1, false)", [rows[0].set_config]);
    expect((await raw.query('SELECT * FROM needs')).rows).toEqual([]);
    expect((await raw.query('SELECT * FROM need_versions')).rows).toEqual([]);
    expect((await raw.query('SELECT * FROM matches')).rows).toEqual([]);
    expect(
      JSON.stringify((await raw.query('SELECT title, text, shown_org_id FROM open_needs')).rows),
    ).not.toContain(CANARY);
    await raw.end();
  });

  it('shows a near miss with the one condition and the smallest change', async () => {
    const need = await open({ visibility: 'ALL_CLUSTERS' }, { clauses: [IN_TALLINN] });
    const seen = await seenBy(publisher, need.id);
    expect(seen.covers).toBe(0);
    const miss = seen.fits.find((one: any) => !one.fits);
    expect(miss).toMatchObject({ missed: seen.clauses[0].id, loosen: { clauseId: seen.clauses[0].id } });
    expect(miss.because).toContain('Rīgas');
  });

  it('lists the closest first, page by page, without gap or repetition', async () => {
    await open(
      { visibility: 'ALL_CLUSTERS' },
      {
        capabilities: [{ concept: 'log.store.chilled' }, { concept: 'food.process.honey' }],
      },
    );
    const whole = (await publisher.send(LIST, { first: 100 })).data['demand'];
    const closeness = whole.edges.map(({ node }: any) => node.covers / node.wanted.length);
    expect(closeness).toEqual(closeness.toSorted((a: number, b: number) => b - a));
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: any = (await publisher.send(LIST, { first: 1, after })).data['demand'];
      ids.push(...page.edges.map(({ node }: any) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(whole.edges.map(({ node }: any) => node.id));
    expect((await publisher.send(LIST, { first: 1, after: 'nonsense' })).errors?.[0]?.extensions.code).toBe(
      'CURSOR_INVALID',
    );
  });

  it('lets a publisher offer itself once, tells the SME, and lets the SME mute it', async () => {
    const need = await open({ visibility: 'ALL_CLUSTERS' });
    const input = { demandId: need.id, serviceId: serviceId('OF016'), note: 'We have the room.' };
    const offer = (more: object = {}) =>
      change(publisher, 'offerInterest', 'OfferInterestInput', 'offeredAt', { ...input, ...more });
    expect((await offer({ note: ' ' })).data['offerInterest'].userErrors).toMatchObject([
      { code: 'INPUT_INVALID' },
    ]);
    expect((await offer({ serviceId: serviceId('OF001') })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await offer()).data['offerInterest'].offeredAt).toBeTruthy();
    expect((await offer()).data['offerInterest'].userErrors).toMatchObject([{ code: 'INTEREST_TWICE' }]);
    expect((await seenBy(publisher, need.id)).offeredAt).toBeTruthy();
    const read = async () =>
      (
        await buyer.send(
          'query ($id: ID!) { need(id: $id) { offers { id from { name } note author muted service { id } } } }',
          { id: need.id },
        )
      ).data['need'].offers;
    const [first] = await read();
    expect(first).toMatchObject({
      note: 'We have the room.',
      muted: false,
      service: { id: input.serviceId },
    });
    const { rows } = await admin.query("SELECT audience FROM notices WHERE kind = 'interest_received'");
    expect(rows).toHaveLength(1);
    await change(buyer, 'muteInterest', 'MuteInterestInput', 'muted', { interestId: first.id, muted: true });
    expect((await read())[0].muted).toBe(true);
    const next = await open({ visibility: 'ALL_CLUSTERS' });
    expect((await seenBy(publisher, next.id)).takesInterest).toBe(false);
    expect((await offer({ demandId: next.id })).data['offerInterest'].userErrors).toMatchObject([
      { code: 'INTEREST_REFUSED' },
    ]);
    await change(buyer, 'muteInterest', 'MuteInterestInput', 'muted', { interestId: first.id, muted: false });
    expect((await offer({ demandId: next.id })).data['offerInterest'].offeredAt).toBeTruthy();
  });

  it('takes at most ten offers a day of one organisation, also side by side', async () => {
    const needs: { id: string }[] = [];
    for (let n = 0; n < 12; n += 1) needs.push(await open({ visibility: 'ALL_CLUSTERS' }));
    const answers = await Promise.all(
      needs.map(({ id }) =>
        change(publisher, 'offerInterest', 'OfferInterestInput', 'offeredAt', {
          demandId: id,
          serviceId: serviceId('OF016'),
          note: 'We can.',
        }),
      ),
    );
    const refused = answers.flatMap(({ data }) => data['offerInterest'].userErrors);
    expect(refused.every(({ code }: { code: string }) => code === 'INTEREST_TOO_OFTEN')).toBe(true);
    const { rows } = await admin.query(
      "SELECT count(*)::int AS sent FROM interests WHERE from_org_id = (SELECT id FROM organisations WHERE slug = 'lv-log')",
    );
    expect(rows[0].sent).toBe(10);
  });

  it('shows a need no longer once it is covered, closed, expired, or private again', async () => {
    const need = await open({ visibility: 'ALL_CLUSTERS' });
    expect(await seenBy(publisher, need.id)).toBeDefined();
    const terms = { visibility: 'PRIVATE' };
    await change(buyer, 'setNeedTerms', 'SetNeedTermsInput', 'need { lock }', {
      id: need.id,
      lock: need.lock,
      terms,
    });
    expect(await seenBy(publisher, need.id)).toBeUndefined();
    const other = await open({ visibility: 'ALL_CLUSTERS' });
    await change(buyer, 'closeNeed', 'CloseNeedInput', 'need { id }', {
      id: other.id,
      version: 1,
      outcome: 'MET_ELSEWHERE',
    });
    expect(await seenBy(publisher, other.id)).toBeUndefined();
    const third = await open({ visibility: 'ALL_CLUSTERS' });
    await admin.query("UPDATE clock SET shift = interval '91 days'");
    expect(await seenBy(publisher, third.id)).toBeUndefined();
    await admin.query("UPDATE clock SET shift = interval '0'");
    expect(await seenBy(publisher, third.id)).toBeDefined();
  });
});

/** The capabilities that services of the demo world offer most. */
function everyConcept(): { concept: string }[] {
  const counts = new Map<string, number>();
  for (const { capabilities } of world().services)
    for (const concept of capabilities) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 30)
    .map(([concept]) => ({ concept }));
}

function clusterOf(firm: string): string {
  return world()
    .firms.find(({ slug }) => slug === firm)!
    .memberOf.find(({ cluster }) => cluster !== 'lv-log')!.cluster;
}

function staffOf(cluster: string): string {
  return world().people.find(({ roles }) => roles.some(({ organisation }) => organisation === cluster))!
    .email;
}
