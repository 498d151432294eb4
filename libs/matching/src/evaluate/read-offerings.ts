import { DomainError, toMinor, type Capacity, type Price, type ServiceFacts } from '@fivefold/domain';

/** One service of an interchange file, as far as matching reads it. */
interface OfferingRow {
  readonly id: string;
  readonly cluster: string;
  readonly cluster_name: string;
  readonly cluster_country: string;
  readonly sector: string;
  readonly title: Readonly<Record<string, string>>;
  readonly description?: string | Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly coverage_nuts: readonly string[];
  readonly certifications: readonly string[];
  readonly temperature_range: { min_c: number; max_c: number; mode: 'band' | 'settable' } | null;
  readonly capacity: readonly (Omit<Capacity, 'period'> & { readonly period?: Capacity['period'] })[];
  readonly price_model: PriceRow;
  readonly lead_time_days: number | null;
  readonly languages: readonly string[];
  readonly site_nuts: string | null;
  readonly delivery_mode: ServiceFacts['deliveryMode'];
  readonly delivered_by: string;
  readonly interfaces: readonly string[];
  readonly atp_class: string | null;
  readonly adr_classes: readonly string[];
}

interface PriceRow {
  readonly type: Price['type'];
  readonly amount: number | null;
  readonly currency?: string | null;
  readonly unit?: string | null;
  readonly setup?: number;
  readonly tiers?: readonly { readonly from_qty: number; readonly amount: number }[];
}

const LISTS = [
  'capabilities',
  'coverage_nuts',
  'certifications',
  'capacity',
  'languages',
  'interfaces',
  'adr_classes',
] as const;

/**
 * Services from an interchange file: `{ offerings: [...] }` or the list itself. The text of a description without
 * language is English. A member firm that the file does not name is taken to be another one for every service.
 *
 * @param json the parsed file
 * @throws DomainError `INPUT_INVALID` with the place of the first row that cannot be read
 */
export function readOfferings(json: unknown): ServiceFacts[] {
  const rows = Array.isArray(json) ? json : (json as { offerings?: unknown } | null)?.offerings;
  if (!Array.isArray(rows)) throw invalid('offerings', 'a list of services is missing');
  return rows.map((row: unknown, index) => toFacts(checked(row, `offerings[${index}]`), index));
}

function invalid(field: string, problem: string): DomainError {
  return new DomainError('INPUT_INVALID', { field, problem });
}

function checked(row: unknown, place: string): OfferingRow {
  if (typeof row !== 'object' || row === null) throw invalid(place, 'not an object');
  const fields = row as Readonly<Record<string, unknown>>;
  if (typeof fields['id'] !== 'string' || fields['id'] === '') throw invalid(`${place}.id`, 'missing');
  for (const name of LISTS) if (!Array.isArray(fields[name])) throw invalid(`${place}.${name}`, 'not a list');
  if ((fields['capabilities'] as unknown[]).length === 0) throw invalid(`${place}.capabilities`, 'empty');
  if (typeof fields['title'] !== 'object' || fields['title'] === null)
    throw invalid(`${place}.title`, 'missing');
  if (typeof fields['price_model'] !== 'object' || fields['price_model'] === null)
    throw invalid(`${place}.price_model`, 'missing');
  return row as OfferingRow;
}

function toFacts(row: OfferingRow, index: number): ServiceFacts {
  const range = row.temperature_range;
  const own = row.delivered_by === 'cluster';
  return {
    id: row.id,
    version: 1,
    publisherId: row.cluster,
    publisherName: row.cluster_name,
    publisherCountry: row.cluster_country,
    providerId: own ? row.cluster : `member:${row.id}`,
    providerName: own ? row.cluster_name : `${row.cluster_name} (${row.id})`,
    sector: row.sector,
    title: row.title,
    description: typeof row.description === 'string' ? { en: row.description } : (row.description ?? {}),
    capabilities: row.capabilities,
    coverage: row.coverage_nuts,
    siteNuts: row.site_nuts ?? null,
    deliveryMode: row.delivery_mode,
    certificates: row.certifications,
    temperature: range ? { minC: range.min_c, maxC: range.max_c, mode: range.mode } : null,
    capacities: row.capacity.map((one) => ({ ...one, period: one.period ?? null })),
    price: toPrice(row.price_model, `offerings[${index}].price_model`),
    leadTimeDays: row.lead_time_days ?? null,
    languages: row.languages,
    interfaces: row.interfaces,
    atpClass: row.atp_class ?? null,
    adrClasses: row.adr_classes,
    publishedAt: index,
  };
}

function toPrice(
  { type, amount, currency = null, unit = null, setup, tiers = [] }: PriceRow,
  place: string,
): Price {
  const minor = (value: number) => {
    if (currency === null) return Math.round(value);
    const exact = toMinor(value, currency);
    if (exact === null) throw invalid(place, `${value} ${currency} is no amount`);
    return exact;
  };
  return {
    type,
    amountMinor: amount === null ? null : minor(amount),
    currency,
    unit,
    setupMinor: setup === undefined ? null : minor(setup),
    tiers: tiers.map((tier) => ({ fromQty: tier.from_qty, amountMinor: minor(tier.amount) })),
  };
}
