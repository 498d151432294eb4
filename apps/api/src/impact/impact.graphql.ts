import {
  type KpiCondition as ConditionName,
  type KpiCount as CountName,
  type KpiDimension as DimensionName,
  type KpiMeasure as MeasureName,
} from '@fivefold/domain';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalText } from '../directory/index.js';
import { connectionOf, Day, Payload } from '../platform/index.js';
import type { FigureAudience as AudienceName } from './impact.entity.js';

export enum KpiCount {
  DEAL = 'deal',
  ANSWER = 'answer',
  PLAN = 'plan',
  ATTENDANCE = 'attendance',
}
registerEnumType(KpiCount, {
  name: 'KpiCount',
  description: 'What a figure counts.',
  valuesMap: {
    DEAL: { description: 'Completed agreements.' },
    ANSWER: { description: 'First answers of providers to requests.' },
    PLAN: { description: 'Unmet needs that were turned into a published service.' },
    ATTENDANCE: { description: 'People of a company who were at an event.' },
  },
});

export enum KpiMeasure {
  NUMBER = 'number',
  COMPANIES = 'companies',
  COUNTRIES = 'countries',
  SHARE = 'share',
  DAYS = 'days',
  HOURS = 'hours',
  ACTIVITY = 'activity',
}
registerEnumType(KpiMeasure, {
  name: 'KpiMeasure',
  description: 'What is said of them.',
  valuesMap: {
    NUMBER: { description: 'How many.' },
    COMPANIES: {
      description: 'How many companies were served, each once, however many clusters it belongs to.',
    },
    COUNTRIES: { description: 'From how many countries those come.' },
    SHARE: { description: 'Percent that fulfil the conditions.' },
    DAYS: { description: 'Average days.' },
    HOURS: { description: 'Average hours.' },
    ACTIVITY: {
      description:
        'Average points of a consenting company: 1 per answer, 1 per attendance at an event, 2 per plan, 3 per deal, on either side.',
    },
  },
});

export enum KpiCondition {
  CROSS_SECTOR = 'cross_sector',
  CROSS_BORDER = 'cross_border',
}
registerEnumType(KpiCondition, {
  name: 'KpiCondition',
  description: 'What has to be so.',
  valuesMap: {
    CROSS_SECTOR: { description: 'No sector is that of both sides.' },
    CROSS_BORDER: { description: 'The sides are of different countries.' },
  },
});

export enum FigureAudience {
  STAFF = 'staff',
  POLICY = 'policy',
  PUBLIC = 'public',
}
registerEnumType(FigureAudience, {
  name: 'FigureAudience',
  description: 'For whom a figure is made.',
  valuesMap: {
    STAFF: { description: 'Clusters and the operator alone.' },
    POLICY: { description: 'Policy makers who have a link, too.' },
    PUBLIC: { description: 'Everybody.' },
  },
});

export enum FigureDimension {
  ALL = 'all',
  COUNTRY = 'country',
  SECTOR = 'sector',
  QUARTER = 'quarter',
  YEAR = 'year',
}
registerEnumType(FigureDimension, {
  name: 'FigureDimension',
  description: 'By what a figure is broken down.',
  valuesMap: {
    ALL: { description: 'Not at all.' },
    COUNTRY: { description: 'Country of the customer.' },
    SECTOR: { description: 'Sector of the customer.' },
    QUARTER: { description: 'Quarter of the year in which it was done.' },
    YEAR: { description: 'Year in which it was done.' },
  },
});

enum Withheld {
  FEW = 'few',
  CONSENT = 'consent',
}
registerEnumType(Withheld, {
  name: 'FigureWithheld',
  description: 'Why a figure is not told.',
  valuesMap: {
    FEW: {
      description: 'Fewer than five firms stand behind it, or would behind a difference to other figures.',
    },
    CONSENT: { description: 'A firm in it has withdrawn its consent; the next release counts anew.' },
  },
});

@ObjectType({ description: 'How a figure is computed, what it shall reach and who answers for it.' })
export class Kpi {
  ownerKey!: string;
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field({ description: 'Its name in your language, else in English.' })
  name!: string;
  @Field(() => [LocalText], { description: 'Its name in all languages that it has.' })
  names!: LocalText[];
  @Field(() => KpiCount, { description: 'What it counts.' })
  counts!: CountName;
  @Field(() => KpiMeasure, { description: 'What it says of them, and so its unit.' })
  measure!: MeasureName;
  @Field(() => [KpiCondition], { description: 'All of them have to be so.' })
  only!: ConditionName[];
  @Field(() => FigureAudience, { description: 'For whom it is made.' })
  audience!: AudienceName;
  @Field(() => FigureDimension, {
    nullable: true,
    description: 'By what it is broken down for others than staff; null for the whole alone.',
  })
  toldBy!: DimensionName | null;
  @Field(() => Float, {
    nullable: true,
    description: 'What it shall reach, in its unit; null without a target.',
  })
  target!: number | null;
  @Field(() => Day, { nullable: true, description: 'By when.' })
  targetOn!: string | null;
  @Field(() => Int, { description: 'Its place in the list.' })
  position!: number;
  @Field({ description: 'Whether it is no longer computed.' })
  isRetired!: boolean;
}

