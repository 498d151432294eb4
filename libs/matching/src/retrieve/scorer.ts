import { grown } from './growing-uint32.js';
import type { MergedList } from './merged-list.js';
import { MergedLists } from './merged-lists.js';
import type { PostingPool } from './posting-pool.js';
import { pointsOf, type QueryGroup } from './query-group.js';

/**
 * Scores documents term by term. Sums are whole numbers (weight × impact), so they do not depend on the order of words,
 * documents or updates. Scratch arrays hold 12 bytes a document and are cleared by {@link clear}.
 */
export class Scorer {
  /** Document -> score; 0 for those without a match. */
  scores = new Int32Array(0);
  /** The documents with a score, `touched[0] … touched[count - 1]`, each once. */
  touched = new Uint32Array(0);
  count = 0;
  #best = new Int32Array(0);

  /** @param merged groups whose lists were merged before */
  constructor(readonly merged = new MergedLists()) {}

  /**
   * Scores all documents that hold any term of any group that finds, then lifts them by the others.
   * @param documents one past the largest document number
   * Cost O(postings of all lists), about 1.5 ns each.
   */
  run(pool: PostingPool, groups: readonly QueryGroup[], documents: number): void {
    this.makeRoom(documents);
    for (const group of groups) {
      if (group.onlyLifts) continue;
      const merged = this.merged.of(group);
      if (merged !== null) this.#addMerged(merged);
      else if (group.lists.length === 1 && group.points === null) {
        this.#addOne(pool, group.lists[0]!, group.weights[0]!);
      } else this.#addBest(pool, group, documents);
    }
    for (const group of groups) if (group.onlyLifts) this.#lift(pool, group);
  }

  /** Takes scores from elsewhere; there must be none at the time. */
  take(from: Uint32Array, points: Int32Array, count: number, documents: number): void {
    this.makeRoom(documents);
    for (let at = 0; at < count; at++) {
      this.touched[at] = from[at]!;
      this.scores[from[at]!] = points[at]!;
    }
    this.count = count;
  }

  /** @param documents one past the largest document number */
  makeRoom(documents: number): void {
    if (documents <= this.scores.length) return;
    this.scores = grown(this.scores, documents);
    this.touched = grown(this.touched, documents);
    this.#best = grown(this.#best, documents);
  }

  #addOne(pool: PostingPool, list: number, weight: number): void {
    const block = pool.blockOf(list);
    const { scores, touched } = this;
    let count = this.count;
    const end = pool.endOf(list);
    for (let at = pool.startOf(list); at < end; at++) {
      const posting = block[at]!;
      const document = posting >>> 8;
      const before = scores[document]!;
      if (before === 0) touched[count++] = document;
      scores[document] = before + weight * (posting & 0xff);
    }
    this.count = count;
  }

  #addMerged({ bits, codes, weights }: MergedList): void {
    const { scores, touched } = this;
    let count = this.count;
    let at = 0;
    for (let word = 0; word < bits.length; word++) {
      for (let left = bits[word]! | 0; left !== 0;) {
        const lowest = left & -left;
        left ^= lowest;
        const document = (word << 5) + 31 - Math.clz32(lowest);
        const code = codes[at++]!;
        const before = scores[document]!;
        if (before === 0) touched[count++] = document;
        scores[document] = before + weights[code >>> 8]! * (code & 0xff);
      }
    }
    this.count = count;
  }

  #addBest(pool: PostingPool, group: QueryGroup, documents: number): void {
    const { scores, touched } = this;
    const best = this.#best;
    let count = this.count;
    for (let at = 0; at < group.lists.length; at++) {
      const list = group.lists[at]!;
      const weight = group.weights[at]!;
      const block = pool.blockOf(list);
      const end = pool.endOf(list);
      for (let here = pool.startOf(list); here < end; here++) {
        const posting = block[here]!;
        const document = posting >>> 8;
        const points = weight * (posting & 0xff);
        const already = best[document]!;
        if (points <= already) continue;
        const before = scores[document]!;
        if (before === 0) touched[count++] = document;
        scores[document] = before + points - already;
        best[document] = points;
      }
    }
    if (group.points !== null) {
      const { sets, impacts, weight } = group.points;
      for (let document = 0; document < documents; document++) {
        const points = weight * impacts[sets[document]!]!;
        if (points <= best[document]!) continue;
        const before = scores[document]!;
        if (before === 0) touched[count++] = document;
        scores[document] = before + points - best[document]!;
      }
    }
    this.#clearBest(pool, group);
    this.count = count;
  }

  #lift(pool: PostingPool, group: QueryGroup): void {
    const { scores, touched, count } = this;
    const best = this.#best;
    for (let at = 0; at < group.lists.length; at++) {
      const list = group.lists[at]!;
      const weight = group.weights[at]!;
      const block = pool.blockOf(list);
      for (let here = pool.startOf(list), end = pool.endOf(list); here < end; here++) {
        const posting = block[here]!;
        const points = weight * (posting & 0xff);
        if (points > best[posting >>> 8]!) best[posting >>> 8] = points;
      }
    }
    for (let at = 0; at < count; at++) {
      const document = touched[at]!;
      const byPlace = group.points === null ? 0 : pointsOf(group.points, document);
      scores[document]! += Math.max(best[document]!, byPlace);
    }
    this.#clearBest(pool, group);
  }

  #clearBest(pool: PostingPool, group: QueryGroup): void {
    for (const list of group.lists) {
      const block = pool.blockOf(list);
      const end = pool.endOf(list);
      for (let here = pool.startOf(list); here < end; here++) this.#best[block[here]! >>> 8] = 0;
    }
  }

  /** Forgets the scores of the last run. O(documents touched). */
  clear(): void {
    const { scores, touched, count } = this;
    for (let at = 0; at < count; at++) scores[touched[at]!] = 0;
    this.count = 0;
  }
}
