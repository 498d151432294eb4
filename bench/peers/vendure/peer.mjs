import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asAdmin } from '../../stage/database.mjs';
import { PAGE, textOf, titleOf } from '../../world.mjs';
import { freshCopy } from '../kept.mjs';
import { ask, asked, dataOf, installed, started } from '../started.mjs';
import * as documents from './documents.mjs';
import { load, numbersOf, waitingProduct } from './load.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** Its search reads the whole catalogue for each question, its list counts it. */
const MOST = 20_000;
/** Goes up when the load writes other rows. */
const EDITION = 3;
const CHANGED_IN_A_SLOT = 50;
const SHOP = { path: '/shop-api' };
const ADMIN = { path: '/admin-api' };
/** Listens on 127.0.0.1 only, for the time of a run. */
const PASSWORD = 'only-on-this-machine';

/** Vendure with its own search plugin, job queue and worker, as its starter sets them up. */
export const peer = {
  key: 'vendure',
  title: 'Vendure',
  // Its search joins the words by AND, and nothing says otherwise.
  wantsAllWords: true,
  async install() {
    const { '@vendure/core': vendure } = installed(HERE, ['@vendure/core']);
    return { vendure };
  },
  async start({ world, server, port, nodeFlags = [], tell = () => {} }) {
    if (world.services > MOST)
      throw new Error(`its search takes most of a second at ${MOST.toLocaleString('en')} services already`);
    const database = `vendure_${world.services}`;
    const numbers = numbersOf(world);
    const settings = (url) => ({
      // Its driver wants a password even where none is asked for.
      DATABASE_URL: url.replace('postgres@', 'postgres:none@'),
      SUPERADMIN_PASSWORD: PASSWORD,
      VENDURE_DISABLE_TELEMETRY: 'true',
      POOL: '20',
      PORT: String(port),
    });
    const fill = async (url) => {
      tell(`filling ${database}`);
      await layOut({ ...settings(url), SYNCHRONIZE: '1' });
      await asAdmin(url, (client) => load(client, world, numbers));
    };
    await freshCopy(server, { name: database, edition: EDITION, fill });
    const url = `http://127.0.0.1:${port}`;
    const environment = settings(server.url(database));
    const first = detailBody(numbers, world.details[0]);
    const run = () =>
      started(path.join(HERE, 'server.mjs'), {
        environment,
        nodeFlags,
        answers: async () => readDetail(await ask(url, SHOP, first)).total === 1,
      });
    let serving = await run();
    const working = await started(path.join(HERE, 'worker.mjs'), {
      environment: { ...environment, PORT: String(port + 100) },
      answers: async () => (await fetch(`http://127.0.0.1:${port + 100}/health`)).ok,
    });
    return {
      get pids() {
        return [serving.pid, working.pid];
      },
      get answerMs() {
        return serving.answerMs;
      },
      url,
      database,
      operations: operationsOf(world, numbers, await signIn(url)),
      async restart() {
        await serving.stop();
        serving = await run();
        return serving.answerMs;
      },
      stop: () => Promise.all([serving.stop(), working.stop()]),
    };
  },
};

async function layOut(environment) {
  const child = spawn(process.execPath, [path.join(HERE, 'lay-out.mjs')], {
    cwd: HERE,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...environment },
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-1000)));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`lay-out.mjs ended with ${code}: ${complaint}`);
}

