import { SERVICES } from './services/index.js';

/** A provider's permission that staff of a publisher quote in its name. */
export interface WorldMandate {
  readonly providerSlug: string;
  readonly publisherSlug: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
}

/** Firms that quote themselves and gave no mandate. */
const QUOTE_THEMSELVES = new Set([
  'mikrolauks',
  'polisdross',
  'redzacs',
  'restvinst',
  'turvavall',
  'grydehuset-syd',
]);

/** One mandate per provider and publisher of its services, without the firms that quote themselves. */
export const MANDATES: readonly WorldMandate[] = [
  ...new Map(
    SERVICES.filter(
      (service) => service.deliveredBy === 'member' && !QUOTE_THEMSELVES.has(service.providerSlug),
    ).map(({ providerSlug, publisherSlug }) => [
      `${providerSlug} ${publisherSlug}`,
      { providerSlug, publisherSlug, from: '2026-02-01' },
    ]),
  ).values(),
];
