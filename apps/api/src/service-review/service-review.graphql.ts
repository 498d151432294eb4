import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt } from 'class-validator';
import { ServiceActionInput } from '../catalogue/index.js';
import { IsText } from '../platform/index.js';

const ID_LENGTH = 200;

@ObjectType({ description: 'A remark of a reviewer on one fact of one version; it stays with the version.' })
export class ServiceComment {
  @Field(() => ID, { description: 'For answers; not a node.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: give it back with every change.' })
  version!: number;
  @Field(() => Int, { description: 'Number of the version of the service that it is about.' })
  versionNumber!: number;
  @Field({ description: 'The fact, e.g. `titles.lv` or `price.amountMinor`.' })
  path!: string;
  @Field({ description: 'What the reviewer says.' })
  text!: string;
  @Field({ description: 'Name of the reviewer.' })
  author!: string;
  @Field({ description: 'When.' })
  at!: Date;
  @Field(() => String, { nullable: true, description: 'What was answered; null where nothing yet.' })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the person who answered.' })
  answeredBy!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the person who dealt with it; null while open.',
  })
  resolvedBy!: string | null;
}

@ObjectType({ description: 'One fact that two versions state differently.' })
export class FactDifference {
  @Field({ description: 'The fact, texts with their language: `titles.lv`, `price`.' })
  path!: string;
  @Field(() => [String], { description: 'As it was, codes as in the vocabulary; empty where not stated.' })
  before!: readonly string[];
  @Field(() => [String], { description: 'As it is now; empty where not stated.' })
  after!: readonly string[];
}

@InputType({ description: 'A remark on a fact of the version in review.' })
export class CommentServiceInput extends ServiceActionInput {
  @Field({ description: 'The fact, e.g. `titles.lv` or `price.amountMinor`.' })
  @IsText(100)
  path!: string;
  @Field({ description: 'The remark; 1 to 2,000 characters.' })
  @IsText(2_000)
  text!: string;
}

@InputType({ description: 'Which comment, and the lock of what you saw.' })
export class CommentActionInput {
  @Field(() => ID, { description: 'Id of the comment.' })
  @IsText(ID_LENGTH)
  id!: string;
  @Field(() => Int, { description: '`version` of the comment as you saw it.' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'An answer to a comment.' })
export class AnswerCommentInput extends CommentActionInput {
  @Field({ description: 'The answer; 1 to 2,000 characters.' })
  @IsText(2_000)
  text!: string;
}
