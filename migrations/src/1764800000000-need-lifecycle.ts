import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The life of a need beyond its saving: confirmed decompositions, visibility, horizon, expiry, coverage, outcome; and the view
 * `open_needs`, which is all that another organisation can read of a need.
 */
export class NeedLifecycle1764800000000 implements MigrationInterface {
  name = 'NeedLifecycle1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TERMS, CONFIRMED, MUTES, SEEN_BY_OTHERS, WORKER]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const TERMS = `
ALTER TABLE needs DROP CONSTRAINT needs_state_check;
ALTER TABLE needs ADD CONSTRAINT needs_state_check CHECK (state IN
  ('draft', 'open', 'matched', 'partly_covered', 'covered', 'closed', 'expired', 'withdrawn'));
ALTER TABLE needs
  ADD lock integer NOT NULL DEFAULT 1,
  ADD visibility text NOT NULL DEFAULT 'private'
    CONSTRAINT needs_visibility_check CHECK (visibility IN ('private', 'own_cluster', 'all_clusters')),
  ADD identity_by uuid CONSTRAINT needs_identity_by_fkey REFERENCES persons,
  ADD identity_at timestamptz,
  ADD takes_interest boolean NOT NULL DEFAULT true,
  ADD horizon text NOT NULL DEFAULT 'now' CONSTRAINT needs_horizon_check CHECK (horizon IN ('now', 'year', 'strategy')),
  ADD expires_at timestamptz,
  ADD remind_at timestamptz,
  ADD wanted text[] NOT NULL DEFAULT '{}',
  ADD covered text[] NOT NULL DEFAULT '{}',
  ADD coverage_due_at timestamptz,
  ADD match_due_at timestamptz,
  ADD news_due_at timestamptz,
  ADD news_told_at timestamptz,
  ADD outcome text CONSTRAINT needs_outcome_check
    CHECK (outcome IN ('met_here', 'met_elsewhere', 'nothing_fits', 'no_longer_needed')),
  ADD outcome_note text,
  ADD CONSTRAINT needs_identity_check CHECK ((identity_by IS NULL) = (identity_at IS NULL));
ALTER TABLE need_versions
  ADD confirmed_by uuid CONSTRAINT need_versions_confirmed_by_fkey REFERENCES persons,
  ADD confirmed_at timestamptz,
  ADD CONSTRAINT need_versions_confirmed_check CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL));
ALTER TABLE needs NO FORCE ROW LEVEL SECURITY;
ALTER TABLE need_versions NO FORCE ROW LEVEL SECURITY;
UPDATE needs n SET expires_at = n.updated_at + interval '90 days', remind_at = n.updated_at + interval '76 days',
  match_due_at = CASE WHEN n.state = 'open' THEN n.updated_at END,
  wanted = ARRAY (SELECT DISTINCT c->>'concept' FROM need_versions v, jsonb_array_elements(v.capabilities) c
    WHERE v.need_id = n.id AND v.version = n.version AND c->>'stance' = 'wanted' ORDER BY 1);
UPDATE need_versions v SET confirmed_by = v.created_by, confirmed_at = v.created_at
  FROM needs n WHERE n.id = v.need_id AND n.version = v.version AND n.state <> 'draft';
ALTER TABLE needs FORCE ROW LEVEL SECURITY;
ALTER TABLE need_versions FORCE ROW LEVEL SECURITY;
ALTER TABLE needs ALTER expires_at SET NOT NULL, ALTER horizon DROP DEFAULT;
CREATE INDEX needs_identity_by_idx ON needs (identity_by);
CREATE INDEX need_versions_confirmed_by_idx ON need_versions (confirmed_by);
CREATE INDEX needs_expires_at_idx ON needs (expires_at)
  WHERE state IN ('draft', 'open', 'matched', 'partly_covered');
