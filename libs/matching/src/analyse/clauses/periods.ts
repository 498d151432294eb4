import type { Language, Period } from '@fivefold/domain';
import { fold } from '../../text/index.js';

/** Forms that name a period by themselves; English and Swedish nouns need a word such as `per` before them. */
const ALONE: Readonly<Record<Period, string>> = {
  day: 'daily dienā diennaktī ikdienas päevas ööpäevas igapäevaselt igapäevane dagligen',
  week: 'weekly nedēļā iknedēļas iknedēļu nädalas iganädalane iganädalaselt iganädalast veckovis veckovisa',
  month: 'monthly mēnesī ikmēneša kuus igakuine igakuiselt månatligen månadsvis',
  quarter: 'quarterly ceturksnī kvartalis kvartalsvis',
  year: 'yearly annually annual gadā ikgadējs aastas årligen',
};
const NOUNS: Readonly<Record<Period, string>> = {
  day: 'day days weekday workday dag dagen dygn dygnet vardag arbetsdag päev päeval tööpäev tööpäeval dienu diena darbdienu',
  week: 'week weeks wk vecka veckan nädal nädalal nedēļu nedēļa ned',
  month: 'month months mo månad månaden mån kuu kuul mēnesi mēnesis mēn',
  quarter: 'quarter kvartal kvartalet ceturksni kvartalil',
  year: 'year years annum år året aasta aastal gadu',
};
const BEFORE_NOUN = new Set('a an per each every p i om varje iga igal katru ik par /'.split(' '));

const WORKING = new Set('darba working work business'.split(' '));

const alone = new Map<string, Period>();
const nouns = new Map<string, Period>();
for (const period of Object.keys(ALONE) as Period[]) {
  for (const form of ALONE[period].split(' ')) alone.set(fold(form), period);
  for (const form of NOUNS[period].split(' ')) nouns.set(fold(form), period);
}

/** Further forms that follow a number or a word of frequency: "divās nedēļās", "kahe nädala", "fjortonde dag". */
const COUNTED: Readonly<Record<Period, string>> = {
  day: 'dienas dienām dienās päeva dagar',
  week: 'weeks nedēļas nedēļām nedēļās nädala nädalat veckor',
  month: 'months mēneši mēnešiem mēnešos kuud månader',
  quarter: 'quarters ceturkšņi kvartali kvartal',
  year: 'years gadi gadiem gados aastat aasta',
};

/** Every form of a period's noun, folded. */
export const PERIOD_NOUNS: ReadonlyMap<string, Period> = new Map([
  ...(Object.keys(COUNTED) as Period[]).flatMap((period) =>
    COUNTED[period].split(' ').map((form) => [fold(form), period] as const),
  ),
  ...nouns,
  ...['nedēļā', 'nädalas'].map((form) => [fold(form), 'week'] as const),
  ...['dienā', 'diennaktī', 'päevas'].map((form) => [fold(form), 'day'] as const),
  ...['mēnesī', 'kuus'].map((form) => [fold(form), 'month'] as const),
  ...['ceturksnī', 'kvartalis'].map((form) => [fold(form), 'quarter'] as const),
  ...['gadā', 'aastas'].map((form) => [fold(form), 'year'] as const),
]);

/** A word with what stands before it, as far as periods need to know. */
export interface PeriodWord {
  readonly folded: string;
  readonly before: string;
}

/**
 * The period that the word at `at` names together with the word before it, e.g. `a week`, `nedēļā`, `/kuu`.
 *
 * @param _language of the sentence
 * @param isSixToo whether Estonian `kuus` could be the number six here
 */
export function periodAt(
  words: readonly PeriodWord[],
  at: number,
  _language: Language | null,
  isSixToo: boolean,
): Period | null {
  const word = words[at] as PeriodWord;
  if (isSixToo && word.folded === 'kuus') return null;
  const own = alone.get(word.folded);
  if (own !== undefined) return own;
  const noun = nouns.get(word.folded);
  if (noun === undefined) return null;
  // "katru darba dienu", "every working day"
  const ahead = WORKING.has(words[at - 1]?.folded ?? '') ? 2 : 1;
  const isPer = word.before.endsWith('/') || BEFORE_NOUN.has(words[at - ahead]?.folded ?? '');
  return isPer ? noun : null;
}
