import type { Caller } from '../caller/caller.js';

const AHEAD_SQL = 'SELECT $1::timestamptz > app_now() AS ahead';

/** Whether `moment` is still to come by the clock of the database. One statement. */
export async function isAhead(caller: Caller, moment: Date): Promise<boolean> {
  const db = await caller.db();
  const [clock] = await db.query<{ ahead: boolean }[]>(AHEAD_SQL, [moment]);
  return clock?.ahead ?? false;
}
