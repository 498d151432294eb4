import type { ProjectState } from '@fivefold/domain';
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
