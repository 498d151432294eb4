import { describe, expect, it } from '@jest/globals';
import type { ConceptId } from '@fivefold/domain';
import fc from 'fast-check';
import { chooseStandIns, type StandIn } from './choose.js';

const A = 'log.store.chilled' as ConceptId;
const B = 'log.move.road_chilled' as ConceptId;
const C = 'ict.iot.fleet' as ConceptId;
const one = (serviceId: string, concepts: ConceptId[], extra: Partial<StandIn> = {}): StandIn => ({
  serviceId,
  providerId: serviceId,
  concepts,
  met: 0,
  score: 0,
  ...extra,
});

describe('what stands in for a lost part', () => {
  it('is one service for all where there is one', () => {
    expect(chooseStandIns([A, B], [one('x', [A]), one('y', [A, B])], new Set())).toEqual([
      { serviceId: 'y', concepts: [A, B] },
    ]);
  });

  it('is of a provider that stays, else the better match', () => {
    const candidates = [one('x', [A], { score: 0.9 }), one('y', [A], { score: 0.1 })];
    expect(chooseStandIns([A], candidates, new Set())[0]?.serviceId).toBe('x');
    expect(chooseStandIns([A], candidates, new Set(['y']))[0]?.serviceId).toBe('y');
  });

  it('does everything that was lost exactly once, or nothing', () => {
    const concepts = fc.uniqueArray(fc.constantFrom(A, B, C), { minLength: 1 });
    const candidate = fc.tuple(fc.uuid(), concepts).map(([id, can]) => one(id, can));
    fc.assert(
      fc.property(concepts, fc.array(candidate, { maxLength: 5 }), (missing, candidates) => {
        const chosen = chooseStandIns(missing, candidates, new Set());
        const done = chosen.flatMap((each) => each.concepts);
        const can = new Set(candidates.flatMap((each) => each.concepts));
        expect([...done].sort()).toEqual(missing.every((each) => can.has(each)) ? [...missing].sort() : []);
      }),
    );
  });
});
