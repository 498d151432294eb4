import { MAX_OFFER_DAYS, MAX_PROPOSED_MILESTONES } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { BookingInput } from '../engagement/index.js';
import { Day, IsDay, IsMoment, IsText } from '../platform/index.js';
import { StatementStatus } from './quote.graphql.js';

@InputType({
  description: 'Value added tax of a line. What is charged follows from the countries of the two sides.',
})
export class QuoteVatInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Rate in hundredths of a percent; null where it is exempt.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  rateBp?: number | null;

  @Field(() => String, { nullable: true, description: 'Why it is exempt; wanted where there is no rate.' })
  @IsOptional()
  @IsText(200)
  exemption?: string | null;
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

  @Field(() => Float, { description: 'Price of one, net of VAT: a whole number of minor units.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  unitPriceMinor!: number;

  @Field(() => QuoteVatInput, { nullable: true, description: 'Its VAT; null leaves it unstated.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuoteVatInput)
  vat?: QuoteVatInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the service, of those asked for, that it is of.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  serviceId?: string | null;

  @Field(() => BookingInput, {
    nullable: true,
    description: 'Capacity of that service to keep for the requester until the validity ends.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => BookingInput)
  booking?: BookingInput | null;
}

@InputType({ description: 'What the provider says to one clause of the need.' })
export class ClauseStatementInput {
  @Field({ description: 'Id of the clause within the need.' })
  @IsText(80)
  clauseId!: string;

  @Field(() => StatementStatus, { description: 'Met, violated or not stated.' })
  @IsEnum(StatementStatus)
  status!: StatementStatus;

  @Field({ defaultValue: '', description: 'Anything to add, at most 500 characters.' })
  @IsText(500)
  words!: string;
}

@InputType({ description: 'A part of the work to be delivered on its own.' })
export class QuoteMilestoneInput {
  @Field({ description: 'What is delivered, at most 200 characters.' })
  @IsText(200)
  @Matches(/\S/, { message: 'It must not be empty.' })
  title!: string;

  @Field(() => Day, {
    nullable: true,
    description: 'The day planned for it, YYYY-MM-DD; null beside `dueInDays`.',
  })
  @IsOptional()
  @IsDay()
  dueOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days planned for it, from the acceptance on.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3650)
  dueInDays?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Its share in whole minor units, net. The shares of all sum exactly to the total, or none is given.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  amountMinor?: number | null;
}

@InputType({
  description:
    'An offer. A second one to the same request revises the first. Both come before `replyBy` of the request, where there is one.',
})
export class QuoteInput {
  @Field(() => ID, { description: 'Global id of the recipient for whom it answers.' })
  @IsString()
  @MaxLength(200)
  recipientId!: string;

  @Field(() => Int, { description: 'The version of the recipient that was seen.' })
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

  @Field({ description: `Until when it can be accepted: ahead, and within ${MAX_OFFER_DAYS} days.` })
  @IsMoment()
  validUntil!: Date;

  @Field(() => Int, { nullable: true, description: 'Days from acceptance to the start.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3650)
  leadTimeDays?: number | null;

  @Field(() => [ClauseStatementInput], {
    defaultValue: [],
    description: 'Answers to clauses, one each, at most 100.',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ClauseStatementInput)
  statements!: ClauseStatementInput[];

  @Field(() => [QuoteMilestoneInput], {
    defaultValue: [],
    description: `Milestones for the agreement to begin with, in their order, at most ${MAX_PROPOSED_MILESTONES}.`,
  })
  @IsArray()
  @ArrayMaxSize(MAX_PROPOSED_MILESTONES)
  @ValidateNested({ each: true })
  @Type(() => QuoteMilestoneInput)
  milestones!: QuoteMilestoneInput[];

  @Field({ description: 'Anything to add, at most 5,000 characters; may be empty.' })
  @IsText(5000)
  note!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Global ids of uploaded files to attach.' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  attachmentIds!: string[];
}

@InputType({ description: 'Names a quote and the version that was seen.' })
export class QuoteActionInput {
  @Field(() => ID, { description: 'Global id of the quote.' })
  @IsString()
  @MaxLength(200)
  quoteId!: string;

  @Field(() => Int, {
    description: 'The version that was seen: of the request by who asked, of the recipient by who answers.',
  })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'A refusal of the provider.' })
export class DeclineRequestInput {
  @Field(() => ID, { description: 'Global id of the recipient for whom it answers.' })
  @IsString()
  @MaxLength(200)
  recipientId!: string;

  @Field(() => Int, { description: 'The version of the recipient that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;

  @Field({ description: 'Why, in a sentence that the requester will read.' })
  @IsText(1000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  reason!: string;
}

@InputType({ description: 'One offer per part of a bundle; parts that are accepted already need none.' })
export class AcceptBundleInput {
  @Field({ description: 'The bundle.' })
  @IsUUID()
  bundleId!: string;

  @Field(() => [QuoteActionInput], {
    description: 'The offers, each with the version of its request; at most 20.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => QuoteActionInput)
  choices!: QuoteActionInput[];
}
