import { actionsFrom, type Actor, QUOTE_STATES } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import {
  actorsOf,
  answerWith,
  readRequests,
  Recipient,
  Request,
  RequestPayload,
  SendRequestsPayload,
  toRequest,
} from '../engagement/index.js';
import {
  Access,
  Alongside,
  BUYERS,
  type Caller,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  type ReadAlongside,
  toGlobalId,
} from '../platform/index.js';
import { AcceptanceService } from './acceptance.service.js';
import { Quote, QuoteState } from './quote.graphql.js';
import { AcceptBundleInput, DeclineRequestInput, QuoteActionInput, QuoteInput } from './quote.input.js';
import { quotesAlongside, quotesOfRequests, type QuoteRow } from './quote.reads.js';
import { QuoteService } from './quote.service.js';

@Resolver(() => Request)
export class RequestQuotesResolver implements OnModuleInit {
  constructor(
    private readonly quoting: QuoteService,
    private readonly acceptance: AcceptanceService,
    private readonly alongside: Alongside,
  ) {}

  onModuleInit(): void {
    this.alongside.register('Request', 'quotes', readQuotesAlongside);
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => RequestPayload, { description: 'Keeps an offer as a draft of the provider’s side.' })
  async saveQuote(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The offer.' }) input: QuoteInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.quoting.save(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => RequestPayload, {
    description: 'Sends an offer for the provider; a second one revises the first.',
  })
  async sendQuote(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The offer.' }) input: QuoteInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.quoting.send(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => RequestPayload, { description: 'Takes an open offer back, or throws a draft away.' })
  async withdrawQuote(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: QuoteActionInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.quoting.withdraw(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => RequestPayload, { description: 'Says no for the provider, with a reason.' })
  async declineRequest(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one and why.' }) input: DeclineRequestInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.quoting.decline(caller, input));
  }

  @Access(BUYERS, 'deals:accept')
  @Mutation(() => RequestPayload, {
    description: 'Accepts an offer. At most one per request; doing it twice answers the same.',
  })
  async acceptQuote(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: QuoteActionInput,
  ): Promise<RequestPayload> {
    const accepted = await this.acceptance.accept(caller, input);
    if (typeof accepted === 'string') return answerWith(caller, accepted);
    return { request: toRequest(accepted), userErrors: [] };
  }

  @Access(BUYERS, 'deals:accept')
  @Mutation(() => SendRequestsPayload, {
    description: 'Accepts one offer for each part of a bundle: all of them or none.',
  })
  async acceptBundle(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which ones.' }) input: AcceptBundleInput,
  ): Promise<SendRequestsPayload> {
    const ids = await this.acceptance.acceptBundle(caller, input);
    const requests = (await readRequests(caller, ids)).map(toRequest);
    return { requests, bundleId: input.bundleId, userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => [Quote], {
    description: 'Offers that you may see: own drafts first, then the latest sent first.',
  })
  quotes(@Parent() request: Request, @Context() context: OperationContext): Quote[] | Promise<Quote[]> {
    return quotesOf(context, request.key);
  }
}

@Resolver(() => Recipient)
export class RecipientQuotesResolver {
  @Access('parent')
  @ResolveField(() => [Quote], { description: 'Its offers that you may see, the latest first.' })
  async quotes(@Parent() recipient: Recipient, @Context() context: OperationContext): Promise<Quote[]> {
    return (await quotesOf(context, recipient.requestKey)).filter(
      (quote) => quote.recipientKey === recipient.key,
    );
  }
}

/** The quotes of requests that one operation shows, read together. */
function quoteLoader(context: OperationContext) {
  return loaderOf<string, Quote[]>(context, 'quotes of requests', async (ids) => {
    const rows = Map.groupBy(await quotesOfRequests(context.caller, ids, context), (row) => row.request_id);
    return ids.map((id) => (rows.get(id) ?? []).map(toQuote));
  });
}

/** The quotes of a list of requests. One statement. */
const readQuotesAlongside: ReadAlongside = async (db, context) => {
  const rows = Map.groupBy(await quotesAlongside(db, context), (row) => row.request_id);
  return (ids) => {
    const loader = quoteLoader(context);
    for (const id of ids) loader.tell(id, (rows.get(id) ?? []).map(toQuote));
  };
};

function quotesOf(context: OperationContext, requestId: string): Quote[] | Promise<Quote[]> {
  return quoteLoader(context).find(requestId) as Quote[] | Promise<Quote[]>;
}

/** Steps that have a mutation of their own. */
const ACTIONS: readonly string[] = ['send', 'revise', 'withdraw', 'accept'];

/** The quote as the API shows it, as far as it was read. */
export function toQuote(row: QuoteRow): Quote {
  const expired = row.state === 'sent' && row.passed;
  const actors: Actor[] = actorsOf({ own: row.own, mayQuote: row.may_quote });
  const actions = expired ? [] : actionsFrom(QUOTE_STATES, row.state, actors);
  const { currency } = row;
  const total = Number(row.total_minor);
  const vat = row.lines?.every((line) => line.vat) ? Number(row.vat_minor) : null;
  return {
    id: toGlobalId('Quote', row.id),
    key: row.id,
    requestKey: row.request_id,
    recipientKey: row.recipient_id,
    state: expired ? QuoteState.EXPIRED : (row.state as QuoteState),
    revision: row.revision,
    lines: row.lines?.map((line) => ({
      ...line,
      serviceId: line.serviceId ? toGlobalId('Service', line.serviceId) : null,
    })),
    total: { amountMinor: total, currency },
    vat: vat === null ? null : { amountMinor: vat, currency },
    gross: vat === null ? null : { amountMinor: total + vat, currency },
    validUntil: row.valid_until,
    leadTimeDays: row.lead_time_days,
    statements: row.statements,
    milestones: row.milestones?.map(({ amountMinor, ...planned }) => ({
      ...planned,
      amount: amountMinor === null ? null : { amountMinor, currency },
    })),
    note: row.note,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    author: row.author_name,
    actions: actions.filter((action) => ACTIONS.includes(action) && (action !== 'send' || row.answerable)),
  };
}

@Resolver(() => Quote)
export class QuoteResolver {
  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files that belong to it, oldest first.' })
  attachments(@Parent() quote: Quote, @Context() context: OperationContext): Promise<Attachment[]> {
    return attachmentsOf(context, 'Quote', quote.key);
  }
}
