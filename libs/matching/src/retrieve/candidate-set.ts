import type { ServiceFacts } from '@fivefold/domain';
import type { FactColumns, FactName, FactsOf } from './fact-columns.js';
import type { ServiceStore } from './service-store.js';

/** How a service comes to be a candidate for a capability. */
export const ROLE = { main: 0, beside: 1, substitute: 2 } as const;

/** Facts of the candidates as codes: a rule answers once for each code. */
export interface CandidateFacts<Name extends FactName = FactName> {
  /** Place -> code. */
  readonly codes: Uint32Array;
  /** One past the largest code. */
  readonly size: number;
  /** The facts behind a code. */
  valueAt(code: number): FactsOf<Name>;
}

/**
 * The candidates of one capability as columns, by place 0 … `count` - 1 in no order that means anything. A place stands for one
 * service; what is asked of all of them is asked of numbers, and only the services that are shown are read.
 */
export interface CandidateSet {
  readonly count: number;
  /** Place -> number of the service, the same in all sets of one state of the catalogue. */
  readonly documents: Uint32Array;
  /** One past the largest of all numbers of services. */
  readonly end: number;
  /** Place -> a number that grows with the service's id. */
  readonly idOrder: Float64Array;
  /** Place -> how well the service fits the words of the need, 0 … 1. */
  readonly text01: Float64Array;
  /** Place -> one of {@link ROLE}. */
  readonly roles: Uint8Array;
  /** The service at a place; to be asked before the catalogue changes. */
  serviceAt(place: number): ServiceFacts;
  /** Facts of all candidates; those that were asked for before stay true when the catalogue changes. O(count), once a name */
  facts<Name extends FactName>(name: Name): CandidateFacts<Name>;
}

type Columns = Omit<CandidateSet, 'serviceAt' | 'facts'>;

/** Candidates of an index. */
export class IndexedSet implements CandidateSet {
  readonly count: number;
  readonly documents: Uint32Array;
  readonly end: number;
  readonly idOrder: Float64Array;
  readonly text01: Float64Array;
  readonly roles: Uint8Array;
  readonly #store: ServiceStore;
  readonly #facts: FactColumns;
  readonly #gathered = new Map<FactName, CandidateFacts<never>>();

  constructor(store: ServiceStore, facts: FactColumns, columns: Columns) {
    this.count = columns.count;
    this.documents = columns.documents;
    this.end = columns.end;
    this.idOrder = columns.idOrder;
    this.text01 = columns.text01;
    this.roles = columns.roles;
    this.#store = store;
    this.#facts = facts;
  }

  serviceAt(place: number): ServiceFacts {
    return this.#store.at(this.documents[place]!);
  }

  facts<Name extends FactName>(name: Name): CandidateFacts<Name> {
    const known = this.#gathered.get(name);
    if (known) return known as unknown as CandidateFacts<Name>;
    const { documents } = this;
    const column = this.#facts.of(name);
    const codes = new Uint32Array(this.count);
    for (let place = 0, of = column.codes; place < codes.length; place++)
      codes[place] = of[documents[place]!]!;
    const gathered = { codes, size: column.size, valueAt: (code: number) => column.valueAt(code) };
    this.#gathered.set(name, gathered as unknown as CandidateFacts<never>);
    return gathered;
  }
}
