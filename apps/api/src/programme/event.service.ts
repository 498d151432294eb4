import { type Actor, DomainError, EVENT_STATES, type EventAction } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  type Caller,
  fromGlobalId,
  type GuardChecks,
  isAhead,
  nextState,
  recordTransition,
} from '../platform/index.js';
import { findProject, takesPart } from '../project/index.js';
import { Courses } from './courses.js';
import type {
  CallOffEventInput,
  EventActionInput,
  EventSessionInput,
  SaveEventInput,
} from './event.graphql.js';
import { type EventRow, findEvent, sessionsOf } from './event.reads.js';

const LONGEST_SESSION_MS = 14 * 3_600_000;
const VALUES = `$3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15`;
const ADD_SQL = `
INSERT INTO events (id, organiser_id, state, kind, course_id, project_id, title, summary, language, place, time_zone, starts_at, ends_at, closes_at,
  places, needs_approval)
VALUES ($1, $2, 'draft', ${VALUES})`;
const CHANGE_SQL = `
UPDATE events SET (kind, course_id, project_id, title, summary, language, place, time_zone, starts_at, ends_at, closes_at, places, needs_approval)
  = (${VALUES}), version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`;
const MOVE_SQL = `
UPDATE events SET state = $3, version = version + 1, reason = COALESCE($4, reason),
  published_at = CASE WHEN $3 = 'published' THEN app_now() ELSE published_at END WHERE id = $1 AND version = $2 RETURNING id`;
const LOCK_SQL = 'SELECT FROM events WHERE id = $1 AND organiser_id = app_org() FOR UPDATE';
const REMOVE_SESSIONS_SQL = 'DELETE FROM event_sessions WHERE event_id = $1 AND id <> ALL ($2)';
const WRITE_SESSIONS_SQL = `
INSERT INTO event_sessions (id, event_id, organiser_id, title, speaker, room, starts_at, ends_at)
SELECT id, $2, $3, title, speaker, room, starts_at, ends_at
FROM jsonb_to_recordset($1) AS row (id uuid, title text, speaker text, room text, starts_at timestamptz, ends_at timestamptz)
ON CONFLICT (id) DO UPDATE SET (title, speaker, room, starts_at, ends_at)
  = (EXCLUDED.title, EXCLUDED.speaker, EXCLUDED.room, EXCLUDED.starts_at, EXCLUDED.ends_at)`;

const SET_LINK_SQL = `
INSERT INTO event_links (event_id, organiser_id, url) VALUES ($1, $2, $3) ON CONFLICT (event_id) DO UPDATE SET url = EXCLUDED.url`;
const REMOVE_LINK_SQL = 'DELETE FROM event_links WHERE event_id = $1';

/** Events of the caller's cluster. Those who registered are told of changes by the room of registrations. */
@Injectable()
export class Events {
  constructor(private readonly courses: Courses) {}

  /**
   * Writes an event with all its sessions; a new one is a draft. A published one may be changed until it is over. Sessions named
   * by their key stay the same ones, others are new, and those left out are removed.
   * @returns its row id
   * @throws DomainError NOT_FOUND, STALE_VERSION, EVENT_WITHOUT_SESSION, EVENT_TIMES, PLACES_GIVEN, SESSION_ATTENDED, INPUT_INVALID (time zone, course,
   * session),
   * TRANSITION_REFUSED (called off, discarded), EVENT_BEGUN (over)
   */
  async save(caller: Caller, input: SaveEventInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    const { startsAt, endsAt } = spanOf(input.sessions);
    const closesAt = input.closesAt ?? startsAt;
    if (closesAt > endsAt) throw invalid('closesAt', 'it lies after the end.');
    if (!isTimeZone(input.timeZone)) throw invalid('timeZone', 'the name of a time zone is wanted.');
    const values = [
      input.kind,
      await this.courseOf(caller, input),
      await this.projectOf(caller, input),
      input.title.trim(),
      input.summary.trim(),
      input.language,
      input.place.trim(),
      input.timeZone,
      startsAt,
      endsAt,
      closesAt,
      input.places,
      input.needsApproval,
    ];
    const db = await caller.db();
    let id = uuidv7();
    if (input.id) {
      const row = await this.locked(caller, { id: input.id, version: input.version ?? 0 });
      ({ id } = row);
      if (row.state !== 'draft' && row.state !== 'published')
        throw new DomainError('TRANSITION_REFUSED', { what: 'event', from: row.state, action: 'change' });
      if (row.state === 'published' && row.over) throw new DomainError('EVENT_BEGUN', {});
      if (input.places < row.taken)
        throw new DomainError('PLACES_GIVEN', { taken: row.taken }, { path: ['input', 'places'] });
      await db.query(CHANGE_SQL, [id, row.version, ...values]);
      await this.removeSessions(caller, id, input.sessions);
    } else {
      await db.query(ADD_SQL, [id, organisationId, ...values]);
      await record(caller, { id, organiser_id: organisationId }, 'plan', null, 'draft');
    }
    if (!input.id && input.sessions.some((each) => each.id))
      throw invalid('sessions', 'a new event has new sessions.');
    const sessions = input.sessions.map((each) => ({
      id: each.id ?? uuidv7(),
      title: each.title.trim(),
      speaker: each.speaker?.trim() || null,
      room: each.room?.trim() || null,
      starts_at: each.startsAt,
      ends_at: each.endsAt,
    }));
    await db.query(WRITE_SESSIONS_SQL, [JSON.stringify(sessions), id, organisationId]);
    if (input.joinUrl) await db.query(SET_LINK_SQL, [id, organisationId, input.joinUrl]);
    else await db.query(REMOVE_LINK_SQL, [id]);
    return id;
  }

