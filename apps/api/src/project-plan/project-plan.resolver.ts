import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  toGlobalId,
} from '../platform/index.js';
import { answerProject, Project, ProjectPayload } from '../project/index.js';
import {
  ProjectDeliverable,
  ProjectResult,
  RecordDeliverableInput,
  ReportResultInput,
  ResultReport,
  SaveProjectPlanInput,
  SaveProjectResultsInput,
  WorkPackage,
} from './project-plan.graphql.js';
import {
  type DeliverableRow,
  plansOf,
  type ReportRow,
  type ResultRow,
  resultsOf,
} from './project-plan.reads.js';
import { ProjectPlanService } from './project-plan.service.js';

const INPUT = { description: 'What is changed.' };

/** The plan of a project and what came of it: the coordinator writes it, its partners report. */
@Resolver(() => Project)
export class ProjectPlanResolver {
  constructor(private readonly plans: ProjectPlanService) {}

  @Access(CLUSTER_STAFF)
  @Mutation(() => ProjectPayload, { description: 'Writes work packages, deliverables and milestones anew.' })
  async saveProjectPlan(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: SaveProjectPlanInput,
  ): Promise<ProjectPayload> {
    return answerProject(caller, await this.plans.savePlan(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ProjectPayload, { description: 'Writes the results that are aimed at anew.' })
  async saveProjectResults(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: SaveProjectResultsInput,
  ): Promise<ProjectPayload> {
    return answerProject(caller, await this.plans.saveResults(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => ProjectPayload, {
    description: 'Notes that a deliverable was handed over or a milestone reached.',
  })
  async recordDeliverable(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: RecordDeliverableInput,
  ): Promise<ProjectPayload> {
    return answerProject(caller, await this.plans.record(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => ProjectPayload, { description: 'Reports what was reached by a day, with its proof.' })
  async reportResult(
    @CurrentCaller() caller: Caller,
    @Args('input', INPUT) input: ReportResultInput,
  ): Promise<ProjectPayload> {
    return answerProject(caller, await this.plans.report(caller, input));
  }

  @Access('parent')
  @ResolveField(() => [WorkPackage], { description: 'The plan.' })
  async workPackages(
    @Parent() project: Project,
    @Context() context: OperationContext,
  ): Promise<WorkPackage[]> {
    const loader = loaderOf<string, WorkPackage[]>(context, 'plans of projects', async (ids) => {
      const { workPackages, deliverables } = await plansOf(context.caller, ids);
      return ids.map((id) =>
        (workPackages.get(id) ?? []).map((row) => ({
          id: toGlobalId('WorkPackage', row.id),
          leadKey: row.lead_org_id,
          number: row.position,
          title: row.title,
          description: row.description,
          startsOn: row.starts_on,
          endsOn: row.ends_on,
          deliverables: (deliverables.get(row.id) ?? []).map((each) => toDeliverable(each, [])),
        })),
      );
    });
    const own = context.caller.organisationId;
    const mayRecord = (leadKey: string) =>
      project.actions.includes('report') && (own === leadKey || own === project.coordinatorKey);
    return ((await loader.load(project.key)) ?? []).map((each) => ({
      ...each,
      deliverables: each.deliverables.map((one) => ({
        ...one,
        actions: mayRecord(each.leadKey) ? ['record'] : [],
      })),
    }));
  }

  @Access('parent')
  @ResolveField(() => [ProjectResult], { description: 'What it wants to reach, target against actual.' })
  async results(@Parent() { key }: Project, @Context() context: OperationContext): Promise<ProjectResult[]> {
    const loader = loaderOf<string, ProjectResult[]>(context, 'results of projects', async (ids) => {
      const { results, reports } = await resultsOf(context.caller, ids);
      return ids.map((id) => (results.get(id) ?? []).map((row) => toResult(row, reports.get(row.id) ?? [])));
    });
    return (await loader.load(key)) ?? [];
  }
}

@Resolver(() => WorkPackage)
export class WorkPackageResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The partner that leads it.' })
  async lead(
    @Parent() { leadKey }: WorkPackage,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(leadKey))!;
  }
}

@Resolver(() => ProjectDeliverable)
export class ProjectDeliverableResolver {
  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files that prove it, oldest first.' })
  attachments(
    @Parent() { key }: ProjectDeliverable,
    @Context() context: OperationContext,
  ): Promise<Attachment[]> {
    return attachmentsOf(context, 'ProjectDeliverable', key);
  }
}

@Resolver(() => ResultReport)
export class ResultReportResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The partner that reported.' })
  async organisation(
    @Parent() report: ResultReport,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(report.organisationKey))!;
  }

  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files that prove it, oldest first.' })
  attachments(@Parent() { key }: ResultReport, @Context() context: OperationContext): Promise<Attachment[]> {
    return attachmentsOf(context, 'ResultReport', key);
  }
}

function toDeliverable(row: DeliverableRow, actions: string[]): ProjectDeliverable {
  return {
    id: toGlobalId('ProjectDeliverable', row.id),
    key: row.id,
    version: row.version,
    kind: row.kind,
    title: row.title,
    dueOn: row.due_on,
    doneOn: row.done_on,
    isLate: row.late,
    note: row.note,
    actions,
  };
}

function toResult(row: ResultRow, reports: readonly ReportRow[]): ProjectResult {
  const newest = reports[0];
  return {
    id: toGlobalId('ProjectResult', row.id),
    title: row.title,
    unit: row.unit,
    target: row.target,
    dueOn: row.due_on,
    actual: newest?.value ?? null,
    asOf: newest?.as_of ?? null,
    share: newest ? newest.value / row.target : null,
    reports: reports.map((each) => ({
      id: toGlobalId('ResultReport', each.id),
      key: each.id,
      organisationKey: each.organisation_id,
      value: each.value,
      asOf: each.as_of,
      proof: each.proof,
      reportedAt: each.reported_at,
    })),
  };
}
