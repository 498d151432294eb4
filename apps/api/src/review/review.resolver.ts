import { actionsFrom, MIN_RATED, REVIEW_ASPECTS, REVIEW_STATES } from '@fivefold/domain';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Agreement, agreementLoader, type Side, toAgreement } from '../agreement/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  PageArgs,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import {
  AnswerReviewInput,
  GiveReviewInput,
  Review,
  ReviewConnection,
  ReviewPayload,
} from './review.graphql.js';
import { findReview, listOpenReviews, type ReviewRow, reviewsOfAgreements } from './review.reads.js';
import { ReviewService } from './review.service.js';

@Resolver(() => Review)
export class ReviewResolver {
  constructor(private readonly service: ReviewService) {}

  @Access('signed-in', 'deals:read')
  @Query(() => ReviewConnection, {
    description: 'Reviews that your organisation may still give, newest first.',
  })
  async openReviews(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<ReviewConnection> {
    const { rows, total } = await listOpenReviews(caller, page);
    return toPage(
      rows,
      page,
      total,
      (row) => row.id,
      (row) => toReview(caller, row),
    );
  }

  @Access('signed-in')
  @Mutation(() => ReviewPayload, { description: 'Gives the review of your side; it is sealed at first.' })
  async giveReview(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The review.' }) input: GiveReviewInput,
  ): Promise<ReviewPayload> {
    return answer(caller, await this.service.give(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => ReviewPayload, { description: 'Answers a review about your organisation, once.' })
  async answerReview(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The answer.' }) input: AnswerReviewInput,
  ): Promise<ReviewPayload> {
    return answer(caller, await this.service.answer(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who reviews.' })
  async author(@Parent() review: Review, @Context() context: OperationContext): Promise<Organisation> {
    return (await organisationLoader(context).load(review.authorKey))!;
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who is reviewed.' })
  async about(@Parent() review: Review, @Context() context: OperationContext): Promise<Organisation> {
    return (await organisationLoader(context).load(review.aboutKey))!;
  }

  @Access('parent', 'deals:read')
  @ResolveField(() => Agreement, { nullable: true, description: 'The deal; null for who has no part in it.' })
  async agreement(@Parent() review: Review, @Context() context: OperationContext): Promise<Agreement | null> {
    const row = await agreementLoader(context).load(review.agreementKey);
    return row && toAgreement(context.caller, row);
  }
}

@Resolver(() => Agreement)
export class AgreementReviewsResolver {
  @Access('parent')
  @ResolveField(() => [Review], { description: 'Both sides’ reviews, the requester’s first.' })
  async reviews(@Parent() { key }: Agreement, @Context() context: OperationContext): Promise<Review[]> {
    const loader = loaderOf<string, ReviewRow[]>(context, 'reviews of agreements', async (ids) => {
      const rows = Map.groupBy(await reviewsOfAgreements(context.caller, ids), (row) => row.agreement_id);
      return ids.map((id) => rows.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map((row) => toReview(context.caller, row));
  }
}

async function answer(caller: Caller, id: string): Promise<ReviewPayload> {
  const row = await findReview(caller, id);
  return { review: row && toReview(caller, row), userErrors: [] };
}

/** The wire object of a row. */
export function toReview(caller: Caller, row: ReviewRow): Review {
  const side: Side | null =
    caller.organisationId === null
      ? null
      : caller.organisationId === row.requester_org_id
        ? 'requester'
        : row.speaks
          ? 'provider'
          : null;
  const open = {
    give: side === row.side && row.in_term && row.completed,
    answer: side !== row.side && !row.hidden,
    publish: false,
    lapse: false,
  };
  return {
    id: toGlobalId('Review', row.id),
    key: row.id,
    authorKey: row.side === 'requester' ? row.requester_org_id : row.provider_org_id,
    aboutKey: row.about_org_id,
    agreementKey: row.agreement_id,
    version: row.version,
    side: row.side,
    state: row.state,
    removed: row.hidden,
    stars: row.stars,
    aspects: Object.entries(row.aspects ?? {}).map(([name, stars]) => ({ name, stars })),
    publisherStars: row.publisher_stars,
    text: row.text,
    publishedAt: row.published_at,
    answer: row.answer,
    answeredAt: row.answered_at,
    lapseAt: row.lapse_at,
    publishAt: row.publish_at,
    judges: [...REVIEW_ASPECTS[row.side]],
    actions: side ? actionsFrom(REVIEW_STATES, row.state, [side]).filter((action) => open[action]) : [],
  };
}

/** The averages that are shown; below the smallest number only the count is. */
export function toRating(
  row: { count: number; average: number; aspects: { name: string; average: number }[] } | null,
) {
  if (!row) return { count: 0, average: null, aspects: [] };
  return { count: row.count, average: row.count >= MIN_RATED ? row.average : null, aspects: row.aspects };
}
