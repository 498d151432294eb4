import type { Language } from '@fivefold/domain';
import { statedLanguage } from '../rank/settle-languages.js';
import type { TextLanguage } from '../rank/ranked-text.js';
import type { Translations } from '../translate/index.js';
import { duplicateFolds } from './duplicate-folds.js';
import { KernelIndex } from './kernel-index.js';
import { LabelVotes } from './label-votes.js';
import { primaryTag, type ClassifiedText, type CodeLabel, type LabelledText } from './labelled-text.js';
import { fitRidge } from './ridge.js';
import { featuresOf, translatedFeatures, type FeatureCounts } from './text-features.js';
import { tuneWeights, weigh, type Evidence, type EvidenceWeights } from './weights.js';

/** What the models of all languages have in common. */
export interface Training {
  readonly labels: readonly CodeLabel[];
  readonly examples: readonly LabelledText[];
  /** Number of each code, ascending by code. */
  readonly classOf: ReadonlyMap<string, number>;
  readonly translations: Translations | null;
}

interface Regression {
  /** Rows that it learned from, and the codes that they have, ascending. */
  readonly rows: readonly number[];
  readonly classes: Uint32Array;
  /** A line for every row of the index, as long as `classes`. */
  readonly coefficients: Float32Array;
}

const NEIGHBOURS = 15;
const LABEL_NEIGHBOURS = 150;
/** A label is believed so much as an example would be: it is short, and buyers read it freely. */
const LABEL_TRUST = 0.4;
/** Multiplications that one regression may take: some seconds. */
const AFFORDABLE = 8e9;
const ITERATIONS_TWICE = 30;
/** Examples of a code on average, below which a part of the examples teaches less than its nearest. */
const FEWEST_PER_CODE = 1.5;
/** Weights are tuned on one part of so many, the other parts known. */
const FOLDS = 3;
/** Fewer examples say too little about weights; more than the most say nothing new. */
const FEWEST_TUNED = 60;
const MOST_TUNED = 1500;
/** Up to so many examples all pairs are compared for near-duplicates. */
const MOST_COMPARED = 4000;

/** Evidence for codes of texts in one language; labels and examples of other languages take part in translation. */
export class LanguageModel {
  private readonly index: KernelIndex;
  private readonly classes: Uint32Array;
  private readonly regression: Regression | null;
  private readonly foreignVotes: LabelVotes | null;
  /** Share of the codes that have a label in the language of the texts. */
  private readonly ownShare: number;
  private readonly weights: EvidenceWeights;
  private readonly language: TextLanguage;

  /** @param tag primary language tag of the texts, `''` where it is not known */
  constructor(
    private readonly training: Training,
    tag: string,
  ) {
    this.language = statedLanguage(tag) ?? null;
    const { labels, examples, classOf, translations } = training;
    const own = labels.filter(({ lang }) => primaryTag(lang) === tag);
    const named = new Set(own.map(({ code }) => code));
    const foreign = labels.filter(({ code }) => !named.has(code));
    const borrowed = onePerCode(foreign);
    this.ownShare = classOf.size === 0 ? 0 : named.size / classOf.size;
    this.foreignVotes = foreign.length > 0 ? new LabelVotes(foreign, classOf, translations) : null;
    const rows = [
      ...examples,
      ...[...own, ...borrowed].map(({ code, lang, label }) => ({ code, lang, text: label })),
    ];
    this.index = new KernelIndex(rows.map(({ lang, text }) => this.featuresIn(text, lang, tag)));
    this.classes = Uint32Array.from(rows, ({ code }) => classOf.get(code)!);
    const learned = this.affordableRows();
    this.regression = learned === null ? null : this.fit(learned);
    this.weights = this.tuned(learned);
  }

  /** Score of every code; comparable within one text. Cost O(postings + rows * codes). */
  score(text: ClassifiedText): Float64Array {
    return weigh(this.evidenceOf(text), this.weights);
  }

  private evidenceOf(text: ClassifiedText): Evidence {
    const cosines = this.index.cosines(this.index.vectorOf(featuresOf(text.text, this.language)));
    const evidence = this.evidence(cosines, this.regression, () => true);
    this.foreignVotes?.add(text, evidence.labels);
    return finished(evidence, this.training.examples.length === 0);
  }

  /** @param isKnown whether an example may speak; each does, except where it is judged itself */
  private evidence(
    cosines: Float64Array,
    regression: Regression | null,
    isKnown: (example: number) => boolean,
  ): Evidence {
    const { examples, classOf } = this.training;
    const linear = new Float64Array(classOf.size);
    if (regression !== null) {
      const { rows, classes, coefficients } = regression;
      for (const row of rows) {
        const cosine = cosines[row]!;
        if (cosine === 0) continue;
        const from = row * classes.length;
        for (let at = 0; at < classes.length; at++)
          linear[classes[at]!]! += cosine * coefficients[from + at]!;
      }
    }
    const near: number[] = [];
    const named: number[] = [];
    cosines.forEach((cosine, row) => {
      if (cosine <= 0) return;
      if (row >= examples.length) named.push(row);
      else if (isKnown(row)) near.push(row);
    });
    return {
      linear,
      neighbours: this.votes(near, cosines, NEIGHBOURS),
      labels: this.votes(named, cosines, LABEL_NEIGHBOURS),
    };
  }

