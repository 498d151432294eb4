import type { CounterOfferState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { RecipientEntity } from '../engagement/index.js';
import { QuoteEntity } from '../quote/index.js';

/** What the requester proposes instead of an open quote. Rounds count per recipient, over its revisions. */
@Entity('counter_offers')
@Unique('counter_offers_recipient_id_round_key', ['recipientId', 'round'])
@Check('counter_offers_round_check', 'round > 0')
@Check('counter_offers_state_check', "state IN ('open', 'answered', 'refused', 'lapsed')")
@Check('counter_offers_total_minor_check', 'total_minor >= 0')
@Index('counter_offers_one_open_key', ['quoteId'], { unique: true, where: "(state = 'open'::text)" })
export class CounterOfferEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'counter_offers_pkey' })
  id!: string;
  @Index('counter_offers_quote_id_idx')
  @Column('uuid', { name: 'quote_id' })
  @ForeignKey(() => QuoteEntity, { name: 'counter_offers_quote_id_fkey' })
  quoteId!: string;
  @Column('uuid', { name: 'recipient_id' })
  @ForeignKey(() => RecipientEntity, { name: 'counter_offers_recipient_id_fkey' })
  recipientId!: string;
  @Index('counter_offers_requester_org_id_idx')
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'counter_offers_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Index('counter_offers_provider_org_id_idx')
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'counter_offers_provider_org_id_fkey' })
  providerOrgId!: string;
  @Index('counter_offers_publisher_org_id_idx')
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'counter_offers_publisher_org_id_fkey' })
  publisherOrgId!: string;
  @Column('integer')
  round!: number;
  @Column('text')
  state!: CounterOfferState;
  /** Net total in minor units of the quote's currency; null where the price is left as it is. */
  @Column('bigint', { name: 'total_minor', nullable: true })
  totalMinor!: string | null;
  @Column('integer', { name: 'lead_time_days', nullable: true })
  leadTimeDays!: number | null;
  @Column('text')
  message!: string;
  @Column('text', { nullable: true })
  refusal!: string | null;
  @Index('counter_offers_author_id_idx')
  @Column('uuid', { name: 'author_id' })
  @ForeignKey(() => PersonEntity, { name: 'counter_offers_author_id_fkey' })
  authorId!: string;
  @Column('text', { name: 'author_name' })
  authorName!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
