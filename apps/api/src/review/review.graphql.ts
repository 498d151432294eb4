import { type ReviewState as DomainState } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AgreementSide, type Side } from '../agreement/index.js';
import { connectionOf, HistoryActor, IsText, Node, Payload } from '../platform/index.js';

export enum ReviewState {
  OPEN = 'open',
  SEALED = 'sealed',
  PUBLISHED = 'published',
  ANSWERED = 'answered',
  LAPSED = 'lapsed',
}
registerEnumType(ReviewState, {
  name: 'ReviewState',
  description: 'Where a review stands.',
  valuesMap: {
    OPEN: { description: 'It may be given.' },
    SEALED: { description: 'Given; read by nobody else until both are in or seven days have passed.' },
    PUBLISHED: { description: 'Read by everybody.' },
    ANSWERED: { description: 'Published, with the answer of the reviewed.' },
    LAPSED: { description: 'Not given in time.' },
  },
});

@ObjectType({ description: 'One aspect of a review.' })
export class AspectStars {
  @Field({ description: '`quality`, `timeliness`, `communication`, `price`, `clarity` or `cooperation`.' })
  name!: string;
  @Field(() => Int, { description: '1 to 5.' })
  stars!: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'One side’s review of the other. What it says is null while it is sealed from the reader.',
})
export class Review extends Node {
  key!: string;
  authorKey!: string;
  aboutKey!: string;
  agreementKey!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => AgreementSide, { description: 'Who reviews.' })
  side!: Side;
  @Field(() => ReviewState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field({
    description: 'Whether the operator has removed it from sight; only its author still reads it then.',
  })
  removed!: boolean;
  @Field(() => Int, { nullable: true, description: '1 to 5.' })
  stars!: number | null;
  @Field(() => [AspectStars], { description: 'What was judged besides.' })
  aspects!: AspectStars[];
  @Field(() => Int, { nullable: true, description: '1 to 5 for the publisher; null where not judged.' })
  publisherStars!: number | null;
  @Field(() => String, { nullable: true, description: 'In words.' })
  text!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The answer of the reviewed.' })
  answer!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
  @Field({ description: 'Until when it may be given.' })
  lapseAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When the seal ends; null while none is in.' })
  publishAt!: Date | null;
  @Field(() => [String], { description: 'The aspects that this side judges.' })
  judges!: string[];
  @Field(() => [String], { description: 'What you may do with it now: give, answer.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of reviews, newest first.' })
export class ReviewConnection extends connectionOf(Review, 'Review') {}

@ObjectType({ description: 'The average of one aspect.' })
export class AspectAverage {
  @Field({ description: 'The aspect.' })
  name!: string;
  @Field(() => Float, { description: '1 to 5.' })
  average!: number;
}

@ObjectType({ description: 'What published reviews say together.' })
export class Rating {
  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
  @Field(() => Float, { nullable: true, description: '1 to 5; null for fewer than three reviews.' })
  average!: number | null;
  @Field(() => [AspectAverage], { description: 'Aspects that at least three reviews judge, by name.' })
  aspects!: AspectAverage[];
}

@ObjectType({ description: 'How a provider answers and completes, measured over all who asked it.' })
export class TrackRecord {
  @Field(() => Int, { description: 'Requests on which the response time rests; 0 for fewer than three.' })
  asked!: number;
  @Field(() => Float, { nullable: true, description: 'Share of them that were answered, 0 to 1.' })
  answeredShare!: number | null;
  @Field(() => Float, { nullable: true, description: 'Median hours to the first answer.' })
  responseHours!: number | null;
  @Field(() => Int, { description: 'Ended agreements on which the share rests; 0 for fewer than three.' })
  ended!: number;
  @Field(() => Float, { nullable: true, description: 'Share of them that were completed, 0 to 1.' })
  completionShare!: number | null;
}

@ObjectType({ description: 'One entry of the whole history of a request, as far as the reader may see it.' })
export class TimelineEntry {
  @Field({
    description:
      '`request`, `recipient`, `quote`, `agreement`, `delivery`, `dispute` or `review`: what has changed.',
  })
  kind!: string;
  @Field(() => ID, { description: 'Global id of what has changed.' })
  subjectId!: string;
  @Field({ description: 'When.' })
  at!: Date;
  @Field(() => HistoryActor, { description: 'A person, the clock or the server.' })
  by!: HistoryActor;
  @Field({ description: 'Name of the person; "the clock" or "the server" where no person acted.' })
  actor!: string;
  @Field(() => String, { nullable: true, description: 'Name of the organisation of the person.' })
  organisation!: string | null;
  @Field({ description: 'What was done, as in the state table.' })
  action!: string;
  @Field({ description: 'State afterwards.' })
  to!: string;
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
}

@ObjectType({ description: 'The review after a change.' })
export class ReviewPayload extends Payload {
  @Field(() => Review, { nullable: true, description: 'Null when refused.' })
  review!: Review | null;
}

@InputType({ isAbstract: true })
abstract class Named {
  @Field(() => ID, { description: 'Global id of the review.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'One aspect.' })
export class AspectStarsInput {
  @Field({ description: 'One of `Review.judges`.' })
  @IsText(30)
  name!: string;
  @Field(() => Int, { description: '1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  stars!: number;
}

@InputType({ description: 'A review.' })
export class GiveReviewInput extends Named {
  @Field(() => Int, { description: 'On the whole, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  stars!: number;
  @Field(() => [AspectStarsInput], { description: 'Each aspect at most once.', defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AspectStarsInput)
  aspects!: AspectStarsInput[];
  @Field(() => Int, {
    nullable: true,
    description: '1 to 5 for the publisher, where it is not the provider.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  publisherStars?: number | null;
  @Field({ description: 'In words, at most 3,000 characters.' })
  @IsText(3000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  text!: string;
}

@InputType({ description: 'The answer of the reviewed, given once.' })
export class AnswerReviewInput extends Named {
  @Field({ description: 'At most 3,000 characters.' })
  @IsText(3000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  answer!: string;
}
