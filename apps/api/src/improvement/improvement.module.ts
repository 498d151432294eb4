import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { findAction } from './improvement.reads.js';
import {
  ImprovementResolver,
  ShortfallResolver,
  StrategyGoalResolver,
  toAction,
} from './improvement.resolver.js';
import { ImprovementService } from './improvement.service.js';

/** From shortfalls to training, peers and actions, and to the next measurement. */
@Module({
  imports: [AssessmentModule, AttachmentModule, NotificationModule, ProgrammeModule],
  providers: [ImprovementService, ImprovementResolver, ShortfallResolver, StrategyGoalResolver],
})
export class ImprovementModule {
  constructor(nodes: Nodes, clock: Clock, actions: ImprovementService) {
    nodes.register('ImprovementAction', async (caller, key) => {
      const row = await findAction(caller, key);
      return row && toAction(caller, row);
    });
    for (const rule of actions.rules()) clock.register(rule);
  }
}
