import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questions to publishers about what a service does not state. The publisher sees the question and how many firms ask it; who
 * asks stands in a row of its own, which the publisher reads only where the firm agreed to be named. The words that a firm adds
 * stand apart from it as well.
 */
export class Clarifications1764400000100 implements MigrationInterface {
  name = 'Clarifications1764400000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ASK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ask_publisher;
      DROP TABLE clarification_words, clarification_askers, clarifications CASCADE;`);
  }
}

const TABLES = `
CREATE TABLE clarifications (
  id uuid CONSTRAINT clarifications_pkey PRIMARY KEY,
  service_id uuid NOT NULL CONSTRAINT clarifications_service_id_fkey REFERENCES services,
  publisher_org_id uuid NOT NULL CONSTRAINT clarifications_publisher_org_id_fkey REFERENCES organisations,
  service_version integer NOT NULL,
  key text NOT NULL,
  demand jsonb,
  fingerprint text NOT NULL,
  state text NOT NULL CONSTRAINT clarifications_state_check CHECK (state IN ('open', 'answered', 'published', 'closed')),
  version integer NOT NULL DEFAULT 1,
  askers integer NOT NULL DEFAULT 0,
  answer_kind text CONSTRAINT clarifications_answer_kind_check CHECK (answer_kind IN ('yes', 'no', 'value', 'text')),
  fact jsonb,
  answer_text text,
  answered_by uuid CONSTRAINT clarifications_answered_by_fkey REFERENCES persons,
  answered_version integer,
  close_reason text,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  published_at timestamptz,
  remind_at timestamptz,
  reminders integer NOT NULL DEFAULT 0,
  told_at timestamptz,
  CONSTRAINT clarifications_answer_check CHECK (state NOT IN ('answered', 'published')
    OR num_nonnulls(answer_kind, answered_by, answered_version, answered_at) = 4)
);
CREATE UNIQUE INDEX clarifications_one_open_key ON clarifications (service_id, fingerprint) WHERE state IN ('open', 'answered');
CREATE INDEX clarifications_publisher_org_id_idx ON clarifications (publisher_org_id, id);
CREATE INDEX clarifications_answered_by_idx ON clarifications (answered_by);
CREATE INDEX clarifications_remind_at_idx ON clarifications (remind_at) WHERE state = 'open' AND remind_at IS NOT NULL;
CREATE INDEX clarifications_answered_idx ON clarifications (service_id) WHERE state = 'answered';
CREATE INDEX clarifications_untold_idx ON clarifications (id) WHERE state = 'closed' AND told_at IS NULL;

CREATE TABLE clarification_askers (
  clarification_id uuid NOT NULL CONSTRAINT clarification_askers_clarification_id_fkey REFERENCES clarifications,
  asker_org_id uuid NOT NULL CONSTRAINT clarification_askers_asker_org_id_fkey REFERENCES organisations,
  asker_id uuid NOT NULL CONSTRAINT clarification_askers_asker_id_fkey REFERENCES persons,
  publisher_org_id uuid NOT NULL CONSTRAINT clarification_askers_publisher_org_id_fkey REFERENCES organisations,
  named boolean NOT NULL,
  asked_at timestamptz NOT NULL,
  CONSTRAINT clarification_askers_pkey PRIMARY KEY (clarification_id, asker_org_id)
);
CREATE INDEX clarification_askers_asker_org_id_idx ON clarification_askers (asker_org_id, clarification_id);
CREATE INDEX clarification_askers_asker_id_idx ON clarification_askers (asker_id);
CREATE INDEX clarification_askers_publisher_org_id_idx ON clarification_askers (publisher_org_id);

CREATE TABLE clarification_words (
  id uuid CONSTRAINT clarification_words_pkey PRIMARY KEY,
  clarification_id uuid NOT NULL CONSTRAINT clarification_words_clarification_id_fkey REFERENCES clarifications,
  publisher_org_id uuid NOT NULL CONSTRAINT clarification_words_publisher_org_id_fkey REFERENCES organisations,
  words text NOT NULL
);
CREATE INDEX clarification_words_clarification_id_idx ON clarification_words (clarification_id, id);
CREATE INDEX clarification_words_publisher_org_id_idx ON clarification_words (publisher_org_id);

ALTER TABLE clarifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE clarifications FORCE ROW LEVEL SECURITY;
ALTER TABLE clarification_askers ENABLE ROW LEVEL SECURITY;
ALTER TABLE clarification_askers FORCE ROW LEVEL SECURITY;
ALTER TABLE clarification_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE clarification_words FORCE ROW LEVEL SECURITY;

CREATE POLICY clarification_askers_read ON clarification_askers FOR SELECT
  USING (asker_org_id = app_org() OR (named AND publisher_org_id = app_org()));
CREATE POLICY clarification_words_read ON clarification_words FOR SELECT USING (publisher_org_id = app_org());
CREATE POLICY clarifications_read ON clarifications FOR SELECT USING (publisher_org_id = app_org() OR EXISTS (
  SELECT FROM clarification_askers a WHERE a.clarification_id = id AND a.asker_org_id = app_org()));
CREATE POLICY clarifications_change ON clarifications FOR UPDATE USING (publisher_org_id = app_org());
CREATE POLICY clarifications_worker ON clarifications FOR ALL TO fivefold_worker USING (true);
CREATE POLICY clarification_askers_worker ON clarification_askers FOR SELECT TO fivefold_worker USING (true);
-- Whoever closes a question has to tell askers that it may not see: the clock does.
CREATE POLICY clarifications_owner ON clarifications FOR ALL TO fivefold_owner USING (true);
CREATE POLICY clarification_askers_owner ON clarification_askers FOR ALL TO fivefold_owner USING (true);
CREATE POLICY clarification_words_owner ON clarification_words FOR ALL TO fivefold_owner USING (true);

GRANT SELECT ON clarifications, clarification_askers, clarification_words TO fivefold_app;
GRANT UPDATE (state, version, answer_kind, fact, answer_text, answered_by, answered_version, answered_at, close_reason, remind_at)
  ON clarifications TO fivefold_app;
GRANT SELECT, UPDATE (state, version, published_at, remind_at, reminders, told_at) ON clarifications TO fivefold_worker;
GRANT SELECT ON clarification_askers TO fivefold_worker;
`;

/**
 * Asks, or joins the firms that ask the same: nobody may see what others ask, so this runs with the owner's rights. It answers
 * the question and whether it is new. Asking twice counts once. The caller has checked that the service is published.
 */
const ASK = `
CREATE FUNCTION ask_publisher(new_id uuid, service uuid, publisher uuid, version_number integer, key text, demand jsonb,
    fingerprint text, named boolean, words_id uuid, words text)
  RETURNS TABLE (id uuid, is_new boolean)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  found uuid;
  joined integer;
BEGIN
  IF app_org() IS NULL OR app_person() IS NULL THEN RAISE 'nobody asks' USING ERRCODE = '42501'; END IF;
  INSERT INTO clarifications AS c (id, service_id, publisher_org_id, service_version, key, demand, fingerprint, state, asked_at,
    remind_at)
  VALUES (new_id, service, publisher, version_number, ask_publisher.key, ask_publisher.demand, ask_publisher.fingerprint, 'open',
    app_now(), app_now() + interval '3 days')
  ON CONFLICT (service_id, fingerprint) WHERE state IN ('open', 'answered') DO NOTHING;
  SELECT c.id INTO STRICT found FROM clarifications c
    WHERE c.service_id = service AND c.fingerprint = ask_publisher.fingerprint AND c.state IN ('open', 'answered') FOR UPDATE;
  INSERT INTO clarification_askers AS a (clarification_id, asker_org_id, asker_id, publisher_org_id, named, asked_at)
  VALUES (found, app_org(), app_person(), publisher, ask_publisher.named, app_now())
  ON CONFLICT (clarification_id, asker_org_id) DO UPDATE SET named = a.named OR EXCLUDED.named;
  SELECT count(*)::integer INTO joined FROM clarification_askers a WHERE a.clarification_id = found;
  UPDATE clarifications c SET askers = joined WHERE c.id = found AND c.askers <> joined;
  IF words <> '' THEN
    INSERT INTO clarification_words (id, clarification_id, publisher_org_id, words)
    VALUES (words_id, found, publisher, ask_publisher.words);
  END IF;
  RETURN QUERY SELECT found, found = new_id;
END $$;
REVOKE ALL ON FUNCTION ask_publisher FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ask_publisher TO fivefold_app;
`;
