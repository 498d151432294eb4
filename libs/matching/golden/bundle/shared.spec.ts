import { describe, expect, it } from '@jest/globals';
import type { Clause, ServiceFacts } from '@fivefold/domain';
import { world } from '@fivefold/world';
import { match, type MatchResult, type Understanding } from '../../src/index.js';
import type { CandidateSource } from '../../src/constrain/candidates.js';

const { services, builtOn } = world();
const store = services.find(({ externalId }) => externalId === 'OF016')!;
const [CHILLED, FROZEN, TRUCK] = ['log.store.chilled', 'log.store.frozen', 'log.move.road_chilled'];

/** A service of a firm of its own, for some capabilities, with so many pallet places. */
function offer(id: string, capabilities: readonly string[], places: number): ServiceFacts {
  return {
    ...store,
    ...{ id, externalId: id, providerId: `firm ${id}`, providerName: `Firm ${id}`, title: { en: id } },
    capabilities,
    capacities: [{ kind: 'stock', qty: places, unit: 'EUR_PALLET', period: null }],
  };
}

function pallets(id: string, qty: number, concepts: readonly string[]): Clause {
  const value = { key: 'capacity', kind: 'stock', qty, unit: 'EUR_PALLET', period: null } as const;
  return { id, value, hard: true, appliesTo: concepts, span: null, origin: 'stated' };
}

function during(id: string, from: string, to: string, concepts: readonly string[]): Clause {
  const value = { key: 'period', from, to } as const;
  return { id, value, hard: true, appliesTo: concepts, span: null, origin: 'stated' };
}

function seek(
  wanted: readonly { readonly concept: string; readonly alternative: number | null }[],
  clauses: readonly Clause[],
  catalogue: readonly ServiceFacts[],
): Promise<MatchResult> {
  const understanding: Understanding = {
    text: '',
    language: 'en',
    capabilities: wanted.map((one) => ({
      ...one,
      stance: 'wanted',
      confidence01: 1,
      spans: [],
      origin: 'added',
      because: '',
    })),
    clauses,
    suggestions: [],
    notUnderstood: [],
  };
  const source: CandidateSource = {
    candidates: (concept) =>
      catalogue
        .filter(({ capabilities }) => capabilities.includes(concept))
        .map((service) => ({ service, textScore01: 0, relation: 'offers' as const })),
  };
  return match({ understanding, asker: {}, today: builtOn, language: 'en', limit: 20 }, source);
}

const alone = (concept: string) => ({ concept, alternative: null });
const chosen = ({ bundle }: MatchResult) =>
  bundle.choices.map(({ serviceId, concepts }) => [serviceId, concepts]);

describe('a capacity that several demands share', () => {
  const both = [alone(CHILLED!), alone(FROZEN!)];
  const small = offer('a', [CHILLED!, FROZEN!], 50);
  const large = offer('b', [CHILLED!, FROZEN!], 70);
  const demands = [pallets('c1', 40, [CHILLED!]), pallets('c2', 30, [FROZEN!])];

  it('holds the sum of what stands in one store at a time', async () => {
    // Each demand fits into the small store, both do not; it would come first by its id.
    expect(chosen(await seek(both, demands, [small, large]))).toEqual([['b', [CHILLED, FROZEN]]]);
    expect(chosen(await seek(both, demands, [small, offer('b', [CHILLED!, FROZEN!], 50)]))).toHaveLength(2);
  });

  it('names the demands when there is no other store', async () => {
    const { bundle, capabilities } = await seek(both, demands, [small]);
    expect(bundle).toMatchObject({ status: 'infeasible', conflict: ['c1', 'c2'] });
    expect(bundle.gaps).toHaveLength(1);
    expect(capabilities.map(({ gap }) => gap).filter((gap) => gap !== null)).toEqual([
      expect.stringContaining('holds capacity'),
    ]);
    const whole = await seek(both, demands, [small, large]);
    expect(whole.bundle.passedOver[0]!.because).toContain('add a supplier');
  });

  it('is drawn on once by one demand over several capabilities', async () => {
    const result = await seek(both, [pallets('c1', 50, [CHILLED!, FROZEN!])], [small]);
    expect(chosen(result)).toEqual([['a', [CHILLED, FROZEN]]]);
  });

  it('is free again after a season', async () => {
    const summer = during('c3', '2027-06-01', '2027-08-31', [CHILLED!]);
    const autumn = during('c4', '2027-09-01', '2027-11-30', [FROZEN!]);
    const late = during('c4', '2027-08-31', '2027-11-30', [FROZEN!]);
    expect((await seek(both, [...demands, summer, autumn], [small])).bundle.gaps).toEqual([]);
    expect((await seek(both, [...demands, summer, late], [small])).bundle.gaps).toHaveLength(1);
  });

  it('is not drawn on twice by goods that are handed on from stage to stage', async () => {
    const hub = offer('a', [CHILLED!, TRUCK!], 50);
    const result = await seek(
      [alone(CHILLED!), alone(TRUCK!)],
      [pallets('c1', 40, [CHILLED!]), pallets('c2', 40, [TRUCK!])],
      [hub],
    );
    expect(result.bundle).toMatchObject({ status: 'optimal', gaps: [] });
  });
});

describe('capabilities of which one is enough', () => {
  const either = [{ concept: CHILLED!, alternative: 1 }, { concept: FROZEN!, alternative: 1 }, alone(TRUCK!)];

  it('are covered by exactly one, the one that makes the better whole', async () => {
    const result = await seek(either, [], [offer('a', [CHILLED!], 9), offer('b', [FROZEN!, TRUCK!], 9)]);
    expect(result.bundle).toMatchObject({ status: 'optimal', gaps: [] });
    expect(chosen(result)).toEqual([['b', [FROZEN, TRUCK]]]);
    expect(result.bundle.because).toBe(
      'Covers all 2 capabilities with 1 service from 1 provider; no better bundle exists.',
    );
    expect(result.bundle.passedOver).toEqual([
      { serviceId: 'a', concept: CHILLED, because: expect.stringContaining('add a supplier') },
    ]);
  });

  it('stay open together where none fits', async () => {
    const result = await seek(either, [], [offer('b', [TRUCK!], 9)]);
    expect(result.bundle.gaps).toEqual([CHILLED, FROZEN]);
    expect(result.bundle.because).toContain('Covers 1 of 2');
  });

  it('leave no gap where only one of them is offered', async () => {
    const result = await seek(either.slice(0, 2), [], [offer('b', [FROZEN!], 9)]);
    expect(result.bundle).toMatchObject({ status: 'optimal', gaps: [] });
  });
});
