import type { ClauseValue } from '@fivefold/domain';
import { Field, Float, InputType, Int, ObjectType, PickType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Region } from '../directory/index.js';
import {
  Capability,
  ClauseInput,
  FoundCapabilityInput,
  MAX_CAPABILITIES,
  MAX_CLAUSES,
  MAX_SENT_LENGTH,
  Understanding,
} from '../decomposition/index.js';
import { Money } from '../service-facts/index.js';
import { IsText, JsonObject } from '../platform/index.js';
import { Service } from './service.graphql.js';

export enum Answer {
  MET = 'met',
  VIOLATED = 'violated',
  NOT_STATED = 'unknown',
}
registerEnumType(Answer, {
  name: 'Answer',
  description: 'How a service answers a clause.',
  valuesMap: {
    MET: { description: 'A published fact satisfies it.' },
    VIOLATED: { description: 'A published fact contradicts it.' },
    NOT_STATED: { description: 'Nothing is published about it. Never shown as met.' },
  },
});

@ObjectType({ description: 'One clause answered by one service.' })
export class ClauseAnswer {
  @Field({ description: 'Id of the clause; `implicit` for the own region where no clause names a place.' })
  clauseId!: string;
  @Field({ description: 'Key of the clause, e.g. `temperature`.' })
  key!: string;
  @Field({ description: 'Whether a violation excludes.' })
  hard!: boolean;
  @Field(() => Answer, { description: 'The answer.' })
  answer!: string;
  @Field({ description: 'The fact, or its absence, that the answer rests on.' })
  because!: string;
}

@ObjectType({ description: 'A part of a score; the parts sum to it.' })
export class ScorePart {
  @Field({ description: '`capability`, `text`, `certainty`, `preference` or `proximity`.' })
  name!: string;
  @Field(() => Float, { description: 'Points, 0 to 1.' })
  points!: number;
}

@ObjectType({ description: 'A service that holds every hard clause.' })
export class ServiceMatch {
  @Field(() => Service, { description: 'Which.' })
  service!: Service;
  @Field(() => Float, { description: '0 to 1, descending.' })
  score!: number;
  @Field(() => [ScorePart], { description: 'What the score is made of.' })
  parts!: readonly ScorePart[];
  @Field(() => [ClauseAnswer], { description: 'Every clause that binds the capability, answered.' })
  answers!: readonly ClauseAnswer[];
  @Field({ description: 'Why it is here.' })
  because!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What statements would lift it to which place; null where none would.',
  })
  counterfactual!: string | null;
}

@ObjectType({ description: 'The smallest change of the one clause that rejects a service.' })
export class Loosening {
  @Field({ description: 'The clause.' })
  clauseId!: string;
  @Field(() => JsonObject, {
    nullable: true,
    description:
      'The demand that the service would meet, as `Clause.value`; null where the clause has to go.',
  })
  value!: ClauseValue | null;
  @Field(() => Int, { description: 'How many other rejected services would fit then as well.' })
  opens!: number;
}

@ObjectType({ description: 'A service that a few hard clauses reject; the fewest first.' })
export class NearMiss {
  @Field(() => Service, { description: 'Which.' })
  service!: Service;
  @Field(() => [ClauseAnswer], { description: 'Every clause that binds the capability, answered.' })
  answers!: readonly ClauseAnswer[];
  @Field(() => [String], { description: 'Ids of the hard clauses that it violates.' })
  violates!: readonly string[];
  @Field({ description: 'What rejected it, and by how much a single clause must be loosened.' })
  because!: string;
  @Field(() => Loosening, {
    nullable: true,
    description:
      'What would let it in; null where several clauses reject it, or one that cannot be loosened.',
  })
  loosen!: Loosening | null;
}

@ObjectType({
  description: 'A service that offers something else which can stand in; a suggestion, never a match.',
})
export class Substitute {
  @Field(() => Service, { description: 'Which.' })
  service!: Service;
  @Field(() => Capability, { description: 'What it offers instead.' })
  capability!: Capability;
  @Field(() => [ClauseAnswer], { description: 'Every clause that binds the capability, answered.' })
  answers!: readonly ClauseAnswer[];
  @Field({ description: 'With what reservation it can stand in.' })
  because!: string;
}

