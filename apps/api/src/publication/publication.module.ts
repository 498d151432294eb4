import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Nodes } from '../platform/index.js';
import { NewsletterController } from './newsletter.controller.js';
import { Newsletters } from './newsletters.js';
import { readPublications } from './publication.reads.js';
import { PublicationResolver, toPublication } from './publication.resolver.js';
import { PublicationService } from './publication.service.js';

/** News, results, follow-up plans, and newsletters of them. */
@Module({
  imports: [AttachmentModule, NotificationModule],
  controllers: [NewsletterController],
  providers: [PublicationService, Newsletters, PublicationResolver],
})
export class PublicationModule {
  constructor(nodes: Nodes) {
    nodes.register('Publication', async (caller, key) => {
      const [row] = isUuid(key) ? await readPublications(caller, [key]) : [];
      return row ? toPublication(caller, row) : null;
    });
  }
}
