import type { Reading, Token } from '../reading.js';

/** Words that open a sequence. */
const FIRST = new Set('first initially vispirms esmalt koigepealt algul forst inledningsvis'.split(' '));
/** "the first year", "our first batch": the first of its kind, not what comes first. */
const ORDINAL_BEHIND = new Set('the a an our your my its their in within for at of since very'.split(' '));
/** "first aid", "first and foremost"; "först i mars" is not before March. */
const NO_OPENING: Readonly<Record<string, ReadonlySet<string>>> = {
  first: new Set('aid year years week month quarter half time class come and'.split(' ')),
  forst: new Set('och i pa om den nar efter'.split(' ')),
};
/** Words that go on with a sequence; alone they may mean something else. */
const THEN = new Set('then next tad talak siis edasi sedan'.split(' '));
/** Those that mean nothing else. */
const THEREAFTER = new Set(
  'afterwards thereafter subsequently seejarel jargnevalt darefter darpa'.split(' '),
);
/** "after that", in two words. */
const AFTER_THAT = ['after that', 'pec tam', 'parast seda', 'efter det', 'efter detta'];
/** Words that join, folded. */
export const AND = new Set('and un ja och'.split(' '));
/** "if the price is right, then …", "until then", "sedan 2010". */
const CONDITION = new Set('if when whenever unless ja kad kui om nar ifall'.split(' '));
const NO_STEP_BEHIND = new Set('until till since by back even if or kuni lidz vai voi sen an'.split(' '));
const SINCE = /^(\d.*|lange|dess|tidigare|lang|flera|manga)$/;

/** A word that opens a sequence of steps or goes on with it, by its first and last token. */
export interface Marker {
  readonly opens: boolean;
  /** Whether it makes a sequence without an opening word. */
  readonly isSure: boolean;
  readonly first: number;
  readonly last: number;
}

/** The words of sequence in a text, in its order. */
export function markersOf(reading: Reading): Marker[] {
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

/** Whether a word and the next say "after that". */
export function isAfterThat({ tokens }: Reading, { at, folded, sentence }: Token): boolean {
  const next = tokens[at + 1];
  return next?.sentence === sentence && AFTER_THAT.includes(`${folded} ${next.folded}`);
}

function isConditional({ tokens, sentences }: Reading, { at, sentence }: Token): boolean {
  // "ja" is "if" in Latvian and "and" in Estonian.
  return tokens
    .slice(sentences[sentence]!.first, at)
    .some(({ folded, language }) => CONDITION.has(folded) && !(folded === 'ja' && language !== 'lv'));
}
