import { textIn } from '@fivefold/domain';

/** A text of the server in the language of the page, else in English. */
export function nameIn(texts: readonly { language: string; text: string }[], language: string): string {
  return textIn(Object.fromEntries(texts.map((each) => [each.language, each.text])), language);
}
