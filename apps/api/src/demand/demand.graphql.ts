import type { NeedHorizon as DomainNeedHorizon } from '@fivefold/domain';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { Organisation, Region } from '../directory/index.js';
import { Answer, Loosening, Service } from '../discovery/index.js';
import { Capability } from '../decomposition/index.js';
import { NeedHorizon } from '../need/index.js';
import { connectionOf, IsText, JsonObject, Payload } from '../platform/index.js';

@ObjectType({ description: 'A condition of an open need, without the words of the SME.' })
export class DemandClause {
  @Field({
    description: 'Id of the clause; `implicit` for the region of the SME where no clause names a place.',
  })
  id!: string;
  @Field({ description: 'Key of the clause, e.g. `temperature`.' })
  key!: string;
  @Field({ description: 'The condition in a few English words.' })
  text!: string;
  @Field(() => JsonObject, { description: 'The condition, as a clause of a need.' })
  value!: object;
  @Field({ description: 'Whether what violates it is excluded.' })
  hard!: boolean;
}

@ObjectType({ description: 'How one service answers one condition of an open need.' })
export class DemandAnswer {
  @Field({ description: 'Id of the clause.' })
  clauseId!: string;
  @Field({ description: 'Key of the clause.' })
  key!: string;
  @Field(() => Answer, { description: 'The answer.' })
  answer!: string;
  @Field({ description: 'The fact of the service, or its absence, in the language of the reader.' })
  because!: string;
}

@ObjectType({ description: 'An own service beside one capability of an open need.' })
export class DemandFit {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability;
  @Field(() => Service, { description: 'The own service.' })
  service!: Service;
  @Field({ description: 'Whether it meets every hard condition; else it misses exactly one.' })
  fits!: boolean;
  @Field(() => Float, { nullable: true, description: 'Score of a service that fits, 0 … 1.' })
  score!: number | null;
  @Field(() => [DemandAnswer], { description: 'Every condition that binds the capability, answered.' })
  answers!: DemandAnswer[];
  @Field(() => String, {
    nullable: true,
    description: 'The one condition that it misses; null where it fits.',
  })
  missed!: string | null;
  @Field({ description: 'Why it fits, or what it misses and the smallest change that would do.' })
  because!: string;
  @Field(() => String, { nullable: true, description: 'What the publisher could state to rank higher.' })
  counterfactual!: string | null;
  @Field(() => Loosening, {
    nullable: true,
    description: 'The smallest change of the condition that is missed.',
  })
  loosen!: Loosening | null;
}

@ObjectType({
  description:
    'An open need of somebody else that own services could meet. Who asks, and in which words, is there by consent of the SME alone.',
})
export class Demand {
  /** Row id of the need. */
  key!: string;

  @Field(() => ID, { description: 'Names the need towards the own organisation; opens nothing else.' })
  id!: string;
  @Field(() => Organisation, { nullable: true, description: 'Who asks; null without consent.' })
  requester!: Organisation | null;
  @Field(() => String, { nullable: true, description: 'Short name; null without consent.' })
  title!: string | null;
  @Field(() => String, { nullable: true, description: 'The words of the SME; null without consent.' })
  text!: string | null;
  @Field(() => [Capability], { description: 'What is wanted and not covered yet.' })
  wanted!: Capability[];
  @Field(() => [DemandClause], { description: 'The conditions.' })
  clauses!: DemandClause[];
  @Field(() => Region, { nullable: true, description: 'Where it is needed; null where unknown.' })
  region!: Region | null;
  @Field(() => NeedHorizon, { description: 'How soon.' })
  horizon!: DomainNeedHorizon;
  @Field({ description: 'When it expires unless the SME renews it.' })
  expiresAt!: Date;
  @Field(() => [DemandFit], {
    description: 'Own services that fit, the best first, then those that miss one condition.',
  })
  fits!: DemandFit[];
  @Field(() => Int, { description: 'Capabilities that own services could cover.' })
  covers!: number;
  @Field({ description: 'Whether the SME takes offers from the own organisation.' })
  takesInterest!: boolean;
  @Field(() => Date, {
    nullable: true,
    description: 'When the own organisation offered itself; null where it has not.',
  })
  offeredAt!: Date | null;
}

@ObjectType({ description: 'Open needs that own services could meet, the closest first.' })
export class DemandConnection extends connectionOf(Demand, 'Demand') {}

@InputType({ description: 'Offers an own service for an open need.' })
export class OfferInterestInput {
  @Field(() => ID, { description: 'Id of the open need, as `demand` gives it.' })
  @IsText(200)
  demandId!: string;

  @Field(() => ID, { description: 'Global id of the own published service.' })
  @IsText(200)
  serviceId!: string;

  @Field({ description: 'A note to the SME, 1 to 1,000 characters.' })
  @IsText(1000)
  note!: string;
}

@ObjectType({ description: 'Result of an offer.' })
export class OfferInterestPayload extends Payload {
  @Field(() => Date, { nullable: true, description: 'When it was sent; null when refused.' })
  offeredAt?: Date | null;
}

@ObjectType({ description: 'A publisher or provider that offers itself for a need.' })
export class Interest {
  @Field(() => ID, { description: 'Names the offer.' })
  id!: string;
  @Field(() => Organisation, { description: 'Who offers itself.' })
  from!: Organisation;
  @Field({ description: 'Who wrote the note.' })
  author!: string;
  @Field({ description: 'The note.' })
  note!: string;
  @Field(() => Service, { nullable: true, description: 'The service; null once it is no longer offered.' })
  service!: Service | null;
  @Field({ description: 'When it came.' })
  createdAt!: Date;
  @Field({ description: 'Whether offers of this organisation are muted.' })
  muted!: boolean;
}

@InputType({ description: 'Hears no more of an organisation, or hears of it again.' })
export class MuteInterestInput {
  @Field(() => ID, { description: 'Id of one of its offers.' })
  @IsText(200)
  interestId!: string;

  @Field({ description: 'True mutes, false takes it back.' })
  @IsBoolean()
  muted!: boolean;
}

@ObjectType({ description: 'Result of muting.' })
export class MuteInterestPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'Whether the organisation is muted now.' })
  muted?: boolean | null;
}
