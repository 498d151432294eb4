import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The operator suspends a person, or a person's membership of an organisation, never without an open statement of reasons. The
 * sessions end in the same transaction.
 */
export class Suspension1768100000200 implements MigrationInterface {
  name = 'Suspension1768100000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [MEMBERS, SUSPENDING]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const MEMBERS = `
ALTER TABLE memberships ADD COLUMN suspended_at timestamptz;
CREATE POLICY memberships_owner_suspend ON memberships FOR UPDATE TO fivefold_owner USING (true);
GRANT SELECT (suspended_at) ON persons TO fivefold_app;
CREATE OR REPLACE FUNCTION find_caller(token_hash bytea)
  RETURNS TABLE (person_id uuid, person_name text, language text, organisation_id uuid, organisation_kind text, role text, unseen boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.language, o.id, o.kind, m.role, s.seen_at < now() - interval '5 minutes'
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id AND m.suspended_at IS NULL
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = find_caller.token_hash AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
CREATE OR REPLACE FUNCTION live_sessions(token_hashes bytea[]) RETURNS TABLE (token_hash bytea, organisation_id uuid, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.token_hash, m.organisation_id, m.role
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id AND m.suspended_at IS NULL
  WHERE s.token_hash = ANY (token_hashes) AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
`;

const SUSPENDING = `
-- Suspends a person, or lets it in again; whether that changed anything.
CREATE FUNCTION suspend_person(person uuid, suspended boolean) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
  IF NOT app_operator() OR suspended <> EXISTS (SELECT FROM statements_of_reasons s
    WHERE s.measure = 'person_suspended' AND s.subject_id = person AND s.lifted_at IS NULL) THEN
    RAISE 'the operator suspends by a statement of reasons' USING ERRCODE = '42501';
  END IF;
  UPDATE persons p SET suspended_at = CASE WHEN suspended THEN now() END
  WHERE p.id = person AND (p.suspended_at IS NULL) = suspended;
  IF NOT FOUND THEN RETURN false; END IF;
  IF suspended THEN DELETE FROM sessions s WHERE s.person_id = person; END IF;
  RETURN true;
END $$;
-- The same of a person's membership of an organisation.
CREATE FUNCTION suspend_member(person uuid, organisation uuid, suspended boolean) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
  IF NOT app_operator() OR suspended <> EXISTS (SELECT FROM statements_of_reasons s
    WHERE s.measure = 'member_suspended' AND s.subject_id = person AND s.affected_org_id = organisation AND s.lifted_at IS NULL) THEN
    RAISE 'the operator suspends by a statement of reasons' USING ERRCODE = '42501';
  END IF;
  UPDATE memberships m SET suspended_at = CASE WHEN suspended THEN now() END
  WHERE m.person_id = person AND m.organisation_id = organisation AND (m.suspended_at IS NULL) = suspended;
  IF NOT FOUND THEN RETURN false; END IF;
  IF suspended THEN DELETE FROM sessions s WHERE s.person_id = person AND s.organisation_id = organisation; END IF;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION suspend_person, suspend_member FROM PUBLIC;
GRANT EXECUTE ON FUNCTION suspend_person, suspend_member TO fivefold_app;
`;

const DOWN = `
DROP FUNCTION suspend_member, suspend_person;
CREATE OR REPLACE FUNCTION live_sessions(token_hashes bytea[]) RETURNS TABLE (token_hash bytea, organisation_id uuid, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.token_hash, m.organisation_id, m.role
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
  WHERE s.token_hash = ANY (token_hashes) AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
CREATE OR REPLACE FUNCTION find_caller(token_hash bytea)
  RETURNS TABLE (person_id uuid, person_name text, language text, organisation_id uuid, organisation_kind text, role text, unseen boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.language, o.id, o.kind, m.role, s.seen_at < now() - interval '5 minutes'
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = find_caller.token_hash AND s.expires_at > now() AND p.suspended_at IS NULL
$$;
REVOKE SELECT (suspended_at) ON persons FROM fivefold_app;
DROP POLICY memberships_owner_suspend ON memberships;
ALTER TABLE memberships DROP COLUMN suspended_at;
`;
