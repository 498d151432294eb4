import { LANGUAGES } from '@fivefold/domain';
import { CONCEPTS, RELATIONS } from '@fivefold/vocabulary';
import { stem, words } from '../text/index.js';
import * as ranking from './ranking.js';
import { HASH_FACTOR, HASH_START } from './string-table.js';

let known: string | null = null;

/**
 * What a saved index depends on beside its services, as a short text: how words are cut and stemmed, the weights, the
 * vocabulary. Equal for programs whose indexes may be exchanged. Cost about 20 ms, once.
 */
export function fingerprint(): string {
  if (known !== null) return known;
  const names = CONCEPTS.flatMap(({ id, stage, sector, label, altLabels }) => [
    id,
    stage,
    sector,
    ...LANGUAGES.flatMap((language) => [label[language], ...(altLabels[language] ?? [])]),
  ]);
  const stems = words(names.join(' ')).flatMap(({ folded }) => LANGUAGES.map((one) => stem(folded, one)));
  const parts = [JSON.stringify(ranking), JSON.stringify(RELATIONS), names.join('\n'), stems.join(' ')];
  known = parts.map(hashed).join('-');
  return known;
}

function hashed(text: string): string {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
