import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Clause, type ClauseValue, type ServiceFacts } from '@fivefold/domain';
import { UNITS } from '@fivefold/vocabulary';
import { world } from '@fivefold/world';
import {
  CatalogueIndex,
  askerOf,
  compose,
  concludeMatch,
  givenUnderstanding,
  prepareMatch,
} from '../src/index.js';
import { counterfactualOf, openAnswers, scoreIf } from '../src/explain/counterfactual.js';
import { formatParam } from '../src/explain/format.js';
import { UNIT_PLURALS } from '../src/explain/unit-plurals.js';
import { JUDGED } from './given.js';

const { services, builtOn } = world();
const index = CatalogueIndex.build(services);

function requestOf(need: (typeof JUDGED)[number], language: (typeof LANGUAGES)[number]) {
  const understanding = givenUnderstanding(need);
  return { understanding, asker: askerOf(need), today: builtOn, language, limit: 40 } as const;
}

/** Wishes that many services leave open. */
const WISHES: readonly ClauseValue[] = [
  { key: 'interface', allOf: ['API'] },
  { key: 'atp', minClass: 'FRC' },
  { key: 'adr', classes: ['8'] },
  { key: 'lead_time', maxDays: 5 },
];

const prepared = JUDGED.map((need) => {
  const request = requestOf(need, 'en');
  const wishes = WISHES.map((value, at): Clause => ({
    id: `wish${at}`,
    value,
    hard: false,
    appliesTo: '*',
    span: null,
    origin: 'added',
  }));
  // Only wishes, and no region of the asker: every service of a capability is a match.
  const understanding = { ...request.understanding, clauses: wishes };
  return prepareMatch({ ...request, understanding, asker: {} }, index);
});

describe('the explanations of the whole world', () => {
  it.each(LANGUAGES)(
    '%s: parts sum to the score, every sentence is whole, other bundles too',
    async (language) => {
      for (const need of JUDGED) {
        const ready = prepareMatch(requestOf(need, language), index);
        const bundle = await compose(ready.bundleProblem, { others: 2, frontier: true });
        const result = concludeMatch(ready, bundle);
        for (const { matches } of result.capabilities)
          for (const { parts, score01 } of matches)
            expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score01, 9);
        expect(JSON.stringify([result.capabilities, result.bundle])).not.toMatch(/\{\w+\}|undefined|NaN/);
        for (const { because } of [...bundle.others, ...bundle.frontier])
          expect(because).toMatch(/\p{L}.*\.$/u);
      }
    },
  );

  it('says of every match exactly what statements would lift it, and to which place', () => {
    let lifted = 0;
    for (const { judged } of prepared) {
      for (const { matches } of judged) {
        matches.forEach((candidate, rank) => {
          const found = counterfactualOf(matches, rank);
          // Every subset of the open answers, tried one by one.
          const open = openAnswers(candidate);
          const placeOf = (stated: typeof open) => {
            const score = scoreIf(candidate, stated);
            const order = matches
              .map((other) => ({ id: other.service.id, score: other === candidate ? score : other.score01 }))
              .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
            return 1 + order.findIndex(({ id }) => id === candidate.service.id);
          };
          const subsets = Array.from({ length: 2 ** open.length }, (_, bits) =>
            open.filter((__, at) => bits & (1 << at)),
          ).slice(1);
          const first = subsets.filter((stated) => placeOf(stated) === 1).map(({ length }) => length);
          if (rank === 0) return expect(found).toBeNull();
          if (first.length > 0) {
            lifted += 1;
            expect(found).toMatchObject({ place: 1 });
            expect(found!.stated).toHaveLength(Math.min(...first));
            expect(placeOf([...found!.stated])).toBe(1);
            return;
          }
          const best = Math.min(rank + 1, ...open.map((one) => placeOf([one])));
          if (best === rank + 1) return expect(found).toBeNull();
          lifted += 1;
          expect(found!.stated).toHaveLength(1);
          expect(found!.place).toBe(best);
        });
      }
    }
    expect(lifted).toBeGreaterThan(10);
  });

  it('would really choose a passed-over service with the answers met that it names', async () => {
    let chosen = 0;
    for (const { bundleProblem } of prepared) {
      const bundle = await compose(bundleProblem);
      for (const { serviceId, concept, because } of bundle.passedOver) {
        if (!because.includes('It would be chosen if')) continue;
        const ways = bundleProblem.ways.map((way) => {
          const option = bundleProblem.options[way.options[0]!]!;
          if (option.serviceId !== serviceId || bundleProblem.concepts[way.concept] !== concept) return way;
          const gain = (of: 'points' | 'relevance') => way.open.reduce((sum, one) => sum + one[of], 0);
          return {
            ...way,
            points: way.points - gain('points'),
            relevance: way.relevance + gain('relevance'),
          };
        });
        const again = await compose({ ...bundleProblem, ways });
        expect(
          again.choices.some((choice) => choice.serviceId === serviceId && choice.concepts.includes(concept)),
        ).toBe(true);
        chosen += 1;
      }
    }
    expect(chosen).toBeGreaterThan(0);
  });
});

