import {
  textIn,
  type Clause,
  type ConceptId,
  type Language,
  type Money,
  type ServiceFacts,
} from '@fivefold/domain';
import type { Candidate } from '../constrain/candidates.js';
import type { JudgedSet } from '../constrain/judged-capability.js';
import { binds, clausesFor } from '../constrain/scope.js';
import { scoreIf } from '../explain/counterfactual.js';
import { mapped } from '../steps.js';
import type { Asker, FoundCapability, KeptService } from '../types.js';
import { chainsOf, type Chain } from './chains.js';
import { costMinor, DEFAULT_BASIS, type CostBasis } from './cost.js';
import { ordersOf } from './orders.js';
import { providersFor, spending } from './objective.js';
import {
  keptOnly,
  type BudgetClause,
  type BundleProblem,
  type OpenAnswer,
  type Option,
  type SameProviderClause,
  type Way,
} from './problem.js';
import { sharedCapacitiesOf } from './shared-capacity.js';

/** Most candidates, and most chains, per capability that enter the program. */
const CANDIDATES_MAX = 40;
/** Services of the problem that are looked at in one step. */
const AT_ONCE = 64;

/** What a bundle problem is made of. */
export interface ProblemInput {
  /** One entry per wanted capability, in the order of the need. */
  readonly judged: readonly JudgedSet[];
  /** For a transport capability without a match the ferries that may join two carriers, judged by its clauses. */
  readonly links: ReadonlyMap<ConceptId, JudgedSet>;
  readonly capabilities: readonly FoundCapability[];
  readonly clauses: readonly Clause[];
  readonly asker: Asker;
  /** The clock, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
  /** Services that stay. */
  readonly kept: readonly KeptService[];
}

/** A service with what it would do, or does. */
interface Offer {
  readonly service: ServiceFacts;
  readonly covers: readonly ConceptId[];
  /** What was agreed for it; null where its price counts. */
  readonly agreed: Money | null;
}

/** A service for one capability: alone, or as a carrier of a chain. */
interface Entrant {
  readonly concept: ConceptId;
  readonly candidate: Candidate;
}

/**
 * The bundle problem of judged capabilities.
 *
 * Where a capability has more than 40 matches, 40 enter: first those of kept providers, then those that cover most of the
 * wanted capabilities (they decide the number of suppliers), then the best scores. Optimality is proved over what enters.
 *
 * What is kept is not judged again: its ways cost no points. A hard clause on the whole that the kept services break by
 * themselves binds the rest as a wish. A kept service that could do more stands among the options once more: what more it
 * would cost is not known to be paid already. In steps of one capability, or of some services.
 * Cost O(n log n) in the number of matches; where a route needs several carriers see {@link chainsOf}.
 */
