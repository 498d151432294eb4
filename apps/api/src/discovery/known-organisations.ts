import type { Section, SnapshotSections } from '@fivefold/matching';
import type { Organisation } from '../directory/index.js';

/** Organisations that are saved in a few milliseconds. */
const AT_ONCE = 500;

/**
 * The organisations that services of the index name, by row id. Those of a snapshot are read when they are asked for: 4,400 read
 * from the database took a fifth of a start.
 */
export class KnownOrganisations {
  private readonly read = new Map<string, Organisation>();
  private places: ReadonlyMap<string, number> = new Map();
  private json: Uint8Array = new Uint8Array(0);
  private ends: Uint32Array = new Uint32Array(0);

  /** From now on those of a snapshot are known, and no others. @throws DomainError `SNAPSHOT_INCOMPATIBLE` where it holds none */
  restore(saved: SnapshotSections): void {
    this.clear();
    const ids = JSON.parse(new TextDecoder().decode(saved.bytes('organisations.ids'))) as string[];
    this.json = saved.bytes('organisations.json');
    this.ends = saved.uint32('organisations.ends');
    this.places = new Map(ids.map((id, place) => [id, place]));
  }

  clear(): void {
    this.read.clear();
    this.places = new Map();
  }

  /** Undefined where it is not known. O(1). */
  get(id: string): Organisation | undefined {
    const known = this.read.get(id);
    if (known) return known;
    const place = this.places.get(id);
    if (place === undefined) return undefined;
    const text = this.json.subarray(place === 0 ? 0 : this.ends[place - 1], this.ends[place]);
    const organisation = JSON.parse(new TextDecoder().decode(text)) as Organisation;
    this.read.set(id, organisation);
    return organisation;
  }

  set(organisation: Organisation): void {
    this.read.set(organisation.key, organisation);
  }

  /** Puts those of `ids` that are known among the sections of a snapshot; a few milliseconds between two yields. */
  *save(to: Map<string, Section>, ids: Iterable<string>): Generator<undefined> {
    const known: string[] = [];
    const texts: Uint8Array[] = [];
    for (const id of ids) {
      const organisation = this.get(id);
      if (!organisation) continue;
      known.push(id);
      texts.push(new TextEncoder().encode(JSON.stringify(organisation)));
      if (known.length % AT_ONCE === 0) yield;
    }
    const ends = new Uint32Array(texts.length);
    texts.forEach((text, at) => (ends[at] = (ends[at - 1] ?? 0) + text.length));
    const json = new Uint8Array(ends.at(-1) ?? 0);
    texts.forEach((text, at) => json.set(text, ends[at]! - text.length));
    to.set('organisations.ids', new TextEncoder().encode(JSON.stringify(known)));
    to.set('organisations.ends', ends);
    to.set('organisations.json', json);
  }
}
