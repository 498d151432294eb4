import { LANGUAGES, type Language, type NutsCode } from '@fivefold/domain';
import { PLACES, findRegion, resolveRegion, type Place } from '@fivefold/vocabulary';
import { fold, stem, words } from '../../text/index.js';
import { PhraseBook, type Phrase } from '../phrases.js';
import type { Reading, Token } from '../reading.js';

/** Where a place stands in a movement; `via` is passed and no end of it; `outside` names what is left out. */
export type PlaceRole = 'to' | 'from' | 'via' | 'in' | 'outside';

/** A place named in a text. */
export interface PlaceFound {
  readonly kind: Place['kind'];
  /** Regions in the codes that services use for coverage: a whole country as `LV00`, `SE`, `FI1`. */
  readonly nuts: readonly NutsCode[];
  /** The countries as two letters. */
  readonly countries: readonly string[];
  readonly role: PlaceRole;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

/** Countries with one region that is all of them: services cover that region, so needs name it too. */
const WHOLE: Readonly<Record<string, NutsCode>> = { LV: 'LV00', EE: 'EE00', LT: 'LT0', DK: 'DK0', FI: 'FI1' };

/** A country as services name it: the region that is all of it, else its two letters. */
export function wholeOf(code: NutsCode): NutsCode {
  return WHOLE[code] ?? code;
}

const CAPITALISED = /^\p{Lu}/u;
/** Town names that are ordinary words in one of the four languages when they open a sentence or stand in capitals. */
const ORDINARY = new Set(
  'ogre aste sala mora boden lund vara ala tapa rapla alus kunda lina mara eda hov nora falun sund sala turu turul turule turult turuks'.split(
    ' ',
  ),
);

interface Name {
  readonly place: Place;
  readonly rank: number;
}

function rankOf(place: Place): number {
  return place.kind === 'country' ? 1e9 : place.kind === 'town' ? (place.population ?? 0) : 1e8;
}

/**
 * Endings that names of places take where a stemmer of common words fails them: Estonian cases (Kuldīgasse), Swedish words
 * for the land around (Stockholmsregionen).
 */
const ENDINGS: Readonly<Partial<Record<Language, RegExp>>> = {
  et: /^[aeiu]?(?:s|sse|st|le|l|lt|ni|ga|ks)?$/,
  sv: /^s?(?:omradet|regionen|trakten|lan|lanet|hamn|hamnen)?$/,
};
/** Letters of the shortest name that is matched by its beginning. */
const SHORTEST_OPEN = 4;

/** Names are matched by all their stems in one order; the genitive before a noun counts, too. */
function placePhrases(): Phrase<Name>[] {
  const phrases: Phrase<Name>[] = [];
  const seen = new Set<string>();
  for (const place of PLACES) {
    for (const language of LANGUAGES) {
      for (const name of [place.names[language], ...place.otherNames[language]]) {
        const pattern = words(name)
          .map((word) => word.folded)
          .filter((word) => word !== 'the')
          .join(' ');
        const key = `${language}:${pattern}:${place.nuts.join()}`;
        if (pattern.length < 3 || seen.has(key)) continue;
        seen.add(key);
        const payload = { place, rank: rankOf(place) };
        phrases.push({ pattern, language, payload, slack: 0, ordered: true });
        if (ENDINGS[language] !== undefined && pattern.length >= SHORTEST_OPEN)
          phrases.push({ pattern: `${pattern}*`, language, payload, slack: 0, ordered: true });
      }
    }
  }
  for (const [pattern, language, code] of ADJECTIVES) {
    const place = PLACES.find((one) => one.kind !== 'town' && one.nuts.join() === code);
    if (place !== undefined)
      phrases.push({ pattern, language, payload: { place, rank: 1e9 }, slack: 0, ordered: true });
  }
  return phrases;
}

/** Adjectives before people, firms and markets: "for our Latvian customers", "one Baltic plant". */
const PEOPLE_EN =
  '=customers/=clients/=consumers/=buyers/=shops/=stores/=market/=plant/=supplier/=suppliers/=provider/=retailers/=chains/=producers/=warehouse';
const PEOPLE_SV = 'kund*/butik*/marknad*/köpar*/leverantör*/anläggning*/fabrik*/kedj*/producent*';
const ADJECTIVES: readonly (readonly [string, Language, string])[] = [
  [`=latvian ${PEOPLE_EN}`, 'en', 'LV'],
  [`=estonian ${PEOPLE_EN}`, 'en', 'EE'],
  [`=swedish ${PEOPLE_EN}`, 'en', 'SE'],
  [`=finnish ${PEOPLE_EN}`, 'en', 'FI'],
  [`=lithuanian ${PEOPLE_EN}`, 'en', 'LT'],
  [`=german ${PEOPLE_EN}`, 'en', 'DE'],
  [`=danish ${PEOPLE_EN}`, 'en', 'DK'],
  [`=baltic ${PEOPLE_EN}`, 'en', 'LV,EE,LT'],
  [`=nordic ${PEOPLE_EN}`, 'en', 'SE,FI,DK,NO,IS'],
  [`lettisk* ${PEOPLE_SV}`, 'sv', 'LV'],
  [`estnisk* ${PEOPLE_SV}`, 'sv', 'EE'],
  [`svensk* ${PEOPLE_SV}`, 'sv', 'SE'],
  [`finsk* ${PEOPLE_SV}`, 'sv', 'FI'],
  [`litauisk* ${PEOPLE_SV}`, 'sv', 'LT'],
  [`baltisk* ${PEOPLE_SV}`, 'sv', 'LV,EE,LT'],
];

const book = new PhraseBook<Name>(placePhrases);

/** Places named in the text, in order; of two with one name the larger, of overlapping ones the longer name. */
export function findPlaces(reading: Reading): PlaceFound[] {
  const hits = book
    .match(reading)
    .filter(
      (hit) =>
        isName(reading, hit.tokens, hit.payload.place) &&
        isNear(reading, hit) &&
        isTrusted(reading, hit) &&
        isEnding(reading, hit),
    );
  hits.sort(
    (one, two) =>
      two.tokens.length - one.tokens.length ||
      ownLanguage(reading, two) - ownLanguage(reading, one) ||
      closeness(reading, two) - closeness(reading, one) ||
      two.payload.rank - one.payload.rank,
  );
  const taken = new Set<number>();
  const found: PlaceFound[] = [];
  for (const hit of hits) {
    if (hit.tokens.some((at) => taken.has(at))) continue;
    hit.tokens.forEach((at) => taken.add(at));
    const first = hit.tokens[0] as number;
    const last = hit.tokens.at(-1) as number;
    const { place } = hit.payload;
    found.push({
      kind: place.kind,
      nuts: place.nuts.map(wholeOf),
      countries: [...new Set(place.nuts.map((code) => code.slice(0, 2)))],
      role: roleOf(reading, first, last, place),
      first,
      last,
      sentence: (reading.tokens[first] as Token).sentence,
    });
  }
  return joined(
    reading,
    [...found, ...codesIn(reading)].sort((one, two) => one.first - two.first),
  );
}

/** Codes of earlier versions stand for the regions of today. */
const TODAY = '9999-12-31';
const CODE = /^[A-Z]{2}[0-9][0-9A-Z]{0,2}$/;

/** NUTS codes written as such, those of 2021 as their successors. */
function codesIn(reading: Reading): PlaceFound[] {
  const found: PlaceFound[] = [];
  for (const token of reading.tokens) {
    const written = reading.text.slice(token.from, token.to);
    if (!CODE.test(written)) continue;
    const code = findRegion(written)?.code ?? successor(written);
    if (code === null) continue;
    const role = roleOf(reading, token.at, token.at, null);
    const at = { first: token.at, last: token.at, sentence: token.sentence };
    found.push({ kind: 'region', nuts: [code], countries: [code.slice(0, 2)], role, ...at });
  }
  return found;
}

function successor(code: string): NutsCode | null {
  try {
    return resolveRegion(code, TODAY).code;
  } catch {
    return null;
  }
}

/** Words around the two ends of a route: "between Riga and Oslo", "Tartu ja Riia vahel". */
const BETWEEN = new Set('between starp mellan vahel'.split(' '));

/** "Rīga–Tartu", "Riga → Tallinn", "starp Rīgu un Tartu": from the one to the other. */
function joined(reading: Reading, found: readonly PlaceFound[]): PlaceFound[] {
  const isAhead = (one: PlaceFound | undefined, two: PlaceFound | undefined) =>
    one !== undefined &&
    two !== undefined &&
    two.first === one.last + 1 &&
    /^(?:[-–—→>/]|->|=>|-->)$/.test((reading.tokens[two.first] as Token).before);
  const isBetween = (one: PlaceFound | undefined, two: PlaceFound | undefined) =>
    one !== undefined &&
    two !== undefined &&
    one.sentence === two.sentence &&
    two.first === one.last + 2 &&
    (BETWEEN.has(reading.tokens[one.first - 1]?.folded ?? '') ||
      BETWEEN.has(reading.tokens[two.last + 1]?.folded ?? ''));
  const isTowards = (one: PlaceFound, two: PlaceFound | undefined) =>
    two !== undefined &&
    one.sentence === two.sentence &&
    two.first === one.last + 2 &&
    TO.has(reading.tokens[one.last + 1]?.folded ?? '');
  return found.map((place, at) => {
    if (place.role === 'in' && isTowards(place, found[at + 1])) return { ...place, role: 'from' as const };
    if (isBetween(place, found[at + 1])) return { ...place, role: 'from' as const };
    if (isBetween(found[at - 1], place)) return { ...place, role: 'to' as const };
    if (isAhead(place, found[at + 1])) return { ...place, role: 'from' as const };
    return isAhead(found[at - 1], place) ? { ...place, role: 'to' as const } : place;
  });
}

function ownLanguage(reading: Reading, hit: { tokens: readonly number[]; phrase: Phrase<Name> }): number {
  return (reading.tokens[hit.tokens[0] as number] as Token).language === hit.phrase.language ? 1 : 0;
}

/** Letters that the name and the word share from the start: an inflected Rīga is nearer to Rīga than to a namesake. */
function closeness(reading: Reading, hit: { tokens: readonly number[]; phrase: Phrase<Name> }): number {
  const word = (reading.tokens[hit.tokens[0] as number] as Token).folded;
  const name = hit.phrase.pattern.split(' ')[0] ?? '';
  let at = 0;
  while (at < word.length && word[at] === name[at]) at++;
  return at;
}

/** Names that folding makes equal to a function word (Nõo, no) or that are short need their own letters. */
const SHORT_NAME = 4;
/** Inhabitants from which on a short name needs neither its marks nor a capital: "riga". */
const CITY = 200_000;
/** Inhabitants from which on a town is recognised in small letters. */
const KNOWN_TOWN = 15_000;

function isName(reading: Reading, tokens: readonly number[], place: Place): boolean {
  return tokens.every((at) => {
    const token = reading.tokens[at] as Token;
    const written = reading.text.slice(token.from, token.to);
    const isCity = (place.population ?? 0) >= CITY && isNamedSo(token.folded, place);
    if (tokens.length > 1) return true;
    if (token.folded.length <= SHORT_NAME && !isCity && !isWrittenSo(token.text, place)) return false;
    if (/^\p{Lu}{2,}$/u.test(written) && written.length < 5) return false;
    if (ORDINARY.has(token.folded) || ORDINARY.has(stem(token.folded, 'lv'))) {
      return (
        CAPITALISED.test(written) &&
        token.at !== (reading.sentences[token.sentence] as { first: number }).first
      );
    }
    // The name of a small town in small letters is more likely a word: "lõpuks" is no Loppi.
    const isKnown = place.kind !== 'town' || (place.population ?? 0) >= KNOWN_TOWN;
    return CAPITALISED.test(written) || ((token.folded.length > SHORT_NAME || isCity) && isKnown);
  });
}

/** What follows the beginning of a name must be an ending, and the name a name. */
function isEnding(
  reading: Reading,
  hit: { readonly tokens: readonly number[]; readonly phrase: Phrase<Name> },
): boolean {
  const { pattern, language } = hit.phrase;
  const endings = language === null ? undefined : ENDINGS[language];
  if (!pattern.endsWith('*') || pattern.includes('/') || endings === undefined) return true;
  const token = reading.tokens[hit.tokens.at(-1) as number] as Token;
  const name = pattern.split(' ').at(-1)?.slice(0, -1) ?? '';
  return (
    CAPITALISED.test(reading.text.slice(token.from, token.to)) &&
    endings.test(token.folded.slice(name.length))
  );
}

/** A name in small letters is read in its own language only. */
function isTrusted(reading: Reading, hit: { tokens: readonly number[]; strength01: number }): boolean {
  const token = reading.tokens[hit.tokens[0] as number] as Token;
  return hit.strength01 === 1 || CAPITALISED.test(reading.text.slice(token.from, token.to));
}

const LONG_NAME = 7;

/** Stemming may bring a common word to a name: nearly all letters of the name must stand in the word. */
function isNear(reading: Reading, hit: { tokens: readonly number[]; phrase: Phrase<Name> }): boolean {
  const name = hit.phrase.pattern.split(' ')[0] ?? '';
  return (
    hit.phrase.pattern.includes('*') ||
    name.startsWith('=') ||
    closeness(reading, hit) >= Math.max(2, name.length - (name.length > LONG_NAME ? 2 : 1))
  );
}

function isNamedSo(folded: string, place: Place): boolean {
  return LANGUAGES.some((code) =>
    [place.names[code], ...place.otherNames[code]].some((name) => fold(name) === folded),
  );
}

function isWrittenSo(text: string, place: Place): boolean {
  return LANGUAGES.some((code) =>
    [place.names[code], ...place.otherNames[code]].some((name) =>
      text.startsWith(name.toLowerCase().slice(0, -1)),
    ),
  );
}

const TO = new Set('to uz till til into towards lidz'.split(' '));
const VIA = new Set('via caur läbi labi genom through over'.split(' '));
/** Estonian says it behind the place: "Klaipėda kaudu". */
const VIA_BEHIND = new Set(['labi', 'kaudu']);
const OUTSIDE = new Set('outside arpus valjaspool utanfor'.split(' '));
const BESIDE = new Set('netalu talu km far'.split(' '));
const FROM = new Set('from no fran out alates ex'.split(' '));

function roleOf(reading: Reading, first: number, last: number, place: Place | null): PlaceRole {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const token = reading.tokens[at] as Token;
    if (/[,;:(]/.test((reading.tokens[at + 1] as Token).before)) break;
    if (VIA.has(token.folded) && at === first - 1) return 'via';
    // "outside Poland" leaves a country out, "outside Linköping" is beside the town.
    if (OUTSIDE.has(token.folded)) return place?.kind === 'town' ? 'in' : 'outside';
    // "netālu no Cēsīm" is beside it.
    if (FROM.has(token.folded) && BESIDE.has(reading.tokens[at - 1]?.folded ?? '')) return 'in';
    if (TO.has(token.folded)) return 'to';
    if (FROM.has(token.folded)) return 'from';
  }
  const token = reading.tokens[last] as Token;
  const isVia = token.language === 'et' && VIA_BEHIND.has(reading.tokens[last + 1]?.folded ?? '');
  if (isVia && !/(st|lt|sse|le)$/.test(token.folded)) return 'via';
  return token.language === 'et' && place !== null
    ? estonianRole(token, reading.tokens[last + 1] as Token | undefined, place)
    : 'in';
}

/** The Estonian case tells: -sse, -le and the short illative go to, -st and -lt come from, -s and -l stay. */
function estonianRole(token: Token, next: Token | undefined, place: Place): PlaceRole {
  const word = token.folded;
  if (/(sse|le)$/.test(word)) return 'to';
  if (/(st|lt)$/.test(word) && word.length > 4) return 'from';
  if (/(s|l)$/.test(word)) return 'in';
  const isGenitive =
    next !== undefined && next.before === '' && /^\p{Ll}/u.test(next.text) && next.folded.length > 3;
  // Lätti and Riiga are no genitives of Läti and Riia; Rootsi and Stockholmi may be.
  const own = [place.names.et, ...place.otherNames.et].some((name) =>
    token.text.startsWith(name.toLowerCase()),
  );
  return isGenitive && own ? 'in' : 'to';
}
