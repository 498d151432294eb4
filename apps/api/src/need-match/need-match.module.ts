import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DiscoveryModule } from '../discovery/index.js';
import { NotificationModule } from '../notification/index.js';
import { MatchAskers } from './match-askers.js';
import { MatchBook } from './match-book.js';
import { MatchNews } from './match-news.js';
import { MatchRounds } from './match-rounds.js';
import { NeedMatchResolver } from './need-match.resolver.js';
import { NeedMatches } from './need-match.service.js';

/** Stored matches of open needs: found again as needs and services change, and what the SME does with them and hears of them. */
@Module({
  imports: [CatalogueModule, DiscoveryModule, NotificationModule],
  providers: [MatchAskers, MatchBook, MatchNews, MatchRounds, NeedMatches, NeedMatchResolver],
  exports: [MatchBook],
})
export class NeedMatchModule {}
