import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { MailModule } from '../mail/index.js';
import { NotificationModule } from '../notification/index.js';
import { TermsModule } from '../terms/index.js';
import { InvitationService } from './invitation.service.js';
import { JoiningResolver } from './joining.resolver.js';
import { SignUpService } from './sign-up.service.js';

/** The ways into the platform: signing up with a new company, being invited into an organisation. */
@Module({
  imports: [DirectoryModule, MailModule, NotificationModule, TermsModule],
  providers: [JoiningResolver, SignUpService, InvitationService],
  exports: [InvitationService],
})
export class JoiningModule {}
