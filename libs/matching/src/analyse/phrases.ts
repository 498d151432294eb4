import type { Language } from '@fivefold/domain';
import { fold, isFunctionWord, splitCompound, stem, words } from '../text/index.js';
import type { Reading, Token } from './reading.js';
import { Typos } from './typos.js';

/**
 * One way of saying something. `pattern` holds words divided by spaces; `a/b` allows either; `kyl*` any word that begins
 * so, `*lager` any that ends so; `=word` the very word. Other words match all their inflected forms in `language`.
 */
export interface Phrase<Payload> {
  readonly pattern: string;
  /** Null for names that are the same in every language. */
  readonly language: Language | null;
  readonly payload: Payload;
  /** Words that may stand between the words of the phrase. */
  readonly slack: number;
  /** Whether the words must stand in the order of the pattern. */
  readonly ordered: boolean;
}

/** A phrase found in a text. */
export interface PhraseHit<Payload> {
  readonly payload: Payload;
  readonly phrase: Phrase<Payload>;
  /** Numbers of the tokens that match, ascending. */
  readonly tokens: readonly number[];
  /** Letters of the shortest word or wildcard that matched: the more, the less it was chance. */
  readonly size: number;
  /** 0 … 1: less for another language than the sentence's, parts of compounds, typing errors. */
  readonly strength01: number;
}

interface Posting {
  readonly phrase: number;
  readonly slot: number;
  /** The folded word of the pattern that is looked for by its stem; '' for wildcards and exact words. */
  readonly form: string;
}
interface AtomHit {
  readonly postings: readonly Posting[];
  readonly language: Language | null;
  readonly strength: number;
  readonly size: number;
  /** First part of a compound: it narrows the head and names nothing by itself. */
  readonly isModifier?: boolean;
}

/** What a word of a text was found to say. */
interface AtomRead {
  readonly token: Token;
  readonly atom: AtomHit;
  readonly strength: number;
}

interface Found {
  readonly token: number;
  readonly strength: number;
  readonly size: number;
}

const COORDINATORS = new Set('and un ja och'.split(' '));
/** A by-product is nothing that comes "by spring". */
const PREPOSITION_FIRST = /^(?:by|for|under|in|on) /;
/** "need a dairy" seeks one; "a dairy needs …" is one. */
const WISH_FIRST = /^(?:need|looking|vajag|vajadz|meklē|otsi|vajame|söker|saknar|behöver)/;
const RELATIVE = new Set('who which that kas kurs kura kuri mis kes som'.split(' '));
const IN_COMPOUND = 0.8;
const FOREIGN = 0.85;
/** Typing errors and parts of compounds are looked for in the sentence's own language only. */
const MISSPELT = 0.75;
/** A word shorter than this is not trusted outside a sentence of its own language. */
const SHORTEST_FOREIGN = 5;
const CACHE_LIMIT = 20_000;
/** Longer runs of letters are no words; their parts would cost the square of their length. */
const LONGEST_WORD = 60;
const LANGUAGES_WITH_COMPOUNDS = ['sv', 'et'] as const;
/** Names that have no inflected forms of their own: the stem of another word must not fall on them (mesi, mēs). */
const ACRONYMS = new Set(
  'mes soc edi erp tms wms crm lca esg epd dpp atp gdp hpp iqf ocr fcl lcl ltl ftl adr map gps oee uht ykb bi ux app dpo aeo'.split(
    ' ',
  ),
);
/** Of those the ones that are words as well. */
const WORDLIKE = new Set('mes map soc bi lca'.split(' '));
/** What the Latvian "must" and verbs of a finished action begin with, folded. */
const LATVIAN_PREFIX = /^(?:ja)?(?:sa|iz|no|pa|ap|uz|aiz|ie|at)?/;
const SHORTEST_VERB = 4;
/** Longest ending by which two forms of one word differ. */
const MOST_ENDING = 6;

const BOOKS: PhraseBook<unknown>[] = [];
/** Phrases that are compiled in a few milliseconds. */
const AT_ONCE = 200;

/**
 * Compiles all books, which otherwise the first text does that is read: 0.2 s of cold code. A few milliseconds between two yields.
 */
export function* compileBooks(): Generator<undefined> {
  for (const book of BOOKS) yield* book.compile();
}

