import { DomainError, type ConceptId } from '@fivefold/domain';
import {
  GrowingUint32,
  piecesOfArray,
  savedStrings,
  type Section,
  type SlowSection,
  type SnapshotSections,
  saveStrings,
  StringTable,
} from '../retrieve/index.js';

/** In how much of what was learned a stem stands, and beside which concepts. */
export interface Count {
  services: number;
  readonly by: Map<ConceptId, number>;
  /** Number of the text that was counted last: a word counts once in it. */
  text: number;
}

/** Sums of all services that were learned. */
export interface Sums {
  services: number;
  readonly offers: ReadonlyMap<ConceptId, number>;
}

/** Stems that are gone through in about a millisecond. */
const AT_ONCE = 500;

/** What was learned from services, in the sections of a snapshot; a stem is read when it is asked for. */
export class SavedEvidence {
  readonly #stems: StringTable;
  readonly #concepts: readonly ConceptId[];
  readonly #services: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #by: Uint32Array;
  readonly #points: Uint32Array;
  readonly sums: Sums;

  /**
   * @param weights by which it has to have been counted
   * @throws DomainError `SNAPSHOT_INCOMPATIBLE` where it was counted by others
   */
  constructor(saved: SnapshotSections, weights: readonly number[]) {
    if (saved.uint32('evidence.weights').join() !== weights.join())
      throw new DomainError('SNAPSHOT_INCOMPATIBLE', { why: 'it was learned by other weights' });
    this.#stems = new StringTable(false, savedStrings(saved, 'evidence.stems'));
    const concepts = new StringTable(false, savedStrings(saved, 'evidence.concepts'));
    this.#concepts = Array.from({ length: concepts.size }, (_, at) => concepts.textOf(at));
    this.#services = saved.uint32('evidence.services');
    this.#ends = saved.uint32('evidence.ends');
    this.#by = saved.uint32('evidence.by');
    this.#points = saved.uint32('evidence.points');
    const [services = 0, ...offers] = saved.uint32('evidence.sums');
    const offered = offers.map((points, at) => [this.#concepts[at]!, points] as const);
    this.sums = { services, offers: new Map(offered.filter(([, points]) => points > 0)) };
  }

  /** What was counted of a stem; undefined where none was. O(its concepts). */
  of(stem: string): Count | undefined {
    const at = this.#stems.find(stem);
    return at < 0 ? undefined : this.#at(at);
  }

  /** All of it. */
  *all(): Generator<readonly [stem: string, count: Count]> {
    for (let at = 0; at < this.#stems.size; at++) yield [this.#stems.textOf(at), this.#at(at)];
  }

  #at(stem: number): Count {
    const by = new Map<ConceptId, number>();
    for (let at = stem === 0 ? 0 : this.#ends[stem - 1]!; at < this.#ends[stem]!; at++)
      by.set(this.#concepts[this.#by[at]!]!, this.#points[at]!);
    return { services: this.#services[stem]!, by, text: 0 };
  }

  /** Whether a stem is among what was saved. */
  has(stem: string): boolean {
    return this.#stems.find(stem) >= 0;
  }

  get size(): number {
    return this.#stems.size;
  }

  /**
   * Puts counts among the sections of a snapshot, gone through while it is written.
   * @param counts as they were when the snapshot was begun, each stem once
   * @param most how many they are at the most
   * Cost O(pairs of stems and concepts).
   */
  static save(
    to: Map<string, Section | SlowSection>,
    counts: () => Iterable<readonly [stem: string, count: Count]>,
    most: number,
    sums: Sums,
    weights: readonly number[],
  ): void {
    const arrays = new Map<string, Section>();
    for (const [name, of] of Object.entries(SECTIONS)) {
      const isFirst = name === FIRST;
      to.set(`evidence.${name}`, {
        of,
        *pieces() {
          if (isFirst) yield* gather(arrays, counts(), most, sums, weights);
          yield* piecesOfArray(arrays.get(`evidence.${name}`)!);
        },
      });
    }
  }
}

/** In the order in which they are written: the first gathers all of them. */
const SECTIONS = {
  'stems.units': Uint16Array,
  'stems.starts': Uint32Array,
  'stems.slots': Uint32Array,
  'concepts.units': Uint16Array,
  'concepts.starts': Uint32Array,
  'concepts.slots': Uint32Array,
  services: Uint32Array,
  ends: Uint32Array,
  by: Uint32Array,
  points: Uint32Array,
  sums: Uint32Array,
  weights: Uint32Array,
} as const;
const FIRST = 'stems.units';
const TURN = new Uint8Array(0);

function* gather(
  to: Map<string, Section>,
  counts: Iterable<readonly [stem: string, count: Count]>,
  most: number,
  sums: Sums,
  weights: readonly number[],
): Generator<Uint8Array> {
  // With room for all of them: to place them anew in a larger table would hold everybody up.
  const stems = new StringTable(false, null, most);
  const concepts = new StringTable();
  const services = new GrowingUint32(most);
  const ends = new GrowingUint32(most);
  const by = new GrowingUint32(4 * most);
  const points = new GrowingUint32(4 * most);
  for (const concept of sums.offers.keys()) concepts.intern(concept);
  const offers = [...sums.offers.values()];
  let read = 0;
  for (const [stem, count] of counts) {
    if (++read % AT_ONCE === 0) yield TURN;
    if (count.services === 0 && count.by.size === 0) continue;
    stems.intern(stem);
    services.push(count.services);
    for (const [concept, counted] of count.by) {
      by.push(concepts.intern(concept));
      points.push(counted);
    }
    ends.push(by.length);
  }
  saveStrings(to, 'evidence.stems', stems.arrays());
  saveStrings(to, 'evidence.concepts', concepts.arrays());
  for (const [name, numbers] of Object.entries({ services, ends, by, points }))
    to.set(`evidence.${name}`, numbers.inUse());
  to.set('evidence.sums', Uint32Array.from([sums.services, ...offers]));
  to.set('evidence.weights', Uint32Array.from(weights));
}
