import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures of what the clusters bring about: who consents that its transactions count, how each figure is computed, and what was
 * told of them to everybody. Transactions are read where they are, and only those of which both sides consent.
 */
export class Impact1766800000000 implements MigrationInterface {
  name = 'Impact1766800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, POLICIES, FUNCTIONS, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION impact_transactions, impact_members, told_figures;
DROP TABLE impact_links, impact_figure_units, impact_figures, impact_releases, kpi_definitions, impact_consents CASCADE;
DROP FUNCTION impact_consents_take_back;
DROP POLICY transitions_impact ON transitions;`);
  }
}

const TABLES = `
CREATE TABLE impact_consents (
  id uuid CONSTRAINT impact_consents_pkey PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT impact_consents_organisation_id_fkey REFERENCES organisations,
  given_by uuid NOT NULL CONSTRAINT impact_consents_given_by_fkey REFERENCES persons,
  given_by_name text NOT NULL,
  given_at timestamptz NOT NULL DEFAULT app_now(),
  withdrawn_by uuid CONSTRAINT impact_consents_withdrawn_by_fkey REFERENCES persons,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  CONSTRAINT impact_consents_withdrawn_check
    CHECK (num_nonnulls(withdrawn_by, withdrawn_by_name, withdrawn_at) IN (0, 3) AND withdrawn_at >= given_at)
);
CREATE UNIQUE INDEX impact_consents_one_standing_key ON impact_consents (organisation_id) WHERE withdrawn_at IS NULL;
CREATE INDEX impact_consents_organisation_id_idx ON impact_consents (organisation_id, id);
CREATE INDEX impact_consents_given_by_idx ON impact_consents (given_by);
CREATE INDEX impact_consents_withdrawn_by_idx ON impact_consents (withdrawn_by);

CREATE TABLE kpi_definitions (
  id uuid CONSTRAINT kpi_definitions_pkey PRIMARY KEY,
  names jsonb NOT NULL CONSTRAINT kpi_definitions_names_check CHECK (names ? 'en'),
  counts text NOT NULL CONSTRAINT kpi_definitions_counts_check CHECK (counts IN ('deal', 'answer', 'plan')),
  measure text NOT NULL CONSTRAINT kpi_definitions_measure_check
    CHECK (measure IN ('number', 'companies', 'countries', 'share', 'days', 'hours', 'activity')),
  only_if text[] NOT NULL DEFAULT '{}' CONSTRAINT kpi_definitions_only_if_check CHECK (only_if <@ '{cross_sector,cross_border}'),
  audience text NOT NULL CONSTRAINT kpi_definitions_audience_check CHECK (audience IN ('staff', 'policy', 'public')),
  told_by text CONSTRAINT kpi_definitions_told_by_check CHECK (told_by IN ('country', 'sector', 'quarter')),
  target numeric CONSTRAINT kpi_definitions_target_check CHECK (target >= 0),
  target_on date,
  owner_org_id uuid NOT NULL CONSTRAINT kpi_definitions_owner_org_id_fkey REFERENCES organisations,
  position integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  retired_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX kpi_definitions_owner_org_id_idx ON kpi_definitions (owner_org_id);

CREATE TABLE impact_releases (
  id uuid CONSTRAINT impact_releases_pkey PRIMARY KEY,
  as_of date NOT NULL,
  released_by uuid NOT NULL CONSTRAINT impact_releases_released_by_fkey REFERENCES persons,
  released_by_name text NOT NULL,
  released_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX impact_releases_released_by_idx ON impact_releases (released_by);

-- What was told, or why it was not: a value is null where five firms do not stand behind it, or one of them has withdrawn since.
CREATE TABLE impact_figures (
  id uuid CONSTRAINT impact_figures_pkey PRIMARY KEY,
  release_id uuid NOT NULL CONSTRAINT impact_figures_release_id_fkey REFERENCES impact_releases,
  definition_id uuid NOT NULL CONSTRAINT impact_figures_definition_id_fkey REFERENCES kpi_definitions,
  audience text NOT NULL CONSTRAINT impact_figures_audience_check CHECK (audience IN ('policy', 'public')),
  dimension text NOT NULL CONSTRAINT impact_figures_dimension_check CHECK (dimension IN ('all', 'country', 'sector', 'quarter')),
  group_key text NOT NULL,
  value double precision,
  withheld text CONSTRAINT impact_figures_withheld_check CHECK (withheld IN ('few', 'consent')),
  CONSTRAINT impact_figures_one_per_group_key UNIQUE (release_id, definition_id, dimension, group_key),
  CONSTRAINT impact_figures_value_check CHECK ((value IS NULL) = (withheld IS NOT NULL))
);
CREATE INDEX impact_figures_definition_id_idx ON impact_figures (definition_id);

-- What a told figure is made of, kept so that no later figure can be taken apart with it. part: a share tells of two sets.
CREATE TABLE impact_figure_units (
  figure_id uuid NOT NULL CONSTRAINT impact_figure_units_figure_id_fkey REFERENCES impact_figures,
  part integer NOT NULL,
  unit text NOT NULL,
  customer_ids uuid[] NOT NULL,
  provider_ids uuid[] NOT NULL,
  CONSTRAINT impact_figure_units_pkey PRIMARY KEY (figure_id, part, unit)
);

CREATE TABLE impact_links (
  id uuid CONSTRAINT impact_links_pkey PRIMARY KEY,
  hash bytea NOT NULL CONSTRAINT impact_links_hash_key UNIQUE,
  label text NOT NULL,
  created_by uuid NOT NULL CONSTRAINT impact_links_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX impact_links_created_by_idx ON impact_links (created_by);
`;

const POLICIES = `
ALTER TABLE impact_consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE impact_consents FORCE ROW LEVEL SECURITY;
CREATE POLICY impact_consents_read ON impact_consents FOR SELECT USING (organisation_id = app_org() OR app_operator());
CREATE POLICY impact_consents_add ON impact_consents FOR INSERT
  WITH CHECK (organisation_id = app_org() AND given_by = app_person() AND withdrawn_at IS NULL);
CREATE POLICY impact_consents_withdraw ON impact_consents FOR UPDATE
  USING (organisation_id = app_org() AND withdrawn_at IS NULL) WITH CHECK (withdrawn_by = app_person());
CREATE POLICY impact_consents_owner ON impact_consents FOR SELECT TO fivefold_owner USING (true);

ALTER TABLE kpi_definitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE kpi_definitions FORCE ROW LEVEL SECURITY;
CREATE POLICY kpi_definitions_read ON kpi_definitions FOR SELECT USING (true);
CREATE POLICY kpi_definitions_add ON kpi_definitions FOR INSERT WITH CHECK (app_operator());
CREATE POLICY kpi_definitions_change ON kpi_definitions FOR UPDATE USING (app_operator());

ALTER TABLE impact_releases ENABLE ROW LEVEL SECURITY;
ALTER TABLE impact_releases FORCE ROW LEVEL SECURITY;
CREATE POLICY impact_releases_read ON impact_releases FOR SELECT USING (true);
CREATE POLICY impact_releases_add ON impact_releases FOR INSERT WITH CHECK (app_operator() AND released_by = app_person());

ALTER TABLE impact_figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE impact_figures FORCE ROW LEVEL SECURITY;
CREATE POLICY impact_figures_operator ON impact_figures FOR ALL USING (app_operator());
CREATE POLICY impact_figures_owner ON impact_figures FOR ALL TO fivefold_owner USING (true);

ALTER TABLE impact_figure_units ENABLE ROW LEVEL SECURITY;
ALTER TABLE impact_figure_units FORCE ROW LEVEL SECURITY;
CREATE POLICY impact_figure_units_operator ON impact_figure_units FOR ALL USING (app_operator());
CREATE POLICY impact_figure_units_owner ON impact_figure_units FOR SELECT TO fivefold_owner USING (true);

ALTER TABLE impact_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE impact_links FORCE ROW LEVEL SECURITY;
CREATE POLICY impact_links_operator ON impact_links FOR ALL USING (app_operator());
CREATE POLICY impact_links_owner ON impact_links FOR SELECT TO fivefold_owner USING (true);

-- Moments of deals and answers are those of the trail, which nobody can change.
CREATE POLICY transitions_impact ON transitions FOR SELECT TO fivefold_owner USING (kind IN ('agreement', 'recipient'));
`;

const FUNCTIONS = `
-- Transactions of which both sides consent at this moment: all for the operator, for a cluster those that it published or a member
-- is a side of, for a company its own. Nobody else gets a row. Never prices, never words. A plan is a row per company whose unmet
-- need stands behind the service; it has no provider, and a cluster is told of its members alone.
CREATE FUNCTION impact_transactions() RETURNS TABLE (kind text, id uuid, at timestamptz, seconds bigint, customer_id uuid,
    provider_id uuid, publisher_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH deals AS (
    SELECT 'deal'::text AS kind, a.id, steps.until AS at, steps.since, a.requester_org_id, a.provider_org_id, a.publisher_org_id
    FROM agreements a CROSS JOIN LATERAL (
      SELECT min(t.at) AS since, max(t.at) FILTER (WHERE t.action = 'complete') AS until
      FROM transitions t WHERE t.kind = 'agreement' AND t.subject_id = a.id) steps
    WHERE a.state = 'completed'
  ), answers AS (
    SELECT 'answer'::text, r.id, steps.until, steps.since, r.requester_org_id, r.provider_org_id, r.publisher_org_id
    FROM recipients r CROSS JOIN LATERAL (
      SELECT min(t.at) AS since, min(t.at) FILTER (WHERE t.action IN ('quote', 'decline')) AS until
      FROM transitions t WHERE t.kind = 'recipient' AND t.subject_id = r.id) steps
    WHERE r.answered_at IS NOT NULL AND steps.until IS NOT NULL
  ), plans AS (
    SELECT 'plan'::text AS kind, i.id, i.published_at AS at, min(n.linked_at) AS since, n.requester_org_id
    FROM ideas i JOIN idea_needs n ON n.idea_id = i.id WHERE i.state = 'published'
    GROUP BY i.id, i.published_at, n.requester_org_id
  ), consenting AS (SELECT c.organisation_id FROM impact_consents c WHERE c.withdrawn_at IS NULL),
  members AS (SELECT m.company_id FROM cluster_members m WHERE m.cluster_id = app_org()
    AND m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today()))
  SELECT t.kind, t.id, t.at, round(extract(epoch FROM t.at - t.since))::bigint, t.requester_org_id, t.provider_org_id, t.publisher_org_id
  FROM (TABLE deals UNION ALL TABLE answers) t
  WHERE t.requester_org_id IN (TABLE consenting) AND t.provider_org_id IN (TABLE consenting)
    AND (app_operator() OR app_org() IN (t.requester_org_id, t.provider_org_id, t.publisher_org_id)
      OR t.requester_org_id IN (TABLE members) OR t.provider_org_id IN (TABLE members))
  UNION ALL
  SELECT p.kind, p.id, p.at, GREATEST(0, round(extract(epoch FROM p.at - p.since)))::bigint, p.requester_org_id, NULL, NULL FROM plans p
  WHERE p.requester_org_id IN (TABLE consenting)
    AND (app_operator() OR app_org() = p.requester_org_id OR p.requester_org_id IN (TABLE members))
  ORDER BY 3, 2, 5
$$;

-- Companies that consent: all for the operator, its members for a cluster, itself for a company.
CREATE FUNCTION impact_members() RETURNS TABLE (organisation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.organisation_id FROM impact_consents c JOIN organisations o ON o.id = c.organisation_id AND o.kind = 'COMPANY'
  WHERE c.withdrawn_at IS NULL AND (app_operator() OR c.organisation_id = app_org() OR EXISTS (
    SELECT FROM cluster_members m WHERE m.company_id = c.organisation_id AND m.cluster_id = app_org()
      AND m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today())))
$$;

-- What the last release told: to everybody, and to whoever has a standing link, the figures for policy makers.
CREATE FUNCTION told_figures(link bytea) RETURNS SETOF impact_figures
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.* FROM impact_figures f
  WHERE f.release_id = (SELECT r.id FROM impact_releases r ORDER BY r.id DESC LIMIT 1)
    AND (f.audience = 'public' OR app_operator()
      OR EXISTS (SELECT FROM impact_links l WHERE l.hash = link AND l.revoked_at IS NULL AND l.expires_at > app_now()))
$$;

-- Whoever withdraws is in no told figure from this moment on.
CREATE FUNCTION impact_consents_take_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE impact_figures SET value = NULL, withheld = 'consent' WHERE withheld IS NULL AND id IN (
    SELECT u.figure_id FROM impact_figure_units u
    WHERE NEW.organisation_id = ANY (u.customer_ids) OR NEW.organisation_id = ANY (u.provider_ids));
  RETURN NULL;
END $$;
CREATE TRIGGER impact_consents_take_back AFTER UPDATE OF withdrawn_at ON impact_consents FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION impact_consents_take_back();
REVOKE ALL ON FUNCTION impact_transactions, impact_members, told_figures FROM PUBLIC;
GRANT EXECUTE ON FUNCTION impact_transactions, impact_members, told_figures TO fivefold_app;
`;

const GRANTS = `
GRANT SELECT, INSERT ON impact_consents, kpi_definitions, impact_releases, impact_figures, impact_figure_units, impact_links
  TO fivefold_app;
GRANT UPDATE (withdrawn_by, withdrawn_by_name, withdrawn_at) ON impact_consents TO fivefold_app;
GRANT UPDATE (names, counts, measure, only_if, audience, told_by, target, target_on, owner_org_id, position, version, retired_at, updated_at)
  ON kpi_definitions TO fivefold_app;
GRANT UPDATE (revoked_at) ON impact_links TO fivefold_app;
`;
