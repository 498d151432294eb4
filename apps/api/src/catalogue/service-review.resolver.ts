import { DomainError, isUuid } from '@fivefold/domain';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsById } from '../attachment/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  fromGlobalId,
  loaderOf,
  type OperationContext,
  type Role,
  toGlobalId,
} from '../platform/index.js';
import {
  coPublisherActions,
  CoPublishers,
  type CoPublisherRow,
  coPublishersOf,
} from './co-publishers.service.js';
import type { FactChange } from './fact-differences.js';
import { OwnService, OwnServicePayload, ServiceFacts } from './own-service.graphql.js';
import { findOwnService, serviceKey } from './own-service.resolver.js';
import { listDifferences } from './own-services.reads.js';
import { commentsOf, type CommentRow, ServiceComments } from './service-comments.service.js';
import { ServiceActionInput } from './service-inputs.graphql.js';
import {
  AnswerCommentInput,
  CommentActionInput,
  CommentServiceInput,
  CoPublisher,
  CoPublisherInput,
  FactDifference,
  ServiceComment,
} from './service-review.graphql.js';

const REVIEWERS: readonly Role[] = ['CLUSTER_PUBLISHER', 'OPERATOR'];
const STAFF: readonly Role[] = [...CLUSTER_STAFF, 'OPERATOR'];

/** What people say to each other about a version, and who publishes beside the owner. */
@Resolver(() => OwnService)
export class ServiceReviewResolver {
  constructor(
    private readonly comments: ServiceComments,
    private readonly coPublishers: CoPublishers,
  ) {}

  @Access('parent')
  @ResolveField(() => [ServiceComment], {
    name: 'comments',
    description: 'Remarks of reviewers, those on the newest version first.',
  })
  async commentsOn(
    @Parent() { key }: OwnService,
    @Context() context: OperationContext,
  ): Promise<ServiceComment[]> {
    const loader = loaderOf<string, CommentRow[]>(context, 'service comments', (ids) =>
      commentsOf(context.caller, ids),
    );
    return ((await loader.load(key)) ?? []).map((row) => ({
      id: row.id,
      version: row.version,
      versionNumber: row.number,
      path: row.path,
      text: row.text,
      author: row.author_name,
      at: row.created_at,
      answer: row.answer,
      answeredBy: row.answered_by,
      resolvedBy: row.resolved_by,
    }));
  }

  @Access('parent')
  @ResolveField(() => [FactDifference], {
    description:
      'What the version shown changes against the one before; everything that it states, for the first.',
  })
  async differences(
    @Parent() { key }: OwnService,
    @Context() context: OperationContext,
  ): Promise<readonly FactDifference[]> {
    const loader = loaderOf<string, FactChange[]>(context, 'service differences', (ids) =>
      listDifferences(context.caller, ids),
    );
    return (await loader.load(key)) ?? [];
  }

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

  @Access(REVIEWERS)
  @Mutation(() => OwnServicePayload, { description: 'Comments on a fact of a version in review.' })
  async commentService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which fact, and what about it.' }) input: CommentServiceInput,
  ): Promise<OwnServicePayload> {
    const key = serviceKey(input.id);
    await this.comments.comment(caller, key, input.version, input.path, input.text);
    return this.payload(caller, key);
  }

  @Access(STAFF)
  @Mutation(() => OwnServicePayload, { description: 'Answers a comment; its writer is told.' })
  async answerServiceComment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which comment, and the answer.' }) input: AnswerCommentInput,
  ): Promise<OwnServicePayload> {
    const id = commentKey(input.id);
    return this.payload(caller, await this.comments.answer(caller, id, input.version, input.text));
  }

  @Access(STAFF)
  @Mutation(() => OwnServicePayload, { description: 'Says that a comment is dealt with.' })
  async resolveServiceComment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which comment.' }) input: CommentActionInput,
  ): Promise<OwnServicePayload> {
    return this.payload(caller, await this.comments.resolve(caller, commentKey(input.id), input.version));
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

@Resolver(() => ServiceFacts)
export class OwnFactsResolver {
  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files shown with it, in their order.' })
  attachments(
    @Parent() { fileKeys }: ServiceFacts,
    @Context() context: OperationContext,
  ): Promise<Attachment[]> {
    return filesOf(context, fileKeys);
  }
}

/** Files by row id in one statement for the whole answer; those that the caller may not see are left out. */
export async function filesOf(context: OperationContext, ids: readonly string[]): Promise<Attachment[]> {
  const loader = loaderOf<string, Attachment>(context, 'files by id', async (keys) => {
    const found = await attachmentsById(context.caller, keys);
    const byId = new Map(found.map((file) => [file.id, file]));
    return keys.map((key) => byId.get(toGlobalId('Attachment', key)) ?? null);
  });
  const files = await Promise.all(ids.map((id) => loader.load(id)));
  return files.filter((file) => file !== null);
}

function clusterKey({ organisationId }: CoPublisherInput): string {
  return fromGlobalId('Organisation', organisationId, ['input', 'organisationId']);
}

function commentKey(id: string): string {
  if (!isUuid(id)) throw new DomainError('NOT_FOUND', { what: 'comment' }, { path: ['input', 'id'] });
  return id;
}
