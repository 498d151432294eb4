import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { AssessmentMoves } from './assessment-moves.js';
import { toAssessment, toEngagement } from './assessment-wire.js';
import { findAssessment, findEngagement } from './assessment.reads.js';
import { AssessmentEvidenceResolver, AssessmentResolver } from './assessment.resolver.js';
import { AssessmentService } from './assessment.service.js';
import { Assessments } from './assessments.js';
import { AssessorResolver } from './assessor.resolver.js';
import { AssessorService } from './assessor.service.js';

/** Assessments of clusters, from the self assessment to the closed result. */
@Module({
  imports: [AttachmentModule, NotificationModule],
  providers: [
    Assessments,
    AssessmentMoves,
    AssessmentService,
    AssessorService,
    AssessmentResolver,
    AssessmentEvidenceResolver,
    AssessorResolver,
  ],
  exports: [Assessments],
})
export class AssessmentModule {
  constructor(nodes: Nodes, clock: Clock, assessors: AssessorService) {
    nodes.register('Assessment', async (caller, key) => {
      const row = isUuid(key) ? await findAssessment(caller, key) : null;
      return row && toAssessment(caller, row);
    });
    nodes.register('AssessorEngagement', async (caller, key) => {
      const row = isUuid(key) ? await findEngagement(caller, key) : null;
      return row && toEngagement(caller, row);
    });
    for (const rule of assessors.rules()) clock.register(rule);
  }
}
