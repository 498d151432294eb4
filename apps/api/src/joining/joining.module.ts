import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { InvitationService } from './invitation.service.js';
import { JoiningResolver } from './joining.resolver.js';
import { Mails } from './mails.js';
import { SignUpService } from './sign-up.service.js';

/** The ways into the platform: signing up with a new company, being invited into an organisation. */
@Module({
  imports: [DirectoryModule],
  providers: [JoiningResolver, SignUpService, InvitationService, Mails],
})
export class JoiningModule {}
