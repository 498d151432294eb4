import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONCEPTS } from '@fivefold/vocabulary';
import pg from 'pg';
import { toGlobalId } from '../src/platform/index.js';
import { PAGE, pageOf, type ServicePage, titles } from './search-page.js';
import { statementsOf } from './statements.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('search', () => {
  let server: TestApp;
  let admin: pg.Client;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    // Without triggers: what is published keeps its text, and these tests need facts that have grown old.
    await admin.query('SET session_replication_role = replica');
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const page = (variables: Record<string, unknown>, browser = server.browser()) => pageOf(browser, variables);
  const refusal = async (variables: Record<string, unknown>, query = PAGE) => {
    const answer = await server.browser().send(query, variables);
    expect(answer.status).toBe(400);
    return answer.errors?.[0]?.extensions;
  };

  it('finds a service by words of any language, with a score', async () => {
    const found = await page({ first: 5, query: 'atdzesēta noliktava Rīgā' });
    expect(found.edges[0]?.node).toMatchObject({
      publisher: { slug: 'lv-log' },
      capabilities: expect.arrayContaining([expect.objectContaining({ concept: 'log.store.chilled' })]),
    });
    const scores = found.edges.map(({ score }) => score!);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores[0]).toBeLessThanOrEqual(1);
  });

  it('finds what is said in another language only', async () => {
    const found = await page({ first: 5, query: 'piim' });
    expect(titles(found)[0]).toBe('Food-grade tankers for milk and oil');
  });

  it('loses no service for lack of a translation', async () => {
    const { rows } = await admin.query<{ id: string }>(`
      SELECT v.service_id AS id FROM service_versions v
      WHERE v.state = 'published' AND NOT v.facts->'titles' ? 'et' AND v.facts->'concepts' ? 'log.store.frozen'`);
    const found = await page({ first: 50, query: 'külmhoidla', language: 'et' });
    const ids = found.edges.map(({ node }) => node['id']);
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of rows) expect(ids).toContain(toGlobalId('Service', id));
    const one = await server.browser().send(
      `query ($id: ID!) { service(id: $id) {
        title(language: "et") titleLanguage(language: "et") descriptionLanguage(language: "en") } }`,
      { id: ids[0] },
    );
    expect(one.data['service']).toMatchObject({ titleLanguage: 'en', descriptionLanguage: 'en' });
  });

  it('counts exactly what the database holds', async () => {
    const { totalCount, facets } = await page({ first: 1 });
    const { rows } = await admin.query<{ name: string; value: string; count: number }>(COUNTS_SQL);
    expect(totalCount).toBe(76);
    for (const { name, values } of facets) {
      const counted = rows
        .filter((row) => row.name === name)
        .map(({ value, count }) => [name === 'PUBLISHER' ? toGlobalId('Organisation', value) : value, count]);
      const known = CONCEPTS.map(({ id, stage }) => ({ id, stage }));
      const expected = name === 'STAGE' ? await stagesOf(known) : counted;
      expect([name, new Map(values.map(({ value, count }) => [value, count]))]).toEqual([
        name,
        new Map(expected as [string, number][]),
      ]);
      expect(values.every(({ label }) => label.length > 0)).toBe(true);
    }
  });

  /** Services per stage, from the stored concepts and the vocabulary. */
  async function stagesOf(known: { id: string; stage: string }[]) {
    const { rows } = await admin.query<{ stage: string; count: number }>(STAGES_SQL, [JSON.stringify(known)]);
    return rows.map(({ stage, count }) => [stage, count]);
  }

  it('filters by each part, AND between parts, OR within', async () => {
    const { facets } = await page({ first: 1 });
    const parts = {
      SECTOR: 'sectors',
      STAGE: 'stages',
      CONCEPT: 'concepts',
      PUBLISHER: 'clusters',
      COUNTRY: 'countries',
      CERTIFICATE: 'certificates',
      LANGUAGE: 'languages',
      LABEL: 'labels',
    } as Record<string, string>;
    for (const { name, values } of facets) {
      const { value, count } = values[0]!;
      const filtered = await page({ first: 1, filter: { [parts[name]!]: [value] } });
      expect([name, filtered.totalCount]).toEqual([name, count]);
    }
    const both = await page({ first: 1, filter: { sectors: ['FOOD', 'LOGISTICS'] } });
    const bySector = new Map(facets[0]!.values.map(({ value, count }) => [value, count]));
    expect(both.totalCount).toBe(bySector.get('FOOD')! + bySector.get('LOGISTICS')!);
    const none = await page({ first: 1, filter: { sectors: ['FOOD'], concepts: ['log.move.adr'] } });
    expect(none.totalCount).toBe(0);
  });

  it.each(['RELEVANCE', 'NEWEST', 'PRICE', 'LEAD_TIME'])(
    'pages through everything by %s without gap or repetition',
    async (sort) => {
      for (const query of ['', 'transport storage food']) {
        const all = await page({ first: 100, query, sort });
        const walked: string[] = [];
        let after: string | null = null;
        do {
          const next: ServicePage = await page({ first: 7, query, sort, after });
          expect(next.pageInfo.hasPreviousPage).toBe(after !== null);
          expect(next.totalCount).toBe(all.totalCount);
          walked.push(...next.edges.map(({ node }) => node['id'] as string));
          after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
        } while (after);
        expect(walked).toEqual(all.edges.map(({ node }) => node['id']));
        expect(new Set(walked).size).toBe(all.totalCount);
      }
    },
  );

  it('refuses the cursor of another query and one that is none', async () => {
    const { edges } = await page({ first: 3, query: 'transport' });
    const after = edges[1]!.cursor;
    for (const variables of [
      { query: 'storage', after },
      { query: 'transport', sort: 'NEWEST', after },
      { query: 'transport', filter: { sectors: ['FOOD'] }, after },
      { query: 'transport', after: 'nonsense' },
      { query: 'transport', after: Buffer.from('["x",null,"y"]').toString('base64url') },
    ])
      expect(await refusal({ first: 3, ...variables })).toMatchObject({ code: 'CURSOR_INVALID' });
    expect((await page({ first: 3, query: 'transport', filter: {}, after })).edges).toHaveLength(3);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a page of 0', { first: 0 }, 'PAGE_SIZE_INVALID'],
    ['a page of 101', { first: 101 }, 'PAGE_SIZE_INVALID'],
    ['a page of -1', { first: -1 }, 'PAGE_SIZE_INVALID'],
    ['a query of 100,000 characters', { query: 'x'.repeat(100_000) }, 'INPUT_INVALID'],
    ['NUL', { query: 'a\0b' }, 'INPUT_INVALID'],
    ['a lone surrogate', { query: 'a\ud800b' }, 'INPUT_INVALID'],
    ['an unknown capability', { filter: { concepts: ['no.such'] } }, 'CONCEPT_UNKNOWN'],
    ['an unknown region', { filter: { regions: ['XX9'] } }, 'REGION_UNKNOWN'],
    ['a cluster that is none', { filter: { clusters: ['nonsense'] } }, 'NOT_FOUND'],
    ['201 sectors', { filter: { sectors: Array.from({ length: 201 }, () => 'FOOD') } }, 'INPUT_INVALID'],
  ])('refuses %s', async (_, variables, code) => {
    const { errors, status } = await server.browser().send(PAGE, { first: 5, ...variables });
    expect(status).toBe(code === 'NOT_FOUND' ? 404 : 400);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('takes emoji, other scripts and quotes as words that find nothing or something', async () => {
    for (const query of ['🧀🚚', '奶酪仓库', '"; DROP TABLE services; --', '%_*()[]{}\\', '   ', '-1e309']) {
      const { totalCount } = await page({ first: 5, query });
      expect(totalCount).toBe(query.trim() === '' ? 76 : totalCount);
    }
    expect((await page({ first: 5, query: '🧀🚚' })).totalCount).toBe(0);
    expect((await page({ first: 5, query: 'tracebility' })).didYouMean).toBe('traceability');
  });

  it('completes what is typed', async () => {
    const { data } = await server
      .browser()
      .send('{ suggestions(prefix: "chill") { text kind serviceId concept } }');
    expect(data['suggestions'].length).toBeGreaterThan(1);
    expect(data['suggestions'].length).toBeLessThanOrEqual(8);
    expect(data['suggestions']).toContainEqual(
      expect.objectContaining({ kind: 'CONCEPT', concept: 'log.store.chilled', serviceId: null }),
    );
    const many = 'query ($first: Int!) { suggestions(prefix: "c", first: $first) { text } }';
    expect(await refusal({ first: 101 }, many)).toMatchObject({ code: 'PAGE_SIZE_INVALID' });
  });

  it('takes absent and null variables as their defaults', async () => {
    const query = `query ($first: Int, $sort: ServiceSort, $filter: ServiceFilter, $query: String) {
      suggestions(prefix: "c", first: $first) { text }
      services(first: 3, sort: $sort, filter: $filter, query: $query) { totalCount } }`;
    for (const variables of [
      {},
      { sort: null, filter: null, query: null },
      { filter: { sectors: null, regions: [] } },
    ]) {
      const { data } = await server.browser().send(query, variables);
      expect(data['suggestions']).toHaveLength(8);
      expect(data['services'].totalCount).toBe(76);
    }
  });

  it('answers a service by id and by node, in the language asked for', async () => {
    const { edges } = await page({ first: 1, query: 'chilled store Riga' });
    const query = `query ($id: ID!) {
      service(id: $id) { id title(language: "lv") en: title(language: "en") other: title(language: "fr") price { text(language: "sv") } }
      node(id: $id) { id ... on Service { version publisher { name } } }
    }`;
    const { data } = await server.browser().send(query, { id: edges[0]!.node['id'] });
    expect(data['service'].title).not.toBe(data['service'].en);
    expect(data['service'].other).toBe(data['service'].en);
    expect(data['node'].id).toBe(data['service'].id);
    for (const id of [
      'nonsense',
      toGlobalId('Service', 'x'),
      toGlobalId('Need', String(edges[0]!.node['id'])),
    ]) {
      const answer = await server.browser().send('query ($id: ID!) { service(id: $id) { id } }', { id });
      expect(answer).toMatchObject({ status: 200, data: { service: null } });
    }
  });

  it('lists what a cluster publishes and what a firm provides', async () => {
    const { rows } = await admin.query<{ id: string; kind: string; count: number }>(BY_ORGANISATION_SQL);
    const query = `query ($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on Organisation {
      serviceCount services(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
        facets { name values { count } } edges { cursor node { title publishedAt } } } } } }`;
    for (const { id, count } of rows.slice(0, 20)) {
      const variables = { id: toGlobalId('Organisation', id), first: 100 };
      const { data } = await server.browser().send(query, variables);
      expect(data['node']).toMatchObject({ serviceCount: count, services: { totalCount: count } });
      expect(data['node'].services.edges).toHaveLength(count);
    }
    const [largest] = rows;
    const id = toGlobalId('Organisation', largest!.id);
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const answer: GraphqlAnswer<{ node: { services: ServicePage } }> = await server
        .browser()
        .send(query, { id, first: 2, after });
      const { edges, pageInfo } = answer.data.node.services;
      walked.push(...edges.map(({ node }) => node['title'] as string));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(new Set(walked).size).toBe(largest!.count);
    const filtered = await page({ first: 1, filter: { clusters: [id] } });
    expect(filtered.totalCount).toBe(largest!.count);
  });

  it('takes no SQL at all, however many rows', async () => {
    for (const first of [1, 50]) {
      const statements = await statementsOf(server.app, () => page({ first, query: 'transport' }));
      expect(statements).toEqual([]);
    }
    const others = `{ capabilities { concept label(language: "et") } suggestions(prefix: "tra") { text }
      understood: services(first: 2) { edges { node { publisher { services(first: 5) { totalCount } } } } } }`;
    expect(await statementsOf(server.app, () => server.browser().send(others))).toEqual([]);
  });
});

