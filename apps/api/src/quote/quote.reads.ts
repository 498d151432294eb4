import { type ConceptId, DomainError, type QuoteState } from '@fivefold/domain';
import {
  RECIPIENT_COLUMNS,
  type RecipientRow,
  REQUEST_COLUMNS,
  type RequestRow,
} from '../engagement/index.js';
import type { EntityManager } from 'typeorm';
import { type Asked, type Caller, handedOn, leanStatement } from '../platform/index.js';
import type { StoredQuoteLine, StoredQuoteMilestone, StoredStatement } from './quote.entity.js';

const ACCEPTED_SQL = `
SELECT DISTINCT concept FROM requests r JOIN recipients c ON c.request_id = r.id AND c.state = 'chosen',
  jsonb_array_elements(c.lines) line, jsonb_array_elements_text(line->'concepts') concept
WHERE r.need_id = $1 AND r.state IN ('accepted', 'in_delivery', 'delivered', 'reviewed', 'disputed', 'resolved')`;

export interface QuoteRow {
  readonly id: string;
  readonly request_id: string;
  readonly recipient_id: string;
  readonly requester_org_id: string;
  readonly provider_org_id: string;
  readonly publisher_org_id: string;
  readonly revision: number;
  readonly state: QuoteState;
  /** Whether its validity has passed by the database's clock, whatever the stored state. */
  readonly passed: boolean;
  readonly lines: StoredQuoteLine[];
  /** Net, as the driver gives a bigint. */
  readonly total_minor: string;
  readonly vat_minor: string;
  readonly currency: string;
  readonly valid_until: Date;
  readonly lead_time_days: number | null;
  readonly statements: StoredStatement[];
  readonly milestones: StoredQuoteMilestone[];
  readonly note: string;
  readonly author_name: string;
  readonly sent_at: Date | null;
  readonly created_at: Date;
  /** Whether the caller speaks for the provider, and whether it is the one who asked. */
  readonly may_quote: boolean;
  readonly own: boolean;
  /** Whether its provider may still answer; a draft that is left over when it may not is never sent. */
  readonly answerable: boolean;
}

const MAY = `speaks_for(q.provider_org_id, q.publisher_org_id) AS may_quote, q.requester_org_id = (SELECT app_org()) AS own`;
const ANSWERABLE =
  "EXISTS (SELECT FROM recipients c WHERE c.id = q.recipient_id AND c.state IN ('asked', 'quoted')) AS answerable";
const COLUMNS = `q.id, q.request_id, q.recipient_id, q.requester_org_id, q.provider_org_id, q.publisher_org_id, q.revision, q.state,
  q.valid_until <= (SELECT app_now()) AS passed, q.lines, q.total_minor, q.vat_minor, q.currency, q.valid_until, q.lead_time_days,
  q.statements, q.milestones, q.note, q.author_name, q.sent_at, q.created_at,
  ${MAY}, ${ANSWERABLE}`;
const ORDER = 'ORDER BY q.sent_at DESC NULLS FIRST, q.id DESC';
/** What of an offer is not made of its revision, its lead time or its moments. */
const PLAIN = [
  ...['__typename', 'id', 'state', 'total', 'validUntil', 'lines', 'vat', 'gross'],
  ...['statements', 'milestones', 'note', 'author', 'actions'],
];
const leanQuotes = (requests: string) =>
  leanStatement(
    `q.id, q.request_id, q.recipient_id, q.state, q.valid_until <= (SELECT app_now()) AS passed, q.total_minor, q.currency, q.valid_until`,
    [
      { columns: 'q.lines, q.vat_minor', of: ['Quote.lines', 'Quote.vat', 'Quote.gross'] },
      { columns: 'q.statements, q.milestones', of: ['Quote.statements', 'Quote.milestones'] },
      { columns: 'q.note, q.author_name', of: ['Quote.note', 'Quote.author'] },
      {
        columns: 'q.revision, q.lead_time_days, q.sent_at, q.created_at',
        ...{ type: 'Quote', but: PLAIN },
      },
      { columns: `${MAY}, ${ANSWERABLE}`, of: ['Quote.actions'] },
    ],
    (columns) => `SELECT ${columns} FROM quotes q WHERE q.request_id = ANY (${requests}) ${ORDER}`,
  );
