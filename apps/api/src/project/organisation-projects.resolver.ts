import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation } from '../directory/index.js';
import { Access, loaderOf, type OperationContext } from '../platform/index.js';
import { ProjectRole } from './project.graphql.js';
import { type ProjectRoleRow, rolesOf } from './project.reads.js';
import { toProject } from './project.resolver.js';

/** What an organisation does in the projects of the network. */
@Resolver(() => Organisation)
export class OrganisationProjectsResolver {
  @Access('parent')
  @ResolveField(() => [ProjectRole], {
    description:
      'What it does in projects, as far as it confirmed that, the latest end first; those in drafts are for their partners alone.',
  })
  async projectRoles(
    @Parent() { key }: Organisation,
    @Context() context: OperationContext,
  ): Promise<ProjectRole[]> {
    const loader = loaderOf<string, ProjectRoleRow[]>(context, 'projects of organisations', async (ids) => {
      const rows = await rolesOf(context.caller, ids);
      return ids.map((id) => rows.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map((row) => ({
      project: toProject(context.caller, row),
      isCoordinator: row.organisation_id === row.coordinator_org_id,
      task: row.task,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    }));
  }
}
