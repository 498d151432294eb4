import { DomainError, type ConceptId, type Language, type Span } from '@fivefold/domain';
import { RELATIONS, relationsOf, type Relation } from '@fivefold/vocabulary';
import { drained } from '../steps.js';
import { isFunctionWord, numbers as findNumbers } from '../text/index.js';
import type { Asker, FoundCapability, Stance, Suggestion, Understanding } from '../types.js';
import { readAlternatives } from './alternatives.js';
import { calibrated01, calibratedGuess01 } from './calibration.js';
import { conceptsOf, type Context } from './clauses/bind.js';
import { collectClauses, type ClauseReading } from './clauses/collect.js';
import { findNames } from './clauses/names.js';
import { findNumberWords } from './clauses/number-words.js';
import { findQuantities } from './clauses/quantity.js';
import { findTemperatures } from './clauses/temperature.js';
import type { ConceptEvidence } from './concept-evidence.js';
import { guessMentions } from './guesses.js';
import { becauseOf, becauseOfGuess, becauseOfRelation } from './messages.js';
import { read, type Reading, type Token } from './reading.js';
import { readStance } from './stance.js';
import { refine } from './refine.js';
import { readWants, type StancedMention, type Wants } from './wants.js';

/** Longest text that is read, in UTF-16 units. */
export const NEED_TEXT_LIMIT = 10_000;

/** Asked of the caller beside the text. */
export interface UnderstandOptions {
  /** Language of the explanations and of sentences that do not show theirs. */
  readonly language?: Language;
  /** The clock, `YYYY-MM-DD`. */
  readonly today: string;
  /** What services say: words that nothing else explains may then name a capability. Absent: only cues and labels do. */
  readonly evidence?: ConceptEvidence;
}

const STANCES: readonly Stance[] = ['wanted', 'refused', 'optional', 'possessed'];

/**
 * Takes a need's text apart: the capabilities with the words that caused each and the firm's stance to them, the demands
 * with what they bind, what goes well with them, and what was not understood. Works in en, lv, et, sv and mixtures. With
 * evidence, words that would not be understood may also suggest a capability, marked `implied`.
 *
 * @param text    any string up to {@link NEED_TEXT_LIMIT} units; emoji, NUL and lone surrogates are read over
 * @param asker   its home region starts routes and says where "close to us" is; an absent one leaves those open
 * @returns capabilities and clauses in text order, equal for equal arguments; nonsense gives none and no error
 * @throws DomainError `NEED_EMPTY`, `NEED_TOO_LONG`
 * Cost linear in the text: about 0.5 ms for 40 words, 15 ms for 10,000 characters full of demands; in its sentences quadratic,
 * about 40 ms for 10,000 characters in one.
 */
export function understand(text: string, asker: Asker = {}, options?: UnderstandOptions): Understanding {
  return drained(understandSteps(text, asker, options));
}

/** {@link understand} in steps, so that a server can answer others while it reads a long text. Arguments and errors are the same. */
export function* understandSteps(
  text: string,
  asker: Asker = {},
  options?: UnderstandOptions,
): Generator<undefined, Understanding> {
  if (text.trim() === '') throw new DomainError('NEED_EMPTY', {}, { path: ['text'] });
  if (text.length > NEED_TEXT_LIMIT) {
    throw new DomainError(
      'NEED_TOO_LONG',
      { length: text.length, limit: NEED_TEXT_LIMIT },
      { path: ['text'] },
    );
  }
  const reading = read(text, options?.language);
  const language = options?.language ?? reading.language ?? 'en';
  if (reading.tokens.length === 0) {
    return {
      text,
      language: reading.language,
      capabilities: [],
      clauses: [],
      suggestions: [],
      notUnderstood: [],
    };
  }
  yield;
  const stance = readStance(reading);
  yield;
  const figures = [...findNumbers(text, reading.language), ...findNumberWords(reading)].sort(
    (one, two) => one.from - two.from,
  );
  yield;
  const temperatures = findTemperatures(reading, figures);
  yield;
  const quantities = findQuantities(reading, figures);
  yield;
  const names = findNames(reading);
  const certificates = names.filter((one) => one.kind === 'certificate');
  yield;
  const wants = yield* readWants(reading, stance, temperatures, quantities);
  yield;
  const named = yield* refine(reading, wants, {
    temperatures,
    quantities,
    certificates,
  });
  yield;
  const contextOf = (wants: Wants): Context => {
    const wanted = wants.mentions.filter((one) => one.stance === 'wanted');
    return {
      reading,
      stance,
      wants,
      open: wanted.length > 0 ? wanted : wants.mentions.filter((one) => one.stance === 'optional'),
      today: options?.today ?? '1970-01-01',
      homeRegion: asker.homeRegion ?? null,
    };
  };
  const found = { figures, temperatures, quantities, names };
  let context = contextOf(named);
  let clauses = yield* collectClauses(context, found);
  yield;
  let left = notUnderstood(reading, clauses, named, stance.used);
  const guesses = options?.evidence
    ? yield* guessMentions(reading, left, named.mentions, stance, options.evidence)
    : [];
  if (guesses.length > 0) {
    // Demands bind what is wanted, so that they are bound anew.
    context = contextOf({ ...named, mentions: [...named.mentions, ...guesses] });
    clauses = yield* collectClauses(context, found);
    left = notUnderstood(reading, clauses, context.wants, stance.used);
  }
  yield;
  const { mentions } = context.wants;
  const capabilities = capabilitiesOf(reading, mentions, new Set(guesses), language);
  yield;
  return {
    text,
    language: reading.language,
    capabilities,
    clauses: clauses.clauses,
    suggestions: suggestionsOf(context, mentions, language),
    notUnderstood: left.map(({ from, to }) => [from, to] as const),
  };
}

