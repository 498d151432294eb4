import { Module } from '@nestjs/common';
import { OwnServiceResolver } from './own-service.resolver.js';
import { PriceResolver } from './price.resolver.js';
import { ServiceDrafts } from './service-drafts.service.js';
import { ServiceLifecycle } from './service-lifecycle.service.js';

@Module({ providers: [PriceResolver, OwnServiceResolver, ServiceDrafts, ServiceLifecycle] })
export class CatalogueModule {}
