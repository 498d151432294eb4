import fc from 'fast-check';
import type { BundleProblem, Option, Way } from '../../src/compose/problem.js';
import { valuesOf } from './naive.js';

const CONCEPTS = ['log.store.chilled', 'log.move.road_chilled', 'ict.edi.edifact', 'ict.iot.temp_monitor'];

interface DrawnOption {
  readonly providerId: string;
  readonly publisherId: string;
  readonly cost: number | null;
  readonly covers: readonly (DrawnCover | null)[];
}

interface DrawnCover {
  readonly points: number;
  readonly relevance: number;
  readonly open: number;
}

interface DrawnKept {
  readonly providerId: string;
  readonly publisherId: string;
  readonly cost: number | null;
  readonly concept: string;
  readonly isBound: boolean;
}

interface Drawn {
  readonly options: readonly DrawnOption[];
  readonly chains: readonly { readonly members: readonly number[]; readonly cover: DrawnCover }[];
  readonly alternatives: readonly (readonly number[])[];
  readonly budgets: readonly {
    readonly hard: boolean;
    readonly maxMinor: number;
    readonly scope: readonly number[];
  }[];
  readonly sameProvider: readonly { readonly hard: boolean; readonly scope: readonly number[] }[];
  readonly shared: readonly {
    readonly option: number;
    readonly available: number;
    readonly quantities: readonly number[];
  }[];
}

const cover: fc.Arbitrary<DrawnCover> = fc.record({
  points: fc.constantFrom(0, 0, 1),
  relevance: fc.constantFrom(0, 7),
  open: fc.constantFrom(0, 0, 1),
});

/**
 * Small bundle problems with everything that a problem can hold: services for several capabilities, chains, alternatives,
 * every kind of clause on the whole. Figures are few, so that ties reach every level.
 */
export const smallProblems: fc.Arbitrary<BundleProblem> = problems({ chains: true });

/** The same without chains, which leave the dynamic program nothing to do. */
export const withoutChains: fc.Arbitrary<BundleProblem> = problems({ chains: false });

/**
 * The same beside one or two services that stay: of a provider that others share or not, bound by the clauses or not, which
 * they do not break by themselves.
 */
export const besideKept: fc.Arbitrary<BundleProblem> = fc
  .record({
    problem: fc.oneof(problems({ chains: true }), problems({ chains: false })),
    kept: fc.array(
      fc.record({
        providerId: fc.constantFrom('p1', 'p2', 'p4'),
        publisherId: fc.constantFrom('c1', 'c3'),
        cost: fc.constantFrom(null, 0, 3, 8),
        // A capability of its own, or one that is wanted once more.
        concept: fc.constantFrom('food.pack.map', CONCEPTS[0]!),
        isBound: fc.boolean(),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ problem, kept }) => kept.reduce(withKept, problem))
  .filter((problem) => valuesOf(problem).length > 0);

function withKept(problem: BundleProblem, one: DrawnKept): BundleProblem {
  const { concepts, options, ways } = problem;
  const scope = (bound: readonly number[]) => (one.isBound ? [...bound, concepts.length] : bound);
  const cost = one.cost === null ? null : { amountMinor: one.cost, currency: 'EUR' };
  const { providerId, publisherId } = one;
  return {
    ...problem,
    concepts: [...concepts, one.concept],
    kept: [...problem.kept, concepts.length],
    options: [
      ...options,
      {
        serviceId: `k${options.length}`,
        title: 'Kept',
        providerId,
        providerName: providerId,
        publisherId,
        leadTimeDays: null,
        cost,
      },
    ],
    ways: [...ways, { ...wayOf(concepts.length, [options.length], NOTHING_OPEN) }],
    budgets: problem.budgets.map((budget) => ({
      ...budget,
      concepts: scope(budget.concepts),
      costs: [...budget.costs, one.cost],
    })),
    sameProvider: problem.sameProvider.map((clause) => ({ ...clause, concepts: scope(clause.concepts) })),
  };
}

const NOTHING_OPEN: DrawnCover = { points: 0, relevance: 0, open: 0 };

function problems(kind: { readonly chains: boolean }): fc.Arbitrary<BundleProblem> {
  return fc.integer({ min: 1, max: 4 }).chain((size) => {
    const places = [...Array(size).keys()];
    const scope = fc.subarray(places, { minLength: 1 });
    const option = fc.record({
      providerId: fc.constantFrom('p1', 'p2', 'p3'),
      publisherId: fc.constantFrom('c1', 'c2'),
      cost: fc.constantFrom(null, 3, 4, 8),
      covers: fc.tuple(...places.map(() => fc.option(cover))),
    });
    const none = fc.constant([]);
    return fc
      .record({
        options: fc.array(option, { minLength: 1, maxLength: 6 }),
        // The last capability is the one that chains cover.
        chains: kind.chains
          ? fc.array(
              fc.record({ members: fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 3 }), cover }),
              {
                maxLength: 2,
              },
            )
          : none,
        alternatives: fc.oneof(none, none, fc.constant(size < 2 ? [] : [[0, 1]])),
        budgets: fc.array(
          fc.record({ hard: fc.boolean(), maxMinor: fc.integer({ min: 0, max: 20 }), scope }),
          {
            maxLength: 2,
          },
        ),
        sameProvider: fc.array(fc.record({ hard: fc.boolean(), scope }), { maxLength: 2 }),
        shared: fc.oneof(
          none,
          fc.array(
            fc.record({
              option: fc.nat(5),
              available: fc.constantFrom(4, 5),
              quantities: fc.constant([3, 2, 1, 4].slice(0, size)),
            }),
            { maxLength: 2 },
          ),
        ),
      })
      .map((drawn) => problemOf(CONCEPTS.slice(0, size), drawn));
  });
}

