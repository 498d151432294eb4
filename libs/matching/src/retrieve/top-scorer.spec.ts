import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listBits } from './bits.js';
import { HitSet } from './hit-set.js';
import { MergedLists } from './merged-lists.js';
import { PostingPool, posting } from './posting-pool.js';
import type { QueryGroup } from './query-group.js';
import { Scorer } from './scorer.js';
import { TopScorer } from './top-scorer.js';

const LISTS = 6;

/** A pool of some lists over `documents` documents: dense and sparse lists, few and many different impacts. */
const pools = fc
  .record({
    documents: fc.constantFrom(1, 70, 3000, 40_000, 66_000),
    density: fc.array(fc.constantFrom(0, 0.002, 0.05, 0.4, 1), { minLength: LISTS, maxLength: LISTS }),
    impacts: fc.constantFrom(1, 3, 255),
    seed: fc.nat(),
  })
  .map(({ documents, density, impacts, seed }) => {
    let state = seed;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const lists: number[] = [];
    const values: number[] = [];
    density.forEach((share, list) => {
      for (let document = 0; document < documents; document++) {
        if (random() >= share) continue;
        lists.push(list);
        values.push(posting(document, 1 + Math.floor(random() ** 3 * impacts)));
      }
    });
    const pool = PostingPool.fromPairs(
      LISTS,
      Uint32Array.from(lists),
      Uint32Array.from(values),
      lists.length,
    );
    const sets = Uint32Array.from({ length: documents }, () => Math.floor(random() * 3));
    return { pool, documents, sets };
  });

