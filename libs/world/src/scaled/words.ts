import { mix32 } from '../ids.js';

/** The sound of made-up names in one language: open syllables, and how names of each kind end. */
interface Sound {
  readonly syllables: readonly string[];
  readonly firm: readonly string[];
  readonly place: readonly string[];
  readonly product: readonly string[];
}

function syllables(onsets: string, vowels: string): string[] {
  return onsets.split(' ').flatMap((onset) => vowels.split(' ').map((vowel) => onset + vowel));
}

const list = (words: string): string[] => words.split(' ');

const SOUNDS = {
  lv: {
    syllables: syllables(
      'b br d dr g gr k kl l m n p pr r s sk sl sm st t tr v z dz',
      'a ā e ē i ī o u ū au ie',
    ),
    firm: list('vis ra nams ts dis lats na ks ris mi'),
    place: list('ene pils muiža kalns sala ciems grīva ava tene rags'),
    product: list('vita la to rs nda le mo ne si kā'),
  },
  et: {
    syllables: syllables('h j k kr l m n p pr r s t tr v kv ps', 'a aa e ee i ii o õ u uu ä ö ü ai ei õi'),
    firm: list('ks la mer nik tek ret vik ra das lin'),
    place: list('küla vere saare jõe mäe ranna linna salu metsa nurme'),
    product: list('ke na lo rt sa li mus ve tt na'),
  },
  sv: {
    syllables: syllables('b bl br d f fl g gr h k kl l m n p r s sk st t tr v', 'a e i o u y å ä ö'),
    firm: list('vik tek gren dal ram lund x mark tell nord'),
    place: list('by torp hamn berga sund näs ås stad holm forsa'),
    product: list('la mo ra tt na rk va lis s nda'),
  },
  other: {
    syllables: syllables('b br c ch d f fr g gl h j l m n p pl qu r s t tr v w z', 'a e i o u ea io ou'),
    firm: list('tec lux ria nov dex ton va mar via sol'),
    place: list('burg ville ford feld ona mar villa dorp ino ach'),
    product: list('ra lo mi x na tis va go nel ne'),
  },
} satisfies Record<string, Sound>;

export type SoundName = keyof typeof SOUNDS;
export type NameKind = 'firm' | 'place' | 'product';

/** Two syllables and an ending, three from this rank on: frequent names are short. */
const SHORT_RANKS = 6000;
const KIND_SALT = { firm: 0x51, place: 0x52, product: 0x53 } as const;

/**
 * A made-up name: the same for the same kind, sound and rank. Ranks are to be drawn by Zipf's law, so that names
 * recur as in a real catalogue. Rare collisions between ranks are possible and harmless. O(1).
 */
export function madeUpName(kind: NameKind, sound: SoundName, rank: number): string {
  const { syllables: parts, [kind]: endings } = SOUNDS[sound];
  const one = mix32(Math.imul(rank + 1, 0x2545f491) ^ KIND_SALT[kind]);
  const two = mix32(one ^ 0x7f4a7c15);
  let name = parts[one % parts.length]! + parts[(one >>> 12) % parts.length]!;
  if (rank >= SHORT_RANKS) name += parts[two % parts.length]!;
  name += endings[(two >>> 16) % endings.length]!;
  return name[0]!.toUpperCase() + name.slice(1);
}
