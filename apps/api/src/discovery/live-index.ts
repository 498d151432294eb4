import { isDeepStrictEqual } from 'node:util';
import { type Language, type ServiceFacts, textIn, type Texts } from '@fivefold/domain';
import {
  CatalogueIndex,
  compileBooks,
  ConceptEvidence,
  type SnapshotDraft,
  type Translations,
} from '@fivefold/matching';
import { loadTranslations } from '@fivefold/matching/model';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { calendarsOf } from '../capacity/index.js';
import { countPublished, publishedServices } from '../catalogue/index.js';
import { listSectors, type Organisation, organisationsById } from '../directory/index.js';
import {
  Background,
  type Caller,
  Config,
  type EventKind,
  LOGGER,
  Outbox,
  Readiness,
} from '../platform/index.js';
import { IndexKeeper } from './index-keeper.js';
import { KnownOrganisations } from './known-organisations.js';
import { Pace } from './pace.js';
import { renewService } from './services.js';

/** News of these change the index. */
const KINDS: readonly EventKind[] = ['service', 'organisation', 'label'];
/** Where more than this share of the services changed since a snapshot, building anew costs less. */
const MOST_CHANGED = 0.25;
const FEW = 1000;

/** The first answers come before the phrases are read, milliseconds. */
const BOOKS_AFTER_MS = 500;

/** Behind by more than this, a replica says that it is not ready. */
const MAX_LAG_MS = 5000;

/**
 * The published catalogue in memory, with the organisations that its services name, and the sectors. Read at start from the file of
 * an earlier run and what the log of changes says since, or else built from the database; kept by the outbox: what is committed here is in it before the answer leaves, what is committed elsewhere within a second.
 * Certificates expire by the clock, which tells it through the outbox. Reading it takes no SQL.
 */
