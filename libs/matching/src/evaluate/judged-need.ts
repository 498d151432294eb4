import { DomainError, isLanguage, type Clause, type ConceptId, type Language } from '@fivefold/domain';
import type { Asker, Understanding } from '../types.js';
import { readDemand } from './clause-json.js';
import { FieldReader } from './field-reader.js';
import type { PrintedClause } from './need-answer.js';

/**
 * A need with the answer that people judged right, in the spelling of the interchange file. Services are named by the
 * publisher's own stable ids.
 */
export interface JudgedNeedFile {
  readonly id: string;
  /** Null where the file gives none, or one that is none of the four. */
  readonly lang: Language | null;
  readonly country: string | null;
  readonly sme_nuts: string | null;
  readonly sme_sector: string | null;
  readonly text: string;
  readonly required_capabilities: readonly ConceptId[];
  readonly optional_capabilities: readonly ConceptId[];
  /** By clause key; each possibly several times with different scopes. */
  readonly constraints: object;
  readonly gold_candidates: Readonly<
    Record<
      ConceptId,
      readonly { offering: string; unknown: readonly string[]; soft_misses: readonly string[] }[]
    >
  >;
  readonly near_misses: Readonly<
    Record<ConceptId, readonly { offering: string; violates: readonly string[] }[]>
  >;
  readonly ideal_bundle: readonly string[];
  readonly gaps: readonly ConceptId[];
}

/**
 * Needs from an interchange file: a list, or `{ needs: [...] }`. Only `id` and `text` have to be there; what is missing
 * of the judgement is empty.
 *
 * @throws DomainError `INPUT_INVALID` with the place of the first need that cannot be read; an id that stands twice is one
 */
export function readNeeds(json: unknown): JudgedNeedFile[] {
  const rows = Array.isArray(json) ? json : (json as { needs?: unknown } | null)?.needs;
  if (!Array.isArray(rows))
    throw new DomainError('INPUT_INVALID', { field: 'needs', problem: 'a list of needs is missing' });
  const seen = new Set<string>();
  return rows.map((one: unknown, index) => {
    const unnamed = new FieldReader(one, `needs[${index}]`);
    const id = unnamed.id('id');
    if (seen.has(id)) unnamed.fail('id', `${id} stands twice`);
    seen.add(id);
    return readNeed(id, unnamed.named(`needs[${index}] (${id})`));
  });
}

function readNeed(id: string, row: FieldReader): JudgedNeedFile {
  const lang = row.text('lang') ?? '';
  const judged = <Value>(name: string, none: Value) => (row.value(name) ?? none) as Value;
  const constraints = judged('constraints', {});
  if (typeof constraints !== 'object' || Array.isArray(constraints)) row.fail('constraints', 'not an object');
  return {
    id,
    lang: isLanguage(lang) ? lang : null,
    country: row.text('country'),
    sme_nuts: row.text('sme_nuts'),
    sme_sector: row.text('sme_sector'),
    text: row.text('text') ?? row.fail('text', 'missing'),
    required_capabilities: row.texts('required_capabilities') ?? [],
    optional_capabilities: row.texts('optional_capabilities') ?? [],
    constraints,
    gold_candidates: judged('gold_candidates', {}),
    near_misses: judged('near_misses', {}),
    ideal_bundle: row.texts('ideal_bundle') ?? [],
    gaps: row.texts('gaps') ?? [],
  };
}

/** The asking firm of a judged need. */
export function askerOf({
  sme_nuts,
  country,
  sme_sector,
}: Pick<JudgedNeedFile, 'sme_nuts' | 'country' | 'sme_sector'>): Asker {
  return { homeRegion: sme_nuts, country, sector: sme_sector };
}

/** One constraint of a need as its file has it. */
interface GivenClause {
  readonly key: string;
  readonly row: FieldReader;
  readonly hard: boolean;
  /** Concepts, or `['*']` for the whole need. */
  readonly appliesTo: readonly (ConceptId | '*')[];
}

function constraintsOf({ constraints }: Pick<JudgedNeedFile, 'constraints'>): GivenClause[] {
  const rows = new FieldReader(constraints, 'constraints');
  return Object.keys(constraints).flatMap((key) =>
    rows.objects(key).map((row) => ({
      key,
      row,
      hard: row.flag('hard') ?? true,
      appliesTo: row.texts('applies_to') ?? ['*'],
    })),
  );
}

/**
 * The constraints of a judged need as clauses, `c1` the first of the file, `c2` the second. A key that is no clause keeps
 * its number and is left out: see {@link unansweredKeys}.
 *
 * @throws DomainError `INPUT_INVALID` for a field that cannot be read
 */
export function clausesOf(need: Pick<JudgedNeedFile, 'constraints'>): Clause[] {
  return constraintsOf(need).flatMap(({ key, row, hard, appliesTo }, index): Clause[] => {
    const value = readDemand(key, row);
    if (!value) return [];
    const scope = appliesTo.includes('*') ? '*' : appliesTo;
    return [{ id: `c${index + 1}`, value, hard, appliesTo: scope, span: null, origin: 'stated' }];
  });
}

/** Keys of a judged need that are no clause, each once: they are carried along and nobody answers them. */
export function unansweredKeys(need: Pick<JudgedNeedFile, 'constraints'>): string[] {
  return [
    ...new Set(
      constraintsOf(need)
        .filter(({ key, row }) => readDemand(key, row) === null)
        .map(({ key }) => key),
    ),
  ];
}

/** The constraints of a judged need as they are printed: what the file says, in its order. */
export function printedClausesOf(need: Pick<JudgedNeedFile, 'constraints'>): PrintedClause[] {
  return constraintsOf(need).map(({ key, row, hard, appliesTo }) => ({
    key,
    value: row.without('hard', 'applies_to'),
    hard,
    appliesTo,
    span: null,
  }));
}

/** A judged need taken apart as people did it: its capabilities wanted or optional, its constraints as clauses. */
export function givenUnderstanding(need: JudgedNeedFile): Understanding {
  const stances = [
    ...need.required_capabilities.map((concept) => ({ concept, stance: 'wanted' as const })),
    ...need.optional_capabilities.map((concept) => ({ concept, stance: 'optional' as const })),
  ];
  return {
    text: need.text,
    language: need.lang,
    capabilities: stances.map(({ concept, stance }) => ({
      concept,
      stance,
      confidence01: 1,
      spans: [],
      origin: 'added',
      alternative: null,
      because: '',
    })),
    clauses: clausesOf(need),
    suggestions: [],
    notUnderstood: [],
  };
}
