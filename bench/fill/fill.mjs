import { scaled, uuidOfName } from '@fivefold/world';
import pg from 'pg';
import { BUYERS, editorOf, peopleRows, PLATFORM_ID, publisherOf } from './people.mjs';
import * as sql from './sql.mjs';

const SEED = 1;
const BATCH = 2000;

/**
 * Fills a migrated, empty database with the first `services` services of `scaled(n, 1)`, published, with their clusters and firms,
 * people who are signed in, and deals that wait for their next step. Goes round triggers and foreign keys for speed, in statements that
 * write whole batches; counts at the end that every row has what it hangs on.
 *
 * @param adminUrl superuser connection to the database
 * @param options.offers open offers that one firm can accept
 * @param options.waiting versions that wait for a publisher
 * @param options.onProgress hears how many services are in
 * Cost: about 3 s per 10,000 services on one core beside PostgreSQL
 */
export async function fill(
  adminUrl,
  { services, offers = 20_000, waiting = 16_000, passwordHash = null, onProgress = () => {} },
) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const rows = async (statement, list, ...rest) => {
    for (let from = 0; from < list.length; from += BATCH)
      await client.query(statement, [JSON.stringify(list.slice(from, from + BATCH)), ...rest]);
  };
  try {
    await client.query('SET session_replication_role = replica');
    await client.query('SET synchronous_commit = off');
    const seen = { clusters: new Map(), providers: new Map() };
    let batch = [];
    let written = 0;
    let pending = Promise.resolve();
    const flush = async () => {
      // The next batch is made while this one is written.
      const full = batch;
      batch = [];
      await pending;
      written += full.length;
      pending = client.query(sql.SERVICES_SQL, [JSON.stringify(full)]);
      onProgress(written);
    };
    const spare = [];
    for (const service of scaled(services + waiting, SEED)) {
      if (written + batch.length < services) {
        note(seen, service);
        batch.push(publishedRow(service, written + batch.length));
        if (batch.length === BATCH) await flush();
      } else spare.push(service);
    }
    if (batch.length > 0) await flush();
    await pending;

    const clusters = [...seen.clusters.values()];
    const topCluster = busiest(clusters).id;
    const providers = [...seen.providers.values()];
    const ofTop = providers.filter((each) => each.publisherId === topCluster);
    const people = peopleRows({
      clusters: clusters.map(({ id }) => id),
      topCluster,
      topProvider: busiest(ofTop).id,
      buyers: BUYERS,
    });
    await rows(sql.ORGANISATIONS_SQL, organisationRows(clusters, providers));
    await rows(
      sql.MEMBERS_SQL,
      providers.map(({ id, publisherId }) => ({ provider_id: id, publisher_id: publisherId })),
    );
    await rows(sql.PERSONS_SQL, people.persons, passwordHash);
    await rows(sql.MEMBERSHIPS_SQL, people.memberships);
    const termsId = uuidOfName('terms:1');
    await client.query(sql.TERMS_SQL, [termsId, uuidOfName('bench-person:operator')]);
    await rows(sql.ACCEPTED_SQL, people.memberships, termsId);
    await rows(sql.SESSIONS_SQL, people.sessions);
    await rows(
      sql.WAITING_SQL,
      spare.map((service, at) => waitingRow(service, at, topCluster, ofTop[at % ofTop.length].id)),
    );
    for (const [name, count] of [
      ['buyer', 60],
      ['newcomer', 1],
      ['accepter', offers],
    ])
      await client.query(sql.DEALS_SQL, [
        BUYERS[name],
        uuidOfName(`bench-person:${name}`),
        count,
        `Bench ${name}`,
      ]);
    await client.query('RESET session_replication_role');
    await client.query('VACUUM (ANALYZE)');
    const [counts] = (await client.query(sql.COUNTS_SQL)).rows;
    const whole = counts.published === services && counts.plans === services && counts.waiting === waiting;
    if (!whole || counts.astray > 0 || counts.offers !== offers + 61)
      throw new Error(`The fill is not what was asked for: ${JSON.stringify(counts)}`);
  } finally {
    await client.end();
  }
}

function note({ clusters, providers }, service) {
  const { publisherId, providerId, publisherCountry: country, sector } = service;
  const cluster = clusters.get(publisherId) ?? {
    id: publisherId,
    name: service.publisherName,
    country,
    sectors: new Set(),
    services: 0,
  };
  cluster.services += 1;
  cluster.sectors.add(sector);
  clusters.set(publisherId, cluster);
  const provider = providers.get(providerId) ?? {
    id: providerId,
    name: service.providerName,
    country,
    publisherId,
    sectors: new Set(),
    services: 0,
  };
  provider.services += 1;
  provider.sectors.add(sector);
  providers.set(providerId, provider);
}

const busiest = (list) => list.reduce((most, each) => (each.services > most.services ? each : most));

function organisationRows(clusters, providers) {
  const toRow = (kind, prefix, tier) => (each) => ({
    id: each.id,
    kind,
    slug: `${prefix}-${each.id.replaceAll('-', '')}`,
    name: each.name,
    country: each.country,
    sectors: [...each.sectors],
    tier,
    profile: { en: `${each.name}, ${each.country}.` },
  });
  const buyers = Object.entries(BUYERS).map(([name, id]) => ({
    ...{
      id,
      kind: 'COMPANY',
      slug: `bench-${name}`,
      name: `Bench ${name}`,
      country: 'LV',
      sectors: ['FOOD'],
    },
  }));
  const platform = { id: PLATFORM_ID, kind: 'PLATFORM', slug: 'fivefold', name: 'Fivefold', country: 'LV' };
  return [
    ...clusters.map(toRow('CLUSTER', 'cluster', 'core')),
    ...providers.map(toRow('COMPANY', 'firm', null)),
    ...buyers,
    platform,
  ];
}

function publishedRow(service, at) {
  return {
    id: service.id,
    publisher_id: service.publisherId,
    provider_id: service.providerId,
    editor_id: editorOf(service.publisherId),
    signer_id: publisherOf(service.publisherId),
    external_id: `S${at}`,
    country: service.publisherCountry,
    facts: storedFacts(service),
    published_at: new Date(service.publishedAt),
  };
}

/** A service that is written and waits; all of them belong to the cluster whose publisher is signed in. */
function waitingRow(service, at, publisherId, providerId) {
  return {
    id: service.id,
    publisher_id: publisherId,
    provider_id: providerId,
    editor_id: editorOf(publisherId),
    external_id: `W${at}`,
    facts: storedFacts(service),
  };
}

/** The JSON of `service_versions.facts`. */
export function storedFacts(service) {
  return {
    titles: service.title,
    descriptions: service.description,
    sector: service.sector,
    concepts: service.capabilities,
    coverage: service.coverage,
    siteNuts: service.siteNuts,
    deliveryMode: service.deliveryMode,
    certificates: service.certificates.map((code) => ({
      code,
      validUntil: null,
      issuer: null,
      number: null,
      hinges: false,
    })),
    temperature: service.temperature,
    capacities: service.capacities,
    price: service.price,
    vat: null,
    bookable: null,
    leadTimeDays: service.leadTimeDays,
    languages: service.languages,
    interfaces: service.interfaces,
    atpClass: service.atpClass,
    adrClasses: service.adrClasses,
    attachments: [],
    contactEmail: 'services@bench.example',
  };
}
