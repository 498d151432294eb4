import { actionsFrom, type Actor, QUOTE_STATES, REQUEST_STATES } from '@fivefold/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import { LiveIndex, Service, toService } from '../discovery/index.js';
import { Clause, Need, readNeeds, toCapability, toClause } from '../need/index.js';
import {
  Access,
  BUYERS,
  type Caller,
  CurrentCaller,
  fromGlobalId,
  HistoryEntry,
  loaderOf,
  type OperationContext,
  PageArgs,
  readTransitions,
  toGlobalId,
  toHistoryEntry,
  toPage,
} from '../platform/index.js';
import { Quote, QuoteActionInput, QuoteState, SendQuoteInput } from './quote.graphql.js';
import { QuoteService } from './quote.service.js';
import {
  DeclineRequestInput,
  Request,
  RequestActionInput,
  RequestConnection,
  RequestLine,
  RequestPayload,
  RequestSide,
  RequestState,
  SendRequestsInput,
  SendRequestsPayload,
} from './request.graphql.js';
import {
  findRequest,
  listRequests,
  type QuoteRow,
  quotesOfRequests,
  type RequestRow,
  requestsOfBundles,
} from './request.reads.js';
import { RequestService } from './request.service.js';

@Resolver(() => Request)
export class RequestResolver {
  constructor(
    private readonly service: RequestService,
    private readonly quoting: QuoteService,
  ) {}

  @Access('signed-in')
  @Query(() => RequestConnection, {
    description: 'Requests that your organisation sent or received, newest first.',
  })
  async requests(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('side', { type: () => RequestSide, description: 'Sent or received.' }) side: RequestSide,
    @Args('state', { type: () => RequestState, nullable: true, description: 'Only those in this state.' })
    state?: RequestState | null,
  ): Promise<RequestConnection> {
    const { rows, total } = await listRequests(caller, page, { side, state });
    return toPage(rows, page, total, (row) => row.id, toRequest);
  }

