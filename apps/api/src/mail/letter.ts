import { LAYOUT } from './layout.js';
import { mailWords } from './texts.js';

/** A piece of a letter, in its order: plain text; nothing in it is read as HTML. */
export type LetterPart =
  | { readonly heading: string }
  | { readonly text: string }
  /** A button; `path` is one of the page. */
  | { readonly label: string; readonly path: string }
  /** A link in the text. */
  | { readonly link: string; readonly path: string };

/** What is told to a person. */
export interface Letter {
  /** Address that was checked to be one. */
  readonly to: string;
  /** Full name, or empty. */
  readonly name: string;
  /** ISO 639-1; words around the letter are English where it is none of the four. */
  readonly language: string;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Where an answer goes. */
  readonly replyTo?: string;
  /** Path of the page that ends mails of this sort. */
  readonly unsubscribePath?: string;
}

/** A letter as it is sent. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address of the first button. */
  readonly link: string | null;
  readonly unsubscribe: string | null;
}

/**
 * Writes a letter as plain text and as HTML with the same words.
 * @param base address of the page without a trailing slash, '' where it is not known
 * Cost: under 0.1 ms.
 */
export function writeLetter(letter: Letter, base: string): WrittenLetter {
  const words = mailWords(letter.language);
  const subject = oneLine(letter.subject);
  const greeting = words.greeting(oneLine(letter.name));
  const unsubscribe = letter.unsubscribePath ? base + letter.unsubscribePath : null;
  const parts: readonly LetterPart[] = [{ text: greeting }, ...letter.parts];
  const first = letter.parts.find((part) => 'path' in part);
  const link = first && base + first.path;

  const foot = [words.footer, ...(unsubscribe ? [`${words.unsubscribe}: ${unsubscribe}`] : [])];
  const text = [...parts.map((part) => plain(part, base)), ['-- ', ...foot].join('\n')].join('\n\n');

  const { head, heading, paragraph, button, footer, tail } = LAYOUT;
  const end = unsubscribe
    ? `${escape(words.footer)}<br><a href="${escape(unsubscribe)}" style="color:inherit">${escape(words.unsubscribe)}</a>`
    : escape(words.footer);
  const html = [
    fill(head, { subject: escape(subject), language: letter.language }),
    ...parts.map((part) => {
      if ('heading' in part) return fill(heading, { text: escape(part.heading) });
      if ('text' in part) return fill(paragraph, { text: escape(part.text).replaceAll('\n', '<br>') });
      const href = escape(base + part.path);
      if ('link' in part)
        return fill(paragraph, { text: `<a href="${href}" style="color:#14425c">${escape(part.link)}</a>` });
      return fill(button, { href, label: escape(part.label), hint: escape(words.linkHint) });
    }),
    fill(footer, { text: end }),
    tail,
  ].join('');
  return {
    subject,
    text: `${text}\n`,
    html,
    link: link ?? null,
    unsubscribe,
  };
}

/** A header must not begin another one: control characters become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function plain(part: LetterPart, base: string): string {
  if ('heading' in part) return `== ${part.heading} ==`;
  return 'text' in part ? part.text : `${'link' in part ? part.link : part.label}:\n${base}${part.path}`;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/%(\w+)%/g, (whole, name: string) => values[name] ?? whole);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
