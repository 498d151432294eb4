import { languageOfText, type Language } from '@fivefold/domain';
import type { ProjectRow } from '../project/index.js';
import { HTML } from './newsletter-made.js';
import type { PublicationRow } from './publication.reads.js';

/** Its pieces in order, made of their MJML beforehand: to load MJML takes half a second, in which nobody is answered. */
const [HEAD, INTRO, PART, BLOCK, TAIL] = HTML as [string, string, string, string, string];

/** The few words of the newsletter itself. */
const WORDS: Readonly<Record<Language, { readonly more: string; readonly by: string }>> = {
  en: { more: 'Read on', by: 'Published by' },
  lv: { more: 'Lasīt tālāk', by: 'Publicējis' },
  et: { more: 'Loe edasi', by: 'Avaldaja' },
  sv: { more: 'Läs vidare', by: 'Publicerat av' },
};

/** One publication of a newsletter, with what stands beside it. */
export interface NewsletterPart {
  readonly row: PublicationRow;
  readonly publisher: string;
  readonly project: ProjectRow | null;
  /** Where the page shows it, in full. */
  readonly address: string;
}

/**
 * A newsletter as HTML for mail programs and as plain text: the publications in their order, each in `language` where it has that,
 * and under them, once per project, who is thanked for its money and whose views it holds.
 */
export function writeNewsletter(
  { subject, intro, language }: { subject: string; intro: string; language: Language },
  parts: readonly NewsletterPart[],
): { subject: string; html: string; text: string } {
  const words = WORDS[language];
  const said = parts.map(({ row, ...rest }) => {
    const titles = Object.fromEntries(Object.entries(row.texts).map(([code, { title }]) => [code, title]));
    return { ...rest, ...row.texts[languageOfText(titles, language)!]! };
  });
  const projects = new Map(parts.flatMap(({ project }) => (project ? [[project.id, project] as const] : [])));
  const blocks = [...projects.values()].flatMap(({ acronym, acknowledgement, disclaimer }) => {
    const lines = [acknowledgement, disclaimer].filter((line) => line !== null);
    return lines.length > 0 ? [`${acronym}: ${lines.join(' ')}`] : [];
  });
  const text = [
    subject,
    intro,
    ...said.map(({ title, lead, publisher, address }) =>
      [title, lead, `${words.by} ${publisher}`, `${words.more}: ${address}`].filter(Boolean).join('\n'),
    ),
    ...blocks,
  ]
    .filter(Boolean)
    .join('\n\n');
  const html = [
    fill(HEAD, { language, subject: escape(subject) }),
    intro ? fill(INTRO, { text: lines(intro) }) : '',
    ...said.map(({ title, lead, publisher, address }) =>
      fill(PART, {
        title: escape(title),
        by: `${words.by} ${escape(publisher)}`,
        lead: lines(lead),
        href: escape(address),
        more: words.more,
      }),
    ),
    ...blocks.map((block) => fill(BLOCK, { text: escape(block) })),
    TAIL,
  ].join('');
  return { subject, html, text };
}

function fill(piece: string, values: Readonly<Record<string, string>>): string {
  return piece.replace(/%(\w+)%/g, (whole, name: string) => values[name] ?? whole);
}

function lines(text: string): string {
  return escape(text).replaceAll('\n', '<br />');
}

function escape(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign]!);
}
