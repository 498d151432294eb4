import { DomainError, type ConceptId } from '@fivefold/domain';
import {
  savedStrings,
  type Section,
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

/** Stems that are saved in a few milliseconds. */
const AT_ONCE = 2000;

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

  /** Puts counts among the sections of a snapshot; a few milliseconds between two yields. O(pairs of stems and concepts). */
  static *save(
    to: Map<string, Section>,
    counts: Iterable<readonly [stem: string, count: Count]>,
    sums: Sums,
    weights: readonly number[],
  ): Generator<undefined> {
    const stems = new StringTable();
    const concepts = new StringTable();
    const services: number[] = [];
    const ends: number[] = [];
    const by: number[] = [];
    const points: number[] = [];
    for (const concept of sums.offers.keys()) concepts.intern(concept);
    const offers = [...sums.offers.values()];
    for (const [stem, count] of counts) {
      if (count.services === 0 && count.by.size === 0) continue;
      services[stems.intern(stem)] = count.services;
      for (const [concept, counted] of count.by) {
        by.push(concepts.intern(concept));
        points.push(counted);
      }
      ends.push(by.length);
      if (stems.size % AT_ONCE === 0) yield;
    }
    saveStrings(to, 'evidence.stems', stems.arrays());
    saveStrings(to, 'evidence.concepts', concepts.arrays());
    to.set('evidence.services', Uint32Array.from(services));
    to.set('evidence.ends', Uint32Array.from(ends));
    to.set('evidence.by', Uint32Array.from(by));
    to.set('evidence.points', Uint32Array.from(points));
    to.set('evidence.sums', Uint32Array.from([sums.services, ...offers]));
    to.set('evidence.weights', Uint32Array.from(weights));
  }
}
