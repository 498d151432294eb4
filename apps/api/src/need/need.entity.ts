import type { Clause, NeedHorizon, NeedOutcome, NeedState, NeedVisibility } from '@fivefold/domain';
import type { FoundCapability } from '@fivefold/matching';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

const OPEN_OR_DRAFT =
  "(state = ANY (ARRAY['draft'::text, 'open'::text, 'matched'::text, 'partly_covered'::text]))";

/** What an SME needs; its text and decomposition stand in the version that `version` names. */
@Entity('needs')
@Check(
  'needs_state_check',
  "state IN ('draft', 'open', 'matched', 'partly_covered', 'covered', 'closed', 'expired', 'withdrawn')",
)
@Check('needs_visibility_check', "visibility IN ('private', 'own_cluster', 'all_clusters')")
@Check('needs_horizon_check', "horizon IN ('now', 'year', 'strategy')")
@Check('needs_outcome_check', "outcome IN ('met_here', 'met_elsewhere', 'nothing_fits', 'no_longer_needed')")
@Check('needs_identity_check', '(identity_by IS NULL) = (identity_at IS NULL)')
@Index('needs_requester_org_id_idx', ['requesterOrgId', 'id'])
@Index('needs_expires_at_idx', ['expiresAt'], { where: OPEN_OR_DRAFT })
@Index('needs_remind_at_idx', ['remindAt'], { where: '(remind_at IS NOT NULL)' })
@Index('needs_coverage_due_at_idx', ['coverageDueAt'], { where: '(coverage_due_at IS NOT NULL)' })
@Index('needs_match_due_at_idx', ['matchDueAt'], { where: '(match_due_at IS NOT NULL)' })
@Index('needs_news_due_at_idx', ['newsDueAt'], { where: '(news_due_at IS NOT NULL)' })
// Which index holds the wanted capabilities, and how, stands in the migration: an entity cannot name an access method.
@Index('needs_wanted_idx', { synchronize: false })
@Index('needs_visible_idx', { synchronize: false })
export class NeedEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'needs_pkey' })
  id!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'needs_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Column('text')
  state!: NeedState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text')
  title!: string;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'needs_created_by_fkey' })
  @Index('needs_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
  /** Goes up with every change of the terms: visibility, horizon, expiry. */
  @Column('integer', { default: 1 })
  lock!: number;
  @Column('text', { default: 'private' })
  visibility!: NeedVisibility;
  /** Who consented that others see name and words, and when; null without consent. */
  @Column('uuid', { name: 'identity_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'needs_identity_by_fkey' })
  @Index('needs_identity_by_idx')
  identityBy!: string | null;
  @Column('timestamptz', { name: 'identity_at', nullable: true })
  identityAt!: Date | null;
  @Column('boolean', { name: 'takes_interest', default: true })
  takesInterest!: boolean;
  @Column('text')
  horizon!: NeedHorizon;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
  /** When the SME is told that it expires soon; null once told. */
  @Column('timestamptz', { name: 'remind_at', nullable: true })
  remindAt!: Date | null;
  /** The wanted capabilities of the present version, for finding needs by them. */
  @Column('text', { array: true, default: () => "'{}'" })
  wanted!: string[];
  /** Those of them that accepted requests cover. */
  @Column('text', { array: true, default: () => "'{}'" })
  covered!: string[];
  /** When somebody else than the SME changed a deal of it: coverage is worked out anew. */
  @Column('timestamptz', { name: 'coverage_due_at', nullable: true })
  coverageDueAt!: Date | null;
  /** When it is matched as a whole; null once that is done. */
  @Column('timestamptz', { name: 'match_due_at', nullable: true })
  matchDueAt!: Date | null;
  /** When the SME is told of better matches; null where there are none untold. */
  @Column('timestamptz', { name: 'news_due_at', nullable: true })
  newsDueAt!: Date | null;
  @Column('timestamptz', { name: 'news_told_at', nullable: true })
  newsToldAt!: Date | null;
  @Column('text', { nullable: true })
  outcome!: NeedOutcome | null;
  @Column('text', { name: 'outcome_note', nullable: true })
  outcomeNote!: string | null;
}

/** One wording of a need with its decomposition; never changed once written, and confirmed once. */
@Entity('need_versions')
@Check('need_versions_confirmed_check', '(confirmed_by IS NULL) = (confirmed_at IS NULL)')
export class NeedVersionEntity {
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_versions_pkey' })
  @ForeignKey(() => NeedEntity, { name: 'need_versions_need_id_fkey' })
  needId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'need_versions_requester_org_id_fkey' })
  @Index('need_versions_requester_org_id_idx')
  requesterOrgId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'need_versions_pkey' })
  version!: number;
  @Column('text')
  text!: string;
  @Column('text', { nullable: true })
  language!: string | null;
  @Column('text', { nullable: true })
  region!: string | null;
  @Column('jsonb')
  capabilities!: readonly FoundCapability[];
  @Column('jsonb')
  clauses!: readonly Clause[];
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'need_versions_created_by_fkey' })
  @Index('need_versions_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  /** Who confirmed the decomposition, and when; null while nobody has. */
  @Column('uuid', { name: 'confirmed_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'need_versions_confirmed_by_fkey' })
  @Index('need_versions_confirmed_by_idx')
  confirmedBy!: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
}

/** An organisation from which an SME wants to hear nothing unasked. */
@Entity('interest_mutes')
export class InterestMuteEntity {
  @PrimaryColumn('uuid', { name: 'requester_org_id', primaryKeyConstraintName: 'interest_mutes_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'interest_mutes_requester_org_id_fkey' })
  requesterOrgId!: string;
  @PrimaryColumn('uuid', { name: 'from_org_id', primaryKeyConstraintName: 'interest_mutes_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'interest_mutes_from_org_id_fkey' })
  @Index('interest_mutes_from_org_id_idx')
  fromOrgId!: string;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'interest_mutes_created_by_fkey' })
  @Index('interest_mutes_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
