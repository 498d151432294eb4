import { startApi } from '../../stage/api.mjs';
import { asAdmin, catalogueOf } from '../../stage/database.mjs';
import { PAGE } from '../../world.mjs';
import { asked, globalId, keyOf } from './asking.mjs';
import * as documents from './documents.mjs';

/** Fivefold itself, through its own GraphQL as a partner writes it. */
export const peer = {
  key: 'fivefold',
  title: 'Fivefold',
  async install() {
    return { node: process.version };
  },
  async start({
    world,
    server,
    port,
    environment = {},
    nodeFlags = [],
    stdio,
    bare = false,
    tell = () => {},
  }) {
    const catalogue = await catalogueOf(server, world.services, { bare, tell });
    const settings = {
      port,
      environment,
      nodeFlags,
      ...(stdio && { stdio }),
      probe: (url) => answers(url, world),
    };
    let api = await startApi(catalogue, settings);
    await catalogue.keepIndex();
    return {
      get pids() {
        return [api.pid];
      },
      get answerMs() {
        return api.answerMs;
      },
      get child() {
        return api.child;
      },
      url: api.url,
      database: catalogue.name,
      catalogue,
      operations: operationsOf(world, catalogue, api.url),
      /** @returns milliseconds from the start of the process to the first right answer */
      async restart() {
        await api.stop();
        api = await startApi(catalogue, settings);
        return api.answerMs;
      },
      stop: () => api.stop(),
    };
  },
};

async function answers(url, world) {
  const [first] = world.searches;
  const answer = await post(url, searchBody(first));
  return readServices(answer).total > 0;
}

async function post(url, body, headers = {}) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return answer.text();
}

const searchBody = ({ text, sector }) =>
  asked(documents.SEARCH, { query: text, filter: { sectors: [sector] }, first: PAGE });

/** What Fivefold is asked, by operation. */
export function operationsOf(world, catalogue, url) {
  const { sessions } = catalogue;
  const as = (name) => ({ cookie: sessions[name].cookie, 'x-fivefold-csrf': '1' });
  const writes = (name) => ({ ...as(name), 'idempotency-key': 'bench-{{n}}' });
  const rows = (sql, ...values) =>
    asAdmin(catalogue.adminUrl, async (admin) => (await admin.query(sql, values)).rows);
  const path = '/graphql';
  return {
    search: { path, bodies: world.searches.map(searchBody), read: readServices },
    search_signed_in: {
      path,
      headers: as('buyer'),
      bodies: world.searches.map(searchBody),
      read: readServices,
    },
    search_facets: {
      path,
      bodies: world.searches.map(({ text, sector }) =>
        asked(documents.SEARCH_FACETS, { query: text, filter: { sectors: [sector] }, first: PAGE }),
      ),
      read: readServices,
    },
    list: { path, bodies: () => pageBodies(world, url), read: readServices },
    detail: {
      path,
      bodies: world.details.map((id) => asked(documents.DETAIL, { id: globalId('Service', id) })),
      read: readDetail,
    },
    suggest: {
      path,
      bodies: world.searches.map(({ text }) =>
        asked(documents.SUGGEST, { prefix: text.slice(0, Math.max(3, Math.ceil(text.indexOf(' ') / 2))) }),
      ),
      read: (text) => ({ total: readData(text).suggestions.length, ids: [] }),
    },
    match: {
      path,
      slot: { connections: 4, seconds: 3 },
      bodies: async () =>
        (await needTexts()).map((text) => asked(documents.MATCH, { input: { text, first: 5 } })),
      read: (text) => ({ total: readData(text).matchNeed.capabilities.length, ids: [] }),
    },
    own: {
      path,
      headers: as('buyer'),
      bodies: [asked(documents.OWN, { first: 50 })],
      read: (text) => readOwn(text, 50),
    },
    own_one: {
      path,
      headers: as('newcomer'),
      bodies: [asked(documents.OWN, { first: 50 })],
      read: (text) => readOwn(text, 1),
    },
    request: {
      path,
      headers: writes('buyer'),
      bodies: async () =>
        (await rows(PUBLISHED_SQL)).map(({ service_id: id, concept }) =>
          asked(documents.SEND, {
            input: {
              message: 'Please make us an offer, {{n}}.',
              parts: [{ items: [{ serviceId: globalId('Service', id), concepts: [concept] }] }],
            },
          }),
        ),
      read: readData,
    },
    accept: {
      path,
      headers: writes('accepter'),
      once: true,
      bodies: async () =>
        (await rows(OFFERS_SQL, sessions.accepter.organisationId)).map(({ id, version }) =>
          asked(documents.ACCEPT, { input: { quoteId: globalId('Quote', id), version } }),
        ),
      read: readData,
    },
    create: {
      path,
      headers: writes('editor'),
      bodies: async () =>
        (await rows(PUBLISHED_OF_SQL, sessions.editor.organisationId)).map(
          ({ facts, provider_id: provider }) =>
            asked(documents.CREATE, { input: { facts: factsInput(facts, provider) } }),
        ),
      read: readData,
    },
    publish: {
      path,
      headers: writes('publisher'),
      once: true,
      bodies: async () =>
        (await rows(WAITING_SQL, sessions.publisher.organisationId)).map(({ service_id: id, lock }) =>
          asked(documents.PUBLISH, { input: { id: globalId('OwnService', id), version: lock } }),
        ),
      read: readData,
    },
  };
}

