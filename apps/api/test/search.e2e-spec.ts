import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONCEPTS } from '@fivefold/vocabulary';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { LiveIndex } from '../src/discovery/index.js';
import { Clock, toGlobalId } from '../src/platform/index.js';
import { createApp } from '../src/server.js';
import { readConfig } from '../src/platform/config.js';
import { statementsOf } from './statements.js';
import { Browser, type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const PAGE = `query ($first: Int!, $after: String, $query: String, $filter: ServiceFilter, $sort: ServiceSort) {
  services(first: $first, after: $after, query: $query, filter: $filter, sort: $sort) {
    totalCount didYouMean
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    facets { name values { value label count } }
    edges { cursor score node {
      id version title titles { language text } description sector deliveryMode certificates leadTimeDays languages publishedAt
      publisher { id slug name region { name } } provider { id slug name }
      capabilities { concept label } coverage { code name country } site { code name }
      temperature { minC maxC mode } capacities { kind unit qty period } price { type amountMinor text }
    } }
  }
}`;

interface ServicePage {
  readonly totalCount: number;
  readonly didYouMean: string | null;
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  readonly facets: { name: string; values: { value: string; label: string; count: number }[] }[];
  readonly edges: { cursor: string; score: number | null; node: Record<string, unknown> }[];
}

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

  const page = async (
    variables: Record<string, unknown>,
    browser = server.browser(),
  ): Promise<ServicePage> => {
    const { data, errors } = await browser.send<{ services: ServicePage }>(PAGE, variables);
    expect(errors).toBeUndefined();
    return data.services;
  };
  const refusal = async (variables: Record<string, unknown>, query = PAGE) => {
    const answer = await server.browser().send(query, variables);
    expect(answer.status).toBe(400);
    return answer.errors?.[0]?.extensions;
  };
  const titles = ({ edges }: ServicePage) => edges.map(({ node }) => node['title'] as string);

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

  describe('when a service changes', () => {
    /** Publishes a copy of a service as another row, as the catalogue's own statements would. */
    const publishCopy = async (title: string) => {
      const id = crypto.randomUUID();
      await admin.query(COPY_SERVICE_SQL, [id]);
      await admin.query(COPY_VERSION_SQL, [id, JSON.stringify({ en: title })]);
      await admin.query(TELL_SQL, [id]);
      return id;
    };
    const eventually = async (check: () => Promise<boolean>, withinMs = 1000) => {
      for (const end = Date.now() + withinMs; Date.now() < end; await delay(20))
        if (await check()) return true;
      return check();
    };

    it('its publisher sees it in the very next search', async () => {
      const editor = await server.browser().signIn('kaspars.ventlapa@lv-log.example', DEMO_PASSWORD);
      const publisher = await server.browser().signIn('dace.tiltmala@lv-log.example', DEMO_PASSWORD);
      const step = async (browser: Browser, mutation: string, input: object) => {
        const query = `mutation ($input: ${mutation === 'createService' ? 'CreateService' : 'ServiceAction'}Input!) {
          step: ${mutation}(input: $input) { service { id version state published { title } } userErrors { code message } } }`;
        const { data, errors } = await browser.send(query, { input });
        expect([errors, data['step'].userErrors]).toEqual([undefined, []]);
        return data['step'].service as { id: string; version: number; published: object | null };
      };
      const facts = {
        titles: [{ language: 'en', text: 'Numbat pallet hotel' }],
        descriptions: [{ language: 'en', text: 'A chilled room for pallets that wait for their ship.' }],
        sector: 'LOGISTICS',
        concepts: ['log.store.chilled'],
        coverage: ['LV'],
        siteNuts: 'LV00A',
        deliveryMode: 'AT_PROVIDER',
        certificates: [],
        capacities: [],
        price: { type: 'QUOTE', tiers: [] },
        languages: ['lv', 'en'],
        interfaces: [],
        adrClasses: [],
        contactEmail: 'rooms@lv-log.example',
      };
      const created = await step(editor, 'createService', { facts });
      const submitted = await step(editor, 'submitService', { id: created.id, version: created.version });
      expect((await page({ first: 5, query: 'numbat' })).totalCount).toBe(0);
      await step(publisher, 'publishService', { id: created.id, version: submitted.version });
      expect(titles(await page({ first: 5, query: 'numbat' }, publisher))).toEqual(['Numbat pallet hotel']);
      const own = await editor.send(
        'query ($id: ID!) { ownService(id: $id) { published { title version } } }',
        {
          id: created.id,
        },
      );
      expect(own.data['ownService'].published).toEqual({ title: 'Numbat pallet hotel', version: 1 });
    });

    it('every instance on the database shows it within a second, and shows no more what was retired', async () => {
      const other = await createApp(
        readConfig({
          NODE_ENV: 'test',
          LOG_LEVEL: 'fatal',
          DATABASE_URL: server.database.appUrl,
          POOL_SIZE: '5',
        }),
      );
      try {
        const browsers = [server.browser(), new Browser(other)];
        const word = 'quokkahotel';
        const everywhere = (count: number) =>
          eventually(async () => {
            const pages = await Promise.all(
              browsers.map((browser) => page({ first: 5, query: word }, browser)),
            );
            return pages.every(({ totalCount }) => totalCount === count);
          });
        expect(await everywhere(0)).toBe(true);
        const id = await publishCopy(`Boarding for ${word}`);
        expect(await everywhere(1)).toBe(true);
        expect(titles(await page({ first: 5, query: word }))).toEqual([`Boarding for ${word}`]);

        await admin.query(
          "UPDATE service_versions SET state = 'suspended', suspended_by = 'publisher', suspension_reason = 'x' WHERE service_id = $1",
          [id],
        );
        await admin.query(TELL_SQL, [id]);
        expect(await everywhere(0)).toBe(true);
        const gone = await server
          .browser()
          .send('query ($id: ID!) { node(id: $id) { id } }', { id: toGlobalId('Service', id) });
        expect(gone.data['node']).toBeNull();
      } finally {
        await other.close();
      }
    });

    it('a certificate is no longer claimed from the day after its last, without waiting for anything', async () => {
      const id = await publishCopy('Bilby cold room');
      const certified = () => page({ first: 5, query: 'bilby', filter: { certificates: ['TAPA_FSR'] } });
      const { rows } = await admin.query('SELECT (app_today() + 3)::text AS day');
      await admin.query(CLAIM_SQL, [id, rows[0].day]);
      await admin.query(WATCH_SQL, [id, rows[0].day]);
      await admin.query(TELL_SQL, [id]);
      expect(await eventually(async () => (await certified()).totalCount === 1)).toBe(true);
      await admin.query("UPDATE clock SET shift = interval '3 days'");
      await server.app.get(Clock).runDue();
      expect((await certified()).totalCount).toBe(1);
      await admin.query("UPDATE clock SET shift = interval '4 days'");
      await server.app.get(Clock).runDue();
      expect((await certified()).totalCount).toBe(0);
      expect((await page({ first: 5, query: 'bilby' })).totalCount).toBe(1);
      await admin.query("UPDATE clock SET shift = interval '0'");
    });

    it('a restart finds what was published while nobody ran, and is ready only with the index', async () => {
      await publishCopy('Overnight wombat courier');
      const again = await createApp(
        readConfig({
          NODE_ENV: 'test',
          LOG_LEVEL: 'fatal',
          DATABASE_URL: server.database.appUrl,
          POOL_SIZE: '5',
        }),
      );
      try {
        const { rows } = await admin.query(
          "SELECT count(*)::int AS n FROM service_versions WHERE state = 'published'",
        );
        expect(again.get(LiveIndex).catalogue.size).toBe(rows[0].n);
        const found = await page({ first: 5, query: 'wombat' }, new Browser(again));
        expect(titles(found)).toEqual(['Overnight wombat courier']);
        const ready = await again.inject({ method: 'GET', url: '/readyz' });
        expect(ready.json()).toEqual({ status: 'ready', missing: [] });
      } finally {
        await again.close();
      }
    });

    it('is not ready while the index cannot follow, and ready again once it has caught up', async () => {
      const ready = async () => (await server.app.inject({ method: 'GET', url: '/readyz' })).json();
      await admin.query('ALTER TABLE outbox RENAME TO outbox_away');
      try {
        expect(await eventually(async () => (await ready()).missing.includes('index'), 10_000)).toBe(true);
      } finally {
        await admin.query('ALTER TABLE outbox_away RENAME TO outbox');
      }
      expect(await eventually(async () => (await ready()).status === 'ready', 10_000)).toBe(true);
    });
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
  WHERE claim ->> 'validUntil' IS NULL OR (claim ->> 'validUntil')::date >= current_date GROUP BY 2`;
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
const COPY_SERVICE_SQL = `
INSERT INTO services (id, publisher_id) SELECT $1, publisher_id FROM services ORDER BY id LIMIT 1`;
const COPY_VERSION_SQL = `
INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, edited_by, published_by, published_at)
SELECT gen_random_uuid(), $1, v.publisher_id, v.provider_id, 1, 'published', v.facts || jsonb_build_object('titles', $2::jsonb),
  v.edited_by, v.published_by, now()
FROM service_versions v JOIN services s ON s.id = v.service_id WHERE v.state = 'published' ORDER BY s.id LIMIT 1`;
const CLAIM_SQL = `
UPDATE service_versions SET facts = jsonb_set(facts, '{certificates}',
  jsonb_build_array(jsonb_build_object('code', 'TAPA_FSR', 'validUntil', $2::text, 'issuer', null))) WHERE service_id = $1`;
const WATCH_SQL = `
INSERT INTO service_claims (version_id, code, publisher_id, valid_until, hinges)
SELECT id, 'TAPA_FSR', publisher_id, $2::date, false FROM service_versions WHERE service_id = $1`;
const TELL_SQL = "INSERT INTO outbox (kind, subject_id) VALUES ('service', $1)";
