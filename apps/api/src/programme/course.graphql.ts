import type { Texts } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalText } from '../directory/index.js';
import { connectionOf, IsText, Node, Payload } from '../platform/index.js';
import { LocalTextInput } from '../service-facts/index.js';

@ObjectType({ implements: () => [Node], description: 'What is taught, and which indicators it helps.' })
export class Course extends Node {
  key!: string;
  organisationKey!: string | null;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  byLanguage!: { readonly titles: Texts; readonly summaries: Texts };
  @Field(() => [LocalText], { description: 'Titles, by language code ascending.' })
  titles!: LocalText[];
  @Field(() => [LocalText], { description: 'Summaries, by language code ascending.' })
  summaries!: LocalText[];
  @Field(() => Int, { description: 'Hours of teaching.' })
  hours!: number;
  @Field(() => [String], { description: 'Topics of the indicators that it helps, e.g. `contacts`.' })
  topics!: string[];
  @Field(() => [String], { description: 'What you may do with it: change.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of courses: modules of the network first, then by age.' })
export class CourseConnection extends connectionOf(Course, 'Course') {}

@ObjectType({ description: 'The course after a change.' })
export class CoursePayload extends Payload {
  @Field(() => Course, { nullable: true, description: 'Null when refused.' })
  course!: Course | null;
}

@InputType({ description: 'A course: a new one without an id.' })
export class SaveCourseInput {
  @Field(() => ID, { nullable: true, description: 'Global id; absent for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field(() => [LocalTextInput], { description: 'Titles, each language once; up to 200 characters.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  titles!: LocalTextInput[];
  @Field(() => [LocalTextInput], { description: 'Summaries, each language once; up to 2,000 characters.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  summaries!: LocalTextInput[];
  @Field(() => Int, { description: 'Hours of teaching, 1 to 400.' })
  @IsInt()
  @Min(1)
  @Max(400)
  hours!: number;
  @Field(() => [String], { description: 'Topics of the indicators that it helps.' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsText(60, { each: true })
  topics!: string[];
}