@Injectable()
export class LiveIndex implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private index!: CatalogueIndex;
  private learned!: ConceptEvidence;
  private readonly organisations = new KnownOrganisations();
  private sectors: ReadonlyMap<string, Texts> = new Map();
  private isFromFile = false;
  private built = false;
  /** Changes one after another: a re-read must never overtake a later one. */
  private turn: Promise<void> = Promise.resolve();
  private readonly keeper: IndexKeeper | null;

  constructor(
    private readonly background: Background,
    private readonly outbox: Outbox,
    private readonly readiness: Readiness,
    @Inject(Config) { indexSnapshot }: Config,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.keeper = indexSnapshot ? new IndexKeeper(indexSnapshot, outbox, log, () => this.draft()) : null;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.readiness.require('index', () => this.built && this.outbox.lagMs() < MAX_LAG_MS);
    const built = this.next(() => this.build());
    this.outbox.follow('service', (ids) => this.next(() => this.reread(ids)));
    this.outbox.follow('organisation', (ids) => this.next(() => this.rereadServicesOf(ids)));
    this.outbox.follow('sector', () => this.next(() => this.readSectors()));
    this.outbox.follow('label', (clusterIds) => this.next(() => this.rereadServicesOf(clusterIds)));
    await built;
    this.keeper?.begin();
    setTimeout(() => void compileBooksSlowly(), BOOKS_AFTER_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.keeper?.end();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.keeper?.close();
  }

  /** For search, completion and candidates; changes between calls, never within one. */
  get catalogue(): CatalogueIndex {
    return this.index;
  }

  /** Which words speak for which capability, learned from the services of the index and kept with it. */
  get evidence(): ConceptEvidence {
    return this.learned;
  }

  /** Where this start found it. */
  get source(): 'file' | 'database' {
    return this.isFromFile ? 'file' : 'database';
  }

  /** An organisation that publishes or provides a service of the index; undefined for any other. O(1). */
  organisation(id: string): Organisation | undefined {
    return this.organisations.get(id);
  }

  /** Number of services that the organisation publishes or provides. O(1). */
  countOf(organisationId: string): number {
    return this.index.countOfOrganisation(organisationId);
  }

  /** Services that the organisation publishes or provides, the newest first, ties by id. O(k log k) */
  servicesOf(organisationId: string): ServiceFacts[] {
    return this.index
      .ofOrganisation(organisationId)
      .sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1));
  }

  /** Keys of the sectors of the network, in the order in which people read them. */
  sectorKeys(): string[] {
    return [...this.sectors.keys()];
  }

  /** The name of a sector; its key where it is unknown. O(1). */
  sectorName(key: string, language: Language): string {
    const labels = this.sectors.get(key);
    return labels ? textIn(labels, language) : key;
  }

  private next(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Notes where the outbox stands before the first row is read, so that no change falls between. */
  private async build(): Promise<void> {
    const startedAt = performance.now();
    await this.outbox.begin();
    await this.readSectors();
    const translations = await loadTranslations();
    const changed = await this.resume(translations);
    if (changed === null) await this.buildAnew(translations);
    this.isFromFile = changed !== null;
    this.built = true;
    this.log.info(
      { services: this.index.size, changed, ms: Math.round(performance.now() - startedAt) },
      changed === null ? 'index built' : 'index read from its file',
    );
  }

  private async buildAnew(translations: Translations): Promise<void> {
    await this.keeper?.close();
    const { services, organisations } = await this.read(null);
    this.organisations.clear();
    this.index = CatalogueIndex.build(services, { translations });
    this.index.warm();
    this.learned = ConceptEvidence.learn(services, { translations });
    this.keep(organisations);
    this.keeper?.note();
  }

  /** From the file, and what changed since. @returns how many services did; null where the file is of no use */
  private async resume(translations: Translations): Promise<number | null> {
    const found = await this.keeper?.read(KINDS, (saved) => {
      const index = CatalogueIndex.fromSnapshot(saved, { translations });
      const learned = ConceptEvidence.fromSnapshot(saved, { translations });
      this.organisations.restore(saved);
      return { index, learned };
    });
    if (!found) return null;
    const { index, learned } = found.restored;
    const changed = new Set(found.changed.get('service'));
    for (const kind of ['organisation', 'label'] as const)
      for (const organisation of found.changed.get(kind) ?? [])
        for (const { id } of index.ofOrganisation(organisation)) changed.add(id);
    if (changed.size > Math.max(FEW, MOST_CHANGED * index.size)) return null;
    this.index = index;
    this.learned = learned;
    await this.reread([...changed]);
    const published = await this.background.read(countPublished);
    if (published !== index.size) {
      this.log.warn({ found: index.size, published }, 'index file lacks what was told to nobody');
      return null;
    }
    return changed.size;
  }

  /** A snapshot as things stand; changes wait until its parts are copied, which takes a fraction of its writing. */
  private async draft(): Promise<SnapshotDraft> {
    let draft: SnapshotDraft | undefined;
    await this.next(async () => {
      const pace = new Pace();
      const { index, learned, organisations } = this;
      const drafting = index.draft((to) => {
        learned.save(to);
        organisations.save(to, index.organisations());
      });
      for (;;) {
        const { done, value } = drafting.next();
        if (done) return void (draft = value);
        await pace.rest();
      }
    });
    return draft!;
  }

  private async reread(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { services, organisations } = await this.read(ids);
    this.keep(organisations);
    this.keeper?.note();
    const pace = new Pace();
    const gone = new Set(ids);
    for (const service of services) {
      gone.delete(service.id);
      this.replace(service);
      await pace.rest();
    }
    for (const id of gone) {
      this.remove(id);
      await pace.rest();
    }
  }

  /** What a service says of its publisher and provider stands in the index with it. */
  private async rereadServicesOf(organisationIds: readonly string[]): Promise<void> {
    const services = organisationIds.flatMap((id) =>
      this.index.ofOrganisation(id).map((service) => service.id),
    );
    await this.reread([...new Set(services)]);
  }

  private async readSectors(): Promise<void> {
    const rows = await this.background.read(listSectors);
    this.sectors = new Map(rows.map(({ key, labels }) => [key, labels]));
  }

  private async read(ids: readonly string[] | null) {
    return this.background.read(async (caller: Caller) => {
      if (ids) caller.looksUp();
      const [calendars, plain] = await Promise.all([
        calendarsOf(caller, ids),
        Array.fromAsync(publishedServices(caller, ids)),
      ]);
      const services = plain.map((service) => {
        const calendar = calendars.get(service.id);
        return calendar ? { ...service, calendar } : service;
      });
      const named = new Set(services.flatMap(organisationsOf));
      return { services, organisations: await organisationsById(caller, [...named]) };
    });
  }

  private keep(organisations: readonly (Organisation | null)[]): void {
    for (const organisation of organisations) {
      const known = organisation && this.organisations.get(organisation.key);
      if (!organisation || isDeepStrictEqual(known, organisation)) continue;
      this.organisations.set(organisation);
      if (!known) continue;
      for (const service of this.index.ofOrganisation(organisation.key)) renewService(service);
    }
  }

  private replace(service: ServiceFacts): void {
    const before = this.index.get(service.id);
    if (before) this.learned.remove(before);
    this.index.replace(service);
    this.learned.add(service);
  }

  private remove(id: string): void {
    const before = this.index.get(id);
    if (!before) return;
    this.learned.remove(before);
    this.index.remove(id);
  }
}

/** Reads the phrases by which texts are taken apart, so that the first need waits less; nobody waits for this. */
async function compileBooksSlowly(): Promise<void> {
  const pace = new Pace();
  for (const _ of compileBooks()) await pace.rest();
}

/** The owner, the clusters beside it, and who delivers. */
function organisationsOf({ publisherId, providerId, coPublisherIds = [] }: ServiceFacts): string[] {
  return [publisherId, providerId, ...coPublisherIds];
}
