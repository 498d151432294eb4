/**
 * Every statement of the fill, one per table and batch: rows come as JSON in $1. They write what the triggers of the tables would
 * have written as well, since those are off while a catalogue of any size is loaded.
 */

export const SERVICES_SQL = `
WITH given AS MATERIALIZED (
  SELECT r.*, new_uuid7() AS version_id FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, publisher_id uuid, provider_id uuid,
    editor_id uuid, signer_id uuid, external_id text, country text, facts jsonb, published_at timestamptz)),
services AS (
  INSERT INTO services (id, publisher_id, external_id, created_at)
  SELECT id, publisher_id, external_id, published_at - interval '2 days' FROM given),
versions AS (
  INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, edited_by, published_by,
    published_at, updated_at, review_due_at)
  SELECT version_id, id, publisher_id, provider_id, 1, 'published', facts, editor_id, signer_id, published_at, published_at,
    now() + interval '1 year' FROM given),
authors AS (
  INSERT INTO service_version_authors (version_id, person_id, publisher_id) SELECT version_id, editor_id, publisher_id FROM given),
plans AS (
  INSERT INTO capacity_plans (service_id, publisher_org_id, provider_org_id, offered, time_zone)
  SELECT id, publisher_id, provider_id, true, capacity_zone(country) FROM given),
quantities AS (
  INSERT INTO capacities (id, service_id, per, unit, quantity, stated)
  SELECT new_uuid7(), given.id, COALESCE(c.period, 'moment'), c.unit, min(c.qty), true
  FROM given, jsonb_to_recordset(given.facts->'capacities') AS c (unit text, period text, qty numeric) GROUP BY given.id, 3, 4),
planned AS (
  INSERT INTO transitions (id, kind, subject_id, action, to_state, actor, person_name, visible_to, at)
  SELECT new_uuid7(), 'capacity_plan', id, 'plan', 'current', 'system', 'the server', ARRAY[provider_id, publisher_id], published_at
  FROM given)
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
SELECT new_uuid7(), 'service_version', version_id, step.action, step.was, step.next, step.person, step.name, publisher_id,
  ARRAY[publisher_id], step.at
FROM given, LATERAL (VALUES (1, 'create', NULL, 'draft', editor_id, 'Elza Editor', published_at - interval '2 days'),
  (2, 'submit', 'draft', 'in_review', editor_id, 'Elza Editor', published_at - interval '1 day'),
  (3, 'publish', 'in_review', 'published', signer_id, 'Peter Publisher', published_at))
  AS step (n, action, was, next, person, name, at) ORDER BY id, step.n`;

export const WAITING_SQL = `
WITH given AS MATERIALIZED (
  SELECT r.*, new_uuid7() AS version_id FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, publisher_id uuid, provider_id uuid,
    editor_id uuid, external_id text, facts jsonb)),
services AS (
  INSERT INTO services (id, publisher_id, external_id) SELECT id, publisher_id, external_id FROM given),
versions AS (
  INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, edited_by)
  SELECT version_id, id, publisher_id, provider_id, 1, 'in_review', facts, editor_id FROM given),
authors AS (
  INSERT INTO service_version_authors (version_id, person_id, publisher_id) SELECT version_id, editor_id, publisher_id FROM given)
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to)
SELECT new_uuid7(), 'service_version', version_id, step.action, step.was, step.next, editor_id, 'Elza Editor', publisher_id,
  ARRAY[publisher_id]
FROM given, LATERAL (VALUES (1, 'create', NULL, 'draft'), (2, 'submit', 'draft', 'in_review')) AS step (n, action, was, next)
ORDER BY id, step.n`;

export const ORGANISATIONS_SQL = `
INSERT INTO organisations (id, kind, slug, name, country, sectors, tier, profile, languages, illustrative)
SELECT id, kind, slug, name, country, COALESCE(sectors, '{}'), tier, COALESCE(profile, '{}'), '{en}', true
FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, kind text, slug text, name text, country text, sectors text[], tier text,
  profile jsonb)`;
export const MEMBERS_SQL = `
WITH given AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (provider_id uuid, publisher_id uuid)),
mandates AS (
  INSERT INTO mandates (provider_id, publisher_id, granted_at) SELECT provider_id, publisher_id, now() - interval '1 year' FROM given)
INSERT INTO cluster_members (cluster_id, company_id, member_from, verified_at)
SELECT publisher_id, provider_id, current_date - 365, now() - interval '1 year' FROM given`;
export const PERSONS_SQL = `
INSERT INTO persons (id, email, name, password_hash, language, confirmed_at)
SELECT id, email, name, $2, 'en', now() FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, email text, name text)`;
export const MEMBERSHIPS_SQL = `
INSERT INTO memberships (person_id, organisation_id, role)
SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (person_id uuid, organisation_id uuid, role text)`;
export const TERMS_SQL = `
INSERT INTO terms_versions (id, number, in_force_from, texts, published_by)
VALUES ($1, 1, current_date - 400, '{"en": "Terms of the bench."}', $2)`;
export const ACCEPTED_SQL = `
INSERT INTO terms_acceptances (terms_id, person_id, organisation_id)
SELECT $2, person_id, organisation_id FROM jsonb_to_recordset($1::jsonb) AS r (person_id uuid, organisation_id uuid)`;
export const SESSIONS_SQL = `
INSERT INTO sessions (token_hash, person_id, organisation_id, with_code, expires_at)
SELECT decode(token_hash, 'hex'), person_id, organisation_id, true, now() + interval '14 days'
FROM jsonb_to_recordset($1::jsonb) AS r (token_hash text, person_id uuid, organisation_id uuid)
ON CONFLICT (token_hash) DO UPDATE SET seen_at = now(), expires_at = EXCLUDED.expires_at`;

