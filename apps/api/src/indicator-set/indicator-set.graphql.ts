import { INDICATOR_TOPICS, type IndicatorSetState as DomainState } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalText } from '../directory/index.js';
import { connectionOf, IsText, Node, Payload } from '../platform/index.js';
import { LocalTextInput } from '../service-facts/index.js';

export enum IndicatorSetState {
  DRAFT = 'draft',
  PUBLISHED = 'published',
  RETIRED = 'retired',
}
registerEnumType(IndicatorSetState, {
  name: 'IndicatorSetState',
  description: 'Where a version of a set stands.',
  valuesMap: {
    DRAFT: { description: 'The operator edits it; nobody else sees it.' },
    PUBLISHED: { description: 'Assessments begin with it; it never changes.' },
    RETIRED: { description: 'Another version has taken its place; assessments by it go on.' },
  },
});

@ObjectType({ description: 'A part of a set of indicators.' })
export class IndicatorPart {
  @Field({ description: 'Short name, permanent.' })
  key!: string;
  @Field(() => [LocalText], { description: 'What it is called, by language code ascending.' })
  names!: LocalText[];
}

@ObjectType({ description: 'What is asked of a cluster, scored in whole steps from 0 to 4.' })
export class Indicator {
  @Field({ description: 'Permanent from version to version, e.g. `gold.12`.' })
  key!: string;
  @Field({ description: 'Key of its part.' })
  part!: string;
  @Field({
    description: 'What it is about: shared by sets, courses, actions and evidence of the marketplace.',
  })
  topic!: string;
  @Field({
    description: '`structure`, `organisation`, `services` or `financing`: its section of the report.',
  })
  section!: string;
  @Field(() => [LocalText], { description: 'What it is called, by language code ascending.' })
  names!: LocalText[];
  @Field(() => [LocalText], { description: 'What is looked at, by language code ascending.' })
  guide!: LocalText[];
  @Field(() => Int, { nullable: true, description: 'The least score, 0 to 4; null where none is wanted.' })
  threshold!: number | null;
}

@ObjectType({ implements: () => [Node], description: 'One version of a set of indicators.' })
export class IndicatorSet extends Node {
  rowId!: string;
  @Field({ description: 'Short name, the same in every version, e.g. `gold`.' })
  key!: string;
  @Field(() => Int, { description: 'Counts the versions from 1.' })
  number!: number;
  @Field(() => IndicatorSetState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => [LocalText], { description: 'What it is called, by language code ascending.' })
  names!: LocalText[];
  @Field(() => [LocalText], { description: 'What has to be known of it, by language code ascending.' })
  note!: LocalText[];
  @Field({ description: 'Whether it is an illustration and not an official questionnaire.' })
  illustrative!: boolean;
  @Field(() => [IndicatorPart], { description: 'Its parts, in order.' })
  parts!: IndicatorPart[];
  @Field(() => Float, { nullable: true, description: 'The least total, 0 to 1; null where none is wanted.' })
  passingShare!: number | null;
  @Field(() => Int, { description: 'How many indicators it has.' })
  indicatorCount!: number;
  @Field(() => Date, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;
  @Field(() => [String], { description: 'What you may do with it now: edit, publish, draft, retire.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of versions of sets, by key, the newest version first.' })
export class IndicatorSetConnection extends connectionOf(IndicatorSet, 'IndicatorSet') {}

@ObjectType({ description: 'The set after a change.' })
export class IndicatorSetPayload extends Payload {
  @Field(() => IndicatorSet, { nullable: true, description: 'Null when refused.' })
  indicatorSet!: IndicatorSet | null;
}

const KEY = /^[a-z][a-z0-9-]{1,30}$/;

@InputType({ description: 'A new draft from a version that stands.' })
export class DraftIndicatorSetInput {
  @Field(() => ID, { description: 'Global id of the version to begin with.' })
  @IsString()
  @MaxLength(200)
  fromId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Key of a new set; absent = the next version of the same set.',
  })
  @IsOptional()
  @Matches(KEY, { message: 'Small letters, digits and hyphens, at most 31.' })
  key?: string | null;
}

@InputType({ description: 'A version of a set.' })
export class IndicatorSetActionInput {
  @Field(() => ID, { description: 'Global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'A part.' })
export class IndicatorPartInput {
  @Field({ description: 'Short name, unique in the set.' })
  @Matches(KEY, { message: 'Small letters, digits and hyphens, at most 31.' })
  key!: string;
  @Field(() => [LocalTextInput], { description: 'Each language once.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  names!: LocalTextInput[];
}

@InputType({ description: 'An indicator.' })
export class IndicatorInput {
  @Field({ description: 'Within the set, e.g. `12` or `s2`; permanent, so a changed question keeps it.' })
  @Matches(/^[a-z0-9]{1,10}$/, { message: 'Small letters and digits, at most 10.' })
  key!: string;
  @Field({ description: 'Key of its part.' })
  @IsText(31)
  part!: string;
  @Field({ description: 'What it is about; one of the known topics.' })
  @IsIn(Object.keys(INDICATOR_TOPICS))
  topic!: string;
  @Field(() => [LocalTextInput], { description: 'Each language once, at least English.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  names!: LocalTextInput[];
  @Field(() => [LocalTextInput], { description: 'What is looked at, each language once.', defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  guide!: LocalTextInput[];
  @Field(() => Int, { nullable: true, description: 'The least score, 0 to 4.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  threshold?: number | null;
}

@InputType({ description: 'The whole draft as it shall be.' })
export class EditIndicatorSetInput extends IndicatorSetActionInput {
  @Field(() => [LocalTextInput], { description: 'What it is called, each language once.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  names!: LocalTextInput[];
  @Field(() => [LocalTextInput], { description: 'What has to be known of it, each language once.' })
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  note!: LocalTextInput[];
  @Field(() => [IndicatorPartInput], { description: 'In order.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => IndicatorPartInput)
  parts!: IndicatorPartInput[];
  @Field(() => Float, { nullable: true, description: 'The least total, 0 to 1.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  passingShare?: number | null;
  @Field(() => [IndicatorInput], { description: 'In order, at most 100.' })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => IndicatorInput)
  indicators!: IndicatorInput[];
}
