import { LANGUAGES, type ConceptId, type Language, type ServiceFacts } from '@fivefold/domain';
import { CONCEPTS } from '@fivefold/vocabulary';
import { isFunctionWord, stem, words } from '../text/index.js';
import type { Section, SlowSection, SnapshotSections } from '../retrieve/index.js';
import type { Translations } from '../translate/index.js';
import { type Count, SavedEvidence } from './saved-evidence.js';

/** What is learned from: any published service will do. */
export type TaughtService = Pick<ServiceFacts, 'title' | 'description' | 'capabilities'>;

/** Concepts that a word speaks for, with the share of the services saying it that offer them. */
export type ConceptShares = ReadonlyMap<ConceptId, number>;

/** What a service's main capability counts, and each further one: the words of a text are mostly about the main one. */
const MAIN = 5;
const FURTHER = 3;
/** What the labels of a concept count beside one service. */
const LABELS = 2;
/** Services of no special kind that are imagined to say the word as well: who says it once may say it by chance. */
const DOUBT = 2;
/** A stem of another language that is spelt alike is mostly the same word from this length on. */
const SHORTEST_SHARED = 6;
const SHARED = 0.5;
/** What a word of another language says beside one of the text's own. */
const FOREIGN = 0.8;
const SHORTEST = 4;
/** Letters of a description that are read: what a service does stands at the beginning, behind it stand conditions. */
const READ_OF_DESCRIPTION = 240;
const CACHE_LIMIT = 50_000;
/** What counts that were saved depend on beside the vocabulary and the stems. */
const WEIGHTS = [MAIN, FURTHER, LABELS, SHORTEST, READ_OF_DESCRIPTION];

/**
 * Which words speak for which capability: counted over the titles and descriptions of services with the capabilities that
 * their publishers gave them, and over the labels of the vocabulary. With translations, an English description speaks for a
 * Latvian word. Counts are whole numbers, so the order of services does not matter.
 *
 * Cost of learning about 50 µs a service with 40 words in two languages; about 100 bytes for each pair of a word and a capability.
 */
export class ConceptEvidence {
  private readonly counts = new Map<string, Count>();
  private readonly offers: Map<ConceptId, number> = new Map();
  private services = 0;
  private texts = 0;
  /** While a snapshot is written: what has changed since it was begun, as it was then. */
  private before: Map<Count, Count> | null = null;
  private readonly seen: Readonly<Record<Language, Map<string, readonly Count[]>>> = {
    en: new Map(),
    lv: new Map(),
    et: new Map(),
    sv: new Map(),
  };

  private constructor(
    private readonly translations: Translations | null,
    private readonly saved: SavedEvidence | null = null,
  ) {
    if (saved !== null) {
      this.services = saved.sums.services;
      this.offers = new Map(saved.sums.offers);
      return;
    }
    for (const concept of CONCEPTS) {
      if (concept.status !== 'active') continue;
      for (const language of LANGUAGES) {
        const labels = [concept.label[language], ...concept.altLabels[language]].join(' ');
        this.count(labels, language, [concept.id], LABELS);
      }
    }
  }

  /** @param services the catalogue, or none for the labels of the vocabulary alone */
  static learn(
    services: Iterable<TaughtService> = [],
    options: { readonly translations?: Translations } = {},
  ): ConceptEvidence {
    const evidence = new ConceptEvidence(options.translations ?? null);
    for (const service of services) evidence.add(service);
    return evidence;
  }

  /**
   * What was learned before, from the snapshot that it went with; a word is read when it is asked for.
   * @throws DomainError `SNAPSHOT_INCOMPATIBLE` where it is not among the sections, or was counted otherwise
   */
  static fromSnapshot(
    sections: SnapshotSections,
    options: { readonly translations?: Translations } = {},
  ): ConceptEvidence {
    return new ConceptEvidence(options.translations ?? null, new SavedEvidence(sections, WEIGHTS));
  }

  /**
   * Puts what is known by now among the sections of a snapshot; it is gone through while that is written, whatever is learned
   * meanwhile. One snapshot at a time: a later one ends an earlier one.
   */
  save(to: Map<string, Section | SlowSection>): void {
    const before = (this.before = new Map());
    const most = this.counts.size + (this.saved?.size ?? 0);
    const sums = { services: this.services, offers: new Map(this.offers) };
    SavedEvidence.save(to, () => this.allAsOf(before), most, sums, WEIGHTS);
  }

  /** @param before what has changed since then, as it was */
  private *allAsOf(before: ReadonlyMap<Count, Count>): Generator<readonly [string, Count]> {
    if (this.before !== before) throw new Error('a later snapshot was begun');
    try {
      for (const [stem, count] of this.saved?.all() ?? []) {
        const own = this.counts.get(stem);
        yield [stem, own ? (before.get(own) ?? own) : count];
      }
      for (const [stem, count] of this.counts)
        if (!this.saved?.has(stem)) yield [stem, before.get(count) ?? count];
    } finally {
      if (this.before === before) this.before = null;
    }
  }

