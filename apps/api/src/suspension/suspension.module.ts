import { Module } from '@nestjs/common';
import { AuthenticatorModule } from '../authenticator/index.js';
import { NotificationModule } from '../notification/index.js';
import { StatementModule } from '../statement/index.js';
import { SuspensionResolver } from './suspension.resolver.js';
import { SuspensionService } from './suspension.service.js';

/** Suspension of people and of their memberships by the operator. */
@Module({
  imports: [AuthenticatorModule, NotificationModule, StatementModule],
  providers: [SuspensionResolver, SuspensionService],
})
export class SuspensionModule {}
