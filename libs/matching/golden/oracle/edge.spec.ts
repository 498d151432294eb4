import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compose,
  givenUnderstanding,
  needAnswer,
  prepareMatch,
  readNeeds,
  type NeedAnswer,
} from '../../src/index.js';
import { judgeCandidates } from './candidates.js';
import { bestWorth, compositionOf, worthOf } from './bundle.js';
import { EDGE_NEEDS } from './edge-needs.js';
import { EDGE_OFFERINGS } from './edge-offerings.js';
import { bareSourceOf, catalogueOf, differences, judgedByLibrary } from './library.js';
import type { NeedRow } from './rows.js';

const TODAY = '2026-11-22';

const edge = catalogueOf(EDGE_OFFERINGS);

async function answered(need: NeedRow, catalogue = edge): Promise<NeedAnswer> {
  const [read] = readNeeds([{ text: '-', ...need }]);
  const asker = { homeRegion: need.sme_nuts ?? null };
  const understanding = givenUnderstanding(read!);
  const request = { understanding, asker, today: TODAY, language: 'en', limit: 40 } as const;
  const prepared = prepareMatch(request, catalogue);
  const bundle = await compose(prepared.bundleProblem);
  return needAnswer(need.id, prepared, bundle, { limit: Infinity, ms: 0 });
}

/** The lines of a judgement, e.g. `E02 ?start !language` and `E09 atp route`. */
function linesOf({ matches, nearMisses }: NeedAnswer, concept: string) {
  const marks = { met: '', unknown: '?', violated: '!' };
  const fits = matches[concept]!.map(({ offering, answers }) =>
    [
      offering,
      ...answers.filter(({ answer }) => answer !== 'met').map(({ key, answer }) => marks[answer] + key),
    ].join(' '),
  );
  const near = nearMisses[concept]!.map(({ offering, violates }) => [offering, ...violates].join(' '));
  return { fits: fits.sort(), near: near.sort() };
}

describe('services and needs at the edges of the format', () => {
  it.each(EDGE_NEEDS.map((need) => [need.id, need] as const))('%s is answered as judged', async (_, need) => {
    const answer = await answered(need);
    for (const [concept, { fits, near }] of Object.entries(need.judged))
      expect(linesOf(answer, concept)).toEqual({ fits: [...fits].sort(), near: [...near].sort() });
    expect([...answer.bundle.offerings].sort()).toEqual(need.bundle);
  });

  it('are answered and composed as the oracle does', async () => {
    const source = bareSourceOf(EDGE_OFFERINGS);
    for (const need of EDGE_NEEDS) {
      for (const [concept, theirs] of judgedByLibrary(need, source, TODAY))
        expect(differences(judgeCandidates(need, concept, EDGE_OFFERINGS, TODAY), theirs)).toEqual([]);
      const { matches, bundle } = await answered(need);
      const composition = compositionOf(need, EDGE_OFFERINGS, TODAY);
      const used = bundle.offerings.map((id) => EDGE_OFFERINGS.find((one) => one.id === id)!);
      const choice = composition.concepts.map(
        (concept) => used.find(({ id }) => matches[concept]!.some(({ offering }) => offering === id)) ?? null,
      );
      expect([need.id, worthOf(composition, choice)]).toEqual([need.id, bestWorth(composition)]);
    }
  });

  it('do not depend on the order of the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...EDGE_NEEDS),
        fc.shuffledSubarray([...EDGE_OFFERINGS], { minLength: EDGE_OFFERINGS.length }),
        async (need, shuffled) => {
          expect(await answered(need, catalogueOf(shuffled))).toEqual(await answered(need));
        },
      ),
      { numRuns: 20 },
    );
  });
});