function capabilitiesOf(
  reading: Reading,
  mentions: readonly StancedMention[],
  guesses: ReadonlySet<StancedMention>,
  language: Language,
): FoundCapability[] {
  const alternatives = readAlternatives(reading, mentions);
  return conceptsOf(mentions).map((concept) => {
    const own = mentions.filter((one) => one.concept === concept);
    const stance = STANCES.find((one) => own.some((mention) => mention.stance === one)) as Stance;
    const causes = own.filter((one) => one.stance === stance);
    const isGuess = causes.every((one) => guesses.has(one));
    const spans = mergeSpans(
      causes.flatMap((one) => one.tokens.map((at) => spanOfToken(reading, at))),
      reading.text,
    );
    const doubt = causes.reduce((rest, one) => rest * (1 - one.confidence01), 1);
    const strongest = Math.max(...causes.map((one) => one.confidence01));
    const words = spans.map(([from, to]) => reading.text.slice(from, to)).join(' … ');
    return {
      concept,
      stance,
      confidence01: isGuess
        ? calibratedGuess01(strongest)
        : calibrated01(Math.min(1, Math.max(strongest, 1 - doubt))),
      spans,
      origin: isGuess ? ('implied' as const) : ('stated' as const),
      alternative: stance === 'wanted' ? (alternatives.get(concept) ?? null) : null,
      because: isGuess ? becauseOfGuess(words, concept, language) : becauseOf(stance, words, language),
    };
  });
}

function spanOfToken(reading: Reading, at: number): Span {
  const token = reading.tokens[at] as Token;
  return [token.from, token.to];
}

/** Neighbouring words become one span. */
function mergeSpans(spans: readonly Span[], text: string): Span[] {
  const sorted = [...spans].sort((one, two) => one[0] - two[0]);
  const merged: Span[] = [];
  for (const span of sorted) {
    const previous = merged.at(-1);
    if (
      previous !== undefined &&
      (span[0] <= previous[1] || /^[\s-]*$/.test(text.slice(previous[1], span[0])))
    ) {
      merged[merged.length - 1] = [previous[0], Math.max(previous[1], span[1])];
    } else merged.push(span);
  }
  return merged;
}

function suggestionsOf(
  context: Context,
  mentions: readonly StancedMention[],
  language: Language,
): Suggestion[] {
  const named = new Set(mentions.map((one) => one.concept));
  const suggestions: Suggestion[] = [];
  const add = (relation: Relation, concept: ConceptId, of: ConceptId) => {
    if (named.has(concept) || suggestions.some((one) => one.concept === concept)) return;
    suggestions.push({
      concept,
      relation: relation.type,
      of,
      because: becauseOfRelation(relation, of, language),
    });
  };
  for (const concept of conceptsOf(context.open)) {
    for (const relation of relationsOf(concept))
      if (relation.type !== 'substitutes') add(relation, relation.to, concept);
    for (const relation of RELATIONS) {
      if (relation.type === 'substitutes' && relation.to === concept) add(relation, relation.from, concept);
    }
  }
  return suggestions;
}

function notUnderstood(
  reading: Reading,
  clauses: ClauseReading,
  { mentions, context }: Wants,
  stanceWords: ReadonlySet<number>,
): Token[] {
  const named = new Set<number>(mentions.flatMap((one) => one.tokens));
  // A place where the firm sells already is no answer to what became of the place.
  const sought = new Set(mentions.filter((one) => one.stance !== 'possessed').flatMap((one) => one.tokens));
  const used = new Set<number>([...named, ...context, ...stanceWords, ...clauses.used]);
  return reading.tokens.filter((token) => {
    if (isFunctionWord(token.folded)) return false;
    if (clauses.lost.has(token.at)) return !sought.has(token.at) && /\d|../.test(token.folded);
    return !used.has(token.at) && token.folded.length >= 3;
  });
}
