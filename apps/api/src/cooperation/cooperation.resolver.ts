import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  type OperationContext,
  type Page,
  PageArgs,
} from '../platform/index.js';
import {
  AnswerCooperationInput,
  AskCooperationInput,
  AskCooperationPayload,
  CooperationFigures,
  CooperationPeriodInput,
  type CooperationRequest,
  CooperationRequestConnection,
  CooperationRequestPayload,
} from './cooperation.graphql.js';
import { cooperationFiguresOf, listRequests } from './cooperation.reads.js';
import { CooperationService } from './cooperation.service.js';

/** Requests to cooperate: asked by anyone, read and answered by the staff of the cluster. */
@Resolver()
export class CooperationResolver {
  constructor(private readonly inbox: CooperationService) {}

  @Access('anyone')
  @Mutation(() => AskCooperationPayload, {
    description: 'Asks a cluster to cooperate. Codes COOPERATION_WITH_SELF, EMAIL_INVALID.',
  })
  async askCooperation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Who asks which cluster for what.' }) input: AskCooperationInput,
    @Context() context: OperationContext,
  ): Promise<AskCooperationPayload> {
    await this.inbox.ask(caller, input, context);
    return { userErrors: [] };
  }

  @Access(CLUSTER_STAFF)
  @Query(() => CooperationRequestConnection, {
    description: 'What your cluster was asked, the newest first.',
  })
  cooperationRequests(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
  ): Promise<Page<CooperationRequest>> {
    return listRequests(caller, page);
  }

  @Access(CLUSTER_STAFF)
  @Query(() => CooperationFigures, { description: 'What your cluster was asked, in numbers and by origin.' })
  async cooperationFigures(
    @CurrentCaller() caller: Caller,
    @Args('period', { nullable: true, type: () => CooperationPeriodInput, description: 'Absent: all of it.' })
    period: CooperationPeriodInput | null,
  ): Promise<CooperationFigures> {
    const { organisationId } = caller.signedIn();
    return (await cooperationFiguresOf(caller, [organisationId], period ?? {}))[0]!;
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => CooperationRequestPayload, {
    description: 'Answers a request once, by mail. Codes COOPERATION_ANSWERED, STALE_VERSION.',
  })
  async answerCooperation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Request, outcome and words.' }) input: AnswerCooperationInput,
  ): Promise<CooperationRequestPayload> {
    return { request: await this.inbox.answer(caller, input), userErrors: [] };
  }
}
