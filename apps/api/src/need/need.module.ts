import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/index.js';
import { NeedCoverage } from './need-coverage.js';
import { NeedDeadlines } from './need-deadlines.js';
import { NeedLife } from './need-life.service.js';
import { NeedResolver } from './need.resolver.js';
import { NeedService } from './need.service.js';

/** Saved needs: text with its decomposition, version by version, and their life until they are met or end. */
@Module({
  imports: [NotificationModule],
  providers: [NeedResolver, NeedService, NeedLife, NeedCoverage, NeedDeadlines],
  exports: [NeedCoverage],
})
export class NeedModule {}
