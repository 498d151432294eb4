import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/index.js';
import { Nodes } from '../platform/index.js';
import { QuoteModule, QuoteMoves } from '../quote/index.js';
import { CounterOfferResolver, toCounterOffer } from './counter-offer.resolver.js';
import { CounterOfferService, findCounterOffer } from './counter-offer.service.js';

/** Counter-offers. */
@Module({
  imports: [QuoteModule, NotificationModule],
  providers: [CounterOfferService, CounterOfferResolver],
})
export class NegotiationModule {
  constructor(nodes: Nodes, quotes: QuoteMoves, service: CounterOfferService) {
    nodes.register('CounterOffer', async (caller, key) => {
      const row = isUuid(key) ? await findCounterOffer(caller, key) : null;
      return row && toCounterOffer(row);
    });
    quotes.whenClosed((caller, closed, actor) => service.follow(caller, closed, actor));
  }
}
