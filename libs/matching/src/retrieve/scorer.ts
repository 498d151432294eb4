import { grown } from './growing-uint32.js';
import type { PostingPool } from './posting-pool.js';

/**
 * One word (or named concept) of a query: the lists of the terms that it may stand for, each with a weight in steps.
 * A document gets from a group what its best list gives, not the sum.
 */
export interface QueryGroup {
  readonly lists: readonly number[];
  /** Whole steps ≥ 1, one per list, descending. */
  readonly weights: readonly number[];
}

/**
 * Scores documents term by term. Sums are whole numbers (weight × impact), so they do not depend on the order of words,
 * documents or updates. Scratch arrays hold 8 bytes a document and are cleared by {@link clear}.
 */
export class Scorer {
  /** Document -> score; 0 for those without a match. */
  scores = new Int32Array(0);
  /** The documents with a score, `touched[0] … touched[count - 1]`, each once. */
  touched = new Uint32Array(0);
  count = 0;
  #best = new Int32Array(0);

  /**
   * Scores all documents that hold any term of any group. @param documents one past the largest document number
   * Cost O(postings of all lists), about 1.5 ns each.
   */
  run(pool: PostingPool, groups: readonly QueryGroup[], documents: number): void {
    if (documents > this.scores.length) {
      this.scores = grown(this.scores, documents);
      this.touched = grown(this.touched, documents);
    }
    for (const group of groups) {
      if (group.lists.length === 1) this.#addOne(pool, group.lists[0]!, group.weights[0]!);
      else if (group.lists.length > 1) this.#addBest(pool, group, documents);
    }
  }

  #addOne(pool: PostingPool, list: number, weight: number): void {
    const { block } = pool;
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

  #addBest(pool: PostingPool, group: QueryGroup, documents: number): void {
    if (documents > this.#best.length) this.#best = grown(this.#best, documents);
    const { block } = pool;
    const { scores, touched } = this;
    const best = this.#best;
    let count = this.count;
    for (let at = 0; at < group.lists.length; at++) {
      const list = group.lists[at]!;
      const weight = group.weights[at]!;
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
    for (const list of group.lists) {
      const end = pool.endOf(list);
      for (let here = pool.startOf(list); here < end; here++) best[block[here]! >>> 8] = 0;
    }
    this.count = count;
  }

  /** Forgets the scores of the last run. O(documents touched). */
  clear(): void {
    const { scores, touched, count } = this;
    for (let at = 0; at < count; at++) scores[touched[at]!] = 0;
    this.count = 0;
  }
}
