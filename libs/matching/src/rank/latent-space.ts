import { inverseFrequency, type Concept } from './query-model.js';
import { eigen, gram, orthonormalise, zeros, type Matrix } from './subspace.js';
import { FieldCounter, type Partition, type TextCollection } from './text-collection.js';

/** Directions kept at most; 100 to 200 rank alike on collections of 1,400. */
const DIRECTIONS = 120;
/** Directions followed besides, so that the last kept ones are exact enough. */
const SPARE = 10;
/** Documents per direction at least: fewer would be learned by heart. */
const DOCUMENTS_PER_DIRECTION = 8;
const LEAST_DIRECTIONS = 8;
/** Documents from which directions are learned at most; the others are only folded in. */
const SAMPLE = 6000;
const ITERATIONS = 2;

/**
 * Latent semantics of the documents of one language: words that keep the same company point the same way, so a document
 * may be near a query without sharing a word. Learned from the collection alone, by truncated singular value decomposition
 * of its term weights (log frequency times rarity, unit length), with subspace iteration from a fixed start. No more than
 * {@link SAMPLE} documents are learned from, evenly over the ids; all are placed.
 *
 * 4 bytes a direction for each document and term. Cost O((sample + documents) * words * directions).
 * Sources: Deerwester et al. 1990; Halko, Martinsson & Tropp 2011 for the iteration
 */
export class LatentSpace {
  private constructor(
    private readonly directions: number,
    private readonly documents: Uint32Array,
    /** Unit vector of each of `documents`, one after another. */
    private readonly placed: Float32Array,
    /** Row of a term in `loadings`, or -1. */
    private readonly rows: Int32Array,
    private readonly loadings: Float32Array,
  ) {}

  /** @returns null where the documents are too few to learn from; such a collection is ranked by words alone */
  static learn(collection: TextCollection, { documents }: Partition): LatentSpace | null {
    const directions = Math.min(DIRECTIONS, Math.floor(documents.length / DOCUMENTS_PER_DIRECTION));
    if (directions < LEAST_DIRECTIONS) return null;
    const reader = new VectorReader(collection, documents);
    const step = Math.max(1, documents.length / SAMPLE);
    const sample: SparseVector[] = [];
    for (let at = 0; at < documents.length; at += step) sample.push(reader.read(documents[Math.floor(at)]!));
    const width = directions + SPARE;
    const start = zeros(reader.rowCount, width);
    // A fixed start from a congruential sequence: the same collection gives the same directions on every machine.
    let state = 1;
    for (let at = 0; at < start.values.length; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      start.values[at] = state / 2 ** 32 - 0.5;
    }
    let left = multiply(sample, start);
    for (let iteration = 0; iteration < ITERATIONS; iteration++) {
      orthonormalise(left);
      const right = multiplyTransposed(sample, left, reader.rowCount);
      orthonormalise(right);
      left = multiply(sample, right);
    }
    orthonormalise(left);
    const projected = multiplyTransposed(sample, left, reader.rowCount);
    const loadings = principal(projected, directions);
    const placed = new Float32Array(documents.length * directions);
    const place = new Float64Array(directions);
    documents.forEach((document, at) => {
      place.fill(0);
      const { rows, weights } = reader.read(document);
      for (let word = 0; word < rows.length; word++) addRow(place, loadings, rows[word]!, weights[word]!);
      toUnit(place);
      placed.set(place, at * directions);
    });
    return new LatentSpace(directions, documents, placed, reader.rows, loadings);
  }

  /** Cosine of two documents of the space, in [-1, 1]. Cost O(directions + log documents). */
  cosine(one: number, other: number): number {
    const left = this.placeOf(one) * this.directions;
    const right = this.placeOf(other) * this.directions;
    let cosine = 0;
    for (let direction = 0; direction < this.directions; direction++) {
      cosine += this.placed[left + direction]! * this.placed[right + direction]!;
    }
    return cosine;
  }

