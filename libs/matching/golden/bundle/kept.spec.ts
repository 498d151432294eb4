import { describe, expect, it } from '@jest/globals';
import type { Clause, ServiceFacts } from '@fivefold/domain';
import { world } from '@fivefold/world';
import fc from 'fast-check';
import { type KeptService, match, type MatchResult } from '../../src/index.js';
import type { CandidateSource } from '../../src/constrain/candidates.js';

const { services, builtOn } = world();
const store = services.find(({ externalId }) => externalId === 'OF016')!;
const [CHILLED, FROZEN, TRUCK] = ['log.store.chilled', 'log.store.frozen', 'log.move.road_chilled'] as const;

/** What the services of these tests differ in. */
interface Drawn {
  readonly provider: string;
  readonly capabilities: readonly string[];
  readonly cost: number;
}

function serviceOf(id: string, { provider, capabilities, cost }: Drawn): ServiceFacts {
  return {
    ...store,
    ...{ id, externalId: id, providerId: provider, providerName: provider, title: { en: id } },
    capabilities,
    price: {
      type: 'fixed',
      amountMinor: cost,
      currency: 'EUR',
      unit: 'project',
      setupMinor: null,
      tiers: [],
    },
  };
}

function clauseOf(id: string, value: Clause['value'], hard = true): Clause {
  return { id, value, hard, appliesTo: '*', span: null, origin: 'stated' };
}

const budget = (maxMinor: number) =>
  clauseOf('budget', { key: 'budget', maxMinor, currency: 'EUR', horizonMonths: null, assume: {} });
const oneProvider = (hard = true) => clauseOf('one', { key: 'same_provider' }, hard);

function seek(
  wanted: readonly string[],
  catalogue: readonly ServiceFacts[],
  kept: readonly KeptService[],
  clauses: readonly Clause[] = [],
): Promise<MatchResult> {
  const source: CandidateSource = {
    candidates: (concept) =>
      catalogue
        .filter(({ capabilities }) => capabilities.includes(concept))
        .map((service) => ({ service, textScore01: 0, relation: 'offers' as const })),
  };
  const capabilities = wanted.map((concept) => ({
    concept,
    stance: 'wanted' as const,
    confidence01: 1,
    spans: [],
    origin: 'added' as const,
    alternative: null,
    because: '',
  }));
  const understanding = {
    text: '',
    language: 'en' as const,
    capabilities,
    clauses,
    suggestions: [],
    notUnderstood: [],
  };
  return match({ understanding, asker: {}, today: builtOn, language: 'en', limit: 20, kept }, source);
}

const chosen = ({ bundle }: MatchResult) => bundle.choices.map(({ serviceId }) => serviceId).sort();
const keep = (drawn: Drawn, agreedMinor?: number): KeptService => ({
  service: serviceOf('kept', drawn),
  concepts: drawn.capabilities,
  ...(agreedMinor === undefined ? {} : { agreed: { amountMinor: agreedMinor, currency: 'EUR' } }),
});

