import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stem, words } from '../text/index.js';
import { Lexicon } from './lexicon.js';
import { WordScanner } from './word-scanner.js';

const letters = fc.string({
  unit: fc.constantFrom(..."aĀšö7 .-,'’\u00ad\u0301ﬁİ\u{1d400}–½".split('')),
  maxLength: 40,
});
const texts = fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 60 }));

describe('WordScanner', () => {
  it('cuts a text where words() does, or says that it cannot tell', () => {
    const scanner = new WordScanner();
    fc.assert(
      fc.property(texts, (text) => {
        const count = scanner.scan(text, 1);
        if (count < 0) return;
        const cut = Array.from({ length: count }, (_, word) =>
          text.slice(scanner.bounds[2 * word], scanner.bounds[2 * word + 1]),
        );
        const expected = words(text).map(({ from, to }) => text.slice(from, to));
        // A run of marks alone is no word; the scanner leaves that to words().
        expect(cut.filter((word) => words(word).length > 0)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Lexicon', () => {
  it('reads the same words from a text as words() does, in the language of the text', () => {
    const lexicon = new Lexicon();
    fc.assert(
      fc.property(texts, fc.constantFrom('lv', 'sv', 'de'), (text, language) => {
        for (let round = 0; round < 2; round++) {
          const count = lexicon.read(text, language);
          const read = Array.from({ length: count }, (_, at) =>
            lexicon.textOf(lexicon.stemOf(lexicon.found[at]!)),
          );
          expect(read).toEqual(
            words(text).map(({ folded }) => (language === 'de' ? folded : stem(folded, language as 'lv'))),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
