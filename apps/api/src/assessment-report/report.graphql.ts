import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../platform/index.js';

@ObjectType({ description: 'A median over a group of other clusters.' })
export class PeerMedian {
  @Field({ description: '`sector`, `country` or `all`.' })
  peers!: string;
  @Field(() => Float, { description: '0 to 1.' })
  median!: number;
}

@ObjectType({
  description: 'A group of other clusters assessed by the same set, each by its newest closed assessment.',
})
export class PeerComparison {
  @Field({ description: '`sector` (the same), `country` (the same) or `all`.' })
  group!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How many; null for fewer than five, of which nothing is told.',
  })
  clusters!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Median of their totals, 0 to 1; null for fewer than five.',
  })
  median!: number | null;
}

@ObjectType({ description: 'One indicator of a report.' })
export class ReportedIndicator {
  @Field({ description: 'E.g. `gold.12`; the same in every version of its set.' })
  key!: string;
  @Field({ description: 'In the language asked for.' })
  name!: string;
  @Field({ description: 'What it is about, whichever set asks, e.g. `contacts`.' })
  topic!: string;
  @Field(() => Int, { description: 'As found, 0 to 4.' })
  score!: number;
  @Field(() => Int, { nullable: true, description: 'As the cluster scored itself.' })
  selfScore!: number | null;
  @Field(() => Int, { nullable: true, description: 'The least score wanted; null where the set wants none.' })
  threshold!: number | null;
  @Field({ description: 'Below its threshold, or below two where it has none.' })
  needsImprovement!: boolean;
  @Field({ description: 'What the assessors say.' })
  words!: string;
  @Field(() => [PeerMedian], { description: 'Of groups of at least five.' })
  medians!: PeerMedian[];
}

@ObjectType({ description: 'One of the first four sections of a report.' })
export class ReportSection {
  @Field({ description: '`structure`, `organisation`, `services` or `financing`.' })
  key!: string;
  @Field(() => Float, { description: 'Sum of its scores as a share of the most, 0 to 1.' })
  share!: number;
  @Field(() => [ReportedIndicator], { description: 'In the order of the set.' })
  indicators!: ReportedIndicator[];
}

@ObjectType({ description: 'A part of the set with its share: an axis of the radar.' })
export class ReportPart {
  @Field({ description: 'Key within the set.' })
  key!: string;
  @Field({ description: 'In the language asked for.' })
  name!: string;
  @Field(() => Float, { description: '0 to 1.' })
  share!: number;
  @Field(() => [PeerMedian], { description: 'Of groups of at least five.' })
  medians!: PeerMedian[];
}

@ObjectType({ description: 'A topic that two assessments scored differently.' })
export class ScoreChange {
  @Field({ description: 'The topic.' })
  topic!: string;
  @Field({ description: 'Name of its indicator in the language asked for.' })
  name!: string;
  @Field(() => Int, { description: 'Score before, 0 to 4.' })
  before!: number;
  @Field(() => Int, { description: 'Score now, 0 to 4.' })
  now!: number;
}

@ObjectType({ description: 'What has changed since the assessment before, by topics that both scored.' })
export class AssessmentProgress {
  @Field(() => Day, { description: 'When the one before was closed.' })
  since!: string;
  @Field(() => Float, { description: 'Its total, 0 to 1.' })
  before!: number;
  @Field(() => [ScoreChange], { description: 'Most improved first.' })
  changes!: ScoreChange[];
  @Field(() => Int, { description: 'How many areas have improved.' })
  improved!: number;
  @Field({ description: 'Whether at least three have, as a second assessment is to show.' })
  enough!: boolean;
}

@ObjectType({
  description:
    'The report of an assessment in five sections: the four of `sections`, and needed improvements. No label follows from it.',
})
export class AssessmentReport {
  clusterKey!: string;
  @Field(() => ID, { description: 'Global id of the assessment.' })
  id!: string;
  @Field({ description: '`report_ready` or `closed`.' })
  state!: string;
  @Field(() => Int, { description: '1, and more for a correction.' })
  revision!: number;
  @Field(() => Day, { description: 'Day of closing; today while it is not closed.' })
  day!: string;
  @Field({ description: 'Name of the set in the language asked for.' })
  setName!: string;
  @Field(() => Int, { description: 'Version of the set.' })
  setNumber!: number;
  @Field({ description: 'What the set says of itself.' })
  note!: string;
  @Field(() => String, { nullable: true, description: 'What the assessors say on the whole.' })
  summary!: string | null;
  @Field(() => Float, { description: 'Sum of the scores as a share of the most, 0 to 1.' })
  totalShare!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'The least total wanted; null where the set wants none.',
  })
  passingShare!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the total and every threshold are reached; null where the set wants neither.',
  })
  reached!: boolean | null;
  @Field(() => [ReportSection], { description: 'Structure, organisation, services, financing.' })
  sections!: ReportSection[];
  @Field(() => [ReportedIndicator], { description: 'The fifth section, furthest from what is wanted first.' })
  improvements!: ReportedIndicator[];
  @Field(() => [ReportPart], { description: 'The parts of the set, in its order.' })
  parts!: ReportPart[];
  @Field(() => [PeerComparison], { description: 'Same sector, same country, all.' })
  peers!: PeerComparison[];
  @Field(() => AssessmentProgress, { nullable: true, description: 'Null for a first assessment.' })
  progress!: AssessmentProgress | null;
  @Field({ description: 'Where the PDF is; `?language=` en, lv, et or sv.' })
  pdfPath!: string;
}
