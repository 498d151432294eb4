import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notices reach people: once per notice and person in the page, by mail as each wishes. A suspended person is told nothing, and
 * neither signs in nor goes on with a session.
 */
export class Notification1764200002000 implements MigrationInterface {
  name = 'Notification1764200002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PEOPLE, NOTICES, NOTIFICATIONS, SETTINGS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const PEOPLE = `
ALTER TABLE persons ADD COLUMN suspended_at timestamptz;
CREATE OR REPLACE FUNCTION find_caller(token_hash bytea)
  RETURNS TABLE (person_id uuid, person_name text, language text, organisation_id uuid, organisation_kind text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.language, o.id, o.kind, m.role
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = find_caller.token_hash AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
CREATE OR REPLACE FUNCTION find_credentials(email text) RETURNS TABLE (person_id uuid, password_hash text, confirmed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.password_hash, p.confirmed_at IS NOT NULL AND p.suspended_at IS NULL
  FROM persons p WHERE p.email = lower(find_credentials.email)
$$;
-- Which of these sessions go on, and for whom they act: asked every few seconds for the open sockets.
CREATE FUNCTION live_sessions(token_hashes bytea[]) RETURNS TABLE (token_hash bytea, organisation_id uuid, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.token_hash, m.organisation_id, m.role
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
  WHERE s.token_hash = ANY (token_hashes) AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
REVOKE ALL ON FUNCTION live_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION live_sessions TO fivefold_app;
CREATE POLICY persons_told ON persons FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY memberships_told ON memberships FOR SELECT TO fivefold_worker USING (true);
GRANT SELECT (id, email, name, language, confirmed_at, suspended_at) ON persons TO fivefold_worker;
GRANT SELECT ON memberships, organisations TO fivefold_worker;
`;

const NOTICES = `
ALTER TABLE notices
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN next_try_at timestamptz NOT NULL DEFAULT app_now(),
  ADD COLUMN last_error text,
  ALTER COLUMN created_at SET DEFAULT app_now();
CREATE INDEX notices_waiting_idx ON notices (next_try_at, id) WHERE dispatched_at IS NULL;
GRANT UPDATE (attempts, next_try_at, last_error) ON notices TO fivefold_worker;
`;

const NOTIFICATIONS = `
-- The next seven o'clock in the morning of a place, after a moment.
CREATE FUNCTION next_seven(after timestamptz, zone text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT (date_trunc('day', (after AT TIME ZONE zone) - interval '7 h') + interval '1 day 7 h') AT TIME ZONE zone
$$;
CREATE TABLE notifications (
  id uuid CONSTRAINT notifications_pkey PRIMARY KEY,
  notice_id uuid NOT NULL CONSTRAINT notifications_notice_id_fkey REFERENCES notices,
  person_id uuid NOT NULL CONSTRAINT notifications_person_id_fkey REFERENCES persons,
  organisation_id uuid CONSTRAINT notifications_organisation_id_fkey REFERENCES organisations,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  read_at timestamptz,
  digest_at timestamptz,
  CONSTRAINT notifications_notice_id_person_id_key UNIQUE (notice_id, person_id)
);
CREATE INDEX notifications_person_id_idx ON notifications (person_id, id);
CREATE INDEX notifications_unread_idx ON notifications (person_id) WHERE read_at IS NULL;
CREATE INDEX notifications_digest_at_idx ON notifications (digest_at, person_id) WHERE digest_at IS NOT NULL;
CREATE INDEX notifications_organisation_id_idx ON notifications (organisation_id);
ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
-- Who has left an organisation no longer sees what was told to its people.
CREATE POLICY notifications_own ON notifications FOR ALL TO fivefold_app USING (person_id = app_person()
  AND (organisation_id IS NULL OR EXISTS (SELECT FROM memberships m
    WHERE m.person_id = app_person() AND m.organisation_id = notifications.organisation_id)));
CREATE POLICY notifications_worker ON notifications FOR ALL TO fivefold_worker USING (true);
GRANT SELECT, UPDATE (read_at) ON notifications TO fivefold_app;
GRANT SELECT, INSERT, UPDATE (digest_at) ON notifications TO fivefold_worker;
CREATE POLICY notices_told ON notices FOR SELECT TO fivefold_app
  USING (EXISTS (SELECT FROM notifications n WHERE n.notice_id = notices.id));
GRANT SELECT (id, kind, path, params) ON notices TO fivefold_app;
`;

const SETTINGS = `
CREATE TABLE notification_settings (
  person_id uuid CONSTRAINT notification_settings_pkey PRIMARY KEY
    CONSTRAINT notification_settings_person_id_fkey REFERENCES persons,
  choices jsonb NOT NULL DEFAULT '{}',
  time_zone text,
  before_unsubscribe jsonb,
  updated_at timestamptz NOT NULL DEFAULT app_now()
);
ALTER TABLE notification_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY notification_settings_own ON notification_settings FOR ALL TO fivefold_app USING (person_id = app_person());
CREATE POLICY notification_settings_worker ON notification_settings FOR SELECT TO fivefold_worker USING (true);
GRANT SELECT, INSERT, UPDATE (choices, time_zone, before_unsubscribe, updated_at) ON notification_settings TO fivefold_app;
GRANT SELECT ON notification_settings TO fivefold_worker;

-- Signs the links in mails that end mails; made here, so that every replica has the same and none is configured.
CREATE TABLE signing_keys (
  purpose text CONSTRAINT signing_keys_pkey PRIMARY KEY,
  key bytea NOT NULL
);
INSERT INTO signing_keys (purpose, key)
  VALUES ('unsubscribe', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
ALTER TABLE signing_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE signing_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY signing_keys_read ON signing_keys FOR SELECT USING (true);
GRANT SELECT ON signing_keys TO fivefold_app, fivefold_worker;
`;

const DOWN = `
DROP TABLE signing_keys, notification_settings;
DROP POLICY notices_told ON notices;
REVOKE SELECT (id, kind, path, params) ON notices FROM fivefold_app;
DROP TABLE notifications;
DROP FUNCTION next_seven;
REVOKE UPDATE (attempts, next_try_at, last_error) ON notices FROM fivefold_worker;
DROP INDEX notices_waiting_idx;
ALTER TABLE notices DROP COLUMN attempts, DROP COLUMN next_try_at, DROP COLUMN last_error,
  ALTER COLUMN created_at SET DEFAULT now();
REVOKE SELECT ON memberships FROM fivefold_worker;
REVOKE SELECT (id, email, name, language, confirmed_at, suspended_at) ON persons FROM fivefold_worker;
DROP POLICY memberships_told ON memberships;
DROP POLICY persons_told ON persons;
DROP FUNCTION live_sessions;
CREATE OR REPLACE FUNCTION find_credentials(email text) RETURNS TABLE (person_id uuid, password_hash text, confirmed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.password_hash, p.confirmed_at IS NOT NULL FROM persons p WHERE p.email = lower(find_credentials.email)
$$;
CREATE OR REPLACE FUNCTION find_caller(token_hash bytea)
  RETURNS TABLE (person_id uuid, person_name text, language text, organisation_id uuid, organisation_kind text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.language, o.id, o.kind, m.role
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = find_caller.token_hash AND s.expires_at > now()
$$;
ALTER TABLE persons DROP COLUMN suspended_at;
`;
