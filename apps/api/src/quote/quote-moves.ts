import { type Actor, QUOTE_STATES, type QuoteAction } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { partiesOf, stale } from '../engagement/index.js';
import { type Caller, type GuardChecks, nextState, recordTransition } from '../platform/index.js';
import type { QuoteRow } from './quote.reads.js';

const MOVE_SQL = `UPDATE quotes SET state = $3 WHERE id = $1 AND state = $2 RETURNING id`;

/** The steps of a quote: compare-and-set and audit. Nothing else writes its state once it is written. */
@Injectable()
export class QuoteMoves {
  private readonly closed: ((caller: Caller, quote: QuoteRow, actor: Actor) => Promise<void>)[] = [];

  /** Lets a later room follow a quote that is no longer open, in the transaction that closes it. */
  whenClosed(hook: (caller: Caller, quote: QuoteRow, actor: Actor) => Promise<void>): void {
    this.closed.push(hook);
  }

  /**
   * One step of a quote whose request and recipient are locked.
   * @throws DomainError TRANSITION_REFUSED, STALE_VERSION, or the refusal of a guard
   */
  async step(
    caller: Caller,
    quote: QuoteRow,
    action: QuoteAction,
    actor: Actor,
    { reason = null, guards = {} }: { reason?: string | null; guards?: GuardChecks } = {},
  ): Promise<QuoteRow> {
    const state = await nextState('quote', QUOTE_STATES, quote.state, action, [actor], guards);
    const db = await caller.db();
    const [moved] = await db.query<[{ id: string }[], number]>(MOVE_SQL, [quote.id, quote.state, state]);
    if (moved.length === 0) throw stale();
    // A draft is nobody else's business, and neither is that it was thrown away.
    const sides = partiesOf(quote);
    await recordTransition(caller, {
      kind: 'quote',
      subjectId: quote.id,
      action,
      from: quote.state,
      to: state,
      reason,
      visibleTo: quote.state === 'draft' && state === 'withdrawn' ? sides.slice(1) : sides,
    });
    const closed = { ...quote, state };
    if (quote.state === 'sent') await this.follow(caller, closed, actor);
    return closed;
  }

  /** Runs what was registered by {@link whenClosed} for a quote that the database has closed. */
  async follow(caller: Caller, closed: QuoteRow, actor: Actor): Promise<void> {
    for (const hook of this.closed) await hook(caller, closed, actor);
  }
}
