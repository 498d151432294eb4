import { Module } from '@nestjs/common';
import { OrganisationChangeResolver } from './change.resolver.js';
import { OrganisationChanges } from './change.service.js';
import { ProfileResolver } from './profile.resolver.js';
import { ProfileService } from './profile.service.js';
import { SectorResolver } from './sector.resolver.js';
import { SectorService } from './sector.service.js';

/** What is known of the organisations of the network, and the sectors they work in. */
@Module({
  providers: [
    SectorResolver,
    SectorService,
    ProfileResolver,
    ProfileService,
    OrganisationChanges,
    OrganisationChangeResolver,
  ],
  exports: [ProfileService],
})
export class RegistryModule {}
