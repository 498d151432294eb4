import { createHash } from 'node:crypto';
import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, fromGlobalId, type NodeKind } from '../platform/index.js';
import { type AttachmentRow, listAttachments } from './attachment.reads.js';
import type { Attachment } from './attachment.graphql.js';
import { cleanName } from './file-name.js';
import { typeOfContent } from './file-type.js';

const MB = 1024 * 1024;
/** Bytes of one file. */
export const MAX_FILE_BYTES = 10 * MB;
/** Files of one subject. */
export const MAX_FILES = 10;
/** Bytes of all files of an organisation. */
export const MAX_STORED_BYTES = 2_000 * MB;

/** Uploads of one organisation wait for each other, so that the quota holds under concurrency. */
const LOCK_SQL = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 4))';
const STORED_SQL =
  'SELECT COALESCE(sum(size), 0)::bigint::text AS stored FROM attachments WHERE owner_org_id = $1';
const ADD_SQL = `
INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256)
VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id, name, type, size, created_at`;
const ADD_BYTES_SQL = 'INSERT INTO attachment_bytes (attachment_id, bytes) VALUES ($1, $2)';
const ATTACH_SQL = `
UPDATE attachments SET subject_kind = $2, subject_id = $3, is_public = $4, visible_to = $5,
  attached_at = COALESCE(attached_at, app_now())
WHERE id = ANY ($1) AND owner_org_id = app_org() AND (subject_id IS NULL OR (subject_kind = $2 AND subject_id = $3))
RETURNING id`;
const COUNT_SQL =
  'SELECT count(*)::int AS attached FROM attachments WHERE subject_kind = $1 AND subject_id = $2 AND NOT id = ANY ($3)';

/** What files are attached to, and who may see them besides the organisation that uploaded them. */
export type AttachTo = { readonly kind: NodeKind; readonly id: string } & (
  { readonly visibleTo: readonly string[] } | { readonly public: true }
);

/** Files: taken in by content, kept in the database, attached to what they belong to. */
@Injectable()
export class Attachments {
  /**
   * Takes in a file, which belongs to the caller's organisation and is attached to nothing yet; left so it is swept after a day.
   *
   * @param givenName as the sender wrote it; it is cleaned and ends as its type wants
   * @throws DomainError ATTACHMENT_TYPE, ATTACHMENT_TOO_LARGE, ATTACHMENT_QUOTA
   */
  async upload(caller: Caller, givenName: string, bytes: Buffer): Promise<AttachmentRow> {
    const { organisationId, personId } = caller.signedIn();
    if (bytes.length > MAX_FILE_BYTES) throw tooLarge();
    const type = await typeOfContent(bytes);
    if (!type) throw new DomainError('ATTACHMENT_TYPE', {});
    const db = await caller.db();
    await db.query(LOCK_SQL, [organisationId]);
    const [{ stored }] = await db.query<[{ stored: string }]>(STORED_SQL, [organisationId]);
    if (Number(stored) + bytes.length > MAX_STORED_BYTES) {
      const usedMb = Math.ceil(Number(stored) / MB);
      throw new DomainError('ATTACHMENT_QUOTA', { usedMb, limitMb: MAX_STORED_BYTES / MB });
    }
    const id = uuidv7();
    const sha256 = createHash('sha256').update(bytes).digest();
    const [row] = await db.query<AttachmentRow[]>(ADD_SQL, [
      id,
      organisationId,
      personId,
      cleanName(givenName, type),
      type,
      bytes.length,
      sha256,
    ]);
    await db.query(ADD_BYTES_SQL, [id, bytes]);
    return row!;
  }

  /**
   * Attaches files of the caller's organisation to `to`, in its transaction. Attaching again to the same subject only changes who
   * may see them. Nothing is done for an empty list.
   *
   * @param globalIds files that hang on nothing yet, or on the same subject
   * @param path the input field that named them
   * @throws DomainError NOT_FOUND (foreign, absent or attached elsewhere), ATTACHMENTS_TOO_MANY
   */
  async attach(
    caller: Caller,
    globalIds: readonly string[],
    to: AttachTo,
    path: readonly string[] = ['input', 'attachmentIds'],
  ): Promise<void> {
    if (globalIds.length === 0) return;
    const ids = [...new Set(globalIds.map((id) => fromGlobalId('Attachment', id, path)))];
    const db = await caller.db();
    await db.query(LOCK_SQL, [to.id]);
    const [{ attached }] = await db.query<[{ attached: number }]>(COUNT_SQL, [to.kind, to.id, ids]);
    if (attached + ids.length > MAX_FILES)
      throw new DomainError('ATTACHMENTS_TOO_MANY', { limit: MAX_FILES }, { path });
    const seenBy = 'public' in to ? [] : [...new Set(to.visibleTo)];
    const [changed] = await db.query<[unknown[], number]>(ATTACH_SQL, [
      ids,
      to.kind,
      to.id,
      'public' in to,
      seenBy,
    ]);
    if (changed.length !== ids.length) throw new DomainError('NOT_FOUND', { what: 'file' }, { path });
  }

  /** The files of several subjects of one kind by subject id, oldest first. One statement. */
  listOf(caller: Caller, kind: NodeKind, subjectIds: readonly string[]): Promise<Map<string, Attachment[]>> {
    return listAttachments(caller, kind, subjectIds);
  }
}

export function tooLarge(): DomainError {
  return new DomainError('ATTACHMENT_TOO_LARGE', { limitMb: MAX_FILE_BYTES / MB });
}
