import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { AgreementModule, Agreements } from '../agreement/index.js';
import { DiscoveryModule } from '../discovery/index.js';
import { EngagementModule } from '../engagement/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import {
  OrganisationRatingResolver,
  RequestTimelineResolver,
  ServiceRatingResolver,
} from './rating.resolver.js';
import { findReview } from './review.reads.js';
import { AgreementReviewsResolver, ReviewResolver, toReview } from './review.resolver.js';
import { ReviewService } from './review.service.js';

/** Reviews of both sides, what they come to, and the whole history of a deal. */
@Module({
  imports: [AgreementModule, DiscoveryModule, EngagementModule, NotificationModule],
  providers: [
    ReviewService,
    ReviewResolver,
    AgreementReviewsResolver,
    OrganisationRatingResolver,
    ServiceRatingResolver,
    RequestTimelineResolver,
  ],
})
export class ReviewModule {
  constructor(nodes: Nodes, clock: Clock, agreements: Agreements, reviews: ReviewService) {
    nodes.register('Review', async (caller, key) => {
      const row = isUuid(key) ? await findReview(caller, key) : null;
      return row && toReview(caller, row);
    });
    agreements.whenEnded(async (caller, agreement, how) => {
      if (how === 'completed') await reviews.invite(caller, agreement);
    });
    for (const rule of reviews.rules()) clock.register(rule);
  }
}
