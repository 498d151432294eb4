import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compose } from './compose.js';
import { brokenClause, compareObjectives, objectiveOf, type Objective } from './objective.js';
import type { Assignment, BundleProblem, Option } from './problem.js';
import { solve } from './solve.js';
import { loadSolver } from './solver.js';

const CONCEPTS = ['log.store.chilled', 'log.move.road_chilled', 'ict.edi.edifact', 'ict.iot.temp_monitor'];

/** A small bundle problem with every kind of clause on the whole; figures are few, so that ties reach every level. */
const problems: fc.Arbitrary<BundleProblem> = fc.integer({ min: 1, max: 4 }).chain((size) => {
  const concepts = CONCEPTS.slice(0, size);
  const cover = (concept: number) =>
    fc.option(
      fc.record({
        concept: fc.constant(concept),
        points: fc.constantFrom(0, 0, 1),
        relevance: fc.constantFrom(0, 7),
      }),
    );
  const option = fc.record({
    providerId: fc.constantFrom('p1', 'p2'),
    publisherId: fc.constantFrom('c1', 'c2'),
    covers: fc.tuple(...concepts.map((_, concept) => cover(concept))),
    cost: fc.constantFrom(null, 3, 4, 8),
  });
  const scope = fc.subarray([...concepts.keys()], { minLength: 1 });
  return fc
    .record({
      options: fc.array(option, { minLength: 1, maxLength: 5 }),
      budgets: fc.array(fc.record({ hard: fc.boolean(), maxMinor: fc.integer({ min: 0, max: 20 }), scope }), {
        maxLength: 2,
      }),
      sameProvider: fc.array(fc.record({ hard: fc.boolean(), scope }), { maxLength: 2 }),
    })
    .map((drawn) => problemOf(concepts, drawn));
});

interface Drawn {
  readonly options: readonly {
    providerId: string;
    publisherId: string;
    covers: readonly (Option['covers'][number] | null)[];
    cost: number | null;
  }[];
  readonly budgets: readonly { hard: boolean; maxMinor: number; scope: readonly number[] }[];
  readonly sameProvider: readonly { hard: boolean; scope: readonly number[] }[];
}

function problemOf(drawnConcepts: readonly string[], drawn: Drawn): BundleProblem {
  const offered = drawnConcepts.filter((_, concept) => drawn.options.some(({ covers }) => covers[concept]));
  const at = (concept: number) => offered.indexOf(drawnConcepts[concept]!);
  const kept = drawn.options.filter(({ covers }) => covers.some((cover) => cover !== null));
  const options = kept.map(({ providerId, publisherId, covers, cost }, index): Option => ({
    serviceId: `s${index}`,
    title: `Service ${index}`,
    providerId,
    providerName: providerId,
    publisherId,
    covers: covers.flatMap((cover) => (cover ? [{ ...cover, concept: at(cover.concept) }] : [])),
    cost: cost === null ? null : { amountMinor: cost, currency: 'EUR' },
  }));
  const inside = (scope: readonly number[]) => scope.map(at).filter((concept) => concept >= 0);
  return {
    wanted: drawnConcepts,
    concepts: offered,
    options,
    budgets: drawn.budgets.map(({ hard, maxMinor, scope }, index) => ({
      clauseId: `b${index}`,
      hard,
      maxMinor,
      currency: 'EUR',
      concepts: inside(scope),
      costs: kept.map(({ cost }) => cost),
    })),
    horizonMonths: 12,
    sameProvider: drawn.sameProvider.map(({ hard, scope }, index) => ({
      clauseId: `s${index}`,
      hard,
      wanted: scope.map((concept) => drawnConcepts[concept]!),
      concepts: inside(scope),
    })),
    language: 'en',
  };
}

/** Every assignment there is. */
function* assignments({ concepts, options }: BundleProblem): Generator<Assignment> {
  const choices = concepts.map((_, concept) => [
    -1,
    ...options.keys().filter((option) => options[option]!.covers.some((cover) => cover.concept === concept)),
  ]);
  function* from(concept: number): Generator<number[]> {
    if (concept === choices.length) return void (yield []);
    for (const option of choices[concept]!) for (const rest of from(concept + 1)) yield [option, ...rest];
  }
  yield* from(0);
}

