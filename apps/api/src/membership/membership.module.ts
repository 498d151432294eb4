import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { MailModule } from '../mail/index.js';
import { NotificationModule } from '../notification/index.js';
import { MemberInvitationResolver, MembershipResolver } from './membership.resolver.js';
import { MembershipService } from './membership.service.js';

/** Which firms belong to which cluster, from a day to a day. */
@Module({
  imports: [DirectoryModule, MailModule, NotificationModule],
  providers: [MembershipResolver, MemberInvitationResolver, MembershipService],
})
export class MembershipModule {}
