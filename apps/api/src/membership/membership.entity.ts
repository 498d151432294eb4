import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** That a cluster invites a firm to belong to it; answered once. Known by the firm, or by the token of a mail. */
@Entity('member_invitations')
@Unique('member_invitations_token_hash_key', ['tokenHash'])
@Check('member_invitations_outcome_check', "outcome IN ('confirmed', 'declined', 'withdrawn')")
@Check('member_invitations_to_check', 'num_nonnulls(company_id, token_hash) > 0')
@Check('member_invitations_days_check', 'member_until > member_from')
@Check('member_invitations_answer_check', 'num_nonnulls(outcome, answered_by, answered_at) IN (0, 3)')
@Index('member_invitations_cluster_id_idx', ['clusterId', 'id'])
@Index('member_invitations_company_id_idx', ['companyId', 'id'])
export class MemberInvitationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_invitations_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'member_invitations_cluster_id_fkey' })
  clusterId!: string;
  @Column('uuid', { name: 'company_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'member_invitations_company_id_fkey' })
  companyId!: string | null;
  @Column('text', { name: 'company_name' })
  companyName!: string;
  @Column('text', { nullable: true })
  email!: string | null;
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;
  @Column('date', { name: 'member_from' })
  memberFrom!: string;
  @Column('date', { name: 'member_until', nullable: true })
  memberUntil!: string | null;
  @Column('text', { nullable: true })
  outcome!: 'confirmed' | 'declined' | 'withdrawn' | null;
  @Column('uuid', { name: 'answered_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'member_invitations_answered_by_fkey' })
  @Index('member_invitations_answered_by_idx')
  answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
  @Column('uuid', { name: 'invited_by' })
  @ForeignKey(() => PersonEntity, { name: 'member_invitations_invited_by_fkey' })
  @Index('member_invitations_invited_by_idx')
  invitedBy!: string;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** What happened to a membership and why; written once, read by both sides. */
@Entity('member_records')
@Check('member_records_action_check', "action IN ('joined', 'verified', 'ended')")
@Index('member_records_cluster_id_idx', ['clusterId', 'companyId', 'id'])
export class MemberRecordEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_records_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'member_records_cluster_id_fkey' })
  clusterId!: string;
  @Column('uuid', { name: 'company_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'member_records_company_id_fkey' })
  @Index('member_records_company_id_idx')
  companyId!: string;
  @Column('text')
  action!: 'joined' | 'verified' | 'ended';
  /** The first day of a membership, or the first day after it. */
  @Column('date', { nullable: true })
  day!: string | null;
  @Column('text', { default: '' })
  note!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'member_records_person_id_fkey' })
  @Index('member_records_person_id_idx')
  personId!: string;
  @Column('timestamptz', { default: () => 'app_now()' })
  at!: Date;
}
