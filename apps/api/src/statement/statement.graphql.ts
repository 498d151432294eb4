import { type Measure, MEASURE_GROUNDS, type MeasureGround, MEASURES } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsString, Matches, MaxLength, Min } from 'class-validator';
import { connectionOf, IsText, Payload } from '../platform/index.js';

/** Longest text of reasons, appeals and answers. */
export const MAX_REASONS = 3000;

@ObjectType({ description: 'Why something was suspended or removed, and what became of it.' })
export class StatementOfReasons {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => String, { description: `What was done: one of ${MEASURES.join(', ')}.` })
  measure!: Measure;
  @Field({ description: 'What it was done to, by its name at that time.' })
  subject!: string;
  @Field(() => String, { nullable: true, description: 'Where the page shows it; null where it does not.' })
  path!: string | null;
  @Field({ description: 'Facts and circumstances.' })
  facts!: string;
  @Field(() => String, { description: `What it rests on: ${MEASURE_GROUNDS.join(' or ')}.` })
  ground!: MeasureGround;
  @Field({ description: 'Which law, or which part of the terms; may be empty.' })
  groundWords!: string;
  @Field({ description: 'Whether somebody had reported it.' })
  reported!: boolean;
  @Field({ description: 'Whether a deadline decided, and no person.' })
  automated!: boolean;
  @Field({ description: 'When it was stated; from then on it holds.' })
  statedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Until when it can be appealed; null where it cannot.' })
  appealUntil!: Date | null;
  @Field(() => String, { nullable: true, description: 'What was said against it.' })
  appeal!: string | null;
  @Field(() => Date, { nullable: true, description: 'When that was said.' })
  appealedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'What the operator answered.' })
  answer!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it answered.' })
  answeredAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was lifted; null while it holds.' })
  liftedAt!: Date | null;
  @Field(() => [String], { description: 'What the caller can do now: `appeal`; `uphold`, `lift`.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of statements of reasons, newest first.' })
export class StatementOfReasonsConnection extends connectionOf(StatementOfReasons, 'StatementOfReasons') {}

@InputType({ isAbstract: true })
abstract class StatementStep {
  @Field(() => ID, { description: 'Global id of the statement.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field({ description: 'In words, 1 to 3,000 characters.' })
  @IsText(MAX_REASONS)
  @Matches(/\S/, { message: 'It must not be empty.' })
  words!: string;
}

@InputType({ description: 'An appeal against a statement that concerns you.' })
export class AppealStatementInput extends StatementStep {}

@InputType({ description: 'An appeal by the link of the mail, for who cannot sign in any more.' })
export class AppealByTokenInput {
  @Field({ description: 'Token of the link.' })
  @IsText(100)
  token!: string;
  @Field({ description: 'In words, 1 to 3,000 characters.' })
  @IsText(MAX_REASONS)
  @Matches(/\S/, { message: 'It must not be empty.' })
  words!: string;
}

@InputType({ description: 'What becomes of a measure, with or without an appeal.' })
export class AnswerStatementInput extends StatementStep {
  @Field({ description: 'True: it is lifted. False: it stands; only where an appeal waits.' })
  @IsBoolean()
  lift!: boolean;
}

@ObjectType({ description: 'The statement after a change.' })
export class StatementPayload extends Payload {
  @Field(() => StatementOfReasons, { nullable: true, description: 'Null when refused.' })
  statement!: StatementOfReasons | null;
}
