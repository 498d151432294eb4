import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/index.js';
import { CapabilityResolver } from './capability.resolver.js';
import { NeedCoverage } from './need-coverage.js';
import { NeedDeadlines } from './need-deadlines.js';
import { NeedLife } from './need-life.service.js';
import { NeedResolver } from './need.resolver.js';
import { NeedService } from './need.service.js';

/** What an SME needs: text, its decomposition into capabilities and constraints, and its life until it is met or ends. */
@Module({
  imports: [NotificationModule],
  providers: [CapabilityResolver, NeedResolver, NeedService, NeedLife, NeedCoverage, NeedDeadlines],
  exports: [NeedCoverage],
})
export class NeedModule {}
