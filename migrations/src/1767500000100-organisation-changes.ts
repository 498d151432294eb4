import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who changed what is known of an organisation, with what stood before and after, a row per field. For its own people and the
 * operator; nobody changes or takes away a row.
 */
export class OrganisationChanges1767500000100 implements MigrationInterface {
  name = 'OrganisationChanges1767500000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE organisation_changes (
  id uuid CONSTRAINT organisation_changes_pkey PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT organisation_changes_organisation_id_fkey REFERENCES organisations,
  person_id uuid NOT NULL CONSTRAINT organisation_changes_person_id_fkey REFERENCES persons,
  person_name text NOT NULL,
  field text NOT NULL CONSTRAINT organisation_changes_field_check CHECK (field IN ('name', 'country', 'region', 'sectors', 'website',
    'languages', 'profile', 'aliases', 'outside_ids', 'coverage', 'tier', 'fact')),
  before jsonb,
  after jsonb,
  at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT organisation_changes_before_check CHECK (before IS DISTINCT FROM after)
);
CREATE INDEX organisation_changes_organisation_id_idx ON organisation_changes (organisation_id, id);
CREATE INDEX organisation_changes_person_id_idx ON organisation_changes (person_id);
ALTER TABLE organisation_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_changes_read ON organisation_changes FOR SELECT USING (organisation_id = app_org() OR app_operator());
CREATE POLICY organisation_changes_add ON organisation_changes FOR INSERT
  WITH CHECK ((organisation_id = app_org() OR app_operator()) AND person_id = app_person());
GRANT SELECT, INSERT ON organisation_changes TO fivefold_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE organisation_changes');
  }
}
