import type { Clause, QuoteState, RequestState } from '@fivefold/domain';
import { afterId, type Caller, type PageArgs, pageSize } from '../platform/index.js';
import { RequestSide, type StoredLine } from './request.graphql.js';

export interface RequestRow {
  readonly id: string;
  readonly bundle_id: string | null;
  readonly requester_org_id: string;
  readonly provider_org_id: string;
  readonly publisher_org_id: string;
  readonly need_id: string | null;
  readonly need_text: string;
  readonly clauses: Clause[];
  readonly lines: StoredLine[];
  readonly message: string;
  readonly state: RequestState;
  readonly version: number;
  readonly reply_by: Date | null;
  readonly decline_reason: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  /** Whether the caller may answer for the provider: it is the provider, or the publisher with its mandate. */
  readonly may_quote: boolean;
}

export interface QuoteRow {
  readonly id: string;
  readonly request_id: string;
  readonly revision: number;
  readonly state: QuoteState;
  readonly expired: boolean;
  readonly lines: { description: string; qty: number; unitPriceMinor: number; totalMinor: number }[];
  readonly total_minor: string;
  readonly currency: string;
  readonly valid_until: Date;
  readonly lead_time_days: number | null;
  readonly note: string;
  readonly author_name: string;
  readonly created_at: Date;
}

const COLUMNS = `r.id, r.bundle_id, r.requester_org_id, r.provider_org_id, r.publisher_org_id, r.need_id, r.need_text, r.clauses,
  r.lines, r.message, r.state, r.version, r.reply_by, r.decline_reason, r.created_at, r.updated_at,
  speaks_for(r.provider_org_id, r.publisher_org_id) AS may_quote`;

const SENT = 'r.requester_org_id = app_org()';
const RECEIVED = 'app_org() IN (r.provider_org_id, r.publisher_org_id) AND r.requester_org_id <> app_org()';
const REST = `AND ($3::text IS NULL OR r.state = $3) AND ($4::uuid IS NULL OR r.need_id = $4)`;

const PAGE_SQL = {
  [RequestSide.SENT]: `SELECT ${COLUMNS} FROM requests r WHERE ${SENT} ${REST} AND ($1::uuid IS NULL OR r.id < $1) ORDER BY r.id DESC LIMIT $2`,
  [RequestSide.RECEIVED]: `SELECT ${COLUMNS} FROM requests r WHERE ${RECEIVED} ${REST} AND ($1::uuid IS NULL OR r.id < $1) ORDER BY r.id DESC LIMIT $2`,
};
const COUNT_REST = `AND ($1::text IS NULL OR r.state = $1) AND ($2::uuid IS NULL OR r.need_id = $2)`;
const COUNT_SQL = {
  [RequestSide.SENT]: `SELECT count(*)::int AS total FROM requests r WHERE ${SENT} ${COUNT_REST}`,
  [RequestSide.RECEIVED]: `SELECT count(*)::int AS total FROM requests r WHERE ${RECEIVED} ${COUNT_REST}`,
};
const BY_ID_SQL = `SELECT ${COLUMNS} FROM requests r WHERE r.id = $1`;
const BY_BUNDLE_SQL = `SELECT ${COLUMNS} FROM requests r WHERE r.bundle_id = ANY ($1) ORDER BY r.id`;
const QUOTES_SQL = `
SELECT id, request_id, revision, state, state = 'sent' AND valid_until <= now() AS expired, lines, total_minor, currency,
  valid_until, lead_time_days, note, author_name, created_at
FROM quotes WHERE request_id = ANY ($1) ORDER BY revision DESC`;
const REQUEST_OF_QUOTE_SQL = 'SELECT request_id FROM quotes WHERE id = $1';

export interface RequestFilter {
  readonly side: RequestSide;
  readonly state?: RequestState | null;
  readonly needId?: string | null;
}

/** One page, newest first, and the size of the whole list: two statements. */
export async function listRequests(
  caller: Caller,
  page: PageArgs,
  { side, state = null, needId = null }: RequestFilter,
): Promise<{ rows: RequestRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<RequestRow[]>(PAGE_SQL[side], [
    afterId(page),
    pageSize(page) + 1,
    state,
    needId,
  ]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL[side], [state, needId]);
  return { rows, total: counted?.total ?? 0 };
}

/** The request as the caller may see it; null when absent or foreign. */
export async function findRequest(caller: Caller, id: string): Promise<RequestRow | null> {
  const db = await caller.db();
  const [row] = await db.query<RequestRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** All requests of the bundles that the caller may see, in order of sending. */
export async function requestsOfBundles(caller: Caller, bundleIds: readonly string[]): Promise<RequestRow[]> {
  const db = await caller.db();
  return db.query<RequestRow[]>(BY_BUNDLE_SQL, [bundleIds]);
}

/** All quotes of the requests, latest revision first. */
export async function quotesOfRequests(caller: Caller, requestIds: readonly string[]): Promise<QuoteRow[]> {
  const db = await caller.db();
  return db.query<QuoteRow[]>(QUOTES_SQL, [requestIds]);
}

/** A quote with its request, as the caller may see them; null when absent or foreign. Three statements. */
export async function findQuote(
  caller: Caller,
  id: string,
): Promise<{ quote: QuoteRow; request: RequestRow } | null> {
  const db = await caller.db();
  const [found] = await db.query<{ request_id: string }[]>(REQUEST_OF_QUOTE_SQL, [id]);
  const request = found && (await findRequest(caller, found.request_id));
  const quote = request && (await quotesOfRequests(caller, [request.id])).find((each) => each.id === id);
  return quote ? { quote, request } : null;
}
