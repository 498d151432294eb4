import type { Sector } from '@fivefold/domain';
import { PLACES, REGIONS, type Place } from '@fivefold/vocabulary';
import { uuidOfName } from '../ids.js';
import type { SoundName } from './words.js';

/** An invented cluster that publishes in the grown catalogue. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly sectors: readonly Sector[];
  /** ISO 639-1 of the country's own language; the first language of its firms. */
  readonly language: string;
  readonly sound: SoundName;
  readonly legalForm: string;
  /** Towns of the country, the largest first; empty where the vocabulary knows none. */
  readonly towns: readonly Place[];
  /** Finest regions known of the country, at least one. */
  readonly regions: readonly string[];
}

/** `country | clusters | language | sound | legal form` */
const COUNTRIES = `
LV | 8 | lv | lv | SIA
SE | 8 | sv | sv | AB
EE | 7 | et | et | OÜ
LT | 4 | lt | lv | UAB
FI | 4 | fi | et | Oy
DK | 3 | da | sv | ApS
PL | 3 | pl | other | Sp. z o.o.
DE | 3 | de | other | GmbH
NL | 1 | nl | other | B.V.
FR | 1 | fr | other | SAS
ES | 1 | es | other | S.L.
IT | 1 | it | other | S.r.l.
PT | 1 | pt | other | Lda
IE | 1 | en | other | Ltd
AT | 1 | de | other | GmbH
BE | 1 | nl | other | BV
CZ | 1 | cs | other | s.r.o.
SI | 1 | sl | other | d.o.o.
`;

const THEMES: readonly { readonly name: string; readonly sectors: readonly Sector[] }[] = [
  { name: 'Food Makers Cluster', sectors: ['FOOD'] },
  { name: 'Supply Chain Cluster', sectors: ['LOGISTICS'] },
  { name: 'Digital Industry Cluster', sectors: ['ICT', 'CROSS'] },
  { name: 'Cold Chain Network', sectors: ['LOGISTICS', 'FOOD'] },
  { name: 'Business Growth Network', sectors: ['CROSS'] },
  { name: 'Food Quality Network', sectors: ['FOOD', 'CROSS'] },
  { name: 'Software Makers Network', sectors: ['ICT'] },
  { name: 'Ports and Hubs Cluster', sectors: ['LOGISTICS', 'ICT'] },
];

function publishersOf(line: string, start: number): Publisher[] {
  const [country = '', count = '', language = '', sound = '', legalForm = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const towns = PLACES.filter((place) => place.kind === 'town' && place.nuts[0]!.startsWith(country)).sort(
    (a, b) => b.population! - a.population!,
  );
  const below = REGIONS.filter((region) => region.country === country);
  const finest = Math.max(...below.map((region) => region.level));
  const regions = below.filter((region) => region.level === finest).map((region) => region.code);
  const countryName = below.find((region) => region.level === 0)!.name;
  return Array.from({ length: Number(count) }, (_, index) => {
    const theme = THEMES[(start + index) % THEMES.length]!;
    return {
      id: uuidOfName(`grown-cluster:${country}:${index}`),
      name: `${countryName} ${theme.name}${index >= THEMES.length ? ` ${index}` : ''}`,
      country,
      sectors: theme.sectors,
      language,
      sound: sound as SoundName,
      legalForm,
      towns,
      regions,
    };
  });
}

/** 50 invented clusters of 18 countries, the home countries first. */
export const PUBLISHERS: readonly Publisher[] = COUNTRIES.trim()
  .split('\n')
  .reduce<Publisher[]>((all, line) => [...all, ...publishersOf(line, all.length)], []);
