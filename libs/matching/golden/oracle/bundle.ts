import { judgeCandidates, bindingClauses, type Candidate } from './candidates.js';
import { numbered, type CapacityRow, type NeedRow, type NumberedClause, type OfferingRow } from './rows.js';

/** How good a bundle is: capabilities left open, points, providers, services, publishing clusters; less is better. */
export type Worth = readonly [
  open: number,
  points: number,
  providers: number,
  services: number,
  publishers: number,
];

/** Which service covers each wanted capability; null where none does. */
export type Choice = readonly (OfferingRow | null)[];

/** What a bundle is composed of: the fitting services of each wanted capability, all judged. */
export interface Composition {
  readonly concepts: readonly string[];
  readonly fitting: readonly (readonly { readonly offering: OfferingRow; readonly judged: Candidate }[])[];
  readonly whole: readonly NumberedClause[];
  readonly costOf: (offering: OfferingRow, budget: NumberedClause) => number | null;
}

const TIMES_A_YEAR: Readonly<Record<string, number>> = {
  day: 365,
  week: 365 / 7,
  month: 12,
  quarter: 4,
  year: 1,
};

export function compositionOf(need: NeedRow, offerings: readonly OfferingRow[], today: string): Composition {
  const concepts = need.required_capabilities;
  const byId = new Map(offerings.map((one) => [one.id, one]));
  const fitting = concepts.map((concept) =>
    judgeCandidates(need, concept, offerings, today)
      .filter(({ fits }) => fits)
      .map((judged) => ({ offering: byId.get(judged.offering)!, judged })),
  );
  const covers = (offering: OfferingRow) =>
    concepts.filter((_, at) => fitting[at]!.some((one) => one.offering.id === offering.id));
  return {
    concepts,
    fitting,
    whole: numbered(need).filter(({ key }) => key === 'budget' || key === 'same_provider'),
    costOf: (offering, budget) =>
      cost(
        offering,
        covers(offering).flatMap((concept) => bindingClauses(need, concept)),
        budget,
      ),
  };
}

/** The best worth over every choice there is, each tried. */
export function bestWorth(composition: Composition): Worth {
  const ways = composition.fitting.map((list) => [null, ...list.map(({ offering }) => offering)]);
  const choices = ways.reduce<Choice[]>(
    (all, list) => all.flatMap((one) => list.map((way) => [...one, way])),
    [[]],
  );
  return choices
    .map((choice) => worthOf(composition, choice))
    .filter((worth) => worth !== null)
    .sort(compareWorth)[0]!;
}

/** The worth of one choice; null where it breaks a hard clause on the whole or takes what does not fit. */
export function worthOf(composition: Composition, choice: Choice): Worth | null {
  const chosen = choice.filter((one) => one !== null);
  let points = 0;
  for (const [at, offering] of choice.entries()) {
    if (offering === null) continue;
    const fit = composition.fitting[at]!.find((one) => one.offering.id === offering.id);
    if (!fit) return null;
    for (const { hard, answer } of fit.judged.rulings) {
      if (answer === 'unknown') points += hard ? 2 : 1;
      if (answer === 'violated') points += 2;
    }
  }
  for (const clause of composition.whole) {
    const { hard, applies_to } = clause.row;
    const bound = choice.filter(
      (one, at) =>
        one !== null && (applies_to.includes('*') || applies_to.includes(composition.concepts[at]!)),
    ) as OfferingRow[];
    const { broken, open } =
      clause.key === 'budget'
        ? budgetOf(composition, clause, bound)
        : { broken: new Set(bound.map(providerOf)).size > 1, open: false };
    if (broken && hard) return null;
    points += (broken ? 2 : 0) + (open ? 2 : 0);
  }
  return [
    choice.length - chosen.length,
    points,
    new Set(chosen.map(providerOf)).size,
    new Set(chosen.map(({ id }) => id)).size,
    new Set(chosen.map(({ cluster }) => cluster)).size,
  ];
}

function compareWorth(one: Worth, other: Worth): number {
  const level = one.findIndex((value, at) => value !== other[at]);
  return level < 0 ? 0 : one[level]! - other[level]!;
}

/** A cluster that delivers itself is one provider; a member firm without a name is another one for every service. */
function providerOf({ id, cluster, delivered_by }: OfferingRow): string {
  return delivered_by === 'cluster' ? `cluster ${cluster}` : `member ${id}`;
}

function budgetOf({ costOf }: Composition, clause: NumberedClause, bound: readonly OfferingRow[]) {
  const costs = [...new Set(bound)].map((one) => costOf(one, clause));
  const sum = costs.reduce<number>((total, one) => total + (one ?? 0), 0);
  return { broken: sum > Number(clause.row['max_total']) + 0.001, open: costs.includes(null) };
}

/** What can be computed of a price over the months of the budget, to the cent; null where it cannot. */
function cost(
  { price_model }: OfferingRow,
  beside: readonly NumberedClause[],
  { row }: NumberedClause,
): number | null {
  if (!price_model || price_model.currency !== row['currency']) return null;
  const amount = price_model.amount ?? null;
  const unit = price_model.unit ?? '';
  const years = Number(row['horizon_months'] ?? 12) / 12;
  if (amount === null) return null;
  const capacities = beside
    .filter(({ key }) => key === 'capacity')
    .map((one) => one.row as unknown as CapacityRow);
  const total = () => {
    switch (price_model.type) {
      case 'fixed':
      case 'cost_share':
        return amount;
      case 'subscription':
        return unit === 'month' || unit === 'site_month'
          ? (price_model.setup ?? 0) + amount * 12 * years
          : null;
      case 'per_unit': {
        if (unit === 'EUR_PALLET_DAY') {
          const held = capacities.find((one) => one.kind === 'stock' && one.unit === 'EUR_PALLET');
          return held ? amount * held.qty! * 365 * years : null;
        }
        const flow = capacities.find((one) => one.kind === 'flow' && one.unit === unit);
        return flow ? amount * flow.qty! * TIMES_A_YEAR[flow.period!]! * years : null;
      }
      default:
        return null;
    }
  };
  const sum = total();
  return sum === null ? null : Math.round(sum * 100) / 100;
}
