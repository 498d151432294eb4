import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DiscoveryModule } from '../discovery/index.js';
import { NotificationModule } from '../notification/index.js';
import { DemandResolver } from './demand.resolver.js';
import { Interests } from './interest.service.js';
import { MatchAskers } from './match-askers.js';
import { MatchBook } from './match-book.js';
import { MatchNews } from './match-news.js';
import { MatchRounds } from './match-rounds.js';
import { NeedMatchResolver } from './need-match.resolver.js';
import { NeedMatches } from './need-match.service.js';

/** Open needs beside the catalogue: stored matches, and what publishers and providers see of open needs. */
@Module({
  imports: [CatalogueModule, DiscoveryModule, NotificationModule],
  providers: [
    MatchAskers,
    MatchBook,
    MatchNews,
    MatchRounds,
    NeedMatches,
    NeedMatchResolver,
    Interests,
    DemandResolver,
  ],
  exports: [MatchBook],
})
export class DemandModule {}
