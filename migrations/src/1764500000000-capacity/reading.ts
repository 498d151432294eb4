/** What everyone may know of a capacity: so much in all and so much free, never who has the rest. */
export const READING = `
-- By ISO week, from the week of a day on. A week gives the least over the open days of a stock or daily flow, and over the
-- periods that it touches of every other flow; a hold past its end is free again whether or not anyone has cleared it away.
CREATE FUNCTION capacity_weeks(services uuid[], from_day date, weeks integer)
  RETURNS TABLE (service_id uuid, capacity_id uuid, unit text, per text, quantity numeric, starts_on date, total numeric,
    free numeric, closed_days integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH span AS (SELECT date_trunc('week', from_day::timestamp)::date AS monday, LEAST(weeks, 53) AS count),
  chosen AS (SELECT c.* FROM capacities c JOIN capacity_plans p ON p.service_id = c.service_id
    WHERE c.service_id = ANY (services) AND c.stated AND p.offered),
  gone AS (SELECT r.capacity_id, r.from_day, r.until_day, r.quantity FROM reservations r JOIN chosen c ON c.id = r.capacity_id
    WHERE r.state = 'held' AND r.expires_at <= app_now()),
  closed AS (SELECT c.id AS capacity_id, d.at::date AS day FROM chosen c JOIN capacity_blackouts b ON b.service_id = c.service_id
    CROSS JOIN span s CROSS JOIN LATERAL generate_series(GREATEST(b.from_day, s.monday)::timestamp,
      (LEAST(b.until_day, s.monday + 7 * s.count) - 1)::timestamp, interval '1 day') AS d (at) GROUP BY 1, 2),
  buckets AS (SELECT c.id, c.per, t.starts_on, period_end(c.per, t.starts_on) AS ends_on, t.total,
      t.total - COALESCE(b.reserved, 0) + COALESCE((SELECT sum(g.quantity) FROM gone g WHERE g.capacity_id = c.id
        AND t.starts_on >= period_start(c.per, g.from_day) AND t.starts_on < g.until_day), 0) AS free,
      c.per IN ('moment', 'day') AND EXISTS (SELECT FROM closed x WHERE x.capacity_id = c.id AND x.day = t.starts_on) AS shut
    FROM chosen c CROSS JOIN span s CROSS JOIN LATERAL capacity_totals(c.id, s.monday, s.monday + 7 * s.count) t
    LEFT JOIN capacity_buckets b ON b.capacity_id = c.id AND b.starts_on = t.starts_on)
  SELECT c.service_id, c.id, c.unit, c.per, c.quantity, w.starts_on, COALESCE(min(k.total) FILTER (WHERE NOT k.shut), 0),
    GREATEST(COALESCE(min(k.free) FILTER (WHERE NOT k.shut), 0), 0),
    (SELECT count(*)::integer FROM closed x WHERE x.capacity_id = c.id AND x.day >= w.starts_on AND x.day < w.starts_on + 7)
  FROM chosen c CROSS JOIN span s CROSS JOIN LATERAL (SELECT s.monday + 7 * n AS starts_on FROM generate_series(0, s.count - 1) n) w
  JOIN buckets k ON k.id = c.id AND k.starts_on < w.starts_on + 7 AND k.ends_on > w.starts_on
  GROUP BY c.service_id, c.id, c.unit, c.per, c.quantity, w.starts_on
  ORDER BY c.service_id, c.unit, c.per, w.starts_on $$;
REVOKE ALL ON FUNCTION capacity_weeks FROM PUBLIC;
GRANT EXECUTE ON FUNCTION capacity_weeks TO fivefold_app;
`;

export const READING_DOWN = `
DROP FUNCTION capacity_weeks;
`;
