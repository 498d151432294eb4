import { DomainError, type Language, type NutsCode } from '@fivefold/domain';
import { cellsOf, labelsOf, linesOf } from '../rows.js';
import { COUNTRY_ROWS } from './countries.js';
import { EUROPE_ROWS } from './regions-europe.js';
import { REGION_ROWS } from './regions-table.js';

/** A NUTS 2024 region or country. */
export interface Region {
  readonly code: NutsCode;
  /** 0 is the country, 3 the finest. */
  readonly level: 0 | 1 | 2 | 3;
  /** The code one level up; null for a country. */
  readonly parent: NutsCode | null;
  /** Country in NUTS spelling: EL for Greece, UK for the United Kingdom. */
  readonly country: string;
  /** Name in the language of the place; of a country, the English name. */
  readonly name: string;
  /** Centre in degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
}

const COUNTRY_NAMES = new Map<string, Readonly<Record<Language, string>>>();

const COUNTRIES: Region[] = linesOf(COUNTRY_ROWS).map((line) => {
  const [code = '', en = '', lv = '', et = '', sv = '', lon, lat] = cellsOf(line);
  COUNTRY_NAMES.set(code, labelsOf([en, lv, et, sv]));
  return { code, level: 0, parent: null, country: code, name: en, lon: Number(lon), lat: Number(lat) };
});

const BELOW: Region[] = [...linesOf(REGION_ROWS), ...linesOf(EUROPE_ROWS)].map((line) => {
  const [code = '', name = '', lon, lat] = cellsOf(line);
  return {
    code,
    level: (code.length - 2) as Region['level'],
    parent: code.slice(0, -1),
    country: code.slice(0, 2),
    name,
    lon: Number(lon),
    lat: Number(lat),
  };
});

/**
 * Countries of the EU, Iceland, Norway, Switzerland and the United Kingdom; below them Latvia, Estonia, Sweden,
 * Lithuania, Finland, Denmark and Norway to level 3, the others to level 2. Sorted by code, so a parent precedes its parts.
 */
export const REGIONS: readonly Region[] = [...COUNTRIES, ...BELOW].sort((a, b) => (a.code < b.code ? -1 : 1));

const BY_CODE: ReadonlyMap<NutsCode, Region> = new Map(REGIONS.map((region) => [region.code, region]));

/** The region with this NUTS 2024 code; codes of earlier versions are not found ({@link resolveRegion}). O(1). */
export function findRegion(code: NutsCode): Region | undefined {
  return BY_CODE.get(code);
}

/**
 * The region with this NUTS 2024 code. O(1).
 * @throws DomainError `REGION_UNKNOWN`
 */
export function getRegion(code: NutsCode): Region {
  const region = BY_CODE.get(code);
  if (!region) throw new DomainError('REGION_UNKNOWN', { region: code });
  return region;
}

/** Whether `holder` contains `code` or is it: 'LV00' covers 'LV00A', 'EE' covers 'EE008', 'EE008' covers not 'EE00'. */
export function regionCovers(holder: NutsCode, code: NutsCode): boolean {
  return holder !== '' && code.startsWith(holder);
}

/** Names in other languages than the place's own, where one is in use: code -> en, lv, et, sv. */
const NAMES: Readonly<Record<NutsCode, Readonly<Record<Language, string>>>> = {
  LV00A: { en: 'Riga region', lv: 'Rīgas reģions', et: 'Riia piirkond', sv: 'Rigaregionen' },
  EE001: { en: 'North Estonia', lv: 'Ziemeļigaunija', et: 'Põhja-Eesti', sv: 'Norra Estland' },
  EE004: { en: 'West Estonia', lv: 'Rietumigaunija', et: 'Lääne-Eesti', sv: 'Västra Estland' },
  EE008: { en: 'South Estonia', lv: 'Dienvidigaunija', et: 'Lõuna-Eesti', sv: 'Södra Estland' },
  EE009: { en: 'Central Estonia', lv: 'Viduigaunija', et: 'Kesk-Eesti', sv: 'Mellersta Estland' },
  EE00A: {
    en: 'North-East Estonia',
    lv: 'Ziemeļaustrumigaunija',
    et: 'Kirde-Eesti',
    sv: 'Nordöstra Estland',
  },
  FI1: { en: 'Mainland Finland', lv: 'Kontinentālā Somija', et: 'Mandri-Soome', sv: 'Fasta Finland' },
  SE11: { en: 'Stockholm region', lv: 'Stokholmas reģions', et: 'Stockholmi piirkond', sv: 'Stockholm' },
  SE22: { en: 'South Sweden', lv: 'Dienvidzviedrija', et: 'Lõuna-Rootsi', sv: 'Sydsverige' },
  SE23: { en: 'West Sweden', lv: 'Rietumzviedrija', et: 'Lääne-Rootsi', sv: 'Västsverige' },
  SE110: { en: 'Stockholm County', lv: 'Stokholmas lēne', et: 'Stockholmi lään', sv: 'Stockholms län' },
  SE221: { en: 'Blekinge', lv: 'Blekinge', et: 'Blekinge', sv: 'Blekinge' },
  SE224: { en: 'Skåne', lv: 'Skone', et: 'Skåne', sv: 'Skåne' },
  LT011: { en: 'Vilnius County', lv: 'Viļņas apriņķis', et: 'Vilniuse maakond', sv: 'Vilnius län' },
  LT022: { en: 'Kaunas County', lv: 'Kauņas apriņķis', et: 'Kaunase maakond', sv: 'Kaunas län' },
  LT023: { en: 'Klaipėda County', lv: 'Klaipēdas apriņķis', et: 'Klaipėda maakond', sv: 'Klaipėda län' },
};

/** Regions that are their whole country, so that they carry its name. */
const WHOLE_COUNTRY = new Set(['LV0', 'LV00', 'EE0', 'EE00', 'LT0', 'DK0']);

/**
 * The name of a region in `language`: countries in all four languages, other regions where a name is in use there,
 * else the name in the language of the place.
 * @throws DomainError `REGION_UNKNOWN`
 */
export function regionName(code: NutsCode, language: Language): string {
  const region = getRegion(code);
  const whole = region.level === 0 || WHOLE_COUNTRY.has(code);
  return (whole ? COUNTRY_NAMES.get(region.country) : NAMES[code])?.[language] ?? region.name;
}
