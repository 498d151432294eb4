import { describe, expect, it } from '@jest/globals';
import type { Language } from '@fivefold/domain';
import { PLACES } from '@fivefold/vocabulary';
import { read } from '../reading.js';
import { findPlaces } from './places.js';

const FRAMES: Readonly<Record<Language, (place: string) => string>> = {
  en: (place) => `We need storage and transport in ${place} for our goods.`,
  lv: (place) => `Mums vajadzīga noliktava un pārvadājumi, vieta ${place} mūsu precēm.`,
  et: (place) => `Me vajame ladu ja vedu, koht ${place} meie kaubale.`,
  sv: (place) => `Vi behöver lager och transport i ${place} för våra varor.`,
};

/** Genitive, dative, accusative and locative by the ending of the name; none for irregular ones. */
function latvianCases(name: string): string[] {
  const put = (cut: number, ...endings: string[]) =>
    endings.map((one) => name.slice(0, name.length - cut) + one);
  if (name.endsWith('pils')) return put(1, 'ij', 'i', 'ī');
  if (name.endsWith('a')) return put(1, 'as', 'ai', 'u', 'ā');
  if (name.endsWith('e')) return put(1, 'es', 'ei', 'i', 'ē');
  if (/[^aeiouāēīūåäö]s$/.test(name)) return put(1, 'a', 'am', 'u', 'ā');
  return /[^a]i$/.test(name) ? put(1, 'u', 'iem', 'us', 'os') : [];
}

/** The cases that answer where, where to and where from, and some more, on the genitive of the name. */
function estonianCases(name: string): string[] {
  const genitive = /[aeiouõäöü]$/i.test(name) ? name : /(as|us|is|os)$/.test(name) ? `${name}e` : `${name}i`;
  const own = name === 'Tallinn' ? 'Tallinna' : genitive;
  return ['s', 'sse', 'st', 'le', 'l', 'lt', 'ni', 'ga'].map((ending) => own + ending);
}

const CASES: Readonly<Record<Language, (name: string) => string[]>> = {
  en: () => [],
  lv: latvianCases,
  et: estonianCases,
  sv: (name) => (name.endsWith('s') ? [] : [`${name}s`]),
};

describe('towns', () => {
  it.each(['en', 'lv', 'et', 'sv'] as const)('are found in all their cases (%s)', (language) => {
    const missed: string[] = [];
    let forms = 0;
    for (const place of PLACES) {
      // Names of two or three letters need their exact spelling; they are too like other words.
      if (place.kind !== 'town' || place.names[language].length < 4) continue;
      for (const form of [place.names[language], ...CASES[language](place.names[language])]) {
        forms++;
        const found = findPlaces(read(FRAMES[language](form), language));
        if (!found.some((one) => one.nuts.join() === place.nuts.join())) missed.push(form);
      }
    }
    expect(forms).toBeGreaterThan(700);
    // Of two towns with one name the larger is found; a few Latvian forms of foreign names are the rule's own invention.
    expect(missed.length / forms).toBeLessThan(0.01);
  });

  it.each([
    ['Kyltransport från Göteborg till Riga via Karlshamn', 'sv', ['from', 'to', 'via']],
    ['Pārvadājumi no Rīgas caur Klaipēdu uz Karlskronu', 'lv', ['from', 'via', 'to']],
    ['Vedu Tallinnast Riiga Pärnu kaudu', 'et', ['from', 'to', 'via']],
    ['Transport between Riga and Oslo', 'en', ['from', 'to']],
    ['Pārvadājumi starp Rīgu un Stokholmu', 'lv', ['from', 'to']],
    ['Vedu Tartu ja Riia vahel', 'et', ['from', 'to']],
    ['Transport Rīga–Tartu', 'en', ['from', 'to']],
    ['Storage near Cēsis or in Valmiera', 'en', ['in', 'in']],
    ['Noliktava netālu no Cēsīm', 'lv', ['in']],
    ['A plant outside Poland', 'en', ['outside']],
    ['A plant outside Malmö', 'en', ['in']],
  ] as const)('%s', (text, language, roles) => {
    expect(findPlaces(read(text, language)).map(({ role }) => role)).toEqual(roles);
  });

  it('in small letters are read where they are large, and their stems are no names', () => {
    const regions = (text: string, language: Language) =>
      findPlaces(read(text, language)).flatMap(({ nuts }) => nuts);
    expect(regions('vajag noliktavu riga un transportu', 'lv')).toEqual(['LV00A']);
    expect(regions('vajame e-poodi aasta lõpuks', 'et')).toEqual([]);
  });

  it('may be codes, those of earlier versions as their successors', () => {
    const [now, before] = ['SE224', 'LV006'].map((code) =>
      findPlaces(read(`We need dry storage in ${code}.`)),
    );
    expect(now?.map(({ nuts }) => nuts)).toEqual([['SE224']]);
    expect(before?.map(({ nuts }) => nuts)).toEqual([['LV00A']]);
  });
});
