import type { ConceptId } from '@fivefold/domain';
import { isFunctionWord } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';
import type { StancedMention } from '../wants.js';
import { conceptsOf, type Context } from './bind.js';
import { spanOf, type Finding } from './finding.js';
import { AND, isAfterThat, markersOf, type Marker } from './order-markers.js';

/** A demand beside the sequence. */
const BESIDES = new Set(
  'also additionally besides separately ari papildus ka lisaks samuti aven ocksa dessutom'.split(' '),
);

const BEFORE = new Set('before prior pirms enne fore innan'.split(' '));
const AFTER = new Set('after following pec parast efter'.split(' '));
/** "look after", "letar efter": the verb takes the word. */
const SEARCHING = /^(look|ask|tak|let|sok|frag|eftersok|efterfrag|titt)/;
/** Of steps that name more things than this makes pairs nobody can say what comes before what. */
const ORDERS_MAX = 6;
/** Words between "before" and the step it names. */
const REACH = 3;

/** Capabilities of which each comes before the next, with the words that say so. */
interface Sequence {
  readonly steps: readonly (readonly ConceptId[])[];
  readonly words: readonly number[];
}

/** Orders of steps, and the tokens that say them. */
export interface OrderFound {
  readonly findings: readonly Finding[];
  readonly tokens: readonly number[];
  /** The step of a sequence that a deadline at this token stands beside, with no comma between; null where none does. */
  stepBeside(at: number): readonly ConceptId[] | null;
}

/**
 * Orders of wanted capabilities: "first … then …", "X before Y", "after Y, X". Several capabilities of one step make one
 * order for each pair of neighbours. Cost O(tokens × mentions).
 */
export function findOrder(context: Context): OrderFound {
  const wanted = new Set(conceptsOf(context.open));
  // "packing after drying" may speak of drying as a circumstance that elsewhere is wanted.
  const named = context.wants.mentions.filter(({ concept }) => wanted.has(concept));
  const { reading } = context;
  const told = sequencesOf(reading, named);
  const sequences = [...told, ...pairsOf(reading, named)];
  const seen = new Set<string>();
  const findings = sequences.flatMap(({ steps, words }): Finding[] => {
    const [first, last] = [Math.min(...words), Math.max(...words)];
    const span = spanOf(reading, first, last);
    const fresh = ordersOf(steps).filter((sequence) => !seen.has(sequence.join()));
    fresh.forEach((sequence) => seen.add(sequence.join()));
    return fresh.map((sequence) => ({
      value: { key: 'order', sequence },
      span,
      first,
      last,
      appliesTo: '*',
      hard: true,
    }));
  });
  return {
    findings,
    tokens: sequences.flatMap(({ words }) => words),
    stepBeside: (at) => stepBeside(reading, named, told, at),
  };
}

function stepBeside(
  reading: Reading,
  named: readonly StancedMention[],
  sequences: readonly Sequence[],
  at: number,
): readonly ConceptId[] | null {
  const { sentence } = reading.tokens[at] as Token;
  const here = named.filter((one) => one.sentence === sentence);
  const [ahead] = nearestAhead(reading, named, at);
  const behind = nextNamed(here, at);
  for (const { steps, words } of sequences) {
    const isOneStep = (from: number, to: number) =>
      reading.tokens
        .slice(from + 1, to + 1)
        .every((token) => !/[,;:()]/.test(token.before) && !words.includes(token.at));
    const beside =
      ahead && isOneStep(ahead.last, at) ? ahead : behind && isOneStep(at, behind.first) ? behind : null;
    const step = beside && steps.find((concepts) => concepts.includes(beside.concept));
    if (step) return step;
  }
  return null;
}

function ordersOf(steps: Sequence['steps']): ConceptId[][] {
  if (steps.every(({ length }) => length === 1)) return [steps.flat()];
  return steps
    .slice(1)
    .flatMap((later, at) => steps[at]!.flatMap((one) => later.map((other) => [one, other])));
}

function sequencesOf(reading: Reading, named: readonly StancedMention[]): Sequence[] {
  const groups: Marker[][] = [];
  for (const marker of markersOf(reading)) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (!marker.opens && previous && isGoingOn(reading, previous, marker)) group!.push(marker);
    else if (marker.opens || marker.isSure) groups.push([marker]);
  }
  return groups.flatMap((group, at) => {
    const end = groups[at + 1]?.[0]?.first ?? Infinity;
    const found = stepsOf(
      reading,
      named.filter(({ first }) => first < end),
      group,
    );
    return found.steps.length < 2 || ordersOf(found.steps).length > ORDERS_MAX ? [] : [found];
  });
}

/** Whether a word goes on with the sequence of another: in its sentence, or at the beginning of the next. */
function isGoingOn({ tokens, sentences }: Reading, one: Marker, next: Marker): boolean {
  const [before, here] = [tokens[one.last]!.sentence, tokens[next.first]!.sentence];
  return here === before || (here === before + 1 && next.first - sentences[here]!.first <= 1);
}

