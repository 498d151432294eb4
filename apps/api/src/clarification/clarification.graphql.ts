import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsObject, IsOptional } from 'class-validator';
import type { ClauseKey, ClauseValue } from '@fivefold/domain';
import { connectionOf, IsText, JsonObject, Node, Payload } from '../platform/index.js';

export enum ClarificationState {
  OPEN = 'open',
  ANSWERED = 'answered',
  PUBLISHED = 'published',
  CLOSED = 'closed',
}
registerEnumType(ClarificationState, {
  name: 'ClarificationState',
  description: 'Where a question to a publisher stands.',
  valuesMap: {
    OPEN: { description: 'It waits for the publisher.' },
    ANSWERED: { description: 'The answer stands in a draft, which another person publishes.' },
    PUBLISHED: { description: 'The answer is published: a fact for all.' },
    CLOSED: { description: 'The publisher closed it without an answer, with a reason.' },
  },
});

export enum AnswerKindEnum {
  YES = 'yes',
  NO = 'no',
  VALUE = 'value',
  TEXT = 'text',
}
registerEnumType(AnswerKindEnum, {
  name: 'AnswerKind',
  description: 'How a publisher answers.',
  valuesMap: {
    YES: { description: 'What was asked for holds, and is stated so.' },
    NO: { description: 'It does not hold; said in words, or by stating what holds instead.' },
    VALUE: { description: 'Something else of the same kind holds, and is stated.' },
    TEXT: { description: 'Words alone.' },
  },
});

@ObjectType({ description: 'What a publisher answered.' })
export class ClarificationAnswer {
  @Field(() => AnswerKindEnum, { description: 'How.' })
  kind!: AnswerKindEnum;
  @Field(() => JsonObject, {
    nullable: true,
    description: 'What is stated, in the shape of `Clause.value`; null for words alone.',
  })
  value!: ClauseValue | null;
  @Field({ description: 'Words; may be empty beside a value.' })
  text!: string;
}

@ObjectType({
  description:
    'What a publisher answered in words, for everybody. No stated fact: a clause that it concerns stays not stated.',
})
export class PublisherAnswer {
  @Field(() => String, { description: 'Key of the clause that was asked about.' })
  key!: ClauseKey;
  @Field(() => JsonObject, {
    nullable: true,
    description: 'What was asked for, in the shape of `Clause.value`; null where only the fact itself was.',
  })
  value!: ClauseValue | null;
  @Field({ description: 'The question, in the language of the reader.' })
  question!: string;
  @Field(() => AnswerKindEnum, { description: 'How it was answered.' })
  kind!: AnswerKindEnum;
  @Field({ description: 'The words of the publisher; may be empty beside a yes.' })
  text!: string;
  @Field({ description: 'When it was published.' })
  publishedAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description: 'A question to a publisher about what a service does not state.',
})
export class Clarification extends Node {
  /** Row ids, for the resolvers. */
  rowId!: string;
  serviceKey!: string;
  publisherKey!: string;
  mine!: boolean;
  @Field(() => ID, { description: 'Global id of the service among the own ones of its publisher.' })
  ownServiceId!: string;
  @Field(() => ID, { description: 'Global id of the service as published.' })
  serviceId!: string;
  @Field(() => String, { description: 'Key of the clause, e.g. `temperature`.' })
  key!: ClauseKey;
  @Field(() => JsonObject, {
    nullable: true,
    description:
      'What is asked for, in the shape of `Clause.value`; null where only the fact itself is asked.',
  })
  value!: ClauseValue | null;
  @Field(() => ClarificationState, { description: 'Where it stands.' })
  state!: ClarificationState;
  @Field(() => Int, { description: 'Counts up with every change.' })
  version!: number;
  @Field(() => Int, { description: 'How many firms ask the same.' })
  askers!: number;
  @Field({ description: 'When it was asked first.' })
  askedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When the publisher answered.' })
  answeredAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When the answer was published.' })
  publishedAt!: Date | null;
  @Field(() => ClarificationAnswer, {
    nullable: true,
    description: 'The answer: for the publisher once given, for those who ask once it is published.',
  })
  answer!: ClarificationAnswer | null;
  @Field(() => String, { nullable: true, description: 'Why it was closed without an answer.' })
  closeReason!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Hours from the question to the answer, or until now while it is open.',
  })
  hours!: number | null;
  @Field(() => [String], { description: 'What you may do now, as in the state table: answer, close.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of questions, the longest waiting first.' })
export class ClarificationConnection extends connectionOf(Clarification, 'Clarification') {
  @Field(() => Float, {
    nullable: true,
    description: 'Middle value of the hours to an answer over the last 90 days; null without an answer.',
  })
  medianHours!: number | null;
}

@ObjectType({ description: 'How a question would be put.' })
export class QuestionWords {
  @Field({ description: 'Language of the publisher, ISO 639-1.' })
  language!: string;
  @Field({ description: 'The question in that language.' })
  words!: string;
}

@ObjectType({ description: 'The question as it is now.' })
export class ClarificationPayload extends Payload {
  @Field(() => Clarification, { nullable: true, description: 'The question; null when refused.' })
  clarification?: Clarification | null;
}

@InputType({ description: 'What a service does not state.' })
export class AskPublisherInput {
  @Field(() => ID, { description: 'Service.' })
  @IsText(200)
  serviceId!: string;
  @Field({ description: 'Key of the clause.' })
  @IsText(40)
  key!: string;
  @Field(() => JsonObject, {
    nullable: true,
    description: '`Clause.value` of the clause; absent where only the fact itself is asked.',
  })
  @IsOptional()
  @IsObject()
  value?: Record<string, unknown> | null;
  @Field({
    defaultValue: '',
    description: 'Own words besides, shown to the publisher, at most 2,000 characters.',
  })
  @IsText(2_000)
  words!: string;
  @Field({ defaultValue: false, description: 'Whether the publisher may see which firm asks.' })
  @IsBoolean()
  named!: boolean;
}

@InputType({ description: 'A publisher’s answer.' })
export class AnswerClarificationInput {
  @Field(() => ID, { description: 'Question.' })
  @IsText(200)
  id!: string;
  @Field(() => Int, { description: '`version` as you saw it.' })
  @IsInt()
  version!: number;
  @Field(() => AnswerKindEnum, { description: 'How it is answered.' })
  @IsEnum(AnswerKindEnum)
  kind!: AnswerKindEnum;
  @Field(() => JsonObject, {
    nullable: true,
    description:
      'What holds, in the shape of `Clause.value` and of the key asked for: wanted for VALUE; with NO it has to exclude what was asked.',
  })
  @IsOptional()
  @IsObject()
  value?: Record<string, unknown> | null;
  @Field({
    defaultValue: '',
    description: 'Words, wanted for TEXT, and for NO without a value; at most 2,000 characters.',
  })
  @IsText(2_000)
  text!: string;
}

@InputType({ description: 'Closes a question without an answer.' })
export class CloseClarificationInput {
  @Field(() => ID, { description: 'Question.' })
  @IsText(200)
  id!: string;
  @Field(() => Int, { description: '`version` as you saw it.' })
  @IsInt()
  version!: number;
  @Field({ description: 'Why, told to those who ask.' })
  @IsText(1_000)
  reason!: string;
}
