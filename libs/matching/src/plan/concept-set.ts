/** Sets of concept numbers, one bit each, all of the same capacity. */
export type ConceptSet = Uint32Array;

/** A set without members that can hold the concepts 0 … capacity − 1. */
export function emptySet(capacity: number): ConceptSet {
  return new Uint32Array((capacity + 31) >>> 5);
}

/** Whether the set holds a concept. Constant time. */
export function has(set: ConceptSet, concept: number): boolean {
  return ((set[concept >>> 5]! >>> (concept & 31)) & 1) === 1;
}

/** Adds a concept to the set. */
export function include(set: ConceptSet, concept: number): void {
  set[concept >>> 5]! |= 1 << (concept & 31);
}

/** Adds the members of `other` to `set`; both of one capacity. */
export function includeAll(set: ConceptSet, other: ConceptSet): void {
  for (let word = 0; word < set.length; word++) set[word]! |= other[word]!;
}

/** Keeps of `set` what `other` has too. @returns whether anything was dropped */
export function keepCommon(set: ConceptSet, other: ConceptSet): boolean {
  let dropped = false;
  for (let word = 0; word < set.length; word++) {
    const kept = (set[word]! & other[word]!) >>> 0;
    if (kept !== set[word]) dropped = true;
    set[word] = kept;
  }
  return dropped;
}
