import { DEMO_PASSWORD, world as demoWorld, type World } from '@fivefold/world';
import pg from 'pg';
import { seedNetwork } from '../demo-network/index.js';
import { Passwords } from '../directory/index.js';
import { ANY_SQL, connected } from './is-empty.js';
import { seedTerms } from './seed-terms.js';
import { seedCapacity } from './seed-capacity.js';
import {
  type Acting,
  clusterMemberRows,
  coPublishedRows,
  mandateRows,
  membershipRows,
  needRows,
  operatorOf,
  organisationRows,
  serviceRows,
} from './world-rows.js';

const ACT_SQL = `
SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', $3, true)`;
const LOCK_SQL = "SELECT pg_advisory_xact_lock(hashtext('fivefold.seed'))";

const ORGANISATIONS_SQL = `
INSERT INTO organisations (id, kind, slug, name, country, region, sectors, tier, profile, website, languages, illustrative)
SELECT * FROM jsonb_to_recordset($1) AS row (id uuid, kind text, slug text, name text, country text, region text,
  sectors text[], tier text, profile jsonb, website text, languages text[], illustrative boolean)`;
const PERSON_SQL = `
INSERT INTO persons (id, email, name, password_hash, language, confirmed_at) VALUES ($1, $2, $3, $4, $5, now())`;
const MEMBERSHIPS_SQL = `
INSERT INTO memberships (person_id, organisation_id, role, created_at)
SELECT person_id, organisation_id, role, now() + ordinal * interval '1 ms'
FROM jsonb_to_recordset($1) AS row (person_id uuid, organisation_id uuid, role text, ordinal integer)`;
const CLUSTER_MEMBERS_SQL = `
INSERT INTO cluster_members (cluster_id, company_id, member_from)
SELECT * FROM jsonb_to_recordset($1) AS row (cluster_id uuid, company_id uuid, member_from date)`;
const MANDATES_SQL = `
INSERT INTO mandates (provider_id, publisher_id, granted_at)
SELECT * FROM jsonb_to_recordset($1) AS row (provider_id uuid, publisher_id uuid, granted_at timestamptz)`;
const SERVICES_SQL = `
INSERT INTO services (id, publisher_id, external_id, created_at)
SELECT * FROM jsonb_to_recordset($1) AS row (id uuid, publisher_id uuid, external_id text, created_at timestamptz)`;
const VERSIONS_SQL = `
INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, edited_by, published_by,
  published_at, updated_at, review_due_at)
SELECT version_id, id, publisher_id, provider_id, 1, 'published', facts, $2, $3, published_at, published_at,
  COALESCE(now() + review_in_days * interval '1 day', published_at + interval '1 year')
FROM jsonb_to_recordset($1) AS row (id uuid, version_id uuid, publisher_id uuid, provider_id uuid, facts jsonb,
  published_at timestamptz, review_in_days integer)`;
const WRITTEN_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id,
  visible_to, at)
SELECT step.id, 'service_version', version_id, step.action, step.from_state, step.to_state, $2, $3, $4, ARRAY[$4::uuid],
  step.at
FROM jsonb_to_recordset($1) AS row (version_id uuid, create_id uuid, submit_id uuid, created_at timestamptz,
  submitted_at timestamptz),
LATERAL (VALUES (create_id, 'create', NULL, 'draft', created_at), (submit_id, 'submit', 'draft', 'in_review', submitted_at))
  AS step (id, action, from_state, to_state, at)`;
const PUBLISHED_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id,
  visible_to, at)
SELECT publish_id, 'service_version', version_id, 'publish', 'in_review', 'published', $2, $3, $4, ARRAY[$4::uuid, publisher_id],
  published_at
FROM jsonb_to_recordset($1) AS row (version_id uuid, publish_id uuid, publisher_id uuid, published_at timestamptz)`;
const CO_PUBLISHER_SQL = `
INSERT INTO service_publishers (id, service_id, publisher_id, cluster_id, state, created_at)
SELECT id, service_id, publisher_id, cluster_id, 'invited', invited_at
FROM jsonb_to_record($1) AS row (id uuid, service_id uuid, publisher_id uuid, cluster_id uuid, invited_at timestamptz)`;
const ACCEPTED_SQL = `UPDATE service_publishers SET state = 'accepted', version = 2 WHERE id = ($1::jsonb->>'id')::uuid`;
const INVITED_TRAIL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id,
  visible_to, at)
