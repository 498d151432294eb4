import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms and conditions by version, and who accepted which: both only added to. */
export class Terms1768400003000 implements MigrationInterface {
  name = 'Terms1768400003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [VERSIONS, ACCEPTANCES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION terms_due;
DROP TABLE terms_acceptances;
DROP FUNCTION terms_acceptances_keep;
DROP FUNCTION terms_in_force;
DROP TABLE terms_versions;
DROP FUNCTION terms_versions_keep;`);
  }
}

/** The first version may hold from any day; each later one from a day to come, and from no earlier day than the one before it. */
const VERSIONS = `
CREATE TABLE terms_versions (
  id uuid CONSTRAINT terms_versions_pkey PRIMARY KEY,
  number integer NOT NULL CONSTRAINT terms_versions_number_key UNIQUE CONSTRAINT terms_versions_number_check CHECK (number > 0),
  in_force_from date NOT NULL,
  texts jsonb NOT NULL CONSTRAINT terms_versions_texts_check CHECK (texts->>'en' <> ''),
  published_by uuid NOT NULL CONSTRAINT terms_versions_published_by_fkey REFERENCES persons,
  published_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX terms_versions_published_by_idx ON terms_versions (published_by);
ALTER TABLE terms_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE terms_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY terms_versions_read ON terms_versions FOR SELECT USING (true);
CREATE POLICY terms_versions_publish ON terms_versions FOR INSERT WITH CHECK (app_operator() AND published_by = app_person());
GRANT SELECT, INSERT ON terms_versions TO fivefold_app;
CREATE FUNCTION terms_versions_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last terms_versions;
BEGIN
  IF TG_OP <> 'INSERT' THEN RAISE 'versions of the terms are only added to' USING ERRCODE = '23000'; END IF;
  SELECT * INTO last FROM terms_versions ORDER BY number DESC LIMIT 1;
  PERFORM refuse_unless(NEW.number = COALESCE(last.number, 0) + 1, 'versions of the terms are counted');
  PERFORM refuse_unless(last.number IS NULL OR (NEW.in_force_from > app_today() AND NEW.in_force_from >= last.in_force_from),
    'the next terms hold from a day to come');
  RETURN NEW;
END $$;
CREATE TRIGGER terms_versions_keep BEFORE INSERT OR UPDATE OR DELETE ON terms_versions
  FOR EACH ROW EXECUTE FUNCTION terms_versions_keep();
CREATE TRIGGER terms_versions_keep_moment BEFORE INSERT ON terms_versions FOR EACH ROW EXECUTE FUNCTION keep_moment('published_at');
-- Of the versions whose day has come the last one; null before the first.
CREATE FUNCTION terms_in_force() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT id FROM terms_versions WHERE in_force_from <= app_today() ORDER BY number DESC LIMIT 1 $$;
`;

const ACCEPTANCES = `
CREATE TABLE terms_acceptances (
  terms_id uuid NOT NULL CONSTRAINT terms_acceptances_terms_id_fkey REFERENCES terms_versions,
  person_id uuid NOT NULL CONSTRAINT terms_acceptances_person_id_fkey REFERENCES persons,
  organisation_id uuid CONSTRAINT terms_acceptances_organisation_id_fkey REFERENCES organisations,
  accepted_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT terms_acceptances_pkey PRIMARY KEY (person_id, terms_id)
);
CREATE INDEX terms_acceptances_terms_id_idx ON terms_acceptances (terms_id);
CREATE INDEX terms_acceptances_organisation_id_idx ON terms_acceptances (organisation_id);
ALTER TABLE terms_acceptances ENABLE ROW LEVEL SECURITY;
ALTER TABLE terms_acceptances FORCE ROW LEVEL SECURITY;
CREATE POLICY terms_acceptances_read ON terms_acceptances FOR SELECT USING (person_id = app_person() OR app_operator());
CREATE POLICY terms_acceptances_add ON terms_acceptances FOR INSERT WITH CHECK (person_id = app_person()
  AND (organisation_id IS NULL OR organisation_id = app_org()) AND terms_id = terms_in_force());
GRANT SELECT, INSERT ON terms_acceptances TO fivefold_app;
CREATE FUNCTION terms_acceptances_keep() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE 'the log of acceptances is only added to' USING ERRCODE = '23000'; END $$;
CREATE TRIGGER terms_acceptances_keep BEFORE UPDATE OR DELETE ON terms_acceptances
  FOR EACH ROW EXECUTE FUNCTION terms_acceptances_keep();
CREATE TRIGGER terms_acceptances_keep_moment BEFORE INSERT ON terms_acceptances
  FOR EACH ROW EXECUTE FUNCTION keep_moment('accepted_at');
-- Whether the caller has still to accept the terms in force.
CREATE FUNCTION terms_due() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app_person() IS NOT NULL AND terms_in_force() IS NOT NULL
    AND NOT EXISTS (SELECT FROM terms_acceptances WHERE person_id = app_person() AND terms_id = terms_in_force()) $$;
`;