describe('an order of steps', () => {
  const STEPS = ['food.process.drying', 'food.pack.map', 'log.store.dry'];
  const facts = services.find(({ leadTimeDays }) => leadTimeDays !== null)!;
  const service = (concept: string, leadTimeDays: number | null): ServiceFacts => ({
    ...facts,
    id: concept,
    capabilities: [concept],
    leadTimeDays,
  });
  const answered = async (
    leads: readonly (number | null)[],
    deadlines: readonly ClauseValue[],
    language: (typeof LANGUAGES)[number],
    hard = true,
  ) => {
    const catalogue = CatalogueIndex.build(leads.map((lead, at) => service(STEPS[at]!, lead)));
    const clause = (value: ClauseValue, at: number): Clause => {
      const appliesTo = value.key === 'order' ? ('*' as const) : [STEPS[1]!];
      return { id: `c${at}`, value, hard: at === 0 || hard, appliesTo, span: null, origin: 'stated' };
    };
    const need = { ...JUDGED[0]!, required_capabilities: STEPS.slice(0, 2), optional_capabilities: [] };
    const values: ClauseValue[] = [{ key: 'order', sequence: STEPS.slice(0, 2) }, ...deadlines];
    const understanding = { ...givenUnderstanding(need), clauses: values.map(clause) };
    const request = { understanding, asker: {}, today: '2026-11-22', language, limit: 40 } as const;
    const ready = prepareMatch(request, catalogue);
    return concludeMatch(ready, await compose(ready.bundleProblem));
  };

  it.each<[(typeof LANGUAGES)[number], string, string, string]>([
    [
      'en',
      'Starts within 40 days, 10 days too late: it has to come before “Modified-atmosphere packing (MAP)”, which starts within 30 days.',
      '“Drying and dehydration” can begin within 40 days, 10 days after the deadline of “Modified-atmosphere packing (MAP)”, which has to come later.',
      'In this order: “Drying and dehydration” and “Modified-atmosphere packing (MAP)”. No step begins too late for a later one.',
    ],
    [
      'lv',
      'Gaidīšanas laiks: 40 dienu; pieļaujams: 30 dienu; par daudz: 10 dienu. Tāds ir vēlāka soļa termiņš: „Iepakošana modificētā atmosfērā (MAP)”.',
      'Gaidīšanas laiks („Žāvēšana”): 40 dienu; vēlāka soļa („Iepakošana modificētā atmosfērā (MAP)”) termiņš nokavēts; par daudz: 10 dienu.',
      'Šādā secībā: „Žāvēšana” un „Iepakošana modificētā atmosfērā (MAP)”. Neviens solis nesākas par vēlu nākamajiem.',
    ],
    [
      'et',
      'Ooteaeg: 40 ööpäeva; lubatud: 30 ööpäeva; üle: 10 ööpäeva. Selline on hilisema sammu tähtaeg: „Gaasikeskkonda pakendamine (MAP)“.',
      'Ooteaeg („Kuivatamine“): 40 ööpäeva; hilisema sammu („Gaasikeskkonda pakendamine (MAP)“) tähtaeg on ületatud; üle: 10 ööpäeva.',
      'Selles järjekorras: „Kuivatamine“ ja „Gaasikeskkonda pakendamine (MAP)“. Ükski samm ei alga järgmiste jaoks liiga hilja.',
    ],
    [
      'sv',
      'Börjar inom 40 dygn, 10 dygn för sent: det måste komma före ”Förpackning i modifierad atmosfär (MAP)”, som börjar inom 30 dygn.',
      '”Torkning” kan börja inom 40 dygn, 10 dygn efter tidsgränsen för ”Förpackning i modifierad atmosfär (MAP)”, som ska komma senare.',
      'I denna ordning: ”Torkning” och ”Förpackning i modifierad atmosfär (MAP)”. Inget steg börjar för sent för ett senare.',
    ],
  ])('%s: names the later step and its deadline', async (language, late, missed, kept) => {
    const within = [{ key: 'lead_time', maxDays: 30 }] as const;
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    const near = (await answered([40, 5], within, language)).capabilities[0]!.nearMisses[0]!;
    expect(near).toMatchObject({ violates: ['c1'], loosen: { clauseId: 'c1', value: { maxDays: 40 } } });
    expect(plain(near.answers[0]!.because)).toBe(late);
    const wish = (await answered([40, 5], within, language, false)).bundle;
    expect(wish.choices).toHaveLength(2);
    expect(wish.answers).toMatchObject([{ key: 'order', answer: 'violated', hard: false }]);
    expect(plain(wish.answers[0]!.because)).toBe(missed);
    const fine = (await answered([20, 5], within, language)).bundle;
    expect(fine.answers).toMatchObject([{ key: 'order', answer: 'met', hard: true }]);
    expect(plain(fine.answers[0]!.because)).toBe(kept);
  });

  it.each(LANGUAGES)(
    '%s: is whole in every answer, and never met where nothing is stated',
    async (language) => {
      const by = [{ key: 'start', by: '2026-12-22' }] as const;
      const said = [];
      for (const leads of [[20, 5], [40, 5], [null, 5], [20, null], [20]] as const) {
        for (const hard of [true, false]) {
          const { bundle, capabilities } = await answered(leads, by, language, hard);
          const [own] = [...capabilities[0]!.matches, ...capabilities[0]!.nearMisses];
          said.push(own!.answers[0]!.because, bundle.answers[0]!.because);
          const isStated = leads.length === 2 && !leads.some((lead) => lead === null);
          if (!isStated) expect(bundle.answers[0]!.answer).toBe('unknown');
        }
      }
      for (const because of said) expect(because).toMatch(/^[^{}]*\.$/);
      expect(new Set(said).size).toBeGreaterThanOrEqual(7);
    },
  );
});

