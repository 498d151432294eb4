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

/** More iterations fit rare words to the chance of few labels. */
const ITERATIONS = 5;
/** Translations below this probability are dropped … */
const LEAST_PROBABLE = 0.01;
/** … and so are those beyond this share of a term's probability, or beyond so many. */
const ENOUGH = 0.98;
const MOST = 12;

/**
 * Learns how words of each language are translated into each other one from labels that say the same. Where a language
 * writes compounds, a label is read twice, with its compounds whole and in parts, so that both get translations. The same
 * labels in the same order give the same result. The constants did best on divisions of CPV kept out (DESIGN.md).
 *
 * Cost about 2 s for 19,000 labels in four languages.
 */
export function learnTranslations(labels: readonly AlignedLabel[]): LearnedTranslations {
  const read = byLanguage((language) => new LabelsOfLanguage(labels, language));
  const tables = new Map<string, TranslationTable>();
  LANGUAGES.forEach((one, at) => {
    for (const other of LANGUAGES.slice(at + 1)) {
      const { links, counts } = countAgreement(pairsOf(read[one], read[other]), ITERATIONS);
      const { source, target } = links;
      tables.set(one + other, tableOf(one, other, read[one].terms.length, source, target, counts));
      tables.set(other + one, tableOf(other, one, read[other].terms.length, target, source, counts));
    }
  });
  return {
    probes: byLanguage((one) => read[one].probe),
    terms: byLanguage((one) => read[one].terms),
    tables: LANGUAGES.flatMap((from) =>
      LANGUAGES.filter((to) => to !== from).map((to) => tables.get(from + to)!),
    ),
  };
}

function byLanguage<Value>(valueOf: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(LANGUAGES.map((one) => [one, valueOf(one)])) as Record<Language, Value>;
}

/** Labels of one language as numbered terms: as written and, where that differs, with compounds in parts. */
class LabelsOfLanguage {
  readonly probe: StemProbe;
  readonly terms: Terms;
  readonly whole: readonly (readonly number[])[];
  /** null where a label has no compound. */
  readonly inParts: readonly (readonly number[] | null)[];

  constructor(labels: readonly AlignedLabel[], language: Language) {
    const read = labels.map((label) =>
      words(label[language] ?? '')
        .map(({ folded }) => folded)
        // A number is the same in every language, and stands beside anything.
        .filter((folded) => !/\d/.test(folded)),
    );
    this.probe = probeStems(read.flat(), language, PROBE_SIZE);
    const known = new Set(read.flat().map((folded) => stem(folded, language)));
    this.terms = [...known].sort();
    const numberOf = new Map(this.terms.map((term, number) => [term, number]));
    const compounds = new CompoundReader(language, (one) => known.has(one));
    this.whole = read.map((label) => label.map((folded) => numberOf.get(stem(folded, language))!));
    this.inParts = read.map((label, at) => {
      const parts = label.map((folded) => compounds.partsOf(folded));
      if (parts.every((one) => one === null)) return null;
      return parts.flatMap((one, place) =>
        one === null ? [this.whole[at]![place]!] : one.map((part) => numberOf.get(part)!),
      );
    });
  }
}

/** The labels that two languages have both, read whole and, where either has compounds, once more in parts. */
function pairsOf(one: LabelsOfLanguage, other: LabelsOfLanguage): ParallelTerms {
  const sources: (readonly number[])[] = [];
  const targets: (readonly number[])[] = [];
  one.whole.forEach((whole, label) => {
    const otherWhole = other.whole[label]!;
    if (whole.length === 0 || otherWhole.length === 0) return;
    sources.push(whole);
    targets.push(otherWhole);
    const parts = one.inParts[label]!;
    const otherParts = other.inParts[label]!;
    if (parts === null && otherParts === null) return;
    sources.push(parts ?? whole);
    targets.push(otherParts ?? otherWhole);
  });
  return { sources, targets, sourceCount: one.terms.length, targetCount: other.terms.length };
}

/** The translations of each of `termCount` terms, by the counts of its links, pruned. */
function tableOf(
  from: Language,
  to: Language,
  termCount: number,
  source: Uint32Array,
  target: Uint32Array,
  counts: Float64Array,
): TranslationTable {
  const linksOf = Array.from({ length: termCount }, (): number[] => []);
  source.forEach((term, link) => linksOf[term]!.push(link));
  const starts = new Uint32Array(termCount + 1);
  const targets: number[] = [];
  const shares: number[] = [];
  linksOf.forEach((links, term) => {
    const sum = links.reduce((total, link) => total + counts[link]!, 0);
    links.sort((a, b) => counts[b]! - counts[a]! || target[a]! - target[b]!);
    let held = 0;
    for (const link of links.slice(0, MOST)) {
      const share = counts[link]! / sum;
      // Also ends where the sum is 0: nothing was ever linked.
      if (!(share >= LEAST_PROBABLE) || held >= ENOUGH) break;
      held += share;
      targets.push(target[link]!);
      shares.push(Math.floor(share * 255));
    }
    starts[term + 1] = targets.length;
  });
  return { from, to, starts, targets: Uint32Array.from(targets), shares: Uint8Array.from(shares) };
}
