import type { Query } from './replay.js';

/**
 * What both sides let be counted, whole or as far as it concerns one cluster ($1): published by it, or a side is its member. Done
 * from the day $2 to the day $3, both included; null for all of time.
 */
const ON_DAYS = (at: string) =>
  `COALESCE((${at}) >= ($2::text || ' 00:00Z')::timestamptz AND (${at}) < ($3::text || ' 00:00Z')::timestamptz + interval '24 hours', $2::text IS NULL)`;
const SCOPE = `
consenting AS (SELECT organisation_id AS id FROM impact_consents GROUP BY 1 HAVING count(*) > count(withdrawn_at)),
own AS (SELECT company_id AS id FROM cluster_members WHERE cluster_id = $1 AND member_from <= current_date
  AND COALESCE(member_until > current_date, true)),
deals AS (
  SELECT a.id, a.requester_org_id AS customer, a.provider_org_id AS provider, c.country, c.country <> p.country AS abroad, NOT c.sectors && p.sectors AS across,
    (SELECT at FROM transitions WHERE kind = 'agreement' AND subject_id = a.id AND to_state = 'completed' ORDER BY seq DESC LIMIT 1)
      - (SELECT at FROM transitions WHERE kind = 'agreement' AND subject_id = a.id ORDER BY seq LIMIT 1) AS took
  FROM agreements a JOIN organisations c ON c.id = a.requester_org_id JOIN organisations p ON p.id = a.provider_org_id
  JOIN consenting cc ON cc.id = c.id JOIN consenting cp ON cp.id = p.id
  WHERE a.state = 'completed' AND ${ON_DAYS("SELECT max(at) FROM transitions WHERE subject_id = a.id AND to_state = 'completed'")} AND ($1::uuid IS NULL OR a.publisher_org_id = $1 OR EXISTS (SELECT FROM own WHERE own.id IN (c.id, p.id)))
),
answers AS (
  SELECT r.id, r.requester_org_id AS customer, r.provider_org_id AS provider, (SELECT at FROM transitions WHERE kind = 'recipient' AND subject_id = r.id AND to_state IN ('quoted', 'declined')
    ORDER BY seq LIMIT 1) - (SELECT at FROM transitions WHERE kind = 'recipient' AND subject_id = r.id ORDER BY seq LIMIT 1) AS took
  FROM recipients r JOIN consenting cc ON cc.id = r.requester_org_id JOIN consenting cp ON cp.id = r.provider_org_id
  WHERE r.answered_at IS NOT NULL
    AND ${ON_DAYS("SELECT min(at) FROM transitions WHERE subject_id = r.id AND to_state IN ('quoted', 'declined')")} AND ($1::uuid IS NULL OR r.publisher_org_id = $1
    OR EXISTS (SELECT FROM own WHERE own.id IN (r.requester_org_id, r.provider_org_id)))
),
plans AS (
  SELECT DISTINCT i.id, c.id AS customer FROM ideas i JOIN idea_needs n ON n.idea_id = i.id JOIN consenting c ON c.id = n.requester_org_id
  WHERE i.state = 'published' AND ${ON_DAYS('i.published_at')} AND ($1::uuid IS NULL OR c.id IN (TABLE own))
),
visits AS (
  SELECT r.id, r.organisation_id AS customer FROM registrations r JOIN events e ON e.id = r.event_id JOIN consenting c ON c.id = r.organisation_id
  JOIN organisations o ON o.id = c.id WHERE r.state = 'attended' AND o.kind = 'COMPANY' AND ${ON_DAYS('e.starts_at')}
    AND ($1::uuid IS NULL OR e.organiser_id = $1 OR c.id IN (TABLE own))
),
points AS (
  SELECT customer AS firm, 3 AS points FROM deals UNION ALL SELECT provider, 3 FROM deals
  UNION ALL SELECT customer, 1 FROM answers UNION ALL SELECT provider, 1 FROM answers
  UNION ALL SELECT customer, 2 FROM plans UNION ALL SELECT customer, 1 FROM visits
),
active AS (
  SELECT c.id, COALESCE((SELECT sum(points) FROM points WHERE firm = c.id), 0) AS points
  FROM consenting c JOIN organisations o ON o.id = c.id AND o.kind = 'COMPANY' WHERE $1::uuid IS NULL OR c.id IN (TABLE own)
)`;
const COUNT_SQL = `
WITH ${SCOPE}
SELECT 'deal number' AS formula, count(*)::float8 AS value FROM deals
UNION ALL SELECT 'deal companies', count(DISTINCT customer) FROM deals
UNION ALL SELECT 'deal countries', count(DISTINCT country) FROM deals
UNION ALL SELECT 'deal number cross_sector', count(*) FILTER (WHERE across) FROM deals
UNION ALL SELECT 'deal number cross_border', count(*) FILTER (WHERE abroad) FROM deals
UNION ALL SELECT 'deal share cross_sector', 100.0 * avg(across::int) FROM deals
UNION ALL SELECT 'deal share cross_border', 100.0 * avg(abroad::int) FROM deals
UNION ALL SELECT 'deal days', extract(epoch FROM avg(took)) / 86400 FROM deals
UNION ALL SELECT 'plan number', count(DISTINCT id) FROM plans
UNION ALL SELECT 'attendance number', count(*) FROM visits
UNION ALL SELECT 'deal activity', avg(points)::float8 FROM active
UNION ALL SELECT 'answer number', count(*) FROM answers
UNION ALL SELECT 'answer hours', extract(epoch FROM avg(took)) / 3600 FROM answers`;

