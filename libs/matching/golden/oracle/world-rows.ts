import { fractionDigits } from '@fivefold/domain';
import { world, type WorldService } from '@fivefold/world';
import type { NeedRow, OfferingRow } from './rows.js';

/** The demo world's services in the spelling of the interchange file. */
export const WORLD_OFFERINGS: readonly OfferingRow[] = world().services.map(rowOf);

/** Its judged needs, which keep that spelling. */
export const WORLD_NEEDS: readonly NeedRow[] = world().needs.map(({ judged }) => judged);

function rowOf(service: WorldService): OfferingRow {
  const { price, temperature } = service;
  const major = (minor: number | null) =>
    minor === null || price.currency === null ? minor : minor / 10 ** fractionDigits(price.currency);
  return {
    id: service.externalId,
    cluster: service.publisherSlug,
    cluster_country: service.publisherCountry,
    capabilities: service.capabilities,
    coverage_nuts: service.coverage,
    certifications: service.certificates,
    temperature_range: temperature && {
      min_c: temperature.minC,
      max_c: temperature.maxC,
      mode: temperature.mode,
    },
    capacity: service.capacities,
    price_model: {
      type: price.type,
      amount: major(price.amountMinor),
      currency: price.currency,
      unit: price.unit,
      setup: major(price.setupMinor),
      tiers: price.tiers.map(({ fromQty, amountMinor }) => ({
        from_qty: fromQty,
        amount: major(amountMinor)!,
      })),
    },
    lead_time_days: service.leadTimeDays,
    languages: service.languages,
    site_nuts: service.siteNuts,
    delivered_by: service.deliveredBy,
    interfaces: service.interfaces,
    incoterms: service.incoterms,
    atp_class: service.atpClass,
    adr_classes: service.adrClasses,
  };
}
