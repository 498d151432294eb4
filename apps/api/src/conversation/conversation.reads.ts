import {
  type Caller,
  type Page,
  type PageArgs,
  afterId,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { Message, RequestQuestion } from './conversation.graphql.js';

const MESSAGE = `m.id, m.recipient_id, m.author_org_id, m.author_name, m.text, m.created_at, m.author_org_id = app_org() AS own,
  EXISTS (SELECT FROM message_reads d WHERE d.recipient_id = m.recipient_id AND d.read_until >= m.id
    AND (d.organisation_id = m.requester_org_id) <> (m.author_org_id = m.requester_org_id)) AS seen`;
const PAGE_SQL = `
SELECT page.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
  SELECT ${MESSAGE} FROM messages m WHERE m.recipient_id = asked.id AND ($2::uuid IS NULL OR m.id < $2)
  ORDER BY m.id DESC LIMIT $3) page
ORDER BY page.id DESC`;
const COUNT_SQL = `
SELECT recipient_id, count(*)::int AS total FROM messages WHERE recipient_id = ANY ($1) GROUP BY recipient_id`;
const MESSAGE_SQL = `SELECT ${MESSAGE} FROM messages m WHERE m.id = $1`;
const UNREAD = `m.author_org_id IS DISTINCT FROM app_org() AND NOT EXISTS (SELECT FROM message_reads d
  WHERE d.person_id = app_person() AND d.recipient_id = m.recipient_id AND d.read_until >= m.id)`;
const UNREAD_OF_RECIPIENTS_SQL = `
SELECT m.recipient_id AS id, count(*)::int AS unread FROM messages m WHERE m.recipient_id = ANY ($1) AND ${UNREAD} GROUP BY 1`;
const UNREAD_OF_REQUESTS_SQL = `
SELECT c.request_id AS id, count(*)::int AS unread FROM recipients c JOIN messages m ON m.recipient_id = c.id
WHERE c.request_id = ANY ($1) AND ${UNREAD} GROUP BY 1`;
/** A publisher without its mandate sees the recipient and no message of it. */
const STAND_SQL = `
SELECT c.id AS recipient_id, (SELECT count(*)::int FROM messages m WHERE m.recipient_id = c.id) AS total,
  (SELECT m.id FROM messages m WHERE m.recipient_id = c.id ORDER BY m.id DESC LIMIT 1) AS newest_id,
  (SELECT count(*)::int FROM messages m WHERE m.recipient_id = c.id AND ${UNREAD}) AS unread,
  (SELECT m.id FROM messages m WHERE m.recipient_id = c.id AND m.author_org_id = app_org() AND EXISTS (
     SELECT FROM message_reads d WHERE d.recipient_id = c.id AND d.read_until >= m.id
       AND (d.organisation_id = c.requester_org_id) <> (m.author_org_id = c.requester_org_id))
   ORDER BY m.id DESC LIMIT 1) AS seen_until
FROM recipients c WHERE c.request_id = $1 ORDER BY c.id`;

const QUESTION = `
SELECT q.id, q.request_id, q.text, q.asked_at, q.answer, q.answered_at, a.provider_org_id AS asker,
  a.question_id IS NOT NULL AND q.requester_org_id <> app_org() AS own, q.requester_org_id = app_org() AND q.answer IS NULL AS can_answer
FROM request_questions q LEFT JOIN request_question_authors a ON a.question_id = q.id`;
const QUESTIONS_SQL = `${QUESTION} WHERE q.request_id = ANY ($1) ORDER BY q.id`;
const QUESTION_SQL = `${QUESTION} WHERE q.id = $1`;

export interface MessageRow {
  readonly id: string;
  readonly recipient_id: string;
  readonly author_org_id: string;
  readonly author_name: string;
  readonly text: string;
  readonly created_at: Date;
  readonly own: boolean;
  readonly seen: boolean;
}

export interface QuestionRow {
  readonly id: string;
  readonly request_id: string;
  readonly text: string;
  readonly asked_at: Date;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  /** The provider that asked; null where the caller may not know. */
  readonly asker: string | null;
  readonly own: boolean;
  readonly can_answer: boolean;
}

/** A page of the messages of several recipients, newest first, by recipient. Two statements whatever their number. */
export async function messagesOf(
  caller: Caller,
  recipientIds: readonly string[],
  page: PageArgs,
): Promise<Map<string, Page<Message>>> {
  const limit = pageSize(page) + 1;
  const after = afterId(page);
  const db = await caller.db();
  const rows = await db.query<MessageRow[]>(PAGE_SQL, [recipientIds, after, limit]);
  const counts = await db.query<{ recipient_id: string; total: number }[]>(COUNT_SQL, [recipientIds]);
  const byRecipient = Map.groupBy(rows, (row) => row.recipient_id);
  const totals = new Map(counts.map((row) => [row.recipient_id, row.total]));
  return new Map(
    recipientIds.map((id) => [
      id,
      toPage(byRecipient.get(id) ?? [], page, totals.get(id) ?? 0, (row) => row.id, toMessage),
    ]),
  );
}

/** One message; null when absent or foreign. One statement. */
export async function findMessage(caller: Caller, id: string): Promise<MessageRow | null> {
  const db = await caller.db();
  const [row] = await db.query<MessageRow[]>(MESSAGE_SQL, [id]);
  return row ?? null;
}

/** How many messages of others the person has not read, by recipient or by request; those without are left out. One statement. */
export async function unreadBy(
  caller: Caller,
  what: 'recipient' | 'request',
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (!caller.personId) return new Map();
  const db = await caller.db();
  const sql = what === 'recipient' ? UNREAD_OF_RECIPIENTS_SQL : UNREAD_OF_REQUESTS_SQL;
  const rows = await db.query<{ id: string; unread: number }[]>(sql, [ids]);
  return new Map(rows.map((row) => [row.id, row.unread]));
}

/** How one conversation stands for the caller. */
export interface ConversationStand {
  readonly recipient_id: string;
  readonly total: number;
  readonly newest_id: string | null;
  /** Messages of others that the person has not read. */
  readonly unread: number;
  /** The last own message that the other side has read. */
  readonly seen_until: string | null;
}

/** How the conversations of a request stand that the caller may see; none for a foreign request. One statement. */
export async function standOfConversations(caller: Caller, requestId: string): Promise<ConversationStand[]> {
  const db = await caller.db();
  return db.query<ConversationStand[]>(STAND_SQL, [requestId]);
}

/** The questions of several requests that the caller may see, oldest first, by request. One statement. */
export async function questionsOf(
  caller: Caller,
  requestIds: readonly string[],
): Promise<Map<string, QuestionRow[]>> {
  const db = await caller.db();
  return Map.groupBy(await db.query<QuestionRow[]>(QUESTIONS_SQL, [requestIds]), (row) => row.request_id);
}

/** One question; null when absent or foreign. One statement. */
export async function findQuestion(caller: Caller, id: string): Promise<QuestionRow | null> {
  const db = await caller.db();
  const [row] = await db.query<QuestionRow[]>(QUESTION_SQL, [id]);
  return row ?? null;
}

export function toMessage(row: MessageRow): Message {
  return {
    id: toGlobalId('Message', row.id),
    key: row.id,
    authorOrgKey: row.author_org_id,
    text: row.text,
    author: row.author_name,
    own: row.own,
    seen: row.seen,
    createdAt: row.created_at,
  };
}

export function toQuestion(row: QuestionRow): RequestQuestion {
  return {
    id: toGlobalId('RequestQuestion', row.id),
    text: row.text,
    askedAt: row.asked_at,
    askerKey: row.asker,
    own: row.own,
    answer: row.answer,
    answeredAt: row.answered_at,
    canAnswer: row.can_answer,
  };
}