/** @returns headers of the administrator */
async function signIn(url) {
  const answer = await fetch(`${url}${ADMIN.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: asked(documents.LOGIN, { password: PASSWORD }),
  });
  readWrite(await answer.text());
  return { authorization: `Bearer ${answer.headers.get('vendure-auth-token')}` };
}

const detailBody = ({ products }, id) => asked(documents.DETAIL, { id: String(products.get(id)) });

function operationsOf(world, numbers, headers) {
  const { facetValue } = numbers;
  const variants = Array.from(world.rows().take(400), ({ id }) => String(numbers.products.get(id)));
  const readPage = (rows, total) => ({
    total,
    ids: rows.map(({ id }) => id),
    rows,
    hasNext: undefined,
  });
  let published = 0;
  const nameOf = new Map(numbers.values.map((value) => [String(value.id), value]));
  return {
    search: {
      ...SHOP,
      slot: { seconds: 6, connections: 2 },
      bodies: world.searches.map(({ text, sector }) =>
        asked(documents.SEARCH, {
          input: {
            term: text,
            facetValueFilters: [{ and: String(facetValue('sector', sector)) }],
            groupByProduct: false,
            take: PAGE,
          },
        }),
      ),
      read: (text) => {
        const { search } = dataOf(text);
        return readPage(
          search.items.map((item) => toFound(item, nameOf)),
          search.totalItems,
        );
      },
    },
    list: {
      ...SHOP,
      slot: { seconds: 6, connections: 4 },
      bodies: world.pages.map(({ sector, page }) =>
        asked(documents.LIST, {
          options: {
            filter: { sector: { eq: sector } },
            sort: { createdAt: 'DESC' },
            take: PAGE,
            skip: page * PAGE,
          },
        }),
      ),
      read: (text) => {
        const { products } = dataOf(text);
        return readPage(products.items.map(toWire), products.totalItems);
      },
    },
    detail: { ...SHOP, bodies: world.details.map((id) => detailBody(numbers, id)), read: readDetail },
    request: {
      ...SHOP,
      bodies: variants.map((variant) => asked(documents.REQUEST, { variant })),
      read: readWrite,
    },
    accept: {
      ...SHOP,
      slot: { seconds: 6, connections: 4 },
      bodies: variants.map((variant) => asked(documents.CHECKOUT, { variant, ...CUSTOMER })),
      read: readWrite,
    },
    publish: {
      ...ADMIN,
      headers,
      once: true,
      slot: { seconds: 6, connections: 4 },
      // A few at a time: each is a job that its worker is busy with for long after.
      bodies: () =>
        Array.from({ length: CHANGED_IN_A_SLOT }, () =>
          asked(documents.PUBLISH, { id: String(waitingProduct(numbers, published++)) }),
        ),
      read: readWrite,
    },
    create: {
      ...ADMIN,
      headers,
      once: true,
      slot: { seconds: 6, connections: 4 },
      bodies: Array.from(world.rows().take(CHANGED_IN_A_SLOT), (service) => createBody(service, facetValue)),
      read: readWrite,
    },
  };
}

/** The same facts as a new product that nobody sees yet; it has no price, which a variant would carry. */
function createBody(service, facetValue) {
  const { sector, deliveryMode, leadTimeDays, languages, capabilities, certificates, coverage, interfaces } =
    service;
  return asked(documents.CREATE, {
    input: {
      enabled: false,
      facetValueIds: [
        facetValue('sector', sector),
        facetValue('cluster', service.publisherId),
        facetValue('country', service.publisherCountry),
      ].map(String),
      translations: [
        {
          languageCode: 'en',
          name: `${titleOf(service)} {{n}}`,
          slug: `${service.id}-{{n}}`,
          description: textOf(service),
        },
      ],
      customFields: {
        ...{
          sector,
          deliveryMode,
          leadTimeDays,
          languages,
          capabilities,
          certificates,
          coverage,
          interfaces,
        },
        temperature: service.temperature && JSON.stringify(service.temperature),
        capacities: JSON.stringify(service.capacities),
        priceType: service.price.type,
        unit: service.price.unit,
        providerId: service.providerId,
        providerName: service.providerName,
      },
    },
  });
}

const CUSTOMER = {
  customer: { firstName: 'Anna', lastName: 'Buyer', emailAddress: 'buyer{{n}}@bench.example' },
  address: {
    fullName: 'Anna Buyer',
    streetLine1: 'Street 1',
    city: 'Riga',
    postalCode: 'LV-1000',
    countryCode: 'LV',
  },
};

/** @throws Error with the first refusal that it tells as data */
function readWrite(text) {
  const data = dataOf(text);
  for (const part of Object.values(data)) if (part.errorCode) throw new Error(part.message);
  return data;
}

function readDetail(text) {
  const { product } = dataOf(text);
  if (product === null) throw new Error('no such product');
  return { total: 1, ids: [product.slug], rows: [toWire(product)], hasNext: false };
}

function toWire({ slug, name, createdAt, customFields, facetValues, variants }) {
  const of = (facet) => facetValues.find((value) => value.facet.code === facet);
  const { priceType, unit, ...facts } = customFields;
  const [{ price, currencyCode }] = variants;
  return {
    id: slug,
    title: name,
    ...facts,
    publishedAt: createdAt,
    price: { type: priceType, amountMinor: price, currency: currencyCode, unit },
    publisher: { id: of('cluster').code, name: of('cluster').name, country: of('country').code },
  };
}

/** A hit tells neither custom fields nor names of facets: a client knows the names, the fields stay unknown. */
function toFound({ slug, productName, price, currencyCode, facetValueIds }, nameOf) {
  const [, cluster, country] = facetValueIds
    .map((id) => nameOf.get(id))
    .sort((a, b) => a.facetId - b.facetId);
  return {
    id: slug,
    title: productName,
    deliveryMode: null,
    leadTimeDays: null,
    languages: null,
    publishedAt: null,
    price: { type: null, amountMinor: price.value, currency: currencyCode, unit: null },
    publisher: { id: cluster.code, name: cluster.name, country: country.code },
  };
}
