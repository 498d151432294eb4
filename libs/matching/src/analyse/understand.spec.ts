import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@fivefold/domain';
import { CONCEPTS, findConcept } from '@fivefold/vocabulary';
import fc from 'fast-check';
import { CROSS_CUES } from './cues/cross.js';
import { FOOD_CUES } from './cues/food.js';
import { ICT_CUES } from './cues/ict.js';
import { LOGISTICS_CUES } from './cues/logistics.js';
import { parseCues } from './cues/parse-cues.js';
import { NEED_TEXT_LIMIT, understand } from './understand.js';

const today = '2026-11-22';
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
  return null;
};

describe('understand', () => {
  it('refuses an empty text and one that is too long', () => {
    expect(codeOf(() => understand(' \n\t', {}, { today }))).toBe('NEED_EMPTY');
    expect(codeOf(() => understand('a'.repeat(NEED_TEXT_LIMIT + 1), {}, { today }))).toBe('NEED_TOO_LONG');
    expect(codeOf(() => understand('a '.repeat(NEED_TEXT_LIMIT / 2), {}, { today }))).toBeNull();
  });

  it('finds nothing in nonsense and says so', () => {
    const text = 'qwrtp zxcvb plmkn';
    const found = understand(text, {}, { today });
    expect(found.capabilities).toEqual([]);
    expect(found.clauses).toEqual([]);
    expect(found.notUnderstood.map(([from, to]) => text.slice(from, to))).toEqual([
      'qwrtp',
      'zxcvb',
      'plmkn',
    ]);
  });

  it('reads over emoji, NUL and lone surrogates', () => {
    const text = '🥶\u0000 kyllager\ud83d i Malmö';
    const [capability] = understand(text, {}, { today }).capabilities;
    expect(capability?.concept).toBe('log.store.chilled');
    expect(capability?.spans.map(([from, to]) => text.slice(from, to))).toEqual(['kyllager']);
  });

  it('reads a word of ten thousand letters as fast as any text', () => {
    // Processor time: on a busy machine the clock runs on.
    const start = process.cpuUsage();
    for (const word of ['a', 'kyllager', '1'])
      understand(word.repeat(NEED_TEXT_LIMIT / word.length), {}, { today });
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });

  it('answers in the language of the reader', () => {
    const because = (language: 'en' | 'sv') =>
      understand('Vi behöver en webbutik', {}, { today, language }).capabilities[0]?.because;
    expect(because('en')).toBe('You wrote “webbutik”.');
    expect(because('sv')).toBe('Du skrev ”webbutik”.');
  });

  it('forgives one typing error in a long word', () => {
    const found = understand('We need fermentaton in small batches', {}, { today });
    expect(found.capabilities.map((one) => one.concept)).toContain('food.process.ferment');
  });

  it('keeps what goes well with a want as a suggestion', () => {
    const found = understand('We need EPCIS events', {}, { today });
    expect(found.capabilities.map((one) => one.concept)).toEqual(['ict.trace.epcis']);
    expect(found.suggestions.map((one) => [one.concept, one.relation])).toEqual([
      ['ict.trace.batch', 'requires'],
    ]);
  });

  it('never throws below the limit, keeps spans inside the text and gives equal answers to equal texts', () => {
    const trade = fc.constantFrom(
      'noliktava',
      '40 paletes',
      'utan',
      '-18',
      'Rīga',
      'vajame',
      ', ',
      '. ',
      'EUR 5',
      'we',
      'juuni–august',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.oneof(trade, fc.string({ maxLength: 6 })), { maxLength: 40 })
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (need) => {
        fc.pre(need.trim() !== '');
        const found = understand(need, { homeRegion: 'LV00A' }, { today });
        const spans = [
          ...found.capabilities.flatMap((one) => one.spans),
          ...found.clauses.flatMap((one) => (one.span === null ? [] : [one.span])),
          ...found.notUnderstood,
        ];
        for (const [from, to] of spans) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(need.length);
        }
        for (const one of found.capabilities) {
          expect(one.confidence01).toBeGreaterThan(0);
          expect(one.confidence01).toBeLessThanOrEqual(1);
        }
        const named = new Set(found.capabilities.map((one) => one.concept));
        for (const one of found.clauses) {
          if (one.appliesTo !== '*') expect(one.appliesTo.every((concept) => named.has(concept))).toBe(true);
        }
        expect(understand(need, { homeRegion: 'LV00A' }, { today })).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every active concept by its label in each language', () => {
    const missed: string[] = [];
    for (const concept of CONCEPTS.filter((one) => one.status === 'active')) {
      for (const language of ['en', 'lv', 'et', 'sv'] as const) {
        const found = understand(concept.label[language], {}, { today, language });
        if (!found.capabilities.some((one) => one.concept === concept.id))
          missed.push(`${language} ${concept.label[language]}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

describe('cues', () => {
  it('name existing concepts only', () => {
    const cues = [FOOD_CUES, LOGISTICS_CUES, ICT_CUES, CROSS_CUES].flatMap(parseCues);
    expect(cues.filter((one) => findConcept(one.payload.concept) === undefined)).toEqual([]);
  });
});
