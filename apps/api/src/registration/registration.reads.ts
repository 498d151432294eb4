import { isUuid, type RegistrationState } from '@fivefold/domain';
import { type Caller, type PageArgs, pageSize, readCursor } from '../platform/index.js';

/** A registration with what of its event decides on it; seen by the person and the organiser. */
export interface RegistrationRow {
  readonly id: string;
  readonly event_id: string;
  readonly organiser_id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly organisation_id: string;
  readonly state: RegistrationState;
  readonly list_number: string;
  readonly note: string | null;
  readonly version: number;
  readonly certificate_code: string | null;
  readonly created_at: Date;
  readonly event_title: string;
  readonly starts_at: Date;
  /** Whether the event has not begun by the clock of the database. */
  readonly ahead: boolean;
  /** Whether presence may be noted in any session. */
  readonly attendance_open: boolean;
  /** Whether it may be in one in which the person was not noted yet. */
  readonly more_to_attend: boolean;
  readonly event_waiting: number;
  /** Sessions in which the person was, in the order of their begin. */
  readonly session_ids: string[];
  /** Time of those sessions; sessions side by side count once. */
  readonly minutes: number;
  /** Whether that is CERTIFICATE_PERCENT of the time of all sessions. */
  readonly earned: boolean;
}

const COLUMNS = `r.id, r.event_id, r.organiser_id, r.person_id, r.person_name, r.organisation_id, r.state, r.list_number, r.note,
  r.version, r.certificate_code, r.created_at, e.title AS event_title, e.starts_at, e.starts_at > app_now() AS ahead,
  e.waiting AS event_waiting, seen.session_ids, seen.minutes, seen.earned,
  e.starts_at - interval '3 hours' <= app_now() AND app_now() < e.ends_at + interval '3 days' AS attendance_open,
  app_now() < e.ends_at + interval '3 days' AND EXISTS (SELECT FROM event_sessions s WHERE s.event_id = e.id
    AND s.starts_at - interval '3 hours' <= app_now() AND s.id <> ALL (seen.session_ids)) AS more_to_attend`;
const FROM =
  'FROM registrations r JOIN events e ON e.id = r.event_id CROSS JOIN LATERAL presence_of(r.id) seen';
const BY_ID_SQL = `SELECT ${COLUMNS} ${FROM} WHERE r.id = $1`;
const MINE_SQL = `
SELECT ${COLUMNS} ${FROM} WHERE r.person_id = app_person()
  AND ($1::timestamptz IS NULL OR (e.starts_at, r.id) < ($1, $2::uuid)) ORDER BY e.starts_at DESC, r.id DESC LIMIT $3`;
const COUNT_MINE_SQL = 'SELECT count(*)::int AS total FROM registrations WHERE person_id = app_person()';
const MINE_OF_EVENTS_SQL = `
SELECT DISTINCT ON (r.event_id) ${COLUMNS} ${FROM} WHERE r.person_id = app_person() AND r.event_id = ANY ($1)
ORDER BY r.event_id, (r.state = 'cancelled'), r.id DESC`;
/** Those who wait stand in the order of the list; before them those with a place, behind them who has cancelled. */
const ORDER = `(CASE r.state WHEN 'pending' THEN 0 WHEN 'waitlisted' THEN 2 WHEN 'cancelled' THEN 3 ELSE 1 END)`;
const OF_EVENT_SQL = `
SELECT ${COLUMNS} ${FROM} WHERE r.event_id = $1 AND r.organiser_id = app_org()
  AND ($2::int IS NULL OR (${ORDER}, r.list_number) > ($2, $3::bigint)) ORDER BY ${ORDER}, r.list_number LIMIT $4`;
const COUNT_OF_EVENT_SQL =
  'SELECT count(*)::int AS total FROM registrations WHERE event_id = $1 AND organiser_id = app_org()';
const LIVE_SQL = `
SELECT r.event_id, r.state IN ('confirmed', 'attended') AS has_place FROM registrations r JOIN events e ON e.id = r.event_id
WHERE r.person_id = app_person() AND e.ends_at > app_now() - interval '90 days'
  AND (r.state IN ('pending', 'confirmed', 'waitlisted', 'attended') OR (r.state = 'cancelled' AND e.state = 'called_off'))
ORDER BY e.starts_at DESC LIMIT 500`;
const POSITIONS_SQL = 'SELECT id, place FROM list_positions($1)';
const CERTIFICATE_SQL = 'SELECT registration_id, event_id, person_name, minutes FROM find_certificate($1)';

