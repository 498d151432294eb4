import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Unmet demand and what clusters plan for it: ideas, who owns them, the needs behind them, votes and pilots. Two views judge
 * themselves what of a need the caller may know: a need that is private, or turns private later, is in no row of them.
 */
export class Planning1766600000000 implements MigrationInterface {
  name = 'Planning1766600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [UNMET, TABLES, SEEN, WRITTEN, DEMAND, WORKER]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/**
 * Wants of open needs that no service answers: not covered, and without a stored match that still fits; of alternatives one that
 * is answered answers all. A need that waits to be matched is in no row, since nothing is known of it yet.
 */
const UNMET = `
CREATE POLICY matches_unmet ON matches FOR SELECT TO fivefold_owner USING (state <> 'stale');
CREATE VIEW unmet_wants WITH (security_barrier) AS
SELECT o.id AS need_id, o.requester_org_id, w.concept, o.region, o.country, o.sector, o.capabilities, o.clauses, o.title,
  o.shown_org_id, o.takes_interest, o.visibility
FROM open_needs o JOIN needs n ON n.id = o.id CROSS JOIN LATERAL unnest(o.wanted) AS w (concept)
WHERE n.match_due_at IS NULL AND NOT EXISTS (
  SELECT FROM jsonb_array_elements(o.capabilities) mine, jsonb_array_elements(o.capabilities) other
  WHERE mine->>'concept' = w.concept AND mine->>'stance' = 'wanted' AND other->>'stance' = 'wanted'
    AND (other->>'concept' = w.concept OR other->>'alternative' = mine->>'alternative')
    AND (other->>'concept' = ANY (o.covered) OR EXISTS (SELECT FROM matches m
      WHERE m.need_id = o.id AND m.concept = other->>'concept' AND m.state <> 'stale')));
GRANT SELECT ON unmet_wants TO fivefold_app;
`;

const TABLES = `
CREATE TABLE ideas (
  id uuid CONSTRAINT ideas_pkey PRIMARY KEY,
  proposer_org_id uuid NOT NULL CONSTRAINT ideas_proposer_org_id_fkey REFERENCES organisations,
  title text NOT NULL,
  text text NOT NULL,
  language text NOT NULL,
  concepts text[] NOT NULL CONSTRAINT ideas_concepts_check CHECK (cardinality(concepts) BETWEEN 1 AND 5),
  evidence text,
  effort_days integer CONSTRAINT ideas_effort_days_check CHECK (effort_days BETWEEN 1 AND 5000),
  state text NOT NULL CONSTRAINT ideas_state_check
    CHECK (state IN ('idea', 'validated', 'designed', 'piloted', 'published', 'dropped')),
  version integer NOT NULL DEFAULT 1,
  votes integer NOT NULL DEFAULT 0,
  service_id uuid CONSTRAINT ideas_service_id_fkey REFERENCES services,
  service_version integer,
  published_at timestamptz,
  created_by uuid NOT NULL CONSTRAINT ideas_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT ideas_service_check CHECK ((service_id IS NULL) = (service_version IS NULL)),
  CONSTRAINT ideas_published_check CHECK ((state = 'published') = (published_at IS NOT NULL)
    AND (state <> 'published' OR service_id IS NOT NULL))
);
CREATE INDEX ideas_board_idx ON ideas (state, votes DESC, id DESC);
CREATE INDEX ideas_proposer_org_id_idx ON ideas (proposer_org_id);
CREATE INDEX ideas_service_id_idx ON ideas (service_id);
CREATE INDEX ideas_created_by_idx ON ideas (created_by);
CREATE INDEX ideas_concepts_idx ON ideas USING gin (concepts);

CREATE TABLE idea_owners (
  idea_id uuid NOT NULL CONSTRAINT idea_owners_idea_id_fkey REFERENCES ideas,
  cluster_id uuid NOT NULL CONSTRAINT idea_owners_cluster_id_fkey REFERENCES organisations,
  invited_by_org_id uuid NOT NULL CONSTRAINT idea_owners_invited_by_org_id_fkey REFERENCES organisations,
  joined_at timestamptz,
  CONSTRAINT idea_owners_pkey PRIMARY KEY (idea_id, cluster_id)
);
CREATE INDEX idea_owners_cluster_id_idx ON idea_owners (cluster_id);
CREATE INDEX idea_owners_invited_by_org_id_idx ON idea_owners (invited_by_org_id);

CREATE TABLE idea_needs (
  idea_id uuid NOT NULL CONSTRAINT idea_needs_idea_id_fkey REFERENCES ideas,
  need_id uuid NOT NULL CONSTRAINT idea_needs_need_id_fkey REFERENCES needs,
  requester_org_id uuid NOT NULL CONSTRAINT idea_needs_requester_org_id_fkey REFERENCES organisations,
  concept text NOT NULL,
  linked_by_org_id uuid NOT NULL CONSTRAINT idea_needs_linked_by_org_id_fkey REFERENCES organisations,
  linked_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT idea_needs_pkey PRIMARY KEY (idea_id, need_id)
);
CREATE INDEX idea_needs_need_id_idx ON idea_needs (need_id);
CREATE INDEX idea_needs_requester_org_id_idx ON idea_needs (requester_org_id);
CREATE INDEX idea_needs_linked_by_org_id_idx ON idea_needs (linked_by_org_id);

CREATE TABLE idea_votes (
  idea_id uuid NOT NULL CONSTRAINT idea_votes_idea_id_fkey REFERENCES ideas,
  person_id uuid NOT NULL CONSTRAINT idea_votes_person_id_fkey REFERENCES persons,
  organisation_id uuid NOT NULL CONSTRAINT idea_votes_organisation_id_fkey REFERENCES organisations,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT idea_votes_pkey PRIMARY KEY (idea_id, person_id)
);
CREATE INDEX idea_votes_person_id_idx ON idea_votes (person_id);
CREATE INDEX idea_votes_organisation_id_idx ON idea_votes (organisation_id);

CREATE TABLE idea_pilots (
  id uuid CONSTRAINT idea_pilots_pkey PRIMARY KEY,
  idea_id uuid NOT NULL CONSTRAINT idea_pilots_idea_id_fkey REFERENCES ideas,
  company_id uuid NOT NULL CONSTRAINT idea_pilots_company_id_fkey REFERENCES organisations,
  invited_by_org_id uuid NOT NULL CONSTRAINT idea_pilots_invited_by_org_id_fkey REFERENCES organisations,
  named boolean NOT NULL,
  state text NOT NULL CONSTRAINT idea_pilots_state_check
    CHECK (state IN ('invited', 'running', 'finished', 'declined', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  outcome text CONSTRAINT idea_pilots_outcome_check CHECK (outcome IN ('works', 'needs_change', 'no_use')),
  words text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  started_at timestamptz,
  finished_at timestamptz,
  CONSTRAINT idea_pilots_idea_id_company_id_key UNIQUE (idea_id, company_id, named),
  CONSTRAINT idea_pilots_finished_check CHECK ((state = 'finished') = (finished_at IS NOT NULL)
    AND (finished_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX idea_pilots_company_id_idx ON idea_pilots (company_id);
CREATE INDEX idea_pilots_invited_by_org_id_idx ON idea_pilots (invited_by_org_id);
`;

const SEEN = `
ALTER TABLE ideas ENABLE ROW LEVEL SECURITY;
ALTER TABLE ideas FORCE ROW LEVEL SECURITY;
ALTER TABLE idea_owners ENABLE ROW LEVEL SECURITY;
ALTER TABLE idea_owners FORCE ROW LEVEL SECURITY;
ALTER TABLE idea_needs ENABLE ROW LEVEL SECURITY;
ALTER TABLE idea_needs FORCE ROW LEVEL SECURITY;
ALTER TABLE idea_votes ENABLE ROW LEVEL SECURITY;
ALTER TABLE idea_votes FORCE ROW LEVEL SECURITY;
ALTER TABLE idea_pilots ENABLE ROW LEVEL SECURITY;
ALTER TABLE idea_pilots FORCE ROW LEVEL SECURITY;

CREATE FUNCTION app_in_cluster() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM organisations WHERE id = app_org() AND kind = 'CLUSTER') $$;
-- Both read past the policies, which ask them: of the caller's own rows alone.
-- The company has a need behind the idea, or a part in its pilot.
CREATE FUNCTION concerned_by_idea(idea uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM idea_needs n WHERE n.idea_id = concerned_by_idea.idea AND n.requester_org_id = app_org())
    OR EXISTS (SELECT FROM idea_pilots p WHERE p.idea_id = concerned_by_idea.idea AND p.company_id = app_org()) $$;
CREATE FUNCTION sees_idea(idea uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM ideas i WHERE i.id = sees_idea.idea) $$;
CREATE FUNCTION owns_idea(idea uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM idea_owners o
    WHERE o.idea_id = owns_idea.idea AND o.cluster_id = app_org() AND o.joined_at IS NOT NULL) $$;
CREATE FUNCTION proposed_idea(idea uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM ideas i WHERE i.id = proposed_idea.idea AND i.proposer_org_id = app_org()) $$;

CREATE POLICY ideas_owner ON ideas FOR ALL TO fivefold_owner USING (true);
CREATE POLICY ideas_read ON ideas FOR SELECT
  USING (state = 'published' OR app_operator() OR app_in_cluster() OR concerned_by_idea(id));
CREATE POLICY idea_owners_read ON idea_owners FOR SELECT USING (cluster_id = app_org() OR sees_idea(idea_id));
CREATE POLICY idea_owners_owner ON idea_owners FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY idea_pilots_owner ON idea_pilots FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY idea_needs_own ON idea_needs FOR SELECT USING (requester_org_id = app_org());
CREATE POLICY idea_needs_owner ON idea_needs FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY idea_votes_own ON idea_votes FOR SELECT USING (person_id = app_person());
CREATE POLICY idea_votes_owner ON idea_votes FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY idea_pilots_read ON idea_pilots FOR SELECT USING (company_id = app_org() OR owns_idea(idea_id));
GRANT SELECT ON ideas, idea_owners, idea_needs, idea_votes, idea_pilots TO fivefold_app;
`;

const WRITTEN = `
CREATE POLICY ideas_add ON ideas FOR INSERT
  WITH CHECK (proposer_org_id = app_org() AND created_by = app_person() AND app_in_cluster());
CREATE POLICY ideas_change ON ideas FOR UPDATE USING (owns_idea(id));
GRANT INSERT, UPDATE (title, text, concepts, evidence, effort_days, state, version, service_id, service_version, updated_at)
  ON ideas TO fivefold_app;

CREATE POLICY idea_owners_add ON idea_owners FOR INSERT WITH CHECK (invited_by_org_id = app_org()
  AND ((cluster_id = app_org() AND proposed_idea(idea_id)) OR (joined_at IS NULL AND owns_idea(idea_id))));
CREATE POLICY idea_owners_join ON idea_owners FOR UPDATE USING (cluster_id = app_org());
CREATE POLICY idea_owners_leave ON idea_owners FOR DELETE USING (cluster_id = app_org() OR owns_idea(idea_id));
GRANT INSERT, UPDATE (joined_at), DELETE ON idea_owners TO fivefold_app;

CREATE POLICY idea_needs_add ON idea_needs FOR INSERT WITH CHECK (linked_by_org_id = app_org() AND owns_idea(idea_id)
  AND EXISTS (SELECT FROM open_needs o WHERE o.id = need_id AND o.requester_org_id = idea_needs.requester_org_id
    AND idea_needs.concept = ANY (o.wanted)));
GRANT INSERT ON idea_needs TO fivefold_app;

CREATE POLICY idea_votes_add ON idea_votes FOR INSERT
  WITH CHECK (person_id = app_person() AND organisation_id = app_org() AND sees_idea(idea_id));
CREATE POLICY idea_votes_take_back ON idea_votes FOR DELETE USING (person_id = app_person());
GRANT INSERT, DELETE ON idea_votes TO fivefold_app;
-- Who votes need not own the idea, and writes nothing else of it.
CREATE FUNCTION idea_votes_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    UPDATE ideas SET votes = votes + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END
    WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.idea_id ELSE OLD.idea_id END;
    RETURN NULL;
  END $$;
CREATE TRIGGER idea_votes_count AFTER INSERT OR DELETE ON idea_votes FOR EACH ROW EXECUTE FUNCTION idea_votes_count();

CREATE POLICY idea_pilots_add ON idea_pilots FOR INSERT
  WITH CHECK (invited_by_org_id = app_org() AND state = 'invited' AND owns_idea(idea_id));
CREATE POLICY idea_pilots_change ON idea_pilots FOR UPDATE USING (company_id = app_org() OR owns_idea(idea_id));
GRANT INSERT, UPDATE (state, version, outcome, words, started_at, finished_at) ON idea_pilots TO fivefold_app;
`;

/** The needs behind ideas, as far as the caller may know of them now. Title and company are there by consent alone. */
const DEMAND = `
CREATE VIEW idea_demand WITH (security_barrier) AS
SELECT l.idea_id, l.need_id, l.requester_org_id, l.concept, COALESCE(v.region, o.region) AS region,
  COALESCE(left(v.region, 2), o.country) AS country, v.clauses,
  CASE WHEN n.identity_at IS NOT NULL THEN n.title END AS title,
  CASE WHEN n.identity_at IS NOT NULL THEN o.id END AS shown_org_id,
  n.takes_interest AND NOT EXISTS (SELECT FROM interest_mutes m
    WHERE m.requester_org_id = n.requester_org_id AND m.from_org_id = app_org()) AS takes_interest
FROM idea_needs l
JOIN needs n ON n.id = l.need_id
JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
JOIN organisations o ON o.id = l.requester_org_id
WHERE sees_idea(l.idea_id) AND (l.requester_org_id = app_org() OR n.visibility = 'all_clusters'
  OR (n.visibility = 'own_cluster' AND shares_cluster(l.requester_org_id)));
GRANT SELECT ON idea_demand TO fivefold_app;
`;

const WORKER = `
CREATE POLICY ideas_worker ON ideas FOR ALL TO fivefold_worker USING (true);
CREATE POLICY idea_owners_worker ON idea_owners FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY idea_needs_worker ON idea_needs FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY idea_pilots_worker ON idea_pilots FOR SELECT TO fivefold_worker USING (true);
GRANT SELECT, UPDATE (state, version, published_at, updated_at) ON ideas TO fivefold_worker;
GRANT SELECT ON idea_owners, idea_needs, idea_pilots TO fivefold_worker;
`;

const DOWN = `
DROP VIEW idea_demand;
DROP VIEW unmet_wants;
DROP TABLE idea_pilots, idea_votes, idea_needs, idea_owners, ideas CASCADE;
DROP FUNCTION idea_votes_count;
DROP FUNCTION proposed_idea;
DROP FUNCTION owns_idea;
DROP FUNCTION sees_idea;
DROP FUNCTION concerned_by_idea;
DROP FUNCTION app_in_cluster;
DROP POLICY matches_unmet ON matches;
`;
