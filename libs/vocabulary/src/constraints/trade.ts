import { cellsOf, linesOf, phrasesOf } from '../rows.js';

/** A technical interface that a service speaks. Names are the same in every language. */
export interface Interface {
  readonly code: string;
  readonly label: string;
  /** Spellings by which texts name it. */
  readonly words: readonly string[];
}

const INTERFACE_ROWS = `
EDIFACT | EDIFACT | EDIFACT; EDI; ORDERS; DESADV; INVOIC; EANCOM
EPCIS_2_0 | GS1 EPCIS 2.0 | EPCIS 2.0; EPCIS
ECMR | eCMR / eFTI | eCMR; e-CMR; eFTI
PEPPOL | Peppol | Peppol; Peppol BIS
GDSN | GS1 GDSN | GDSN; GS1 GDSN
GS1_DIGITAL_LINK | GS1 Digital Link | GS1 Digital Link; Digital Link
API | API | API; REST API; REST; GraphQL
MQTT | MQTT | MQTT
`;

export const INTERFACES: readonly Interface[] = linesOf(INTERFACE_ROWS).map((line) => {
  const [code = '', label = '', words = ''] = cellsOf(line);
  return { code, label, words: phrasesOf(words) };
});

/** A rule of Incoterms 2020. `mode` `ship` rules fit sea and inland water only. */
export interface Incoterm {
  readonly code: string;
  readonly mode: 'any' | 'ship';
  /** English name of the rule, the one contracts cite in every language. */
  readonly name: string;
}

export const INCOTERMS: readonly Incoterm[] = [
  { code: 'EXW', mode: 'any', name: 'Ex works' },
  { code: 'FCA', mode: 'any', name: 'Free carrier' },
  { code: 'CPT', mode: 'any', name: 'Carriage paid to' },
  { code: 'CIP', mode: 'any', name: 'Carriage and insurance paid to' },
  { code: 'DAP', mode: 'any', name: 'Delivered at place' },
  { code: 'DPU', mode: 'any', name: 'Delivered at place unloaded' },
  { code: 'DDP', mode: 'any', name: 'Delivered duty paid' },
  { code: 'FAS', mode: 'ship', name: 'Free alongside ship' },
  { code: 'FOB', mode: 'ship', name: 'Free on board' },
  { code: 'CFR', mode: 'ship', name: 'Cost and freight' },
  { code: 'CIF', mode: 'ship', name: 'Cost, insurance and freight' },
];

/** A class of dangerous goods under the ADR agreement. */
export interface AdrClass {
  readonly code: string;
  readonly name: string;
}

export const ADR_CLASSES: readonly AdrClass[] = [
  { code: '1', name: 'Explosives' },
  { code: '2', name: 'Gases' },
  { code: '3', name: 'Flammable liquids' },
  { code: '4.1', name: 'Flammable solids' },
  { code: '4.2', name: 'Substances liable to spontaneous combustion' },
  { code: '4.3', name: 'Substances that emit flammable gas with water' },
  { code: '5.1', name: 'Oxidising substances' },
  { code: '5.2', name: 'Organic peroxides' },
  { code: '6.1', name: 'Toxic substances' },
  { code: '6.2', name: 'Infectious substances' },
  { code: '7', name: 'Radioactive material' },
  { code: '8', name: 'Corrosive substances' },
  { code: '9', name: 'Miscellaneous dangerous substances' },
];
