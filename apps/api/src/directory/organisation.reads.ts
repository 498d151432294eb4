import { findRegion } from '@fivefold/vocabulary';
import { isUuid, type Texts } from '@fivefold/domain';
import type { EntityManager } from 'typeorm';
import {
  type Asked,
  type Caller,
  handedOn,
  inOrder,
  isStorable,
  leanStatement,
  loaderOf,
  type OperationContext,
  type OrganisationKind,
  type Page,
  type PageArgs,
  pageSize,
  readCursor,
  type Tell,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { LocalText, Organisation, Region } from './organisation.graphql.js';

/** A row of `organisations`. All of them are public. */
export interface OrganisationRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly region: string | null;
  readonly sectors: string[];
  readonly tier: string | null;
  readonly profile: Texts;
  readonly website: string | null;
  readonly languages: string[];
  readonly illustrative: boolean;
  readonly version: number;
}

const NAME_SQL = 'SELECT name FROM organisations WHERE id = $1';
const leanOrganisations = (ids: string) =>
  leanStatement(
    'id, name',
    [
      {
        columns: 'kind, slug, country, region, tier, website, illustrative, version',
        ...{ type: 'Organisation', but: ['__typename', 'id', 'name'] },
      },
      {
        columns: 'sectors, profile, languages',
        of: ['Organisation.sectors', 'Organisation.profile', 'Organisation.languages'],
      },
    ],
    (columns) => `SELECT ${columns} FROM organisations WHERE id = ANY (${ids})`,
  );
const BY_ID_SQL = leanOrganisations('$1');
const HANDED_ON_SQL = leanOrganisations(handedOn('organisations'));
const BY_SLUG_SQL = "SELECT * FROM organisations WHERE slug = $1 AND kind = 'CLUSTER'";
const CLUSTERS_SQL = `
SELECT * FROM organisations WHERE kind = 'CLUSTER' AND ($1::text IS NULL OR (name, id) > ($1, $2::uuid))
ORDER BY name, id LIMIT $3`;
const COUNT_CLUSTERS_SQL = "SELECT count(*)::int AS total FROM organisations WHERE kind = 'CLUSTER'";
/** The letters that people type without their marks, in the languages of the network. */
const PLAIN = (text: string) => `translate(lower(${text}), 'āčēģīķļņšūžäöåõü', 'acegiklnsuzaoaou')`;
const NAMED = `o.kind <> 'PLATFORM' AND strpos(${PLAIN('o.name')}, ${PLAIN('$1')}) > 0
  AND ($2::uuid IS NULL OR EXISTS (SELECT FROM cluster_members m WHERE m.cluster_id = $2 AND m.company_id = o.id
    AND m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today())))`;
const NAMED_SQL = `
SELECT o.* FROM organisations o WHERE ${NAMED} AND ($3::text IS NULL OR (o.name, o.id) > ($3, $4::uuid))
ORDER BY o.name, o.id LIMIT $5`;
const COUNT_NAMED_SQL = `SELECT count(*)::int AS total FROM organisations o WHERE ${NAMED}`;
const MEMBERS_SQL = `
SELECT asked.id AS cluster_id, member.*
FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
  SELECT o.* FROM cluster_members m JOIN organisations o ON o.id = m.company_id
  WHERE m.cluster_id = asked.id AND m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today())
    AND ($2::text IS NULL OR (o.name, o.id) > ($2, $3::uuid))
  ORDER BY o.name, o.id LIMIT $4) AS member
ORDER BY asked.id, member.name, member.id`;
const COUNT_MEMBERS_SQL = `
SELECT cluster_id, count(*)::int AS total FROM cluster_members
WHERE cluster_id = ANY ($1) AND member_from <= app_today() AND (member_until IS NULL OR member_until > app_today()) GROUP BY cluster_id`;

/** The wire object of a row. */
export function toOrganisation(row: OrganisationRow): Organisation {
  const {
    id: key,
    kind,
    slug,
    name,
    country,
    sectors,
    tier,
    website,
    languages,
    illustrative,
    version,
  } = row;
  return {
    id: toGlobalId('Organisation', key),
    key,
    version,
    kind,
    slug,
    name,
    country,
    region: row.region ? toRegion(row.region) : null,
    sectors,
    tier,
    profile: row.profile ? toLocalTexts(row.profile) : [],
    website,
    illustrative,
    languages,
  };
}

/** Texts by language as a list, language codes ascending. */
export function toLocalTexts(texts: Texts): LocalText[] {
  return Object.entries(texts)
    .map(([language, text]) => ({ language, text: text ?? '' }))
    .sort((a, b) => (a.language < b.language ? -1 : 1));
}

/** The region of a NUTS 2024 code; null for a code that the vocabulary does not know. */
export function toRegion(code: string): Region | null {
  const region = findRegion(code);
  return region ? { code, country: region.country } : null;
}

