import { LANGUAGES, type ConceptId } from '@fivefold/domain';
import { CONCEPTS } from '@fivefold/vocabulary';
import { fold, words } from '../text/index.js';
import type { Completion } from '../types.js';
import { Bar } from './bar.js';
import { selectFirst } from './selection.js';
import type { ServiceStore } from './service-store.js';
import type { Section, SnapshotSections } from './snapshot-file.js';
import { isStopWord } from './stop-words.js';
import type { TextIndex } from './text-index.js';

/** Words that a prefix is tried as when titles are looked for: the most frequent, as long as their lists stay short. */
const TRIED_WORDS = 40;
const TRIED_POSTINGS = 20_000;
/** Best services whose titles are read. */
const TRIED_TITLES = 60;
const SORT_AFTER = 500;
/** Of the words that a short prefix begins, so many are looked at first. */
const MOST_FORMS = 256;

interface Name {
  readonly concept: ConceptId;
  readonly text: string;
  /** Folded words, each after a space. */
  readonly folded: string;
}

/** Suggestions for the search box. Concepts, then words, then titles; what begins with the prefix comes first. */
export class Completions {
  readonly #text: TextIndex;
  readonly #store: ServiceStore;
  readonly #names: readonly Name[];
  #sorted: Uint32Array = new Uint32Array(0);
  #late: number[] = [];
  #read = 0;
  readonly #best = new Bar();

