import type pg from 'pg';
import { classedColumns, type DataClass } from '../../src/privacy/data-classes.js';
import { CIRCLES, PLUMBING, SQL_FUNCTIONS } from './circles.js';
import { SHOWN_SERVICES } from './kinds.js';

/** One planted text or number: where it stands and who may read it there. */
export interface Canary {
  readonly table: string;
  readonly column: string;
  readonly dataClass: DataClass;
  /** Key of the row, as text. */
  readonly row: string;
  readonly circle: readonly string[];
}

/** A row with the circle of those who may read it. */
export interface CircledRow {
  readonly key: string;
  readonly circle: readonly string[];
}

/** What was planted where, by what stands there now. */
export interface Planting {
  readonly canaries: ReadonlyMap<string, Canary>;
  readonly rows: ReadonlyMap<string, readonly CircledRow[]>;
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Columns that can hold a canary and had no row for one. */
  readonly empty: readonly string[];
  /** Text columns of some privacy that hold a word of a list and no text of people. */
  readonly coded: readonly string[];
}

const CANARY = /zq[0-9a-z]{7}qz/g;
/** In minor units, or as an amount of a text in any of the languages. */
const NUMBER = /(?<![\d.])19[\s.,'’]?\d{3}[\s.,'’]?\d{3}[.,]?\d{2}(?!\d)/g;
/** Going down: of two sums of a row the later column is the part of the earlier one. */
const FIRST_NUMBER = 1_999_999_999;

/** Words of a list, codes, keys and addresses within the program: another text there would be no row any more. */
const CODED =
  /^(kind|state|side|holder_kind|subject_kind|key|scheme|role|language|country|region|sector|currency|unit|per|outcome|action|actor|(from|to)_state|opened_by|agreement_was|cancel_asked_by|suspended_by|answer_kind|concept|visibility|horizon|alert|algorithm|taxonomy|indicator_key|topic|audience|told_by|counts|measure|dimension|group_key|withheld|time_zone|certificate_code|source|mark|award|type|code|path|fingerprint|document_hash|reason_code|slug|tier|number|part|programme|key_id|website|wanted|covered|concepts|topics|sectors|columns|only_if|languages|next)$/;

const COLUMNS_SQL = `
SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, -1) AS type,
  EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey)) AS foreign,
  EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]
    AND pg_get_constraintdef(k.oid) ~ '= ANY|<@|~') AS listed
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY c.relname, a.attnum`;

const KEYS_SQL = `
SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS keys FROM pg_index i
JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace GROUP BY c.relname`;

/** SQL of the key of a row as one text. */
export const keyOf = (keys: readonly string[]) =>
  `concat_ws('|', ${keys.map((key) => `t.${key}`).join(', ')})`;

/**
 * Writes a text that stands nowhere else into every text, JSON and money column of every row that not everybody may always read.
 * By a superuser and without triggers: what is planted is read by the API as if people had written it.
 */
