import type { Language } from '@fivefold/domain';
import { cellsOf, linesOf, phrasesOf, wordsOf } from '../rows.js';

/** A certificate, permit or duty that a service may claim and a need may demand. */
export interface Certificate {
  /** Permanent code, e.g. `FSSC 22000`. */
  readonly code: string;
  readonly label: Readonly<Record<Language, string>>;
  /** Spellings by which texts name it, lemma forms. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** Codes that it satisfies at once; see {@link certificatesImpliedBy} for all. */
  readonly satisfies: readonly string[];
}

/** `code | satisfies | label, or en; lv; et; sv | words of every language | words en | lv | et | sv` */
const ROWS = `
HACCP | | HACCP | HACCP | | | |
ISO 22000 | HACCP | ISO 22000 | ISO 22000; ISO22000 | | | |
FSSC 22000 | ISO 22000; HACCP | FSSC 22000 | FSSC 22000; FSSC22000; FSSC | | | |
BRCGS_FOOD | HACCP | BRCGS Food | BRCGS Food; BRC Food; BRCGS; BRC | | | |
BRCGS_STORAGE | | BRCGS Storage and Distribution | BRCGS Storage; BRC Storage; BRCGS S&D | | | |
IFS_FOOD | HACCP | IFS Food | IFS Food; IFS | | | |
IFS_LOGISTICS | | IFS Logistics | IFS Logistics | | | |
GDP | | Good distribution practice (GDP); Laba izplatīšanas prakse (GDP); Hea turustamistava (GDP); God distributionssed (GDP) | GDP | good distribution practice | laba izplatīšanas prakse | hea turustamistava | god distributionssed
EU_ORGANIC_2018_848 | | EU organic (2018/848); ES bioloģiskā lauksaimniecība (2018/848); ELi mahe (2018/848); EU-ekologiskt (2018/848) | 2018/848 | EU organic; organic certificate; organic certified; certified organic; organic label | bioloģiskais sertifikāts; bioloģiski sertificēts; eko sertifikāts; bio sertifikāts | mahesertifikaat; mahemärk; mahetunnustus; mahetunnustatud | EU-ekologisk; ekologiskt certifikat; ekologiskt certifierad; ekocertifierad
MSC | | MSC | MSC; Marine Stewardship Council | | | |
ASC | | ASC | ASC; Aquaculture Stewardship Council | | | |
HALAL | | Halal | halal | | | |
KOSHER | | Kosher; Košer; Košer; Kosher | kosher | | košers; košer | košer | koscher
ISO 9001 | | ISO 9001 | ISO 9001; ISO9001 | | | |
ISO 14001 | | ISO 14001 | ISO 14001; ISO14001 | | | |
ISO 17025 | | ISO/IEC 17025 | ISO 17025; ISO/IEC 17025; ISO17025 | accredited laboratory; accredited | akreditēta laboratorija; akreditēts | akrediteeritud labor; akrediteeritud | ackrediterat laboratorium; ackrediterad
ISO 27001 | | ISO/IEC 27001 | ISO 27001; ISO/IEC 27001; ISO27001 | | | |
AEO | | Authorised economic operator (AEO); Atzītais komersants (AEO); Volitatud ettevõtja (AEO); Godkänd ekonomisk aktör (AEO) | AEO; AEO-C; AEO-S | authorised economic operator | atzītais komersants | volitatud ettevõtja | godkänd ekonomisk aktör
TAPA_FSR | | TAPA FSR | TAPA; TAPA FSR | | | |
ATP | | ATP certificate; ATP sertifikāts; ATP-tunnistus; ATP-certifikat | ATP | ATP certified | ATP apliecība | ATP-sertifikaat | ATP-intyg
ADR | | ADR | ADR | dangerous goods permit | ADR apliecība | ADR-tunnistus | ADR-intyg
`;

/** All certificates in table order. HACCP is a duty, kept here because needs ask for it like a certificate. */
export const CERTIFICATES: readonly Certificate[] = linesOf(ROWS).map((line) => {
  const [code = '', satisfies = '', labels = '', shared = '', ...words] = cellsOf(line);
  const [en = code, lv = en, et = en, sv = en] = phrasesOf(labels);
  const own = wordsOf(words);
  const all = phrasesOf(shared);
  return {
    code,
    label: { en, lv, et, sv },
    words: {
      en: [...all, ...own.en],
      lv: [...all, ...own.lv],
      et: [...all, ...own.et],
      sv: [...all, ...own.sv],
    },
    satisfies: phrasesOf(satisfies),
  };
});

const BY_CODE: ReadonlyMap<string, Certificate> = new Map(CERTIFICATES.map((one) => [one.code, one]));

/** The certificate with this code. O(1). */
export function findCertificate(code: string): Certificate | undefined {
  return BY_CODE.get(code);
}

/**
 * Every code that a holder of `code` satisfies, `code` itself first: FSSC 22000 -> ISO 22000, HACCP; never the reverse.
 * An unknown code satisfies itself only.
 */
export function certificatesImpliedBy(code: string): string[] {
  const found = [code];
  for (const one of found) {
    for (const next of BY_CODE.get(one)?.satisfies ?? []) if (!found.includes(next)) found.push(next);
  }
  return found;
}
