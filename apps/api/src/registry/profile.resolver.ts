import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationsById } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  type Role,
} from '../platform/index.js';
import {
  AddClusterInput,
  AddFactInput,
  CoveredRegion,
  FactTopicGroup,
  NetworkReach,
  OutsideId,
  ProfilePayload,
  SaveProfileInput,
  SetTierInput,
  WithdrawFactInput,
} from './profile.graphql.js';
import { aliasesOf, coverageOf, factsOf, outsideIdsOf, readReach } from './profile.reads.js';
import { ProfileService } from './profile.service.js';

/** Who writes the profile of the own organisation; the operator writes any. */
const KEEPERS: readonly Role[] = ['SME_ADMIN', 'CLUSTER_EDITOR', 'CLUSTER_PUBLISHER', 'OPERATOR'];

/** What is known of an organisation beside its name; all of it is public. */
@Resolver(() => Organisation)
export class ProfileResolver {
  constructor(private readonly profiles: ProfileService) {}

  @Access('parent')
  @ResolveField(() => [String], { description: 'Other names by which it is known, by name.' })
  async aliases(@Parent() { key }: Organisation, @Context() context: OperationContext): Promise<string[]> {
    return (
      (await loaderOf<string, string[]>(context, 'aliases', (ids) => aliasesOf(context.caller, ids)).load(
        key,
      )) ?? []
    );
  }

  @Access('parent')
  @ResolveField(() => [OutsideId], { description: 'Its ids in outside registries.' })
  async outsideIds(
    @Parent() { key }: Organisation,
    @Context() context: OperationContext,
  ): Promise<OutsideId[]> {
    return (
      (await loaderOf<string, OutsideId[]>(context, 'outside ids', (ids) =>
        outsideIdsOf(context.caller, ids),
      ).load(key)) ?? []
    );
  }

  @Access('parent')
  @ResolveField(() => [CoveredRegion], { description: 'Countries and regions that it serves, by code.' })
  async coverage(
    @Parent() { key }: Organisation,
    @Context() context: OperationContext,
  ): Promise<CoveredRegion[]> {
    return (
      (await loaderOf<string, CoveredRegion[]>(context, 'coverage', (ids) =>
        coverageOf(context.caller, ids),
      ).load(key)) ?? []
    );
  }

  @Access('parent')
  @ResolveField(() => [FactTopicGroup], { description: 'What sources say of it, by topic.' })
  async sourcedFacts(
    @Parent() { key }: Organisation,
    @Context() context: OperationContext,
  ): Promise<FactTopicGroup[]> {
    return (
      (await loaderOf<string, FactTopicGroup[]>(context, 'sourced facts', (ids) =>
        factsOf(context.caller, ids),
      ).load(key)) ?? []
    );
  }

  @Access('parent')
  @ResolveField(() => [String], {
    description: 'What you may do with its profile: save, addFact, setTier.',
  })
  profileActions(@Parent() { key, kind }: Organisation, @CurrentCaller() caller: Caller): string[] {
    const isOperator = caller.role === 'OPERATOR';
    const isKeeper = caller.role !== null && KEEPERS.includes(caller.role);
    const keeps = isOperator || (isKeeper && caller.organisationId === key);
    return [...(keeps ? ['save', 'addFact'] : []), ...(isOperator && kind === 'CLUSTER' ? ['setTier'] : [])];
  }

  @Access('anyone', 'public:read')
  @Query(() => NetworkReach, { description: 'What the network reaches today, by country.' })
  networkReach(@CurrentCaller() caller: Caller): Promise<NetworkReach> {
    return readReach(caller);
  }

  @Access(KEEPERS)
  @Mutation(() => ProfilePayload, {
    description: 'Writes a profile as a whole. Codes STALE_VERSION, OUTSIDE_ID_TAKEN, REGION_UNKNOWN.',
  })
  async saveProfile(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The profile as it shall be.' }) input: SaveProfileInput,
  ): Promise<ProfilePayload> {
    return answer(caller, await this.profiles.save(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => ProfilePayload, { description: 'Adds a partner cluster. Code REGION_UNKNOWN.' })
  async addCluster(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Name, seat and sectors.' }) input: AddClusterInput,
  ): Promise<ProfilePayload> {
    return answer(caller, await this.profiles.addCluster(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => ProfilePayload, { description: 'Moves a cluster to another tier. Code STALE_VERSION.' })
  async setClusterTier(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Cluster, version and tier.' }) input: SetTierInput,
  ): Promise<ProfilePayload> {
    return answer(caller, await this.profiles.setTier(caller, input));
  }

  @Access(KEEPERS)
  @Mutation(() => ProfilePayload, { description: 'Notes what a source says of an organisation.' })
  async addFact(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Topic, words, source and day.' }) input: AddFactInput,
  ): Promise<ProfilePayload> {
    return answer(caller, await this.profiles.addFact(caller, input));
  }

  @Access(KEEPERS)
  @Mutation(() => ProfilePayload, { description: 'Withdraws a statement; it stays visible with the reason.' })
  async withdrawFact(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Statement and reason.' }) input: WithdrawFactInput,
  ): Promise<ProfilePayload> {
    return answer(caller, await this.profiles.withdrawFact(caller, input));
  }
}

async function answer(caller: Caller, id: string): Promise<ProfilePayload> {
  return { organisation: (await organisationsById(caller, [id]))[0] ?? null, userErrors: [] };
}
