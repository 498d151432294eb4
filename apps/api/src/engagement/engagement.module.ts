import { Module } from '@nestjs/common';
import { isUuid } from '@fivefold/domain';
import { CatalogueModule } from '../catalogue/index.js';
import { NeedMatchModule } from '../need-match/index.js';
import { DiscoveryModule } from '../discovery/index.js';
import { NotificationModule } from '../notification/index.js';
import { Nodes } from '../platform/index.js';
import {
  DraftLinesResolver,
  RecipientResolver,
  RequestLineResolver,
  toRecipient,
} from './recipient.resolver.js';
import { findRecipient, findRequest } from './request.reads.js';
import { NeedRequestsResolver, RequestResolver, toRequest } from './request.resolver.js';
import { RequestClock } from './request-clock.js';
import { RequestMoves } from './request-moves.js';
import { ReplyTime } from './reply-time.service.js';
import { RequestSending } from './request-sending.js';
import { RequestService } from './request.service.js';
import { ServiceAskers } from './service-askers.js';

/** Requests and those who are asked. */
@Module({
  imports: [CatalogueModule, DiscoveryModule, NeedMatchModule, NotificationModule],
  providers: [
    ServiceAskers,
    RequestMoves,
    RequestClock,
    RequestSending,
    RequestService,
    ReplyTime,
    RequestResolver,
    RecipientResolver,
    RequestLineResolver,
    DraftLinesResolver,
    NeedRequestsResolver,
  ],
  exports: [RequestMoves, RequestService],
})
export class EngagementModule {
  constructor(nodes: Nodes) {
    nodes.register('Request', async (caller, key) => {
      const row = isUuid(key) ? await findRequest(caller, key) : null;
      return row && toRequest(row);
    });
    nodes.register('Recipient', async (caller, key) => {
      const row = isUuid(key) ? await findRecipient(caller, key) : null;
      return row && toRecipient(row);
    });
  }
}
