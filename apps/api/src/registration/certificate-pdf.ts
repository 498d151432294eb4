import { LOCALE_TAGS } from '@fivefold/domain';
import { type DocumentLanguage, numberText, pdfPaper, renderPdf } from '../documents/index.js';

/** What a certificate says. */
export interface CertificateFacts {
  readonly code: string;
  readonly personName: string;
  readonly title: string;
  readonly organiser: string;
  readonly place: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly hours: number;
  readonly topics: readonly string[];
  /** Address under which anybody checks the code. */
  readonly checkUrl: string;
}

const WORDS: Readonly<
  Record<DocumentLanguage, Record<'title' | 'took' | 'by' | 'hours' | 'check' | 'contents' | 'foot', string>>
> = {
  en: {
    title: 'Certificate of attendance',
    took: 'took part in',
    by: 'Organised by',
    hours: 'hours',
    contents: 'Contents',
    check: 'Check this certificate',
    foot: 'Issued by the organiser through Fivefold',
  },
  lv: {
    title: 'Apliecība par dalību',
    took: 'piedalījās pasākumā',
    by: 'Rīkotājs',
    hours: 'stundas',
    contents: 'Saturs',
    check: 'Pārbaudīt šo apliecību',
    foot: 'Izsniedzis rīkotājs, izmantojot Fivefold',
  },
  et: {
    title: 'Osalemistunnistus',
    took: 'osales üritusel',
    by: 'Korraldaja',
    hours: 'tundi',
    contents: 'Sisu',
    check: 'Kontrolli seda tunnistust',
    foot: 'Väljastanud korraldaja Fivefoldi kaudu',
  },
  sv: {
    title: 'Deltagarintyg',
    took: 'deltog i',
    by: 'Arrangör',
    hours: 'timmar',
    contents: 'Innehåll',
    check: 'Kontrollera intyget',
    foot: 'Utfärdat av arrangören genom Fivefold',
  },
};

/** A certificate as PDF, one page of A4, with its code in letters and as a QR code that leads to the check. */
export function certificatePdf(facts: CertificateFacts, language: DocumentLanguage): Promise<Buffer> {
  const words = WORDS[language];
  const days = new Intl.DateTimeFormat(LOCALE_TAGS[language], {
    dateStyle: 'long',
    timeZone: facts.timeZone,
  }).formatRange(facts.startsAt, facts.endsAt);
  return renderPdf(
    pdfPaper({
      title: `${words.title} ${facts.code}`,
      author: facts.organiser,
      language,
      madeAt: facts.endsAt,
      foot: words.foot,
      content: [
        { text: words.title, style: 'title', alignment: 'center', fontSize: 26, margin: [0, 70, 0, 50] },
        { text: facts.personName, alignment: 'center', fontSize: 24, bold: true },
        { text: words.took, alignment: 'center', fontSize: 12, margin: [0, 14, 0, 14] },
        { text: facts.title, alignment: 'center', fontSize: 18, bold: true },
        {
          text: `${days} · ${facts.place} · ${numberText(facts.hours, language, 1)} ${words.hours}`,
          alignment: 'center',
          fontSize: 11,
          margin: [0, 14, 0, 6],
        },
        { text: `${words.by}: ${facts.organiser}`, alignment: 'center', fontSize: 11, margin: [0, 0, 0, 30] },
        ...(facts.topics.length > 0
          ? [
              { text: words.contents, style: 'section' },
              { ul: [...facts.topics], margin: [0, 0, 0, 24] as [number, number, number, number] },
            ]
          : []),
        {
          columns: [
            { qr: facts.checkUrl, fit: 90, width: 100 },
            {
              stack: [
                { text: words.check, bold: true },
                { text: facts.checkUrl, style: 'small' },
                { text: facts.code.replaceAll(/(.{4})(?=.)/g, '$1 '), fontSize: 14, margin: [0, 6, 0, 0] },
              ],
              margin: [12, 16, 0, 0],
            },
          ],
          margin: [0, 24, 0, 0],
        },
      ],
    }),
  );
}