const PUBLISHED_SQL = `
SELECT service_id, facts->'concepts'->>0 AS concept FROM service_versions WHERE state = 'published' ORDER BY service_id LIMIT 400`;
const OFFERS_SQL = `
SELECT q.id, r.version FROM quotes q JOIN requests r ON r.id = q.request_id
WHERE q.requester_org_id = $1 AND q.state = 'sent' ORDER BY q.id LIMIT 6000`;
const WAITING_SQL = `
SELECT service_id, lock FROM service_versions WHERE publisher_id = $1 AND state = 'in_review' ORDER BY service_id LIMIT 6000`;
const PUBLISHED_OF_SQL = `
SELECT facts, provider_id FROM service_versions WHERE publisher_id = $1 AND state = 'published' ORDER BY service_id LIMIT 200`;

/** Walks each sector once for the cursors of its pages. */
async function pageBodies(world, url) {
  const cursors = new Map();
  const body = (sector, after) =>
    asked(documents.LIST, { filter: { sectors: [sector] }, first: PAGE, after });
  for (const sector of new Set(world.pages.map((each) => each.sector))) {
    const last = Math.max(...world.pages.filter((each) => each.sector === sector).map(({ page }) => page));
    let after = null;
    for (let page = 0; page <= last; page += 1) {
      cursors.set(`${sector} ${page}`, after);
      if (page < last) after = readServices(await post(url, body(sector, after))).endCursor;
    }
  }
  return world.pages.map(({ sector, page }) => body(sector, cursors.get(`${sector} ${page}`)));
}

function readData(text) {
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(errors[0].message);
  const [first] = Object.values(data ?? {});
  if (first?.userErrors?.length > 0) throw new Error(first.userErrors[0].message);
  return data;
}

export function readServices(text) {
  const { services } = readData(text);
  return {
    total: services.totalCount,
    ids: services.edges.map(({ node }) => keyOf(node.id)),
    rows: services.edges.map(({ node }) => node),
    hasNext: services.pageInfo.hasNextPage,
    endCursor: services.pageInfo.endCursor,
  };
}

function readDetail(text) {
  const { service } = readData(text);
  return { total: 1, ids: [keyOf(service.id)], rows: [service], hasNext: false };
}

function readOwn(text, wanted) {
  const { requests } = readData(text);
  const offers = requests.edges.filter(({ node }) => node.quotes.length > 0).length;
  if (requests.edges.length !== wanted)
    throw new Error(`${requests.edges.length} requests, ${wanted} wanted`);
  return { total: requests.edges.length, ids: requests.edges.map(({ node }) => keyOf(node.id)), offers };
}

async function needTexts() {
  const { world: demoWorld } = await import('@fivefold/world');
  return demoWorld().needs.map(({ judged }) => judged.text);
}

/** Stored facts as a client sends them. */
function factsInput(facts, providerId) {
  const texts = (by) => Object.entries(by).map(([language, text]) => ({ language, text }));
  const upper = (word) => word?.toUpperCase() ?? null;
  const { temperature, price, capacities } = facts;
  return {
    titles: texts(facts.titles).map((each) => ({ ...each, text: `${each.text} {{n}}`.slice(-190) })),
    descriptions: texts(facts.descriptions),
    sector: facts.sector,
    concepts: facts.concepts,
    coverage: facts.coverage,
    siteNuts: facts.siteNuts,
    providerId: globalId('Organisation', providerId),
    deliveryMode: upper(facts.deliveryMode),
    certificates: facts.certificates,
    temperature: temperature && { ...temperature, mode: upper(temperature.mode) },
    capacities: capacities.map((each) => ({ ...each, kind: upper(each.kind), period: upper(each.period) })),
    price: { ...price, type: upper(price.type), tiers: price.tiers ?? [] },
    leadTimeDays: facts.leadTimeDays,
    languages: facts.languages,
    interfaces: facts.interfaces,
    atpClass: facts.atpClass,
    adrClasses: facts.adrClasses,
    contactEmail: facts.contactEmail,
  };
}
