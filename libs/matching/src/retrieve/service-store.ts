import { DomainError, type ServiceFacts } from '@fivefold/domain';
import { IdOrder } from './id-order.js';
import { MAX_DOCUMENT } from './posting-pool.js';

/** Services by id and by dense document number; numbers of removed services are given out again. */
export class ServiceStore {
  readonly #services: (ServiceFacts | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #order = new IdOrder(this);
  /** The id of the service with this number, which must be in use. O(1). */
  readonly idOf = (document: number): string => this.#services[document]!.id;

  /** Document -> a number that grows with its id; valid until the next change. */
  get numbers(): Float64Array {
    return this.#order.numbers();
  }

  /** Number of services. */
  get size(): number {
    return this.#numbers.size;
  }

  /** One past the largest document number ever used. */
  get end(): number {
    return this.#services.length;
  }

  /** The document number of a service; -1 where there is none. O(1). */
  numberOf(id: string): number {
    return this.#numbers.get(id) ?? -1;
  }

  /** The service with this number, which must be in use. O(1). */
  at(document: number): ServiceFacts {
    return this.#services[document]!;
  }

  /**
   * Stores a service, in place of the one with its id if there is one. O(1).
   * @throws DomainError `INDEX_FULL` beyond 16,777,216 services
   */
  put(service: ServiceFacts): number {
    const known = this.#numbers.get(service.id);
    const document = known ?? this.#free.pop() ?? this.#services.length;
    if (document > MAX_DOCUMENT) throw new DomainError('INDEX_FULL', { limit: MAX_DOCUMENT + 1 });
    this.#services[document] = service;
    this.#numbers.set(service.id, document);
    if (known === undefined) this.#order.add(document);
    return document;
  }

  /** Takes a service out. O(1). */
  remove(document: number): void {
    this.#order.remove(document);
    this.#numbers.delete(this.idOf(document));
    this.#services[document] = undefined;
    this.#free.push(document);
  }

  /** Writes the numbers of all services, ascending, into `target`. @returns their count. O(end) */
  list(target: Uint32Array): number {
    let count = 0;
    for (let document = 0; document < this.#services.length; document++) {
      if (this.#services[document] !== undefined) target[count++] = document;
    }
    return count;
  }

  /** All services. */
  *all(): IterableIterator<ServiceFacts> {
    for (const service of this.#services) if (service !== undefined) yield service;
  }
}