@ObjectType({ description: 'A figure of one group; of everything where the dimension is `ALL`.' })
export class FigureGroup {
  @Field(() => FigureDimension, { description: 'By what the group is formed.' })
  dimension!: string;
  @Field({
    description:
      'The group: a country, a key of a sector, a quarter as 2026-Q2, a year as 2026; empty for all.',
  })
  group!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'In the unit of the measure; null where withheld or an average of nothing.',
  })
  value!: number | null;
  @Field(() => Withheld, { nullable: true, description: 'Why it is not told.' })
  withheld!: 'few' | 'consent' | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of how many it is made; null for figures told to everybody.',
  })
  counted!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'What the amounts of those sum to; null for figures told to everybody.',
  })
  amount!: number | null;
}

@ObjectType({ description: 'One figure and its groups.' })
export class Figure {
  @Field(() => Kpi, { description: 'How it is computed.' })
  kpi!: Kpi;
  @Field(() => FigureGroup, { description: 'Over everything.' })
  total!: FigureGroup;
  @Field(() => [FigureGroup], {
    description: 'By country, sector, quarter and year, each in the order of its keys.',
  })
  figureGroups!: FigureGroup[];
}

@ObjectType({ description: 'Figures as of a day.' })
export class Figures {
  @Field(() => Day, {
    nullable: true,
    description: 'The day for which they stand; null while nothing was released.',
  })
  asOf!: string | null;
  @Field(() => [String], {
    description: 'Calendar years and quarters for which there are figures, the latest first: 2026, 2026-Q2.',
  })
  periods!: string[];
  @Field({ description: 'Whether those for policy makers are among them.' })
  isForPolicy!: boolean;
  @Field(() => [Figure], { description: 'In the order of their places.' })
  figures!: Figure[];
}

@ObjectType({ description: 'One transaction that is counted: who and when, never prices or words.' })
export class CountedTransaction {
  @Field(() => KpiCount, { description: 'Its kind.' })
  kind!: CountName;
  @Field(() => Day, { description: 'When it was done, UTC.' })
  day!: string;
  @Field(() => [String], { description: 'Names of those served.' })
  customers!: string[];
  @Field(() => [String], { description: 'Names of those who served.' })
  providers!: string[];
  @Field(() => Float, { description: 'How long it took, in seconds.' })
  seconds!: number;
}

@ObjectType({ description: 'What a figure counts one by one.' })
export class FigureUnit {
  key!: string;
  @Field({ description: 'A company or a country where such are counted, else the transaction in words.' })
  name!: string;
  @Field(() => Float, { description: 'What it adds: 1 or 0, seconds, or points.' })
  amount!: number;
  @Field(() => [CountedTransaction], { description: 'The transactions behind it, the earliest first.' })
  countedTransactions!: CountedTransaction[];
}

@ObjectType({
  description: 'A page of what a figure counts, by key. The amounts of all of them sum to the figure.',
})
export class FigureUnitConnection extends connectionOf(FigureUnit, 'FigureUnit') {}

@ObjectType({ description: 'A consent that transactions are counted.' })
export class ImpactConsent {
  @Field({ description: 'When it was given.' })
  givenAt!: Date;
  @Field({ description: 'By whom.' })
  givenBy!: string;
  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'By whom it was withdrawn.' })
  withdrawnBy!: string | null;
}

@ObjectType({ description: 'Whether the transactions of your organisation are counted in figures.' })
export class ImpactConsents {
  @Field({ description: 'Whether they are.' })
  isStanding!: boolean;
  @Field(() => [ImpactConsent], { description: 'The last consents, the latest first, at most twenty.' })
  consents!: ImpactConsent[];
  @Field(() => Int, {
    description: 'How many of its transactions are counted now: those whose other side consents as well.',
  })
  countedNow!: number;
  @Field(() => [String], { description: 'What you may do now: give, withdraw.' })
  actions!: string[];
}

@ObjectType({ description: 'A link for a policy maker.' })
export class ImpactLink {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'For whom, in the words of who made it.' })
  label!: string;
  @Field({ description: 'Until when it works.' })
  expiresAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: Date | null;
}

@ObjectType({ description: 'Result of a consent or its withdrawal.' })
export class ImpactConsentPayload extends Payload {
  @Field(() => ImpactConsents, { nullable: true, description: 'How it stands now; null when refused.' })
  consent?: ImpactConsents | null;
}

@ObjectType({ description: 'Result of a change of a definition.' })
export class KpiPayload extends Payload {
  @Field(() => Kpi, { nullable: true, description: 'The definition as it is now; null when refused.' })
  kpi?: Kpi | null;
}

@ObjectType({ description: 'Result of a release.' })
export class ReleasePayload extends Payload {
  @Field(() => Figures, { nullable: true, description: 'What was told; null when refused.' })
  told?: Figures | null;
}

@ObjectType({ description: 'Result of making a link.' })
export class ImpactLinkPayload extends Payload {
  @Field(() => ImpactLink, { nullable: true, description: 'The link; null when refused.' })
  link?: ImpactLink | null;
  @Field(() => String, {
    nullable: true,
    description: 'Its path, told this once; null when it was taken back.',
  })
  path?: string | null;
}
