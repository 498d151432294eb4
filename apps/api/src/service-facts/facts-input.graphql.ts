import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import { Day, IsText } from '../platform/index.js';
import {
  CapacityKindEnum,
  DeliveryModeEnum,
  PeriodEnum,
  PriceTypeEnum,
  TemperatureModeEnum,
} from './facts.graphql.js';

// The rules here keep shapes and sizes; what the facts may say is judged by checkFacts, as for an import.
const CODE = 100;
const LIST = 200;

@InputType({ description: 'A text in one language.' })
export class LocalTextInput {
  @Field({ description: 'ISO 639-1 code.' })
  @IsText(10)
  language!: string;
  @Field({ description: 'The text; a title up to 200, a description up to 5,000 characters.' })
  @IsText(5_000)
  text!: string;
}

@InputType({ description: 'A claim of a certificate.' })
export class CertificateClaimInput {
  @Field({ description: 'Code of the vocabulary.' })
  @IsText(CODE)
  code!: string;
  @Field(() => Day, { nullable: true, description: 'Last day on which it holds.' })
  @IsOptional()
  @IsString()
  validUntil?: string | null;
  @Field(() => String, { nullable: true, description: 'Who issued it.' })
  @IsOptional()
  @IsText(200)
  issuer?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the certificate.' })
  @IsOptional()
  @IsText(CODE)
  number?: string | null;
  @Field({ defaultValue: false, description: 'Whether the service is suspended when it expires.' })
  @IsBoolean()
  hinges!: boolean;
}

@InputType({ description: 'How the price is taxed at home: a rate, or why none is due.' })
export class VatInput {
  @Field(() => Int, { nullable: true, description: 'Basis points, 0 to 10,000: 2100 is 21 %.' })
  @IsOptional()
  @IsInt()
  rateBp?: number | null;
  @Field(() => String, { nullable: true, description: 'Reason of the exemption, at most 300 characters.' })
  @IsOptional()
  @IsText(300)
  exemption?: string | null;
}

@InputType({ description: 'What is booked by the calendar.' })
export class BookableInput {
  @Field(() => Int, { description: 'Shortest time that can be taken, in minutes, at most a week.' })
  @IsInt()
  slotMinutes!: number;
}

@InputType({ description: 'Temperatures kept, °C.' })
export class TemperatureRangeInput {
  @Field(() => Float, { description: 'Lowest, °C.' })
  @IsNumber()
  minC!: number;
  @Field(() => Float, { description: 'Highest, °C; not under the lowest.' })
  @IsNumber()
  maxC!: number;
  @Field(() => TemperatureModeEnum, { description: 'What is promised.' })
  @IsIn(Object.values(TemperatureModeEnum))
  mode!: string;
}

@InputType({ description: 'A quantity that can be taken on.' })
export class CapacityInput {
  @Field(() => CapacityKindEnum, { description: 'Stock or flow.' })
  @IsIn(Object.values(CapacityKindEnum))
  kind!: string;
  @Field({ description: 'Unit of the vocabulary.' })
  @IsText(CODE)
  unit!: string;
  @Field(() => Float, { description: 'How many units, over 0.' })
  @IsNumber()
  qty!: number;
  @Field(() => PeriodEnum, { nullable: true, description: 'Per which period; for a flow only.' })
  @IsOptional()
  @IsIn(Object.values(PeriodEnum))
  period?: string | null;
}

@InputType({ description: 'One step of a tiered price.' })
export class PriceTierInput {
  @Field(() => Float, { description: 'From this quantity on; ascending.' })
  @IsNumber()
  fromQty!: number;
  @Field(() => Float, { description: 'Integer minor units (cents) per unit, at least 0.' })
  @IsNumber()
  amountMinor!: number;
}

