import { dayAfter } from './order.js';
import type { CapacityRow, ClauseRow, NumberedClause, OfferingRow, PriceRow } from './rows.js';

export type Verdict = 'met' | 'violated' | 'unknown';

/** What a verdict may depend on beside the clause and the service. */
export interface Circumstances {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The clauses that bind the same capability: a price looks for its quantity there, a period for its capacity. */
  readonly beside: readonly NumberedClause[];
}

/** Certificate -> what it satisfies besides itself, all the way down. */
const CERTIFICATE_SATISFIES: Readonly<Record<string, readonly string[]>> = {
  'FSSC 22000': ['ISO 22000', 'HACCP'],
  'ISO 22000': ['HACCP'],
  BRCGS_FOOD: ['HACCP'],
  IFS_FOOD: ['HACCP'],
};

const ATP_SATISFIES: Readonly<Record<string, readonly string[]>> = {
  FRC: ['FRB', 'FRA', 'FNA'],
  FRB: ['FRA', 'FNA'],
  FRA: ['FNA'],
};

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, quarter: 91.25, year: 365 };

/** Regions of NUTS 2024 that are their whole country; one area must not fail on its spelling. */
const WHOLE_COUNTRY = ['LV0', 'LV00', 'EE0', 'EE00', 'LT0', 'DK0'];

/** Prices that are no amount per unit: on request, free for members, a share of what is saved. */
const NOT_PER_UNIT = ['quote', 'free_members', 'success_fee'];

/** Clauses that bind the bundle or are not answered: no single candidate has an answer to them. */
const WITHOUT_VERDICT = new Set(['budget', 'same_provider', 'order', 'product_group', 'consortium']);

/** Rounding of decimal money and quantities; far below a cent and a gram. */
const ROUNDING = 1e-8;

export function hasVerdict(key: string): boolean {
  return !WITHOUT_VERDICT.has(key);
}

/** A clause answered by one service, as the domain's rules say it. Plain, slow, and no part of the library. */
export function verdict(
  key: string,
  row: ClauseRow,
  offering: OfferingRow,
  { today, beside }: Circumstances,
): Verdict {
  const anyOf = (row['any_of'] ?? null) as readonly string[] | null;
  const allOf = (row['all_of'] ?? null) as readonly string[] | null;
  const coverage = offering.coverage_nuts ?? [];
  switch (key) {
    case 'temperature':
      return temperature(row, offering.temperature_range);
    case 'atp': {
      const wanted = String(row['min_class']);
      const has = offering.atp_class;
      if (!has) return 'unknown';
      return has === wanted || ATP_SATISFIES[has]?.includes(wanted) ? 'met' : 'violated';
    }
    case 'certification': {
      const holds = (offering.certifications ?? []).flatMap((one) => [
        one,
        ...(CERTIFICATE_SATISFIES[one] ?? []),
      ]);
      return closed(listed(holds, anyOf, allOf));
    }
    case 'site':
      return closed(listedBy(anyOf, allOf, (region) => inside(offering.site_nuts, region)));
    case 'route':
    case 'coverage':
    case 'customer_region':
    case 'audience_region':
      return closed(listedBy(anyOf, allOf, (end) => coverage.some((one) => inside(end, one))));
    case 'provider_region':
      return closed(
        listedBy(
          anyOf,
          allOf,
          (region) => inside(offering.site_nuts, region) || inside(offering.cluster_country, region),
        ),
      );
    case 'capacity':
      return capacity(row as unknown as CapacityRow, offering.capacity ?? []);
    case 'lead_time':
      return inTime(offering.lead_time_days, (days) => days <= Number(row['max_days']));
    case 'start':
      return inTime(offering.lead_time_days, (days) => dayAfter(today, days) <= String(row['by']));
    case 'period': {
      const asked = beside.filter((one) => one.key === 'capacity');
      const stated = (offering.capacity ?? []).filter((one) => perDay(one) !== null);
      const enough = asked.every((one) => capacity(one.row as unknown as CapacityRow, stated) === 'met');
      return stated.length > 0 && enough ? 'met' : 'unknown';
    }
    case 'language':
      return closed(listed(offering.languages ?? [], anyOf, allOf));
    case 'interface':
      return listed(offering.interfaces ?? [], anyOf, allOf) ? 'met' : 'unknown';
    case 'incoterm':
      return listed(offering.incoterms ?? [], anyOf, allOf) ? 'met' : 'unknown';
    case 'adr': {
      const classes = offering.adr_classes ?? [];
      if (classes.length === 0) return 'unknown';
      return closed((row['classes'] as readonly string[]).every((one) => classes.includes(one)));
    }
    case 'price':
      return price(row, offering, beside);
    default:
      throw new Error(`no rule for "${key}"`);
  }
}