  /** @param saved a snapshot, whose order of the words is not written to; null where there is none */
  constructor(text: TextIndex, store: ServiceStore, saved: SnapshotSections | null) {
    this.#text = text;
    this.#store = store;
    if (saved !== null) this.#sorted = saved.uint32('completions.sorted');
    this.#read = this.#sorted.length;
    this.#names = CONCEPTS.flatMap((concept) =>
      LANGUAGES.flatMap((language) => [concept.label[language], ...(concept.altLabels[language] ?? [])]).map(
        (name) => ({ concept: concept.id, text: name, folded: foldedWords(name) }),
      ),
    );
  }

  /** Sorts the words now, so that no reader waits for it. Cost once O(words × log words), of a snapshot nothing */
  warm(): void {
    this.#learn(1);
  }

  /** Puts the order of the words among the sections of a snapshot. */
  save(to: Map<string, Section>): void {
    this.#learn(1);
    to.set('completions.sorted', this.#sorted);
  }

  /**
   * At most `limit` lines that continue `prefix`, diacritics ignored: names of concepts that some service offers, frequent
   * words, titles of services. No text twice; order depends on the catalogue only. Empty for a prefix without a word.
   * Cost about 1 ms at 20,000 services.
   */
  of(prefix: string, limit: number): Completion[] {
    const asked = words(prefix.slice(0, 200));
    const last = asked.at(-1);
    if (last === undefined || limit < 1) return [];
    const phrase = ` ${asked.map((word) => word.folded).join(' ')}`;
    const forms = this.#wordsFrom(last.folded, limit);
    const concepts = this.#concepts(phrase);
    const typed = prefix.slice(0, last.from);
    const wordLines = forms
      .filter((form) => !isStopWord(this.#text.lexicon.formText(form)))
      .slice(0, limit)
      .map((form): Completion => ({
        text: typed + this.#text.lexicon.displayOf(form),
        kind: 'word',
        id: null,
      }));
    const titles = this.#titles(
      asked.slice(0, -1).map((word) => word.folded),
      this.#tried(forms),
      phrase,
    );
    return shared([concepts, wordLines], titles, limit);
  }

  /**
   * Forms that begin with `folded` and stand in some service, the most frequent first, ties by text: all of them, or as many as
   * hold the tried words and `limit` words beside stop words. Cost O(forms that begin so)
   */
  #wordsFrom(folded: string, limit: number): number[] {
    this.#learn();
    const { lexicon } = this.#text;
    const from = this.#positionOf(folded);
    const to = this.#positionOf(`${folded}\uffff`);
    const late = this.#late.filter((form) => lexicon.formText(form).startsWith(folded));
    for (let most = MOST_FORMS; ; most *= 4) {
      const found = [...this.#mostFrequent(from, to, most), ...late]
        .filter((form) => {
          return (
            lexicon.occurrencesOf(form) > 0 &&
            lexicon.termsOf(form).some((term) => this.#text.holding(term) > 0)
          );
        })
        .map((form) => ({ form, text: lexicon.formText(form), occurrences: lexicon.occurrencesOf(form) }))
        .sort((a, b) => b.occurrences - a.occurrences || (a.text < b.text ? -1 : 1));
      const telling = found.reduce((sum, { text }) => sum + (isStopWord(text) ? 0 : 1), 0);
      if (most >= to - from || (found.length >= TRIED_WORDS && telling >= limit))
        return found.map(({ form }) => form);
    }
  }

  /** Of the sorted forms `from … to - 1` the most frequent, at most `most`; of equals those before by text. */
  #mostFrequent(from: number, to: number, most: number): number[] {
    const { lexicon } = this.#text;
    if (to - from <= most) return Array.from(this.#sorted.subarray(from, to));
    const best = this.#best.reset(most);
    let bar = 0;
    for (let at = from; at < to; at++) {
      const occurrences = lexicon.occurrencesOf(this.#sorted[at]!);
      if (occurrences > bar) bar = best.offer(occurrences);
    }
    const above: number[] = [];
    const equal: number[] = [];
    for (let at = from; at < to; at++) {
      const occurrences = lexicon.occurrencesOf(this.#sorted[at]!);
      if (occurrences > bar) above.push(this.#sorted[at]!);
      else if (occurrences === bar && equal.length < most) equal.push(this.#sorted[at]!);
    }
    return [...above, ...equal.slice(0, most - above.length)];
  }

  /** How many sorted forms stand before a text. O(log forms) */
  #positionOf(text: string): number {
    const { lexicon } = this.#text;
    let low = 0;
    for (let high = this.#sorted.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (lexicon.formText(this.#sorted[middle]!) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Terms of the most frequent of some forms, as long as their lists stay short. */
  #tried(forms: readonly number[]): readonly number[] {
    const { lexicon } = this.#text;
    const terms = new Set(forms.slice(0, TRIED_WORDS).flatMap((form) => lexicon.termsOf(form)));
    let left = TRIED_POSTINGS;
    return [...terms].filter((term, at) => {
      left -= this.#text.holding(term);
      return at === 0 || left >= 0;
    });
  }

  /** Takes up new forms: unsorted at first, merged with the sorted ones when there are many. */
  #learn(many = SORT_AFTER): void {
    const { lexicon } = this.#text;
    for (; this.#read < lexicon.formCount; this.#read++) this.#late.push(this.#read);
    if (this.#late.length === 0 || (this.#late.length < many && this.#sorted.length > 0)) return;
    const late = this.#late.map((form) => ({ form, text: lexicon.formText(form) }));
    late.sort((a, b) => (a.text < b.text ? -1 : 1));
    const sorted = new Uint32Array(this.#sorted.length + late.length);
    let taken = 0;
    for (const [at, { form, text }] of late.entries()) {
      const position = this.#positionOf(text);
      sorted.set(this.#sorted.subarray(taken, position), taken + at);
      sorted[position + at] = form;
      taken = position;
    }
    sorted.set(this.#sorted.subarray(taken), taken + late.length);
    this.#sorted = sorted;
    this.#late = [];
  }

  /** One name per concept: those that begin with the phrase first, then the more offered, then by text. */
  #concepts(phrase: string): Completion[] {
    const offered = (name: Name) => this.#text.holding(this.#text.labels.termOf(name.concept));
    const found = this.#names.filter((name) => name.folded.includes(phrase) && offered(name) > 0);
    found.sort(
      (a, b) =>
        Number(b.folded.startsWith(phrase)) - Number(a.folded.startsWith(phrase)) ||
        offered(b) - offered(a) ||
        (a.text < b.text ? -1 : a.text > b.text ? 1 : a.concept < b.concept ? -1 : 1),
    );
    const first = new Map<ConceptId, Completion>();
    for (const { concept, text } of found) {
      if (!first.has(concept)) first.set(concept, { text, kind: 'concept', id: concept });
    }
    return [...first.values()];
  }

  /** Titles with the phrase at the start of a word, among the services that hold its words best; each is read when it is its turn. */
  *#titles(before: readonly string[], terms: readonly number[], phrase: string): Generator<Completion> {
    const { lexicon, scorer } = this.#text;
    const wordsBefore = before.map((word) => {
      const form = lexicon.findForm(word);
      return form < 0 ? [] : lexicon.termsOf(form);
    });
    const groups = [...wordsBefore, terms].map((lists) => ({
      lists,
      weights: lists.map(() => 1),
      points: null,
      onlyLifts: false,
    }));
    this.#text.score(groups, this.#store.end);
    const { chosen } = selectFirst(
      scorer.touched,
      scorer.count,
      TRIED_TITLES,
      null,
      scorer.scores,
      -1,
      this.#store,
    );
    scorer.clear();
    for (const document of chosen) {
      const { title } = this.#store.at(document);
      const language = Object.keys(title)
        .sort()
        .find((one) => foldedWords(title[one] ?? '').includes(phrase));
      if (language !== undefined)
        yield { text: title[language]!, kind: 'service', id: this.#store.idOf(document) };
    }
  }
}

function foldedWords(text: string): string {
  return words(text)
    .map((word) => ` ${word.folded}`)
    .join('');
}

/** A fair share of each list in order, the room that one leaves given to the others; no text twice. Of `last` no more is taken than may be shown. */
function shared(lists: readonly Completion[][], last: Iterable<Completion>, limit: number): Completion[] {
  const seen = new Set<string>();
  const isNew = ({ text }: Completion) => seen.size < seen.add(fold(text)).size;
  const distinct = lists.map((list) => list.filter(isNew));
  const further: Completion[] = [];
  for (const one of last) if (isNew(one) && further.push(one) === limit) break;
  distinct.push(further);
  const taken = distinct.map(() => 0);
  let left = limit;
  for (let moved = true; moved && left > 0;) {
    moved = false;
    for (let at = 0; at < distinct.length && left > 0; at++) {
      if (taken[at]! >= distinct[at]!.length) continue;
      taken[at]!++;
      left--;
      moved = true;
    }
  }
  return distinct.flatMap((list, at) => list.slice(0, taken[at]!));
}
