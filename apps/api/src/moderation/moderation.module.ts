import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { DiscoveryModule } from '../discovery/index.js';
import { MailModule } from '../mail/index.js';
import { NotificationModule } from '../notification/index.js';
import { StatementModule } from '../statement/index.js';
import { ContentReports } from './content-reports.js';
import { ModerationResolver } from './moderation.resolver.js';
import { Removals } from './removals.js';

/** Notice and action: reports of content, decisions with their reasons. */
@Module({
  imports: [
    CatalogueModule,
    DirectoryModule,
    DiscoveryModule,
    MailModule,
    NotificationModule,
    StatementModule,
  ],
  providers: [ModerationResolver, ContentReports, Removals],
})
export class ModerationModule {}
