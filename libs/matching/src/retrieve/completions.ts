import { LANGUAGES, type ConceptId } from '@fivefold/domain';
import { CONCEPTS } from '@fivefold/vocabulary';
import { fold, words } from '../text/index.js';
import type { Completion } from '../types.js';
import { selectFirst } from './selection.js';
import type { ServiceStore } from './service-store.js';
import { isStopWord } from './stop-words.js';
import type { TextIndex } from './text-index.js';

/** Words that a prefix is tried as when titles are looked for: the most frequent, as long as their lists stay short. */
const TRIED_WORDS = 40;
const TRIED_POSTINGS = 20_000;
/** Best services whose titles are read. */
const TRIED_TITLES = 60;
const SORT_AFTER = 2000;

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
  #sorted = new Uint32Array(0);
  #late: number[] = [];
  #read = 0;

  constructor(text: TextIndex, store: ServiceStore) {
    this.#text = text;
    this.#store = store;
    this.#names = CONCEPTS.flatMap((concept) =>
      LANGUAGES.flatMap((language) => [concept.label[language], ...(concept.altLabels[language] ?? [])]).map(
        (name) => ({ concept: concept.id, text: name, folded: foldedWords(name) }),
      ),
    );
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
    const forms = this.#wordsFrom(last.folded);
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
    return shared([concepts, wordLines, titles], limit);
  }

  /** Forms that begin with `folded` and stand in some service, the most frequent first, ties by text. */
  #wordsFrom(folded: string): number[] {
    this.#learn();
    const { lexicon } = this.#text;
    let low = 0;
    for (let high = this.#sorted.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (lexicon.formText(this.#sorted[middle]!) < folded) low = middle + 1;
      else high = middle;
    }
    const found: { form: number; text: string; occurrences: number }[] = [];
    const take = (form: number, text: string) => {
      const occurrences = lexicon.occurrencesOf(form);
      if (occurrences > 0 && lexicon.termsOf(form).some((term) => this.#text.holding(term) > 0)) {
        found.push({ form, text, occurrences });
      }
    };
    for (; low < this.#sorted.length; low++) {
      const text = lexicon.formText(this.#sorted[low]!);
      if (!text.startsWith(folded)) break;
      take(this.#sorted[low]!, text);
    }
    for (const form of this.#late) {
      const text = lexicon.formText(form);
      if (text.startsWith(folded)) take(form, text);
    }
    found.sort((a, b) => b.occurrences - a.occurrences || (a.text < b.text ? -1 : 1));
    return found.map(({ form }) => form);
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

  /** Takes up new forms: unsorted at first, sorted in when there are many. */
  #learn(): void {
    const { lexicon } = this.#text;
    for (; this.#read < lexicon.formCount; this.#read++) this.#late.push(this.#read);
    if (this.#late.length === 0 || (this.#late.length < SORT_AFTER && this.#sorted.length > 0)) return;
    const all = [...this.#sorted, ...this.#late].map((form) => ({ form, text: lexicon.formText(form) }));
    all.sort((a, b) => (a.text < b.text ? -1 : 1));
    this.#sorted = Uint32Array.from(all, ({ form }) => form);
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

  /** Titles with the phrase at the start of a word, among the services that hold its words best. */
  #titles(before: readonly string[], terms: readonly number[], phrase: string): Completion[] {
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
    const found: Completion[] = [];
    for (const document of chosen) {
      const { title } = this.#store.at(document);
      const language = Object.keys(title)
        .sort()
        .find((one) => foldedWords(title[one] ?? '').includes(phrase));
      if (language !== undefined)
        found.push({ text: title[language]!, kind: 'service', id: this.#store.idOf(document) });
    }
    return found;
  }
}

function foldedWords(text: string): string {
  return words(text)
    .map((word) => ` ${word.folded}`)
    .join('');
}

/** A fair share of each list in order, the room that one leaves given to the others; no text twice. */
function shared(lists: readonly Completion[][], limit: number): Completion[] {
  const seen = new Set<string>();
  const distinct = lists.map((list) =>
    list.filter(({ text }) => {
      const key = fold(text);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    }),
  );
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
