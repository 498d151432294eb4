import { Module } from '@nestjs/common';
import { isUuid } from '@fivefold/domain';
import { DiscoveryModule } from '../discovery/index.js';
import { Nodes } from '../platform/index.js';
import { QuoteService } from './quote.service.js';
import { findQuote, findRequest } from './request.reads.js';
import {
  actorsOf,
  NeedRequestsResolver,
  RequestLineResolver,
  RequestResolver,
  toQuote,
  toRequest,
} from './request.resolver.js';
import { RequestService } from './request.service.js';

/** Request, quote, acceptance. */
@Module({
  imports: [DiscoveryModule],
  providers: [RequestService, QuoteService, RequestResolver, RequestLineResolver, NeedRequestsResolver],
})
export class EngagementModule {
  constructor(nodes: Nodes) {
    nodes.register('Request', async (caller, key) => {
      const row = isUuid(key) ? await findRequest(caller, key) : null;
      return row && toRequest(row);
    });
    nodes.register('Quote', async (caller, key) => {
      const found = isUuid(key) ? await findQuote(caller, key) : null;
      return found && toQuote(found.quote, actorsOf(caller, toRequest(found.request)));
    });
  }
}
