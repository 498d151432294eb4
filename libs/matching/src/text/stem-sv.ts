const VOWELS = 'aeiouyäåöâ';
const MAIN = (
  'heterna hetens anden heten heter arnas ernas ornas andes arens andet arna erna orna ande arne aste aren ades ' +
  'erns ade are ern ens het ast ad en ar er or as es at a e'
).split(' ');
const DOUBLED = ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'];
const S_BEFORE = 'bcdfghjklmnoprtvy';
const NOT_BEFORE_ET =
  'h iet uit fab cit dit alit ilit mit nit pit rit sit tit ivit kvit xit kom rak pak stak'.split(' ');
const OST_BEFORE = 'iklnprtuv';

/**
 * Swedish Snowball stemmer (M. Porter, https://snowballstem.org/algorithms/swedish/stemmer.html), re-implemented from its
 * description. Works with and without diacritics.
 *
 * @param word lower case
 */
export function stemSwedish(word: string): string {
  const region = regionAfterFirstSyllable(word);
  let stem = word;
  const main = MAIN.find((one) => stem.endsWith(one) && stem.length - one.length >= region);
  if (main !== undefined) stem = stem.slice(0, -main.length);
  else if (isDefiniteNeuter(word, 'et', region)) stem = stem.slice(0, -2);
  else if (isDefiniteNeuter(word, 'ets', region)) stem = stem.slice(0, -3);
  else if (stem.endsWith('s') && stem.length - 1 >= region && S_BEFORE.includes(stem.at(-2) ?? ' ')) {
    stem = stem.slice(0, -1);
  }
  if (stem.length - 2 >= region && DOUBLED.some((two) => stem.endsWith(two))) stem = stem.slice(0, -1);
  return derivational(stem, region);
}

/** arbetet -> arbet, after one vowel and one consonant; but not universitet, paket. */
function isDefiniteNeuter(word: string, ending: string, region: number): boolean {
  const size = word.length - ending.length;
  if (size < region || !word.endsWith(ending) || VOWELS.includes(word[size - 1] as string)) return false;
  const before = word.slice(0, size);
  if (NOT_BEFORE_ET.some((tail) => before.endsWith(tail))) return false;
  return VOWELS.includes(before[size - 2] as string);
}

function regionAfterFirstSyllable(word: string): number {
  let at = 0;
  while (at < word.length && !VOWELS.includes(word[at] as string)) at++;
  while (at < word.length && VOWELS.includes(word[at] as string)) at++;
  return Math.max(3, at + 1);
}

function derivational(stem: string, region: number): string {
  const within = (suffix: string) => stem.endsWith(suffix) && stem.length - suffix.length >= region;
  for (const suffix of ['lig', 'els', 'ig']) if (within(suffix)) return stem.slice(0, -suffix.length);
  if (within('öst') && OST_BEFORE.includes(stem.at(-4) ?? ' ')) return stem.slice(0, -1);
  return within('fullt') ? stem.slice(0, -1) : stem;
}
