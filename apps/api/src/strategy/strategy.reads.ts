import { isUuid } from '@fivefold/domain';
import { afterId, type Caller, type PageArgs, pageSize } from '../platform/index.js';

export interface StrategyRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly adopted_on: string;
  readonly review_on: string;
  readonly is_due: boolean;
  readonly version: number;
}

export interface GoalRow {
  readonly id: string;
  readonly strategy_id: string;
  readonly title: string;
  readonly target: string;
  readonly due_on: string;
  readonly reached_on: string | null;
  readonly version: number;
}

const COLUMNS = `id, title, summary, adopted_on::text, review_on::text, review_on <= app_today() AS is_due, version`;
const BY_ID_SQL = `SELECT ${COLUMNS} FROM strategies WHERE id = $1`;
const PAGE_SQL = `
SELECT ${COLUMNS} FROM strategies WHERE cluster_org_id = app_org() AND ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM strategies WHERE cluster_org_id = app_org()';
const GOAL_COLUMNS = 'id, strategy_id, title, target, due_on::text, reached_on::text, version';
const GOALS_SQL = `SELECT ${GOAL_COLUMNS} FROM strategy_goals WHERE strategy_id = ANY ($1) ORDER BY due_on, id`;
const GOAL_SQL = `SELECT ${GOAL_COLUMNS} FROM strategy_goals WHERE id = $1 AND cluster_org_id = app_org()`;

/** A strategy of the caller's organisation; null when absent or foreign. One statement. */
export async function findStrategy(caller: Caller, id: string): Promise<StrategyRow | null> {
  if (!isUuid(id)) return null;
  const db = await caller.db();
  const [row] = await db.query<StrategyRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** A page of the strategies of the caller's organisation, the latest first. Two statements. */
export async function listStrategies(
  caller: Caller,
  page: PageArgs,
): Promise<{ rows: StrategyRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<StrategyRow[]>(PAGE_SQL, [afterId(page), pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL);
  return { rows, total: counted?.total ?? 0 };
}

/** Goals by strategy, the nearest first. One statement. */
export async function goalsOf(caller: Caller, ids: readonly string[]): Promise<Map<string, GoalRow[]>> {
  const db = await caller.db();
  const rows = await db.query<GoalRow[]>(GOALS_SQL, [ids]);
  return Map.groupBy(rows, (row) => row.strategy_id);
}

/** A goal of the caller's organisation; null when absent or foreign. One statement. */
export async function findGoal(caller: Caller, id: string): Promise<GoalRow | null> {
  const db = await caller.db();
  const [row] = await db.query<GoalRow[]>(GOAL_SQL, [id]);
  return row ?? null;
}
