import { readFile } from 'node:fs/promises';
import { scaled } from '@fivefold/world';
import { textOf, titleOf } from '../../world.mjs';
import { inBatches } from '../kept.mjs';

const BATCH = 2_000;
/** Products that an administrator has prepared and not enabled. */
const WAITING = 1_000;
const FACETS = ['sector', 'cluster', 'country'];

const FACETS_SQL = `
with row as materialized (select * from json_to_recordset($1) as r (id int, code text)),
facets as (insert into facet (id, code) select id, code from row),
texts as (insert into facet_translation ("languageCode", name, "baseId") select 'en', code, id from row)
insert into facet_channels_channel ("facetId", "channelId") select id, 1 from row`;
const VALUES_SQL = `
with row as materialized (select * from json_to_recordset($1) as r (id int, "facetId" int, code text, name text)),
facet_values as (insert into facet_value (id, code, "facetId") select id, code, "facetId" from row),
texts as (insert into facet_value_translation ("languageCode", name, "baseId") select 'en', name, id from row)
insert into facet_value_channels_channel ("facetValueId", "channelId") select id, 1 from row`;
/** Prices in euro, an index for what the list is filtered and sorted by, numbers that go on behind what was loaded. */
const AFTER_SQL = `
update channel set "defaultCurrencyCode" = 'EUR', "availableCurrencyCodes" = 'EUR';
create index product_sector_idx on product ("customFieldsSector", "createdAt" desc, id);
select setval('facet_id_seq', max(id)) from facet;
select setval('facet_value_id_seq', max(id)) from facet_value;
select setval('product_id_seq', max(id)), setval('product_variant_id_seq', max(id)) from product`;

/**
 * The numbers by which Vendure knows what the world knows by ids: products in the order of the ids of their services, so that ties sort
 * alike, and behind them the ones that wait; facet values by facet and code.
 */
export function numbersOf(world) {
  const known = Array.from(world.rows(), ({ id, sector }) => ({ id, sector }));
  const products = new Map(
    known
      .map(({ id }) => id)
      .sort()
      .map((id, at) => [id, at + 1]),
  );
  const clusters = world.clusters();
  const named = (codes) => [...new Set(codes)].map((code) => ({ code, name: code }));
  const values = [
    named(known.map(({ sector }) => sector)),
    clusters.map(({ id: code, name }) => ({ code, name })),
    named(clusters.map(({ country }) => country)),
  ]
    .flatMap((list, at) => list.map((value) => ({ ...value, facetId: at + 1 })))
    .map((value, at) => ({ ...value, id: at + 1 }));
  const idOf = new Map(values.map(({ facetId, code, id }) => [`${FACETS[facetId - 1]} ${code}`, id]));
  return { products, values, facetValue: (facet, code) => idOf.get(`${facet} ${code}`) };
}

/** Fills the tables of a laid out Vendure, a few thousand products a statement; statistics come last. */
export async function load(client, world, numbers) {
  const insert = (sql, rows) => client.query(sql, [JSON.stringify(rows)]);
  await insert(
    FACETS_SQL,
    FACETS.map((code, at) => ({ id: at + 1, code })),
  );
  await insert(VALUES_SQL, numbers.values);
  const sql = await readFile(new URL('load.sql', import.meta.url), 'utf8');
  for (const batch of inBatches(world.rows(), BATCH))
    await insert(
      sql,
      batch.map((service) => toRow(service, numbers, numbers.products.get(service.id))),
    );
  for (const batch of inBatches(waiting(numbers), BATCH)) await insert(sql, batch);
  await client.query(AFTER_SQL);
  await client.query('vacuum analyze');
}

/** Number of the product that waits at a place, from 0. */
export const waitingProduct = (numbers, at) => numbers.products.size + 1 + at;

function* waiting(numbers) {
  let at = 0;
  for (const service of scaled(WAITING, 2)) {
    const row = toRow(service, numbers, waitingProduct(numbers, at));
    yield { ...row, published: false, name: `${row.name} waiting${at}`, at: new Date() };
    at += 1;
  }
}

function toRow(service, { facetValue }, id) {
  const list = (values) => JSON.stringify(values);
  return {
    id,
    // The address of the page tells which service it is.
    slug: service.id,
    published: true,
    at: new Date(service.publishedAt),
    name: titleOf(service),
    description: textOf(service),
    facet_value_ids: [
      facetValue('sector', service.sector),
      facetValue('cluster', service.publisherId),
      facetValue('country', service.publisherCountry),
    ],
    price: service.price.amountMinor ?? 0,
    sector: service.sector,
    delivery_mode: service.deliveryMode,
    lead_time_days: service.leadTimeDays,
    languages: list(service.languages),
    capabilities: list(service.capabilities),
    certificates: list(service.certificates),
    coverage: list(service.coverage),
    interfaces: list(service.interfaces),
    temperature: service.temperature && JSON.stringify(service.temperature),
    capacities: JSON.stringify(service.capacities),
    price_type: service.price.type,
    unit: service.price.unit,
    provider_id: service.providerId,
    provider_name: service.providerName,
  };
}