/**
 * Requests of one firm that were sent, each answered by one open offer of another service: $1 firm, $2 its person, $3 how many,
 * $4 its person's name. Services are taken from all over the catalogue.
 */
export const DEALS_SQL = `
WITH sample AS MATERIALIZED (
  SELECT service_id, number, publisher_id, provider_id, facts->'titles' AS titles, facts->'concepts'->>0 AS concept, published_by,
    row_number() OVER (ORDER BY service_id) - 1 AS n, count(*) OVER () AS total
  FROM (SELECT * FROM service_versions WHERE state = 'published' ORDER BY service_id LIMIT 2000) AS live),
given AS MATERIALIZED (
  SELECT new_uuid7() AS request_id, new_uuid7() AS recipient_id, new_uuid7() AS quote_id, g, s.*,
    COALESCE(s.titles->>'en', (SELECT min(value) FROM jsonb_each_text(s.titles))) AS title
  FROM generate_series(1, $3::int) AS g JOIN sample s ON s.n = g % s.total),
requests AS (
  INSERT INTO requests (id, requester_org_id, party_org_ids, need_text, message, items, state, version, submitted_at, created_by)
  SELECT request_id, $1, ARRAY[provider_id, publisher_id], 'Please make us an offer, number ' || g, 'Please make us an offer, number ' || g,
    jsonb_build_array(jsonb_build_object('serviceId', service_id, 'concepts', jsonb_build_array(concept))), 'quoted', 3, now(), $2
  FROM given),
recipients AS (
  INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state, version, answered_at)
  SELECT recipient_id, request_id, $1, provider_id, publisher_id, jsonb_build_array(jsonb_build_object('serviceId', service_id,
    'concepts', jsonb_build_array(concept), 'serviceVersion', number, 'title', title, 'booking', NULL)), 'quoted', 2, now()
  FROM given),
quotes AS (
  INSERT INTO quotes (id, request_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, revision, state, lines,
    total_minor, currency, valid_until, lead_time_days, note, author_id, author_name, author_org_id, sent_at)
  SELECT quote_id, request_id, recipient_id, $1, provider_id, publisher_id, 1, 'sent', jsonb_build_array(jsonb_build_object(
    'description', title, 'qty', 1, 'unitPriceMinor', 10000 + g, 'totalMinor', 10000 + g, 'vat', NULL, 'serviceId', NULL,
    'booking', NULL)), 10000 + g, 'EUR', now() + interval '80 days', 14, '', published_by, 'Peter Publisher', publisher_id, now()
  FROM given)
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to)
SELECT new_uuid7(), step.kind, step.subject, step.action, step.was, step.next, CASE step.who WHEN 'buyer' THEN $2 ELSE published_by END,
  CASE step.who WHEN 'buyer' THEN $4 ELSE 'Peter Publisher' END, CASE step.who WHEN 'buyer' THEN $1 ELSE publisher_id END,
  ARRAY[$1::uuid, provider_id, publisher_id]
FROM given, LATERAL (VALUES (1, 'request', request_id, 'save', NULL, 'draft', 'buyer'),
  (2, 'request', request_id, 'submit', 'draft', 'submitted', 'buyer'), (3, 'recipient', recipient_id, 'ask', NULL, 'asked', 'buyer'),
  (4, 'quote', quote_id, 'write', NULL, 'draft', 'provider'), (5, 'recipient', recipient_id, 'quote', 'asked', 'quoted', 'provider'),
  (6, 'request', request_id, 'quote', 'submitted', 'quoted', 'provider'), (7, 'quote', quote_id, 'send', 'draft', 'sent', 'provider'))
  AS step (n, kind, subject, action, was, next, who) ORDER BY g, step.n`;

/** What has to hold once all is in: each service has one live version, one author, one capacity plan. */
export const COUNTS_SQL = `
SELECT (SELECT count(*)::int FROM service_versions WHERE state = 'published') AS published,
  (SELECT count(*)::int FROM service_versions WHERE state = 'in_review') AS waiting,
  (SELECT count(*)::int FROM capacity_plans) AS plans,
  (SELECT count(*)::int FROM quotes WHERE state = 'sent') AS offers,
  (SELECT count(*)::int FROM service_versions v WHERE NOT EXISTS (SELECT FROM organisations o WHERE o.id = v.provider_id)
    OR NOT EXISTS (SELECT FROM organisations o WHERE o.id = v.publisher_id)
    OR NOT EXISTS (SELECT FROM persons p WHERE p.id = v.edited_by)) AS astray`;
