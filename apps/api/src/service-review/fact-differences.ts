import { priceText, type StoredFacts } from '../service-facts/index.js';

/** Names of the facts of a version, in the order in which they are shown; comments stand at one of them. */
export const FACT_NAMES: readonly string[] = [
  'titles',
  'descriptions',
  'providerId',
  'sector',
  'concepts',
  'deliveryMode',
  'siteNuts',
  'coverage',
  'languages',
  'price',
  'vat',
  'leadTimeDays',
  'bookable',
  'temperature',
  'capacities',
  'certificates',
  'interfaces',
  'atpClass',
  'adrClasses',
  'attachments',
  'contactEmail',
];

/** One fact that two versions state differently. */
export interface FactChange {
  /** The fact, texts with their language: `titles.lv`, `price`. */
  readonly path: string;
  /** Values as codes or short texts, in their order; empty where nothing was stated. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What differs between two versions, fact by fact in the order of {@link FACT_NAMES}; everything stated, for a first version. */
export function factDifferences(before: ShownFacts | null, after: ShownFacts): FactChange[] {
  const [old, now] = [before ? valuesOf(before) : new Map<string, string[]>(), valuesOf(after)];
  const paths = [...new Set([...now.keys(), ...old.keys()])].sort(
    (a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1),
  );
  return paths
    .map((path) => ({ path, before: old.get(path) ?? [], after: now.get(path) ?? [] }))
    .filter((change) => change.before.join('\n') !== change.after.join('\n'));
}

/** The facts of a version with the name of its provider. */
export interface ShownFacts {
  readonly facts: StoredFacts;
  readonly provider: string;
  /** Names of its files. */
  readonly files: readonly string[];
}

function placeOf(path: string): number {
  return FACT_NAMES.indexOf(path.split('.')[0] ?? '');
}

function valuesOf({ facts, provider, files }: ShownFacts): Map<string, string[]> {
  const { titles, descriptions, temperature, price, vat, bookable } = facts;
  const one = (value: string | number | null) => (value === null || value === '' ? [] : [String(value)]);
  const texts = (name: string, values: StoredFacts['titles']) =>
    Object.entries(values).map(([language, text]): [string, string[]] => [
      `${name}.${language}`,
      [text ?? ''],
    ]);
  return new Map<string, string[]>([
    ...texts('titles', titles),
    ...texts('descriptions', descriptions),
    ['providerId', [provider]],
    ['sector', one(facts.sector)],
    ['concepts', [...facts.concepts]],
    ['deliveryMode', [facts.deliveryMode]],
    ['siteNuts', one(facts.siteNuts)],
    ['coverage', [...facts.coverage]],
    ['languages', [...facts.languages]],
    [
      'price',
      [
        priceText(price, 'en'),
        ...price.tiers.map(
          ({ fromQty, amountMinor }) => `${fromQty}: ${amountMinor} ${price.currency ?? ''}`,
        ),
      ],
    ],
    ['vat', vat ? [vat.rateBp === null ? (vat.exemption ?? '') : `${vat.rateBp / 100} %`] : []],
    ['leadTimeDays', one(facts.leadTimeDays)],
    ['bookable', bookable ? [`${bookable.slotMinutes} min`] : []],
    ['temperature', temperature ? [`${temperature.minC} … ${temperature.maxC} °C, ${temperature.mode}`] : []],
    [
      'capacities',
      facts.capacities.map(
        ({ kind, qty, unit, period }) => `${kind} ${qty} ${unit}${period ? ` / ${period}` : ''}`,
      ),
    ],
    [
      'certificates',
      facts.certificates.map(({ code, issuer, number, validUntil, hinges }) =>
        [code, issuer, number, validUntil, hinges ? '!' : null].filter((part) => part !== null).join(' · '),
      ),
    ],
    ['interfaces', [...facts.interfaces]],
    ['atpClass', one(facts.atpClass)],
    ['adrClasses', [...facts.adrClasses]],
    ['attachments', [...files]],
    ['contactEmail', one(facts.contactEmail)],
  ]);
}
