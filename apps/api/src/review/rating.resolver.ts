import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readGlobalId } from '../platform/index.js';
import { Organisation } from '../directory/index.js';
import { Service } from '../discovery/index.js';
import { answerFigures, Request, TELLING_OF_OFFERS } from '../engagement/index.js';
import {
  Access,
  HistoryActor,
  loaderOf,
  type OperationContext,
  PageArgs,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import { ReviewConnection, Rating, TimelineEntry, TrackRecord } from './review.graphql.js';
import {
  publishedReviews,
  type RatedBy,
  type RatingRow,
  ratingsOf,
  recordsOf,
  type ReviewRow,
} from './review.reads.js';
import { toRating, toReview } from './review.resolver.js';
import { TIMELINE_NODES, type TimelineRow, timelinesOf } from './timeline.reads.js';

@Resolver(() => Organisation)
export class OrganisationRatingResolver {
  @Access('parent')
  @ResolveField(() => Rating, { description: 'What reviews say about it, as provider or as customer.' })
  rating(@Parent() { key }: Organisation, @Context() context: OperationContext): Promise<Rating> {
    return ratingOf(context, 'organisation', key);
  }

  @Access('parent')
  @ResolveField(() => Rating, { description: 'What customers say about it as the publisher of services.' })
  publisherRating(@Parent() { key }: Organisation, @Context() context: OperationContext): Promise<Rating> {
    return ratingOf(context, 'publisher', key);
  }

  @Access('parent')
  @ResolveField(() => ReviewConnection, { description: 'Published reviews about it, newest first.' })
  reviews(
    @Parent() { key }: Organisation,
    @Args() page: PageArgs,
    @Context() context: OperationContext,
  ): Promise<ReviewConnection> {
    return reviewsOf(context, 'organisation', key, page);
  }

  @Access('parent')
  @ResolveField(() => TrackRecord, {
    description: 'How it answers requests and completes agreements as a provider.',
  })
  async trackRecord(
    @Parent() { key }: Organisation,
    @Context() context: OperationContext,
  ): Promise<TrackRecord> {
    const loader = loaderOf<string, TrackRecord>(context, 'track records', async (ids) => {
      const records = await recordsOf(context.caller, ids);
      const answers = await answerFigures(context.caller, ids);
      return ids.map((id) => {
        const record = records.get(id);
        const figures = answers.get(id);
        return {
          asked: figures?.asked ?? 0,
          answeredShare: figures?.answeredShare ?? null,
          responseHours: figures?.medianHours ?? null,
          ended: record?.ended ?? 0,
          completionShare: record ? record.completed / record.ended : null,
        };
      });
    });
    return (await loader.load(key))!;
  }
}

@Resolver(() => Service)
export class ServiceRatingResolver {
  @Access('parent')
  @ResolveField(() => Rating, { description: 'What customers say who had it delivered.' })
  rating(@Parent() { id }: Service, @Context() context: OperationContext): Promise<Rating> {
    return ratingOf(context, 'service', readGlobalId(id)!.key);
  }

  @Access('parent')
  @ResolveField(() => ReviewConnection, { description: 'Published reviews of customers, newest first.' })
  reviews(
    @Parent() { id }: Service,
    @Args() page: PageArgs,
    @Context() context: OperationContext,
  ): Promise<ReviewConnection> {
    return reviewsOf(context, 'service', readGlobalId(id)!.key, page);
  }
}

/** The whole history of a deal in one list. */
@Resolver(() => Request)
export class RequestTimelineResolver {
  @Access('parent')
  @ResolveField(() => [TimelineEntry], {
    description:
      'The whole history, oldest first: request, quotes, agreement, deliveries, disputes, reviews, as far as you may see them.',
  })
  async timeline(@Parent() request: Request, @Context() context: OperationContext): Promise<TimelineEntry[]> {
    const loader = loaderOf<string, TimelineRow[]>(context, 'timelines', async (ids) => {
      const rows = Map.groupBy(await timelinesOf(context.caller, ids), (row) => row.request_id);
      return ids.map((id) => rows.get(id) ?? []);
    });
    const rows = (await loader.load(request.key)) ?? [];
    const told = request.sealedNow ? rows.filter((row) => !TELLING_OF_OFFERS.includes(row.action)) : rows;
    return told.map((row) => ({
      kind: row.kind,
      subjectId: toGlobalId(TIMELINE_NODES[row.kind], row.subject_id),
      at: row.at,
      by: row.actor.toUpperCase() as HistoryActor,
      actor: row.person_name,
      organisation: row.organisation,
      action: row.action,
      to: row.to_state,
      reason: row.reason,
    }));
  }
}

async function ratingOf(context: OperationContext, by: RatedBy | 'publisher', key: string): Promise<Rating> {
  const loader = loaderOf<string, RatingRow>(context, `ratings by ${by}`, async (ids) => {
    const rows = await ratingsOf(context.caller, by, ids);
    return ids.map((id) => rows.get(id) ?? null);
  });
  return toRating(await loader.load(key));
}

async function reviewsOf(
  context: OperationContext,
  by: RatedBy,
  key: string,
  page: PageArgs,
): Promise<ReviewConnection> {
  const name = `reviews by ${by} ${page.first} ${page.after ?? ''}`;
  const loader = loaderOf<string, ReviewRow[]>(context, name, async (ids) => {
    const rows = await publishedReviews(context.caller, by, ids, page);
    return ids.map((id) => rows.get(id) ?? []);
  });
  const rows = (await loader.load(key)) ?? [];
  const { count } = await ratingOf(context, by, key);
  return toPage(
    rows,
    page,
    count,
    (row) => row.id,
    (row) => toReview(context.caller, row),
  );
}
