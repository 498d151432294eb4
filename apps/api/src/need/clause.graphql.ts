import type { ClauseValue } from '@fivefold/domain';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { IsText, JsonObject } from '../platform/index.js';
import { Capability, MAX_CAPABILITIES, Origin, Span, SpanInput } from './capability.graphql.js';

/** Told at every place where a value crosses the wire. */
const VALUE_SHAPES =
  'By `key`: temperature {minC, maxC} °C, null = open; atp {minClass}; certification {allOf}; site, coverage, ' +
  'customer_region, provider_region, audience_region {anyOf} NUTS 2024; route {allOf | anyOf} NUTS 2024; capacity {kind: ' +
  'stock | flow, unit, qty, period: null | day | week | month | quarter | year}; lead_time {maxDays}; start {by} and ' +
  'period {from, to} YYYY-MM-DD; language {anyOf | allOf} ISO 639-1; interface {allOf}; incoterm {anyOf}; adr {classes}; ' +
  'price {maxMinor, unit, currency}; budget {maxMinor, currency, horizonMonths, assume: quantity by unit}; ' +
  'same_provider {}; consortium {minEntities, minCountries, mustIncludeSectors?, mustIncludeRegionCategory?}. ' +
  'Amounts are integer minor units.';

@ObjectType({ description: 'One constraint of a need with its scope.' })
export class Clause {
  @Field({ description: 'Stable within one need, e.g. `c1`.' })
  id!: string;
  @Field({ description: 'What it is about, e.g. `temperature`; the same as `value.key`.' })
  key!: string;
  @Field({ description: 'Name of the key for people.' })
  label!: string;
  @Field(() => JsonObject, { description: `What it demands, with its \`key\`. ${VALUE_SHAPES}` })
  value!: ClauseValue;
  @Field({ description: 'Whether a violation excludes a service; the miss of a soft one is shown only.' })
  hard!: boolean;
  @Field(() => [Capability], {
    nullable: true,
    description: 'The capabilities it binds; null for the whole need.',
  })
  appliesTo!: Capability[] | null;
  @Field(() => Span, { nullable: true, description: 'The words that caused it; null where none did.' })
  span!: Span | null;
  @Field(() => Origin, { description: 'Where it came from.' })
  origin!: string;
  @Field({ description: 'The demand as an English sentence.' })
  text!: string;
}

@InputType({ description: 'One constraint of a need as a person confirmed it.' })
export class ClauseInput {
  @Field(() => String, {
    nullable: true,
    description: 'Its id within the need; the next free one when absent.',
  })
  @IsOptional()
  @IsText(40)
  id?: string | null;

  @Field(() => JsonObject, { description: `What it demands, with its \`key\`. ${VALUE_SHAPES}` })
  @IsObject()
  value!: Record<string, unknown>;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether a violation excludes a service.',
  })
  @IsOptional()
  @IsBoolean()
  hard?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Keys of the capabilities it binds; absent or null for the whole need.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_CAPABILITIES)
  @IsText(80, { each: true })
  appliesTo?: string[] | null;

  @Field(() => SpanInput, { nullable: true, description: 'The words that caused it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SpanInput)
  span?: SpanInput | null;
}
