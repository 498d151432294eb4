import type { MatchState as DomainMatchState } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, Min } from 'class-validator';
import { Service } from '../discovery/index.js';
import { Capability } from '../decomposition/index.js';
import { IsText, Node, Payload } from '../platform/index.js';

export enum MatchState {
  PROPOSED = 'proposed',
  SHORTLISTED = 'shortlisted',
  CONTACTED = 'contacted',
  CONVERTED = 'converted',
  DISMISSED = 'dismissed',
  STALE = 'stale',
}
registerEnumType(MatchState, {
  name: 'MatchState',
  description: 'Where a stored match stands.',
  valuesMap: {
    PROPOSED: { description: 'Found by matching.' },
    SHORTLISTED: { description: 'On the shortlist of the SME.' },
    CONTACTED: { description: 'Asked for a quote.' },
    CONVERTED: { description: 'A quote for it was accepted.' },
    DISMISSED: { description: 'Put aside by the SME, with a reason.' },
    STALE: { description: 'Need or service changed, and it fits no longer.' },
  },
});

export enum MatchNewsReason {
  COVERS = 'covers',
  ANSWERS = 'answers',
  CHEAPER = 'cheaper',
  CHANGED = 'changed',
}
registerEnumType(MatchNewsReason, {
  name: 'MatchNewsReason',
  description: 'Why a match is worth a look.',
  valuesMap: {
    COVERS: { description: 'It covers a capability that nothing covered.' },
    ANSWERS: { description: 'It meets a condition that nothing else met.' },
    CHEAPER: { description: 'It is cheaper and answers no less.' },
    CHANGED: { description: 'It answers otherwise or costs another price than when you chose it.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'A service proposed for a capability of a need, kept with the versions of what found it.',
})
export class NeedMatch extends Node {
  /** Row id of the service. */
  serviceKey!: string;

  @Field(() => Service, { nullable: true, description: 'The service; null once it is no longer offered.' })
  service!: Service | null;
  @Field(() => Capability, { description: 'The capability it is proposed for.' })
  capability!: Capability;
  @Field(() => MatchState, { description: 'Where it stands.' })
  state!: DomainMatchState;
  @Field(() => Int, { description: 'Goes up with every change; pass it back with actions.' })
  version!: number;
  @Field(() => Float, { description: '0 … 1, as it was found.' })
  score!: number;
  @Field(() => [String], { description: 'Ids of the clauses that it meets.' })
  met!: string[];
  @Field(() => [String], { description: 'Ids of the clauses to which nothing is stated.' })
  notStated!: string[];
  @Field(() => Int, { description: 'Version of the need that it was found for.' })
  needVersion!: number;
  @Field(() => Int, { description: 'Version of the service that was found.' })
  serviceVersion!: number;
  @Field({ description: 'When it was found as it is.' })
  foundAt!: Date;
  @Field({ description: 'Whether nobody of the organisation has seen it yet.' })
  isNew!: boolean;
  @Field(() => [MatchNewsReason], {
    description: 'Why it is better than what was there before, or what changed; empty where nothing did.',
  })
  news!: MatchNewsReason[];
  @Field(() => String, { nullable: true, description: 'Why it was put aside.' })
  dismissReason!: string | null;
  @Field(() => [String], { description: 'What you may do with it now: shortlist, unlist, dismiss, restore.' })
  actions!: string[];
}

@InputType({ description: 'Names a stored match and the version that was seen of it.' })
export class MatchActionInput {
  @Field(() => ID, { description: 'Global id of the match.' })
  @IsText(200)
  id!: string;

  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'Puts a match aside.' })
export class DismissMatchInput extends MatchActionInput {
  @Field({ description: 'Why, at most 500 characters.' })
  @IsText(500)
  reason!: string;
}

@InputType({ description: 'Names a need.' })
export class SeeMatchesInput {
  @Field(() => ID, { description: 'Global id of the need.' })
  @IsText(200)
  needId!: string;
}

@ObjectType({ description: 'Result of a change of a match.' })
export class NeedMatchPayload extends Payload {
  @Field(() => NeedMatch, { nullable: true, description: 'The match as it is now; null when refused.' })
  match?: NeedMatch | null;
}

@ObjectType({ description: 'Result of having seen the matches of a need.' })
export class SeeMatchesPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many were new.' })
  seen?: number | null;
}
