import type { IndicatorSetState, IndicatorTopic, Texts } from '@fivefold/domain';
import { type Caller, type PageArgs, pageSize, readCursor } from '../platform/index.js';
import type { SetPart } from './indicator-set.entity.js';

export interface IndicatorSetRow {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly state: IndicatorSetState;
  readonly version: number;
  readonly names: Texts;
  readonly note: Texts;
  readonly parts: SetPart[];
  readonly passing_share: number | null;
  readonly illustrative: boolean;
  readonly published_at: Date | null;
  readonly indicator_count: number;
  /** Whether a draft of the same set is being edited. */
  readonly drafted: boolean;
}

export interface IndicatorRow {
  readonly id: string;
  readonly set_id: string;
  readonly key: string;
  readonly part: string;
  readonly topic: IndicatorTopic;
  readonly names: Texts;
  readonly guide: Texts;
  readonly threshold: number | null;
}

const COLUMNS = `s.id, s.key, s.number, s.state, s.version, s.names, s.note, s.parts, s.passing_share::float8, s.illustrative,
  s.published_at, (SELECT count(*)::int FROM indicators i WHERE i.set_id = s.id) AS indicator_count,
  EXISTS (SELECT FROM indicator_sets d WHERE d.key = s.key AND d.state = 'draft') AS drafted`;
const PAGE_SQL = `
SELECT ${COLUMNS} FROM indicator_sets s WHERE ($1::text IS NULL OR s.key > $1 OR (s.key = $1 AND s.number < $2))
ORDER BY s.key, s.number DESC LIMIT $3`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM indicator_sets';
const BY_ID_SQL = `SELECT ${COLUMNS} FROM indicator_sets s WHERE s.id = ANY ($1)`;
const INDICATORS_SQL = `
SELECT id, set_id, key, part, topic, names, guide, threshold FROM indicators WHERE set_id = ANY ($1) ORDER BY set_id, position`;

/** A page of all versions that the caller may see, by key, the newest first. Two statements. */
export async function listIndicatorSets(
  caller: Caller,
  page: PageArgs,
): Promise<{ rows: IndicatorSetRow[]; total: number }> {
  const db = await caller.db();
  const [key, number] = page.after ? readCursor(page.after, isPosition) : [null, null];
  const rows = await db.query<IndicatorSetRow[]>(PAGE_SQL, [key, number, pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL);
  return { rows, total: counted?.total ?? 0 };
}

function isPosition(value: unknown): value is [string, number] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === 'string' &&
    /^[a-z0-9-]{1,31}$/.test(value[0]) &&
    Number.isInteger(value[1]) &&
    Math.abs(value[1] as number) < 2 ** 31
  );
}

/** Versions by row id; absent and hidden ones are left out. One statement. */
export async function indicatorSetsById(caller: Caller, ids: readonly string[]): Promise<IndicatorSetRow[]> {
  const db = await caller.db();
  return db.query<IndicatorSetRow[]>(BY_ID_SQL, [ids]);
}

/** The version with this row id; null when absent or hidden. One statement. */
export async function findIndicatorSet(caller: Caller, id: string): Promise<IndicatorSetRow | null> {
  const [row] = await indicatorSetsById(caller, [id]);
  return row ?? null;
}

/** The indicators of versions, in their order, by row id of the version. One statement. */
export async function indicatorsOf(
  caller: Caller,
  setIds: readonly string[],
): Promise<Map<string, IndicatorRow[]>> {
  const db = await caller.db();
  const rows = await db.query<IndicatorRow[]>(INDICATORS_SQL, [setIds]);
  return Map.groupBy(rows, (row) => row.set_id);
}