describe('quantities in words', () => {
  const words = (qty: number, unit: string, language: (typeof LANGUAGES)[number]) =>
    formatParam({ capacity: { kind: 'flow', qty, unit, period: 'week' } }, language).replaceAll(
      '\u00a0',
      ' ',
    );

  it('take the form that the number asks for', () => {
    expect(words(40, 'EUR_PALLET', 'en')).toBe('40 EUR pallets per week');
    expect(words(1, 'EUR_PALLET', 'en')).toBe('1 EUR pallet per week');
    expect(words(40, 'EUR_PALLET', 'lv')).toBe('40 EUR paletes nedēļā');
    expect(words(21, 'EUR_PALLET', 'lv')).toBe('21 EUR palete nedēļā');
    expect(words(11, 'sample', 'lv')).toBe('11 paraugi nedēļā');
    expect(words(40, 'EUR_PALLET', 'et')).toBe('40 EUR-alust nädalas');
    expect(words(1, 'order', 'et')).toBe('1 tellimus nädalas');
    expect(words(40, 'EUR_PALLET', 'sv')).toBe('40 EUR-pallar per vecka');
    expect(words(1.5, 't', 'sv')).toBe('1,5 t per vecka');
  });

  it('have a plural for every unit that is counted and no symbol', () => {
    const symbols = ['t', 'kg', 'l', 'm3', 'm2', 'km', 'percent_of_saving'];
    const counted = UNITS.filter(
      ({ id, per }) => !symbols.includes(id) && (per === null || per.counts === null),
    );
    expect(counted.filter(({ id }) => !UNIT_PLURALS[id]).map(({ id }) => id)).toEqual([]);
    for (const forms of Object.values(UNIT_PLURALS)) expect(Object.values(forms)).not.toContain('');
  });
});
