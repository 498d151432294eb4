import { actionsFrom, isUuid, PROJECT_STATES } from '@fivefold/domain';
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
  RecordDeliverableInput,
  ReportResultInput,
  SaveProjectFundingInput,
  SaveProjectInput,
  SaveProjectPlanInput,
  SaveProjectResultsInput,
} from './project-input.graphql.js';
import { ProjectPlanService } from './project-plan.service.js';
import { Project, ProjectConnection, ProjectPayload } from './project.graphql.js';
import { listProjects, type ProjectRow, readProjects } from './project.reads.js';
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

@Resolver(() => Project)
export class ProjectResolver {
  constructor(
    private readonly projects: ProjectService,
    private readonly plans: ProjectPlanService,
  ) {}

  @Access('anyone')
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

  @Access('anyone')
  @Query(() => Project, {
    nullable: true,
    description: 'A project; null when there is none that you may see.',
  })
  async project(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Project | null> {
    const read = readGlobalId(id);
    if (read?.kind !== 'Project' || !isUuid(read.key)) return null;
    const [row] = await readProjects(caller, [read.key]);
    return row ? toProject(caller, row) : null;
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ProjectPayload, { description: 'Makes a draft, or changes what a project says of itself.' })
  async saveProject(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: SaveProjectInput,
  ): Promise<ProjectPayload> {
    return answer(caller, await this.projects.save(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ProjectPayload, { description: 'Writes partners and money anew; the shares sum exactly.' })
  async saveProjectFunding(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: SaveProjectFundingInput,
  ): Promise<ProjectPayload> {
    return answer(caller, await this.projects.saveFunding(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ProjectPayload, { description: 'Writes work packages, deliverables and milestones anew.' })
  async saveProjectPlan(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: SaveProjectPlanInput,
  ): Promise<ProjectPayload> {
    return answer(caller, await this.plans.savePlan(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ProjectPayload, { description: 'Writes the results that are aimed at anew.' })
  async saveProjectResults(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: SaveProjectResultsInput,
  ): Promise<ProjectPayload> {
    return answer(caller, await this.plans.saveResults(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => ProjectPayload, { description: 'Publishes, closes or reopens a project.' })
  async moveProject(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: MoveProjectInput,
  ): Promise<ProjectPayload> {
    return answer(caller, await this.projects.move(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER', 'SME_ADMIN'])
  @Mutation(() => ProjectPayload, { description: 'Says that your organisation takes part as it is written.' })
  async confirmProjectPart(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: ConfirmProjectPartInput,
  ): Promise<ProjectPayload> {
    return answer(caller, await this.projects.confirm(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => ProjectPayload, {
    description: 'Notes that a deliverable was handed over or a milestone reached.',
  })
  async recordDeliverable(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: RecordDeliverableInput,
  ): Promise<ProjectPayload> {
    return answer(caller, await this.plans.record(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => ProjectPayload, { description: 'Reports what was reached by a day, with its proof.' })
  async reportResult(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: ReportResultInput,
  ): Promise<ProjectPayload> {
    return answer(caller, await this.plans.report(caller, input));
  }
}

async function answer(caller: Caller, id: string): Promise<ProjectPayload> {
  const [row] = await readProjects(caller, [id]);
  return { project: row ? toProject(caller, row) : null, userErrors: [] };
}

/** The wire object of a row. */
export function toProject(caller: Caller, row: ProjectRow): Project {
  const takesPart = caller.organisationId !== null && row.partner_org_ids.includes(caller.organisationId);
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
    takesPart,
    actions: [
      ...(actors.length > 0 ? ['edit'] : []),
      ...(takesPart && row.state === 'running' ? ['report'] : []),
      ...actionsFrom(PROJECT_STATES, row.state, actors),
    ],
  };
}
