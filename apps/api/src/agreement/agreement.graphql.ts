import type { AgreementState as DomainState, DeliveryState as DomainDeliveryState } from '@fivefold/domain';
import { MAX_MILESTONES } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Answer } from '../discovery/index.js';
import { Money } from '../service-facts/index.js';
import { connectionOf, IsText, Node, Payload } from '../platform/index.js';
import type { AgreementRow } from './agreement.reads.js';
import type { Side } from './agreement-terms.js';

export enum AgreementState {
  DRAFTED = 'drafted',
  SIGNED_BY_REQUESTER = 'signed_by_requester',
  SIGNED_BY_PROVIDER = 'signed_by_provider',
  ACTIVE = 'active',
  COMPLETED = 'completed',
  CANCELLED = 'cancelled',
  DISPUTED = 'disputed',
}
registerEnumType(AgreementState, {
  name: 'AgreementState',
  description: 'Where an agreement stands.',
  valuesMap: {
    DRAFTED: { description: 'Made by the acceptance of a quote; nobody has signed.' },
    SIGNED_BY_REQUESTER: { description: 'The provider’s signature is missing.' },
    SIGNED_BY_PROVIDER: { description: 'The requester’s signature is missing.' },
    ACTIVE: { description: 'Signed by both; the work is done.' },
    COMPLETED: { description: 'Every delivery is confirmed.' },
    CANCELLED: { description: 'Ended before it was completed.' },
    DISPUTED: { description: 'A dispute is open; no silence confirms.' },
  },
});

export enum DeliveryState {
  PLANNED = 'planned',
  STARTED = 'started',
  DELIVERED = 'delivered',
  CONFIRMED = 'confirmed',
  REJECTED = 'rejected',
  CANCELLED = 'cancelled',
}
registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'Where a milestone stands.',
  valuesMap: {
    PLANNED: { description: 'Agreed on, not begun.' },
    STARTED: { description: 'The provider is at work.' },
    DELIVERED: { description: 'Waits for the requester; silence confirms.' },
    CONFIRMED: { description: 'Accepted, or not answered in time.' },
    REJECTED: { description: 'Sent back with a reason.' },
    CANCELLED: { description: 'Ended with the agreement.' },
  },
});

export enum AgreementSide {
  REQUESTER = 'requester',
  PROVIDER = 'provider',
}
registerEnumType(AgreementSide, {
  name: 'AgreementSide',
  description: 'One of the two sides of an agreement.',
  valuesMap: {
    REQUESTER: { description: 'Who asked and pays.' },
    PROVIDER: { description: 'Who delivers, or its publisher with a mandate.' },
  },
});

@ObjectType({ description: 'A party as it was known when the quote was accepted.' })
export class AgreementParty {
  @Field({ description: 'Its name at that time.' })
  name!: string;
  @Field({ description: 'ISO 3166-1 alpha-2.' })
  country!: string;
}

@ObjectType({ description: 'One position of the price.' })
export class AgreementLine {
  @Field({ description: 'What is delivered.' })
  description!: string;
  @Field(() => Float, { description: 'How much of it.' })
  qty!: number;
  @Field(() => Float, { description: 'Price of one in minor units.' })
  unitPriceMinor!: number;
  @Field(() => Float, { description: 'The lines sum to the total.' })
  totalMinor!: number;
}

@ObjectType({ description: 'What is taxed in one way at one rate.' })
export class AgreementVatPart {
  @Field({ description: '`rate`, `exempt`, `reverse_charge` or `outside_scope`.' })
  treatment!: string;
  @Field(() => Int, { description: 'Basis points: 2100 is 21 %. 0 unless the treatment is `rate`.' })
  rateBp!: number;
  @Field(() => Float, { description: 'Minor units.' })
  netMinor!: number;
  @Field(() => Float, { description: 'Minor units.' })
  vatMinor!: number;
}

