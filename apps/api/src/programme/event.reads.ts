import { actionsFrom, EVENT_STATES, type EventKind, type EventState, isUuid } from '@fivefold/domain';
import {
  type Caller,
  CLUSTER_STAFF,
  fromGlobalId,
  type Page,
  type PageArgs,
  pageSize,
  readCursor,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { Event, EventFilter } from './event.graphql.js';

/** An event as the caller may see it: drafts are the organiser's own. */
export interface EventRow {
  readonly id: string;
  readonly organiser_id: string;
  readonly course_id: string | null;
  readonly project_id: string | null;
  readonly kind: EventKind;
  readonly state: EventState;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly place: string;
  readonly time_zone: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly closes_at: Date;
  readonly places: number;
  readonly taken: number;
  readonly waiting: number;
  readonly attended: number;
  readonly needs_approval: boolean;
  readonly reason: string | null;
  readonly version: number;
  readonly published_at: Date | null;
  /** Whether it has not begun by the clock of the database. */
  readonly ahead: boolean;
  readonly over: boolean;
}

export interface SessionRow {
  readonly id: string;
  readonly event_id: string;
  readonly title: string;
  readonly speaker: string | null;
  readonly room: string | null;
  readonly starts_at: Date;
  readonly ends_at: Date;
  /** How many were there. */
  readonly present: number;
  /** Whether presence may be noted: CHECK_IN_HOURS before the begin to ATTENDANCE_DAYS after the end of the event. */
  readonly attendance_open: boolean;
}

const COLUMNS = `e.id, e.organiser_id, e.course_id, e.project_id, e.kind, e.state, e.title, e.summary, e.language, e.place, e.time_zone, e.starts_at,
  e.ends_at, e.closes_at, e.places, e.taken, e.waiting, e.attended, e.needs_approval, e.reason, e.version, e.published_at,
  e.starts_at > app_now() AS ahead, e.ends_at <= app_now() AS over`;
const BY_ID_SQL = `SELECT ${COLUMNS} FROM events e WHERE e.id = ANY ($1)`;
const FITS = `e.published_at IS NOT NULL AND ($1::text IS NULL OR e.kind = $1) AND ($2::uuid IS NULL OR e.organiser_id = $2)
  AND ($3::uuid IS NULL OR e.course_id = $3)`;
const TO_COME_SQL = `
SELECT ${COLUMNS} FROM events e WHERE ${FITS} AND e.ends_at > app_now()
  AND ($4::timestamptz IS NULL OR (e.starts_at, e.id) > ($4, $5::uuid)) ORDER BY e.starts_at, e.id LIMIT $6`;
const PAST_SQL = `
SELECT ${COLUMNS} FROM events e WHERE ${FITS} AND e.ends_at <= app_now()
  AND ($4::timestamptz IS NULL OR (e.starts_at, e.id) < ($4, $5::uuid)) ORDER BY e.starts_at DESC, e.id DESC LIMIT $6`;
const COUNT_TO_COME_SQL = `SELECT count(*)::int AS total FROM events e WHERE ${FITS} AND e.ends_at > app_now()`;
const COUNT_PAST_SQL = `SELECT count(*)::int AS total FROM events e WHERE ${FITS} AND e.ends_at <= app_now()`;
const OWN_SQL = `
SELECT ${COLUMNS} FROM events e WHERE e.organiser_id = app_org()
  AND ($1::timestamptz IS NULL OR (e.starts_at, e.id) < ($1, $2::uuid)) ORDER BY e.starts_at DESC, e.id DESC LIMIT $3`;
const COUNT_OWN_SQL = 'SELECT count(*)::int AS total FROM events e WHERE e.organiser_id = app_org()';
const UPCOMING_SQL = `
SELECT asked.id AS asked_id, one.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
  SELECT ${COLUMNS} FROM events e WHERE e.course_id = asked.id AND e.state = 'published' AND e.starts_at > app_now()
  ORDER BY e.starts_at, e.id LIMIT 10) one
ORDER BY asked.id, one.starts_at, one.id`;
const SESSIONS_SQL = `
SELECT s.id, s.event_id, s.title, s.speaker, s.room, s.starts_at, s.ends_at, s.present,
  s.starts_at - interval '3 hours' <= app_now() AND app_now() < e.ends_at + interval '3 days' AS attendance_open
FROM event_sessions s JOIN events e ON e.id = s.event_id WHERE s.event_id = ANY ($1)
ORDER BY s.event_id, s.starts_at, s.room, s.title, s.id`;

const OF_PROJECTS_SQL = `
SELECT ${COLUMNS} FROM events e WHERE e.project_id = ANY ($1) AND e.published_at IS NOT NULL
ORDER BY e.starts_at DESC, e.id LIMIT 500`;
const LINKS_SQL = 'SELECT event_id AS id, url FROM event_links WHERE event_id = ANY ($1)';

/** Events by row id, in any order; absent and foreign ones are left out. One statement. */
export async function eventsById(caller: Caller, ids: readonly string[]): Promise<EventRow[]> {
  const db = await caller.db();
  return db.query<EventRow[]>(BY_ID_SQL, [ids]);
}

/** The event as the caller may see it; null when absent or foreign. */
export async function findEvent(caller: Caller, id: string): Promise<EventRow | null> {
  const [row] = await eventsById(caller, [id]);
  return row ?? null;
}

/**
 * A page of the public programme: to come, soonest first; or past, latest first. Two statements.
 * @throws DomainError NOT_FOUND for an organiser or course id that is none
 */
export async function listEvents(
  caller: Caller,
  filter: EventFilter | null,
  page: PageArgs,
): Promise<Page<Event>> {
  const after = page.after ? readCursor(page.after, isPosition) : null;
  const wanted = [
    filter?.kind ?? null,
    filter?.organiserId ? fromGlobalId('Organisation', filter.organiserId, ['filter', 'organiserId']) : null,
    filter?.courseId ? fromGlobalId('Course', filter.courseId, ['filter', 'courseId']) : null,
  ];
  const db = await caller.db();
  const rows = await db.query<EventRow[]>(filter?.past ? PAST_SQL : TO_COME_SQL, [
    ...wanted,
    after?.[0] ?? null,
    after?.[1] ?? null,
    pageSize(page) + 1,
  ]);
  const [counted] = await db.query<{ total: number }[]>(
    filter?.past ? COUNT_PAST_SQL : COUNT_TO_COME_SQL,
    wanted,
  );
  return toPage(rows, page, counted?.total ?? 0, positionOf, (row) => toEvent(caller, row));
}

/** A page of all events of the caller's organisation, drafts as well, the latest begin first. Two statements. */
export async function listOwnEvents(caller: Caller, page: PageArgs): Promise<Page<Event>> {
  const after = page.after ? readCursor(page.after, isPosition) : null;
  const db = await caller.db();
  const rows = await db.query<EventRow[]>(OWN_SQL, [
    after?.[0] ?? null,
    after?.[1] ?? null,
    pageSize(page) + 1,
  ]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_OWN_SQL);
  return toPage(rows, page, counted?.total ?? 0, positionOf, (row) => toEvent(caller, row));
}

/** For each course its published events to come, soonest first, at most ten. One statement. */
export async function upcomingOf(
  caller: Caller,
  courseIds: readonly string[],
): Promise<Map<string, EventRow[]>> {
  const db = await caller.db();
  const rows = await db.query<(EventRow & { asked_id: string })[]>(UPCOMING_SQL, [courseIds]);
  return Map.groupBy(rows, (row) => row.asked_id);
}

/** The published events of each project, the latest first; at most 500 in all. One statement. */
export async function eventsOfProjects(
  caller: Caller,
  projectIds: readonly string[],
): Promise<Map<string, EventRow[]>> {
  const db = await caller.db();
  const rows = await db.query<EventRow[]>(OF_PROJECTS_SQL, [projectIds]);
  return Map.groupBy(rows, (row) => row.project_id ?? '');
}

/** The sessions of each event in the order of their begin. One statement. */
export async function sessionsOf(
  caller: Caller,
  eventIds: readonly string[],
): Promise<Map<string, SessionRow[]>> {
  const db = await caller.db();
  const rows = await db.query<SessionRow[]>(SESSIONS_SQL, [eventIds]);
  return Map.groupBy(rows, (row) => row.event_id);
}

/** The links under which events are joined, as far as the caller has a place or organises them. One statement. */
export async function linksOf(
  caller: Caller,
  eventIds: readonly string[],
): Promise<{ id: string; url: string }[]> {
  const db = await caller.db();
  return db.query<{ id: string; url: string }[]>(LINKS_SQL, [eventIds]);
}

/** Whether the caller is staff of the cluster that organises an event. */
export function organises(caller: Caller, organiserId: string): boolean {
  return caller.organisationId === organiserId && caller.role !== null && CLUSTER_STAFF.includes(caller.role);
}

/** The wire object of a row. */
export function toEvent(caller: Caller, row: EventRow): Event {
  const open = { publish: row.ahead, call_off: row.ahead, discard: true, restore: true };
  const steps = actionsFrom(EVENT_STATES, row.state, ['editor', 'publisher']).filter(
    (action) => open[action],
  );
  const changeable = row.state === 'draft' || (row.state === 'published' && !row.over);
  return {
    id: toGlobalId('Event', row.id),
    key: row.id,
    organiserKey: row.organiser_id,
    courseKey: row.course_id,
    projectKey: row.project_id,
    version: row.version,
    kind: row.kind,
    state: row.state,
    title: row.title,
    summary: row.summary,
    language: row.language,
    place: row.place,
    timeZone: row.time_zone,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    closesAt: row.closes_at,
    places: row.places,
    taken: row.taken,
    waiting: row.waiting,
    attended: row.attended,
    needsApproval: row.needs_approval,
    over: row.over,
    reason: row.reason,
    actions: organises(caller, row.organiser_id)
      ? [...(changeable ? ['change'] : []), ...steps, ...(row.state === 'published' ? ['attendance'] : [])]
      : [],
  };
}

function positionOf(row: EventRow): [string, string] {
  return [row.starts_at.toISOString(), row.id];
}

function isPosition(value: unknown): value is [string, string] {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    !Number.isNaN(Date.parse(value[0])) &&
    typeof value[1] === 'string' &&
    isUuid(value[1])
  );
}
