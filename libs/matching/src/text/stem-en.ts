const VOWELS = 'aeiouy';
const DOUBLES = ['bb', 'dd', 'ff', 'gg', 'mm', 'nn', 'pp', 'rr', 'tt'];
const LI_BEFORE = 'cdeghkmnrt';
/** A map: words are anybody's, and an object would find "constructor" in itself. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
]);
const UNCHANGED = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const KEPT_AFTER_PLURAL = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);
const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['isation', 'ise'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['iser', 'ise'],
  ['bli', 'ble'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['alise', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ise al er ic'.split(' ');

/**
 * English (Porter 2) stemmer after M. Porter's description (https://snowballstem.org/algorithms/english/stemmer.html), with
 * British -isation, -iser and -ise treated as their American twins.
 *
 * @param word lower case, without apostrophes
 */
export function stemEnglish(word: string): string {
  if (word.length < 3 || UNCHANGED.has(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const letters = markConsonantY(word);
  const r1 = firstRegion(letters);
  const r2 = regionAfter(letters, r1);
  let stem = plural(letters);
  if (KEPT_AFTER_PLURAL.has(stem)) return stem;
  stem = participle(stem, r1);
  const last = stem.at(-1);
  if ((last === 'y' || last === 'Y') && stem.length > 2 && !isVowel(stem.at(-2)))
    stem = stem.slice(0, -1) + 'i';
  stem = adverbs(stem, r1);
  stem = thirdStep(stem, r1, r2);
  stem = fourthStep(stem, r2);
  return finalLetters(stem, r1, r2).toLowerCase();
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWELS.includes(letter);
}

function markConsonantY(word: string): string {
  let marked = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word[at] as string;
    marked += letter === 'y' && (at === 0 || isVowel(marked[at - 1])) ? 'Y' : letter;
  }
  return marked;
}

function firstRegion(word: string): number {
  for (const opening of ['gener', 'commun', 'arsen']) if (word.startsWith(opening)) return opening.length;
  return regionAfter(word, 0);
}

function regionAfter(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at++) {
    if (!isVowel(word[at]) && isVowel(word[at - 1])) return at + 1;
  }
  return word.length;
}

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss') || !word.endsWith('s')) return word;
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function hasVowel(part: string): boolean {
  for (const letter of part) if (isVowel(letter)) return true;
  return false;
}

function participle(word: string, r1: number): string {
  for (const suffix of ['eedly', 'eed']) {
    if (word.endsWith(suffix)) {
      return word.length - suffix.length >= r1 ? word.slice(0, -suffix.length) + 'ee' : word;
    }
  }
  for (const suffix of ['ingly', 'edly', 'ing', 'ed']) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (!hasVowel(stem)) return word;
    const lostE = stem.endsWith('at') || stem.endsWith('bl') || stem.endsWith('iz') || /..is$/.test(stem);
    if (lostE) return stem + 'e';
    if (DOUBLES.some((two) => stem.endsWith(two))) return stem.slice(0, -1);
    return isShort(stem, r1) ? stem + 'e' : stem;
  }
  return word;
}

function endsInShortSyllable(word: string): boolean {
  const size = word.length;
  if (size === 2) return isVowel(word[0]) && !isVowel(word[1]);
  const last = word[size - 1] as string;
  return (
    size > 2 && !isVowel(last) && !'wxY'.includes(last) && isVowel(word[size - 2]) && !isVowel(word[size - 3])
  );
}

function isShort(word: string, r1: number): boolean {
  return r1 >= word.length && endsInShortSyllable(word);
}

function adverbs(word: string, r1: number): string {
  for (const [suffix, put] of STEP_2) {
    if (word.endsWith(suffix))
      return word.length - suffix.length >= r1 ? word.slice(0, -suffix.length) + put : word;
  }
  if (word.endsWith('ogi') && word.at(-4) === 'l' && word.length - 3 >= r1) return word.slice(0, -1);
  if (word.endsWith('li') && word.length - 2 >= r1 && LI_BEFORE.includes(word.at(-3) ?? ' '))
    return word.slice(0, -2);
  return word;
}

function thirdStep(word: string, r1: number, r2: number): string {
  for (const [suffix, put] of STEP_3) {
    if (word.endsWith(suffix))
      return word.length - suffix.length >= r1 ? word.slice(0, -suffix.length) + put : word;
  }
  return word.endsWith('ative') && word.length - 5 >= r2 ? word.slice(0, -5) : word;
}

function fourthStep(word: string, r2: number): string {
  for (const suffix of STEP_4) {
    if (word.endsWith(suffix))
      return word.length - suffix.length >= r2 ? word.slice(0, -suffix.length) : word;
  }
  const ion = word.endsWith('sion') || word.endsWith('tion');
  return ion && word.length - 3 >= r2 ? word.slice(0, -3) : word;
}

function finalLetters(word: string, r1: number, r2: number): string {
  const size = word.length;
  if (word.endsWith('e')) {
    const inSecond = size - 1 >= r2;
    const inFirst = size - 1 >= r1 && !endsInShortSyllable(word.slice(0, -1));
    return inSecond || inFirst ? word.slice(0, -1) : word;
  }
  return word.endsWith('ll') && size - 1 >= r2 ? word.slice(0, -1) : word;
}
