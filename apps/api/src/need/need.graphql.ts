import type {
  Clause as DomainClause,
  NeedHorizon as DomainNeedHorizon,
  NeedOutcome as DomainNeedOutcome,
  NeedState as DomainNeedState,
  NeedVisibility as DomainNeedVisibility,
} from '@fivefold/domain';
import type { FoundCapability as DomainFoundCapability } from '@fivefold/matching';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  Capability,
  Clause,
  ClauseInput,
  FoundCapability,
  FoundCapabilityInput,
  MAX_CAPABILITIES,
  MAX_CLAUSES,
  MAX_SENT_LENGTH,
} from '../decomposition/index.js';
import { Region } from '../directory/index.js';
import { connectionOf, IsMoment, IsText, Node, PageArgs, Payload } from '../platform/index.js';

const MAX_TITLE_LENGTH = 200;

export enum NeedState {
  DRAFT = 'draft',
  OPEN = 'open',
  MATCHED = 'matched',
  PARTLY_COVERED = 'partly_covered',
  COVERED = 'covered',
  CLOSED = 'closed',
  EXPIRED = 'expired',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(NeedState, {
  name: 'NeedState',
  description: 'Where a need stands.',
  valuesMap: {
    DRAFT: { description: 'Saved; its decomposition is not confirmed yet.' },
    OPEN: { description: 'Its decomposition is confirmed by a person.' },
    MATCHED: { description: 'Open, and services fit it.' },
    PARTLY_COVERED: { description: 'Accepted quotes cover some of its capabilities.' },
    COVERED: { description: 'Accepted quotes cover all of its capabilities.' },
    CLOSED: { description: 'Ended by the SME with an outcome.' },
    EXPIRED: { description: 'Its date has passed; it may be renewed.' },
    WITHDRAWN: { description: 'Given up; it stays readable.' },
  },
});

export enum NeedVisibility {
  PRIVATE = 'private',
  OWN_CLUSTER = 'own_cluster',
  ALL_CLUSTERS = 'all_clusters',
}
registerEnumType(NeedVisibility, {
  name: 'NeedVisibility',
  description:
    'Who besides the SME knows of an open need. They see capabilities, conditions, region, horizon and date; name, title and words of the SME by its consent alone.',
  valuesMap: {
    PRIVATE: { description: 'Nobody.' },
    OWN_CLUSTER: { description: 'The clusters of the SME and the companies in them.' },
    ALL_CLUSTERS: { description: 'Every cluster, and every company that provides a fitting service.' },
  },
});

export enum NeedHorizon {
  NOW = 'now',
  YEAR = 'year',
  STRATEGY = 'strategy',
}
registerEnumType(NeedHorizon, {
  name: 'NeedHorizon',
  description: 'How soon a need is felt.',
  valuesMap: {
    NOW: { description: 'Now; open for 90 days.' },
    YEAR: { description: 'Within this year; open for 365 days.' },
    STRATEGY: { description: 'Part of the strategy; open for three years.' },
  },
});

export enum NeedOutcome {
  MET_HERE = 'met_here',
  MET_ELSEWHERE = 'met_elsewhere',
  NOTHING_FITS = 'nothing_fits',
  NO_LONGER_NEEDED = 'no_longer_needed',
}
registerEnumType(NeedOutcome, {
  name: 'NeedOutcome',
  description: 'How a need came to its end.',
  valuesMap: {
    MET_HERE: { description: 'By services found here.' },
    MET_ELSEWHERE: { description: 'Otherwise.' },
    NOTHING_FITS: { description: 'Nothing that fits was found.' },
    NO_LONGER_NEEDED: { description: 'It is needed no more.' },
  },
});

@ObjectType({ description: 'One wording of a need with its decomposition; never changed once written.' })
export class NeedVersion {
  @Field(() => Int, { description: 'From 1, without gaps.' })
  version!: number;
  @Field({ description: 'The words of the SME.' })
  text!: string;
  @Field(() => [FoundCapability], { description: 'The capabilities.' })
  capabilities!: FoundCapability[];
  @Field(() => [Clause], { description: 'The constraints.' })
  clauses!: Clause[];
  @Field({ description: 'When it was written.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When a person confirmed it; null where nobody has.' })
  confirmedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who confirmed it; null where nobody has, or has left.',
  })
  confirmedBy!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'What an SME needs, in its own words and taken apart. Private to the organisation.',
})
export class Need extends Node {
  /** Row id, for the rooms. */
  key!: string;
  /** The decomposition in the words of the domain, for matching and requests. */
  wanted!: readonly DomainFoundCapability[];
  demands!: readonly DomainClause[];

