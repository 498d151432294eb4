import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Booking } from '../engagement/index.js';
import { Money } from '../service-facts/index.js';
import { Day, Node } from '../platform/index.js';
import type { StoredStatement } from './quote.entity.js';

export enum QuoteState {
  DRAFT = 'draft',
  SENT = 'sent',
  REVISED = 'revised',
  WITHDRAWN = 'withdrawn',
  ACCEPTED = 'accepted',
  REJECTED = 'rejected',
  EXPIRED = 'expired',
}
registerEnumType(QuoteState, {
  name: 'QuoteState',
  description: 'Where a quote stands.',
  valuesMap: {
    DRAFT: { description: 'Not sent yet; the provider’s side alone sees it.' },
    SENT: { description: 'Open: it can be accepted.' },
    REVISED: { description: 'A later revision took its place.' },
    WITHDRAWN: { description: 'The provider took it back.' },
    ACCEPTED: { description: 'Accepted; the deal is made.' },
    REJECTED: { description: 'Not chosen.' },
    EXPIRED: { description: 'Its validity has passed.' },
  },
});

export enum StatementStatus {
  MET = 'met',
  VIOLATED = 'violated',
  NOT_STATED = 'not_stated',
}
registerEnumType(StatementStatus, {
  name: 'StatementStatus',
  description: 'What a provider says to a clause of the need.',
  valuesMap: {
    MET: { description: 'It is met.' },
    VIOLATED: { description: 'It is not met.' },
    NOT_STATED: { description: 'The provider says nothing to it.' },
  },
});

@ObjectType({ description: 'Value added tax of a line.' })
export class QuoteVat {
  @Field({
    description:
      'How it is treated: rate, exempt, reverse_charge (the customer pays it at home) or outside_scope.',
  })
  treatment!: string;
  @Field(() => Int, { description: 'Rate in hundredths of a percent; 0 where none is charged.' })
  rateBp!: number;
  @Field(() => Float, { description: 'The tax, in minor units.' })
  vatMinor!: number;
  @Field(() => String, { nullable: true, description: 'Why it is exempt.' })
  exemption!: string | null;
}

@ObjectType({ description: 'One position of a quote.' })
export class QuoteLine {
  @Field({ description: 'What is offered.' })
  description!: string;
  @Field(() => Float, { description: 'How much of it.' })
  qty!: number;
  @Field(() => Float, { description: 'Price of one, in minor units of the quote’s currency, net of VAT.' })
  unitPriceMinor!: number;
  @Field(() => Float, {
    description: 'Quantity times price, rounded to a minor unit, net of VAT; the lines sum to the total.',
  })
  totalMinor!: number;
  @Field(() => QuoteVat, {
    nullable: true,
    description: 'Its VAT; null where the provider has not stated it.',
  })
  vat?: QuoteVat | null;
  @Field(() => String, { nullable: true, description: 'Global id of the service that the line is of.' })
  serviceId?: string | null;
  @Field(() => Booking, {
    nullable: true,
    description: 'Capacity that is kept for it while the quote is open.',
  })
  booking?: Booking | null;
}

@ObjectType({ description: 'What the provider says to one clause of the need.' })
export class ClauseStatement implements StoredStatement {
  @Field({ description: 'Id of the clause within the need.' })
  clauseId!: string;
  @Field(() => StatementStatus, { description: 'Met, violated or not stated.' })
  status!: StoredStatement['status'];
  @Field({ description: 'What the provider adds; may be empty.' })
  words!: string;
}

@ObjectType({ description: 'A part of the work that the provider proposes to deliver on its own.' })
export class QuoteMilestone {
  @Field({ description: 'What is delivered.' })
  title!: string;
  @Field(() => Day, { nullable: true, description: 'The day planned for it, YYYY-MM-DD.' })
  dueOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'Days planned for it, from the acceptance on.' })
  dueInDays!: number | null;
  @Field(() => Money, {
    nullable: true,
    description:
      'Its share, net; the shares sum to the total. Null where no milestone states one: the whole then falls to the last.',
  })
  amount!: Money | null;
}

@ObjectType({ implements: () => [Node], description: 'A provider’s offer in answer to a request.' })
export class Quote extends Node {
  /** Row ids for the field resolvers; not on the wire. */
  key!: string;
  requestKey!: string;
  recipientKey!: string;

  @Field(() => QuoteState, { description: 'Where it stands by the server’s clock.' })
  state!: QuoteState;
  @Field(() => Int, { description: 'Counts the offers of one provider to the request, from 1.' })
  revision!: number;
  @Field(() => [QuoteLine], { description: 'The positions.' })
  lines!: QuoteLine[];
  @Field(() => Money, { description: 'Sum of the lines, net of VAT.' })
  total!: Money;
  @Field(() => Money, { nullable: true, description: 'Sum of the VAT; null where a line does not state it.' })
  vat!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description: 'Total and VAT; null where a line does not state its VAT.',
  })
  gross!: Money | null;
  @Field({ description: 'Until when it can be accepted, to the millisecond.' })
  validUntil!: Date;
  @Field(() => Int, {
    nullable: true,
    description: 'Days from acceptance to the start; null when not stated.',
  })
  leadTimeDays!: number | null;
  @Field(() => [ClauseStatement], { description: 'What the provider says to the clauses of the need.' })
  statements!: ClauseStatement[];
  @Field(() => [QuoteMilestone], {
    description: 'Milestones that the agreement begins with; none where it has one over the whole.',
  })
  milestones!: QuoteMilestone[];
  @Field({ description: 'What the provider adds.' })
  note!: string;
  @Field({ description: 'When it was written.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was sent; null for a draft.' })
  sentAt!: Date | null;
  @Field({ description: 'Who wrote it.' })
  author!: string;
  @Field(() => [String], {
    description: 'What you may do with it now, as in the state table: send, accept, withdraw, revise.',
  })
  actions!: string[];
}
