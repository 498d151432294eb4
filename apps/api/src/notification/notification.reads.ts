import { NOTICES } from '@fivefold/domain';
import {
  afterId,
  type Caller,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { Notification } from './notification.graphql.js';
import { zoneOf } from './settings.js';
import { groupOf, isNoticeKind, type KeptParams, tellIn } from './telling.js';

/** A kind that this release does not know, because a newer one wrote it, is left out: nobody could tell it. */
const LIST_SQL = `
SELECT n.id, n.read_at, n.created_at, n.organisation_id, o.name AS organisation_name, t.kind, t.path, t.params
FROM notifications n JOIN notices t ON t.id = n.notice_id LEFT JOIN organisations o ON o.id = n.organisation_id
WHERE n.person_id = $1 AND t.kind = ANY ($2) AND ($3::uuid IS NULL OR n.id < $3) AND (n.read_at IS NULL OR NOT $4)
ORDER BY n.id DESC LIMIT $5`;
const COUNT_SQL = `
SELECT count(*)::int AS total FROM notifications n JOIN notices t ON t.id = n.notice_id
WHERE n.person_id = $1 AND t.kind = ANY ($2) AND (n.read_at IS NULL OR NOT $3)`;
const BY_ID_SQL = `
SELECT n.id, n.read_at, n.created_at, n.organisation_id, o.name AS organisation_name, t.kind, t.path, t.params
FROM notifications n JOIN notices t ON t.id = n.notice_id LEFT JOIN organisations o ON o.id = n.organisation_id
WHERE n.id = $1`;
const RECENT_SQL = `
SELECT n.id, n.read_at, n.created_at, n.organisation_id, o.name AS organisation_name, t.kind, t.path, t.params
FROM notifications n JOIN notices t ON t.id = n.notice_id LEFT JOIN organisations o ON o.id = n.organisation_id
WHERE n.person_id = $1 AND n.created_at > app_now() - interval '10 min' ORDER BY n.id DESC LIMIT 100`;

const KINDS = Object.keys(NOTICES);

interface NotificationRow {
  readonly id: string;
  readonly read_at: Date | null;
  readonly created_at: Date;
  readonly organisation_id: string | null;
  readonly organisation_name: string | null;
  readonly kind: string;
  readonly path: string;
  readonly params: KeptParams;
}

/**
 * The caller's own notifications, newest first, of all the organisations that the person belongs to. Four statements, three of them
 * side by side.
 * @param language of the texts; the person's own where none is named
 * @param isCounted whether the total is asked for; else 0 and a statement less
 */
export async function listNotifications(
  caller: Caller,
  page: PageArgs,
  unreadOnly: boolean,
  language: string = caller.language,
  isCounted = true,
): Promise<Page<Notification>> {
  const { personId } = caller.signedIn();
  const db = await caller.db();
  const values = [personId, KINDS, afterId(page), unreadOnly, pageSize(page) + 1];
  const [rows, [count], zone] = await Promise.all([
    db.query<NotificationRow[]>(LIST_SQL, values),
    isCounted ? db.query<{ total: number }[]>(COUNT_SQL, [personId, KINDS, unreadOnly]) : [],
    zoneOf(caller),
  ]);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    (row) => row.id,
    (row) => toNotification(row, language, zone),
  );
}

/** How many of the caller's own notifications are unread. */
export async function countUnread(caller: Caller): Promise<number> {
  const { personId } = caller.signedIn();
  const db = await caller.db();
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [personId, KINDS, true]);
  return count?.total ?? 0;
}

/** One of the caller's own notifications by row id; null for a foreign and an absent one. */
export async function findNotification(caller: Caller, id: string): Promise<Notification | null> {
  const db = await caller.db();
  const [row] = await db.query<NotificationRow[]>(BY_ID_SQL, [id]);
  return row && isNoticeKind(row.kind) ? toNotification(row, caller.language, await zoneOf(caller)) : null;
}

/** What the caller was told in the last ten minutes, at most 100, oldest first; for pages that listen. */
export async function recentNotifications(
  caller: Caller,
  language: string = caller.language,
): Promise<Notification[]> {
  const { personId } = caller.signedIn();
  const db = await caller.db();
  const rows = await db.query<NotificationRow[]>(RECENT_SQL, [personId]);
  const zone = await zoneOf(caller);
  return rows
    .filter(({ kind }) => isNoticeKind(kind))
    .map((row) => toNotification(row, language, zone))
    .reverse();
}

function toNotification(row: NotificationRow, language: string, zone: string): Notification {
  const { id, kind, path, params, organisation_id, organisation_name, created_at, read_at } = row;
  if (!isNoticeKind(kind)) throw new Error(`nobody knows how to tell ${kind}`);
  return {
    id: toGlobalId('Notification', id),
    kind,
    group: groupOf(kind),
    ...tellIn(kind, params, language, zone),
    path,
    organisationId: organisation_id && toGlobalId('Organisation', organisation_id),
    organisationName: organisation_name,
    at: created_at,
    readAt: read_at,
  };
}
