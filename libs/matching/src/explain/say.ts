import type { Language } from '@fivefold/domain';
import { formatParam } from './format.js';
import type { Message } from './message.js';
import { template } from './template.js';

/**
 * Words a message for a reader. A mark without a parameter stays visible as `{name}`, so that a wrong call shows.
 *
 * @returns one sentence in `language`, or in English where its table lacks the key
 */
export function say({ key, params }: Message, language: Language): string {
  return template(key, language).replace(/\{(\w+)\}/g, (mark, name: string) => {
    const param = params[name];
    return param === undefined ? mark : formatParam(param, language);
  });
}

/** Several messages as one paragraph. */
export function sayAll(messages: readonly Message[], language: Language): string {
  return messages.map((one) => say(one, language)).join(' ');
}
