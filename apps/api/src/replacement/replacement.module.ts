import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '../discovery/index.js';
import { EngagementModule } from '../engagement/index.js';
import { NotificationModule } from '../notification/index.js';
import { Nodes } from '../platform/index.js';
import { ReplacementResolver, RequestReplacementResolver, toReplacement } from './replacement.resolver.js';
import { findReplacement } from './replacement.reads.js';
import { ReplacementService } from './replacement.service.js';

/** The next best bundle that keeps the others when a provider leaves. */
@Module({
  imports: [EngagementModule, DiscoveryModule, NotificationModule],
  providers: [ReplacementService, ReplacementResolver, RequestReplacementResolver],
})
export class ReplacementModule {
  constructor(nodes: Nodes) {
    nodes.register('Replacement', async (caller, key) => {
      const row = isUuid(key) ? await findReplacement(caller, key) : null;
      return row && toReplacement(row);
    });
  }
}
