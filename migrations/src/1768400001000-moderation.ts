import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of content by anybody, decided once by the operator; reviews that the operator has removed from sight. */
export class Moderation1768400001000 implements MigrationInterface {
  name = 'Moderation1768400001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REPORTS, REVIEWS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER POLICY review_contents_read ON review_contents USING (EXISTS (SELECT FROM reviews r WHERE r.id = review_id
  AND (r.state IN ('published', 'answered') OR CASE r.side WHEN 'requester' THEN r.requester_org_id = app_org()
    ELSE speaks_for(r.provider_org_id, r.publisher_org_id) END)));
DROP TRIGGER reviews_keep_hidden ON reviews;
DROP FUNCTION reviews_keep_hidden;
DROP POLICY reviews_hide ON reviews;
ALTER TABLE reviews DROP COLUMN hidden_by;
DROP TABLE content_reports;`);
  }
}

const REPORTS = `
CREATE TABLE content_reports (
  id uuid CONSTRAINT content_reports_pkey PRIMARY KEY,
  subject_kind text NOT NULL CONSTRAINT content_reports_subject_kind_check CHECK (subject_kind IN ('service', 'profile', 'review')),
  subject_id uuid NOT NULL,
  subject_title text NOT NULL,
  about_org_id uuid NOT NULL CONSTRAINT content_reports_about_org_id_fkey REFERENCES organisations,
  reporter_person_id uuid CONSTRAINT content_reports_reporter_person_id_fkey REFERENCES persons,
  reporter_name text NOT NULL,
  reporter_email text NOT NULL,
  reporter_language text NOT NULL,
  ground text NOT NULL CONSTRAINT content_reports_ground_check
    CHECK (ground IN ('illegal', 'rights', 'personal_data', 'misleading', 'insult', 'spam', 'other')),
  words text NOT NULL CONSTRAINT content_reports_words_check CHECK (words <> ''),
  outcome text CONSTRAINT content_reports_outcome_check CHECK (outcome IN ('removed', 'kept')),
  reasons text,
  decided_by uuid CONSTRAINT content_reports_decided_by_fkey REFERENCES persons,
  decided_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT content_reports_decided_check CHECK (num_nonnulls(outcome, reasons, decided_by, decided_at) IN (0, 4))
);
CREATE INDEX content_reports_about_org_id_idx ON content_reports (about_org_id);
CREATE INDEX content_reports_reporter_person_id_idx ON content_reports (reporter_person_id);
CREATE INDEX content_reports_decided_by_idx ON content_reports (decided_by);
CREATE INDEX content_reports_open_idx ON content_reports (id) WHERE outcome IS NULL;
ALTER TABLE content_reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE content_reports FORCE ROW LEVEL SECURITY;
CREATE POLICY content_reports_read ON content_reports FOR SELECT USING (app_operator());
CREATE POLICY content_reports_add ON content_reports FOR INSERT
  WITH CHECK (outcome IS NULL AND reporter_person_id IS NOT DISTINCT FROM app_person());
CREATE POLICY content_reports_decide ON content_reports FOR UPDATE USING (app_operator() AND outcome IS NULL)
  WITH CHECK (app_operator() AND decided_by = app_person());
GRANT SELECT, INSERT, UPDATE (outcome, reasons, decided_by, decided_at, version) ON content_reports TO fivefold_app;
CREATE TRIGGER content_reports_keep_moment BEFORE INSERT ON content_reports FOR EACH ROW EXECUTE FUNCTION keep_moment('created_at');
`;

/** A removed review stands for its author and the operator; nobody else reads what it says, and it counts nowhere. */
const REVIEWS = `
ALTER TABLE reviews ADD COLUMN hidden_by uuid CONSTRAINT reviews_hidden_by_fkey REFERENCES statements_of_reasons;
CREATE INDEX reviews_hidden_by_idx ON reviews (hidden_by);
GRANT UPDATE (hidden_by) ON reviews TO fivefold_app;
CREATE POLICY reviews_hide ON reviews FOR UPDATE USING (app_operator() AND state IN ('published', 'answered'));
CREATE FUNCTION reviews_keep_hidden() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  PERFORM refuse_unless(app_operator() AND (NEW.hidden_by IS NULL OR EXISTS (SELECT FROM statements_of_reasons s
    WHERE s.id = NEW.hidden_by AND s.measure = 'review_removed' AND s.subject_id = NEW.id AND s.lifted_at IS NULL)),
    'a review is removed by the operator, who states why');
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_keep_hidden BEFORE UPDATE OF hidden_by ON reviews FOR EACH ROW
  WHEN (OLD.hidden_by IS DISTINCT FROM NEW.hidden_by) EXECUTE FUNCTION reviews_keep_hidden();
ALTER POLICY review_contents_read ON review_contents USING (EXISTS (SELECT FROM reviews r WHERE r.id = review_id
  AND ((r.state IN ('published', 'answered') AND (r.hidden_by IS NULL OR app_operator()))
    OR CASE r.side WHEN 'requester' THEN r.requester_org_id = app_org() ELSE speaks_for(r.provider_org_id, r.publisher_org_id) END)));
`;