@ObjectType({ description: 'The tax as the quote states it.' })
export class AgreementVat {
  @Field(() => [AgreementVatPart], { description: 'One per way of taxing and rate.' })
  parts!: AgreementVatPart[];
  @Field(() => Float, { description: 'Minor units.' })
  vatMinor!: number;
  @Field(() => Float, { description: 'Net and tax together.' })
  grossMinor!: number;
}

@ObjectType({ description: 'A clause of the request with its answer on the day of acceptance.' })
export class AgreementClause {
  @Field({ description: 'Key of the clause, e.g. `temperature`.' })
  key!: string;
  @Field({ description: 'Name of the key in the language asked for.' })
  label!: string;
  @Field({ description: 'The demand as a sentence in the language asked for.' })
  text!: string;
  @Field({ description: 'Whether a violation excludes.' })
  hard!: boolean;
  @Field(() => Answer, { description: 'By the facts of the versions that the request cites.' })
  answer!: string;
  @Field({ description: 'The facts that the answer rests on, in the language asked for; may be empty.' })
  because!: string;
  @Field(() => Answer, { description: 'By the statement of the provider in its quote.' })
  stated!: string;
  @Field({ description: 'The words of the provider about it; may be empty.' })
  words!: string;
}

@ObjectType({ description: 'A service that is delivered, in the version that was asked for.' })
export class AgreementService {
  @Field({ description: 'Title at that time, in the language asked for where there is one.' })
  title!: string;
  @Field(() => Int, { description: 'The version.' })
  version!: number;
}

@ObjectType({ description: 'A signature under the document.' })
export class Signature {
  @Field(() => AgreementSide, { description: 'Whose.' })
  side!: Side;
  @Field({ description: 'Name of the person at that time.' })
  person!: string;
  @Field({ description: 'When, by the clock of the database.' })
  signedAt!: Date;
}

@ObjectType({ description: 'That one side asks for an end, or that the operator has ended it.' })
export class Cancellation {
  @Field({ description: '`requester`, `provider` or `operator`.' })
  askedBy!: string;
  @Field({ description: 'When.' })
  askedAt!: Date;
  @Field({ description: 'Why.' })
  reason!: string;
}

@ObjectType({ implements: () => [Node], description: 'A part of the work with its share of the total.' })
export class Milestone extends Node {
  key!: string;
  agreement!: AgreementRow;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => DeliveryState, { description: 'Where it stands.' })
  state!: DomainDeliveryState;
  @Field({ description: 'What is delivered.' })
  title!: string;
  @Field(() => String, { nullable: true, description: '`YYYY-MM-DD`; null while no day is planned.' })
  plannedOn!: string | null;
  @Field(() => Money, { description: 'Its share, net; the shares sum to the total.' })
  amount!: Money;
  @Field({ description: 'What the provider wrote with the delivery.' })
  note!: string;
  @Field(() => String, { nullable: true, description: 'Why the requester sent it back.' })
  rejectReason!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was last delivered.' })
  deliveredAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When silence confirms it; null unless delivered.' })
  confirmBy!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was confirmed.' })
  confirmedAt!: Date | null;
  @Field(() => [String], { description: 'What you may do with it now: start, deliver, confirm, reject.' })
  actions!: string[];
}

