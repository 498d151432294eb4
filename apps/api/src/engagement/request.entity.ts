import type { Clause, RequestState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { NeedEntity } from '../need/index.js';
import type { StoredLine } from './request.graphql.js';

/** What an SME asks of one provider. Carries the ids of all three sides, so that policies test columns and join nothing. */
@Entity('requests')
@Check('requests_state_check', "state IN ('submitted', 'quoted', 'accepted', 'declined', 'withdrawn')")
@Check('requests_not_to_oneself_check', 'requester_org_id <> provider_org_id')
@Index('requests_requester_org_id_idx', ['requesterOrgId', 'id'])
@Index('requests_provider_org_id_idx', ['providerOrgId', 'id'])
@Index('requests_publisher_org_id_idx', ['publisherOrgId', 'id'])
export class RequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requests_pkey' })
  id!: string;
  @Index('requests_bundle_id_idx')
  @Column('uuid', { name: 'bundle_id', nullable: true })
  bundleId!: string | null;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'requests_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'requests_provider_org_id_fkey' })
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'requests_publisher_org_id_fkey' })
  publisherOrgId!: string;
  @Index('requests_need_id_idx')
  @Column('uuid', { name: 'need_id', nullable: true })
  @ForeignKey(() => NeedEntity, { name: 'requests_need_id_fkey' })
  needId!: string | null;
  @Column('integer', { name: 'need_version', nullable: true })
  needVersion!: number | null;
  @Column('text', { name: 'need_text' })
  needText!: string;
  @Column('jsonb', { default: [] })
  clauses!: readonly Clause[];
  @Column('jsonb')
  lines!: readonly StoredLine[];
  @Column('text')
  message!: string;
  @Column('text')
  state!: RequestState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'reply_by', nullable: true })
  replyBy!: Date | null;
  @Column('text', { name: 'decline_reason', nullable: true })
  declineReason!: string | null;
  @Index('requests_created_by_idx')
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'requests_created_by_fkey' })
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