/**
 * Counts figures straight from the tables, sharing nothing with the code that computes them, which has to come to the same.
 *
 * @param query     a connection that sees every row
 * @param clusterId of the cluster as far as which to count; null for everything
 * @param days      first and last day, `YYYY-MM-DD`, UTC; null for all of time
 * @returns values by formula, e.g. `deal number cross_sector`; null for an average of nothing
 */
export async function countFigures(
  query: Query,
  clusterId: string | null,
  days: { readonly from: string; readonly to: string } | null = null,
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await query<{ formula: string; value: number | null }>(COUNT_SQL, [
    clusterId,
    days?.from ?? null,
    days?.to ?? null,
  ]);
  return new Map(rows.map(({ formula, value }) => [formula, value]));
}

const SUMS_SQL = `
SELECT figure_id || '/' || part AS sum, unit, customer_ids AS customers, provider_ids AS providers FROM impact_figure_units`;

/**
 * Looks for figures told of fewer than five firms: each one, and every difference of two of one kind, in both directions.
 *
 * @param query a connection that sees every row
 * @returns how many pairs were looked at, and a line per finding
 */
export async function findSmallFigures(query: Query): Promise<{ looked: number; small: string[] }> {
  const rows = await query<{ sum: string; unit: string; customers: string[]; providers: string[] }>(SUMS_SQL);
  const sums = [...Map.groupBy(rows, (row) => row.sum)].map(([name, units]) => ({
    name,
    kind: units[0]!.unit.split(':')[0],
    units: new Map(units.map((each) => [each.unit, each])),
  }));
  const small: string[] = [];
  const judge = (what: string, units: typeof rows) => {
    const sides = (['customers', 'providers'] as const).map(
      (side) => new Set(units.flatMap((each) => each[side])),
    );
    if (units.length > 0 && sides.some((firms, at) => firms.size < 5 && (at === 0 || firms.size > 0)))
      small.push(`${what}: ${sides.map((firms) => firms.size).join(' and ')} firms`);
  };
  let looked = 0;
  for (const one of sums) {
    judge(one.name, [...one.units.values()]);
    for (const other of sums) {
      if (other.kind !== one.kind || other === one) continue;
      looked += 1;
      const [without, added] = [rest(one.units, other.units), rest(other.units, one.units)];
      // Told apart only where one holds the other: else both remainders stand in the difference together.
      if (added.length === 0) judge(`${one.name} without ${other.name}`, without);
      else judge(`${one.name} against ${other.name}`, [...without, ...added]);
    }
  }
  return { looked, small };
}

function rest<Row>(one: ReadonlyMap<string, Row>, other: ReadonlyMap<string, Row>): Row[] {
  return [...one].filter(([unit]) => !other.has(unit)).map(([, row]) => row);
}
