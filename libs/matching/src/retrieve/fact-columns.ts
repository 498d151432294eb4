import type { Price, ServiceFacts } from '@fivefold/domain';
import { grown } from './growing-uint32.js';
import type { SetColumn } from './set-column.js';
import type { Section, SnapshotSections } from './snapshot-file.js';
import { savedStrings, saveStrings, StringTable } from './string-table.js';

/** What rules read of a service, by column: facts that are read or stated together. */
interface FactGroups {
  readonly place: Pick<ServiceFacts, 'siteNuts' | 'publisherCountry'>;
  readonly coverage: Pick<ServiceFacts, 'coverage'>;
  readonly cold: Pick<ServiceFacts, 'temperature' | 'atpClass'>;
  readonly certificates: Pick<ServiceFacts, 'certificates'>;
  readonly languages: Pick<ServiceFacts, 'languages'>;
  readonly terms: Pick<ServiceFacts, 'interfaces' | 'incoterms' | 'adrClasses'>;
  readonly quantities: Pick<ServiceFacts, 'capacities' | 'calendar'>;
  readonly leadTime: Pick<ServiceFacts, 'leadTimeDays'>;
  readonly price: Pick<ServiceFacts, 'price'>;
  readonly provider: Pick<ServiceFacts, 'providerId'>;
  readonly publisher: Pick<ServiceFacts, 'publisherId'>;
}

/** A column of facts. */
export type FactName = keyof FactGroups;
type Union<Groups> = (Groups extends unknown ? (group: Groups) => void : never) extends (
  group: infer All,
) => void
  ? All
  : never;
/** The facts of some columns together. */
export type FactsOf<Name extends FactName> = Union<FactGroups[Name]>;

/** How the facts of a column are written as a short text, equal for equal facts, and read back. */
interface Codec<Facts> {
  write(service: ServiceFacts): string;
  read(text: string): Facts;
}

type OwnName = Exclude<FactName, 'certificates' | 'languages'>;

/** Most services state few of these: what is not stated is an empty text. */
const CODECS: { readonly [Name in OwnName]: Codec<FactGroups[Name]> } = {
  place: {
    write: ({ siteNuts, publisherCountry }) => `${siteNuts ?? ''} ${publisherCountry}`,
    read(text) {
      const end = text.indexOf(' ');
      return { siteNuts: text.slice(0, end) || null, publisherCountry: text.slice(end + 1) };
    },
  },
  coverage: {
    write: ({ coverage }) => coverage.join(' '),
    read: (text) => ({ coverage: text === '' ? [] : text.split(' ') }),
  },
  cold: {
    write: ({ temperature, atpClass }) =>
      temperature === null && atpClass === null ? '' : JSON.stringify([temperature, atpClass]),
    read(text) {
      const [temperature, atpClass] = JSON.parse(text || '[null,null]') as [
        ServiceFacts['temperature'],
        ServiceFacts['atpClass'],
      ];
      return { temperature, atpClass };
    },
  },
  terms: {
    write: ({ interfaces, incoterms = [], adrClasses }) =>
      interfaces.length + incoterms.length + adrClasses.length === 0
        ? ''
        : JSON.stringify([interfaces, incoterms, adrClasses]),
    read(text) {
      const [interfaces, incoterms, adrClasses] = JSON.parse(text || '[[],[],[]]') as string[][];
      return { interfaces: interfaces!, incoterms: incoterms!, adrClasses: adrClasses! };
    },
  },
  quantities: {
    write: ({ capacities, calendar }) =>
      capacities.length === 0 && !calendar
        ? ''
        : JSON.stringify(calendar ? { capacities, calendar } : { capacities }),
    read: (text) => JSON.parse(text || '{"capacities":[]}') as FactGroups['quantities'],
  },
  leadTime: {
    write: ({ leadTimeDays }) => (leadTimeDays === null ? '' : String(leadTimeDays)),
    read: (text) => ({ leadTimeDays: text === '' ? null : Number(text) }),
  },
  price: {
    write({ price: { type, amountMinor, currency, unit, setupMinor, tiers } }) {
      return JSON.stringify([type, amountMinor, currency, unit, setupMinor, ...tiers]);
    },
    read(text) {
      const [type, amountMinor, currency, unit, setupMinor, ...tiers] = JSON.parse(text) as [
        Price['type'],
        Price['amountMinor'],
        Price['currency'],
        Price['unit'],
        Price['setupMinor'],
        ...Price['tiers'],
      ];
      return { price: { type, amountMinor, currency, unit, setupMinor, tiers } };
    },
  },
  provider: { write: ({ providerId }) => providerId, read: (providerId) => ({ providerId }) },
  publisher: { write: ({ publisherId }) => publisherId, read: (publisherId) => ({ publisherId }) },
};

