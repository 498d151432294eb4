/** A field of a document with its share in the ranking. */
export interface FieldWeight {
  /** Factor of the field's term frequency. */
  readonly boost: number;
  /** 0: length does not matter; 1: a term frequency counts per length. */
  readonly lengthShare: number;
  /** Words at which a text counts as neither short nor long. */
  readonly pivotWords: number;
}

/**
 * Fields of a service. The pivots are declared lengths and not averages of the catalogue: so one service's weights do
 * not depend on the others, an update touches one document only, and scores mean the same from catalogue to catalogue.
 * Order matters: term frequencies are summed in it.
 */
export const SERVICE_FIELDS = {
  title: { boost: 3, lengthShare: 0.4, pivotWords: 6 },
  description: { boost: 1, lengthShare: 0.6, pivotWords: 30 },
  names: { boost: 0.8, lengthShare: 0, pivotWords: 1 },
  facts: { boost: 0.6, lengthShare: 0, pivotWords: 1 },
} as const satisfies Readonly<Record<string, FieldWeight>>;

/** Term frequency at which a term has half of its full effect (k1 of BM25). */
export const SATURATION = 1.2;
/** Impacts are whole numbers 1 … 255, so that a posting fits 32 bits and sums do not depend on their order. */
export const FULL_IMPACT = 255;
/** Steps in which the weight of a query word is counted, for the same reason. */
export const WEIGHT_STEPS = 256;

/** Weight of the ways in which a word of a query can meet a term, against its own stem. */
export const VARIANTS = {
  stem: 1,
  /** A word of the label of a capability that the service has. */
  label: 0.62,
  /** A word of another name of such a capability. */
  otherName: 0.5,
  /** A concept that can do the work of the one asked for. */
  substitute: 0.6,
  /** A part of an unknown compound. */
  part: 0.7,
  /** A word with another spelling, times its similarity. */
  similar: 0.8,
  /** A translation, times a power of its probability. */
  translated: 0.7,
} as const;

/** Power of a translation's probability: below 1, since the catalogue itself tells false translations from right ones. */
export const PROBABILITY_POWER = 0.8;
/** Share of the probability of a translation that was guessed from what an unknown word resembles. */
export const GUESS_SHARE = 0.5;
/** Effect of a word that says only that something is sought. */
export const WEAK_SHARE = 0.3;

/** Effect of a whole label of a concept in the query, against one word of the same rarity. */
export const CONCEPT_SHARE = 0.8;
/** A capability that is not a service's main one counts so much against it. */
export const FURTHER_CAPABILITY = 0.8;
/** Weight of a place named in a query against the mean of its words. */
export const PLACE_SHARE = 0.4;
/** Share of a place's full impact: its region holds the site, or lies in what is covered. */
export const PLACE_IMPACTS = { site: 255, covered: 230, inRegion: 205, inCountry: 180 } as const;

/** Steps in which rarity is counted: one service more gives next to no word another weight, so that what was made of it stays. */
const RARITY_STEPS = 32;

/**
 * Rarity of a term, 1/32 … about 17 in steps of 1/32: ln(1 + (N - n + ½) / (n + ½)).
 * Source: Robertson & Zaragoza 2009, with the usual +1 that keeps it positive.
 */
export function rarity(documents: number, holding: number): number {
  const rare = Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
  return Math.max(1, Math.round(rare * RARITY_STEPS)) / RARITY_STEPS;
}

/** Share 0 … 1 of a summed, boosted, length-normalised term frequency as a whole impact, at least 1. */
export function impactOf(frequency: number): number {
  return Math.max(1, Math.round((FULL_IMPACT * frequency) / (SATURATION + frequency)));
}

/** A service fits from this share of the ideal score on. */
export const FITS_FROM = 0.22;
/** And from this share of the best service's score on. */
export const FITS_BESIDE = 0.45;
