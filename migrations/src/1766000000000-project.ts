import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Projects of several clusters. What a project plans and reaches is seen by whoever sees the project; its money stands in tables
 * of its own, seen by its partners, the operator and, for the totals alone, by everybody where the coordinator says so.
 */
export class Project1766000000000 implements MigrationInterface {
  name = 'Project1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PROJECTS, PLAN, POLICIES, SUMS, OWN_WORD, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE project_result_reports, project_results, project_deliverables, project_work_packages, project_shares, project_partners,
  project_fundings, project_periods, projects CASCADE;
DROP FUNCTION project_shares_sum, project_partners_own_word;`);
  }
}

const PROJECTS = `
CREATE TABLE projects (
  id uuid CONSTRAINT projects_pkey PRIMARY KEY,
  coordinator_org_id uuid NOT NULL CONSTRAINT projects_coordinator_org_id_fkey REFERENCES organisations,
  partner_org_ids uuid[] NOT NULL,
  state text NOT NULL CONSTRAINT projects_state_check CHECK (state IN ('draft', 'running', 'closed')),
  version integer NOT NULL DEFAULT 1,
  acronym text NOT NULL,
  title text NOT NULL,
  summary text NOT NULL DEFAULT '',
  programme text,
  agreement_number text,
  website text,
  acknowledgement text,
  disclaimer text,
  illustrative boolean NOT NULL DEFAULT false,
  created_by uuid NOT NULL CONSTRAINT projects_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT projects_coordinator_is_partner_check CHECK (coordinator_org_id = ANY (partner_org_ids))
);
CREATE INDEX projects_coordinator_org_id_idx ON projects (coordinator_org_id);
CREATE INDEX projects_created_by_idx ON projects (created_by);
CREATE INDEX projects_partner_org_ids_idx ON projects USING gin (partner_org_ids);

CREATE TABLE project_periods (
  id uuid CONSTRAINT project_periods_pkey PRIMARY KEY,
  project_id uuid NOT NULL CONSTRAINT project_periods_project_id_fkey REFERENCES projects,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  source text NOT NULL,
  source_on date,
  in_use boolean NOT NULL,
  CONSTRAINT project_periods_order_check CHECK (starts_on <= ends_on)
);
CREATE INDEX project_periods_project_id_idx ON project_periods (project_id);
CREATE UNIQUE INDEX project_periods_in_use_key ON project_periods (project_id) WHERE in_use;

CREATE TABLE project_fundings (
  project_id uuid CONSTRAINT project_fundings_pkey PRIMARY KEY CONSTRAINT project_fundings_project_id_fkey REFERENCES projects,
  currency text NOT NULL,
  total_minor bigint NOT NULL,
  grant_minor bigint NOT NULL,
  is_public boolean NOT NULL DEFAULT false,
  CONSTRAINT project_fundings_grant_check CHECK (grant_minor BETWEEN 0 AND total_minor)
);

CREATE TABLE project_partners (
  project_id uuid NOT NULL CONSTRAINT project_partners_project_id_fkey REFERENCES projects,
  organisation_id uuid NOT NULL CONSTRAINT project_partners_organisation_id_fkey REFERENCES organisations,
  position smallint NOT NULL,
  task text NOT NULL DEFAULT '',
  confirmed_at timestamptz,
  confirmed_by uuid CONSTRAINT project_partners_confirmed_by_fkey REFERENCES persons,
  CONSTRAINT project_partners_pkey PRIMARY KEY (project_id, organisation_id),
  CONSTRAINT project_partners_confirmed_check CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL))
);
CREATE INDEX project_partners_organisation_id_idx ON project_partners (organisation_id);
CREATE INDEX project_partners_confirmed_by_idx ON project_partners (confirmed_by);

CREATE TABLE project_shares (
  project_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  total_minor bigint NOT NULL,
  grant_minor bigint NOT NULL,
  CONSTRAINT project_shares_pkey PRIMARY KEY (project_id, organisation_id),
  CONSTRAINT project_shares_partner_fkey FOREIGN KEY (project_id, organisation_id)
    REFERENCES project_partners (project_id, organisation_id) ON DELETE CASCADE,
  CONSTRAINT project_shares_grant_check CHECK (grant_minor BETWEEN 0 AND total_minor)
);
`;

const PLAN = `
CREATE TABLE project_work_packages (
  id uuid CONSTRAINT project_work_packages_pkey PRIMARY KEY,
  project_id uuid NOT NULL CONSTRAINT project_work_packages_project_id_fkey REFERENCES projects,
  position smallint NOT NULL,
  title text NOT NULL,
  description text NOT NULL DEFAULT '',
  lead_org_id uuid NOT NULL CONSTRAINT project_work_packages_lead_org_id_fkey REFERENCES organisations,
  starts_on date,
  ends_on date,
  CONSTRAINT project_work_packages_order_check CHECK (starts_on <= ends_on)
);
CREATE INDEX project_work_packages_project_id_idx ON project_work_packages (project_id, position);
CREATE INDEX project_work_packages_lead_org_id_idx ON project_work_packages (lead_org_id);

