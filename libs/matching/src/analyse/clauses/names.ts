import { LANGUAGES } from '@fivefold/domain';
import {
  CERTIFICATES,
  INCOTERMS,
  INTERFACES,
  LANGUAGE_NAMES,
  LANGUAGE_WORDS,
  QUALIFIERS,
} from '@fivefold/vocabulary';
import { fold, isFunctionWord, words } from '../../text/index.js';
import { PhraseBook, type Phrase } from '../phrases.js';
import type { Reading, Token } from '../reading.js';

/** Which table of the vocabulary a name stands in. */
export type NameKind = 'certificate' | 'interface' | 'language' | 'incoterm' | 'organic' | 'atp' | 'adr';

/** A name of a table of the vocabulary found in a text. */
export interface NameFound {
  readonly kind: NameKind;
  readonly code: string;
  readonly tokens: readonly number[];
  readonly sentence: number;
}

interface Name {
  readonly kind: NameKind;
  readonly code: string;
}

function phrase(name: string, language: Phrase<Name>['language'], payload: Name): Phrase<Name> | null {
  const pattern = words(name)
    .map((word) => word.folded)
    .join(' ');
  return pattern === '' ? null : { pattern, language, payload, slack: 0, ordered: true };
}

/** Inflected ways of "organic certified"; KRAV is a Swedish label on top of the EU rules. */
const CERTIFIED_ORGANIC: readonly (readonly [string, 'en' | 'lv' | 'et' | 'sv'])[] = [
  ['organic certif*', 'en'],
  ['bioloģisk* sertific*/sertifikāt*', 'lv'],
  ['bio/eko sertific*/sertifikāt*', 'lv'],
  ['mahesertifi*/mahetunnust*/mahemär*', 'et'],
  ['krav/ekologisk* certifier*', 'sv'],
  ['kravcertifier*/ekocertifier*/kravmärk*', 'sv'],
];

const INITIALS = /^\p{Lu}{2,4}$/u;

function namePhrases(): Phrase<Name>[] {
  const rows: (Phrase<Name> | null)[] = [];
  for (const language of LANGUAGES) {
    for (const one of CERTIFICATES) {
      for (const word of one.words[language]) {
        const row = phrase(word, language, { kind: 'certificate', code: one.code });
        // Short initials have no endings: "If" is no form of IFS.
        rows.push(row !== null && INITIALS.test(word) ? { ...row, pattern: `=${row.pattern}` } : row);
      }
    }
    for (const code of Object.keys(LANGUAGE_NAMES)) {
      const names = [LANGUAGE_NAMES[code]?.[language] ?? '', ...(LANGUAGE_WORDS[code]?.[language] ?? [])];
      for (const name of names) rows.push(phrase(name, language, { kind: 'language', code }));
    }
    const organic = QUALIFIERS.find((one) => one.id === 'organic')?.words[language] ?? [];
    for (const word of organic)
      rows.push(phrase(word, language, { kind: 'organic', code: 'EU_ORGANIC_2018_848' }));
  }
  for (const one of INTERFACES)
    for (const word of one.words) rows.push(phrase(word, null, { kind: 'interface', code: one.code }));
  for (const one of INCOTERMS) rows.push(phrase(one.code, null, { kind: 'incoterm', code: one.code }));
  for (const code of ['FNA', 'FRA', 'FRB', 'FRC']) rows.push(phrase(code, null, { kind: 'atp', code }));
  for (const [pattern, language] of CERTIFIED_ORGANIC) {
    const payload: Name = { kind: 'certificate', code: 'EU_ORGANIC_2018_848' };
    rows.push({ pattern, language, payload, slack: 0, ordered: true });
  }
  return rows.filter((row) => row !== null);
}

const book = new PhraseBook<Name>(namePhrases);
/** Names that are also ordinary words or forms: only in capitals. */
const CAPITALS_ONLY = new Set([
  'ORDERS',
  'REST',
  'ATP',
  'ADR',
  'ASC',
  'FOB',
  'CIP',
  'DAP',
  'CPT',
  'FAS',
  'GDP',
  'FRA',
  'CIF',
  'IFS',
  'BRC',
]);
const LANGUAGE_CUE = /^(keel\w*|valod\w*|sprak\w*|language\w*)$/;
/** Words before a language: "Keel: eesti või soome", "speak Estonian", "på svenska". */
const SPEAKING =
  /^(in|pa|speak\w*|spoken|keel\w*|valoda\w*|sprak\w*|languages?|suhtlus\w*|sazina\w*|kommunikation\w*|communicat\w*|tugi|atbalsts|support|tala\w*|raagi\w*|runa|runat)$/;
/** Words for making a text in another language. */
const TRANSLATING =
  /^(translat|localis|localiz|oversatt|lokaliser|tulko|partulko|tolki|tolge|tolke|label|etike|etikett|markning|markejum|margistus)/;
const INTO = new Set('into to till uz'.split(' '));
const AND = new Set('and or och eller un vai ja voi'.split(' '));
const ONE_CLASS = '[1-9](?:\\.[1-6])?';
const CLASSES = `(${ONE_CLASS}\\.?(?:\\s*(?:,|/|and|or|un|vai|ja|või|och|eller|samt|&)\\s*${ONE_CLASS}\\.?(?!\\d))*)`;
const ADR_CLASS = new RegExp(
  `(?<!\\p{L})(?:class(?:es)?|klass(?:en|er|erna|i|id|ide|iga)?|klas\\p{L}{0,3})\\W{0,3}${CLASSES}(?![\\d%])|` +
    `(?<![\\d.,])${CLASSES}\\s?(?:klas\\p{L}*|class(?:es)?)(?!\\p{L})`,
  'giu',
);

