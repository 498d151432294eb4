import type { Caller } from '../platform/index.js';
import { readToken, signToken } from './signed-token.js';

const GENERATION_SQL = 'SELECT generation FROM calendar_addresses WHERE person_id = $1';
const HOLDS_SQL = `
SELECT COALESCE((SELECT generation FROM calendar_addresses WHERE person_id = $1), 1) = $2
  AND EXISTS (SELECT FROM persons WHERE id = $1 AND suspended_at IS NULL) AS holds`;
const RENEW_SQL = `
INSERT INTO calendar_addresses (person_id, generation) VALUES ($1, 2)
ON CONFLICT (person_id) DO UPDATE SET generation = calendar_addresses.generation + 1`;

/** Path of the caller's own calendar: who knows it reads it, without a sign-in. Two statements. */
export async function calendarPath(caller: Caller): Promise<string> {
  const { personId } = caller.signedIn();
  const token = await signToken(caller, 'calendar', personId, await generationOf(caller, personId));
  return `/calendars/${token}.ics`;
}

/** Gives the caller's calendar another address; the former one leads nowhere from now on. */
export async function renewCalendarPath(caller: Caller): Promise<string> {
  const db = await caller.db();
  await db.query(RENEW_SQL, [caller.signedIn().personId]);
  return calendarPath(caller);
}

/** Whose calendar stands under an address; null for one that was never given out. Whether it still holds is asked as that person. */
export function readCalendarToken(
  caller: Caller,
  token: string,
): Promise<{ id: string; generation: number } | null> {
  return readToken(caller, 'calendar', token);
}

/** Which generation of the address of a person holds; asked as that person. One statement. */
async function generationOf(caller: Caller, personId: string): Promise<number> {
  const db = await caller.db();
  const [row] = await db.query<{ generation: number }[]>(GENERATION_SQL, [personId]);
  return row?.generation ?? 1;
}

/** Whether an address with this generation still leads to the calendar of the caller: not once there is a newer one, nor while it is suspended. */
export async function holdsCalendar(caller: Caller, personId: string, generation: number): Promise<boolean> {
  const db = await caller.db();
  const [row] = await db.query<{ holds: boolean }[]>(HOLDS_SQL, [personId, generation]);
  return row!.holds;
}
