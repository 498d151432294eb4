import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { AgreementModule } from '../agreement/index.js';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { DisputeTerms } from './dispute-terms.js';
import { findDispute } from './dispute.reads.js';
import {
  AgreementDisputeResolver,
  DisputeResolver,
  EvidenceResolver,
  toDispute,
} from './dispute.resolver.js';
import { DisputeService } from './dispute.service.js';

/** Disputes: evidence of both sides, a proposal, settlement or decision. */
@Module({
  imports: [AgreementModule, AttachmentModule, NotificationModule],
  providers: [DisputeService, DisputeTerms, DisputeResolver, EvidenceResolver, AgreementDisputeResolver],
})
export class DisputeModule {
  constructor(nodes: Nodes, clock: Clock, terms: DisputeTerms) {
    nodes.register('Dispute', async (caller, key) => {
      const row = isUuid(key) ? await findDispute(caller, key) : null;
      return row && toDispute(caller, row);
    });
    for (const rule of terms.rules()) clock.register(rule);
  }
}
