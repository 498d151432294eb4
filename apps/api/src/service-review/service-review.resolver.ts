import { DomainError, isUuid } from '@fivefold/domain';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { findOwnService, OwnService, OwnServicePayload, serviceKey } from '../catalogue/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  type Role,
} from '../platform/index.js';
import type { FactChange } from './fact-differences.js';
import { commentsOf, type CommentRow, ServiceComments } from './service-comments.service.js';
import {
  AnswerCommentInput,
  CommentActionInput,
  CommentServiceInput,
  FactDifference,
  ServiceComment,
} from './service-review.graphql.js';
import { listDifferences } from './service-review.reads.js';

const REVIEWERS: readonly Role[] = ['CLUSTER_PUBLISHER', 'OPERATOR'];
const STAFF: readonly Role[] = [...CLUSTER_STAFF, 'OPERATOR'];

/** What a version changes, and what people say to each other about it. */
@Resolver(() => OwnService)
export class ServiceReviewResolver {
  constructor(private readonly comments: ServiceComments) {}

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

  private async payload(caller: Caller, key: string): Promise<OwnServicePayload> {
    return { service: await findOwnService(caller, key), userErrors: [] };
  }
}

function commentKey(id: string): string {
  if (!isUuid(id)) throw new DomainError('NOT_FOUND', { what: 'comment' }, { path: ['input', 'id'] });
  return id;
}
