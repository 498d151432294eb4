import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The operator takes the authenticator app off an account whose person has lost it, and the recovery codes with it. What is left is the
 * mailbox: the password goes as well, and is chosen anew by a link, so that no password alone opens what two steps had closed.
 */
export class LostAuthenticator1769300001000 implements MigrationInterface {
  name = 'LostAuthenticator1769300001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REMOVALS, TAKING_OFF]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** Written by the function below alone, and never changed. */
const REMOVALS = `
CREATE TABLE authenticator_removals (
  id uuid CONSTRAINT authenticator_removals_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT authenticator_removals_person_id_fkey REFERENCES persons,
  removed_by uuid NOT NULL CONSTRAINT authenticator_removals_removed_by_fkey REFERENCES persons,
  reason text NOT NULL,
  removed_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX authenticator_removals_person_id_idx ON authenticator_removals (person_id, removed_at);
CREATE INDEX authenticator_removals_removed_by_idx ON authenticator_removals (removed_by);
ALTER TABLE authenticator_removals ENABLE ROW LEVEL SECURITY;
ALTER TABLE authenticator_removals FORCE ROW LEVEL SECURITY;
CREATE POLICY authenticator_removals_read ON authenticator_removals FOR SELECT TO fivefold_app
  USING (app_operator() OR person_id = app_person());
CREATE POLICY authenticator_removals_owner ON authenticator_removals FOR ALL TO fivefold_owner USING (true);
GRANT SELECT ON authenticator_removals TO fivefold_app;
INSERT INTO person_traces (table_name, column_name, stays, whole, at_column, hidden, told) VALUES
  ('authenticator_removals', 'person_id', false, true, 'removed_at', '{removed_by}', '{id}'),
  ('authenticator_removals', 'removed_by', true, false, 'removed_at', '{}', '{id}');
`;

const TAKING_OFF = `
-- Since when a person signs in by two steps, for the operator alone.
CREATE FUNCTION enrolled_since(person uuid) RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.confirmed_at FROM authenticators a WHERE app_operator() AND a.person_id = person
$$;
-- Takes the second step and the password off a person that is somebody else; whether there was a second step.
CREATE FUNCTION take_off_authenticator(person uuid, reason text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
  IF NOT app_operator() OR app_person() IS NULL OR person = app_person() OR reason !~ '\\S' THEN
    RAISE 'the operator takes it off somebody else, and says why' USING ERRCODE = '42501';
  END IF;
  DELETE FROM authenticators a WHERE a.person_id = person AND a.confirmed_at IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM recovery_codes c WHERE c.person_id = person;
  DELETE FROM sessions s WHERE s.person_id = person;
  UPDATE persons p SET password_hash = NULL WHERE p.id = person;
  INSERT INTO authenticator_removals (id, person_id, removed_by, reason)
  VALUES (gen_random_uuid(), person, app_person(), take_off_authenticator.reason);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION enrolled_since, take_off_authenticator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enrolled_since, take_off_authenticator TO fivefold_app;
`;

const DOWN = `
DROP FUNCTION take_off_authenticator, enrolled_since;
DELETE FROM person_traces WHERE table_name = 'authenticator_removals';
DROP TABLE authenticator_removals;
`;
