const VOWELS = 'aeiouõäöüy';

/** Case endings, plural ones before their parts, longest first. */
const CASES = (
  'idesse desse tesse idest idele idelt idega ideks ideni ' +
  'dest test dele tele delt telt dega tega deks teks deni teni sse ide des del tes tel ' +
  'st le lt ga ks ni na ta da sid id de te d t s l n b'
).split(' ');

/**
 * Words whose stem changes its consonants (gradation) and that the trade uses all the time: any form -> one stem. They
 * also end compounds (külmlaos, autoveo), so they are looked for at the end of a word.
 */
const GRADED: readonly (readonly [ending: RegExp, stem: string])[] = [
  [/la(o|os|ost|ole|olt|ol|oks|oga|od|du|dusid|dude|dudes|osse|oni)$/, 'ladu'],
  [/ve(o|os|ost|ole|ol|oks|oga|od|du|dusid|dude|osse|dudeks)$/, 'vedu'],
  [/turu(l|le|lt|ga|d|sse)?$/, 'turg'],
  [/mee(t|ga|d)?$/, 'mesi'],
  [/(pakendi)(d|t|te|sse|st|ga|ks|le|s)?$/, 'pakend'],
];

/**
 * Levels an Estonian word before it is stemmed: what the Snowball stemmer leaves apart, namely gradation (lao, ladu),
 * nominatives that end like a case (teenus), the rarer cases and the deverbal -mine and -us families, meets. Works with and
 * without diacritics.
 *
 * @param word lower case
 */
export function levelEstonian(word: string): string {
  const once = levelOnce(word);
  // A nominative may end like a case (pudel): levelled again, the inflected forms meet it.
  return once.length > 4 ? levelOnce(once) : once;
}

function levelOnce(word: string): string {
  if (word.length < 4) return word === 'lao' ? 'ladu' : word === 'veo' ? 'vedu' : word;
  for (const [ending, stem] of GRADED) {
    const found = ending.exec(word);
    if (found !== null && (found.index === 0 || found.index > 2)) return word.slice(0, found.index) + stem;
  }
  const verbal = deverbal(word);
  let stem = verbal ?? stripCase(word);
  if (verbal === null) stem = deverbal(stem) ?? stem;
  stem = stripVowel(undouble(stripDerived(stem)));
  // teenuse -> teenus -> teenu: the -s of -us looks like a case of its own in the nominative.
  if (stem.endsWith('us') && stem.length > 3) stem = stripVowel(stem.slice(0, -1));
  return stem.length < 3 ? word : stem;
}

/** kuivatamine, kuivatamiseks, kuivatamist -> kuivata */
function deverbal(word: string): string | null {
  const at = word.lastIndexOf('mi');
  if (at < 3) return null;
  const tail = word.slice(at + 2);
  return /^(ne|se|sed|st|sse|seks|sega|sel|sele|sest|si|ste|stest|stega|steks|sest)$/.test(tail)
    ? word.slice(0, at)
    : null;
}

function stripCase(word: string): string {
  for (const ending of CASES) {
    const size = word.length - ending.length;
    if (size < 3 || !word.endsWith(ending)) continue;
    const before = word[size - 1] as string;
    // Single letters are endings after a vowel only; -t also after s (alust).
    const vowelNeeded = ending.length <= 2;
    if (!vowelNeeded || VOWELS.includes(before) || (ending === 't' && before === 's'))
      return word.slice(0, size);
  }
  return word;
}

/** jälgitavus, jälgitavuse -> jälgitav; toimunud and toiduline stay. */
function stripDerived(word: string): string {
  for (const ending of ['use', 'us']) {
    if (word.endsWith(ending) && word.length - ending.length >= 5) return word.slice(0, -ending.length);
  }
  for (const ending of ['line', 'lise', 'lis']) {
    if (word.endsWith(ending) && word.length - ending.length >= 4)
      return word.slice(0, -ending.length) + 'li';
  }
  return word;
}

function undouble(word: string): string {
  const tail = word.slice(-3, -1);
  if (/(kk|pp|tt)$/.test(word)) return word.slice(0, -1);
  const doubled = tail === 'kk' || tail === 'pp' || tail === 'tt';
  return doubled && VOWELS.includes(word.at(-1) ?? ' ') ? word.slice(0, -2) + word.slice(-1) : word;
}

function stripVowel(word: string): string {
  const isLong = word.length > 1 && word.at(-1) === word.at(-2);
  return word.length > 3 && !isLong && 'aeiu'.includes(word.at(-1) as string) ? word.slice(0, -1) : word;
}
