import type { Clause as DomainClause, NeedState as DomainNeedState } from '@fivefold/domain';
import type { FoundCapability as DomainFoundCapability } from '@fivefold/matching';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { Region } from '../directory/index.js';
import { connectionOf, IsText, Node, Payload } from '../platform/index.js';
import {
  Clause,
  ClauseInput,
  FoundCapability,
  FoundCapabilityInput,
  MAX_CAPABILITIES,
  MAX_CLAUSES,
} from './decomposition.graphql.js';

/** Most characters of a need that are read. A longer one is told its limit, up to what a request body may hold. */
export const MAX_NEED_LENGTH = 10_000;
export const MAX_SENT_LENGTH = 15 * 1024 * 1024;
export const MAX_TITLE_LENGTH = 200;

export enum NeedState {
  DRAFT = 'draft',
  OPEN = 'open',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(NeedState, {
  name: 'NeedState',
  description: 'Where a need stands.',
  valuesMap: {
    DRAFT: { description: 'Saved; its decomposition is not confirmed yet.' },
    OPEN: { description: 'Its decomposition is confirmed by a person.' },
    WITHDRAWN: { description: 'Given up; it stays readable.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'What an SME needs, in its own words and taken apart. Private to the organisation.',
})
export class Need extends Node {
  /** Row id, for the rooms. */
  key!: string;
  /** The decomposition in the words of the domain, for matching and requests. */
  wanted!: readonly DomainFoundCapability[];
  demands!: readonly DomainClause[];

  @Field(() => Int, { description: 'Version of text and decomposition; pass it back with every change.' })
  version!: number;
  @Field(() => NeedState, { description: 'Where it stands.' })
  state!: DomainNeedState;
  @Field({ description: 'Short name; begins as the start of the text.' })
  title!: string;
  @Field({ description: 'The need in the words of the SME; fixed per version.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Language of the text, ISO 639-1; null where unknown.',
  })
  language!: string | null;
  @Field(() => Region, {
    nullable: true,
    description: 'Where the SME needs it, if that is not its seat; null where not given.',
  })
  region!: Region | null;
  @Field(() => [FoundCapability], { description: 'The capabilities as confirmed.' })
  capabilities!: FoundCapability[];
  @Field(() => [Clause], { description: 'The constraints as confirmed.' })
  clauses!: Clause[];
  @Field({ description: 'When it was first saved.' })
  createdAt!: Date;
  @Field({ description: 'When it last changed.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'A page of needs, newest first.' })
export class NeedConnection extends connectionOf(Need, 'Need') {}

@InputType({
  description: 'A need to save: a new one, or with id and version the next version of a saved one.',
})
export class SaveNeedInput {
  @Field(() => ID, { nullable: true, description: 'Global id of a saved need; absent for a new one.' })
  @IsOptional()
  @IsText(200)
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted together with `id`.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Short name, at most 200 characters; the start of the text when absent.',
  })
  @IsOptional()
  @IsText(MAX_TITLE_LENGTH)
  title?: string | null;

  @Field({ description: 'The need in any language, at most 10,000 characters.' })
  @IsText(MAX_SENT_LENGTH)
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the text, ISO 639-1; recognised when absent.',
  })
  @IsOptional()
  @Matches(/^[a-z]{2}$/)
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'NUTS 2024 code of where it is needed; the seat of the organisation when absent.',
  })
  @IsOptional()
  @IsText(10)
  region?: string | null;

  @Field(() => [FoundCapabilityInput], { description: 'The capabilities, at most 30.' })
  @IsArray()
  @ArrayMaxSize(MAX_CAPABILITIES)
  @ValidateNested({ each: true })
  @Type(() => FoundCapabilityInput)
  capabilities!: FoundCapabilityInput[];

  @Field(() => [ClauseInput], { description: 'The constraints, at most 60.' })
  @IsArray()
  @ArrayMaxSize(MAX_CLAUSES)
  @ValidateNested({ each: true })
  @Type(() => ClauseInput)
  clauses!: ClauseInput[];

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether a person confirms the decomposition: a draft becomes open.',
  })
  @IsOptional()
  @IsBoolean()
  confirm?: boolean | null;
}

@InputType({ description: 'Names a need and the version that was seen of it.' })
export class NeedActionInput {
  @Field(() => ID, { description: 'Global id of the need.' })
  @IsText(200)
  id!: string;

  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@ObjectType({ description: 'Result of a change of a need.' })
export class NeedPayload extends Payload {
  @Field(() => Need, { nullable: true, description: 'The need as it is now; null when refused.' })
  need?: Need | null;
}