describe('a bundle beside services that stay', () => {
  const truck = { provider: 'haulier', capabilities: [TRUCK], cost: 600 };

  it('counts the providers that are there already', async () => {
    const own = serviceOf('z', { provider: 'haulier', capabilities: [CHILLED], cost: 500 });
    const other = serviceOf('a', { provider: 'other', capabilities: [CHILLED], cost: 100 });
    expect(chosen(await seek([CHILLED], [own, other], []))).toEqual(['a']);
    const { bundle } = await seek([CHILLED], [own, other], [keep(truck)]);
    expect(bundle.choices.map(({ serviceId }) => serviceId)).toEqual(['z']);
    expect(bundle.passedOver).toEqual([
      { serviceId: 'a', concept: CHILLED, because: 'It would add a supplier.' },
    ]);
    expect(bundle.because).toBe(
      'Covers all 2 capabilities with 2 services from 1 provider; no better bundle exists.',
    );
    expect(bundle.cost).toEqual({ amountMinor: 1100, currency: 'EUR' });
  });

  it('leaves to the rest what the kept services leave of a budget: as agreed, else as published', async () => {
    // One service for all would be fewer hands, but together with what stays it is too dear; two small ones fit.
    const whole = serviceOf('whole', { provider: 'w', capabilities: [CHILLED, FROZEN], cost: 500 });
    const [one, two] = [CHILLED, FROZEN].map((concept, at) =>
      serviceOf(`part${at}`, { provider: `p${at}`, capabilities: [concept], cost: 200 }),
    );
    const offered = [whole, one!, two!];
    const found = await seek([CHILLED, FROZEN], offered, [keep(truck)], [budget(1000)]);
    expect(chosen(found)).toEqual(['part0', 'part1']);
    expect(found.bundle.passedOver.map(({ because }) => because)).toContain('It would exceed the budget.');
    expect(found.bundle.answers).toMatchObject([{ clauseId: 'budget', answer: 'met' }]);
    const cheaper = await seek([CHILLED, FROZEN], offered, [keep(truck, 500)], [budget(1000)]);
    expect(chosen(cheaper)).toEqual(['whole']);
    const none = await seek([CHILLED, FROZEN], offered, [keep(truck, 900)], [budget(1000)]);
    expect(none.bundle).toMatchObject({ status: 'infeasible', conflict: ['budget'], choices: [] });
    expect(none.bundle.because).toContain('A budget of €13 would be enough for everything.');
  });

  it('binds as a wish what the kept services break by themselves', async () => {
    const [cheap, dear] = [100, 300].map((cost) =>
      serviceOf(`s${cost}`, { provider: `p${cost}`, capabilities: [CHILLED], cost }),
    );
    const found = await seek([CHILLED], [cheap!, dear!], [keep(truck, 2000)], [budget(1000)]);
    expect(chosen(found)).toEqual(['s100']);
    expect(found.bundle.answers).toMatchObject([{ clauseId: 'budget', hard: false, answer: 'violated' }]);
  });

  it('says what stands in the way where nothing keeps the others', async () => {
    const other = serviceOf('a', { provider: 'other', capabilities: [CHILLED], cost: 100 });
    const { bundle, capabilities } = await seek([CHILLED], [other], [keep(truck)], [oneProvider()]);
    expect(bundle).toMatchObject({ status: 'infeasible', conflict: ['one'], gaps: [CHILLED], choices: [] });
    expect(capabilities[0]!.nearMisses).toMatchObject([{ serviceId: 'a', violates: ['one'] }]);
  });

  it('is the best of all there are, beside an exhaustive search', async () => {
    const drawn = fc.record({
      provider: fc.constantFrom('p1', 'p2', 'p3'),
      capabilities: fc.subarray([CHILLED, FROZEN], { minLength: 1 }),
      cost: fc.constantFrom(100, 200, 400),
    });
    const staying = fc.record({
      provider: fc.constantFrom('p1', 'p2', 'p4'),
      // What stays may do once more what was lost elsewhere.
      capabilities: fc.constantFrom([TRUCK], [TRUCK, CHILLED]),
      cost: fc.constantFrom(100, 300),
    });
    const clauses = fc.tuple(fc.option(fc.constantFrom(300, 500, 700)), fc.option(fc.boolean()));
    let [whole, open] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { minLength: 1, maxLength: 5 }),
        fc.array(staying, { minLength: 1, maxLength: 2 }),
        clauses,
        async (offers, stays, [maxMinor, isHard]) => {
          const kept = stays.map((one, at) => ({
            service: serviceOf(`k${at}`, one),
            concepts: one.capabilities,
          }));
          const asked = [
            ...(maxMinor === null ? [] : [budget(maxMinor)]),
            ...(isHard === null ? [] : [oneProvider(isHard)]),
          ];
          const catalogue = offers.map((one, at) => serviceOf(`s${at}`, one));
          const { bundle } = await seek([CHILLED, FROZEN], catalogue, kept, asked);
          const best = bestOf(offers, stays, maxMinor, isHard);
          const taken = bundle.choices.map(({ serviceId }) => offers[Number(serviceId.slice(1))]!);
          if (bundle.gaps.length === 0) whole += 1;
          else open += 1;
          expect(valueOf(bundle.gaps.length, taken, stays, maxMinor, isHard)).toEqual(best);
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(whole, open)).toBeGreaterThan(40);
  });
});

/** Gaps, points, providers, services, costs: what the objective compares here, most important first; null where a hard clause breaks. */
function valueOf(
  gaps: number,
  taken: readonly Drawn[],
  stays: readonly Drawn[],
  maxMinor: number | null,
  isHard: boolean | null,
): number[] | null {
  const costOf = (some: readonly Drawn[]) => some.reduce((sum, { cost }) => sum + cost, 0);
  const providersOf = (some: readonly Drawn[]) => new Set(some.map(({ provider }) => provider)).size;
  const all = [...taken, ...stays];
  const isDear = maxMinor !== null && costOf(all) > maxMinor;
  const isSplit = isHard !== null && providersOf(all) > 1;
  if (isDear && costOf(stays) <= maxMinor) return null;
  if (isSplit && isHard && providersOf(stays) <= 1) return null;
  return [gaps, 2 * Number(isDear) + 2 * Number(isSplit), providersOf(all), all.length, costOf(all)];
}

function bestOf(
  offers: readonly Drawn[],
  stays: readonly Drawn[],
  maxMinor: number | null,
  isHard: boolean | null,
): number[] {
  const choices = [CHILLED, FROZEN].map((concept) => [
    null,
    ...offers.filter(({ capabilities }) => capabilities.includes(concept)),
  ]);
  return choices[0]!
    .flatMap((one) =>
      choices[1]!.map((other) => {
        const taken = [...new Set([one, other].filter((each) => each !== null))];
        const gaps = [one, other].filter((each) => each === null).length;
        return valueOf(gaps, taken, stays, maxMinor, isHard);
      }),
    )
    .filter((value) => value !== null)
    .sort((a, b) => a.map((part, at) => part - b[at]!).find((difference) => difference !== 0) ?? 0)[0]!;
}
