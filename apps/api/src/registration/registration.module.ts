import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { RegistrationClock } from './registration-clock.js';
import { RegistrationController } from './registration.controller.js';
import { findRegistration } from './registration.reads.js';
import {
  CertificateResolver,
  EventRegistrationResolver,
  RegistrationResolver,
  toRegistration,
} from './registration.resolver.js';
import { Registrations } from './registration.service.js';

/** Places of people in events: the waiting list, presence, certificates, calendars. */
@Module({
  imports: [DirectoryModule, NotificationModule, ProgrammeModule],
  controllers: [RegistrationController],
  providers: [
    Registrations,
    RegistrationClock,
    RegistrationResolver,
    CertificateResolver,
    EventRegistrationResolver,
  ],
})
export class RegistrationModule {
  constructor(nodes: Nodes, clock: Clock, deadlines: RegistrationClock) {
    nodes.register('Registration', async (caller, key) => {
      const row = isUuid(key) ? await findRegistration(caller, key) : null;
      return row && toRegistration(caller, row);
    });
    for (const rule of deadlines.rules()) clock.register(rule);
  }
}