const OWN_NAMES = Object.keys(CODECS) as OwnName[];

/** One column: services with equal facts have equal codes. Codes are never given out anew. */
export interface FactColumn<Name extends FactName = FactName> {
  /** Document -> code; valid until the next change. */
  readonly codes: Uint32Array;
  /** One past the largest code so far. */
  readonly size: number;
  /** The facts behind a code, as long as the index lives. Lists of closed facts may be in another order than the service's. */
  valueAt(code: number): FactsOf<Name>;
}

/** Facts as texts in a table, read when a rule first asks for them. */
class CodedColumn<Name extends OwnName> {
  codes: Uint32Array;
  readonly #codec: Codec<FactGroups[Name]>;
  readonly #texts: StringTable;
  readonly #values: FactGroups[Name][] = [];
  #own: boolean;

  constructor(name: Name, saved: SnapshotSections | null) {
    this.#codec = CODECS[name] as Codec<FactGroups[Name]>;
    this.#texts = new StringTable(false, saved && savedStrings(saved, `fact.${name}`));
    this.codes = saved?.uint32(`fact.${name}.codes`) ?? new Uint32Array(0);
    this.#own = saved === null;
  }

  get size(): number {
    return this.#texts.size;
  }

  valueAt(code: number): FactGroups[Name] {
    return (this.#values[code] ??= this.#codec.read(this.#texts.textOf(code)));
  }

  put(document: number, service: ServiceFacts): void {
    if (!this.#own) this.codes = this.codes.slice();
    this.#own = true;
    this.codes = grown(this.codes, document + 1);
    this.codes[document] = this.#texts.intern(this.#codec.write(service));
  }

  save(to: Map<string, Section>, name: Name, documents: number): void {
    saveStrings(to, `fact.${name}`, this.#texts.arrays());
    to.set(`fact.${name}.codes`, grown(this.codes, documents).subarray(0, documents));
  }
}

/** Sets that the filters have already, as facts. */
class ListedColumn<Name extends 'certificates' | 'languages'> implements FactColumn<Name> {
  readonly #name: Name;
  readonly #sets: SetColumn;
  readonly #values: FactsOf<Name>[] = [];

  constructor(name: Name, sets: SetColumn) {
    this.#name = name;
    this.#sets = sets;
  }

  get codes(): Uint32Array {
    return this.#sets.codes;
  }

  get size(): number {
    return this.#sets.setCount;
  }

  valueAt(code: number): FactsOf<Name> {
    return (this.#values[code] ??= { [this.#name]: this.#sets.valuesOf(code) } as unknown as FactsOf<Name>);
  }
}

/**
 * What rules judge services by, as numbers: a rule answers once for all services that state the same, and no service has to be
 * read for it. 36 bytes a service, and each fact that is stated once as a text.
 */
export class FactColumns {
  readonly #own: { readonly [Name in OwnName]: CodedColumn<Name> };
  readonly #all: { readonly [Name in FactName]: FactColumn<Name> };

  /** @param sets of the filters. @param saved a snapshot, whose arrays are copied before the first change; empty where absent */
  constructor(
    sets: { readonly certificate: SetColumn; readonly language: SetColumn },
    saved: SnapshotSections | null,
  ) {
    this.#own = Object.fromEntries(OWN_NAMES.map((name) => [name, new CodedColumn(name, saved)])) as never;
    this.#all = {
      ...this.#own,
      certificates: new ListedColumn('certificates', sets.certificate),
      languages: new ListedColumn('languages', sets.language),
    };
  }

  /** The column of a name. O(1). */
  of<Name extends FactName>(name: Name): FactColumn<Name> {
    return this.#all[name] as unknown as FactColumn<Name>;
  }

  /** Writes the facts of a service; the columns of the filters are written before. O(length of what it states). */
  put(document: number, service: ServiceFacts): void {
    for (const name of OWN_NAMES) this.#own[name].put(document, service);
  }

  /** Puts its arrays among the sections of a snapshot. @param documents one past the largest document number */
  save(to: Map<string, Section>, documents: number): void {
    for (const name of OWN_NAMES) this.#own[name].save(to, name as never, documents);
  }
}