  @Field(() => Int, { description: 'Version of text and decomposition; pass it back with every change.' })
  version!: number;
  @Field(() => NeedState, { description: 'Where it stands.' })
  state!: DomainNeedState;
  @Field({ description: 'Short name; begins as the start of the text.' })
  title!: string;
  @Field({ description: 'The need in the words of the SME; fixed per version.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Language of the text, ISO 639-1; null where unknown.',
  })
  language!: string | null;
  @Field(() => Region, {
    nullable: true,
    description: 'Where the SME needs it, if that is not its seat; null where not given.',
  })
  region!: Region | null;
  @Field(() => [FoundCapability], { description: 'The capabilities as confirmed.' })
  capabilities!: FoundCapability[];
  @Field(() => [Clause], { description: 'The constraints as confirmed.' })
  clauses!: Clause[];
  @Field(() => Int, {
    description: 'Goes up with every change of the terms; pass it back with `setNeedTerms`.',
  })
  lock!: number;
  @Field(() => NeedVisibility, { description: 'Who besides the organisation knows of it while it is open.' })
  visibility!: DomainNeedVisibility;
  @Field({ description: 'Whether name, title and words are shown to those: by consent.' })
  showsIdentity!: boolean;
  @Field({ description: 'Whether publishers and providers may offer themselves for it.' })
  takesInterest!: boolean;
  @Field(() => NeedHorizon, { description: 'How soon it is felt.' })
  horizon!: DomainNeedHorizon;
  @Field({ description: 'When it expires unless it is renewed.' })
  expiresAt!: Date;
  @Field(() => [Capability], { description: 'Wanted capabilities that accepted quotes cover.' })
  covered!: Capability[];
  @Field(() => NeedOutcome, { nullable: true, description: 'How it ended; null while it has not.' })
  outcome!: DomainNeedOutcome | null;
  @Field(() => String, { nullable: true, description: 'What the SME says of its end.' })
  outcomeNote!: string | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When the present decomposition was confirmed; null while it is not.',
  })
  confirmedAt!: Date | null;
  @Field({ description: 'When it was first saved.' })
  createdAt!: Date;
  @Field({ description: 'When it last changed.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'A page of needs, newest first.' })
export class NeedConnection extends connectionOf(Need, 'Need') {}

@ArgsType()
export class NeedsArgs extends PageArgs {
  @Field(() => [NeedState], {
    nullable: true,
    description: 'Only needs in these states; all when absent or empty.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(NeedState, { each: true })
  states?: DomainNeedState[] | null;

  @Field(() => [NeedHorizon], {
    nullable: true,
    description: 'Only needs of these horizons; all when absent or empty.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(NeedHorizon, { each: true })
  horizons?: DomainNeedHorizon[] | null;
}

@InputType({ description: 'Terms of a need; what is absent stays as it is.' })
export class NeedTermsInput {
  @Field(() => NeedVisibility, { nullable: true, description: 'Private on a new need.' })
  @IsOptional()
  @IsEnum(NeedVisibility)
  visibility?: DomainNeedVisibility | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Consent that those who see the need see who asks, and the words.',
  })
  @IsOptional()
  @IsBoolean()
  showIdentity?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether others may offer themselves; true on a new need.',
  })
  @IsOptional()
  @IsBoolean()
  takesInterest?: boolean | null;

  @Field(() => NeedHorizon, { nullable: true, description: 'Now on a new need; sets the date anew.' })
  @IsOptional()
  @IsEnum(NeedHorizon)
  horizon?: DomainNeedHorizon | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it expires, at most five years ahead; by the horizon when absent.',
  })
  @IsOptional()
  @IsMoment()
  expiresAt?: Date | null;
}

@InputType({
  description: 'A need to save: a new one, or with id and version the next version of a saved one.',
})
export class SaveNeedInput {
  @Field(() => ID, { nullable: true, description: 'Global id of a saved need; absent for a new one.' })
  @IsOptional()
  @IsText(200)
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted together with `id`.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Short name, at most 200 characters; the start of the text when absent.',
  })
  @IsOptional()
  @IsText(MAX_TITLE_LENGTH)
  title?: string | null;

  @Field({ description: 'The need in any language, at most 10,000 characters.' })
  @IsText(MAX_SENT_LENGTH)
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the text, ISO 639-1; recognised when absent.',
  })
  @IsOptional()
  @Matches(/^[a-z]{2}$/)
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'NUTS 2024 code of where it is needed; the seat of the organisation when absent.',
  })
  @IsOptional()
  @IsText(10)
  region?: string | null;

  @Field(() => [FoundCapabilityInput], { description: 'The capabilities, at most 30.' })
  @IsArray()
  @ArrayMaxSize(MAX_CAPABILITIES)
  @ValidateNested({ each: true })
  @Type(() => FoundCapabilityInput)
  capabilities!: FoundCapabilityInput[];

  @Field(() => [ClauseInput], { description: 'The constraints, at most 60.' })
  @IsArray()
  @ArrayMaxSize(MAX_CLAUSES)
  @ValidateNested({ each: true })
  @Type(() => ClauseInput)
  clauses!: ClauseInput[];

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether a person confirms the decomposition: a draft becomes open.',
  })
  @IsOptional()
  @IsBoolean()
  confirm?: boolean | null;

  @Field(() => NeedTermsInput, { nullable: true, description: 'Visibility, horizon and date.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NeedTermsInput)
  terms?: NeedTermsInput | null;
}

@InputType({ description: 'New terms of a need.' })
export class SetNeedTermsInput {
  @Field(() => ID, { description: 'Global id of the need.' })
  @IsText(200)
  id!: string;

  @Field(() => Int, { description: 'The `lock` that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  lock!: number;

  @Field(() => NeedTermsInput, { description: 'What changes.' })
  @ValidateNested()
  @Type(() => NeedTermsInput)
  terms!: NeedTermsInput;
}

@InputType({ description: 'Names a need and the version that was seen of it.' })
export class NeedActionInput {
  @Field(() => ID, { description: 'Global id of the need.' })
  @IsText(200)
  id!: string;

  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'Ends a need.' })
export class CloseNeedInput extends NeedActionInput {
  @Field(() => NeedOutcome, { description: 'How it came to its end.' })
  @IsEnum(NeedOutcome)
  outcome!: DomainNeedOutcome;

  @Field(() => String, { nullable: true, description: 'In your words, at most 2,000 characters.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;
}

@ObjectType({ description: 'Result of a change of a need.' })
export class NeedPayload extends Payload {
  @Field(() => Need, { nullable: true, description: 'The need as it is now; null when refused.' })
  need?: Need | null;
}
