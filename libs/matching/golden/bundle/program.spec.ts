import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conflictOf, enoughFor, reliefOf } from '../../src/compose/conflict.js';
import { coverByProviders } from '../../src/compose/cover.js';
import { frontierOf } from '../../src/compose/frontier.js';
import { minimise } from '../../src/compose/minimise.js';
import { brokenClause, LEVELS, objectiveOf } from '../../src/compose/objective.js';
import { nextBest } from '../../src/compose/others.js';
import type { Assignment, BundleProblem } from '../../src/compose/problem.js';
import { solve, STAGES } from '../../src/compose/solve.js';
import { loadSolver } from '../../src/compose/solver.js';
import { assignments, compareLists, naiveValue, valuesOf, type NaiveValue } from './naive.js';
import { besideKept, smallProblems, withoutChains } from './small-problems.js';

const highs = await loadSolver();

function levelsOf(problem: BundleProblem, assignment: Assignment): number[] {
  const value = objectiveOf(problem, assignment);
  return LEVELS.map((level) => value[level]);
}

const option = (serviceId: string, minor: number | null) => ({
  ...{
    serviceId,
    title: serviceId,
    providerId: 'p1',
    providerName: 'p1',
    publisherId: 'c1',
    leadTimeDays: null,
  },
  cost: minor === null ? null : { amountMinor: minor, currency: 'EUR' },
});
const way = (concept: number, options: number[], points = 0) => ({
  ...{ concept, options, points, relevance: 0, open: [] },
  legs: options.length < 2 ? null : options.map(() => ({ from: 'LV00A', to: 'EE001', via: [], port: null })),
});
/** Found by a fresh seed: one way takes two carriers, one service stays, the cheaper service lacks capacity for all three. */
const BUDGET_AND_CAPACITY: BundleProblem = {
  wanted: ['log.store.chilled', 'log.move.road_chilled', 'ict.edi.edifact'],
  alternatives: [],
  concepts: ['log.store.chilled', 'log.move.road_chilled', 'ict.edi.edifact', 'food.pack.map'],
  kept: [3],
  options: [option('s0', 8), option('s1', null), option('k2', null)],
  ways: [
    ...[way(0, [0]), way(0, [1]), way(1, [0]), way(1, [1])],
    ...[way(2, [0], 1), way(2, [1]), way(2, [0, 1], 1), way(3, [2])],
  ],
  budgets: [
    ...[
      { clauseId: 'b0', hard: false, maxMinor: 8, currency: 'EUR', concepts: [0, 1], costs: [8, null, null] },
    ],
  ],
  horizonMonths: 12,
  sameProvider: [],
  orders: [],
  sharedCapacities: [
    {
      ...{ option: 0, available: 4 },
      draws: [3, 2, 1].map((qty, concept) => ({ clauseId: `q${concept}`, concepts: [concept], qty })),
    },
  ],
  language: 'en',
};

