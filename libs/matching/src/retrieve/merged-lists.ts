import { ChangedLists } from './changed-lists.js';
import { canBeMerged, MergedList, type MergeScratch } from './merged-list.js';
import type { PostingPool } from './posting-pool.js';
import type { QueryGroup } from './query-group.js';

/** Bytes that are kept, for each document and in all. */
const KEPT = { perDocument: 512, least: 1 << 18, most: 1 << 29 };
/** Lists with fewer postings together, one among so many documents, are as soon read as a merged list of them. */
const RARE = 64;
/** Queries after which a word that none of them asked for makes room. */
const QUERIES = 4096;
/** Groups that are known by their object. */
const MOST_READY = 1 << 13;
/** Looking a changed document up in a list costs as much as merging so many postings. */
const LOOKUP = 24;

/** A merged list and what it was merged of. */
interface Kept {
  readonly lists: readonly number[];
  weights: readonly number[];
  list: MergedList;
  /** Changes of the catalogue that it has followed. */
  changes: number;
  /** The last query that asked for it. */
  query: number;
}

/**
 * Groups of lists, merged once and read by every later query with the same word: a word has eight lists at the median and a hundred at
 * most, whose merged list is half as long as they are together. A frequent word with one list is kept so as well. What is kept is bounded: when it is full no more is
 * merged until words that were not asked for lately have gone, so that many rare words never push out the frequent ones.
 *
 * A change of the catalogue is followed by the next query that asks for the word: only changed documents are looked up anew. Where the
 * change gives the word other weights, since it is rarer or more frequent now, its lists are merged again.
 */
export class MergedLists {
  /** Hash of the lists of a group -> those with it. */
  readonly #kept = new Map<number, Kept[]>();
  /** By their groups; to be followed before use, see #isReady. */
  readonly #ready = new Map<QueryGroup, Kept>();
  /** Shared with those who remember what else lists gave. */
  readonly changed = new ChangedLists();
  readonly #scratch: MergeScratch = { points: new Int32Array(0), codes: new Uint16Array(0) };
  /** Of what is kept. */
  bytes = 0;
  #queries = 0;

  /** To be called before a document is changed in any list; each list is then {@link touch}ed. */
  begin(document: number): void {
    this.changed.begin(document);
  }

  /** The document last begun with comes into a list, goes or gets another impact. O(1). */
  touch(list: number): void {
    this.changed.touch(list);
  }

  /** The merged list of a group, where {@link prepare} made one since the last change. O(1). */
  of(group: QueryGroup): MergedList | null {
    const kept = this.#ready.get(group);
    return kept !== undefined && this.#isReady(kept, group) ? kept.list : null;
  }

  /**
   * Merges the lists of groups that will be read whole, but those of rare words: a few postings are no work.
   * @param documents one past the largest document number
   * Cost O(postings of the groups that are not merged yet), about 4 ns each
   */
  prepare(pool: PostingPool, groups: readonly QueryGroup[], documents: number): void {
    if (++this.#queries % QUERIES === 0) this.#age();
    const limit = Math.min(KEPT.most, Math.max(KEPT.least, KEPT.perDocument * documents));
    for (const group of groups) {
      let kept = this.#ready.get(group);
      if (kept === undefined || !this.#isReady(kept, group)) {
        if (!canBeMerged(group) || lengthsOf(pool, group) * RARE < documents) continue;
        kept = this.#find(group);
        if (kept === undefined && this.bytes > limit) continue;
        if (kept === undefined || !this.#follow(pool, kept, group, documents))
          kept = this.#merge(pool, group, documents, kept);
        if (this.#ready.size >= MOST_READY) this.#ready.clear();
        this.#ready.set(group, kept);
      }
      kept.query = this.#queries;
    }
  }

  /** Whether it has followed all changes, and nobody else with the same lists took it for other weights. */
  #isReady({ changes, weights }: Kept, group: QueryGroup): boolean {
    return changes === this.changed.count && (weights === group.weights || areEqual(weights, group.weights));
  }

  /** What is kept of the same lists: with the same weights, or not asked for since they had others. */
  #find({ lists, weights }: QueryGroup): Kept | undefined {
    const same = this.#kept.get(hashOf(lists))?.filter((one) => areEqual(one.lists, lists));
    return (
      same?.find((one) => areEqual(one.weights, weights)) ??
      same?.find(({ changes }) => changes < this.changed.count)
    );
  }

  /** Brings a list up to date. @returns false where merging it anew is all that helps, or costs less */
  #follow(pool: PostingPool, kept: Kept, group: QueryGroup, documents: number): boolean {
    if (!areEqual(kept.weights, group.weights) || !kept.list.holds(documents)) return false;
    if (this.changed.isAnySince(kept.changes, kept.lists)) {
      const changed = this.changed.since(kept.changes);
      if (changed === null) return false;
      if (changed.length * kept.lists.length * LOOKUP > lengthsOf(pool, group)) return false;
      const before = kept.list.bytes;
      for (const document of changed) kept.list.renew(pool, group, document);
      this.bytes += kept.list.bytes - before;
    }
    kept.changes = this.changed.count;
    return true;
  }

  /** @param known takes the new list, in place of its own */
  #merge(pool: PostingPool, group: QueryGroup, documents: number, known: Kept | undefined): Kept {
    const { lists, weights } = group;
    const list = new MergedList(pool, group, documents, this.#scratch);
    this.bytes += list.bytes - (known?.list.bytes ?? 0);
    const changes = this.changed.count;
    if (known !== undefined) return Object.assign(known, { weights, list, changes });
    const kept: Kept = { lists, weights, list, changes, query: this.#queries };
    const hash = hashOf(lists);
    const others = this.#kept.get(hash);
    if (others === undefined) this.#kept.set(hash, [kept]);
    else others.push(kept);
    return kept;
  }

  #age(): void {
    this.#ready.clear();
    for (const [hash, all] of this.#kept) {
      const left = all.filter(({ query }) => query > this.#queries - QUERIES);
      if (left.length === all.length) continue;
      for (const kept of all) if (!left.includes(kept)) this.bytes -= kept.list.bytes;
      if (left.length === 0) this.#kept.delete(hash);
      else this.#kept.set(hash, left);
    }
  }
}

function lengthsOf(pool: PostingPool, { lists }: QueryGroup): number {
  let sum = 0;
  for (const list of lists) sum += pool.lengthOf(list);
  return sum;
}

function hashOf(lists: readonly number[]): number {
  let hash = lists.length;
  for (const list of lists) hash = Math.imul(hash ^ list, 0x01000193);
  return hash;
}

function areEqual(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
