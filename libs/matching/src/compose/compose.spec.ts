import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { besideKept, smallProblems } from '../../golden/bundle/small-problems.js';
import { valuesOf } from '../../golden/bundle/naive.js';
import { compose } from './compose.js';
import { brokenClause, compareObjectives } from './objective.js';
import type { BundleProblem, Option, Way } from './problem.js';
import { solve } from './solve.js';
import { loadSolver } from './solver.js';

const EMPTY: BundleProblem = {
  wanted: [],
  alternatives: [],
  concepts: [],
  options: [],
  ways: [],
  budgets: [],
  horizonMonths: 12,
  sameProvider: [],
  orders: [],
  kept: [],
  sharedCapacities: [],
  language: 'en',
};

function optionOf(serviceId: string, providerId: string, amountMinor: number | null): Option {
  return {
    serviceId,
    title: serviceId,
    providerId,
    providerName: providerId,
    publisherId: 'c',
    leadTimeDays: null,
    cost: amountMinor === null ? null : { amountMinor, currency: 'EUR' },
  };
}

function wayOf(concept: number, option: number, relevance: number, points = 0): Way {
  return { concept, options: [option], legs: null, points, relevance, open: [] };
}

describe('compose', () => {
  it('says infeasible exactly when clauses on the whole leave open what some service fits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(smallProblems, besideKept), async (problem) => {
        const bundle = await compose(problem);
        const full = valuesOf(problem)[0]!.gaps === 0;
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
      fc.asyncProperty(smallProblems, async (problem) => {
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
      fc.asyncProperty(smallProblems, async (problem) => {
        expect(await compose(structuredClone(problem))).toEqual(await compose(problem));
      }),
      { numRuns: 30 },
    );
  });

  it('has nothing to do without a wanted capability', async () => {
    const bundle = await compose(EMPTY);
    expect(bundle).toMatchObject({ status: 'optimal', gap01: 0, choices: [], gaps: [], cost: null });
    expect(bundle.because).toBe('No wanted capability was found, so there is nothing to put together.');
  });

  it('says what it has and how far the proof got when time runs out', async () => {
    const concepts = Array.from({ length: 12 }, (_, at) => `concept.${at}`);
    const options = Array.from({ length: 160 }, (_, at): Option => ({
      ...optionOf(`s${String(at).padStart(3, '0')}`, `p${at % 37}`, 1000 + ((at * 17) % 900)),
      publisherId: `c${at % 5}`,
    }));
    const ways = concepts.flatMap((_, concept) =>
      [...options.keys()]
        .filter((at) => at % 12 === concept || (at * 3 + 1) % 12 === concept)
        .map((at) => wayOf(concept, at, 5000 + ((at * 131) % 4000), (at * 7) % 3)),
    );
    // More capabilities than the tables take, and a wish for one provider that ties them together.
    const everything = { clauseId: 'p', hard: false, wanted: concepts, concepts: [...concepts.keys()] };
    const problem = { ...EMPTY, wanted: concepts, concepts, options, ways, sameProvider: [everything] };
    const bundle = await compose(problem, { timeLimitMs: 0 });
    expect(bundle.status).toBe('feasible');
    expect(bundle.gap01).toBeGreaterThan(0);
    expect(bundle.gap01).toBeLessThanOrEqual(1);
    expect(bundle.because).not.toContain('no better bundle exists');
    for (const { serviceId, concepts: covered } of bundle.choices) {
      const option = options.findIndex((each) => each.serviceId === serviceId);
      const covers = ways.filter((way) => way.options[0] === option).map((way) => concepts[way.concept]);
      for (const concept of covered) expect(covers).toContain(concept);
    }
    expect([...bundle.choices.flatMap((choice) => choice.concepts), ...bundle.gaps].sort()).toEqual(
      [...concepts].sort(),
    );
    expect(await compose(problem)).toMatchObject({ status: 'optimal', gap01: 0 });
  });

  it('keeps the budget to the cent where a cent decides', async () => {
    const options = [optionOf('dear', 'a', 1_000_000_001), optionOf('exact', 'b', 1_000_000_000)];
    const costs = options.map(({ cost }) => cost!.amountMinor);
    const limit = {
      clauseId: 'b',
      hard: true,
      maxMinor: 1_000_000_000,
      currency: 'EUR',
      concepts: [0],
      costs,
    };
    const wanted = ['log.store.chilled'];
    const ways = [wayOf(0, 0, 9000), wayOf(0, 1, 10)];
    const bundle = await compose({ ...EMPTY, wanted, concepts: wanted, options, ways, budgets: [limit] });
    expect(bundle.choices.map(({ serviceId }) => serviceId)).toEqual(['exact']);
    expect(bundle.passedOver).toEqual([
      { serviceId: 'dear', concept: wanted[0], because: 'It would exceed the budget.' },
    ]);
    expect(bundle.answers[0]).toMatchObject({ clauseId: 'b', answer: 'met' });
  });
});
