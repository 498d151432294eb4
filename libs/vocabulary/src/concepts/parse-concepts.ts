import { LANGUAGES, type ConceptId, type Language, type Sector } from '@fivefold/domain';
import type { StageId } from '../stages.js';

/** One capability that a service can offer and a need can ask for. */
export interface Concept {
  /** Permanent key: never renamed, reused or parsed for meaning. */
  readonly id: ConceptId;
  readonly sector: Sector;
  readonly stage: StageId;
  /** The preferred name, one per language. */
  readonly label: Readonly<Record<Language, string>>;
  /** Other names in use, lemma forms, most usual first; never equal to the label. */
  readonly altLabels: Readonly<Record<Language, readonly string[]>>;
  /** NACE Rev. 2.1 classes of firms that do this. */
  readonly nace21: readonly string[];
  /** CPV 2008 codes (8 digits) under which buyers publish this; a bridge, never the key. */
  readonly cpv: readonly string[];
  readonly status: 'active' | 'deprecated';
  /** The id to use instead; present only where `status` is `deprecated`. */
  readonly replacedBy?: ConceptId;
}

const NONE: Readonly<Record<Language, readonly string[]>> = { en: [], lv: [], et: [], sv: [] };

function codes(field: string): string[] {
  return field
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

function parseBlock(sector: Sector, block: string): Concept {
  const [head = '', ...lines] = block.trim().split('\n');
  const [id = '', stage = '', ...fields] = head.split(';').map((field) => field.trim());
  const field = (name: string) => fields.find((text) => text.startsWith(`${name} `))?.slice(name.length + 1);
  const label: Partial<Record<Language, string>> = {};
  const altLabels = { ...NONE };
  for (const line of lines) {
    const language = LANGUAGES.find((code) => line.startsWith(`${code} `));
    if (!language) throw new RangeError(`${id}: a line names no language: ${line}`);
    const [preferred = '', ...others] = line
      .slice(3)
      .split('|')
      .map((phrase) => phrase.trim());
    label[language] = preferred;
    altLabels[language] = others;
  }
  const missing = LANGUAGES.find((language) => !label[language]);
  if (missing) throw new RangeError(`${id}: no label in ${missing}`);
  const replacedBy = field('replaced by');
  return {
    id,
    sector,
    stage: stage as StageId,
    label: label as Record<Language, string>,
    altLabels,
    nace21: codes(field('nace') ?? ''),
    cpv: codes(field('cpv') ?? ''),
    status: replacedBy === undefined ? 'active' : 'deprecated',
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}

/**
 * Reads a table of concepts. Blocks are divided by an empty line; each block is
 * `id; stage; nace 52.10; cpv 63122000[; replaced by other.id]` and then one line per language,
 * `en Preferred label | other name | other name`.
 * @returns concepts in the order of the table
 * @throws RangeError when a line or label does not fit the format (a slip in the table, found by the tests)
 */
export function parseConcepts(sector: Sector, table: string): Concept[] {
  return table
    .trim()
    .split(/\n\s*\n/)
    .map((block) => parseBlock(sector, block));
}
