import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The whole life of a service: every author of a version, publication dates, comments of reviewers, who suspended and what was
 * appealed, yearly reviews, expiring claims, and the clusters that publish beside the owner.
 */
export class Catalogue1764300000000 implements MigrationInterface {
  name = 'Catalogue1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [VERSIONS, AUTHORS, CLAIMS, COMMENTS, PUBLISHERS, GRANTS]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const VERSIONS = `
ALTER TABLE service_versions
  ADD COLUMN publish_on date,
  ADD COLUMN review_due_at timestamptz,
  ADD COLUMN review_told smallint NOT NULL DEFAULT 0
    CONSTRAINT service_versions_review_told_check CHECK (review_told BETWEEN 0 AND 2),
  ADD COLUMN suspended_by text
    CONSTRAINT service_versions_suspended_by_check CHECK (suspended_by IN ('publisher', 'operator', 'clock')),
  ADD COLUMN suspension_reason text,
  ADD COLUMN appeal text,
  ADD COLUMN appeal_answer text;
ALTER TABLE service_versions NO FORCE ROW LEVEL SECURITY;
UPDATE service_versions SET suspended_by = 'publisher', suspension_reason = 'No reason is on record.' WHERE state = 'suspended';
UPDATE service_versions SET review_due_at = COALESCE(published_at, now()) + interval '1 year'
  WHERE state IN ('published', 'suspended');
ALTER TABLE service_versions
  DROP CONSTRAINT service_versions_state_check,
  ADD CONSTRAINT service_versions_state_check CHECK
    (state IN ('draft', 'in_review', 'scheduled', 'published', 'superseded', 'suspended', 'retired')),
  ADD CONSTRAINT service_versions_scheduled_check CHECK
    (state <> 'scheduled' OR (publish_on IS NOT NULL AND published_by IS NOT NULL)),
  ADD CONSTRAINT service_versions_suspended_check CHECK
    (state <> 'suspended' OR (suspended_by IS NOT NULL AND suspension_reason IS NOT NULL));
DROP INDEX service_versions_one_working_key;
CREATE UNIQUE INDEX service_versions_one_working_key ON service_versions (service_id)
  WHERE state IN ('draft', 'in_review', 'scheduled');
CREATE INDEX service_versions_publish_on_idx ON service_versions (publish_on) WHERE state = 'scheduled';
CREATE INDEX service_versions_review_due_at_idx ON service_versions (review_due_at) WHERE state = 'published' AND review_told < 2;
`;

// The triggers hold for every writer: the form, imports, commands.
const AUTHORS = `
CREATE TABLE service_version_authors (
  version_id uuid CONSTRAINT service_version_authors_version_id_fkey REFERENCES service_versions,
  person_id uuid CONSTRAINT service_version_authors_person_id_fkey REFERENCES persons,
  publisher_id uuid NOT NULL CONSTRAINT service_version_authors_publisher_id_fkey REFERENCES organisations,
  CONSTRAINT service_version_authors_pkey PRIMARY KEY (version_id, person_id)
);
CREATE INDEX service_version_authors_person_id_idx ON service_version_authors (person_id);
CREATE INDEX service_version_authors_publisher_id_idx ON service_version_authors (publisher_id);
ALTER TABLE transitions NO FORCE ROW LEVEL SECURITY;
INSERT INTO service_version_authors (version_id, person_id, publisher_id)
SELECT id, edited_by, publisher_id FROM service_versions
UNION SELECT v.id, t.person_id, v.publisher_id FROM service_versions v
JOIN transitions t ON t.subject_id = v.id AND t.kind = 'service_version' AND t.action IN ('create', 'edit')
WHERE t.person_id IS NOT NULL AND t.person_id IS DISTINCT FROM v.published_by;
ALTER TABLE transitions FORCE ROW LEVEL SECURITY;
ALTER TABLE service_version_authors ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_version_authors FORCE ROW LEVEL SECURITY;
CREATE POLICY service_version_authors_read ON service_version_authors FOR SELECT
  USING (publisher_id = app_org() OR app_operator());
CREATE POLICY service_version_authors_add ON service_version_authors FOR INSERT WITH CHECK (publisher_id = app_org());

CREATE FUNCTION service_versions_note_author() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO service_version_authors (version_id, person_id, publisher_id)
  VALUES (NEW.id, NEW.edited_by, NEW.publisher_id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER service_versions_note_author AFTER INSERT OR UPDATE OF edited_by ON service_versions
  FOR EACH ROW EXECUTE FUNCTION service_versions_note_author();
CREATE FUNCTION service_versions_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT FROM service_version_authors WHERE version_id = NEW.id AND person_id = NEW.published_by) THEN
    RAISE 'nobody who wrote a part of a version publishes it'
      USING ERRCODE = '23514', CONSTRAINT = 'service_versions_four_eyes_check';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER service_versions_four_eyes BEFORE UPDATE OF published_by ON service_versions
  FOR EACH ROW WHEN (NEW.published_by IS NOT NULL) EXECUTE FUNCTION service_versions_four_eyes();
`;

// told: 0 nothing yet, 1 sixty days before, 2 fourteen days before, 3 expired.
const CLAIMS = `
CREATE TABLE service_claims (
  version_id uuid CONSTRAINT service_claims_version_id_fkey REFERENCES service_versions,
  code text,
  publisher_id uuid NOT NULL CONSTRAINT service_claims_publisher_id_fkey REFERENCES organisations,
  valid_until date NOT NULL,
  hinges boolean NOT NULL,
  told smallint NOT NULL DEFAULT 0 CONSTRAINT service_claims_told_check CHECK (told BETWEEN 0 AND 3),
  CONSTRAINT service_claims_pkey PRIMARY KEY (version_id, code)
);
CREATE INDEX service_claims_publisher_id_idx ON service_claims (publisher_id);
CREATE INDEX service_claims_valid_until_idx ON service_claims (valid_until) WHERE told < 3;
ALTER TABLE service_claims ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_claims FORCE ROW LEVEL SECURITY;
CREATE POLICY service_claims_read ON service_claims FOR SELECT USING (publisher_id = app_org() OR app_operator());
CREATE POLICY service_claims_add ON service_claims FOR INSERT WITH CHECK (publisher_id = app_org() OR app_operator());

CREATE FUNCTION service_versions_note_claims() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO service_claims (version_id, code, publisher_id, valid_until, hinges)
  SELECT NEW.id, claim->>'code', NEW.publisher_id, (claim->>'validUntil')::date, COALESCE((claim->>'hinges')::boolean, false)
  FROM jsonb_array_elements(NEW.facts->'certificates') AS claim WHERE claim->>'validUntil' IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER service_versions_note_claims AFTER INSERT OR UPDATE OF state ON service_versions
  FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION service_versions_note_claims();
ALTER TABLE service_claims NO FORCE ROW LEVEL SECURITY;
INSERT INTO service_claims (version_id, code, publisher_id, valid_until, hinges)
SELECT v.id, claim->>'code', v.publisher_id, (claim->>'validUntil')::date, false
FROM service_versions v, jsonb_array_elements(v.facts->'certificates') AS claim
WHERE v.state IN ('published', 'suspended') AND claim->>'validUntil' IS NOT NULL ON CONFLICT DO NOTHING;
ALTER TABLE service_claims FORCE ROW LEVEL SECURITY;
ALTER TABLE service_versions FORCE ROW LEVEL SECURITY;
`;

const COMMENTS = `
CREATE TABLE service_comments (
  id uuid CONSTRAINT service_comments_pkey PRIMARY KEY,
  version_id uuid NOT NULL CONSTRAINT service_comments_version_id_fkey REFERENCES service_versions,
  publisher_id uuid NOT NULL CONSTRAINT service_comments_publisher_id_fkey REFERENCES organisations,
  path text NOT NULL,
  text text NOT NULL,
  author_id uuid NOT NULL CONSTRAINT service_comments_author_id_fkey REFERENCES persons,
  author_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  version integer NOT NULL DEFAULT 1,
  answer text,
  answered_by text,
  answered_at timestamptz,
  resolved_by text,
  resolved_at timestamptz,
  CONSTRAINT service_comments_answered_check CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT service_comments_resolved_check CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX service_comments_version_id_idx ON service_comments (version_id, created_at);
CREATE INDEX service_comments_publisher_id_idx ON service_comments (publisher_id);
CREATE INDEX service_comments_author_id_idx ON service_comments (author_id);
ALTER TABLE service_comments ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_comments FORCE ROW LEVEL SECURITY;
CREATE POLICY service_comments_read ON service_comments FOR SELECT USING (publisher_id = app_org() OR app_operator());
CREATE POLICY service_comments_add ON service_comments FOR INSERT
  WITH CHECK ((publisher_id = app_org() OR app_operator()) AND author_id = app_person());
CREATE POLICY service_comments_change ON service_comments FOR UPDATE USING (publisher_id = app_org() OR app_operator());
`;

// An accepted one is public: it stands beside the owner on the page of the service.
const PUBLISHERS = `
CREATE TABLE service_publishers (
  id uuid CONSTRAINT service_publishers_pkey PRIMARY KEY,
  service_id uuid NOT NULL,
  publisher_id uuid NOT NULL CONSTRAINT service_publishers_publisher_id_fkey REFERENCES organisations,
  cluster_id uuid NOT NULL CONSTRAINT service_publishers_cluster_id_fkey REFERENCES organisations,
  state text NOT NULL CONSTRAINT service_publishers_state_check CHECK (state IN ('invited', 'accepted', 'left')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT service_publishers_service_id_fkey FOREIGN KEY (service_id, publisher_id) REFERENCES services (id, publisher_id),
  CONSTRAINT service_publishers_service_id_cluster_id_key UNIQUE (service_id, cluster_id),
  CONSTRAINT service_publishers_other_check CHECK (cluster_id <> publisher_id)
);
CREATE INDEX service_publishers_service_id_idx ON service_publishers (service_id, publisher_id);
CREATE INDEX service_publishers_publisher_id_idx ON service_publishers (publisher_id);
CREATE INDEX service_publishers_cluster_id_idx ON service_publishers (cluster_id);
ALTER TABLE service_publishers ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_publishers FORCE ROW LEVEL SECURITY;
CREATE POLICY service_publishers_read ON service_publishers FOR SELECT
  USING (state = 'accepted' OR publisher_id = app_org() OR cluster_id = app_org() OR app_operator());
CREATE POLICY service_publishers_add ON service_publishers FOR INSERT
  WITH CHECK (publisher_id = app_org() AND state = 'invited');
CREATE POLICY service_publishers_change ON service_publishers FOR UPDATE
  USING (publisher_id = app_org() OR cluster_id = app_org())
  WITH CHECK (cluster_id = app_org() OR (publisher_id = app_org() AND state <> 'accepted'));
`;

const GRANTS = `
GRANT SELECT, INSERT ON service_version_authors, service_claims, service_comments, service_publishers TO fivefold_app;
GRANT UPDATE (publish_on, review_due_at, review_told, suspended_by, suspension_reason, appeal, appeal_answer)
  ON service_versions TO fivefold_app;
GRANT UPDATE (version, answer, answered_by, answered_at, resolved_by, resolved_at) ON service_comments TO fivefold_app;
GRANT UPDATE (state, version) ON service_publishers TO fivefold_app;

CREATE POLICY services_worker ON services FOR ALL TO fivefold_worker USING (true);
CREATE POLICY service_versions_worker ON service_versions FOR ALL TO fivefold_worker USING (true);
CREATE POLICY service_version_authors_worker ON service_version_authors FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY service_claims_worker ON service_claims FOR ALL TO fivefold_worker USING (true);
CREATE POLICY service_publishers_worker ON service_publishers FOR SELECT TO fivefold_worker USING (true);
GRANT SELECT ON services, service_version_authors, service_publishers, cluster_members, memberships TO fivefold_worker;
GRANT SELECT (id, name) ON persons TO fivefold_worker;
GRANT UPDATE (external_id) ON services TO fivefold_worker;
GRANT UPDATE (state, lock, published_by, published_at, publish_on, review_reason, review_due_at, review_told, suspended_by,
  suspension_reason, appeal, appeal_answer, updated_at) ON service_versions TO fivefold_worker;
GRANT SELECT, INSERT, UPDATE (told) ON service_claims TO fivefold_worker;
`;

const DOWN = `
DROP POLICY services_worker ON services;
DROP POLICY service_versions_worker ON service_versions;
REVOKE SELECT, UPDATE (external_id) ON services FROM fivefold_worker;
REVOKE UPDATE (state, lock, published_by, published_at, review_reason, updated_at) ON service_versions FROM fivefold_worker;
DROP TABLE service_publishers, service_comments;
DROP TRIGGER service_versions_note_claims ON service_versions;
DROP FUNCTION service_versions_note_claims;
DROP TABLE service_claims;
DROP TRIGGER service_versions_four_eyes ON service_versions;
DROP TRIGGER service_versions_note_author ON service_versions;
DROP FUNCTION service_versions_four_eyes, service_versions_note_author;
DROP TABLE service_version_authors;
ALTER TABLE service_versions NO FORCE ROW LEVEL SECURITY;
UPDATE service_versions SET state = 'in_review', published_by = NULL WHERE state = 'scheduled';
ALTER TABLE service_versions FORCE ROW LEVEL SECURITY;
DROP INDEX service_versions_one_working_key;
ALTER TABLE service_versions
  DROP CONSTRAINT service_versions_scheduled_check,
  DROP CONSTRAINT service_versions_suspended_check,
  DROP CONSTRAINT service_versions_state_check,
  ADD CONSTRAINT service_versions_state_check
    CHECK (state IN ('draft', 'in_review', 'published', 'superseded', 'suspended', 'retired')),
  DROP COLUMN publish_on, DROP COLUMN review_due_at, DROP COLUMN review_told, DROP COLUMN suspended_by,
  DROP COLUMN suspension_reason, DROP COLUMN appeal, DROP COLUMN appeal_answer;
CREATE UNIQUE INDEX service_versions_one_working_key ON service_versions (service_id) WHERE state IN ('draft', 'in_review');
`;
