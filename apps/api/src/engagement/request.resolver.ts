import { actionsFrom, type Actor, REQUEST_STATES } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import { Clause, readerLanguage, toClause } from '../decomposition/index.js';
import { Need, readNeeds } from '../need/index.js';
import {
  Access,
  Alongside,
  BUYERS,
  type Caller,
  CurrentCaller,
  fromGlobalId,
  HistoryEntry,
  isAsked,
  loaderOf,
  type OperationContext,
  PageArgs,
  readTransitions,
  toGlobalId,
  toHistoryEntry,
  toPage,
} from '../platform/index.js';
import { Recipient } from './recipient.graphql.js';
import { readRecipientsAlongside, recipientLoader, recipientsKey } from './recipients-of-list.js';
import {
  Request,
  RequestConnection,
  RequestPayload,
  RequestSide,
  RequestState,
  SendRequestsPayload,
} from './request.graphql.js';
import {
  ChangeRequestInput,
  ExtendDeadlineInput,
  RequestActionInput,
  SendRequestsInput,
} from './request.input.js';
import { findRequest, listRequests, requestsOfBundles, type SeenRequest } from './request.reads.js';
import { TELLING_OF_OFFERS } from './request-moves.js';
import { ReplyTime } from './reply-time.service.js';
import { RequestService } from './request.service.js';

/** Steps of a request that have a mutation of their own; the others follow what recipients, quotes and agreements do. */
const OWN_ACTIONS: readonly string[] = ['change', 'submit', 'withdraw', 'extend'];

@Resolver(() => Request)
export class RequestResolver implements OnModuleInit {
  constructor(
    private readonly service: RequestService,
    private readonly replyTime: ReplyTime,
    private readonly alongside: Alongside,
  ) {}

  onModuleInit(): void {
    this.alongside.register('Request', 'recipients', readRecipientsAlongside);
  }

  @Access('signed-in', 'deals:read')
  @Query(() => RequestConnection, {
    description: 'Requests that your organisation sent or received, newest first.',
  })
  async requests(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('side', { type: () => RequestSide, description: 'Sent or received.' }) side: RequestSide,
    @Args('state', { type: () => RequestState, nullable: true, description: 'Only those in this state.' })
    state: RequestState | null | undefined,
    @Info() info: GraphQLResolveInfo,
    @Context() context: OperationContext,
  ): Promise<RequestConnection> {
    const isCounted = isAsked(info, 'totalCount');
    const alongside = this.alongside.of('Request', context, (...path) =>
      isAsked(info, 'edges', 'node', ...path),
    );
    const filter = { side, state };
    const { rows, total } = await listRequests(caller, page, filter, isCounted, context, alongside);
    return toPage(rows, page, total, (row) => row.id, toRequest);
  }

  @Access('signed-in', 'deals:read')
  @Query(() => Request, { nullable: true, description: 'A request of yours by id; null when there is none.' })
  async request(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Request | null> {
    const row = await findRequest(caller, fromGlobalId('Request', id));
    return row && toRequest(row);
  }

  @Access(BUYERS, 'deals:write')
  @Mutation(() => SendRequestsPayload, {
    description: 'Asks for a service, several that compete, or a bundle: one request per part, all or none.',
  })
  async sendRequests(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What is asked.' }) input: SendRequestsInput,
  ): Promise<SendRequestsPayload> {
    const { requests, bundleId } = await this.service.send(caller, input);
    return { requests: requests.map(toRequest), bundleId, userErrors: [] };
  }

  @Access(BUYERS, 'deals:write')
  @Mutation(() => RequestPayload, {
    description: 'Sends a draft, and with it the other drafts of its bundle.',
  })
  async submitRequest(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: RequestActionInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.service.sendDraft(caller, input));
  }

  @Access(BUYERS, 'deals:write')
  @Mutation(() => RequestPayload, { description: 'Writes a draft anew.' })
  async changeRequest(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What it says from now on.' }) input: ChangeRequestInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.service.change(caller, input));
  }

  @Access(BUYERS, 'deals:write')
  @Mutation(() => RequestPayload, {
    description:
      'Gives those who are asked more time, before or after the deadline, while the request is open. The deadline of sealed offers stands.',
  })
  async extendDeadline(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Until when.' }) input: ExtendDeadlineInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.replyTime.extend(caller, input));
  }

