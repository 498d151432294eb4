import { LANGUAGES, type Language } from '@fivefold/domain';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsISO8601,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText, Payload } from '../platform/index.js';

/** Longest text of one language. */
const MAX_TERMS = 60_000;

@ObjectType({ description: 'The terms in one language.' })
export class TermsText {
  @Field(() => String, { description: 'Two letters.' })
  language!: string;
  @Field({ description: 'The whole text; an empty line parts its paragraphs.' })
  text!: string;
}

@ObjectType({ description: 'A version of the terms and conditions. It never changes.' })
export class TermsVersion {
  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;
  @Field({ description: 'First day on which it holds, YYYY-MM-DD.' })
  inForceFrom!: string;
  @Field({ description: 'Whether it holds today.' })
  isInForce!: boolean;
  @Field({ description: 'When it was published.' })
  publishedAt!: Date;
  @Field(() => [TermsText], { description: 'The text by language, English first.' })
  texts!: TermsText[];
  @Field(() => Date, { nullable: true, description: 'When you accepted it; null where you have not.' })
  acceptedAt!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many people accepted it; for the operator, else null.',
  })
  acceptances!: number | null;
}

@InputType({ description: 'The terms in one language.' })
export class TermsTextInput {
  @Field(() => String, { description: `One of ${LANGUAGES.join(', ')}.` })
  @IsIn(LANGUAGES)
  language!: Language;
  @Field({ description: 'The whole text, 1 to 60,000 characters.' })
  @IsText(MAX_TERMS)
  @Matches(/\S/, { message: 'It must not be empty.' })
  text!: string;
}

@InputType({ description: 'The next version of the terms.' })
export class PublishTermsInput {
  @Field(() => Int, { description: 'Its number: the last one and 1. Another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  number!: number;
  @Field({
    description:
      'First day on which it holds, YYYY-MM-DD; later than today, and not before the last version holds.',
  })
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'A day is wanted.' })
  inForceFrom!: string;
  @Field(() => [TermsTextInput], { description: 'A text per language; English always.' })
  @ValidateNested({ each: true })
  @Type(() => TermsTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LANGUAGES.length)
  texts!: TermsTextInput[];
}

@InputType({ description: 'Which terms you accept.' })
export class AcceptTermsInput {
  @Field(() => Int, { description: 'Number of the version, which has to be the one in force.' })
  @IsInt()
  @Min(1)
  number!: number;
}

@ObjectType({ description: 'The version after a change.' })
export class TermsPayload extends Payload {
  @Field(() => TermsVersion, { nullable: true, description: 'Null when refused.' })
  terms?: TermsVersion | null;
}
