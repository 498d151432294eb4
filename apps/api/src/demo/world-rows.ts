import { givenUnderstanding } from '@fivefold/matching';
import {
  SERVICE_DETAILS,
  type ServiceDetails,
  uuidOfName,
  VAT_RATES,
  type World,
  type WorldNeed,
  type WorldPerson,
  type WorldService,
} from '@fivefold/world';
import { v7 as uuidv7 } from 'uuid';
import type { CertificateClaim, StoredFacts } from '../service-facts/index.js';

/** The organisation of the operators; the world has none. */
export const PLATFORM_ID = uuidOfName('organisation:fivefold');
/** Needs shown as open, at most one per firm. */
const OPEN_NEEDS = 6;
const TITLE_LENGTH = 70;
const DAY_MS = 86_400_000;

/** Rows of `organisations`: clusters, firms and the platform. */
export function organisationRows(world: World): object[] {
  const clusters = world.clusters.map(({ nuts, ...same }) => ({ ...same, kind: 'CLUSTER', region: nuts }));
  const firms = world.firms.map(({ nuts, sector, ...same }) => ({
    ...same,
    kind: 'COMPANY',
    region: nuts,
    sectors: [sector],
    illustrative: true,
  }));
  const platform = {
    id: PLATFORM_ID,
    kind: 'PLATFORM',
    slug: 'fivefold',
    name: 'Fivefold',
    country: 'LV',
    sectors: [],
    profile: { en: 'Operates this platform for the network of clusters.' },
    languages: ['en'],
    illustrative: true,
  };
  return [...clusters, ...firms, platform];
}

/** Rows of `memberships`; `ordinal` keeps the order of a person's roles. */
export function membershipRows(world: World): object[] {
  const ids = organisationIds(world);
  return world.people.flatMap((person) =>
    person.roles.map(({ organisation, role }, ordinal) => ({
      person_id: person.id,
      organisation_id: organisation === null ? PLATFORM_ID : ids.get(organisation),
      role: role.toUpperCase(),
      ordinal,
    })),
  );
}

/** Rows of `cluster_members`. */
export function clusterMemberRows(world: World): object[] {
  const ids = organisationIds(world);
  return world.firms.flatMap((firm) =>
    firm.memberOf.map(({ cluster, from }) => ({
      cluster_id: ids.get(cluster),
      company_id: firm.id,
      member_from: from,
    })),
  );
}

/** Rows of `mandates`. */
export function mandateRows(world: World): object[] {
  const ids = organisationIds(world);
  return world.mandates.map(({ providerSlug, publisherSlug, from }) => ({
    provider_id: ids.get(providerSlug),
    publisher_id: ids.get(publisherSlug),
    granted_at: from,
  }));
}

/** Who acts: a person for an organisation. */
export interface Acting {
  readonly person: WorldPerson;
  readonly organisationId: string;
  readonly isOperator: boolean;
}

/** Everybody, for the organisation that they joined first. */
export function actingPeople(world: World): Acting[] {
  const ids = organisationIds(world);
  return world.people.map((person) => {
    const first = person.roles[0]?.organisation ?? null;
    return {
      person,
      organisationId: first === null ? PLATFORM_ID : ids.get(first)!,
      isOperator: false,
    };
  });
}

/** The services of one cluster, with who wrote and who published them. */
export interface PublishedServices {
  readonly author: Acting;
  readonly publisher: Acting;
  /** Rows for `services`, `service_versions` and their transitions. */
  readonly rows: object[];
}

/** Each cluster's services as version 1, written by its editor and published by another person of it, else an operator. */
export function serviceRows(world: World): PublishedServices[] {
  return world.clusters.map((cluster) => {
    const staff = world.people.filter((person) =>
      person.roles.some(({ organisation }) => organisation === cluster.slug),
    );
    const author = staff[0];
    if (!author) throw new Error(`The cluster ${cluster.slug} has no staff.`);
    const other = staff.find(
      (person) =>
        person !== author &&
        person.roles.some(
          ({ organisation, role }) => organisation === cluster.slug && role === 'cluster_publisher',
        ),
    );
    const acting = (person: WorldPerson): Acting => ({
      person,
      organisationId: cluster.id,
      isOperator: false,
    });
    return {
      author: acting(author),
      publisher: other ? acting(other) : operatorOf(world),
      rows: world.services.filter((service) => service.publisherId === cluster.id).map(toServiceRow),
    };
  });
}

/** A cluster that publishes a service beside its owner: invited by one publisher, accepted by the other. */
export interface CoPublished {
  readonly owner: Acting;
  readonly beside: Acting;
  /** A row for `service_publishers` and its transitions. */
  readonly row: object;
}

/** Every service that several clusters publish, by external id. */
export function coPublishedRows(world: World): CoPublished[] {
  return world.services.flatMap((service) =>
    (SERVICE_DETAILS[service.externalId]?.beside ?? []).map((slug) => {
      const [owner, beside] = [publisherOf(world, service.publisherSlug), publisherOf(world, slug)];
      const invitedAt = service.publishedAt + DAY_MS;
      return {
        owner,
        beside,
        row: {
          id: uuidOfName(`co-publisher:${service.externalId}:${slug}`),
          service_id: service.id,
          publisher_id: service.publisherId,
          cluster_id: beside.organisationId,
          invite_id: idOfMoment(invitedAt),
          accept_id: idOfMoment(invitedAt + DAY_MS),
          invited_at: new Date(invitedAt),
          accepted_at: new Date(invitedAt + DAY_MS),
        },
      };
    }),
  );
}

