import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statements of reasons: one for each suspension and removal, read by the operator and by whom it concerns, appealed once, answered
 * once, never rewritten. Who can no longer sign in reads and appeals with the token of the mail.
 */
export class Statements1768400000000 implements MigrationInterface {
  name = 'Statements1768400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [STATEMENTS, POLICIES, TIES, BY_TOKEN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION appeal_statement, find_statement;
DROP TABLE statements_of_reasons;
DROP FUNCTION statements_keep_ties;`);
  }
}

const STATEMENTS = `
CREATE TABLE statements_of_reasons (
  id uuid CONSTRAINT statements_of_reasons_pkey PRIMARY KEY,
  measure text NOT NULL CONSTRAINT statements_of_reasons_measure_check
    CHECK (measure IN ('service_suspended', 'review_removed', 'profile_removed', 'person_suspended', 'member_suspended')),
  subject_id uuid NOT NULL,
  subject_title text NOT NULL,
  affected_org_id uuid CONSTRAINT statements_of_reasons_affected_org_id_fkey REFERENCES organisations,
  affected_person_id uuid CONSTRAINT statements_of_reasons_affected_person_id_fkey REFERENCES persons,
  facts text NOT NULL CONSTRAINT statements_of_reasons_facts_check CHECK (facts <> ''),
  ground text NOT NULL CONSTRAINT statements_of_reasons_ground_check CHECK (ground IN ('law', 'terms')),
  ground_words text NOT NULL DEFAULT '',
  reported boolean NOT NULL DEFAULT false,
  automated boolean NOT NULL,
  stated_by uuid CONSTRAINT statements_of_reasons_stated_by_fkey REFERENCES persons,
  stated_at timestamptz NOT NULL DEFAULT app_now(),
  removed jsonb,
  token_hash bytea CONSTRAINT statements_of_reasons_token_hash_key UNIQUE,
  appeal text,
  appealed_at timestamptz,
  answer text,
  answered_by uuid CONSTRAINT statements_of_reasons_answered_by_fkey REFERENCES persons,
  answered_at timestamptz,
  lifted_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT statements_of_reasons_affected_check CHECK (num_nonnulls(affected_org_id, affected_person_id) > 0),
  CONSTRAINT statements_of_reasons_automated_check CHECK ((stated_by IS NULL) = automated),
  CONSTRAINT statements_of_reasons_appeal_check CHECK ((appeal IS NULL) = (appealed_at IS NULL)),
  CONSTRAINT statements_of_reasons_answer_check CHECK (num_nonnulls(answer, answered_by, answered_at) IN (0, 3))
);
CREATE INDEX statements_of_reasons_affected_org_id_idx ON statements_of_reasons (affected_org_id, id);
CREATE INDEX statements_of_reasons_affected_person_id_idx ON statements_of_reasons (affected_person_id, id);
CREATE INDEX statements_of_reasons_stated_by_idx ON statements_of_reasons (stated_by);
CREATE INDEX statements_of_reasons_answered_by_idx ON statements_of_reasons (answered_by);
CREATE INDEX statements_of_reasons_subject_id_idx ON statements_of_reasons (subject_id) WHERE lifted_at IS NULL;
`;

const POLICIES = `
ALTER TABLE statements_of_reasons ENABLE ROW LEVEL SECURITY;
ALTER TABLE statements_of_reasons FORCE ROW LEVEL SECURITY;
CREATE POLICY statements_of_reasons_read ON statements_of_reasons FOR SELECT
  USING (app_operator() OR affected_org_id = app_org() OR affected_person_id = app_person());
CREATE POLICY statements_of_reasons_state ON statements_of_reasons FOR INSERT
  WITH CHECK (app_operator() AND stated_by = app_person() AND num_nonnulls(appeal, answer, lifted_at) = 0);
CREATE POLICY statements_of_reasons_clock ON statements_of_reasons FOR INSERT TO fivefold_worker
  WITH CHECK (automated AND measure = 'service_suspended' AND num_nonnulls(appeal, answer, lifted_at) = 0);
CREATE POLICY statements_of_reasons_clock_read ON statements_of_reasons FOR SELECT TO fivefold_worker USING (automated);
CREATE POLICY statements_of_reasons_clock_lift ON statements_of_reasons FOR UPDATE TO fivefold_worker USING (automated);
CREATE POLICY statements_of_reasons_change ON statements_of_reasons FOR UPDATE
  USING (app_operator() OR affected_org_id = app_org() OR affected_person_id = app_person());
CREATE POLICY statements_of_reasons_owner_read ON statements_of_reasons FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY statements_of_reasons_owner_appeal ON statements_of_reasons FOR UPDATE TO fivefold_owner USING (true);
GRANT SELECT, INSERT ON statements_of_reasons TO fivefold_app;
GRANT UPDATE (appeal, appealed_at, answer, answered_by, answered_at, lifted_at, version) ON statements_of_reasons TO fivefold_app;
GRANT SELECT (id, measure, subject_id, automated, lifted_at, version), INSERT, UPDATE (lifted_at, version) ON statements_of_reasons TO fivefold_worker;
`;

/** What one side says is written by that side, once; the moments are the database's. */
const TIES = `
CREATE FUNCTION statements_keep_ties() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.stated_at := app_now();
    RETURN NEW;
  END IF;
  IF NEW.appeal IS DISTINCT FROM OLD.appeal THEN
    PERFORM refuse_unless(NOT app_operator() AND OLD.appeal IS NULL AND OLD.lifted_at IS NULL
      AND OLD.stated_at > app_now() - interval '6 months', 'this is not to be appealed');
  END IF;
  IF NEW.answer IS DISTINCT FROM OLD.answer OR NEW.answered_by IS DISTINCT FROM OLD.answered_by THEN
    PERFORM refuse_unless(app_operator() AND OLD.answer IS NULL AND NEW.answered_by = app_person(), 'the operator answers, once');
  END IF;
  IF NEW.lifted_at IS DISTINCT FROM OLD.lifted_at THEN
    PERFORM refuse_unless(OLD.lifted_at IS NULL AND (app_operator() OR OLD.automated), 'the operator lifts what it stated');
  END IF;
  NEW.appealed_at := CASE WHEN NEW.appeal IS NOT DISTINCT FROM OLD.appeal THEN OLD.appealed_at ELSE app_now() END;
  NEW.answered_at := CASE WHEN NEW.answer IS NOT DISTINCT FROM OLD.answer THEN OLD.answered_at ELSE app_now() END;
  NEW.lifted_at := CASE WHEN NEW.lifted_at IS NOT DISTINCT FROM OLD.lifted_at THEN OLD.lifted_at ELSE app_now() END;
  RETURN NEW;
END $$;
CREATE TRIGGER statements_of_reasons_keep_ties BEFORE INSERT OR UPDATE ON statements_of_reasons FOR EACH ROW
  EXECUTE FUNCTION statements_keep_ties();
`;

const BY_TOKEN = `
CREATE FUNCTION find_statement(token_hash bytea) RETURNS SETOF statements_of_reasons
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT * FROM statements_of_reasons s WHERE s.token_hash = find_statement.token_hash
$$;
CREATE FUNCTION appeal_statement(token_hash bytea, words text) RETURNS uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE statements_of_reasons s SET appeal = words, appealed_at = app_now(), version = version + 1
  WHERE s.token_hash = appeal_statement.token_hash AND s.appeal IS NULL AND s.lifted_at IS NULL
    AND s.stated_at > app_now() - interval '6 months' RETURNING s.id
$$;
REVOKE ALL ON FUNCTION find_statement, appeal_statement FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_statement, appeal_statement TO fivefold_app;
`;
