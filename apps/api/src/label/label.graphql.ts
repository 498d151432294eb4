import {
  LABEL_AWARDS,
  type LabelAward as DomainAward,
  type LabelStatus as DomainStatus,
} from '@fivefold/domain';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { connectionOf, Day, IsText, Node, PageArgs, Payload } from '../platform/index.js';

const MAX_NAME = 200;
const MAX_SOURCE = 500;
const MAX_COUNT = 1_000_000;
const MAX_TERM_MONTHS = 120;
const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

export enum LabelStatus {
  UPCOMING = 'upcoming',
  VALID = 'valid',
  RENEWABLE = 'renewable',
  EXPIRED = 'expired',
  UNKNOWN = 'unknown',
}
registerEnumType(LabelStatus, {
  name: 'LabelStatus',
  description: 'What a label is today, by its dates.',
  valuesMap: {
    UPCOMING: { description: 'A renewal that begins when the label before it ends.' },
    VALID: { description: 'Between its dates.' },
    RENEWABLE: { description: 'Ended; it may still be renewed.' },
    EXPIRED: { description: 'Ended, and too long ago to be renewed.' },
    UNKNOWN: { description: 'Its dates are not known, so it is not shown as valid.' },
  },
});

export enum LabelAward {
  FIRST = 'first',
  RENEWAL = 'renewal',
}
registerEnumType(LabelAward, {
  name: 'LabelAward',
  description: 'How a label was given.',
  valuesMap: {
    FIRST: { description: 'For the first time.' },
    RENEWAL: { description: 'Anew, going on from the end of the one before.' },
  },
});

@ObjectType({ description: 'How many labels of a level there were, as told by somebody at some time.' })
export class LabelStatistic {
  @Field({ description: 'The level, e.g. `ECEI Gold`.' })
  mark!: string;
  @Field(() => Int, { description: 'Clusters that held it.' })
  clusters!: number;
  @Field(() => Int, { description: 'Countries of those clusters.' })
  countries!: number;
  @Field({ description: 'Month of which it is told, `YYYY-MM`.' })
  asOf!: string;
  @Field({ description: 'Who tells it.' })
  source!: string;
}

@ObjectType({ description: 'A level of a scheme, with its terms.' })
export class LabelLevel {
  @Field(() => ID, { description: 'Names the level in a record.' })
  id!: string;
  @Field({ description: 'What people call it, the same in every language, e.g. `ECEI Gold`.' })
  mark!: string;
  @Field({ description: 'What its certificate says.' })
  title!: string;
  @Field(() => Int, { description: 'Height within the scheme, from 1.' })
  rank!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Months that a first award holds; null where not stated.',
  })
  firstMonths!: number | null;
  @Field(() => Int, { nullable: true, description: 'Months that a renewal holds; null where not stated.' })
  renewalMonths!: number | null;
  @Field(() => Int, { description: 'Months after its end in which it may be renewed.' })
  renewableMonths!: number;
}

@ObjectType({ description: 'The latest version of a scheme by which an issuer gives labels to clusters.' })
export class LabelScheme {
  @Field({ description: 'Short name, permanent.' })
  key!: string;
  @Field(() => Int, {
    description: 'Version, from 1; earlier ones stay in force for the labels given by them.',
  })
  version!: number;
  @Field({ description: 'Name.' })
  name!: string;
  @Field({ description: 'Who gives the labels. The platform gives none.' })
  issuer!: string;
  @Field({ description: 'What the terms are taken from.' })
  source!: string;
  @Field(() => [LabelLevel], { description: 'Levels, the lowest first.' })
  levels!: LabelLevel[];
  @Field(() => [LabelStatistic], { description: 'How many there were, the latest first.' })
  statistics!: LabelStatistic[];
}