SELECT invite_id, 'co_publisher', id, 'invite', NULL, 'invited', $2, $3, $4, ARRAY[publisher_id, cluster_id], invited_at
FROM jsonb_to_record($1) AS row (id uuid, invite_id uuid, publisher_id uuid, cluster_id uuid, invited_at timestamptz)`;
const ACCEPTED_TRAIL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id,
  visible_to, at)
SELECT accept_id, 'co_publisher', id, 'accept', 'invited', 'accepted', $2, $3, $4, ARRAY[publisher_id, cluster_id], accepted_at
FROM jsonb_to_record($1) AS row (id uuid, accept_id uuid, publisher_id uuid, cluster_id uuid, accepted_at timestamptz)`;
const NEWS_SQL = `
INSERT INTO outbox (kind, subject_id) SELECT 'service', id FROM jsonb_to_recordset($1) AS row (id uuid)`;
const NEED_SQL = `
INSERT INTO needs (id, requester_org_id, state, title, horizon, created_by, created_at, updated_at, expires_at, remind_at, wanted,
  match_due_at)
SELECT id, $3, 'open', title, 'now', $2, saved_at, saved_at, saved_at + interval '90 days', saved_at + interval '76 days',
  ARRAY (SELECT DISTINCT c->>'concept' FROM jsonb_array_elements(capabilities) c WHERE c->>'stance' = 'wanted' ORDER BY 1),
  saved_at
FROM jsonb_to_record($1) AS row (id uuid, title text, saved_at timestamptz, capabilities jsonb)`;
const NEED_VERSION_SQL = `
INSERT INTO need_versions (need_id, requester_org_id, version, text, language, region, capabilities, clauses, created_by,
  created_at, confirmed_by, confirmed_at)
SELECT id, $3, 1, text, language, region, capabilities, clauses, $2, saved_at, $2, saved_at
FROM jsonb_to_record($1) AS row (id uuid, text text, language text, region text, capabilities jsonb, clauses jsonb,
  saved_at timestamptz)`;
const CONFIRMED_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id,
  visible_to, at)
SELECT step.id, 'need', row.id, step.action, step.from_state, step.to_state, $2, $4, $3, ARRAY[$3::uuid], saved_at
FROM jsonb_to_record($1) AS row (id uuid, save_id uuid, confirm_id uuid, saved_at timestamptz),
LATERAL (VALUES (save_id, 'save', NULL, 'draft'), (confirm_id, 'confirm', 'draft', 'open'))
  AS step (id, action, from_state, to_state)`;

/**
 * Fills a migrated, empty database with the demo world, all of it or nothing; does nothing where an organisation exists.
 * Writes as the app role, as each person for the own organisation, so that row level security judges every row.
 * All accounts have the password `DEMO_PASSWORD`.
 *
 * @param onProgress hears the name of each part before it is written
 * @returns whether it was filled in
 */
export async function seedWorld(
  appUrl: string,
  onProgress: (part: string) => void = () => undefined,
): Promise<boolean> {
  return connected(appUrl, async (client) => {
    await client.query('BEGIN');
    try {
      await client.query(LOCK_SQL);
      const empty = (await client.query(ANY_SQL)).rowCount === 0;
      if (empty) await write(client, demoWorld(), onProgress);
      await client.query('COMMIT');
      return empty;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  });
}

async function write(client: pg.Client, world: World, onProgress: (part: string) => void): Promise<void> {
  const operator = operatorOf(world);
  const rows = (sql: string, list: readonly object[], ...rest: unknown[]) =>
    client.query(sql, [JSON.stringify(list), ...rest]);

  onProgress('organisations');
  await act(client, operator);
  await rows(ORGANISATIONS_SQL, organisationRows(world));
  await rows(CLUSTER_MEMBERS_SQL, clusterMemberRows(world));
  await rows(MANDATES_SQL, mandateRows(world));

  onProgress('people');
  const passwordHash = await new Passwords().hash(DEMO_PASSWORD);
  for (const person of world.people) {
    const { id, email, name, language } = person;
    await act(client, { ...operator, person });
    await client.query(PERSON_SQL, [id, email, name, passwordHash, language]);
  }
  await rows(MEMBERSHIPS_SQL, membershipRows(world));
  await seedTerms(client, world, (acting) => act(client, acting));

  onProgress('services');
  for (const { author, publisher, rows: services } of serviceRows(world)) {
    await act(client, author);
    await rows(SERVICES_SQL, services);
    await rows(VERSIONS_SQL, services, author.person.id, publisher.person.id);
    await rows(WRITTEN_SQL, services, author.person.id, author.person.name, author.organisationId);
    await act(client, publisher);
    await rows(PUBLISHED_SQL, services, publisher.person.id, publisher.person.name, publisher.organisationId);
    await rows(NEWS_SQL, services);
  }

  for (const { owner, beside, row } of coPublishedRows(world)) {
    const json = JSON.stringify(row);
    const as = ({ person, organisationId }: Acting) => [json, person.id, person.name, organisationId];
    await act(client, owner);
    await client.query(CO_PUBLISHER_SQL, [json]);
    await client.query(INVITED_TRAIL_SQL, as(owner));
    await act(client, beside);
    await client.query(ACCEPTED_SQL, [json]);
    await client.query(ACCEPTED_TRAIL_SQL, as(beside));
  }

  onProgress('capacity');
  await seedCapacity(client, world, (acting) => act(client, acting));

  onProgress('needs');
  for (const { asker, row } of needRows(world)) {
    const values = [JSON.stringify(row), asker.person.id, asker.organisationId];
    await act(client, asker);
    await client.query(NEED_SQL, values);
    await client.query(NEED_VERSION_SQL, values);
    await client.query(CONFIRMED_SQL, [...values, asker.person.name]);
  }

  onProgress('network');
  await seedNetwork(client, world, (acting) => act(client, acting));
}

function act(client: pg.Client, { person, organisationId, isOperator }: Acting): Promise<unknown> {
  return client.query(ACT_SQL, [person.id, organisationId, isOperator ? 'on' : '']);
}
