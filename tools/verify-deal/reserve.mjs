import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';

const SIDES_SQL = `
SELECT p.publisher_org_id AS publisher, p.provider_org_id AS provider,
  (SELECT array_agg(id) FROM (SELECT id FROM organisations WHERE kind = 'COMPANY' AND id <> p.provider_org_id
    AND id <> p.publisher_org_id ORDER BY id LIMIT 20) few) AS requesters,
  (SELECT id FROM persons ORDER BY id LIMIT 1) AS person
FROM capacity_plans p ORDER BY p.service_id LIMIT 1`;
const SERVICE_SQL = 'INSERT INTO services (id, publisher_id) VALUES ($1, $2)';
const ADOPT_SQL = 'SELECT capacity_adopt($1, $2, $3, $4)';
const SEASON_SQL = `
INSERT INTO capacity_seasons (id, capacity_id, publisher_org_id, provider_org_id, from_day, until_day, quantity)
SELECT new_uuid7(), id, $2, $3, $4, $5, $6 FROM capacities WHERE service_id = $1`;
const BLACKOUT_SQL = `
INSERT INTO capacity_blackouts (id, service_id, publisher_org_id, provider_org_id, from_day, until_day)
VALUES (new_uuid7(), $1, $2, $3, $4, $5)`;
const CLOCK_SQL = "UPDATE clock SET shift = shift + interval '1 second'";
const FIRST_DAY = '2031-03-03';
const DAYS = 35;
const PERIODS = [null, null, 'day', 'week', 'month'];

/** A small generator of its own, so that a seed gives the same wishes on every machine (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    of: (list) => list[Math.floor(next() * list.length)],
    hits: (share) => next() < share,
  };
}

function dayAfter(day, count) {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Lets clients reserve at once on services of their own, whose capacities are 1 to 50 with seasons and closed days.
 *
 * @param code the API's own `Caller`, `GUEST` and `Capacities`
 * @param urls addresses of the database as superuser and as the app
 * @param options.clients at most so many connections; fewer where the server has fewer
 * @returns what was tried and what came of it; `faults` are errors that are no refusals
 */
export async function reserveAtOnce(code, { adminUrl, appUrl }, { count, clients, seed, tell = () => {} }) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query('SHOW max_connections');
  const lanes = Math.min(clients, Number(rows[0].max_connections) - 20);
  const { rows: sides } = await admin.query(SIDES_SQL);
  const services = await makeServices(admin, sides[0], chance(seed));
  const source = new DataSource({ type: 'postgres', url: appUrl, extra: { max: lanes } });
  await source.initialize();

  const tally = { reservations: 0, held: 0, booked: 0, refused: 0, released: 0, lapsedOnes: 0, faults: 0 };
  const startedAt = performance.now();
  const work = async (lane) => {
    const client = new Client(code, source, sides[0], services, chance(seed + 1 + lane), tally);
    while (tally.reservations < count) {
      tally.reservations += 1;
      if (tally.reservations % 5000 === 0) tell(`  ${tally.reservations} of ${count} reservations`);
      // The clock goes on for everybody: what is held for seconds runs out while others reserve.
      if (tally.reservations % 200 === 0) await admin.query(CLOCK_SQL);
      await client.reserve();
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
    const lapsed = await admin.query(
      "SELECT count(*)::int AS n FROM transitions WHERE kind = 'reservation' AND action = 'lapse'",
    );
    tally.lapsedOnes = lapsed.rows[0].n;
  } finally {
    await source.destroy();
    await admin.end();
  }
  const { lapsedOnes: lapsed, ...others } = tally;
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  return { ...others, lapsed, clients: lanes, services: services.length, reservingSeconds: seconds };
}

async function makeServices(admin, { publisher, provider }, random) {
  const services = [];
  for (let number = 0; number < 24; number += 1) {
    const id = randomUUID();
    const qty = 1 + random.below(50);
    const period = random.of(PERIODS);
    await admin.query(SERVICE_SQL, [id, publisher]);
    await admin.query(ADOPT_SQL, [id, publisher, provider, { capacities: [{ unit: 'piece', qty, period }] }]);
    if (random.hits(0.5)) {
      const from = dayAfter(FIRST_DAY, random.below(DAYS));
      const until = dayAfter(from, 1 + random.below(14));
      await admin.query(SEASON_SQL, [id, publisher, provider, from, until, 1 + random.below(60)]);
    }
    if (random.hits(0.3)) {
      const from = dayAfter(FIRST_DAY, random.below(DAYS));
      await admin.query(BLACKOUT_SQL, [id, publisher, provider, from, dayAfter(from, 1 + random.below(4))]);
    }
    services.push({ id, qty });
  }
  return services;
}

/** One of many who reserve: holds, and then books, lets go, lets lapse or asks again. */
class Client {
  #mine = [];

