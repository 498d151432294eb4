import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Capability } from '../decomposition/index.js';
import { Region } from '../directory/index.js';
import { connectionOf } from '../platform/index.js';

@ObjectType({
  description:
    'How many different companies stand behind a demand, where, and what they would pay. A figure is there from five companies up; fewer are not counted aloud, and who consented to be named stands among `named`.',
})
export class DemandFigures {
  /** Row ids of the companies that consented to be named. */
  namedKeys!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Different companies, each once however many needs it has; null for one to four.',
  })
  companies!: number | null;
  @Field({ description: 'Whether there is anybody at all whose need you may know of.' })
  any!: boolean;
  @Field(() => [Region], { description: 'Where it is needed, by code; empty for fewer than five companies.' })
  regions!: Region[];
  @Field(() => Int, {
    nullable: true,
    description: 'Companies that state a budget in the currency of `budgetMinor`; null for fewer than five.',
  })
  budgets!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'The middle one of the budgets that companies state for the whole of their need, in minor units to two leading digits; null for fewer than five.',
  })
  budgetMinor!: number | null;
  @Field(() => String, { nullable: true, description: 'ISO 4217 code of it.' })
  budgetCurrency!: string | null;
}

@ObjectType({ description: 'A constraint that keeps services from meeting a demand.' })
export class FailedClause {
  @Field({ description: 'Key of the constraint, e.g. `temperature`.' })
  key!: string;
  @Field(() => Int, { nullable: true, description: 'Companies for which it fails; null for one to four.' })
  companies!: number | null;
}

@ObjectType({
  description:
    'A capability that open needs want and no published service answers, over the needs that you may know of.',
})
export class UnmetDemand {
  @Field(() => ID, { description: 'Key of the capability.' })
  id!: string;
  @Field(() => Capability, { description: 'What is wanted.' })
  capability!: Capability;
  @Field(() => DemandFigures, { description: 'Who stands behind it.' })
  behind!: DemandFigures;
  @Field({
    description:
      'True where nobody publishes such a service; false where those that there are miss a constraint.',
  })
  isGap!: boolean;
  @Field(() => [FailedClause], { description: 'The constraints that are missed, the most frequent first.' })
  failed!: FailedClause[];
}

@ObjectType({ description: 'Unmet demand, what most companies want first.' })
export class UnmetDemandConnection extends connectionOf(UnmetDemand, 'UnmetDemand') {}
