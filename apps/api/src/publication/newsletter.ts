import { languageOfText, type Language } from '@fivefold/domain';
import type { ProjectRow } from '../project/index.js';
import type { PublicationRow } from './publication.reads.js';

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
 *
 * Cost: MJML takes half a second to load, once per process, and some 20 ms per newsletter
 */
export async function writeNewsletter(
  { subject, intro, language }: { subject: string; intro: string; language: Language },
  parts: readonly NewsletterPart[],
): Promise<{ subject: string; html: string; text: string }> {
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
  const { default: mjml } = await import('mjml');
  const source = `
<mjml lang="${language}">
  <mj-head>
    <mj-title>${escape(subject)}</mj-title>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="16px" line-height="1.5" color="#1c2430" padding="6px 32px" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#eef1f4" width="600px">
    <mj-section background-color="#14425c" padding="20px 0">
      <mj-column><mj-text color="#ffffff" font-size="22px" font-weight="700">${escape(subject)}</mj-text></mj-column>
    </mj-section>
    ${intro ? section(`<mj-text>${lines(intro)}</mj-text>`) : ''}
    ${said
      .map(({ title, lead, publisher, address }) =>
        section(`
        <mj-text font-size="19px" font-weight="700" padding="16px 32px 2px">${escape(title)}</mj-text>
        <mj-text font-size="13px" color="#55606e">${words.by} ${escape(publisher)}</mj-text>
        <mj-text>${lines(lead)}</mj-text>
        <mj-text><a href="${escape(address)}" target="_blank" style="color:#14425c">${words.more}</a></mj-text>
        <mj-divider border-width="1px" border-color="#d5dbe2" padding="12px 32px 0" />`),
      )
      .join('')}
    ${blocks.map((block) => section(`<mj-text font-size="12px" color="#55606e">${escape(block)}</mj-text>`)).join('')}
  </mj-body>
</mjml>`;
  const { html } = await mjml(source, { validationLevel: 'strict' });
  return { subject, html, text };
}

function section(inner: string): string {
  return `<mj-section background-color="#ffffff" padding="4px 0"><mj-column>${inner}</mj-column></mj-section>`;
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
