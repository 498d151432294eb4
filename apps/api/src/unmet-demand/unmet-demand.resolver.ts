import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import { LiveIndex } from '../discovery/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  type OperationContext,
  type Page,
  PageArgs,
} from '../platform/index.js';
import { DemandFigures, type UnmetDemand, UnmetDemandConnection } from './unmet-demand.graphql.js';
import { listUnmetDemand } from './unmet-demand.reads.js';

/** What open needs want in vain, for those who could plan a service. */
@Resolver(() => DemandFigures)
export class UnmetDemandResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access(CLUSTER_STAFF)
  @Query(() => UnmetDemandConnection, {
    description:
      'What open needs that your cluster may know of want and nothing published answers; what most companies want first.',
  })
  unmetDemand(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<UnmetDemand>> {
    return listUnmetDemand(caller, this.live, page);
  }

  @Access('parent')
  @ResolveField(() => [Organisation], { description: 'Companies that consented to be named.' })
  async named(
    @Parent() { namedKeys }: DemandFigures,
    @Context() context: OperationContext,
  ): Promise<Organisation[]> {
    const found = await organisationLoader(context).loadMany(namedKeys);
    return found.flatMap((one) => (one === null || one instanceof Error ? [] : [one]));
  }
}
