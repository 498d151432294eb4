import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { StatementModule } from '../statement/index.js';
import { OwnServiceResolver } from './own-service.resolver.js';
import { ServiceDeadlines } from './service-deadlines.js';
import { ServiceDrafts } from './service-drafts.service.js';
import { ServiceLifecycle } from './service-lifecycle.service.js';
import { ServiceNews } from './service-news.js';

/** Services of a cluster, from the first draft until they are retired. */
@Module({
  imports: [AttachmentModule, NotificationModule, StatementModule],
  providers: [OwnServiceResolver, ServiceDrafts, ServiceLifecycle, ServiceDeadlines, ServiceNews],
  exports: [ServiceDrafts, ServiceDeadlines, ServiceLifecycle, ServiceNews],
})
export class CatalogueModule {}
