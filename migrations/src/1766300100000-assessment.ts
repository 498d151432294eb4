import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Assessments of clusters: self scores with evidence, findings of assessors, frozen once closed. Findings are kept apart from self
 * scores, because the cluster reads them only from the moment at which all are in.
 */
export class Assessment1766300100000 implements MigrationInterface {
  name = 'Assessment1766300100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, TIES, POLICIES, STEPS, OTHERS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP POLICY attachments_assessed ON attachments;
DROP FUNCTION strong_peers, carry_findings;
DROP TABLE peer_consents, assessment_findings, assessor_engagements, assessment_evidence, assessment_scores, assessments CASCADE;
DROP FUNCTION assessments_keep_steps, assessor_engagements_keep_steps, assesses, is_engaged, has_ties, is_open_for_self, is_shared_assessment;`);
  }
}

const TABLES = `
CREATE TABLE assessments (
  id uuid CONSTRAINT assessments_pkey PRIMARY KEY,
  cluster_org_id uuid NOT NULL CONSTRAINT assessments_cluster_org_id_fkey REFERENCES organisations,
  set_id uuid NOT NULL CONSTRAINT assessments_set_id_fkey REFERENCES indicator_sets,
  state text NOT NULL CONSTRAINT assessments_state_check CHECK (state IN ('draft', 'self_submitted', 'evidence_check',
    'external_scheduled', 'assessed', 'report_ready', 'closed', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  revision integer NOT NULL DEFAULT 1 CONSTRAINT assessments_revision_check CHECK ((revision = 1) = (revises_id IS NULL)),
  revises_id uuid CONSTRAINT assessments_revises_id_fkey REFERENCES assessments,
  created_by uuid NOT NULL CONSTRAINT assessments_created_by_fkey REFERENCES persons,
  returned boolean NOT NULL DEFAULT false,
  scheduled_on date,
  summary text,
  total_share numeric(5, 4) CONSTRAINT assessments_total_share_check CHECK (total_share BETWEEN 0 AND 1),
  sector text,
  country text,
  closed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT assessments_closed_check CHECK ((state = 'closed') = (closed_at IS NOT NULL)
    AND (state <> 'closed' OR (total_share IS NOT NULL AND country IS NOT NULL)))
);
CREATE INDEX assessments_cluster_org_id_idx ON assessments (cluster_org_id, id);
CREATE INDEX assessments_set_id_idx ON assessments (set_id);
CREATE INDEX assessments_created_by_idx ON assessments (created_by);
CREATE UNIQUE INDEX assessments_one_open_key ON assessments (cluster_org_id, set_id) WHERE state NOT IN ('closed', 'withdrawn');
CREATE UNIQUE INDEX assessments_one_revision_key ON assessments (revises_id) WHERE state <> 'withdrawn';
CREATE INDEX assessments_revises_id_idx ON assessments (revises_id);

CREATE TABLE assessment_scores (
  assessment_id uuid NOT NULL CONSTRAINT assessment_scores_assessment_id_fkey REFERENCES assessments,
  indicator_id uuid NOT NULL CONSTRAINT assessment_scores_indicator_id_fkey REFERENCES indicators,
  cluster_org_id uuid NOT NULL CONSTRAINT assessment_scores_cluster_org_id_fkey REFERENCES organisations,
  score smallint NOT NULL CONSTRAINT assessment_scores_score_check CHECK (score BETWEEN 0 AND 4),
  words text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  person_id uuid NOT NULL CONSTRAINT assessment_scores_person_id_fkey REFERENCES persons,
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT assessment_scores_pkey PRIMARY KEY (assessment_id, indicator_id)
);
CREATE INDEX assessment_scores_indicator_id_idx ON assessment_scores (indicator_id);
CREATE INDEX assessment_scores_cluster_org_id_idx ON assessment_scores (cluster_org_id);
CREATE INDEX assessment_scores_person_id_idx ON assessment_scores (person_id);

CREATE TABLE assessment_evidence (
  id uuid CONSTRAINT assessment_evidence_pkey PRIMARY KEY,
  assessment_id uuid NOT NULL CONSTRAINT assessment_evidence_assessment_id_fkey REFERENCES assessments,
  indicator_id uuid NOT NULL CONSTRAINT assessment_evidence_indicator_id_fkey REFERENCES indicators,
  cluster_org_id uuid NOT NULL CONSTRAINT assessment_evidence_cluster_org_id_fkey REFERENCES organisations,
  source text NOT NULL CONSTRAINT assessment_evidence_source_check CHECK (source IN ('cluster', 'marketplace')),
  words text NOT NULL,
  figures jsonb,
  person_id uuid NOT NULL CONSTRAINT assessment_evidence_person_id_fkey REFERENCES persons,
  person_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  removed_at timestamptz,
  CONSTRAINT assessment_evidence_figures_check CHECK ((source = 'marketplace') = (figures IS NOT NULL))
);
CREATE INDEX assessment_evidence_assessment_id_idx ON assessment_evidence (assessment_id, id);
CREATE INDEX assessment_evidence_indicator_id_idx ON assessment_evidence (indicator_id);
CREATE INDEX assessment_evidence_cluster_org_id_idx ON assessment_evidence (cluster_org_id);
CREATE INDEX assessment_evidence_person_id_idx ON assessment_evidence (person_id);

CREATE TABLE assessor_engagements (
  id uuid CONSTRAINT assessor_engagements_pkey PRIMARY KEY,
  assessment_id uuid NOT NULL CONSTRAINT assessor_engagements_assessment_id_fkey REFERENCES assessments,
  cluster_org_id uuid NOT NULL CONSTRAINT assessor_engagements_cluster_org_id_fkey REFERENCES organisations,
  person_id uuid NOT NULL CONSTRAINT assessor_engagements_person_id_fkey REFERENCES persons,
  person_name text NOT NULL,
  state text NOT NULL CONSTRAINT assessor_engagements_state_check CHECK (state IN ('invited', 'accepted', 'declined', 'ended')),
  version integer NOT NULL DEFAULT 1,
  access_until timestamptz NOT NULL,
  statement text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT assessor_engagements_statement_check CHECK (state <> 'accepted' OR statement IS NOT NULL)
);
CREATE INDEX assessor_engagements_assessment_id_idx ON assessor_engagements (assessment_id);
CREATE INDEX assessor_engagements_cluster_org_id_idx ON assessor_engagements (cluster_org_id);
CREATE INDEX assessor_engagements_person_id_idx ON assessor_engagements (person_id, id);
CREATE UNIQUE INDEX assessor_engagements_once_key ON assessor_engagements (assessment_id, person_id)
  WHERE state IN ('invited', 'accepted');
CREATE INDEX assessor_engagements_access_until_idx ON assessor_engagements (access_until) WHERE state IN ('invited', 'accepted');

CREATE TABLE assessment_findings (
  assessment_id uuid NOT NULL CONSTRAINT assessment_findings_assessment_id_fkey REFERENCES assessments,
  indicator_id uuid NOT NULL CONSTRAINT assessment_findings_indicator_id_fkey REFERENCES indicators,
  cluster_org_id uuid NOT NULL CONSTRAINT assessment_findings_cluster_org_id_fkey REFERENCES organisations,
  score smallint NOT NULL CONSTRAINT assessment_findings_score_check CHECK (score BETWEEN 0 AND 4),
  words text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  assessor_id uuid NOT NULL CONSTRAINT assessment_findings_assessor_id_fkey REFERENCES persons,
  released boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT assessment_findings_pkey PRIMARY KEY (assessment_id, indicator_id)
);
CREATE INDEX assessment_findings_indicator_id_idx ON assessment_findings (indicator_id);
CREATE INDEX assessment_findings_cluster_org_id_idx ON assessment_findings (cluster_org_id);
CREATE INDEX assessment_findings_assessor_id_idx ON assessment_findings (assessor_id);

CREATE TABLE peer_consents (
  cluster_org_id uuid CONSTRAINT peer_consents_pkey PRIMARY KEY CONSTRAINT peer_consents_cluster_org_id_fkey REFERENCES organisations,
  consents boolean NOT NULL,
  version integer NOT NULL DEFAULT 1,
  person_id uuid NOT NULL CONSTRAINT peer_consents_person_id_fkey REFERENCES persons,
  changed_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX peer_consents_person_id_idx ON peer_consents (person_id);
`;

/** What the policies ask. Ties are asked by the owner, because nobody reads the memberships of everybody. */
const TIES = `
CREATE POLICY assessments_owner ON assessments FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY assessment_scores_owner ON assessment_scores FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY assessment_evidence_owner ON assessment_evidence FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY assessment_findings_owner ON assessment_findings FOR ALL TO fivefold_owner USING (true);
CREATE POLICY assessor_engagements_owner ON assessor_engagements FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY peer_consents_owner ON peer_consents FOR SELECT TO fivefold_owner USING (true);

-- Whether somebody belongs to the cluster or to a firm that is or in the last two years was its member, or has written for it.
CREATE FUNCTION has_ties(person uuid, cluster uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM memberships m WHERE m.person_id = person AND (m.organisation_id = cluster OR EXISTS (
      SELECT FROM cluster_members c WHERE c.cluster_id = cluster AND c.company_id = m.organisation_id
        AND (c.member_until IS NULL OR c.member_until > app_today() - interval '2 years'))))
    OR EXISTS (SELECT FROM assessments a WHERE a.created_by = person AND a.cluster_org_id = cluster)
    OR EXISTS (SELECT FROM assessment_scores s WHERE s.person_id = person AND s.cluster_org_id = cluster)
    OR EXISTS (SELECT FROM assessment_evidence e WHERE e.person_id = person AND e.cluster_org_id = cluster)
$$;
REVOKE ALL ON FUNCTION has_ties FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_ties TO fivefold_app, fivefold_worker;

CREATE FUNCTION is_engaged(assessment uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM assessor_engagements e WHERE e.assessment_id = assessment AND e.person_id = app_person()
    AND e.state IN ('invited', 'accepted') AND e.access_until > app_now()) $$;
CREATE FUNCTION assesses(assessment uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM assessor_engagements e WHERE e.assessment_id = assessment AND e.person_id = app_person()
    AND e.state = 'accepted' AND e.access_until > app_now()) $$;
CREATE FUNCTION is_open_for_self(assessment uuid, cluster uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT cluster = app_org() AND EXISTS (SELECT FROM assessments a WHERE a.id = assessment AND a.cluster_org_id = cluster
    AND a.state = 'draft') $$;
CREATE FUNCTION is_shared_assessment(assessment uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app_operator() AND EXISTS (SELECT FROM assessments a WHERE a.id = assessment AND a.state <> 'draft') $$;
`;

/** What the operator gave back it goes on seeing, without the scores. An invited assessor sees that there is an assessment, and what it holds only after having accepted. */
const POLICIES = `
ALTER TABLE assessor_engagements ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessor_engagements FORCE ROW LEVEL SECURITY;
CREATE POLICY assessor_engagements_read ON assessor_engagements FOR SELECT
  USING (cluster_org_id = app_org() OR person_id = app_person() OR app_operator());
CREATE POLICY assessor_engagements_add ON assessor_engagements FOR INSERT
  WITH CHECK (app_operator() AND state = 'invited' AND NOT has_ties(person_id, cluster_org_id));
CREATE POLICY assessor_engagements_change ON assessor_engagements FOR UPDATE USING (person_id = app_person() OR app_operator())
  WITH CHECK (state <> 'accepted' OR NOT has_ties(person_id, cluster_org_id));
CREATE POLICY assessor_engagements_worker ON assessor_engagements FOR ALL TO fivefold_worker USING (true);

ALTER TABLE assessments ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessments FORCE ROW LEVEL SECURITY;
CREATE POLICY assessments_read ON assessments FOR SELECT
  USING (cluster_org_id = app_org() OR (app_operator() AND (state <> 'draft' OR returned)) OR is_engaged(id));
CREATE POLICY assessments_add ON assessments FOR INSERT WITH CHECK (cluster_org_id = app_org() AND created_by = app_person()
  AND state = 'draft' AND EXISTS (SELECT FROM organisations o WHERE o.id = cluster_org_id AND o.kind = 'CLUSTER')
  AND EXISTS (SELECT FROM indicator_sets s WHERE s.id = set_id AND s.state <> 'draft'));
CREATE POLICY assessments_change ON assessments FOR UPDATE
  USING (cluster_org_id = app_org() OR (app_operator() AND state <> 'draft') OR assesses(id)) WITH CHECK (true);
CREATE POLICY assessments_worker ON assessments FOR SELECT TO fivefold_worker USING (true);

ALTER TABLE assessment_scores ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment_scores FORCE ROW LEVEL SECURITY;
CREATE POLICY assessment_scores_read ON assessment_scores FOR SELECT
  USING (cluster_org_id = app_org() OR is_shared_assessment(assessment_id) OR assesses(assessment_id));
CREATE POLICY assessment_scores_add ON assessment_scores FOR INSERT
  WITH CHECK (person_id = app_person() AND is_open_for_self(assessment_id, cluster_org_id));
CREATE POLICY assessment_scores_change ON assessment_scores FOR UPDATE USING (is_open_for_self(assessment_id, cluster_org_id))
  WITH CHECK (person_id = app_person());

ALTER TABLE assessment_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment_evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY assessment_evidence_read ON assessment_evidence FOR SELECT
  USING (cluster_org_id = app_org() OR is_shared_assessment(assessment_id) OR assesses(assessment_id));
CREATE POLICY assessment_evidence_add ON assessment_evidence FOR INSERT
  WITH CHECK (person_id = app_person() AND is_open_for_self(assessment_id, cluster_org_id));
CREATE POLICY assessment_evidence_renew ON assessment_evidence FOR DELETE
  USING (source = 'marketplace' AND is_open_for_self(assessment_id, cluster_org_id));
CREATE POLICY assessment_evidence_remove ON assessment_evidence FOR UPDATE USING (is_open_for_self(assessment_id, cluster_org_id));

ALTER TABLE assessment_findings ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment_findings FORCE ROW LEVEL SECURITY;
CREATE POLICY assessment_findings_read ON assessment_findings FOR SELECT
  USING ((released AND (cluster_org_id = app_org() OR app_operator())) OR assesses(assessment_id));
CREATE POLICY assessment_findings_add ON assessment_findings FOR INSERT WITH CHECK (assessor_id = app_person() AND NOT released
  AND assesses(assessment_id) AND NOT has_ties(app_person(), cluster_org_id) AND EXISTS (SELECT FROM assessments a
    WHERE a.id = assessment_id AND a.cluster_org_id = assessment_findings.cluster_org_id AND a.state = 'external_scheduled'));
CREATE POLICY assessment_findings_change ON assessment_findings FOR UPDATE USING (assesses(assessment_id)
    AND NOT has_ties(app_person(), cluster_org_id)
    AND EXISTS (SELECT FROM assessments a WHERE a.id = assessment_id AND a.state = 'external_scheduled'))
  WITH CHECK (released OR assessor_id = app_person());

ALTER TABLE peer_consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE peer_consents FORCE ROW LEVEL SECURITY;
CREATE POLICY peer_consents_own ON peer_consents FOR ALL USING (cluster_org_id = app_org())
  WITH CHECK (cluster_org_id = app_org() AND person_id = app_person());

GRANT SELECT, INSERT ON assessments, assessment_scores, assessment_evidence, assessor_engagements, assessment_findings, peer_consents
  TO fivefold_app;
GRANT DELETE, UPDATE (removed_at) ON assessment_evidence TO fivefold_app;
GRANT UPDATE (state, version, returned, scheduled_on, summary, total_share, sector, country, closed_at) ON assessments TO fivefold_app;
GRANT UPDATE (score, words, version, person_id, updated_at) ON assessment_scores TO fivefold_app;
GRANT UPDATE (state, version, access_until, statement) ON assessor_engagements TO fivefold_app;
GRANT UPDATE (score, words, version, assessor_id, released, updated_at) ON assessment_findings TO fivefold_app;
GRANT UPDATE (consents, version, person_id, changed_at) ON peer_consents TO fivefold_app;
GRANT SELECT ON assessments, assessor_engagements TO fivefold_worker;
GRANT UPDATE (state, version) ON assessor_engagements TO fivefold_worker;

-- Who reads the evidence reads its files: assessors have no organisation in the matter.
CREATE POLICY attachments_assessed ON attachments FOR SELECT USING (subject_kind = 'AssessmentEvidence'
  AND EXISTS (SELECT FROM assessment_evidence e WHERE e.id = subject_id));
`;

/** Each side takes its own steps, and what is closed or withdrawn stays as it is, whatever statement is sent. */
const STEPS = `
CREATE FUNCTION assessments_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM refuse_unless(OLD.state NOT IN ('closed', 'withdrawn'), 'an assessment that has ended stays as it is');
  PERFORM refuse_unless(NEW.state = OLD.state OR CASE OLD.state || ' ' || NEW.state
    WHEN 'draft self_submitted' THEN OLD.cluster_org_id = app_org()
    WHEN 'self_submitted evidence_check' THEN app_operator()
    WHEN 'self_submitted draft' THEN app_operator()
    WHEN 'evidence_check draft' THEN app_operator()
    WHEN 'evidence_check external_scheduled' THEN app_operator()
    WHEN 'external_scheduled assessed' THEN assesses(OLD.id)
    WHEN 'assessed report_ready' THEN assesses(OLD.id)
    WHEN 'report_ready closed' THEN OLD.cluster_org_id = app_org() OR app_operator()
    ELSE NEW.state = 'withdrawn' AND OLD.cluster_org_id = app_org()
      AND OLD.state IN ('draft', 'self_submitted', 'evidence_check', 'external_scheduled') END,
    'this step is not that side’s to take');
  RETURN NEW;
END $$;
CREATE TRIGGER assessments_keep_steps BEFORE UPDATE ON assessments FOR EACH ROW EXECUTE FUNCTION assessments_keep_steps();

-- Only the asked person answers, and only the operator gives more time.
CREATE FUNCTION assessor_engagements_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM refuse_unless(OLD.state IN ('invited', 'accepted'), 'an engagement that has ended stays as it is');
  PERFORM refuse_unless(NEW.state NOT IN ('accepted', 'declined') OR NEW.state = OLD.state OR OLD.person_id = app_person(),
    'only the asked person answers');
  PERFORM refuse_unless(NEW.access_until = OLD.access_until OR app_operator(), 'only the operator gives more time');
  RETURN NEW;
END $$;
CREATE TRIGGER assessor_engagements_keep_steps BEFORE UPDATE ON assessor_engagements FOR EACH ROW
  EXECUTE FUNCTION assessor_engagements_keep_steps();
`;

/** What crosses the walls: findings carried into a revision, and the names of strong peers that let themselves be named. */
const OTHERS = `
CREATE FUNCTION carry_findings(assessment uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO assessment_findings (assessment_id, indicator_id, cluster_org_id, score, words, assessor_id)
  SELECT a.id, f.indicator_id, a.cluster_org_id, f.score, f.words, (SELECT e.person_id FROM assessor_engagements e
    WHERE e.assessment_id = a.id AND e.state = 'accepted' ORDER BY e.id LIMIT 1)
  FROM assessments a JOIN assessment_findings f ON f.assessment_id = a.revises_id
  WHERE a.id = assessment AND a.state = 'external_scheduled' AND app_operator()
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION strong_peers(topics text[]) RETURNS TABLE (topic text, cluster_org_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT i.topic, a.cluster_org_id
  FROM peer_consents p
  JOIN LATERAL (SELECT c.id, c.cluster_org_id FROM assessments c WHERE c.cluster_org_id = p.cluster_org_id AND c.state = 'closed'
    ORDER BY c.closed_at DESC, c.id DESC LIMIT 1) a ON true
  JOIN assessment_findings f ON f.assessment_id = a.id AND f.released
  JOIN indicators i ON i.id = f.indicator_id
  WHERE p.consents AND p.cluster_org_id IS DISTINCT FROM app_org() AND i.topic = ANY (topics)
    AND f.score >= GREATEST(3, COALESCE(i.threshold, 0))
  ORDER BY 1, 2
$$;
REVOKE ALL ON FUNCTION carry_findings, strong_peers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION carry_findings, strong_peers TO fivefold_app;
`;
