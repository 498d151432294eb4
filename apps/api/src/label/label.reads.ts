import { isUuid, type LabelAward, type LabelTerms } from '@fivefold/domain';
import { afterId, type Caller, isStorable, pageSize, readCursor } from '../platform/index.js';
import type { LabelsArgs } from './label.graphql.js';

/** A label with its level and scheme, as the caller may see it. */
export interface LabelRow extends SpanColumns {
  readonly id: string;
  readonly organisation_id: string | null;
  readonly holder: string;
  readonly country: string;
  readonly level_id: string;
  readonly scheme_key: string;
  readonly scheme_name: string;
  readonly issuer: string;
  readonly mark: string;
  readonly title: string;
  readonly rank: number;
  readonly award: LabelAward;
  readonly month: string | null;
  readonly certificate_id: string | null;
  readonly is_public: boolean;
  readonly source: string | null;
  readonly version: number;
  readonly removed_at: Date | null;
  readonly is_renewed: boolean;
  readonly today: string;
}

interface SpanColumns {
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly renewable_until: string | null;
}

/** A level with the terms of its version. */
export interface LevelRow extends LabelTerms {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly issuer: string;
  readonly source: string;
  readonly mark: string;
  readonly title: string;
  readonly rank: number;
}

export interface StatisticRow {
  readonly schemeKey: string;
  readonly mark: string;
  readonly clusters: number;
  readonly countries: number;
  readonly asOf: string;
  readonly source: string;
}

const COLUMNS = `l.id, l.organisation_id, l.holder, l.country, l.level_id, s.key AS scheme_key, s.name AS scheme_name, s.issuer, v.mark, v.title,
  v.rank, l.award, l.month, l.valid_from::text, l.valid_until::text, l.renewable_until::text, l.certificate_id, l.is_public,
  l.source, l.version, l.removed_at, app_today()::text AS today,
  EXISTS (SELECT FROM labels n JOIN label_levels nv ON nv.id = n.level_id WHERE n.organisation_id = l.organisation_id
    AND nv.mark = v.mark AND n.removed_at IS NULL AND n.valid_from > l.valid_until) AS is_renewed`;
const FROM =
  'FROM labels l JOIN label_levels v ON v.id = l.level_id JOIN label_schemes s ON s.id = v.scheme_id';
/** As `labelStatus` of the domain tells it. */
const STATUS = `CASE WHEN l.valid_from IS NULL THEN 'unknown' WHEN app_today() < l.valid_from THEN 'upcoming'
  WHEN app_today() <= l.valid_until THEN 'valid' WHEN app_today() <= l.renewable_until THEN 'renewable' ELSE 'expired' END`;
const SHOWN = `l.is_public AND l.removed_at IS NULL AND ($1::text IS NULL OR ${STATUS} = $1) AND ($2::text IS NULL OR v.mark = $2)
  AND ($3::text IS NULL OR l.country = $3)`;
const BY_ID_SQL = `SELECT ${COLUMNS} ${FROM} WHERE l.id = $1`;
const PAGE_SQL = `
SELECT ${COLUMNS} ${FROM} WHERE ${SHOWN} AND ($4::text IS NULL OR (l.holder, l.id) > ($4, $5::uuid)) ORDER BY l.holder, l.id LIMIT $6`;
const COUNT_SQL = `SELECT count(*)::int AS total ${FROM} WHERE ${SHOWN}`;
const OWN_SQL = `
SELECT ${COLUMNS} ${FROM} WHERE l.organisation_id = app_org() AND ($1::uuid IS NULL OR l.id < $1) ORDER BY l.id DESC LIMIT $2`;
const COUNT_OWN_SQL = 'SELECT count(*)::int AS total FROM labels WHERE organisation_id = app_org()';
const HELD_SQL = `
SELECT ${COLUMNS} ${FROM} WHERE l.organisation_id = ANY ($1) AND l.is_public AND l.removed_at IS NULL AND l.certificate_id IS NOT NULL
  AND app_today() BETWEEN l.valid_from AND l.valid_until ORDER BY s.key, v.rank DESC, l.id`;
