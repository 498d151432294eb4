import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Clock } from '../src/platform/index.js';
import { PEOPLE, Stage } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SEARCH = `id name query filter alert version deletedAt found finds { foundAt service { id } }`;

describe('saved searches', () => {
  let server: TestApp;
  let stage: Stage;
  let admin: pg.Client;
  let person: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    stage = new Stage(server);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    person = await server.browser().signIn(PEOPLE.buyer, DEMO_PASSWORD);
    await later('3 seconds');
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const later = async (by: string) => {
    await admin.query('UPDATE clock SET shift = shift + $1::interval', [by]);
    return server.app.get(Clock).runDue();
  };
  const change = async (field: string, type: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { search { ${SEARCH} } userErrors { code path } } }`;
    const { data, errors } = await person.send(query, { input });
    expect(errors).toBeUndefined();
    return data[field];
  };
  const keep = async (input: object) =>
    (await change('saveSearch', 'SaveSearchInput', { alert: 'AT_ONCE', name: 'Mine', ...input })).search;
  const list = async () =>
    (await person.send(`{ savedSearches(first: 50) { totalCount edges { node { ${SEARCH} } } } }`)).data[
      'savedSearches'
    ];
  const told = async (id: string) =>
    (
      await admin.query(
        "SELECT params FROM notices WHERE kind = 'search_alert' AND subject_id = $1 ORDER BY id",
        [Buffer.from(id, 'base64url').toString().split(':')[1]],
      )
    ).rows.map(({ params }) => params.count as number);

  it('finds what the search page finds', async () => {
    const filter = { concepts: ['log.store.chilled'] };
    const search = await keep({ name: ' Cold ', query: 'chilled storage', filter });
    expect(search).toMatchObject({
      name: 'Cold',
      query: 'chilled storage',
      filter,
      alert: 'AT_ONCE',
      finds: [],
    });
    const { data } = await person.send(
      'query ($query: String, $filter: ServiceFilter) { services(first: 1, query: $query, filter: $filter) { totalCount } }',
      { query: 'chilled storage', filter },
    );
    expect(search.found).toBe(data['services'].totalCount);
    expect(search.found).toBeGreaterThan(0);
  });

  it('tells of a newly published service that fits once, at once or with the day, and of no other', async () => {
    const atOnce = await keep({ query: 'chilled store', filter: { concepts: ['log.store.chilled'] } });
    const daily = await keep({ filter: { sectors: ['LOGISTICS'], regions: ['LV00A'] }, alert: 'DAILY' });
    const never = await keep({ query: 'chilled store', alert: 'NEVER' });
    const other = await keep({
      query: 'translation of labels',
      filter: { concepts: ['biz.mkt.translation'] },
    });
    await stage.published();
    await stage.published();
    await later('3 seconds');
    expect(await told(atOnce.id)).toEqual([]);
    await later('2 minutes');
    expect(await told(atOnce.id)).toEqual([2]);
    expect(await told(daily.id)).toEqual([]);
    await stage.published();
    await later('3 seconds');
    await later('1 day');
    expect(await told(atOnce.id)).toEqual([2, 1]);
    expect(await told(daily.id)).toEqual([3]);
    await later('10 days');
    expect(await told(atOnce.id)).toEqual([2, 1]);
    expect(await told(never.id)).toEqual([]);
    expect(await told(other.id)).toEqual([]);
    const { edges } = await list();
    const seen = edges.map(({ node }: any) => node).find(({ id }: any) => id === atOnce.id);
    expect(seen.finds).toHaveLength(3);
  });

  it('does not tell of a service that was there before, when it is published again', async () => {
    const search = await keep({ filter: { concepts: ['log.store.chilled'] } });
    const { rows } = await admin.query<{ service_id: string }>(
      "SELECT service_id FROM service_versions v JOIN services s ON s.id = v.service_id WHERE s.external_id = 'OF016'",
    );
    await admin.query("INSERT INTO outbox (kind, subject_id) VALUES ('service', $1)", [rows[0]!.service_id]);
    await later('3 seconds');
    await later('2 minutes');
    expect(await told(search.id)).toEqual([]);
  });

  it('is renamed, silenced, deleted and taken back', async () => {
    const search = await keep({ query: 'cold' });
    const { search: renamed } = await change('changeSearch', 'ChangeSearchInput', {
      id: search.id,
      version: 1,
      name: 'Colder',
      alert: 'NEVER',
    });
    expect(renamed).toMatchObject({ name: 'Colder', alert: 'NEVER', version: 2 });
    const stale = await change('deleteSearch', 'SavedSearchInput', { id: search.id, version: 1 });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const before = (await list()).totalCount;
    const gone = await change('deleteSearch', 'SavedSearchInput', { id: search.id, version: 2 });
    expect(gone.search.deletedAt).toBeTruthy();
    expect((await list()).totalCount).toBe(before - 1);
    const back = await change('restoreSearch', 'SavedSearchInput', { id: search.id, version: 3 });
    expect(back.search.deletedAt).toBeNull();
    expect((await list()).totalCount).toBe(before);
  });

  it('refuses a nameless search, an unknown capability and the fifty-first', async () => {
    expect(
      (await change('saveSearch', 'SaveSearchInput', { name: ' ', alert: 'NEVER' })).userErrors,
    ).toMatchObject([{ code: 'INPUT_INVALID', path: ['input', 'name'] }]);
    const unknown = { name: 'x', alert: 'NEVER', filter: { concepts: ['no.such'] } };
    expect((await change('saveSearch', 'SaveSearchInput', unknown)).userErrors).toMatchObject([
      { code: 'CONCEPT_UNKNOWN' },
    ]);
    for (let n = (await list()).totalCount; n < 50; n += 1)
      await keep({ name: `Search ${n}`, query: 'cold' });
    expect(
      (await change('saveSearch', 'SaveSearchInput', { name: 'x', alert: 'NEVER' })).userErrors,
    ).toMatchObject([{ code: 'SEARCH_TOO_MANY' }]);
  });
});
