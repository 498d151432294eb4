import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/index.js';
import { TermsResolver } from './terms.resolver.js';
import { TermsService } from './terms.service.js';

/** Versions of the terms and conditions, and who accepted which. */
@Module({
  imports: [NotificationModule],
  providers: [TermsResolver, TermsService],
  exports: [TermsService],
})
export class TermsModule {}
