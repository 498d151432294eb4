import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { MailModule } from '../mail/index.js';
import { NotificationModule } from '../notification/index.js';
import { CooperationResolver } from './cooperation.resolver.js';
import { CooperationService } from './cooperation.service.js';

/** Requests to cooperate: the inbox of a cluster. */
@Module({
  imports: [DirectoryModule, MailModule, NotificationModule],
  providers: [CooperationService, CooperationResolver],
})
export class CooperationModule {}
