import { isUuid, type ProjectState } from '@fivefold/domain';
import { afterId, type Caller, inOrder, type PageArgs, pageSize } from '../platform/index.js';

export interface ProjectRow {
  readonly id: string;
  readonly coordinator_org_id: string;
  readonly partner_org_ids: string[];
  readonly state: ProjectState;
  readonly version: number;
  readonly acronym: string;
  readonly title: string;
  readonly summary: string;
  readonly programme: string | null;
  readonly agreement_number: string | null;
  readonly website: string | null;
  readonly acknowledgement: string | null;
  readonly disclaimer: string | null;
  readonly illustrative: boolean;
}

/** What an organisation does in a project, with the period by which the project is shown. */
export interface ProjectRoleRow extends ProjectRow {
  readonly organisation_id: string;
  readonly task: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
}

export interface PeriodRow {
  readonly project_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly source: string;
  readonly source_on: string | null;
  readonly in_use: boolean;
}

export interface FundingRow {
  readonly project_id: string;
  readonly currency: string;
  readonly total_minor: number;
  readonly grant_minor: number;
  readonly is_public: boolean;
}

export interface PartnerRow {
  readonly project_id: string;
  readonly organisation_id: string;
  readonly task: string;
  readonly confirmed_at: Date | null;
  /** Null for whoever may not see the shares, and before any is written. */
  readonly total_minor: number | null;
  readonly grant_minor: number | null;
}

const COLUMNS = `p.id, p.coordinator_org_id, p.partner_org_ids, p.state, p.version, p.acronym, p.title, p.summary, p.programme,
  p.agreement_number, p.website, p.acknowledgement, p.disclaimer, p.illustrative`;
const BY_IDS_SQL = `SELECT ${COLUMNS} FROM projects p WHERE p.id = ANY ($1)`;
const LISTED = `($1::boolean IS NOT TRUE OR app_org() = ANY (p.partner_org_ids)) AND ($1::boolean OR p.state <> 'draft')`;
const PAGE_SQL = `
SELECT ${COLUMNS} FROM projects p WHERE ${LISTED} AND ($2::uuid IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3`;
const COUNT_SQL = `SELECT count(*)::int AS total FROM projects p WHERE ${LISTED}`;

const ROLES_SQL = `
SELECT ${COLUMNS}, r.organisation_id, r.task, d.starts_on::text AS starts_on, d.ends_on::text AS ends_on
FROM project_partners r JOIN projects p ON p.id = r.project_id LEFT JOIN project_periods d ON d.project_id = p.id AND d.in_use
WHERE r.organisation_id = ANY ($1) AND r.confirmed_at IS NOT NULL ORDER BY d.ends_on DESC NULLS FIRST, p.id DESC`;

/**
 * Projects in the order of `ids`; null for an absent one and for a draft of others alike. One statement.
 */
const PERIODS_SQL = `
SELECT project_id, starts_on::text AS starts_on, ends_on::text AS ends_on, source, source_on::text AS source_on, in_use
FROM project_periods WHERE project_id = ANY ($1) ORDER BY project_id, in_use DESC, starts_on, ends_on, id`;
const FUNDINGS_SQL = `
SELECT project_id, currency, total_minor::float8 AS total_minor, grant_minor::float8 AS grant_minor, is_public
FROM project_fundings WHERE project_id = ANY ($1)`;
const PARTNERS_SQL = `
SELECT p.project_id, p.organisation_id, p.task, p.confirmed_at, s.total_minor::float8 AS total_minor, s.grant_minor::float8 AS grant_minor
FROM project_partners p LEFT JOIN project_shares s USING (project_id, organisation_id)
WHERE p.project_id = ANY ($1) ORDER BY p.project_id, p.position, p.organisation_id`;

export async function readProjects(caller: Caller, ids: readonly string[]): Promise<(ProjectRow | null)[]> {
  const db = await caller.db();
  const rows = await db.query<ProjectRow[]>(BY_IDS_SQL, [[...new Set(ids)]]);
  return inOrder(ids, rows, (row) => row.id);
}

/**
 * A page of published projects, newest first; with `own` those in which the caller's organisation takes part, drafts among them.
 * Two statements.
 */
export async function listProjects(
  caller: Caller,
  own: boolean,
  page: PageArgs,
): Promise<{ rows: ProjectRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<ProjectRow[]>(PAGE_SQL, [own, afterId(page), pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL, [own]);
  return { rows, total: counted?.total ?? 0 };
}

/**
 * What organisations do in projects that the caller may see, by organisation, the latest end first; only what they confirmed.
 * One statement.
 */
export async function rolesOf(
  caller: Caller,
  organisationIds: readonly string[],
): Promise<Map<string, ProjectRoleRow[]>> {
  const db = await caller.db();
  const rows = await db.query<ProjectRoleRow[]>(ROLES_SQL, [organisationIds]);
  return Map.groupBy(rows, (row) => row.organisation_id);
}

/** The project as the caller may see it; null when absent, malformed or a draft of others. One statement. */
export async function findProject(caller: Caller, id: string): Promise<ProjectRow | null> {
  return isUuid(id) ? ((await readProjects(caller, [id]))[0] ?? null) : null;
}

/** Whether the caller's organisation takes part in a project, and so may add to what it shows. */
export function takesPart(caller: Caller, project: ProjectRow): boolean {
  return caller.organisationId !== null && project.partner_org_ids.includes(caller.organisationId);
}

/** Periods of projects, the one in use first. One statement. */
export async function periodsOf(caller: Caller, ids: readonly string[]): Promise<Map<string, PeriodRow[]>> {
  const db = await caller.db();
  return Map.groupBy(await db.query<PeriodRow[]>(PERIODS_SQL, [ids]), (row) => row.project_id);
}

/** The money of projects as far as the caller may see it. One statement. */
export async function fundingsOf(caller: Caller, ids: readonly string[]): Promise<Map<string, FundingRow>> {
  const db = await caller.db();
  const rows = await db.query<FundingRow[]>(FUNDINGS_SQL, [ids]);
  return new Map(rows.map((row) => [row.project_id, row]));
}

/** Partners of projects in their order: whoever takes no part sees those that confirmed, without their shares. One statement. */
export async function partnersOf(caller: Caller, ids: readonly string[]): Promise<Map<string, PartnerRow[]>> {
  const db = await caller.db();
  return Map.groupBy(await db.query<PartnerRow[]>(PARTNERS_SQL, [ids]), (row) => row.project_id);
}