function stepsOf(reading: Reading, named: readonly StancedMention[], group: readonly Marker[]): Sequence {
  const [opening] = group as [Marker];
  const seen = new Set<ConceptId>();
  const steps: ConceptId[][] = [];
  const words: number[] = [];
  const add = (mentions: readonly StancedMention[], marker: Marker) => {
    const fresh = [...new Set(mentions.map(({ concept }) => concept))].filter((one) => !seen.has(one));
    if (fresh.length === 0) return false;
    fresh.forEach((concept) => seen.add(concept));
    steps.push(fresh);
    for (let at = marker.first; at <= marker.last; at++) words.push(at);
    return true;
  };
  const between = (marker: Marker, next: Marker | undefined) => {
    const inside = named.filter(({ first }) => first > marker.last && (!next || first < next.first));
    return next ? inside : untilAside(reading, marker, inside);
  };
  const ahead = nearestAhead(reading, named, opening.first);
  const opened = opening.opens ? between(opening, group[1]) : [];
  if (!add(opened.length > 0 ? opened : ahead, opening)) return { steps: [], words: [] };
  const rest = opening.opens ? group.slice(1) : group;
  for (const marker of rest) if (!add(between(marker, group[group.indexOf(marker) + 1]), marker)) break;
  return { steps, words: [...new Set(words)] };
}

/** The last thing named ahead of a token in its sentence. */
function nearestAhead(
  { tokens }: Reading,
  mentions: readonly StancedMention[],
  at: number,
): StancedMention[] {
  const { sentence } = tokens[at] as Token;
  return mentions
    .filter((one) => one.sentence === sentence && one.last < at)
    .sort((one, other) => other.last - one.last)
    .slice(0, 1);
}

/** What the last step names: up to a comma behind its first thing, a word of addition or the end of the sentence. */
function untilAside(
  { tokens, sentences }: Reading,
  marker: Marker,
  inside: readonly StancedMention[],
): StancedMention[] {
  const start = Math.min(...inside.map(({ first }) => first));
  const { end } = sentences[tokens[marker.last]!.sentence]!;
  const isAside = ({ at, folded, before }: Token) =>
    at > marker.last && (BESIDES.has(folded) || (at > start && /[,;:()]/.test(before)));
  const aside = tokens.slice(marker.last, end).find(isAside);
  return inside.filter(({ first }) => first < (aside?.at ?? end));
}

/** "X before Y", "Y after X", "after X, Y", "before Y we need X". */
function pairsOf(reading: Reading, mentions: readonly StancedMention[]): Sequence[] {
  return reading.tokens.flatMap((token): Sequence[] => {
    const isBefore = BEFORE.has(token.folded);
    if (!isBefore && !AFTER.has(token.folded)) return [];
    if (isAfterThat(reading, token)) return [];
    const behind = reading.tokens[token.at - 1];
    const isFirst = behind?.sentence !== token.sentence || token.before.includes(',');
    if (!isFirst && SEARCHING.test(behind!.folded)) return [];
    const named = stepBehind(reading, mentions, token.at);
    if (named === null) return [];
    const other = isFirst
      ? nextNamed(
          mentions.filter(({ sentence }) => sentence === token.sentence),
          named.last,
        )
      : partnerAhead(reading, mentions, token.at);
    if (other === null || other.concept === named.concept) return [];
    const pair = isBefore ? [other, named] : [named, other];
    return [{ steps: pair.map(({ concept }) => [concept]), words: [token.at] }];
  });
}

/** The thing that a preposition names: right behind it but for articles and the like. */
function stepBehind(
  { tokens }: Reading,
  mentions: readonly StancedMention[],
  at: number,
): StancedMention | null {
  for (let place = at + 1; place <= at + REACH; place++) {
    const token = tokens[place];
    if (token === undefined || token.sentence !== tokens[at]!.sentence || token.before !== '') return null;
    const found = mentions.find(({ first }) => first === place);
    if (found) return found;
    if (!isFunctionWord(token.folded)) return null;
  }
  return null;
}

/** The thing named last ahead of a preposition, with no comma and no further preposition between. */
function partnerAhead(
  reading: Reading,
  mentions: readonly StancedMention[],
  at: number,
): StancedMention | null {
  const [found] = nearestAhead(reading, mentions, at);
  if (!found) return null;
  for (let place = found.last + 1; place <= at; place++) {
    const { before, folded } = reading.tokens[place] as Token;
    if (
      /[,;:()]/.test(before) ||
      (place < at && (AND.has(folded) || BEFORE.has(folded) || AFTER.has(folded)))
    )
      return null;
  }
  return found;
}

/** The next thing named behind a token. */
function nextNamed(mentions: readonly StancedMention[], at: number): StancedMention | null {
  const [found = null] = mentions
    .filter(({ first }) => first > at)
    .sort((one, other) => one.first - other.first);
  return found;
}
