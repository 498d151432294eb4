import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { LabelSchemes } from './label-schemes.service.js';
import { findLabel } from './label.reads.js';
import { LabelResolver, OrganisationLabelsResolver, toLabel } from './label.resolver.js';
import { LabelService } from './label.service.js';

/** The register of labels that clusters hold. */
@Module({
  imports: [AttachmentModule, NotificationModule],
  providers: [LabelService, LabelSchemes, LabelResolver, OrganisationLabelsResolver],
})
export class LabelModule {
  constructor(nodes: Nodes, clock: Clock, labels: LabelService) {
    nodes.register('Label', async (caller, key) => {
      const row = await findLabel(caller, key);
      return row && toLabel(caller, row);
    });
    for (const rule of labels.rules()) clock.register(rule);
  }
}
