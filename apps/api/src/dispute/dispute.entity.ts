import type { DisputeOutcome, DisputeState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgreementEntity, type Side } from '../agreement/index.js';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** A dispute over an agreement; at most one of an agreement is open. */
@Entity('disputes')
@Check('disputes_opened_by_check', "opened_by IN ('requester', 'provider')")
@Check('disputes_agreement_was_check', "agreement_was IN ('active', 'completed')")
@Check(
  'disputes_state_check',
  "state IN ('opened', 'evidence', 'examined', 'proposal', 'settled', 'decided', 'withdrawn')",
)
@Check('disputes_outcome_check', "outcome IN ('resume', 'complete', 'cancel')")
@Check(
  'disputes_proposal_check',
  "state NOT IN ('proposal', 'settled', 'decided') OR (statement IS NOT NULL AND outcome IS NOT NULL AND answer_until IS NOT NULL)",
)
@Index('disputes_one_open_key', ['agreementId'], {
  unique: true,
  where: "(state IN ('opened', 'evidence', 'examined', 'proposal'))",
})
@Index('disputes_evidence_until_idx', ['evidenceUntil'], { where: "(state IN ('opened', 'evidence'))" })
@Index('disputes_answer_until_idx', ['answerUntil'], { where: "(state = 'proposal')" })
export class DisputeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disputes_pkey' })
  id!: string;
  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey(() => AgreementEntity, { name: 'disputes_agreement_id_fkey' })
  @Index('disputes_agreement_id_idx')
  agreementId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'disputes_requester_org_id_fkey' })
  @Index('disputes_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'disputes_provider_org_id_fkey' })
  @Index('disputes_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'disputes_publisher_org_id_fkey' })
  @Index('disputes_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('text', { name: 'opened_by' })
  openedBy!: Side;
  @Column('text', { name: 'agreement_was' })
  agreementWas!: 'active' | 'completed';
  @Column('text')
  state!: DisputeState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text')
  reason!: string;
  @Column('timestamptz', { name: 'evidence_until' })
  evidenceUntil!: Date;
  @Column('timestamptz', { name: 'evidence_reminded_at', nullable: true })
  evidenceRemindedAt!: Date | null;
  @Column('integer', { default: 0 })
  proposal!: number;
  @Column('text', { nullable: true })
  statement!: string | null;
  @Column('text', { nullable: true })
  outcome!: DisputeOutcome | null;
  @Column('timestamptz', { name: 'answer_until', nullable: true })
  answerUntil!: Date | null;
  @Column('timestamptz', { name: 'answer_reminded_at', nullable: true })
  answerRemindedAt!: Date | null;
  @Column('timestamptz', { name: 'decision_due_at', nullable: true })
  decisionDueAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}

/** What one side brought forward. Never changed. */
@Entity('dispute_evidence')
@Check('dispute_evidence_side_check', "side IN ('requester', 'provider')")
@Index('dispute_evidence_dispute_id_idx', ['disputeId', 'id'])
export class DisputeEvidenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispute_evidence_pkey' })
  id!: string;
  @Column('uuid', { name: 'dispute_id' })
  @ForeignKey(() => DisputeEntity, { name: 'dispute_evidence_dispute_id_fkey' })
  disputeId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'dispute_evidence_requester_org_id_fkey' })
  @Index('dispute_evidence_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'dispute_evidence_provider_org_id_fkey' })
  @Index('dispute_evidence_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'dispute_evidence_publisher_org_id_fkey' })
  @Index('dispute_evidence_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('text')
  side!: Side;
  @Column('text')
  text!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'dispute_evidence_person_id_fkey' })
  @Index('dispute_evidence_person_id_idx')
  personId!: string;
  @Column('text', { name: 'person_name' })
  personName!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** One side’s answer to one proposal. */
@Entity('dispute_answers')
@Check('dispute_answers_side_check', "side IN ('requester', 'provider')")
export class DisputeAnswerEntity {
  @PrimaryColumn('uuid', { name: 'dispute_id', primaryKeyConstraintName: 'dispute_answers_pkey' })
  @ForeignKey(() => DisputeEntity, { name: 'dispute_answers_dispute_id_fkey' })
  disputeId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'dispute_answers_pkey' })
  proposal!: number;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dispute_answers_pkey' })
  side!: Side;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'dispute_answers_requester_org_id_fkey' })
  @Index('dispute_answers_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'dispute_answers_provider_org_id_fkey' })
  @Index('dispute_answers_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'dispute_answers_publisher_org_id_fkey' })
  @Index('dispute_answers_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('boolean')
  agrees!: boolean;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'dispute_answers_person_id_fkey' })
  @Index('dispute_answers_person_id_idx')
  personId!: string;
  @Column('timestamptz', { name: 'answered_at', default: () => 'app_now()' })
  answeredAt!: Date;
}
