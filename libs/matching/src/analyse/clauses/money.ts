import { LANGUAGES } from '@fivefold/domain';
import { UNITS } from '@fivefold/vocabulary';
import { fold, stem, words, type NumberFound } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';
import { tokensWithin } from './finding.js';

/** A sum of money: a limit of the whole, or of one unit. */
export interface MoneyFound {
  readonly kind: 'budget' | 'price';
  readonly maxMinor: number;
  readonly currency: string;
  /** Of a price: what it is for. */
  readonly unit: string | null;
  /** Null where no time is named. */
  readonly horizonMonths: number | null;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

const CURRENCY_AFTER =
  /^\s*(k\b|t(?=kr)|tūkst\S*|tuhat|thousand|tusen|mln|milj\S*|m(?=€))?\s*(€|eur(?![a-zåäö])|euro\w*|eiro\w*|eurot|sek(?!\w)|kr(?!\w)|kronor|kroonu|usd|\$|dkk|nok|pln)/iu;
const SCALE_AFTER = /^\s?(k|tūkst\S*|tuhat|thousand|tusen|m|mln)(?!\p{L})/iu;
const CURRENCY_BEFORE = /(€|eur|sek|usd|\$|kr)\s*$/iu;
const CODES: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^(€|eur|eiro)/iu, 'EUR'],
  [/^(sek|kr)/iu, 'SEK'],
  [/^(usd|\$)/iu, 'USD'],
  [/^dkk/iu, 'DKK'],
  [/^nok/iu, 'NOK'],
  [/^pln/iu, 'PLN'],
];
/** "up to 350 EUR pallets" counts pallets. */
const PALLET = /^[\s-]*(?:pal|alus|pall)/iu;
const LIMIT =
  /(at most|max\w*|budget\w*|up to|no more than|not more than|not over|not exceed\w*|within|under|below|less than|cheaper than|limit\w*|spend|afford|goal|target|cost\w*|price\W|budžet\w*|maks\w*|ne vairāk|ne dārgāk|lētāk|līdz|zem|nepārsni\w*|mērķis|limits|tērēt|atvēl\w*|maksāt|eelarve\w*|kuni|mitte rohkem|mitte üle|mitte kallim|alla|odavam|piir\w*|kuluta\w*|eesmärk|högst|upp till|inte mer än|inte över|som mest|mest|under|tak\w*|ram\w*|spendera|lägga|kosta|mål)[^.!?]{0,40}$/iu;
const LIMIT_BEHIND =
  /^\s*(?:budget|budžet|eelarve|tak\b|or less|at most|max|vai mazāk|või vähem|eller mindre|totalt|in total|kokku|kopā)/iu;
/** Words that leave the tax out or in; the sum itself is the limit either way. */
const TAX =
  /^[^.;!?\d]{0,14}?(?:[,(+]\s*)?(?:excl?\w*\.?|ex|without|plus|incl\w*\.?|bez|ar|iesk\w*|ilma|koos|exkl\w*\.?|utan|inkl\w*\.?)?\s*(?:VAT|PVN|km-?(?:ta|ga)|käibemaks\w*|moms\w*)(?!\p{L})\)?/iu;
const PER = /^\s*(?:\/|(?:par katru|per|par|an|a|each|katr\p{L}*|iga|om|i|för)(?!\p{L}))?\s*/iu;

const units = new Set(UNITS.map((one) => one.id));
const unitWords = new Map<string, string>();
for (const unit of UNITS) {
  if (['year', 'month', 'day', 'hour'].includes(unit.id)) continue;
  for (const language of LANGUAGES) {
    for (const word of unit.words[language]) {
      const parts = words(word);
      if (parts.length !== 1) continue;
      const key = `${language}:${stem((parts[0] as { folded: string }).folded, language)}`;
      if (!unitWords.has(key)) unitWords.set(key, unit.id);
    }
  }
}

const TAX_REACH = 40;
const TAX_NEXT = /^\s*(?:km-?(?:ta|ga)|excl|incl|ex\s|bez|ilma|exkl|inkl|utan|VAT|PVN)/iu;

/** No bundle costs less: such a sum is the price of a unit that was not understood. */
const LEAST_BUDGET_MINOR = 2000;

