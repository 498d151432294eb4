import { describe, expect, it } from '@jest/globals';
import type { Clause, ClauseValue } from '@fivefold/domain';
import { world } from '@fivefold/world';
import fc from 'fast-check';
import {
  askerOf,
  CatalogueIndex,
  concludeMatch,
  compose,
  givenUnderstanding,
  match,
  prepareMatch,
  prepareMatchSteps,
  type MatchRequest,
} from '../src/index.js';
import { findRule } from '../src/constrain/rules.js';
import { JUDGED } from './given.js';

const { services, builtOn } = world();
const index = CatalogueIndex.build(services);
const needs = fc.constantFrom(...JUDGED);

/** Demands that some services of the world meet, some miss and some leave open. */
const values: fc.Arbitrary<ClauseValue> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: -30, max: 20 }),
      fc.integer({ min: 0, max: 15 }),
      fc.constantFrom('both', 'min', 'max'),
    )
    .map(([minC, width, ends]): ClauseValue => {
      return {
        key: 'temperature',
        minC: ends === 'max' ? null : minC,
        maxC: ends === 'min' ? null : minC + width,
      };
    }),
  fc.constantFrom('FNA', 'FRA', 'FRB', 'FRC').map((minClass): ClauseValue => ({ key: 'atp', minClass })),
  regions().map((anyOf): ClauseValue => ({ key: 'site', anyOf })),
  regions().map((allOf): ClauseValue => ({ key: 'route', allOf })),
  regions().map((anyOf): ClauseValue => ({ key: 'coverage', anyOf })),
  regions().map((anyOf): ClauseValue => ({ key: 'provider_region', anyOf })),
  fc
    .record({
      qty: fc.integer({ min: 1, max: 500 }),
      unit: fc.constantFrom('EUR_PALLET', 't', 'kg', 'order'),
    })
    .map((drawn): ClauseValue => ({ key: 'capacity', kind: 'flow', period: 'week', ...drawn })),
  fc.integer({ min: 0, max: 90 }).map((maxDays): ClauseValue => ({ key: 'lead_time', maxDays })),
  fc.constantFrom('2026-11-25', '2026-12-24', '2027-03-01').map((by): ClauseValue => ({ key: 'start', by })),
  fc
    .subarray(['lv', 'et', 'sv', 'en', 'ru'], { minLength: 1 })
    .map((anyOf): ClauseValue => ({ key: 'language', anyOf })),
  fc
    .subarray(['HACCP', 'ISO 22000', 'ISO 17025', 'ATP'], { minLength: 1 })
    .map((allOf): ClauseValue => ({ key: 'certification', allOf })),
  fc
    .subarray(['EDIFACT', 'API'], { minLength: 1 })
    .map((allOf): ClauseValue => ({ key: 'interface', allOf })),
  fc.subarray(['3', '6.1', '8'], { minLength: 1 }).map((classes): ClauseValue => ({ key: 'adr', classes })),
  fc
    .record({
      maxMinor: fc.integer({ min: 0, max: 9000 }),
      unit: fc.constantFrom('EUR_PALLET', 'kg', 'piece'),
    })
    .map((drawn): ClauseValue => ({ key: 'price', currency: 'EUR', ...drawn })),
);

function regions(): fc.Arbitrary<string[]> {
  return fc.subarray(['LV00', 'LV00A', 'EE00', 'EE008', 'SE', 'SE22', 'SE224', 'LT0', 'FI'], {
    minLength: 1,
  });
}

function clauseOf(value: ClauseValue, hard: boolean): Clause {
  return { id: 'extra', value, hard, appliesTo: '*', span: null, origin: 'added' };
}

function requestOf(need: (typeof JUDGED)[number], extra: readonly Clause[] = []): MatchRequest {
  const given = givenUnderstanding(need);
  const understanding = { ...given, clauses: [...given.clauses, ...extra] };
  return { understanding, asker: askerOf(need), today: builtOn, language: 'en', limit: 40 };
}

