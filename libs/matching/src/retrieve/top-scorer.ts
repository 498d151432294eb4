import { Bar } from './bar.js';
import { DenseImpacts } from './dense-impacts.js';
import { grown } from './growing-uint32.js';
import type { PostingPool } from './posting-pool.js';
import { raiseByList } from './list-lookup.js';
import { mostOf, pointsOf, type QueryGroup } from './query-group.js';
import { listBits } from './hit-set.js';
import { Scorer } from './scorer.js';

/** Candidates completed first in order to raise the bar for all others: one of so many, within bounds. */
const COMPLETED = { share: 64, least: 128, most: 1024 };
/** Fewer candidates are looked up one by one; more are sorted and merged with a list. */
const FEW = 24;
/** Looking a document up in a list costs as much as adding so many postings. */
const LOOKUP = 8;
/** Fewer postings are scored faster than bounds are reckoned; where what is found is known, scoring all takes least for longer. */
const WORTH_PRUNING = { unknown: 12_000, found: 400_000 };

/** What the first documents have in common: they must be in this bitmap; null where any may be. */
export type Allowed = Uint32Array | null;

/**
 * The best documents of a query without scoring all: exactly those of {@link Scorer}, with the same scores.
 *
 * Groups are taken by the most that they can give, the largest first. As soon as the groups left cannot lift an unseen
 * document to the score of the `limit`-th best, no new documents enter; those seen are dropped when what is left cannot
 * lift them either. A score that is reached exactly is kept, since ids settle ties.
 * Source: max-score pruning, Turtle & Flood 1995, *Query evaluation: strategies and optimizations*, Information Processing
 * & Management 31(6), in its term-at-a-time form.
 */
export class TopScorer {
  readonly #scorer: Scorer;
  /** Kept from query to query; follows the changes that it is told. */
  readonly dense = new DenseImpacts();
  #end = 0;
  /** Documents that can be among the best, and their scores: `documents[0 … count - 1]`. */
  documents = new Uint32Array(256);
  scores = new Int32Array(256);
  count = 0;
  #gains = new Int32Array(256);
  #bits = new Uint32Array(0);
  #byDocument = new Int32Array(0);
  readonly #histogram = new Uint32Array(256);
  readonly #best = new Bar();

  constructor(scorer: Scorer) {
    this.#scorer = scorer;
  }

  /**
   * Leaves the candidates for the first `limit` places in {@link documents} and {@link scores}: all documents whose score
   * is at least that of the `limit`-th.
   * @param end one past the largest document number
   * @param found bitmap of the documents that any group finds and that are allowed; null where that is not known
   */
  run(
    pool: PostingPool,
    groups: readonly QueryGroup[],
    end: number,
    limit: number,
    allowed: Allowed,
    found: Uint32Array | null = null,
  ): void {
    this.#end = end;
    const { merged } = this.#scorer;
    let postings = 0;
    for (const group of groups) postings += merged.postingsOf(pool, group);
    if (found !== null && postings < WORTH_PRUNING.found && this.#scoreFound(pool, groups, limit, found))
      return;
    if (postings < WORTH_PRUNING.unknown) {
      this.#scorer.run(pool, groups, end);
      this.#takeFirst(limit, allowed);
      return;
    }
    const most = groups.map((group) => merged.of(group)?.most ?? mostOf(pool, group));
    const order = groups.map((_, at) => at).filter((at) => most[at]! > 0);
    order.sort(
      (a, b) => Number(groups[a]!.onlyLifts) - Number(groups[b]!.onlyLifts) || most[b]! - most[a]! || a - b,
    );
    const sorted = order.map((at) => groups[at]!);
    /** Group -> the most that it and all after it can give. */
    const rest = new Float64Array(sorted.length + 1);
    for (let at = sorted.length - 1; at >= 0; at--) rest[at] = rest[at + 1]! + most[order[at]!]!;
    this.count = 0;
    if (sorted.length === 0 || sorted[0]!.onlyLifts) return;
    const first = sorted[0]!;
    const next =
      first.lists.length === 1 && first.points === null
        ? this.#fromOneList(pool, sorted, rest, end, limit, allowed)
        : this.#fromSeveral(pool, sorted, rest, end, limit, allowed);
    this.#complete(pool, sorted, rest, next, limit);
  }

  /**
   * Scores all, and looks at what was found only. Cost about half of scoring with notes of what was touched.
   * @returns false where a group cannot be read in one go
   */
  #scoreFound(pool: PostingPool, groups: readonly QueryGroup[], limit: number, found: Uint32Array): boolean {
    const scorer = this.#scorer;
    const end = this.#end;
    scorer.makeRoom(end);
    for (let at = 0; at < groups.length; at++) {
      if (scorer.raise(pool, groups[at]!)) continue;
      scorer.lower(pool, groups.slice(0, at), end);
      return false;
    }
    const { scores } = scorer;
    const best = this.#best.reset(limit);
    let bar = 0;
    let count = 0;
    for (let word = 0, words = (end + 31) >>> 5; word < words; word++) {
      for (let left = found[word]! | 0; left !== 0;) {
        const lowest = left & -left;
        left ^= lowest;
        const document = (word << 5) + 31 - Math.clz32(lowest);
        const score = scores[document]!;
        if (score < bar) continue;
        if (score > bar) bar = best.offer(score);
        if (count === this.documents.length) this.#makeRoom(2 * count);
        this.documents[count] = document;
        this.scores[count++] = score;
      }
    }
    this.count = count;
    scorer.lower(pool, groups, end);
    this.#drop(bar);
    return true;
  }

