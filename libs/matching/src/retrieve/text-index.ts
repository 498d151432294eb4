import type { ConceptId, Language, ServiceFacts } from '@fivefold/domain';
import { QueryTranslator, type Translations } from '../translate/index.js';
import { ROLE } from './candidate-set.js';
import { ChosenScores } from './chosen-scores.js';
import { ConceptLabels } from './concept-labels.js';
import { DenseImpacts } from './dense-impacts.js';
import { GrowingUint32, grown } from './growing-uint32.js';
import { HitSet } from './hit-set.js';
import { Lexicon } from './lexicon.js';
import { PostingPool, posting } from './posting-pool.js';
import type { QueryGroup } from './query-group.js';
import { QueryReader, type QueryPlan } from './query-reader.js';
import { FULL_IMPACT } from './ranking.js';
import type { RegionImpacts } from './region-impacts.js';
import { Scorer } from './scorer.js';
import { ORGANISATION, ServiceTerms } from './service-terms.js';
import type { Section, SnapshotSections } from './snapshot-file.js';
import { Spelling } from './spelling.js';
import { TopScorer, type Allowed } from './top-scorer.js';

/** Documents after which the number of postings of all is foreseen. */
const MEASURED = 500;

/** The words of the catalogue: which service holds which term with what impact, and how well a text fits a service. */
export class TextIndex {
  readonly lexicon: Lexicon;
  readonly labels: ConceptLabels;
  readonly #spelling: Spelling;
  readonly #terms: ServiceTerms;
  readonly #reader: QueryReader;
  #pool: PostingPool;
  /** Document -> role + 1 while candidates are gathered; 0 otherwise. */
  #marks = new Uint8Array(0);
  /** Scores of the last {@link score}; the caller clears it after reading. */
  readonly scorer = new Scorer();
  readonly top = new TopScorer(this.scorer);
  readonly #dense = new DenseImpacts();
  /** Services found by the last {@link find}. */
  readonly hits = new HitSet();

