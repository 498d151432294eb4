import { CONCEPTS } from '@fivefold/vocabulary';

/** Seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'ka ro mi te sa lu ne po vi da ke la mo ti se ru ni pa ve do ki le ma to si re nu pe va di ko li me ta so ri na pu vo de'.split(
    ' ',
  );

/** Invented words; which word is how frequent is fixed by its number. */
export function vocabulary(size) {
  return Array.from({ length: size }, (_, at) => {
    let word = '';
    for (let left = at + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length)) {
      word += SYLLABLES[left % SYLLABLES.length];
    }
    return word;
  });
}

/** A draw from `size` numbers where number k is about 1 / (k + 1) as frequent as number 0. */
export function zipf(random, size) {
  return Math.min(size - 1, Math.floor(size ** random()) - 1 || 0);
}

/**
 * `n` services of 64 words each with word frequencies by Zipf's law, 50 publishers, 18 countries: the catalogue by which
 * engines are compared, since its statistics do not depend on anybody's templates.
 */
export function zipfServices(n, seed) {
  const random = seeded(seed);
  const known = vocabulary(40000);
  const text = (words) => Array.from({ length: words }, () => known[zipf(random, known.length)]).join(' ');
  const pick = (list) => list[Math.floor(random() * list.length)];
  const countries = 'LV EE SE LT FI DK PL DE NL BE FR ES IT AT CZ PT IE EL'.split(' ');
  return Array.from({ length: n }, (_, at) => {
    const publisher = Math.floor(random() * 50);
    const main = pick(CONCEPTS);
    return {
      id: `service-${String(at).padStart(7, '0')}`,
      version: 1,
      publisherId: `cluster-${publisher}`,
      publisherName: `Cluster ${known[publisher]}`,
      publisherCountry: countries[publisher % 18],
      providerId: `firm-${at % 5000}`,
      providerName: `Firm ${known[at % 5000]}`,
      sector: main.sector,
      title: { en: text(6) },
      description: { en: text(58) },
      capabilities: [...new Set([main.id, pick(CONCEPTS).id])],
      coverage: [countries[publisher % 18]],
      siteNuts: null,
      deliveryMode: 'remote',
      certificates: random() < 0.3 ? ['HACCP'] : [],
      temperature: null,
      capacities: [],
      price: {
        type: 'per_unit',
        amountMinor: random() < 0.2 ? null : Math.floor(random() * 100000),
        currency: 'EUR',
        unit: 'kg',
        setupMinor: null,
        tiers: [],
      },
      leadTimeDays: Math.floor(random() * 60),
      languages: ['en'],
      interfaces: [],
      atpClass: null,
      adrClasses: [],
      publishedAt: 1700000000000 + at * 1000,
    };
  });
}

/** Queries of two or three words as a person would take them from a text: by frequency, but no word of the ten commonest. */
export function zipfQueries(count, seed) {
  const random = seeded(seed);
  const known = vocabulary(40000);
  const word = () => known[10 + zipf(random, known.length - 10)];
  return Array.from({ length: count }, (_, at) => Array.from({ length: 2 + (at % 2) }, word).join(' '));
}
