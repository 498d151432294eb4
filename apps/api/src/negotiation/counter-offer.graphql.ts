import type { CounterOfferState as DomainState } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Money } from '../service-facts/index.js';
import { IsText, Node } from '../platform/index.js';

export enum CounterOfferState {
  OPEN = 'open',
  ANSWERED = 'answered',
  REFUSED = 'refused',
  LAPSED = 'lapsed',
}
registerEnumType(CounterOfferState, {
  name: 'CounterOfferState',
  description: 'Where a counter-offer stands.',
  valuesMap: {
    OPEN: { description: 'The provider has not answered it.' },
    ANSWERED: { description: 'The provider revised its quote.' },
    REFUSED: { description: 'The provider stays with its quote.' },
    LAPSED: { description: 'Its quote is no longer open.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'What the requester proposes instead of an open quote, which stays open meanwhile.',
})
export class CounterOffer extends Node {
  @Field(() => Int, { description: 'Counts the counter-offers to one provider, from 1.' })
  round!: number;
  @Field(() => CounterOfferState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field(() => Money, { nullable: true, description: 'Total proposed, net of VAT; null leaves the price.' })
  total!: Money | null;
  @Field(() => Int, { nullable: true, description: 'Lead time proposed, in days; null leaves it.' })
  leadTimeDays!: number | null;
  @Field({ description: 'What the requester says to it.' })
  message!: string;
  @Field(() => String, { nullable: true, description: 'Why the provider refused.' })
  refusal!: string | null;
  @Field({ description: 'Who wrote it.' })
  author!: string;
  @Field({ description: 'When.' })
  createdAt!: Date;
  @Field(() => [String], { description: 'What you may do with it now, as in the state table: refuse.' })
  actions!: string[];
}

@InputType({ description: 'Other terms for an open quote.' })
export class CounterOfferInput {
  @Field(() => ID, { description: 'Global id of the quote.' })
  @IsString()
  @MaxLength(200)
  quoteId!: string;

  @Field(() => Int, { description: 'The version of the request that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Total, net of VAT, in whole minor units of the quote’s currency.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  totalMinor?: number | null;

  @Field(() => Int, { nullable: true, description: 'Lead time in days.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3650)
  leadTimeDays?: number | null;

  @Field({ description: 'What to say to it, at most 2,000 characters.' })
  @IsText(2000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  message!: string;
}

@InputType({ description: 'A no to a counter-offer; the quote stays as it is.' })
export class RefuseCounterOfferInput {
  @Field(() => ID, { description: 'Global id of the counter-offer.' })
  @IsString()
  @MaxLength(200)
  counterOfferId!: string;

  @Field(() => Int, { description: 'The version of the recipient that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;

  @Field({ description: 'Why, in a sentence that the requester will read.' })
  @IsText(1000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  reason!: string;
}
