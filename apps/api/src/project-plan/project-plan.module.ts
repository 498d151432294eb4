import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock } from '../platform/index.js';
import { ProjectModule } from '../project/index.js';
import {
  ProjectDeliverableResolver,
  ProjectPlanResolver,
  ResultReportResolver,
  WorkPackageResolver,
} from './project-plan.resolver.js';
import { ProjectPlanService } from './project-plan.service.js';

/** What projects plan and have reached: work packages, deliverables, results. */
@Module({
  imports: [AttachmentModule, NotificationModule, ProjectModule],
  providers: [
    ProjectPlanService,
    ProjectPlanResolver,
    WorkPackageResolver,
    ProjectDeliverableResolver,
    ResultReportResolver,
  ],
})
export class ProjectPlanModule {
  constructor(clock: Clock, plans: ProjectPlanService) {
    for (const rule of plans.rules()) clock.register(rule);
  }
}
