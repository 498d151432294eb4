import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, JUDGED_NEEDS } from '@fivefold/world';
import pg from 'pg';
import { toGlobalId } from '../src/platform/index.js';
import { statementsOf } from './statements.js';
import { type Browser, type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const OWNER = 'ilze.rudzukalna@kalnsiers.example';
const STRANGER = 'artis.sniegalauks@vesvalde.example';
const STAFF = 'kaspars.ventlapa@lv-log.example';
const TEXT = JUDGED_NEEDS.find(({ id }) => id === 'N01')!.text;

const NEED = `id version state title text language region { code name } createdAt updatedAt actions
  capabilities { capability { concept label } stance confidence alternative origin because spans { from to text } }
  clauses { id key label value hard appliesTo { concept } span { from to text } origin text }`;
const SAVE = `mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { ${NEED} } userErrors { code path message } } }`;
const WITHDRAW = `mutation ($input: NeedActionInput!) { withdrawNeed(input: $input) { need { id state version actions } userErrors { code path } } }`;
const READ = `query ($id: ID!) { need(id: $id) { ${NEED} } node(id: $id) { id ... on Need { title } } }`;
const LIST = `query ($first: Int!, $after: String) { needs(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id title } } } }`;

interface NeedPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: { readonly node: { readonly id: string } }[];
}

const CAPABILITIES = [
  { concept: 'log.store.chilled' },
  { concept: 'ict.iot.temp_monitor', stance: 'OPTIONAL' },
];
const CLAUSES = [
  { value: { key: 'temperature', minC: 2, maxC: 4 }, appliesTo: ['log.store.chilled'] },
  { value: { key: 'language', anyOf: ['lv'] }, hard: false },
];

