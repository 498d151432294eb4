import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Clause, type Language, type ServiceFacts } from '@fivefold/domain';
import { world } from '@fivefold/world';
import fc from 'fast-check';
import { match, type MatchResult, type Understanding } from '../../src/index.js';
import type { CandidateSource } from '../../src/constrain/candidates.js';

const { services, builtOn } = world();
const truck = services.find(({ externalId }) => externalId === 'OF019')!;
const ferry = services.find(({ externalId }) => externalId === 'OF031')!;
const CHILLED = 'log.move.road_chilled';

/** A carrier of chilled goods, set to any temperature between -20 and 12 °C. */
function carrier(id: string, coverage: readonly string[], facts: Partial<ServiceFacts> = {}): ServiceFacts {
  const names = {
    id,
    externalId: id,
    providerId: `firm ${id}`,
    providerName: `Firm ${id}`,
    title: { en: `Truck ${id}` },
  };
  return { ...truck, ...names, siteNuts: null, capabilities: [CHILLED], coverage, ...facts };
}

/** A ferry that keeps any temperature. */
function line(id: string, coverage: readonly string[], facts: Partial<ServiceFacts> = {}): ServiceFacts {
  const names = {
    id,
    externalId: id,
    providerId: `line ${id}`,
    providerName: `Line ${id}`,
    title: { en: `Ferry ${id}` },
  };
  return { ...ferry, ...names, siteNuts: null, coverage, ...facts };
}

function clause(id: string, value: Clause['value'], hard = true): Clause {
  return { id, value, hard, appliesTo: [CHILLED], span: null, origin: 'stated' };
}

function carry(
  ends: readonly string[],
  catalogue: readonly ServiceFacts[],
  extra: readonly Clause[] = [],
  language: Language = 'en',
): Promise<MatchResult> {
  const understanding: Understanding = {
    text: 'Chilled transport',
    language: 'en',
    capabilities: [
      {
        concept: CHILLED,
        stance: 'wanted',
        confidence01: 1,
        spans: [],
        origin: 'added',
        alternative: null,
        because: '',
      },
    ],
    clauses: [
      clause('c1', { key: 'route', allOf: ends }),
      clause('c2', { key: 'temperature', minC: 0, maxC: 2 }),
      ...extra,
    ],
    suggestions: [],
    notUnderstood: [],
  };
  const asker = { homeRegion: 'EE004', country: 'EE' };
  return match({ understanding, asker, today: builtOn, language, limit: 20 }, sourceOf(catalogue));
}

/** The little that matching reads of an index, without the texts. */
function sourceOf(catalogue: readonly ServiceFacts[]): CandidateSource {
  return {
    candidates: (concept) =>
      catalogue
        .filter(({ capabilities }) => capabilities.includes(concept))
        .map((service) => ({ service, textScore01: 0, relation: 'offers' as const })),
  };
}

function legsOf({ bundle }: MatchResult) {
  return bundle.choices.map(
    ({ serviceId, leg }) => leg && [serviceId, leg.from, ...leg.via, leg.to, leg.port],
  );
}

