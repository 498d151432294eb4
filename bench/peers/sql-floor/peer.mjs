import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asAdmin, catalogueOf } from '../../stage/database.mjs';
import { descriptionOf, PAGE, textOf, titleOf } from '../../world.mjs';
import { ask, started } from '../started.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const BATCH = 2000;
/** Goes up when the tables change, so that a kept database of an older one is made anew. */
const MADE = 1;
const OFFERS = 40_000;

const INSERT_SQL = `
INSERT INTO services SELECT r.id, cluster_id, provider_id, provider_name, sector, title, description, delivery_mode, lead_time_days,
  languages, published_at, price_type, price_amount_minor, price_currency, price_unit, capabilities, certificates, coverage, interfaces,
  temperature, capacities, to_tsvector('simple', search)
FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, cluster_id uuid, provider_id uuid, provider_name text, sector text, title text,
  description text, delivery_mode text, lead_time_days integer, languages text[], published_at timestamptz, price_type text,
  price_amount_minor double precision, price_currency text, price_unit text, capabilities text[], certificates text[],
  coverage text[], interfaces text[], temperature jsonb, capacities jsonb, search text)`;
const CLUSTERS_SQL = `
INSERT INTO clusters SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, name text, country text)`;
const DEALS_SQL = `
WITH made AS (INSERT INTO requests (requester_id, service_id, message, state)
  SELECT gen_random_uuid(), id, 'Please make us an offer.', 'quoted' FROM (SELECT id FROM services ORDER BY id LIMIT 1000) s,
    generate_series(1, $1::int / LEAST(1000, (SELECT count(*) FROM services))) RETURNING id)
INSERT INTO quotes (request_id, total_minor) SELECT id, 10000 FROM made`;

/** A bare `node:http` server with one prepared statement a request. */
export const peer = {
  key: 'sql_floor',
  title: 'SQL floor',
  // Its own lists are asked of the rows that Fivefold has.
  after: 'fivefold',
  async install() {
    return { node: process.version };
  },
  async start({ world, server, port, tell = () => {} }) {
    const template = `floor_${MADE}_${world.services}`;
    const database = `floor_served_${world.services}`;
    await asAdmin(server.adminUrl, async (admin) => {
      const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template]);
      if (!rowCount) {
        await admin.query(`DROP DATABASE IF EXISTS ${template}_making WITH (FORCE)`);
        await admin.query(`CREATE DATABASE ${template}_making`);
        await fill(server.url(`${template}_making`), world, tell);
        await admin.query(`ALTER DATABASE ${template}_making RENAME TO ${template}`);
        await admin.query('CHECKPOINT');
      }
      await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY FILE_COPY`);
    });
    const adminUrl = server.url(database);
    const own = await catalogueOf(server, world.services, { keep: true });
    const url = `http://127.0.0.1:${port}`;
    const first = JSON.stringify(world.searches[0]);
    const start = () =>
      started(path.join(HERE, 'server.mjs'), {
        args: [String(port), adminUrl, own.adminUrl],
        answers: async () => readServices(await ask(url, { path: '/search' }, first)).total > 0,
      });
    let running = await start();
    return {
      get pids() {
        return [running.pid];
      },
      get answerMs() {
        return running.answerMs;
      },
      url,
      database,
      /** The own lists are asked of another database. */
      databaseOf: (operation) => (operation.startsWith('own') ? own.name : database),
      operations: operationsOf(world, adminUrl, own),
      async restart() {
        await running.stop();
        running = await start();
        return running.answerMs;
      },
      stop: () => running.stop(),
    };
  },
};

async function fill(url, world, tell) {
  await asAdmin(url, async (client) => {
    await client.query(await readFile(path.join(HERE, 'schema.sql'), 'utf8'));
    await client.query('SET synchronous_commit = off');
    const clusters = new Map();
    let batch = [];
    let written = 0;
    const flush = async () => {
      await client.query(INSERT_SQL, [JSON.stringify(batch)]);
      written += batch.length;
      batch = [];
      tell(`SQL floor: ${written.toLocaleString('en')} of ${world.services.toLocaleString('en')}`);
    };
    for (const service of world.rows()) {
      const { publisherId: id, publisherName: name, publisherCountry: country } = service;
      clusters.set(id, { id, name, country });
      batch.push(toRow(service));
      if (batch.length === BATCH) await flush();
    }
    if (batch.length > 0) await flush();
    await client.query(CLUSTERS_SQL, [JSON.stringify([...clusters.values()])]);
    await client.query(await readFile(path.join(HERE, 'indexes.sql'), 'utf8'));
    await client.query(DEALS_SQL, [OFFERS]);
    await client.query('VACUUM (ANALYZE)');
  });
}

