import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  HistoryEntry,
  loaderOf,
  type OperationContext,
  readTransitions,
  toHistoryEntry,
  type TransitionRow,
} from '../platform/index.js';
import { Project, ProjectFunding, ProjectPartner, ProjectPeriod } from './project.graphql.js';
import {
  fundingsOf,
  type FundingRow,
  type PartnerRow,
  partnersOf,
  type PeriodRow,
  periodsOf,
} from './project.reads.js';

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

  @Access('parent', 'people')
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

async function partnerRows(context: OperationContext, key: string): Promise<PartnerRow[]> {
  const loader = loaderOf<string, PartnerRow[]>(context, 'partners of projects', async (ids) => {
    const rows = await partnersOf(context.caller, ids);
    return ids.map((id) => rows.get(id) ?? []);
  });
  return (await loader.load(key)) ?? [];
}
