import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MARKET_FIGURES } from '@fivefold/domain';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import pg from 'pg';
import { readGlobalId, toGlobalId } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { DEMO } from './world.js';

const EVIDENCE = `topic from asOf figures { key unit value behind origins { label value } }`;
const QUERY = `query ($months: Int!) { marketEvidence(months: $months) { ${EVIDENCE} } }`;
const SOURCES = `query ($figure: String!, $from: Date!, $asOf: DateTime!, $first: Int!, $after: String) {
  marketSources(figure: $figure, from: $from, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id kind title detail country at path } } } }`;
const FILL = `mutation ($input: FillMarketEvidenceInput!) { fillMarketEvidence(input: $input) {
  version evidence { ${EVIDENCE} } userErrors { code } } }`;

/** Written apart from the program: over agreements and not over recipients, set against set, as the superuser. */
const INDEPENDENT = `
WITH home AS (SELECT company_id FROM cluster_members WHERE cluster_id = $1 AND (member_until IS NULL OR member_until > current_date)),
  asking AS (SELECT q.* FROM requests q WHERE $1 = ANY (q.party_org_ids) AND q.id IN
    (SELECT request_id FROM recipients WHERE publisher_org_id = $1) AND q.submitted_at >= now() - interval '12 months'),
  deal AS (SELECT a.*, q.state AS stood, a.requester_org_id IN (TABLE home) AND a.provider_org_id IN (TABLE home) AS inside,
      (SELECT count(*) FROM (SELECT unnest(sectors) FROM organisations WHERE id = a.requester_org_id
        INTERSECT SELECT unnest(sectors) FROM organisations WHERE id = a.provider_org_id) same) = 0 AS crossing
    FROM agreements a JOIN asking q ON q.id = a.request_id WHERE a.publisher_org_id = $1 AND q.state <> 'cancelled'),
  offer AS (SELECT v.* FROM service_versions v LEFT JOIN service_publishers p ON p.service_id = v.service_id AND p.cluster_id = $1
      AND p.state = 'accepted' WHERE v.state = 'published' AND (v.publisher_id = $1 OR p.id IS NOT NULL)),
  said AS (SELECT c.* FROM reviews r JOIN review_contents c ON c.review_id = r.id WHERE r.publisher_org_id = $1 AND r.side = 'requester'
      AND r.published_at IS NOT NULL)
SELECT (SELECT count(*) FROM home) AS members,
  (SELECT count(*) FROM home WHERE company_id IN (SELECT requester_org_id FROM asking)
    OR company_id IN (SELECT r.provider_org_id FROM recipients r JOIN asking q ON q.id = r.request_id AND r.publisher_org_id = $1)) AS members_reached,
  (SELECT count(*) FROM asking q WHERE q.requester_org_id IN (TABLE home) OR EXISTS (SELECT FROM recipients r
    WHERE r.request_id = q.id AND r.publisher_org_id = $1 AND r.provider_org_id IN (TABLE home))) AS member_requests,
  (SELECT count(*) FROM deal WHERE inside) AS member_deals,
  (SELECT count(*) FROM home WHERE EXISTS (SELECT FROM deal d WHERE d.inside AND company_id IN (d.requester_org_id, d.provider_org_id))) AS members_dealing,
  (SELECT count(*) FROM deal WHERE crossing) AS cross_sector_deals,
  (SELECT count(*) FROM asking WHERE requester_org_id NOT IN (TABLE home)) AS outside_requests,
  (SELECT count(DISTINCT requester_org_id) FROM asking WHERE requester_org_id NOT IN (TABLE home)) AS outside_firms,
  (SELECT count(*) FROM cooperation_requests WHERE cluster_org_id = $1 AND created_at >= now() - interval '12 months'
    AND (asker_org_id IS NULL OR asker_org_id NOT IN (TABLE home))) AS cooperation_asked,
  (SELECT count(*) FROM offer) AS services,
  (SELECT count(DISTINCT concept) FROM offer, jsonb_array_elements_text(facts->'concepts') concept) AS capabilities,
  (SELECT count(*) FROM asking) AS requests,
  (SELECT count(*) FROM deal) AS deals,
  (SELECT count(*) FROM deal WHERE delivered_at IS NOT NULL AND state <> 'disputed') AS delivered,
  (SELECT count(DISTINCT requester_org_id) FROM deal) AS firms_served,
  (SELECT count(*) FROM deal WHERE crossing AND delivered_at IS NOT NULL AND state <> 'disputed') AS delivered_cross_sector,
  (SELECT count(*) FROM said WHERE stars > 3) AS praised,
  (SELECT count(*) FROM said) AS reviews,
  -- The middle by rank over the trail of who answered first: half of the sorted waits lie below it, half above.
  (SELECT CASE WHEN max(n) > 2 THEN avg(hours) FILTER (WHERE at IN ((n + 1) / 2, n / 2 + 1)) END FROM (
    SELECT hours, row_number() OVER (ORDER BY hours) AS at, count(*) OVER () AS n FROM (
      SELECT (extract(epoch FROM min(r.answered_at)) - extract(epoch FROM min(r.asked_at))) / 3600 AS hours
      FROM recipients r JOIN asking q ON q.id = r.request_id WHERE r.publisher_org_id = $1 GROUP BY q.id) wait
    WHERE hours IS NOT NULL) ranked) AS answer_hours,
  (SELECT CASE WHEN count(*) > 2 THEN avg(stars) END FROM said) AS stars,
  (SELECT CASE WHEN count(publisher_stars) > 2 THEN avg(publisher_stars) END FROM said) AS publisher_stars,
  (SELECT CASE WHEN count(*) > 2 THEN avg(CASE WHEN stars > 3 THEN 1 ELSE 0 END) END FROM said) AS content_share`;