/** The registration as the caller may see it; null when absent or foreign. */
export async function findRegistration(caller: Caller, id: string): Promise<RegistrationRow | null> {
  const db = await caller.db();
  const [row] = await db.query<RegistrationRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** A page of the caller's own registrations, those of the latest begin first. Two statements. */
export async function listMine(
  caller: Caller,
  page: PageArgs,
): Promise<{ rows: RegistrationRow[]; total: number }> {
  const after = page.after ? readCursor(page.after, isBegin) : null;
  const db = await caller.db();
  const rows = await db.query<RegistrationRow[]>(MINE_SQL, [
    after?.[0] ?? null,
    after?.[1] ?? null,
    pageSize(page) + 1,
  ]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_MINE_SQL);
  return { rows, total: counted?.total ?? 0 };
}

/** The place of a row in {@link listMine}. */
export function beginOf({ starts_at, id }: RegistrationRow): [string, string] {
  return [starts_at.toISOString(), id];
}

/** The caller's own registration for each of these events: the live one, else the last. One statement. */
export async function mineOfEvents(caller: Caller, eventIds: readonly string[]): Promise<RegistrationRow[]> {
  const db = await caller.db();
  return db.query<RegistrationRow[]>(MINE_OF_EVENTS_SQL, [eventIds]);
}

/** Events of the caller's calendar: to come, of the last 90 days, and called off; at most 500. One statement. */
export async function liveOf(caller: Caller): Promise<{ event_id: string; has_place: boolean }[]> {
  const db = await caller.db();
  return db.query<{ event_id: string; has_place: boolean }[]>(LIVE_SQL);
}

/** A page of the registrations of an own event: to decide, with a place, waiting in order, cancelled. Two statements. */
export async function listOfEvent(
  caller: Caller,
  eventId: string,
  page: PageArgs,
): Promise<{ rows: RegistrationRow[]; total: number }> {
  const after = page.after ? readCursor(page.after, isPosition) : null;
  const db = await caller.db();
  const rows = await db.query<RegistrationRow[]>(OF_EVENT_SQL, [
    eventId,
    after?.[0] ?? null,
    after?.[1] ?? null,
    pageSize(page) + 1,
  ]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_OF_EVENT_SQL, [eventId]);
  return { rows, total: counted?.total ?? 0 };
}

/** The place of a row in {@link listOfEvent}. */
export function positionOf({ state, list_number }: RegistrationRow): [number, string] {
  const rank = { pending: 0, confirmed: 1, attended: 1, no_show: 1, waitlisted: 2, cancelled: 3 }[state];
  return [rank, list_number];
}

/** Which place on the waiting list these registrations have, from 1; nothing for those that do not wait. One statement. */
export async function listPlaces(
  caller: Caller,
  ids: readonly string[],
): Promise<{ id: string; place: number }[]> {
  const db = await caller.db();
  return db.query<{ id: string; place: number }[]>(POSITIONS_SQL, [ids]);
}

/** What a certificate with this code says. */
export interface CertificateRow {
  readonly registration_id: string;
  readonly event_id: string;
  readonly person_name: string;
  readonly minutes: number;
}

/** Whom a certificate with this code names, and the time of the sessions; null where there is none. One statement. */
export async function findCertificate(caller: Caller, code: string): Promise<CertificateRow | null> {
  const db = await caller.db();
  const [row] = await db.query<CertificateRow[]>(CERTIFICATE_SQL, [code]);
  return row ?? null;
}

/** Minutes as hours with one decimal. */
export function hoursOf(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}

function isBegin(value: unknown): value is [string, string] {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    !Number.isNaN(Date.parse(value[0])) &&
    typeof value[1] === 'string' &&
    isUuid(value[1])
  );
}

function isPosition(value: unknown): value is [number, string] {
  return (
    Array.isArray(value) &&
    Number.isInteger(value[0]) &&
    typeof value[1] === 'string' &&
    /^\d{1,18}$/.test(value[1])
  );
}
