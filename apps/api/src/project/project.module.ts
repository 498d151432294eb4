import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { NotificationModule } from '../notification/index.js';
import { Nodes } from '../platform/index.js';
import { OrganisationProjectsResolver } from './organisation-projects.resolver.js';
import { ProjectPartnerResolver, ProjectPartsResolver } from './project-parts.resolver.js';
import { findProject } from './project.reads.js';
import { ProjectResolver, toProject } from './project.resolver.js';
import { ProjectService } from './project.service.js';

/** Projects of several clusters: who takes part, and with what money. */
@Module({
  imports: [DirectoryModule, NotificationModule],
  providers: [
    ProjectService,
    ProjectResolver,
    ProjectPartsResolver,
    ProjectPartnerResolver,
    OrganisationProjectsResolver,
  ],
  exports: [ProjectService],
})
export class ProjectModule {
  constructor(nodes: Nodes) {
    nodes.register('Project', async (caller, key) => {
      const row = await findProject(caller, key);
      return row && toProject(caller, row);
    });
  }
}
