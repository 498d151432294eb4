import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Labels of clusters: schemes in versions with the terms of their levels, the labels that clusters say they hold, and how many
 * labels a scheme has given. `label_marks` is what search shows; a label without proof, consent or dates is not in it.
 */
export class Label1766200000000 implements MigrationInterface {
  name = 'Label1766200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SCHEMES, LABELS, KNOWN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION label_marks;
DROP TABLE labels, label_statistics, label_levels, label_schemes;`);
  }
}

const SCHEMES = `
CREATE TABLE label_schemes (
  id uuid CONSTRAINT label_schemes_pkey PRIMARY KEY,
  key text NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  issuer text NOT NULL,
  source text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT label_schemes_key_version_key UNIQUE (key, version)
);
CREATE TABLE label_levels (
  id uuid CONSTRAINT label_levels_pkey PRIMARY KEY,
  scheme_id uuid NOT NULL CONSTRAINT label_levels_scheme_id_fkey REFERENCES label_schemes,
  mark text NOT NULL,
  title text NOT NULL,
  rank smallint NOT NULL,
  first_months integer CONSTRAINT label_levels_first_months_check CHECK (first_months BETWEEN 1 AND 120),
  renewal_months integer CONSTRAINT label_levels_renewal_months_check CHECK (renewal_months BETWEEN 1 AND 120),
  renewable_months integer NOT NULL CONSTRAINT label_levels_renewable_months_check CHECK (renewable_months BETWEEN 0 AND 120),
  CONSTRAINT label_levels_scheme_mark_key UNIQUE (scheme_id, mark)
);
CREATE TABLE label_statistics (
  id uuid CONSTRAINT label_statistics_pkey PRIMARY KEY,
  scheme_key text NOT NULL,
  mark text NOT NULL,
  clusters integer NOT NULL CONSTRAINT label_statistics_clusters_check CHECK (clusters >= 0),
  countries integer NOT NULL CONSTRAINT label_statistics_countries_check CHECK (countries >= 0),
  as_of text NOT NULL CONSTRAINT label_statistics_as_of_check CHECK (as_of ~ '^[0-9]{4}-[0-9]{2}$'),
  source text NOT NULL,
  CONSTRAINT label_statistics_as_of_key UNIQUE (scheme_key, mark, as_of)
);
ALTER TABLE label_schemes ENABLE ROW LEVEL SECURITY;
ALTER TABLE label_schemes FORCE ROW LEVEL SECURITY;
ALTER TABLE label_levels ENABLE ROW LEVEL SECURITY;
ALTER TABLE label_levels FORCE ROW LEVEL SECURITY;
ALTER TABLE label_statistics ENABLE ROW LEVEL SECURITY;
ALTER TABLE label_statistics FORCE ROW LEVEL SECURITY;
CREATE POLICY label_schemes_read ON label_schemes FOR SELECT USING (true);
CREATE POLICY label_levels_read ON label_levels FOR SELECT USING (true);
CREATE POLICY label_statistics_read ON label_statistics FOR SELECT USING (true);
CREATE POLICY label_schemes_add ON label_schemes FOR INSERT WITH CHECK (app_operator());
CREATE POLICY label_levels_add ON label_levels FOR INSERT WITH CHECK (app_operator());
CREATE POLICY label_statistics_add ON label_statistics FOR INSERT WITH CHECK (app_operator());
CREATE POLICY label_schemes_owner ON label_schemes FOR ALL TO fivefold_owner USING (true);
CREATE POLICY label_levels_owner ON label_levels FOR ALL TO fivefold_owner USING (true);
CREATE POLICY label_statistics_owner ON label_statistics FOR ALL TO fivefold_owner USING (true);
GRANT SELECT, INSERT ON label_schemes, label_levels, label_statistics TO fivefold_app;
GRANT SELECT ON label_schemes, label_levels TO fivefold_worker;
`;

const LABELS = `
CREATE TABLE labels (
  id uuid CONSTRAINT labels_pkey PRIMARY KEY,
  organisation_id uuid CONSTRAINT labels_organisation_id_fkey REFERENCES organisations,
  holder text NOT NULL,
  country text NOT NULL,
  level_id uuid NOT NULL CONSTRAINT labels_level_id_fkey REFERENCES label_levels,
  award text NOT NULL CONSTRAINT labels_award_check CHECK (award IN ('first', 'renewal')),
  month text CONSTRAINT labels_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  valid_from date,
  valid_until date,
  renewable_until date,
  certificate_id uuid CONSTRAINT labels_certificate_id_fkey REFERENCES attachments,
  is_public boolean NOT NULL DEFAULT false,
  consent_at timestamptz,
  consent_by uuid CONSTRAINT labels_consent_by_fkey REFERENCES persons,
  source text,
  version integer NOT NULL DEFAULT 1,
  recorded_by uuid NOT NULL CONSTRAINT labels_recorded_by_fkey REFERENCES persons,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  removed_at timestamptz,
  told smallint NOT NULL DEFAULT 0,
  CONSTRAINT labels_dates_check CHECK (num_nonnulls(valid_from, valid_until, renewable_until) IN (0, 3)
    AND (month IS NOT NULL OR valid_from IS NULL)),
  CONSTRAINT labels_consent_check CHECK (num_nonnulls(consent_at, consent_by) IN (0, 2)
    AND (NOT is_public OR consent_at IS NOT NULL OR source IS NOT NULL)),
  CONSTRAINT labels_holder_check CHECK (organisation_id IS NOT NULL OR source IS NOT NULL)
);
CREATE INDEX labels_organisation_id_idx ON labels (organisation_id, id);
CREATE INDEX labels_level_id_idx ON labels (level_id);
CREATE INDEX labels_certificate_id_idx ON labels (certificate_id);
CREATE INDEX labels_consent_by_idx ON labels (consent_by);
CREATE INDEX labels_recorded_by_idx ON labels (recorded_by);
CREATE INDEX labels_public_idx ON labels (holder, id) WHERE is_public AND removed_at IS NULL;
CREATE INDEX labels_due_idx ON labels (valid_until) WHERE removed_at IS NULL AND told < 4;
CREATE UNIQUE INDEX labels_once_idx ON labels (organisation_id, level_id, award, month) WHERE removed_at IS NULL;
ALTER TABLE labels ENABLE ROW LEVEL SECURITY;
ALTER TABLE labels FORCE ROW LEVEL SECURITY;
CREATE POLICY labels_read ON labels FOR SELECT
  USING ((is_public AND removed_at IS NULL) OR organisation_id = app_org() OR app_operator());
CREATE POLICY labels_add ON labels FOR INSERT
  WITH CHECK ((organisation_id = app_org() OR app_operator()) AND recorded_by = app_person());
CREATE POLICY labels_change ON labels FOR UPDATE USING (organisation_id = app_org() OR app_operator());
CREATE POLICY labels_worker ON labels FOR ALL TO fivefold_worker USING (true);
GRANT SELECT, INSERT ON labels TO fivefold_app;
GRANT UPDATE (award, month, valid_from, valid_until, renewable_until, certificate_id, is_public, consent_at, consent_by, version,
  removed_at, told) ON labels TO fivefold_app;
GRANT SELECT, UPDATE (told) ON labels TO fivefold_worker;

-- The marks that organisations may show today: with consent, with proof, between their dates.
CREATE FUNCTION label_marks(organisations uuid[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT COALESCE(array_agg(DISTINCT v.mark ORDER BY v.mark), '{}')
  FROM labels l JOIN label_levels v ON v.id = l.level_id
  WHERE l.organisation_id = ANY (organisations) AND l.is_public AND l.removed_at IS NULL AND l.certificate_id IS NOT NULL
    AND app_today() BETWEEN l.valid_from AND l.valid_until $$;
`;

/** The schemes that the network knows and what their issuers have told of them. A term that no source states stays empty. */
const KNOWN = `
INSERT INTO label_schemes (id, key, version, name, issuer, source) VALUES
  ('01900000-0000-7000-8000-0000000e0001', 'ecei', 1, 'European Cluster Excellence Initiative', 'European Secretariat for Cluster Analysis (ESCA)',
    'Terms of the initiative, as labels were given until November 2019'),
  ('01900000-0000-7000-8000-0000000e0002', 'ecei', 2, 'European Cluster Excellence Initiative', 'EUCLES with ESCA',
    'Terms since 15 November 2019: eligibility and a listing with the European Cluster Collaboration Platform; gold indicators of 2020'),
  ('01900000-0000-7000-8000-0000000e0003', 'bw', 1, 'Cluster Excellence Baden-Württemberg', 'State of Baden-Württemberg',
    '34 indicators in structures, processes, activities and strategies; minimum criteria and 80 %. How long it holds is not stated.');
INSERT INTO label_levels (id, scheme_id, mark, title, rank, first_months, renewal_months, renewable_months)
SELECT ('01900000-0000-7000-8000-0000000e' || scheme || '01' || level.rank)::uuid, ('01900000-0000-7000-8000-0000000e000' || scheme)::uuid,
  level.mark, level.title, level.rank, 24, level.renewal_months, 12
FROM (VALUES ('1'), ('2')) AS of (scheme), (VALUES
  ('ECEI Bronze', 'Striving for Cluster Excellence', 1, 36),
  ('ECEI Silver', 'Dedicated to Cluster Excellence', 2, NULL),
  ('ECEI Gold', 'Proven for Cluster Excellence', 3, 36)) AS level (mark, title, rank, renewal_months);
INSERT INTO label_levels (id, scheme_id, mark, title, rank, renewable_months) VALUES
  ('01900000-0000-7000-8000-0000000e3011', '01900000-0000-7000-8000-0000000e0003', 'BW Excellence', 'Cluster-Exzellenz', 1, 12);
INSERT INTO label_statistics (id, scheme_key, mark, clusters, countries, as_of, source) VALUES
  ('01900000-0000-7000-8000-0000000e9001', 'ecei', 'ECEI Bronze', 997, 43, '2020-09', 'Register of the initiative, September 2020'),
  ('01900000-0000-7000-8000-0000000e9002', 'ecei', 'ECEI Silver', 100, 18, '2020-09', 'Register of the initiative, September 2020'),
  ('01900000-0000-7000-8000-0000000e9003', 'ecei', 'ECEI Gold', 94, 18, '2020-09', 'Register of the initiative, September 2020');
`;
