import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, foldWithOffsets } from './fold.js';

describe('fold', () => {
  it('takes case and diacritics away in all four languages', () => {
    expect(fold('Atdzesētā noliktavā, Šķūnis')).toBe('atdzeseta noliktava, skunis');
    expect(fold('Külmkuivatamine õunad Söder Åre')).toBe('kulmkuivatamine ounad soder are');
  });

  it('resolves compatibility forms and letters that Unicode does not decompose', () => {
    expect(fold('ﬁsk Ødegård ½ ＥＤＩ straße İ')).toBe('fisk odegard 1⁄2 edi strasse i');
  });

  it('folds composed and decomposed spellings to the same', () => {
    expect(fold('saldētava'.normalize('NFD'))).toBe(fold('saldētava'));
  });

  it('writes every dash and the minus sign as a hyphen', () => {
    expect(fold('2–6 −18')).toBe('2-6 -18');
  });

  it('maps every unit back to where it came from', () => {
    const { folded, offsets } = foldWithOffsets('aﬁ\u0301ß');
    expect(folded).toBe('afiss');
    expect([...offsets]).toEqual([0, 1, 1, 3, 3, 4]);
  });

  it('accepts any string, ascends, and is stable when repeated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { folded, offsets } = foldWithOffsets(text);
        expect(offsets).toHaveLength(folded.length + 1);
        for (let at = 1; at < offsets.length; at++) {
          expect(offsets[at]).toBeGreaterThanOrEqual(offsets[at - 1] as number);
        }
        expect(fold(text)).toBe(folded);
      }),
    );
  });
});
