import { Module } from '@nestjs/common';
import { isUuid } from '@fivefold/domain';
import { DiscoveryModule } from '../discovery/index.js';
import { Nodes } from '../platform/index.js';
import { QuoteService } from './quote.service.js';
import { findRequest } from './request.reads.js';
import { NeedRequestsResolver, RequestLineResolver, RequestResolver, toRequest } from './request.resolver.js';
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
  }
}
