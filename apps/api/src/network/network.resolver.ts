import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  type Page,
  PageArgs,
} from '../platform/index.js';
import {
  ClusterNetwork,
  ClusterNetworkConnection,
  NetworkMember,
  NetworkMemberInput,
  NetworkPayload,
  SaveNetworkInput,
} from './network.graphql.js';
import { listNetworks, membersOf, networksById, networksOf, toNetwork } from './network.reads.js';
import { NetworkService } from './network.service.js';

/** Networks of clusters: public, kept by the publishers of the leading cluster. */
@Resolver(() => ClusterNetwork)
export class NetworkResolver {
  constructor(private readonly networks: NetworkService) {}

  @Access('anyone', 'public:read')
  @Query(() => ClusterNetworkConnection, { description: 'Networks of clusters, the newest first.' })
  clusterNetworks(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<ClusterNetwork>> {
    return listNetworks(caller, page);
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The cluster that leads it.' })
  async leader(
    @Parent() { leaderKey }: ClusterNetwork,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(leaderKey))!;
  }

  @Access('parent')
  @ResolveField(() => [NetworkMember], {
    description: 'Clusters beside the leader, oldest first; invitations are seen by the two sides alone.',
  })
  async members(
    @Parent() { key }: ClusterNetwork,
    @Context() context: OperationContext,
  ): Promise<NetworkMember[]> {
    const loader = loaderOf<string, NetworkMember[]>(context, 'network members', (ids) =>
      membersOf(context.caller, ids),
    );
    return (await loader.load(key)) ?? [];
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => NetworkPayload, { description: 'Founds a network that your cluster leads, or changes it.' })
  async saveNetwork(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What it is.' }) input: SaveNetworkInput,
  ): Promise<NetworkPayload> {
    return answer(caller, await this.networks.save(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => NetworkPayload, {
    description: 'Invites another cluster into a network that yours leads. Code NETWORK_MEMBER_UNFIT.',
  })
  async inviteToNetwork(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Network and cluster.' }) input: NetworkMemberInput,
  ): Promise<NetworkPayload> {
    return answer(caller, await this.networks.invite(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => NetworkPayload, { description: 'Joins a network whose leader has asked your cluster.' })
  async joinNetwork(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Network and your cluster.' }) input: NetworkMemberInput,
  ): Promise<NetworkPayload> {
    return answer(caller, await this.networks.accept(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => NetworkPayload, {
    description: 'Ends the place of a cluster in a network: that cluster itself, or the leader.',
  })
  async leaveNetwork(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Network and cluster.' }) input: NetworkMemberInput,
  ): Promise<NetworkPayload> {
    return answer(caller, await this.networks.leave(caller, input));
  }
}

@Resolver(() => NetworkMember)
export class NetworkMemberResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The cluster.' })
  async organisation(
    @Parent() { clusterKey }: NetworkMember,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(clusterKey))!;
  }
}

@Resolver(() => Organisation)
export class OrganisationNetworksResolver {
  @Access('parent')
  @ResolveField(() => [ClusterNetwork], { description: 'Networks that it leads or belongs to.' })
  async networks(
    @Parent() { key }: Organisation,
    @Context() context: OperationContext,
  ): Promise<ClusterNetwork[]> {
    const loader = loaderOf<string, ClusterNetwork[]>(context, 'networks', (ids) =>
      networksOf(context.caller, ids),
    );
    return (await loader.load(key)) ?? [];
  }
}

async function answer(caller: Caller, id: string): Promise<NetworkPayload> {
  const [row] = await networksById(caller, [id]);
  return { network: row ? toNetwork(row, caller) : null, userErrors: [] };
}