  /** @param saved a snapshot, whose arrays are not written to; empty where absent */
  constructor(regions: RegionImpacts, translations: Translations | null, saved: SnapshotSections | null) {
    this.lexicon = new Lexicon(saved);
    this.labels = new ConceptLabels(this.lexicon, saved);
    this.#spelling = new Spelling(this.lexicon, saved);
    this.#terms = new ServiceTerms(this.lexicon, this.labels);
    this.#pool =
      saved === null
        ? PostingPool.fromPairs(0, new Uint32Array(0), new Uint32Array(0), 0)
        : PostingPool.fromSaved(saved, 'postings');
    const translator = translations === null ? null : new QueryTranslator(translations, null);
    this.#reader = new QueryReader(
      this.lexicon,
      this.labels,
      this.#spelling,
      regions,
      translator,
      () => this.#pool,
      this.scorer.merged.changed,
    );
  }

  /** Puts its arrays among the sections of a snapshot; a few milliseconds between two yields. */
  *save(to: Map<string, Section>): Generator<undefined> {
    this.lexicon.save(to);
    this.labels.save(to);
    this.#spelling.save(to);
    yield;
    yield* this.#pool.saveSlowly(to, 'postings');
  }

  /**
   * Fills an empty index; documents must come in ascending order. O(words), then one counting sort.
   * @param count about how many documents there are
   */
  fill(documents: Iterable<readonly [document: number, service: ServiceFacts]>, count: number): void {
    const lists = new GrowingUint32(1 << 12);
    const values = new GrowingUint32(1 << 12);
    let document = 0;
    const add = (term: number, impact: number) => {
      lists.push(term);
      values.push(posting(document, impact));
    };
    let read = 0;
    for (const [at, service] of documents) {
      document = at;
      this.#terms.read(service, 1, add);
      if (++read === MEASURED) {
        // Growing step by step would copy the postings several times over.
        const room = Math.ceil((lists.length / MEASURED) * count * 1.02);
        lists.makeRoom(room);
        values.makeRoom(room);
      }
    }
    this.#pool = PostingPool.fromPairs(this.lexicon.size, lists.values, values.values, values.length);
    this.#spelling.learn();
  }

  /** Puts a document in, in place of what `before` gave it. O(terms × log services). */
  put(document: number, service: ServiceFacts, before: ServiceFacts | null): void {
    const gone = new Set<number>();
    this.scorer.merged.begin(document);
    if (before !== null) this.#terms.read(before, -1, (term) => gone.add(term));
    this.#terms.read(service, 1, (term, impact) => {
      if (gone.delete(term) && this.#pool.impactOf(term, document) === impact) return;
      this.#pool.put(term, posting(document, impact));
      this.#tell(term, document, impact);
    });
    for (const term of gone) this.#take(term, document);
    this.#reader.forget();
  }

  /** Takes a document out. O(terms × log services). */
  remove(document: number, service: ServiceFacts): void {
    this.scorer.merged.begin(document);
    this.#terms.read(service, -1, (term) => this.#take(term, document));
    this.#reader.forget();
  }

  #take(term: number, document: number): void {
    this.#pool.remove(term, document);
    this.#tell(term, document, 0);
  }

  /** What is kept beside the postings follows a change. @param impact 0 where the document was taken out */
  #tell(term: number, document: number, impact: number): void {
    this.hits.change(term, document, impact > 0);
    this.#dense.change(term, document, impact);
    this.scorer.merged.touch(term);
  }

  /** Takes a query apart; see {@link QueryReader.read}. */
  read(text: string, language: Language | null, documents: number): QueryPlan {
    return this.#reader.read(text, language, documents);
  }

  /** Scores all documents that a query finds into {@link scorer}. @param end one past the largest document number */
  score(groups: readonly QueryGroup[], end: number): void {
    this.scorer.run(this.#pool, groups, end);
  }

  /**
   * As {@link score}, but only the candidates for the first `limit` places get a score; see {@link TopScorer}.
   */
  scoreTop(groups: readonly QueryGroup[], end: number, limit: number, allowed: Allowed): void {
    const { top, scorer } = this;
    top.run(this.#pool, groups, end, limit, allowed);
    scorer.take(top.documents, top.scores, top.count, end);
  }

  /**
   * The scores of chosen documents, 0 for those without a match, in steps of a few milliseconds; nothing may change meanwhile.
   * @param chosen lists of documents, which may share some. @param end one past the largest document number
   */
  *scoresOf(
    groups: readonly QueryGroup[],
    chosen: readonly Uint32Array[],
    end: number,
  ): Generator<undefined, ChosenScores> {
    const scores = new ChosenScores(chosen, end);
    yield* scores.add(this.#pool, groups, { dense: this.#dense, merged: this.scorer.merged });
    return scores;
  }

  /** Leaves the documents that a query finds in {@link hits}; groups by place alone are not for it. */
  find(groups: readonly QueryGroup[], end: number): void {
    const { hits, scorer } = this;
    hits.begin(end);
    for (const group of groups) {
      if (group.onlyLifts) continue;
      const merged = scorer.merged.of(group);
      if (merged !== null) hits.addBits(merged.bits);
      else for (const list of group.lists) hits.add(this.#pool, list, end);
    }
  }

  /** Makes the words of a query ready to be read whole, now and by later queries. @param end one past the largest document number */
  prepare(groups: readonly QueryGroup[], end: number): void {
    this.scorer.merged.prepare(this.#pool, groups, end);
  }

  /** Documents with a capability, ascending. O(1) to start. */
  *offering(concept: ConceptId): IterableIterator<number> {
    const term = this.labels.termOf(concept);
    const block = this.#pool.blockOf(term);
    for (let at = this.#pool.startOf(term), end = this.#pool.endOf(term); at < end; at++)
      yield block[at]! >>> 8;
  }

  /**
   * Documents that offer a capability or, where they do not, one that can stand in for it, ascending, each with its {@link ROLE}.
   * @param end one past the largest document number. Cost O(documents found)
   */
  offeringWithRoles(concept: ConceptId, end: number): { documents: Uint32Array; roles: Uint8Array } {
    const pool = this.#pool;
    const terms = [concept, ...this.labels.substitutesOf(concept)].map((one) => this.labels.termOf(one));
    const found = new Uint32Array(terms.reduce((sum, term) => sum + pool.lengthOf(term), 0));
    const marks = (this.#marks = grown(this.#marks, end));
    let count = 0;
    for (const [at, term] of terms.entries()) {
      const block = pool.blockOf(term);
      for (let here = pool.startOf(term), last = pool.endOf(term); here < last; here++) {
        const document = block[here]! >>> 8;
        if (marks[document] !== 0) continue;
        const role = (block[here]! & 0xff) === FULL_IMPACT ? ROLE.main : ROLE.beside;
        marks[document] = 1 + (at === 0 ? role : ROLE.substitute);
        found[count++] = document;
      }
    }
    const documents = found.subarray(0, count);
    if (terms.length > 1) documents.sort();
    const roles = new Uint8Array(count);
    for (let at = 0; at < count; at++) {
      roles[at] = marks[documents[at]!]! - 1;
      marks[documents[at]!] = 0;
    }
    return { documents, roles };
  }

  /** Documents of an organisation, ascending. O(1) to start. */
  *ofOrganisation(id: string): IterableIterator<number> {
    const term = this.lexicon.find(ORGANISATION + id);
    if (term < 0) return;
    const block = this.#pool.blockOf(term);
    for (let at = this.#pool.startOf(term), end = this.#pool.endOf(term); at < end; at++)
      yield block[at]! >>> 8;
  }

  /** Number of documents of an organisation. O(1). */
  countOfOrganisation(id: string): number {
    const term = this.lexicon.find(ORGANISATION + id);
    return term < 0 ? 0 : this.holding(term);
  }

  /** Ids of all organisations with a document. O(terms). */
  *organisations(): IterableIterator<string> {
    const mark = ORGANISATION.charCodeAt(0);
    for (let term = 0; term < this.lexicon.size; term++)
      if (this.lexicon.beginsWith(term, mark) && this.holding(term) > 0)
        yield this.lexicon.textOf(term).slice(ORGANISATION.length);
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
