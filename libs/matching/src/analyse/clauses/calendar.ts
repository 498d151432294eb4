import type { Language } from '@fivefold/domain';
import { fold, stem } from '../../text/index.js';

const DAY_MS = 86_400_000;
const MONTHS: Readonly<Record<Language, string>> = {
  en: 'january february march april may june july august september october november december',
  lv: 'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
};
/** First and last month of the seasons (1 … 12) as trade counts them; `*` opens compounds: sommarmånaderna, suvehooaeg. */
const SEASONS: readonly (readonly [
  first: number,
  last: number,
  words: Readonly<Record<Language, string>>,
])[] = [
  [
    3,
    5,
    {
      en: 'spring springtime',
      lv: 'pavasaris pavasarī pavasarim pavasari pavasara',
      et: 'kevad kevadel kevadeks kevade kevadest kevadku* kevadhoo*',
      sv: 'vår våren vårmån* vårsäs*',
    },
  ],
  [
    6,
    8,
    {
      en: 'summer summertime summers',
      lv: 'vasara vasarā vasarai vasaru vasaras',
      et: 'suvi suvel suveks suve suvest suveku* suvehoo* suveperiood*',
      sv: 'sommar sommaren sommarmån* sommarsäs* sommarhalv*',
    },
  ],
  [
    9,
    11,
    {
      en: 'autumn fall',
      lv: 'rudens rudenī rudenim rudeni',
      et: 'sügis sügisel sügiseks sügise sügisest sügisku* sügishoo*',
      sv: 'höst hösten höstmån* höstsäs*',
    },
  ],
  [
    12,
    2,
    {
      en: 'winter wintertime',
      lv: 'ziema ziemā ziemai ziemu ziemas',
      et: 'talv talvel talveks talve talvest talveku* talvehoo*',
      sv: 'vinter vintern vintermån* vintersäs* vinterhalv*',
    },
  ],
];
/** Words that are a season only beside one of these: "vasaras sezonā", "suve jooksul"; alone they describe. */
const DESCRIBING = new Set('vasaras ziemas pavasara suve kevade sugise talve'.split(' '));
const SEASON_NOUNS = /^(sezon|menes|period|laika|jooksul|hooaja|hooaeg|kuud|kuudel)/;

/** Endings of Estonian month names; their stems are too short to be trusted. */
const ESTONIAN_ENDINGS = ['', 'i', 'is', 'ist', 'ini', 'iks', 'il', 's', 'st', 'ni', 'ks', 'l', 'sse'];

const monthOf = new Map<string, number>();
for (const language of Object.keys(MONTHS) as Language[]) {
  MONTHS[language].split(' ').forEach((name, at) => {
    const folded = fold(name);
    if (language !== 'et') monthOf.set(`${language}:${stem(folded, language)}`, at + 1);
    else for (const ending of ESTONIAN_ENDINGS) monthOf.set(`et:${folded}${ending}`, at + 1);
  });
}
for (const [name, month] of [
  ['oktoobr', 10],
  ['septembr', 9],
  ['novembr', 11],
  ['detsembr', 12],
] as const) {
  for (const ending of ESTONIAN_ENDINGS) monthOf.set(`et:${name}${ending}`, month);
}
const seasonOf = new Map<string, readonly [number, number]>();
const seasonStarts: (readonly [start: string, language: Language, span: readonly [number, number]])[] = [];
for (const [first, last, names] of SEASONS) {
  for (const language of Object.keys(names) as Language[]) {
    for (const name of names[language].split(' ')) {
      if (name.endsWith('*')) seasonStarts.push([fold(name.slice(0, -1)), language, [first, last]]);
      else seasonOf.set(`${language}:${fold(name)}`, [first, last]);
    }
  }
}

/** Month 1 … 12 that a word names in a language, null where it names none. */
export function monthNamed(folded: string, language: Language): number | null {
  return monthOf.get(`${language}:${language === 'et' ? folded : stem(folded, language)}`) ?? null;
}

/** First and last month of the season that a word names before `next`: summer is 6 to 8, winter 12 to 2. */
export function seasonNamed(
  folded: string,
  language: Language | null,
  next: string,
): readonly [number, number] | null {
  if (DESCRIBING.has(folded) && !SEASON_NOUNS.test(next)) return null;
  const own = seasonOf.get(`${language}:${folded}`);
  if (own !== undefined) return own;
  return seasonStarts.find(([start, of]) => of === language && folded.startsWith(start))?.[2] ?? null;
}

/** `YYYY-MM-DD` of a day counted from one in UTC. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A date; a day behind the month's last is its last. */
export function dateText(year: number, month: number, day: number): string {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, lastDay)).padStart(2, '0')}`;
}

/** The year in which a day of a month comes next after `today`. */
export function nextYear(month: number, day: number, today: string): number {
  const year = Number(today.slice(0, 4));
  return dateText(year, month, day) > today ? year : year + 1;
}
