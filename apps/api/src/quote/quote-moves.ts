import { type Actor, QUOTE_STATES, type QuoteAction } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { partiesOf, type Planned, sheetsOf, stale, type StepOptions } from '../engagement/index.js';
import { type Book, BY_ID, type Caller, changeWithTrail, nextState } from '../platform/index.js';
import type { QuoteRow } from './quote.reads.js';

const MOVED_QUOTES: Book = {
  name: 'moved_quotes',
  sql: `
UPDATE quotes q SET state = c.state FROM jsonb_to_recordset($1) AS c (id uuid, was text, state text)
WHERE ${BY_ID('q')} AND q.id = c.id AND q.state = c.was RETURNING q.id`,
};

/** The steps of a quote: compare-and-set and audit. Nothing else writes its state once it is written. */
@Injectable()
export class QuoteMoves {
  private readonly closed: ((caller: Caller, quotes: readonly QuoteRow[], actor: Actor) => Promise<void>)[] =
    [];

  /** Lets a later room follow quotes that are no longer open, in the transaction that closes them. */
  whenClosed(hook: (caller: Caller, quotes: readonly QuoteRow[], actor: Actor) => Promise<void>): void {
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
    options: StepOptions = {},
  ): Promise<QuoteRow> {
    const planned = await this.plan(quote, action, actor, options);
    if (!(await changeWithTrail(caller, sheetsOf([planned]), [planned.change]))) throw stale();
    if (quote.state === 'sent') await this.follow(caller, [planned.moved], actor);
    return planned.moved;
  }

  /** A step that {@link sheetsOf} writes, the state table and the guards being asked; {@link follow} comes behind it. */
  async plan(
    quote: QuoteRow,
    action: QuoteAction,
    actor: Actor,
    { reason = null, guards = {} }: StepOptions = {},
  ): Promise<Planned<QuoteRow>> {
    const { id, state: from } = quote;
    const state = await nextState('quote', QUOTE_STATES, from, action, [actor], guards);
    // A draft is nobody else's business, and neither is that it was thrown away.
    const sides = partiesOf(quote);
    const visibleTo = from === 'draft' && state === 'withdrawn' ? sides.slice(1) : sides;
    return {
      book: MOVED_QUOTES,
      row: { id, was: from, state },
      change: { kind: 'quote', subjectId: id, action, from, to: state, reason, visibleTo },
      moved: { ...quote, state },
    };
  }

  /** Runs what was registered by {@link whenClosed} for quotes that are closed. */
  async follow(caller: Caller, closed: readonly QuoteRow[], actor: Actor): Promise<void> {
    if (closed.length > 0) for (const hook of this.closed) await hook(caller, closed, actor);
  }
}