@ObjectType({
  implements: () => [Node],
  description: 'A label that a cluster holds or held, as it is recorded here. The platform gives none.',
})
export class Label extends Node {
  key!: string;
  organisationKey!: string | null;
  certificateKey!: string | null;

  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field({ description: 'Name of the holder.' })
  holder!: string;
  @Field({ description: 'Country of the holder, two letters in NUTS spelling.' })
  country!: string;
  @Field({ description: 'The level, e.g. `ECEI Gold`.' })
  mark!: string;
  @Field({ description: 'What its certificate says.' })
  title!: string;
  @Field(() => ID, { description: 'The level in the version of the scheme by which it was given.' })
  levelId!: string;
  @Field({ description: 'Name of the scheme.' })
  schemeName!: string;
  @Field({ description: 'Who gave it.' })
  issuer!: string;
  @Field(() => LabelAward, { description: 'For the first time or anew.' })
  award!: DomainAward;
  @Field(() => String, {
    nullable: true,
    description:
      '`YYYY-MM`: of a first award the month of the interview, of a renewal the last month of the label before; null where not known.',
  })
  month!: string | null;
  @Field(() => LabelStatus, { description: 'What it is today, by its dates.' })
  status!: DomainStatus;
  @Field(() => Day, { nullable: true, description: 'First day; null where not known.' })
  validFrom!: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day; null where not known.' })
  validUntil!: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day of a renewal; null where not known.' })
  renewableUntil!: string | null;
  @Field({ description: 'Whether another label of the same level goes on after it.' })
  isRenewed!: boolean;
  @Field({ description: 'Whether everybody may see it.' })
  isPublic!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Where it was taken from; null where the holder recorded it.',
  })
  source!: string | null;
  @Field({ description: 'Whether its record was removed; it can be taken back.' })
  isRemoved!: boolean;
  @Field(() => [String], { description: 'What you may do: `change`, `renew`, `remove`, `restore`.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of labels.' })
export class LabelConnection extends connectionOf(Label, 'Label') {}

@ArgsType()
export class LabelsArgs extends PageArgs {
  @Field(() => LabelStatus, { nullable: true, description: 'Only those that are this today.' })
  @IsOptional()
  @IsIn(Object.values(LabelStatus))
  status?: LabelStatus | null;
  @Field(() => String, { nullable: true, description: 'Only those of this level, e.g. `ECEI Gold`.' })
  @IsOptional()
  @IsText(MAX_NAME)
  mark?: string | null;
  @Field(() => String, { nullable: true, description: 'Only holders of this country, in NUTS spelling.' })
  @IsOptional()
  @IsText(2)
  country?: string | null;
}

@InputType({
  description: 'A label that a cluster holds: its own, or one that the operator takes from a source.',
})
export class RecordLabelInput {
  @Field(() => ID, { description: 'The level, as its scheme names it.' })
  @IsText(MAX_NAME)
  levelId!: string;
  @Field(() => LabelAward, { description: 'For the first time or anew.' })
  @IsIn(LABEL_AWARDS)
  award!: LabelAward;
  @Field(() => String, {
    nullable: true,
    description:
      '`YYYY-MM`: of a first award the month of the interview, of a renewal the last month of the label before; absent where not known.',
  })
  @IsOptional()
  @Matches(MONTH)
  month?: string | null;
  @Field(() => ID, { nullable: true, description: 'The certificate, a file of your organisation.' })
  @IsOptional()
  @IsText(MAX_NAME)
  certificateId?: string | null;
  @Field({ description: 'Your organisation’s consent that everybody may see it; wants the certificate.' })
  @IsBoolean()
  isPublic!: boolean;
  @Field(() => String, { nullable: true, description: 'For the operator: name of the holder.' })
  @IsOptional()
  @IsText(MAX_NAME)
  holder?: string | null;
  @Field(() => String, { nullable: true, description: 'For the operator: country of the holder.' })
  @IsOptional()
  @IsText(2)
  country?: string | null;
  @Field(() => String, { nullable: true, description: 'For the operator: where it is taken from.' })
  @IsOptional()
  @IsText(MAX_SOURCE)
  source?: string | null;
}