describe('a route of several carriers', () => {
  it('is covered by two that meet in a region, at its port where it has one', async () => {
    const result = await carry(
      ['EE004', 'SE110'],
      [carrier('a', ['EE00', 'LV00']), carrier('b', ['LV00A', 'SE11'])],
    );
    expect(result.bundle).toMatchObject({ status: 'optimal', gaps: [] });
    expect(legsOf(result)).toEqual([
      ['a', 'EE004', 'LV00A', 'Riga'],
      ['b', 'LV00A', 'SE110', null],
    ]);
    expect(result.bundle.choices.map(({ because }) => because)).toEqual([
      'Carries “Chilled road transport” from West Estonia to Riga region and hands over to “Truck b” at Riga.',
      'Carries the last leg of “Chilled road transport”, from Riga region to Stockholm County.',
    ]);
    // Alone each stays what it is.
    const [{ matches, nearMisses, gap }] = result.capabilities as [MatchResult['capabilities'][number]];
    expect(matches).toEqual([]);
    expect(nearMisses.map(({ serviceId, violates }) => [serviceId, violates])).toEqual([
      ['a', ['c1']],
      ['b', ['c1']],
    ]);
    expect(gap).toBeNull();
  });

  it('meets at the site of one of them before a port', async () => {
    const hub = carrier('a', ['EE00', 'LV00'], { siteNuts: 'LV00C' });
    const result = await carry(['EE004', 'SE110'], [hub, carrier('b', ['LV00', 'SE11'])]);
    expect(legsOf(result)).toEqual([
      ['a', 'EE004', 'LV00C', null],
      ['b', 'LV00C', 'SE110', null],
    ]);
  });

  it('needs a place that both serve', async () => {
    const result = await carry(['EE004', 'SE110'], [carrier('a', ['EE00']), carrier('b', ['SE'])]);
    expect(result.bundle).toMatchObject({ status: 'optimal', gaps: [CHILLED], choices: [] });
    expect(result.capabilities[0]!.gap).toContain('most often because of route');
  });

  it('is left to one carrier where one covers it', async () => {
    const result = await carry(
      ['EE004', 'SE110'],
      [carrier('a', ['EE00', 'LV00']), carrier('b', ['LV00', 'SE11']), carrier('c', ['EE00', 'SE11'])],
    );
    expect(legsOf(result)).toEqual([null]);
    expect(result.bundle.choices[0]!.serviceId).toBe('c');
  });

  it.each<[string, Partial<ServiceFacts>, Clause[]]>([
    ['temperature', { temperature: { minC: 2, maxC: 6, mode: 'band' } }, []],
    [
      'capacity',
      { capacities: [{ kind: 'flow', unit: 'EUR_PALLET', qty: 5, period: 'week' }] },
      [clause('c3', { key: 'capacity', kind: 'flow', unit: 'EUR_PALLET', qty: 6, period: 'week' })],
    ],
    ['certificate', { certificates: [] }, [clause('c3', { key: 'certification', allOf: ['HACCP'] })]],
  ])('asks the %s of every carrier', async (_, facts, extra) => {
    const fits = carrier('a', ['EE00', 'LV00']);
    const other = carrier('b', ['LV00', 'SE11']);
    const whole = await carry(['EE004', 'SE110'], [fits, other], extra);
    expect(whole.bundle.gaps).toEqual([]);
    const missed = await carry(['EE004', 'SE110'], [fits, { ...other, ...facts }], extra);
    expect(missed.bundle.gaps).toEqual([CHILLED]);
  });

  it('reaches more than two ends, each by a carrier that the others meet', async () => {
    const result = await carry(
      ['EE004', 'LV00A', 'LT011'],
      [carrier('a', ['EE00', 'LV00C']), carrier('b', ['LV00']), carrier('c', ['LV009', 'LT0'])],
    );
    expect(legsOf(result).map((leg) => leg?.slice(0, -1))).toEqual([
      ['a', 'EE004', 'LV00C'],
      ['b', 'LV00C', 'LV00A', 'LV009'],
      ['c', 'LV009', 'LT011'],
    ]);
  });

  it('crosses the sea between two carriers by a ferry that joins ports of their countries', async () => {
    const ends = ['LV00C', 'SE212'];
    const trucks = [carrier('a', ['LV00', 'LT0']), carrier('b', ['SE21', 'SE22'])];
    const result = await carry(ends, [...trucks, line('f', ['LT0', 'SE22'])]);
    expect(legsOf(result)).toEqual([
      ['a', 'LV00C', 'LT023', 'Klaipėda'],
      ['f', 'LT023', 'SE221', 'Karlskrona'],
      ['b', 'SE221', 'SE212', null],
    ]);
    const inland = await carry(ends, [...trucks, line('f', ['LT0', 'SE21'])].slice(0, 2));
    expect(inland.bundle.gaps).toEqual([CHILLED]);
    const warm = line('f', ['LT0', 'SE22'], { temperature: { minC: 10, maxC: 20, mode: 'band' } });
    expect((await carry(ends, [...trucks, warm])).bundle.gaps).toEqual([CHILLED]);
  });

  it('is no detour over half of the sea', async () => {
    const over = (hub: string) =>
      carry(['EE004', 'SE110'], [carrier('a', ['EE00', hub]), carrier('b', [hub, 'SE110'])]);
    expect((await over('FI1C1')).bundle.gaps).toEqual([]);
    expect((await over('DK011')).bundle.gaps).toEqual([CHILLED]);
  });

  it('counts the price of every leg against the budget', async () => {
    const price = { ...truck.price, type: 'fixed' as const, amountMinor: 60_000, tiers: [] };
    const pair = [carrier('a', ['EE00', 'LV00'], { price }), carrier('b', ['LV00', 'SE11'], { price })];
    const budget = (maxMinor: number): Clause => ({
      ...clause('c9', { key: 'budget', maxMinor, currency: 'EUR', horizonMonths: 12, assume: {} }),
      appliesTo: '*',
    });
    const enough = await carry(['EE004', 'SE110'], pair, [budget(120_000)]);
    expect(enough.bundle).toMatchObject({ gaps: [], cost: { amountMinor: 120_000, currency: 'EUR' } });
    const short = await carry(['EE004', 'SE110'], pair, [budget(119_999)]);
    expect(short.bundle).toMatchObject({ status: 'infeasible', gaps: [CHILLED], conflict: ['c9'] });
    expect(short.bundle.because).toMatch(/A budget of €1,200 would be enough for everything\.$/);
  });

  it('is told in every language without an open mark', async () => {
    const catalogue = [
      carrier('a', ['EE00', 'LV00C']),
      carrier('b', ['LV00']),
      carrier('c', ['LV009', 'LT0']),
    ];
    for (const language of LANGUAGES) {
      const { bundle } = await carry(['EE004', 'LV00A', 'LT011'], catalogue, [], language);
      expect(bundle.choices).toHaveLength(3);
      expect(JSON.stringify(bundle)).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  });

  it('is none where the way over both meeting places is a detour', async () => {
    // West Estonia, Kotka, Vidzeme, Stockholm: 1,150 km for 360.
    const catalogue = [
      carrier('t0', ['EE004', 'FI1C1']),
      carrier('t1', ['LV00C', 'FI1C1']),
      carrier('t2', ['LV00C', 'SE110']),
    ];
    expect((await carry(['EE004', 'SE110'], catalogue)).bundle.gaps).toEqual([CHILLED]);
  });

  it('is found exactly where two meet that together serve both ends, or three in a row', async () => {
    // Near enough to both ends that no way over two of them is a detour: 1,050 km at most where 1,100 are allowed.
    const regions = ['EE004', 'EE001', 'LV00A', 'LV00C', 'FI1B1', 'SE110'];
    const coverage = fc.subarray(regions, { minLength: 1, maxLength: 3 });
    const [from, to] = ['EE004', 'SE110'];
    await fc.assert(
      fc.asyncProperty(fc.array(coverage, { minLength: 1, maxLength: 5 }), async (all) => {
        const meet = (one: readonly string[], other: readonly string[]) =>
          one.some((code) => other.includes(code));
        const alone = all.some((own) => own.includes(from!) && own.includes(to!));
        const starts = all.filter((own) => own.includes(from!));
        const finishes = all.filter((own) => own.includes(to!));
        const linked = starts.some((start) =>
          finishes.some(
            (finish) =>
              meet(start, finish) ||
              all.some((own) => own !== start && own !== finish && meet(start, own) && meet(own, finish)),
          ),
        );
        const catalogue = all.map((own, at) => carrier(`t${at}`, own));
        const { bundle } = await carry([from!, to!], catalogue);
        expect(bundle.gaps).toEqual(alone || linked ? [] : [CHILLED]);
        expect(bundle.choices.every(({ leg }) => (leg === null) === alone)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
