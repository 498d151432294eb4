import { type ImprovementState as DomainState, type ImprovementStep as DomainStep } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { MAX_FILES } from '../attachment/index.js';
import { LocalText } from '../directory/index.js';
import { connectionOf, Day, IsDay, IsText, Node, Payload } from '../platform/index.js';
import type { ActionRow } from './improvement.reads.js';

/** Longest global id. */
const MAX_ID = 200;
const MAX_TITLE = 200;
const MAX_WORDS = 5000;

export enum ImprovementState {
  PLANNED = 'planned',
  STARTED = 'started',
  DONE = 'done',
  DROPPED = 'dropped',
}
registerEnumType(ImprovementState, {
  name: 'ImprovementState',
  description: 'How far an action is.',
  valuesMap: {
    PLANNED: { description: 'Somebody is to do it until a day.' },
    STARTED: { description: 'Under way.' },
    DONE: { description: 'Done, with its evidence. Whether it helped, the next assessment tells.' },
    DROPPED: { description: 'Not to be done, with the reason.' },
  },
});

export enum ImprovementStep {
  START = 'start',
  FINISH = 'finish',
  DROP = 'drop',
  REOPEN = 'reopen',
}
registerEnumType(ImprovementStep, {
  name: 'ImprovementStep',
  description: 'A step of an action, as in its state table.',
  valuesMap: {
    START: { description: 'Begin.' },
    FINISH: { description: 'Done; wants evidence.' },
    DROP: { description: 'Not to be done; wants a reason.' },
    REOPEN: { description: 'Go on with what was done or dropped.' },
  },
});

@ObjectType({ description: 'What the next assessment found of an indicator.' })
export class Measurement {
  @Field(() => Int, { description: 'Score, 0 to 4.' })
  score!: number;
  @Field(() => Int, { description: 'Steps better than before; negative where worse.' })
  change!: number;
  @Field({ description: 'Whether the threshold is reached now.' })
  isReached!: boolean;
  @Field(() => Day, { description: 'When that assessment was closed.' })
  assessedOn!: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'What a cluster does about a shortfall or a goal: who, until when, and how it is seen.',
})
export class ImprovementAction extends Node {
  key!: string;
  clusterKey!: string;
  courseKey!: string | null;
  peerKey!: string | null;
  /** The row behind it, for the room. */
  row!: ActionRow;

  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field({ description: 'What is done.' })
  title!: string;
  @Field(() => ImprovementState, { description: 'How far it is.' })
  state!: DomainState;
  @Field({ description: 'Who answers for it.' })
  ownerName!: string;
  @Field(() => ID, { description: 'Global id of that person.' })
  ownerId!: string;
  @Field(() => Day, { description: 'Until when.' })
  dueOn!: string;
  @Field({ description: 'Whether that day has passed and it is not done.' })
  isLate!: boolean;
  @Field(() => String, { nullable: true, description: 'The indicator it is about; null for a goal alone.' })
  indicatorKey!: string | null;
  @Field(() => String, { nullable: true, description: 'What that indicator is about, e.g. `contacts`.' })
  topic!: string | null;
  @Field(() => Int, { nullable: true, description: 'Its score when the shortfall was found.' })
  scoreBefore!: number | null;
  @Field(() => Int, { nullable: true, description: 'The least score wanted.' })
  threshold!: number | null;
  @Field(() => String, { nullable: true, description: 'The goal it serves; null for none.' })
  goalTitle!: string | null;
  @Field(() => String, { nullable: true, description: 'What was done, in words.' })
  evidence!: string | null;
  @Field(() => Day, { nullable: true, description: 'When it was done.' })
  doneOn!: string | null;
  @Field(() => [String], { description: 'What you may do: `change` and steps of the state table.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of actions, the latest planned first.' })
export class ImprovementActionConnection extends connectionOf(ImprovementAction, 'ImprovementAction') {}

@ObjectType({ description: 'An indicator below its threshold in the newest assessment of its set.' })
export class Shortfall {
  assessmentKey!: string;