/** Phrases with an index by word, compiled when first asked for; {@link match} is linear in the text. */
export class PhraseBook<Payload> {
  private phrases: readonly Phrase<Payload>[] = [];
  private isCompiled = false;
  private readonly slots: number[] = [];
  private readonly stems = new Map<string, Posting[]>();
  private readonly exact = new Map<string, Posting[]>();
  private readonly prefixes = new Map<string, Posting[]>();
  private readonly suffixes = new Map<string, Posting[]>();
  private readonly languagesOf: (Language | null)[] = [];
  private readonly seen = new Map<string, readonly AtomHit[]>();
  /** Phrase -> the slots that were heard, a bit each; 0 between two texts. */
  private heard: Uint32Array | null = null;
  private readonly typos: Typos | null;

  /**
   * @param options `typos`: also match words of seven letters and more with one typing error; `compounds`: also match
   * known words inside Swedish and Estonian compounds, alone only as the head
   */
  constructor(
    private readonly listed: () => readonly Phrase<Payload>[],
    private readonly options: { readonly typos?: boolean; readonly compounds?: boolean } = {},
  ) {
    this.typos = options.typos ? new Typos() : null;
    BOOKS.push(this as PhraseBook<unknown>);
  }

  /** Makes the index, where it is not made; whoever reads meanwhile makes the rest. */
  *compile(): Generator<undefined> {
    if (this.isCompiled) return;
    if (this.phrases.length === 0) this.phrases = this.listed();
    while (this.slots.length < this.phrases.length) {
      this.addPhrase(this.slots.length);
      if (this.slots.length % AT_ONCE === 0) yield;
    }
    this.isCompiled = true;
  }

  private addPhrase(number: number): void {
    const { pattern, language } = this.phrases[number] as Phrase<Payload>;
    const slots = pattern.split(' ').filter((slot) => slot !== '');
    this.slots.push(slots.length);
    this.languagesOf.push(language);
    slots.forEach((slot, at) => {
      for (const atom of slot.split('/'))
        this.addAtom(atom, language, { phrase: number, slot: at, form: '' });
    });
  }

  private addAtom(atom: string, language: Language | null, posting: Posting): void {
    const folded = fold(atom);
    if (folded.endsWith('*')) {
      push(this.prefixes, folded.slice(0, -1), posting);
      this.typos?.addBeginning(folded.slice(0, -1));
    } else if (folded.startsWith('*')) push(this.suffixes, folded.slice(1), posting);
    else if (folded.startsWith('=')) push(this.exact, folded.slice(1), posting);
    else if (language === null || ACRONYMS.has(folded)) push(this.exact, folded, posting);
    else {
      const key = `${language}:${stem(folded, language)}`;
      push(this.stems, key, { ...posting, form: folded });
      this.typos?.add(folded, language);
    }
  }

  /** All phrases found, in no particular order; overlaps are the caller's to settle. */
  match(reading: Reading): PhraseHit<Payload>[] {
    if (!this.isCompiled) for (const _ of this.compile());
    const hits: PhraseHit<Payload>[] = [];
    const reads: AtomRead[] = [];
    const heard = (this.heard ??= new Uint32Array(this.phrases.length));
    const touched: number[] = [];
    let isAnyWhole = false;
    for (const token of reading.tokens) {
      for (const atom of this.atomsOf(token.folded)) {
        const strength = this.strengthIn(token, atom);
        if (strength === 0) continue;
        let isPart = false;
        for (const posting of atom.postings) {
          const number = posting.phrase;
          const slots = this.slots[number] as number;
          if (slots > 1) {
            isPart = true;
            if (heard[number] === 0) touched.push(number);
            heard[number]! |= 1 << posting.slot;
            isAnyWhole ||= heard[number] === allOf(slots);
            continue;
          }
          const phrase = this.phrases[number] as Phrase<Payload>;
          if (atom.isModifier || isOutOfProportion(token.folded, phrase.pattern)) continue;
          hits.push({
            payload: phrase.payload,
            phrase,
            tokens: [token.at],
            size: atom.size,
            strength01: strength,
          });
        }
        if (isPart) reads.push({ token, atom, strength });
      }
    }
    if (isAnyWhole) this.matchSeveral(reading, reads, heard, hits);
    for (const number of touched) heard[number] = 0;
    return hits;
  }

  /** Phrases of several words: few of those of which a word was read have all. */
  private matchSeveral(
    reading: Reading,
    reads: readonly AtomRead[],
    heard: Uint32Array,
    hits: PhraseHit<Payload>[],
  ): void {
    const partial = new Map<number, Map<number, Found[]>>();
    for (const { token, atom, strength } of reads) {
      for (const { phrase, slot } of atom.postings) {
        const slots = this.slots[phrase] as number;
        if (slots === 1 || heard[phrase] !== allOf(slots)) continue;
        let bySlot = partial.get(phrase);
        if (bySlot === undefined) partial.set(phrase, (bySlot = new Map()));
        const found = bySlot.get(slot) ?? [];
        bySlot.set(slot, found);
        found.push({ token: token.at, strength, size: atom.size });
      }
    }
    for (const [number, bySlot] of partial) this.complete(reading, number, bySlot, hits);
  }

