import { describe, expect, it } from '@jest/globals';
import { DomainError, LANGUAGES } from '@fivefold/domain';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { stem } from '../text/index.js';
import { checksum } from './checksum.js';
import type { AlignedLabel } from './label-terms.js';
import { learnTranslations } from './learn.js';
import { writeModel } from './model-file.js';
import { TranslationModel } from './translation-model.js';

const LABELS: readonly AlignedLabel[] = [
  { en: 'cold store', lv: 'saldētava', et: 'külmladu', sv: 'kyllager' },
  { en: 'store', lv: 'noliktava', et: 'ladu', sv: 'lager' },
  { en: 'cold drinks', lv: 'auksti dzērieni', et: 'külmad joogid', sv: 'kalla drycker' },
  { en: 'drinks', lv: 'dzērieni', et: 'joogid', sv: 'drycker' },
  { en: 'fish', lv: 'zivis', et: 'kala', sv: 'fisk' },
  { en: 'fish store', lv: 'zivju noliktava', et: 'kalaladu', sv: 'fisklager' },
  { en: 'transport of fish', lv: 'zivju pārvadājumi', sv: 'transport av fisk' },
  { en: 'Store 24/7', lv: 'Noliktava 24/7' },
];
const words = fc
  .array(fc.constantFrom('noliktava', 'store', 'kyllager', 'külmladu', 'fisk', '24', 'ЖД', 'w'), {
    maxLength: 4,
  })
  .map((some) => some.join(' '));
const committed = () => readFileSync(new URL('../../model/translation.bin', import.meta.url));

const refusalOf = (bytes: Uint8Array) => {
  try {
    TranslationModel.read(bytes);
  } catch (error) {
    return error instanceof DomainError ? error.message : error;
  }
  return null;
};

describe('TranslationModel', () => {
  const bytes = writeModel(learnTranslations(LABELS));
  const model = TranslationModel.read(bytes);

  it('translates the words of its labels in every direction', () => {
    const best = (word: string, from: 'en' | 'lv' | 'et' | 'sv', to: 'en' | 'lv' | 'et' | 'sv') =>
      model.of(stem(word, from), from, to)[0]?.term;
    expect(best('noliktava', 'lv', 'en')).toBe(stem('store', 'en'));
    expect(best('drinks', 'en', 'et')).toBe(stem('joogid', 'et'));
    expect(best('dzerieni', 'lv', 'sv')).toBe(stem('drycker', 'sv'));
    expect(best('fisk', 'sv', 'lv')).toBe(stem('zivis', 'lv'));
  });

  it('knows nothing of unknown words, of numbers and within a language', () => {
    expect(model.of('qwerty', 'en', 'lv')).toEqual([]);
    expect(model.of('24', 'en', 'lv')).toEqual([]);
    expect(model.of(stem('store', 'en'), 'en', 'en')).toEqual([]);
  });

  it('gives the same bytes for the same labels, and the same model back', () => {
    const again = writeModel(learnTranslations(LABELS));
    expect(Buffer.compare(bytes, again)).toBe(0);
    fc.assert(
      fc.property(
        fc.array(fc.record(Object.fromEntries(LANGUAGES.map((one) => [one, words]))), { maxLength: 8 }),
        (labels) => {
          const learned = learnTranslations(labels);
          const one = new TranslationModel(learned);
          const other = TranslationModel.read(writeModel(learned));
          for (const { from, to } of learned.tables) {
            for (const term of learned.terms[from]) {
              const found = one.of(term, from, to);
              expect(other.of(term, from, to)).toEqual(found);
              expect(found.reduce((sum, each) => sum + each.probability01, 0)).toBeLessThanOrEqual(1);
              const order = found.map(({ probability01 }) => probability01);
              expect(order).toEqual([...order].sort((a, b) => b - a));
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('refuses other files, other versions and damaged ones, each with its reason', () => {
    expect(refusalOf(new Uint8Array())).toMatch(/too short/);
    expect(refusalOf(new TextEncoder().encode('{"a model": "of another kind"}'))).toMatch(/another kind/);
    expect(refusalOf(bytes.subarray(0, bytes.length - 1))).toMatch(/damaged/);
    for (const version of [0, 2, 7]) {
      const other = bytes.slice();
      other[4] = version;
      expect(refusalOf(other)).toMatch(`version ${version}, this program reads version 1`);
    }
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at]! ^= change;
        expect(refusalOf(damaged)).toMatch(/cannot be read/);
      }),
    );
  });

  it('refuses bytes that lie about their lengths even where the checksum fits', () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 13 }), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const forged = bytes.slice();
        forged[12 + at] = value;
        new DataView(forged.buffer).setUint32(8, checksum(forged.subarray(12)), true);
        const refusal = refusalOf(forged);
        expect(refusal === null || /cannot be read/.test(String(refusal))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('notices a stemmer that changed after it learned', () => {
    const learned = learnTranslations(LABELS);
    expect(new TranslationModel(learned).outdated()).toEqual([]);
    const lv = { ...learned.probes.lv, sum: learned.probes.lv.sum ^ 1 };
    expect(new TranslationModel({ ...learned, probes: { ...learned.probes, lv } }).outdated()).toEqual([
      'lv',
    ]);
  });
});

describe('the committed model', () => {
  it('was learned with the stemmers of this code; else run `npm run train`', () => {
    expect(TranslationModel.read(committed()).outdated()).toEqual([]);
  });

  it('is a few megabytes at most', () => {
    expect(committed().length).toBeLessThan(4_000_000);
  });
});