/** Certificates, interfaces, languages, Incoterms, ATP and ADR classes named in a text; of overlapping ones the longest. */
export function findNames(reading: Reading): NameFound[] {
  const hits = book.match(reading).filter((hit) => isMeant(reading, hit.payload, hit.tokens));
  hits.sort((one, two) => two.tokens.length - one.tokens.length);
  const taken = new Map<number, NameKind[]>();
  const found: NameFound[] = [];
  for (const hit of hits) {
    if (
      hit.tokens.some(
        (at) =>
          taken.get(at)?.includes(hit.payload.kind) || (hit.payload.kind === 'organic' && taken.has(at)),
      )
    )
      continue;
    for (const at of hit.tokens) taken.set(at, [...(taken.get(at) ?? []), hit.payload.kind]);
    const sentence = (reading.tokens[hit.tokens[0] as number] as Token).sentence;
    found.push({ ...hit.payload, tokens: hit.tokens, sentence });
  }
  found.push(...adrClasses(reading), ...languageAdjectives(reading));
  return found.sort((one, two) => (one.tokens[0] as number) - (two.tokens[0] as number));
}

function isMeant(reading: Reading, name: Name, tokens: readonly number[]): boolean {
  const token = reading.tokens[tokens[0] as number] as Token;
  const written = reading.text.slice(token.from, token.to);
  if (name.kind === 'language') return isLanguageMeant(reading, token, tokens);
  if (name.kind === 'incoterm' || CAPITALS_ONLY.has(token.folded.toUpperCase()))
    return written === written.toUpperCase();
  return true;
}

/** "eesti" and "Swedish" name a language only beside a word such as *keel*, after "in", or in a list of languages. */
function isLanguageMeant(reading: Reading, token: Token, tokens: readonly number[]): boolean {
  if (tokens.length > 1) return true;
  const last = reading.tokens[tokens.at(-1) as number] as Token;
  if (/(iski|iska|isks)$/.test(last.folded) && token.language !== 'en')
    return token.language === 'lv' || token.language === 'sv';
  for (let at = last.at + 1; at <= last.at + 5 && at < reading.tokens.length; at++) {
    const next = reading.tokens[at] as Token;
    if (next.sentence !== token.sentence) break;
    if (LANGUAGE_CUE.test(next.folded)) return true;
  }
  for (let at = token.at - 1; at >= Math.max(0, token.at - 5); at--) {
    const word = reading.tokens[at] as Token;
    if (word.sentence !== token.sentence) break;
    if (SPEAKING.test(word.folded)) return true;
  }
  if (isTranslatedInto(reading, token)) return true;
  const next = reading.tokens[last.at + 1] as Token | undefined;
  return next !== undefined && /^(speaking|labels?|version|translation)$/.test(next.folded);
}

/** "labels into Swedish and German": the last of a list that "into" opens; before a noun it is an adjective of a country. */
function isTranslatedInto(reading: Reading, token: Token): boolean {
  const { first, end } = reading.sentences[token.sentence] as { first: number; end: number };
  const next = reading.tokens[token.at + 1];
  const isLast = token.at + 1 >= end || next === undefined || next.before !== '' || !isNoun(next);
  if (!isLast || !reading.tokens.slice(first, end).some((one) => TRANSLATING.test(one.folded))) return false;
  for (let at = token.at - 1; at >= Math.max(first, token.at - 6); at--) {
    if (INTO.has((reading.tokens[at] as Token).folded)) return true;
  }
  return false;
}

function isNoun(token: Token): boolean {
  return !isFunctionWord(token.folded) && !AND.has(token.folded);
}

const GENITIVES = new Map(
  Object.keys(LANGUAGE_NAMES).map(
    (code) => [fold(LANGUAGE_NAMES[code]?.et.split(' ')[0] ?? ''), code] as const,
  ),
);
const NAMES_SV = new Map(
  Object.keys(LANGUAGE_NAMES)
    .toReversed()
    .map((code) => [fold(LANGUAGE_NAMES[code]?.sv ?? ''), code] as const),
);
const LANGUAGED_ET = /^(\p{L}+?)keel(?:ne|se|sed|seid|sete|sel|selt|set|seks)$/u;
const LANGUAGED_SV = /^(\p{L}+?)språkig(?:a|t)?$/u;

/** "soomekeelsed etiketid", "finskspråkig support": an adjective made of a language. */
function languageAdjectives(reading: Reading): NameFound[] {
  const found: NameFound[] = [];
  for (const { text, folded, at, sentence } of reading.tokens) {
    const estonian = LANGUAGED_ET.exec(folded)?.[1];
    const swedish = LANGUAGED_SV.exec(text)?.[1];
    const code = estonian === undefined ? NAMES_SV.get(fold(swedish ?? ' ')) : GENITIVES.get(estonian);
    if (code !== undefined) found.push({ kind: 'language', code, tokens: [at], sentence });
  }
  return found;
}

function adrClasses(reading: Reading): NameFound[] {
  if (!/ADR|dangerous|hazard|bīstam|ohtlik|farlig/iu.test(reading.text)) return [];
  const found: NameFound[] = [];
  for (const match of reading.text.matchAll(ADR_CLASS)) {
    const from = match.index;
    const tokens = reading.tokens.filter((token) => token.to > from && token.from < from + match[0].length);
    const first = tokens[0];
    if (first === undefined) continue;
    for (const code of (match[1] ?? match[2] ?? '').match(/[1-9](?:\.[1-6])?/g) ?? []) {
      found.push({ kind: 'adr', code, tokens: tokens.map((token) => token.at), sentence: first.sentence });
    }
  }
  return found;
}