  @Field(() => ID, { description: 'The assessment that found it.' })
  assessmentId!: string;
  @Field({ description: 'The indicator, e.g. `gold.12`.' })
  indicatorKey!: string;
  @Field({ description: 'What it is about, e.g. `contacts`.' })
  topic!: string;
  @Field(() => [LocalText], { description: 'Its name, by language code ascending.' })
  names!: LocalText[];
  @Field(() => Int, { description: 'Score, 0 to 4.' })
  score!: number;
  @Field(() => Int, { description: 'The least score wanted.' })
  threshold!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Score in the assessment before; null where there is none.',
  })
  previousScore!: number | null;
  @Field(() => Day, { description: 'When the assessment was closed.' })
  assessedOn!: string;
}

@ObjectType({ description: 'Somebody of the cluster who can own an action.' })
export class ActionOwner {
  @Field(() => ID, { description: 'Global id of the person.' })
  id!: string;
  @Field({ description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'What the assessments of your cluster ask to be improved.' })
export class Improvement {
  @Field(() => [Shortfall], { description: 'Indicators below their thresholds, the furthest below first.' })
  shortfalls!: Shortfall[];
  @Field(() => [ActionOwner], { description: 'People of your cluster, by name.' })
  owners!: ActionOwner[];
}

@InputType({ description: 'An action about a shortfall, a goal, or both.' })
export class PlanActionInput {
  @Field({ description: 'What is to be done.' })
  @IsText(MAX_TITLE)
  title!: string;
  @Field(() => ID, { description: 'Global id of the person of your cluster who answers for it.' })
  @IsText(MAX_ID)
  ownerId!: string;
  @Field(() => Day, { description: 'Until when; today or later.' })
  @IsDay()
  dueOn!: string;
  @Field(() => ID, { nullable: true, description: 'The assessment that found the shortfall.' })
  @IsOptional()
  @IsText(MAX_ID)
  assessmentId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The indicator below its threshold; with an assessment.',
  })
  @IsOptional()
  @IsText(60)
  indicatorKey?: string | null;
  @Field(() => ID, { nullable: true, description: 'A goal of your strategy.' })
  @IsOptional()
  @IsText(MAX_ID)
  goalId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A course that helps.' })
  @IsOptional()
  @IsText(MAX_ID)
  courseId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A cluster that is strong there and lets itself be named.',
  })
  @IsOptional()
  @IsText(MAX_ID)
  peerId?: string | null;
}

@InputType({ description: 'Names an action and the version that was seen of it.' })
export class ActionInput {
  @Field(() => ID, { description: 'Global id of the action.' })
  @IsText(MAX_ID)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'What changes of an open action; what is absent stays.' })
export class ChangeActionInput extends ActionInput {
  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  @IsOptional()
  @IsText(MAX_TITLE)
  title?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  @IsOptional()
  @IsText(MAX_ID)
  ownerId?: string | null;
  @Field(() => Day, { nullable: true, description: 'Until when; today or later.' })
  @IsOptional()
  @IsDay()
  dueOn?: string | null;
}

@InputType({ description: 'A step of an action.' })
export class MoveActionInput extends ActionInput {
  @Field(() => ImprovementStep, { description: 'Which step.' })
  @IsIn(Object.values(ImprovementStep))
  step!: DomainStep;
  @Field(() => String, { nullable: true, description: 'Why; wanted to drop it.' })
  @IsOptional()
  @IsText(1000)
  reason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What was done; this or a file is wanted to finish it.',
  })
  @IsOptional()
  @IsText(MAX_WORDS)
  evidence?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Files that show it, of your organisation.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_FILES)
  @IsText(MAX_ID, { each: true })
  attachmentIds?: string[] | null;
}

@ObjectType({ description: 'Result of a change of an action.' })
export class ImprovementActionPayload extends Payload {
  @Field(() => ImprovementAction, {
    nullable: true,
    description: 'The action as it is now; null when refused.',
  })
  action?: ImprovementAction | null;
}
