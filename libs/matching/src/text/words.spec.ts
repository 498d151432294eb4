import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { words } from './words.js';

describe('words', () => {
  it('gives lower case, folded form and span in the original', () => {
    expect(words('Rīgā: EDI-koppling')).toEqual([
      { text: 'rīgā', folded: 'riga', from: 0, to: 4 },
      { text: 'edi', folded: 'edi', from: 6, to: 9 },
      { text: 'koppling', folded: 'koppling', from: 10, to: 18 },
    ]);
  });

  it('keeps apostrophes inside a word and drops them from the folded form', () => {
    expect(words("we don’t 'quote'").map((word) => word.folded)).toEqual(['we', 'dont', 'quote']);
  });

  it('counts emoji, NUL and lone surrogates as gaps and keeps the spans right', () => {
    const text = '🚚ku\u0000lad\ud800us';
    expect(words(text).map(({ from, to }) => text.slice(from, to))).toEqual(['ku', 'lad', 'us']);
  });

  it('holds decomposed letters together', () => {
    expect(words('no\u0304liktava')).toEqual([{ text: 'nōliktava', folded: 'noliktava', from: 0, to: 10 }]);
  });

  it('gives ascending spans inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const { from, to, folded } of words(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(folded).not.toBe('');
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
