import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { CoPublisherResolver, CoPublishingResolver } from './co-publisher.resolver.js';
import { CoPublishers } from './co-publishers.service.js';

/** Clusters that publish a service beside its owner. */
@Module({ imports: [CatalogueModule], providers: [CoPublishingResolver, CoPublisherResolver, CoPublishers] })
export class CoPublishingModule {}
