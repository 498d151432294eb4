import type { NutsCode, ServiceFacts } from '@fivefold/domain';
import { message } from '../explain/message.js';
import { holderOf } from './region.js';
import { met, violated, type Rule, type Verdict } from './rule.js';

/** Where the work is done: the service's site lies in one of the regions. A service without a site is done nowhere. */
export const siteRule: Rule<'site', 'place'> = {
  reads: ['place'],
  answer({ anyOf }, { siteNuts }) {
    if (siteNuts === null) return violated('site.none', { want: { regions: anyOf } });
    return holderOf(anyOf, siteNuts) !== undefined
      ? met('site.met', { site: { regions: [siteNuts] } })
      : violated('site.violated', { site: { regions: [siteNuts] }, want: { regions: anyOf } });
  },
  loosen(value, { siteNuts }) {
    return siteNuts === null ? null : widened(value, siteNuts);
  },
};

/** Every end of the route (`allOf`), and at least one of `anyOf`, lies inside what the service covers. */
export const routeRule: Rule<'route', 'coverage'> = {
  reads: ['coverage'],
  answer({ allOf = [], anyOf = [] }, { coverage }) {
    const missing = allOf.filter((end) => holderOf(coverage, end) === undefined);
    if (missing.length > 0) return violated('route.violated', { missing: { regions: missing } });
    const served = anyOf.filter((end) => holderOf(coverage, end) !== undefined);
    if (anyOf.length === 0) return met('route.met', { ends: { regions: allOf } });
    return served.length > 0
      ? met('route.any', { served: { regions: [...allOf, ...served] } })
      : violated('route.violated', { missing: { regions: anyOf } });
  },
  loosen({ key, allOf = [] }, { coverage }) {
    const served = allOf.filter((end) => holderOf(coverage, end) !== undefined);
    if (served.length === 0) return null;
    return {
      value: { key, allOf: served },
      wording: message('loosen.route', { regions: { regions: served } }),
    };
  },
};

/** The coverage holds one of the regions where the customer is. */
export const coverageRule: Rule<'coverage', 'coverage'> = {
  reads: ['coverage'],
  answer: ({ anyOf }, service) => covered('coverage', anyOf, service),
  loosen: () => null,
};

/** The implicit clause: the coverage holds the asking firm's own region. */
export const customerRegionRule: Rule<'customer_region', 'coverage'> = {
  reads: ['coverage'],
  answer: ({ anyOf }, service) => covered('customer_region', anyOf, service),
  loosen: () => null,
};

/** The people to reach live in one of the regions: the coverage holds it. */
export const audienceRegionRule: Rule<'audience_region', 'coverage'> = {
  reads: ['coverage'],
  answer: ({ anyOf }, service) => covered('audience_region', anyOf, service),
  loosen: () => null,
};

/**
 * Where the provider comes from: its site or the country of its cluster lies in one of the regions. Sites are closed
 * world: without one, only the country counts, and a region finer than the country is not it.
 */
export const providerRegionRule: Rule<'provider_region', 'place'> = {
  reads: ['place'],
  answer({ anyOf }, { siteNuts, publisherCountry }) {
    const places = siteNuts === null ? [publisherCountry] : [siteNuts, publisherCountry];
    const from = places.find((place) => holderOf(anyOf, place) !== undefined);
    return from !== undefined
      ? met('provider_region.met', { from: { regions: [from] } })
      : violated('provider_region.violated', { from: { regions: [places[0]!] }, want: { regions: anyOf } });
  },
  loosen(value, { siteNuts, publisherCountry }) {
    const from = siteNuts ?? publisherCountry;
    return from === '' ? null : widened(value, from);
  },
};

function covered(
  key: 'coverage' | 'customer_region' | 'audience_region',
  anyOf: readonly NutsCode[],
  { coverage }: Pick<ServiceFacts, 'coverage'>,
): Verdict {
  const served = anyOf.filter((region) => holderOf(coverage, region) !== undefined);
  return served.length > 0
    ? met(`${key}.met`, { served: { regions: served } })
    : violated(`${key}.violated`, { want: { regions: anyOf } });
}

function widened<Value extends { readonly anyOf: readonly NutsCode[] }>(value: Value, region: NutsCode) {
  return {
    value: { ...value, anyOf: [...value.anyOf, region] },
    wording: message('loosen.regions', { regions: { regions: [region] } }),
  };
}
