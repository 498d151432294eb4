import type { ClauseValue, ConceptId } from '@fivefold/domain';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText, JsonObject, Node } from '../platform/index.js';

/** Most characters of a need that are read. A longer one is told its limit, up to what a request body may hold. */
export const MAX_NEED_LENGTH = 10_000;
export const MAX_SENT_LENGTH = 15 * 1024 * 1024;
/** Most capabilities and clauses of one need. */
export const MAX_CAPABILITIES = 30;
export const MAX_CLAUSES = 60;

export enum Stance {
  WANTED = 'wanted',
  OPTIONAL = 'optional',
  REFUSED = 'refused',
  POSSESSED = 'possessed',
}
registerEnumType(Stance, {
  name: 'Stance',
  description: 'What the firm says about a capability.',
  valuesMap: {
    WANTED: { description: 'It is needed; only these are matched.' },
    OPTIONAL: { description: 'It would be welcome.' },
    REFUSED: { description: 'It is said not to be wanted.' },
    POSSESSED: { description: 'The firm has or sells it itself.' },
  },
});

export enum Origin {
  STATED = 'stated',
  IMPLIED = 'implied',
  ADDED = 'added',
}
registerEnumType(Origin, {
  name: 'Origin',
  description: 'Where a part of a decomposition came from.',
  valuesMap: {
    STATED: { description: 'Words of the text say it.' },
    IMPLIED: { description: 'A rule derives it from what is stated.' },
    ADDED: { description: 'A person added or changed it.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'Something that a service can do and a need can ask for: a concept of the vocabulary.',
})
export class Capability extends Node {
  @Field(() => String, { description: 'Permanent key of the vocabulary, e.g. `log.store.chilled`.' })
  concept!: ConceptId;
  @Field({ description: 'Key of its sector, one of `sectors`.' })
  sector!: string;
  @Field({ description: 'Stage of the value chain, e.g. `store`.' })
  stage!: string;
}

@ObjectType({ description: 'A part of a text: UTF-16 code units from `from` up to, not including, `to`.' })
export class Span {
  @Field(() => Int, { description: 'First code unit, from 0.' })
  from!: number;
  @Field(() => Int, { description: 'Code unit after the last.' })
  to!: number;
  @Field({ description: 'The words themselves.' })
  text!: string;
}

@ObjectType({ description: 'A capability found in a text, or added by a person.' })
export class FoundCapability {
  @Field(() => Capability, { description: 'Which.' })
  capability!: Capability;
  @Field(() => Stance, { description: 'What is said about it.' })
  stance!: string;
  @Field(() => Float, { description: 'How sure the reading is, 0 to 1; 1 for one that a person added.' })
  confidence!: number;
  @Field(() => [Span], {
    description: 'The words that caused it, in text order; empty for one that a person added.',
  })
  spans!: Span[];
  @Field(() => Origin, { description: 'Where it came from.' })
  origin!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'Capabilities of the same number are alternatives: one of them is enough. Null: stands for itself.',
  })
  alternative!: number | null;
  @Field({ description: 'Why it is here, one sentence.' })
  because!: string;
}

@InputType({ description: 'A part of a text: UTF-16 code units from `from` up to, not including, `to`.' })
export class SpanInput {
  @Field(() => Int, { description: 'First code unit, from 0.' })
  @IsInt()
  @Min(0)
  from!: number;

  @Field(() => Int, { description: 'Code unit after the last; above `from`, within the text.' })
  @IsInt()
  @Min(1)
  to!: number;
}

@InputType({ description: 'A capability of a need as a person confirmed it.' })
export class FoundCapabilityInput {
  @Field({ description: 'Key of the vocabulary, e.g. `log.store.chilled`.' })
  @IsText(80)
  concept!: string;

  // Nullable because the query compiler forgets defaults of non-null input fields.
  @Field(() => Stance, {
    nullable: true,
    defaultValue: Stance.WANTED,
    description: 'What is said about it; only WANTED is matched.',
  })
  @IsOptional()
  @IsIn(Object.values(Stance))
  stance?: Stance | null;

  @Field(() => [SpanInput], { nullable: true, description: 'The words that caused it, at most 20.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SpanInput)
  spans?: SpanInput[] | null;

  @Field(() => Float, { nullable: true, description: 'How sure the reading was, 0 to 1; 1 when absent.' })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(1)
  confidence?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Capabilities of the same number are alternatives: one of them is enough; absent: stands for itself.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_CAPABILITIES)
  alternative?: number | null;
}

/** Told at every place where a value crosses the wire. */
const VALUE_SHAPES =
  'By `key`: temperature {minC, maxC} °C, null = open; atp {minClass}; certification {allOf}; site, coverage, ' +
  'customer_region, provider_region, audience_region {anyOf} NUTS 2024; route {allOf | anyOf} NUTS 2024; capacity {kind: ' +
  'stock | flow, unit, qty, period: null | day | week | month | quarter | year}; lead_time {maxDays}; start {by} and ' +
  'period {from, to} YYYY-MM-DD; language {anyOf | allOf} ISO 639-1; interface {allOf}; incoterm {anyOf}; adr {classes}; ' +
  'price {maxMinor, unit, currency}; budget {maxMinor, currency, horizonMonths: null where not said, assume: quantity by unit}; ' +
  'same_provider {}; order {sequence} of at least two capabilities, each once; consortium {minEntities, minCountries, mustIncludeSectors?, mustIncludeRegionCategory?}. ' +
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

@ObjectType({ description: 'A capability that goes well with one that is wanted; never silently a want.' })
export class CapabilitySuggestion {
  @Field(() => Capability, { description: 'What may be added.' })
  capability!: Capability;
  @Field({ description: '`requires`, `suggests` or `substitutes`.' })
  relation!: string;
  @Field(() => Capability, { description: 'The wanted capability that it belongs to.' })
  of!: Capability;
  @Field({ description: 'Why, one sentence.' })
  because!: string;
}

@ObjectType({ description: 'A text taken apart. Every part may be edited and passed back.' })
export class Understanding {
  @Field({ description: 'The text as it was read.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Language of its longest part: `en`, `lv`, `et` or `sv`; null where it is none of them.',
  })
  language!: string | null;
  @Field(() => [FoundCapability], { description: 'Capabilities, in the order of the text.' })
  capabilities!: FoundCapability[];
  @Field(() => [Clause], { description: 'Constraints with their scope.' })
  clauses!: Clause[];
  @Field(() => [CapabilitySuggestion], { description: 'What often goes with it.' })
  suggestions!: CapabilitySuggestion[];
  @Field(() => [Span], { description: 'Words of weight that caused nothing.' })
  notUnderstood!: Span[];
}
