import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second step of signing in: codes of an authenticator app (RFC 6238), and recovery codes. A session that waits for its second step
 * is nobody's: find_caller does not know it, whichever way it was begun.
 */
export class Authenticator1768100000300 implements MigrationInterface {
  name = 'Authenticator1768100000300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CODES, SESSIONS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const CODES = `
CREATE TABLE authenticators (
  person_id uuid CONSTRAINT authenticators_pkey PRIMARY KEY CONSTRAINT authenticators_person_id_fkey REFERENCES persons,
  secret text NOT NULL,
  last_step bigint NOT NULL DEFAULT 0,
  confirmed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE recovery_codes (
  person_id uuid NOT NULL CONSTRAINT recovery_codes_person_id_fkey REFERENCES persons,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  CONSTRAINT recovery_codes_pkey PRIMARY KEY (person_id, code_hash)
);
ALTER TABLE authenticators ENABLE ROW LEVEL SECURITY;
ALTER TABLE authenticators FORCE ROW LEVEL SECURITY;
ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_codes FORCE ROW LEVEL SECURITY;
CREATE POLICY authenticators_own ON authenticators FOR ALL USING (person_id = app_person());
CREATE POLICY recovery_codes_own ON recovery_codes FOR ALL USING (person_id = app_person());
CREATE POLICY authenticators_owner ON authenticators FOR ALL TO fivefold_owner USING (true);
CREATE POLICY recovery_codes_owner ON recovery_codes FOR ALL TO fivefold_owner USING (true);
GRANT SELECT, INSERT, UPDATE (secret, last_step, confirmed_at), DELETE ON authenticators TO fivefold_app;
GRANT SELECT, INSERT, UPDATE (used_at), DELETE ON recovery_codes TO fivefold_app;
`;

const SESSIONS = `
ALTER TABLE sessions
  ADD COLUMN waits_for text CONSTRAINT sessions_waits_for_check CHECK (waits_for IN ('code', 'enrolment')),
  ADD COLUMN with_code boolean NOT NULL DEFAULT false;
GRANT UPDATE (waits_for, with_code, expires_at) ON sessions TO fivefold_app;
DROP FUNCTION find_caller;
CREATE FUNCTION find_caller(token_hash bytea)
  RETURNS TABLE (person_id uuid, person_name text, language text, organisation_id uuid, organisation_kind text, role text, unseen boolean,
    with_code boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.language, o.id, o.kind, m.role, s.seen_at < now() - interval '5 minutes', s.with_code
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id AND m.suspended_at IS NULL
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = find_caller.token_hash AND s.waits_for IS NULL AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
CREATE OR REPLACE FUNCTION live_sessions(token_hashes bytea[]) RETURNS TABLE (token_hash bytea, organisation_id uuid, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.token_hash, m.organisation_id, m.role
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id AND m.suspended_at IS NULL
  WHERE s.token_hash = ANY (token_hashes) AND s.waits_for IS NULL AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
-- Whose second step a session waits for.
CREATE FUNCTION find_waiting(token_hash bytea) RETURNS TABLE (person_id uuid, waits_for text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.person_id, s.waits_for FROM sessions s JOIN persons p ON p.id = s.person_id
  WHERE s.token_hash = find_waiting.token_hash AND s.waits_for IS NOT NULL AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
REVOKE ALL ON FUNCTION find_caller, find_waiting FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_caller TO fivefold_app, fivefold_worker;
GRANT EXECUTE ON FUNCTION find_waiting TO fivefold_app;
`;

const DOWN = `
DROP FUNCTION find_waiting, find_caller;
CREATE OR REPLACE FUNCTION live_sessions(token_hashes bytea[]) RETURNS TABLE (token_hash bytea, organisation_id uuid, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.token_hash, m.organisation_id, m.role
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id AND m.suspended_at IS NULL
  WHERE s.token_hash = ANY (token_hashes) AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
CREATE FUNCTION find_caller(token_hash bytea)
  RETURNS TABLE (person_id uuid, person_name text, language text, organisation_id uuid, organisation_kind text, role text, unseen boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.language, o.id, o.kind, m.role, s.seen_at < now() - interval '5 minutes'
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id AND m.suspended_at IS NULL
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = find_caller.token_hash AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
REVOKE ALL ON FUNCTION find_caller FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_caller TO fivefold_app, fivefold_worker;
REVOKE UPDATE (waits_for, with_code, expires_at) ON sessions FROM fivefold_app;
ALTER TABLE sessions DROP COLUMN waits_for, DROP COLUMN with_code;
DROP TABLE recovery_codes, authenticators;
`;
