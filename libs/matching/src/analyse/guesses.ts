import type { ConceptId } from '@fivefold/domain';
import type { ConceptEvidence } from './concept-evidence.js';
import type { Reading, Token } from './reading.js';
import type { StanceMap } from './stance.js';
import type { StancedMention } from './wants.js';

/** A word that speaks less for a concept says nothing. */
const LEAST_OF_WORD_01 = 0.15;
/** What the words must reach together; chosen on development data, as are the next three. */
const LEAST_01 = 0.6;
/** How far ahead of the second concept the first must be. */
const AHEAD = 1.5;
/** One word is a chance; two that speak for the same are none. */
const WORDS = 2;
/** No single word settles it. */
const MOST_OF_WORD_01 = 0.8;
/** Words that are asked about in one step. */
const AT_ONCE = 4;
/** Words that begin alike are one word in two forms. */
const BEGINNING = 4;

/**
 * Capabilities that no cue names, but that services described in such words offer: at most one for each sentence, from at
 * least two words of clauses that name no capability and where the firm seeks, and none that the text names anywhere. In steps.
 *
 * @param unexplained words that caused nothing, in text order
 * @param mentions    what the text names, whatever the stance
 * @returns mentions with the share of services that the words speak for together as confidence, not yet calibrated
 */
export function* guessMentions(
  reading: Reading,
  unexplained: readonly Token[],
  mentions: readonly StancedMention[],
  stance: StanceMap,
  evidence: ConceptEvidence,
): Generator<undefined, StancedMention[]> {
  const clauses = clauseNumbers(reading);
  const explained = new Set(mentions.flatMap((one) => one.tokens.map((at) => clauses[at])));
  const named = new Set(mentions.map((one) => one.concept));
  const open = unexplained.filter(
    ({ at }) => !explained.has(clauses[at]) && isSought(stance.of(at, at)) && !stance.isCircumstance(at),
  );
  const guesses: StancedMention[] = [];
  for (const sentence of new Set(open.map((token) => token.sentence))) {
    const guess = yield* likeliest(
      open.filter((token) => token.sentence === sentence),
      evidence,
    );
    if (guess === null || named.has(guess.concept)) continue;
    named.add(guess.concept);
    guesses.push({
      ...guess,
      size: 0,
      isTrouble: false,
      isKeeping: false,
      heads: [],
      first: guess.tokens[0] as number,
      last: guess.tokens.at(-1) as number,
      sentence,
      stance: guess.tokens.every((at) => stance.of(at, at) === 'wanted') ? 'wanted' : 'optional',
    });
  }
  return guesses;
}

function isSought(stance: StancedMention['stance']): boolean {
  return stance === 'wanted' || stance === 'optional';
}

type Guess = Pick<StancedMention, 'concept' | 'confidence01' | 'tokens'>;

/** The concept that the words together speak for most, each by itself (noisy or); null where none stands out. */
function* likeliest(tokens: readonly Token[], evidence: ConceptEvidence): Generator<undefined, Guess | null> {
  const causes = new Map<ConceptId, Map<string, { readonly at: number; readonly share01: number }>>();
  const asked = new Set<string>();
  for (const { folded, language, at } of tokens) {
    // The same word once more says nothing new.
    const word = `${language} ${folded}`;
    if (asked.has(word)) continue;
    if (asked.add(word).size % AT_ONCE === 0) yield;
    const beginning = folded.slice(0, BEGINNING);
    for (const [concept, share01] of evidence.sharesOf(folded, language)) {
      if (share01 < LEAST_OF_WORD_01) continue;
      const own = causes.get(concept) ?? new Map();
      causes.set(concept, own);
      if (!own.has(beginning)) own.set(beginning, { at, share01: Math.min(MOST_OF_WORD_01, share01) });
    }
  }
  const ranked = [...causes]
    .map(([concept, own]) => {
      const doubt01 = [...own.values()].reduce((rest, { share01 }) => rest * (1 - share01), 1);
      return { concept, confidence01: 1 - doubt01, tokens: [...own.values()].map(({ at }) => at) };
    })
    .sort((one, two) => two.confidence01 - one.confidence01 || (one.concept < two.concept ? -1 : 1));
  const [best, second] = ranked;
  if (best === undefined || best.confidence01 < LEAST_01 || best.tokens.length < WORDS) return null;
  return best.confidence01 < AHEAD * (second?.confidence01 ?? 0) ? null : best;
}

const JOINS = new Set('and but or un bet vai ja aga kuid voi ning och men eller samt'.split(' '));

/** The number of its clause for every token: marks and joining words begin one. */
function clauseNumbers({ tokens }: Reading): number[] {
  let clause = 0;
  return tokens.map(({ before, folded, sentence }, at) => {
    if (sentence !== tokens[at - 1]?.sentence || /[,;:()–—]/.test(before) || JOINS.has(folded)) clause++;
    return clause;
  });
}
