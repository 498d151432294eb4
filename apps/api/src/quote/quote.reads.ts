import { type ConceptId, DomainError, type QuoteState } from '@fivefold/domain';
import type { Caller } from '../platform/index.js';
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

const COLUMNS = `q.id, q.request_id, q.recipient_id, q.requester_org_id, q.provider_org_id, q.publisher_org_id, q.revision, q.state,
  q.valid_until <= app_now() AS passed, q.lines, q.total_minor, q.vat_minor, q.currency, q.valid_until, q.lead_time_days,
  q.statements, q.milestones, q.note, q.author_name, q.sent_at, q.created_at,
  speaks_for(q.provider_org_id, q.publisher_org_id) AS may_quote, q.requester_org_id = app_org() AS own,
  EXISTS (SELECT FROM recipients c WHERE c.id = q.recipient_id AND c.state IN ('asked', 'quoted')) AS answerable`;
const ORDER = 'ORDER BY q.sent_at DESC NULLS FIRST, q.id DESC';
const OF_REQUESTS_SQL = `SELECT ${COLUMNS} FROM quotes q WHERE q.request_id = ANY ($1) ${ORDER}`;
const BY_ID_SQL = `SELECT ${COLUMNS} FROM quotes q WHERE q.id = $1`;
const LOCK_SQL = `SELECT ${COLUMNS} FROM quotes q WHERE q.request_id = $1 ORDER BY q.id FOR UPDATE OF q`;

/** The capabilities that accepted requests of a need cover; none of what was called off. One statement. */
export async function acceptedConcepts(caller: Caller, needId: string): Promise<ConceptId[]> {
  const db = await caller.db();
  const rows = await db.query<{ concept: ConceptId }[]>(ACCEPTED_SQL, [needId]);
  return rows.map((row) => row.concept);
}

/** All quotes of the requests that the caller may see: drafts first, then the latest sent first. One statement. */
export async function quotesOfRequests(caller: Caller, requestIds: readonly string[]): Promise<QuoteRow[]> {
  const db = await caller.db();
  return db.query<QuoteRow[]>(OF_REQUESTS_SQL, [requestIds]);
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

/** @throws DomainError NOT_FOUND when absent, foreign or sealed */
export async function quoteOf(caller: Caller, id: string): Promise<QuoteRow> {
  const row = await findQuote(caller, id);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'quote' }, { path: ['input', 'quoteId'] });
  return row;
}