  /** Candidates from the first group alone where the others cannot bring in new ones; else as {@link #fromSeveral}. */
  #fromOneList(
    pool: PostingPool,
    groups: readonly QueryGroup[],
    rest: Float64Array,
    documents: number,
    limit: number,
    allowed: Allowed,
  ): number {
    const list = groups[0]!.lists[0]!;
    const weight = groups[0]!.weights[0]!;
    const block = pool.blockOf(list);
    const from = pool.startOf(list);
    const end = pool.endOf(list);
    const histogram = this.#histogram.fill(0);
    for (let at = from; at < end; at++) {
      const posting = block[at]!;
      if (allowed !== null && (allowed[posting >>> 13]! & (1 << ((posting >>> 8) & 31))) === 0) continue;
      histogram[posting & 0xff]!++;
    }
    let impact = 255;
    let above = 0;
    for (; impact > 0; impact--) {
      above += histogram[impact]!;
      if (above >= limit) break;
    }
    let bar = impact * weight;
    if (rest[1]! > 0) bar = Math.max(bar, this.#barOfFirst(pool, groups, limit, allowed, impact));
    if (groups.length > 1 && !groups[1]!.onlyLifts && rest[1]! >= bar) {
      return this.#fromSeveral(pool, groups, rest, documents, limit, allowed);
    }
    const least = Math.ceil((bar - rest[1]!) / weight);
    let count = 0;
    for (let at = from; at < end; at++) {
      const posting = block[at]!;
      if ((posting & 0xff) < least) continue;
      if (allowed !== null && (allowed[posting >>> 13]! & (1 << ((posting >>> 8) & 31))) === 0) continue;
      if (count === this.documents.length) this.#makeRoom(2 * count);
      this.documents[count] = posting >>> 8;
      this.scores[count++] = (posting & 0xff) * weight;
    }
    this.count = count;
    return 1;
  }

  /** The score of the `limit`-th of some documents with a high impact in the first list, completed. */
  #barOfFirst(
    pool: PostingPool,
    groups: readonly QueryGroup[],
    limit: number,
    allowed: Allowed,
    impact: number,
  ): number {
    const list = groups[0]!.lists[0]!;
    const weight = groups[0]!.weights[0]!;
    const block = pool.blockOf(list);
    const wanted = completed(pool.lengthOf(list), limit);
    let count = 0;
    this.#makeRoom(wanted);
    for (let at = pool.startOf(list), end = pool.endOf(list); at < end && count < wanted; at++) {
      const posting = block[at]!;
      if ((posting & 0xff) < impact) continue;
      if (allowed !== null && (allowed[posting >>> 13]! & (1 << ((posting >>> 8) & 31))) === 0) continue;
      this.documents[count] = posting >>> 8;
      this.scores[count++] = (posting & 0xff) * weight;
    }
    this.count = count;
    for (let at = 1; at < groups.length; at++) this.#addGroup(pool, groups[at]!);
    return this.#bar(limit);
  }

  /** Scores groups one after another until no new document can enter. @returns the first group not scored */
  #fromSeveral(
    pool: PostingPool,
    groups: readonly QueryGroup[],
    rest: Float64Array,
    end: number,
    limit: number,
    allowed: Allowed,
  ): number {
    const scorer = this.#scorer;
    let next = 0;
    let bar = 0;
    do {
      scorer.run(pool, [groups[next++]!], end);
      bar = Math.max(bar, this.#barOfScorer(limit, allowed));
      if (rest[next]! > 0) bar = Math.max(bar, this.#barOfTouched(pool, groups, next, limit, allowed, bar));
    } while (next < groups.length && !groups[next]!.onlyLifts && rest[next]! >= bar);
    const left = rest[next]!;
    if (left > 0 && this.#isManyLeft(pool, groups, next, bar - left)) {
      scorer.run(pool, groups.slice(next), end);
      next = groups.length;
    }
    if (next === groups.length) this.#takeFirst(limit, allowed);
    else this.#takeFromScorer(left, bar, allowed);
    return next;
  }

  /** Whether adding whole lists costs less than looking up the documents with a score of at least `least`. */
  #isManyLeft(pool: PostingPool, groups: readonly QueryGroup[], next: number, least: number): boolean {
    let lists = 0;
    let postings = 0;
    for (let at = next; at < groups.length; at++) {
      const merged = this.#scorer.merged.of(groups[at]!);
      if (merged !== null) {
        postings += merged.count;
        lists++;
        continue;
      }
      for (const list of groups[at]!.lists) {
        if (this.dense.of(pool, list, this.#end) !== null) continue;
        postings += pool.lengthOf(list);
        lists++;
      }
    }
    if (lists === 0) return false;
    const affordable = postings / (LOOKUP * lists);
    const { touched, scores, count } = this.#scorer;
    if (count <= affordable) return false;
    let many = 0;
    for (let at = 0; at < count; at++) many += scores[touched[at]!]! >= least ? 1 : 0;
    return many > affordable;
  }

  /** Moves the documents that can still reach the bar out of the scorer, and clears it. */
  #takeFromScorer(left: number, bar: number, allowed: Allowed): void {
    const { touched, scores, count } = this.#scorer;
    const least = bar - left;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const document = touched[at]!;
      const score = scores[document]!;
      scores[document] = 0;
      if (score < least) continue;
      if (allowed !== null && (allowed[document >>> 5]! & (1 << (document & 31))) === 0) continue;
      if (kept === this.documents.length) this.#makeRoom(2 * kept);
      this.documents[kept] = document;
      this.scores[kept++] = score;
    }
    this.#scorer.count = 0;
    this.count = kept;
  }

  /** Moves the documents that are at least the `limit`-th best out of a complete scorer, and clears it. */
  #takeFirst(limit: number, allowed: Allowed): void {
    const { touched, scores, count } = this.#scorer;
    const best = this.#best.reset(limit);
    let bar = 0;
    this.count = 0;
    for (let at = 0; at < count; at++) {
      const document = touched[at]!;
      const score = scores[document]!;
      scores[document] = 0;
      if (score < bar) continue;
      if (allowed !== null && (allowed[document >>> 5]! & (1 << (document & 31))) === 0) continue;
      if (score > bar) bar = best.offer(score);
      if (this.count === this.documents.length) this.#makeRoom(2 * this.count);
      this.documents[this.count] = document;
      this.scores[this.count++] = score;
    }
    this.#scorer.count = 0;
    this.#drop(bar);
  }

  /** Drops the candidates with a score under a bar. */
  #drop(bar: number): void {
    let kept = 0;
    for (let at = 0; at < this.count; at++) {
      if (this.scores[at]! < bar) continue;
      this.documents[kept] = this.documents[at]!;
      this.scores[kept++] = this.scores[at]!;
    }
    this.count = kept;
  }

  /** The score of the `limit`-th of some documents at the bar or above, completed by the groups from `next` on. */
  #barOfTouched(
    pool: PostingPool,
    groups: readonly QueryGroup[],
    next: number,
    limit: number,
    allowed: Allowed,
    bar: number,
  ): number {
    const { touched, scores, count } = this.#scorer;
    const wanted = completed(count, limit);
    let kept = 0;
    this.#makeRoom(wanted);
    for (let at = 0; at < count && kept < wanted; at++) {
      const document = touched[at]!;
      if (scores[document]! < bar) continue;
      if (allowed !== null && (allowed[document >>> 5]! & (1 << (document & 31))) === 0) continue;
      this.documents[kept] = document;
      this.scores[kept++] = scores[document]!;
    }
    this.count = kept;
    for (let at = next; at < groups.length; at++) this.#addGroup(pool, groups[at]!);
    return this.#bar(limit);
  }

  /** The `limit`-th best score so far; 0 where there are fewer. */
  #barOfScorer(limit: number, allowed: Allowed): number {
    const { touched, scores, count } = this.#scorer;
    const best = this.#best.reset(limit);
    let bar = 0;
    for (let at = 0; at < count; at++) {
      const document = touched[at]!;
      const score = scores[document]!;
      if (score <= bar) continue;
      if (allowed !== null && (allowed[document >>> 5]! & (1 << (document & 31))) === 0) continue;
      bar = best.offer(score);
    }
    return bar;
  }

  #bar(limit: number): number {
    const best = this.#best.reset(limit);
    let bar = 0;
    for (let at = 0; at < this.count; at++) if (this.scores[at]! > bar) bar = best.offer(this.scores[at]!);
    return bar;
  }

  /** Adds what the groups from `next` on give to the candidates, dropping those that cannot reach the bar any more. */
  #complete(
    pool: PostingPool,
    groups: readonly QueryGroup[],
    rest: Float64Array,
    next: number,
    limit: number,
  ): void {
    for (let at = next; at < groups.length; at++) {
      this.#addGroup(pool, groups[at]!);
      this.#drop(this.#bar(limit) - rest[at + 1]!);
    }
  }

  #addGroup(pool: PostingPool, group: QueryGroup): void {
    const { documents, scores, count } = this;
    if (count === 0) return;
    const merged = this.#scorer.merged.of(group);
    if (merged !== null && count <= FEW) {
      for (let at = 0; at < count; at++) scores[at]! += merged.pointsOf(documents[at]!);
      return;
    }
    if (merged !== null) {
      this.#sortByDocument();
      merged.addTo(scores, documents, count);
      return;
    }
    if (count > FEW && group.lists.some((list) => this.dense.of(pool, list, this.#end) === null)) {
      this.#sortByDocument();
    }
    const gains = (this.#gains = grown(this.#gains, count)).fill(0, 0, count);
    if (group.points !== null) {
      const { points } = group;
      for (let at = 0; at < count; at++) gains[at] = pointsOf(points, documents[at]!);
    }
    for (let at = 0; at < group.lists.length; at++) {
      this.#addList(pool, group.lists[at]!, group.weights[at]!, gains);
    }
    for (let at = 0; at < count; at++) scores[at]! += gains[at]!;
  }

  #addList(pool: PostingPool, list: number, weight: number, gains: Int32Array): void {
    const { documents, count } = this;
    if (count <= FEW) {
      for (let at = 0; at < count; at++) {
        const points = weight * pool.impactOf(list, documents[at]!);
        if (points > gains[at]!) gains[at] = points;
      }
      return;
    }
    const dense = this.dense.of(pool, list, this.#end);
    if (dense !== null) {
      for (let at = 0; at < count; at++) {
        const points = weight * dense[documents[at]!]!;
        if (points > gains[at]!) gains[at] = points;
      }
      return;
    }
    raiseByList(pool, list, weight, documents, count, gains);
  }

  /** Sorts the candidates by document, as lists are. O(candidates + documents / 32) */
  #sortByDocument(): void {
    const { documents, scores, count } = this;
    let at = 1;
    while (at < count && documents[at - 1]! < documents[at]!) at++;
    if (at >= count) return;
    const words = (this.#end + 31) >>> 5;
    const bits = (this.#bits = grown(this.#bits, words));
    const byDocument = (this.#byDocument = grown(this.#byDocument, this.#end));
    for (let one = 0; one < count; one++) {
      const document = documents[one]!;
      bits[document >>> 5]! |= 1 << (document & 31);
      byDocument[document] = scores[one]!;
    }
    listBits(bits, words, documents);
    bits.fill(0, 0, words);
    for (let one = 0; one < count; one++) scores[one] = byDocument[documents[one]!]!;
  }

  #makeRoom(count: number): void {
    this.documents = grown(this.documents, count);
    this.scores = grown(this.scores, count);
  }
}

/** Of so many documents, how many to complete first. */
function completed(of: number, limit: number): number {
  return Math.max(2 * limit, COMPLETED.least, Math.min(COMPLETED.most, Math.floor(of / COMPLETED.share)));
}