/** What an assignment is worth, written without the code under test: a list, most important first. */
function naiveValue(problem: BundleProblem, assignment: Assignment): number[] | null {
  const rows = assignment.flatMap((option, concept) =>
    option < 0 ? [] : [{ concept, ...problem.options[option]! }],
  );
  const within = (scope: readonly number[]) => rows.filter(({ concept }) => scope.includes(concept));
  const services = (some: typeof rows) => [...new Map(some.map((row) => [row.serviceId, row])).values()];
  let points = 0;
  for (const budget of problem.budgets) {
    const bought = services(within(budget.concepts));
    const sum = bought.reduce((total, { cost }) => total + (cost?.amountMinor ?? 0), 0);
    if (sum > budget.maxMinor && budget.hard) return null;
    if (sum > budget.maxMinor) points += 2;
    if (bought.some(({ cost }) => cost === null)) points += 2;
  }
  for (const clause of problem.sameProvider) {
    const several = new Set(within(clause.concepts).map(({ providerId }) => providerId)).size > 1;
    if (several && clause.hard) return null;
    if (several) points += 2;
  }
  const covers = rows.map(({ concept, covers: all }) => all.find((cover) => cover.concept === concept)!);
  const bought = services(rows);
  return [
    problem.concepts.length - rows.length,
    points + covers.reduce((sum, cover) => sum + cover.points, 0),
    new Set(rows.map(({ providerId }) => providerId)).size,
    bought.length,
    new Set(rows.map(({ publisherId }) => publisherId)).size,
    -covers.reduce((sum, cover) => sum + cover.relevance, 0),
    bought.filter(({ cost }) => cost === null).length,
    bought.reduce((sum, { cost }) => sum + (cost?.amountMinor ?? 0), 0),
    assignment.reduce((sum, option) => sum + option + 1, 0),
  ];
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : one[place]! - other[place]!;
}

