import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { ServiceComments } from './service-comments.service.js';
import { ServiceReviewResolver } from './service-review.resolver.js';

/** How a text is judged: what it changes, and remarks on its facts. */
@Module({ imports: [CatalogueModule], providers: [ServiceReviewResolver, ServiceComments] })
export class ServiceReviewModule {}
