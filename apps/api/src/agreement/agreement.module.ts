import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { CatalogueModule, ServiceDeadlines } from '../catalogue/index.js';
import { EngagementModule } from '../engagement/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { Deals, QuoteModule } from '../quote/index.js';
import { AgreementController } from './agreement.controller.js';
import { AgreementDraft } from './agreement-draft.js';
import { agreementOfMilestone, findAgreement, milestonesOf, whyCertified } from './agreement.reads.js';
import {
  AgreementResolver,
  MilestoneResolver,
  RequestAgreementResolver,
  toAgreement,
  toMilestone,
} from './agreement.resolver.js';
import { AgreementService } from './agreement.service.js';
import { AgreementWordsResolver } from './agreement-words.resolver.js';
import { Agreements } from './agreements.js';
import { DeliveryService } from './delivery.service.js';

/** What an accepted quote becomes: an agreement, its milestones and deliveries. */
@Module({
  imports: [AttachmentModule, CatalogueModule, EngagementModule, NotificationModule, QuoteModule],
  controllers: [AgreementController],
  providers: [
    Agreements,
    AgreementService,
    AgreementDraft,
    DeliveryService,
    AgreementResolver,
    AgreementWordsResolver,
    MilestoneResolver,
    RequestAgreementResolver,
  ],
  exports: [Agreements],
})
export class AgreementModule {
  constructor(
    nodes: Nodes,
    clock: Clock,
    deals: Deals,
    deadlines: ServiceDeadlines,
    draft: AgreementDraft,
    delivery: DeliveryService,
  ) {
    nodes.register('Agreement', async (caller, key) => {
      const row = isUuid(key) ? await findAgreement(caller, key) : null;
      return row && toAgreement(caller, row);
    });
    nodes.register('Milestone', async (caller, key) => {
      const agreementId = isUuid(key) ? await agreementOfMilestone(caller, key) : null;
      const agreement = agreementId && (await findAgreement(caller, agreementId));
      const row = agreement && (await milestonesOf(caller, [agreement.id])).find(({ id }) => id === key);
      return row && agreement ? toMilestone(caller, agreement, row) : null;
    });
    deadlines.hingesOn(whyCertified);
    deals.whenAccepted((caller, quoteIds) => draft.make(caller, quoteIds));
    for (const rule of delivery.rules()) clock.register(rule);
  }
}
