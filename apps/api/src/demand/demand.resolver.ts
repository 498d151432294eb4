import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LiveIndex } from '../discovery/index.js';
import { Need } from '../need/index.js';
import {
  Access,
  BUYERS,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  type Page,
  PageArgs,
  type Role,
} from '../platform/index.js';
import {
  type Demand,
  DemandConnection,
  Interest,
  MuteInterestInput,
  MuteInterestPayload,
  OfferInterestInput,
  OfferInterestPayload,
} from './demand.graphql.js';
import { listDemand } from './demand.reads.js';
import { Interests } from './interest.service.js';

/** Who looks for demand: staff of a cluster, and the admin of a company that provides. */
const SELLERS: readonly Role[] = [...CLUSTER_STAFF, 'SME_ADMIN'];

/** Open needs towards those who could meet them, and what they offer. */
@Resolver(() => Need)
export class DemandResolver {
  constructor(
    private readonly live: LiveIndex,
    private readonly interests: Interests,
  ) {}

  @Access(SELLERS, 'services:read')
  @Query(() => DemandConnection, {
    description:
      'Open needs of others that services you publish or provide meet, or miss by one condition; the closest first.',
  })
  demand(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<Demand>> {
    return listDemand(caller, this.live, page);
  }

  @Access(SELLERS, 'services:write')
  @Mutation(() => OfferInterestPayload, {
    description:
      'Tells the SME of an open need that an own service could meet it; it may then ask for a quote.',
  })
  async offerInterest(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which need and service, and a note.' }) input: OfferInterestInput,
  ): Promise<Partial<OfferInterestPayload>> {
    return { offeredAt: await this.interests.offer(caller, input), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => MuteInterestPayload, {
    description: 'Takes no more offers of an organisation, or takes them again.',
  })
  async muteInterest(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Whose offers.' }) input: MuteInterestInput,
  ): Promise<Partial<MuteInterestPayload>> {
    return { muted: await this.interests.mute(caller, input), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => [Interest], { description: 'Who has offered itself, the latest first.' })
  async offers(@Parent() need: Need, @Context() context: OperationContext): Promise<Interest[]> {
    const loader = loaderOf<string, Interest[]>(context, 'needOffers', async (ids) => {
      const byNeed = await this.interests.ofNeeds(context.caller, ids);
      return ids.map((id) => byNeed.get(id) ?? []);
    });
    return (await loader.load(need.key)) ?? [];
  }
}