  private complete(
    reading: Reading,
    number: number,
    bySlot: ReadonlyMap<number, readonly Found[]>,
    hits: PhraseHit<Payload>[],
  ): void {
    const phrase = this.phrases[number] as Phrase<Payload>;
    const count = this.slots[number] as number;
    for (const anchor of bySlot.get(0) ?? []) {
      const sentence = (reading.tokens[anchor.token] as Token).sentence;
      const taken = [anchor.token];
      let strength = anchor.strength;
      let size = anchor.size;
      let last = anchor.token;
      for (let slot = 1; slot < count; slot++) {
        let best: Found | null = null;
        for (const found of bySlot.get(slot) ?? []) {
          if ((reading.tokens[found.token] as Token).sentence !== sentence || taken.includes(found.token))
            continue;
          if (phrase.ordered && found.token <= last) continue;
          if (best === null || Math.abs(found.token - last) < Math.abs(best.token - last)) best = found;
        }
        if (best === null) break;
        taken.push(best.token);
        last = best.token;
        strength = Math.min(strength, best.strength);
        size = Math.min(size, best.size);
      }
      if (taken.length < count) continue;
      const isReversed = count === 2 && (taken[0] as number) > (taken[1] as number);
      taken.sort((one, two) => one - two);
      const isAnyway = !WISH_FIRST.test(phrase.pattern) && !PREPOSITION_FIRST.test(phrase.pattern);
      if (isReversed && (!isAnyway || this.isJoined(reading, taken))) continue;
      const width = (taken.at(-1) as number) - (taken[0] as number) + 1;
      if (count === 2 && phrase.slack > 0 && this.isSplit(reading, taken, isReversed)) continue;
      if (count > 2 && phrase.slack > 0 && this.isParted(reading, taken)) continue;
      if (width <= count + phrase.slack)
        hits.push({ payload: phrase.payload, phrase, tokens: taken, size, strength01: strength });
    }
  }

  /** "a warehouse and customs" is no customs warehouse. */
  private isJoined(reading: Reading, taken: readonly number[]): boolean {
    for (let at = (taken[0] as number) + 1; at < (taken.at(-1) as number); at++) {
      if (COORDINATORS.has((reading.tokens[at] as Token).folded)) return true;
    }
    return false;
  }

  /** Nothing is said across a semicolon. */
  private isParted(reading: Reading, taken: readonly number[]): boolean {
    for (let at = (taken[0] as number) + 1; at <= (taken.at(-1) as number); at++) {
      if ((reading.tokens[at] as Token).before.includes(';')) return true;
    }
    return false;
  }

  /** Two words on either side of a comma are two things. */
  private isSplit(reading: Reading, taken: readonly number[], isReversed: boolean): boolean {
    for (let at = (taken[0] as number) + 1; at <= (taken.at(-1) as number); at++) {
      const { before, folded } = reading.tokens[at] as Token;
      // "cameras, which find …": Latvian and Estonian set a comma before every relative clause.
      if (/[,;:]/.test(before) && (isReversed || before.trim() !== ',' || !RELATIVE.has(folded))) return true;
    }
    return false;
  }

  private strengthIn(token: Token, atom: AtomHit): number {
    // "mēs" and "map" are words; the system and the atmosphere are written in capitals.
    if (atom.size === token.folded.length && WORDLIKE.has(token.folded) && !token.isCapital) return 0;
    if (atom.language === null || token.language === null || atom.language === token.language)
      return atom.strength;
    if (atom.strength === MISSPELT || atom.strength === IN_COMPOUND) return 0;
    return atom.size < SHORTEST_FOREIGN ? 0 : atom.strength * FOREIGN;
  }

  private atomsOf(folded: string): readonly AtomHit[] {
    if (folded.length > LONGEST_WORD) return [];
    const known = this.seen.get(folded);
    if (known !== undefined) return known;
    const found: AtomHit[] = [];
    this.collect(folded, 1, found);
    if (this.options.compounds) this.collectVerbs(folded, found);
    if (found.length === 0 && this.options.compounds && folded.length >= 8) this.collectParts(folded, found);
    if (found.length === 0 && this.typos !== null) {
      for (const { word, language } of this.typos.near(folded)) {
        const postings = this.stems.get(`${language}:${word}`) ?? [];
        found.push({ postings, language, strength: MISSPELT, size: word.length });
      }
      for (const beginning of this.typos.beginningsOf(folded))
        this.addHits(this.prefixes.get(beginning), MISSPELT, beginning.length, found);
    }
    if (this.seen.size >= CACHE_LIMIT) this.seen.clear();
    this.seen.set(folded, found);
    return found;
  }

