import { describe, expect, it } from '@jest/globals';
import { draftProblems, emptyDraft, toDraft, toFacts } from './service-draft.js';

describe('a service while it is edited', () => {
  it('keeps titles and descriptions of a language together, there and back', () => {
    const stored = {
      ...emptyDraft('en', 'FOOD'),
      titles: [
        { language: 'en', text: 'Cold store' },
        { language: 'lv', text: 'Noliktava' },
      ],
      descriptions: [{ language: 'en', text: 'Two chambers.' }],
    };
    const draft = toDraft(stored, 'A-1');
    expect(draft.texts).toEqual([
      { language: 'en', title: 'Cold store', description: 'Two chambers.' },
      { language: 'lv', title: 'Noliktava', description: '' },
    ]);
    const facts = toFacts(draft);
    expect(facts).toMatchObject({
      titles: stored.titles,
      descriptions: stored.descriptions,
      externalId: 'A-1',
    });
    expect(facts).not.toHaveProperty('texts');
  });

  it('sends of a price only what its type knows', () => {
    const draft = {
      ...emptyDraft('en', 'FOOD'),
      price: {
        type: 'SUBSCRIPTION' as const,
        amountMinor: 8_500,
        currency: 'EUR',
        unit: 'month',
        setupMinor: 90_000,
        tiers: [{ fromQty: 1, amountMinor: 5 }],
      },
    };
    expect(toFacts(draft).price).toEqual({ ...draft.price, tiers: [] });
    const asked = toFacts({ ...draft, price: { ...draft.price, type: 'QUOTE' } }).price;
    expect(asked).toEqual({
      type: 'QUOTE',
      amountMinor: null,
      currency: null,
      unit: null,
      setupMinor: null,
      tiers: [],
    });
  });

  it('asks for a title and a capability, and for an order in bounds and tiers', () => {
    const draft = emptyDraft('en', 'FOOD');
    expect(Object.keys(draftProblems(draft))).toEqual(['texts.0.title', 'concepts']);
    const wrong = {
      ...draft,
      texts: [{ language: 'en', title: 'Store', description: '' }],
      concepts: ['log.store.chilled'],
      temperature: { minC: 6, maxC: 2, mode: 'BAND' as const },
      contactEmail: 'nobody',
      price: {
        ...draft.price,
        type: 'TIERED' as const,
        tiers: [
          { fromQty: 10, amountMinor: 5 },
          { fromQty: 10, amountMinor: 4 },
        ],
      },
    };
    expect(Object.keys(draftProblems(wrong)).sort()).toEqual(['contactEmail', 'price.tiers', 'temperature']);
  });
});
