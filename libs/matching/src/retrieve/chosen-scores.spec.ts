import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drained } from '../steps.js';
import { ChosenScores } from './chosen-scores.js';
import { DenseImpacts } from './dense-impacts.js';
import { MergedLists } from './merged-lists.js';
import { PostingPool, posting } from './posting-pool.js';
import { pointsOf, type QueryGroup } from './query-group.js';

/** Shares of the documents that stand in each list: empty, short, long and whole ones. */
const DENSITIES = [0, 0.0005, 0.01, 0.06, 0.3, 1];
const LISTS = DENSITIES.length;

const cases = fc
  .record({
    documents: fc.constantFrom(1, 33, 3000, 20_000),
    share: fc.constantFrom(0, 0.0005, 0.01, 0.2, 1),
    seed: fc.nat(),
    asked: fc.array(
      fc.record({
        lists: fc.uniqueArray(fc.nat(LISTS - 1), { maxLength: LISTS }),
        weight: fc.integer({ min: 1, max: 2000 }),
        points: fc.option(fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }), { freq: 3 }),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ documents, share, seed, asked }) => {
    let state = seed;
    const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const numbers = Array.from({ length: documents }, (_, document) => document);
    const entries = DENSITIES.flatMap((density, list) =>
      numbers
        .filter(() => random() < density)
        .map((document) => ({ list, value: posting(document, 1 + Math.floor(random() * 255)) })),
    );
    const lists = Uint32Array.from(entries, ({ list }) => list);
    const values = Uint32Array.from(entries, ({ value }) => value);
    const sets = Uint32Array.from(numbers, () => Math.floor(random() * 3));
    return {
      documents,
      pool: PostingPool.fromPairs(LISTS, lists, values, lists.length),
      chosen: [0, 1].map(() => Uint32Array.from(numbers.filter(() => random() < share))),
      groups: asked.map(({ lists, weight, points }): QueryGroup => ({
        lists,
        weights: lists.map((_, at) => 1 + lists.length * weight - at * weight),
        points: points === null ? null : { sets, impacts: Uint8Array.from(points), weight: 150 },
        onlyLifts: points !== null,
      })),
    };
  });

describe('ChosenScores', () => {
  it('gives each chosen document the sum of what the best list of each group gives it', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ documents, pool, chosen, groups }, areMerged) => {
        const kept = { dense: new DenseImpacts(), merged: new MergedLists() };
        if (areMerged) kept.merged.prepare(pool, groups, documents);
        const scores = new ChosenScores(chosen, documents);
        drained(scores.add(pool, groups, kept));
        const all = [...new Set(chosen.flatMap((some) => [...some]))].sort((a, b) => a - b);
        expect([...scores.documents]).toEqual(all);
        expect(all.map((document) => scores.placeOf(document))).toEqual(all.map((_, place) => place));
        const best = ({ lists, weights, points }: QueryGroup, document: number) =>
          Math.max(
            points === null ? 0 : pointsOf(points, document),
            ...lists.map((list, at) => weights[at]! * pool.impactOf(list, document)),
          );
        const sums = all.map((document) => groups.reduce((sum, group) => sum + best(group, document), 0));
        expect([...scores.scores]).toEqual(sums);
      }),
      { numRuns: 120 },
    );
  });
});
