import { isDeepStrictEqual } from 'node:util';
import { type Language, type ServiceFacts, textIn, type Texts } from '@fivefold/domain';
import { CatalogueIndex, ConceptEvidence } from '@fivefold/matching';
import { loadTranslations } from '@fivefold/matching/model';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { calendarsOf } from '../capacity/index.js';
import { publishedServices } from '../catalogue/index.js';
import { listSectors, type Organisation, organisationsById } from '../directory/index.js';
import { Background, type Caller, LOGGER, Outbox, Readiness } from '../platform/index.js';
import { renewService } from './services.js';

/** Behind by more than this, a replica says that it is not ready. */
const MAX_LAG_MS = 5000;

/**
 * The published catalogue in memory, with the organisations that its services name, and the sectors. Built from the database at start,
 * kept by the outbox: what is committed here is in it before the answer leaves, what is committed elsewhere within a second.
 * Certificates expire by the clock, which tells it through the outbox. Reading it takes no SQL.
 */
@Injectable()
export class LiveIndex implements OnApplicationBootstrap {
  private index = CatalogueIndex.build([]);
  private learned = ConceptEvidence.learn();
  private readonly organisations = new Map<string, Organisation>();
  private readonly byOrganisation = new Map<string, Set<string>>();
  private sectors: ReadonlyMap<string, Texts> = new Map();
  private built = false;
  /** Changes one after another: a re-read must never overtake a later one. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly background: Background,
    private readonly outbox: Outbox,
    private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.readiness.require('index', () => this.built && this.outbox.lagMs() < MAX_LAG_MS);
    const built = this.next(() => this.build());
    this.outbox.follow('service', (ids) => this.next(() => this.reread(ids)));
    this.outbox.follow('organisation', (ids) => this.next(() => this.rereadServicesOf(ids)));
    this.outbox.follow('sector', () => this.next(() => this.readSectors()));
    this.outbox.follow('label', (clusterIds) =>
      this.next(() => this.reread(clusterIds.flatMap((id) => [...(this.byOrganisation.get(id) ?? [])]))),
    );
    await built;
  }

  /** For search, completion and candidates; changes between calls, never within one. */
  get catalogue(): CatalogueIndex {
    return this.index;
  }

  /** Which words speak for which capability, learned from the services of the index and kept with it. */
  get evidence(): ConceptEvidence {
    return this.learned;
  }

  /** An organisation that publishes or provides a service of the index; undefined for any other. O(1). */
  organisation(id: string): Organisation | undefined {
    return this.organisations.get(id);
  }

  /** Number of services that the organisation publishes or provides. O(1). */
  countOf(organisationId: string): number {
    return this.byOrganisation.get(organisationId)?.size ?? 0;
  }

  /** Services that the organisation publishes or provides, the newest first, ties by id. O(k log k) */
  servicesOf(organisationId: string): ServiceFacts[] {
    const ids = this.byOrganisation.get(organisationId) ?? [];
    return [...ids]
      .map((id) => this.index.get(id)!)
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
    const { services, organisations } = await this.read(null);
    const translations = await loadTranslations();
    this.index = CatalogueIndex.build(services, { translations });
    this.index.warm();
    this.learned = ConceptEvidence.learn([], { translations });
    for (const service of services) this.note(service);
    this.keep(organisations);
    this.built = true;
    this.log.info(
      { services: services.length, ms: Math.round(performance.now() - startedAt) },
      'index built',
    );
  }

  private async reread(ids: readonly string[]): Promise<void> {
    const { services, organisations } = await this.read(ids);
    this.keep(organisations);
    const gone = new Set(ids);
    for (const service of services) {
      gone.delete(service.id);
      this.replace(service);
    }
    for (const id of gone) this.remove(id);
  }

  /** What a service says of its publisher and provider stands in the index with it. */
  private async rereadServicesOf(organisationIds: readonly string[]): Promise<void> {
    const services = organisationIds.flatMap((id) => [...(this.byOrganisation.get(id) ?? [])]);
    if (services.length > 0) await this.reread([...new Set(services)]);
  }

  private async readSectors(): Promise<void> {
    const rows = await this.background.read(listSectors);
    this.sectors = new Map(rows.map(({ key, labels }) => [key, labels]));
  }

  private async read(ids: readonly string[] | null) {
    return this.background.read(async (caller: Caller) => {
      const services: ServiceFacts[] = [];
      const calendars = await calendarsOf(caller, ids);
      for await (const service of publishedServices(caller, ids)) {
        const calendar = calendars.get(service.id);
        services.push(calendar ? { ...service, calendar } : service);
      }
      const named = new Set(services.flatMap(organisationsOf));
      return { services, organisations: await organisationsById(caller, [...named]) };
    });
  }

  private keep(organisations: readonly (Organisation | null)[]): void {
    for (const organisation of organisations) {
      const known = organisation && this.organisations.get(organisation.key);
      if (!organisation || isDeepStrictEqual(known, organisation)) continue;
      this.organisations.set(organisation.key, organisation);
      if (!known) continue;
      for (const id of this.byOrganisation.get(organisation.key) ?? []) renewService(this.index.get(id)!);
    }
  }

  private replace(service: ServiceFacts): void {
    this.forget(service.id);
    this.index.replace(service);
    this.note(service);
  }

  private remove(id: string): void {
    this.forget(id);
    this.index.remove(id);
  }

  private note(service: ServiceFacts): void {
    const { id } = service;
    this.learned.add(service);
    for (const organisationId of new Set(organisationsOf(service))) {
      const known = this.byOrganisation.get(organisationId);
      if (known) known.add(id);
      else this.byOrganisation.set(organisationId, new Set([id]));
    }
  }

  private forget(id: string): void {
    const known = this.index.get(id);
    if (!known) return;
    this.learned.remove(known);
    for (const organisationId of organisationsOf(known)) this.byOrganisation.get(organisationId)?.delete(id);
  }
}

/** The owner, the clusters beside it, and who delivers. */
function organisationsOf({ publisherId, providerId, coPublisherIds = [] }: ServiceFacts): string[] {
  return [publisherId, providerId, ...coPublisherIds];
}
