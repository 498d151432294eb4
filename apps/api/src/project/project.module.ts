import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { DirectoryModule } from '../directory/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { OrganisationProjectsResolver } from './organisation-projects.resolver.js';
import {
  ProjectDeliverableResolver,
  ProjectPartnerResolver,
  ProjectPartsResolver,
  ResultReportResolver,
  WorkPackageResolver,
} from './project-parts.resolver.js';
import { ProjectPlanService } from './project-plan.service.js';
import { ProjectResolver, toProject } from './project.resolver.js';
import { ProjectService } from './project.service.js';
import { Projects } from './projects.js';

/** Projects of several clusters: plan, money, results. */
@Module({
  imports: [DirectoryModule, AttachmentModule, NotificationModule],
  providers: [
    Projects,
    ProjectService,
    ProjectPlanService,
    ProjectResolver,
    ProjectPartsResolver,
    ProjectPartnerResolver,
    WorkPackageResolver,
    ProjectDeliverableResolver,
    ResultReportResolver,
    OrganisationProjectsResolver,
  ],
  exports: [Projects],
})
export class ProjectModule {
  constructor(nodes: Nodes, clock: Clock, projects: Projects, plans: ProjectPlanService) {
    nodes.register('Project', async (caller, key) => {
      const row = isUuid(key) ? await projects.find(caller, key) : null;
      return row && toProject(caller, row);
    });
    for (const rule of plans.rules()) clock.register(rule);
  }
}
