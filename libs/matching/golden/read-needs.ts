import { LANGUAGES, type ConceptId, type Language } from '@fivefold/domain';
import { getConcept } from '@fivefold/vocabulary';
import { understand } from '../src/analyse/index.js';
import type { Stance } from '../src/types.js';

/** A need with what an attentive reader finds in it. */
export interface WrittenNeed {
  readonly language: Language;
  readonly text: string;
  readonly capabilities: Readonly<Record<Stance, readonly ConceptId[]>>;
}

const STANCES: readonly Stance[] = ['wanted', 'optional', 'refused', 'possessed'];

/**
 * Reads blocks divided by empty lines: the language, the text, then one line per stance with its concepts.
 *
 * @throws RangeError for a block without language or with an unknown stance; DomainError for an unknown concept
 */
export function readNeeds(table: string): WrittenNeed[] {
  return table
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const [code, text = '', ...rows] = block.split('\n');
      const language = LANGUAGES.find((one) => one === code);
      if (language === undefined) throw new RangeError(`no language: ${block}`);
      const capabilities: Record<Stance, ConceptId[]> = {
        wanted: [],
        optional: [],
        refused: [],
        possessed: [],
      };
      for (const row of rows) {
        const [stance, ...concepts] = row.split(' ');
        const known = STANCES.find((one) => one === stance);
        if (known === undefined) throw new RangeError(`no stance: ${row}`);
        capabilities[known] = concepts.map((concept) => getConcept(concept).id);
      }
      return { language, text, capabilities };
    });
}

/** One way of asking for one capability. */
export interface Saying {
  readonly concept: ConceptId;
  readonly language: Language;
  readonly text: string;
  /** 0 for the first of its language and concept, 1 for the second. */
  readonly turn: number;
}

/** Reads a line with a concept, then a line per language, `en sentence | sentence`. */
export function readSayings(table: string): Saying[] {
  let concept: ConceptId = '';
  const sayings: Saying[] = [];
  for (const line of table.split('\n').filter((one) => one !== '')) {
    const language = LANGUAGES.find((code) => line.startsWith(`${code} `));
    if (language === undefined) concept = getConcept(line).id;
    else
      line
        .slice(3)
        .split(' | ')
        .forEach((text, turn) => sayings.push({ concept, language, text, turn }));
  }
  return sayings;
}

/** Counts of capabilities found rightly, found wrongly, and missed. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Wanted capabilities of a text against those it should give; those named as optional count neither way. */
export function tally(
  text: string,
  wanted: readonly ConceptId[],
  optional: readonly ConceptId[] = [],
): Tally {
  const found = understand(text, {}, { today: '2026-11-22' })
    .capabilities.filter((one) => one.stance === 'wanted')
    .map((one) => one.concept);
  return {
    right: found.filter((one) => wanted.includes(one)).length,
    wrong: found.filter((one) => !wanted.includes(one) && !optional.includes(one)).length,
    missed: wanted.filter((one) => !found.includes(one)).length,
  };
}

/** Precision, recall and their harmonic mean over all tallies together, 0 … 1. */
export function figuresOf(tallies: readonly Tally[]): { precision01: number; recall01: number; f1: number } {
  const sum = (pick: (one: Tally) => number) => tallies.reduce((total, one) => total + pick(one), 0);
  const [right, wrong, missed] = [sum((one) => one.right), sum((one) => one.wrong), sum((one) => one.missed)];
  const precision01 = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall01 = right + missed === 0 ? 1 : right / (right + missed);
  return { precision01, recall01, f1: (2 * right) / Math.max(1, 2 * right + wrong + missed) };
}