CREATE TABLE project_deliverables (
  id uuid CONSTRAINT project_deliverables_pkey PRIMARY KEY,
  project_id uuid NOT NULL CONSTRAINT project_deliverables_project_id_fkey REFERENCES projects,
  work_package_id uuid NOT NULL CONSTRAINT project_deliverables_work_package_id_fkey REFERENCES project_work_packages,
  position smallint NOT NULL,
  kind text NOT NULL CONSTRAINT project_deliverables_kind_check CHECK (kind IN ('deliverable', 'milestone')),
  title text NOT NULL,
  due_on date NOT NULL,
  done_on date,
  note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  reminded_at timestamptz
);
CREATE INDEX project_deliverables_project_id_idx ON project_deliverables (project_id);
CREATE INDEX project_deliverables_work_package_id_idx ON project_deliverables (work_package_id, position);
CREATE INDEX project_deliverables_due_on_idx ON project_deliverables (due_on) WHERE done_on IS NULL AND reminded_at IS NULL;

CREATE TABLE project_results (
  id uuid CONSTRAINT project_results_pkey PRIMARY KEY,
  project_id uuid NOT NULL CONSTRAINT project_results_project_id_fkey REFERENCES projects,
  position smallint NOT NULL,
  title text NOT NULL,
  unit text NOT NULL,
  target double precision NOT NULL CONSTRAINT project_results_target_check CHECK (target > 0),
  due_on date
);
CREATE INDEX project_results_project_id_idx ON project_results (project_id, position);

CREATE TABLE project_result_reports (
  id uuid CONSTRAINT project_result_reports_pkey PRIMARY KEY,
  project_id uuid NOT NULL CONSTRAINT project_result_reports_project_id_fkey REFERENCES projects,
  result_id uuid NOT NULL CONSTRAINT project_result_reports_result_id_fkey REFERENCES project_results,
  value double precision NOT NULL CONSTRAINT project_result_reports_value_check CHECK (value >= 0),
  as_of date NOT NULL,
  proof text NOT NULL,
  organisation_id uuid NOT NULL CONSTRAINT project_result_reports_organisation_id_fkey REFERENCES organisations,
  person_id uuid NOT NULL CONSTRAINT project_result_reports_person_id_fkey REFERENCES persons,
  reported_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX project_result_reports_project_id_idx ON project_result_reports (project_id);
CREATE INDEX project_result_reports_result_id_idx ON project_result_reports (result_id, as_of, id);
CREATE INDEX project_result_reports_organisation_id_idx ON project_result_reports (organisation_id);
CREATE INDEX project_result_reports_person_id_idx ON project_result_reports (person_id);
`;

/** What hangs on a project asks the project: who sees it stands in one row, in one place. */
const POLICIES = `
ALTER TABLE projects ENABLE ROW LEVEL SECURITY;
ALTER TABLE projects FORCE ROW LEVEL SECURITY;
CREATE POLICY projects_read ON projects FOR SELECT
  USING (state <> 'draft' OR app_org() = ANY (partner_org_ids) OR app_operator());
CREATE POLICY projects_add ON projects FOR INSERT WITH CHECK (coordinator_org_id = app_org() AND state = 'draft');
CREATE POLICY projects_change ON projects FOR UPDATE USING (coordinator_org_id = app_org());
CREATE POLICY projects_worker ON projects FOR SELECT TO fivefold_worker USING (true);

ALTER TABLE project_periods ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_periods FORCE ROW LEVEL SECURITY;
CREATE POLICY project_periods_read ON project_periods FOR SELECT USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id));
CREATE POLICY project_periods_add ON project_periods FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));
CREATE POLICY project_periods_remove ON project_periods FOR DELETE
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));

ALTER TABLE project_fundings ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_fundings FORCE ROW LEVEL SECURITY;
CREATE POLICY project_fundings_read ON project_fundings FOR SELECT USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id
  AND (is_public OR app_org() = ANY (p.partner_org_ids) OR app_operator())));
CREATE POLICY project_fundings_add ON project_fundings FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));
CREATE POLICY project_fundings_change ON project_fundings FOR UPDATE
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));

ALTER TABLE project_partners ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_partners FORCE ROW LEVEL SECURITY;
CREATE POLICY project_partners_read ON project_partners FOR SELECT USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id
  AND (confirmed_at IS NOT NULL OR app_org() = ANY (p.partner_org_ids) OR app_operator())));
CREATE POLICY project_partners_add ON project_partners FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org())
  AND (confirmed_at IS NULL OR organisation_id = app_org()));
CREATE POLICY project_partners_change ON project_partners FOR UPDATE USING (organisation_id = app_org()
  OR EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));
CREATE POLICY project_partners_remove ON project_partners FOR DELETE
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));

ALTER TABLE project_shares ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_shares FORCE ROW LEVEL SECURITY;
CREATE POLICY project_shares_read ON project_shares FOR SELECT USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id
  AND (app_org() = ANY (p.partner_org_ids) OR app_operator())));