const { clusters, people } = world();
const staffOf = (slug: string) =>
  people.find(({ roles }) =>
    roles.some((role) => role.organisation === slug && role.role === 'cluster_publisher'),
  )!.email;

describe('what the marketplace yields for an assessment', () => {
  let server: TestApp;
  let admin: pg.Client;
  const browsers = new Map<string, Promise<Browser>>();
  const as = (email: string) => {
    const known = browsers.get(email) ?? server.browser().signIn(email, DEMO_PASSWORD);
    browsers.set(email, known);
    return known;
  };
  const figuresOf = async (email: string, months = 12) => {
    const { data, errors } = await (await as(email)).send(QUERY, { months });
    expect(errors).toBeUndefined();
    const topics = data['marketEvidence'] as any[];
    return new Map(
      topics.flatMap(({ from, asOf, figures }) =>
        figures.map((each: any) => [each.key, { ...each, from, asOf }]),
      ),
    ) as Map<string, any>;
  };
  beforeAll(async () => {
    server = await startTestApp(DEMO);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it('is what another statement counts, for every cluster', async () => {
    const seen: Record<string, number> = {};
    for (const { id, slug } of clusters) {
      const figures = await figuresOf(staffOf(slug));
      const { rows } = await admin.query<Record<string, string | null>>(INDEPENDENT, [id]);
      for (const [key, expected] of Object.entries(rows[0]!)) {
        const { value } = figures.get(key);
        const rounded = value === null ? null : Number(value).toFixed(4);
        expect([slug, key, rounded]).toEqual([
          slug,
          key,
          expected === null ? null : Number(expected).toFixed(4),
        ]);
        seen[key] = (seen[key] ?? 0) + Number(value);
      }
      const { members, members_reached, members_dealing } = rows[0]!;
      expect(figures.get('members_reached_share').value).toBeCloseTo(
        Number(members_reached) / Number(members),
      );
      expect(figures.get('members_dealing_share').value).toBeCloseTo(
        Number(members_dealing) / Number(members),
      );
      for (const key of ['outside_requests', 'cooperation_asked']) {
        const { value, origins } = figures.get(key);
        expect(origins.reduce((sum: number, each: any) => sum + each.value, 0)).toBe(value);
      }
    }
    for (const key of [
      'members_reached',
      'outside_requests',
      'deals',
      'delivered',
      'cross_sector_deals',
      'reviews',
      'cooperation_asked',
      'answer_hours',
    ])
      expect([key, seen[key]! > 0]).toEqual([key, true]);
  });

  it('opens every figure to as many rows as it counts, page by page', async () => {
    const browser = await as(PEOPLE.publisher);
    for (const [figure, { unit, value, behind, from, asOf }] of await figuresOf(PEOPLE.publisher)) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const { data, errors }: any = await browser.send(SOURCES, { figure, from, asOf, first: 4, after });
        expect(errors).toBeUndefined();
        const { totalCount, pageInfo, edges } = data['marketSources'];
        expect([figure, totalCount]).toEqual([figure, behind]);
        for (const { node } of edges) {
          expect(node.kind).toBe(MARKET_FIGURES.find(({ key }) => key === figure)!.source);
          expect(node.title).not.toBe('');
          ids.push(node.id);
        }
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      expect([figure, new Set(ids).size]).toEqual([figure, behind]);
      if (unit === 'count') expect([figure, value]).toEqual([figure, behind]);
    }
  });

  it('counts a member as one only in the time of its membership, and nothing before the period', async () => {
    const before = await figuresOf(PEOPLE.publisher);
    const log = clusters.find(({ slug }) => slug === 'lv-log')!.id;
    const { rows } = await admin.query(
      `SELECT company_id, member_from FROM cluster_members m WHERE cluster_id = $1
       AND company_id IN (SELECT requester_org_id FROM recipients WHERE publisher_org_id = $1) LIMIT 1`,
      [log],
    );
    const set = (from: string, until: string | null) =>
      admin.query(
        'UPDATE cluster_members SET member_from = $3, member_until = $4 WHERE cluster_id = $1 AND company_id = $2',
        [log, rows[0].company_id, from, until],
      );
    await set('2020-01-01', '2021-01-01');
    const after = await figuresOf(PEOPLE.publisher);
    expect(after.get('outside_firms').value).toBe(before.get('outside_firms').value + 1);
    expect(after.get('members').value).toBe(before.get('members').value - 1);
    expect(after.get('requests').value).toBe(before.get('requests').value);
    await set('2020-01-01', null);
    await admin.query("UPDATE clock SET shift = interval '4 months'");
    expect((await figuresOf(PEOPLE.publisher, 3)).get('requests').value).toBe(0);
    expect((await figuresOf(PEOPLE.publisher, 12)).get('requests').value).toBe(before.get('requests').value);
    await admin.query("UPDATE clock SET shift = interval '0'");
  });

  it('is told to the staff of the cluster alone, each its own', async () => {
    const buyer = await (await as(PEOPLE.buyer)).send(QUERY, { months: 12 });
    expect(buyer.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    const guest = await server.browser().send(QUERY, { months: 12 });
    expect(guest.errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    const own = (await figuresOf(PEOPLE.publisher)).get('requests').asOf;
    const asked = { figure: 'requests', from: '2020-01-01', asOf: own, first: 100 };
    const mine = await (await as(PEOPLE.publisher)).send(SOURCES, asked);
    const theirs = await (await as(PEOPLE.otherPublisher)).send(SOURCES, asked);
    const ids = new Set(mine.data['marketSources'].edges.map(({ node }: any) => node.id));
    expect(theirs.data['marketSources'].edges.some(({ node }: any) => ids.has(node.id))).toBe(false);
  });

  describe('filled into an assessment', () => {
    const LOG = clusters.find(({ slug }) => slug === 'lv-log')!.id;
    const ID = '01900000-0000-7000-8000-000000000001';
    const fill = async (email: string, version: number, id = ID) => {
      const input = { id: toGlobalId('Assessment', id), version, months: 12 };
      const { data, errors } = await (await as(email)).send(FILL, { input });
      return data?.['fillMarketEvidence'] ?? { userErrors: [{ code: errors![0]!.extensions.code }] };
    };
    const stored = async () =>
      (
        await admin.query(
          `SELECT i.key, i.topic, e.figures, e.person_name FROM assessment_evidence e JOIN indicators i ON i.id = e.indicator_id
           WHERE e.assessment_id = $1 AND e.source = 'marketplace' ORDER BY i.position`,
          [ID],
        )
      ).rows;
    beforeAll(() =>
      admin.query(
        `INSERT INTO assessments (id, cluster_org_id, set_id, state, created_by)
         SELECT $1, $2, s.id, 'draft', (SELECT id FROM persons WHERE email = $3) FROM indicator_sets s WHERE s.key = 'gold'`,
        [ID, LOG, PEOPLE.publisher],
      ),
    );

    it('stands with its indicators, with period, number and what is behind; again in its place', async () => {
      const first = await fill(PEOPLE.publisher, 1);
      expect(first).toMatchObject({ userErrors: [], version: 2 });
      const rows = await stored();
      expect(rows.map(({ key }) => key)).toEqual([12, 13, 24, 25, 30, 31].map((at) => `gold.${at}`));
      const figures = await figuresOf(PEOPLE.publisher);
      for (const { topic, figures: kept } of rows) {
        const told = first.evidence.find((each: any) => each.topic === topic);
        expect(kept).toMatchObject({ topic, from: told.from, asOf: told.asOf });
        for (const { key, value, behind } of kept.figures)
          expect([key, value, behind]).toEqual([key, figures.get(key).value, figures.get(key).behind]);
      }
      expect(await fill(PEOPLE.publisher, 2)).toMatchObject({ userErrors: [], version: 3 });
      expect(await stored()).toHaveLength(6);
    });

    it('is refused to others, to who has not seen the newest, and once it is handed in', async () => {
      expect(await fill(PEOPLE.otherPublisher, 3)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
      expect(await fill(PEOPLE.publisher, 3, LOG)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
      expect(await fill(PEOPLE.buyer, 3)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
      expect(await fill(PEOPLE.publisher, 2)).toMatchObject({ userErrors: [{ code: 'STALE_VERSION' }] });
      await admin.query('ALTER TABLE assessments DISABLE TRIGGER USER');
      await admin.query("UPDATE assessments SET state = 'self_submitted' WHERE id = $1", [ID]);
      await admin.query('ALTER TABLE assessments ENABLE TRIGGER USER');
      expect(await fill(PEOPLE.publisher, 3)).toMatchObject({ userErrors: [{ code: 'TRANSITION_REFUSED' }] });
      expect(await stored()).toHaveLength(6);
      expect(readGlobalId(toGlobalId('Assessment', ID))!.key).toBe(ID);
    });
  });
});
