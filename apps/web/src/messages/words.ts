import { useMemo } from 'react';
import {
  ADR_CLASSES,
  ATP_CLASSES,
  CERTIFICATES,
  CONCEPTS,
  findCertificate,
  findConcept,
  findRegion,
  findUnit,
  INCOTERMS,
  INTERFACES,
  LANGUAGE_NAMES,
  REGIONS,
  regionName,
  STAGES,
  UNITS,
} from '@fivefold/vocabulary';
import type { Language } from '@fivefold/domain';
import { useLanguage } from './locale.js';

/** One choice of a list: `group` heads a section, `note` stands at its end, `also` is searched but not shown. */
export interface Option {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
  readonly note?: string;
  readonly also?: string;
}

/** Countries that the network serves most, offered before the others. */
const HOME_COUNTRIES = ['LV', 'EE', 'SE'];

/** Names of the vocabulary in one language; an unknown code is shown as itself. Lists keep the order of the vocabulary. */
export function wordsIn(language: Language) {
  const stage = (id: string) => STAGES.find((one) => one.id === id)?.label[language] ?? id;
  const region = (code: string) => (findRegion(code) ? regionName(code, language) : code);
  return {
    concept: (id: string) => findConcept(id)?.label[language] ?? id,
    stage,
    region,
    unit: (id: string) => findUnit(id)?.label[language] ?? id,
    certificate: (code: string) => findCertificate(code)?.label[language] ?? code,
    language: (code: string) => LANGUAGE_NAMES[code]?.[language] ?? code,
    interface: (code: string) => INTERFACES.find((one) => one.code === code)?.label ?? code,
    adr: (code: string) => ADR_CLASSES.find((one) => one.code === code)?.name ?? code,
    concepts: (): Option[] =>
      STAGES.flatMap((one) =>
        CONCEPTS.filter((concept) => concept.stage === one.id && concept.status === 'active').map(
          (concept) => ({
            id: concept.id,
            name: concept.label[language],
            group: one.label[language],
            also: concept.altLabels[language].join(' '),
          }),
        ),
      ),
    regions: (): Option[] =>
      [...REGIONS]
        .sort((a, b) => rank(a.country) - rank(b.country))
        .map((one) => ({
          id: one.code,
          name: region(one.code),
          note: one.level === 0 ? one.code : `${region(one.country)} · ${one.code}`,
          also: one.name,
        })),
    countries: (): Option[] =>
      REGIONS.filter((one) => one.level === 0)
        .sort((a, b) => rank(a.code) - rank(b.code))
        .map((one) => ({ id: one.code, name: region(one.code) })),
    units: (): Option[] => UNITS.map((one) => ({ id: one.id, name: one.label[language] })),
    certificates: (): Option[] => CERTIFICATES.map((one) => ({ id: one.code, name: one.label[language] })),
    languages: (): Option[] =>
      Object.entries(LANGUAGE_NAMES).map(([id, names]) => ({ id, name: names[language] })),
    interfaces: (): Option[] => INTERFACES.map((one) => ({ id: one.code, name: one.label })),
    adrClasses: (): Option[] => ADR_CLASSES.map((one) => ({ id: one.code, name: `${one.code} ${one.name}` })),
    atpClasses: (): Option[] =>
      ATP_CLASSES.map((one) => ({ id: one.id, name: one.id, note: `${one.minC} … ${one.maxC} °C` })),
    incoterms: (): Option[] => INCOTERMS.map((one) => ({ id: one.code, name: one.code, note: one.name })),
  };
}

function rank(country: string): number {
  const home = HOME_COUNTRIES.indexOf(country);
  return home < 0 ? HOME_COUNTRIES.length : home;
}

export type Words = ReturnType<typeof wordsIn>;

/** The vocabulary in the language of the page. */
export function useWords(): Words {
  const language = useLanguage();
  return useMemo(() => wordsIn(language), [language]);
}
