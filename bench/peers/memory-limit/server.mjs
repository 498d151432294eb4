import { createServer } from 'node:http';
import { scaled } from '@fivefold/world';
import { descriptionOf, PAGE, textOf, titleOf, wordsOf } from '../../world.mjs';

/**
 * The most that one Node process can answer: everything in memory, every row as ready JSON, plain BM25 over typed arrays, no GraphQL, no
 * permissions, no changes. `server.mjs PORT SERVICES`
 */
const [, , port, count] = process.argv;
const services = Number(count);

const K1 = 1.2;
const B = 0.75;

const rows = new Array(services);
const details = new Map();
const ids = new Array(services);
const publishedAt = new Float64Array(services);
const sectorOf = new Uint8Array(services);
const sectors = [];
const lengths = new Float32Array(services);
let postings = new Map();

let at = 0;
for (const service of scaled(services, 1)) {
  read(service, at);
  at += 1;
}
const average = lengths.reduce((sum, length) => sum + length, 0) / services;
postings = new Map([...postings].map(([word, flat]) => [word, weighed(flat)]));
const order = sectors.map((_, sector) =>
  Uint32Array.from([...rows.keys()].filter((row) => sectorOf[row] === sector)).sort(
    (a, b) => publishedAt[b] - publishedAt[a] || (ids[a] < ids[b] ? -1 : 1),
  ),
);
const scores = new Float32Array(services);
const touched = new Uint32Array(services);

function read(service, row) {
  const { price } = service;
  const card = {
    id: service.id,
    title: titleOf(service),
    deliveryMode: service.deliveryMode.toUpperCase(),
    leadTimeDays: service.leadTimeDays,
    languages: service.languages,
    publishedAt: new Date(service.publishedAt).toISOString(),
    price: {
      type: price.type.toUpperCase(),
      amountMinor: price.amountMinor,
      currency: price.currency,
      unit: price.unit,
    },
    publisher: { id: service.publisherId, name: service.publisherName, country: service.publisherCountry },
  };
  rows[row] = `{"cursor":"${service.id}","node":${JSON.stringify(card)}}`;
  const { sector, capabilities, certificates, coverage, interfaces, temperature, capacities } = service;
  const provider = { id: service.providerId, name: service.providerName };
  const rest = {
    description: descriptionOf(service),
    sector,
    capabilities,
    certificates,
    coverage,
    interfaces,
    temperature,
  };
  details.set(service.id, JSON.stringify({ data: { service: { ...card, ...rest, capacities, provider } } }));
  ids[row] = service.id;
  publishedAt[row] = service.publishedAt;
  const known = sectors.indexOf(sector);
  sectorOf[row] = known >= 0 ? known : sectors.push(sector) - 1;
  const counts = new Map();
  const words = wordsOf(textOf(service));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  lengths[row] = words.length;
  for (const [word, times] of counts) {
    const list = postings.get(word);
    if (list) list.push(row, times);
    else postings.set(word, [row, times]);
  }
}

/** Documents of a word with what the word adds to the score of each. */
function weighed(flat) {
  const size = flat.length / 2;
  const docs = new Uint32Array(size);
  const weights = new Float32Array(size);
  const idf = Math.log(1 + (services - size + 0.5) / (size + 0.5));
  for (let n = 0; n < size; n += 1) {
    const [row, times] = [flat[2 * n], flat[2 * n + 1]];
    docs[n] = row;
    weights[n] = (idf * times * (K1 + 1)) / (times + K1 * (1 - B + (B * lengths[row]) / average));
  }
  return { docs, weights };
}

function search({ text, sector }) {
  const wanted = sectors.indexOf(sector);
  let hits = 0;
  for (const word of new Set(wordsOf(text))) {
    const list = postings.get(word);
    if (!list) continue;
    const { docs, weights } = list;
    for (let n = 0; n < docs.length; n += 1) {
      const row = docs[n];
      if (sectorOf[row] !== wanted) continue;
      if (scores[row] === 0) touched[hits++] = row;
      scores[row] += weights[n];
    }
  }
  const best = [];
  let least = 0;
  for (let n = 0; n < hits; n += 1) {
    const row = touched[n];
    const score = scores[row];
    scores[row] = 0;
    if (best.length === PAGE && score <= least) continue;
    let place = best.length < PAGE ? best.length : PAGE - 1;
    while (place > 0 && best[place - 1].score < score) {
      best[place] = best[place - 1];
      place -= 1;
    }
    best[place] = { row, score };
    if (best.length === PAGE) least = best[PAGE - 1].score;
  }
  return page(
    hits,
    best.map(({ row }) => row),
    hits > PAGE,
  );
}

function list({ sector, page: number }) {
  const all = order[sectors.indexOf(sector)];
  const from = number * PAGE;
  return page(all.length, all.subarray(from, from + PAGE), all.length > from + PAGE);
}

function page(total, shown, hasNext) {
  let edges = '';
  for (const row of shown) edges += edges === '' ? rows[row] : `,${rows[row]}`;
  const last = shown.length > 0 ? `"${ids[shown[shown.length - 1]]}"` : 'null';
  return `{"data":{"services":{"totalCount":${total},"edges":[${edges}],"pageInfo":{"hasNextPage":${hasNext},"endCursor":${last}}}}}`;
}

const routes = { '/search': search, '/list': list, '/detail': ({ id }) => details.get(id) };

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const text = routes[request.url](JSON.parse(Buffer.concat(chunks)));
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
}).listen(Number(port), '127.0.0.1');