export function* buildProblem(input: ProblemInput): Generator<undefined, BundleProblem> {
  const { judged, clauses, asker, today, language, kept } = input;
  const wanted = judged.map(({ concept }) => concept);
  const singles = yield* singlesOf(judged, kept);
  const chains = new Map<ConceptId, Chain[]>();
  for (const one of judged) {
    yield;
    chains.set(one.concept, bestChains(one, input));
  }
  const open = wanted.filter(
    (concept) => singles.get(concept)!.length > 0 || chains.get(concept)!.length > 0,
  );
  const entrants = open.flatMap((concept): Entrant[] =>
    [...singles.get(concept)!, ...chains.get(concept)!.flatMap(({ carriers }) => carriers)].map(
      (candidate) => ({ concept, candidate }),
    ),
  );
  const candidates = [...Map.groupBy(entrants, ({ candidate }) => candidate.service.id)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]): Offer => ({
      service: group[0]!.candidate.service,
      covers: [...new Set(group.map(({ concept }) => concept))],
      agreed: null,
    }));
  const offers = [
    ...candidates,
    ...kept.map(({ service, concepts, agreed = null }) => ({ service, covers: concepts, agreed })),
  ];
  const optionOf = new Map(candidates.map(({ service }, index) => [service.id, index]));
  const staying = kept.flatMap(({ concepts }, at) =>
    concepts.map((concept) => ({ concept, option: candidates.length + at })),
  );
  const concepts = [...open, ...staying.map(({ concept }) => concept)];
  const ways: Way[] = [];
  for (const [index, concept] of open.entries()) {
    yield;
    ways.push(
      ...singles
        .get(concept)!
        .map((candidate) => wayOf(index, [candidate], null, optionOf))
        .sort((a, b) => a.options[0]! - b.options[0]!),
      ...chains.get(concept)!.map(({ carriers, legs }) => wayOf(index, carriers, legs, optionOf)),
    );
  }
  ways.push(...staying.map(({ option }, at) => keptWay(open.length + at, option)));
  yield;

  const bound = new Map(concepts.map((concept) => [concept, clausesFor(concept, clauses, asker)]));
  const demands = yield* mapped(offers, AT_ONCE, ({ covers }) =>
    distinct(covers.flatMap((concept) => bound.get(concept)!)),
  );
  const costs = (basis: CostBasis) =>
    mapped(
      offers,
      AT_ONCE,
      ({ service, agreed }, at): Money | null =>
        agreed ?? moneyOf(costMinor(service, demands[at]!, basis), service.price.currency),
    );
  const budgetClauses = clauses.filter(({ value }) => value.key === 'budget');
  const firstBasis = basisOf(budgetClauses[0]);
  const firstCosts = yield* costs(firstBasis);
  const options = offers.map(({ service }, index): Option => ({
    serviceId: service.id,
    title: textIn(service.title, language),
    providerId: service.providerId,
    providerName: service.providerName,
    publisherId: service.publisherId,
    leadTimeDays: service.leadTimeDays,
    cost: firstCosts[index]!,
  }));
  const budgets: BudgetClause[] = [];
  for (const clause of budgetClauses) {
    if (clause.value.key !== 'budget') continue;
    const { maxMinor, currency } = clause.value;
    const inCurrency = (yield* costs(basisOf(clause))).map((cost) =>
      cost?.currency === currency ? cost.amountMinor : null,
    );
    const scope = indexesOf(clause, concepts);
    const { id: clauseId, hard } = clause;
    budgets.push({ clauseId, hard, maxMinor, currency, concepts: scope, costs: inCurrency });
  }
  const sameProvider = clauses
    .filter(({ value }) => value.key === 'same_provider')
    .map((clause): SameProviderClause => {
      const all = new Set([...wanted, ...concepts]);
      const bound = [...all].filter((concept) => binds(clause, concept));
      return { clauseId: clause.id, hard: clause.hard, wanted: bound, concepts: indexesOf(clause, concepts) };
    });
  const sharedCapacities = yield* mapped(candidates, AT_ONCE, ({ service, covers }, option) => {
    const own = kept.filter((one) => one.service.id === service.id).flatMap((one) => one.concepts);
    return sharedCapacitiesOf(option, service, { covers, kept: own }, concepts, clauses);
  });
  return besideKept({
    wanted,
    alternatives: alternativesOf(input.capabilities, wanted),
    concepts,
    kept: staying.map((_, at) => open.length + at),
    options,
    ways,
    budgets,
    horizonMonths: firstBasis.horizonMonths,
    sameProvider,
    orders: ordersOf(clauses, concepts, today),
    sharedCapacities: sharedCapacities.flat(),
    language,
  });
}

/** The problem with those hard clauses as wishes that the kept services break by themselves. */
function besideKept(problem: BundleProblem): BundleProblem {
  const assignment = keptOnly(problem);
  return {
    ...problem,
    budgets: problem.budgets.map((budget) => {
      const isBroken = spending(problem, budget, assignment).sumMinor > budget.maxMinor;
      return { ...budget, hard: budget.hard && !isBroken };
    }),
    sameProvider: problem.sameProvider.map((clause) => {
      const isBroken = providersFor(problem, clause, assignment).length > 1;
      return { ...clause, hard: clause.hard && !isBroken };
    }),
  };
}

/** Per capability the matches that enter. */
function* singlesOf(
  judged: readonly JudgedSet[],
  kept: readonly KeptService[],
): Generator<undefined, Map<ConceptId, readonly Candidate[]>> {
  if (judged.length === 1 && kept.length === 0)
    return new Map(judged.map((one) => [one.concept, one.firstMatches(CANDIDATES_MAX)]));
  const breadth = new Uint16Array(Math.max(0, ...judged.map(({ end }) => end)));
  const staying = new Set(kept.map(({ service }) => service.providerId));
  if (staying.size > 0) for (const one of judged) one.markMatchesOf(staying, breadth, judged.length);
  for (const one of judged) one.countMatches(breadth);
  const singles = new Map<ConceptId, readonly Candidate[]>();
  for (const one of judged) {
    yield;
    singles.set(one.concept, one.firstMatchesBy(breadth, CANDIDATES_MAX));
  }
  return singles;
}