/** Limits in money. An amount without a word of limit is none: it may be a turnover or a price paid. */
export function findMoney(reading: Reading, numbers: readonly NumberFound[]): MoneyFound[] {
  const found: MoneyFound[] = [];
  for (const number of numbers) {
    const after = CURRENCY_AFTER.exec(reading.text.slice(number.to, number.to + 24));
    const before = CURRENCY_BEFORE.exec(reading.text.slice(Math.max(0, number.from - 5), number.from));
    if (after === null && before === null) continue;
    if (after !== null && /^euro?$/iu.test(after[2] ?? '')) {
      if (PALLET.test(reading.text.slice(number.to + after[0].length))) continue;
    }
    // A currency before a word is that of the figure before it: "400 € kuus".
    if (after === null && !/\d/.test(reading.text[number.from] ?? '')) continue;
    const currency = codeOf(after?.[2] ?? before?.[1] ?? '');
    if (currency === null || number.high <= 0) continue;
    const from = number.from - (after === null ? (before?.[0].length ?? 0) : 0);
    // "€9k a year": the currency stands ahead, the thousands behind.
    const scale = after === null ? SCALE_AFTER.exec(reading.text.slice(number.to, number.to + 12)) : null;
    const bare = number.to + (after?.[0].length ?? scale?.[0].length ?? 0);
    const to = bare + (TAX.exec(reading.text.slice(bare, bare + TAX_REACH))?.[0].length ?? 0);
    const { first, last } = tokensWithin(reading, from, to);
    const sentence = (reading.tokens[first] as Token).sentence;
    const bounds = reading.sentences[sentence] as { first: number; end: number };
    const start = (reading.tokens[bounds.first] as Token).from;
    const rest = reading.text.slice(bare, (reading.tokens[bounds.end - 1] as Token).to);
    const isTax = TAX_NEXT.test(rest);
    const counted = isTax ? null : unitOf(rest, (reading.tokens[first] as Token).language ?? 'en');
    const unit = counted === null ? null : unitOverTime(counted, rest);
    const isLimit = LIMIT.test(reading.text.slice(start, from)) || LIMIT_BEHIND.test(rest);
    if (unit === null && !isLimit) continue;
    const maxMinor = Math.round(number.high * scaleOf(after?.[1] ?? scale?.[1]) * 100 * 1e6) / 1e6;
    if (!Number.isFinite(maxMinor) || maxMinor > Number.MAX_SAFE_INTEGER) continue;
    if (unit === null && maxMinor < LEAST_BUDGET_MINOR) continue;
    found.push({
      kind: unit === null ? 'budget' : 'price',
      maxMinor: unit === null ? Math.floor(maxMinor) : maxMinor,
      currency,
      unit,
      horizonMonths: horizonOf(rest),
      from,
      to: Math.max(to, bare + (unit === null ? 0 : lengthOfUnit(rest, unit !== counted))),
      first,
      last,
      sentence,
    });
  }
  return found;
}

function codeOf(written: string): string | null {
  return CODES.find(([pattern]) => pattern.test(written))?.[1] ?? (/^kro/iu.test(written) ? 'SEK' : null);
}

function scaleOf(written: string | undefined): number {
  if (written === undefined) return 1;
  return /^m/iu.test(written) ? 1_000_000 : 1000;
}

function unitOf(rest: string, language: (typeof LANGUAGES)[number]): string | null {
  const skipped = PER.exec(rest)?.[0] ?? '';
  const [word] = words(rest.slice(skipped.length, skipped.length + 40));
  if (word === undefined || word.from > 2) return null;
  if (/[,.;]/.test(rest.slice(0, skipped.length + word.from))) return null;
  for (const one of [language, ...LANGUAGES]) {
    const unit = unitWords.get(`${one}:${stem(word.folded, one)}`) ?? genitive(word.folded, one);
    if (unit !== undefined && unit !== 'project') return unit;
  }
  return null;
}

const BY_DAY =
  /^\W*(?:\p{L}+\W+){1,3}?(?:day|daily|diena|dienā|diennaktī|päevas|ööpäevas|dag|dygn)(?!\p{L})/iu;
const BY_MONTH = /^\W*(?:\p{L}+\W+){1,3}?(?:month|monthly|mēnesī|kuus|månad|månaden)(?!\p{L})/iu;

/** Estonian "aluse kohta" counts by the genitive: the stem of it may keep a vowel that the nominative lacks. */
function genitive(folded: string, language: (typeof LANGUAGES)[number]): string | undefined {
  return language === 'et' ? unitWords.get(`et:${stem(folded.replace(/[aeiu]$/, ''), 'et')}`) : undefined;
}

/** Characters of the words behind a sum that name its unit. */
function lengthOfUnit(rest: string, isOverTime: boolean): number {
  const over = isOverTime ? (BY_DAY.exec(rest) ?? BY_MONTH.exec(rest)) : null;
  return (over ?? /^\s*\S+(?:\s\S+)?/.exec(rest))?.[0].length ?? 0;
}

/** The unit per time where the vocabulary has one: "0.45 € per pallet per day", "12 eurot alus kuus". */
function unitOverTime(unit: string, rest: string): string {
  const over = BY_DAY.test(rest) ? '_DAY' : BY_MONTH.test(rest) ? '_MONTH' : '';
  const timed =
    over === '' ? undefined : [unit + over, unit + over.toLowerCase()].find((one) => units.has(one));
  return timed ?? unit;
}

/** Months that the sum is for: "a month" 1, "for two years" 24, else 12. */
function horizonOf(rest: string): number | null {
  const near = fold(rest.slice(0, 40));
  if (/^\W*(per|a|i|\/)?\s*(month|menesi|kuus|manaden|manad)\b/.test(near)) return 1;
  const counted = /(\d+|two|three|divu|tris|kahe|kolme|tva|tre)\s+(year|gad|aasta|ar\b)/.exec(near);
  if (counted !== null)
    return 12 * (Number(counted[1]) || (/^(two|divu|kahe|tva)/.test(counted[1] as string) ? 2 : 3));
  const months = /(\d+)\s+(month|menes|kuu|manad)/.exec(near);
  if (months !== null) return Number(months[1]);
  return /\b(year|annual|gada|gads|aasta|ar\b|aret\b|arlig)/.test(near) ? 12 : null;
}
