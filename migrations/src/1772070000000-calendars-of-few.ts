import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a calendar tells of one service, from the rows of `p`. */
const CALENDAR = `CROSS JOIN LATERAL (SELECT json_agg(json_build_object('from', b.from_day, 'to', b.until_day) ORDER BY b.from_day, b.until_day)
    AS days FROM capacity_blackouts b WHERE b.service_id = p.service_id AND b.until_day > app_today()) b
  CROSS JOIN LATERAL (SELECT json_agg(json_build_object('from', s.from_day, 'to', s.until_day, 'unit', c.unit,
      'period', NULLIF(c.per, 'moment'), 'qty', s.quantity) ORDER BY c.unit, c.per, s.from_day)
    AS days FROM capacities c JOIN capacity_seasons s ON s.capacity_id = c.id
    WHERE c.service_id = p.service_id AND c.stated AND s.until_day > app_today()) s`;

const UP = `CREATE OR REPLACE FUNCTION capacity_calendars(services uuid[]) RETURNS TABLE (service_id uuid, closed json, seasons json)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH named AS (SELECT unnest(services) AS service_id
    UNION SELECT b.service_id FROM capacity_blackouts b WHERE services IS NULL AND b.until_day > app_today()
    UNION SELECT c.service_id FROM capacity_seasons s JOIN capacities c ON c.id = s.capacity_id
      WHERE services IS NULL AND c.stated AND s.until_day > app_today())
  SELECT p.service_id, COALESCE(b.days, '[]'), COALESCE(s.days, '[]') FROM named n JOIN capacity_plans p ON p.service_id = n.service_id
  ${CALENDAR}
  WHERE p.offered AND (b.days IS NOT NULL OR s.days IS NOT NULL) $$`;

const DOWN = `CREATE OR REPLACE FUNCTION capacity_calendars(services uuid[]) RETURNS TABLE (service_id uuid, closed json, seasons json)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.service_id, COALESCE(b.days, '[]'), COALESCE(s.days, '[]') FROM capacity_plans p
  ${CALENDAR}
  WHERE p.offered AND (services IS NULL OR p.service_id = ANY (services)) AND (b.days IS NOT NULL OR s.days IS NOT NULL) $$`;

/**
 * Of all services asked at once, those with a calendar are found from the closed days and seasons: asking each of a million plans took
 * longer than a statement may, and a server that builds its index from the database did not start.
 */
export class CalendarsOfFew1772070000000 implements MigrationInterface {
  name = 'CalendarsOfFew1772070000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
