import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Asks again where the question that others ask is closed in the moment in which somebody joins them. */
export class AskPublisher1765410000000 implements MigrationInterface {
  name = 'AskPublisher1765410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE OR REPLACE FUNCTION ask_publisher(new_id uuid, service uuid, publisher uuid, version_number integer, key text, demand jsonb,
    fingerprint text, named boolean, words_id uuid, words text)
  RETURNS TABLE (id uuid, is_new boolean)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  found uuid;
  joined integer;
BEGIN
  IF app_org() IS NULL OR app_person() IS NULL THEN RAISE 'nobody asks' USING ERRCODE = '42501'; END IF;
  -- A question that is closed between the two statements is asked anew.
  LOOP
    INSERT INTO clarifications AS c (id, service_id, publisher_org_id, service_version, key, demand, fingerprint, state, asked_at,
      remind_at)
    VALUES (new_id, service, publisher, version_number, ask_publisher.key, ask_publisher.demand, ask_publisher.fingerprint, 'open',
      app_now(), app_now() + interval '3 days')
    ON CONFLICT (service_id, fingerprint) WHERE state IN ('open', 'answered') DO NOTHING;
    SELECT c.id INTO found FROM clarifications c
      WHERE c.service_id = service AND c.fingerprint = ask_publisher.fingerprint AND c.state IN ('open', 'answered') FOR UPDATE;
    EXIT WHEN found IS NOT NULL;
  END LOOP;
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
`;

const DOWN = `
CREATE OR REPLACE FUNCTION ask_publisher(new_id uuid, service uuid, publisher uuid, version_number integer, key text, demand jsonb,
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
`;
