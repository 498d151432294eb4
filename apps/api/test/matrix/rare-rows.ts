import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { PEOPLE } from '../access-stage.js';

const FIRST = (table: string, where = 'true') =>
  `(SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1)`;

/** What people leave behind only now and then, in the shapes that the API reads; written past every rule. */
const ROWS = `
SET session_replication_role = replica;
UPDATE request_questions SET answer = 'Ten pallets fit', answered_by = (SELECT id FROM persons WHERE email = '${PEOPLE.buyer}'),
  answered_at = now() WHERE answer IS NULL;
UPDATE service_comments SET answer = 'It is so', answered_by = 'Kaspars Ventlapa', answered_at = now(), resolved_by = 'Dace Tiltmala',
  resolved_at = now() WHERE answer IS NULL;
UPDATE impact_consents SET withdrawn_by = given_by, withdrawn_by_name = given_by_name, withdrawn_at = GREATEST(given_at, now())
  WHERE id = ${FIRST('impact_consents')};
UPDATE organisation_changes SET before = '{"en": "What stood there before"}' WHERE id = ${FIRST('organisation_changes')};
UPDATE links SET particulars = particulars || '{"name": "Jana Mellene", "organisationName": "Mellene SIA"}';
UPDATE import_rows SET errors = '[{"line": 2, "column": "title_en", "code": "SERVICE_INCOMPLETE", "message": "It has no title",
  "value": "a title"}]';
UPDATE quotes SET statements = '[{"clauseId": "c1", "status": "met", "words": "As you ask for it"}]',
  milestones = '[{"title": "The first half", "dueOn": null, "dueInDays": 9, "amountMinor": null}]'
  WHERE id IN (SELECT id FROM quotes ORDER BY id DESC LIMIT 20);
UPDATE requests SET clauses = '[{"id": "c1", "hard": false, "span": null, "value": {"key": "budget", "assume": {}, "currency": "EUR",
  "maxMinor": 400000, "horizonMonths": null}, "origin": "added", "appliesTo": "*"}]' WHERE id IN (SELECT id FROM requests ORDER BY id DESC LIMIT 20);
UPDATE assessment_evidence SET source = 'marketplace', figures = '{"from": "2026-01-01", "asOf": "2026-06-01T00:00:00.000Z",
  "figures": [{"key": "requests", "value": 7, "behind": 7}]}' WHERE id = ${FIRST('assessment_evidence')};
INSERT INTO event_links (event_id, organiser_id, url)
  SELECT id, organiser_id, 'https://meet.example/room' FROM events WHERE state = 'published' ON CONFLICT DO NOTHING;
INSERT INTO match_news (id, need_id, requester_org_id, service_id, service_version, reason, detail, titles)
  SELECT DISTINCT ON (m.need_id, m.service_id) gen_random_uuid(), m.need_id, m.requester_org_id, m.service_id, m.service_version, 'changed',
    '{price}'::text[], '{"en": "Chilled store in Riga"}'::jsonb FROM matches m LIMIT 9 ON CONFLICT DO NOTHING;
INSERT INTO password_resets (id, email, token_hash, person_id)
  SELECT gen_random_uuid(), email, decode(md5(email), 'hex'), id FROM persons WHERE email = '${PEOPLE.buyer}';
INSERT INTO oidc_visits (token_hash, state, nonce, verifier, returned_at, issuer, subject, email, name, expires_at) VALUES
  ('x', 'a state', 'a nonce', 'a verifier', now(), 'https://issuer.example', 'a subject', 'somebody@issuer.example', 'Some Body',
    now() + interval '1 hour');
INSERT INTO idempotency_keys (person_id, key, request_hash, answer)
  SELECT id, 'a key', 'x', '{"data": {"saveNeed": {"need": {"title": "A need of ours"}}}}' FROM persons WHERE email = '${PEOPLE.buyer}';
SET session_replication_role = origin;
`;
const PARTNER_ROWS = `
WITH ended AS (
  INSERT INTO partner_consents (id, app_id, app_name, app_organisation_id, organisation_id, scopes, given_by, given_by_name, given_at,
    expires_at, ended_by, ended_by_name, ended_by_org_id, ended_at)
  SELECT $1, app_id, app_name, app_organisation_id, organisation_id, scopes, given_by, given_by_name, now() - interval '2 days',
    now() + interval '1 day', given_by, given_by_name, organisation_id, now() - interval '1 day' FROM partner_consents LIMIT 1
  RETURNING id, app_id, app_organisation_id, organisation_id)
INSERT INTO partner_actions (id, consent_id, app_organisation_id, organisation_id, key_id, field, subject)
  SELECT gen_random_uuid(), e.id, e.app_organisation_id, e.organisation_id, k.id, 'saveNeed', 'A need of theirs'
  FROM ended e JOIN partner_keys k ON k.app_id = e.app_id LIMIT 1`;

/** Writes a row or a word of each of those; partner apps and their keys stand already. */
export async function writeRareRows(admin: pg.Client): Promise<void> {
  await admin.query(ROWS);
  await admin.query('SET session_replication_role = replica');
  await admin.query(PARTNER_ROWS, [randomUUID()]);
  await admin.query('SET session_replication_role = origin');
}
