import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, Min } from 'class-validator';
import { MAX_FILES } from '../attachment/index.js';
import { connectionOf, Day, IsDay, IsText, Node, Payload } from '../platform/index.js';

/** Longest global id. */
const MAX_ID = 200;
const MAX_TITLE = 200;
const MAX_WORDS = 5000;
/** Organisations in one group. */
const MAX_PARTIES = 50;

@ObjectType({ description: 'What one organisation of a group does for it.' })
export class GroupTask {
  ownerKey!: string;

  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field({ description: 'What is to be done.' })
  title!: string;
  @Field(() => Day, { nullable: true, description: 'Until when; null where no day is set.' })
  dueOn!: string | null;
  @Field(() => Day, { nullable: true, description: 'When it was done; null while it is not.' })
  doneOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Who said so.' })
  doneBy!: string | null;
  @Field(() => [String], { description: 'What you may do: `change`, `tick`.' })
  actions!: string[];
}

@ObjectType({ description: 'What a group talked over and decided on a day.' })
export class GroupMinutes {
  key!: string;

  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => Day, { description: 'Day of the meeting.' })
  heldOn!: string;
  @Field({ description: 'What was said and decided.' })
  text!: string;
  @Field({ description: 'Who wrote it.' })
  authorName!: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'A working group that a cluster leads; read by the organisations in it.',
})
export class WorkingGroup extends Node {
  key!: string;
  clusterKey!: string;
  partyKeys!: readonly string[];

  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field({ description: 'Name.' })
  name!: string;
  @Field({ description: 'What it is for.' })
  purpose!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The topic of the indicator that it helps; null for none.',
  })
  topic!: string | null;
  @Field(() => Day, { nullable: true, description: 'When it ended; null while it works.' })
  endedOn!: string | null;
  @Field(() => [String], { description: 'What you may do: `change`.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of working groups, the latest first.' })
export class WorkingGroupConnection extends connectionOf(WorkingGroup, 'WorkingGroup') {}

@InputType({ description: 'A working group: a new one without an id.' })
export class SaveWorkingGroupInput {
  @Field(() => ID, { nullable: true, description: 'Global id; absent for a new one.' })
  @IsOptional()
  @IsText(MAX_ID)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field({ description: 'Name.' })
  @IsText(MAX_TITLE)
  name!: string;
  @Field({ description: 'What it is for.' })
  @IsText(MAX_WORDS)
  purpose!: string;
  @Field(() => String, { nullable: true, description: 'The topic of the indicator that it helps.' })
  @IsOptional()
  @IsText(60)
  topic?: string | null;
  @Field(() => [ID], { description: 'Firms and clusters in it beside your own.' })
  @IsArray()
  @ArrayMaxSize(MAX_PARTIES)
  @IsText(MAX_ID, { each: true })
  organisationIds!: string[];
  @Field({ description: 'Whether its work is over.' })
  @IsBoolean()
  isEnded!: boolean;
}

@InputType({ description: 'A task of a group: a new one without an id.' })
export class SaveGroupTaskInput {
  @Field(() => ID, { description: 'Global id of the group.' })
  @IsText(MAX_ID)
  groupId!: string;
  @Field(() => ID, { nullable: true, description: 'Global id of the task; absent for a new one.' })
  @IsOptional()
  @IsText(MAX_ID)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field({ description: 'What is to be done.' })
  @IsText(MAX_TITLE)
  title!: string;
  @Field(() => ID, { description: 'Who does it: your cluster or an organisation of the group.' })
  @IsText(MAX_ID)
  organisationId!: string;
  @Field(() => Day, { nullable: true, description: 'Until when.' })
  @IsOptional()
  @IsDay()
  dueOn?: string | null;
}

@InputType({ description: 'Ticks a task, or takes the tick back.' })
export class TickGroupTaskInput {
  @Field(() => ID, { description: 'Global id of the task.' })
  @IsText(MAX_ID)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field({ description: 'Whether it is done.' })
  @IsBoolean()
  isDone!: boolean;
}

@InputType({ description: 'Minutes of a meeting of a group: new ones without an id.' })
export class SaveGroupMinutesInput {
  @Field(() => ID, { description: 'Global id of the group.' })
  @IsText(MAX_ID)
  groupId!: string;
  @Field(() => ID, { nullable: true, description: 'Global id of the minutes; absent for new ones.' })
  @IsOptional()
  @IsText(MAX_ID)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field(() => Day, { description: 'Day of the meeting.' })
  @IsDay()
  heldOn!: string;
  @Field({ description: 'What was said and decided.' })
  @IsText(20_000)
  text!: string;
  @Field(() => [ID], { nullable: true, description: 'Files of your organisation; added to those there.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_FILES)
  @IsText(MAX_ID, { each: true })
  attachmentIds?: string[] | null;
}

@ObjectType({ description: 'Result of a change of a working group.' })
export class WorkingGroupPayload extends Payload {
  @Field(() => WorkingGroup, { nullable: true, description: 'The group as it is now; null when refused.' })
  group?: WorkingGroup | null;
}
