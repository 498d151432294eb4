import {
  DELIVERY_MODES,
  DomainError,
  fractionDigits,
  PERIODS,
  PRICE_TYPES,
  type Capacity,
  type Period,
  type Price,
  type ServiceFacts,
} from '@fivefold/domain';
import { FieldReader } from './field-reader.js';

/**
 * Services from an interchange file: `{ offerings: [...] }` or the list itself. A service needs an `id` and
 * `capabilities`; every other field may be absent or null, which says "none" of a closed-world list and "not stated" of
 * everything else, and fields of another program are ignored. What the vocabulary does not know is carried as it stands
 * and meets no clause: a concept, a certificate, a unit. A capacity of an unknown kind or period, a temperature without
 * both ends or of an unknown mode is not stated. The text of a description without language is English. A member firm
 * that the file does not name is taken to be another one for every service.
 *
 * Unit prices may be finer than a minor unit (0.285 EUR a piece is 28.5 cents); sums are rounded where they are made.
 *
 * @param json the parsed file
 * @throws DomainError `INPUT_INVALID` with the place of the first row that cannot be read; an id that stands twice is one
 */
export function readOfferings(json: unknown): ServiceFacts[] {
  const rows = Array.isArray(json) ? json : (json as { offerings?: unknown } | null)?.offerings;
  if (!Array.isArray(rows))
    throw new DomainError('INPUT_INVALID', { field: 'offerings', problem: 'a list of services is missing' });
  const seen = new Set<string>();
  return rows.map((json: unknown, index) => {
    const place = `offerings[${index}]`;
    const unnamed = new FieldReader(json, place);
    const id = unnamed.id('id');
    if (seen.has(id)) unnamed.fail('id', `${id} stands twice`);
    seen.add(id);
    return toFacts(id, unnamed.named(`${place} (${id})`), index);
  });
}

function toFacts(id: string, row: FieldReader, index: number): ServiceFacts {
  const capabilities = row.texts('capabilities') ?? [];
  if (capabilities.length === 0) row.fail('capabilities', 'empty');
  const cluster = row.text('cluster') ?? `cluster of ${id}`;
  const clusterName = row.text('cluster_name') ?? cluster;
  const own = row.text('delivered_by') === 'cluster';
  const mode = row.text('delivery_mode');
  const incoterms = row.texts('incoterms');
  return {
    id,
    version: 1,
    publisherId: cluster,
    publisherName: clusterName,
    publisherCountry: row.text('cluster_country') ?? '',
    providerId: own ? cluster : `member:${id}`,
    providerName: own ? clusterName : `${clusterName} (${id})`,
    sector: row.text('sector') ?? '',
    title: textsOf(row, 'title') ?? { en: id },
    description: textsOf(row, 'description') ?? {},
    capabilities,
    coverage: regions(row.texts('coverage_nuts')),
    siteNuts: row.text('site_nuts') || null,
    deliveryMode: DELIVERY_MODES.find((one) => one === mode) ?? 'remote',
    certificates: row.texts('certifications') ?? [],
    temperature: temperatureOf(row),
    capacities: row.objects('capacity').flatMap(capacityOf),
    price: priceOf(row),
    leadTimeDays: row.quantity('lead_time_days'),
    languages: row.texts('languages') ?? [],
    interfaces: row.texts('interfaces') ?? [],
    atpClass: row.text('atp_class') || null,
    adrClasses: row.texts('adr_classes') ?? [],
    ...(incoterms !== null && { incoterms }),
    publishedAt: index,
  };
}

function textsOf(row: FieldReader, name: string): Record<string, string> | null {
  const value = row.value(name);
  return typeof value === 'string' ? { en: value } : row.record<string>(name, 'string');
}

/** An empty code would hold every region. */
function regions(codes: readonly string[] | null): string[] {
  return (codes ?? []).filter((code) => code !== '');
}

function temperatureOf(row: FieldReader): ServiceFacts['temperature'] {
  const range = row.object('temperature_range');
  const minC = range?.number('min_c') ?? null;
  const maxC = range?.number('max_c') ?? null;
  const mode = range?.text('mode') ?? 'band';
  if (minC === null || maxC === null || (mode !== 'band' && mode !== 'settable')) return null;
  if (minC > maxC) range!.fail('min_c', 'above max_c');
  return { minC, maxC, mode };
}

function capacityOf(row: FieldReader): Capacity[] {
  const kind = row.text('kind');
  const unit = row.text('unit');
  const qty = row.quantity('qty');
  const period = row.text('period');
  if (unit === null || qty === null) return [];
  if (kind === 'stock') return [{ kind, unit, qty, period: null }];
  if (kind !== 'flow' || !isPeriod(period)) return [];
  return [{ kind, unit, qty, period }];
}

function isPeriod(period: string | null): period is Period {
  return (PERIODS as readonly (string | null)[]).includes(period);
}

/** A price of a type that nobody knows is read by its amount and unit; without an amount it is on request. */
function priceOf(row: FieldReader): Price {
  const json = row.object('price_model');
  const currency = json?.text('currency') ?? null;
  const unit = json?.text('unit') ?? null;
  const minor = (amount: number | null) => (amount === null ? null : toExactMinor(amount, currency));
  const tiers = (json?.objects('tiers') ?? [])
    .map((tier) => ({
      fromQty: tier.quantity('from_qty') ?? 0,
      amountMinor: minor(tier.quantity('amount') ?? tier.fail('amount', 'missing'))!,
    }))
    // Of two tiers from the same quantity the dearer comes last and holds: the cheaper one is not promised.
    .sort((one, other) => one.fromQty - other.fromQty || one.amountMinor - other.amountMinor);
  const amountMinor = minor(json?.quantity('amount') ?? null) ?? tiers[0]?.amountMinor ?? null;
  const stated = json?.text('type') ?? null;
  const guessed = amountMinor === null ? 'quote' : tiers.length > 0 ? 'tiered' : 'per_unit';
  return {
    type: PRICE_TYPES.find((one) => one === stated) ?? guessed,
    amountMinor,
    currency,
    unit,
    setupMinor: minor(json?.quantity('setup') ?? null),
    tiers,
  };
}

/** Minor units without the noise of binary fractions; a share of a saving has no currency and stays as it is. */
function toExactMinor(amount: number, currency: string | null): number {
  if (currency === null) return amount;
  return Number((amount * 10 ** fractionDigits(currency)).toPrecision(12));
}
