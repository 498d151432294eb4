import { COOPERATION_TOPICS } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { connectionOf, Day, IsDay, IsText, Payload } from '../platform/index.js';

@ObjectType({ description: 'What somebody asks your cluster to do together.' })
export class CooperationRequest {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: give it back with the answer.' })
  version!: number;
  @Field({ description: 'Name of the person.' })
  askerName!: string;
  @Field({ description: 'Name of the organisation, in the words of the person.' })
  askerOrganisation!: string;
  @Field({ description: 'Where the answer goes.' })
  askerEmail!: string;
  @Field({ description: 'Country from which it comes, two letters in NUTS spelling.' })
  country!: string;
  @Field(() => String, { description: `One of ${COOPERATION_TOPICS.join(', ')}.` })
  about!: string;
  @Field({ description: 'In words.' })
  words!: string;
  @Field({ description: 'When.' })
  createdAt!: Date;
  @Field(() => String, { nullable: true, description: '`agreed` or `declined`; null until it is answered.' })
  outcome!: string | null;
  @Field(() => String, { nullable: true, description: 'The answer.' })
  answer!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
  @Field(() => [String], { description: 'What you may do: answer.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of requests to cooperate, the newest first.' })
export class CooperationRequestConnection extends connectionOf(CooperationRequest, 'CooperationRequest') {}

@ObjectType({ description: 'How many requests came from one country.' })
export class CooperationOrigin {
  @Field({ description: 'Two letters in NUTS spelling.' })
  country!: string;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'Requests to cooperate in numbers.' })
export class CooperationFigures {
  @Field(() => Int, { description: 'How many came.' })
  total!: number;
  @Field(() => Int, { description: 'Those that were answered.' })
  answered!: number;
  @Field(() => Int, { description: 'Those that were agreed to.' })
  agreed!: number;
  @Field(() => Int, { description: 'Those from another country than that of the cluster.' })
  fromAbroad!: number;
  @Field(() => [CooperationOrigin], { description: 'By country, the most first; they sum to the total.' })
  origins!: CooperationOrigin[];
}

@InputType({ description: 'A request to cooperate.' })
export class AskCooperationInput {
  @Field(() => ID, { description: 'Global id of the cluster.' })
  @IsString()
  @MaxLength(200)
  organisationId!: string;
  @Field({ description: 'Full name, 1 to 120 characters.' })
  @IsText(120)
  name!: string;
  @Field({ description: 'Name of the organisation, 1 to 200 characters.' })
  @IsText(200)
  organisation!: string;
  @Field({ description: 'E-mail address for the answer.' })
  @IsText(254)
  email!: string;
  @Field({ description: 'Country, two letters in NUTS spelling.' })
  @IsText(2)
  country!: string;
  @Field(() => String, { description: `One of ${COOPERATION_TOPICS.join(', ')}.` })
  @IsIn(COOPERATION_TOPICS)
  about!: string;
  @Field({ description: 'In words, 1 to 3,000 characters.' })
  @IsText(3000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  words!: string;
}

@InputType({ description: 'The answer to a request; it is mailed to the person.' })
export class AnswerCooperationInput {
  @Field(() => ID, { description: 'Global id of the request.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field({ description: '`agreed` or `declined`.' })
  @IsIn(['agreed', 'declined'])
  outcome!: string;
  @Field({ description: 'In words, 1 to 3,000 characters.' })
  @IsText(3000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  answer!: string;
}

@InputType({ description: 'Days between which requests are counted.' })
export class CooperationPeriodInput {
  @Field(() => Day, { nullable: true, description: 'First day; absent: from the beginning.' })
  @IsOptional()
  @IsDay()
  from?: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day; absent: until today.' })
  @IsOptional()
  @IsDay()
  until?: string | null;
}

@ObjectType({ description: 'Answer of asking; the request itself is read by the cluster alone.' })
export class AskCooperationPayload extends Payload {}

@ObjectType({ description: 'The request after a change.' })
export class CooperationRequestPayload extends Payload {
  @Field(() => CooperationRequest, { nullable: true, description: 'Null when refused.' })
  request!: CooperationRequest | null;
}
