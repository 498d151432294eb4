import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  HistoryEntry,
  loaderOf,
  type OperationContext,
  readTransitions,
  toGlobalId,
  toHistoryEntry,
  type TransitionRow,
} from '../platform/index.js';
import {
  Project,
  ProjectDeliverable,
  ProjectFunding,
  ProjectPartner,
  ProjectPeriod,
  ProjectResult,
  ResultReport,
  WorkPackage,
} from './project.graphql.js';
import {
  type DeliverableRow,
  fundingsOf,
  type FundingRow,
  type PartnerRow,
  partnersOf,
  type PeriodRow,
  periodsOf,
  plansOf,
  type ReportRow,
  type ResultRow,
  resultsOf,
} from './project-parts.reads.js';

@Resolver(() => Project)
export class ProjectPartsResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who leads it.' })
  async coordinator(@Parent() project: Project, @Context() context: OperationContext): Promise<Organisation> {
    return (await organisationLoader(context).load(project.coordinatorKey))!;
  }

  @Access('parent')
  @ResolveField(() => [ProjectPeriod], {
    description: 'When it runs, as each source says it; the one in use first.',
  })
  async periods(@Parent() { key }: Project, @Context() context: OperationContext): Promise<ProjectPeriod[]> {
    const loader = loaderOf<string, PeriodRow[]>(context, 'periods of projects', async (ids) => {
      const rows = await periodsOf(context.caller, ids);
      return ids.map((id) => rows.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map((row) => ({
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      source: row.source,
      sourceOn: row.source_on,
      inUse: row.in_use,
    }));
  }

  @Access('parent')
  @ResolveField(() => ProjectFunding, {
    nullable: true,
    description: 'Its money; null before it is written, and for whoever may not see it.',
  })
  async funding(
    @Parent() { key }: Project,
    @Context() context: OperationContext,
  ): Promise<ProjectFunding | null> {
    const loader = loaderOf<string, FundingRow>(context, 'fundings of projects', async (ids) => {
      const rows = await fundingsOf(context.caller, ids);
      return ids.map((id) => rows.get(id) ?? null);
    });
    const row = await loader.load(key);
    return (
      row && {
        currency: row.currency,
        totalMinor: row.total_minor,
        grantMinor: row.grant_minor,
        isPublic: row.is_public,
      }
    );
  }

  @Access('parent')
  @ResolveField(() => [ProjectPartner], {
    description:
      'Who takes part, in the order of the plan; those that have not confirmed are for partners alone.',
  })
  async partners(
    @Parent() project: Project,
    @Context() context: OperationContext,
  ): Promise<ProjectPartner[]> {
    return (await partnerRows(context, project.key)).map((row) => ({
      organisationKey: row.organisation_id,
      isCoordinator: row.organisation_id === project.coordinatorKey,
      task: row.task,
      confirmedAt: row.confirmed_at,
      totalMinor: row.total_minor,
      grantMinor: row.grant_minor,
    }));
  }

  @Access('parent')
  @ResolveField(() => Boolean, { description: 'Whether your organisation is asked to confirm its part.' })
  async awaitsYou(@Parent() project: Project, @Context() context: OperationContext): Promise<boolean> {
    const { organisationId, role } = context.caller;
    if (!project.takesPart || (role !== 'CLUSTER_PUBLISHER' && role !== 'SME_ADMIN')) return false;
    const rows = await partnerRows(context, project.key);
    return rows.some((row) => row.organisation_id === organisationId && row.confirmed_at === null);
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

  @Access('parent')
  @ResolveField(() => [HistoryEntry], {
    description: 'Every change of its state, oldest first; for its partners alone.',
  })
  async history(@Parent() { key }: Project, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, TransitionRow[]>(context, 'history of projects', async (ids) => {
      const rows = Map.groupBy(
        await readTransitions(context.caller, 'project', ids),
        (row) => row.subject_id,
      );
      return ids.map((id) => rows.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map(toHistoryEntry);
  }
}

@Resolver(() => ProjectPartner)
export class ProjectPartnerResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The partner.' })
  async organisation(
    @Parent() partner: ProjectPartner,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(partner.organisationKey))!;
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

async function partnerRows(context: OperationContext, key: string): Promise<PartnerRow[]> {
  const loader = loaderOf<string, PartnerRow[]>(context, 'partners of projects', async (ids) => {
    const rows = await partnersOf(context.caller, ids);
    return ids.map((id) => rows.get(id) ?? []);
  });
  return (await loader.load(key)) ?? [];
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
