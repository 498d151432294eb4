import type { Language, ServiceFacts } from '@fivefold/domain';
import { LEVELS, type Level } from '../compose/objective.js';
import { WEIGHTS } from '../constrain/score.js';
import { CONCEPT_SHARE, FURTHER_CAPABILITY, PLACE_SHARE, SERVICE_FIELDS } from '../retrieve/ranking.js';
import type { ScorePart } from '../types.js';
import type { MessageKey } from './messages/en.js';
import { template } from './template.js';

type Fact = keyof ServiceFacts;

/** One thing that decides where a service stands. */
export interface RankingParameter {
  /** Stable key, unique within its ranking. */
  readonly name: string;
  /** In a sum the most it adds, against the others; null in an order, where each decides before the next. */
  readonly weight: number | null;
  /** The published facts that it is read from, ascending; of an order those of the services together. */
  readonly reads: readonly Fact[];
}

/** One of the lists that people see, and what its order is made of. */
export interface Ranking {
  readonly name: 'search' | 'match' | 'bundle';
  /** `sum`: weights add up. `order`: the first parameter on which two differ decides. */
  readonly combined: 'sum' | 'order';
  readonly parameters: readonly RankingParameter[];
}

/** The facts that clauses of a need are answered from. */
const ANSWERED: readonly Fact[] = [
  'adrClasses',
  'atpClass',
  'calendar',
  'capacities',
  'certificates',
  'coverage',
  'incoterms',
  'interfaces',
  'languages',
  'leadTimeDays',
  'price',
  'publisherCountry',
  'siteNuts',
  'temperature',
];

const FIELD_FACTS: Readonly<Record<keyof typeof SERVICE_FIELDS, readonly Fact[]>> = {
  title: ['title'],
  description: ['description'],
  names: ['providerName', 'publisherName'],
  facts: ['adrClasses', 'atpClass', 'certificates', 'interfaces'],
};

const SEARCHED: readonly RankingParameter[] = [
  ...(Object.keys(SERVICE_FIELDS) as (keyof typeof SERVICE_FIELDS)[]).map((name) => ({
    name,
    weight: SERVICE_FIELDS[name].boost,
    reads: FIELD_FACTS[name],
  })),
  { name: 'capability', weight: CONCEPT_SHARE, reads: ['capabilities'] },
  {
    name: 'further',
    weight: Math.round(CONCEPT_SHARE * FURTHER_CAPABILITY * 1e6) / 1e6,
    reads: ['capabilities'],
  },
  { name: 'place', weight: PLACE_SHARE, reads: ['coverage', 'siteNuts'] },
];

const PART_FACTS: Readonly<Record<ScorePart['name'], readonly Fact[]>> = {
  capability: ['capabilities'],
  certainty: [
    'adrClasses',
    'atpClass',
    'capacities',
    'incoterms',
    'interfaces',
    'leadTimeDays',
    'price',
    'temperature',
  ],
  text: [...new Set(SEARCHED.flatMap(({ reads }) => reads))].sort(),
  preference: ANSWERED,
  proximity: ['publisherCountry', 'siteNuts'],
};

const MATCHED: readonly RankingParameter[] = (Object.keys(WEIGHTS) as ScorePart['name'][])
  .map((name) => ({ name, weight: WEIGHTS[name], reads: PART_FACTS[name] }))
  .sort((one, other) => other.weight - one.weight);

const LEVEL_FACTS: Readonly<Record<Level, readonly Fact[]>> = {
  gaps: ['capabilities'],
  points: ANSWERED,
  providers: ['providerId'],
  services: ['id'],
  publishers: ['publisherId'],
  relevance: [...new Set(MATCHED.flatMap(({ reads }) => reads))].sort(),
  unpriced: ['price'],
  price: ['price'],
  ids: ['id'],
};

/**
 * What the order of services rests on, in search, in the matches of a need and in bundles: made of the very weights and
 * levels by which they are computed, so that it cannot say anything else. `ranking-parameters.spec.ts` changes every
 * published fact and compares what moves with what is declared here.
 */
export const RANKINGS: readonly Ranking[] = [
  { name: 'search', combined: 'sum', parameters: SEARCHED },
  { name: 'match', combined: 'sum', parameters: MATCHED },
  {
    name: 'bundle',
    combined: 'order',
    parameters: LEVELS.map((name) => ({ name, weight: null, reads: LEVEL_FACTS[name] })),
  },
];

/** What no order ever looks at, as keys of {@link rankingWords} below `never`. */
export const NEVER_RANKED = ['payment', 'behaviour', 'reviews', 'standing', 'age'] as const;

/**
 * A part of the declaration in words.
 * @param key `search`, `search.title`, `never.payment` …: a ranking, or one of its parameters
 */
export function rankingWords(key: string, language: Language): string {
  return template(`ranking.${key}` as MessageKey, language);
}