  /** Removes the sessions of an event that are left out. @throws DomainError SESSION_ATTENDED, INPUT_INVALID (none of the event) */
  private async removeSessions(
    caller: Caller,
    eventId: string,
    sessions: readonly EventSessionInput[],
  ): Promise<void> {
    const there = (await sessionsOf(caller, [eventId])).get(eventId) ?? [];
    const kept = new Set<string>();
    sessions.forEach(({ id }, at) => {
      if (!id) return;
      if (kept.has(id) || !there.some((each) => each.id === id))
        throw invalid(`sessions.${at}.id`, 'there is no such session any more.');
      kept.add(id);
    });
    const attended = there.find((each) => each.present > 0 && !kept.has(each.id));
    if (attended)
      throw new DomainError('SESSION_ATTENDED', { title: attended.title }, { path: ['input', 'sessions'] });
    const db = await caller.db();
    await db.query(REMOVE_SESSIONS_SQL, [eventId, [...kept]]);
  }

  /** Puts a draft into the programme. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, EVENT_BEGUN */
  publish(caller: Caller, input: EventActionInput): Promise<string> {
    return this.move(caller, input, 'publish', null);
  }

  /** Calls a published event off; everybody registered is told. @throws DomainError as {@link publish} */
  callOff(caller: Caller, input: CallOffEventInput): Promise<string> {
    return this.move(caller, input, 'call_off', input.reason.trim());
  }

  /** Gives a draft up, or takes that back. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  discard(caller: Caller, input: EventActionInput, action: 'discard' | 'restore'): Promise<string> {
    return this.move(caller, input, action, null);
  }

  private async move(
    caller: Caller,
    input: EventActionInput,
    action: EventAction,
    reason: string | null,
  ): Promise<string> {
    const row = await this.locked(caller, input);
    const actors: Actor[] = [caller.role === 'CLUSTER_PUBLISHER' ? 'publisher' : 'editor'];
    const guards: GuardChecks = {
      event_ahead: async () =>
        (await isAhead(caller, row.starts_at)) ? null : new DomainError('EVENT_BEGUN', {}),
      reason_given: () => (reason ? null : invalid('reason', 'say why.')),
    };
    const to = await nextState('event', EVENT_STATES, row.state, action, actors, guards);
    const db = await caller.db();
    await db.query(MOVE_SQL, [row.id, row.version, to, reason]);
    await record(caller, row, action, row.state, to, reason);
    return row.id;
  }

  /** The caller's own event under lock. @throws DomainError NOT_FOUND, STALE_VERSION */
  private async locked(caller: Caller, input: EventActionInput): Promise<EventRow> {
    const id = fromGlobalId('Event', input.id, ['input', 'id']);
    const db = await caller.db();
    const mine = await db.query<unknown[]>(LOCK_SQL, [id]);
    const row = mine.length > 0 ? await findEvent(caller, id) : null;
    if (!row) throw new DomainError('NOT_FOUND', { what: 'event' }, { path: ['input', 'id'] });
    if (row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return row;
  }

  /** A project in which the caller's cluster takes part. */
  private async projectOf(caller: Caller, input: SaveEventInput): Promise<string | null> {
    if (!input.projectId) return null;
    const id = fromGlobalId('Project', input.projectId, ['input', 'projectId']);
    const project = await findProject(caller, id);
    if (!project || !takesPart(caller, project))
      throw invalid('projectId', 'your cluster takes no part in such a project.');
    return id;
  }

  private async courseOf(caller: Caller, input: SaveEventInput): Promise<string | null> {
    if (!input.courseId) return null;
    const id = fromGlobalId('Course', input.courseId, ['input', 'courseId']);
    if (input.kind !== 'course') throw invalid('courseId', 'only a course teaches one.');
    if ((await this.courses.byIds(caller, [id])).length === 0)
      throw invalid('courseId', 'there is no such course.');
    return id;
  }
}

function record(
  caller: Caller,
  { id, organiser_id }: Pick<EventRow, 'id' | 'organiser_id'>,
  action: string,
  from: string | null,
  to: string,
  reason: string | null = null,
): Promise<void> {
  return recordTransition(caller, {
    kind: 'event',
    subjectId: id,
    action,
    from,
    to,
    reason,
    visibleTo: [organiser_id],
  });
}

/** From the first begin to the last end. @throws DomainError EVENT_WITHOUT_SESSION, EVENT_TIMES */
function spanOf(sessions: readonly EventSessionInput[]): { startsAt: Date; endsAt: Date } {
  if (sessions.length === 0)
    throw new DomainError('EVENT_WITHOUT_SESSION', {}, { path: ['input', 'sessions'] });
  sessions.forEach(({ startsAt, endsAt }, at) => {
    const lasts = endsAt.getTime() - startsAt.getTime();
    if (lasts <= 0 || lasts > LONGEST_SESSION_MS)
      throw new DomainError('EVENT_TIMES', {}, { path: ['input', 'sessions', String(at), 'endsAt'] });
  });
  return {
    startsAt: new Date(Math.min(...sessions.map((each) => each.startsAt.getTime()))),
    endsAt: new Date(Math.max(...sessions.map((each) => each.endsAt.getTime()))),
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/');
  } catch {
    return false;
  }
}

function invalid(field: string, problem: string): DomainError {
  return new DomainError('INPUT_INVALID', { field, problem }, { path: ['input', ...field.split('.')] });
}
