import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { MailModule } from '../mail/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock } from '../platform/index.js';
import { AuthenticatorResolver } from './authenticator.resolver.js';
import { AuthenticatorService } from './authenticator.service.js';
import { LostAuthenticators } from './lost-authenticators.js';
import { Sealing } from './sealing.js';

/** The second step of signing in: authenticator app and recovery codes. */
@Module({
  imports: [DirectoryModule, MailModule, NotificationModule],
  providers: [AuthenticatorResolver, AuthenticatorService, LostAuthenticators, Sealing],
  exports: [LostAuthenticators],
})
export class AuthenticatorModule {
  constructor(clock: Clock, sealing: Sealing) {
    clock.register(sealing.rule());
  }
}
