import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { MarketEvidenceResolver } from './market-evidence.resolver.js';
import { MarketEvidenceService } from './market-evidence.service.js';

/** What the marketplace knows of a cluster, counted for its assessment. */
@Module({
  imports: [AssessmentModule],
  providers: [MarketEvidenceResolver, MarketEvidenceService],
})
export class MarketEvidenceModule {}
