/** A place in an order: ascending by `cost`, then by id. */
export interface Place {
  readonly cost: number;
  readonly id: string;
}

/** The ids of documents, and per document a number that grows with its id. */
export interface IdsInOrder {
  readonly numbers: Float64Array;
  readonly idOf: (document: number) => string;
}

/**
 * The first `limit` of `documents[0 … count - 1]` after a place, ascending by `sign * costs[document]`, ties by id, and
 * whether there are more. The arrays are not changed. Cost O(count + hits that enter the best × log limit).
 */
export function selectFirst(
  documents: Uint32Array,
  count: number,
  limit: number,
  after: Place | null,
  costs: Int32Array | Float64Array,
  sign: 1 | -1,
  ids: IdsInOrder,
): { readonly chosen: number[]; readonly hasMore: boolean } {
  const heap = new WorstFirst(limit, ids.numbers);
  let eligible = 0;
  let bar = Infinity;
  for (let at = 0; at < count; at++) {
    const document = documents[at]!;
    const cost = sign * costs[document]!;
    if (after !== null) {
      if (cost < after.cost || (cost === after.cost && ids.idOf(document) <= after.id)) continue;
      eligible++;
    }
    if (cost <= bar) bar = heap.offer(document, cost);
  }
  return { chosen: heap.sorted(), hasMore: (after === null ? count : eligible) > limit };
}

/** A heap of at most `limit` documents with the worst on top. */
class WorstFirst {
  readonly #limit: number;
  readonly #numbers: Float64Array;
  readonly #documents: number[] = [];
  readonly #costs: number[] = [];

  constructor(limit: number, numbers: Float64Array) {
    this.#limit = limit;
    this.#numbers = numbers;
  }

  /** Takes a document in if it is among the best. @returns the cost above which none can enter any more */
  offer(document: number, cost: number): number {
    const size = this.#documents.length;
    if (size < this.#limit) {
      this.#documents.push(document);
      this.#costs.push(cost);
      this.#rise(size);
    } else if (this.#isWorse(this.#costs[0]!, this.#documents[0]!, cost, document)) {
      this.#documents[0] = document;
      this.#costs[0] = cost;
      this.#sink(size);
    }
    return this.#documents.length === this.#limit ? this.#costs[0]! : Infinity;
  }

  /** The documents, best first; empties the heap. */
  sorted(): number[] {
    for (let size = this.#documents.length - 1; size > 0; size--) {
      this.#swap(0, size);
      this.#sink(size);
    }
    return this.#documents;
  }

  #isWorse(cost: number, document: number, otherCost: number, other: number): boolean {
    return cost !== otherCost ? cost > otherCost : this.#numbers[document]! > this.#numbers[other]!;
  }

  #swap(one: number, other: number): void {
    const document = this.#documents[one]!;
    const cost = this.#costs[one]!;
    this.#documents[one] = this.#documents[other]!;
    this.#costs[one] = this.#costs[other]!;
    this.#documents[other] = document;
    this.#costs[other] = cost;
  }

  #worseAt(one: number, other: number): boolean {
    return this.#isWorse(
      this.#costs[one]!,
      this.#documents[one]!,
      this.#costs[other]!,
      this.#documents[other]!,
    );
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#worseAt(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(size: number): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      let worst = left < size && this.#worseAt(left, at) ? left : at;
      if (left + 1 < size && this.#worseAt(left + 1, worst)) worst = left + 1;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
