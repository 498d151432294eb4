export { AssessmentModule } from './assessment.module.js';
export { Assessments, type ClosedAssessment, type ClosedScore } from './assessments.js';
export { Assessment, AssessmentPayload } from './assessment.graphql.js';
export { type AssessmentRow, findAssessment } from './assessment.reads.js';
export { answer as answerAssessment, assessmentLoader } from './assessment.resolver.js';
export { toAssessment } from './assessment-wire.js';
export {
  AssessmentEntity,
  AssessmentEvidenceEntity,
  AssessmentFindingEntity,
  AssessmentScoreEntity,
  AssessorEngagementEntity,
  PeerConsentEntity,
} from './assessment.entity.js';
