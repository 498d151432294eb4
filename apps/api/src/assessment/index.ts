export { AssessmentModule } from './assessment.module.js';
export { Assessments, type ClosedAssessment, type ClosedScore } from './assessments.js';
export {
  AssessmentEntity,
  AssessmentEvidenceEntity,
  AssessmentFindingEntity,
  AssessmentScoreEntity,
  AssessorEngagementEntity,
  PeerConsentEntity,
} from './assessment.entity.js';
