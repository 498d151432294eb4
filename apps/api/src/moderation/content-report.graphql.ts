import {
  MEASURE_GROUNDS,
  type MeasureGround,
  REPORT_GROUNDS,
  REPORT_SUBJECTS,
  type ReportGround,
  type ReportSubject,
} from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  Equals,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { connectionOf, IsText, Payload } from '../platform/index.js';
import { MAX_REASONS } from '../statement/index.js';

@ObjectType({ description: 'That somebody reports content, as the operator reads it.' })
export class ContentReport {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: pass it back with the decision.' })
  version!: number;
  @Field(() => String, { description: `What is reported: ${REPORT_SUBJECTS.join(', ')}.` })
  subjectKind!: ReportSubject;
  @Field(() => ID, { description: 'Global id of the service, organisation or review.' })
  subjectId!: string;
  @Field({ description: 'What it was called when it was reported.' })
  subject!: string;
  @Field(() => String, { nullable: true, description: 'What a review says; null for others.' })
  reviewText!: string | null;
  @Field({ description: 'Who reports.' })
  reporterName!: string;
  @Field({ description: 'Where the decision is mailed.' })
  reporterEmail!: string;
  @Field(() => String, { description: `Why: ${REPORT_GROUNDS.join(', ')}.` })
  ground!: ReportGround;
  @Field({ description: 'Why, in words.' })
  words!: string;
  @Field({ description: 'When it came.' })
  createdAt!: Date;
  @Field(() => String, { nullable: true, description: '`removed` or `kept`; null while it waits.' })
  outcome!: string | null;
  @Field(() => String, { nullable: true, description: 'The reasons that were stated.' })
  reasons!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
  @Field(() => [String], { description: 'What the operator can do now: `decide`.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of reports, newest first.' })
export class ContentReportConnection extends connectionOf(ContentReport, 'ContentReport') {}

@InputType({ description: 'A report of content that is illegal or against the terms.' })
export class ReportContentInput {
  @Field(() => ID, {
    description: 'Global id of a published service, an organisation or a published review.',
  })
  @IsString()
  @MaxLength(200)
  subjectId!: string;
  @Field({ description: 'Full name, 1 to 120 characters.' })
  @IsText(120)
  name!: string;
  @Field({ description: 'E-mail address for the decision.' })
  @IsText(254)
  email!: string;
  @Field(() => String, { description: `Why: one of ${REPORT_GROUNDS.join(', ')}.` })
  @IsIn(REPORT_GROUNDS)
  ground!: ReportGround;
  @Field({ description: 'Why, in words: what is wrong and where it stands, 1 to 3,000 characters.' })
  @IsText(MAX_REASONS)
  @Matches(/\S/, { message: 'It must not be empty.' })
  words!: string;
  @Field({ description: 'That what is said is believed to be true and complete; only true is taken.' })
  @Equals(true)
  goodFaith!: boolean;
}

@ObjectType({ description: 'Answer of reporting; a mail confirms it.' })
export class ReportContentPayload extends Payload {}

@InputType({ description: 'The decision about a report.' })
export class DecideReportInput {
  @Field(() => ID, { description: 'Global id of the report.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field({
    description:
      'True: the service is suspended, the review or the texts of the profile are removed. False: it stays.',
  })
  @IsBoolean()
  remove!: boolean;
  @Field({ description: 'Facts and circumstances, 1 to 3,000 characters; told to both sides.' })
  @IsText(MAX_REASONS)
  @Matches(/\S/, { message: 'It must not be empty.' })
  reasons!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What a removal rests on: `law` or `terms` (default).',
  })
  @IsOptional()
  @IsIn(MEASURE_GROUNDS)
  ground?: MeasureGround | null;
  @Field(() => String, { nullable: true, description: 'Which law, or which part of the terms.' })
  @IsOptional()
  @IsText(300)
  groundWords?: string | null;
}

@ObjectType({ description: 'The report after the decision.' })
export class ContentReportPayload extends Payload {
  @Field(() => ContentReport, { nullable: true, description: 'Null when refused.' })
  report!: ContentReport | null;
}
