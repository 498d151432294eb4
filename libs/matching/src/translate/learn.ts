import { LANGUAGES, type Language } from '@fivefold/domain';
import { stem, words } from '../text/index.js';
import { countAgreement } from './agreement.js';
import { CompoundReader, type AlignedLabel } from './label-terms.js';
import type { ParallelTerms } from './model-one.js';
import { probeStems, type StemProbe } from './stem-probe.js';

/** Words of each language that a model keeps to notice a changed stemmer. */
const PROBE_SIZE = 1500;

/** Numbered terms of a language, sorted by their text. */
export type Terms = readonly string[];

/** Translations of the terms of one language into another: those of term `i` stand at `starts[i] … starts[i + 1] - 1`. */
export interface TranslationTable {
  readonly from: Language;
  readonly to: Language;
  readonly starts: Uint32Array;
  /** Term numbers of the other language, most probable first. */
  readonly targets: Uint32Array;
  /** Probability in 255ths, ≥ 1; those of one term sum to at most 255. */
  readonly shares: Uint8Array;
}

/** All that is learned: what {@link TranslationModel} is made from. */
export interface LearnedTranslations {
  readonly probes: Readonly<Record<Language, StemProbe>>;
  readonly terms: Readonly<Record<Language, Terms>>;
  /** One for each ordered pair of languages, by {@link LANGUAGES}. */
  readonly tables: readonly TranslationTable[];
}

/** How to learn; the defaults are those that did best on divisions kept out (DESIGN.md). */
export interface LearningOptions {
  readonly iterations?: number;
  /** Less probable translations are dropped. */
  readonly least01?: number;
  /** A term's translations are cut once they hold this share of its probability. */
  readonly mass01?: number;
  /** At most so many translations of a term. */
  readonly most?: number;
  readonly parts?: boolean;
}

/**
 * Learns how words of each language are translated into each other one from labels that say the same.
 * The same labels in the same order give the same result.
 *
 * Cost about 3 s for 18,000 labels in four languages.
 */
export function learnTranslations(
  labels: readonly AlignedLabel[],
  { iterations = 5, least01 = 0.01, mass01 = 0.98, most = 12, parts = true }: LearningOptions = {},
): LearnedTranslations {
  const read = new Map(LANGUAGES.map((language) => [language, new Reader(labels, language, parts)] as const));
  const tables = new Map<string, TranslationTable>();
  LANGUAGES.forEach((one, at) => {
    for (const other of LANGUAGES.slice(at + 1)) {
      const { forward, backward } = learnPair(read.get(one)!, read.get(other)!, iterations);
      for (const [from, to, counts] of [
        [one, other, forward],
        [other, one, backward],
      ] as const) {
        tables.set(`${from} ${to}`, prune(from, to, counts, { least01, mass01, most }));
      }
    }
  });
  return {
    probes: byLanguage((one) => read.get(one)!.probe),
    terms: byLanguage((one) => read.get(one)!.terms),
    tables: LANGUAGES.flatMap((from) =>
      LANGUAGES.filter((to) => to !== from).map((to) => tables.get(`${from} ${to}`)!),
    ),
  };
}

function byLanguage<Value>(valueOf: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(LANGUAGES.map((one) => [one, valueOf(one)])) as Record<Language, Value>;
}

/** Labels of one language as numbered terms: as written and, where that differs, with compounds in parts. */
class Reader {
  readonly probe: StemProbe;
  readonly terms: Terms;
  readonly plain: readonly (readonly number[])[];
  readonly split: readonly (readonly number[] | null)[];

  constructor(labels: readonly AlignedLabel[], language: Language, parts: boolean) {
    const stems = labels.map((label) =>
      words(label[language] ?? '')
        .filter(({ folded }) => !/\d/.test(folded))
        .map(({ folded }) => ({ folded, stem: stem(folded, language) })),
    );
    this.probe = probeStems(
      stems.flatMap((label) => label.map((word) => word.folded)),
      language,
      PROBE_SIZE,
    );
    const all = new Set(stems.flatMap((label) => label.map((word) => word.stem)));
    this.terms = [...all].sort();
    const numberOf = new Map(this.terms.map((term, number) => [term, number]));
    const compounds = new CompoundReader(language, (one) => all.has(one));
    this.plain = stems.map((label) => label.map((word) => numberOf.get(word.stem)!));
    this.split = stems.map((label) => {
      if (!parts) return null;
      let any = false;
      const inParts = label.flatMap((word) => {
        const found = compounds.partsOf(word.folded);
        if (found === null) return [numberOf.get(word.stem)!];
        any = true;
        return found.map((part) => numberOf.get(part)!);
      });
      return any ? inParts : null;
    });
  }
}

type Counts = Map<number, [term: number, count: number][]>;

function learnPair(one: Reader, other: Reader, iterations: number): { forward: Counts; backward: Counts } {
  const sources: (readonly number[])[] = [];
  const targets: (readonly number[])[] = [];
  const add = (source: readonly number[], target: readonly number[]) => {
    if (source.length === 0 || target.length === 0) return;
    sources.push(source);
    targets.push(target);
  };
  one.plain.forEach((plain, label) => {
    add(plain, other.plain[label]!);
    const split = one.split[label] ?? null;
    const otherSplit = other.split[label] ?? null;
    if (split !== null || otherSplit !== null) add(split ?? plain, otherSplit ?? other.plain[label]!);
  });
  const terms: ParallelTerms = {
    sources,
    targets,
    sourceCount: one.terms.length,
    targetCount: other.terms.length,
  };
  const { links, counts } = countAgreement(terms, iterations);
  const forward: Counts = new Map();
  const backward: Counts = new Map();
  counts.forEach((count, link) => {
    const source = links.source[link]!;
    const target = links.target[link]!;
    push(forward, source, target, count);
    push(backward, target, source, count);
  });
  return { forward, backward };

  function push(into: Counts, from: number, to: number, count: number) {
    const rows = into.get(from);
    if (rows === undefined) into.set(from, [[to, count]]);
    else rows.push([to, count]);
  }
}

function prune(
  from: Language,
  to: Language,
  counts: Counts,
  { least01, mass01, most }: { least01: number; mass01: number; most: number },
): TranslationTable {
  const size = Math.max(-1, ...counts.keys()) + 1;
  const starts = new Uint32Array(size + 1);
  const targets: number[] = [];
  const shares: number[] = [];
  for (let term = 0; term < size; term++) {
    const rows = (counts.get(term) ?? []).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const sum = rows.reduce((total, [, count]) => total + count, 0);
    let held = 0;
    for (const [target, count] of rows.slice(0, most)) {
      const share = count / sum;
      if (!(share >= least01) || held >= mass01) break;
      held += share;
      targets.push(target);
      shares.push(Math.max(1, Math.floor(share * 255)));
    }
    starts[term + 1] = targets.length;
  }
  return { from, to, starts, targets: Uint32Array.from(targets), shares: Uint8Array.from(shares) };
}
