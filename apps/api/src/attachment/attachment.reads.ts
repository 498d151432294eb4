import { isUuid } from '@fivefold/domain';
import {
  type Caller,
  loaderOf,
  type NodeKind,
  type OperationContext,
  toGlobalId,
} from '../platform/index.js';
import type { Attachment } from './attachment.graphql.js';

const FIND_SQL = 'SELECT id, name, type, size, created_at, sha256 FROM attachments WHERE id = $1';
const LIST_SQL = `
SELECT id, name, type, size, created_at, subject_id FROM attachments
WHERE subject_kind = $1 AND subject_id = ANY ($2) ORDER BY id`;
const BY_ID_SQL = 'SELECT id, name, type, size, created_at FROM attachments WHERE id = ANY ($1)';
const PART_SQL =
  'SELECT substring(bytes FROM $2::int + 1 FOR $3::int) AS part FROM attachment_bytes WHERE attachment_id = $1';
const CLOCK_SQL = 'SELECT ceil(extract(epoch FROM app_now()))::int AS seconds';

export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly created_at: Date;
}

/** One file without its bytes; null when absent or foreign. One statement. */
export async function findAttachment(
  caller: Caller,
  id: string,
): Promise<(AttachmentRow & { readonly sha256: Buffer }) | null> {
  if (!isUuid(id)) return null;
  const db = await caller.db();
  const [row] = await db.query<(AttachmentRow & { sha256: Buffer })[]>(FIND_SQL, [id]);
  return row ?? null;
}

/** At most `length` bytes from `offset` on, zero-based; null when the file is absent or foreign. One statement. */
export async function readPart(
  caller: Caller,
  id: string,
  offset: number,
  length: number,
): Promise<Buffer | null> {
  const db = await caller.db();
  const [row] = await db.query<{ part: Buffer }[]>(PART_SQL, [id, offset, length]);
  return row?.part ?? null;
}

/** Seconds since 1970 by the database's clock, rounded up. */
export async function databaseSeconds(caller: Caller): Promise<number> {
  const db = await caller.db();
  const [row] = await db.query<{ seconds: number }[]>(CLOCK_SQL);
  return row!.seconds;
}

/** The files of one subject that the caller may see, oldest first; every subject of the answer's list in one statement. */
export async function attachmentsOf(
  context: OperationContext,
  kind: NodeKind,
  subjectId: string,
): Promise<Attachment[]> {
  const loader = loaderOf<string, Attachment[]>(context, `attachments of ${kind}`, async (ids) => {
    const found = await listAttachments(context.caller, kind, ids);
    return ids.map((id) => found.get(id) ?? []);
  });
  return (await loader.load(subjectId)) ?? [];
}

/** The files of several subjects of one kind by subject id, oldest first; subjects without files are left out. One statement. */
export async function listAttachments(
  caller: Caller,
  kind: NodeKind,
  subjectIds: readonly string[],
): Promise<Map<string, Attachment[]>> {
  const db = await caller.db();
  const rows = await db.query<(AttachmentRow & { subject_id: string })[]>(LIST_SQL, [kind, subjectIds]);
  const bySubject = Map.groupBy(rows, (row) => row.subject_id);
  return new Map([...bySubject].map(([id, own]) => [id, own.map(toAttachment)]));
}

/** Files by row id, in the order asked for; absent and foreign ones are left out. One statement. */
export async function attachmentsById(caller: Caller, ids: readonly string[]): Promise<Attachment[]> {
  const db = await caller.db();
  const rows = new Map((await db.query<AttachmentRow[]>(BY_ID_SQL, [ids])).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [toAttachment(row)] : [];
  });
}

export function toAttachment(row: AttachmentRow): Attachment {
  const id = toGlobalId('Attachment', row.id);
  const { name, type, size } = row;
  return { id, name, type, size, url: `/attachments/${id}`, createdAt: row.created_at };
}
