import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures are told for calendar years too, and attendance at events counts. */
export class ImpactPeriods1767500000000 implements MigrationInterface {
  name = 'ImpactPeriods1767500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE impact_figures DROP CONSTRAINT impact_figures_dimension_check;
ALTER TABLE impact_figures ADD CONSTRAINT impact_figures_dimension_check
  CHECK (dimension IN ('all', 'country', 'sector', 'quarter', 'year'));
ALTER TABLE kpi_definitions DROP CONSTRAINT kpi_definitions_counts_check;
ALTER TABLE kpi_definitions ADD CONSTRAINT kpi_definitions_counts_check CHECK (counts IN ('deal', 'answer', 'plan', 'attendance'));`);
    await runner.query(ATTENDANCES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION impact_attendances;
DELETE FROM impact_figure_units USING impact_figures f JOIN kpi_definitions k ON k.id = f.definition_id
  WHERE f.id = figure_id AND (f.dimension = 'year' OR k.counts = 'attendance');
DELETE FROM impact_figures f USING kpi_definitions k WHERE k.id = f.definition_id AND (f.dimension = 'year' OR k.counts = 'attendance');
DELETE FROM kpi_definitions WHERE counts = 'attendance';
ALTER TABLE impact_figures DROP CONSTRAINT impact_figures_dimension_check;
ALTER TABLE impact_figures ADD CONSTRAINT impact_figures_dimension_check CHECK (dimension IN ('all', 'country', 'sector', 'quarter'));
ALTER TABLE kpi_definitions DROP CONSTRAINT kpi_definitions_counts_check;
ALTER TABLE kpi_definitions ADD CONSTRAINT kpi_definitions_counts_check CHECK (counts IN ('deal', 'answer', 'plan'));`);
  }
}

const ATTENDANCES = `
-- Who of a consenting company was at an event, on the day that it began: all for the operator, for a cluster those of its events and
-- of its members, for a company its own. The person is told to nobody.
CREATE FUNCTION impact_attendances() RETURNS TABLE (kind text, id uuid, at timestamptz, seconds bigint, customer_id uuid,
    provider_id uuid, publisher_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'attendance', r.id, e.starts_at, 0::bigint, r.organisation_id, NULL::uuid, r.organiser_id
  FROM registrations r JOIN events e ON e.id = r.event_id
  JOIN organisations o ON o.id = r.organisation_id AND o.kind = 'COMPANY'
  JOIN impact_consents c ON c.organisation_id = o.id AND c.withdrawn_at IS NULL
  WHERE r.state = 'attended' AND (app_operator() OR app_org() IN (o.id, r.organiser_id) OR EXISTS (
    SELECT FROM cluster_members m WHERE m.company_id = o.id AND m.cluster_id = app_org()
      AND m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today())))
$$;
REVOKE ALL ON FUNCTION impact_attendances FROM PUBLIC;
GRANT EXECUTE ON FUNCTION impact_attendances TO fivefold_app;`;
