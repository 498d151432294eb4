import { LANGUAGES, type Language } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import { findRegion, getRegion } from '../regions/index.js';
import { PLACES, type Place } from './index.js';

const namesIn = (place: Place, language: Language) => [place.names[language], ...place.otherNames[language]];
const named = (name: string, language: Language) =>
  PLACES.filter((place) => namesIn(place, language).includes(name));

describe('places', () => {
  it('have names in four languages, known regions and a position', () => {
    for (const place of PLACES) {
      for (const language of LANGUAGES) {
        const names = namesIn(place, language);
        expect(names.every((name) => name.length > 1 && name === name.trim())).toBe(true);
        expect(`${place.names.en}: ${new Set(names).size}`).toBe(`${place.names.en}: ${names.length}`);
      }
      expect(place.nuts.length).toBeGreaterThan(0);
      expect(place.nuts.filter((code) => findRegion(code) === undefined)).toEqual([]);
      expect(Number.isFinite(place.lon) && Number.isFinite(place.lat)).toBe(true);
      expect(place.population !== null).toBe(place.kind === 'town');
    }
  });

  it.each([
    ['Rīgā lies in', 'Rīga', 'lv', 'LV00A'],
    ['the Estonian name of Riga', 'Riia', 'et', 'LV00A'],
    ['the Latvian name of Tallinn', 'Tallina', 'lv', 'EE001'],
    ['the Latvian name of Stockholm', 'Stokholma', 'lv', 'SE110'],
    ['the Swedish name of Helsinki', 'Helsingfors', 'sv', 'FI1B1'],
    ['the Estonian name of Helsinki', 'Helsingi', 'et', 'FI1B1'],
    ['the Swedish name of Copenhagen', 'Köpenhamn', 'sv', 'DK011'],
    ['the Latvian name of Kaunas', 'Kauņa', 'lv', 'LT022'],
    ['the Latvian name of Klaipėda', 'Klaipēda', 'lv', 'LT023'],
    ['the Latvian name of Vilnius', 'Viļņa', 'lv', 'LT011'],
    ['the Latvian name of Warsaw', 'Varšava', 'lv', 'PL91'],
    ['a village known for apples', 'Kivik', 'sv', 'SE224'],
    ['a ferry harbour', 'Karlshamn', 'en', 'SE221'],
    ['a town in Vidzeme', 'Cēsis', 'lv', 'LV00C'],
    ['another', 'Valmiera', 'en', 'LV00C'],
    ['a county', 'Võrumaa', 'et', 'EE008'],
    ['an island', 'Saaremaa', 'et', 'EE004'],
    ['its Swedish name', 'Ösel', 'sv', 'EE004'],
  ] as const)('know %s', (_, name, language, code) => {
    const found = named(name, language);
    expect(found.map((place) => place.nuts)).toContainEqual([code]);
  });

  it('know groups of countries and the countries themselves', () => {
    expect(named('Baltics', 'en')[0]?.nuts).toEqual(['LV', 'EE', 'LT']);
    expect(named('Norden', 'sv')[0]?.nuts).toEqual(['SE', 'FI', 'DK', 'NO', 'IS']);
    expect(named('Igaunija', 'lv')[0]).toMatchObject({ kind: 'country', nuts: ['EE'] });
    expect(named('Lielbritānija', 'lv')[0]?.nuts).toEqual(['UK']);
  });

  it('give a town once', () => {
    for (const language of LANGUAGES) {
      const keys = PLACES.flatMap((place) =>
        place.kind === 'town' ? namesIn(place, language).map((name) => `${name} ${place.nuts[0]}`) : [],
      );
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it('put every town near the centre of its region', () => {
    for (const place of PLACES.filter((one) => one.kind === 'town')) {
      const region = getRegion(place.nuts[0]!);
      const km = Math.hypot(
        (place.lat - region.lat) * 111,
        (place.lon - region.lon) * 111 * Math.cos((place.lat * Math.PI) / 180),
      );
      expect(`${place.names.en} ${km < 330}`).toBe(`${place.names.en} true`);
    }
  });

  it('hold the towns of the home countries', () => {
    const towns = (country: string) =>
      PLACES.filter((place) => place.kind === 'town' && place.nuts[0]!.startsWith(country)).length;
    expect(towns('LV')).toBeGreaterThan(60);
    expect(towns('EE')).toBeGreaterThan(40);
    expect(towns('SE')).toBeGreaterThan(300);
  });
});
