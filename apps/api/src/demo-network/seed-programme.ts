import { EVENTS, uuidOfName, type World, type WorldEvent, type WorldPerson } from '@fivefold/world';
import type pg from 'pg';
import { type Acting, publisherOf } from '../demo/world-rows.js';
import type { Act } from './index.js';

const TODAY_SQL = 'SELECT app_today()::text AS today';
const COURSES_SQL = 'SELECT id FROM courses WHERE organisation_id IS NULL ORDER BY id';
const EVENTS_SQL = `
INSERT INTO events (id, organiser_id, course_id, project_id, kind, state, title, summary, language, place, time_zone, starts_at, ends_at,
  closes_at, places, needs_approval)
SELECT id, organiser_id, course_id, project_id, kind, 'draft', title, summary, language, place, time_zone,
  starts::timestamp AT TIME ZONE time_zone, ends::timestamp AT TIME ZONE time_zone, starts::timestamp AT TIME ZONE time_zone, places,
  needs_approval
FROM jsonb_to_recordset($1) AS row (id uuid, organiser_id uuid, course_id uuid, project_id uuid, kind text, title text, summary text,
  language text, place text, time_zone text, starts text, ends text, places integer, needs_approval boolean)`;
const SESSIONS_SQL = `
INSERT INTO event_sessions (id, event_id, organiser_id, title, room, starts_at, ends_at)
SELECT id, event_id, organiser_id, title, NULL, starts::timestamp AT TIME ZONE time_zone, ends::timestamp AT TIME ZONE time_zone
FROM jsonb_to_recordset($1) AS row (id uuid, event_id uuid, organiser_id uuid, title text, starts text, ends text, time_zone text)`;
/** Published three months before the begin, at the latest today. */
const PUBLISH_SQL = `
UPDATE events SET state = 'published', version = 2, published_at = LEAST(app_now(), starts_at - interval '90 days')
WHERE organiser_id = app_org() AND id = ANY ($1)`;
const CALL_OFF_SQL = `
UPDATE events SET state = 'called_off', version = 3, reason = $2 WHERE organiser_id = app_org() AND id = ANY ($1)`;
const REGISTER_SQL = `
INSERT INTO registrations (id, event_id, organiser_id, person_id, person_name, organisation_id, state, told_starts_at, told_place,
  reminded_at, certificate_code, created_at)
SELECT row.id, e.id, e.organiser_id, $2, $3, $4, 'pending', e.starts_at, e.place,
  CASE WHEN e.starts_at < app_now() THEN e.starts_at - interval '1 day' END, row.code, row.at
FROM jsonb_to_recordset($1) AS row (id uuid, event_id uuid, code text, at timestamptz) JOIN events e ON e.id = row.event_id`;
const SETTLE_SQL = `
UPDATE registrations r SET state = row.state, version = 2
FROM jsonb_to_recordset($1) AS row (id uuid, state text) WHERE r.id = row.id AND row.state <> 'pending'`;
const ATTEND_SQL = `
UPDATE registrations SET state = 'attended', version = 3 WHERE organiser_id = app_org() AND id = ANY ($1)`;
const PRESENT_SQL = `
INSERT INTO presences (registration_id, session_id)
SELECT registration_id, session_id FROM jsonb_to_recordset($1) AS row (registration_id uuid, session_id uuid)`;
/** In the order of the list: a trail is ordered by the number of its rows. */
const TRAIL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, reason, person_id, person_name, organisation_id, visible_to, at)
SELECT new_uuid7(), row.kind, row.id, row.action, row."from", row."to", row.reason, $2, $3, $4, ARRAY[$4::uuid, row.organiser_id],
  LEAST(app_now(), row.at)
