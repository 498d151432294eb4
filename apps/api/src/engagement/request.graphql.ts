import { type Clause, type ConceptId, type RequestState as DomainRequestState } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Capability } from '../need/index.js';
import { connectionOf, IsMoment, IsText, Node, Payload } from '../platform/index.js';

export enum RequestSide {
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
}
registerEnumType(RequestSide, {
  name: 'RequestSide',
  description: 'From which side a list of requests is seen.',
  valuesMap: {
    SENT: { description: 'What the own organisation asked for.' },
    RECEIVED: { description: 'What was asked of the own organisation, as provider or as publisher.' },
  },
});

export enum RequestState {
  SUBMITTED = 'submitted',
  QUOTED = 'quoted',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(RequestState, {
  name: 'RequestState',
  description: 'Where a request stands.',
  valuesMap: {
    SUBMITTED: { description: 'Sent, and not answered yet.' },
    QUOTED: { description: 'The provider made an offer that is open.' },
    ACCEPTED: { description: 'The requester accepted an offer.' },
    DECLINED: { description: 'The provider said no.' },
    WITHDRAWN: { description: 'The requester took it back.' },
  },
});

/** One service asked for, as it was at the time. */
export interface StoredLine {
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly title: string;
  readonly concepts: readonly ConceptId[];
}

@ObjectType({ description: 'One service that a request asks for, as it was when it was sent.' })
export class RequestLine {
  serviceId!: string;

  @Field(() => [Capability], { description: 'What is wanted of it.' })
  capabilities!: Capability[];
  @Field({ description: 'Title of the service at that time.' })
  title!: string;
  @Field(() => Int, { description: 'Version of the service that was asked for.' })
  serviceVersion!: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'What an SME asks of one provider. The requests of a bundle share `bundleId`.',
})
export class Request extends Node {
  /** Row ids for the field resolvers; not on the wire. */
  key!: string;
  requesterId!: string;
  providerId!: string;
  publisherId!: string;
  needKey!: string | null;
  storedClauses!: readonly Clause[];
  mayQuote!: boolean;

  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => RequestState, { description: 'Where it stands.' })
  state!: DomainRequestState;
  @Field(() => String, {
    nullable: true,
    description: 'Ties the requests of one bundle; null where one provider was asked.',
  })
  bundleId!: string | null;
  @Field({ description: 'The need in the words of the SME, as it was when the request was sent.' })
  needText!: string;
  @Field({ description: 'What the SME wrote to the provider.' })
  message!: string;
  @Field(() => [RequestLine], { description: 'The services asked for.' })
  lines!: RequestLine[];
  @Field(() => String, { nullable: true, description: 'Why the provider declined.' })
  declineReason!: string | null;
  @Field(() => Date, { nullable: true, description: 'Until when an answer is wanted.' })
  replyBy!: Date | null;
  @Field({ description: 'When it was sent.' })
  createdAt!: Date;
  @Field({ description: 'When it last changed.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'A page of requests, newest first.' })
export class RequestConnection extends connectionOf(Request, 'Request') {}

@InputType({ description: 'One service to ask for.' })
export class RequestItemInput {
  @Field(() => ID, { description: 'Global id of a published service.' })
  @IsString()
  @MaxLength(200)
  serviceId!: string;

  @Field(() => [String], { description: 'The capabilities wanted of it, as keys of the vocabulary.' })
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  concepts!: string[];
}

@InputType({
  description: 'A request for one service, or for a whole bundle: one request per provider is sent.',
})
export class SendRequestsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The saved need behind it; its text and clauses are shown to the providers.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  needId?: string | null;

  @Field({ description: 'What to tell the providers, at most 5,000 characters.' })
  @IsText(5000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  message!: string;

  @Field(() => [RequestItemInput], { description: 'At least one service, at most 20.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RequestItemInput)
  items!: RequestItemInput[];

  @Field(() => Date, { nullable: true, description: 'Until when an answer is wanted.' })
  @IsOptional()
  @IsMoment()
  replyBy?: Date | null;
}

@InputType({ description: 'Names a request and the version that was seen of it.' })
export class RequestActionInput {
  @Field(() => ID, { description: 'Global id of the request.' })
  @IsString()
  @MaxLength(200)
  id!: string;

  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'A refusal of the provider.' })
export class DeclineRequestInput extends RequestActionInput {
  @Field({ description: 'Why, in a sentence that the requester will read.' })
  @IsText(1000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  reason!: string;
}

@ObjectType({ description: 'Result of sending requests.' })
export class SendRequestsPayload extends Payload {
  @Field(() => [Request], {
    nullable: true,
    description: 'The requests sent, one per provider; null when refused.',
  })
  requests?: Request[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'What ties them together; null where one provider was asked.',
  })
  bundleId?: string | null;
}

@ObjectType({ description: 'Result of a change of a request.' })
export class RequestPayload extends Payload {
  @Field(() => Request, { nullable: true, description: 'The request as it is now; null when refused.' })
  request?: Request | null;
}
