import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsMoment, IsText } from '../platform/index.js';
import { BookingInput } from './booking.graphql.js';

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

  @Field(() => BookingInput, { nullable: true, description: 'How much of it is wanted, and when.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BookingInput)
  booking?: BookingInput | null;
}

@InputType({
  description:
    'One request. Services of one provider are asked together; services of several providers compete, and one offer is accepted.',
})
export class RequestPartInput {
  @Field(() => [RequestItemInput], { description: 'At least one service, at most 20.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RequestItemInput)
  items!: RequestItemInput[];
}

@InputType({ description: 'What is said to all who are asked.' })
export class RequestTermsInput {
  @Field({ description: 'What to tell the providers, at most 5,000 characters.' })
  @IsText(5000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  message!: string;

  @Field(() => Date, { nullable: true, description: 'Until when an answer is wanted; must lie ahead.' })
  @IsOptional()
  @IsMoment()
  replyBy?: Date | null;

  @Field({
    defaultValue: false,
    description: 'Hides the offers from you until `replyBy`, which must be given then.',
  })
  @IsBoolean()
  sealed!: boolean;
}

@InputType({
  description: 'A request, or a bundle of several parts that are accepted together or not at all.',
})
export class SendRequestsInput extends RequestTermsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The saved need behind it; its text and clauses are shown to the providers.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  needId?: string | null;

  @Field(() => [RequestPartInput], { description: 'One request per part, at most 20; several are a bundle.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RequestPartInput)
  parts!: RequestPartInput[];

  @Field({ defaultValue: false, description: 'Keeps them as drafts instead of sending them.' })
  @IsBoolean()
  draft!: boolean;
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

@InputType({ description: 'A later deadline for the answers to a request.' })
export class ExtendDeadlineInput extends RequestActionInput {
  @Field(() => Date, { description: 'Until when an answer is wanted from now on; later than before.' })
  @IsMoment()
  replyBy!: Date;
}

@InputType({ description: 'What a draft says from now on.' })
export class ChangeRequestInput extends RequestTermsInput {
  @Field(() => ID, { description: 'Global id of the request.' })
  @IsString()
  @MaxLength(200)
  id!: string;

  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => RequestPartInput, { description: 'What is asked.' })
  @ValidateNested()
  @Type(() => RequestPartInput)
  part!: RequestPartInput;
}
