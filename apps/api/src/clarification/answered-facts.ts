import type { Capacity, ClauseKey, ClauseValue, ServiceFacts } from '@fivefold/domain';
import { answersOf } from '@fivefold/matching';
import type { StoredFacts } from '../service-facts/index.js';

/**
 * The facts with what the publisher states: "yes" states what was asked for, a value something else of the same key.
 *
 * @returns null where the key maps onto no fact, or the value leaves a bound open that the fact needs: the answer is kept as text
 */
export function withFact(facts: StoredFacts, stated: ClauseValue): StoredFacts | null {
  switch (stated.key) {
    case 'temperature': {
      const { minC, maxC } = stated;
      return minC === null || maxC === null ? null : { ...facts, temperature: { minC, maxC, mode: 'band' } };
    }
    case 'atp':
      return { ...facts, atpClass: stated.minClass };
    case 'capacity': {
      const { kind, unit, qty, period } = stated;
      const others = facts.capacities.filter((one) => !isSameMeasure(one, stated));
      return { ...facts, capacities: [...others, { kind, unit, qty, period }] };
    }
    case 'lead_time':
      return { ...facts, leadTimeDays: Math.ceil(stated.maxDays) };
    case 'interface':
      return { ...facts, interfaces: [...new Set([...facts.interfaces, ...stated.allOf])] };
    case 'adr':
      return { ...facts, adrClasses: [...new Set([...facts.adrClasses, ...stated.classes])] };
    case 'price': {
      const { maxMinor: amountMinor, currency, unit } = stated;
      return {
        ...facts,
        price: { type: 'per_unit', amountMinor, currency, unit, setupMinor: null, tiers: [] },
      };
    }
    default:
      return null;
  }
}

/** Whether a service that states `facts` besides what it states now would violate `demand`, by the rule that judges matches. */
export function excludes(
  service: ServiceFacts,
  facts: StoredFacts,
  demand: ClauseValue,
  today: string,
): boolean {
  const { temperature, atpClass, capacities, leadTimeDays, interfaces, adrClasses, price } = facts;
  const then = { ...service, temperature, atpClass, capacities, leadTimeDays, interfaces, adrClasses, price };
  const clause = {
    id: 'c1',
    value: demand,
    hard: true,
    appliesTo: '*',
    span: null,
    origin: 'stated',
  } as const;
  return answersOf([{ service: then, concepts: [] }], [clause], today).get('c1')?.answer === 'violated';
}

/** Whether an answer of `key` is a fact by which matches are judged, and not words alone. */
export function isFact(key: ClauseKey): boolean {
  return FACTS.has(key);
}

const FACTS = new Set<ClauseKey>([
  'temperature',
  'atp',
  'capacity',
  'lead_time',
  'interface',
  'adr',
  'price',
]);

function isSameMeasure(one: Capacity, other: Capacity): boolean {
  return one.kind === other.kind && one.unit === other.unit && one.period === other.period;
}

/** The facts with a question and its answer at the end of the description in `language`, the first of a service without one. */
export function withWords(
  facts: StoredFacts,
  language: string,
  question: string,
  answer: string,
): StoredFacts {
  const into = facts.descriptions[language] ? language : (Object.keys(facts.descriptions)[0] ?? language);
  const before = facts.descriptions[into];
  const text = [...(before ? [before] : []), `${question}\n${answer}`].join('\n\n');
  return { ...facts, descriptions: { ...facts.descriptions, [into]: text } };
}

/** The same text for questions that ask the same, whatever the order in which a list or the fields were sent. */
export function fingerprintOf(key: ClauseKey, demand: ClauseValue | null): string {
  return demand === null ? key : JSON.stringify(sorted(demand));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
