import type { QuoteState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { type Booking, RecipientEntity, RequestEntity } from '../engagement/index.js';

/** How the tax of a line stands; null where the provider has not stated it. */
export interface StoredVat {
  readonly treatment: string;
  readonly rateBp: number;
  readonly vatMinor: number;
  readonly exemption: string | null;
}

export interface StoredQuoteLine {
  readonly description: string;
  readonly qty: number;
  readonly unitPriceMinor: number;
  /** Net of tax. */
  readonly totalMinor: number;
  readonly vat?: StoredVat | null;
  /** The service, of those asked for, that the line is of; with capacity to be kept for the requester. */
  readonly serviceId?: string | null;
  readonly booking?: Booking | null;
}

/** A part of the work as the provider proposes it. */
export interface StoredQuoteMilestone {
  readonly title: string;
  /** `YYYY-MM-DD`; null where `dueInDays` says when, or nobody does. */
  readonly dueOn: string | null;
  /** Days from the acceptance. */
  readonly dueInDays: number | null;
  /** Its share of the net total; null where none of the offer's milestones states one. */
  readonly amountMinor: number | null;
}

/** What the provider says to one clause of the need. */
export interface StoredStatement {
  readonly clauseId: string;
  readonly status: 'met' | 'violated' | 'not_stated';
  readonly words: string;
}

/**
 * An offer. Partial unique indexes hold what matters most: one accepted offer per request, one open and one draft per
 * recipient. What it says is fixed once it is sent; a trigger holds that.
 */
@Entity('quotes')
@Unique('quotes_recipient_id_revision_key', ['recipientId', 'revision'])
@Check(
  'quotes_state_check',
  "state IN ('draft', 'sent', 'revised', 'withdrawn', 'expired', 'accepted', 'rejected')",
)
@Check('quotes_total_minor_check', 'total_minor >= 0')
@Check('quotes_vat_minor_check', 'vat_minor >= 0')
@Check('quotes_milestones_check', 'milestones_fit(milestones, total_minor)')
@Index('quotes_one_accepted_key', ['requestId'], { unique: true, where: "(state = 'accepted'::text)" })
@Index('quotes_one_open_key', ['recipientId'], { unique: true, where: "(state = 'sent'::text)" })
@Index('quotes_one_draft_key', ['recipientId'], { unique: true, where: "(state = 'draft'::text)" })
@Index('quotes_valid_until_idx', ['validUntil'], { where: "(state = 'sent'::text)" })
export class QuoteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quotes_pkey' })
  id!: string;
  @Index('quotes_request_id_idx')
  @Column('uuid', { name: 'request_id' })
  @ForeignKey(() => RequestEntity, { name: 'quotes_request_id_fkey' })
  requestId!: string;
  @Column('uuid', { name: 'recipient_id' })
  @ForeignKey(() => RecipientEntity, { name: 'quotes_recipient_id_fkey' })
  recipientId!: string;
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
  /** Counts the offers of one recipient, from 1. */
  @Column('integer')
  revision!: number;
  @Column('text')
  state!: QuoteState;
  @Column('jsonb')
  lines!: readonly StoredQuoteLine[];
  /** Net. Beyond 2^53 nothing is accepted, so a number would do; the driver gives bigint as text. */
  @Column('bigint', { name: 'total_minor' })
  totalMinor!: string;
  @Column('bigint', { name: 'vat_minor', default: 0 })
  vatMinor!: string;
  @Column('text')
  currency!: string;
  @Column('timestamptz', { name: 'valid_until' })
  validUntil!: Date;
  @Column('integer', { name: 'lead_time_days', nullable: true })
  leadTimeDays!: number | null;
  @Column('jsonb', { name: 'statements', default: [] })
  statements!: readonly StoredStatement[];
  /** In the order in which they are delivered; none where the agreement shall have one over the whole. */
  @Column('jsonb', { name: 'milestones', default: [] })
  milestones!: readonly StoredQuoteMilestone[];
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
  /** When the requester got it; null for a draft. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
  /** Until when the policy hides it from the requester; null where the request is not sealed. */
  @Column('timestamptz', { name: 'sealed_until', nullable: true })
  sealedUntil!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
