import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
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
import { Day, IsDay, IsText, Node } from '../platform/index.js';
import { SeenProject } from '../project/index.js';
import type { DeliverableKind as DomainKind } from './project-plan.entity.js';

const FILLED = { message: 'It must not be empty.' };
/** Far beyond every count, and exact. */
const MAX_NUMBER = 1e12;

export enum DeliverableKind {
  DELIVERABLE = 'deliverable',
  MILESTONE = 'milestone',
}
registerEnumType(DeliverableKind, {
  name: 'DeliverableKind',
  description: 'What a work package is judged by.',
  valuesMap: {
    DELIVERABLE: { description: 'Something that is handed over.' },
    MILESTONE: { description: 'Something that is reached.' },
  },
});

@ObjectType({ description: 'Something to hand over, or a milestone to reach.' })
export class ProjectDeliverable extends Node {
  key!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => DeliverableKind, { description: 'Handed over or reached.' })
  kind!: DomainKind;
  @Field({ description: 'What it is.' })
  title!: string;
  @Field(() => Day, { description: 'Until when.' })
  dueOn!: string;
  @Field(() => Day, { nullable: true, description: 'When it was done; null while it is not.' })
  doneOn!: string | null;
  @Field({ description: 'Whether the day has passed and it is not done.' })
  isLate!: boolean;
  @Field({ description: 'What was handed over or reached, in words.' })
  note!: string;
  @Field(() => [String], { description: 'What you may do with it now: record.' })
  actions!: string[];
}

@ObjectType({ description: 'A part of the work.' })
export class WorkPackage extends Node {
  leadKey!: string;
  @Field(() => Int, { description: 'From 1, in the order of the plan.' })
  number!: number;
  @Field({ description: 'What it is called.' })
  title!: string;
  @Field({ description: 'What is done in it.' })
  description!: string;
  @Field(() => Day, { nullable: true, description: 'First day.' })
  startsOn!: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day.' })
  endsOn!: string | null;
  @Field(() => [ProjectDeliverable], {
    description: 'Deliverables and milestones, in the order of the plan.',
  })
  deliverables!: ProjectDeliverable[];
}

@ObjectType({ description: 'What was reached by a day. Never changed; a later one counts instead.' })
export class ResultReport extends Node {
  key!: string;
  organisationKey!: string;
  @Field(() => Float, { description: 'The number, in the unit of the result.' })
  value!: number;
  @Field(() => Day, { description: 'On which day it was so.' })
  asOf!: string;
  @Field({ description: 'How it is proved.' })
  proof!: string;
  @Field({ description: 'When it was reported.' })
  reportedAt!: Date;
}

@ObjectType({ description: 'A number that a project wants to reach.' })
export class ProjectResult extends Node {
  @Field({ description: 'What is counted.' })
  title!: string;
  @Field({ description: 'In what it is counted.' })
  unit!: string;
  @Field(() => Float, { description: 'What is wanted.' })
  target!: number;
  @Field(() => Day, { nullable: true, description: 'Until when.' })
  dueOn!: string | null;
  @Field(() => Float, { nullable: true, description: 'The newest report; null before the first.' })
  actual!: number | null;
  @Field(() => Day, { nullable: true, description: 'The day of the newest report.' })
  asOf!: string | null;
  @Field(() => Float, { nullable: true, description: 'Actual by target; above 1 where more was reached.' })
  share!: number | null;
  @Field(() => [ResultReport], { description: 'Every report, newest day first.' })
  reports!: ResultReport[];
}

@InputType({ description: 'A deliverable or milestone of the plan.' })
export class PlanDeliverableInput {
  @Field(() => ID, { nullable: true, description: 'Global id of one that is there; null for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field(() => DeliverableKind, { description: 'Handed over or reached.' })
  @IsEnum(DeliverableKind)
  kind!: DomainKind;
  @Field({ description: 'What it is.' })
  @IsText(300)
  @Matches(/\S/, FILLED)
  title!: string;
  @Field(() => Day, { description: 'Until when.' })
  @IsDay()
  dueOn!: string;
}

@InputType({ description: 'A work package of the plan.' })
export class PlanWorkPackageInput {
  @Field(() => ID, { nullable: true, description: 'Global id of one that is there; null for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field({ description: 'What it is called.' })
  @IsText(300)
  @Matches(/\S/, FILLED)
  title!: string;
  @Field({ description: 'What is done in it.', defaultValue: '' })
  @IsText(3000)
  description!: string;
  @Field(() => ID, { description: 'The partner that leads it.' })
  @IsString()
  @MaxLength(200)
  leadId!: string;
  @Field(() => Day, { nullable: true, description: 'First day.' })
  @IsOptional()
  @IsDay()
  startsOn?: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day.' })
  @IsOptional()
  @IsDay()
  endsOn?: string | null;
  @Field(() => [PlanDeliverableInput], { description: 'In the order of the plan.', defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PlanDeliverableInput)
  deliverables!: PlanDeliverableInput[];
}

@InputType({
  description: 'The whole plan anew; what is not named is taken out, unless it was done already.',
})
export class SaveProjectPlanInput extends SeenProject {
  @Field(() => [PlanWorkPackageInput], { description: 'In the order of the plan.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PlanWorkPackageInput)
  workPackages!: PlanWorkPackageInput[];
}

@InputType({ description: 'A number to reach.' })
export class PlanResultInput {
  @Field(() => ID, { nullable: true, description: 'Global id of one that is there; null for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field({ description: 'What is counted.' })
  @IsText(300)
  @Matches(/\S/, FILLED)
  title!: string;
  @Field({ description: 'In what it is counted.' })
  @IsText(60)
  @Matches(/\S/, FILLED)
  unit!: string;
  @Field(() => Float, { description: 'What is wanted, above 0.' })
  @IsNumber()
  @Min(1e-6)
  @Max(MAX_NUMBER)
  target!: number;
  @Field(() => Day, { nullable: true, description: 'Until when.' })
  @IsOptional()
  @IsDay()
  dueOn?: string | null;
}

@InputType({ description: 'All results anew; what is not named is taken out, unless it was reported on.' })
export class SaveProjectResultsInput extends SeenProject {
  @Field(() => [PlanResultInput], { description: 'In the order in which they are shown.' })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => PlanResultInput)
  results!: PlanResultInput[];
}

@InputType({ isAbstract: true })
abstract class Proved {
  @Field(() => [ID], {
    description: 'Files that prove it; they can be seen by whoever sees the project.',
    defaultValue: [],
  })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  attachmentIds!: string[];
}

@InputType({ description: 'That a deliverable was handed over, or a milestone reached.' })
export class RecordDeliverableInput extends Proved {
  @Field(() => ID, { description: 'Global id of the deliverable.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version of it that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field(() => Day, { nullable: true, description: 'When, not after today; null takes it back.' })
  @IsOptional()
  @IsDay()
  doneOn?: string | null;
  @Field({ description: 'What was handed over or reached.', defaultValue: '' })
  @IsText(2000)
  note!: string;
}

@InputType({ description: 'What was reached by a day.' })
export class ReportResultInput extends Proved {
  @Field(() => ID, { description: 'Global id of the result.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Float, { description: 'The number, in the unit of the result.' })
  @IsNumber()
  @Min(0)
  @Max(MAX_NUMBER)
  value!: number;
  @Field(() => Day, { description: 'On which day it was so, not after today.' })
  @IsDay()
  asOf!: string;
  @Field({ description: 'How it is proved.' })
  @IsText(1000)
  @Matches(/\S/, FILLED)
  proof!: string;
}
