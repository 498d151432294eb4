import { clauseLabel, clauseSentence } from '@fivefold/matching';
import { findUnit } from '@fivefold/vocabulary';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import {
  amountText,
  dayText,
  type DocumentLanguage,
  momentText,
  numberText,
  pdfPaper,
  pdfRight as right,
  pdfSection as section,
  pdfTable as table,
  renderPdf,
} from '../documents/index.js';
import type { AgreedMilestone, AgreementTerms, Party, Side } from './agreement-terms.js';
import { DOCUMENT_WORDS, type DocumentWords } from './pdf-texts.js';

/** What stands in the document: the frozen terms, and what has been agreed and signed since. */
export interface AgreementDocument {
  readonly terms: AgreementTerms;
  readonly milestones: readonly AgreedMilestone[];
  readonly signatures: readonly { side: Side; personName: string; signedAt: Date; documentHash: string }[];
  readonly hash: string;
  readonly cancelled: boolean;
}

/**
 * The agreement as PDF/1.7 on A4, in `language`. The same document gives the same bytes: the moment of acceptance is its date.
 * Cost about 30 ms of one core for two pages.
 */
export async function agreementPdf(document: AgreementDocument, language: DocumentLanguage): Promise<Buffer> {
  const { terms } = document;
  const words = DOCUMENT_WORDS[language];
  return renderPdf(
    pdfPaper({
      title: `${words.title} ${terms.number}`,
      author: terms.provider.name,
      language,
      madeAt: new Date(terms.acceptedAt),
      foot: terms.number,
      content: content(document, words, language),
    }),
  );
}

function content(document: AgreementDocument, words: DocumentWords, language: DocumentLanguage): Content[] {
  const { terms } = document;
  const money = (minor: number) => amountText(minor, terms.currency, language);
  const day = (moment: string | Date) => dayText(moment, language);
  return [
    { text: words.title, style: 'title' },
    { text: `${words.number}: ${terms.number}` },
    { text: `${words.acceptedOn}: ${momentText(terms.acceptedAt, language)}` },
    ...(document.cancelled ? [{ text: words.cancelled, bold: true, color: '#a00000' }] : []),
    section(words.parties),
    {
      columns: [
        party(words.requester, terms.requester, words),
        party(words.provider, terms.provider, words),
        party(words.publisher, terms.publisher, words),
      ],
      columnGap: 16,
    },
    section(words.services),
    {
      ul: terms.services.map(
        ({ titles, version }) => `${inLanguage(titles, language)} (${words.version} ${version})`,
      ),
    },
    ...(terms.needText === ''
      ? []
      : [{ text: terms.needText, margin: [0, 6, 0, 0] as [number, number, number, number] }]),
    section(words.price),
    table(
      ['*', 'auto', 'auto', 'auto'],
      [words.description, words.quantity, words.unitPrice, words.amount],
      [
        ...terms.lines.map(({ description, qty, unitPriceMinor, totalMinor }): TableCell[] => [
          description,
          right(numberText(qty, language)),
          right(money(unitPriceMinor)),
          right(money(totalMinor)),
        ]),
        sum(words.net, money(terms.netMinor)),
        ...taxed(terms).map(({ rateBp, vatMinor }) =>
          sum(`${words.vat} ${numberText(rateBp / 100, language)} %`, money(vatMinor)),
        ),
        ...(taxed(terms).length > 0 ? [sum(words.gross, money(terms.vat?.grossMinor ?? 0))] : []),
      ],
    ),
    ...vatNotes(terms, words).map((text): Content => ({ text, style: 'small' })),
    {
      text: `${words.leadTime}: ${terms.leadTimeDays === null ? words.notStated : `${terms.leadTimeDays} ${words.days}`}`,
      margin: [0, 6, 0, 0],
    },
    { text: `${words.offerValid}: ${momentText(terms.validUntil, language)}` },
    ...(terms.note === '' ? [] : [{ text: `${words.note}: ${terms.note}` }]),
    section(words.clauses),
    terms.clauses.length === 0
      ? { text: words.noClauses }
      : table(
          ['*', 'auto', 'auto'],
          [words.clause, words.answer, words.stated],
          terms.clauses.map((clause): TableCell[] => [
            {
              stack: [
                `${clauseLabel(clause.value.key, language)}: ${clauseSentence(clause.value, language)}`,
                ...(clause.words === '' ? [] : [{ text: clause.words, style: 'small' }]),
              ],
            },
            words.answers[clause.answer],
            words.answers[clause.stated],
          ]),
        ),
    ...(terms.bookings.length === 0
      ? []
      : [
          section(words.bookings),
          table(
            ['*', 'auto', 'auto'],
            [words.description, words.quantity, words.period],
            terms.bookings.map(({ title, unit, quantity, from, to }): TableCell[] => [
              title,
              right(`${numberText(quantity, language)} ${unitText(unit, language)}`),
              `${day(from)} – ${day(to)}`,
            ]),
          ),
        ]),
    section(words.milestones),
    table(
      ['*', 'auto', 'auto'],
      [words.description, words.plannedOn, words.amount],
      document.milestones.map(({ title, plannedOn, amountMinor }): TableCell[] => [
        title,
        plannedOn === null ? words.notStated : day(plannedOn),
        right(money(amountMinor)),
      ]),
    ),
    section(words.signatures),
    {
      columns: (['requester', 'provider'] as const).map((side) => signature(document, side, words, language)),
      columnGap: 16,
    },
    { text: `${words.hash}: ${document.hash}`, style: 'small', margin: [0, 10, 0, 0] },
  ];
}

function party(label: string, { name, country, website }: Party, words: DocumentWords): Content {
  return {
    stack: [
      { text: label, style: 'small' },
      { text: name, bold: true },
      { text: `${words.country}: ${country}` },
      ...(website === null ? [] : [{ text: `${words.website}: ${website}` }]),
    ],
  };
}

function signature(
  { terms, signatures }: AgreementDocument,
  side: Side,
  words: DocumentWords,
  language: DocumentLanguage,
): Content {
  const signed = signatures.find((each) => each.side === side);
  return {
    stack: [
      { text: `${words[side]}: ${terms[side].name}`, bold: true },
      {
        text: signed
          ? `${words.signedBy} ${signed.personName}, ${momentText(signed.signedAt, language)}`
          : words.unsigned,
      },
    ],
  };
}

const taxed = ({ vat }: AgreementTerms) => (vat?.parts ?? []).filter(({ treatment }) => treatment === 'rate');

/** Why there is no tax on a part of the price, or none at all. */
function vatNotes({ vat }: AgreementTerms, words: DocumentWords): string[] {
  if (vat === null) return [words.vatNotStated];
  return vat.parts.flatMap(({ treatment, exemption }) => {
    if (treatment === 'rate') return [];
    if (treatment === 'exempt') return [`${words.vatExempt}${exemption ? ` ${exemption}` : ''}`];
    return [treatment === 'reverse_charge' ? words.reverseCharge : words.vatOutside];
  });
}

function sum(label: string, amount: string): TableCell[] {
  return [{ text: label, colSpan: 3, bold: true }, '', '', { text: amount, bold: true, alignment: 'right' }];
}

function inLanguage(
  titles: Readonly<Record<string, string | undefined>>,
  language: DocumentLanguage,
): string {
  return titles[language] ?? titles['en'] ?? Object.values(titles).find((title) => title !== undefined) ?? '';
}

function unitText(unit: string, language: DocumentLanguage): string {
  return findUnit(unit)?.label[language] ?? unit;
}