  @Access(BUYERS, 'deals:write')
  @Mutation(() => RequestPayload, {
    description: 'Takes a request back that is not accepted yet, or throws a draft away.',
  })
  async withdrawRequest(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: RequestActionInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.service.withdraw(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The SME that asks.' })
  requester(
    @Parent() request: Request,
    @Context() context: OperationContext,
  ): Organisation | Promise<Organisation | null> {
    return organisationLoader(context).find(request.requesterId);
  }

  @Access('parent')
  @ResolveField(() => [Recipient], {
    description: 'Who was asked, as far as you may know: all for the requester, itself for a provider.',
  })
  recipients(
    @Parent() request: Request,
    @Context() context: OperationContext,
  ): Recipient[] | Promise<Recipient[] | null> {
    return recipientLoader(context).find(recipientsKey(request));
  }

  @Access('parent', 'needs:read')
  @ResolveField(() => Need, {
    nullable: true,
    description: 'The saved need behind it; null for the provider’s side.',
  })
  need(@Parent() request: Request, @Context() context: OperationContext): Promise<Need | null> | null {
    if (!request.needKey) return null;
    return loaderOf<string, Need>(context, 'needs', (ids) => readNeeds(context.caller, ids)).load(
      request.needKey,
    );
  }

  @Access('parent')
  @ResolveField(() => [Clause], {
    description: 'The constraints of the need, as they were when the request was sent.',
  })
  clauses(@Parent() request: Request, @CurrentCaller() caller: Caller): Clause[] {
    const language = readerLanguage(caller);
    return request.storedClauses.map((clause) => toClause(clause, request.needText, language));
  }

  @Access('parent')
  @ResolveField(() => [Request], { description: 'The other requests of the bundle that you may see.' })
  async siblings(@Parent() request: Request, @Context() context: OperationContext): Promise<Request[]> {
    if (!request.bundleId) return [];
    const loader = loaderOf<string, Request[]>(context, 'requests of bundles', async (ids) => {
      const rows = Map.groupBy(await requestsOfBundles(context.caller, ids), (row) => row.bundle_id ?? '');
      return ids.map((id) => (rows.get(id) ?? []).map(toRequest));
    });
    return ((await loader.load(request.bundleId)) ?? []).filter((sibling) => sibling.key !== request.key);
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'What happened, oldest first, as far as you may know.' })
  async history(@Parent() request: Request, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, HistoryEntry[]>(context, 'history of requests', async (ids) => {
      const rows = Map.groupBy(
        await readTransitions(context.caller, 'request', ids),
        (row) => row.subject_id,
      );
      return ids.map((id) => (rows.get(id) ?? []).map(toHistoryEntry));
    });
    const entries = (await loader.load(request.key)) ?? [];
    return request.sealedNow ? entries.filter((entry) => !TELLING_OF_OFFERS.includes(entry.action)) : entries;
  }

  @Access('parent')
  @ResolveField(() => [String], {
    description:
      'What you may do with the request itself, as in the state table: change, submit, extend, withdraw.',
  })
  actions(@Parent() request: Request): string[] {
    const actors: Actor[] = request.own ? ['requester'] : [];
    const isExtendable = request.replyBy !== null && !request.sealed;
    return actionsFrom(REQUEST_STATES, request.storedState, actors).filter(
      (action) => OWN_ACTIONS.includes(action) && (action !== 'extend' || isExtendable),
    );
  }
}

/** The payload with a request as the caller sees it now. */
export async function answerWith(caller: Caller, requestId: string): Promise<RequestPayload> {
  const row = await findRequest(caller, requestId);
  return { request: row && toRequest(row), userErrors: [] };
}

/** The request as the API shows it, as far as it was read. */
export function toRequest(row: SeenRequest): Request {
  return {
    id: toGlobalId('Request', row.id),
    key: row.id,
    requesterId: row.requester_org_id,
    needKey: row.need_id,
    storedClauses: row.clauses,
    storedItems: row.items,
    storedState: row.state,
    own: row.own,
    version: row.shown_version,
    state: row.shown_state,
    bundleId: row.bundle_id,
    needText: row.need_text,
    message: row.message,
    replyBy: row.reply_by,
    sealed: row.sealed,
    sealedNow: row.sealed_now,
    createdAt: row.created_at,
    submittedAt: row.submitted_at,
    updatedAt: row.shown_at,
  };
}

/** What an SME asked for on the strength of a saved need. */
@Resolver(() => Need)
export class NeedRequestsResolver {
  @Access('parent', 'deals:read')
  @ResolveField(() => RequestConnection, {
    description: 'Requests that were written for this need, newest first.',
  })
  async requests(
    @Parent() need: Need,
    @Context() context: OperationContext,
    @Args() page: PageArgs,
  ): Promise<RequestConnection> {
    const sent = { side: RequestSide.SENT, needId: need.key };
    const { rows, total } = await listRequests(context.caller, page, sent, true, context);
    return toPage(rows, page, total, (row) => row.id, toRequest);
  }
}
