import { fold } from './fold.js';

/**
 * Case endings by the vowels that the word must have beside those of the ending: nouns and adjectives, definite forms
 * included, longest first. After those of PALATAL a softened consonant before the ending is levelled.
 */
const ENDINGS = (
  'ajiem:3 ajai:3 ajam:2 ajām:2 ajos:2 ajās:2 iem:2 ajā:2 ais:2 ai:2 ei:2 ām:1 am:1 ēm:1 īm:1 im:1 um:1 us:1 as:1 ās:1 ' +
  'es:1 os:1 ij:1 īs:1 ēs:1 is:1 ie:1 u:1 a:1 i:1 e:1 ā:1 ē:1 ī:1 ū:1 o:1 s:0 š:0'
).split(' ');
const PALATAL = new Set('iem us os u a i'.split(' '));
/** Softened consonants of declensions II, V and VI and what they come from; the first two before -u only. */
const BEFORE_U = [
  ['kš', 'kst'],
  ['ņņ', 'nn'],
] as const;
const ANYWHERE = [
  ['pj', 'p'],
  ['bj', 'b'],
  ['mj', 'm'],
  ['vj', 'v'],
  ['šņ', 'sn'],
  ['žņ', 'zn'],
  ['šļ', 'sl'],
  ['žļ', 'zl'],
  ['ļņ', 'ln'],
  ['ļļ', 'll'],
  ['č', 'c'],
  ['ļ', 'l'],
  ['ņ', 'n'],
] as const;
const SHORTEST_STEM = 3;

/**
 * The light Latvian stemmer after K. Kreslins (_A stemming algorithm for Latvian_, Loughborough 1996): one ending goes, a
 * consonant softened by it is levelled (rakšu -> rakst, zivju -> ziv). The ambiguous š and ž stay.
 *
 * @param spell how words are spelt: as they are, or folded; folding the tables too makes the stemmer work on folded words
 */
function latvianStemmer(spell: (word: string) => string): (word: string) => string {
  const vowels = new Set(spell('aeiouāēīū'));
  const endings = ENDINGS.map((row) => row.split(':') as [string, string]).map(([ending, count]) => ({
    ending: spell(ending),
    vowelsLeft: Number(count),
    isPalatal: PALATAL.has(ending),
  }));
  const spelt = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([soft, hard]) => [spell(soft), spell(hard)] as const);
  const [beforeU, anywhere] = [spelt(BEFORE_U), spelt(ANYWHERE)];
  return (word) => {
    let count = 0;
    for (const letter of word) if (vowels.has(letter)) count++;
    const found = endings.find(
      ({ ending, vowelsLeft }) =>
        count > vowelsLeft && word.length >= ending.length + SHORTEST_STEM && word.endsWith(ending),
    );
    if (found === undefined) return word;
    const stem = word.slice(0, -found.ending.length);
    if (!found.isPalatal) return stem;
    const rows = found.ending.startsWith('u') ? [...beforeU, ...anywhere] : anywhere;
    const soft = rows.find(([tail]) => stem.endsWith(tail));
    return soft === undefined ? stem : stem.slice(0, -soft[0].length) + soft[1];
  };
}

/** Light stem of a Latvian word with its diacritics; see {@link stemLatvianFolded} for words without. */
export const stemLatvian = latvianStemmer((word) => word);

/** The same stemmer over folded words. */
export const stemLatvianFolded = latvianStemmer(fold);

/**
 * Levels what unmarked spelling leaves apart behind {@link stemLatvianFolded}: the agentive -āj- looks like the definite
 * -aj-, and labials stay soft before other endings.
 */
export function levelLatvian(stem: string): string {
  if (stem.length > 4 && /[pbmv]j$/.test(stem)) return stem.slice(0, -1);
  return stem.length > 5 && stem.endsWith('aj') ? stem.slice(0, -2) : stem;
}
