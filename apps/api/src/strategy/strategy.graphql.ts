import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, Min } from 'class-validator';
import { MAX_FILES } from '../attachment/index.js';
import { connectionOf, Day, IsDay, IsText, Node, Payload } from '../platform/index.js';

/** Longest global id. */
const MAX_ID = 200;
const MAX_TITLE = 200;
const MAX_WORDS = 5000;

@ObjectType({ description: 'A goal of a strategy.' })
export class StrategyGoal {
  key!: string;

  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field({ description: 'What is to be reached.' })
  title!: string;
  @Field({ description: 'By what it is seen to be reached.' })
  target!: string;
  @Field(() => Day, { description: 'Until when.' })
  dueOn!: string;
  @Field(() => Day, { nullable: true, description: 'When it was reached; null while it is not.' })
  reachedOn!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'A strategy of a cluster, with its goals and the day on which it is looked at again.',
})
export class Strategy extends Node {
  key!: string;

  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field({ description: 'Title.' })
  title!: string;
  @Field({ description: 'In short.' })
  summary!: string;
  @Field(() => Day, { description: 'When it was adopted.' })
  adoptedOn!: string;
  @Field(() => Day, { description: 'When it is looked at again.' })
  reviewOn!: string;
  @Field({ description: 'Whether that day has come.' })
  isReviewDue!: boolean;
}

@ObjectType({ description: 'A page of strategies, the latest first.' })
export class StrategyConnection extends connectionOf(Strategy, 'Strategy') {}

@InputType({ description: 'A strategy: a new one without an id.' })
export class SaveStrategyInput {
  @Field(() => ID, { nullable: true, description: 'Global id; absent for a new one.' })
  @IsOptional()
  @IsText(MAX_ID)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field({ description: 'Title.' })
  @IsText(MAX_TITLE)
  title!: string;
  @Field({ description: 'In short.' })
  @IsText(MAX_WORDS)
  summary!: string;
  @Field(() => Day, { description: 'When it was adopted.' })
  @IsDay()
  adoptedOn!: string;
  @Field(() => Day, { description: 'When it is looked at again; after it was adopted.' })
  @IsDay()
  reviewOn!: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'The document, as files of your organisation; added to those there.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_FILES)
  @IsText(MAX_ID, { each: true })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'A goal of a strategy: a new one without an id.' })
export class SaveGoalInput {
  @Field(() => ID, { description: 'Global id of the strategy.' })
  @IsText(MAX_ID)
  strategyId!: string;
  @Field(() => ID, { nullable: true, description: 'Global id of the goal; absent for a new one.' })
  @IsOptional()
  @IsText(MAX_ID)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field({ description: 'What is to be reached.' })
  @IsText(MAX_TITLE)
  title!: string;
  @Field({ description: 'By what it is seen to be reached.' })
  @IsText(MAX_TITLE)
  target!: string;
  @Field(() => Day, { description: 'Until when.' })
  @IsDay()
  dueOn!: string;
  @Field({ description: 'Whether it is reached.' })
  @IsBoolean()
  isReached!: boolean;
}

@ObjectType({ description: 'Result of a change of a strategy.' })
export class StrategyPayload extends Payload {
  @Field(() => Strategy, { nullable: true, description: 'The strategy as it is now; null when refused.' })
  strategy?: Strategy | null;
}
