import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { CoPublishers } from './co-publishers.service.js';
import { OwnServiceResolver } from './own-service.resolver.js';
import { PriceResolver } from './price.resolver.js';
import { ServiceComments } from './service-comments.service.js';
import { ServiceDeadlines } from './service-deadlines.js';
import { ServiceDrafts } from './service-drafts.service.js';
import { ServiceLifecycle } from './service-lifecycle.service.js';
import { ServiceNews } from './service-news.js';
import { CoPublisherResolver, OwnFactsResolver, ServiceReviewResolver } from './service-review.resolver.js';

@Module({
  imports: [AttachmentModule, NotificationModule],
  providers: [
    PriceResolver,
    OwnServiceResolver,
    ServiceReviewResolver,
    CoPublisherResolver,
    OwnFactsResolver,
    ServiceDrafts,
    ServiceLifecycle,
    ServiceComments,
    CoPublishers,
    ServiceDeadlines,
    ServiceNews,
  ],
  exports: [ServiceDrafts, ServiceDeadlines, ServiceNews],
})
export class CatalogueModule {}