@InputType({ description: 'Names a label and the version that was seen of it.' })
export class LabelInput {
  @Field(() => ID, { description: 'Global id of the label.' })
  @IsText(MAX_NAME)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'Corrects a label of your organisation; what is absent stays.' })
export class ChangeLabelInput extends LabelInput {
  @Field(() => LabelAward, { nullable: true, description: 'For the first time or anew.' })
  @IsOptional()
  @IsIn(LABEL_AWARDS)
  award?: LabelAward | null;
  @Field(() => String, { nullable: true, description: 'The month, as in `RecordLabelInput`.' })
  @IsOptional()
  @Matches(MONTH)
  month?: string | null;
  @Field(() => ID, { nullable: true, description: 'Another certificate.' })
  @IsOptional()
  @IsText(MAX_NAME)
  certificateId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Consent given or taken back.' })
  @IsOptional()
  @IsBoolean()
  isPublic?: boolean | null;
}

@ObjectType({ description: 'Result of a change of a label.' })
export class LabelPayload extends Payload {
  @Field(() => Label, { nullable: true, description: 'The label as it is now; null when refused.' })
  label?: Label | null;
}

@InputType({ description: 'A level of a scheme.' })
export class LabelLevelInput {
  @Field({ description: 'What people call it; the same name in a later version is the same level.' })
  @IsText(60)
  mark!: string;
  @Field({ description: 'What its certificate says.' })
  @IsText(MAX_NAME)
  title!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Months that a first award holds; absent where not stated.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_TERM_MONTHS)
  firstMonths?: number | null;
  @Field(() => Int, { nullable: true, description: 'Months that a renewal holds; absent where not stated.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_TERM_MONTHS)
  renewalMonths?: number | null;
  @Field(() => Int, { description: 'Months after its end in which it may be renewed.' })
  @IsInt()
  @Min(0)
  @Max(MAX_TERM_MONTHS)
  renewableMonths!: number;
}

@InputType({
  description: 'A new scheme, or the next version of one; labels given keep the terms of theirs.',
})
export class SaveLabelSchemeInput {
  @Field({ description: 'Short name, permanent: small letters, digits and hyphens.' })
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  key!: string;
  @Field(() => Int, { description: 'The version that was seen; 0 for a new scheme.' })
  @IsInt()
  @Min(0)
  version!: number;
  @Field({ description: 'Name.' })
  @IsText(MAX_NAME)
  name!: string;
  @Field({ description: 'Who gives the labels.' })
  @IsText(MAX_NAME)
  issuer!: string;
  @Field({ description: 'What the terms are taken from.' })
  @IsText(MAX_SOURCE)
  source!: string;
  @Field(() => [LabelLevelInput], { description: 'One to ten levels, the lowest first.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelLevelInput)
  levels!: LabelLevelInput[];
}

@InputType({ description: 'How many labels of a level there were.' })
export class AddLabelStatisticInput {
  @Field({ description: 'The scheme.' })
  @IsText(40)
  schemeKey!: string;
  @Field({ description: 'The level, as the scheme names it.' })
  @IsText(60)
  mark!: string;
  @Field(() => Int, { description: 'Clusters that held it.' })
  @IsInt()
  @Min(0)
  @Max(MAX_COUNT)
  clusters!: number;
  @Field(() => Int, { description: 'Countries of those clusters.' })
  @IsInt()
  @Min(0)
  @Max(300)
  countries!: number;
  @Field({ description: 'Month of which it is told, `YYYY-MM`.' })
  @Matches(MONTH)
  asOf!: string;
  @Field({ description: 'Who tells it.' })
  @IsText(MAX_SOURCE)
  source!: string;
}

@ObjectType({ description: 'Result of a change of the schemes.' })
export class LabelSchemePayload extends Payload {
  @Field(() => LabelScheme, { nullable: true, description: 'The scheme as it is now; null when refused.' })
  scheme?: LabelScheme | null;
}
