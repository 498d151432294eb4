import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countAgreement } from './agreement.js';
import { findLinks, trainModelOne, turned, type ParallelTerms } from './model-one.js';

const pairs = (...rows: [source: number[], target: number[]][]): ParallelTerms => ({
  sources: rows.map(([source]) => source),
  targets: rows.map(([, target]) => target),
  sourceCount: 1 + Math.max(-1, ...rows.flatMap(([source]) => source)),
  targetCount: 1 + Math.max(-1, ...rows.flatMap(([, target]) => target)),
});

/** the house, the book, a book; das Haus, das Buch, ein Buch. */
const toy = pairs(
  [
    [0, 1],
    [0, 1],
  ],
  [
    [0, 2],
    [0, 2],
  ],
  [
    [3, 2],
    [3, 2],
  ],
);

/** Probability of each couple of terms; 0 for those that never stand together. */
function table(terms: ParallelTerms, iterations: number): number[][] {
  const links = findLinks(terms);
  const { probability } = trainModelOne(terms, links, iterations);
  const rows = Array.from({ length: terms.sourceCount }, () => new Array<number>(terms.targetCount).fill(0));
  probability.forEach((share, link) => (rows[links.source[link]!]![links.target[link]!] = share));
  return rows;
}

/** The same estimation written with one table and no cells. */
function naive(terms: ParallelTerms, iterations: number): number[][] {
  const together = (source: number, target: number) =>
    terms.sources.some((one, pair) => one.includes(source) && terms.targets[pair]!.includes(target));
  const nothing = terms.sourceCount;
  let rows = Array.from({ length: nothing + 1 }, (_, source) =>
    normal(
      Array.from({ length: terms.targetCount }, (_, target) =>
        Number(source === nothing || together(source, target)),
      ),
    ),
  );
  for (let round = 0; round < iterations; round++) {
    const counts = rows.map((row) => row.map(() => 0));
    terms.sources.forEach((source, pair) => {
      for (const target of terms.targets[pair]!) {
        const all = [...source, nothing];
        const total = all.reduce((sum, one) => sum + rows[one]![target]!, 0);
        for (const one of all) counts[one]![target]! += rows[one]![target]! / total;
      }
    });
    rows = counts.map(normal);
  }
  return rows.slice(0, nothing);
}

function normal(row: number[]): number[] {
  const sum = row.reduce((total, one) => total + one, 0);
  return row.map((one) => (sum === 0 ? 0 : one / sum));
}

const term = fc.integer({ min: 0, max: 6 });
const side = fc.array(term, { minLength: 1, maxLength: 5 });
const corpora = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 12 }).map((rows) => pairs(...rows));

describe('IBM model 1', () => {
  it('finds the alignment of a toy corpus', () => {
    const rows = table(toy, 40);
    for (const [source, row] of rows.entries()) {
      expect(row.indexOf(Math.max(...row))).toBe(source);
      expect(row[source]).toBeGreaterThan(0.8);
    }
  });

  it('gives the same as a plain table', () => {
    fc.assert(
      fc.property(corpora, fc.integer({ min: 1, max: 6 }), (terms, iterations) => {
        const expected = naive(terms, iterations);
        table(terms, iterations).forEach((row, source) =>
          row.forEach((share, target) => expect(share).toBeCloseTo(expected[source]![target]!, 9)),
        );
      }),
    );
  });

  it('never lowers the likelihood', () => {
    fc.assert(
      fc.property(corpora, (terms) => {
        const { logLikelihoods } = trainModelOne(terms, findLinks(terms), 12);
        for (let at = 1; at < logLikelihoods.length; at++) {
          expect(logLikelihoods[at]! - logLikelihoods[at - 1]!).toBeGreaterThan(-1e-9);
        }
      }),
    );
  });
});

describe('agreement of both directions', () => {
  it('is the same from either side', () => {
    fc.assert(
      fc.property(corpora, (terms) => {
        const one = countAgreement(terms, 4);
        const other = countAgreement(turned(terms), 4);
        const counts = new Map<string, number>();
        one.counts.forEach((count, link) =>
          counts.set(`${one.links.source[link]} ${one.links.target[link]}`, count),
        );
        other.counts.forEach((count, link) =>
          expect(counts.get(`${other.links.target[link]} ${other.links.source[link]}`)).toBeCloseTo(count, 9),
        );
      }),
    );
  });

  it('keeps a function word from collecting what stands beside it', () => {
    // 0 stands in every label and has a translation of its own; 4 to 8 are rare.
    const terms = pairs(
      ...[4, 5, 6, 7, 8].map(
        (rare) =>
          [
            [0, rare],
            [0, rare],
          ] as [number[], number[]],
      ),
    );
    const { links, counts } = countAgreement(terms, 8);
    const countOf = (source: number, target: number) =>
      counts.find((_, link) => links.source[link] === source && links.target[link] === target)!;
    for (const rare of [4, 5, 6, 7, 8]) {
      expect(countOf(rare, rare)).toBeGreaterThan(20 * countOf(0, rare));
      expect(countOf(0, 0)).toBeGreaterThan(20 * countOf(0, rare));
    }
  });
});