CREATE POLICY project_shares_add ON project_shares FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));
CREATE POLICY project_shares_remove ON project_shares FOR DELETE
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));

ALTER TABLE project_work_packages ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_work_packages FORCE ROW LEVEL SECURITY;
CREATE POLICY project_work_packages_read ON project_work_packages FOR SELECT
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id));
CREATE POLICY project_work_packages_write ON project_work_packages FOR ALL
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));
CREATE POLICY project_work_packages_worker ON project_work_packages FOR SELECT TO fivefold_worker USING (true);

ALTER TABLE project_deliverables ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_deliverables FORCE ROW LEVEL SECURITY;
CREATE POLICY project_deliverables_read ON project_deliverables FOR SELECT
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id));
CREATE POLICY project_deliverables_write ON project_deliverables FOR ALL
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));
CREATE POLICY project_deliverables_report ON project_deliverables FOR UPDATE
  USING (EXISTS (SELECT FROM project_work_packages w WHERE w.id = work_package_id AND w.lead_org_id = app_org()));
CREATE POLICY project_deliverables_worker ON project_deliverables FOR ALL TO fivefold_worker USING (true);

ALTER TABLE project_results ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_results FORCE ROW LEVEL SECURITY;
CREATE POLICY project_results_read ON project_results FOR SELECT USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id));
CREATE POLICY project_results_write ON project_results FOR ALL
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id AND p.coordinator_org_id = app_org()));

ALTER TABLE project_result_reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_result_reports FORCE ROW LEVEL SECURITY;
CREATE POLICY project_result_reports_read ON project_result_reports FOR SELECT
  USING (EXISTS (SELECT FROM projects p WHERE p.id = project_id));
CREATE POLICY project_result_reports_add ON project_result_reports FOR INSERT WITH CHECK (organisation_id = app_org()
  AND person_id = app_person() AND EXISTS (SELECT FROM projects p WHERE p.id = project_id AND app_org() = ANY (p.partner_org_ids)));
`;

/** Asked at the end of the transaction, by the owner, who sees every share whoever writes. */
const SUMS = `
CREATE POLICY project_fundings_owner ON project_fundings FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY project_shares_owner ON project_shares FOR SELECT TO fivefold_owner USING (true);
CREATE FUNCTION project_shares_sum() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM project_fundings f,
      LATERAL (SELECT sum(s.total_minor) AS total, sum(s.grant_minor) AS granted FROM project_shares s WHERE s.project_id = f.project_id) sums
      WHERE f.project_id = COALESCE(NEW.project_id, OLD.project_id)
        AND (f.total_minor, f.grant_minor) IS DISTINCT FROM (sums.total, sums.granted))
    THEN RAISE 'the shares of a project sum to its total and its grant' USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
  END $$;
CREATE CONSTRAINT TRIGGER project_shares_sum AFTER INSERT OR UPDATE OR DELETE ON project_shares
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION project_shares_sum();
CREATE CONSTRAINT TRIGGER project_fundings_sum AFTER INSERT OR UPDATE ON project_fundings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION project_shares_sum();
`;

/** Nobody says for another organisation that it takes part. */
const OWN_WORD = `
CREATE FUNCTION project_partners_own_word() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE 'a partner confirms its part itself' USING ERRCODE = '42501'; END $$;
CREATE TRIGGER project_partners_own_word BEFORE UPDATE OF confirmed_at ON project_partners FOR EACH ROW
  WHEN (NEW.confirmed_at IS NOT NULL AND NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at AND NEW.organisation_id IS DISTINCT FROM app_org())
  EXECUTE FUNCTION project_partners_own_word();
`;

const GRANTS = `
GRANT SELECT, INSERT ON projects, project_fundings TO fivefold_app;
GRANT UPDATE (partner_org_ids, state, version, acronym, title, summary, programme, agreement_number, website, acknowledgement,
  disclaimer, updated_at) ON projects TO fivefold_app;
GRANT UPDATE (currency, total_minor, grant_minor, is_public) ON project_fundings TO fivefold_app;
GRANT SELECT, INSERT, DELETE ON project_periods, project_partners, project_shares, project_work_packages, project_deliverables,
  project_results TO fivefold_app;
GRANT UPDATE (position, task, confirmed_at, confirmed_by) ON project_partners TO fivefold_app;
GRANT UPDATE (position, title, description, lead_org_id, starts_on, ends_on) ON project_work_packages TO fivefold_app;
GRANT UPDATE (work_package_id, position, kind, title, due_on, done_on, note, version, reminded_at) ON project_deliverables TO fivefold_app;
GRANT UPDATE (position, title, unit, target, due_on) ON project_results TO fivefold_app;
GRANT SELECT, INSERT ON project_result_reports TO fivefold_app;
GRANT SELECT ON projects, project_work_packages, project_deliverables TO fivefold_worker;
GRANT UPDATE (reminded_at) ON project_deliverables TO fivefold_worker;
`;
