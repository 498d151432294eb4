import type { Period } from '@fivefold/domain';
import { fold } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';
import { PERIOD_NOUNS } from './periods.js';

/** How often something recurs: `times` in one `period`, a half for every second one. */
export interface RepeatFound {
  readonly times: number;
  readonly period: Period;
  readonly first: number;
  readonly last: number;
}

const ROWS: Readonly<Record<'times' | 'once' | 'every' | 'other', string>> = {
  /** Words behind a number: "3 times a week", "divas reizes nedēļā", "kaks korda nädalas", "två gånger i veckan". */
  times: 'times time x reizes reizi reižu korda kord gånger ggr gång',
  /** Adverbs that hold the number: `word=number`. */
  once: 'once=1 twice=2 thrice=3 vienreiz=1 divreiz=2 trīsreiz=3 trisreiz=3 četrreiz=4 piecreiz=5 reizi=1 kord=1',
  every: 'every each katru ik iga igal igas varje var',
  other:
    'second=2 other=2 third=3 fourth=4 otro=2 trešo=3 ceturto=4 teisel=2 teine=2 teise=2 kolmandal=3 andra=2 tredje=3 fjärde=4',
};
const times = new Set(ROWS.times.split(' ').map(fold));
const every = new Set(ROWS.every.split(' ').map(fold));
const numbered = (row: string) =>
  new Map(row.split(' ').map((one) => [fold(one.split('=')[0] as string), Number(one.split('=')[1])]));
const once = numbered(ROWS.once);
const others = numbered(ROWS.other);
/** Single words for every second week or month. */
const ALONE = new Map<string, readonly [times: number, period: Period]>([
  ['fortnightly', [0.5, 'week']],
  ['fortnight', [0.5, 'week']],
]);
const JOINTS = new Set('a an per each every i om the pa'.split(' '));
const EVERY_OTHER = new Map([
  ['varannan', 2],
  ['vartannat', 2],
  ['ule', 2],
]);

/**
 * Frequencies ("twice a week", "divreiz nedēļā", "kolm korda nädalas", "varannan vecka"), in text order.
 *
 * @param numberAt the number whose last token is given, null where none ends there
 */
export function findRepeats(
  reading: Reading,
  numberAt: (last: number) => { readonly value: number; readonly first: number } | null,
): RepeatFound[] {
  const found: RepeatFound[] = [];
  for (const token of reading.tokens) {
    const one = repeatAt(reading, token, numberAt);
    if (one !== null && (found.at(-1)?.last ?? -1) < one.first) found.push(one);
  }
  return found;
}

function repeatAt(
  reading: Reading,
  token: Token,
  numberAt: (last: number) => { readonly value: number; readonly first: number } | null,
): RepeatFound | null {
  const { at } = token;
  const alone = ALONE.get(token.folded);
  if (alone !== undefined) return { times: alone[0], period: alone[1], first: at, last: at };
  if (times.has(token.folded)) {
    const number = numberAt(at - 1);
    const end = periodFrom(reading, at + 1, () => false);
    if (number !== null && end !== null)
      return { times: number.value, period: end.period, first: number.first, last: end.at };
  }
  const count = once.get(token.folded);
  if (count !== undefined) {
    const end = periodFrom(reading, at + 1, (step) => numberAt(step) !== null);
    if (end !== null) return everyNth(end, count, at, numberAt);
  }
  const apart = EVERY_OTHER.get(token.folded);
  if (apart !== undefined) {
    const period = nounAt(reading, at + 1);
    if (period !== null) return { times: 1 / apart, period, first: at, last: at + 1 };
  }
  if (every.has(token.folded)) {
    const next = reading.tokens[at + 1];
    const nth = others.get(next?.folded ?? '');
    const period = nth === undefined ? null : nounAt(reading, at + 2);
    if (nth !== undefined && period !== null) return { times: 1 / nth, period, first: at, last: at + 2 };
    return everyCounted(reading, at, numberAt);
  }
  return null;
}

/** "every two weeks", "ik pēc divām nedēļām", "iga kahe nädala tagant", "var fjortonde dag". */
function everyCounted(
  reading: Reading,
  at: number,
  numberAt: (last: number) => { readonly value: number; readonly first: number } | null,
): RepeatFound | null {
  for (let last = at + 1; last <= at + 2; last++) {
    const number = numberAt(last);
    if (number === null || number.value < 2 || number.value > 60) continue;
    const period = nounAt(reading, last + 1);
    if (period !== null) return { times: 1 / number.value, period, first: at, last: last + 1 };
  }
  return null;
}

/** "reizi divās nedēļās", "kord kahe nädala jooksul": once in so many. */
function everyNth(
  end: { period: Period; at: number },
  count: number,
  first: number,
  numberAt: (last: number) => { readonly value: number; readonly first: number } | null,
): RepeatFound {
  const number = end.at - 1 > first ? numberAt(end.at - 1) : null;
  return { times: count / (number?.value ?? 1), period: end.period, first, last: end.at };
}

/** A noun of a period at `at` or behind one or two joining words or a number. */
function periodFrom(
  reading: Reading,
  at: number,
  isNumber: (at: number) => boolean,
): { period: Period; at: number } | null {
  for (let step = at; step <= at + 2; step++) {
    const period = nounAt(reading, step);
    if (period !== null) return { period, at: step };
    const word = reading.tokens[step];
    if (word === undefined || (!JOINTS.has(word.folded) && !isNumber(step))) return null;
  }
  return null;
}

function nounAt(reading: Reading, at: number): Period | null {
  const token = reading.tokens[at];
  const before = reading.tokens[at - 1];
  if (token === undefined || before === undefined || token.sentence !== before.sentence) return null;
  if (/[,;:.]/.test(token.before)) return null;
  return PERIOD_NOUNS.get(token.folded) ?? null;
}
