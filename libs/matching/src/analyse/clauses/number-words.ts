import type { Language } from '@fivefold/domain';
import { fold, type NumberFound } from '../../text/index.js';
import type { Reading } from '../reading.js';

/** Number words from two up with their inflected forms; one is left out, it is mostly an article. */
const ROWS: Readonly<Record<Language, string>> = {
  en: '2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve dozen; 15 fifteen; 20 twenty; 30 thirty; 40 forty; 50 fifty; 100 hundred',
  lv: '2 divi divas divu divus diviem divām; 3 trīs trim triju; 4 četri četras četru četrus četriem četrām; 5 pieci piecas piecu piecus pieciem piecām; 6 seši sešas sešu sešus sešiem sešām; 7 septiņi septiņas septiņu septiņus; 8 astoņi astoņas astoņu astoņus; 9 deviņi deviņas deviņu deviņus; 10 desmit; 12 divpadsmit; 15 piecpadsmit; 20 divdesmit; 30 trīsdesmit; 50 piecdesmit; 100 simts simtu',
  et: '2 kaks kahe kaht; 3 kolm kolme; 4 neli nelja; 5 viis viie viit; 6 kuus kuue kuut; 7 seitse seitsme; 8 kaheksa; 9 üheksa; 10 kümme kümne; 12 kaksteist kaheteist kaheteistkümne; 15 viisteist; 20 kakskümmend kahekümne; 30 kolmkümmend; 50 viiskümmend; 100 sada saja',
  sv: '2 två; 3 tre; 4 fyra; 5 fem; 6 sex; 7 sju; 8 åtta; 9 nio; 10 tio; 11 elva; 12 tolv; 15 femton; 20 tjugo; 30 trettio; 40 fyrtio; 50 femtio; 100 hundra',
};

const values = new Map<string, { readonly value: number; readonly language: Language }[]>();
for (const language of Object.keys(ROWS) as Language[]) {
  for (const row of ROWS[language].split(';')) {
    const [value = '', ...forms] = row.trim().split(' ');
    for (const form of forms) {
      const rows = values.get(fold(form)) ?? [];
      values.set(fold(form), rows);
      rows.push({ value: Number(value), language });
    }
  }
}

/** Numbers written as words, in text order; only of the sentence's language where that is known. */
export function findNumberWords(reading: Reading): NumberFound[] {
  const found: NumberFound[] = [];
  for (const token of reading.tokens) {
    const row = values
      .get(token.folded)
      ?.find((one) => token.language === null || one.language === token.language);
    if (row === undefined) continue;
    found.push({ from: token.from, to: token.to, low: row.value, high: row.value, isSigned: false });
  }
  return found;
}
