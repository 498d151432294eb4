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
  const pieces = piecesOf(template(key, language));
  let said = pieces[0]!;
  for (let at = 1; at < pieces.length; at += 2) {
    const param = params[pieces[at]!];
    said += param === undefined ? `{${pieces[at]!}}` : formatParam(param, language);
    said += pieces[at + 1]!;
  }
  return said;
}

/** Sentences taken apart. The tables hold a few hundred, no more can come. */
const known = new Map<string, readonly string[]>();

/** What stands between the marks of a sentence, and the names of the marks, in turn. */
function piecesOf(sentence: string): readonly string[] {
  let pieces = known.get(sentence);
  if (pieces === undefined) {
    pieces = sentence.split(/\{(\w+)\}/);
    known.set(sentence, pieces);
  }
  return pieces;
}

/** Several messages as one paragraph. */
export function sayAll(messages: readonly Message[], language: Language): string {
  return messages.map((one) => say(one, language)).join(' ');
}
