import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { Capacities, CapacityModule } from '../capacity/index.js';
import { NeedMatchModule } from '../need-match/index.js';
import { EngagementModule, RequestMoves } from '../engagement/index.js';
import { NeedCoverage, NeedModule } from '../need/index.js';
import { NotificationModule } from '../notification/index.js';
import { Nodes } from '../platform/index.js';
import { AcceptanceService, Deals } from './acceptance.service.js';
import { acceptedConcepts, findQuote, quotesOfRequests } from './quote.reads.js';
import { QuoteMoves } from './quote-moves.js';
import { QuoteClock } from './quote-clock.js';
import { QuoteResolver, RecipientQuotesResolver, RequestQuotesResolver, toQuote } from './quote.resolver.js';
import { QuoteService } from './quote.service.js';

/** Offers are rejected by the database here, with their trail, since the requester may not see those that are still sealed. */
const REJECT_SQL = 'SELECT quote_id FROM reject_quotes($1)';

/** Offers and their acceptance. */
@Module({
  imports: [
    EngagementModule,
    NotificationModule,
    CapacityModule,
    AttachmentModule,
    NeedModule,
    NeedMatchModule,
  ],
  providers: [
    QuoteMoves,
    QuoteService,
    AcceptanceService,
    Deals,
    QuoteClock,
    QuoteResolver,
    RequestQuotesResolver,
    RecipientQuotesResolver,
  ],
  exports: [Deals, QuoteMoves, QuoteService],
})
export class QuoteModule {
  constructor(
    nodes: Nodes,
    requests: RequestMoves,
    capacities: Capacities,
    coverage: NeedCoverage,
    quotes: QuoteMoves,
  ) {
    coverage.readBy(acceptedConcepts);
    nodes.register('Quote', async (caller, key) => {
      const row = isUuid(key) ? await findQuote(caller, key) : null;
      return row && toQuote(row);
    });
    requests.whenWithdrawn(async (caller, { request }) => {
      const db = await caller.db();
      const rows = await db.query<{ quote_id: string }[]>(REJECT_SQL, [request.id]);
      const rejected = new Set(rows.map((row) => row.quote_id));
      if (rejected.size === 0) return;
      const closed = await quotesOfRequests(caller, [request.id]);
      await quotes.follow(
        caller,
        closed.filter((quote) => rejected.has(quote.id)),
        'requester',
      );
      await capacities.release(caller, ...rows.map((row) => ({ id: row.quote_id })));
    });
    requests.whenCancelled(async (caller, request) => {
      // Read and not locked: the operator, who may end any deal, changes no quote, and an accepted one moves no more.
      const quotes = await quotesOfRequests(caller, [request.id]);
      const accepted = quotes.filter((each) => each.state === 'accepted');
      await capacities.release(caller, ...accepted);
      if (request.need_id) await coverage.update(caller, request.need_id);
    });
  }
}
