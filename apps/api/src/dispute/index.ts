export { Dispute } from './dispute.graphql.js';
export { DisputeModule } from './dispute.module.js';
export { type DisputeRow, disputesOfAgreements } from './dispute.reads.js';
export { DisputeAnswerEntity, DisputeEntity, DisputeEvidenceEntity } from './dispute.entity.js';
