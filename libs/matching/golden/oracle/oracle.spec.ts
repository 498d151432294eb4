import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { need, offerings, orderedNeed } from './arbitraries.js';
import { judgeCandidates } from './candidates.js';
import { bareSourceOf, catalogueOf, differences, judgedByLibrary } from './library.js';
import { WORLD_NEEDS, WORLD_OFFERINGS } from './world-rows.js';

const TODAY = '2026-11-22';

describe('the library against an oracle that knows the rules and the raw files alone', () => {
  const world = catalogueOf(WORLD_OFFERINGS);

  it.each(WORLD_NEEDS.map((one) => [one.id, one] as const))(
    'answers %s of the demo world alike',
    (_, one) => {
      let rulings = 0;
      for (const [concept, theirs] of judgedByLibrary(one, world, TODAY)) {
        const mine = judgeCandidates(one, concept, WORLD_OFFERINGS, TODAY);
        rulings += mine.flatMap((candidate) => candidate.rulings).length;
        expect(differences(mine, theirs)).toEqual([]);
      }
      expect(rulings).toBeGreaterThan(0);
    },
  );

  it('answers every clause of the world by every service of the world alike, offered or not', () => {
    const everywhere = WORLD_OFFERINGS.map((row) => ({ ...row, capabilities: ['log.plan.4pl'] }));
    const index = catalogueOf(everywhere);
    for (const { constraints, ...one } of WORLD_NEEDS) {
      const clauses = Object.entries(constraints as Record<string, object[]>).map(([key, rows]) => [
        key,
        rows.map((row) => ({ ...row, applies_to: ['*'] })),
      ]);
      const wide = {
        ...one,
        required_capabilities: ['log.plan.4pl'],
        constraints: Object.fromEntries(clauses) as object,
      };
      const theirs = judgedByLibrary(wide, index, TODAY).get('log.plan.4pl')!;
      const mine = judgeCandidates(wide, 'log.plan.4pl', everywhere, TODAY);
      expect(mine).toHaveLength(WORLD_OFFERINGS.length);
      expect(differences(mine, theirs)).toEqual([]);
    }
  });

  it('answers drawn clauses by drawn services alike, whatever a file leaves out', () => {
    fc.assert(
      fc.property(need, offerings, (one, rows) => {
        const source = bareSourceOf(rows);
        for (const [concept, theirs] of judgedByLibrary(one, source, TODAY))
          expect(differences(judgeCandidates(one, concept, rows, TODAY), theirs)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('moves deadlines of later steps alike', () => {
    fc.assert(
      fc.property(orderedNeed, offerings, (one, rows) => {
        for (const [concept, theirs] of judgedByLibrary(one, bareSourceOf(rows), TODAY))
          expect(differences(judgeCandidates(one, concept, rows, TODAY), theirs)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});
