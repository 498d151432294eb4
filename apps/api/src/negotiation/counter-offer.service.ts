import {
  type Actor,
  COUNTER_OFFER_STATES,
  type CounterOfferAction,
  type CounterOfferState,
  DomainError,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationName } from '../directory/index.js';
import {
  lockRecipients,
  lockRequest,
  partiesOf,
  providerSide,
  requestPath,
  stale,
  titleOf,
} from '../engagement/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  fromGlobalId,
  type GuardChecks,
  nextState,
  recordTransition,
} from '../platform/index.js';
import { mandateOf, quoteOf, type QuoteRow, QuoteService } from '../quote/index.js';
import { CounterOfferEntity } from './counter-offer.entity.js';
import type { CounterOfferInput, RefuseCounterOfferInput } from './counter-offer.graphql.js';

/** A counter-offer as it is stored, with the currency of its quote. */
export interface CounterOfferRow {
  readonly id: string;
  readonly quote_id: string;
  readonly recipient_id: string;
  readonly requester_org_id: string;
  readonly provider_org_id: string;
  readonly publisher_org_id: string;
  readonly round: number;
  readonly state: CounterOfferState;
  readonly total_minor: string | null;
  readonly currency: string;
  readonly lead_time_days: number | null;
  readonly message: string;
  readonly refusal: string | null;
  readonly author_name: string;
  readonly created_at: Date;
  readonly may_quote: boolean;
}

const COLUMNS = `o.id, o.quote_id, o.recipient_id, o.requester_org_id, o.provider_org_id, o.publisher_org_id, o.round, o.state,
  o.total_minor, q.currency, o.lead_time_days, o.message, o.refusal, o.author_name, o.created_at,
  speaks_for(o.provider_org_id, o.publisher_org_id) AS may_quote`;
const OF_QUOTES_SQL = `
SELECT ${COLUMNS} FROM counter_offers o JOIN quotes q ON q.id = o.quote_id WHERE o.quote_id = ANY ($1) ORDER BY o.round`;
const BY_ID_SQL = `SELECT ${COLUMNS} FROM counter_offers o JOIN quotes q ON q.id = o.quote_id WHERE o.id = $1`;
const ROUND_SQL = 'SELECT COALESCE(max(round), 0) + 1 AS round FROM counter_offers WHERE recipient_id = $1';
const MOVE_SQL = `
UPDATE counter_offers SET state = $3 WHERE id = $1 AND state = $2 RETURNING id`;
const REFUSAL_SQL = 'UPDATE counter_offers SET refusal = $2 WHERE id = $1';

/** Rounds of counter-offers on open quotes. */
@Injectable()
export class CounterOfferService {
  constructor(
    private readonly quoting: QuoteService,
    private readonly notices: Notices,
  ) {}

  /**
   * Proposes other terms for an open quote, which stays open; one counter-offer at a time.
   * @returns the id of the request
   * @throws DomainError QUOTE_NOT_OPEN, QUOTE_EXPIRED, COUNTER_OFFER_OPEN, STALE_VERSION
   */
  async propose(caller: Caller, input: CounterOfferInput): Promise<string> {
    const { personId, personName } = caller.signedIn();
    const seen = await quoteOf(caller, fromGlobalId('Quote', input.quoteId, ['input', 'quoteId']));
    if (!seen.own) throw new DomainError('NOT_ALLOWED', {});
    const request = await lockRequest(caller, seen.request_id);
    const recipients = await lockRecipients(caller, request.id);
    if (request.version !== input.version) throw stale();
    const quote = await quoteOf(caller, seen.id);
    if (quote.state !== 'sent') throw new DomainError('QUOTE_NOT_OPEN', { state: quote.state });
    if (quote.passed) throw new DomainError('QUOTE_EXPIRED', { validUntil: quote.valid_until.toISOString() });
    const known = await counterOffersOf(caller, [quote.id]);
    if (known.some((each) => each.state === 'open')) throw new DomainError('COUNTER_OFFER_OPEN', {});
    const db = await caller.db();
    const [next] = await db.query<[{ round: number }]>(ROUND_SQL, [quote.recipient_id]);
    const id = uuidv7();
    await db.insert(CounterOfferEntity, {
      id,
      quoteId: quote.id,
      recipientId: quote.recipient_id,
      requesterOrgId: quote.requester_org_id,
      providerOrgId: quote.provider_org_id,
      publisherOrgId: quote.publisher_org_id,
      round: next.round,
      state: 'open',
      totalMinor: typeof input.totalMinor === 'number' ? String(input.totalMinor) : null,
      leadTimeDays: input.leadTimeDays ?? null,
      message: input.message,
      authorId: personId,
      authorName: personName,
    });
    await recordTransition(caller, {
      kind: 'counter_offer',
      subjectId: id,
      action: 'propose',
      from: null,
      to: 'open',
      visibleTo: partiesOf(quote),
    });
    const lines = recipients.find((each) => each.id === quote.recipient_id)?.lines ?? [];
    await this.notices.tell(caller, {
      kind: 'counter_offer',
      subject: { kind: 'Request', id: request.id },
      path: requestPath(request.id),
      to: providerSide(quote),
      params: { requester: await organisationName(caller, quote.requester_org_id), title: titleOf(lines) },
    });
    return request.id;
  }