  private collect(folded: string, strength: number, found: AtomHit[]): void {
    this.addHits(this.exact.get(folded), strength, folded.length, found);
    for (const language of ['en', 'lv', 'et', 'sv'] as const) {
      const one = stem(folded, language);
      const postings = this.stems
        .get(`${language}:${one}`)
        ?.filter(({ form }) => isInProportion(folded, form) && (form === folded || !isFunctionWord(folded)));
      if (postings !== undefined && postings.length > 0) {
        found.push({ postings, language, strength, size: folded.length });
      }
    }
    for (let size = 2; size <= folded.length; size++) {
      this.addHits(this.prefixes.get(folded.slice(0, size)), strength, size, found);
      this.addHits(this.suffixes.get(folded.slice(-size)), strength, size, found);
    }
  }

  /** Latvian "jāsasaldē" and "nofasēt" are looked for as "saldē" and "fasēt" too, where the whole word is unknown. */
  private collectVerbs(folded: string, found: AtomHit[]): void {
    if (found.some((one) => one.language === 'lv')) return;
    const isDebitive = folded.startsWith('ja') && folded.length >= SHORTEST_VERB + 2;
    const bare = isDebitive ? [folded.slice(2)] : [];
    const prefix = LATVIAN_PREFIX.exec(folded)?.[0] ?? '';
    if (prefix.length > (isDebitive ? 2 : 0)) bare.push(folded.slice(prefix.length));
    for (const verb of bare) {
      if (verb.length < SHORTEST_VERB) continue;
      const own: AtomHit[] = [];
      this.collect(verb, 1, own);
      const latvian = own.filter((one) => one.language === 'lv' && one.size >= SHORTEST_VERB);
      if (latvian.length === 0) continue;
      found.push(...latvian);
      return;
    }
  }

  /** Postings of one wildcard may belong to phrases of several languages. */
  private addHits(
    postings: readonly Posting[] | undefined,
    strength: number,
    size: number,
    found: AtomHit[],
  ): void {
    if (postings === undefined) return;
    const groups = new Map<Language | null, Posting[]>();
    for (const posting of postings) {
      const language = this.languagesOf[posting.phrase] as Language | null;
      groups.set(language, [...(groups.get(language) ?? []), posting]);
    }
    for (const [language, own] of groups) found.push({ postings: own, language, strength, size });
  }

  private collectParts(folded: string, found: AtomHit[]): void {
    for (const language of LANGUAGES_WITH_COMPOUNDS) {
      const known = (part: string) =>
        part.length > 2 && this.stems.has(`${language}:${stem(part, language)}`);
      const parts = splitCompound(folded, known);
      for (const [at, { part }] of (parts ?? []).entries()) {
        const postings = this.stems.get(`${language}:${stem(part, language)}`) ?? [];
        const isModifier = at < (parts?.length ?? 0) - 1;
        found.push({ postings, language, strength: IN_COMPOUND, size: folded.length, isModifier });
      }
    }
  }
}

/** The bits of all slots of a phrase; no phrase has 32. */
function allOf(slots: number): number {
  return (1 << slots) - 1;
}

/** Cutting endings may leave three letters of a long word, which are then any short word: "lab" is no "läbistustest". */
function isOutOfProportion(folded: string, pattern: string): boolean {
  return folded.length <= 4 && !pattern.includes('/') && pattern.length > 2 * folded.length + 2;
}

/** Whether two words of one stem share at least half of the shorter one: "label" is no "läbistustest" either. */
function isInProportion(one: string, two: string): boolean {
  const shorter = Math.min(one.length, two.length);
  let same = 0;
  while (same < shorter && one[same] === two[same]) same++;
  return 2 * same >= shorter && Math.abs(one.length - two.length) <= MOST_ENDING;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/**
 * Pattern of a plain label: its words without the function words of `skip` and without what stands in brackets. Function
 * words stay where less than two words would be left: "by-product" is no product.
 */
export function patternOf(label: string, skip: { has(word: string): boolean }): string {
  const all = words(label.replace(/\([^)]*\)/g, ' ')).map((word) => word.folded);
  const content = all.filter((word) => !skip.has(word));
  return (content.length > 1 ? content : all).join(' ');
}
