import { DomainError, type ServiceFacts } from '@fivefold/domain';
import { grown } from './growing-uint32.js';
import { IdOrder } from './id-order.js';
import { MAX_DOCUMENT } from './posting-pool.js';
import { SavedServices } from './saved-services.js';
import type { Section, SlowSection, SnapshotSections } from './snapshot-file.js';

const FREE = new Uint8Array(0);
/** Services of a snapshot that are held once they were asked for, about 2 kB each. */
const HELD = 8192;

/** Services by id and by dense document number; numbers of removed services are given out again. */
export class ServiceStore {
  /** Absent for a number that is free and for a service that lies in the snapshot and was not asked for of late. */
  readonly #services: (ServiceFacts | undefined)[];
  readonly #saved: SavedServices | null;
  /** Numbers of services that lie in no snapshot, beside one. */
  readonly #changed = new Set<number>();
  /** Numbers of those of the snapshot that are held, in a ring: the oldest gives way to the next. */
  readonly #held: Uint32Array;
  #heldCount = 0;
  /** Document -> 1 where it is in use. */
  #used = new Uint8Array(0);
  #size = 0;
  #end = 0;
  /** Id -> document: all of them, or after a snapshot those that were asked for, since its ids are in order. */
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #order = new IdOrder(this);
  /** The id of the service with this number, which must be in use. O(1). */
  readonly idOf = (document: number): string => this.#services[document]?.id ?? this.#saved!.idOf(document);

  /**
   * @param saved a snapshot, whose services are read when they are asked for; empty where absent
   * @param held how many of those stay in memory, at least 1
   */
  constructor(saved: SnapshotSections | null = null, held = HELD) {
    this.#held = new Uint32Array(saved === null ? 0 : held);
    this.#saved = saved === null ? null : new SavedServices(saved);
    this.#used = saved?.bytes('services.used').slice() ?? this.#used;
    // With its full length from the beginning: a few services in an empty list would make it a table of hashes.
    this.#services = new Array<ServiceFacts | undefined>(this.#used.length);
    if (saved === null) return;
    this.#end = this.#used.length;
    for (let document = this.#end - 1; document >= 0; document--) {
      if (this.#used[document] === 0) this.#free.push(document);
    }
    this.#size = this.#end - this.#free.length;
    this.#order.load(saved.uint32('services.sorted'));
  }

  /** Puts all services among the sections of a snapshot, as they are now; their facts are written later. O(services). */
  save(to: Map<string, Section | SlowSection>): void {
    const used = this.#used.slice(0, this.#end);
    const services = this.#services.slice();
    const saved = this.#saved;
    const encoder = new TextEncoder();
    to.set('services.used', used);
    to.set('services.sorted', this.#order.sorted().slice());
    SavedServices.save(
      to,
      used.length,
      (document) => {
        if (used[document] === 0) return FREE;
        const service = services[document];
        return service === undefined ? saved!.idTextAt(document) : encoder.encode(service.id);
      },
      (document) => {
        if (used[document] === 0) return FREE;
        const service = services[document];
        return service === undefined ? saved!.textAt(document) : encoder.encode(JSON.stringify(service));
      },
    );
  }

  /** Document -> a number that grows with its id; valid until the next change. */
  get numbers(): Float64Array {
    return this.#order.numbers();
  }

  /** Number of services. */
  get size(): number {
    return this.#size;
  }

  /** One past the largest document number ever used. */
  get end(): number {
    return this.#end;
  }

  /** The document number of a service; -1 where there is none. O(1), the first time after a snapshot O(log services). */
  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    if (this.#saved === null) return -1;
    const document = this.#order.documentOf(id);
    if (document >= 0) this.#numbers.set(id, document);
    return document;
  }

  /** The service with this number, which must be in use. O(1), O(its size) where it has to be read from the snapshot. */
  at(document: number): ServiceFacts {
    return this.#services[document] ?? this.#read(document);
  }

  #read(document: number): ServiceFacts {
    const at = this.#heldCount++ % this.#held.length;
    const oldest = this.#held[at]!;
    if (this.#heldCount > this.#held.length && !this.#changed.has(oldest)) this.#services[oldest] = undefined;
    this.#held[at] = document;
    return (this.#services[document] = this.#saved!.at(document));
  }

  /**
   * Stores a service, in place of the one with its id if there is one. O(1).
   * @throws DomainError `INDEX_FULL` beyond 16,777,216 services
   */
  put(service: ServiceFacts): number {
    const known = this.numberOf(service.id);
    const document = known < 0 ? (this.#free.pop() ?? this.#end) : known;
    if (document > MAX_DOCUMENT) throw new DomainError('INDEX_FULL', { limit: MAX_DOCUMENT + 1 });
    this.#services[document] = service;
    if (this.#saved !== null) this.#changed.add(document);
    if (known >= 0) return document;
    this.#numbers.set(service.id, document);
    this.#used = grown(this.#used, document + 1);
    this.#used[document] = 1;
    this.#size++;
    this.#end = Math.max(this.#end, document + 1);
    this.#order.add(document);
    return document;
  }

  /** Takes a service out. O(1). */
  remove(document: number): void {
    this.#order.remove(document);
    this.#numbers.delete(this.idOf(document));
    this.#services[document] = undefined;
    this.#used[document] = 0;
    this.#size--;
    this.#free.push(document);
  }

  /** Writes the numbers of all services, ascending, into `target`. @returns their count. O(end) */
  list(target: Uint32Array): number {
    let count = 0;
    for (let document = 0; document < this.#end; document++) {
      if (this.#used[document] === 1) target[count++] = document;
    }
    return count;
  }

  /** All services. */
  *all(): IterableIterator<ServiceFacts> {
    const documents = new Uint32Array(this.#end);
    const count = this.list(documents);
    for (let at = 0; at < count; at++) yield this.at(documents[at]!);
  }
}
