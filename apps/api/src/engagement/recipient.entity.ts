import type { RecipientState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity } from '../directory/index.js';
import { RequestEntity } from './request.entity.js';
import type { StoredLine } from './request.graphql.js';

/** One provider asked by a request. Carries the three organisations, as does everything that hangs on it. */
@Entity('recipients')
@Unique('recipients_request_id_provider_org_id_publisher_org_id_key', [
  'requestId',
  'providerOrgId',
  'publisherOrgId',
])
@Check(
  'recipients_state_check',
  "state IN ('asked', 'quoted', 'declined', 'withdrawn', 'expired', 'chosen', 'not_chosen')",
)
@Check('recipients_not_to_oneself_check', 'requester_org_id <> provider_org_id')
@Index('recipients_provider_org_id_idx', ['providerOrgId', 'requestId'])
@Index('recipients_publisher_org_id_idx', ['publisherOrgId', 'requestId'])
export class RecipientEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recipients_pkey' })
  id!: string;
  @Column('uuid', { name: 'request_id' })
  @ForeignKey(() => RequestEntity, { name: 'recipients_request_id_fkey' })
  requestId!: string;
  @Index('recipients_requester_org_id_idx')
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'recipients_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'recipients_provider_org_id_fkey' })
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'recipients_publisher_org_id_fkey' })
  publisherOrgId!: string;
  @Column('jsonb')
  lines!: readonly StoredLine[];
  @Column('text')
  state!: RecipientState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text', { name: 'decline_reason', nullable: true })
  declineReason!: string | null;
  @Column('timestamptz', { name: 'asked_at', default: () => 'app_now()' })
  askedAt!: Date;
  /** When its first answer came, an offer or a no. */
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}
