import type {
  KpiCondition,
  KpiCount,
  KpiDimension,
  KpiFirm,
  KpiMeasure,
  KpiTransaction,
  Texts,
} from '@fivefold/domain';
import type { Caller } from '../platform/index.js';
import type { FigureAudience } from './impact.entity.js';

export interface KpiRow {
  readonly id: string;
  readonly names: Texts;
  readonly counts: KpiCount;
  readonly measure: KpiMeasure;
  readonly only_if: readonly KpiCondition[];
  readonly audience: FigureAudience;
  readonly told_by: KpiDimension | null;
  readonly target: number | null;
  readonly target_on: string | null;
  readonly owner_org_id: string;
  readonly position: number;
  readonly version: number;
  readonly is_retired: boolean;
}

/** A figure as it was told. */
export interface ToldRow {
  readonly definition_id: string;
  readonly dimension: string;
  readonly group_key: string;
  readonly value: number | null;
  readonly withheld: 'few' | 'consent' | null;
}

export interface ConsentRow {
  readonly given_at: Date;
  readonly given_by_name: string;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_by_name: string | null;
}

export interface LinkRow {
  readonly id: string;
  readonly label: string;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
}

/** From the first to the last, both included, `YYYY-MM-DD`, UTC. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A transaction with the names of its sides. */
export interface NamedTransaction extends KpiTransaction {
  readonly customers: readonly NamedFirm[];
  readonly providers: readonly NamedFirm[];
}
export interface NamedFirm extends KpiFirm {
  readonly name: string;
}

const KPI_COLUMNS = `id, names, counts, measure, only_if, audience, told_by, target::float8 AS target, target_on::text AS target_on, owner_org_id,
  position, version, retired_at IS NOT NULL AS is_retired`;
const KPIS_SQL = `SELECT ${KPI_COLUMNS} FROM kpi_definitions WHERE retired_at IS NULL ORDER BY position, id`;
const ALL_KPIS_SQL = `SELECT ${KPI_COLUMNS} FROM kpi_definitions ORDER BY position, id`;
const KPI_SQL = `SELECT ${KPI_COLUMNS} FROM kpi_definitions WHERE id = $1`;
const FIRM = (org: string) =>
  `jsonb_build_object('id', ${org}.id, 'name', ${org}.name, 'country', ${org}.country, 'sectors', ${org}.sectors)`;
const TRANSACTIONS_SQL = `
WITH transactions AS (SELECT * FROM impact_transactions()), attendances AS (SELECT * FROM impact_attendances())
SELECT t.kind, t.id, (t.at AT TIME ZONE 'UTC')::date::text AS day, max(t.seconds)::float8 AS seconds,
  jsonb_agg(${FIRM('c')} ORDER BY c.id) AS customers,
  COALESCE(jsonb_agg(${FIRM('p')}) FILTER (WHERE p.id IS NOT NULL), '[]') AS providers
FROM (TABLE transactions UNION ALL TABLE attendances) t JOIN organisations c ON c.id = t.customer_id LEFT JOIN organisations p ON p.id = t.provider_id
GROUP BY t.kind, t.id, t.at ORDER BY t.at, t.id`;
const MEMBERS_SQL = `
SELECT o.id, o.name, o.country, o.sectors FROM impact_members() m JOIN organisations o ON o.id = m.organisation_id ORDER BY o.id`;
const TODAY_SQL = 'SELECT app_today()::text AS today';
const TOLD_SQL = 'SELECT definition_id, dimension, group_key, value, withheld FROM told_figures($1)';
const RELEASE_SQL = 'SELECT as_of::text AS as_of FROM impact_releases ORDER BY id DESC LIMIT 1';
const CONSENTS_SQL = `
SELECT given_at, given_by_name, withdrawn_at, withdrawn_by_name FROM impact_consents WHERE organisation_id = $1
ORDER BY given_at DESC LIMIT 20`;
const LINKS_SQL = 'SELECT id, label, expires_at, revoked_at FROM impact_links ORDER BY id DESC LIMIT 100';
const LINK_SQL = 'SELECT id, label, expires_at, revoked_at FROM impact_links WHERE id = $1';
const EVER_TOLD_SQL = `
SELECT figure_id || '/' || part AS sum, unit, customer_ids, provider_ids FROM impact_figure_units ORDER BY 1`;

/** Definitions by place, those no longer computed only for `all`. One statement. */
export async function listKpis(caller: Caller, which: 'computed' | 'all'): Promise<KpiRow[]> {
  const db = await caller.db();
  return db.query<KpiRow[]>(which === 'all' ? ALL_KPIS_SQL : KPIS_SQL);
}

/** One definition; null when absent. */
export async function findKpi(caller: Caller, id: string): Promise<KpiRow | null> {
  const db = await caller.db();
  const [row] = await db.query<KpiRow[]>(KPI_SQL, [id]);
  return row ?? null;
}

/** What may be counted as far as the caller may open it, the earliest first. One statement. */
export async function listTransactions(caller: Caller): Promise<NamedTransaction[]> {
  const db = await caller.db();
  return db.query<NamedTransaction[]>(TRANSACTIONS_SQL);
}

/** Consenting companies as far as the caller may know of them. One statement. */
export async function listMembers(caller: Caller): Promise<NamedFirm[]> {
  const db = await caller.db();
  return db.query<NamedFirm[]>(MEMBERS_SQL);
}

/** The day of the database, `YYYY-MM-DD`. */
export async function today(caller: Caller): Promise<string> {
  const db = await caller.db();
  const [row] = await db.query<{ today: string }[]>(TODAY_SQL);
  return row!.today;
}

/** What the last release told to everybody, and to who has the link of that hash; `asOf` null before the first. Two statements. */
export async function readTold(
  caller: Caller,
  linkHash: Buffer | null,
): Promise<{ asOf: string | null; rows: ToldRow[] }> {
  const db = await caller.db();
  const [release] = await db.query<{ as_of: string }[]>(RELEASE_SQL);
  return { asOf: release?.as_of ?? null, rows: await db.query<ToldRow[]>(TOLD_SQL, [linkHash]) };
}

/** The last consents of an organisation, the latest first. */
export async function listConsents(caller: Caller, organisationId: string): Promise<ConsentRow[]> {
  const db = await caller.db();
  return db.query<ConsentRow[]>(CONSENTS_SQL, [organisationId]);
}

/** The last hundred links, the latest first; none for who is not the operator. */
export async function listLinks(caller: Caller): Promise<LinkRow[]> {
  const db = await caller.db();
  return db.query<LinkRow[]>(LINKS_SQL);
}

/** One link; null when absent, or for who is not the operator. */
export async function findLink(caller: Caller, id: string): Promise<LinkRow | null> {
  const db = await caller.db();
  const [row] = await db.query<LinkRow[]>(LINK_SQL, [id]);
  return row ?? null;
}

/** Every sum that was ever told, unit by unit. For the operator. One statement. */
export async function everTold(
  caller: Caller,
): Promise<{ sum: string; unit: string; customer_ids: string[]; provider_ids: string[] }[]> {
  const db = await caller.db();
  return db.query(EVER_TOLD_SQL);
}
