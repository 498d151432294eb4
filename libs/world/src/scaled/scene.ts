import type { Language, NutsCode } from '@fivefold/domain';
import type { Concept } from '@fivefold/vocabulary';
import type { Publisher } from './publishers.js';
import type { Random } from './random.js';
import { madeUpName, type NameKind } from './words.js';

/** What the text of one service speaks about; the facts and all its sentences agree on it. */
export interface Scene {
  readonly concept: Concept;
  readonly publisher: Publisher;
  readonly firm: string;
  /** A real town or a made-up village. */
  readonly place: string;
  readonly product: string;
  readonly nuts: NutsCode;
}

/** How many names of a kind exist in a country; drawn by Zipf's law. */
const NAMES: Readonly<Record<NameKind, number>> = { firm: 60_000, place: 40_000, product: 120_000 };

/** No single name of a kind takes more than about one in a hundred. */
const NAME_SHIFT = 12;

/** A made-up name in the sound of the publisher's country. */
export function nameOf(kind: NameKind, publisher: Publisher, random: Random): string {
  return madeUpName(kind, publisher.sound, random.rank(NAMES[kind], NAME_SHIFT));
}

/** A name of the concept in `language`: the label or one of the others, in lower case unless it is an abbreviation. */
export function conceptName(concept: Concept, language: Language, random: Random): string {
  const others = concept.altLabels[language];
  const name =
    others.length === 0 || random.chance(0.3) ? concept.label[language] : random.pickRanked(others);
  const second = name[1] ?? '';
  const isAbbreviation = second !== second.toLowerCase() || /\d/.test(name.slice(0, 5));
  return isAbbreviation ? name : name[0]!.toLowerCase() + name.slice(1);
}
