import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A measure stands until who took it lifts it: what the operator suspended is let out by the operator alone, what the clock suspended
 * while a certificate has run out by a version that needs it no more, and its statement of reasons is lifted after the service is.
 */
export class StandingMeasures1769400000000 implements MigrationInterface {
  name = 'StandingMeasures1769400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statementsKeepTies(AFTER_THE_SERVICE));
    await runner.query(SUSPENSIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER service_versions_keep_ties ON service_versions;
DROP FUNCTION service_versions_keep_ties;`);
    await runner.query(statementsKeepTies(''));
  }
}

const AFTER_THE_SERVICE = ` AND NOT EXISTS (SELECT FROM service_versions v
      WHERE v.service_id = OLD.subject_id AND v.state = 'suspended')`;

const statementsKeepTies = (condition: string) => `
CREATE OR REPLACE FUNCTION statements_keep_ties() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
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
    PERFORM refuse_unless(OLD.lifted_at IS NULL AND (app_operator() OR OLD.automated${condition}), 'the operator lifts what it stated');
  END IF;
  NEW.appealed_at := CASE WHEN NEW.appeal IS NOT DISTINCT FROM OLD.appeal THEN OLD.appealed_at ELSE app_now() END;
  NEW.answered_at := CASE WHEN NEW.answer IS NOT DISTINCT FROM OLD.answer THEN OLD.answered_at ELSE app_now() END;
  NEW.lifted_at := CASE WHEN NEW.lifted_at IS NOT DISTINCT FROM OLD.lifted_at THEN OLD.lifted_at ELSE app_now() END;
  RETURN NEW;
END $$;
`;

const SUSPENSIONS = `
CREATE FUNCTION service_versions_keep_ties() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() OR app_operator() OR NEW.state = 'retired' THEN RETURN NEW; END IF;
  PERFORM refuse_unless(OLD.suspended_by <> 'operator', 'the operator lifts what it suspended');
  PERFORM refuse_unless(NEW.state <> 'published' OR NOT EXISTS (SELECT FROM service_claims c
    WHERE c.version_id = NEW.id AND c.hinges AND c.valid_until < app_today()), 'what this hinges on has run out');
  RETURN NEW;
END $$;
CREATE TRIGGER service_versions_keep_ties BEFORE UPDATE OF state, suspended_by ON service_versions FOR EACH ROW
  WHEN (OLD.state = 'suspended' AND (OLD.state, OLD.suspended_by) IS DISTINCT FROM (NEW.state, NEW.suspended_by))
  EXECUTE FUNCTION service_versions_keep_ties();
`;