@ObjectType({
  implements: () => [Node],
  description: 'What an accepted quote made: terms frozen on that day, signatures, milestones.',
})
export class Agreement extends Node {
  key!: string;
  row!: AgreementRow;
  @Field({ description: 'By which people name it.' })
  number!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => AgreementState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field(() => ID, { description: 'Global id of the request.' })
  requestId!: string;
  @Field(() => AgreementParty, { description: 'Who asked and pays.' })
  requester!: AgreementParty;
  @Field(() => AgreementParty, { description: 'Who delivers.' })
  provider!: AgreementParty;
  @Field(() => AgreementParty, { description: 'Who published the services.' })
  publisher!: AgreementParty;
  @Field(() => [AgreementLine], { description: 'The price table.' })
  lines!: AgreementLine[];
  @Field(() => Money, { description: 'Sum of the lines, net of VAT.' })
  total!: Money;
  @Field(() => AgreementVat, { nullable: true, description: 'Null where the quote states no tax.' })
  vat!: AgreementVat | null;
  @Field(() => Int, { nullable: true, description: 'Days from acceptance to the start.' })
  leadTimeDays!: number | null;
  @Field({ description: 'When the quote was accepted.' })
  acceptedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When the last delivery was made.' })
  deliveredAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When every delivery was confirmed.' })
  completedAt!: Date | null;
  @Field(() => Cancellation, { nullable: true, description: 'An open wish to end it, or what ended it.' })
  cancellation!: Cancellation | null;
  @Field(() => AgreementSide, { nullable: true, description: 'Your side; null for publisher and operator.' })
  side!: Side | null;
  @Field({ description: 'Where the document is downloaded; add `?language=lv`.' })
  documentPath!: string;
  @Field(() => [String], {
    description:
      'What you may do with it now, as in the state table: amend, sign, ask_cancel, agree_cancel, refuse_cancel, withdraw_cancel, cancel, dispute.',
  })
  actions!: string[];
}

@ObjectType({ description: 'A page of agreements, newest first.' })
export class AgreementConnection extends connectionOf(Agreement, 'Agreement') {}

@ObjectType({ description: 'The agreement after a change.' })
export class AgreementPayload extends Payload {
  @Field(() => Agreement, { nullable: true, description: 'Null when refused.' })
  agreement!: Agreement | null;
}

@InputType({ isAbstract: true })
abstract class Named {
  @Field(() => ID, { description: 'Global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'Names an agreement or a milestone and the version that was seen of it.' })
export class AgreementActionInput extends Named {}

@InputType({ description: 'A signature under the document that was read.' })
export class SignAgreementInput extends Named {
  @Field({ description: '`Agreement.documentHash` of what was read.' })
  @Length(64, 64)
  @Matches(/^[0-9a-f]{64}$/)
  documentHash!: string;
}

@InputType({ description: 'A change with its reason.' })
export class ReasonedAgreementInput extends Named {
  @Field({ description: 'Why, at most 2,000 characters; the other side reads it.' })
  @IsText(2000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  reason!: string;
}

@InputType({ description: 'The answer to a wish to end an agreement.' })
export class AnswerCancellationInput extends Named {
  @Field({ description: 'Whether the agreement ends.' })
  @IsBoolean()
  agree!: boolean;
  @Field({ description: 'What to tell the other side; may be empty.' })
  @IsText(2000)
  reason!: string;
}

@InputType({ description: 'One milestone.' })
export class MilestoneInput {
  @Field({ description: 'What is delivered.' })
  @IsText(200)
  @Matches(/\S/, { message: 'It must not be empty.' })
  title!: string;
  @Field(() => String, { nullable: true, description: '`YYYY-MM-DD`.' })
  @IsOptional()
  @Length(10, 10)
  @IsISO8601({ strict: true })
  plannedOn?: string | null;
  @Field(() => Float, { description: 'Its share in whole minor units; the shares sum exactly to the total.' })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  amountMinor!: number;
}

@InputType({ description: 'All milestones anew; signatures already given fall away.' })
export class AmendMilestonesInput extends Named {
  @Field(() => [MilestoneInput], { description: `At least one, at most ${MAX_MILESTONES}.` })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_MILESTONES)
  @ValidateNested({ each: true })
  @Type(() => MilestoneInput)
  milestones!: MilestoneInput[];
}

@InputType({ description: 'What is delivered.' })
export class DeliverMilestoneInput extends Named {
  @Field({ description: 'What to tell the requester; may be empty.' })
  @IsText(5000)
  note!: string;
  @Field(() => [ID], { description: 'Global ids of uploaded files, at most 10.', defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  attachmentIds!: string[];
}