const groupsOf = (sets: Uint32Array) =>
  fc
    .array(
      fc.record({
        chosen: fc.array(fc.record({ list: fc.nat(LISTS - 1), weight: fc.integer({ min: 1, max: 2000 }) }), {
          minLength: 1,
          maxLength: 3,
        }),
        points: fc.option(fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }), { freq: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((all) =>
      all.map(({ chosen, points }): QueryGroup => {
        const sorted = chosen.sort((a, b) => b.weight - a.weight);
        return {
          lists: sorted.map(({ list }) => list),
          weights: sorted.map(({ weight }) => weight),
          points: points === null ? null : { sets, impacts: Uint8Array.from(points), weight: 150 },
          onlyLifts: points !== null,
        };
      }),
    );

const cases = pools.chain((pool) =>
  fc.record({
    pool: fc.constant(pool),
    groups: groupsOf(pool.sets),
    limit: fc.integer({ min: 1, max: 30 }),
    filter: fc.option(fc.integer({ min: 2, max: 50 })),
  }),
);

describe('TopScorer', () => {
  it('keeps exactly the first documents of the exhaustive scorer, with their scores', () => {
    const scorer = new Scorer();
    fc.assert(
      fc.property(cases, ({ pool: { pool, documents }, groups, limit, filter }) => {
        const top = new TopScorer(new Scorer());
        const allowed = filter === null ? null : new Uint32Array((documents + 31) >>> 5);
        for (let document = 0; document < documents; document++) {
          if (allowed !== null && document % filter! < 2) allowed[document >>> 5]! |= 1 << (document & 31);
        }
        scorer.run(pool, groups, documents);
        const all = Array.from({ length: scorer.count }, (_, at) => scorer.touched[at]!)
          .filter((document) => allowed === null || document % filter! < 2)
          .map((document) => ({ document, score: scorer.scores[document]! }))
          .sort((a, b) => b.score - a.score || a.document - b.document);
        scorer.clear();
        const found = new Uint32Array((documents + 31) >>> 5);
        for (const { document } of all) found[document >>> 5]! |= 1 << (document & 31);
        const merging = new Scorer();
        const ways = [
          () => top.run(pool, groups, documents, limit, allowed),
          () => top.run(pool, groups, documents, limit, found),
          () => {
            merging.merged.prepare(pool, groups, documents);
            const other = new TopScorer(merging);
            other.run(pool, groups, documents, limit, allowed);
            return other;
          },
          () => {
            const other = new TopScorer(merging);
            other.run(pool, groups, documents, limit, found);
            return other;
          },
        ];
        for (const way of ways) {
          const { documents: some, scores, count } = way() ?? top;
          const kept = Array.from({ length: count }, (_, at) => ({
            document: some[at]!,
            score: scores[at]!,
          })).sort((a, b) => b.score - a.score || a.document - b.document);
          expect(kept.slice(0, limit)).toEqual(all.slice(0, limit));
          expect(new Set(kept.map(({ document }) => document)).size).toBe(kept.length);
        }
        merging.run(pool, groups, documents);
        const again = Array.from({ length: merging.count }, (_, at) => merging.touched[at]!);
        expect(again.filter((document) => merging.scores[document]! > 0).length).toBe(again.length);
      }),
      { numRuns: 150 },
    );
  });
});

/** Changes of documents, some of them new: what each list then gives, 0 where the document is not in it. */
const changesOf = fc.array(
  fc.record({
    document: fc.oneof(fc.nat(40), fc.integer({ min: 65_500, max: 66_100 }), fc.nat(68_500)),
    impacts: fc.array(fc.constantFrom(0, 1, 7, 255), { minLength: LISTS, maxLength: LISTS }),
    isAsked: fc.boolean(),
    isReweighed: fc.boolean(),
  }),
  { maxLength: 12 },
);

describe('MergedLists', () => {
  it('holds of each document what the best of its lists gives, through changes of lists and weights', () => {
    fc.assert(
      fc.property(
        pools.chain((pool) =>
          fc.record({ pool: fc.constant(pool), groups: groupsOf(pool.sets), changes: changesOf }),
        ),
        ({ pool: { pool, documents }, groups: first, changes }) => {
          const merged = new MergedLists();
          let groups = first;
          let end: number = documents;
          const check = () => {
            merged.prepare(pool, groups, end);
            const all = Uint32Array.from({ length: end }, (_, document) => document);
            for (const group of groups) {
              const list = merged.of(group);
              const postings = group.lists.reduce((sum, one) => sum + pool.lengthOf(one), 0);
              expect(list !== null).toBe(postings * 64 >= end && group.points === null);
              if (list === null) continue;
              const given = new Int32Array(end);
              group.lists.forEach((one, at) => {
                for (let here = pool.startOf(one); here < pool.endOf(one); here++) {
                  const found = pool.blockOf(one)[here]!;
                  given[found >>> 8] = Math.max(given[found >>> 8]!, group.weights[at]! * (found & 0xff));
                }
              });
              const added = new Int32Array(end);
              list.addTo(added, all, end);
              const scorer = new Scorer(merged);
              scorer.run(pool, [group], end);
              const differing = all.filter(
                (document) =>
                  list.pointsOf(document) !== given[document] ||
                  added[document] !== given[document] ||
                  scorer.scores[document] !== given[document],
              );
              expect([...differing]).toEqual([]);
              const unbounded = all.filter(
                (document) => given[document]! > list.peaks[document >>> 5]! * list.unit,
              );
              expect([...unbounded]).toEqual([]);
              expect(list.count).toBe(given.filter((points) => points > 0).length);
            }
          };
          check();
          for (const { document, impacts, isAsked, isReweighed } of changes) {
            end = Math.max(end, document + 1);
            merged.begin(document);
            impacts.forEach((impact, list) => {
              if (impact === pool.impactOf(list, document)) return;
              if (impact === 0) pool.remove(list, document);
              else pool.put(list, posting(document, impact));
              merged.touch(list);
            });
            if (isReweighed) {
              const heavier = groups.map((group) => ({
                ...group,
                weights: group.weights.map((weight) => weight + (weight & 3)).sort((a, b) => b - a),
              }));
              groups = groups.map((group, at) => (at % 2 === 0 ? heavier[at]! : { ...group }));
            }
            if (isAsked) check();
          }
          check();
          if (groups.some((group) => merged.of(group) !== null)) expect(merged.bytes).toBeGreaterThan(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('follows more changes than it remembers', () => {
    const pool = PostingPool.fromPairs(2, new Uint32Array(0), new Uint32Array(0), 0);
    const group: QueryGroup = { lists: [0, 1], weights: [5, 3], points: null, onlyLifts: false };
    const merged = new MergedLists();
    for (const changed of [10, 300, 700]) {
      for (let document = 0; document < changed; document++) {
        merged.begin(document);
        pool.put(document % 2, posting(document, 1 + (changed % 255)));
        merged.touch(document % 2);
      }
      merged.prepare(pool, [group], changed);
      const given = (document: number) => (document % 2 === 0 ? 5 : 3) * (1 + (changed % 255));
      for (let document = 0; document < changed; document++)
        expect(merged.of(group)!.pointsOf(document)).toBe(given(document));
    }
  });

  it('gives a group nothing that was not prepared since the last change, nor what another took for its weights', () => {
    const pool = PostingPool.fromPairs(
      2,
      Uint32Array.of(0, 1),
      Uint32Array.of(posting(0, 9), posting(1, 9)),
      2,
    );
    const light: QueryGroup = { lists: [0, 1], weights: [5, 3], points: null, onlyLifts: false };
    const heavy: QueryGroup = { ...light, weights: [7, 3] };
    const merged = new MergedLists();
    const pointsOf = (group: QueryGroup) => merged.of(group)?.pointsOf(0);
    merged.prepare(pool, [light], 2);
    expect(pointsOf(light)).toBe(45);
    merged.begin(0);
    pool.put(0, posting(0, 10));
    merged.touch(0);
    expect(pointsOf(light)).toBeUndefined();
    merged.prepare(pool, [heavy], 2);
    expect([pointsOf(light), pointsOf(heavy)]).toEqual([undefined, 70]);
    merged.prepare(pool, [light], 2);
    expect([pointsOf(light), pointsOf(heavy)]).toEqual([50, 70]);
  });
});

describe('HitSet', () => {
  it('counts and lists the documents in any of some lists, through changes', () => {
    fc.assert(
      fc.property(pools, fc.array(fc.nat(LISTS - 1), { maxLength: 4 }), ({ pool, documents }, lists) => {
        const hits = new HitSet();
        const expected = () => {
          const found = new Set<number>();
          for (const list of lists) {
            for (let at = pool.startOf(list); at < pool.endOf(list); at++)
              found.add(pool.blockOf(list)[at]! >>> 8);
          }
          return [...found].sort((a, b) => a - b);
        };
        for (let round = 0; round < 3; round++) {
          hits.unite(pool, lists, documents);
          expect(hits.count()).toBe(expected().length);
          expect([...hits.documents().subarray(0, hits.count())]).toEqual(expected());
          const document = (round * 7) % documents;
          for (const list of lists) {
            if (pool.impactOf(list, document) === 0) pool.put(list, posting(document, 9));
            else pool.remove(list, document);
            hits.change(list, document, pool.impactOf(list, document) > 0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('lists every bit of a word', () => {
    const target = new Uint32Array(64);
    expect(listBits(Uint32Array.of(0x80000001, 0xffffffff), 2, target)).toBe(34);
    expect([...target.subarray(0, 4)]).toEqual([0, 31, 32, 33]);
  });
});
