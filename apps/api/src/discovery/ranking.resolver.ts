import { Args, Field, Float, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { NEVER_RANKED, RANKINGS, rankingWords } from '@fivefold/matching';
import { readerLanguage } from '../decomposition/index.js';
import { Access, type Caller, CurrentCaller, Pure } from '../platform/index.js';

@ObjectType({ description: 'One thing that decides where a service stands.' })
export class RankingParameter {
  @Field({ description: 'Stable key, unique within its ranking, e.g. `certainty`.' })
  key!: string;
  @Field({ description: 'In words.' })
  name!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'In a sum the most that it adds, against the others; null in an order.',
  })
  weight!: number | null;
  @Field(() => [String], { description: 'The published facts that it is read from.' })
  reads!: string[];
}

@ObjectType({ description: 'A list that people see, and what its order is made of.' })
export class Ranking {
  @Field({ description: 'Stable key: `search`, `match` or `bundle`.' })
  key!: string;
  @Field({ description: 'How its parameters work together, in words.' })
  rule!: string;
  @Field({ description: 'Whether the first parameter on which two differ decides; else weights add up.' })
  decidesInOrder!: boolean;
  @Field(() => [RankingParameter], {
    description: 'In an order the one that decides first comes first; of a match the heaviest.',
  })
  parameters!: RankingParameter[];
}

@ObjectType({ description: 'What the order of services rests on, as the matching library declares it.' })
export class RankingDeclaration {
  @Field(() => [Ranking], { description: 'Search, matches of a need, bundles.' })
  rankings!: Ranking[];
  @Field(() => [String], { description: 'What no order ever looks at, in words.' })
  neverRanked!: string[];
}

/** What services are ranked by, published to everybody. */
@Resolver()
export class RankingResolver {
  @Access('anyone')
  @Pure('memory')
  @Query(() => RankingDeclaration, {
    description: 'What the order of services rests on, and what it does not.',
  })
  rankingDeclaration(
    @CurrentCaller() caller: Caller,
    @Args('language', {
      type: () => String,
      nullable: true,
      description: 'Language of the words; the caller’s when absent or none of the four.',
    })
    asked: string | null,
  ): RankingDeclaration {
    const language = readerLanguage(caller, asked);
    return {
      rankings: RANKINGS.map(({ name: key, combined, parameters }) => ({
        key,
        rule: rankingWords(key, language),
        decidesInOrder: combined === 'order',
        parameters: parameters.map(({ name, weight, reads }) => ({
          key: name,
          name: rankingWords(`${key}.${name}`, language),
          weight,
          reads: [...reads],
        })),
      })),
      neverRanked: NEVER_RANKED.map((key) => rankingWords(`never.${key}`, language)),
    };
  }
}