@ObjectType({ description: 'What the catalogue answers to one wanted capability.' })
export class CapabilityMatches {
  @Field(() => Capability, { description: 'Which capability.' })
  capability!: Capability;
  @Field(() => [ServiceMatch], { description: 'What fits, best first.' })
  matches!: readonly ServiceMatch[];
  @Field(() => [NearMiss], { description: 'What was rejected, nearest first.' })
  nearMisses!: readonly NearMiss[];
  @Field(() => [Substitute], { description: 'What could stand in.' })
  substitutes!: readonly Substitute[];
  @Field(() => Int, { description: 'Services of this capability in the whole catalogue.' })
  offered!: number;
  @Field(() => String, { nullable: true, description: 'Why nothing fits; null when something does.' })
  gap!: string | null;
}

export enum BundleStatus {
  OPTIMAL = 'optimal',
  FEASIBLE = 'feasible',
  INFEASIBLE = 'infeasible',
}
registerEnumType(BundleStatus, {
  name: 'BundleStatus',
  description: 'How good a bundle is proven to be.',
  valuesMap: {
    OPTIMAL: {
      description: 'No better one exists: fewest gaps, then least open points, then fewest suppliers.',
    },
    FEASIBLE: {
      description: 'The best one found in time; `gap` tells how far from the best possible at most.',
    },
    INFEASIBLE: {
      description:
        'No bundle holds all hard clauses on the whole; the choices are the largest part that does.',
    },
  },
});

@ObjectType({ description: 'The part of a route that one of several carriers takes.' })
export class RouteLeg {
  @Field(() => Region, { description: 'Where it begins.' })
  from!: Region;
  @Field(() => Region, { description: 'Where it ends.' })
  to!: Region;
  @Field(() => [Region], { description: 'Further places of the route that it serves in between.' })
  via!: Region[];
  @Field(() => String, {
    nullable: true,
    description:
      'The port where it meets the next carrier; null where it is the last or they meet elsewhere.',
  })
  port!: string | null;
}

@ObjectType({ description: 'One service of a bundle.' })
export class BundleChoice {
  @Field(() => Service, { description: 'Which.' })
  service!: Service;
  @Field(() => [Capability], {
    description: 'The wanted capabilities that it covers here, or helps to cover by one leg of a route.',
  })
  capabilities!: Capability[];
  @Field(() => RouteLeg, {
    nullable: true,
    description: 'Where several carriers share a route: the part of this one; else null.',
  })
  leg!: RouteLeg | null;
  @Field({ description: 'Why it was chosen.' })
  because!: string;
  @Field(() => Money, {
    nullable: true,
    description: 'What can be computed of its price from stated prices and quantities; null where it cannot.',
  })
  cost!: Money | null;
}

@ObjectType({ description: 'A service that fits but is not in the bundle.' })
export class PassedOver {
  @Field(() => Service, { description: 'Which.' })
  service!: Service;
  @Field(() => Capability, { description: 'The wanted capability that it would cover.' })
  capability!: Capability;
  @Field({ description: 'What would be worse with it in the place of the chosen one.' })
  because!: string;
}

@ObjectType({ description: 'One service of another bundle.' })
export class OtherChoice extends PickType(BundleChoice, ['service', 'capabilities', 'leg']) {}

@ObjectType({ description: 'Another bundle for the same need, beside the best.' })
export class OtherBundle {
  @Field(() => [OtherChoice], { description: 'The services.' })
  choices!: OtherChoice[];
  @Field(() => [Capability], { description: 'Wanted capabilities that it leaves open.' })
  gaps!: Capability[];
  @Field(() => Money, {
    nullable: true,
    description: 'Sum of what can be computed; null where nothing can or currencies differ.',
  })
  cost!: Money | null;
  @Field(() => [Service], { description: 'Its services whose price could not be computed.' })
  costUnknown!: Service[];
  @Field(() => Int, { description: 'Number of different providers.' })
  providers!: number;
  @Field(() => Int, { description: 'Number of answers that no publisher states.' })
  unstated!: number;
  @Field({ description: 'What it costs against the best, or what it trades.' })
  because!: string;
}