describe('saved needs', () => {
  let server: TestApp;
  let admin: pg.Client;
  let owner: Browser;
  let stranger: Browser;
  let guest: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    owner = await server.browser().signIn(OWNER, DEMO_PASSWORD);
    stranger = await server.browser().signIn(STRANGER, DEMO_PASSWORD);
    guest = server.browser();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const save = async (input: Record<string, unknown>, browser = owner) => {
    const all = { text: TEXT, capabilities: CAPABILITIES, clauses: CLAUSES, ...input };
    const { data, errors } = await browser.send(SAVE, { input: all });
    expect(errors).toBeUndefined();
    return data['saveNeed'];
  };
  const withdraw = async (input: Record<string, unknown>) =>
    (await owner.send(WITHDRAW, { input })).data['withdrawNeed'];
  const history = async (id: string) => {
    const key = Buffer.from(id, 'base64url').toString().split(':')[1];
    const { rows } = await admin.query<{ step: string }>(HISTORY_SQL, [key]);
    return rows.map(({ step }) => step);
  };

  it('keeps capabilities of which one is enough', async () => {
    const { need } = await save({ capabilities: CAPABILITIES.map((one) => ({ ...one, alternative: 1 })) });
    expect(need.capabilities.map((one: { alternative: number | null }) => one.alternative)).toEqual([1, 1]);
  });

  it('keeps text and decomposition as they were confirmed', async () => {
    const { need, userErrors } = await save({ region: 'LV00C' });
    expect(userErrors).toEqual([]);
    expect(need).toMatchObject({
      version: 1,
      state: 'OPEN',
      title: 'Esam siera ražotājs Vidzemē. No marta vajadzīga atdzesēta…',
      text: TEXT,
      language: 'lv',
      region: { code: 'LV00C' },
      actions: ['revise', 'close', 'withdraw', 'renew'],
    });
    expect(need.capabilities).toMatchObject([
      {
        capability: { concept: 'log.store.chilled' },
        stance: 'WANTED',
        origin: 'STATED',
        spans: [{ text: 'atdzesēta noliktava' }],
      },
      {
        capability: { concept: 'ict.iot.temp_monitor' },
        stance: 'OPTIONAL',
        origin: 'ADDED',
        confidence: 1,
        spans: [],
      },
    ]);
    expect(need.clauses).toMatchObject([
      {
        id: 'c1',
        key: 'temperature',
        value: { key: 'temperature', minC: 2, maxC: 4 },
        hard: true,
        appliesTo: [{ concept: 'log.store.chilled' }],
        text: 'No 2\u00a0°C līdz 4\u00a0°C.',
      },
      { id: 'c2', key: 'language', hard: false, appliesTo: null, text: 'Darba valoda: latviešu valoda.' },
    ]);
    const again = await owner.send(READ, { id: need.id });
    expect(again.data['need']).toEqual(need);
    expect(again.data['node']).toEqual({ id: need.id, title: need.title });
    expect(await history(need.id)).toEqual(['save: -> draft', 'confirm: draft -> open']);
  });

  it('keeps an order of steps', async () => {
    const value = { key: 'order', sequence: ['log.store.chilled', 'ict.iot.temp_monitor'] };
    const { need } = await save({ clauses: [...CLAUSES, { value }] });
    const kept = { id: 'c3', key: 'order', label: 'Secība', value, hard: true, appliesTo: null };
    expect(need.clauses.at(-1)).toMatchObject(kept);
    expect((await owner.send(READ, { id: need.id })).data['need']).toEqual(need);
  });

  it('matches by what was confirmed, not by what the text says', async () => {
    const site = { value: { key: 'site', anyOf: ['LV00A'] }, appliesTo: ['log.store.chilled'] };
    const { need } = await save({ clauses: [...CLAUSES, site] });
    const query = `query ($id: ID!) { need(id: $id) { match(first: 3, language: "en") {
      understanding { capabilities { capability { concept } } suggestions { capability { concept } } }
      capabilities { capability { concept } } bundle { status choices { service { title(language: "en") } } } } } }`;
    const { data } = await owner.send(query, { id: need.id });
    expect(data['need'].match).toMatchObject({
      capabilities: [{ capability: { concept: 'log.store.chilled' } }],
      bundle: {
        status: 'OPTIMAL',
        choices: [{ service: { title: 'Chilled storage and cross-dock in Riga' } }],
      },
    });
  });

  it('adds a version with each change and keeps the earlier ones as they were', async () => {
    const { need: first } = await save({ confirm: false, title: ' Chilled store ' });
    expect(first).toMatchObject({
      state: 'DRAFT',
      title: 'Chilled store',
      actions: ['confirm', 'revise', 'withdraw', 'renew'],
    });
    const changed = {
      id: first.id,
      version: 1,
      text: 'Frozen room for 10 pallets',
      capabilities: [],
      clauses: [],
    };
    const { need: second } = await save({ ...changed, confirm: false });
    expect(second).toMatchObject({
      version: 2,
      state: 'DRAFT',
      title: 'Chilled store',
      language: 'en',
      capabilities: [],
    });
    const { need: third } = await save({ ...changed, version: 2 });
    expect(third).toMatchObject({ version: 3, state: 'OPEN' });
    const { need: fourth } = await save({ ...changed, version: 3, confirm: false });
    expect(fourth).toMatchObject({ version: 4, state: 'DRAFT' });
    const key = Buffer.from(first.id, 'base64url').toString().split(':')[1];
    const { rows } = await admin.query(VERSIONS_SQL, [key]);
    expect(rows).toEqual([
      { version: 1, text: TEXT, wanted: 2 },
      { version: 2, text: changed.text, wanted: 0 },
      { version: 3, text: changed.text, wanted: 0 },
      { version: 4, text: changed.text, wanted: 0 },
    ]);
    expect(await history(first.id)).toEqual([
      'save: -> draft',
      'revise: draft -> draft',
      'revise: draft -> draft',
      'confirm: draft -> open',
      'revise: open -> draft',
    ]);
  });

  it('lets exactly one of two changes of the same version through', async () => {
    const { need } = await save({});
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => save({ id: need.id, version: 1, title: `Change ${n}` })),
    );
    expect(outcomes.filter(({ need: saved }) => saved !== null)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'STALE_VERSION'),
    );
  });

  it('is given up and taken back', async () => {
    const { need } = await save({});
    expect(await withdraw({ id: need.id, version: 2 })).toMatchObject({
      need: null,
      userErrors: [{ code: 'STALE_VERSION', path: ['version'] }],
    });
    expect(await withdraw({ id: need.id, version: 1 })).toMatchObject({
      need: { state: 'WITHDRAWN', actions: ['restore'] },
    });
    expect(await withdraw({ id: need.id, version: 1 })).toMatchObject({
      userErrors: [{ code: 'TRANSITION_REFUSED' }],
    });
    expect(await save({ id: need.id, version: 1 })).toMatchObject({
      userErrors: [{ code: 'TRANSITION_REFUSED' }],
    });
    expect((await history(need.id)).at(-1)).toBe('withdraw: open -> withdrawn');
  });

  it('is private: a stranger and a guest see of it what they see of nothing', async () => {
    const { need } = await save({ title: 'Canary of Kalnsiers' });
    const absent = toGlobalId('Need', '01900000-0000-7000-8000-000000000000');
    for (const id of [need.id, absent]) {
      const seen = await stranger.send(READ, { id });
      expect(seen).toMatchObject({ status: 200, data: { need: null, node: null } });
      expect((await guest.send('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({
        node: null,
      });
      expect((await guest.send(READ, { id })).errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
      for (const mutation of [SAVE, WITHDRAW]) {
        const input = {
          id,
          version: 1,
          ...(mutation === SAVE && { text: 'x', capabilities: [], clauses: [] }),
        };
        const refused = await stranger.send(mutation, { input });
        expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
    }
    const list = await stranger.send(LIST, { first: 100 });
    expect(JSON.stringify(list)).not.toContain('Canary');
    expect(list.data['needs'].totalCount).toBe(list.data['needs'].edges.length);
  });

  it('is written by buyers only', async () => {
    const staff = await server.browser().signIn(STAFF, DEMO_PASSWORD);
    const input = { text: 'x', capabilities: [], clauses: [] };
    expect((await staff.send(SAVE, { input })).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect((await guest.send(SAVE, { input })).errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    expect((await staff.send(LIST, { first: 5 })).data).toMatchObject({ needs: { totalCount: 0 } });
  });

  it('lists the newest first, without gap or repetition', async () => {
    for (let n = 0; n < 5; n += 1) await save({ title: `Listed ${n}` });
    const { data } = await owner.send(LIST, { first: 100 });
    const all = data['needs'].edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(data['needs'].totalCount).toBe(all.length);
    expect(data['needs'].edges[0].node.title).toBe('Listed 4');
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const answer: GraphqlAnswer<{ needs: NeedPage }> = await owner.send(LIST, { first: 2, after });
      const { needs } = answer.data;
      walked.push(...needs.edges.map(({ node }) => node.id));
      after = needs.pageInfo.hasNextPage ? needs.pageInfo.endCursor : null;
    } while (after);
    expect(walked).toEqual(all);
  });

  it('matches a whole list with as many statements as one need', async () => {
    const query = `query ($first: Int!) { needs(first: $first) { edges { node { region { name } actions
      match(first: 1) { bundle { status } } } } } }`;
    const counts = [];
    for (const first of [1, 6]) {
      const sent = await statementsOf(server.app, async () => {
        const { data } = await owner.send(query, { first });
        expect(data['needs'].edges).toHaveLength(first);
      });
      counts.push(sent.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it.each([[0], [101], [-1]])('refuses a page of %s', async (first) => {
    expect((await owner.send(LIST, { first })).errors?.[0]?.extensions.code).toBe('PAGE_SIZE_INVALID');
  });

  it.each([
    ['emoji', '🧀'.repeat(100), `${'🧀'.repeat(60)}…`],
    ['another script', '我们需要一个冷库', '我们需要一个冷库'],
    ['several lines', '  two \n lines  ', 'two lines'],
    ['markup', '%s {{x}} ${y} <script>', '%s {{x}} ${y} <script>'],
  ])('keeps %s as it is', async (_, text, title) => {
    const { need } = await save({ text });
    expect(need).toMatchObject({ text, title });
  });

  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['an empty text', { text: '' }, 'NEED_EMPTY', ['text']],
    ['a text of 100,000', { text: 'so cold '.repeat(12_500) }, 'NEED_TOO_LONG', ['text']],
    ['NUL', { text: 'a\0b' }, 'INPUT_INVALID', ['text']],
    ['a lone surrogate', { text: 'a\udc00b' }, 'INPUT_INVALID', ['text']],
    ['NUL in the title', { title: 'a\0b' }, 'INPUT_INVALID', ['title']],
    ['a title of 201', { title: 'x'.repeat(201) }, 'INPUT_INVALID', ['title']],
    ['no language code', { language: 'klingon' }, 'INPUT_INVALID', ['language']],
    ['an unknown region', { region: 'LV9' }, 'REGION_UNKNOWN', ['region']],
    [
      'an unknown capability',
      { capabilities: [{ concept: 'no.such' }] },
      'CONCEPT_UNKNOWN',
      ['capabilities', '0', 'concept'],
    ],
    [
      'a negative number',
      { clauses: [{ value: { key: 'lead_time', maxDays: -3 } }] },
      'CLAUSE_INVALID',
      ['clauses', '0', 'value', 'maxDays'],
    ],
    [
      'an order with an unknown step',
      { clauses: [{ value: { key: 'order', sequence: ['log.store.chilled', 'no.such'] } }] },
      'CONCEPT_UNKNOWN',
      ['clauses', '0', 'value', 'sequence', '1'],
    ],
    [
      'an order of one step',
      { clauses: [{ value: { key: 'order', sequence: ['log.store.chilled'] } }] },
      'CLAUSE_INVALID',
      ['clauses', '0', 'value', 'sequence'],
    ],
    [
      'a huge number',
      { clauses: [{ value: { key: 'lead_time', maxDays: 1e300 } }] },
      'CLAUSE_INVALID',
      ['clauses', '0', 'value', 'maxDays'],
    ],
  ])('refuses %s at the field and keeps nothing', async (_, input, code, path) => {
    const count = async () => (await admin.query('SELECT count(*)::int AS n FROM need_versions')).rows[0].n;
    const before = await count();
    expect(await save(input)).toMatchObject({ need: null, userErrors: [{ code, path }] });
    expect(await count()).toBe(before);
  });

  it('asks for the version together with the id', async () => {
    const { need } = await save({});
    expect(await save({ id: need.id })).toMatchObject({
      userErrors: [{ code: 'INPUT_INVALID', path: ['version'] }],
    });
  });
});

const HISTORY_SQL = `
SELECT action || ': ' || COALESCE(from_state || ' ', '') || '-> ' || to_state AS step FROM transitions
WHERE kind = 'need' AND subject_id = $1 ORDER BY id`;
const VERSIONS_SQL = `
SELECT version, text, jsonb_array_length(capabilities) AS wanted FROM need_versions WHERE need_id = $1 ORDER BY version`;
