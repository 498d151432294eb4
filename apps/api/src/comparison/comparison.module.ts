import { Module } from '@nestjs/common';
import { ComparisonResolver } from './comparison.resolver.js';

/** Offers side by side. */
@Module({ providers: [ComparisonResolver] })
export class ComparisonModule {}
