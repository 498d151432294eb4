import type { Language } from '@fivefold/domain';
import { stem } from '../text/index.js';
import { checksum } from './checksum.js';

/** Words of a language and a sum over their stems, by which a model notices that a stemmer has changed since. */
export interface StemProbe {
  /** Folded, sorted. */
  readonly words: readonly string[];
  readonly sum: number;
}

/** A probe of about `size` words, spread evenly over the distinct folded `words`. */
export function probeStems(words: Iterable<string>, language: Language, size: number): StemProbe {
  const sorted = [...new Set(words)].sort();
  const step = Math.max(1, Math.floor(sorted.length / size));
  const chosen = sorted.filter((_, at) => at % step === 0);
  return { words: chosen, sum: sumOfStems(chosen, language) };
}

/** Whether the words of the probe still have the stems that they had. */
export function stillHolds({ words, sum }: StemProbe, language: Language): boolean {
  return sumOfStems(words, language) === sum;
}

function sumOfStems(words: readonly string[], language: Language): number {
  return checksum(new TextEncoder().encode(words.map((word) => stem(word, language)).join('\n')));
}
