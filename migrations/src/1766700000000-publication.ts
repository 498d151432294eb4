import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News, results and follow-up plans of clusters and their projects: the publisher's own until they are published. */
export class Publication1766700000000 implements MigrationInterface {
  name = 'Publication1766700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLICATIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE publications');
  }
}

const PUBLICATIONS = `
CREATE TABLE publications (
  id uuid CONSTRAINT publications_pkey PRIMARY KEY,
  publisher_org_id uuid NOT NULL CONSTRAINT publications_publisher_org_id_fkey REFERENCES organisations,
  project_id uuid CONSTRAINT publications_project_id_fkey REFERENCES projects,
  kind text NOT NULL CONSTRAINT publications_kind_check CHECK (kind IN ('news', 'result', 'follow_up')),
  state text NOT NULL CONSTRAINT publications_state_check CHECK (state IN ('draft', 'published', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  texts jsonb NOT NULL CONSTRAINT publications_texts_check CHECK (jsonb_typeof(texts) = 'object' AND texts <> '{}'),
  shown_at timestamptz NOT NULL DEFAULT app_now(),
  created_by uuid NOT NULL CONSTRAINT publications_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX publications_publisher_org_id_idx ON publications (publisher_org_id, shown_at, id);
CREATE INDEX publications_project_id_idx ON publications (project_id, shown_at, id);
CREATE INDEX publications_created_by_idx ON publications (created_by);
CREATE INDEX publications_shown_at_idx ON publications (shown_at, id) WHERE state = 'published';
ALTER TABLE publications ENABLE ROW LEVEL SECURITY;
ALTER TABLE publications FORCE ROW LEVEL SECURITY;
CREATE POLICY publications_read ON publications FOR SELECT
  USING (state = 'published' OR publisher_org_id = app_org() OR app_operator());
CREATE POLICY publications_add ON publications FOR INSERT
  WITH CHECK (publisher_org_id = app_org() AND created_by = app_person() AND state = 'draft');
CREATE POLICY publications_change ON publications FOR UPDATE USING (publisher_org_id = app_org());
GRANT SELECT, INSERT ON publications TO fivefold_app;
GRANT UPDATE (project_id, kind, state, version, texts, shown_at) ON publications TO fivefold_app;
`;
