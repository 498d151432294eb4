import pg from 'pg';

const CAPACITIES_SQL = `
SELECT c.id, c.service_id, c.per, c.quantity::float8,
  COALESCE((SELECT json_agg(json_build_array(s.from_day, s.until_day, s.quantity)) FROM capacity_seasons s WHERE s.capacity_id = c.id), '[]') AS seasons,
  COALESCE((SELECT json_agg(json_build_array(b.from_day, b.until_day)) FROM capacity_blackouts b WHERE b.service_id = c.service_id), '[]') AS blackouts
FROM capacities c`;
const ROW = `r.id, r.capacity_id, r.quantity::float8, r.from_day::text AS "from", r.until_day::text AS "to"`;
const LIVE_SQL = `SELECT ${ROW} FROM reservations r WHERE r.state IN ('held', 'booked')`;
const TRAIL_SQL = `
DECLARE trail NO SCROLL CURSOR FOR SELECT ${ROW}, t.to_state IN ('held', 'booked') AS live
FROM transitions t JOIN reservations r ON r.id = t.subject_id WHERE t.kind = 'reservation' ORDER BY t.seq`;
const NEXT_SQL = 'FETCH 10000 FROM trail';
const COUNTERS_SQL = 'SELECT capacity_id, starts_on::text, reserved::float8 FROM capacity_buckets';
const DAY_MS = 86_400_000;
const SLACK = 1e-9;

/** Days as numbers since 1970; the judge shares no code with what it judges. */
const numberOf = (day) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** The days of the period around a day, as numbers: [first, one after the last]. */
function periodAround(per, day) {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const at = (y, m) => Date.UTC(y, m, 1) / DAY_MS;
  if (per === 'week') {
    const monday = day - ((date.getUTCDay() + 6) % 7);
    return [monday, monday + 7];
  }
  if (per === 'month') return [at(year, month), at(year, month + 1)];
  if (per === 'quarter') return [at(year, month - (month % 3)), at(year, month - (month % 3) + 3)];
  if (per === 'year') return [at(year, 0), at(year + 1, 0)];
  return [day, day + 1];
}

function limitOf({ quantity, seasons, blackouts }, [first, end]) {
  let least = null;
  for (let day = first; day < end; day += 1) {
    if (blackouts.some(([from, until]) => numberOf(from) <= day && day < numberOf(until))) continue;
    const season = seasons.find(([from, until]) => numberOf(from) <= day && day < numberOf(until));
    const there = season ? season[2] : quantity;
    least = least === null ? there : Math.min(least, there);
  }
  return least ?? 0;
}

/**
 * Says whether any day or period of any capacity was ever above what it gives, from the reservation rows and the order of
 * their changes in the audit trail, never from the counters; and whether the counters are what the rows say at the end.
 *
 * @returns `judged` changes of state, `overCapacity` changes after which a day or period was too full, and days or periods that
 * are at the end; `countersOff` counters that differ from the rows
 */
export async function judgeLedger(adminUrl) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const all = async (sql) => (await admin.query(sql)).rows;
  try {
    const capacities = new Map(
      (await all(CAPACITIES_SQL)).map((each) => [each.id, { ...each, load: new Map(), limits: new Map() }]),
    );
    const live = new Set();
    let judged = 0;
    let overCapacity = 0;
    // By and by, so that a long trail is never in memory as a whole.
    await admin.query('BEGIN');
    await admin.query(TRAIL_SQL);
    for (let page = await all(NEXT_SQL); page.length > 0; page = await all(NEXT_SQL)) {
      judged += page.length;
      for (const row of page) {
        if (row.live === live.has(row.id)) continue;
        if (row.live) live.add(row.id);
        else live.delete(row.id);
        if (!put(capacities, row, row.live ? 1 : -1)) overCapacity += 1;
      }
    }
    await admin.query('COMMIT');

    // Once more from the states alone, so that a wrong trail hides nothing.
    for (const capacity of capacities.values()) capacity.load = new Map();
    for (const row of await all(LIVE_SQL)) if (!put(capacities, row, 1)) overCapacity += 1;
    const counters = await all(COUNTERS_SQL);
    const seen = new Map();
    for (const { capacity_id: id, starts_on: day, reserved } of counters)
      seen.set(`${id} ${numberOf(day)}`, reserved);
    let countersOff = 0;
    for (const [id, { load }] of capacities) {
      for (const [start, sum] of load) {
        if (Math.abs((seen.get(`${id} ${start}`) ?? 0) - sum) > SLACK) countersOff += 1;
        seen.delete(`${id} ${start}`);
      }
    }
    countersOff += [...seen.values()].filter((reserved) => Math.abs(reserved) > SLACK).length;
    return { judged, overCapacity, countersOff };
  } finally {
    await admin.end();
  }
}

/** Adds a reservation to what its capacity bears, or takes it off; false where that is too much on some day or in some period. */
function put(capacities, { capacity_id: id, quantity, from, to }, sign) {
  const capacity = capacities.get(id);
  let fits = true;
  for (let day = numberOf(from); day < numberOf(to);) {
    const [first, end] = periodAround(capacity.per, day);
    if (!capacity.limits.has(first)) capacity.limits.set(first, limitOf(capacity, [first, end]));
    const sum = (capacity.load.get(first) ?? 0) + sign * quantity;
    capacity.load.set(first, sum);
    if (sign > 0 && sum > capacity.limits.get(first) + SLACK) fits = false;
    day = end;
  }
  return fits;
}