/** The chains that enter: least points, then fewest providers, then relevance. */
function bestChains(one: JudgedSet, { links, language }: ProblemInput): Chain[] {
  const chains = chainsOf(one, links.get(one.concept) ?? null, language);
  const rank = (chain: Chain) => {
    const { points, relevance } = wayOf(0, chain.carriers, chain.legs, new Map());
    const providers = new Set(chain.carriers.map(({ service }) => service.providerId)).size;
    return [points, providers, -relevance] as const;
  };
  const ranked = chains.map((chain) => ({ chain, rank: rank(chain) }));
  return ranked
    .sort(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .slice(0, CANDIDATES_MAX)
    .map(({ chain }) => chain);
}

function wayOf(
  concept: number,
  carriers: readonly Candidate[],
  legs: Way['legs'],
  optionOf: ReadonlyMap<string, number>,
): Way {
  const sum = (of: (candidate: Candidate) => number) => carriers.reduce((total, one) => total + of(one), 0);
  return {
    concept,
    options: carriers.map(({ service }) => optionOf.get(service.id) ?? -1),
    legs,
    points: sum(pointsOf),
    open: carriers.flatMap((candidate) => openAnswersOf(candidate, carriers.length)),
    relevance: Math.round((sum(({ score01 }) => score01) / carriers.length) * 10_000),
  };
}

/** The one way of what a kept service does: nothing about it is open any more. */
function keptWay(concept: number, option: number): Way {
  return { concept, options: [option], legs: null, points: 0, open: [], relevance: 0 };
}

function pointsOf({ told }: Candidate): number {
  return told.reduce((points, { clause, answer }) => {
    if (answer === 'met') return points;
    // A hard clause that a candidate violates is a route, which its chain holds as a whole.
    if (clause.hard) return points + (answer === 'unknown' ? 2 : 0);
    // What nobody said (the language of the text, say) tips the ranking but costs the bundle nothing.
    if (clause.origin === 'implied') return points;
    return points + (answer === 'violated' ? 2 : 1);
  }, 0);
}

/** @param among carriers of the way, over which its relevance is the mean */
function openAnswersOf(candidate: Candidate, among: number): OpenAnswer[] {
  return candidate.told
    .filter(({ clause, answer }) => answer === 'unknown' && (clause.hard || clause.origin !== 'implied'))
    .map((open): OpenAnswer => {
      const gain = scoreIf(candidate, [open]) - candidate.score01;
      return {
        key: open.clause.value.key,
        points: open.clause.hard ? 2 : 1,
        relevance: Math.floor((gain / among) * 10_000),
      };
    });
}

/** Groups of wanted capabilities of which one is enough. */
function alternativesOf(
  capabilities: readonly FoundCapability[],
  wanted: readonly ConceptId[],
): ConceptId[][] {
  // A capability named twice counts where it is named first.
  const first = wanted.map((concept) =>
    capabilities.find((found) => found.stance === 'wanted' && found.concept === concept),
  );
  const numbered = first.filter((found) => found !== undefined && found.alternative !== null);
  return [...Map.groupBy(numbered, (found) => found!.alternative).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map((found) => found!.concept));
}

function moneyOf(amountMinor: number | null, currency: string | null): Money | null {
  return amountMinor === null || currency === null ? null : { amountMinor, currency };
}

function basisOf(clause: Clause | undefined): CostBasis {
  if (clause?.value.key !== 'budget') return DEFAULT_BASIS;
  const { horizonMonths, assume } = clause.value;
  return { horizonMonths: horizonMonths ?? DEFAULT_BASIS.horizonMonths, assume };
}

function indexesOf(clause: Clause, concepts: readonly ConceptId[]): number[] {
  return concepts.flatMap((concept, index) => (binds(clause, concept) ? [index] : []));
}

function distinct(clauses: readonly Clause[]): Clause[] {
  return [...new Map(clauses.map((clause) => [clause.id, clause])).values()];
}