@ObjectType({ description: 'Services, possibly of several clusters, that together answer the need.' })
export class Bundle {
  @Field(() => BundleStatus, { description: 'How good it is proven to be.' })
  status!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Proven relative distance to the best possible, 0 when optimal; null when infeasible.',
  })
  gap!: number | null;
  @Field({ description: 'Why this bundle.' })
  because!: string;
  @Field(() => [BundleChoice], { description: 'The services.' })
  choices!: BundleChoice[];
  @Field(() => [PassedOver], { description: 'What fits and was not chosen, by service.' })
  passedOver!: PassedOver[];
  @Field(() => [String], {
    description: 'Ids of the clauses on the whole that conflict; empty unless infeasible.',
  })
  conflict!: readonly string[];
  @Field(() => [Capability], { description: 'Wanted capabilities that it leaves open.' })
  gaps!: Capability[];
  @Field(() => [ClauseAnswer], { description: 'Clauses on the whole: budget, one provider.' })
  answers!: readonly ClauseAnswer[];
  @Field(() => Money, {
    nullable: true,
    description: 'Sum of what can be computed; null where nothing can or currencies differ.',
  })
  cost!: Money | null;
  @Field(() => Int, {
    description: 'Months over which running prices are summed: as the budget says, else 12.',
  })
  horizonMonths!: number;
  @Field(() => [Service], { description: 'Chosen services whose price could not be computed.' })
  costUnknown!: Service[];
  @Field(() => [OtherBundle], {
    description: 'The next best bundles, best first; as many as `otherBundles` asked for.',
  })
  others!: OtherBundle[];
  @Field(() => [OtherBundle], {
    description:
      'Every trade between price, providers and answers not stated that no other one beats; fewest providers first. Empty unless `frontier` was asked for.',
  })
  frontier!: OtherBundle[];
  @Field(() => Boolean, { description: 'Whether the frontier is complete; false where time ran out.' })
  frontierProven!: boolean;
}

@ObjectType({ description: 'A need matched against the published catalogue.' })
export class MatchRun {
  @Field(() => Understanding, { description: 'What was matched.' })
  understanding!: Understanding;
  @Field(() => [CapabilityMatches], { description: 'Per wanted capability, in the order of the need.' })
  capabilities!: CapabilityMatches[];
  @Field(() => Bundle, { description: 'The best combination.' })
  bundle!: Bundle;
  @Field({ description: 'Version of the algorithm; changes when answers could.' })
  algorithm!: string;
  @Field(() => Float, { description: 'Time on the server, milliseconds.' })
  tookMs!: number;
}

@InputType({ description: 'A need to match; nothing is stored.' })
export class MatchNeedInput {
  @Field({ description: 'The need in any language, at most 10,000 characters.' })
  @IsText(MAX_SENT_LENGTH)
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the explanations; the caller’s when absent or none of the four.',
  })
  @IsOptional()
  @IsText(20)
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'NUTS 2024 code of where it is needed; the seat of the own organisation when absent.',
  })
  @IsOptional()
  @IsText(10)
  region?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sector of the asking firm; that of the own organisation goes first.',
  })
  @IsOptional()
  @IsText(40)
  sector?: string | null;

  @Field(() => [FoundCapabilityInput], {
    nullable: true,
    description: 'Edited capabilities, at most 30: used instead of what the text says.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CAPABILITIES)
  @ValidateNested({ each: true })
  @Type(() => FoundCapabilityInput)
  capabilities?: FoundCapabilityInput[] | null;

  @Field(() => [ClauseInput], {
    nullable: true,
    description: 'Edited constraints, at most 60: used instead of what the text says.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CLAUSES)
  @ValidateNested({ each: true })
  @Type(() => ClauseInput)
  clauses?: ClauseInput[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 5, description: 'Services per capability, 1 to 40.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(40)
  first?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 0,
    description: 'How many of the next best bundles to find as well, 0 to 5.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5)
  otherBundles?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether to find the trades between price, providers and certainty as well.',
  })
  @IsOptional()
  @IsBoolean()
  frontier?: boolean | null;
}
