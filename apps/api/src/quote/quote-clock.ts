import { Injectable } from '@nestjs/common';
import { Capacities } from '../capacity/index.js';
import { type Caller, Clock } from '../platform/index.js';
import { QuoteMoves } from './quote-moves.js';
import { findQuote, lockQuotes } from './quote.reads.js';
import { QuoteService } from './quote.service.js';

const DUE_SQL = `SELECT id FROM quotes WHERE state = 'sent' AND valid_until <= app_now() ORDER BY valid_until LIMIT $1`;

/** Marks offers whose validity has passed. They could not be accepted before that either. */
@Injectable()
export class QuoteClock {
  constructor(
    clock: Clock,
    private readonly quoting: QuoteService,
    private readonly quotes: QuoteMoves,
    private readonly capacities: Capacities,
  ) {
    clock.register({ name: 'quote.expire', dueSql: DUE_SQL, act: (caller, id) => this.expire(caller, id) });
  }

  private async expire(caller: Caller, id: string): Promise<void> {
    const seen = await findQuote(caller, id);
    if (!seen) return;
    const desk = await this.quoting.lockDesk(caller, seen.recipient_id, null);
    const quote = (await lockQuotes(caller, desk.request.id)).find((each) => each.id === id);
    if (quote?.state !== 'sent' || !quote.passed) return;
    await this.quotes.step(caller, quote, 'expire', 'clock');
    await this.quoting.closeOffer(caller, desk, 'clock');
    await this.capacities.release(caller, { id });
    await this.quoting.tellExpired(caller, desk);
  }
}