  /** Learns one more service. Cost about 50 µs. */
  add(service: TaughtService): void {
    this.weigh(service, 1);
  }

  /** Forgets a service that was added with these very texts and capabilities. Cost about 50 µs. */
  remove(service: TaughtService): void {
    this.weigh(service, -1);
  }

  /**
   * What a word speaks for: 0 … 1 for each concept, what a word says that every service has is 0.
   *
   * @param folded a word as `words` of `text/` gives it
   * @param language of its sentence; null looks it up in all four
   */
  sharesOf(folded: string, language: Language | null): ConceptShares {
    const shares = new Map<ConceptId, number>();
    if (!isContent(folded)) return shares;
    for (const other of LANGUAGES) {
      const isOwn = language === null || other === language;
      // The labels of four languages say one thing four times: the surest language counts, not their sum.
      for (const [concept, share] of this.sharesIn(other, this.termsFor(folded, language, other))) {
        const weighed = isOwn ? share : FOREIGN * share;
        if (weighed > (shares.get(concept) ?? 0)) shares.set(concept, weighed);
      }
    }
    return shares;
  }

  private sharesIn(language: Language, terms: ReadonlyMap<string, number>): ConceptShares {
    const shares = new Map<ConceptId, number>();
    let services = 0;
    for (const [term, weight] of terms) {
      const count = this.known(`${language}:${term}`);
      if (count === undefined) continue;
      services += weight * count.services;
      for (const [concept, offering] of count.by)
        shares.set(concept, (shares.get(concept) ?? 0) + (weight * offering) / MAIN);
    }
    for (const [concept, offering] of shares) {
      const usual = (this.offers.get(concept) ?? 0) / MAIN / Math.max(1, this.services);
      shares.set(concept, usual < 1 ? (offering - usual * services) / (1 - usual) / (services + DOUBT) : 0);
    }
    return shares;
  }

  /** What the word may be in the texts of a language, with the probability of each. */
  private termsFor(folded: string, from: Language | null, to: Language): Map<string, number> {
    const own = stem(folded, to);
    if (from === null || from === to) return new Map([[own, 1]]);
    const terms = new Map(own.length >= SHORTEST_SHARED ? [[own, SHARED]] : []);
    for (const { term, probability01 } of this.translations?.of(stem(folded, from), from, to) ?? [])
      terms.set(term, Math.max(probability01, terms.get(term) ?? 0));
    return terms;
  }

  private weigh({ title, description, capabilities }: TaughtService, sign: 1 | -1): void {
    this.services += sign;
    for (const [place, concept] of capabilities.entries()) add(this.offers, concept, sign * points(place));
    for (const language of LANGUAGES) {
      const text = `${title[language] ?? ''} ${description[language]?.slice(0, READ_OF_DESCRIPTION) ?? ''}`;
      if (text !== ' ') this.count(text, language, capabilities, sign);
    }
  }

  private count(text: string, language: Language, concepts: readonly ConceptId[], weight: number): void {
    const number = ++this.texts;
    for (const piece of text.split(' ')) {
      for (const count of this.countsOf(piece, language)) {
        if (count.text === number) continue;
        count.text = number;
        if (this.before !== null && !this.before.has(count))
          this.before.set(count, { ...count, by: new Map(count.by) });
        count.services += weight;
        for (let place = 0; place < concepts.length; place++)
          add(count.by, concepts[place] as ConceptId, weight * points(place));
      }
    }
  }

  /** The counts of the content words between two blanks, looked up once ever. */
  private countsOf(piece: string, language: Language): readonly Count[] {
    const seen = this.seen[language];
    let own = seen.get(piece);
    if (own === undefined) {
      own = words(piece)
        .filter(({ folded }) => isContent(folded))
        .map(({ folded }) => this.countOf(`${language}:${stem(folded, language)}`));
      if (seen.size >= CACHE_LIMIT) seen.clear();
      seen.set(piece, own);
    }
    return own;
  }

  private countOf(term: string): Count {
    let count = this.known(term);
    if (count === undefined) this.counts.set(term, (count = { services: 0, by: new Map(), text: 0 }));
    return count;
  }

  private known(term: string): Count | undefined {
    let count = this.counts.get(term);
    if (count !== undefined || this.saved === null) return count;
    count = this.saved.of(term);
    if (count !== undefined) this.counts.set(term, count);
    return count;
  }
}

function points(place: number): number {
  return place === 0 ? MAIN : FURTHER;
}

function isContent(folded: string): boolean {
  return folded.length >= SHORTEST && !/\d/.test(folded) && !isFunctionWord(folded);
}

function add(counts: Map<ConceptId, number>, concept: ConceptId, weight: number): void {
  const count = (counts.get(concept) ?? 0) + weight;
  if (count === 0) counts.delete(concept);
  else counts.set(concept, count);
}