FROM jsonb_to_recordset($1) AS row (kind text, id uuid, action text, "from" text, "to" text, reason text,
  organiser_id uuid, at timestamptz, n integer) ORDER BY row.n`;
const DAY_MS = 86_400_000;
const CALLED_OFF = 'The trainer is ill; a new date follows.';

interface Step {
  readonly kind: 'event' | 'registration';
  readonly id: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason?: string;
  readonly organiser_id: string;
  readonly at: string;
}
interface Placed extends WorldEvent {
  readonly id: string;
  readonly organiserId: string;
  /** Whole days of the calendar on which it is held. */
  readonly held: readonly string[];
  /** Moment of about its begin and of about its end. */
  readonly begin: number;
  readonly end: number;
}
interface Asked {
  readonly id: string;
  readonly event: Placed;
  readonly state: 'pending' | 'confirmed' | 'waitlisted';
  readonly attended: boolean;
  /** Whether the person left after the first sessions, too early for a certificate. */
  readonly leftEarly: boolean;
  readonly at: string;
}

/** A year of events with those who came, who have a place and who wait; days count from today. */
export async function seedProgramme(client: pg.Client, world: World, act: Act): Promise<void> {
  const { rows } = await client.query<{ today: string }>(TODAY_SQL);
  const modules = (await client.query<{ id: string }>(COURSES_SQL)).rows;
  const today = Date.parse(rows[0]!.today);
  const events = EVENTS.map((event) => toPlaced(event, world, today));
  const trail = (acting: Acting, steps: readonly Step[]) =>
    client.query(TRAIL_SQL, [
      JSON.stringify(steps.map((step, n) => ({ ...step, n }))),
      acting.person.id,
      acting.person.name,
      acting.organisationId,
    ]);

  for (const [slug, own] of Map.groupBy(events, (event) => event.organiser)) {
    const organiser = publisherOf(world, slug);
    await act(organiser);
    await client.query(EVENTS_SQL, [JSON.stringify(own.map((each) => toEventRow(each, modules)))]);
    await client.query(SESSIONS_SQL, [JSON.stringify(own.flatMap(toSessionRows))]);
    await client.query(PUBLISH_SQL, [own.filter(({ state }) => state !== 'draft').map(({ id }) => id)]);
    await trail(organiser, own.flatMap(stepsOfEvent));
  }

  const asked = new Map<WorldPerson, Asked[]>();
  for (const event of events)
    for (const [person, one] of askedFor(event, world, today))
      asked.set(person, [...(asked.get(person) ?? []), one]);
  for (const [person, list] of asked) {
    const acting = actingOf(person, world);
    await act(acting);
    const registrations = list.map(({ id, event, attended, leftEarly, at }) => ({
      ...{ id, event_id: event.id, at },
      code: attended && !leftEarly && event.end < today ? codeOf(id) : null,
    }));
    await client.query(REGISTER_SQL, [
      JSON.stringify(registrations),
      person.id,
      person.name,
      acting.organisationId,
    ]);
    await client.query(SETTLE_SQL, [JSON.stringify(list.map(({ id, state }) => ({ id, state })))]);
    await trail(acting, list.flatMap(stepsOfAsked));
  }

  const present = [...asked.values()].flat().filter(({ attended }) => attended);
  for (const [slug, own] of Map.groupBy(present, ({ event }) => event.organiser)) {
    const organiser = publisherOf(world, slug);
    await act(organiser);
    await client.query(ATTEND_SQL, [own.map(({ id }) => id)]);
    await client.query(PRESENT_SQL, [JSON.stringify(own.flatMap(toPresenceRows))]);
    const steps = own.map(({ id, event }) => ({
      ...{ kind: 'registration' as const, id, action: 'attend', from: 'confirmed', to: 'attended' },
      ...{ organiser_id: event.organiserId, at: new Date(event.begin).toISOString() },
    }));
    await trail(organiser, steps);
  }

  for (const event of events.filter(({ state }) => state === 'called_off')) {
    const organiser = publisherOf(world, event.organiser);
    await act(organiser);
    await client.query(CALL_OFF_SQL, [[event.id], CALLED_OFF]);
    const step = {
      kind: 'event',
      id: event.id,
      action: 'call_off',
      from: 'published',
      to: 'called_off',
    } as const;
    const at = new Date(today).toISOString();
    await trail(organiser, [{ ...step, reason: CALLED_OFF, organiser_id: event.organiserId, at }]);
  }
}

function toPlaced(event: WorldEvent, world: World, today: number): Placed {
  const weekday = (new Date(today + event.startDay * DAY_MS).getUTCDay() + 6) % 7;
  // Nothing is held on a weekend, nor begins on the last days of a week without room for its days.
  const shift = weekday + event.days > 5 ? 7 - weekday : 0;
  const first = today + (event.startDay + shift) * DAY_MS;
  return {
    ...event,
    id: uuidOfName(`event:${event.key}`),
    organiserId: world.clusters.find(({ slug }) => slug === event.organiser)!.id,
    held: Array.from({ length: event.days }, (_, day) => dayOf(first + day * DAY_MS)),
    begin: first + DAY_MS / 3,
    end: first + event.days * DAY_MS,
  };
}

function toEventRow(event: Placed, modules: readonly { id: string }[]): object {
  const parts = toSessionRows(event);
  return {
    ...{ id: event.id, organiser_id: event.organiserId, kind: event.kind, title: event.title },
    ...{ summary: event.summary, language: event.language, place: event.place, places: event.places },
    course_id: event.module ? modules[event.module - 1]!.id : null,
    project_id: event.project ? uuidOfName(`project:${event.project}`) : null,
    time_zone: event.timeZone,
    starts: parts[0]!.starts,
    ends: parts.at(-1)!.ends,
    needs_approval: event.needsApproval,
  };
}

/** Sessions of 90 minutes from nine o'clock on, with a quarter of an hour between them. */
function toSessionRows(event: Placed) {
  const aDay = Math.ceil(event.sessions.length / event.held.length);
  return event.sessions.map((title, at) => {
    const day = event.held[Math.floor(at / aDay)]!;
    const minute = 9 * 60 + (at % aDay) * 105;
    return {
      ...{
        id: uuidOfName(`session:${event.key}:${at}`),
        event_id: event.id,
        organiser_id: event.organiserId,
      },
      ...{ title, starts: `${day} ${clock(minute)}`, ends: `${day} ${clock(minute + 90)}` },
      time_zone: event.timeZone,
    };
  });
}

/** In all sessions; of those who left early, in the first half of them. */
function toPresenceRows({ id, event, leftEarly }: Asked) {
  const sessions = toSessionRows(event);
  return sessions
    .slice(0, leftEarly ? Math.ceil(sessions.length / 2) : sessions.length)
    .map((session) => ({ registration_id: id, session_id: session.id }));
}

/** Who asks for a place, in the order of asking: people of firms, each event beginning elsewhere in their row. */
function askedFor(event: Placed, world: World, today: number): [WorldPerson, Asked][] {
  const people = world.people.filter(({ roles }) => roles[0]!.role.startsWith('sme'));
  const from = EVENTS.findIndex(({ key }) => key === event.key) * 7;
  return Array.from({ length: Math.min(event.asked, people.length) }, (_, at) => {
    const person = people[(from + at) % people.length]!;
    const state = event.needsApproval ? 'pending' : at < event.places ? 'confirmed' : 'waitlisted';
    const asked: Asked = {
      id: uuidOfName(`registration:${event.key}:${person.email}`),
      event,
      state,
      attended: state === 'confirmed' && event.end < today && at % 11 !== 5,
      leftEarly: at % 9 === 4,
      at: new Date(event.begin - (80 - at) * DAY_MS).toISOString(),
    };
    return [person, asked];
  });
}

function stepsOfEvent(event: Placed): Step[] {
  const about = { kind: 'event' as const, id: event.id, organiser_id: event.organiserId };
  const plan = {
    ...about,
    action: 'plan',
    from: null,
    to: 'draft',
    at: new Date(event.begin - 95 * DAY_MS).toISOString(),
  };
  const at = new Date(event.begin - 90 * DAY_MS).toISOString();
  if (event.state === 'draft') return [plan];
  return [plan, { ...about, action: 'publish', from: 'draft', to: 'published', at }];
}

function stepsOfAsked({ id, event, state, at }: Asked): Step[] {
  const about = { kind: 'registration' as const, id, organiser_id: event.organiserId, at };
  const action = state === 'confirmed' ? 'confirm' : 'wait';
  return [
    { ...about, action: 'register', from: null, to: 'pending' },
    ...(state === 'pending' ? [] : [{ ...about, action, from: 'pending', to: state }]),
  ];
}

function actingOf(person: WorldPerson, world: World): Acting {
  const [{ organisation }] = person.roles as [WorldPerson['roles'][number]];
  const firm = world.firms.find(({ slug }) => slug === organisation)!;
  return { person, organisationId: firm.id, isOperator: false };
}

/** Sixteen letters that are the same at every first start. */
function codeOf(id: string): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const hex = id.replaceAll('-', '');
  return Array.from(
    { length: 16 },
    (_, at) => letters[parseInt(hex.slice(at * 2, at * 2 + 2), 16) % 32],
  ).join('');
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
