import { Module } from '@nestjs/common';
import { InvitationService } from './invitation.service.js';
import { JoiningResolver } from './joining.resolver.js';
import { Mails } from './mails.js';
import { OrganisationResolver, RegionResolver } from './organisation.resolver.js';
import { Passwords } from './passwords.js';
import { SessionResolver } from './session.resolver.js';
import { SessionService } from './session.service.js';
import { SignUpService } from './sign-up.service.js';
import { Tries } from './tries.js';

/** Organisations, their members, people and sign-in. */
@Module({
  providers: [
    OrganisationResolver,
    RegionResolver,
    SessionResolver,
    JoiningResolver,
    SessionService,
    SignUpService,
    InvitationService,
    Mails,
    Passwords,
    Tries,
  ],
})
export class DirectoryModule {}
