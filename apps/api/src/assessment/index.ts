export { AssessmentModule } from './assessment.module.js';
export { Assessments, type ClosedAssessment } from './assessments.js';
export { Assessment } from './assessment.graphql.js';
export type { EvidenceFigures } from './assessment.reads.js';
export {
  AssessmentEntity,
  AssessmentEvidenceEntity,
  AssessmentFindingEntity,
  AssessmentScoreEntity,
  AssessorEngagementEntity,
  PeerConsentEntity,
} from './assessment.entity.js';
