import type { Language } from '@fivefold/domain';

const UNITS: Readonly<Record<Language, readonly string[]>> = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  lv: 'viens divi trīs četri pieci seši septiņi astoņi deviņi desmit vienpadsmit divpadsmit trīspadsmit četrpadsmit piecpadsmit sešpadsmit septiņpadsmit astoņpadsmit deviņpadsmit'.split(
    ' ',
  ),
  et: 'üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist kolmteist neliteist viisteist kuusteist seitseteist kaheksateist üheksateist'.split(
    ' ',
  ),
  sv: 'ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton'.split(
    ' ',
  ),
};
const TENS: Readonly<Record<Language, readonly string[]>> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  lv: 'divdesmit trīsdesmit četrdesmit piecdesmit sešdesmit septiņdesmit astoņdesmit deviņdesmit'.split(' '),
  et: 'kakskümmend kolmkümmend nelikümmend viiskümmend kuuskümmend seitsekümmend kaheksakümmend üheksakümmend'.split(
    ' ',
  ),
  sv: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'.split(' '),
};
const HUNDRED: Readonly<Record<Language, string>> = { en: ' hundred', lv: 'simt', et: 'sada', sv: 'hundra' };

/** A number from 2 to 999 in words as people write it, for tests; no tens with a last digit of one, which is an article. */
export function spelt(value: number, language: Language): string {
  const parts: string[] = [];
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const unit = (digit: number) => UNITS[language][digit - 1] as string;
  // Latvian shortens the digit before "simt": divsimt, trīssimt.
  const short =
    language === 'lv' ? ['', '', 'div', 'trīs', 'četr', 'piec', 'seš', 'septiņ', 'astoņ', 'deviņ'] : [];
  if (hundreds > 1) parts.push((short[hundreds] ?? unit(hundreds)) + HUNDRED[language]);
  if (hundreds === 1) parts.push({ en: 'hundred', lv: 'simts', et: 'sada', sv: 'hundra' }[language]);
  if (rest >= 20) {
    const tens = TENS[language][Math.floor(rest / 10) - 2] as string;
    const last = rest % 10 === 0 ? '' : unit(rest % 10);
    parts.push(last === '' ? tens : tens + { en: '-', lv: ' ', et: ' ', sv: '' }[language] + last);
  } else if (rest > 0) parts.push(unit(rest));
  return parts.join(language === 'sv' ? '' : ' ');
}
