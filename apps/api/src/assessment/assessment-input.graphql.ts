import { TOP_SCORE } from '@fivefold/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MAX_FILES } from '../attachment/index.js';
import { MAX_EMAIL } from '../directory/index.js';
import { IsDay, IsMoment, IsText } from '../platform/index.js';

const NOT_EMPTY = { message: 'It must not be empty.' };

@InputType({ description: 'A new assessment.' })
export class BeginAssessmentInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the published set; absent where a closed assessment is corrected.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  setId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Global id of the closed assessment that it corrects.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  revisesId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it is corrected.' })
  @IsOptional()
  @IsText(2000)
  reason?: string | null;
}

@InputType({ description: 'An assessment, or an engagement.' })
export class AssessmentActionInput {
  @Field(() => ID, { description: 'Global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'An assessment, with words.' })
export class ReasonedAssessmentInput extends AssessmentActionInput {
  @Field({ description: 'Why, or what is found on the whole; at most 5,000 characters.' })
  @IsText(5000)
  reason!: string;
}

@InputType({ description: 'When assessors visit.' })
export class ScheduleAssessmentInput extends AssessmentActionInput {
  @Field({ description: 'Day, YYYY-MM-DD.' })
  @IsDay()
  on!: string;
}

@InputType({ description: 'The score of one indicator, by the cluster or by an assessor.' })
export class ScoreIndicatorInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field({ description: 'Key of the indicator.' })
  @IsText(50)
  indicator!: string;
  @Field(() => Int, { description: 'The lock of the score that was seen; 0 for the first.' })
  @IsInt()
  @Min(0)
  version!: number;
  @Field(() => Int, { description: '0 to 4.' })
  @IsInt()
  @Min(0)
  @Max(TOP_SCORE)
  score!: number;
  @Field({ description: 'Why, at most 3,000 characters.' })
  @IsText(3000)
  words!: string;
}

@InputType({ description: 'Evidence for a self score.' })
export class AddAssessmentEvidenceInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field({ description: 'Key of the indicator.' })
  @IsText(50)
  indicator!: string;
  @Field({ description: 'What it is, at most 3,000 characters.' })
  @IsText(3000)
  @Matches(/\S/, NOT_EMPTY)
  words!: string;
  @Field(() => [ID], { description: 'Global ids of uploaded files.', defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(MAX_FILES)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  attachmentIds!: string[];
}

@InputType({ description: 'Evidence that is taken back.' })
export class RemoveAssessmentEvidenceInput {
  @Field(() => ID, { description: 'Global id of the evidence.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@InputType({ description: 'Who shall assess, and until when.' })
export class EngageAssessorInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  @IsString()
  @MaxLength(200)
  assessmentId!: string;
  @Field({ description: 'Address of a person who can sign in.' })
  @IsText(MAX_EMAIL)
  email!: string;
  @Field({ description: 'When the access ends by itself.' })
  @IsMoment()
  accessUntil!: Date;
}

@InputType({ description: 'The answer of who was asked to assess.' })
export class AcceptEngagementInput extends AssessmentActionInput {
  @Field({ description: 'What there is to say about ties to the cluster, at most 2,000 characters.' })
  @IsText(2000)
  @Matches(/\S/, NOT_EMPTY)
  statement!: string;
}

@InputType({ description: 'Another end of the access.' })
export class ExtendEngagementInput extends AssessmentActionInput {
  @Field({ description: 'When the access ends by itself.' })
  @IsMoment()
  accessUntil!: Date;
}

@InputType({ description: 'Whether the cluster lets itself be named.' })
export class SetPeerConsentInput {
  @Field({ description: 'Whether it does.' })
  @IsBoolean()
  consents!: boolean;
  @Field(() => Int, { description: 'The version that was seen; 0 for the first answer.' })
  @IsInt()
  @Min(0)
  version!: number;
}
