import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { JoiningModule } from '../joining/index.js';
import { MailModule } from '../mail/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { InboxResolver } from './inbox.resolver.js';
import { InboxService } from './inbox.service.js';
import { NetworkMemberResolver, NetworkResolver, OrganisationNetworksResolver } from './network.resolver.js';
import { NetworkService } from './network.service.js';
import { OnboardingResolver } from './onboarding.resolver.js';
import { OnboardingService } from './onboarding.service.js';

/** What clusters are to each other and to those outside: networks, invitations, requests to cooperate. */
@Module({
  imports: [DirectoryModule, MailModule, NotificationModule, JoiningModule, RegistryModule],
  providers: [
    NetworkResolver,
    NetworkMemberResolver,
    OrganisationNetworksResolver,
    NetworkService,
    OnboardingResolver,
    OnboardingService,
    InboxResolver,
    InboxService,
  ],
})
export class CooperationModule {
  constructor(clock: Clock, onboarding: OnboardingService) {
    for (const rule of onboarding.rules()) clock.register(rule);
  }
}
