import { Module } from '@nestjs/common';
import { DiscoveryModule } from '../discovery/index.js';
import { ComparisonResolver } from './comparison.resolver.js';

/** Offers side by side. */
@Module({ imports: [DiscoveryModule], providers: [ComparisonResolver] })
export class ComparisonModule {}
