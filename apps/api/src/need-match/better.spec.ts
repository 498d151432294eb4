import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betterThan, changed } from './better.js';
import type { Found, Proposal } from './judge.js';
import type { StoredMatch } from './match-writes.js';

const CLAUSES = ['c1', 'c2', 'c3', 'c4'];
const answer = fc.constantFrom('met' as const, 'violated' as const, 'unknown' as const);
const price = fc.record({
  type: fc.constantFrom('fixed' as const, 'per_unit' as const, 'quote' as const, 'tiered' as const),
  amountMinor: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
  currency: fc.option(fc.constantFrom('EUR', 'SEK'), { nil: null }),
  unit: fc.option(fc.constantFrom('pallet', 'hour'), { nil: null }),
  setupMinor: fc.constant(null),
  tiers: fc.array(
    fc.record({ upTo: fc.constant(null), amountMinor: fc.integer({ min: 0, max: 5 }) }) as never,
    { maxLength: 1 },
  ),
});
const found: fc.Arbitrary<Found> = fc
  .record({ answers: fc.tuple(answer, answer, answer, answer), price })
  .map(({ answers, price }) => ({
    score01: 0.5,
    parts: [],
    answers: answers.map((each, at) => ({ clauseId: CLAUSES[at]!, hard: false, answer: each })),
    price: price as Found['price'],
  }));
const many = fc.array(found, { maxLength: 6 });

/** The definition, clause by clause and rival by rival, without sets. */
const meets = (one: Found, clause: string) =>
  one.answers.some(({ clauseId, answer }) => clauseId === clause && answer === 'met');
const counted = ({ price: { type, currency, amountMinor, tiers } }: Found) =>
  type !== 'quote' && currency !== null && (amountMinor !== null || tiers.length > 0);
const amount = ({ price: { amountMinor, tiers } }: Found) => amountMinor ?? tiers[0]!.amountMinor;
const comparable = (one: Found, other: Found) =>
  counted(one) &&
  counted(other) &&
  (['type', 'currency', 'unit'] as const).every((key) => one.price[key] === other.price[key]);

describe('betterThan', () => {
  it('covers exactly where there was nothing', () => {
    fc.assert(
      fc.property(many, found, (before, now) => {
        const reasons = betterThan('log.store.chilled', before, now);
        const covers = reasons.filter(({ reason }) => reason === 'covers');
        expect(covers).toEqual(
          before.length === 0 ? [{ reason: 'covers', detail: ['log.store.chilled'] }] : [],
        );
        if (covers.length > 0) expect(reasons).toHaveLength(1);
      }),
    );
  });

  it('answers exactly the clauses that it meets and nothing before met', () => {
    fc.assert(
      fc.property(many, found, (before, now) => {
        fc.pre(before.length > 0);
        const told = betterThan('log.store.chilled', before, now).find(({ reason }) => reason === 'answers');
        const newly = CLAUSES.filter(
          (clause) => meets(now, clause) && before.every((one) => !meets(one, clause)),
        );
        expect(told?.detail ?? []).toEqual(newly);
      }),
    );
  });

  it('is cheaper exactly where it costs less than all comparable and answers no less than one of them', () => {
    fc.assert(
      fc.property(many, found, (before, now) => {
        fc.pre(before.length > 0);
        const told = betterThan('log.store.chilled', before, now).some(({ reason }) => reason === 'cheaper');
        const rivals = before.filter((one) => comparable(one, now));
        const expected =
          rivals.length > 0 &&
          rivals.every((one) => amount(now) < amount(one)) &&
          rivals.some((one) => CLAUSES.every((clause) => !meets(one, clause) || meets(now, clause)));
        expect(told).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('is never better than itself, in whatever company, nor by the order of the company', () => {
    fc.assert(
      fc.property(many, found, fc.nat(), (others, now, seed) => {
        expect(betterThan('log.store.chilled', [...others, now], now)).toEqual([]);
        const turned = others.map((_, at) => others[(at + seed) % others.length]!);
        expect(betterThan('log.store.chilled', turned, now)).toEqual(
          betterThan('log.store.chilled', others, now),
        );
      }),
    );
  });
});

describe('changed', () => {
  const concept = 'log.store.chilled';
  const stored = (before: Found, state: StoredMatch['state'], listed = false): StoredMatch => ({
    ...{ id: 'm', need_id: 'n', service_id: 's', concept, state, listed, score: 0.5, found: before },
  });
  const proposal = (now: Found) => ({ concept, found: now }) as unknown as Proposal;

  it('tells of nothing but what the SME chose, and of nothing that stayed', () => {
    fc.assert(
      fc.property(found, found, (before, now) => {
        for (const state of ['proposed', 'dismissed', 'converted', 'stale'] as const)
          expect(changed([stored(before, state)], [proposal(now)])).toEqual([]);
        for (const state of ['shortlisted', 'contacted'] as const) {
          expect(changed([stored(before, state)], [proposal(before)])).toEqual([]);
          const same =
            CLAUSES.every((_, at) => before.answers[at]!.answer === now.answers[at]!.answer) &&
            (comparable(before, now) ? amount(before) === amount(now) : !counted(before) && !counted(now));
          expect(changed([stored(before, state)], [proposal(now)])).toHaveLength(same ? 0 : 1);
        }
        expect(changed([stored(before, 'stale', true)], [])).toEqual([
          { reason: 'changed', detail: [`${concept} fits no longer`] },
        ]);
      }),
    );
  });
});
