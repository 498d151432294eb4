import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches that people keep, what each has found, and the services that have to be looked at for them. */
export class SavedSearches1764800000002 implements MigrationInterface {
  name = 'SavedSearches1764800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCHES);
    await runner.query(CHANGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER outbox_search_changed ON outbox;
DROP FUNCTION outbox_search_changed;
DROP TABLE search_changes, saved_search_hits, saved_searches;`);
  }
}

const SEARCHES = `
CREATE TABLE saved_searches (
  id uuid CONSTRAINT saved_searches_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT saved_searches_person_id_fkey REFERENCES persons,
  name text NOT NULL,
  query text NOT NULL,
  filter jsonb NOT NULL,
  alert text NOT NULL CONSTRAINT saved_searches_alert_check CHECK (alert IN ('at_once', 'daily', 'never')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  deleted_at timestamptz,
  alert_due_at timestamptz,
  told_at timestamptz
);
CREATE INDEX saved_searches_person_id_idx ON saved_searches (person_id, id);
CREATE INDEX saved_searches_alert_due_at_idx ON saved_searches (alert_due_at) WHERE alert_due_at IS NOT NULL;
CREATE TABLE saved_search_hits (
  search_id uuid NOT NULL CONSTRAINT saved_search_hits_search_id_fkey REFERENCES saved_searches,
  service_id uuid NOT NULL CONSTRAINT saved_search_hits_service_id_fkey REFERENCES services,
  person_id uuid NOT NULL CONSTRAINT saved_search_hits_person_id_fkey REFERENCES persons,
  found_at timestamptz NOT NULL DEFAULT app_now(),
  told_at timestamptz,
  known boolean NOT NULL,
  CONSTRAINT saved_search_hits_pkey PRIMARY KEY (search_id, service_id)
);
CREATE INDEX saved_search_hits_service_id_idx ON saved_search_hits (service_id);
CREATE INDEX saved_search_hits_person_id_idx ON saved_search_hits (person_id);
ALTER TABLE saved_searches ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_searches FORCE ROW LEVEL SECURITY;
ALTER TABLE saved_search_hits ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_search_hits FORCE ROW LEVEL SECURITY;
CREATE POLICY saved_searches_own ON saved_searches FOR ALL USING (person_id = app_person());
CREATE POLICY saved_searches_worker ON saved_searches FOR ALL TO fivefold_worker USING (true);
CREATE POLICY saved_search_hits_own ON saved_search_hits FOR ALL USING (person_id = app_person());
CREATE POLICY saved_search_hits_worker ON saved_search_hits FOR ALL TO fivefold_worker USING (true);
GRANT SELECT, INSERT ON saved_searches, saved_search_hits TO fivefold_app;
GRANT UPDATE (name, alert, version, deleted_at, alert_due_at) ON saved_searches TO fivefold_app;
GRANT SELECT, UPDATE (alert_due_at, told_at) ON saved_searches TO fivefold_worker;
GRANT SELECT, INSERT, UPDATE (told_at) ON saved_search_hits TO fivefold_worker;
`;

const CHANGES = `
CREATE TABLE search_changes (
  service_id uuid CONSTRAINT search_changes_pkey PRIMARY KEY,
  changed_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL
);
CREATE INDEX search_changes_due_at_idx ON search_changes (due_at);
ALTER TABLE search_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY search_changes_owner ON search_changes FOR ALL TO fivefold_owner USING (true);
CREATE POLICY search_changes_worker ON search_changes FOR ALL TO fivefold_worker USING (true);
GRANT SELECT, DELETE ON search_changes TO fivefold_worker;
CREATE FUNCTION outbox_search_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    INSERT INTO search_changes AS c (service_id, changed_at, due_at)
    VALUES (NEW.subject_id, app_now(), app_now() + interval '2 seconds')
    ON CONFLICT (service_id) DO UPDATE SET due_at = LEAST(EXCLUDED.due_at, c.changed_at + interval '10 seconds');
    RETURN NULL;
  END $$;
CREATE TRIGGER outbox_search_changed AFTER INSERT ON outbox FOR EACH ROW WHEN (NEW.kind = 'service')
  EXECUTE FUNCTION outbox_search_changed();
`;
