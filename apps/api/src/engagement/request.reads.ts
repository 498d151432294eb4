import { type Clause, DomainError, type RecipientState, type RequestState } from '@fivefold/domain';
import type { EntityManager } from 'typeorm';
import {
  afterId,
  type Asked,
  type Caller,
  handingOn,
  leanStatement,
  type PageArgs,
  pageSize,
  type Tell,
} from '../platform/index.js';
import { RequestSide, type StoredItem, type StoredLine } from './request.graphql.js';

/** A request as it is stored. */
export interface RequestRow {
  readonly id: string;
  readonly bundle_id: string | null;
  readonly requester_org_id: string;
  readonly need_id: string | null;
  readonly need_version: number | null;
  readonly need_text: string;
  readonly clauses: Clause[];
  readonly items: StoredItem[];
  readonly message: string;
  readonly state: RequestState;
  readonly version: number;
  readonly reply_by: Date | null;
  readonly sealed: boolean;
  readonly submitted_at: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** With what the caller may know of it: a provider learns nothing of the others, a requester nothing of sealed offers. */
export interface SeenRequest extends RequestRow {
  readonly own: boolean;
  readonly sealed_now: boolean;
  readonly shown_state: RequestState;
  readonly shown_version: number;
  readonly shown_at: Date;
}

export interface RecipientRow {
  readonly id: string;
  readonly request_id: string;
  readonly requester_org_id: string;
  readonly provider_org_id: string;
  readonly publisher_org_id: string;
  readonly lines: StoredLine[];
  readonly state: RecipientState;
  readonly version: number;
  readonly decline_reason: string | null;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
  readonly updated_at: Date;
  /** Whether the caller may answer for the provider: it is the provider, or the publisher with its mandate. */
  readonly may_quote: boolean;
}

/** With what the caller may know of it. */
export interface SeenRecipient extends RecipientRow {
  readonly own: boolean;
  readonly shown_state: RecipientState;
  readonly shown_version: number;
  readonly shown_answered_at: Date | null;
}

/** A {@link RequestRow} of `r`. */
export const REQUEST_COLUMNS = `r.id, r.bundle_id, r.requester_org_id, r.need_id, r.need_version, r.need_text, r.clauses, r.items, r.message, r.state,
  r.version, r.reply_by, r.sealed, r.submitted_at, r.created_at, r.updated_at`;
/** Asked once for a statement and not for each row. */
export const ME = '(SELECT app_org())';
const SEALED_NOW = `(r.sealed AND r.reply_by > (SELECT app_now()) AND r.requester_org_id = ${ME})`;
const SENT_STATE = `CASE WHEN r.state = 'quoted' AND ${SEALED_NOW} THEN 'submitted' ELSE r.state END`;
const SHOWN_STATE = `CASE
  WHEN mine.state IS NULL THEN ${SENT_STATE}
  WHEN mine.state = 'chosen' THEN r.state
  WHEN mine.state = 'asked' THEN 'submitted'
  WHEN mine.state = 'not_chosen' THEN 'accepted'
  ELSE mine.state END`;
const OWN = `r.requester_org_id = ${ME} AS own`;
const SEEN_NOW = `${OWN}, ${SEALED_NOW} AS sealed_now`;
const SEEN = `${REQUEST_COLUMNS}, ${SEEN_NOW}`;
const SHOWN_VERSION = 'COALESCE(mine.version, r.version) AS shown_version';
const SHOWN_AT = 'COALESCE(mine.updated_at, r.updated_at) AS shown_at';
const COLUMNS = `${SEEN}, ${SHOWN_STATE} AS shown_state, ${SHOWN_VERSION}, ${SHOWN_AT}`;
const SENT_VERSION = 'r.version AS shown_version';
const SENT_AT = 'r.updated_at AS shown_at';
/** The same as its requester sees it, who is told everything but what is sealed; for statements that return a row as well. */
export const OWN_COLUMNS = `${SEEN}, ${SENT_STATE} AS shown_state, ${SENT_VERSION}, ${SENT_AT}`;
/** Policies leave of the recipients those that the caller answers for; the requester's view needs none. */
const FROM = `FROM requests r LEFT JOIN LATERAL (
    SELECT c.state, c.version, c.updated_at FROM recipients c WHERE c.request_id = r.id AND c.requester_org_id <> ${ME}
    ORDER BY c.state <> 'chosen', c.id LIMIT 1) mine ON r.requester_org_id <> ${ME}`;

const SENT = `r.requester_org_id = ${ME}`;
const RECEIVED = `r.requester_org_id <> ${ME} AND r.id IN (
  SELECT c.request_id FROM recipients c WHERE ${ME} IN (c.provider_org_id, c.publisher_org_id))`;
const ofNeed = (at: number) => `AND ($${at}::uuid IS NULL OR r.need_id = $${at})`;
const inState = (state: string, at: number) => `AND ($${at}::text IS NULL OR ${state} = $${at})`;
const PAGE = 'AND ($1::uuid IS NULL OR r.id < $1) ORDER BY r.id DESC LIMIT $2';
/** Leaves the ids of the page for what is read alongside, and of those whose offers are sealed now. */
const handing = (sql: string) =>
  handingOn(sql, 'ORDER BY id DESC', {
    requests: 'array_agg(id)',
    sealed: 'array_agg(id) FILTER (WHERE sealed_now)',
  });
/** What of a request is made of its id, its state, its words and its moments alone. */
const SIMPLE = [
  ...['__typename', 'id', 'state', 'sealedNow', 'recipients', 'quotes'],
  ...['message', 'needText', 'clauses', 'submittedAt', 'createdAt', 'updatedAt'],
];
/**
 * @param shown its state, its version and the moment of its last change, as they are shown
 * @param turned into what is asked in the end
 */
const leanPage = (
  shown: { readonly state: string; readonly version: string; readonly at: string },
  rest: string,
  turned: (sql: string) => string,
) =>
  leanStatement(
    `r.id, ${SEALED_NOW} AS sealed_now, ${shown.state} AS shown_state`,
    [
      {
        columns: `r.bundle_id, r.requester_org_id, r.need_id, r.state, r.reply_by, r.sealed, ${OWN}, ${shown.version}`,
        ...{ type: 'Request', but: SIMPLE },
      },
      { columns: 'r.need_text, r.clauses', of: ['Request.needText', 'Request.clauses'] },
      { columns: 'r.items', of: ['Request.items'] },
      { columns: 'r.message', of: ['Request.message'] },
      {
        columns: `r.submitted_at, r.created_at, ${shown.at}`,
        of: ['Request.submittedAt', 'Request.createdAt', 'Request.updatedAt'],
      },
    ],
    (columns) => turned(`SELECT ${columns} ${rest}`),
  );
/** Stand before and behind all requests. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/**
 * Sent ones: a range of their index, in its order, with a condition for each filter that is given. The database keeps a plan that it takes
 * to be no dearer than those for single values; to make one takes it longer than the page. So it is not told the length of the page, and
 * by two columns together, since by the id alone it would rather walk the requests of everybody.
 */
const sentPage = (turned: (sql: string) => string, filters: string) =>
  leanPage(
    { state: SENT_STATE, version: SENT_VERSION, at: SENT_AT },
    `FROM requests r WHERE (r.requester_org_id, r.id) > (${ME}, '${FIRST_ID}') AND (r.requester_org_id, r.id) < (${ME}, $1) ${filters}
ORDER BY r.requester_org_id DESC, r.id DESC LIMIT (SELECT $2::int)`,
    turned,
  );
const pagesBy = (turned: (sql: string) => string) => ({
  sent: sentPage(turned, ''),
  sentInState: sentPage(turned, `AND ${SENT_STATE} = $3`),
  sentOfNeed: sentPage(turned, 'AND r.need_id = $3'),
  sentBoth: sentPage(turned, `AND ${SENT_STATE} = $3 AND r.need_id = $4`),
  received: leanPage(
    { state: SHOWN_STATE, version: SHOWN_VERSION, at: SHOWN_AT },
    `${FROM} WHERE ${RECEIVED} ${inState(SHOWN_STATE, 3)} ${ofNeed(4)} ${PAGE}`,
    turned,
  ),
});
const PAGE_SQL = pagesBy((sql) => sql);
const HANDING_PAGE_SQL = pagesBy(handing);
const COUNT_SQL = {
  [RequestSide.SENT]: `SELECT count(*)::int AS total FROM requests r WHERE ${SENT} ${inState(SENT_STATE, 1)} ${ofNeed(2)}`,
  [RequestSide.RECEIVED]: `SELECT count(*)::int AS total ${FROM} WHERE ${RECEIVED} ${inState(SHOWN_STATE, 1)} ${ofNeed(2)}`,
};
const BY_ID_SQL = `SELECT ${COLUMNS} ${FROM} WHERE r.id = $1`;
const BY_IDS_SQL = `SELECT ${COLUMNS} ${FROM} WHERE r.id = ANY ($1) ORDER BY r.id`;
const BY_BUNDLE_SQL = `SELECT ${COLUMNS} ${FROM} WHERE r.bundle_id = ANY ($1) ORDER BY r.id`;
const LOCK_SQL = `SELECT ${REQUEST_COLUMNS} FROM requests r WHERE r.id = $1 FOR UPDATE OF r`;

/** A {@link RecipientRow} of `c`. */
export const RECIPIENT_COLUMNS = `c.id, c.request_id, c.requester_org_id, c.provider_org_id, c.publisher_org_id, c.lines, c.state, c.version,
  CASE WHEN c.requester_org_id = ${ME} OR speaks_for(c.provider_org_id, c.publisher_org_id) THEN c.decline_reason END
    AS decline_reason, c.asked_at, c.answered_at, c.updated_at, speaks_for(c.provider_org_id, c.publisher_org_id) AS may_quote`;
const SEEN_RECIPIENT = `${RECIPIENT_COLUMNS}, c.requester_org_id = ${ME} AS own,
  CASE WHEN c.state = 'quoted' AND ${SEALED_NOW} THEN 'asked' ELSE c.state END AS shown_state,
  CASE WHEN ${SEALED_NOW} THEN 1 ELSE c.version END AS shown_version,
  CASE WHEN c.state IN ('asked', 'quoted') AND ${SEALED_NOW} THEN NULL ELSE c.answered_at END AS shown_answered_at`;
const RECIPIENTS_SQL = `
SELECT ${SEEN_RECIPIENT} FROM recipients c JOIN requests r ON r.id = c.request_id WHERE c.request_id = ANY ($1) ORDER BY c.id`;
const RECIPIENT_SQL = `
SELECT ${SEEN_RECIPIENT} FROM recipients c JOIN requests r ON r.id = c.request_id WHERE c.id = $1`;
const LOCK_RECIPIENTS_SQL = `SELECT ${RECIPIENT_COLUMNS} FROM recipients c WHERE c.request_id = $1 ORDER BY c.id FOR UPDATE OF c`;
const READ_RECIPIENTS_SQL = `SELECT ${RECIPIENT_COLUMNS} FROM recipients c WHERE c.request_id = $1 ORDER BY c.id`;
const ANSWERS_SQL = 'SELECT provider_org_id, asked, answered, median_hours FROM provider_answers($1)';

export interface RequestFilter {
  readonly side: RequestSide;
  readonly state?: RequestState | null;
  readonly needId?: string | null;
}

/**
 * One page, newest first, and the size of the whole list: two statements side by side.
 * @param isCounted whether the size is asked for; else 0 and one statement
 * @param asked by the operation: rows lack the columns of what it does not ask for
 * @param alongside what is read with it, in the same round trip
 */
export async function listRequests(
  caller: Caller,
  page: PageArgs,
  { side, state = null, needId = null }: RequestFilter,
  isCounted = true,
  asked: Asked = {},
  alongside: readonly ((db: EntityManager) => Promise<Tell>)[] = [],
): Promise<{ rows: SeenRequest[]; total: number }> {
  const { which, values } = pageOf(page, { side, state, needId });
  const db = await caller.db();
  const sqlOf = (alongside.length > 0 ? HANDING_PAGE_SQL : PAGE_SQL)[which];
  const [rows, counted, ...tell] = await Promise.all([
    db.query<SeenRequest[]>(sqlOf(asked), values),
    isCounted ? db.query<{ total: number }[]>(COUNT_SQL[side], [state, needId]) : [],
    ...alongside.map((read) => read(db)),
  ]);
  const ids = rows.map(({ id }) => id);
  for (const each of tell) each(ids);
  return { rows, total: counted[0]?.total ?? 0 };
}

/** The statement of a page, and its values. */
function pageOf(page: PageArgs, { side, state, needId }: Required<RequestFilter>) {
  const [after, length] = [afterId(page), pageSize(page) + 1];
  if (side === RequestSide.RECEIVED)
    return { which: 'received', values: [after, length, state, needId] } as const;
  const which = state ? (needId ? 'sentBoth' : 'sentInState') : needId ? 'sentOfNeed' : 'sent';
  const given = [state, needId].filter((value) => value !== null);
  return { which, values: [after ?? LAST_ID, length, ...given] } as const;
}

/** The request as the caller may see it; null when absent or foreign. */
export async function findRequest(caller: Caller, id: string): Promise<SeenRequest | null> {
  const db = await caller.db();
  const [row] = await db.query<SeenRequest[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** Those of the requests that the caller may see, in order of their ids. One statement. */
export async function readRequests(caller: Caller, ids: readonly string[]): Promise<SeenRequest[]> {
  const db = await caller.db();
  return db.query<SeenRequest[]>(BY_IDS_SQL, [ids]);
}

/** All requests of the bundles that the caller may see, in order of sending. */
export async function requestsOfBundles(
  caller: Caller,
  bundleIds: readonly string[],
): Promise<SeenRequest[]> {
  const db = await caller.db();
  return db.query<SeenRequest[]>(BY_BUNDLE_SQL, [bundleIds]);
}

/** The recipients of the requests that the caller may see, in the order in which they were asked. One statement. */
export async function recipientsOf(caller: Caller, requestIds: readonly string[]): Promise<SeenRecipient[]> {
  const db = await caller.db();
  return db.query<SeenRecipient[]>(RECIPIENTS_SQL, [requestIds]);
}

/** The recipient as the caller may see it; null when absent or foreign. */
export async function findRecipient(caller: Caller, id: string): Promise<SeenRecipient | null> {
  const db = await caller.db();
  const [row] = await db.query<SeenRecipient[]>(RECIPIENT_SQL, [id]);
  return row ?? null;
}

/**
 * The request as it is stored, locked until the transaction ends. A request is locked before its recipients, they before its
 * quotes, and those before any capacity: in another order two transactions would wait for each other.
 *
 * @throws DomainError NOT_FOUND when absent or foreign
 */
export async function lockRequest(caller: Caller, id: string): Promise<RequestRow> {
  const db = await caller.db();
  const [row] = await db.query<RequestRow[]>(LOCK_SQL, [id]);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'request' }, { path: ['input'] });
  return row;
}

/** The recipients of a request that the caller may change, locked in order; of the others those it may see, unlocked. */
export async function lockRecipients(caller: Caller, requestId: string): Promise<RecipientRow[]> {
  const db = await caller.db();
  const locked = await db.query<RecipientRow[]>(LOCK_RECIPIENTS_SQL, [requestId]);
  return locked.length > 0 ? locked : db.query<RecipientRow[]>(READ_RECIPIENTS_SQL, [requestId]);
}

/** How a provider answers requests. */
export interface AnswerFigures {
  /** Requests that it got and that were not taken back; at least three. */
  readonly asked: number;
  /** Share of them that it answered, by an offer or a no, from 0 to 1. */
  readonly answeredShare: number;
  /** Hours until the first answer, the median; null when it never answered. */
  readonly medianHours: number | null;
}

/** The figures of those of the providers that were asked at least three times, over all who asked. One statement. */
export async function answerFigures(
  caller: Caller,
  providerIds: readonly string[],
): Promise<Map<string, AnswerFigures>> {
  const db = await caller.db();
  const rows = await db.query<
    { provider_org_id: string; asked: number; answered: number; median_hours: number | null }[]
  >(ANSWERS_SQL, [providerIds]);
  return new Map(
    rows.map(({ provider_org_id: id, asked, answered, median_hours: medianHours }) => [
      id,
      { asked, answeredShare: answered / asked, medianHours },
    ]),
  );
}
