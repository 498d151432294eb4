import { Module } from '@nestjs/common';
import { MailModule } from '../mail/index.js';
import { NotificationModule } from '../notification/index.js';
import { StatementResolver } from './statement.resolver.js';
import { Statements } from './statements.js';

/** Statements of reasons for suspensions and removals. */
@Module({
  imports: [MailModule, NotificationModule],
  providers: [StatementResolver, Statements],
  exports: [Statements],
})
export class StatementModule {}