const LEVEL = `v.id, s.key, s.version, s.name, s.issuer, s.source, v.mark, v.title, v.rank,
  v.first_months AS "firstMonths", v.renewal_months AS "renewalMonths", v.renewable_months AS "renewableMonths"`;
const LEVELS_SQL = `
SELECT ${LEVEL} FROM label_schemes s JOIN label_levels v ON v.scheme_id = s.id
WHERE s.version = (SELECT max(n.version) FROM label_schemes n WHERE n.key = s.key) ORDER BY s.created_at, s.key DESC, v.rank`;
const LEVEL_SQL = `SELECT ${LEVEL} FROM label_schemes s JOIN label_levels v ON v.scheme_id = s.id WHERE v.id = $1`;
const STATISTICS_SQL = `
SELECT scheme_key AS "schemeKey", mark, clusters, countries, as_of AS "asOf", source FROM label_statistics
ORDER BY as_of DESC, clusters DESC, id`;

/** A label that the caller may see; null when absent or foreign. One statement. */
export async function findLabel(caller: Caller, id: string): Promise<LabelRow | null> {
  if (!isUuid(id)) return null;
  const db = await caller.db();
  const [row] = await db.query<LabelRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** A page of the public labels by holder. Two statements. */
export async function listLabels(
  caller: Caller,
  { status, mark, country, ...page }: LabelsArgs,
): Promise<{ rows: LabelRow[]; total: number }> {
  const db = await caller.db();
  const [holder, id] = positionAfter(page.after ?? null);
  const filter = [status ?? null, mark ?? null, country ?? null];
  const rows = await db.query<LabelRow[]>(PAGE_SQL, [...filter, holder, id, pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL, filter);
  return { rows, total: counted?.total ?? 0 };
}

/** A page of the labels of the caller's organisation, removed ones among them, newest first. Two statements. */
export async function listOwnLabels(
  caller: Caller,
  page: LabelsArgs,
): Promise<{ rows: LabelRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<LabelRow[]>(OWN_SQL, [afterId(page), pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_OWN_SQL);
  return { rows, total: counted?.total ?? 0 };
}

/** What organisations may show today, by organisation: with consent, with proof, between the dates; the highest first. One statement. */
export async function heldLabels(caller: Caller, ids: readonly string[]): Promise<Map<string, LabelRow[]>> {
  const db = await caller.db();
  const rows = await db.query<LabelRow[]>(HELD_SQL, [ids]);
  return Map.groupBy(rows, (row) => row.organisation_id ?? '');
}

/** The levels of the latest version of every scheme, schemes together, the lowest first. One statement. */
export async function listLevels(caller: Caller): Promise<LevelRow[]> {
  const db = await caller.db();
  return db.query<LevelRow[]>(LEVELS_SQL);
}

/** One level of any version; null when absent. One statement. */
export async function findLevel(caller: Caller, id: string): Promise<LevelRow | null> {
  if (!isUuid(id)) return null;
  const db = await caller.db();
  const [row] = await db.query<LevelRow[]>(LEVEL_SQL, [id]);
  return row ?? null;
}

/** What was told of the schemes, the latest first. One statement. */
export async function listStatistics(caller: Caller): Promise<StatisticRow[]> {
  const db = await caller.db();
  return db.query<StatisticRow[]>(STATISTICS_SQL);
}

/** Where a list by holder goes on. */
export function positionOf(row: LabelRow): [string, string] {
  return [row.holder, row.id];
}

function positionAfter(cursor: string | null): [string | null, string | null] {
  if (!cursor) return [null, null];
  return readCursor(
    cursor,
    (value): value is [string, string] =>
      Array.isArray(value) &&
      value.length === 2 &&
      typeof value[0] === 'string' &&
      isStorable(value[0]) &&
      typeof value[1] === 'string' &&
      isUuid(value[1]),
  );
}

/** The days of a row, for {@link labelStatus}. */
export function spanOf({ valid_from, valid_until, renewable_until }: SpanColumns) {
  if (!valid_from || !valid_until || !renewable_until) return null;
  return { validFrom: valid_from, validUntil: valid_until, renewableUntil: renewable_until };
}