export async function plantCanaries(admin: pg.Client): Promise<Planting> {
  const canaries = new Map<string, Canary>();
  const rows = new Map<string, CircledRow[]>();
  const empty: string[] = [];
  const coded: string[] = [];
  const { rows: columns } = await admin.query(COLUMNS_SQL);
  const { rows: keyRows } = await admin.query(KEYS_SQL);
  const keys = new Map<string, string[]>(keyRows.map((row: any) => [row.table, row.keys]));
  const classes = new Map(classedColumns().map((each) => [`${each.table}.${each.column}`, each.dataClass]));
  const tables = [...new Set(columns.map((each: any) => each.table as string))];
  const undeclared = tables.filter((table) => !(table in CIRCLES) && !PLUMBING.includes(table));
  if (undeclared.length > 0)
    throw new Error(`say in test/matrix/circles.ts who may read ${undeclared.join(', ')}`);

  await admin.query('BEGIN');
  await admin.query("SET LOCAL session_replication_role = 'replica'");
  // Triggers that not even a replica passes by: the audit trail is only added to.
  const { rows: always } = await admin.query(
    `SELECT tgrelid::regclass AS table, tgname AS name FROM pg_trigger WHERE tgenabled = 'A'`,
  );
  for (const { table, name } of always) await onTables(admin, `ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  await admin.query(SQL_FUNCTIONS);
  for (const [table, circle] of Object.entries(CIRCLES)) {
    await onTables(admin, `CREATE TEMP TABLE c_${table} AS SELECT t.*, ${circle} AS circle FROM ${table} t`);
    const key = keyOf(keys.get(table)!);
    const { rows: found } = await onTables(
      admin,
      `SELECT ${key} AS key, array_remove(circle, NULL) AS circle FROM c_${table} t`,
    );
    rows.set(table, found);
  }
  const shown = await admin.query<CircledRow>(
    `SELECT s.id::text AS key, CASE WHEN EXISTS (SELECT FROM service_versions v WHERE v.service_id = s.id AND v.state = 'published')
       THEN ARRAY['all'] ELSE s.circle END AS circle FROM c_services s`,
  );
  rows.set(SHOWN_SERVICES, shown.rows);
  for (const { table, column, type, foreign, listed } of columns) {
    if (!(table in CIRCLES)) continue;
    const dataClass = classes.get(`${table}.${column}`)!;
    const circled = rows.get(table)!;
    const isText = ['text', 'jsonb', 'json', 'text[]', 'bytea'].includes(type);
    const isMoney = type === 'bigint' && column.endsWith('_minor');
    if ((!isText && !isMoney) || foreign || keys.get(table)!.includes(column)) continue;
    if (type === 'bytea' && column !== 'bytes') continue;
    if (circled.length > 0 && circled.every((row) => row.circle.includes('all')) && dataClass === 'public')
      continue;
    if (!isMoney && (listed || (type !== 'jsonb' && CODED.test(column)))) {
      if (dataClass !== 'public') coded.push(`${table}.${column}`);
      continue;
    }
    const circles = new Map(circled.map((each) => [each.key, each.circle]));
    const values = await valuesOf(admin, table, column, keys.get(table)!);
    const changed: [string, unknown][] = [];
    for (const [row, value] of values) {
      const at = canaries.size;
      const text = `zq${at.toString(36).padStart(7, '0')}qz`;
      const amount = String(FIRST_NUMBER - at);
      const inText = isMoney ? null : withCanary(value, type, text);
      const next = inText ?? withAmount(value, type, amount);
      if (next === null) continue;
      const name = inText === null ? amount : text;
      changed.push([row, next]);
      canaries.set(name, { table, column, dataClass, row, circle: circles.get(row)! });
    }
    await write(admin, table, column, type, keyOf(keys.get(table)!), changed);
    if (changed.length > 0 || dataClass === 'public') continue;
    // Nobody has written there yet: one row is given a text, where its checks let it be.
    const name = `zq${canaries.size.toString(36).padStart(7, '0')}qz`;
    const row = circled.find(({ circle }) => !circle.includes('all'))?.key;
    const isGiven =
      type === 'text' &&
      row !== undefined &&
      (await give(admin, table, column, keyOf(keys.get(table)!), row, name));
    if (isGiven) canaries.set(name, { table, column, dataClass, row, circle: circles.get(row)! });
    else empty.push(`${table}.${column}`);
  }
  for (const { table, name } of always)
    await onTables(admin, `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${name}`);
  await admin.query('COMMIT');
  return { canaries, rows, keys, empty, coded };
}

/** A statement over a table that the catalog names. */
export function onTables<Row extends pg.QueryResultRow = any>(
  admin: pg.Client,
  statement: string,
  values: unknown[] = [],
): Promise<pg.QueryResult<Row>> {
  return admin.query<Row>(statement, values);
}

async function valuesOf(
  admin: pg.Client,
  table: string,
  column: string,
  keys: readonly string[],
): Promise<[string, any][]> {
  const { rows } = await admin.query({
    text: `SELECT ${keyOf(keys)}, t.${column} FROM ${table} t WHERE t.${column} IS NOT NULL`,
    rowMode: 'array',
  });
  return rows as [string, any][];
}

/** Whether a row may hold a text in a column; it does then. */
async function give(
  admin: pg.Client,
  table: string,
  column: string,
  key: string,
  row: string,
  text: string,
): Promise<boolean> {
  await admin.query('SAVEPOINT given');
  try {
    await onTables(admin, `UPDATE ${table} t SET ${column} = $2 WHERE ${key} = $1`, [row, text]);
    return true;
  } catch {
    await admin.query('ROLLBACK TO SAVEPOINT given');
    return false;
  }
}

async function write(
  admin: pg.Client,
  table: string,
  column: string,
  type: string,
  key: string,
  changed: readonly [string, unknown][],
): Promise<void> {
  if (['text[]', 'bytea'].includes(type)) {
    for (const [row, value] of changed)
      await onTables(admin, `UPDATE ${table} t SET ${column} = $2 WHERE ${key} = $1`, [row, value]);
    return;
  }
  await onTables(
    admin,
    `UPDATE ${table} t SET ${column} = n.value::${type} FROM unnest($1::text[], $2::text[]) AS n (key, value) WHERE ${key} = n.key`,
    [changed.map(([row]) => row), changed.map(([, value]) => value)],
  );
}

/** An amount, or JSON with the amount as each of its amounts; null where it holds none. */
function withAmount(value: any, type: string, amount: string): unknown {
  if (type === 'bigint') return amount;
  if (!type.startsWith('json')) return null;
  const text = JSON.stringify(value);
  const marked = text.replaceAll(/("(?:\w+Minor|value)":)\d+/g, `$1${amount}`);
  return marked === text ? null : marked;
}

/** `value` with the canary in it; null where it holds no text of people. */
function withCanary(value: any, type: string, canary: string): unknown {
  if (type === 'bytea') return Buffer.concat([value, Buffer.from(` ${canary}`)]);
  if (type === 'text') return inText(value, canary);
  if (type === 'text[]') return value.length === 0 ? null : value.map((each: string) => inText(each, canary));
  const marked = inProse(value, canary);
  return marked === value ? null : JSON.stringify(marked);
}

function inText(text: string, canary: string): string {
  return text.includes('@') && !text.includes(' ') ? text.replace('@', `.${canary}@`) : `${text} ${canary}`;
}

/** Of JSON only what people wrote is marked: a text with a space in it. */
function inProse(value: any, canary: string): any {
  if (typeof value === 'string') return value.includes(' ') ? `${value} ${canary}` : value;
  if (Array.isArray(value)) {
    const marked = value.map((each) => inProse(each, canary));
    return marked.some((each, at) => each !== value[at]) ? marked : value;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]) => [key, inProse(each, canary)] as const);
  return entries.some(([key, each]) => each !== value[key]) ? Object.fromEntries(entries) : value;
}

/** The canaries that stand in `text`, each once. */
export function canariesIn(text: string, { canaries }: Planting): [string, Canary][] {
  const numbers = (text.match(NUMBER) ?? []).map((number) => number.replaceAll(/\D/g, ''));
  const found = new Set([...(text.match(CANARY) ?? []), ...numbers]);
  return [...found].flatMap((name) => {
    const canary = canaries.get(name);
    return canary ? [[name, canary] as [string, Canary]] : [];
  });
}
