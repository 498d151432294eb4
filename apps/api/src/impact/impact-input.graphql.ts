import {
  type KpiCondition as ConditionName,
  type KpiCount as CountName,
  type KpiDimension as DimensionName,
  type KpiMeasure as MeasureName,
} from '@fivefold/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Day, IsDay, IsText } from '../platform/index.js';
import { LocalTextInput } from '../service-facts/index.js';
import type { FigureAudience as AudienceName } from './impact.entity.js';
import { FigureAudience, FigureDimension, KpiCondition, KpiCount, KpiMeasure } from './impact.graphql.js';

@InputType({ description: 'Days over which figures count, both included, UTC.' })
export class FigureDaysInput {
  @Field(() => Day, { description: 'The first.' })
  @IsDay()
  from!: string;
  @Field(() => Day, { description: 'The last, not before the first.' })
  @IsDay()
  to!: string;
}

@InputType({ description: 'A definition of a figure; without an id a new one.' })
export class SaveKpiInput {
  @Field(() => ID, { nullable: true, description: 'Global id; null for a new one.' })
  @IsOptional()
  @IsText(200)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field(() => [LocalTextInput], { description: 'Its name, each language once, English among them.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  names!: LocalTextInput[];
  @Field(() => KpiCount, { description: 'What it counts.' })
  @IsEnum(KpiCount)
  counts!: CountName;
  @Field(() => KpiMeasure, { description: 'What it says of them.' })
  @IsEnum(KpiMeasure)
  measure!: MeasureName;
  @Field(() => [KpiCondition], { description: 'What has to be so.' })
  @IsArray()
  @ArrayUnique()
  @IsEnum(KpiCondition, { each: true })
  only!: ConditionName[];
  @Field(() => FigureAudience, { description: 'For whom it is made.' })
  @IsEnum(FigureAudience)
  audience!: AudienceName;
  @Field(() => FigureDimension, {
    nullable: true,
    description: 'By what it is broken down for others than staff: the fewer, the more of them can be told.',
  })
  @IsOptional()
  @IsIn(['country', 'sector', 'quarter'])
  toldBy?: DimensionName | null;
  @Field(() => Float, { nullable: true, description: 'What it shall reach, in its unit.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1_000_000_000)
  target?: number | null;
  @Field(() => Day, { nullable: true, description: 'By when.' })
  @IsOptional()
  @IsDay()
  targetOn?: string | null;
  @Field(() => ID, { description: 'Global id of the organisation that answers for it.' })
  @IsText(200)
  ownerId!: string;
  @Field(() => Int, { description: 'Its place in the list, 1 to 1000.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  position!: number;
  @Field({ description: 'Whether it is no longer computed.' })
  @IsBoolean()
  isRetired!: boolean;
}

@InputType({ description: 'A link for a policy maker.' })
export class CreateImpactLinkInput {
  @Field({ description: 'For whom, 1 to 100 characters.' })
  @IsText(100)
  label!: string;
  @Field(() => Int, { description: 'For how many days it works, 1 to 366.' })
  @IsInt()
  @Min(1)
  @Max(366)
  days!: number;
}

@InputType({ description: 'Which link.' })
export class ImpactLinkInput {
  @Field(() => ID, { description: 'Global id of the link.' })
  @IsText(200)
  id!: string;
}
