import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@fivefold/domain';
import fc from 'fast-check';
import { stem } from '../text/index.js';
import { learnTranslations } from './learn.js';
import { QueryTranslator } from './query-translator.js';
import { SimilarTerms } from './similar-terms.js';
import { TranslationModel } from './translation-model.js';

const model = new TranslationModel(
  learnTranslations([
    { en: 'goods', lv: 'preces', et: 'kaubad', sv: 'gods' },
    { en: 'transport', lv: 'pārvadājumi', et: 'vedu', sv: 'transport' },
    { en: 'goods transport', lv: 'preču pārvadājumi', et: 'kaubavedu', sv: 'godstransport' },
    { en: 'store', lv: 'noliktava', et: 'ladu', sv: 'lager' },
    { en: 'drinks', lv: 'dzērieni', et: 'joogid', sv: 'dryck' },
  ]),
);
const cognates = new SimilarTerms();
for (const word of ['transformer', 'station', 'liquorice', 'store']) cognates.add(stem(word, 'en'));
const translator = new QueryTranslator(model, cognates);
const termsOf = (word: string, from: 'en' | 'lv' | 'et' | 'sv', to: 'en' | 'lv' | 'et' | 'sv') =>
  translator.variantsOf(word, from, [to]).map((variants) => variants.map(({ term }) => term));

describe('QueryTranslator', () => {
  it('gives a known word its translations first and itself a little', () => {
    const [variants] = translator.variantsOf('noliktavas', 'lv', ['en']);
    expect(variants![0]!.term).toBe(stem('store', 'en'));
    expect(variants!.at(-1)).toEqual({ term: stem('noliktavas', 'en'), probability01: 0.1 });
  });

  it('gives an unknown compound its parts', () => {
    expect(termsOf('godslager', 'sv', 'en').map(([best]) => best)).toEqual([
      stem('goods', 'en'),
      stem('store', 'en'),
    ]);
  });

  it('gives a known compound what it means as a whole, and its parts beside that', () => {
    const found = translator.variantsOf('godstransport', 'sv', ['en']);
    expect(found).toHaveLength(3);
    const sums = found.map((variants) => variants.reduce((sum, one) => sum + one.probability01, 0));
    expect(sums[0]).toBeGreaterThan(sums[1]!);
  });

  it('finds cognates of an unknown word among the searched terms, whatever the spelling of a sound', () => {
    expect(termsOf('transformators', 'lv', 'en')[0]![0]).toBe(stem('transformer', 'en'));
  });

  it('uses the known end of an unknown word', () => {
    expect(termsOf('xyzladu', 'et', 'en')[0]).toContain(stem('store', 'en'));
  });

  it('leaves codes and words of the texts’ own language as they are', () => {
    expect(translator.variantsOf('dn50', 'lv', ['en'])).toEqual([[{ term: 'dn50', probability01: 1 }]]);
    expect(translator.variantsOf('goods', 'en', ['en'])).toEqual([
      [{ term: stem('goods', 'en'), probability01: 1 }],
    ]);
    const [variants] = translator.variantsOf('goods', 'en', ['lv', 'en']);
    expect(variants).toContainEqual({ term: stem('goods', 'en'), probability01: 1 });
    expect(variants).toContainEqual(expect.objectContaining({ term: stem('preces', 'lv') }));
  });

  it('gives for any word at least one variant, probable in all by at most 1 a language, most probable first', () => {
    const language = fc.constantFrom(...LANGUAGES);
    const letters = fc.constantFrom(
      'gods',
      'lager',
      'transport',
      'vedu',
      'kauba',
      'form',
      'x',
      'ladu',
      '5',
      's',
    );
    const word = fc.array(letters, { minLength: 1, maxLength: 4 }).map((some) => some.join(''));
    fc.assert(
      fc.property(word, language, language, (folded, from, to) => {
        const found = translator.variantsOf(folded, from, [to]);
        expect(found.length).toBeGreaterThan(0);
        for (const variants of found) {
          expect(variants.length).toBeGreaterThan(0);
          const shares = variants.map(({ probability01 }) => probability01);
          expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
          expect(shares).toEqual([...shares].sort((a, b) => b - a));
          expect(new Set(variants.map(({ term }) => term)).size).toBe(variants.length);
        }
      }),
    );
  });
});

describe('SimilarTerms', () => {
  it('finds what comparing with each term finds', () => {
    const words = fc.array(fc.stringMatching(/^[abcks]{1,9}$/), { maxLength: 30 });
    const triples = (word: string) => {
      const level = `^${word
        .replace(/ck/g, 'kk')
        .replace(/c/g, 'k')
        .replace(/(.)\1+/g, '$1')}`;
      return new Set(
        [...level].map((_, at) => level.slice(at, at + 3)).filter((three) => three.length === 3),
      );
    };
    fc.assert(
      fc.property(words, fc.stringMatching(/^[abcks]{1,9}$/), (known, word) => {
        const similar = new SimilarTerms();
        known.forEach((one) => similar.add(one));
        const asked = triples(word);
        const expected = known
          .filter((one) => one.length >= 4 && word.length >= 4)
          .map((term) => {
            const own = triples(term);
            const shared = [...own].filter((three) => asked.has(three)).length;
            return { term, similarity01: (2 * shared) / (own.size + asked.size) };
          })
          .filter(({ similarity01 }) => similarity01 >= 0.5)
          .sort((a, b) => b.similarity01 - a.similarity01)
          .slice(0, 5);
        expect(similar.find(word, 0.5, 5)).toEqual(expected);
        expect(similar.find(word, 0.5, 5)).toEqual(expected);
      }),
    );
  });
});
