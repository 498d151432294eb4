import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- The days on which offered services are closed or give another quantity, without the notes: what the availability shows
-- everybody by week. Of all services where none is named; those with nothing to tell are left out.
CREATE FUNCTION capacity_calendars(services uuid[]) RETURNS TABLE (service_id uuid, closed json, seasons json)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.service_id, COALESCE(b.days, '[]'), COALESCE(s.days, '[]') FROM capacity_plans p
  CROSS JOIN LATERAL (SELECT json_agg(json_build_object('from', b.from_day, 'to', b.until_day) ORDER BY b.from_day, b.until_day)
    AS days FROM capacity_blackouts b WHERE b.service_id = p.service_id AND b.until_day > app_today()) b
  CROSS JOIN LATERAL (SELECT json_agg(json_build_object('from', s.from_day, 'to', s.until_day, 'unit', c.unit,
      'period', NULLIF(c.per, 'moment'), 'qty', s.quantity) ORDER BY c.unit, c.per, s.from_day)
    AS days FROM capacities c JOIN capacity_seasons s ON s.capacity_id = c.id
    WHERE c.service_id = p.service_id AND c.stated AND s.until_day > app_today()) s
  WHERE p.offered AND (services IS NULL OR p.service_id = ANY (services)) AND (b.days IS NOT NULL OR s.days IS NOT NULL) $$;
REVOKE ALL ON FUNCTION capacity_calendars FROM PUBLIC;
GRANT EXECUTE ON FUNCTION capacity_calendars TO fivefold_app;
`;

/** Closed days and seasons as published facts, for matching. */
export class CapacityCalendar1764950000000 implements MigrationInterface {
  name = 'CapacityCalendar1764950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION capacity_calendars');
  }
}
