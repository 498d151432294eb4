/** One statement an operation; PostgreSQL builds the whole answer as JSON. */

const ROW = `
'id', s.id, 'title', s.title, 'deliveryMode', s.delivery_mode, 'leadTimeDays', s.lead_time_days, 'languages', s.languages,
'publishedAt', s.published_at, 'price', json_build_object('type', s.price_type, 'amountMinor', s.price_amount_minor,
  'currency', s.price_currency, 'unit', s.price_unit),
'publisher', json_build_object('id', c.id, 'name', c.name, 'country', c.country)`;

/** A bare insert, searchable at once: a service written and one published are the same to it. */
const INSERT = {
  values: ({ from, title }) => [from, title],
  text: `
WITH made AS (
  INSERT INTO services SELECT gen_random_uuid(), cluster_id, provider_id, provider_name, sector, $2, description, delivery_mode,
    lead_time_days, languages, now(), price_type, price_amount_minor, price_currency, price_unit, capabilities, certificates, coverage,
    interfaces, temperature, capacities, to_tsvector('simple', $2 || ' ' || description)
  FROM services WHERE id = $1 RETURNING id),
told AS (INSERT INTO events (kind, subject_id) SELECT 'service', id FROM made)
SELECT json_build_object('data', json_build_object('service', json_build_object('id', id)))::text AS answer FROM made`,
};

export const STATEMENTS = {
  search: {
    values: ({ text, sector }) => [text.split(' ').join(' | '), sector],
    text: `
WITH hits AS MATERIALIZED (
  SELECT id, ts_rank(search, q) AS score FROM services, to_tsquery('simple', $1) q WHERE search @@ q AND sector = $2),
top AS (SELECT * FROM hits ORDER BY score DESC, id LIMIT 20)
SELECT json_build_object('data', json_build_object('services', json_build_object(
  'totalCount', (SELECT count(*) FROM hits),
  'edges', COALESCE((SELECT json_agg(json_build_object('cursor', s.id, 'node', json_build_object(${ROW})) ORDER BY t.score DESC, t.id)
    FROM top t JOIN services s ON s.id = t.id JOIN clusters c ON c.id = s.cluster_id), '[]'),
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM hits), 'endCursor', (SELECT id FROM top ORDER BY score, id DESC LIMIT 1)))))::text
  AS answer`,
  },
  list: {
    values: ({ sector, at, id }) => [sector, at, id],
    text: `
WITH page AS MATERIALIZED (
  SELECT * FROM services WHERE sector = $1 AND published_at <= $2 AND (published_at < $2 OR id > $3)
  ORDER BY published_at DESC, id LIMIT 21),
shown AS (SELECT * FROM page ORDER BY published_at DESC, id LIMIT 20)
SELECT json_build_object('data', json_build_object('services', json_build_object(
  'totalCount', (SELECT count(*) FROM services WHERE sector = $1),
  'edges', COALESCE((SELECT json_agg(json_build_object('cursor', s.published_at || ' ' || s.id, 'node', json_build_object(${ROW}))
    ORDER BY s.published_at DESC, s.id) FROM shown s JOIN clusters c ON c.id = s.cluster_id), '[]'),
  'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM page)))))::text AS answer`,
  },
  detail: {
    values: ({ id }) => [id],
    text: `
SELECT json_build_object('data', json_build_object('service', json_build_object(${ROW}, 'description', s.description, 'sector', s.sector,
  'capabilities', s.capabilities, 'certificates', s.certificates, 'coverage', s.coverage, 'interfaces', s.interfaces,
  'temperature', s.temperature, 'capacities', s.capacities, 'provider', json_build_object('id', s.provider_id, 'name', s.provider_name))))::text AS answer
FROM services s JOIN clusters c ON c.id = s.cluster_id WHERE s.id = $1`,
  },
  request: {
    values: ({ requester, service, message }) => [requester, service, message],
    text: `
WITH made AS (INSERT INTO requests (requester_id, service_id, message) VALUES ($1, $2, $3) RETURNING id, state),
told AS (INSERT INTO events (kind, subject_id) SELECT 'request', id FROM made)
SELECT json_build_object('data', json_build_object('request', json_build_object('id', id, 'state', state)))::text AS answer FROM made`,
  },
  accept: {
    values: ({ id }) => [id],
    text: `
WITH taken AS (UPDATE quotes SET state = 'accepted' WHERE id = $1 AND state = 'sent' RETURNING id, request_id),
moved AS (UPDATE requests r SET state = 'accepted' FROM taken t WHERE r.id = t.request_id),
told AS (INSERT INTO events (kind, subject_id) SELECT 'quote', id FROM taken)
SELECT json_build_object('data', json_build_object('quote', json_build_object('id', id)))::text AS answer FROM taken`,
  },
  publish: INSERT,
  create: INSERT,
};

/** The own lists are read from the tables of Fivefold itself, so that both show the same rows. */
export const OWN = {
  values: ({ organisation, first }) => [organisation, first],
  text: `
WITH page AS MATERIALIZED (SELECT * FROM requests WHERE requester_org_id = $1 ORDER BY id DESC LIMIT $2)
SELECT json_build_object('data', json_build_object('requests', json_build_object('edges', COALESCE((SELECT json_agg(json_build_object('node',
  json_build_object('id', p.id, 'state', p.state, 'message', p.message, 'createdAt', p.created_at, 'submittedAt', p.submitted_at,
    'recipients', (SELECT json_agg(json_build_object('id', r.id, 'state', r.state, 'provider', json_build_object('id', o.id, 'name', o.name)))
      FROM recipients r JOIN organisations o ON o.id = r.provider_org_id WHERE r.request_id = p.id),
    'quotes', (SELECT json_agg(json_build_object('id', q.id, 'state', q.state, 'validUntil', q.valid_until,
        'total', json_build_object('amountMinor', q.total_minor, 'currency', q.currency)))
      FROM quotes q WHERE q.request_id = p.id AND q.state <> 'draft'))) ORDER BY p.id DESC) FROM page p), '[]'))))::text AS answer`,
};