  private votes(rows: number[], cosines: Float64Array, most: number): Float64Array {
    const votes = new Float64Array(this.training.classOf.size);
    rows.sort((one, other) => cosines[other]! - cosines[one]! || one - other);
    for (const row of rows.slice(0, most)) votes[this.classes[row]!]! += cosines[row]! ** 2;
    return votes;
  }

  /** All rows, else the examples alone, else as many of them, evenly, as regression can take in time; null for too few. */
  private affordableRows(): number[] | null {
    const { examples } = this.training;
    const all = [...this.classes.keys()];
    const costs = (rows: readonly number[]) =>
      rows.reduce((sum, row) => sum + this.index.rows[row]!.features.length, 0) *
      this.classesOf(rows).length *
      ITERATIONS_TWICE;
    if (costs(all) <= AFFORDABLE) return all;
    if (examples.length === 0) return null;
    const step = Math.max(1, costs(all.slice(0, examples.length)) / AFFORDABLE);
    const some = all.slice(0, Math.floor(examples.length / step)).map((at) => Math.floor(at * step));
    return some.length < FEWEST_PER_CODE * this.classesOf(some).length ? null : some;
  }

  private classesOf(rows: readonly number[]): Uint32Array {
    return Uint32Array.from(new Set(rows.map((row) => this.classes[row]!))).sort();
  }

  private fit(rows: readonly number[]): Regression {
    const { examples, classOf } = this.training;
    const classes = this.classesOf(rows);
    const places = new Uint32Array(classOf.size);
    classes.forEach((one, at) => (places[one] = at));
    const trust = Float64Array.from(this.classes, (_, row) => (row < examples.length ? 1 : LABEL_TRUST));
    const placeOf = this.classes.map((one) => places[one]!);
    return { rows, classes, coefficients: fitRidge(this.index, rows, placeOf, trust, classes.length) };
  }

  private tuned(learned: readonly number[] | null): EvidenceWeights {
    const { examples } = this.training;
    if (examples.length === 0) {
      // Regression over labels in translation knows less than the translated labels themselves.
      return {
        linear: learned === null ? 0 : (1 + this.ownShare) / 2,
        neighbours: 0,
        labels: 1 - this.ownShare / 2,
      };
    }
    const start =
      learned === null
        ? { linear: 0, neighbours: 1, labels: 0.3 }
        : { linear: 1, neighbours: 0.1, labels: 0.1 };
    if (examples.length < FEWEST_TUNED) return start;
    const folds =
      examples.length > MOST_COMPARED
        ? Uint8Array.from(examples, (_, row) => row % FOLDS)
        : duplicateFolds(examples.length, FOLDS, (row) => this.index.cosines(this.index.rows[row]!));
    const step = Math.max(1, examples.length / (FOLDS * MOST_TUNED));
    const judged: { evidence: Evidence; code: number }[] = [];
    const known = (row: number) => row >= examples.length || folds[row] !== 0;
    const regression = learned === null ? null : this.fit(learned.filter(known));
    for (let at = 0; at < examples.length; at += step) {
      const row = Math.floor(at);
      if (known(row)) continue;
      const evidence = this.evidence(this.index.cosines(this.index.rows[row]!), regression, known);
      this.foreignVotes?.add(examples[row]!, evidence.labels);
      judged.push({ evidence: finished(evidence, false), code: this.classes[row]! });
    }
    return tuneWeights(judged, start);
  }

  private featuresIn(text: string, lang: string | undefined, tag: string): FeatureCounts {
    const from = primaryTag(lang);
    if (from === tag || from === '' || this.language === null) return featuresOf(text, this.language);
    return translatedFeatures(
      text,
      statedLanguage(lang) ?? null,
      this.language as Language,
      this.training.translations,
    );
  }
}

/** Votes relative to the most favoured code; the regression too where no examples give it a scale. */
function finished(evidence: Evidence, isLinearScaled: boolean): Evidence {
  return {
    linear: isLinearScaled ? toLargest(evidence.linear) : evidence.linear,
    neighbours: toLargest(evidence.neighbours),
    labels: toLargest(evidence.labels),
  };
}

function toLargest(values: Float64Array): Float64Array {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  return largest > 0 ? values.map((value) => Math.max(0, value) / largest) : values;
}

/** The labels of each code in one language only: English where it has any, since most is known of it, else the first tag. */
function onePerCode(labels: readonly CodeLabel[]): CodeLabel[] {
  const chosen = new Map<string, string>();
  for (const { code, lang } of labels) {
    const tag = primaryTag(lang);
    const known = chosen.get(code);
    if (known === undefined || tag === 'en' || (known !== 'en' && tag < known)) chosen.set(code, tag);
  }
  return labels.filter(({ code, lang }) => chosen.get(code) === primaryTag(lang));
}
