import { textIn, type Clause, type ConceptId, type Language } from '@fivefold/domain';
import type { Candidate, JudgedCapability } from '../constrain/candidates.js';
import { binds, clausesFor } from '../constrain/scope.js';
import type { Asker } from '../types.js';
import { costMinor, DEFAULT_BASIS, type CostBasis } from './cost.js';
import type { BudgetClause, BundleProblem, Cover, Option, SameProviderClause } from './problem.js';

/** Most candidates per capability that enter the program. */
export const CANDIDATES_MAX = 40;

/**
 * The bundle problem of judged capabilities.
 *
 * Where a capability has more than 40 matches, 40 enter: first those that cover most of the wanted capabilities (they
 * decide the number of suppliers), then the best scores. Optimality is proved over what enters.
 * Cost O(n log n) in the number of matches.
 */
export function buildProblem(
  judged: readonly JudgedCapability[],
  clauses: readonly Clause[],
  asker: Asker,
  language: Language,
): BundleProblem {
  const wanted = judged.map(({ concept }) => concept);
  const offered = judged.filter(({ matches }) => matches.length > 0);
  const concepts = offered.map(({ concept }) => concept);
  const entered = candidatesOf(offered);
  const bound = new Map(concepts.map((concept) => [concept, clausesFor(concept, clauses, asker)]));
  const services = [...entered].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
  const budgetValues = clauses.filter(({ value }) => value.key === 'budget');
  const firstBasis = basisOf(budgetValues[0]);
  const cost = (group: readonly Candidate[], basis: CostBasis) =>
    costMinor(group[0]!.service, distinct(group.flatMap(({ concept }) => bound.get(concept) ?? [])), basis);
  const options = services.map((group) => optionOf(group, concepts, cost(group, firstBasis), language));
  const budgets = budgetValues.flatMap((clause): BudgetClause[] => {
    if (clause.value.key !== 'budget') return [];
    const { maxMinor, currency } = clause.value;
    const costs = services.map((group) =>
      group[0]!.service.price.currency === currency ? cost(group, basisOf(clause)) : null,
    );
    return [
      {
        clauseId: clause.id,
        hard: clause.hard,
        maxMinor,
        currency,
        concepts: indexesOf(clause, concepts),
        costs,
      },
    ];
  });
  const sameProvider = clauses
    .filter(({ value }) => value.key === 'same_provider')
    .map((clause): SameProviderClause => {
      const bound = wanted.filter((concept) => binds(clause, concept));
      return { clauseId: clause.id, hard: clause.hard, wanted: bound, concepts: indexesOf(clause, concepts) };
    });
  const { horizonMonths } = firstBasis;
  return { wanted, concepts, options, budgets, horizonMonths, sameProvider, language };
}

/** The candidates that enter, grouped by service: one group holds the same service for several capabilities. */
function candidatesOf(offered: readonly JudgedCapability[]): Map<string, Candidate[]> {
  const breadth = new Map<string, number>();
  for (const { matches } of offered)
    for (const { service } of matches) breadth.set(service.id, (breadth.get(service.id) ?? 0) + 1);
  const groups = new Map<string, Candidate[]>();
  for (const { matches } of offered) {
    // Matches are sorted by score and the sort is stable: breadth first, then score, then id.
    const chosen = [...matches].sort((a, b) => breadth.get(b.service.id)! - breadth.get(a.service.id)!);
    for (const candidate of chosen.slice(0, CANDIDATES_MAX))
      groups.set(candidate.service.id, [...(groups.get(candidate.service.id) ?? []), candidate]);
  }
  return groups;
}

function optionOf(
  group: readonly Candidate[],
  concepts: readonly ConceptId[],
  cost: number | null,
  language: Language,
): Option {
  const { id, title, providerId, providerName, publisherId, price } = group[0]!.service;
  const covers = group.map((candidate): Cover => {
    const relevance = Math.round(candidate.score01 * 10_000);
    return { concept: concepts.indexOf(candidate.concept), points: pointsOf(candidate), relevance };
  });
  return {
    serviceId: id,
    title: textIn(title, language),
    providerId,
    providerName,
    publisherId,
    covers: covers.sort((a, b) => a.concept - b.concept),
    cost: cost === null ? null : { amountMinor: cost, currency: price.currency! },
  };
}

function pointsOf({ answers }: Candidate): number {
  return answers.reduce((points, { clause, answer }) => {
    if (answer === 'met') return points;
    if (clause.hard) return points + 2;
    // What nobody said (the language of the text, say) tips the ranking but costs the bundle nothing.
    if (clause.origin === 'implied') return points;
    return points + (answer === 'violated' ? 2 : 1);
  }, 0);
}

function basisOf(clause: Clause | undefined): CostBasis {
  return clause?.value.key === 'budget' ? clause.value : DEFAULT_BASIS;
}

function indexesOf(clause: Clause, concepts: readonly ConceptId[]): number[] {
  return concepts.flatMap((concept, index) => (binds(clause, concept) ? [index] : []));
}

function distinct(clauses: readonly Clause[]): Clause[] {
  return [...new Map(clauses.map((clause) => [clause.id, clause])).values()];
}
