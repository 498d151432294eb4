/**
 * Endings of nouns and adjectives, definite forms included, longest first. Source: K. Kreslins' list (1996) for Latvian text
 * retrieval, here without diacritics so that unmarked typing gives the same stem.
 */
const ENDINGS = 'ajiem ajam ajai ajas ajos iem aja ais ai ei am em im um us as es os is ie u a i e o s'.split(
  ' ',
);
const VOWEL = /[aeiou]/;

/**
 * Stem of a folded Latvian word: the ending goes, a palatalised or agentive tail is levelled, so that the cases,
 * genders, definite and indefinite forms of one word meet. Palatal consonants are already level after folding.
 *
 * @param word lower case without diacritics
 */
export function stemLatvian(word: string): string {
  for (const ending of ENDINGS) {
    const size = word.length - ending.length;
    if (size >= (ending.length > 2 ? 4 : 2) && word.endsWith(ending) && VOWEL.test(word.slice(0, size))) {
      return level(word.slice(0, size));
    }
  }
  return level(word);
}

function level(stem: string): string {
  const tail = stem.slice(-2);
  if (stem.length > 4 && (tail === 'pj' || tail === 'bj' || tail === 'mj' || tail === 'vj'))
    return stem.slice(0, -1);
  // ražotājs, ražotāja, ražotājiem: the agentive -āj- and the definite -aj- look alike once unmarked.
  return stem.length > 5 && tail === 'aj' ? stem.slice(0, -2) : stem;
}
