import { actionsFrom, COUNTER_OFFER_STATES } from '@fivefold/domain';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { answerWith, RequestPayload } from '../engagement/index.js';
import {
  Access,
  BUYERS,
  type Caller,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  toGlobalId,
} from '../platform/index.js';
import { Quote } from '../quote/index.js';
import { CounterOffer, CounterOfferInput, RefuseCounterOfferInput } from './counter-offer.graphql.js';
import { type CounterOfferRow, CounterOfferService, counterOffersOf } from './counter-offer.service.js';

@Resolver(() => Quote)
export class CounterOfferResolver {
  constructor(private readonly service: CounterOfferService) {}

  @Access(BUYERS, 'deals:write')
  @Mutation(() => RequestPayload, {
    description:
      'Proposes other terms for an open quote. The quote stays open; the provider revises it, or refuses.',
  })
  async proposeCounterOffer(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The terms.' }) input: CounterOfferInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.service.propose(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => RequestPayload, { description: 'Refuses a counter-offer for the provider, with a reason.' })
  async refuseCounterOffer(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one and why.' }) input: RefuseCounterOfferInput,
  ): Promise<RequestPayload> {
    return answerWith(caller, await this.service.refuse(caller, input));
  }

  @Access('parent')
  @ResolveField(() => [CounterOffer], { description: 'What the requester proposed instead, by round.' })
  async counterOffers(@Parent() quote: Quote, @Context() context: OperationContext): Promise<CounterOffer[]> {
    const loader = loaderOf<string, CounterOffer[]>(context, 'counter-offers of quotes', async (ids) => {
      const rows = Map.groupBy(await counterOffersOf(context.caller, ids), (row) => row.quote_id);
      return ids.map((id) => (rows.get(id) ?? []).map(toCounterOffer));
    });
    return (await loader.load(quote.key)) ?? [];
  }
}

/** The counter-offer as the API shows it. */
export function toCounterOffer(row: CounterOfferRow): CounterOffer {
  const { currency, total_minor: total } = row;
  return {
    id: toGlobalId('CounterOffer', row.id),
    round: row.round,
    state: row.state,
    total: total === null ? null : { amountMinor: Number(total), currency },
    leadTimeDays: row.lead_time_days,
    message: row.message,
    refusal: row.refusal,
    author: row.author_name,
    createdAt: row.created_at,
    actions: actionsFrom(COUNTER_OFFER_STATES, row.state, row.may_quote ? ['provider'] : []).filter(
      (action) => action === 'refuse',
    ),
  };
}
