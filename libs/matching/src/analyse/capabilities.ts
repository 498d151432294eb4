import { CONCEPTS, QUALIFIERS } from '@fivefold/vocabulary';
import { LANGUAGES, type ConceptId, type Language } from '@fivefold/domain';
import { fold, isFunctionWord, stem, words } from '../text/index.js';
import { CROSS_CUES } from './cues/cross.js';
import { FOOD_CUES } from './cues/food.js';
import { ICT_CUES } from './cues/ict.js';
import { LOGISTICS_CUES } from './cues/logistics.js';
import { parseCues, type Cue } from './cues/parse-cues.js';
import { isGoodsWord } from './goods.js';
import { PhraseBook, patternOf, type Phrase, type PhraseHit } from './phrases.js';
import type { Reading } from './reading.js';

/** A capability named at one place of a text. */
export interface Mention {
  readonly concept: ConceptId;
  /** Numbers of the tokens that name it, ascending. */
  readonly tokens: readonly number[];
  /** 0 … 1, before the stance is known. */
  readonly confidence01: number;
  /** Letters of the shortest word of a pattern that matched. */
  readonly size: number;
  readonly isTrouble: boolean;
  /** Composed from a word for storing or carrying and a regime. */
  readonly isKeeping: boolean;
  /** The words for storing or carrying among `tokens`; empty for other mentions. */
  readonly heads: readonly number[];
}

/** Words of labels that every second label has and that alone say nothing. */
const GENERIC = new Set(
  'service services pakalpojumi teenus teenused tjänster support system sistēma süsteem solution risinājums implementation ieviešana juurutamine införande'
    .split(' ')
    .map(fold),
);
/** Adjectives and vehicles that say how goods are kept; `regimes.ts` reads them. */
const REGIME_LABELS = new Set(
  'reefer|cold chain|refrigerated|dzesēts|refrižerators|aukstumķēde|külmauto|külmaahel|kylbil|kylkedja|frysbil|deep frozen|djupfryst|bio|eko|öko|krav|sensori|andurid|givare|givaren|cold storage|freezer storage|aukstuma noliktava|saldētava|jahutusladu|külmladu|külmhoidla|kylförvaring|fryshus|orders desadv invoic'
    .split('|')
    .map(fold),
);
/** Labels whose stem is that of another word: markets, customers, pickles. */
const EXACT_LABELS = new Set(
  'marketing customs pickling kitting localisation localization express'.split(' '),
);
const KEEPING_CONCEPTS = new Set([
  'log.store.chilled',
  'log.store.frozen',
  'log.store.ambient',
  'log.move.road_chilled',
  'log.move.road_frozen',
]);

function labelPhrases(): Phrase<Cue>[] {
  const phrases: Phrase<Cue>[] = [];
  const adjectives = new Set(
    QUALIFIERS.flatMap((one) =>
      LANGUAGES.flatMap((code) => one.words[code].map((word) => `${code}:${patternKey(word, code)}`)),
    ),
  );
  for (const concept of CONCEPTS) {
    if (concept.status !== 'active' || KEEPING_CONCEPTS.has(concept.id)) continue;
    for (const language of LANGUAGES) {
      for (const label of [concept.label[language], ...concept.altLabels[language]]) {
        const pattern = labelPattern(label);
        if (pattern === '' || pattern.length < 4) continue;
        const isAdjective = adjectives.has(`${language}:${patternKey(label, language)}`);
        if (isAdjective || REGIME_LABELS.has(fold(label)) || isGoodsWord(label, language)) continue;
        const size = pattern.split(' ').length;
        const weight01 = size > 1 ? 0.95 : pattern.length > 7 ? 0.9 : 0.8;
        phrases.push({
          pattern: EXACT_LABELS.has(pattern) ? `=${pattern}` : pattern,
          language,
          payload: { concept: concept.id, isTrouble: false, weight01 },
          slack: size > 1 ? 2 : 0,
          ordered: false,
        });
      }
    }
  }
  return phrases;
}

