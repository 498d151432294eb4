import { hasMessage } from '../../messages/has-message.js';
import { useText } from '../../messages/use-text.js';

/** The name of a fact that the server reports as missing; one that this page does not know is shown as it is. */
export function useMissingName(): (fact: string) => string {
  const t = useText();
  return (fact) => {
    const key = `missing.${fact.split('.')[0]}`;
    return hasMessage(key) ? t(key) : fact;
  };
}
