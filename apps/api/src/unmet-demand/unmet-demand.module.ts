import { Module } from '@nestjs/common';
import { DiscoveryModule } from '../discovery/index.js';
import { UnmetDemandResolver } from './unmet-demand.resolver.js';

/** What open needs want in vain, counted so that no company is told from a figure. */
@Module({ imports: [DiscoveryModule], providers: [UnmetDemandResolver] })
export class UnmetDemandModule {}
