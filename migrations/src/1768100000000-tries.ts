import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tries are counted in the database, so that all replicas count together, and sessions say from which device and when they were
 * last used, so that their owner can end them.
 */
export class Tries1768100000000 implements MigrationInterface {
  name = 'Tries1768100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TRIES, SESSIONS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const TRIES = `
CREATE TABLE tries (
  key bytea CONSTRAINT tries_pkey PRIMARY KEY,
  count integer NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX tries_ends_at_idx ON tries (ends_at);
ALTER TABLE tries ENABLE ROW LEVEL SECURITY;
ALTER TABLE tries FORCE ROW LEVEL SECURITY;
CREATE POLICY tries_owner ON tries FOR ALL TO fivefold_owner USING (true);
-- Counts one try; 0, or the seconds to wait once there are more than most within the time.
CREATE FUNCTION count_try(key bytea, most integer, seconds integer) RETURNS integer
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO tries AS t (key, count, ends_at) VALUES (count_try.key, 1, now() + make_interval(secs => seconds))
  ON CONFLICT ON CONSTRAINT tries_pkey DO UPDATE SET
    count = CASE WHEN t.ends_at <= now() THEN 1 ELSE LEAST(t.count + 1, 1000000) END,
    ends_at = CASE WHEN t.ends_at <= now() THEN EXCLUDED.ends_at ELSE t.ends_at END
  RETURNING CASE WHEN t.count > most THEN ceil(extract(epoch FROM t.ends_at - now()))::integer ELSE 0 END
$$;
CREATE FUNCTION has_tries(key bytea) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM tries t WHERE t.key = has_tries.key AND t.ends_at > now())
$$;
CREATE FUNCTION give_back_try(key bytea) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE tries t SET count = t.count - 1 WHERE t.key = give_back_try.key AND t.count > 0
$$;
CREATE FUNCTION forget_tries(key bytea) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM tries t WHERE t.key = forget_tries.key
$$;
CREATE OR REPLACE FUNCTION sweep_expired() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM sessions WHERE expires_at < now();
  DELETE FROM links WHERE purpose = 'CONFIRM_EMAIL' AND expires_at < now();
  DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours';
  DELETE FROM tries WHERE ends_at < now();
$$;
REVOKE ALL ON FUNCTION count_try, has_tries, give_back_try, forget_tries FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_try, has_tries, give_back_try, forget_tries TO fivefold_app;
`;

const SESSIONS = `
ALTER TABLE sessions
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid()::text::uuid CONSTRAINT sessions_id_key UNIQUE,
  ADD COLUMN browser text,
  ADD COLUMN system text,
  ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
DROP FUNCTION find_caller;
CREATE FUNCTION find_caller(token_hash bytea)
  RETURNS TABLE (person_id uuid, person_name text, language text, organisation_id uuid, organisation_kind text, role text, unseen boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.language, o.id, o.kind, m.role, s.seen_at < now() - interval '5 minutes'
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = find_caller.token_hash AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
-- Notes that a session is used; asked only when find_caller says that this was last noted a while ago.
CREATE FUNCTION see_session(token_hash bytea) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE sessions s SET seen_at = now() WHERE s.token_hash = see_session.token_hash
$$;
REVOKE ALL ON FUNCTION find_caller, see_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_caller TO fivefold_app, fivefold_worker;
GRANT EXECUTE ON FUNCTION see_session TO fivefold_app;
`;

const DOWN = `
DROP FUNCTION see_session, find_caller;
CREATE FUNCTION find_caller(token_hash bytea)
  RETURNS TABLE (person_id uuid, person_name text, language text, organisation_id uuid, organisation_kind text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.language, o.id, o.kind, m.role
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = find_caller.token_hash AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
REVOKE ALL ON FUNCTION find_caller FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_caller TO fivefold_app, fivefold_worker;
ALTER TABLE sessions DROP COLUMN id, DROP COLUMN browser, DROP COLUMN system, DROP COLUMN seen_at;
CREATE OR REPLACE FUNCTION sweep_expired() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM sessions WHERE expires_at < now();
  DELETE FROM links WHERE purpose = 'CONFIRM_EMAIL' AND expires_at < now();
  DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours';
$$;
DROP FUNCTION forget_tries, give_back_try, has_tries, count_try;
DROP TABLE tries;
`;
