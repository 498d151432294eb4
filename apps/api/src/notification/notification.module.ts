import { Module } from '@nestjs/common';
import { MailModule } from '../mail/index.js';
import { Arrivals } from './arrivals.js';
import { Digest } from './digest.js';
import { Dispatcher } from './dispatcher.js';
import { Notices } from './notices.js';
import { NotificationResolver, UnsubscribeController } from './notification.resolver.js';
import { NotificationService } from './notification.service.js';

/** What people are told: in the page, live, and by mail as they wish. */
@Module({
  imports: [MailModule],
  controllers: [UnsubscribeController],
  providers: [Notices, Dispatcher, Digest, Arrivals, NotificationService, NotificationResolver],
  exports: [Notices],
})
export class NotificationModule {}