/** An open need of a firm with its confirmed decomposition. */
export interface OpenNeed {
  readonly asker: Acting;
  readonly row: object;
}

/** The first needs whose firms have people, one per firm. */
export function needRows(world: World): OpenNeed[] {
  const ids = organisationIds(world);
  const asked = new Set<string>();
  const open: OpenNeed[] = [];
  for (const need of world.needs) {
    const person = world.people.find(({ roles }) => roles[0]?.organisation === need.firmSlug);
    const organisationId = ids.get(need.firmSlug);
    if (!person || !organisationId || asked.has(need.firmSlug)) continue;
    asked.add(need.firmSlug);
    open.push({ asker: { person, organisationId, isOperator: false }, row: toNeedRow(need, open.length) });
    if (open.length === OPEN_NEEDS) break;
  }
  return open;
}

/** A publisher of a cluster. */
export function publisherOf(world: World, slug: string): Acting {
  const cluster = world.clusters.find((one) => one.slug === slug)!;
  const person = world.people.find(({ roles }) =>
    roles.some(({ organisation, role }) => organisation === slug && role === 'cluster_publisher'),
  );
  if (!person) throw new Error(`The cluster ${slug} has no publisher.`);
  return { person, organisationId: cluster.id, isOperator: false };
}

/** Someone who may write for any organisation. */
export function operatorOf(world: World): Acting {
  const person = world.people.find(({ roles }) => roles.some(({ role }) => role === 'operator'));
  if (!person) throw new Error('The world has no operator.');
  return { person, organisationId: PLATFORM_ID, isOperator: true };
}

function organisationIds(world: World): ReadonlyMap<string, string> {
  return new Map([...world.clusters, ...world.firms].map(({ slug, id }) => [slug, id]));
}

function toServiceRow(service: WorldService): object {
  const details = SERVICE_DETAILS[service.externalId] ?? {};
  const facts: StoredFacts = {
    titles: service.title,
    descriptions: service.description,
    sector: service.sector,
    concepts: service.capabilities,
    coverage: service.coverage,
    siteNuts: service.siteNuts,
    deliveryMode: service.deliveryMode,
    certificates: service.certificates.map((code) => toClaim(code, details)),
    temperature: service.temperature,
    capacities: service.capacities,
    price: service.price,
    vat: vatOf(service, details),
    bookable: details.slotMinutes === undefined ? null : { slotMinutes: details.slotMinutes },
    leadTimeDays: service.leadTimeDays,
    languages: service.languages,
    interfaces: service.interfaces,
    atpClass: service.atpClass,
    adrClasses: service.adrClasses,
    attachments: [],
    contactEmail: `services@${service.publisherSlug}.example`,
  };
  const { publishedAt } = service;
  const [createdAt, submittedAt] = [publishedAt - 2 * DAY_MS, publishedAt - DAY_MS];
  return {
    id: service.id,
    version_id: uuidOfName(`version:${service.externalId}`),
    create_id: idOfMoment(createdAt),
    submit_id: idOfMoment(submittedAt),
    publish_id: idOfMoment(publishedAt),
    publisher_id: service.publisherId,
    provider_id: service.providerId,
    external_id: service.externalId,
    created_at: new Date(createdAt),
    submitted_at: new Date(submittedAt),
    published_at: new Date(publishedAt),
    review_in_days: details.reviewInDays ?? null,
    facts,
  };
}

function toClaim(code: string, { claims = [] }: ServiceDetails): CertificateClaim {
  const known = claims.find((claim) => claim.code === code);
  if (!known) return { code, validUntil: null, issuer: null, number: null, hinges: false };
  const { endsInDays, ...claim } = known;
  return { ...claim, validUntil: new Date(Date.now() + endsInDays * DAY_MS).toISOString().slice(0, 10) };
}

/** At the rate of the publisher's country, where its provider is at home too. */
function vatOf(service: WorldService, { exemption }: ServiceDetails): StoredFacts['vat'] {
  if (exemption !== undefined) return { rateBp: null, exemption };
  const rateBp = VAT_RATES[service.publisherCountry];
  return rateBp === undefined ? null : { rateBp, exemption: null };
}

/** Lists and trails go by id, so ids of past moments sort where they belong. */
function idOfMoment(msecs: number): string {
  return uuidv7({ msecs });
}

function toNeedRow({ judged }: WorldNeed, number: number): object {
  const savedAt = Date.now() - (number + 1) * DAY_MS;
  const { capabilities, clauses } = givenUnderstanding(judged);
  const because = 'Confirmed by the firm.';
  return {
    id: idOfMoment(savedAt),
    save_id: idOfMoment(savedAt),
    confirm_id: idOfMoment(savedAt + 1),
    saved_at: new Date(savedAt),
    title: titleOf(judged.text),
    text: judged.text,
    language: judged.lang,
    region: judged.sme_nuts,
    capabilities: capabilities.map((capability) => ({ ...capability, because })),
    clauses,
  };
}

/** The first words of a text, cut at a word. */
function titleOf(text: string): string {
  const words = text.slice(0, TITLE_LENGTH + 1);
  return words.length <= TITLE_LENGTH ? words : `${words.slice(0, words.lastIndexOf(' '))} …`;
}
