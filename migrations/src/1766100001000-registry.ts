import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of an organisation beside its name: aliases, ids in outside registries, regions served, and facts with their
 * sources. All of it is public; its own people and the operator write it. The tier is the operator's.
 */
export class Registry1766100001000 implements MigrationInterface {
  name = 'Registry1766100001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORGANISATIONS);
    await runner.query(TABLES);
    await runner.query(RULES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE organisation_facts, organisation_regions, organisation_outside_ids, organisation_aliases;
DROP TRIGGER organisations_keep_tier ON organisations;
DROP FUNCTION organisations_keep_tier;
REVOKE UPDATE (tier, version) ON organisations FROM fivefold_app;
ALTER TABLE organisations DROP COLUMN version;`);
  }
}

const ORGANISATIONS = `
ALTER TABLE organisations ADD COLUMN version integer NOT NULL DEFAULT 1;
GRANT UPDATE (tier, version) ON organisations TO fivefold_app;
CREATE FUNCTION organisations_keep_tier() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'only the operator sets a tier' USING ERRCODE = '42501'; END $$;
CREATE TRIGGER organisations_keep_tier BEFORE UPDATE OF tier ON organisations FOR EACH ROW
  WHEN (NEW.tier IS DISTINCT FROM OLD.tier AND NOT app_operator()) EXECUTE FUNCTION organisations_keep_tier();
`;

const TABLES = `
CREATE TABLE organisation_aliases (
  organisation_id uuid NOT NULL CONSTRAINT organisation_aliases_organisation_id_fkey REFERENCES organisations,
  name text NOT NULL CONSTRAINT organisation_aliases_name_check CHECK (name <> ''),
  CONSTRAINT organisation_aliases_pkey PRIMARY KEY (organisation_id, name)
);
CREATE TABLE organisation_outside_ids (
  organisation_id uuid NOT NULL CONSTRAINT organisation_outside_ids_organisation_id_fkey REFERENCES organisations,
  scheme text NOT NULL CONSTRAINT organisation_outside_ids_scheme_check CHECK (scheme IN ('ECCP', 'VAT', 'REGISTER')),
  value text NOT NULL,
  CONSTRAINT organisation_outside_ids_pkey PRIMARY KEY (organisation_id, scheme),
  CONSTRAINT organisation_outside_ids_value_key UNIQUE (scheme, value)
);
CREATE TABLE organisation_regions (
  organisation_id uuid NOT NULL CONSTRAINT organisation_regions_organisation_id_fkey REFERENCES organisations,
  code text NOT NULL,
  stated_code text NOT NULL,
  stated_on date NOT NULL DEFAULT app_today(),
  CONSTRAINT organisation_regions_pkey PRIMARY KEY (organisation_id, code)
);
CREATE TABLE organisation_facts (
  id uuid CONSTRAINT organisation_facts_pkey PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT organisation_facts_organisation_id_fkey REFERENCES organisations,
  topic text NOT NULL,
  value text NOT NULL,
  source text NOT NULL,
  source_url text,
  as_of date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  withdrawn_at timestamptz,
  withdrawn_why text,
  CONSTRAINT organisation_facts_withdrawn_check CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
CREATE INDEX organisation_facts_organisation_id_idx ON organisation_facts (organisation_id, topic, as_of);
`;

const RULES = [
  'organisation_aliases',
  'organisation_outside_ids',
  'organisation_regions',
  'organisation_facts',
]
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (true);
CREATE POLICY ${table}_write ON ${table} FOR ALL USING (organisation_id = app_org() OR app_operator());
GRANT SELECT, INSERT ON ${table} TO fivefold_app;
GRANT SELECT ON ${table} TO fivefold_worker;`,
  )
  .concat([
    'GRANT DELETE ON organisation_aliases, organisation_outside_ids, organisation_regions TO fivefold_app;',
    'GRANT UPDATE (withdrawn_at, withdrawn_why) ON organisation_facts TO fivefold_app;',
  ])
  .join('\n');
