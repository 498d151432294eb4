import { CURRENCIES, type ProjectAction } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Day, IsDay, IsText } from '../platform/index.js';

const FILLED = { message: 'It must not be empty.' };
/** Far beyond every sum, and exact. */
const MAX_NUMBER = 1e12;

/** A project as it was seen. */
@InputType({ isAbstract: true })
export abstract class SeenProject {
  @Field(() => ID, { description: 'Global id of the project.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'When a project runs, as one source says it.' })
export class ProjectPeriodInput {
  @Field(() => Day, { description: 'First day.' })
  @IsDay()
  startsOn!: string;
  @Field(() => Day, { description: 'Last day, not before the first.' })
  @IsDay()
  endsOn!: string;
  @Field({ description: 'Who says so.' })
  @IsText(300)
  @Matches(/\S/, FILLED)
  source!: string;
  @Field(() => Day, { nullable: true, description: 'The day of the source.' })
  @IsOptional()
  @IsDay()
  sourceOn?: string | null;
  @Field({ description: 'Whether the project is shown by this period; exactly one is.' })
  @IsBoolean()
  inUse!: boolean;
}

@InputType({ description: 'What a project is. Without an id a new draft is made, led by your cluster.' })
export class SaveProjectInput {
  @Field(() => ID, { nullable: true, description: 'Global id; null for a new project.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field({ description: 'Short name, at most 40 characters.' })
  @IsText(40)
  @Matches(/\S/, FILLED)
  acronym!: string;
  @Field({ description: 'Full name.' })
  @IsText(300)
  @Matches(/\S/, FILLED)
  title!: string;
  @Field({ description: 'What it is about, at most 5,000 characters.', defaultValue: '' })
  @IsText(5000)
  summary!: string;
  @Field(() => String, { nullable: true, description: 'The programme that funds it.' })
  @IsOptional()
  @IsText(300)
  programme?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the grant agreement.' })
  @IsOptional()
  @IsText(100)
  agreementNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Its own site, https or http.' })
  @IsOptional()
  @MaxLength(500)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  website?: string | null;
  @Field(() => String, { nullable: true, description: 'Who is thanked for the money.' })
  @IsOptional()
  @IsText(1000)
  acknowledgement?: string | null;
  @Field(() => String, { nullable: true, description: 'Whose views it holds.' })
  @IsOptional()
  @IsText(1000)
  disclaimer?: string | null;
  @Field(() => [ProjectPeriodInput], { description: 'All periods; sources may differ.', defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ProjectPeriodInput)
  periods!: ProjectPeriodInput[];
}

@InputType({ description: 'The part of one partner.' })
export class ProjectPartnerInput {
  @Field(() => ID, { description: 'Global id of the organisation, each once.' })
  @IsString()
  @MaxLength(200)
  organisationId!: string;
  @Field({ description: 'What it does in the project.', defaultValue: '' })
  @IsText(500)
  task!: string;
  @Field(() => Float, { description: 'What it spends, in whole minor units.' })
  @IsInt()
  @Min(0)
  @Max(MAX_NUMBER)
  totalMinor!: number;
  @Field(() => Float, { description: 'What of it the grant pays, not above that.' })
  @IsInt()
  @Min(0)
  @Max(MAX_NUMBER)
  grantMinor!: number;
}

@InputType({ description: 'All partners and the money anew; the shares sum exactly to total and grant.' })
export class SaveProjectFundingInput extends SeenProject {
  @Field({ description: 'ISO 4217.' })
  @IsIn(CURRENCIES)
  currency!: string;
  @Field(() => Float, { description: 'What it costs in all, in whole minor units.' })
  @IsInt()
  @Min(0)
  @Max(MAX_NUMBER)
  totalMinor!: number;
  @Field(() => Float, { description: 'What of it the grant pays.' })
  @IsInt()
  @Min(0)
  @Max(MAX_NUMBER)
  grantMinor!: number;
  @Field({ description: 'Whether everybody may see the two sums.', defaultValue: false })
  @IsBoolean()
  isPublic!: boolean;
  @Field(() => [ProjectPartnerInput], { description: 'Every partner, the coordinator among them.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ProjectPartnerInput)
  partners!: ProjectPartnerInput[];
}

export enum ProjectStep {
  PUBLISH = 'publish',
  CLOSE = 'close',
  REOPEN = 'reopen',
}
registerEnumType(ProjectStep, {
  name: 'ProjectStep',
  description: 'A step in the life of a project.',
  valuesMap: {
    PUBLISH: { description: 'Shows a draft to everybody; its partners report from then on.' },
    CLOSE: { description: 'Ends it; it stays to be read.' },
    REOPEN: { description: 'Takes the end back.' },
  },
});

@InputType({ description: 'A step of a project.' })
export class MoveProjectInput extends SeenProject {
  @Field(() => ProjectStep, { description: 'Which.' })
  @IsEnum(ProjectStep)
  step!: ProjectAction;
}

@InputType({ description: 'Your part in a project, as it stands.' })
export class ConfirmProjectPartInput extends SeenProject {}
