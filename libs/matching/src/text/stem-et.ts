import { fold } from './fold.js';
import { shortVerbs } from './stem-et-verbs.js';

/** What is left of a word, and the place from which endings may be cut. */
interface Cut {
  readonly word: string;
  readonly region: number;
}
/** Ending -> what becomes of it: the new word, or null where its condition fails. */
type Ending = readonly [ending: string, cut: (before: string) => string | null];

const LONG = ['aa', 'ee', 'ii', 'oo', 'uu', 'ää', 'öö', 'üü', 'õõ'];

/**
 * The Snowball Estonian stemmer (L. Freienthal 2019, https://snowballstem.org/algorithms/estonian/stemmer.html),
 * re-implemented from its definition: short verbs by table; else -gi/-ki, one verb ending or the noun's endings in order
 * (derived, case, number, comparison, -i-, participle), and kk/pp/tt before a vowel made single.
 *
 * @param spell how words are spelt: as they are, or folded; folding the tables too makes the stemmer work on folded words
 * @returns a function from a lower-case word to its stem; equal to the published list for spelling as it is
 */
function estonianStemmer(spell: (word: string) => string): (word: string) => string {
  const verbs = shortVerbs(spell);
  const vowels = new Set(spell('aeiouõäöü'));
  const afterGi = new Set(spell('cjlmnqrvwxaeiouõäöü'));
  const afterKi = new Set(spell('kptgbdshfšzž'));
  const long = new Set(LONG.map(spell));
  const endsLong = (word: string) => long.has(word.slice(-2));
  const endsIn = (set: ReadonlySet<string>, word: string) => set.has(word.at(-1) ?? ' ');
  const afterVowel = (before: string) => (endsIn(vowels, before) ? before : null);
  const plainVowels = new Set("aeiuo'");
  const afterPlain = (before: string) => (endsIn(plainVowels, before) ? before : null);
  const afterPlainOrLong = (before: string) =>
    endsIn(plainVowels, before) || endsLong(before) ? before : null;
  const always = (before: string) => before;
  const to = (tail: string) => (before: string) => before + tail;

  const emphasis: Ending[] = [
    ['gi', (before) => (before.length >= 4 && endsIn(afterGi, before) && !endsLong(before) ? before : null)],
    ['ki', (before) => (before.length >= 4 && endsIn(afterKi, before) ? before : null)],
  ];
  const verb = table([
    ['nuksin nuksime nuksid nuksite ksin ksid ksime ksite mata', always],
    ['takse dakse taks daks sime site sin', always],
    ['akse', to('a')],
    ['me da n b', afterVowel],
  ]);
  const derived = table([
    ['lasse last lane lasi', to('lase')],
    ['misse mist mine misi', to('mise')],
    ['lisse list line lisi', to('lise')],
  ]);
  const cases = table([
    ['sse st le lt ga ks ta s l', afterPlainOrLong],
    ['t', (before) => (before.length >= 4 ? before : null)],
  ]);
  const pluralTe = (before: string): string => {
    if (before.length < 4) return `${before}t`;
    if (/(?:mis|las|lis)$/.test(before)) return `${before}e`;
    return before.endsWith('t') ? `${before}te` : before;
  };
  const plural = table([
    ['ikkude ikke ike', to('iku')],
    ['sid', (before) => (endsLong(before) ? null : before)],
    ['te', pluralTe],
    ['de d', afterPlainOrLong],
  ]);
  const degrees = table([
    ['mai m', afterPlain],
    ['ma', always],
  ]);
  const pluralI = table([['i', afterPlain]]);
  const participle = table([['nu tu du va', always]]);
  const nominal = [derived, cases, plural, degrees, pluralI, participle];

  return (word) => {
    const known = verbs.get(word);
    if (known !== undefined) return known;
    const region = regionOf(word, vowels);
    let stem = cut({ word, region }, emphasis) ?? word;
    const verbal = cut({ word: stem, region }, verb);
    if (verbal !== null) stem = verbal;
    else for (const endings of nominal) stem = cut({ word: stem, region }, endings) ?? stem;
    if (stem.length > region && endsIn(vowels, stem) && /(?:kk|pp|tt).$/.test(stem)) {
      stem = stem.slice(0, -2) + stem.slice(-1);
    }
    return stem.endsWith("'") ? stem.slice(0, -1) : stem;
  };
}

function table(rows: readonly (readonly [endings: string, cut: Ending[1]])[]): Ending[] {
  return rows
    .flatMap(([endings, one]) => endings.split(' ').map((ending): Ending => [ending, one]))
    .sort(([one], [two]) => two.length - one.length);
}

/** Cuts the longest ending of a table that lies in the region; null where there is none or its condition fails. */
function cut({ word, region }: Cut, endings: readonly Ending[]): string | null {
  const found = endings.find(([ending]) => word.length - ending.length >= region && word.endsWith(ending));
  return found === undefined ? null : found[1](word.slice(0, word.length - found[0].length));
}

/** Behind an apostrophe after two letters or more, else behind the first consonant that follows a vowel. */
function regionOf(word: string, vowels: ReadonlySet<string>): number {
  const apostrophe = word.indexOf("'", 2);
  if (apostrophe >= 0) return apostrophe + 1;
  let at = 0;
  while (at < word.length && !vowels.has(word[at] as string)) at++;
  while (at < word.length && vowels.has(word[at] as string)) at++;
  return Math.min(word.length, at + 1);
}

/**
 * Snowball stem of an Estonian word with its diacritics; see {@link stemEstonianFolded} for words without.
 *
 * @param word lower case
 */
export const stemEstonian = estonianStemmer((word) => word);

/** The same stemmer over folded words: its tables are folded, so that marked and unmarked typing meet. */
export const stemEstonianFolded = estonianStemmer(fold);
