import type { ConceptId, Language, ServiceFacts } from '@fivefold/domain';
import { ConceptLabels } from './concept-labels.js';
import { GrowingUint32 } from './growing-uint32.js';
import { Lexicon } from './lexicon.js';
import { PostingPool, posting } from './posting-pool.js';
import { QueryReader, type QueryPlan } from './query-reader.js';
import { Scorer } from './scorer.js';
import { ServiceTerms } from './service-terms.js';
import { Spelling } from './spelling.js';

/** The words of the catalogue: which service holds which term with what impact, and how well a text fits a service. */
export class TextIndex {
  readonly lexicon = new Lexicon();
  readonly labels = new ConceptLabels(this.lexicon);
  readonly #spelling = new Spelling(this.lexicon);
  readonly #terms = new ServiceTerms(this.lexicon, this.labels);
  readonly #reader = new QueryReader(this.lexicon, this.labels, this.#spelling, () => this.#pool);
  #pool = PostingPool.fromPairs(0, new Uint32Array(0), new Uint32Array(0), 0);
  /** Scores of the last {@link score}; the caller clears it after reading. */
  readonly scorer = new Scorer();

  /** Fills an empty index; documents must come in ascending order. O(words), then one counting sort. */
  fill(documents: Iterable<readonly [document: number, service: ServiceFacts]>): void {
    const lists = new GrowingUint32(1 << 16);
    const values = new GrowingUint32(1 << 16);
    for (const [document, service] of documents) {
      this.#terms.read(service, 1, (term, impact) => {
        lists.push(term);
        values.push(posting(document, impact));
      });
    }
    this.#pool = PostingPool.fromPairs(this.lexicon.size, lists.values, values.values, values.length);
    this.#spelling.learn();
  }

  /** Puts a document in, in place of what `before` gave it. O(terms × log services). */
  put(document: number, service: ServiceFacts, before: ServiceFacts | null): void {
    const gone = new Set<number>();
    if (before !== null) this.#terms.read(before, -1, (term) => gone.add(term));
    this.#terms.read(service, 1, (term, impact) => {
      this.#pool.put(term, posting(document, impact));
      gone.delete(term);
    });
    for (const term of gone) this.#pool.remove(term, document);
    this.#reader.forget();
  }

  /** Takes a document out. O(terms × log services). */
  remove(document: number, service: ServiceFacts): void {
    this.#terms.read(service, -1, (term) => this.#pool.remove(term, document));
    this.#reader.forget();
  }

  /** Takes a query apart; see {@link QueryReader.read}. */
  read(text: string, language: Language | null, documents: number): QueryPlan {
    return this.#reader.read(text, language, documents);
  }

  /** Scores all documents that fit a plan into {@link scorer}. @param end one past the largest document number */
  score(plan: QueryPlan, end: number): void {
    this.scorer.run(this.#pool, plan.groups, end);
  }

  /** Documents with a capability, ascending. O(1) to start. */
  *offering(concept: ConceptId): IterableIterator<number> {
    const term = this.labels.termOf(concept);
    const { block } = this.#pool;
    for (let at = this.#pool.startOf(term), end = this.#pool.endOf(term); at < end; at++)
      yield block[at]! >>> 8;
  }

  /** Number of documents that hold a term. O(1). */
  holding(term: number): number {
    return this.#pool.lengthOf(term);
  }

  /** Bytes of the postings and of the trigram lists, without the words themselves. */
  get bytes(): number {
    return this.#pool.bytes + this.#spelling.bytes;
  }
}
