import { disagree, type FactTopic, FACT_TOPICS, type OutsideScheme } from '@fivefold/domain';
import { resolveRegion } from '@fivefold/vocabulary';
import { toRegion } from '../directory/index.js';
import { type Caller, toGlobalId } from '../platform/index.js';
import type {
  CoveredRegion,
  FactTopicGroup,
  NetworkReach,
  OrganisationFact,
  OutsideId,
} from './profile.graphql.js';

const ALIASES_SQL = `
SELECT organisation_id, name FROM organisation_aliases WHERE organisation_id = ANY ($1) ORDER BY name`;
const OUTSIDE_IDS_SQL = `
SELECT organisation_id, scheme, value FROM organisation_outside_ids WHERE organisation_id = ANY ($1) ORDER BY scheme`;
const REGIONS_SQL = `
SELECT organisation_id, code, stated_code, stated_on::text, app_today()::text AS today FROM organisation_regions
WHERE organisation_id = ANY ($1) ORDER BY code`;
const FACTS_SQL = `
SELECT id, organisation_id, topic, value, source, source_url, as_of::text, created_at, withdrawn_at, withdrawn_why
FROM organisation_facts WHERE organisation_id = ANY ($1) ORDER BY as_of DESC, id DESC`;
const REACH_SQL = `
WITH present AS (
  SELECT m.company_id, c.tier FROM cluster_members m JOIN organisations c ON c.id = m.cluster_id
  WHERE m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today())),
firms AS (SELECT company_id, bool_or(tier = 'core') AS core FROM present GROUP BY company_id)
SELECT (SELECT count(*)::int FROM firms) AS firms, (SELECT count(*)::int FROM firms WHERE core) AS core_firms,
  (SELECT count(*)::int FROM present) AS memberships`;
const COUNTRIES_SQL = `
WITH clusters AS (SELECT id, country, tier FROM organisations WHERE kind = 'CLUSTER'),
served AS (
  SELECT id, country FROM clusters
  UNION SELECT r.organisation_id, left(r.code, 2) FROM organisation_regions r JOIN clusters c ON c.id = r.organisation_id),
members AS (
  SELECT DISTINCT m.company_id, o.country FROM cluster_members m JOIN organisations o ON o.id = m.company_id
  WHERE m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today()))
SELECT country,
  (SELECT count(*)::int FROM clusters c WHERE c.country = each.country AND c.tier = 'core') AS core_clusters,
  (SELECT count(*)::int FROM clusters c WHERE c.country = each.country AND c.tier IS DISTINCT FROM 'core') AS partner_clusters,
  (SELECT count(DISTINCT s.id)::int FROM served s WHERE s.country = each.country) AS serving_clusters,
  (SELECT count(*)::int FROM members m WHERE m.country = each.country) AS firms
FROM (SELECT country FROM served UNION SELECT country FROM members) AS each ORDER BY country`;

interface FactRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly topic: FactTopic;
  readonly value: string;
  readonly source: string;
  readonly source_url: string | null;
  readonly as_of: string;
  readonly created_at: Date;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_why: string | null;
}

/** Other names of each organisation by name, in the order of `ids`. One statement. */
export async function aliasesOf(caller: Caller, ids: readonly string[]): Promise<string[][]> {
  const rows = await grouped<{ organisation_id: string; name: string }>(caller, ALIASES_SQL, ids);
  return rows.map((own) => own.map(({ name }) => name));
}

/** Ids in outside registries of each organisation, by registry, in the order of `ids`. One statement. */
export async function outsideIdsOf(caller: Caller, ids: readonly string[]): Promise<OutsideId[][]> {
  type Row = { organisation_id: string; scheme: OutsideScheme; value: string };
  const rows = await grouped<Row>(caller, OUTSIDE_IDS_SQL, ids);
  return rows.map((own) => own.map(({ scheme, value }) => ({ scheme, value })));
}

/** Countries and regions that each organisation serves, by code, in the order of `ids`. One statement. */
export async function coverageOf(caller: Caller, ids: readonly string[]): Promise<CoveredRegion[][]> {
  type Row = { organisation_id: string; code: string; stated_code: string; stated_on: string; today: string };
  const rows = await grouped<Row>(caller, REGIONS_SQL, ids);
  return rows.map((own) =>
    own.map(({ code, stated_code: statedCode, stated_on: statedOn, today }) => {
      const { bordersRedrawn } = resolveRegion(statedCode, today);
      return { region: toRegion(code)!, statedCode, statedOn, bordersRedrawn };
    }),
  );
}

/** What sources say of each organisation, by topic in the order of the topics, in the order of `ids`. One statement. */
export async function factsOf(caller: Caller, ids: readonly string[]): Promise<FactTopicGroup[][]> {
  const rows = await grouped<FactRow>(caller, FACTS_SQL, ids);
  return rows.map((own) => {
    const byTopic = Map.groupBy(own, ({ topic }) => topic);
    return FACT_TOPICS.filter((topic) => byTopic.has(topic)).map((topic) => {
      const statements = byTopic.get(topic)!.map(toFact);
      const standing = statements.filter(({ withdrawnAt }) => withdrawnAt === null);
      return { topic, disputed: disagree(standing), statements };
    });
  });
}

/** What the network reaches on the present day; each firm counts once however many clusters it belongs to. Two statements. */
export async function readReach(caller: Caller): Promise<NetworkReach> {
  const db = await caller.db();
  type Totals = { firms: number; core_firms: number; memberships: number };
  const [totals] = await db.query<Totals[]>(REACH_SQL);
  type Row = {
    country: string;
    core_clusters: number;
    partner_clusters: number;
    serving_clusters: number;
    firms: number;
  };
  const countries = await db.query<Row[]>(COUNTRIES_SQL);
  const { firms, core_firms: coreFirms, memberships } = totals!;
  return {
    firms,
    coreFirms,
    partnerFirms: firms - coreFirms,
    memberships,
    countries: countries.map((row) => ({
      country: row.country,
      coreClusters: row.core_clusters,
      partnerClusters: row.partner_clusters,
      servingClusters: row.serving_clusters,
      firms: row.firms,
    })),
  };
}

async function grouped<Row extends { readonly organisation_id: string }>(
  caller: Caller,
  sql: string,
  ids: readonly string[],
): Promise<Row[][]> {
  const db = await caller.db();
  const rows = await db.query<Row[]>(sql, [ids]);
  const byOrganisation = Map.groupBy(rows, (row) => row.organisation_id);
  return ids.map((id) => byOrganisation.get(id) ?? []);
}

function toFact(row: FactRow): OrganisationFact {
  const { id, value, source, as_of: asOf } = row;
  return {
    id: toGlobalId('OrganisationFact', id),
    value,
    source,
    sourceUrl: row.source_url,
    asOf,
    notedAt: row.created_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnWhy: row.withdrawn_why,
  };
}