/** Generic words are left out only where enough stays: "warehouse system" is no warehouse. */
function labelPattern(label: string): string {
  const full = patternOf(label, FUNCTION_WORDS);
  const short = full
    .split(' ')
    .filter((word) => !GENERIC.has(word))
    .join(' ');
  return short.includes(' ') ? short : full;
}

function patternKey(text: string, language: Language): string {
  return words(text)
    .map((word) => stem(word.folded, language))
    .join(' ');
}

const FUNCTION_WORDS: { has(word: string): boolean } = { has: isFunctionWord };

const book = new PhraseBook<Cue>(
  () => [...labelPhrases(), ...[FOOD_CUES, LOGISTICS_CUES, ICT_CUES, CROSS_CUES].flatMap(parseCues)],
  { typos: true, compounds: true },
);

/**
 * Capabilities named by labels, alternative labels and cues, in text order; of overlapping ones the longest. Storing and
 * carrying by temperature is not among them. Cost linear in the text.
 */
export function readMentions(reading: Reading): Mention[] {
  const mentions = mostSpecific(book.match(reading)).map((hit) => ({
    concept: hit.payload.concept,
    tokens: hit.tokens,
    confidence01: hit.payload.weight01 * hit.strength01,
    size: hit.size,
    isTrouble: hit.payload.isTrouble,
    isKeeping: false,
    heads: [],
  }));
  return settleMentions(mentions);
}

/** Of single words that name several things the longer match counts: "tullager" is a store and no clearance. */
function mostSpecific(hits: readonly PhraseHit<Cue>[]): PhraseHit<Cue>[] {
  const longest = new Map<number, number>();
  for (const { tokens, size } of hits) {
    const at = tokens[0] as number;
    if (tokens.length === 1) longest.set(at, Math.max(longest.get(at) ?? 0, size));
  }
  return hits.filter(
    ({ tokens, size }) => tokens.length > 1 || size >= (longest.get(tokens[0] as number) as number),
  );
}

/** A long compound is surer than a pair of words that stand apart. */
const LONG_WORD = 11;

function isGappy({ tokens }: Mention): boolean {
  return (tokens.at(-1) as number) - (tokens[0] as number) >= tokens.length;
}

/** Of mentions that share words only the longer stays; of equal ones both where they name different capabilities. */
export function settleMentions(mentions: readonly Mention[]): Mention[] {
  const ranked = [...mentions].sort(
    (one, two) =>
      two.tokens.length - one.tokens.length ||
      Number(one.isKeeping) - Number(two.isKeeping) ||
      two.confidence01 - one.confidence01 ||
      (one.concept < two.concept ? -1 : 1),
  );
  const kept: Mention[] = [];
  // Only those that share a word with it can cover a mention.
  const byToken = new Map<number, Mention[]>();
  for (const mention of ranked) {
    const beside = new Set([...mention.tokens, ...mention.heads].flatMap((at) => byToken.get(at) ?? []));
    const isCovered = beside.values().some((other) => {
      if (mention.isKeeping && !other.isKeeping && mention.heads.some((at) => other.tokens.includes(at)))
        return true;
      const shared = mention.tokens.filter((at) => other.tokens.includes(at)).length;
      if (shared === 0) return false;
      if (other.concept === mention.concept) return true;
      const isInside = shared === mention.tokens.length;
      const isWeaker = mention.isKeeping || mention.confidence01 < other.confidence01 - 0.15;
      if (isInside && mention.tokens.length === 1 && mention.size >= LONG_WORD && isGappy(other))
        return false;
      return isInside && (mention.tokens.length < other.tokens.length || isWeaker);
    });
    if (isCovered) continue;
    kept.push(mention);
    for (const at of mention.tokens) {
      const others = byToken.get(at);
      if (others === undefined) byToken.set(at, [mention]);
      else others.push(mention);
    }
  }
  return kept.sort((one, two) => (one.tokens[0] as number) - (two.tokens[0] as number));
}
