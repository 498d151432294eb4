import { Module } from '@nestjs/common';
import { BundleComposer, ComposerInThread, ThreadedComposer } from './bundle-composer.js';
import { LiveIndex } from './live-index.js';
import { MatchResolver } from './match.resolver.js';
import { MatchService } from './match.service.js';
import { RankingResolver } from './ranking.resolver.js';
import {
  BookedServiceResolver,
  PlannedServiceResolver,
  ServiceCapacityResolver,
  SlotServiceResolver,
} from './service-capacity.resolver.js';
import {
  OrganisationServicesResolver,
  PublishedServiceResolver,
  ServiceConnectionResolver,
  ServiceResolver,
} from './service.resolver.js';

/** Threads load JavaScript only, so sources that run untranslated compose in the thread that asks. */
function composer(): BundleComposer {
  return import.meta.url.endsWith('.ts')
    ? new ComposerInThread()
    : new ThreadedComposer(new URL('./bundle-thread.js', import.meta.url));
}

/** The published catalogue in memory: search, facets, suggestions, matching. */
@Module({
  providers: [
    LiveIndex,
    { provide: BundleComposer, useFactory: composer },
    MatchService,
    MatchResolver,
    RankingResolver,
    ServiceResolver,
    ServiceConnectionResolver,
    OrganisationServicesResolver,
    PublishedServiceResolver,
    ServiceCapacityResolver,
    PlannedServiceResolver,
    BookedServiceResolver,
    SlotServiceResolver,
  ],
  exports: [LiveIndex, BundleComposer],
})
export class DiscoveryModule {}
