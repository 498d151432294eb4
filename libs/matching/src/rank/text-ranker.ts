import type { Translations } from '../translate/index.js';
import { Accumulator, bestDocuments } from './bm25.js';
import { Feedback } from './feedback.js';
import { LatentSpace } from './latent-space.js';
import { Phrases } from './phrases.js';
import { isTranslated, QueryReader, type PartitionQuery } from './query-reader.js';
import type { RankedText } from './ranked-text.js';
import { smoothScores, SMOOTHED_DOCUMENTS } from './score-smoothing.js';
import { TextCollection } from './text-collection.js';

/** A document that a query found. */
export interface RankedDocument {
  readonly id: string;
  /** In (0, 1], 1 only where the document is best by words and by company alike; comparable within one query. */
  readonly score01: number;
}

/** How a {@link TextRanker} ranks; without any of it, with everything. */
export interface RankerOptions {
  /** Translates between the four languages; without it words of other languages pass unchanged. */
  readonly translations?: Translations | null;
  /** `plain`: BM25 over words alone, the baseline; `full` (default): with phrases, feedback and latent semantics. */
  readonly method?: 'plain' | 'full';
}

/** Share of latent semantics in the score, and in finding the documents that feedback reads. */
const LATENT_SHARE = 0.35;
const LATENT_SHARE_FIRST = 0.2;
/** Documents whose phrases are read, before and after feedback. */
const PHRASES_FIRST = 200;
const PHRASES = 1000;
const FEEDBACK_DEPTH = 5;
/** Mean words of a document up to which its company is too thin to learn from, and from which on it is trusted. */
const THIN_WORDS = 10;
const AMPLE_WORDS = 60;

/**
 * Ranks any collection of texts for any query, in one or several languages. Built once, asked often; pure and
 * deterministic: the order in which documents came changes nothing.
 *
 * Build cost O(total length), and for latent semantics some seconds at 50,000 documents. A query costs
 * O(postings + documents * directions): about a millisecond at 1,400 documents.
 * Sources and figures: DESIGN.md, section "Ranking any texts"
 */
export class TextRanker {
  readonly collection: TextCollection;
  private readonly reader: QueryReader;
  private readonly words: Accumulator;
  private readonly feedback: Feedback | null;
  private readonly spaces: readonly (LatentSpace | null)[];
  /** How far feedback and latent semantics are trusted, in [0, 1], by partition: labels and titles alone mislead them. */
  private readonly trust: readonly number[];

  /** @param texts with different ids; see {@link RankedText} */
  constructor(texts: readonly RankedText[], { translations = null, method = 'full' }: RankerOptions = {}) {
    this.collection = new TextCollection(texts, (part, language) =>
      isTranslated(part, language, translations),
    );
    this.reader = new QueryReader(this.collection, translations);
    this.words = new Accumulator(this.collection);
    this.feedback = method === 'full' ? new Feedback(this.collection) : null;
    this.trust = this.collection.partitions.map(({ documents }) => {
      let words = 0;
      for (const document of documents) words += this.collection.wordCount(document);
      const mean = words / documents.length;
      return Math.min(1, Math.max(0, (mean - THIN_WORDS) / (AMPLE_WORDS - THIN_WORDS)));
    });
    this.spaces = this.collection.partitions.map((partition, at) =>
      method === 'full' && this.trust[at]! > 0 ? LatentSpace.learn(this.collection, partition) : null,
    );
  }

  /**
   * @param query its `id` and `title` are not read
   * @param limit at most so many documents, >= 0
   * @returns best first, equal scores by id; documents that share nothing with the query are left out
   */
  rank(query: Pick<RankedText, 'text' | 'lang'>, limit: number): RankedDocument[] {
    const read = this.reader.read(query.text, query.lang);
    const scores = this.feedback === null ? this.plain(read) : this.full(read, this.feedback);
    const best = bestDocuments(scores, limit);
    const top = this.feedback === null && best.length > 0 ? scores[best[0]!]! : 1;
    return best.map((document) => ({
      id: this.collection.ids[document]!,
      score01: Math.min(1, scores[document]! / top),
    }));
  }

  private plain(read: readonly PartitionQuery[]): Float64Array {
    const scores = new Float64Array(this.collection.documentCount);
    for (const { concepts } of read) this.words.add(concepts, scores);
    return scores;
  }

  private full(read: readonly PartitionQuery[], feedback: Feedback): Float64Array {
    const first = this.plain(read);
    this.addPhrases(read, first, PHRASES_FIRST);
    const latent = new Float64Array(first.length);
    read.forEach(({ concepts }, at) => this.spaces[at]?.compare(concepts, latent));
    toLargest(latent);
    const trusted = toLargest(first.slice());
    this.blend(trusted, latent, LATENT_SHARE_FIRST);
    const expanded = read.map(({ partition, concepts, sequence }, at) => {
      const best = bestDocuments(trusted, FEEDBACK_DEPTH, partition.documents);
      return {
        partition,
        sequence,
        concepts: feedback.expand(concepts, best, trusted, this.trust[at]!),
      };
    });
    const scores = this.plain(expanded);
    this.addPhrases(read, scores, PHRASES);
    toLargest(scores);
    this.blend(scores, latent, LATENT_SHARE);
    read.forEach(({ partition }, at) => {
      const space = this.spaces[at];
      if (!space) return;
      const best = bestDocuments(scores, SMOOTHED_DOCUMENTS, partition.documents);
      smoothScores(space, best, this.trust[at]!, scores);
    });
    return scores;
  }

  private addPhrases(read: readonly PartitionQuery[], scores: Float64Array, depth: number): void {
    for (const { partition, sequence } of read) {
      new Phrases(this.collection, sequence).add(bestDocuments(scores, depth, partition.documents), scores);
    }
  }

  /** Mixes `latent` into `scores`; where a language has no latent space, words alone decide. */
  private blend(scores: Float64Array, latent: Float64Array, share: number): void {
    this.collection.partitions.forEach(({ documents }, at) => {
      if (this.spaces[at] === null) return;
      const part = share * this.trust[at]!;
      for (const document of documents) {
        scores[document] = (1 - part) * scores[document]! + part * latent[document]!;
      }
    });
  }
}

/** Divides by the largest, so that it becomes 1; all zeros stay. */
function toLargest(scores: Float64Array): Float64Array {
  let largest = 0;
  for (const score of scores) if (score > largest) largest = score;
  if (largest > 0) for (let at = 0; at < scores.length; at++) scores[at]! /= largest;
  return scores;
}