  constructor(code, source, sides, services, random, tally) {
    Object.assign(this, { code, source, sides, services, random, tally });
    this.capacities = new code.Capacities();
    this.requester = random.of(sides.requesters);
  }

  async reserve() {
    const { random, tally } = this;
    const holder = {
      kind: 'quote',
      id: randomUUID(),
      requesterOrgId: this.requester,
      providerOrgId: this.sides.provider,
      publisherOrgId: this.sides.publisher,
    };
    const lines = Array.from({ length: 1 + random.below(2) }, () => this.line());
    const seconds = random.hits(0.4) ? 1 + random.below(3) : 86_400;
    const held = await this.act((caller) => this.hold(caller, holder, lines, seconds));
    tally[held ? 'held' : 'refused'] += 1;
    if (held) this.#mine.push({ holder, lines });
    if (random.hits(0.6)) await this.book();
    if (random.hits(0.35)) await this.release();
    if (random.hits(0.1)) await this.again();
  }

  line() {
    const { random } = this;
    const service = random.of(this.services);
    const from = dayAfter(FIRST_DAY, random.below(DAYS - 1));
    const to = dayAfter(from, 1 + random.below(10));
    return {
      serviceId: service.id,
      unit: 'piece',
      quantity: 1 + random.below(Math.ceil(service.qty / 3)),
      from,
      to,
    };
  }

  async hold(caller, holder, lines, seconds) {
    const db = await caller.db();
    const [{ until }] = await db.query("SELECT app_now() + $1 * interval '1 second' AS until", [seconds]);
    await this.capacities.hold(caller, holder, lines, until);
  }

  async book() {
    const some = this.#mine.filter(() => this.random.hits(0.5)).slice(0, 2);
    if (some.length === 0) return;
    const booked = await this.act((caller) =>
      this.capacities.book(
        caller,
        some.map(({ holder }) => holder),
      ),
    );
    this.tally[booked ? 'booked' : 'refused'] += 1;
  }

  async release() {
    const one = this.#mine.shift();
    if (!one) return;
    await this.act((caller) => this.capacities.release(caller, one.holder));
    this.tally.released += 1;
  }

  /** The same lines for longer, or others in their place. */
  async again() {
    const one = this.random.of(this.#mine);
    if (!one) return;
    const lines = this.random.hits(0.5) ? one.lines : [this.line()];
    await this.act((caller) => this.hold(caller, one.holder, lines, 3600));
  }

  /** Whether the work was done, in a transaction of its own as the provider; a refusal leaves nothing behind. */
  async act(work) {
    const { Caller, GUEST } = this.code;
    const identity = {
      ...GUEST,
      personId: this.sides.person,
      personName: 'x',
      organisationId: this.sides.provider,
      role: 'SME_USER',
    };
    const caller = new Caller(this.source, identity, false);
    caller.allowWrites();
    try {
      await work(caller);
      await caller.end('commit');
      return true;
    } catch (error) {
      await caller.end('rollback');
      if (error.code !== 'CAPACITY_TAKEN') {
        this.tally.faults += 1;
        this.tally.firstFault ??= error.message;
      }
      return false;
    }
  }
}

/**
 * Puts a ledger in the place of the real one that looks whether enough is free and counts afterwards, without locks, without a
 * condition, and takes the check of the counters away: as one writes it who trusts that nobody else is there.
 */
export async function plantCheckThenAct(adminUrl) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(PLANT_SQL);
  } finally {
    await admin.end();
  }
}

const PLANT_SQL = `
ALTER TABLE capacity_buckets DROP CONSTRAINT capacity_buckets_reserved_check;
CREATE OR REPLACE FUNCTION capacity_lock(services uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN PERFORM capacity_lapse(services); END $$;
CREATE OR REPLACE FUNCTION capacity_take(capacity uuid, from_day date, until_day date, quantity numeric) RETURNS void LANGUAGE plpgsql AS $$
DECLARE first_start date := period_start((SELECT c.per FROM capacities c WHERE c.id = capacity), from_day);
BEGIN
  INSERT INTO capacity_buckets (capacity_id, starts_on, total)
    SELECT capacity, t.starts_on, t.total FROM capacity_totals(capacity, capacity_take.from_day, capacity_take.until_day) t
    ORDER BY 2 ON CONFLICT DO NOTHING;
  IF EXISTS (SELECT FROM capacity_buckets b WHERE b.capacity_id = capacity AND b.starts_on >= first_start
      AND b.starts_on < capacity_take.until_day AND b.reserved + capacity_take.quantity > b.total) THEN
    RAISE 'capacity taken' USING ERRCODE = 'FF002', DETAIL = json_build_array(capacity, from_day, until_day, quantity)::text;
  END IF;
  PERFORM pg_sleep(0.003); -- the way back to whoever looked
  UPDATE capacity_buckets b SET reserved = b.reserved + capacity_take.quantity
    WHERE b.capacity_id = capacity AND b.starts_on >= first_start AND b.starts_on < capacity_take.until_day;
END $$`;