const COUNTS_SQL = `
WITH live AS (
  SELECT v.*, o.country FROM service_versions v JOIN organisations o ON o.id = v.publisher_id WHERE v.state = 'published'
)
SELECT 'SECTOR' AS name, facts ->> 'sector' AS value, count(*)::int AS count FROM live GROUP BY 2
UNION ALL SELECT 'PUBLISHER', id::text, count(*)::int FROM (SELECT publisher_id AS id FROM live
  UNION ALL SELECT cluster_id FROM service_publishers WHERE state = 'accepted') AS publishing GROUP BY 2
UNION ALL SELECT 'COUNTRY', country, count(*)::int FROM live GROUP BY 2
UNION ALL SELECT 'CONCEPT', concept, count(*)::int FROM live, jsonb_array_elements_text(facts -> 'concepts') AS concept GROUP BY 2
UNION ALL SELECT 'LANGUAGE', code, count(*)::int FROM live, jsonb_array_elements_text(facts -> 'languages') AS code GROUP BY 2
UNION ALL SELECT 'CERTIFICATE', claim ->> 'code', count(DISTINCT live.id)::int
  FROM live, jsonb_array_elements(facts -> 'certificates') AS claim
  WHERE claim ->> 'validUntil' IS NULL OR (claim ->> 'validUntil')::date >= current_date GROUP BY 2
UNION ALL SELECT 'LABEL', mark, count(DISTINCT live.id)::int FROM live
  JOIN (SELECT service_id, cluster_id FROM service_publishers WHERE state = 'accepted'
    UNION SELECT service_id, publisher_id FROM live) AS by USING (service_id)
  JOIN labels ON labels.organisation_id = by.cluster_id JOIN label_levels ON label_levels.id = level_id
  WHERE is_public AND removed_at IS NULL AND certificate_id IS NOT NULL AND current_date BETWEEN valid_from AND valid_until GROUP BY 2`;
const STAGES_SQL = `
SELECT known.stage, count(DISTINCT v.id)::int AS count
FROM service_versions v, jsonb_array_elements_text(v.facts -> 'concepts') AS concept
JOIN jsonb_to_recordset($1) AS known (id text, stage text) ON known.id = concept
WHERE v.state = 'published' GROUP BY 1`;
const BY_ORGANISATION_SQL = `
SELECT o.id, o.kind, count(DISTINCT v.id)::int AS count FROM organisations o
JOIN service_versions v ON (o.id IN (v.publisher_id, v.provider_id) OR EXISTS (SELECT FROM service_publishers p
  WHERE p.service_id = v.service_id AND p.cluster_id = o.id AND p.state = 'accepted')) AND v.state = 'published'
GROUP BY o.id HAVING o.kind = 'CLUSTER' OR count(*) > 0 ORDER BY count(*) DESC, o.id`;