function problemOf(wanted: readonly string[], drawn: Drawn): BundleProblem {
  const options = drawn.options.map(({ providerId, publisherId, cost }, index): Option => ({
    serviceId: `s${index}`,
    title: `Service ${index}`,
    providerId,
    providerName: providerId,
    publisherId,
    leadTimeDays: null,
    cost: cost === null ? null : { amountMinor: cost, currency: 'EUR' },
  }));
  const chains = drawn.chains.filter(({ members }) => members.every((option) => option < options.length));
  const drawnWays = wanted.flatMap((_, concept) => [
    ...drawn.options.flatMap(({ covers }, option) => {
      const one = covers[concept];
      return one ? [wayOf(concept, [option], one)] : [];
    }),
    ...(concept === wanted.length - 1
      ? chains.map(({ members, cover: one }) => wayOf(concept, members, one))
      : []),
  ]);
  const offered = [...wanted.keys()].filter((concept) => drawnWays.some((way) => way.concept === concept));
  const inside = (scope: readonly number[]) =>
    scope.map((concept) => offered.indexOf(concept)).filter((place) => place >= 0);
  return {
    wanted,
    alternatives: drawn.alternatives.map((group) => group.map((concept) => wanted[concept]!)),
    concepts: offered.map((concept) => wanted[concept]!),
    kept: [],
    options,
    ways: drawnWays.map((way) => ({ ...way, concept: offered.indexOf(way.concept) })),
    budgets: drawn.budgets.map(({ hard, maxMinor, scope }, index) => ({
      clauseId: `b${index}`,
      hard,
      maxMinor,
      currency: 'EUR',
      concepts: inside(scope),
      costs: drawn.options.map(({ cost }) => cost),
    })),
    horizonMonths: 12,
    sameProvider: drawn.sameProvider.map(({ hard, scope }, index) => ({
      clauseId: `p${index}`,
      hard,
      wanted: scope.map((concept) => wanted[concept]!),
      concepts: inside(scope),
    })),
    orders: [],
    sharedCapacities: drawn.shared
      .filter(({ option }) => option < options.length)
      .map(({ option, available, quantities }) => ({
        option,
        available,
        draws: offered.map((concept, place) => ({
          clauseId: `q${concept}`,
          concepts: [place],
          qty: quantities[concept]!,
        })),
      })),
    language: 'en',
  };
}

function wayOf(concept: number, options: readonly number[], { points, relevance, open }: DrawnCover): Way {
  const leg = { from: 'LV00A', to: 'EE001', via: [], port: null };
  return {
    concept,
    options,
    legs: options.length > 1 ? options.map(() => leg) : null,
    points,
    relevance,
    open: [...Array(open).keys()].map(() => ({ key: 'capacity', points: 1, relevance: 100 })),
  };
}