describe('a small bundle problem, beside every bundle there is', () => {
  it('values every assignment as the naive model does', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        for (const assignment of assignments(problem)) {
          const naive = naiveValue(problem, assignment);
          expect(brokenClause(problem, assignment) === null).toBe(naive !== null);
          if (naive === null) continue;
          expect(levelsOf(problem, assignment)).toEqual(naive.levels);
          expect(objectiveOf(problem, assignment).unstated).toBe(naive.unstated);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['with chains', smallProblems],
    ['without', withoutChains],
    ['beside services that stay', besideKept],
  ])('solves it to the best on every level, %s', (_, problems) => {
    fc.assert(
      fc.property(problems, (problem) => {
        const [best] = valuesOf(problem);
        const solved = solve(highs, problem, Infinity);
        expect(solved.proven).toBe(true);
        expect(naiveValue(problem, solved.assignment)?.levels).toEqual(best!.levels);
      }),
      { numRuns: 1200 },
    );
  });

  it('takes two services rather than three where a soft budget meets a shared capacity', () => {
    const solved = solve(highs, BUDGET_AND_CAPACITY, Infinity);
    expect(solved).toMatchObject({ proven: true, assignment: [1, 3, 5, 7] });
    expect(levelsOf(BUDGET_AND_CAPACITY, solved.assignment)).toEqual(
      valuesOf(BUDGET_AND_CAPACITY)[0]!.levels,
    );
  });

  it('reaches the same by the integer program alone', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        fc.pre(problem.concepts.length > 0);
        const nothing = problem.concepts.map(() => -1);
        const run = minimise(highs, problem, { stages: STAGES, start: nothing, timeLimitMs: Infinity });
        expect(run.proven).toBe(true);
        expect(naiveValue(problem, run.assignment!)?.levels).toEqual(valuesOf(problem)[0]!.levels);
      }),
      { numRuns: 250 },
    );
  });

  it('reaches the same by dynamic programming alone', () => {
    let proven = 0;
    fc.assert(
      fc.property(withoutChains, (problem) => {
        const covered = coverByProviders(
          problem,
          problem.concepts.map(() => -1),
        );
        if (!covered?.proven) return;
        proven += 1;
        expect(naiveValue(problem, covered.assignment)?.levels).toEqual(valuesOf(problem)[0]!.levels);
      }),
      { numRuns: 2000 },
    );
    expect(proven).toBeGreaterThan(1800);
  });

  it.each([
    ['freely', smallProblems],
    ['beside services that stay', besideKept],
  ])('finds the next best with other services, best first, %s', (_, problems) => {
    fc.assert(
      fc.property(problems, (problem) => {
        const values = valuesOf(problem);
        const solved = solve(highs, problem, Infinity);
        const found = nextBest(highs, problem, solved, 3, Infinity);
        const sets = new Set<string>();
        const expected: NaiveValue[] = [];
        for (const value of values) {
          if (value.gaps > values[0]!.gaps || sets.has(value.services)) continue;
          sets.add(value.services);
          expected.push(value);
        }
        const wanted = solved.objective.services === 0 ? [] : expected.slice(1, 4);
        const got = found.map((assignment) => naiveValue(problem, assignment)!);
        expect(got.map(({ levels }) => levels)).toEqual(wanted.map(({ levels }) => levels));
        expect(
          new Set([solved.assignment, ...found].map((one) => naiveValue(problem, one)!.services)).size,
        ).toBe(1 + found.length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every trade between price, providers and certainty that no other one beats', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const values = valuesOf(problem).filter(({ gaps }, _, [best]) => gaps === best!.gaps);
        const noWorse = (one: NaiveValue, other: NaiveValue) =>
          compareLists(one.price, other.price) <= 0 &&
          one.providers <= other.providers &&
          one.unstated <= other.unstated;
        const key = ({ price, providers, unstated }: NaiveValue) => [providers, unstated, ...price].join();
        const front = values.filter(
          (value) => !values.some((other) => noWorse(other, value) && !noWorse(value, other)),
        );
        const solved = solve(highs, problem, Infinity);
        const { assignments: found, proven } = frontierOf(highs, problem, solved, Infinity);
        expect(proven).toBe(true);
        const wanted = solved.objective.services === 0 ? [] : [...new Set(front.map(key))];
        const got = found.map((assignment) => key(naiveValue(problem, assignment)!));
        expect([...got].sort()).toEqual([...wanted].sort());
      }),
      { numRuns: 250 },
    );
  });

  it('names an irreducible conflict exactly where clauses on the whole leave something open', () => {
    const coversAll = (problem: BundleProblem) => valuesOf(problem)[0]!.gaps === 0;
    const only = (problem: BundleProblem, ids: readonly string[]): BundleProblem => ({
      ...problem,
      budgets: problem.budgets.filter(({ clauseId }) => ids.includes(clauseId)),
      sameProvider: problem.sameProvider.filter(({ clauseId }) => ids.includes(clauseId)),
      sharedCapacities: problem.sharedCapacities.map((shared) => ({
        ...shared,
        draws: shared.draws.filter(({ clauseId }) => ids.includes(clauseId)),
      })),
    });
    let several = 0;
    fc.assert(
      fc.property(smallProblems, (problem) => {
        fc.pre(!coversAll(problem));
        const conflict = conflictOf(highs, problem, Infinity);
        if (conflict.length > 1) several += 1;
        expect(coversAll(only(problem, conflict))).toBe(false);
        for (const id of conflict)
          expect(
            coversAll(
              only(
                problem,
                conflict.filter((other) => other !== id),
              ),
            ),
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(several).toBeGreaterThan(20);
  });

  it('says which clause alone would open everything, and of a budget how much would do', () => {
    let amounts = 0;
    const without = (problem: BundleProblem, id: string): BundleProblem => ({
      ...problem,
      budgets: problem.budgets.filter(({ clauseId }) => clauseId !== id),
      sameProvider: problem.sameProvider.filter(({ clauseId }) => clauseId !== id),
      sharedCapacities: problem.sharedCapacities.map((shared) => ({
        ...shared,
        draws: shared.draws.filter(({ clauseId }) => clauseId !== id),
      })),
    });
    fc.assert(
      fc.property(smallProblems, (problem) => {
        fc.pre(valuesOf(problem)[0]!.gaps > 0);
        const ids = [...problem.budgets, ...problem.sameProvider].filter(({ hard }) => hard);
        const draws = problem.sharedCapacities.flatMap((shared) => shared.draws);
        const alone = [...new Set([...ids, ...draws].map(({ clauseId }) => clauseId))].filter(
          (id) => valuesOf(without(problem, id))[0]!.gaps === 0,
        );
        const relief = reliefOf(highs, problem, conflictOf(highs, problem, Infinity), Infinity);
        expect([...relief].sort()).toEqual([...alone].sort());
        for (const { clauseId, concepts } of problem.budgets.filter((budget) =>
          relief.includes(budget.clauseId),
        )) {
          const enough = enoughFor(highs, problem, clauseId, Infinity);
          if (concepts.length < problem.concepts.length) return expect(enough).toBeNull();
          amounts += 1;
          const sums = valuesOf(without(problem, clauseId)).filter(({ gaps }) => gaps === 0);
          expect(enough).toBe(Math.min(...sums.map(({ price: [, sum] }) => sum)));
        }
      }),
      { numRuns: 200 },
    );
    expect(amounts).toBeGreaterThan(10);
  });
});
