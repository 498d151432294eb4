import { Module } from '@nestjs/common';
import { OrganisationResolver, RegionResolver } from './organisation.resolver.js';
import { Passwords } from './passwords.js';
import { SessionResolver } from './session.resolver.js';
import { SessionService } from './session.service.js';
import { Tries } from './tries.js';

/** Organisations, their members, people and sign-in. */
@Module({
  providers: [OrganisationResolver, RegionResolver, SessionResolver, SessionService, Passwords, Tries],
  exports: [SessionService, Passwords, Tries],
})
export class DirectoryModule {}
