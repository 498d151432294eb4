import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type CapacityCalendar, type Per, periodsOf, totalOf, weekTotal } from '@fivefold/domain';
import fc from 'fast-check';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { WORLD } from '../../test/world.js';

const FIRST = '2031-03-03';
const PERS: readonly Per[] = ['moment', 'day', 'week', 'month', 'quarter', 'year'];

/** What a person would keep on paper: every holder's lines with their end, and nothing counted ahead. */
class Paper {
  readonly holders = new Map<
    string,
    { from: string; to: string; quantity: number; state: string; until: number }
  >();
  now = 0;

  constructor(readonly capacity: CapacityCalendar) {}

  private lives(holder: string): boolean {
    const kept = this.holders.get(holder);
    return kept?.state === 'booked' || (kept?.state === 'held' && kept.until > this.now);
  }
  loadOf(start: string, without = ''): number {
    let sum = 0;
    for (const [holder, { from, to, quantity }] of this.holders) {
      if (holder === without || !this.lives(holder)) continue;
      if (periodsOf(this.capacity.per, { from, to }).includes(start)) sum += quantity;
    }
    return sum;
  }
  private fits(holder: string, from: string, to: string, quantity: number): boolean {
    return periodsOf(this.capacity.per, { from, to }).every(
      (start) => this.loadOf(start, holder) + quantity <= totalOf(this.capacity, start),
    );
  }
  hold(holder: string, from: string, to: string, quantity: number, seconds: number): boolean {
    const kept = this.holders.get(holder);
    const same = kept && kept.from === from && kept.to === to && kept.quantity === quantity;
    if (same && kept.state === 'booked') return true;
    if (!(same && this.lives(holder)) && !this.fits(holder, from, to, quantity)) return false;
    this.holders.set(holder, { from, to, quantity, state: 'held', until: this.now + seconds });
    return true;
  }
  book(holder: string): boolean {
    const kept = this.holders.get(holder);
    if (!kept || kept.state === 'booked') return true;
    if (!this.lives(holder) && !this.fits(holder, kept.from, kept.to, kept.quantity)) return false;
    kept.state = 'booked';
    return true;
  }
}

const range = fc.record({ at: fc.nat(60), days: fc.integer({ min: 1, max: 25 }) }).map(({ at, days }) => ({
  from: addDays(FIRST, at),
  to: addDays(FIRST, at + days),
}));
const holder = fc.nat(5);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('hold' as const),
    holder,
    range,
    quantity: fc.integer({ min: 1, max: 6 }),
    seconds: fc.integer({ min: 5, max: 200 }),
  }),
  fc.record({ kind: fc.constant('book' as const), holder }),
  fc.record({ kind: fc.constant('release' as const), holder }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 30, max: 150 }) }),
);
const world = fc.record({
  per: fc.constantFrom(...PERS),
  quantity: fc.integer({ min: 1, max: 12 }),
  season: fc.option(fc.record({ range, quantity: fc.nat(15) })),
  blackout: fc.option(range),
  steps: fc.array(step, { minLength: 5, maxLength: 25 }),
});

describe('the ledger and a paper that counts everything anew each time', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let sides: { publisher: string; provider: string; requester: string };
  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query(
      `SELECT p.publisher_org_id AS publisher, p.provider_org_id AS provider, (SELECT id FROM organisations o
        WHERE o.kind = 'COMPANY' AND o.id <> p.provider_org_id ORDER BY id LIMIT 1) AS requester
       FROM capacity_plans p ORDER BY p.service_id LIMIT 1`,
    );
    sides = rows[0];
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('say the same of every hold, booking, release and week', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ per, quantity, season, blackout, steps }) => {
        const id = randomUUID();
        const capacity: CapacityCalendar = {
          per,
          quantity,
          seasons: season ? [{ ...season.range, quantity: season.quantity }] : [],
          blackouts: blackout ? [blackout] : [],
        };
        await admin.query("UPDATE clock SET shift = interval '0'");
        await admin.query('INSERT INTO services (id, publisher_id) VALUES ($1, $2)', [id, sides.publisher]);
        const stated = { unit: 'piece', qty: quantity, period: per === 'moment' ? null : per };
        await admin.query('SELECT capacity_adopt($1, $2, $3, $4)', [
          id,
          sides.publisher,
          sides.provider,
          { capacities: [stated] },
        ]);
        if (season)
          await admin.query(
            `INSERT INTO capacity_seasons (id, capacity_id, publisher_org_id, provider_org_id, from_day, until_day, quantity)
             SELECT new_uuid7(), id, $2, $3, $4, $5, $6 FROM capacities WHERE service_id = $1`,
            [id, sides.publisher, sides.provider, season.range.from, season.range.to, season.quantity],
          );
        if (blackout)
          await admin.query(
            `INSERT INTO capacity_blackouts (id, service_id, publisher_org_id, provider_org_id, from_day, until_day)
             VALUES (new_uuid7(), $1, $2, $3, $4, $5)`,
            [id, sides.publisher, sides.provider, blackout.from, blackout.to],
          );
        const paper = new Paper(capacity);
        const holders = Array.from({ length: 6 }, () => randomUUID());
        for (const each of steps) {
          if (each.kind === 'wait') {
            paper.now += each.seconds;
            await admin.query("UPDATE clock SET shift = $1 * interval '1 second'", [paper.now]);
            continue;
          }
          const key = holders[each.holder]!;
          if (each.kind === 'release') {
            paper.holders.delete(key);
            await admin.query('SELECT capacity_release($1)', [[key]]);
            continue;
          }
          const { rows } =
            each.kind === 'book'
              ? await admin.query('SELECT * FROM capacity_book($1)', [[key]])
              : await admin.query(
                  "SELECT * FROM capacity_hold('quote', $1, $2, $3, app_now() + $4 * interval '1 second')",
                  [
                    key,
                    sides.requester,
                    JSON.stringify([
                      { serviceId: id, unit: 'piece', quantity: each.quantity, ...each.range },
                    ]),
                    // The true clock runs on beside the moved one: nothing ends within a second of a question.
                    each.seconds + 0.5,
                  ],
                );
          const said =
            each.kind === 'book'
              ? paper.book(key)
              : paper.hold(key, each.range.from, each.range.to, each.quantity, each.seconds + 0.5);
          expect({ each, free: rows.length === 0 }).toEqual({ each, free: said });
        }
        const { rows: weeks } = await admin.query(
          'SELECT starts_on::text AS week, total::float8, free::float8, closed_days AS closed FROM capacity_weeks($1, $2, 14)',
          [[id], FIRST],
        );
        expect(weeks).toEqual(
          weeks.map(({ week }) => {
            const { total, closedDays } = weekTotal(capacity, week);
            const days = { from: week, to: addDays(week, 7) };
            const isOpen = (start: string) =>
              !(per === 'moment' || per === 'day') ||
              !blackout ||
              start < blackout.from ||
              start >= blackout.to;
            const frees = periodsOf(per, days)
              .filter(isOpen)
              .map((start) => totalOf(capacity, start) - paper.loadOf(start));
            return { week, total, free: frees.length === 0 ? 0 : Math.min(...frees), closed: closedDays };
          }),
        );
        expect(weeks).toHaveLength(14);
      }),
      { numRuns: 60, seed: 5, endOnFailure: false },
    );
    await admin.query("UPDATE clock SET shift = interval '0'");
  }, 120_000);
});
