import { Module } from '@nestjs/common';
import { MarketEvidenceResolver } from './market-evidence.resolver.js';
import { MarketEvidenceService } from './market-evidence.service.js';

/** What the marketplace knows of a cluster, counted for its assessment. */
@Module({ providers: [MarketEvidenceResolver, MarketEvidenceService] })
export class MarketEvidenceModule {}
