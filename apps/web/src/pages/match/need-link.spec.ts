import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLAUSE_KEYS, emptyClause } from './clause-values.js';
import { fromFragment, toFragment, type NeedDraft } from './need-link.js';

const span = fc.record({ from: fc.nat(10_000), to: fc.nat(10_000) });
const concept = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' });
const capability = fc.record({
  concept,
  stance: fc.constantFrom('WANTED' as const, 'OPTIONAL' as const, 'REFUSED' as const, 'POSSESSED' as const),
  spans: fc.array(span, { maxLength: 4 }),
  alternative: fc.option(fc.integer({ min: 1, max: 9 })),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
});
const clause = fc.record({
  id: fc.string({ minLength: 1 }),
  value: fc.constantFrom(...CLAUSE_KEYS).map(emptyClause),
  hard: fc.boolean(),
  appliesTo: fc.option(fc.array(concept, { maxLength: 4 })),
  span: fc.option(span),
});
const draft: fc.Arbitrary<NeedDraft> = fc.record({
  text: fc.string({ unit: 'binary', maxLength: 300 }),
  region: fc.option(fc.constantFrom('LV00A', 'EE', 'SE221')),
  edits: fc.option(
    fc.record({
      capabilities: fc.array(capability, { maxLength: 6 }),
      clauses: fc.array(clause, { maxLength: 6 }),
    }),
  ),
});

describe('the address of a need', () => {
  it('gives back every need that was put in', () => {
    fc.assert(
      fc.property(draft, (need) => {
        const address = `#${toFragment(need)}`;
        expect(fromFragment(address)).toEqual(need);
        expect(fromFragment(new URL(address, 'https://fivefold.example/match').hash)).toEqual(need);
      }),
    );
  });

  it('keeps spans in place when the text holds a lone surrogate', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0xd7ff, max: 0xe000 }).map((c) => String.fromCharCode(c)) }),
        (text) => {
          const back = fromFragment(toFragment({ text, region: null, edits: null })).text;
          expect(back).toHaveLength(text.length);
          expect(back.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('keeps the text and drops edits that cannot be read', () => {
    for (const edits of [
      '{',
      '[]',
      'null',
      '{"c":[["x","LOVED",1]],"k":[]}',
      '{"c":[],"k":[["c1",{},1,null,null]]}',
    ]) {
      const fragment = new URLSearchParams({ text: 'Two pallets', edits }).toString();
      expect(fromFragment(fragment)).toEqual({ text: 'Two pallets', region: null, edits: null });
    }
  });

  it('is empty for an empty need', () => {
    expect(toFragment(fromFragment(''))).toBe('');
  });
});