  private placeOf(document: number): number {
    let low = 0;
    let high = this.documents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.documents[middle]! < document) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Sets `scores` of the documents to their cosine with the concepts, at least 0. Words that the space does not know are
   * left out. Cost O(documents * directions).
   */
  compare(concepts: readonly Concept[], scores: Float64Array): void {
    const query = new Float64Array(this.directions);
    for (const { weight, idf, alternatives } of concepts) {
      for (const { term, share } of alternatives) {
        const row = this.rows[term]!;
        if (row >= 0) addRow(query, this.loadings, row, weight * idf * share);
      }
    }
    toUnit(query);
    const size = this.directions;
    for (let at = 0; at < this.documents.length; at++) {
      let cosine = 0;
      const from = at * size;
      for (let direction = 0; direction < size; direction++) {
        cosine += query[direction]! * this.placed[from + direction]!;
      }
      scores[this.documents[at]!] = Math.max(0, cosine);
    }
  }
}

interface SparseVector {
  readonly rows: Uint32Array;
  readonly weights: Float64Array;
}

/** Reads documents as weighed vectors over the terms that stand in more than one of them. */
class VectorReader {
  readonly rows: Int32Array;
  rowCount = 0;
  private readonly counter: FieldCounter;

  constructor(
    private readonly collection: TextCollection,
    private readonly documents: Uint32Array,
  ) {
    this.counter = new FieldCounter(collection, collection.termCount);
    this.rows = new Int32Array(collection.termCount).fill(-1);
    for (const document of documents) {
      this.counter.read(document);
      for (const term of this.counter.terms) {
        if (this.rows[term] === -1 && collection.documentFrequency(term) > 1)
          this.rows[term] = this.rowCount++;
      }
    }
  }

  read(document: number): SparseVector {
    this.counter.read(document);
    const terms = this.counter.terms.filter((term) => this.rows[term]! >= 0);
    const weights = Float64Array.from(
      terms,
      (term) =>
        (1 + Math.log(this.counter.frequency(term))) *
        inverseFrequency(this.collection.documentFrequency(term), this.documents.length),
    );
    toUnit(weights);
    return { rows: Uint32Array.from(terms, (term) => this.rows[term]!), weights };
  }
}

/** `vectors` (one a row) times `right`. */
function multiply(vectors: readonly SparseVector[], right: Matrix): Matrix {
  const product = zeros(vectors.length, right.columns);
  vectors.forEach(({ rows, weights }, at) => {
    const into = product.values.subarray(at * right.columns, (at + 1) * right.columns);
    for (let word = 0; word < rows.length; word++) addRow(into, right.values, rows[word]!, weights[word]!);
  });
  return product;
}

/** `vectors` turned round, times `left`. */
function multiplyTransposed(vectors: readonly SparseVector[], left: Matrix, rowCount: number): Matrix {
  const { columns, values } = left;
  const product = zeros(rowCount, columns);
  vectors.forEach(({ rows, weights }, at) => {
    const from = at * columns;
    for (let word = 0; word < rows.length; word++) {
      const to = rows[word]! * columns;
      const weight = weights[word]!;
      for (let column = 0; column < columns; column++)
        product.values[to + column]! += weight * values[from + column]!;
    }
  });
  return product;
}

/** The first principal directions of the rows of `projected`, each scaled to unit variance, as loadings of the rows. */
function principal(projected: Matrix, directions: number): Float32Array {
  const { values, vectors } = eigen(gram(projected));
  const loadings = new Float32Array(projected.rows * directions);
  for (let direction = 0; direction < directions; direction++) {
    const strength = Math.sqrt(Math.max(0, values[direction]!));
    if (strength < 1e-6) continue;
    for (let row = 0; row < projected.rows; row++) {
      let value = 0;
      const from = row * projected.columns;
      for (let at = 0; at < projected.columns; at++) {
        value += projected.values[from + at]! * vectors.values[at * projected.columns + direction]!;
      }
      loadings[row * directions + direction] = value / strength;
    }
  }
  return loadings;
}

function addRow(into: Float64Array, matrix: Float64Array | Float32Array, row: number, weight: number): void {
  const from = row * into.length;
  for (let at = 0; at < into.length; at++) into[at]! += weight * matrix[from + at]!;
}

function toUnit(vector: Float64Array): void {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return;
  const length = Math.sqrt(square);
  for (let at = 0; at < vector.length; at++) vector[at]! /= length;
}