/**
 * Organisations in the order of `ids`, null for an unknown id. One statement.
 * @param asked by the operation: they lack what it does not ask for. The whole of them without it
 */
export async function organisationsById(
  caller: Caller,
  ids: readonly string[],
  asked: Asked = {},
): Promise<(Organisation | null)[]> {
  const db = await caller.db();
  const rows = await db.query<OrganisationRow[]>(BY_ID_SQL(asked), [[...new Set(ids)]]);
  return inOrder(ids, rows.map(toOrganisation), (organisation) => organisation.key);
}

/** What an organisation is called; empty for an unknown id. One statement. */
export async function organisationName(caller: Caller, id: string): Promise<string> {
  const db = await caller.db();
  const [row] = await db.query<{ name: string }[]>(NAME_SQL, [id]);
  return row?.name ?? '';
}

/** The loader of organisations of one operation, by row id; one statement however many are asked. */
export function organisationLoader(context: OperationContext) {
  return loaderOf<string, Organisation>(context, 'organisations', (ids) =>
    organisationsById(context.caller, ids, context),
  );
}

/** Reads for that loader the organisations that a statement before has handed on as `organisations`. One statement. */
export async function organisationsAlongside(db: EntityManager, context: OperationContext): Promise<Tell> {
  const rows = await db.query<OrganisationRow[]>(HANDED_ON_SQL(context));
  const found = new Map(rows.map((row) => [row.id, row]));
  const loader = organisationLoader(context);
  return (ids) => {
    for (const id of new Set(ids)) {
      const row = found.get(id);
      loader.tell(id, row ? toOrganisation(row) : null);
    }
  };
}

/** The cluster with this slug; null when there is none. */
export async function findCluster(caller: Caller, slug: string): Promise<Organisation | null> {
  const db = await caller.db();
  const [row] = await db.query<OrganisationRow[]>(BY_SLUG_SQL, [slug]);
  return row ? toOrganisation(row) : null;
}

/** A page of all clusters by name. Two statements. */
export async function listClusters(caller: Caller, page: PageArgs): Promise<Page<Organisation>> {
  const db = await caller.db();
  const [name, id] = positionAfter(page);
  const limit = pageSize(page) + 1;
  const rows = await db.query<OrganisationRow[]>(CLUSTERS_SQL, [name, id, limit]);
  const [count] = await db.query<{ total: number }[]>(COUNT_CLUSTERS_SQL);
  return toPage(rows, page, count?.total ?? 0, positionOf, toOrganisation);
}

/**
 * Clusters and firms whose name has `named` in it, by name; letters with and without their marks are the same.
 * @param memberOf row id of a cluster: only firms that belong to it today
 * Two statements, each over all organisations.
 */
export async function listOrganisations(
  caller: Caller,
  { named, memberOf }: { readonly named: string; readonly memberOf: string | null },
  page: PageArgs,
): Promise<Page<Organisation>> {
  const db = await caller.db();
  const [name, id] = positionAfter(page);
  const limit = pageSize(page) + 1;
  const rows = await db.query<OrganisationRow[]>(NAMED_SQL, [named, memberOf, name, id, limit]);
  const [count] = await db.query<{ total: number }[]>(COUNT_NAMED_SQL, [named, memberOf]);
  return toPage(rows, page, count?.total ?? 0, positionOf, toOrganisation);
}

/** Present members of each cluster by name, in the order of `clusterIds`. Two statements however many clusters. */
export async function listMembers(
  caller: Caller,
  clusterIds: readonly string[],
  page: PageArgs,
): Promise<Page<Organisation>[]> {
  const db = await caller.db();
  const [name, id] = positionAfter(page);
  const limit = pageSize(page) + 1;
  const rows = await db.query<(OrganisationRow & { cluster_id: string })[]>(MEMBERS_SQL, [
    clusterIds,
    name,
    id,
    limit,
  ]);
  const counts = await db.query<{ cluster_id: string; total: number }[]>(COUNT_MEMBERS_SQL, [clusterIds]);
  const totals = new Map(counts.map((count) => [count.cluster_id, count.total]));
  const byCluster = Map.groupBy(rows, (row) => row.cluster_id);
  return clusterIds.map((clusterId) =>
    toPage(byCluster.get(clusterId) ?? [], page, totals.get(clusterId) ?? 0, positionOf, toOrganisation),
  );
}

function positionOf(row: OrganisationRow): [string, string] {
  return [row.name, row.id];
}

function positionAfter(page: PageArgs): [string | null, string | null] {
  if (!page.after) return [null, null];
  return readCursor(
    page.after,
    (value): value is [string, string] =>
      Array.isArray(value) &&
      value.length === 2 &&
      typeof value[0] === 'string' &&
      isStorable(value[0]) &&
      typeof value[1] === 'string' &&
      isUuid(value[1]),
  );
}
