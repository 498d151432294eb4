import type { Clause, RequestState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { NeedEntity } from '../need/index.js';
import type { StoredItem } from './request.graphql.js';

/** Ties the requests that are accepted together or not at all. */
@Entity('bundles')
@Index('bundles_requester_org_id_idx', ['requesterOrgId', 'id'])
export class BundleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bundles_pkey' })
  id!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'bundles_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Index('bundles_need_id_idx')
  @Column('uuid', { name: 'need_id', nullable: true })
  @ForeignKey(() => NeedEntity, { name: 'bundles_need_id_fkey' })
  needId!: string | null;
  @Index('bundles_created_by_idx')
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'bundles_created_by_fkey' })
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** What an SME asks of one or several providers. Its text is fixed once it is sent; a trigger holds that. */
@Entity('requests')
@Check(
  'requests_state_check',
  "state IN ('draft', 'submitted', 'quoted', 'accepted', 'in_delivery', 'delivered', 'reviewed', 'declined', 'withdrawn', 'expired', 'cancelled', 'disputed', 'resolved')",
)
@Check('requests_sealed_check', 'NOT sealed OR reply_by IS NOT NULL')
@Index('requests_requester_org_id_idx', ['requesterOrgId', 'id'])
@Index('requests_reply_by_idx', ['replyBy'], {
  where: "(state = ANY (ARRAY['submitted'::text, 'quoted'::text]))",
})
export class RequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requests_pkey' })
  id!: string;
  @Index('requests_bundle_id_idx')
  @Column('uuid', { name: 'bundle_id', nullable: true })
  @ForeignKey(() => BundleEntity, { name: 'requests_bundle_id_fkey' })
  bundleId!: string | null;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'requests_requester_org_id_fkey' })
  requesterOrgId!: string;
  /** Providers and publishers asked, for the policy alone: never on the wire, since those asked do not know of each other. */
  @Column('uuid', { name: 'party_org_ids', array: true, default: [] })
  partyOrgIds!: readonly string[];
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
  /** What is to be asked, until the recipients are made of it. */
  @Column('jsonb', { default: [] })
  items!: readonly StoredItem[];
  @Column('text')
  message!: string;
  @Column('text')
  state!: RequestState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'reply_by', nullable: true })
  replyBy!: Date | null;
  /** Whether offers stay hidden from the requester until `replyBy` has passed. */
  @Column('boolean', { default: false })
  sealed!: boolean;
  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;
  /** When those who had not answered were reminded. */
  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;
  /** When the requester was told that `replyBy` has passed. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
  /** When a part of a bundle was lost, until a replacement was looked for. */
  @Index('requests_replace_due_at_idx', { where: '(replace_due_at IS NOT NULL)' })
  @Column('timestamptz', { name: 'replace_due_at', nullable: true })
  replaceDueAt!: Date | null;
  @Index('requests_created_by_idx')
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'requests_created_by_fkey' })
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}
