import type { QuoteState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { RequestEntity } from './request.entity.js';

export interface StoredQuoteLine {
  readonly description: string;
  readonly qty: number;
  readonly unitPriceMinor: number;
  readonly totalMinor: number;
}

/** An offer. Two partial unique indexes hold what matters most: one open and one accepted quote per request. */
@Entity('quotes')
@Unique('quotes_request_id_revision_key', ['requestId', 'revision'])
@Check('quotes_state_check', "state IN ('sent', 'revised', 'withdrawn', 'accepted', 'rejected')")
@Check('quotes_total_minor_check', 'total_minor >= 0')
@Index('quotes_one_accepted_key', ['requestId'], { unique: true, where: "(state = 'accepted'::text)" })
@Index('quotes_one_open_key', ['requestId'], { unique: true, where: "(state = 'sent'::text)" })
export class QuoteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quotes_pkey' })
  id!: string;
  @Column('uuid', { name: 'request_id' })
  @ForeignKey(() => RequestEntity, { name: 'quotes_request_id_fkey' })
  requestId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'quotes_requester_org_id_fkey' })
  @Index('quotes_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'quotes_provider_org_id_fkey' })
  @Index('quotes_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'quotes_publisher_org_id_fkey' })
  @Index('quotes_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('integer')
  revision!: number;
  @Column('text')
  state!: QuoteState;
  @Column('jsonb')
  lines!: readonly StoredQuoteLine[];
  /** Beyond 2^53 nothing is accepted, so a number would do; the driver gives bigint as text. */
  @Column('bigint', { name: 'total_minor' })
  totalMinor!: string;
  @Column('text')
  currency!: string;
  @Column('timestamptz', { name: 'valid_until' })
  validUntil!: Date;
  @Column('integer', { name: 'lead_time_days', nullable: true })
  leadTimeDays!: number | null;
  @Column('text')
  note!: string;
  @Column('uuid', { name: 'author_id' })
  @ForeignKey(() => PersonEntity, { name: 'quotes_author_id_fkey' })
  @Index('quotes_author_id_idx')
  authorId!: string;
  @Column('text', { name: 'author_name' })
  authorName!: string;
  @Column('uuid', { name: 'author_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'quotes_author_org_id_fkey' })
  @Index('quotes_author_org_id_idx')
  authorOrgId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
