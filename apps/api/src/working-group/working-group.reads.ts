import { isUuid } from '@fivefold/domain';
import { afterId, type Caller, type PageArgs, pageSize } from '../platform/index.js';

export interface GroupRow {
  readonly id: string;
  readonly cluster_org_id: string;
  readonly party_org_ids: string[];
  readonly name: string;
  readonly purpose: string;
  readonly topic: string | null;
  readonly ended_on: string | null;
  readonly version: number;
}

export interface TaskRow {
  readonly id: string;
  readonly group_id: string;
  readonly cluster_org_id: string;
  readonly owner_org_id: string;
  readonly title: string;
  readonly due_on: string | null;
  readonly done_on: string | null;
  readonly done_by: string | null;
  readonly version: number;
}

export interface MinutesRow {
  readonly id: string;
  readonly group_id: string;
  readonly held_on: string;
  readonly text: string;
  readonly author_name: string;
  readonly version: number;
}

const COLUMNS = 'id, cluster_org_id, party_org_ids, name, purpose, topic, ended_on::text, version';
const BY_ID_SQL = `SELECT ${COLUMNS} FROM working_groups WHERE id = $1`;
const PAGE_SQL = `
SELECT ${COLUMNS} FROM working_groups WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM working_groups';
const TASK_COLUMNS =
  'id, group_id, cluster_org_id, owner_org_id, title, due_on::text, done_on::text, done_by, version';
const TASKS_SQL = `
SELECT ${TASK_COLUMNS} FROM group_tasks WHERE group_id = ANY ($1) ORDER BY done_on IS NOT NULL, due_on NULLS LAST, id`;
const TASK_SQL = `SELECT ${TASK_COLUMNS} FROM group_tasks WHERE id = $1`;
const MINUTES_SQL = `
SELECT id, group_id, held_on::text, text, author_name, version FROM group_minutes WHERE group_id = ANY ($1)
ORDER BY held_on DESC, id DESC`;

/** A group that the caller leads or is in; null when absent or foreign. One statement. */
export async function findGroup(caller: Caller, id: string): Promise<GroupRow | null> {
  if (!isUuid(id)) return null;
  const db = await caller.db();
  const [row] = await db.query<GroupRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** A page of the groups that the caller's organisation leads or is in, the latest first. Two statements. */
export async function listGroups(
  caller: Caller,
  page: PageArgs,
): Promise<{ rows: GroupRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<GroupRow[]>(PAGE_SQL, [afterId(page), pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL);
  return { rows, total: counted?.total ?? 0 };
}

/** Tasks by group: what is open first, the nearest day first. One statement. */
export async function tasksOf(caller: Caller, groupIds: readonly string[]): Promise<Map<string, TaskRow[]>> {
  const db = await caller.db();
  return Map.groupBy(await db.query<TaskRow[]>(TASKS_SQL, [groupIds]), (row) => row.group_id);
}

/** Minutes by group, the latest meeting first. One statement. */
export async function minutesOf(
  caller: Caller,
  groupIds: readonly string[],
): Promise<Map<string, MinutesRow[]>> {
  const db = await caller.db();
  return Map.groupBy(await db.query<MinutesRow[]>(MINUTES_SQL, [groupIds]), (row) => row.group_id);
}

/** A task of a group that the caller leads or is in; null when absent or foreign. One statement. */
export async function findTask(caller: Caller, id: string): Promise<TaskRow | null> {
  const db = await caller.db();
  const [row] = await db.query<TaskRow[]>(TASK_SQL, [id]);
  return row ?? null;
}
