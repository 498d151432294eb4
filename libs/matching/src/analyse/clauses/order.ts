import type { ConceptId } from '@fivefold/domain';
import { isFunctionWord } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';
import type { StancedMention } from '../wants.js';
import { conceptsOf, type Context } from './bind.js';
import { spanOf, type Finding } from './finding.js';

const set = (words: string) => new Set(words.split(' '));

/** Words that open a sequence. */
const FIRST = set('first initially vispirms esmalt koigepealt algul forst inledningsvis');
/** "the first year", "our first batch": the first of its kind, not what comes first. */
const ORDINAL_BEHIND = set('the a an our your my its their in within for at of since very');
/** "first aid", "first and foremost"; "först i mars" is not before March. */
const NO_OPENING: Readonly<Record<string, ReadonlySet<string>>> = {
  first: set('aid year years week month quarter half time class come and'),
  forst: set('och i pa om den nar efter'),
};
/** Words that go on with a sequence; alone they may mean something else. */
const THEN = set('then next tad talak siis edasi sedan');
/** Those that mean nothing else. */
const THEREAFTER = set('afterwards thereafter subsequently seejarel jargnevalt darefter darpa');
/** "after that", in two words. */
const AFTER_THAT = ['after that', 'pec tam', 'parast seda', 'efter det', 'efter detta'];
const AND = set('and un ja och');
/** "if the price is right, then …", "until then", "sedan 2010". */
const CONDITION = set('if when whenever unless ja kad kui om nar ifall');
const NO_STEP_BEHIND = set('until till since by back even if or kuni lidz vai voi sen an');
const SINCE = /^(\d.*|lange|dess|tidigare|lang|flera|manga)$/;
/** A demand beside the sequence. */
const BESIDES = set('also additionally besides separately ari papildus ka lisaks samuti aven ocksa dessutom');

const BEFORE = set('before prior pirms enne fore innan');
const AFTER = set('after following pec parast efter');
/** "look after", "letar efter": the verb takes the word. */
const SEARCHING = /^(look|ask|tak|let|sok|frag|eftersok|efterfrag|titt)/;
/** Words between "before" and the step it names. */
const REACH = 3;

interface Marker {
  readonly opens: boolean;
  /** Whether it makes a sequence without an opening word. */
  readonly isSure: boolean;
  readonly first: number;
  readonly last: number;
}

/** Capabilities of which each comes before the next, with the words that say so. */
interface Sequence {
  readonly steps: readonly (readonly ConceptId[])[];
  readonly words: readonly number[];
}

/** Orders of steps, and the tokens that say them. */
export interface OrderFound {
  readonly findings: readonly Finding[];
  readonly tokens: readonly number[];
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
  const sequences = [...sequencesOf(reading, named), ...pairsOf(reading, named)];
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
  return { findings, tokens: sequences.flatMap(({ words }) => words) };
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
  return groups.flatMap((group) => {
    const found = stepsOf(reading, named, group);
    return found.steps.length < 2 ? [] : [found];
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
  { tokens }: Reading,
  marker: Marker,
  inside: readonly StancedMention[],
): StancedMention[] {
  const { sentence } = tokens[marker.last] as Token;
  const here = inside.filter((one) => one.sentence === sentence);
  const start = Math.min(...here.map(({ first }) => first));
  return here.filter(({ first }) => {
    for (let at = marker.last + 1; at <= first; at++) {
      const token = tokens[at] as Token;
      if (BESIDES.has(token.folded) || (at > start && /[,;:()]/.test(token.before))) return false;
    }
    return true;
  });
}

function markersOf(reading: Reading): Marker[] {
  return reading.tokens.flatMap((token): Marker[] => {
    const { at, folded } = token;
    const next = reading.tokens[at + 1];
    const behind = reading.tokens[at - 1]?.sentence === token.sentence ? reading.tokens[at - 1] : undefined;
    if (FIRST.has(folded)) {
      const isOrdinal = folded === 'first' && behind !== undefined && ORDINAL_BEHIND.has(behind.folded);
      return isOrdinal || (next?.before === '' && NO_OPENING[folded]?.has(next.folded))
        ? []
        : [{ opens: true, isSure: true, first: at, last: at }];
    }
    if (isAfterThat(reading, token)) return [{ opens: false, isSure: true, first: at, last: at + 1 }];
    if (THEREAFTER.has(folded)) return [{ opens: false, isSure: true, first: at, last: at }];
    if (!THEN.has(folded) || (behind && NO_STEP_BEHIND.has(behind.folded))) return [];
    if (folded === 'sedan' && next && SINCE.test(next.folded)) return [];
    const isJoined = behind !== undefined && (AND.has(behind.folded) || token.before.includes(','));
    return [{ opens: false, isSure: isJoined && !isConditional(reading, token), first: at, last: at }];
  });
}

function isAfterThat({ tokens }: Reading, { at, folded, sentence }: Token): boolean {
  const next = tokens[at + 1];
  return next?.sentence === sentence && AFTER_THAT.includes(`${folded} ${next.folded}`);
}

function isConditional({ tokens, sentences }: Reading, { at, sentence }: Token): boolean {
  // "ja" is "if" in Latvian and "and" in Estonian.
  return tokens
    .slice(sentences[sentence]!.first, at)
    .some(({ folded, language }) => CONDITION.has(folded) && !(folded === 'ja' && language !== 'lv'));
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
    const other = isFirst ? nextNamed(mentions, named) : partnerAhead(reading, mentions, token.at);
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

/** The next thing named behind one in its sentence. */
function nextNamed(mentions: readonly StancedMention[], named: StancedMention): StancedMention | null {
  const [found = null] = mentions
    .filter((one) => one.sentence === named.sentence && one.first > named.last)
    .sort((one, other) => one.first - other.first);
  return found;
}
