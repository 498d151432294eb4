import type { Caller } from '../platform/index.js';
import type { DeliverableKind } from './project-plan.entity.js';

export interface DeliverableRow {
  readonly id: string;
  readonly project_id: string;
  readonly work_package_id: string;
  readonly version: number;
  readonly kind: DeliverableKind;
  readonly title: string;
  readonly due_on: string;
  readonly done_on: string | null;
  readonly late: boolean;
  readonly note: string;
}

export interface WorkPackageRow {
  readonly id: string;
  readonly project_id: string;
  readonly position: number;
  readonly title: string;
  readonly description: string;
  readonly lead_org_id: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
}

export interface ResultRow {
  readonly id: string;
  readonly project_id: string;
  readonly title: string;
  readonly unit: string;
  readonly target: number;
  readonly due_on: string | null;
}

export interface ReportRow {
  readonly id: string;
  readonly result_id: string;
  readonly value: number;
  readonly as_of: string;
  readonly proof: string;
  readonly organisation_id: string;
  readonly reported_at: Date;
}

const WORK_PACKAGES_SQL = `
SELECT id, project_id, position, title, description, lead_org_id, starts_on::text AS starts_on, ends_on::text AS ends_on
FROM project_work_packages WHERE project_id = ANY ($1) ORDER BY project_id, position, id`;
const DELIVERABLES = `
SELECT id, project_id, work_package_id, version, kind, title, due_on::text AS due_on, done_on::text AS done_on,
  done_on IS NULL AND due_on < app_today() AS late, note FROM project_deliverables`;
const DELIVERABLES_SQL = `${DELIVERABLES} WHERE project_id = ANY ($1) ORDER BY project_id, position, id`;
const DELIVERABLE_SQL = `${DELIVERABLES} WHERE id = $1`;
const RESULTS = 'SELECT id, project_id, title, unit, target, due_on::text AS due_on FROM project_results';
const RESULTS_SQL = `${RESULTS} WHERE project_id = ANY ($1) ORDER BY project_id, position, id`;
const RESULT_SQL = `${RESULTS} WHERE id = $1`;
const REPORTS_SQL = `
SELECT id, result_id, value, as_of::text AS as_of, proof, organisation_id, reported_at FROM project_result_reports
WHERE project_id = ANY ($1) ORDER BY as_of DESC, id DESC`;

/** Everything the projects plan and have reached, by project. */
export interface Plans {
  readonly workPackages: ReadonlyMap<string, WorkPackageRow[]>;
  /** By work package. */
  readonly deliverables: ReadonlyMap<string, DeliverableRow[]>;
}

/** Work packages with their deliverables, in the order of the plan. Two statements. */
export async function plansOf(caller: Caller, ids: readonly string[]): Promise<Plans> {
  const db = await caller.db();
  const packages = await db.query<WorkPackageRow[]>(WORK_PACKAGES_SQL, [ids]);
  const deliverables = await db.query<DeliverableRow[]>(DELIVERABLES_SQL, [ids]);
  return {
    workPackages: Map.groupBy(packages, (row) => row.project_id),
    deliverables: Map.groupBy(deliverables, (row) => row.work_package_id),
  };
}

/** Results of projects in their order, with every report by result, newest day first. Two statements. */
export async function resultsOf(
  caller: Caller,
  ids: readonly string[],
): Promise<{ results: Map<string, ResultRow[]>; reports: Map<string, ReportRow[]> }> {
  const db = await caller.db();
  const results = await db.query<ResultRow[]>(RESULTS_SQL, [ids]);
  const reports = await db.query<ReportRow[]>(REPORTS_SQL, [ids]);
  return {
    results: Map.groupBy(results, (row) => row.project_id),
    reports: Map.groupBy(reports, (row) => row.result_id),
  };
}

/** One deliverable as the caller may see it; null when absent or foreign. One statement. */
export async function findDeliverable(caller: Caller, id: string): Promise<DeliverableRow | null> {
  const db = await caller.db();
  const [row] = await db.query<DeliverableRow[]>(DELIVERABLE_SQL, [id]);
  return row ?? null;
}

/** One result as the caller may see it; null when absent or foreign. One statement. */
export async function findResult(caller: Caller, id: string): Promise<ResultRow | null> {
  const db = await caller.db();
  const [row] = await db.query<ResultRow[]>(RESULT_SQL, [id]);
  return row ?? null;
}
