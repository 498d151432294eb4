import type { ImportProblem } from '../import-file/index.js';
import {
  type Caller,
  type Page,
  type PageArgs,
  pageSize,
  readCursor,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { ImportRow, ImportRun, ImportState } from './import.graphql.js';
import type { ImportOutcome, ImportPlan, NewestVersion, Present } from './judge-rows.js';

const RUN_SQL = `
SELECT r.id, r.file_name, r.state, r.columns, r.notes, r.created_at, r.applied_at, counted.*
FROM import_runs r CROSS JOIN LATERAL (
  SELECT count(*)::int AS total, count(*) FILTER (WHERE outcome = 'NEW')::int AS new,
    count(*) FILTER (WHERE outcome = 'CHANGED')::int AS changed,
    count(*) FILTER (WHERE outcome = 'UNCHANGED')::int AS unchanged,
    count(*) FILTER (WHERE outcome = 'REJECTED')::int AS rejected
  FROM import_rows WHERE run_id = r.id) AS counted
WHERE r.id = $1`;
const ROWS_SQL = `
SELECT line, external_id, title, outcome, errors FROM import_rows
WHERE run_id = $1 AND line > $2 AND (NOT $3 OR outcome = 'REJECTED') ORDER BY line LIMIT $4`;
const COUNT_ROWS_SQL = `
SELECT count(*)::int AS total FROM import_rows WHERE run_id = $1 AND (NOT $2 OR outcome = 'REJECTED')`;
const PLANS_SQL = `
SELECT line, external_id, plan FROM import_rows WHERE run_id = $1 AND plan IS NOT NULL ORDER BY line`;
const NEWEST_SQL = `
SELECT s.external_id, v.service_id AS "serviceId", v.id AS "versionId", v.number, v.state, v.lock, v.facts,
  v.provider_id AS "providerId"
FROM services s JOIN service_versions v ON v.service_id = s.id
WHERE s.publisher_id = $1 AND s.external_id = ANY ($2)
  AND NOT EXISTS (SELECT FROM service_versions newer WHERE newer.service_id = s.id AND newer.number > v.number)`;
const CLUSTER_SQL = 'SELECT slug, app_today()::text AS today FROM organisations WHERE id = $1';
const PROVIDERS_SQL = `
SELECT o.slug, o.id FROM organisations o
WHERE o.slug = ANY ($2) AND (o.id = $1 OR EXISTS (SELECT FROM cluster_members m
  WHERE m.cluster_id = $1 AND m.company_id = o.id AND m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today())))`;

interface RunRow {
  readonly id: string;
  readonly file_name: string;
  readonly state: ImportState;
  readonly columns: string[];
  readonly notes: string[];
  readonly created_at: Date;
  readonly applied_at: Date | null;
  readonly total: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

interface LineRow {
  readonly line: number;
  readonly external_id: string | null;
  readonly title: string | null;
  readonly outcome: ImportOutcome;
  readonly errors: ImportProblem[];
}

/** A row that applying would write. */
export interface PlannedRow {
  readonly line: number;
  readonly external_id: string;
  readonly plan: ImportPlan;
}

/** A run of the caller's cluster with its counts; null when absent or foreign. One statement. */
export async function findRun(caller: Caller, runId: string): Promise<ImportRun | null> {
  const db = await caller.db();
  const [row] = await db.query<RunRow[]>(RUN_SQL, [runId]);
  return row ? toImportRun(row) : null;
}

/** A page of the rows of a run by line. Two statements. */
export async function listRows(
  caller: Caller,
  runId: string,
  page: PageArgs,
  onlyErrors: boolean,
): Promise<Page<ImportRow>> {
  const db = await caller.db();
  const after = page.after ? readCursor(page.after, isLine) : 0;
  const rows = await db.query<LineRow[]>(ROWS_SQL, [runId, after, onlyErrors, pageSize(page) + 1]);
  const [count] = await db.query<{ total: number }[]>(COUNT_ROWS_SQL, [runId, onlyErrors]);
  const toRow = ({ external_id: externalId, ...row }: LineRow): ImportRow => ({ ...row, externalId });
  return toPage(rows, page, count?.total ?? 0, (row) => row.line, toRow);
}

/** The rows of a run that would write something, by line. One statement. */
export async function plannedRows(caller: Caller, runId: string): Promise<PlannedRow[]> {
  const db = await caller.db();
  return db.query<PlannedRow[]>(PLANS_SQL, [runId]);
}

/** Newest versions of the cluster's services by external id. One statement. */
export async function newestVersions(
  caller: Caller,
  externalIds: readonly string[],
): Promise<Map<string, NewestVersion>> {
  const db = await caller.db();
  const { organisationId } = caller.signedIn();
  const rows = await db.query<(NewestVersion & { external_id: string })[]>(NEWEST_SQL, [
    organisationId,
    externalIds,
  ]);
  return new Map(rows.map(({ external_id: externalId, ...version }) => [externalId, version]));
}

/** Slug of the caller's cluster and the day by the database's clock. One statement. */
export async function importingCluster(caller: Caller): Promise<{ slug: string; today: string }> {
  const db = await caller.db();
  const [row] = await db.query<{ slug: string; today: string }[]>(CLUSTER_SQL, [
    caller.signedIn().organisationId,
  ]);
  return row!;
}

/** Row ids of those slugs that are the caller's cluster or its members. One statement. */
export async function providersBySlug(
  caller: Caller,
  slugs: readonly string[],
): Promise<Present['providers']> {
  const db = await caller.db();
  const { organisationId } = caller.signedIn();
  const rows = await db.query<{ slug: string; id: string }[]>(PROVIDERS_SQL, [organisationId, slugs]);
  return new Map(rows.map((row) => [row.slug, row.id]));
}

function toImportRun(row: RunRow): ImportRun {
  return {
    id: toGlobalId('ImportRun', row.id),
    key: row.id,
    fileName: row.file_name,
    state: row.state,
    columns: row.columns,
    notes: row.notes,
    createdAt: row.created_at,
    appliedAt: row.applied_at,
    totalRows: row.total,
    newRows: row.new,
    changedRows: row.changed,
    unchangedRows: row.unchanged,
    rejectedRows: row.rejected,
  };
}

function isLine(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 31;
}