@InputType({ description: 'A price without value added tax.' })
export class PriceInput {
  @Field(() => PriceTypeEnum, { description: 'Price model.' })
  @IsIn(Object.values(PriceTypeEnum))
  type!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Integer minor units (cents); of a SUCCESS_FEE whole per cent.',
  })
  @IsOptional()
  @IsNumber()
  amountMinor?: number | null;
  @Field(() => String, { nullable: true, description: 'ISO 4217 code; wanted with an amount of money.' })
  @IsOptional()
  @IsText(3)
  currency?: string | null;
  @Field(() => String, { nullable: true, description: 'Unit of the vocabulary that the amount is for.' })
  @IsOptional()
  @IsText(CODE)
  unit?: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'One-off amount beside a subscription, minor units (cents).',
  })
  @IsOptional()
  @IsNumber()
  setupMinor?: number | null;
  @Field(() => [PriceTierInput], { defaultValue: [], description: 'Steps of a TIERED price.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PriceTierInput)
  tiers!: PriceTierInput[];
}

@InputType({
  description: 'What the publisher states about a service. Lists may be empty and values absent in a draft.',
})
export class ServiceFactsInput {
  @Field(() => String, {
    nullable: true,
    description: "The publisher's own stable id, unique among its services.",
  })
  @IsOptional()
  @IsText(CODE)
  externalId?: string | null;
  @Field(() => [LocalTextInput], { description: 'Titles, at least one, each language once.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  titles!: LocalTextInput[];
  @Field(() => [LocalTextInput], { description: 'Descriptions, each language once.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  descriptions!: LocalTextInput[];
  @Field(() => ID, {
    nullable: true,
    description: 'Who delivers: a member of the cluster; absent: the cluster itself.',
  })
  @IsOptional()
  @IsText(LIST)
  providerId?: string | null;
  @Field({ description: 'Key of a sector, one of `sectors`.' })
  @IsText(CODE)
  sector!: string;
  @Field(() => [String], { description: 'Concepts of the vocabulary, the main one first; at most 20.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @IsText(CODE, { each: true })
  concepts!: string[];
  @Field(() => [String], { description: 'NUTS codes of what is covered; at most 200.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @IsText(CODE, { each: true })
  coverage!: string[];
  @Field(() => String, { nullable: true, description: 'NUTS code of the site where the work is done.' })
  @IsOptional()
  @IsText(CODE)
  siteNuts?: string | null;
  @Field(() => DeliveryModeEnum, { description: 'Where the work is done.' })
  @IsIn(Object.values(DeliveryModeEnum))
  deliveryMode!: string;
  @Field(() => [CertificateClaimInput], { description: 'Claims; at most 30.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @ValidateNested({ each: true })
  @Type(() => CertificateClaimInput)
  certificates!: CertificateClaimInput[];
  @Field(() => TemperatureRangeInput, { nullable: true, description: 'Temperatures kept.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TemperatureRangeInput)
  temperature?: TemperatureRangeInput | null;
  @Field(() => [CapacityInput], { description: 'Capacities; at most 20.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @ValidateNested({ each: true })
  @Type(() => CapacityInput)
  capacities!: CapacityInput[];
  @Field(() => PriceInput, { description: 'Price.' })
  @ValidateNested()
  @Type(() => PriceInput)
  price!: PriceInput;
  @Field(() => VatInput, { nullable: true, description: 'Value added tax at home.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => VatInput)
  vat?: VatInput | null;
  @Field(() => BookableInput, { nullable: true, description: 'By which slots it is booked.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BookableInput)
  bookable?: BookableInput | null;
  @Field(() => Int, { nullable: true, description: 'Days from order to start, 0 to 3,650.' })
  @IsOptional()
  @IsInt()
  leadTimeDays?: number | null;
  @Field(() => [String], { description: 'ISO 639-1 codes of contact and result.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @IsText(CODE, { each: true })
  languages!: string[];
  @Field(() => [String], { description: 'Technical interfaces of the vocabulary.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @IsText(CODE, { each: true })
  interfaces!: string[];
  @Field(() => String, { nullable: true, description: 'ATP class of the vehicles.' })
  @IsOptional()
  @IsText(CODE)
  atpClass?: string | null;
  @Field(() => [String], { description: 'ADR classes taken.' })
  @IsArray()
  @ArrayMaxSize(LIST)
  @IsText(CODE, { each: true })
  adrClasses!: string[];
  @Field(() => String, { nullable: true, description: 'E-mail address for questions about the service.' })
  @IsOptional()
  @IsText(254)
  contactEmail?: string | null;
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Files shown with it, at most 10; public once a version that names them is published.',
  })
  @IsArray()
  @ArrayMaxSize(LIST)
  @IsText(LIST, { each: true })
  attachmentIds!: string[];
}
