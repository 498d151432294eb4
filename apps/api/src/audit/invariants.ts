import type { Invariant } from '@fivefold/domain';
import { type Query, type Replay, replayAll } from './replay.js';

/**
 * The invariants that rows can show to be broken, by their number. The others (5, 7, 8, 10, 12) speak of answers, not of rows:
 * what is shown as met, seen, valid or counted, and what an erasure leaves. Capacity that is lowered afterwards says nothing of days
 * that are over. Each statement answers one line, `broken`, per
 * finding, and shares nothing with the code that writes: neither the guards of a service nor the constraints of a table.
 */
const CHECKS = {
  1: `
SELECT 'request ' || r.id || ' is ' || r.state || ' and has ' || count(q.id) || ' accepted quotes' AS broken
FROM requests r LEFT JOIN quotes q ON q.request_id = r.id AND q.state = 'accepted'
GROUP BY r.id, r.state
HAVING count(q.id) <> CASE WHEN r.state IN ('draft', 'submitted', 'quoted', 'declined', 'withdrawn', 'expired') THEN 0 ELSE 1 END
UNION ALL
SELECT 'quote ' || t.subject_id || ' was accepted and then ' || t.to_state FROM transitions t
WHERE t.kind = 'quote' AND t.from_state = 'accepted'`,
  2: `
WITH live AS (
  SELECT r.capacity_id, r.quantity, c.service_id, c.per, c.quantity AS usual,
    CASE c.per WHEN 'moment' THEN 'day' ELSE c.per END AS unit, r.from_day, r.until_day
  FROM reservations r JOIN capacities c ON c.id = r.capacity_id WHERE r.state IN ('held', 'booked') AND c.stated
), spans AS (
  SELECT DISTINCT live.capacity_id, service_id, usual, unit, quantity, from_day, until_day, date_trunc(unit, day)::date AS first
  FROM live CROSS JOIN LATERAL generate_series(from_day::timestamp, until_day - interval '1 day', interval '1 day') AS day
), full_spans AS (
  SELECT l.capacity_id, s.service_id, s.usual, s.first, s.past, sum(l.quantity) AS reserved
  FROM (SELECT DISTINCT capacity_id, service_id, usual, first, (first + CASE unit WHEN 'quarter' THEN interval '3 months'
    ELSE ('1 ' || unit)::interval END)::date AS past FROM spans) s
  JOIN live l ON l.capacity_id = s.capacity_id AND l.from_day < s.past AND l.until_day > s.first
  GROUP BY l.capacity_id, s.service_id, s.usual, s.first, s.past
), limits AS (
  SELECT f.*, (SELECT min(COALESCE(season.quantity, f.usual))
    FROM generate_series(f.first::timestamp, f.past - interval '1 day', interval '1 day') AS day
    LEFT JOIN capacity_seasons season ON season.capacity_id = f.capacity_id
      AND season.from_day <= day::date AND day::date < season.until_day
    WHERE NOT EXISTS (SELECT FROM capacity_blackouts b WHERE b.service_id = f.service_id
      AND b.from_day <= day::date AND day::date < b.until_day)) AS most
  FROM full_spans f
)
SELECT 'capacity ' || capacity_id || ' gives ' || COALESCE(most, 0) || ' from ' || first || ', and ' || reserved || ' are reserved'
  AS broken FROM limits WHERE past > app_today() AND reserved > COALESCE(most, 0)`,
  3: `
SELECT 'quote ' || sent.subject_id || ' was sent while no version of service ' || (line->>'serviceId') || ' was published' AS broken
FROM transitions sent JOIN quotes q ON q.id = sent.subject_id JOIN recipients r ON r.id = q.recipient_id
CROSS JOIN LATERAL jsonb_array_elements(r.lines) line
WHERE sent.kind = 'quote' AND sent.to_state = 'sent' AND NOT EXISTS (
  SELECT FROM service_versions v WHERE v.service_id = (line->>'serviceId')::uuid AND 'published' = (
    SELECT t.to_state FROM transitions t WHERE t.subject_id = v.id AND t.seq < sent.seq ORDER BY t.seq DESC LIMIT 1))
UNION ALL
SELECT 'recipient ' || r.id || ' cites version ' || (line->>'serviceVersion') || ' of service ' || (line->>'serviceId')
  || ', which is not there'
FROM recipients r CROSS JOIN LATERAL jsonb_array_elements(r.lines) line
WHERE NOT EXISTS (SELECT FROM service_versions v
  WHERE v.service_id = (line->>'serviceId')::uuid AND v.number = (line->>'serviceVersion')::int)`,
  4: `
SELECT 'recipient ' || id || ' asks itself' AS broken FROM recipients WHERE requester_org_id IN (provider_org_id, publisher_org_id)
UNION ALL
SELECT 'quote ' || id || ' goes to its own organisation' FROM quotes WHERE requester_org_id IN (author_org_id, provider_org_id)
UNION ALL
SELECT 'review ' || review_id || ' is about its author' FROM review_contents WHERE author_org_id = about_org_id
UNION ALL
SELECT 'dispute ' || d.id || ' was judged by a side' FROM disputes d
JOIN transitions t ON t.kind = 'dispute' AND t.subject_id = d.id AND t.action IN ('propose', 'decide')
WHERE t.organisation_id IN (d.requester_org_id, d.provider_org_id, d.publisher_org_id)
UNION ALL
SELECT 'version ' || v.id || ' was published by one of its authors' FROM service_versions v
JOIN service_version_authors a ON a.version_id = v.id AND a.person_id = v.published_by
UNION ALL
SELECT 'version ' || t.subject_id || ' was published by one of its authors' FROM transitions t
JOIN service_version_authors a ON a.version_id = t.subject_id AND a.person_id = t.person_id
WHERE t.kind = 'service_version' AND t.action IN ('publish', 'schedule')`,
  6: `
SELECT 'quote ' || q.id || ' says ' || q.total_minor || ', and its lines sum to ' || sums.net AS broken
FROM quotes q CROSS JOIN LATERAL (
  SELECT COALESCE(sum((line->>'totalMinor')::numeric), 0) AS net, COALESCE(sum((line#>>'{vat,vatMinor}')::numeric), 0) AS vat,
    bool_and((line->>'totalMinor')::numeric % 1 = 0 AND (line->>'unitPriceMinor')::numeric % 1 = 0) AS whole,
    bool_and(abs((line->>'qty')::numeric * (line->>'unitPriceMinor')::numeric - (line->>'totalMinor')::numeric) <= 0.5) AS priced
  FROM jsonb_array_elements(q.lines) line) sums
WHERE sums.net <> q.total_minor OR sums.vat <> q.vat_minor OR NOT sums.whole OR NOT sums.priced
UNION ALL
SELECT 'agreement ' || a.id || ' is not of the sum or currency of its quote' FROM agreements a JOIN quotes q ON q.id = a.quote_id
WHERE a.total_minor <> q.total_minor OR a.currency <> q.currency
UNION ALL
SELECT 'agreement ' || a.id || ' has milestones of another sum' FROM agreements a
WHERE a.total_minor IS DISTINCT FROM (
  SELECT sum(m.amount_minor) FROM milestones m WHERE m.agreement_id = a.id AND m.round = a.round)`,
  11: `
SELECT 'service ' || one.service_id || ' is used twice at ' || other.starts_at AS broken FROM slot_bookings one
JOIN slot_bookings other ON other.service_id = one.service_id AND other.id > one.id
  AND other.starts_at < one.ends_at AND one.starts_at < other.ends_at
WHERE one.state IN ('held', 'booked') AND other.state IN ('held', 'booked')`,
} satisfies Partial<Record<Invariant, string>>;

/** One sign that an invariant does not hold. */
export interface Breach {
  readonly invariant: Invariant;
  readonly what: string;
}

export interface Audit {
  readonly asked: readonly Invariant[];
  readonly breaches: readonly Breach[];
  readonly replay: Replay;
}

/**
 * Asks a whole database whether the invariants that rows can show still hold; 9 by replaying every trail.
 *
 * @param query a connection that sees every row, as for {@link replayAll}
 * @returns the numbers that were asked, every breach (none when all is well), and the replay
 * Cost: a few statements, O(rows + transitions), and a row per day that is reserved.
 */
export async function checkInvariants(query: Query): Promise<Audit> {
  const breaches: Breach[] = [];
  const numbers = Object.keys(CHECKS).map(Number) as (keyof typeof CHECKS)[];
  for (const invariant of numbers)
    for (const { broken } of await query<{ broken: string }>(CHECKS[invariant]))
      breaches.push({ invariant, what: broken });
  const replay = await replayAll(query);
  for (const what of replay.problems) breaches.push({ invariant: 9, what });
  return { asked: [...numbers, 9 as const].sort((one, other) => one - other), breaches, replay };
}
