import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asAdmin } from '../../stage/database.mjs';
import { PAGE, titleOf } from '../../world.mjs';
import { freshCopy } from '../kept.mjs';
import { ask, asked, dataOf, installed, started } from '../started.mjs';
import * as documents from './documents.mjs';
import { load, toRow } from './load.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** Goes up when the load writes other rows. */
const EDITION = 5;
/** Connections to the database: fewer or more make no difference on two cores. */
const POOL = 20;
const AT = { path: '/graphql' };

/** PostGraphile over tables of its own, each statement prepared. */
export const peer = {
  key: 'postgraphile',
  title: 'PostGraphile',
  async install() {
    return installed(HERE, ['postgraphile']);
  },
  async start({ world, server, port, nodeFlags = [], tell = () => {} }) {
    const database = `postgraphile_${world.services}`;
    const fill = (url) => {
      tell(`filling ${database}`);
      return asAdmin(url, (client) => load(client, world));
    };
    await freshCopy(server, { name: database, edition: EDITION, fill });
    const url = `http://127.0.0.1:${port}`;
    const environment = {
      DATABASE_URL: server.url(database),
      PORT: String(port),
      POOL: String(POOL),
      GRAPHILE_ENV: 'production',
    };
    const answers = async () => readPage(await ask(url, AT, searchBody(world.searches[0]))).total > 0;
    const run = () => started(path.join(HERE, 'server.mjs'), { environment, nodeFlags, answers });
    let running = await run();
    return {
      get pids() {
        return [running.pid];
      },
      get answerMs() {
        return running.answerMs;
      },
      url,
      database,
      operations: await operationsOf(world, url),
      async restart() {
        await running.stop();
        running = await run();
        return running.answerMs;
      },
      stop: () => running.stop(),
    };
  },
};

const searchBody = ({ text, sector }) =>
  asked(documents.SEARCH, { words: text.split(' ').join(' or '), sector, first: PAGE });

async function operationsOf(world, url) {
  const sample = [...world.rows().take(400)];
  return {
    search: { ...AT, bodies: world.searches.map(searchBody), read: readPage },
    list: { ...AT, bodies: await pageBodies(world, url), read: readPage },
    detail: { ...AT, bodies: world.details.map((id) => asked(documents.DETAIL, { id })), read: readDetail },
    request: {
      ...AT,
      bodies: sample.map(({ id: serviceId }) =>
        asked(documents.REQUEST, {
          request: { serviceId, company: 'A company', message: 'Please make us an offer, {{n}}.' },
        }),
      ),
      read: dataOf,
    },
    publish: { ...AT, bodies: sample.map(insertBody), read: dataOf },
    create: { ...AT, bodies: sample.map(insertBody), read: dataOf },
  };
}

/** The same facts as a new service: its id is the database's, its title has the number of the request. */
function insertBody(service) {
  const camel = (name) => name.replace(/_./g, ([, letter]) => letter.toUpperCase());
  const row = { ...toRow(service), title: `${titleOf(service)} {{n}}`, published_at: new Date() };
  const columns = Object.entries(row).filter(([name]) => name !== 'id');
  return asked(documents.PUBLISH, {
    service: Object.fromEntries(columns.map(([name, value]) => [camel(name), value])),
  });
}

/** Walks each sector once for the cursors of its pages. */
async function pageBodies(world, url) {
  const cursors = new Map();
  const body = (sector, after) => asked(documents.LIST, { sector, first: PAGE, after });
  for (const [sector, pages] of Map.groupBy(world.pages, (each) => each.sector)) {
    const last = Math.max(...pages.map(({ page }) => page));
    let after = null;
    for (let page = 0; page <= last; page += 1) {
      cursors.set(`${sector} ${page}`, after);
      if (page < last) after = readPage(await ask(url, AT, body(sector, after))).endCursor;
    }
  }
  return world.pages.map(({ sector, page }) => body(sector, cursors.get(`${sector} ${page}`)));
}

function readPage(text) {
  const { page } = dataOf(text);
  return {
    total: Number(page.totalCount),
    ids: page.nodes.map(({ id }) => id),
    rows: page.nodes.map(toWire),
    hasNext: page.pageInfo.hasNextPage,
    endCursor: page.pageInfo.endCursor,
  };
}

function readDetail(text) {
  const { service } = dataOf(text);
  if (service === null) throw new Error('no such service');
  return { total: 1, ids: [service.id], rows: [toWire(service)], hasNext: false };
}

function toWire({ priceType, priceMinor, currency, unit, ...row }) {
  return { ...row, price: { type: priceType, amountMinor: priceMinor, currency, unit } };
}
