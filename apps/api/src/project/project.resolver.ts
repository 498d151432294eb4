import { actionsFrom, PROJECT_STATES } from '@fivefold/domain';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  PageArgs,
  readGlobalId,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import {
  ConfirmProjectPartInput,
  MoveProjectInput,
  SaveProjectFundingInput,
  SaveProjectInput,
} from './project-input.graphql.js';
import { Project, ProjectConnection, ProjectPayload } from './project.graphql.js';
import { findProject, listProjects, type ProjectRow, takesPart } from './project.reads.js';
import { actorsOf, ProjectService } from './project.service.js';

@ArgsType()
class ProjectsArgs extends PageArgs {
  @Field({
    description: 'Only those in which your organisation takes part, drafts among them.',
    defaultValue: false,
  })
  @IsBoolean()
  own!: boolean;
}

const INPUT = { description: 'What is changed.' };

/** What a project is, who takes part and with what money, and its life. */
@Resolver(() => Project)
export class ProjectResolver {
  constructor(private readonly projects: ProjectService) {}

  @Access('anyone', 'public:read')
  @Query(() => ProjectConnection, { name: 'projects', description: 'Projects of the network, newest first.' })
  async projectList(@CurrentCaller() caller: Caller, @Args() args: ProjectsArgs): Promise<ProjectConnection> {
    const { rows, total } = await listProjects(caller, args.own, args);
    return toPage(
      rows,
      args,
      total,
      (row) => row.id,
      (row) => toProject(caller, row),
    );
  }

  @Access('anyone', 'public:read')
  @Query(() => Project, {
    nullable: true,
    description: 'A project; null when there is none that you may see.',
  })
  async project(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Project | null> {
    const read = readGlobalId(id);
    const row = read?.kind === 'Project' ? await findProject(caller, read.key) : null;
    return row && toProject(caller, row);
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ProjectPayload, { description: 'Makes a draft, or changes what a project says of itself.' })
  async saveProject(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: SaveProjectInput,
  ): Promise<ProjectPayload> {
    return answerProject(caller, await this.projects.save(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ProjectPayload, { description: 'Writes partners and money anew; the shares sum exactly.' })
  async saveProjectFunding(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: SaveProjectFundingInput,
  ): Promise<ProjectPayload> {
    return answerProject(caller, await this.projects.saveFunding(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => ProjectPayload, { description: 'Publishes, closes or reopens a project.' })
  async moveProject(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: MoveProjectInput,
  ): Promise<ProjectPayload> {
    return answerProject(caller, await this.projects.move(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER', 'SME_ADMIN'])
  @Mutation(() => ProjectPayload, { description: 'Says that your organisation takes part as it is written.' })
  async confirmProjectPart(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: ConfirmProjectPartInput,
  ): Promise<ProjectPayload> {
    return answerProject(caller, await this.projects.confirm(caller, input));
  }
}

/** The project after a change. */
export async function answerProject(caller: Caller, id: string): Promise<ProjectPayload> {
  const row = await findProject(caller, id);
  return { project: row && toProject(caller, row), userErrors: [] };
}

/** The wire object of a row. */
export function toProject(caller: Caller, row: ProjectRow): Project {
  const partner = takesPart(caller, row);
  const leads = caller.organisationId === row.coordinator_org_id;
  const actors = leads ? actorsOf(caller) : [];
  return {
    id: toGlobalId('Project', row.id),
    key: row.id,
    coordinatorKey: row.coordinator_org_id,
    partnerKeys: row.partner_org_ids,
    version: row.version,
    state: row.state,
    acronym: row.acronym,
    title: row.title,
    summary: row.summary,
    programme: row.programme,
    agreementNumber: row.agreement_number,
    website: row.website,
    acknowledgement: row.acknowledgement,
    disclaimer: row.disclaimer,
    illustrative: row.illustrative,
    takesPart: partner,
    actions: [
      ...(actors.length > 0 ? ['edit'] : []),
      ...(partner && row.state === 'running' ? ['report'] : []),
      ...actionsFrom(PROJECT_STATES, row.state, actors),
    ],
  };
}
