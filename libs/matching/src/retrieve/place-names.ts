import { LANGUAGES, type NutsCode } from '@fivefold/domain';
import { PLACES, type Place } from '@fivefold/vocabulary';
import { stem, words } from '../text/index.js';
import { isStopWord } from './stop-words.js';

/** A place named in a query. */
export interface PlaceNamed {
  readonly regions: readonly NutsCode[];
  /** Indexes of its words, ascending; of all where it is named several times. */
  readonly words: readonly number[];
}

interface Known {
  readonly place: Place;
  readonly rank: number;
  /** The name's first word, folded: an inflected form must begin like it. */
  readonly begins: string;
}

const LONGEST_NAME = 3;
/** Smaller towns share their names with too many ordinary words. */
const LEAST_POPULATION = 3000;
/** A short name is recognised in an inflected form only where it is no small town's. */
const SHORT_NAME = 6;
const LEAST_INFLECTED = 40_000;

/** Words whose places are remembered. */
const REMEMBERED = 20_000;

/** What a word of a query may be among the names of places. */
interface PlaceWord {
  /** Its stems in the four languages. */
  readonly stems: readonly string[];
  /** Words of the longest name that it may begin, 0 where it begins none. */
  readonly longest: number;
  /** The place that it names by itself. */
  readonly alone: Known | null;
}

/** Names by which places are known, one a line, with the place of each and the first word of its name. */
interface Names {
  readonly keys: string;
  /** Indexes into {@link PLACES}. */
  readonly places: readonly number[];
  readonly begins: string;
}

let made: Names | null = null;
let byStems: Map<string, Known> | null = null;
/** First word of a name, or its stem -> words of the longest such name. */
const longestFrom = new Map<string, number>();
const remembered = new Map<string, PlaceWord>();

function rankOf({ kind, population }: Place): number {
  return kind === 'town' ? (population ?? 0) : kind === 'country' ? 1e9 : 1e8;
}

/**
 * The names of all places, as they stand and stemmed in their languages, each with the largest place of that name. They follow from the
 * vocabulary and the stems alone, so a build may reckon them. Cost about 90 ms, once.
 */
export function namesOfPlaces(): Names {
  if (made !== null) return made;
  const largest = new Map<string, { at: number; rank: number; begins: string }>();
  for (const [at, place] of PLACES.entries()) {
    const rank = rankOf(place);
    if (place.kind === 'town' && rank < LEAST_POPULATION) continue;
    for (const language of LANGUAGES) {
      for (const name of [place.names[language], ...place.otherNames[language]]) {
        const folded = words(name).map((word) => word.folded);
        if (folded.length === 0 || folded.length > LONGEST_NAME || name.length < 3) continue;
        const keys = [folded.join(' ')];
        if (rank >= LEAST_INFLECTED || name.length > SHORT_NAME) {
          keys.push(folded.map((word) => stem(word, language)).join(' '));
        }
        for (const key of keys) {
          const known = largest.get(key);
          if (known === undefined || known.rank < rank) largest.set(key, { at, rank, begins: folded[0]! });
        }
      }
    }
  }
  const all = [...largest.values()];
  made = {
    keys: [...largest.keys()].join('\n'),
    places: all.map(({ at }) => at),
    begins: all.map(({ begins }) => begins).join('\n'),
  };
  return made;
}

/** Stems of a name in a language -> the largest place of that name. */
function names(): Map<string, Known> {
  if (byStems !== null) return byStems;
  byStems = new Map();
  const { keys, places, begins } = namesOfPlaces();
  const firsts = begins.split('\n');
  for (const [at, key] of keys.split('\n').entries()) {
    const place = PLACES[places[at]!]!;
    byStems.set(key, { place, rank: rankOf(place), begins: firsts[at]! });
    const inOrder = key.split(' ');
    longestFrom.set(inOrder[0]!, Math.max(inOrder.length, longestFrom.get(inOrder[0]!) ?? 0));
  }
  return byStems;
}

/**
 * Places that the words of a query name, in any of the four languages, inflected and in small letters as people type into
 * a search box; of two with one name the larger. The longest name wins where names overlap. O(words).
 */
export function placesNamed(folded: readonly string[]): PlaceNamed[] {
  const found: PlaceNamed[] = [];
  for (let at = 0; at < folded.length;) {
    const { longest, alone } = placeWord(folded[at]!);
    let length = Math.min(longest, folded.length - at);
    let known: Known | null = null;
    for (; length > 0; length--) {
      known = length === 1 ? alone : placeOf(folded.slice(at, at + length));
      if (known !== null) break;
    }
    if (known === null) {
      at++;
      continue;
    }
    const { nuts: regions } = known.place;
    const words = Array.from({ length }, (_, word) => at + word);
    const before = found.findIndex((one) => one.regions === regions);
    // A place named twice is asked for once.
    if (before < 0) found.push({ regions, words });
    else found[before] = { regions, words: [...found[before]!.words, ...words] };
    at += length;
  }
  return found;
}

/** A word by itself, stemmed once: nearly all words of queries begin no name. */
function placeWord(folded: string): PlaceWord {
  let word = remembered.get(folded);
  if (word === undefined) {
    const stems = LANGUAGES.map((language) => stem(folded, language));
    word = { stems, longest: 0, alone: null };
    const known = names();
    const longest = Math.max(...[folded, ...stems].map((first) => longestFrom.get(first) ?? 0));
    if (longest > 0) {
      const isName = !isStopWord(folded) && folded.length >= 3;
      word = { stems, longest, alone: isName ? nearest(known, [folded], [stems]) : null };
    }
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(folded, word);
  }
  return word;
}

function placeOf(folded: readonly string[]): Known | null {
  return nearest(
    names(),
    folded,
    folded.map((word) => placeWord(word).stems),
  );
}

/** The place with exactly these words, or else the largest with their stems in one language. */
function nearest(
  known: ReadonlyMap<string, Known>,
  folded: readonly string[],
  stems: readonly (readonly string[])[],
): Known | null {
  const exact = known.get(folded.join(' '));
  if (exact !== undefined) return exact;
  let best: Known | null = null;
  for (let language = 0; language < LANGUAGES.length; language++) {
    const one = known.get(stems.map((ofWord) => ofWord[language]!).join(' '));
    if (one === undefined || !isNear(one.begins, folded[0]!)) continue;
    if (best === null || one.rank > best.rank) best = one;
  }
  return best;
}

/** Stemming may bring a common word to a name: nearly all letters of the name must stand in the word. */
function isNear(name: string, word: string): boolean {
  let same = 0;
  while (same < name.length && name[same] === word[same]) same++;
  const needed = name.length < 5 ? Math.max(3, name.length - 1) : name.length - 2;
  return same >= needed && word.length - same <= 3;
}
