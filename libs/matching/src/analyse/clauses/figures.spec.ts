import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES, type Clause, type Language, type Period } from '@fivefold/domain';
import { understand } from '../understand.js';
import { read } from '../reading.js';
import { findNumberWords } from './number-words.js';
import { spelt } from '../../../golden/clauses/spelt-numbers.js';

const TODAY = '2026-11-22';

function clausesOf(text: string): readonly Clause[] {
  return understand(text, { homeRegion: 'LV00A', country: 'LV' }, { today: TODAY }).clauses;
}

function valueOf(text: string, key: Clause['value']['key']) {
  return clausesOf(text).find(({ value, origin }) => value.key === key && origin === 'stated')?.value;
}

/** Numbers without a last digit of one: "one" alone is an article. */
const counted = fc.integer({ min: 2, max: 999 }).filter((value) => value % 10 !== 1);
const language = fc.constantFrom(...LANGUAGES);
const THOUSANDS = [' ', '\u00a0', '\u2009', '\u202f', ''];
const FRAMES: Readonly<Record<Language, (count: string) => string>> = {
  en: (count) => `We need dry storage in Riga for ${count} pallets.`,
  lv: (count) => `Mums vajadzīga sausa noliktava Rīgā ${count} paletēm.`,
  et: (count) => `Vajame kuiva ladu Riias ${count} alusele.`,
  sv: (count) => `Vi behöver torrlager i Riga för ${count} pallar.`,
};

describe('numbers in words', () => {
  it('are read back in all four languages', () => {
    fc.assert(
      fc.property(counted, language, (value, lang) => {
        const reading = read(FRAMES[lang](spelt(value, lang)), lang);
        expect(findNumberWords(reading).map(({ low }) => low)).toEqual([value]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['minus arton grader', 'sv', -18],
    ['mīnus astoņpadsmit grādi', 'lv', -18],
    ['miinus kakskümmend kraadi', 'et', -20],
    ['minus eighteen degrees', 'en', -18],
    ['kolmest riigist', 'et', 3],
    ['pusotras tonnas', 'lv', 1.5],
    ['ett och ett halvt ton', 'sv', 1.5],
    ['half a tonne', 'en', 0.5],
  ] as const)('%s', (words, lang, value) => {
    expect(findNumberWords(read(words, lang)).map(({ low }) => low)).toEqual([value]);
  });

  it('leave the Estonian month and thousands behind a figure alone', () => {
    expect(findNumberWords(read('kuni 400 € kuus', 'et'))).toEqual([]);
    expect(findNumberWords(read('6 tūkstošus eiro', 'lv'))).toEqual([]);
  });
});

describe('capacities', () => {
  it('are the same in figures with any divider of thousands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9999 }),
        language,
        fc.constantFrom(...THOUSANDS),
        (qty, lang, divider) => {
          const written =
            qty < 1000
              ? String(qty)
              : `${Math.floor(qty / 1000)}${divider}${String(qty % 1000).padStart(3, '0')}`;
          expect(valueOf(FRAMES[lang](written), 'capacity')).toMatchObject({
            kind: 'stock',
            unit: 'EUR_PALLET',
            qty,
          });
        },
      ),
    );
  });

  const PERIODS: Readonly<Record<Language, Readonly<Partial<Record<Period, string>>>>> = {
    en: { day: 'a day', week: 'per week', month: 'a month' },
    lv: { day: 'dienā', week: 'nedēļā', month: 'mēnesī' },
    et: { day: 'päevas', week: 'nädalas', month: 'kuus' },
    sv: { day: 'om dagen', week: 'i veckan', month: 'i månaden' },
  };
  const FLOWS: Readonly<Record<Language, (count: string, period: string) => string>> = {
    en: (count, period) => `We need chilled transport from Riga to Tartu, ${count} pallets ${period}.`,
    lv: (count, period) => `Vajag dzesētus pārvadājumus no Rīgas uz Tartu, ${count} paletes ${period}.`,
    et: (count, period) => `Vajame jahutatud vedu Riiast Tartusse, ${count} alust ${period}.`,
    sv: (count, period) => `Vi behöver kyltransport från Riga till Tartu, ${count} pallar ${period}.`,
  };

  it('of a range are its larger end: the service must hold the peak', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 41, max: 90 })),
        language,
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        fc.constantFrom('–', '-', '…'),
        ([low, high], lang, period, dash) => {
          const text = FLOWS[lang](`${low}${dash}${high}`, PERIODS[lang][period] as string);
          expect(valueOf(text, 'capacity')).toMatchObject({ kind: 'flow', qty: high, period });
        },
      ),
    );
  });

  it.each([
    ['We need chilled transport from Riga to Tartu twice a week, 4 pallets each time.', 8, 'week'],
    ['We need chilled transport from Riga to Tartu, 6 pallets every second week.', 3, 'week'],
    ['Vajag dzesētus pārvadājumus no Rīgas uz Tartu divreiz nedēļā pa 3 paletēm.', 6, 'week'],
    ['Vajag dzesētus pārvadājumus no Rīgas uz Tartu reizi divās nedēļās, 20 paletes.', 10, 'week'],
    ['Vajame jahutatud vedu Riiast Tartusse kolm korda nädalas, iga kord 4 alust.', 12, 'week'],
    ['Vi behöver kyltransport från Riga till Tartu, 8 pallar två gånger i veckan.', 16, 'week'],
    ['Vi behöver kyltransport från Riga till Tartu, tjugo pallar varannan vecka.', 10, 'week'],
    ['We need contract freeze drying of 40 t a year.', 3.4, 'month'],
    ['Vajag kopīgu iepirkumu, 25 000 burku gadā.', 6250, 'quarter'],
  ] as const)('%s', (text, qty, period) => {
    expect(valueOf(text, 'capacity')).toMatchObject({ kind: 'flow', qty, period });
  });
});

