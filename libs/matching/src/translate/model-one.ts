/** Sentence pairs as numbered terms: pair `i` holds `sources[i]` and `targets[i]`; a term may stand twice. */
export interface ParallelTerms {
  readonly sources: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  /** One past the largest number of each side. */
  readonly sourceCount: number;
  readonly targetCount: number;
}

/**
 * Which source and target terms stand together in some pair. A *link* is such a couple; all tables of probabilities are
 * arrays over links.
 */
export interface Links {
  /** Link -> source term, link -> target term. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /**
   * Link of each cell, pair by pair: the cell of source `i` and target `j` of a pair with `n` sources stands at
   * `starts[pair] + j * n + i`.
   */
  readonly cells: Uint32Array;
  readonly starts: Uint32Array;
}

/** What model 1 learned in one direction. */
export interface ModelOne {
  /** Link -> probability that its source term is translated by its target term. */
  readonly probability: Float64Array;
  /** Target term -> probability that it comes from no source term at all. */
  readonly fromNothing: Float64Array;
  /** Log likelihood of the pairs before each iteration and after the last; never falls. */
  readonly logLikelihoods: readonly number[];
}

/** Finds the links of pairs. Cost O(cells). */
export function findLinks({ sources, targets, targetCount }: ParallelTerms): Links {
  const starts = new Uint32Array(sources.length + 1);
  sources.forEach((source, pair) => {
    starts[pair + 1] = starts[pair]! + source.length * targets[pair]!.length;
  });
  const cells = new Uint32Array(starts[sources.length]!);
  const linkOf = new Map<number, number>();
  let at = 0;
  sources.forEach((source, pair) => {
    for (const target of targets[pair]!) {
      for (const term of source) {
        const key = term * targetCount + target;
        let link = linkOf.get(key);
        if (link === undefined) linkOf.set(key, (link = linkOf.size));
        cells[at++] = link;
      }
    }
  });
  const source = new Uint32Array(linkOf.size);
  const target = new Uint32Array(linkOf.size);
  for (const [key, link] of linkOf) {
    source[link] = Math.floor(key / targetCount);
    target[link] = key % targetCount;
  }
  return { source, target, cells, starts };
}

/** The same pairs read the other way round. */
export function turned(terms: ParallelTerms): ParallelTerms {
  return {
    sources: terms.targets,
    targets: terms.sources,
    sourceCount: terms.targetCount,
    targetCount: terms.sourceCount,
  };
}

/**
 * IBM model 1 with an empty word, by expectation maximisation from a uniform start.
 *
 * Source: Brown, Della Pietra, Della Pietra & Mercer 1993, _The Mathematics of Statistical Machine Translation_,
 * Computational Linguistics 19(2), section 4.
 *
 * @param iterations ≥ 1; five to ten are usual
 * Cost O(iterations × cells).
 */
export function trainModelOne(terms: ParallelTerms, links: Links, iterations: number): ModelOne {
  const probability = new Float64Array(links.source.length).fill(1);
  const fromNothing = new Float64Array(terms.targetCount).fill(1);
  maximise(probability, fromNothing, links.source, terms.sourceCount);
  const counts = new Float64Array(probability.length);
  const countsFromNothing = new Float64Array(fromNothing.length);
  const logLikelihoods: number[] = [];
  for (let round = 0; round < iterations; round++) {
    counts.fill(0);
    countsFromNothing.fill(0);
    logLikelihoods.push(expect(terms, links, probability, fromNothing, counts, countsFromNothing));
    probability.set(counts);
    fromNothing.set(countsFromNothing);
    maximise(probability, fromNothing, links.source, terms.sourceCount);
  }
  counts.fill(0);
  countsFromNothing.fill(0);
  logLikelihoods.push(expect(terms, links, probability, fromNothing, counts, countsFromNothing));
  return { probability, fromNothing, logLikelihoods };
}

/** Adds the expected number of uses of each link to `counts`; returns the log likelihood. */
function expect(
  { sources, targets }: ParallelTerms,
  { cells, starts }: Links,
  probability: Float64Array,
  fromNothing: Float64Array,
  counts: Float64Array,
  countsFromNothing: Float64Array,
): number {
  let logLikelihood = 0;
  for (let pair = 0; pair < sources.length; pair++) {
    const length = sources[pair]!.length;
    let cell = starts[pair]!;
    for (const target of targets[pair]!) {
      let total = fromNothing[target]!;
      for (let at = cell; at < cell + length; at++) total += probability[cells[at]!]!;
      logLikelihood += Math.log(total / (length + 1));
      countsFromNothing[target]! += fromNothing[target]! / total;
      for (const end = cell + length; cell < end; cell++) {
        const link = cells[cell]!;
        counts[link]! += probability[link]! / total;
      }
    }
  }
  return logLikelihood;
}

/** Makes the counts of each source term, and of the empty word, sum to 1. */
function maximise(
  counts: Float64Array,
  countsFromNothing: Float64Array,
  sourceOf: Uint32Array,
  sourceCount: number,
): void {
  const sums = new Float64Array(sourceCount);
  for (let link = 0; link < counts.length; link++) sums[sourceOf[link]!]! += counts[link]!;
  for (let link = 0; link < counts.length; link++) counts[link]! /= sums[sourceOf[link]!] || 1;
  let sum = 0;
  for (const count of countsFromNothing) sum += count;
  for (let target = 0; target < countsFromNothing.length; target++) countsFromNothing[target]! /= sum || 1;
}
