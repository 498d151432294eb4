import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { JoiningModule } from '../joining/index.js';
import { MailModule } from '../mail/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { OnboardingResolver } from './onboarding.resolver.js';
import { OnboardingService } from './onboarding.service.js';

/** Clusters from outside, which join by invitation. */
@Module({
  imports: [DirectoryModule, MailModule, NotificationModule, JoiningModule, RegistryModule],
  providers: [OnboardingService, OnboardingResolver],
})
export class OnboardingModule {
  constructor(clock: Clock, onboarding: OnboardingService) {
    for (const rule of onboarding.rules()) clock.register(rule);
  }
}
