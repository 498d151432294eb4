import type { AgreementState, DeliveryState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { RequestEntity } from '../engagement/index.js';
import { QuoteEntity } from '../quote/index.js';
import type { AgreementTerms, Side } from './agreement-terms.js';

/** What two sides agreed: the terms are frozen in `snapshot` when the quote is accepted. */
@Entity('agreements')
@Unique('agreements_number_key', ['number'])
@Unique('agreements_quote_id_key', ['quoteId'])
@Check(
  'agreements_state_check',
  "state IN ('drafted', 'signed_by_requester', 'signed_by_provider', 'active', 'completed', 'cancelled', 'disputed')",
)
@Check('agreements_total_minor_check', 'total_minor >= 0')
@Check('agreements_cancel_asked_by_check', "cancel_asked_by IN ('requester', 'provider', 'operator')")
@Check('agreements_not_with_oneself_check', 'requester_org_id <> provider_org_id')
@Check(
  'agreements_cancel_check',
  '(cancel_asked_by IS NULL) = (cancel_asked_at IS NULL) AND (cancel_asked_by IS NULL) = (cancel_reason IS NULL)',
)
@Index('agreements_requester_org_id_idx', ['requesterOrgId', 'id'])
@Index('agreements_provider_org_id_idx', ['providerOrgId', 'id'])
@Index('agreements_publisher_org_id_idx', ['publisherOrgId', 'id'])
@Index('agreements_cancel_asked_at_idx', ['cancelAskedAt'], { where: '(cancel_asked_at IS NOT NULL)' })
export class AgreementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreements_pkey' })
  id!: string;
  @Column('text')
  number!: string;
  @Column('uuid', { name: 'request_id' })
  @ForeignKey(() => RequestEntity, { name: 'agreements_request_id_fkey' })
  @Index('agreements_request_id_idx')
  requestId!: string;
  @Column('uuid', { name: 'quote_id' })
  @ForeignKey(() => QuoteEntity, { name: 'agreements_quote_id_fkey' })
  quoteId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'agreements_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'agreements_provider_org_id_fkey' })
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'agreements_publisher_org_id_fkey' })
  publisherOrgId!: string;
  @Column('text')
  state!: AgreementState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('integer', { default: 1 })
  round!: number;
  @Column('jsonb')
  snapshot!: AgreementTerms;
  @Column('bigint', { name: 'total_minor' })
  totalMinor!: string;
  @Column('text')
  currency!: string;
  @Column('text', { name: 'cancel_asked_by', nullable: true })
  cancelAskedBy!: Side | 'operator' | null;
  @Column('timestamptz', { name: 'cancel_asked_at', nullable: true })
  cancelAskedAt!: Date | null;
  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason!: string | null;
  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;
  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}

/** One side’s signature under one round of an agreement. */
@Entity('agreement_signatures')
@Unique('agreement_signatures_one_per_side_key', ['agreementId', 'round', 'side'])
@Check('agreement_signatures_side_check', "side IN ('requester', 'provider')")
@Check('agreement_signatures_document_hash_check', "document_hash ~ '^[0-9a-f]{64}$'")
export class SignatureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_signatures_pkey' })
  id!: string;
  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey(() => AgreementEntity, { name: 'agreement_signatures_agreement_id_fkey' })
  agreementId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'agreement_signatures_requester_org_id_fkey' })
  @Index('agreement_signatures_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'agreement_signatures_provider_org_id_fkey' })
  @Index('agreement_signatures_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'agreement_signatures_publisher_org_id_fkey' })
  @Index('agreement_signatures_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('integer')
  round!: number;
  @Column('text')
  side!: Side;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'agreement_signatures_person_id_fkey' })
  @Index('agreement_signatures_person_id_idx')
  personId!: string;
  @Column('text', { name: 'person_name' })
  personName!: string;
  @Column('text', { name: 'document_hash' })
  documentHash!: string;
  @Column('timestamptz', { name: 'signed_at', default: () => 'app_now()' })
  signedAt!: Date;
}

/** One part of the work with its share of the total. A replaced one stays, cancelled, in its earlier round. */
@Entity('milestones')
@Unique('milestones_agreement_id_round_position_key', ['agreementId', 'round', 'position'])
@Check('milestones_amount_minor_check', 'amount_minor >= 0')
@Check(
  'milestones_state_check',
  "state IN ('planned', 'started', 'delivered', 'confirmed', 'rejected', 'cancelled')",
)
@Check(
  'milestones_confirm_by_check',
  "state <> 'delivered' OR (delivered_at IS NOT NULL AND confirm_by > delivered_at)",
)
@Index('milestones_confirm_by_idx', ['confirmBy'], { where: "(state = 'delivered')" })
export class MilestoneEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'milestones_pkey' })
  id!: string;
  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey(() => AgreementEntity, { name: 'milestones_agreement_id_fkey' })
  agreementId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'milestones_requester_org_id_fkey' })
  @Index('milestones_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'milestones_provider_org_id_fkey' })
  @Index('milestones_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'milestones_publisher_org_id_fkey' })
  @Index('milestones_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('integer')
  round!: number;
  @Column('integer')
  position!: number;
  @Column('text')
  title!: string;
  @Column('date', { name: 'planned_on', nullable: true })
  plannedOn!: string | null;
  @Column('bigint', { name: 'amount_minor' })
  amountMinor!: string;
  @Column('text')
  state!: DeliveryState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text', { default: '' })
  note!: string;
  @Column('text', { name: 'reject_reason', nullable: true })
  rejectReason!: string | null;
  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;
  @Column('timestamptz', { name: 'confirm_by', nullable: true })
  confirmBy!: Date | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}