describe('matching', () => {
  it('never gains a match by another hard clause', () => {
    fc.assert(
      fc.property(needs, values, (need, value) => {
        const before = prepareMatch(requestOf(need), index).judged;
        const after = prepareMatch(requestOf(need, [clauseOf(value, true)]), index).judged;
        // A hard place replaces the implicit region of the asker, so that one is not counted as lost.
        fc.pre(!['site', 'route', 'coverage'].includes(value.key));
        after.forEach(({ matches }, place) => {
          const known = before[place]!.matches.map(({ service }) => service.id);
          for (const { service } of matches) expect(known).toContain(service.id);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('never loses a match by a soft clause', () => {
    fc.assert(
      fc.property(needs, values, (need, value) => {
        const ids = (extra: Clause[]) =>
          prepareMatch(requestOf(need, extra), index).judged.map(({ matches }) =>
            matches.map(({ service }) => service.id).sort(),
          );
        expect(ids([clauseOf(value, false)])).toEqual(ids([]));
      }),
      { numRuns: 200 },
    );
  });

  it('sums the parts to the score, sorts by it and keeps it within 0 and 1', () => {
    fc.assert(
      fc.property(needs, values, fc.boolean(), (need, value, hard) => {
        for (const { matches } of prepareMatch(requestOf(need, [clauseOf(value, hard)]), index).judged) {
          matches.forEach(({ parts, score01, service }, rank) => {
            expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score01, 9);
            expect(score01).toBeGreaterThanOrEqual(0);
            expect(score01).toBeLessThanOrEqual(1);
            const before = matches[rank - 1];
            if (before && before.score01 === score01) expect(before.service.id < service.id).toBe(true);
            else if (before) expect(before.score01).toBeGreaterThan(score01);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('ranks a service that leaves a clause open below the same service that meets it', () => {
    const open = {
      ...services.find(({ externalId }) => externalId === 'OF018')!,
      id: 'a',
      leadTimeDays: null,
    };
    const stated = { ...open, id: 'b', leadTimeDays: 2 };
    const pair = CatalogueIndex.build([open, stated]);
    const need = JUDGED.find(({ id }) => id === 'N01')!;
    const [, chilled] = prepareMatch(requestOf(need), pair).judged;
    expect(chilled!.matches.map(({ service }) => service.id)).toEqual(['b', 'a']);
  });

  it('shows a stand-in as a suggestion and never as a match', async () => {
    const rounds = services.find(({ externalId }) => externalId === 'OF019')!;
    const standIn = { ...rounds, capabilities: ['log.move.multitemp'], coverage: ['LV00', 'EE00'] };
    const need = JUDGED.find(({ id }) => id === 'N01')!;
    const { capabilities, bundle } = await match(requestOf(need), CatalogueIndex.build([standIn]));
    expect(capabilities[1]).toMatchObject({ matches: [], nearMisses: [], offered: 0 });
    expect(capabilities[1]!.substitutes).toEqual([
      expect.objectContaining({
        serviceId: standIn.id,
        concept: 'log.move.multitemp',
        because: expect.stringContaining('a multi-temperature body can run one compartment chilled'),
      }),
    ]);
    expect(bundle.choices).toEqual([]);
    const farAway = { ...standIn, coverage: ['SE'] };
    const missed = await match(requestOf(need), CatalogueIndex.build([farAway]));
    expect(missed.capabilities[1]!.substitutes).toEqual([]);
  });

  it('does not depend on the order of the catalogue', async () => {
    await fc.assert(
      fc.asyncProperty(
        needs,
        fc.shuffledSubarray([...services], { minLength: services.length }),
        async (need, all) => {
          expect(await match(requestOf(need), CatalogueIndex.build(all))).toEqual(
            await match(requestOf(need), index),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('names a loosened demand that the near miss really meets', () => {
    fc.assert(
      fc.property(fc.constantFrom(...services), values, (service, value) => {
        const rule = findRule(value.key)!;
        const context = { today: builtOn, alongside: [clauseOf(value, true)] };
        if (rule.answer(value, service, context).answer !== 'violated') return;
        const loosened = rule.loosen(value, service, context);
        if (loosened) expect(rule.answer(loosened.value, service, context).answer).not.toBe('violated');
      }),
      { numRuns: 2000 },
    );
  });

  it('crosses threads: prepared and composed apart from a clone, the result is the same', async () => {
    for (const need of JUDGED) {
      const prepared = prepareMatch(requestOf(need), index);
      const bundle = structuredClone(await compose(structuredClone(prepared.bundleProblem)));
      expect(concludeMatch(prepared, bundle)).toEqual(await match(requestOf(need), index));
    }
  });

  it('concludes what it prepared, whatever becomes of the catalogue meanwhile', async () => {
    for (const need of JUDGED) {
      const changing = CatalogueIndex.build(index.all());
      const prepared = prepareMatch(requestOf(need), changing);
      const bundle = await compose(prepared.bundleProblem, { others: 2, frontier: true });
      const named = [
        ...bundle.choices,
        ...bundle.passedOver,
        ...bundle.others.flatMap(({ choices }) => choices),
      ];
      const before = structuredClone(concludeMatch(prepareMatch(requestOf(need), index), bundle));
      [...changing.all()].forEach((service, at) => {
        if (at % 2 === 0) changing.remove(service.id);
        else
          changing.replace({
            ...service,
            leadTimeDays: at,
            coverage: ['SE'],
            capacities: [],
            certificates: [],
          });
      });
      expect(concludeMatch(prepared, bundle)).toEqual(before);
      for (const { serviceId } of named)
        expect(prepared.services.get(serviceId)).toEqual(index.get(serviceId));
    }
  });

  it('judges named candidates as it judges those of the catalogue', () => {
    const named = { candidates: index.candidates.bind(index) };
    for (const need of JUDGED) {
      const [one, other] = [index, named].map((source) => prepareMatch(requestOf(need), source));
      expect(one!.bundleProblem).toEqual(other!.bundleProblem);
      one!.judged.forEach((judged, at) => {
        for (const list of ['matches', 'rejected', 'substitutes', 'offered', 'own'] as const)
          expect(judged[list]).toEqual(other!.judged[at]![list]);
      });
    }
  });

  it('in steps finds what it finds at once, and begins anew where the catalogue changes between two', () => {
    for (const need of JUDGED) {
      const changing = CatalogueIndex.build(index.all());
      const steps = prepareMatchSteps(requestOf(need), changing);
      const [touched] = prepareMatch(requestOf(need), changing).judged.flatMap(({ matches }) => matches);
      let step = steps.next();
      for (let at = 0; !step.done; at++, step = steps.next())
        if (at === 1 && touched) changing.remove(touched.service.id);
      const { judged, bundleProblem } = prepareMatch(requestOf(need), changing);
      expect(step.value.bundleProblem).toEqual(bundleProblem);
      expect(step.value.judged.map(({ matches, rejected }) => [matches, rejected])).toEqual(
        judged.map(({ matches, rejected }) => [matches, rejected]),
      );
    }
  });

  it('words every answer in every language without an open mark', async () => {
    for (const language of ['en', 'lv', 'et', 'sv'] as const) {
      for (const need of JUDGED) {
        const result = await match({ ...requestOf(need), language }, index);
        const texts = JSON.stringify([result.capabilities, result.bundle]);
        expect(texts).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    }
  });

  it('shows no service of the asking organisation', async () => {
    const need = JUDGED.find(({ id }) => id === 'N01')!;
    const request = requestOf(need);
    const store = services.find(({ externalId }) => externalId === 'OF016')!;
    const asker = { ...request.asker, ownOrganisationIds: [store.providerId] };
    const { capabilities } = await match({ ...request, asker }, index);
    const shown = capabilities.flatMap(({ matches, nearMisses }) => [...matches, ...nearMisses]);
    expect(shown.map(({ serviceId }) => serviceId)).not.toContain(store.id);
    expect(capabilities[0]!.offered).toBe(2);
  });

  it('keeps what the bundle chose among the matches, however few are shown', async () => {
    const need = JUDGED.find(({ id }) => id === 'N15')!;
    const { bundle, capabilities } = await match({ ...requestOf(need), limit: 1 }, index);
    for (const { serviceId, concepts } of bundle.choices)
      for (const concept of concepts)
        expect(
          capabilities.find((one) => one.concept === concept)!.matches.map((one) => one.serviceId),
        ).toContain(serviceId);
  });
});
