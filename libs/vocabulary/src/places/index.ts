import type { Language, NutsCode } from '@fivefold/domain';
import { cellsOf, linesOf, phrasesOf } from '../rows.js';
import { REGIONS, getRegion, regionName } from '../regions/index.js';
import { OTHER_TOWNS } from './abroad.js';
import { AREAS } from './areas.js';
import { COUNTRY_ALIASES } from './country-aliases.js';
import { ESTONIA_TOWNS } from './estonia.js';
import { FINLAND_TOWNS } from './finland.js';
import { LATVIA_TOWNS } from './latvia.js';
import { LITHUANIA_TOWNS } from './lithuania.js';
import { SWEDEN_TOWNS } from './sweden.js';

/** A place that a text may name, with the regions it stands for. */
export interface Place {
  readonly kind: 'town' | 'region' | 'country' | 'area';
  /** The usual name in each language, nominative. */
  readonly names: Readonly<Record<Language, string>>;
  /** Further names in each language, nominative; may be empty. */
  readonly otherNames: Readonly<Record<Language, readonly string[]>>;
  /** At least one: of a town the finest region known, of a group of countries all of them. */
  readonly nuts: readonly NutsCode[];
  /** Inhabitants (about) of a town, else null. Of two places with one name the larger is the likelier. */
  readonly population: number | null;
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
}

type Names = Pick<Place, 'names' | 'otherNames'>;

/** `fallback` stands in for empty cells. */
function namesOf(cells: readonly string[], fallback: string): Names {
  const read = (index: number): [string, readonly string[]] => {
    const [name = fallback, ...others] = phrasesOf(cells[index] ?? '');
    return [name, others];
  };
  const [en, lv, et, sv] = [read(0), read(1), read(2), read(3)];
  return {
    names: { en: en[0], lv: lv[0], et: et[0], sv: sv[0] },
    otherNames: { en: en[1], lv: lv[1], et: et[1], sv: sv[1] },
  };
}

function toTown(line: string): Place {
  const [name = '', nuts = '', population, lon, lat, ...names] = cellsOf(line);
  return {
    kind: 'town',
    ...namesOf(names, name),
    nuts: [nuts],
    population: Number(population),
    lon: Number(lon),
    lat: Number(lat),
  };
}

function toArea(line: string): Place {
  const [kind = '', codes = '', ...names] = cellsOf(line);
  const nuts = cellsOf(codes, ',');
  const centres = nuts.map((code) => getRegion(code));
  const mean = (of: 'lon' | 'lat') => centres.reduce((sum, region) => sum + region[of], 0) / centres.length;
  return {
    kind: kind as Place['kind'],
    ...namesOf(names, names[0] ?? ''),
    nuts,
    population: null,
    lon: mean('lon'),
    lat: mean('lat'),
  };
}

const aliases = new Map(linesOf(COUNTRY_ALIASES).map((line) => [line.slice(0, 2), cellsOf(line).slice(1)]));

const COUNTRIES: Place[] = REGIONS.filter((region) => region.level === 0).map((region) => {
  const others = aliases.get(region.code) ?? [];
  const other = (index: number) => phrasesOf(others[index] ?? '');
  return {
    kind: 'country',
    names: {
      en: regionName(region.code, 'en'),
      lv: regionName(region.code, 'lv'),
      et: regionName(region.code, 'et'),
      sv: regionName(region.code, 'sv'),
    },
    otherNames: { en: other(0), lv: other(1), et: other(2), sv: other(3) },
    nuts: [region.code],
    population: null,
    lon: region.lon,
    lat: region.lat,
  };
});

/**
 * Countries, then regions and areas, then towns: over 4,000 inhabitants in Latvia, Estonia, Lithuania, Sweden and
 * Finland with some smaller ones, and the trading towns of their neighbours. A name may stand for two places
 * (a town and its region): look at `kind` first, then at `population`.
 */
export const PLACES: readonly Place[] = [
  ...COUNTRIES,
  ...linesOf(AREAS).map(toArea),
  ...[LATVIA_TOWNS, ESTONIA_TOWNS, LITHUANIA_TOWNS, SWEDEN_TOWNS, FINLAND_TOWNS, OTHER_TOWNS]
    .flatMap(linesOf)
    .map(toTown),
];