const OF_REQUESTS_SQL = leanQuotes('$1');
const OF_LIST_SQL = leanQuotes(handedOn('requests'));
const BY_ID_SQL = `SELECT ${COLUMNS} FROM quotes q WHERE q.id = $1`;
const LOCK_SQL = `SELECT ${COLUMNS} FROM quotes q WHERE q.request_id = $1 ORDER BY q.id FOR UPDATE OF q`;
/** Of requests that the caller has sent: a request first, then its recipients, and its quotes. */
const OF_REQUESTS_OF = 'request_id FROM quotes one WHERE one.id = ANY ($1)';
const LAY_REQUESTS_SQL = `
SELECT ${REQUEST_COLUMNS} FROM requests r WHERE r.requester_org_id = app_org() AND r.id IN (SELECT ${OF_REQUESTS_OF})
ORDER BY r.id FOR UPDATE OF r`;
const LAY_RECIPIENTS_SQL = `
SELECT ${RECIPIENT_COLUMNS} FROM recipients c WHERE c.requester_org_id = app_org() AND c.request_id IN (SELECT ${OF_REQUESTS_OF})
ORDER BY c.request_id, c.id FOR UPDATE OF c`;
const LAY_QUOTES_SQL = `
SELECT ${COLUMNS} FROM quotes q WHERE q.requester_org_id = app_org() AND q.request_id IN (SELECT ${OF_REQUESTS_OF})
ORDER BY q.request_id, q.id FOR UPDATE OF q`;

/** The capabilities that accepted requests of a need cover; none of what was called off. One statement. */
export async function acceptedConcepts(caller: Caller, needId: string): Promise<ConceptId[]> {
  const db = await caller.db();
  const rows = await db.query<{ concept: ConceptId }[]>(ACCEPTED_SQL, [needId]);
  return rows.map((row) => row.concept);
}

/**
 * All quotes of the requests that the caller may see: drafts first, then the latest sent first. One statement.
 * @param asked by the operation: rows lack the columns of what it does not ask for. The whole of them without it
 */
export async function quotesOfRequests(
  caller: Caller,
  requestIds: readonly string[],
  asked: Asked = {},
): Promise<QuoteRow[]> {
  const db = await caller.db();
  return db.query<QuoteRow[]>(OF_REQUESTS_SQL(asked), [requestIds]);
}

/** The same of a list of requests, whose ids a statement before has handed on. */
export function quotesAlongside(db: EntityManager, asked: Asked): Promise<QuoteRow[]> {
  return db.query<QuoteRow[]>(OF_LIST_SQL(asked));
}

/** The quote as the caller may see it; null when absent, foreign or sealed. */
export async function findQuote(caller: Caller, id: string): Promise<QuoteRow | null> {
  const db = await caller.db();
  const [row] = await db.query<QuoteRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** The quotes of a request, whose row and recipients are locked already, locked in order of their ids. */
export async function lockQuotes(caller: Caller, requestId: string): Promise<QuoteRow[]> {
  const db = await caller.db();
  return db.query<QuoteRow[]>(LOCK_SQL, [requestId]);
}

/** Requests of the caller with everything that is locked in them. */
export interface Laid {
  readonly requests: RequestRow[];
  readonly recipients: RecipientRow[];
  readonly quotes: QuoteRow[];
}

/**
 * The own requests to which some quotes were made, with all their recipients and quotes, locked in the order of {@link lockRequest}.
 * Three statements in one round trip, each of which sees what those were waiting for who had the locks before.
 */
export async function layOut(caller: Caller, quoteIds: readonly string[]): Promise<Laid> {
  const db = await caller.db();
  const [requests, recipients, quotes] = await Promise.all([
    db.query<RequestRow[]>(LAY_REQUESTS_SQL, [quoteIds]),
    db.query<RecipientRow[]>(LAY_RECIPIENTS_SQL, [quoteIds]),
    db.query<QuoteRow[]>(LAY_QUOTES_SQL, [quoteIds]),
  ]);
  return { requests, recipients, quotes };
}

/** @throws DomainError NOT_FOUND when absent, foreign or sealed */
export async function quoteOf(caller: Caller, id: string): Promise<QuoteRow> {
  const row = await findQuote(caller, id);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'quote' }, { path: ['input', 'quoteId'] });
  return row;
}
