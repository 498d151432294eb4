import type { ReadSection, Section, SlowSection, SnapshotSections } from '@fivefold/matching';
import type { Organisation } from '../directory/index.js';

/** The section of a snapshot that may stay in its file: an organisation is read once, then it is held. */
export const ORGANISATION_TEXTS = 'organisations.json';
/** Organisations that are written at once, in about a millisecond. */
const AT_ONCE = 200;

/**
 * The organisations that services of the index name, by row id. Those of a snapshot are read when they are asked for: 4,400 read
 * from the database took a fifth of a start.
 */
export class KnownOrganisations {
  private readonly read = new Map<string, Organisation>();
  private places: ReadonlyMap<string, number> = new Map();
  private json: ReadSection = () => new Uint8Array(0);
  private ends: Uint32Array = new Uint32Array(0);

  /** From now on those of a snapshot are known, and no others. @throws DomainError `SNAPSHOT_INCOMPATIBLE` where it holds none */
  restore(saved: SnapshotSections): void {
    this.clear();
    const ids = JSON.parse(new TextDecoder().decode(saved.bytes('organisations.ids'))) as string[];
    this.json = saved.reader(ORGANISATION_TEXTS);
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
    const text = this.json(place === 0 ? 0 : this.ends[place - 1]!, this.ends[place]!);
    const organisation = JSON.parse(new TextDecoder().decode(text)) as Organisation;
    this.read.set(id, organisation);
    return organisation;
  }

  set(organisation: Organisation): void {
    this.read.set(organisation.key, organisation);
  }

  /**
   * Puts those of `ids` that are known by now among the sections of a snapshot; their texts are put together while it is written.
   * O(ids).
   */
  save(to: Map<string, Section | SlowSection>, ids: readonly string[]): void {
    const { places, json, ends } = this;
    const read = new Map(this.read);
    const known = ids.filter((id) => read.has(id) || places.has(id));
    const textOf = (id: string) => {
      const organisation = read.get(id);
      if (organisation) return new TextEncoder().encode(JSON.stringify(organisation));
      const place = places.get(id)!;
      // What is read is valid until the next is.
      return json(place === 0 ? 0 : ends[place - 1]!, ends[place]!).slice();
    };
    const made = new Uint32Array(known.length);
    to.set('organisations.ids', {
      of: Uint8Array,
      pieces: () => [new TextEncoder().encode(JSON.stringify(known))],
    });
    to.set(ORGANISATION_TEXTS, {
      of: Uint8Array,
      *pieces() {
        for (let from = 0; from < known.length; from += AT_ONCE) {
          const texts = known.slice(from, from + AT_ONCE).map(textOf);
          for (const [at, text] of texts.entries())
            made[from + at] = (from + at === 0 ? 0 : made[from + at - 1]!) + text.length;
          yield Buffer.concat(texts);
        }
      },
    });
    // Where each ends is known once all are written, so it stands behind them.
    to.set('organisations.ends', made);
  }
}
