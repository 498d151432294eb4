import type { Caller } from '../caller/caller.js';

const AHEAD_SQL = 'SELECT $1::timestamptz > app_now() AS ahead';
const WITHIN_SQL = "SELECT $1::timestamptz <= app_now() + $2 * interval '1 day' AS within";

/** Whether `moment` is still to come by the clock of the database. One statement. */
export async function isAhead(caller: Caller, moment: Date): Promise<boolean> {
  const db = await caller.db();
  const [clock] = await db.query<{ ahead: boolean }[]>(AHEAD_SQL, [moment]);
  return clock?.ahead ?? false;
}

/** Whether `moment` is no further away than `days` by the clock of the database. One statement. */
export async function isWithin(caller: Caller, moment: Date, days: number): Promise<boolean> {
  const db = await caller.db();
  const [clock] = await db.query<{ within: boolean }[]>(WITHIN_SQL, [moment, days]);
  return clock?.within ?? false;
}
