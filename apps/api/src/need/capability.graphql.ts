import type { ConceptId } from '@fivefold/domain';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText, Node } from '../platform/index.js';

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
  @Field({ description: 'Sector: FOOD, LOGISTICS, ICT or CROSS.' })
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
}
