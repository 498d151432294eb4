import { readFile } from 'node:fs/promises';
import { descriptionOf, titleOf } from '../../world.mjs';
import { inBatches } from '../kept.mjs';

const BATCH = 2_000;
const COLUMNS = `
  number bigint, id uuid, publisher_id uuid, provider_id uuid, sector text, title text, description text, texts jsonb, delivery_mode text,
  lead_time_days integer, languages text[], capabilities text[], certificates text[], coverage text[], interfaces text[],
  temperature jsonb, capacities jsonb, price_type text, price_minor integer, currency text, unit text, published_at timestamptz`;
const NAMES = COLUMNS.split(',')
  .map((column) => column.trim().split(' ')[0])
  .join(', ');
const ORGANISATIONS_SQL = `
insert into app.organisations select * from json_to_recordset($1) as organisation(id uuid, name text, country text)
on conflict do nothing`;
const SERVICES_SQL = `
insert into app.services (${NAMES}) select ${NAMES} from json_to_recordset($1) as service(${COLUMNS})`;

/** Lays out an empty database and fills it, a few thousand services a statement; indexes and statistics come last. */
export async function load(client, world) {
  const insert = (sql, rows) => client.query(sql, [JSON.stringify(rows)]);
  await client.query(await sqlOf('tables'));
  await insert(ORGANISATIONS_SQL, world.clusters());
  const ids = Array.from(world.rows(), ({ id }) => id).sort();
  const numbers = new Map(ids.map((id, at) => [id, ids.length - at]));
  for (const batch of inBatches(world.rows(), BATCH)) {
    const firms = batch.map(({ providerId: id, providerName: name }) => ({ id, name }));
    await insert(ORGANISATIONS_SQL, firms);
    await insert(
      SERVICES_SQL,
      batch.map((service) => ({ number: numbers.get(service.id), ...toRow(service) })),
    );
  }
  await client.query(await sqlOf('indexes'));
  await client.query('vacuum analyze');
}

function sqlOf(name) {
  return readFile(new URL(`${name}.sql`, import.meta.url), 'utf8');
}

/** A service as a row of its table, without its number. */
export function toRow(service) {
  const { price } = service;
  return {
    id: service.id,
    publisher_id: service.publisherId,
    provider_id: service.providerId,
    sector: service.sector,
    title: titleOf(service),
    description: descriptionOf(service),
    texts: [service.title, service.description],
    delivery_mode: service.deliveryMode,
    lead_time_days: service.leadTimeDays,
    languages: service.languages,
    capabilities: service.capabilities,
    certificates: service.certificates,
    coverage: service.coverage,
    interfaces: service.interfaces,
    temperature: service.temperature,
    capacities: service.capacities,
    price_type: price.type,
    price_minor: price.amountMinor,
    currency: price.currency,
    unit: price.unit,
    published_at: new Date(service.publishedAt),
  };
}