function toRow(service) {
  const { price } = service;
  return {
    id: service.id,
    cluster_id: service.publisherId,
    provider_id: service.providerId,
    provider_name: service.providerName,
    sector: service.sector,
    title: titleOf(service),
    description: descriptionOf(service),
    delivery_mode: service.deliveryMode.toUpperCase(),
    lead_time_days: service.leadTimeDays,
    languages: service.languages,
    published_at: new Date(service.publishedAt),
    price_type: price.type.toUpperCase(),
    price_amount_minor: price.amountMinor,
    price_currency: price.currency,
    price_unit: price.unit,
    capabilities: service.capabilities,
    certificates: service.certificates,
    coverage: service.coverage,
    interfaces: service.interfaces,
    temperature: service.temperature,
    capacities: service.capacities,
    search: textOf(service),
  };
}

const EDGE_SQL = `
SELECT published_at, id FROM services WHERE sector = $1 ORDER BY published_at DESC, id OFFSET $2 LIMIT 1`;
const OPEN_SQL = "SELECT id FROM quotes WHERE state = 'sent' LIMIT 20000";

function operationsOf(world, adminUrl, own) {
  const lines = (list) => list.map((each) => JSON.stringify(each));
  const newServices = lines(world.details.map((from) => ({ from, title: 'A new service {{n}}' })));
  const ofOwn = (name) => lines([{ organisation: own.sessions[name].organisationId, first: 50 }]);
  return {
    search: { path: '/search', bodies: lines(world.searches), read: readServices },
    list: { path: '/list', bodies: async () => lines(await edges(world, adminUrl)), read: readServices },
    detail: {
      path: '/detail',
      bodies: lines(world.details.map((id) => ({ id }))),
      read: (text) => ({ total: 1, ids: [readData(text).service.id], rows: [readData(text).service] }),
    },
    own: { path: '/own', bodies: ofOwn('buyer'), read: readOwn },
    own_one: { path: '/own', bodies: ofOwn('newcomer'), read: readOwn },
    request: {
      path: '/request',
      bodies: lines(
        world.details.map((service) => ({
          requester: own.sessions.buyer.organisationId,
          service,
          message: 'Please make us an offer, {{n}}.',
        })),
      ),
      read: readData,
    },
    accept: {
      path: '/accept',
      once: true,
      bodies: () => asAdmin(adminUrl, async (admin) => lines((await admin.query(OPEN_SQL)).rows)),
      read: readData,
    },
    publish: { path: '/publish', bodies: newServices, read: readData },
    create: { path: '/create', bodies: newServices, read: readData },
  };
}

/** Where each page begins: behind the last row of the page before it. */
async function edges(world, adminUrl) {
  return asAdmin(adminUrl, async (admin) => {
    const bodies = [];
    for (const { sector, page } of world.pages) {
      const [last] = page > 0 ? (await admin.query(EDGE_SQL, [sector, page * PAGE - 1])).rows : [];
      bodies.push({
        sector,
        at: last?.published_at ?? 'infinity',
        id: last?.id ?? '00000000-0000-0000-0000-000000000000',
      });
    }
    return bodies;
  });
}

function readData(text) {
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(errors[0].message);
  return data;
}

export function readServices(text) {
  const { services } = readData(text);
  return {
    total: services.totalCount,
    ids: services.edges.map(({ node }) => node.id),
    rows: services.edges.map(({ node }) => node),
    hasNext: services.pageInfo.hasNextPage,
  };
}

function readOwn(text) {
  const { requests } = readData(text);
  return { total: requests.edges.length, ids: requests.edges.map(({ node }) => node.id) };
}
