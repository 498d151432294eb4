import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { findStrategy } from './strategy.reads.js';
import { StrategyResolver, toStrategy } from './strategy.resolver.js';
import { StrategyService } from './strategy.service.js';

/** Strategies of clusters: documents, goals, and the day on which each is looked at again. */
@Module({
  imports: [AttachmentModule, NotificationModule],
  providers: [StrategyService, StrategyResolver],
})
export class StrategyModule {
  constructor(nodes: Nodes, clock: Clock, strategies: StrategyService) {
    nodes.register('Strategy', async (caller, key) => {
      const row = await findStrategy(caller, key);
      return row && toStrategy(row);
    });
    for (const rule of strategies.rules()) clock.register(rule);
  }
}