  /** The provider stays with its quote, and says why. @returns the id of the request */
  async refuse(caller: Caller, input: RefuseCounterOfferInput): Promise<string> {
    const id = fromGlobalId('CounterOffer', input.counterOfferId, ['input', 'counterOfferId']);
    const seen = await findCounterOffer(caller, id);
    if (!seen)
      throw new DomainError('NOT_FOUND', { what: 'counter-offer' }, { path: ['input', 'counterOfferId'] });
    const refusal = mandateOf(seen, caller);
    if (refusal) throw refusal;
    const { request, recipient } = await this.quoting.lockDesk(caller, seen.recipient_id, input.version);
    const row = (await findCounterOffer(caller, id)) ?? seen;
    const { reason } = input;
    await this.step(caller, row, 'refuse', 'provider', reason, {
      mandate: () => mandateOf(row, caller),
      reason_given: () =>
        reason.trim() === ''
          ? new DomainError(
              'INPUT_INVALID',
              { field: 'reason', problem: 'It must not be empty.' },
              { path: ['input', 'reason'] },
            )
          : null,
    });
    const db = await caller.db();
    await db.query(REFUSAL_SQL, [id, reason]);
    await this.notices.tell(caller, {
      kind: 'counter_offer_refused',
      subject: { kind: 'Request', id: request.id },
      path: requestPath(request.id),
      to: [{ organisationId: request.requester_org_id }],
      params: {
        provider: await organisationName(caller, row.provider_org_id),
        title: titleOf(recipient.lines),
      },
    });
    return request.id;
  }

  /** Ends the open counter-offers of quotes that are no longer open: answered by a revision, else lapsed. One statement where there are none. */
  async follow(caller: Caller, quotes: readonly QuoteRow[], actor: Actor): Promise<void> {
    const ids = quotes.map(({ id }) => id);
    for (const offer of await counterOffersOf(caller, ids)) {
      if (offer.state !== 'open') continue;
      const isRevised = quotes.some(({ id, state }) => id === offer.quote_id && state === 'revised');
      await this.step(caller, offer, isRevised ? 'answer' : 'lapse', actor, null, {});
    }
  }

  private async step(
    caller: Caller,
    row: CounterOfferRow,
    action: CounterOfferAction,
    actor: Actor,
    reason: string | null,
    guards: GuardChecks,
  ): Promise<void> {
    const to = await nextState('counter-offer', COUNTER_OFFER_STATES, row.state, action, [actor], guards);
    const db = await caller.db();
    const [moved] = await db.query<[{ id: string }[], number]>(MOVE_SQL, [row.id, row.state, to]);
    if (moved.length === 0) throw stale();
    await recordTransition(caller, {
      kind: 'counter_offer',
      subjectId: row.id,
      action,
      from: row.state,
      to,
      reason,
      visibleTo: partiesOf(row),
    });
  }
}

/** The counter-offers to the quotes that the caller may see, by round. One statement. */
export async function counterOffersOf(
  caller: Caller,
  quoteIds: readonly string[],
): Promise<CounterOfferRow[]> {
  const db = await caller.db();
  return db.query<CounterOfferRow[]>(OF_QUOTES_SQL, [quoteIds]);
}

/** The counter-offer as the caller may see it; null when absent or foreign. */
export async function findCounterOffer(caller: Caller, id: string): Promise<CounterOfferRow | null> {
  const db = await caller.db();
  const [row] = await db.query<CounterOfferRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}
