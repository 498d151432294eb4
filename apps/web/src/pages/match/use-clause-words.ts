import type { ClauseKey, ClauseValue } from '@fivefold/domain';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { clauseText } from './clause-text.js';

/** Name and content of a stored clause in the language of the page: `Temperature`, `+2 … +6 °C`. */
export function useClauseWords(): (clause: { key: string; value: object }) => { name: string; text: string } {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  return ({ key, value }) => ({
    name: t(`clause.${key as ClauseKey}`),
    text: clauseText(value as ClauseValue, { t, words, format }),
  });
}