function closed(holds: boolean): Verdict {
  return holds ? 'met' : 'violated';
}

function listedBy(
  anyOf: readonly string[] | null,
  allOf: readonly string[] | null,
  holds: (one: string) => boolean,
): boolean {
  return (anyOf === null || anyOf.some(holds)) && (allOf === null || allOf.every(holds));
}

function listed(
  list: readonly string[],
  anyOf: readonly string[] | null,
  allOf: readonly string[] | null,
): boolean {
  return listedBy(anyOf, allOf, (one) => list.includes(one));
}

function inside(code: string | null | undefined, region: string): boolean {
  return !!code && canonical(code).startsWith(canonical(region));
}

function canonical(code: string): string {
  return WHOLE_COUNTRY.includes(code) ? code.slice(0, 2) : code;
}

function temperature(row: ClauseRow, range: OfferingRow['temperature_range']): Verdict {
  const { min_c: low = null, max_c: high = null, mode } = range ?? {};
  if (low === null || high === null) return 'unknown';
  const min = (row['min_c'] ?? -Infinity) as number;
  const max = (row['max_c'] ?? Infinity) as number;
  if (mode === 'settable') return closed(low <= max && min <= high);
  return closed(min <= low && high <= max);
}

function capacity(asked: CapacityRow, stated: readonly CapacityRow[]): Verdict {
  const need = perDay(asked);
  const same = stated
    .map(perDay)
    .filter((one) => one !== null && need !== null && one.kind === need.kind && one.unit === need.unit);
  if (same.length === 0 || need === null) return 'unknown';
  return closed(same.some((one) => one!.qty >= need.qty * (1 - ROUNDING)));
}

/** Tonnes for kilograms, a day for every period; null where kind, quantity or the period of a flow is missing. */
function perDay({
  kind,
  unit,
  qty,
  period,
}: CapacityRow): { kind: string; unit: string; qty: number } | null {
  const days = kind === 'flow' ? DAYS[period ?? ''] : kind === 'stock' ? 1 : undefined;
  if (qty === null || qty === undefined || days === undefined) return null;
  return unit === 'kg' ? { kind, unit: 't', qty: qty / 1000 / days } : { kind, unit, qty: qty / days };
}

function inTime(days: number | null | undefined, holds: (days: number) => boolean): Verdict {
  return days === null || days === undefined ? 'unknown' : closed(holds(days));
}

function price(row: ClauseRow, offering: OfferingRow, beside: readonly NumberedClause[]): Verdict {
  const stated = offering.price_model;
  if (!stated || NOT_PER_UNIT.includes(stated.type)) return 'unknown';
  if (stated.unit !== row['unit'] || stated.currency !== row['currency']) return 'unknown';
  const amount = amountFor(stated, quantityOf(stated.unit!, offering, beside));
  return amount === null ? 'unknown' : closed(amount <= Number(row['max']) + ROUNDING);
}

/** The tier of the stated quantity, else the lowest tier. */
function amountFor({ amount, tiers }: PriceRow, quantity: number | null): number | null {
  if (!tiers || tiers.length === 0) return amount ?? null;
  const reached = tiers.filter((tier) => quantity !== null && tier.from_qty <= quantity);
  if (reached.length === 0) return Math.min(...tiers.map((tier) => tier.amount));
  const highest = Math.max(...reached.map((tier) => tier.from_qty));
  // Two amounts from one quantity: only the dearer is sure.
  return Math.max(...reached.filter((tier) => tier.from_qty === highest).map((tier) => tier.amount));
}

/** A flow is counted over one round of the service: 25,000 a year are 6,250 of a service that buys each quarter. */
function quantityOf(unit: string, offering: OfferingRow, beside: readonly NumberedClause[]): number | null {
  const base = unit === 'kg' ? 't' : unit;
  const scale = unit === 'kg' ? 1000 : 1;
  for (const { key, row } of beside) {
    const asked = key === 'capacity' ? (row as unknown as CapacityRow) : null;
    const need = asked && perDay(asked);
    if (!asked || !need || need.unit !== base) continue;
    const round = (offering.capacity ?? []).find((one) => one.kind === 'flow' && perDay(one)?.unit === base);
    const period = asked.kind === 'flow' ? (round?.period ?? asked.period ?? 'day') : 'day';
    return need.qty * (DAYS[period] ?? 1) * scale;
  }
  return null;
}
