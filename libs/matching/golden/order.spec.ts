import { describe, expect, it } from '@jest/globals';
import type { CapabilityMatches } from '../src/index.js';
import { externalId, matchGiven } from './given.js';

interface Position {
  readonly offering: string;
  /** Why it stands here, for people; the figures below it are what is checked. */
  readonly reason: string;
}

interface Expected {
  readonly need: string;
  readonly concept: string;
  readonly matches: readonly Position[];
  readonly near: readonly (Position & { readonly says: RegExp })[];
}

const EXPECTED: readonly Expected[] = [
  {
    need: 'N01',
    concept: 'log.store.chilled',
    matches: [{ offering: 'OF016', reason: 'the only chilled store in Riga' }],
    near: [
      {
        offering: 'OF042',
        reason: 'everything fits but the place: it stands in Skåne',
        says: /done in Skåne, not in Riga region.*With Skåne accepted it would fit\.$/,
      },
    ],
  },
  {
    need: 'N14',
    concept: 'food.design.shelf_life',
    matches: [
      { offering: 'OF002', reason: 'shelf life is its main service, and it comes from Latvia as wished' },
      { offering: 'OF038', reason: 'misses the wish for Latvia or Estonia, and packs in the first place' },
    ],
    near: [],
  },
  {
    need: 'N17',
    concept: 'biz.match.event',
    matches: [
      { offering: 'OF064', reason: 'matchmaking is its main service' },
      { offering: 'OF051', reason: 'a hackathon first, though from the own country' },
    ],
    near: [],
  },
  {
    need: 'N18',
    concept: 'log.move.ferry_roro',
    matches: [
      { offering: 'OF031', reason: 'the ferry is its main service and it is Swedish like the asker' },
      { offering: 'OF029', reason: 'consolidates first, the ferry is third; class 8 not stated by either' },
    ],
    near: [],
  },
  {
    need: 'N10',
    concept: 'food.source.joint_buy',
    matches: [
      { offering: 'OF006', reason: 'jars by the piece: price and quantity answered' },
      { offering: 'OF066', reason: 'ingredients by weight: price and capacity not stated for pieces' },
    ],
    near: [],
  },
  {
    need: 'N12',
    concept: 'log.move.road_chilled',
    matches: [],
    near: [
      {
        offering: 'OF019',
        reason: 'one condition: it does not leave Vidzeme and Riga',
        says: /^Rejected by one condition: Does not serve West Estonia and Stockholm County\./,
      },
      {
        offering: 'OF018',
        reason: 'two conditions: no Stockholm, and 2 to 6 °C; its score is higher than the next',
        says: /^Rejected by 2 conditions: .* by 4 °C\. .*Stockholm County\.$/,
      },
      {
        offering: 'OF042',
        reason: 'two conditions, and its flow of pallets is not stated',
        says: /^Rejected by 2 conditions: .* by 2 °C\. /,
      },
    ],
  },
  {
    need: 'N22',
    concept: 'log.store.frozen',
    matches: [],
    near: [
      {
        offering: 'OF070',
        reason: 'the band ends 2 °C too warm; stands in Estonia like the asker',
        says: /by 2 °C\. With a band of -30…-18 °C it would fit\. Then so would 1 more\.$/,
      },
      {
        offering: 'OF015',
        reason: 'the same 2 °C, stands in Riga',
        says: /by 2 °C\. With a band of -30…-18 °C it would fit\. Then so would 1 more\.$/,
      },
    ],
  },
  {
    need: 'N20',
    concept: 'food.process.contract',
    matches: [],
    near: [
      {
        offering: 'OF068',
        reason: 'fits alone, but its provider has no plant protein',
        says: /^Rejected by one condition: No single provider offers all of “Plant protein processing” and /,
      },
      { offering: 'OF001', reason: '0.4 t a month short', says: /0\.4 t per month short/ },
      { offering: 'OF063', reason: 'stands in Denmark', says: /done in Sydjylland, not in / },
    ],
  },
];

describe('order of services, each position with its reason', () => {
  it.each(EXPECTED.map((row) => [row.need, row.concept, row] as const))(
    '%s %s',
    async (need, concept, expected) => {
      const { capabilities } = await matchGiven(need);
      const found = capabilities.find((one) => one.concept === concept) as CapabilityMatches;
      expect(found.matches.map(({ serviceId }) => externalId(serviceId))).toEqual(
        expected.matches.map(({ offering }) => offering),
      );
      expect(found.nearMisses.map(({ serviceId }) => externalId(serviceId))).toEqual(
        expected.near.map(({ offering }) => offering),
      );
      expected.near.forEach(({ says }, place) => {
        // Numbers and units are joined by no-break spaces.
        expect(found.nearMisses[place]!.because.replaceAll('\u00a0', ' ')).toMatch(says);
      });
    },
  );
});

describe('the figures of the judged bundles', () => {
  it.each([
    ['N06', '11118', '€11,118 of the €12,000'],
    ['N07', '10200', '€10,200 of the €12,000'],
    ['N15', '5388', '€5,388 of the €6,000'],
  ])('%s costs %s EUR', async (need, euros, words) => {
    const { bundle } = await matchGiven(need);
    expect(bundle.cost).toEqual({ amountMinor: Number(euros) * 100, currency: 'EUR' });
    expect(bundle.answers).toEqual([
      expect.objectContaining({
        key: 'budget',
        answer: 'met',
        because: `The bundle costs ${words} you have.`,
      }),
    ]);
  });

  it('N20 names the clause that leaves the production open', async () => {
    const { bundle, capabilities } = await matchGiven('N20');
    expect(bundle).toMatchObject({ status: 'infeasible', conflict: ['c1'], gaps: ['food.process.contract'] });
    expect(capabilities[1]!.gap).toBe(
      'The provider chosen for the rest does not offer “Contract food manufacturing”, and you want one provider.',
    );
  });
});
