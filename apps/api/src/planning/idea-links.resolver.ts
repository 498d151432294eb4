import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OwnService } from '../catalogue/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import { LiveIndex, Service } from '../discovery/index.js';
import { Need, readNeeds } from '../need/index.js';
import { Access, loaderOf, type OperationContext, readGlobalId } from '../platform/index.js';
import { DemandFigures, figuresOf, UnmetDemand } from '../unmet-demand/index.js';
import { Idea, IdeaOwner, IdeaPilot, NamedNeed } from './idea.graphql.js';
import {
  demandOf,
  ideasById,
  ideasOfConcepts,
  ideasOfNeeds,
  ideasOfServices,
  type IdeaWant,
  ownersOf,
  ownNeedsOf,
  pilotsOf,
  toPilot,
} from './idea.reads.js';

/** What stands around an idea: owners, the needs behind it, pilots. */
@Resolver(() => Idea)
export class IdeaAroundResolver {
  @Access('parent')
  @ResolveField(() => [IdeaOwner], { description: 'The clusters that own it, then those that are asked to.' })
  async owners(@Parent() { key }: Idea, @Context() context: OperationContext): Promise<IdeaOwner[]> {
    const loader = loaderOf(context, 'owners of ideas', (ids: readonly string[]) =>
      ownersOf(context.caller, ids),
    );
    const rows = (await loader.load(key)) ?? [];
    return rows.map(({ cluster_id, joined }) => ({ clusterKey: cluster_id, joined }));
  }

  @Access('parent')
  @ResolveField(() => DemandFigures, {
    description: 'Who stands behind it, over the needs that you may know of.',
  })
  async behind(@Parent() { key }: Idea, @Context() context: OperationContext): Promise<DemandFigures> {
    return figuresOf(await wantsOf(context, key));
  }

  @Access('parent', 'services:read')
  @ResolveField(() => [NamedNeed], {
    description: 'The needs behind it whose companies consented to be named.',
  })
  async namedNeeds(@Parent() { key }: Idea, @Context() context: OperationContext): Promise<NamedNeed[]> {
    const wants = await wantsOf(context, key);
    return wants.flatMap(({ title, shown_org_id }) =>
      title !== null && shown_org_id ? [{ title, companyKey: shown_org_id }] : [],
    );
  }

  @Access('parent', 'needs:read')
  @ResolveField(() => [Need], { description: 'Your own needs behind it.' })
  async ownNeeds(@Parent() { key }: Idea, @Context() context: OperationContext): Promise<Need[]> {
    const loader = loaderOf<string, Need[]>(context, 'own needs of ideas', async (ids) => {
      const linked = await ownNeedsOf(context.caller, ids);
      const needIds = [...new Set(linked.flat().map((row) => row.need_id))];
      const found = needIds.length > 0 ? await readNeeds(context.caller, needIds) : [];
      const needs = new Map(found.flatMap((need) => (need ? [[need.key, need] as const] : [])));
      return linked.map((rows) => rows.flatMap((row) => needs.get(row.need_id) ?? []));
    });
    return (await loader.load(key)) ?? [];
  }

  @Access('parent', 'people')
  @ResolveField(() => [IdeaPilot], {
    description:
      'Pilots with companies that you may know of: your own; for owners those asked by name or taking part.',
  })
  async pilots(@Parent() { key }: Idea, @Context() context: OperationContext): Promise<IdeaPilot[]> {
    const loader = loaderOf(context, 'pilots of ideas', (ids: readonly string[]) =>
      pilotsOf(context.caller, ids),
    );
    return ((await loader.load(key)) ?? []).map((row) => toPilot(context.caller, row));
  }
}

@Resolver(() => IdeaOwner)
export class IdeaOwnerResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The cluster.' })
  async cluster(
    @Parent() { clusterKey }: IdeaOwner,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(clusterKey))!;
  }
}

@Resolver(() => NamedNeed)
export class NamedNeedResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The company.' })
  async company(
    @Parent() { companyKey }: NamedNeed,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(companyKey))!;
  }
}

@Resolver(() => IdeaPilot)
export class IdeaPilotResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The company.' })
  async company(
    @Parent() { companyKey }: IdeaPilot,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(companyKey))!;
  }
}

/** The ideas that came from a need, as its company sees them. */
@Resolver(() => Need)
export class NeedIdeasResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => [Idea], { description: 'Ideas of services that came from it, the newest first.' })
  ideas(@Parent() { key }: Need, @Context() context: OperationContext): Promise<Idea[]> {
    const loader = loaderOf(context, 'ideas of needs', (ids: readonly string[]) =>
      ideasOfNeeds(context.caller, ids),
    );
    return ideasAt(context, this.live, loader.load(key));
  }
}

/** The ideas that a service came from, as everyone finds it. */
@Resolver(() => Service)
export class ServiceIdeasResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => [Idea], { description: 'The ideas that it came from, the newest first.' })
  ideas(@Parent() { id }: Service, @Context() context: OperationContext): Promise<Idea[]> {
    return ideasAt(context, this.live, serviceIdeas(context, readGlobalId(id)!.key));
  }
}

/** The ideas that a service came from, as its staff see it. */
@Resolver(() => OwnService)
export class OwnServiceIdeasResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => [Idea], { description: 'The ideas that it came from, the newest first.' })
  ideas(@Parent() { key }: OwnService, @Context() context: OperationContext): Promise<Idea[]> {
    return ideasAt(context, this.live, serviceIdeas(context, key));
  }
}

/** What is being planned for a capability that is wanted in vain. */
@Resolver(() => UnmetDemand)
export class UnmetDemandIdeasResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => [Idea], { description: 'Ideas for it that are not dropped, the newest first.' })
  ideas(@Parent() { id }: UnmetDemand, @Context() context: OperationContext): Promise<Idea[]> {
    const loader = loaderOf(context, 'ideas of concepts', (keys: readonly string[]) =>
      ideasOfConcepts(context.caller, keys),
    );
    return ideasAt(context, this.live, loader.load(id));
  }
}

async function wantsOf(context: OperationContext, key: string): Promise<IdeaWant[]> {
  const loader = loaderOf(context, 'demand of ideas', (ids: readonly string[]) =>
    demandOf(context.caller, ids),
  );
  return (await loader.load(key)) ?? [];
}

function serviceIdeas(context: OperationContext, key: string): Promise<string[] | null> {
  const read = (ids: readonly string[]) => ideasOfServices(context.caller, ids);
  return loaderOf(context, 'ideas of services', read).load(key);
}

async function ideasAt(
  context: OperationContext,
  live: LiveIndex,
  ids: Promise<string[] | null>,
): Promise<Idea[]> {
  const read = (keys: readonly string[]) => ideasById(context.caller, live, keys);
  const found = await loaderOf(context, 'ideas', read).loadMany((await ids) ?? []);
  return found.flatMap((one) => (one === null || one instanceof Error ? [] : [one]));
}
