import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A forgotten password is chosen anew by a link. What was asked is a row, whether or not the address is known, and the worker
 * follows it up: the answer to the one who asks says nothing, nor does the time that it takes.
 */
export class PasswordReset1768100000100 implements MigrationInterface {
  name = 'PasswordReset1768100000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE password_resets (
  id uuid CONSTRAINT password_resets_pkey PRIMARY KEY,
  email text NOT NULL CONSTRAINT password_resets_email_check CHECK (email = lower(email)),
  asked_at timestamptz NOT NULL DEFAULT now(),
  person_id uuid CONSTRAINT password_resets_person_id_fkey REFERENCES persons,
  token_hash bytea CONSTRAINT password_resets_token_hash_key UNIQUE,
  expires_at timestamptz NOT NULL DEFAULT now() + interval '30 minutes'
);
CREATE INDEX password_resets_person_id_idx ON password_resets (person_id);
ALTER TABLE password_resets ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_resets FORCE ROW LEVEL SECURITY;
CREATE POLICY password_resets_ask ON password_resets FOR INSERT TO fivefold_app WITH CHECK (person_id IS NULL AND token_hash IS NULL);
CREATE POLICY password_resets_worker ON password_resets FOR ALL TO fivefold_worker USING (true);
CREATE POLICY password_resets_owner ON password_resets FOR ALL TO fivefold_owner USING (true);
GRANT INSERT (id, email) ON password_resets TO fivefold_app;
GRANT SELECT, UPDATE (person_id, token_hash, expires_at), DELETE ON password_resets TO fivefold_worker;
-- Uses a link up, and with it all others of its person; the person, or nobody where it is unknown, used or over.
CREATE FUNCTION use_password_reset(token_hash bytea) RETURNS uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH used AS (DELETE FROM password_resets r USING persons p
    WHERE r.token_hash = use_password_reset.token_hash AND r.expires_at > now() AND p.id = r.person_id AND p.suspended_at IS NULL
    RETURNING p.id)
  SELECT id FROM used
$$;
-- Ends every link of the person who asks; a changed password makes them worthless.
CREATE FUNCTION end_password_resets() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM password_resets r WHERE r.person_id = app_person()
$$;
REVOKE ALL ON FUNCTION use_password_reset, end_password_resets FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_password_reset, end_password_resets TO fivefold_app;
`;

const DOWN = `
DROP FUNCTION end_password_resets, use_password_reset;
DROP TABLE password_resets;
`;
