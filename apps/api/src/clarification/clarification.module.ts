import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DiscoveryModule, LiveIndex } from '../discovery/index.js';
import { NotificationModule, Notices } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { clarificationRules } from './clarification-clock.js';
import { findClarification, toClarification } from './clarification.reads.js';
import { ClarificationResolver, ServiceQuestionsResolver } from './clarification.resolver.js';
import { Clarifications } from './clarification.service.js';

/** "Ask the publisher": what is not stated becomes a stated fact for all. */
@Module({
  imports: [CatalogueModule, DiscoveryModule, NotificationModule],
  providers: [Clarifications, ClarificationResolver, ServiceQuestionsResolver],
})
export class ClarificationModule {
  constructor(nodes: Nodes, clock: Clock, notices: Notices, live: LiveIndex) {
    nodes.register('Clarification', async (caller, key) => {
      const row = isUuid(key) ? await findClarification(caller, key) : null;
      return row && toClarification(row, caller);
    });
    const titleOf = (id: string) => live.catalogue.get(id)?.title ?? '';
    for (const rule of clarificationRules(notices, titleOf)) clock.register(rule);
  }
}
