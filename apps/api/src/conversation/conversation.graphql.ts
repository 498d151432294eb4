import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { MAX_FILES } from '../attachment/index.js';
import { connectionOf, IsText, Node, Payload } from '../platform/index.js';

/** UTF-16 code units of a message, a question or an answer. */
const MAX_TEXT = 5_000;

@ObjectType({
  implements: () => [Node],
  description: 'What one side of a request said to the other: the company that asks, and one provider.',
})
export class Message extends Node {
  /** Row id, for the resolvers. */
  key!: string;
  authorOrgKey!: string;
  @Field({ description: 'What was said; may be empty beside files.' })
  text!: string;
  @Field({ description: 'Name of the person at that time.' })
  author!: string;
  @Field({ description: 'Whether your own organisation said it.' })
  own!: boolean;
  @Field({ description: 'Whether somebody of the other side has read it.' })
  seen!: boolean;
  @Field({ description: 'When.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A page of messages, newest first.' })
export class MessageConnection extends connectionOf(Message, 'Message') {}

@ObjectType({
  description: 'How a conversation of a request stands; what was said is read as `Recipient.messages`.',
})
export class ConversationState {
  @Field(() => ID, { description: 'Recipient: the provider with whom it is held.' })
  recipientId!: string;
  @Field(() => Int, { description: 'How many messages there are.' })
  messages!: number;
  @Field(() => ID, { nullable: true, description: 'The newest message; null while there is none.' })
  newestId!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The last message of your organisation that the other side has read.',
  })
  seenUntil!: string | null;
  @Field(() => Int, { description: 'Messages of the other side that you have not read.' })
  unread!: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'A question on a request and its answer, read by everyone asked.',
})
export class RequestQuestion extends Node {
  @Field({ description: 'The question.' })
  text!: string;
  @Field({ description: 'When it was asked.' })
  askedAt!: Date;
  /** Row id of the provider that asked, where the reader may know. */
  askerKey!: string | null;
  @Field({ description: 'Whether your own side asked it.' })
  own!: boolean;
  @Field(() => String, { nullable: true, description: 'The answer; null while there is none.' })
  answer!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
  @Field({ description: 'Whether you may answer it now.' })
  canAnswer!: boolean;
}

@ObjectType({ description: 'The message as it was sent.' })
export class MessagePayload extends Payload {
  @Field(() => Message, { nullable: true, description: 'The message; null when refused.' })
  sentMessage?: Message | null;
}

@ObjectType({ description: 'The question as it is now.' })
export class RequestQuestionPayload extends Payload {
  @Field(() => RequestQuestion, { nullable: true, description: 'The question; null when refused.' })
  question?: RequestQuestion | null;
}

@ObjectType({ description: 'What is read now.' })
export class MessagesReadPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The recipient; null when refused.' })
  recipientId?: string | null;
}

@InputType({ description: 'A message between the company that asks and one provider.' })
export class SendMessageInput {
  @Field(() => ID, { description: 'Recipient of the request: the provider that was asked.' })
  @IsText(200)
  recipientId!: string;
  @Field({ description: 'What to say, at most 5,000 characters; may be empty beside files.' })
  @IsText(MAX_TEXT)
  text!: string;
  @Field(() => [ID], { defaultValue: [], description: 'Uploaded files, at most 10.' })
  @IsArray()
  @ArrayMaxSize(MAX_FILES)
  @IsText(200, { each: true })
  attachmentIds!: string[];
}

@InputType({ description: 'Up to which message you have read.' })
export class MarkMessagesReadInput {
  @Field(() => ID, { description: 'Recipient of the request.' })
  @IsText(200)
  recipientId!: string;
  @Field(() => ID, { description: 'The last message read.' })
  @IsText(200)
  messageId!: string;
}

@InputType({ description: 'A question to the company that asks, read by everyone asked.' })
export class AskRequesterInput {
  @Field(() => ID, { description: 'Recipient on whose behalf you ask.' })
  @IsText(200)
  recipientId!: string;
  @Field({ description: 'The question, at most 5,000 characters.' })
  @IsText(MAX_TEXT)
  text!: string;
}

@InputType({ description: 'An answer to everyone asked.' })
export class AnswerRequestQuestionInput {
  @Field(() => ID, { description: 'Question.' })
  @IsText(200)
  id!: string;
  @Field({ description: 'The answer, at most 5,000 characters; it cannot be changed.' })
  @IsText(MAX_TEXT)
  answer!: string;
}
