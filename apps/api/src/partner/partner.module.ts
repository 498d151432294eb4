import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock } from '../platform/index.js';
import { KeyEnding } from './key-ending.js';
import { PartnerApps } from './partner-apps.service.js';
import { PartnerConsentResolver, PartnerCredentialResolver } from './partner-consent.resolver.js';
import { PartnerConsents } from './partner-consents.service.js';
import { PartnerController } from './partner.controller.js';
import { PartnerAppResolver } from './partner.resolver.js';

/** Programs that work with the platform: their keys, and consents by which they act for others. */
@Module({
  imports: [DirectoryModule, NotificationModule],
  controllers: [PartnerController],
  providers: [
    PartnerApps,
    PartnerConsents,
    KeyEnding,
    PartnerAppResolver,
    PartnerConsentResolver,
    PartnerCredentialResolver,
  ],
})
export class PartnerModule {
  constructor(clock: Clock, ending: KeyEnding) {
    clock.register(ending.rule());
  }
}