CREATE INDEX needs_remind_at_idx ON needs (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX needs_coverage_due_at_idx ON needs (coverage_due_at) WHERE coverage_due_at IS NOT NULL;
CREATE INDEX needs_match_due_at_idx ON needs (match_due_at) WHERE match_due_at IS NOT NULL;
CREATE INDEX needs_news_due_at_idx ON needs (news_due_at) WHERE news_due_at IS NOT NULL;
CREATE INDEX needs_wanted_idx ON needs USING gin (wanted) WHERE state IN ('open', 'matched', 'partly_covered');
CREATE INDEX needs_visible_idx ON needs USING gin (wanted)
  WHERE state IN ('open', 'matched', 'partly_covered') AND visibility <> 'private';
GRANT UPDATE (lock, visibility, identity_by, identity_at, takes_interest, horizon, expires_at, remind_at, wanted, covered,
  coverage_due_at, match_due_at, outcome, outcome_note) ON needs TO fivefold_app;
GRANT UPDATE (confirmed_by, confirmed_at) ON need_versions TO fivefold_app;
`;

/** A version is written once; a person confirms it once. */
const CONFIRMED = `
CREATE FUNCTION need_versions_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE 'a version of a need is never changed' USING ERRCODE = '23000'; END $$;
CREATE TRIGGER need_versions_keep BEFORE UPDATE ON need_versions FOR EACH ROW
  WHEN (OLD.confirmed_at IS NOT NULL OR (OLD.need_id, OLD.requester_org_id, OLD.version, OLD.text, OLD.language, OLD.region,
    OLD.capabilities, OLD.clauses, OLD.created_by, OLD.created_at) IS DISTINCT FROM (NEW.need_id, NEW.requester_org_id,
    NEW.version, NEW.text, NEW.language, NEW.region, NEW.capabilities, NEW.clauses, NEW.created_by, NEW.created_at))
  EXECUTE FUNCTION need_versions_keep();
CREATE TRIGGER need_versions_stay BEFORE DELETE ON need_versions FOR EACH ROW EXECUTE FUNCTION need_versions_keep();
`;

/** Organisations from which an SME wants to hear nothing unasked. */
const MUTES = `
CREATE TABLE interest_mutes (
  requester_org_id uuid NOT NULL CONSTRAINT interest_mutes_requester_org_id_fkey REFERENCES organisations,
  from_org_id uuid NOT NULL CONSTRAINT interest_mutes_from_org_id_fkey REFERENCES organisations,
  created_by uuid NOT NULL CONSTRAINT interest_mutes_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT interest_mutes_pkey PRIMARY KEY (requester_org_id, from_org_id)
);
CREATE INDEX interest_mutes_from_org_id_idx ON interest_mutes (from_org_id);
CREATE INDEX interest_mutes_created_by_idx ON interest_mutes (created_by);
ALTER TABLE interest_mutes ENABLE ROW LEVEL SECURITY;
ALTER TABLE interest_mutes FORCE ROW LEVEL SECURITY;
CREATE POLICY interest_mutes_own ON interest_mutes FOR ALL USING (requester_org_id = app_org());
CREATE POLICY interest_mutes_owner ON interest_mutes FOR SELECT TO fivefold_owner USING (true);
GRANT SELECT, INSERT, DELETE ON interest_mutes TO fivefold_app;
`;

/**
 * The view runs with the owner's rights and judges visibility itself, so a need that is private is in none of its rows, counts
 * or plans: the index it reads holds visible needs only. Name, title and words of the SME are there by its consent alone.
 */
const SEEN_BY_OTHERS = `
CREATE POLICY needs_owner ON needs FOR ALL TO fivefold_owner USING (true);
CREATE POLICY need_versions_owner ON need_versions FOR SELECT TO fivefold_owner USING (true);

CREATE FUNCTION shares_cluster(company uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM cluster_members mine
    WHERE mine.company_id = shares_cluster.company AND (mine.member_until IS NULL OR mine.member_until > app_now()::date)
      AND (mine.cluster_id = app_org() OR EXISTS (SELECT FROM cluster_members theirs
        WHERE theirs.cluster_id = mine.cluster_id AND theirs.company_id = app_org()
          AND (theirs.member_until IS NULL OR theirs.member_until > app_now()::date)))) $$;

CREATE VIEW open_needs WITH (security_barrier) AS
SELECT n.id, n.requester_org_id, n.version, n.wanted, n.covered, n.horizon, n.visibility, n.expires_at, n.updated_at,
  v.capabilities, v.clauses, COALESCE(v.region, o.region) AS region, COALESCE(left(v.region, 2), o.country) AS country,
  o.sectors[1] AS sector,
  CASE WHEN n.identity_at IS NOT NULL THEN n.title END AS title,
  CASE WHEN n.identity_at IS NOT NULL THEN v.text END AS text,
  CASE WHEN n.identity_at IS NOT NULL THEN o.id END AS shown_org_id,
  n.takes_interest AND NOT EXISTS (SELECT FROM interest_mutes m
    WHERE m.requester_org_id = n.requester_org_id AND m.from_org_id = app_org()) AS takes_interest
FROM needs n
JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
JOIN organisations o ON o.id = n.requester_org_id
WHERE n.state IN ('open', 'matched', 'partly_covered') AND n.visibility <> 'private' AND n.requester_org_id <> app_org()
  AND n.expires_at > app_now()
  AND (n.visibility = 'all_clusters' OR shares_cluster(n.requester_org_id));
GRANT SELECT ON open_needs TO fivefold_app;

-- Whoever takes part in a deal may ask that its need is looked at again; what comes of it the worker finds out.
CREATE FUNCTION need_coverage_due(need uuid) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$ UPDATE needs SET coverage_due_at = app_now() WHERE id = need_coverage_due.need $$;
REVOKE ALL ON FUNCTION need_coverage_due FROM PUBLIC;
GRANT EXECUTE ON FUNCTION need_coverage_due TO fivefold_app, fivefold_worker;
`;

const WORKER = `
CREATE POLICY needs_worker ON needs FOR ALL TO fivefold_worker USING (true);
CREATE POLICY need_versions_worker ON need_versions FOR SELECT TO fivefold_worker USING (true);
GRANT SELECT, UPDATE (state, updated_at, expires_at, remind_at, covered, coverage_due_at, match_due_at, news_due_at,
  news_told_at) ON needs TO fivefold_worker;
GRANT SELECT ON need_versions TO fivefold_worker;
`;

const DOWN = `
DROP FUNCTION need_coverage_due;
DROP VIEW open_needs;
DROP FUNCTION shares_cluster;
DROP TABLE interest_mutes;
DROP POLICY needs_owner ON needs;
DROP POLICY need_versions_owner ON need_versions;
DROP POLICY needs_worker ON needs;
DROP POLICY need_versions_worker ON need_versions;
REVOKE ALL ON needs, need_versions FROM fivefold_worker;
DROP TRIGGER need_versions_stay ON need_versions;
DROP TRIGGER need_versions_keep ON need_versions;
DROP FUNCTION need_versions_keep;
REVOKE UPDATE (confirmed_by, confirmed_at) ON need_versions FROM fivefold_app;
ALTER TABLE need_versions DROP confirmed_by, DROP confirmed_at;
ALTER TABLE needs DROP lock, DROP visibility, DROP identity_by, DROP identity_at, DROP takes_interest, DROP horizon,
  DROP expires_at, DROP remind_at, DROP wanted, DROP covered, DROP coverage_due_at, DROP match_due_at, DROP news_due_at,
  DROP news_told_at, DROP outcome, DROP outcome_note;
ALTER TABLE needs DROP CONSTRAINT needs_state_check;
ALTER TABLE needs ADD CONSTRAINT needs_state_check CHECK (state IN ('draft', 'open', 'withdrawn')) NOT VALID;
`;
