import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementNumber, canonicalJson, documentHash, type AgreementTerms } from './agreement-terms.js';

describe('the hash of a document', () => {
  it('does not depend on the order in which fields are kept', () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, shuffled(part)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('changes with every part that is signed', () => {
    const terms = { number: 'FF-1', netMinor: 100 } as AgreementTerms;
    const one = { title: 'All', plannedOn: null, amountMinor: 100 };
    const hashes = [
      documentHash(terms, [one]),
      documentHash({ ...terms, netMinor: 101 }, [one]),
      documentHash(terms, [{ ...one, amountMinor: 99 }]),
      documentHash(terms, [{ ...one, plannedOn: '2026-12-01' }]),
      documentHash(terms, [one, one]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

it('names an agreement by year and the random end of its id', () => {
  expect(agreementNumber('01990000-0000-7000-8000-00abcdef0123', 2026)).toBe('FF-2026-ABCDEF0123');
});
