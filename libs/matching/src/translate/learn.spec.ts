import { describe, expect, it } from '@jest/globals';
import type { Language } from '@fivefold/domain';
import { existsSync, readFileSync } from 'node:fs';
import { stem, words } from '../text/index.js';
import type { AlignedLabel } from './label-terms.js';
import { learnTranslations } from './learn.js';
import { QueryTranslator } from './query-translator.js';
import { SimilarTerms } from './similar-terms.js';
import { TranslationModel } from './translation-model.js';

const bestOf = (model: TranslationModel, word: string, from: Language, to: Language) =>
  model.of(stem(word, from), from, to)[0]?.term;

describe('learnTranslations', () => {
  it('gives a compound translations, and its parts theirs', () => {
    const model = new TranslationModel(
      learnTranslations([
        { en: 'cold store', sv: 'kyllager' },
        { en: 'cold drink', sv: 'kyldryck' },
        { en: 'store', sv: 'lager' },
        { en: 'drink', sv: 'dryck' },
        { en: 'cold', sv: 'kyla' },
      ]),
    );
    expect(bestOf(model, 'lager', 'sv', 'en')).toBe(stem('store', 'en'));
    expect(bestOf(model, 'dryck', 'sv', 'en')).toBe(stem('drink', 'en'));
    expect(model.of('kyllag', 'sv', 'en').map(({ term }) => term)).toContain(stem('store', 'en'));
  });

  it('learns nothing from a label that stands in one language only, but knows its words', () => {
    const learned = learnTranslations([{ et: 'ladu' }, { en: 'store', lv: 'noliktava' }]);
    expect(learned.terms.et).toEqual([stem('ladu', 'et')]);
    expect(new TranslationModel(learned).of(stem('ladu', 'et'), 'et', 'en')).toEqual([]);
  });

  it('takes no labels at all', () => {
    const learned = learnTranslations([]);
    expect(learned.terms.en).toEqual([]);
    expect(learned.tables).toHaveLength(12);
  });

  it('does not depend on the order of the languages in a label', () => {
    const one = learnTranslations([{ en: 'store', sv: 'lager', lv: 'noliktava' }]);
    const other = learnTranslations([{ lv: 'noliktava', sv: 'lager', en: 'store' }]);
    expect(other).toEqual(one);
  });
});

const official = new URL('../../../../../shared/data/official/cpv.tsv', import.meta.url);
const where = existsSync(official) ? describe : describe.skip;

where('on the labels of CPV (skipped where ../shared/data is absent)', () => {
  /** Labels of the divisions whose number ends in 3, or of all others. */
  const rows = (keep: boolean): (AlignedLabel & { readonly en: string })[] =>
    readFileSync(official, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .filter(([code]) => code !== '' && (code![1] === '3') === keep)
      .map(([, en, lv, et, sv]) => ({ en: en!, lv: lv!, et: et!, sv: sv! }));

  let model: TranslationModel | null = null;

  it.each([
    ['lv', 0.5],
    ['et', 0.3],
    ['sv', 0.3],
  ] as const)(
    'finds the English word of an unseen %s label far more often than by spelling',
    (from, share) => {
      model ??= new TranslationModel(learnTranslations(rows(false)));
      const held = rows(true);
      const found = (translate: (word: string) => readonly string[]) => {
        const right = held.filter((label) => {
          const english = new Set(words(label.en).map(({ folded }) => stem(folded, 'en')));
          return words(label[from]!).some(
            ({ folded }) => folded.length > 3 && translate(folded).some((term) => english.has(term)),
          );
        });
        return right.length / held.length;
      };
      const translator = new QueryTranslator(model, new SimilarTerms());
      const bySpelling = found((word) => [stem(word, 'en')]);
      const byModel = found((word) =>
        translator
          .variantsOf(word, from, ['en'])
          .flatMap((variants) => variants.slice(0, 1).map(({ term }) => term)),
      );
      expect(held.length).toBeGreaterThan(500);
      expect(byModel).toBeGreaterThan(share);
      expect(byModel).toBeGreaterThan(2 * bySpelling);
    },
  );
});