describe('compose', () => {
  it('equals brute force on every level, for hundreds of small problems', async () => {
    const highs = await loadSolver();
    fc.assert(
      fc.property(problems, (problem) => {
        const values = assignments(problem)
          .map((assignment) => naiveValue(problem, assignment))
          .filter((value) => value !== null)
          .toArray();
        const best = values.reduce((least, value) => (compareLists(value, least) < 0 ? value : least));
        const solved = solve(highs, problem, Infinity);
        expect(solved.proven).toBe(true);
        expect(naiveValue(problem, solved.assignment)).toEqual(best);
        expect(Object.values(solved.objective)).toEqual(best);
      }),
      { numRuns: 400 },
    );
  });

  it('says infeasible exactly when clauses on the whole leave open what some service fits', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const bundle = await compose(problem);
        const full = assignments(problem).some(
          (assignment) => !assignment.includes(-1) && naiveValue(problem, assignment) !== null,
        );
        expect(bundle.status).toBe(full ? 'optimal' : 'infeasible');
        expect(bundle.conflict.length > 0).toBe(!full);
        expect(bundle.gap01).toBe(full ? 0 : null);
        for (const { because } of [bundle, ...bundle.choices, ...bundle.passedOver, ...bundle.answers])
          expect(because).not.toMatch(/[{}]|undefined|NaN/);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the best found so far when there is no time, and never breaks a hard clause', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const highs = await loadSolver();
        const hasty = solve(highs, problem, 0);
        expect(brokenClause(problem, hasty.assignment)).toBeNull();
        expect(hasty.gap01).toBeGreaterThanOrEqual(0);
        expect(hasty.gap01).toBeLessThanOrEqual(1);
        const patient = solve(highs, problem, Infinity).objective;
        expect(compareObjectives(hasty.objective, patient)).toBeGreaterThanOrEqual(0);
        if (hasty.proven) expect(hasty.objective).toEqual(patient);
      }),
      { numRuns: 100 },
    );
  });

  it('is a pure function of the problem', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        expect(await compose(structuredClone(problem))).toEqual(await compose(problem));
      }),
      { numRuns: 30 },
    );
  });

  it('has nothing to do without a wanted capability', async () => {
    const nothing = {
      wanted: [],
      concepts: [],
      options: [],
      budgets: [],
      horizonMonths: 12,
      sameProvider: [],
      language: 'en',
    } as const;
    const bundle = await compose(nothing);
    expect(bundle).toMatchObject({ status: 'optimal', gap01: 0, choices: [], gaps: [], cost: null });
    expect(bundle.because).toBe('No wanted capability was found, so there is nothing to put together.');
  });

  it('says what it has and how far the proof got when time runs out', async () => {
    const concepts = Array.from({ length: 8 }, (_, at) => `concept.${at}`);
    const options = Array.from({ length: 160 }, (_, at): Option => ({
      serviceId: `s${String(at).padStart(3, '0')}`,
      title: `s${at}`,
      providerId: `p${at % 37}`,
      providerName: `p${at % 37}`,
      publisherId: `c${at % 5}`,
      covers: [at % 8, (at * 3 + 1) % 8]
        .filter((concept, index, all) => all.indexOf(concept) === index)
        .sort()
        .map((concept) => ({ concept, points: (at * 7) % 3, relevance: 5000 + ((at * 131) % 4000) })),
      cost: { amountMinor: 1000 + ((at * 17) % 900), currency: 'EUR' },
    }));
    const problem: BundleProblem = {
      wanted: concepts,
      concepts,
      options,
      budgets: [],
      horizonMonths: 12,
      sameProvider: [],
      language: 'en',
    };
    const bundle = await compose(problem, { timeLimitMs: 0 });
    expect(bundle.status).toBe('feasible');
    expect(bundle.gap01).toBeGreaterThan(0);
    expect(bundle.gap01).toBeLessThanOrEqual(1);
    expect(bundle.because).not.toContain('no better bundle exists');
    for (const { serviceId, concepts: covered } of bundle.choices) {
      const option = options.find((each) => each.serviceId === serviceId)!;
      for (const concept of covered) {
        expect(option.covers.map((cover) => concepts[cover.concept])).toContain(concept);
      }
    }
    expect([...bundle.choices.flatMap((choice) => choice.concepts), ...bundle.gaps].sort()).toEqual(concepts);
    expect(await compose(problem)).toMatchObject({ status: 'optimal', gap01: 0 });
  });

  it('keeps the budget to the cent where a cent decides', async () => {
    const option = (serviceId: string, relevance: number, amountMinor: number): Option => ({
      serviceId,
      title: serviceId,
      providerId: serviceId,
      providerName: serviceId,
      publisherId: 'c',
      covers: [{ concept: 0, points: 0, relevance }],
      cost: { amountMinor, currency: 'EUR' },
    });
    const options = [option('dear', 9000, 1_000_000_001), option('exact', 10, 1_000_000_000)];
    const costs = options.map(({ cost }) => cost!.amountMinor);
    const budget = {
      clauseId: 'b',
      hard: true,
      maxMinor: 1_000_000_000,
      currency: 'EUR',
      concepts: [0],
      costs,
    };
    const wanted = [CONCEPTS[0]!];
    const bundle = await compose({
      wanted,
      concepts: wanted,
      options,
      budgets: [budget],
      horizonMonths: 12,
      sameProvider: [],
      language: 'en',
    });
    expect(bundle.choices.map(({ serviceId }) => serviceId)).toEqual(['exact']);
    expect(bundle.passedOver).toEqual([
      { serviceId: 'dear', concept: wanted[0], because: 'It would exceed the budget.' },
    ]);
    expect(bundle.answers[0]).toMatchObject({ clauseId: 'b', answer: 'met' });
  });
});

describe('objectiveOf', () => {
  it('agrees with the naive value of every assignment that holds the hard clauses', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        for (const assignment of assignments(problem)) {
          const naive = naiveValue(problem, assignment);
          expect(brokenClause(problem, assignment) === null).toBe(naive !== null);
          if (naive)
            expect(Object.values<number>(objectiveOf(problem, assignment) satisfies Objective)).toEqual(
              naive,
            );
        }
      }),
      { numRuns: 100 },
    );
  });
});
