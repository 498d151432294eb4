import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  findOwnService,
  OwnService,
  OwnServicePayload,
  ServiceActionInput,
  serviceKey,
} from '../catalogue/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  fromGlobalId,
  loaderOf,
  type OperationContext,
} from '../platform/index.js';
import { CoPublisher, CoPublisherInput } from './co-publisher.graphql.js';
import {
  coPublisherActions,
  CoPublishers,
  type CoPublisherRow,
  coPublishersOf,
} from './co-publishers.service.js';

/** Which clusters publish a service beside its owner. */
@Resolver(() => OwnService)
export class CoPublishingResolver {
  constructor(private readonly coPublishers: CoPublishers) {}

  @Access('parent')
  @ResolveField(() => [CoPublisher], {
    name: 'coPublishers',
    description: 'Clusters beside the owner, asked or accepted, oldest first.',
  })
  async beside(@Parent() { key }: OwnService, @Context() context: OperationContext): Promise<CoPublisher[]> {
    const loader = loaderOf<string, CoPublisherRow[]>(context, 'co-publishers', (ids) =>
      coPublishersOf(context.caller, ids),
    );
    return ((await loader.load(key)) ?? []).map((row) => ({
      clusterKey: row.cluster_id,
      state: row.state,
      version: row.version,
      actions: coPublisherActions(row, context.caller),
    }));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => OwnServicePayload, {
    description:
      'Invites another cluster to publish a published service beside yours; `version` is that of the service.',
  })
  async inviteCoPublisher(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service and which cluster.' }) input: CoPublisherInput,
  ): Promise<OwnServicePayload> {
    const key = serviceKey(input.id);
    await this.coPublishers.invite(caller, key, input.version, clusterKey(input));
    return this.payload(caller, key);
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => OwnServicePayload, {
    description: 'Publishes a service beside its owner, who has asked; `version` is that of the invitation.',
  })
  async acceptCoPublishing(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service.' }) input: ServiceActionInput,
  ): Promise<OwnServicePayload> {
    const key = serviceKey(input.id);
    await this.coPublishers.accept(caller, key, input.version);
    return this.payload(caller, key);
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => OwnServicePayload, {
    description:
      'Ends the publishing of a cluster beside the owner: that cluster itself, or the owner. `version` is that of the invitation.',
  })
  async leaveCoPublishing(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which service and which cluster.' }) input: CoPublisherInput,
  ): Promise<OwnServicePayload> {
    const key = serviceKey(input.id);
    await this.coPublishers.leave(caller, key, clusterKey(input), input.version);
    return this.payload(caller, key);
  }

  private async payload(caller: Caller, key: string): Promise<OwnServicePayload> {
    return { service: await findOwnService(caller, key), userErrors: [] };
  }
}

@Resolver(() => CoPublisher)
export class CoPublisherResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The cluster.' })
  async organisation(
    @Parent() { clusterKey: key }: CoPublisher,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(key))!;
  }
}

function clusterKey({ organisationId }: CoPublisherInput): string {
  return fromGlobalId('Organisation', organisationId, ['input', 'organisationId']);
}
