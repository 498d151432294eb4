import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { GroupMinutesResolver, GroupTaskResolver, toGroup, WorkingGroupResolver } from './group.resolver.js';
import { WorkingGroups } from './group.service.js';
import { findAction } from './improvement.reads.js';
import { ImprovementResolver, ShortfallResolver, toAction } from './improvement.resolver.js';
import { ImprovementService } from './improvement.service.js';
import { StrategyGoalResolver, StrategyResolver, toStrategy } from './strategy.resolver.js';
import { Strategies } from './strategy.service.js';

/** From shortfalls to training, peers and actions; strategies with goals; working groups. */
@Module({
  imports: [AssessmentModule, AttachmentModule, NotificationModule, ProgrammeModule],
  providers: [
    ImprovementService,
    ImprovementResolver,
    ShortfallResolver,
    Strategies,
    StrategyResolver,
    StrategyGoalResolver,
    WorkingGroups,
    WorkingGroupResolver,
    GroupTaskResolver,
    GroupMinutesResolver,
  ],
})
export class ImprovementModule {
  constructor(
    nodes: Nodes,
    clock: Clock,
    actions: ImprovementService,
    strategies: Strategies,
    groups: WorkingGroups,
  ) {
    nodes.register('ImprovementAction', async (caller, key) => {
      const row = await findAction(caller, key);
      return row && toAction(caller, row);
    });
    nodes.register('Strategy', async (caller, key) => {
      const row = await strategies.find(caller, key);
      return row && toStrategy(row);
    });
    nodes.register('WorkingGroup', async (caller, key) => {
      const row = await groups.find(caller, key);
      return row && toGroup(caller, row);
    });
    for (const rule of [...actions.rules(), ...strategies.rules()]) clock.register(rule);
  }
}
