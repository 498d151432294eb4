import { Module } from '@nestjs/common';
import { DiscoveryModule } from '../discovery/index.js';
import { NotificationModule } from '../notification/index.js';
import { SavedSearchResolver } from './saved-search.resolver.js';
import { SavedSearches } from './saved-search.service.js';
import { SearchAlerts } from './search-alerts.js';

/** Searches that people keep, and what they are told of new services. */
@Module({
  imports: [DiscoveryModule, NotificationModule],
  providers: [SavedSearches, SearchAlerts, SavedSearchResolver],
})
export class SavedSearchModule {}
