import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Money } from '../need/index.js';
import { IsMoment, IsText, Node } from '../platform/index.js';

export enum QuoteState {
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
    SENT: { description: 'Open: it can be accepted.' },
    REVISED: { description: 'A later revision took its place.' },
    WITHDRAWN: { description: 'The provider took it back.' },
    ACCEPTED: { description: 'Accepted; the deal is made.' },
    REJECTED: { description: 'Not chosen.' },
    EXPIRED: { description: 'Its validity has passed.' },
  },
});

@ObjectType({ description: 'One position of a quote.' })
export class QuoteLine {
  @Field({ description: 'What is offered.' })
  description!: string;
  @Field(() => Float, { description: 'How much of it.' })
  qty!: number;
  @Field(() => Float, { description: 'Price of one, in minor units of the quote’s currency.' })
  unitPriceMinor!: number;
  @Field(() => Float, {
    description: 'Quantity times price, rounded to a minor unit; the lines sum to the total.',
  })
  totalMinor!: number;
}

@ObjectType({ implements: () => [Node], description: 'A provider’s offer in answer to a request.' })
export class Quote extends Node {
  @Field(() => QuoteState, { description: 'Where it stands by the server’s clock.' })
  state!: QuoteState;
  @Field(() => Int, { description: '1 for the first offer, counting up.' })
  revision!: number;
  @Field(() => [QuoteLine], { description: 'The positions.' })
  lines!: QuoteLine[];
  @Field(() => Money, { description: 'Sum of the lines, net of VAT.' })
  total!: Money;
  @Field({ description: 'Until when it can be accepted.' })
  validUntil!: Date;
  @Field(() => Int, {
    nullable: true,
    description: 'Days from acceptance to the start; null when not stated.',
  })
  leadTimeDays!: number | null;
  @Field({ description: 'What the provider adds.' })
  note!: string;
  @Field({ description: 'When it was sent.' })
  createdAt!: Date;
  @Field({ description: 'Who wrote it.' })
  author!: string;
  @Field(() => [String], {
    description: 'What you may do with it now, as in the state table: accept, withdraw, revise.',
  })
  actions!: string[];
}

@InputType({ description: 'One position of a quote.' })
export class QuoteLineInput {
  @Field({ description: 'What is offered.' })
  @IsText(500)
  @Matches(/\S/, { message: 'It must not be empty.' })
  description!: string;

  @Field(() => Float, { description: 'How much, above 0.' })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0.000001)
  @Max(1_000_000_000)
  qty!: number;

  @Field(() => Float, { description: 'Price of one: a whole number of minor units.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  unitPriceMinor!: number;
}

@InputType({ description: 'An offer. A second one for the same request revises the first.' })
export class SendQuoteInput {
  @Field(() => ID, { description: 'Global id of the request.' })
  @IsString()
  @MaxLength(200)
  requestId!: string;

  @Field(() => Int, { description: 'The version of the request that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => [QuoteLineInput], { description: 'At least one position, at most 50.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => QuoteLineInput)
  lines!: QuoteLineInput[];

  @Field({ description: 'ISO 4217 code.' })
  @Length(3, 3)
  @Matches(/^[A-Z]{3}$/)
  currency!: string;

  @Field({ description: 'Until when it can be accepted; must lie ahead.' })
  @IsMoment()
  validUntil!: Date;

  @Field(() => Int, { nullable: true, description: 'Days from acceptance to the start.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3650)
  leadTimeDays?: number | null;

  @Field({ description: 'Anything to add, at most 5,000 characters; may be empty.' })
  @IsText(5000)
  note!: string;
}

@InputType({ description: 'Names a quote and the version of its request that was seen.' })
export class QuoteActionInput {
  @Field(() => ID, { description: 'Global id of the quote.' })
  @IsString()
  @MaxLength(200)
  quoteId!: string;

  @Field(() => Int, { description: 'The version of the request that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;
}
