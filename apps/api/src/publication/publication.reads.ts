import { isUuid, type PublicationState } from '@fivefold/domain';
import { type Caller, inOrder, type PageArgs, pageSize, readCursor } from '../platform/index.js';
import type { PublicationKind, PublicationText } from './publication.entity.js';

export interface PublicationRow {
  readonly id: string;
  readonly publisher_org_id: string;
  readonly project_id: string | null;
  readonly kind: PublicationKind;
  readonly state: PublicationState;
  readonly version: number;
  readonly texts: Readonly<Record<string, PublicationText>>;
  readonly shown_at: Date;
  /** The moment to the microsecond, for the cursor. */
  readonly position: string;
}

/** Which publications are listed; what is null or false narrows nothing. */
export interface PublicationChoice {
  readonly own: boolean;
  readonly kind: PublicationKind | null;
  readonly projectId: string | null;
}

const COLUMNS = `p.id, p.publisher_org_id, p.project_id, p.kind, p.state, p.version, p.texts, p.shown_at, p.shown_at::text AS position`;
const BY_IDS_SQL = `SELECT ${COLUMNS} FROM publications p WHERE p.id = ANY ($1)`;
const CHOSEN = `CASE WHEN $1::boolean THEN p.publisher_org_id = app_org() ELSE p.state = 'published' END
  AND ($2::text IS NULL OR p.kind = $2) AND ($3::uuid IS NULL OR p.project_id = $3)`;
const PAGE_SQL = `
SELECT ${COLUMNS} FROM publications p WHERE ${CHOSEN} AND ($4::timestamptz IS NULL OR (p.shown_at, p.id) < ($4, $5::uuid))
ORDER BY p.shown_at DESC, p.id DESC LIMIT $6`;
const COUNT_SQL = `SELECT count(*)::int AS total FROM publications p WHERE ${CHOSEN}`;

/** Publications in the order of `ids`; null for an absent one and for a draft of others alike. One statement. */
export async function readPublications(
  caller: Caller,
  ids: readonly string[],
): Promise<(PublicationRow | null)[]> {
  const db = await caller.db();
  const rows = await db.query<PublicationRow[]>(BY_IDS_SQL, [[...new Set(ids)]]);
  return inOrder(ids, rows, (row) => row.id);
}

/** A page of publications, newest first. Two statements. */
export async function listPublications(
  caller: Caller,
  { own, kind, projectId }: PublicationChoice,
  page: PageArgs,
): Promise<{ rows: PublicationRow[]; total: number }> {
  const db = await caller.db();
  const [moment, id] = page.after ? readCursor(page.after, isPosition) : [null, null];
  const chosen = [own, kind, projectId];
  const rows = await db.query<PublicationRow[]>(PAGE_SQL, [...chosen, moment, id, pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL, chosen);
  return { rows, total: counted?.total ?? 0 };
}

/** Where a row stands in its list. */
export function positionOf(row: PublicationRow): [string, string] {
  return [row.position, row.id];
}

function isPosition(value: unknown): value is [string, string] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [moment, id] = value as unknown[];
  return (
    typeof moment === 'string' &&
    /^\d{4}-\d\d-\d\d [\d:.]{8,15}[+-]\d\d$/.test(moment) &&
    typeof id === 'string' &&
    isUuid(id)
  );
}