describe('temperatures', () => {
  const degrees = fc.integer({ min: -28, max: 20 });
  const BANDS: readonly ((low: number, high: number) => string)[] = [
    (low, high) => `We need storage in Riga at ${low} to ${high} °C.`,
    (low, high) => `Vajag noliktavu Rīgā no ${low} līdz ${high} grādiem.`,
    (low, high) => `Vajame ladu Riias, ${low} kuni ${high} kraadi.`,
    (low, high) => `Vi behöver lager i Riga mellan ${low} och ${high} grader.`,
    (low, high) => `We need storage in Riga (${low}…${high} °C).`,
  ];

  it('of a band are both its ends, with either minus sign', () => {
    fc.assert(
      fc.property(
        degrees,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(BANDS.length - 1),
        fc.boolean(),
        (low, width, at, isTypographic) => {
          const text = (BANDS[at] as (typeof BANDS)[number])(low, low + width);
          const written = isTypographic ? text.replace(/-(?=\d)/g, '\u2212') : text;
          expect(valueOf(written, 'temperature')).toEqual({
            key: 'temperature',
            minC: low,
            maxC: low + width,
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    'under minus 18 degrees',
    'at least -18 °C',
    'not above −18 degrees',
    'at minus eighteen or colder',
    '-18',
  ])('a freezer %s is that cold or colder', (words) => {
    expect(valueOf(`We need frozen storage in Riga ${words}.`, 'temperature')).toEqual({
      key: 'temperature',
      minC: -30,
      maxC: -18,
    });
  });

  it('that nothing on earth is kept at make no clause and are said to be not understood', () => {
    const text = 'We need chilled storage in Riga at +500 °C.';
    const { clauses, notUnderstood } = understand(text, { homeRegion: 'LV00A' }, { today: TODAY });
    expect(clauses.filter(({ value, origin }) => value.key === 'temperature' && origin === 'stated')).toEqual(
      [],
    );
    expect(notUnderstood.map(([from, to]) => text.slice(from, to))).toContain('500');
  });
});

describe('dates', () => {
  const MONTHS: Readonly<Record<Language, string>> = {
    en: 'January February March April May June July August September October November December',
    lv: 'janvārim februārim martam aprīlim maijam jūnijam jūlijam augustam septembrim oktobrim novembrim decembrim',
    et: 'jaanuariks veebruariks märtsiks aprilliks maiks juuniks juuliks augustiks septembriks oktoobriks novembriks detsembriks',
    sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  };
  const BY: Readonly<Record<Language, (day: string) => string>> = {
    en: (day) => `We need a web shop by ${day}.`,
    lv: (day) => `Vajag interneta veikalu līdz ${day}.`,
    et: (day) => `Vajame e-poodi hiljemalt ${day}.`,
    sv: (day) => `Vi behöver en webbutik senast ${day}.`,
  };
  const date = fc.date({
    min: new Date('2026-11-23T00:00:00Z'),
    max: new Date('2027-11-20T00:00:00Z'),
    noInvalidDate: true,
  });

  it('without a year are the next ones after today, in words and in figures', () => {
    fc.assert(
      fc.property(date, language, fc.constantFrom('words', 'dotted', 'iso'), (when, lang, form) => {
        const iso = when.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-') as [string, string, string];
        const name = MONTHS[lang].split(' ')[Number(month) - 1] as string;
        const dot = lang === 'lv' || lang === 'et' ? '.' : '';
        const written = { words: `${Number(day)}${dot} ${name}`, dotted: `${day}.${month}.${year}`, iso }[
          form
        ] as string;
        expect(valueOf(BY[lang](written), 'start')).toEqual({ key: 'start', by: iso });
      }),
      { numRuns: 300 },
    );
  });
});

describe('money', () => {
  const FORMS: Readonly<Record<Language, (sum: string) => string>> = {
    en: (sum) => `We need a web shop, at most ${sum}.`,
    lv: (sum) => `Vajag interneta veikalu, ne vairāk kā ${sum}.`,
    et: (sum) => `Vajame e-poodi, eelarve kuni ${sum}.`,
    sv: (sum) => `Vi behöver en webbutik, högst ${sum}.`,
  };
  const TAX: Readonly<Record<Language, string>> = {
    en: ' excl. VAT',
    lv: ' bez PVN',
    et: ' km-ta',
    sv: ' exkl. moms',
  };
  const CURRENCY: Readonly<Record<Language, readonly string[]>> = {
    en: ['€', 'EUR', 'euro'],
    lv: ['€', 'eiro'],
    et: ['€', 'eurot'],
    sv: ['€', 'euro'],
  };

  it('is the same limit however it is written, with or without a word about tax', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        language,
        fc.nat(2),
        fc.constantFrom(...THOUSANDS),
        fc.boolean(),
        (thousands, lang, at, divider, hasTax) => {
          const currency = CURRENCY[lang][at % CURRENCY[lang].length] as string;
          const text = FORMS[lang](`${thousands}${divider}500 ${currency}${hasTax ? TAX[lang] : ''}`);
          expect(valueOf(text, 'budget')).toMatchObject({
            maxMinor: thousands * 100_000 + 50_000,
            currency: 'EUR',
          });
        },
      ),
    );
  });
});
