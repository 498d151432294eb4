import { Module } from '@nestjs/common';
import { MailRetention } from './mail-retention.js';
import { MailSender } from './mail-sender.js';
import { MailController, MailResolver } from './mail.resolver.js';
import { Mails } from './mails.js';

/** Mails: written with the change that they tell of, sent afterwards, shown on a page in development. */
@Module({
  controllers: [MailController],
  providers: [Mails, MailResolver, MailSender, MailRetention],
  exports: [Mails],
})
export class MailModule {}
