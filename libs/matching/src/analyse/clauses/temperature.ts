import { fold, isFunctionWord, type NumberFound } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';
import { tokensWithin } from './finding.js';

/** A temperature demand with its words. Open bounds are null; a single figure without a bound is its own band. */
export interface TemperatureFound {
  readonly minC: number | null;
  readonly maxC: number | null;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** Whether words beside the figure make it a limit: "not above 4 degrees" refuses nothing. */
  readonly isLimit: boolean;
}

const DEGREES =
  /^\s*(?:°\s*[Cc]?|º\s*[Cc]?|℃|[Cc](?![\p{L}\d])|grād\w*|grad\w*|degrees?|deg\b|kraadi?\w*|celsi\w*)(?:\s*[Cc](?![\p{L}\d]))?/u;
const COLDER =
  /^[\s,)]*(?:°\s*C)?\s*(?:or|vai|või|voi|eller)\s+(?:even\s+)?(?:colder|lower|below|less|aukst\S*|zem\S*|mazāk\S*|külmem\S*|kulmem\S*|madalam\S*|alla|kallare|lägre|lagre|under)/iu;
const WARMER =
  /^[\s,)]*(?:or|vai|või|eller)\s+(?:warmer|higher|above|more|silt\S*|augst\S*|soojem\S*|kõrgem\S*|varmare|högre)/iu;
const AT_MOST =
  /(?:below|under|at most|at or below|max(?:imum|imums|imāli|imalt|imaalselt)?\.?|maks(?:imum|imums|imāli|imālā|imaalselt|imaalne)?\.?|up to|not? (?:above|over|higher than|more than|warmer than)|not exceed(?:ing)?|less than|lower than|colder than|≤|<|zem|līdz|ne (?:vairāk|augstāk|siltāk|augstāka|augstāku) (?:kā|par)|(?:zemāk|aukstāk|zemāka|zemāku)[as]? (?:par|kā|nekā)|nepārsniedz(?:ot)?|alla|kuni|mitte (?:üle|soojem kui|kõrgem kui|rohkem kui)|(?:madalam|külmem)(?:at|al)? kui|högst|lägst|under|upp till|inte (?:över|högre än|varmare än|mer än)|(?:lägre|kallare) än|som mest)\s*(?:par\s*)?$/iu;
const AT_LEAST =
  /(?:above|over|at least|min(?:imum)?\.?|not below|no colder than|≥|>|virs|vismaz|ne mazāk kā|ne (?:zemāk|aukstāk) (?:par|kā)|üle|vähemalt|mitte (?:alla|külmem kui)|över|minst|inte (?:under|kallare än))\s*$/iu;
/** Said of a freezer these mean as much cold as the figure, or more. */
const AS_COLD_AS = /(?:at least|vismaz|vähemalt|minst|min(?:imum)?\.?)\s*$/iu;
/** Figures from here down are those of freezers. */
const FREEZER_C = -10;
const COLDEST_C = -60;
const HOTTEST_C = 90;

/**
 * Temperature demands: figures with degrees, and bare signed figures or ranges that can only be degrees (`+2..+6`,
 * `-18 or colder`).
 */
export function findTemperatures(reading: Reading, found: readonly NumberFound[]): TemperatureFound[] {
  const temperatures: TemperatureFound[] = [];
  for (const number of found) {
    const { text } = reading;
    const after = text.slice(number.to, number.to + 40);
    const unit = DEGREES.exec(after);
    if (unit === null && !isBareTemperature(number, text.slice(number.from, number.to), after)) continue;
    if (number.low < COLDEST_C || number.high > HOTTEST_C) continue;
    const to = number.to + (unit?.[0].length ?? 0);
    const rest = text.slice(to, to + 40);
    const bound = COLDER.exec(rest) ?? WARMER.exec(rest);
    const end = to + (bound?.[0].length ?? 0);
    const { first, last } = tokensWithin(reading, number.from, end);
    const before = text.slice(Math.max(0, number.from - 28), number.from);
    const [minC, maxC] = boundsOf(number, before, rest);
    const sentence = (reading.tokens[first] as Token).sentence;
    const isLimit = bound !== null || AT_MOST.test(before) || AT_LEAST.test(before);
    temperatures.push({ minC, maxC, from: number.from, to: end, first, last, sentence, isLimit });
  }
  return temperatures;
}

/** Warmest single signed figure that is read as degrees without a unit. */
const WARMEST_BARE_C = 30;

function isBareTemperature(number: NumberFound, written: string, after: string): boolean {
  if (!number.isSigned) return false;
  // Both ends of a range carry a sign only where they are degrees.
  if (/^[+−–-].*\d.*[+−-]\s?\d/u.test(written)) return true;
  // A signed figure before a word that it could count is none: "+20 pallets".
  const next = /^\s?([\p{L}\p{N}%€$]+)/u.exec(after)?.[1];
  const isBound = COLDER.test(after) || WARMER.test(after);
  const isCounting = next !== undefined && !isBound && !isFunctionWord(fold(next));
  if (number.low < number.high) return !isCounting || number.low < 0;
  const isPlus = written.startsWith('+') && number.high <= WARMEST_BARE_C;
  return (number.low <= -5 || isPlus) && !isCounting;
}

function boundsOf(number: NumberFound, before: string, after: string): [number | null, number | null] {
  const { low, high } = number;
  if (low !== high) return [low, high];
  if (COLDER.test(after)) return [null, low];
  if (WARMER.test(after)) return [low, null];
  if (low <= FREEZER_C && AS_COLD_AS.test(before)) return [null, low];
  // "not above" ends like "above": the longer words are the ones that were said.
  const [most, least] = [AT_MOST, AT_LEAST].map((one) => one.exec(before)?.[0].length ?? 0) as [
    number,
    number,
  ];
  if (most > 0 || least > 0) return most >= least ? [null, low] : [low, null];
  // A freezer's figure is a limit in the trade: "-18" means -18 or colder.
  return low <= FREEZER_C ? [null, low] : [low, low];
}
