import { Module } from '@nestjs/common';
import { Notices } from './notices.js';

/** What people are told: in the page, live, and by mail as they wish. */
@Module({ providers: [Notices], exports: [Notices] })
export class NotificationModule {}
