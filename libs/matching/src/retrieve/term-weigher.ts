import { grown } from './growing-uint32.js';
import type { Lexicon } from './lexicon.js';
import { impactOf, type FieldWeight } from './ranking.js';

/**
 * Turns the fields of one document into terms with BM25F impacts. Between {@link begin} and {@link end} fields are opened
 * with {@link field} and filled with {@link text}; versions of a field in several languages do not add up, the strongest
 * counts, so that a translated text is neither longer nor heavier. Reused from document to document; O(words) each.
 *
 * Source: BM25F with a saturation over the weighted sum of fields, Robertson & Zaragoza 2009, section 3.6.
 */
export class TermWeigher {
  readonly #lexicon: Lexicon;
  #document = new Float64Array(1024);
  #field = new Float64Array(1024);
  #text = new Float64Array(1024);
  readonly #inDocument: number[] = [];
  readonly #inField: number[] = [];
  readonly #inText: number[] = [];
  #weight: FieldWeight | null = null;
  #countBy: 1 | -1 | 0 = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Starts a document; `countBy` also counts its spellings in the lexicon as coming (1) or going (-1). */
  begin(countBy: 1 | -1 | 0): void {
    this.#countBy = countBy;
    this.#inDocument.length = 0;
  }

  /** Opens the next field. */
  field(weight: FieldWeight): void {
    this.#closeField();
    this.#weight = weight;
  }

  /** A version of the open field in a language ('' where it has none). */
  text(text: string, language: string): void {
    const lexicon = this.#lexicon;
    const count = lexicon.read(text, language);
    this.#makeRoom();
    for (let at = 0; at < count; at++) {
      const spelling = lexicon.found[at]!;
      if (this.#countBy !== 0) lexicon.count(spelling, this.#countBy);
      const stem = lexicon.stemOf(spelling);
      if (this.#text[stem] === 0) this.#inText.push(stem);
      this.#text[stem]!++;
    }
    const { lengthShare, pivotWords } = this.#weight!;
    const norm = 1 - lengthShare + (lengthShare * count) / pivotWords;
    for (const term of this.#inText) {
      const frequency = this.#text[term]! / norm;
      this.#text[term] = 0;
      if (this.#field[term] === 0) this.#inField.push(term);
      if (frequency > this.#field[term]!) this.#field[term] = frequency;
    }
    this.#inText.length = 0;
  }

  /** Ends the document: `visit` gets each term once with its impact 1 … 255, in no order that means anything. */
  end(visit: (term: number, impact: number) => void): void {
    this.#closeField();
    for (const term of this.#inDocument) {
      const frequency = this.#document[term]!;
      this.#document[term] = 0;
      visit(term, impactOf(frequency));
    }
    this.#inDocument.length = 0;
  }

  #closeField(): void {
    const boost = this.#weight?.boost ?? 0;
    for (const term of this.#inField) {
      if (this.#document[term] === 0) this.#inDocument.push(term);
      this.#document[term]! += boost * this.#field[term]!;
      this.#field[term] = 0;
    }
    this.#inField.length = 0;
    this.#weight = null;
  }

  #makeRoom(): void {
    const size = this.#lexicon.size;
    if (size <= this.#text.length) return;
    this.#text = grown(this.#text, size);
    this.#field = grown(this.#field, size);
    this.#document = grown(this.#document, size);
  }
}
