import type { Language } from '@fivefold/domain';
import { fold, type NumberFound } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';

/** Number words with their inflected forms, `value form form; …`; one is left out, it is mostly an article. */
const ROWS: Readonly<Record<Language, string>> = {
  en: '2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve dozen; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety',
  lv: '2 div divi divas divu divus diviem divām divos divās; 3 trīs trim triju trijās; 4 četr četri četras četru četrus četriem četrām četros četrās; 5 piec pieci piecas piecu piecus pieciem piecām piecos piecās; 6 seš seši sešas sešu sešus sešiem sešām sešos sešās; 7 septiņ septiņi septiņas septiņu septiņus septiņiem septiņām septiņos; 8 astoņ astoņi astoņas astoņu astoņus astoņiem astoņām astoņos; 9 deviņ deviņi deviņas deviņu deviņus deviņiem deviņām; 10 desmit desmitiem; 11 vienpadsmit; 12 divpadsmit; 13 trīspadsmit; 14 četrpadsmit; 15 piecpadsmit; 16 sešpadsmit; 17 septiņpadsmit; 18 astoņpadsmit; 19 deviņpadsmit; 20 divdesmit; 30 trīsdesmit; 40 četrdesmit; 50 piecdesmit; 60 sešdesmit; 70 septiņdesmit; 80 astoņdesmit; 90 deviņdesmit',
  et: '2 kaks kahe kaht kahes; 3 kolm kolme kolmes; 4 neli nelja neljas; 5 viis viie viit viies; 6 kuus kuue kuut; 7 seitse seitsme seitset; 8 kaheksa kaheksat; 9 üheksa üheksat; 10 kümme kümne kümmet; 11 üksteist üheteist; 12 kaksteist kaheteist kaheteistkümne; 13 kolmteist kolmeteist; 14 neliteist neljateist; 15 viisteist viieteist; 16 kuusteist kuueteist; 17 seitseteist seitsmeteist; 18 kaheksateist kaheksateistkümne; 19 üheksateist; 20 kakskümmend kahekümne; 30 kolmkümmend kolmekümne; 40 nelikümmend neljakümne; 50 viiskümmend viiekümne; 60 kuuskümmend kuuekümne; 70 seitsekümmend seitsmekümne; 80 kaheksakümmend kaheksakümne; 90 üheksakümmend üheksakümne',
  sv: '2 två; 3 tre; 4 fyra; 5 fem; 6 sex; 7 sju; 8 åtta; 9 nio; 10 tio; 11 elva; 12 tolv; 13 tretton; 14 fjorton; 15 femton; 16 sexton; 17 sjutton; 18 arton; 19 nitton; 20 tjugo; 30 trettio; 40 fyrtio; 50 femtio; 60 sextio; 70 sjuttio; 80 åttio; 90 nittio',
};
/** Words that multiply what stands before them; alone they are the number itself. */
const TIMES: Readonly<Record<Language, string>> = {
  en: '100 hundred; 1000 thousand',
  lv: '100 simt simts simtu simti simtiem; 1000 tūkstoš tūkstotis tūkstoši tūkstošu tūkstošus tūkstošiem tūkst',
  et: '100 sada saja sadat; 1000 tuhat tuhande tuhandet',
  sv: '100 hundra; 1000 tusen',
};
const HALF = new Map([
  ['puolteist', 1.5],
  ['poolteist', 1.5],
  ['pusotras', 1.5],
  ['pusotra', 1.5],
  ['pusotru', 1.5],
]);
const MINUS = new Set('minus mīnus mīnusa miinus'.split(' ').map(fold));
const PLUS = new Set(['plus', 'pluss']);

/** Letters of the longest number in one word; longer words are none, and cutting them would cost their square. */
const LONGEST_NUMBER = 40;

type Part = { readonly value: number; readonly isFactor: boolean };
const partsOf = new Map<string, Part>();
const add = (language: Language, form: string, part: Part) => partsOf.set(`${language}:${fold(form)}`, part);
for (const language of Object.keys(ROWS) as Language[]) {
  for (const [table, isFactor] of [
    [ROWS, false],
    [TIMES, true],
  ] as const) {
    for (const row of table[language].split(';')) {
      const [value = '', ...forms] = row.trim().split(' ');
      for (const form of forms) add(language, form, { value: Number(value), isFactor });
    }
  }
}
for (const [form, value] of HALF)
  for (const language of ['et', 'lv'] as const) add(language, form, { value, isFactor: false });

/** Swedish, Latvian and Estonian write several parts as one word: tjugofem, trehundra, trīssimt, kolmsada. */
function partsOfWord(folded: string, language: Language): readonly Part[] | null {
  const own = partsOf.get(`${language}:${folded}`) ?? inCase(folded, language);
  if (own !== undefined) return [own];
  if (language === 'en' || folded.length > LONGEST_NUMBER) return null;
  for (let cut = folded.length - 2; cut >= 2; cut--) {
    const head = partsOf.get(`${language}:${folded.slice(0, cut)}`);
    if (head === undefined) continue;
    const tail = partsOfWord(folded.slice(cut), language);
    const next = tail?.[0];
    const isSmaller = next !== undefined && head.value >= 20 && next.value < head.value;
    if (next?.isFactor || isSmaller) return [head, ...(tail ?? [])];
  }
  return null;
}

