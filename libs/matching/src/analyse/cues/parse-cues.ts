import { LANGUAGES, type ConceptId } from '@fivefold/domain';
import type { Phrase } from '../phrases.js';
import { withGroups } from './word-groups.js';

/** What a phrase says about a concept. */
export interface Cue {
  readonly concept: ConceptId;
  /** The phrase names a trouble or a surplus: a firm that *has* it seeks the remedy. */
  readonly isTrouble: boolean;
  /** How sure the phrase is by itself, 0 … 1. */
  readonly weight01: number;
}

const GENERIC_01 = 0.6;
const SLACK = 2;
const LOOSE_SLACK = 7;

/**
 * Reads a table of cues. A line with a concept id opens a block; below it one line per language,
 * `en phrase; phrase`, each in the notation of {@link Phrase}, with `$name` for a group of words; a leading `!` marks a
 * trouble, `?` a generic phrase that many other things share, `~` words that may stand far apart in one sentence.
 *
 * @throws RangeError for a line that fits neither (a slip in the table, found by the tests)
 */
export function parseCues(table: string): Phrase<Cue>[] {
  const phrases: Phrase<Cue>[] = [];
  let concept: ConceptId = '';
  for (const line of table.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const language = LANGUAGES.find((code) => line.startsWith(`${code} `));
    if (language === undefined) {
      if (!/^[a-z0-9_.]+$/.test(line)) throw new RangeError(`neither a concept nor a language: ${line}`);
      concept = line;
      continue;
    }
    for (const part of line.slice(3).split(';')) {
      const [marks = ''] = /^[!?~]*/.exec(part.trim()) ?? [];
      const pattern = withGroups(part.trim().slice(marks.length).replace(/-/g, ' '), language).replace(
        /\s+/g,
        ' ',
      );
      if (pattern === '') continue;
      const size = pattern.split(' ').length;
      phrases.push({
        pattern,
        language,
        payload: {
          concept,
          isTrouble: marks.includes('!'),
          weight01: marks.includes('?') ? GENERIC_01 : size > 1 ? 0.9 : 0.85,
        },
        slack: marks.includes('~') ? LOOSE_SLACK : size > 1 ? SLACK : 0,
        ordered: false,
      });
    }
  }
  return phrases;
}
