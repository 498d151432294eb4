import { Module } from '@nestjs/common';
import { OrganisationChangeResolver } from './change.resolver.js';
import { OrganisationChanges } from './change.service.js';
import { ProfileResolver } from './profile.resolver.js';
import { ProfileService } from './profile.service.js';

/** What is known of the organisations of the network, with its sources and changes. */
@Module({
  providers: [ProfileResolver, ProfileService, OrganisationChanges, OrganisationChangeResolver],
  exports: [ProfileService],
})
export class RegistryModule {}