/** Estonian cases put their endings on the genitive: kolmest, viieni, kahega. */
function inCase(folded: string, language: Language): Part | undefined {
  if (language !== 'et') return undefined;
  const stem = folded.replace(/(?:st|sse|ks|ga|le|lt|ni|ta|na|s|l)$/u, '');
  return stem === folded ? undefined : partsOf.get(`et:${stem}`);
}

/**
 * Numbers from two to 999,999 written as words, in text order, with a sign written before them (`minus arton`); only of the
 * sentence's language where that is known.
 */
export function findNumberWords(reading: Reading): NumberFound[] {
  const found: NumberFound[] = [];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at] as Token;
    const languages: readonly Language[] =
      first.language === null ? ['en', 'lv', 'et', 'sv'] : [first.language];
    const run = isNumberHere(reading, first)
      ? (languages.map((one) => runFrom(tokens, at, one)).find((one) => one !== null) ?? null)
      : null;
    if (run === null) {
      const half = halfAt(reading, first);
      if (half !== null) found.push(half);
      do at++;
      while (half !== null && (tokens[at]?.from ?? Infinity) < half.to);
      continue;
    }
    const before = at > 0 && first.before === '' ? (tokens[at - 1] as Token) : null;
    const sign = before === null ? 0 : MINUS.has(before.folded) ? -1 : PLUS.has(before.folded) ? 1 : 0;
    const value = run.value * (sign || 1);
    const from = sign === 0 || before === null ? first.from : before.from;
    const { to } = tokens[run.end - 1] as Token;
    found.push({ from, to, low: value, high: value, isSigned: sign !== 0 });
    at = run.end;
  }
  return found;
}

/** "60 thousand" belongs to its figure; Estonian "kuus" behind a unit or currency is "a month" and no six. */
function isNumberHere(reading: Reading, token: Token): boolean {
  const before = reading.tokens[token.at - 1];
  const isJoined = before !== undefined && before.sentence === token.sentence;
  if (isJoined && token.before === '' && /^\d/.test(before.folded)) {
    const part = token.language === null ? undefined : partsOf.get(`${token.language}:${token.folded}`);
    if (part?.isFactor) return false;
  }
  if (token.folded !== 'kuus') return true;
  const next = reading.text.slice(token.to, token.to + 2);
  if (!/^\s\p{L}/u.test(next)) return false;
  return !/[€$\d]\s*$/u.test(reading.text.slice(0, token.from)) && !COUNTED_BEFORE.test(before?.folded ?? '');
}

const COUNTED_BEFORE =
  /^(?:euro\w*|eur|sek|kr\w*|alus\w*|tk|kg|t|tonn\w*|l|liitri\w*|proovi\w*|korda|kord|tellimus\w*|purki|pudelit)$/;

const HALVES =
  /^(?:(one|en|ett) (?:and|och) (?:a|an|one|en|ett) hal(?:f|v|vt)|half an?|(?:en |ett )?hal(?:v|vt)|pool)(?= (?:t|ton\p{L}*|pal\p{L}*|alus\p{L}*|lit\p{L}*)(?!\p{L}))/iu;

/** "one and a half tonnes", "ett halvt ton", "pool tonni": only before what is measured. */
function halfAt(reading: Reading, token: Token): NumberFound | null {
  const match = HALVES.exec(reading.text.slice(token.from, token.from + 40));
  if (match === null || /\p{L}/u.test(reading.text[token.from - 1] ?? ' ')) return null;
  const value = match[1] === undefined ? 0.5 : 1.5;
  return { from: token.from, to: token.from + match[0].length, low: value, high: value, isSigned: false };
}

/** The number that starts at a token: parts add up while they get smaller, hundred and thousand multiply. */
function runFrom(
  tokens: readonly Token[],
  start: number,
  language: Language,
): { value: number; end: number } | null {
  let total = 0;
  let group = 0;
  let previous = Infinity;
  let end = start;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const isAfter =
      at === start || (/^[-‐]?$/u.test(token.before) && token.sentence === tokens[start]?.sentence);
    const parts = isAfter ? partsOfWord(token.folded, language) : null;
    if (parts === null || !parts.every((part) => accepts(part))) break;
    end = at + 1;
  }
  return end === start ? null : { value: total + group, end };

  function accepts(part: Part): boolean {
    if (part.isFactor) {
      if (previous === Infinity || group === 0) group = previous === Infinity ? part.value : 0;
      else group *= part.value;
      if (group === 0) return false;
      if (part.value === 1000) {
        total += group;
        group = 0;
      }
      previous = part.value;
      return true;
    }
    const isSmaller = previous === Infinity || previous >= 100 || (previous >= 20 && part.value < 10);
    if (!isSmaller) return false;
    group += part.value;
    previous = part.value;
    return true;
  }
}
