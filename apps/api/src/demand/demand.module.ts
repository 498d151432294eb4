import { Module } from '@nestjs/common';
import { DiscoveryModule } from '../discovery/index.js';
import { NotificationModule } from '../notification/index.js';
import { DemandResolver } from './demand.resolver.js';
import { Interests } from './interest.service.js';

/** Open needs as publishers and providers see them, and their offers of interest. */
@Module({
  imports: [DiscoveryModule, NotificationModule],
  providers: [Interests, DemandResolver],
})
export class DemandModule {}
