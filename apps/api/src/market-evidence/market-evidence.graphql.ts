import { MARKET_FIGURES } from '@fivefold/domain';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { connectionOf, Day, IsDay, IsMoment, IsText, PageArgs, Payload } from '../platform/index.js';

/** A year is what indicators ask for as a rule. */
const MONTHS = 12;

@ObjectType({ description: 'A part of a figure.' })
export class MarketPart {
  @Field({ description: 'Country, ISO 3166-1 alpha-2 in NUTS spelling.' })
  label!: string;
  @Field(() => Int, { description: 'How many.' })
  value!: number;
}

@ObjectType({ description: 'One figure that the marketplace yields about a cluster.' })
export class MarketFigure {
  @Field({ description: 'What is counted, e.g. `members_reached`.' })
  key!: string;
  @Field({
    description: '`count`, `share` (0 to 1), `stars` (average of 1 to 5) or `hours` (median).',
  })
  unit!: string;
  @Field(() => Float, { nullable: true, description: 'Null where fewer than three stand behind it.' })
  value!: number | null;
  @Field(() => Int, {
    description: 'How many requests, firms, services, capabilities or reviews stand behind it.',
  })
  behind!: number;
  @Field(() => [MarketPart], { description: 'By country, most first, where the origin is told; else empty.' })
  origins!: MarketPart[];
}

@ObjectType({ description: 'What the marketplace yields for one topic of an assessment.' })
export class MarketEvidence {
  @Field({ description: 'The topic of the indicators that it speaks to, e.g. `contacts`.' })
  topic!: string;
  @Field(() => Day, { description: 'First day of the period, UTC.' })
  from!: string;
  @Field({ description: 'The moment at which was counted.' })
  asOf!: Date;
  @Field(() => [MarketFigure], { description: 'The figures.' })
  figures!: MarketFigure[];
}

@ObjectType({ description: 'One thing behind a figure.' })
export class MarketSource {
  @Field(() => ID, { description: 'Global id of a request, organisation, service, capability or review.' })
  id!: string;
  @Field({ description: '`request`, `organisation`, `service`, `capability`, `review` or `cooperation`.' })
  kind!: string;
  @Field({
    description: 'Name of the organisation, service or capability; of a request or review, of who wrote it.',
  })
  title!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of a request or service its providers; of a review its stars.',
  })
  detail!: string | null;
  @Field(() => String, { nullable: true, description: 'Country.' })
  country!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it came about, where it did at a moment.' })
  at!: Date | null;
  @Field(() => String, { nullable: true, description: 'Where the page shows it; null where it does not.' })
  path!: string | null;
}

@ObjectType({ description: 'A page of what stands behind a figure, newest first.' })
export class MarketSourceConnection extends connectionOf(MarketSource, 'MarketSource') {}

@ObjectType({ description: 'What was filled into an assessment.' })
export class MarketEvidencePayload extends Payload {
  @Field(() => [MarketEvidence], {
    nullable: true,
    description: 'What now stands with its indicators; null when refused.',
  })
  evidence!: MarketEvidence[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The lock of the assessment afterwards; null when refused.',
  })
  version!: number | null;
}

@ArgsType()
export class MarketMonthsArgs {
  @Field(() => Int, { description: 'The last so many months, 1 to 36.', defaultValue: MONTHS })
  @IsInt()
  @Min(1)
  @Max(36)
  months!: number;
}

@ArgsType()
export class MarketSourcesArgs extends PageArgs {
  @Field({ description: 'The key of the figure.' })
  @IsIn(MARKET_FIGURES.map(({ key }) => key))
  figure!: string;
  @Field(() => Day, { description: 'As the figure says it.' })
  @IsDay()
  from!: string;
  @Field({ description: 'As the figure says it.' })
  @IsMoment()
  asOf!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 639-1 code of names; the language of the caller when absent. Falls back to English.',
  })
  @IsOptional()
  @IsText(10)
  language?: string | null;
}

@InputType({ description: 'Which assessment, over which time.' })
export class FillMarketEvidenceInput {
  @Field(() => ID, {
    description: 'Global id of an assessment of your cluster whose self assessment is open.',
  })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field(() => Int, { description: 'The last so many months, 1 to 36.', defaultValue: MONTHS })
  @IsInt()
  @Min(1)
  @Max(36)
  months!: number;
}
