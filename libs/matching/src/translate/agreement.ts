import { findLinks, trainModelOne, turned, type Links, type ParallelTerms } from './model-one.js';

/** How often two terms translate each other, as both directions see it. */
export interface Agreement {
  readonly links: Links;
  /** Link -> expected number of uses, ≥ 0. */
  readonly counts: Float64Array;
}

/**
 * Trains model 1 in both directions and counts for each link the geometric mean of both posteriors, cell by cell. One
 * direction alone gives rare words of long labels, and function words, a share of everything that stands beside them
 * ("garbage collectors"); the mean lets each direction veto the other.
 *
 * Source: after Liang, Taskar & Klein 2006, _Alignment by Agreement_, HLT-NAACL, who multiply the posteriors within
 * training; the mean after training did better on labels kept out (DESIGN.md).
 */
export function countAgreement(terms: ParallelTerms, iterations: number): Agreement {
  const links = findLinks(terms);
  const forward = trainModelOne(terms, links, iterations);
  const back = turned(terms);
  // The same links, in the cells of the turned pairs.
  const backLinks = turnedLinks(terms, links);
  const backward = trainModelOne(back, backLinks, iterations);
  const counts = new Float64Array(links.source.length);
  for (let pair = 0; pair < terms.sources.length; pair++) {
    const sources = terms.sources[pair]!;
    const targets = terms.targets[pair]!;
    const start = links.starts[pair]!;
    const bySource = new Float64Array(sources.length);
    const byTarget = new Float64Array(targets.length);
    targets.forEach((target, j) => {
      byTarget[j] = forward.fromNothing[target]!;
      sources.forEach((_, i) => {
        const link = links.cells[start + j * sources.length + i]!;
        byTarget[j]! += forward.probability[link]!;
        bySource[i]! += backward.probability[link]!;
      });
    });
    sources.forEach((source, i) => (bySource[i]! += backward.fromNothing[source]!));
    for (let j = 0; j < targets.length; j++) {
      for (let i = 0; i < sources.length; i++) {
        const link = links.cells[start + j * sources.length + i]!;
        counts[link]! += Math.sqrt(
          (forward.probability[link]! / byTarget[j]!) * (backward.probability[link]! / bySource[i]!),
        );
      }
    }
  }
  return { links, counts };
}

function turnedLinks(terms: ParallelTerms, links: Links): Links {
  const cells = new Uint32Array(links.cells.length);
  for (let pair = 0; pair < terms.sources.length; pair++) {
    const start = links.starts[pair]!;
    const n = terms.sources[pair]!.length;
    const m = terms.targets[pair]!.length;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) cells[start + i * m + j] = links.cells[start + j * n + i]!;
    }
  }
  return { source: links.target, target: links.source, cells, starts: links.starts };
}