  @Access('signed-in')
  @Query(() => Request, { nullable: true, description: 'A request of yours by id; null when there is none.' })
  async request(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Request | null> {
    const row = await findRequest(caller, fromGlobalId('Request', id));
    return row && toRequest(row);
  }

  @Access(BUYERS)
  @Mutation(() => SendRequestsPayload, {
    description: 'Asks for one service or a bundle: one request per provider, all or none.',
  })
  async sendRequests(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What is asked.' }) input: SendRequestsInput,
  ): Promise<SendRequestsPayload> {
    const { ids, bundleId } = await this.service.send(caller, input);
    const requests = await Promise.all(ids.map((id) => requestById(caller, id)));
    return { requests, bundleId, userErrors: [] };
  }

  @Access(BUYERS)
  @Mutation(() => RequestPayload, { description: 'Takes a request back that is not accepted yet.' })
  async withdrawRequest(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: RequestActionInput,
  ): Promise<RequestPayload> {
    return answer(caller, await this.service.withdraw(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => RequestPayload, { description: 'Says no for the provider, with a reason.' })
  async declineRequest(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one and why.' }) input: DeclineRequestInput,
  ): Promise<RequestPayload> {
    return answer(caller, await this.service.decline(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => RequestPayload, {
    description: 'Sends an offer for the provider; a second one revises the first.',
  })
  async sendQuote(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The offer.' }) input: SendQuoteInput,
  ): Promise<RequestPayload> {
    return answer(caller, await this.quoting.send(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => RequestPayload, { description: 'Takes an open offer back.' })
  async withdrawQuote(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: QuoteActionInput,
  ): Promise<RequestPayload> {
    return answer(caller, await this.quoting.withdraw(caller, input));
  }

  @Access(BUYERS)
  @Mutation(() => RequestPayload, {
    description: 'Accepts an offer. At most one per request; doing it twice answers the same.',
  })
  async acceptQuote(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: QuoteActionInput,
  ): Promise<RequestPayload> {
    return answer(caller, await this.quoting.accept(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The SME that asks.' })
  requester(@Parent() request: Request, @Context() context: OperationContext): Promise<Organisation | null> {
    return organisationLoader(context).load(request.requesterId);
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who is asked to deliver.' })
  provider(@Parent() request: Request, @Context() context: OperationContext): Promise<Organisation | null> {
    return organisationLoader(context).load(request.providerId);
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The cluster that published the services.' })
  publisher(@Parent() request: Request, @Context() context: OperationContext): Promise<Organisation | null> {
    return organisationLoader(context).load(request.publisherId);
  }

  @Access('parent')
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
  clauses(@Parent() request: Request): Clause[] {
    return request.storedClauses.map((clause) => toClause(clause, request.needText));
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
  @ResolveField(() => [Quote], { description: 'Offers, the latest revision first.' })
  async quotes(@Parent() request: Request, @Context() context: OperationContext): Promise<Quote[]> {
    const loader = loaderOf<string, QuoteRow[]>(context, 'quotes of requests', async (ids) => {
      const rows = Map.groupBy(await quotesOfRequests(context.caller, ids), (row) => row.request_id);
      return ids.map((id) => rows.get(id) ?? []);
    });
    const actors = actorsOf(context.caller, request);
    return ((await loader.load(request.key)) ?? []).map((row) => toQuote(row, actors));
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'What happened, oldest first.' })
  async history(@Parent() request: Request, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, HistoryEntry[]>(context, 'history of requests', async (ids) => {
      const rows = Map.groupBy(
        await readTransitions(context.caller, 'request', ids),
        (row) => row.subject_id,
      );
      return ids.map((id) => (rows.get(id) ?? []).map(toHistoryEntry));
    });
    return (await loader.load(request.key)) ?? [];
  }

  @Access('parent')
  @ResolveField(() => [String], {
    description: 'What you may do with it now, as in the state table: quote, decline, withdraw.',
  })
  actions(@Parent() request: Request, @CurrentCaller() caller: Caller): string[] {
    const open = actionsFrom(REQUEST_STATES, request.state, actorsOf(caller, request));
    return open.filter((action) => ['quote', 'decline', 'withdraw'].includes(action));
  }
}

/** The request as the caller sees it now. */
async function requestById(caller: Caller, id: string): Promise<Request> {
  return toRequest((await findRequest(caller, id)) as RequestRow);
}

async function answer(caller: Caller, id: string): Promise<RequestPayload> {
  return { request: await requestById(caller, id), userErrors: [] };
}

export function actorsOf(caller: Caller, request: Request): Actor[] {
  if (request.requesterId === caller.organisationId) return ['requester'];
  return request.mayQuote ? ['provider'] : [];
}

export function toRequest(row: RequestRow): Request {
  return {
    id: toGlobalId('Request', row.id),
    key: row.id,
    requesterId: row.requester_org_id,
    providerId: row.provider_org_id,
    publisherId: row.publisher_org_id,
    needKey: row.need_id,
    storedClauses: row.clauses,
    mayQuote: row.may_quote,
    version: row.version,
    state: row.state,
    bundleId: row.bundle_id,
    needText: row.need_text,
    message: row.message,
    lines: row.lines.map(({ concepts, ...line }) => ({ ...line, capabilities: concepts.map(toCapability) })),
    declineReason: row.decline_reason,
    replyBy: row.reply_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function toQuote(row: QuoteRow, actors: readonly Actor[]): Quote {
  const open = row.state === 'sent' && !row.expired;
  return {
    id: toGlobalId('Quote', row.id),
    state: row.expired ? QuoteState.EXPIRED : (row.state as QuoteState),
    revision: row.revision,
    lines: row.lines,
    total: { amountMinor: Number(row.total_minor), currency: row.currency },
    validUntil: row.valid_until,
    leadTimeDays: row.lead_time_days,
    note: row.note,
    createdAt: row.created_at,
    author: row.author_name,
    actions: open ? actionsFrom(QUOTE_STATES, row.state, actors).filter((action) => action !== 'reject') : [],
  };
}

@Resolver(() => RequestLine)
export class RequestLineResolver {
  constructor(private readonly index: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => Service, {
    nullable: true,
    description: 'The service as published today; null when it no longer is.',
  })
  service(@Parent() line: RequestLine): Service | null {
    const facts = this.index.catalogue.get(line.serviceId);
    return facts ? toService(facts) : null;
  }
}

/** What an SME asked for on the strength of a saved need. */
@Resolver(() => Need)
export class NeedRequestsResolver {
  @Access('parent')
  @ResolveField(() => RequestConnection, {
    description: 'Requests that were sent for this need, newest first.',
  })
  async requests(
    @Parent() need: Need,
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
  ): Promise<RequestConnection> {
    const { rows, total } = await listRequests(caller, page, { side: RequestSide.SENT, needId: need.key });
    return toPage(rows, page, total, (row) => row.id, toRequest);
  }
}
