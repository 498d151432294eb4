import { type Actor, DomainError, REGISTRATION_STATES, type RegistrationAction } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Audience, Notices } from '../notification/index.js';
import {
  type Caller,
  CLUSTER_STAFF,
  fromGlobalId,
  type GuardChecks,
  nextState,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import { type EventRow, findEvent, organises, type SessionRow, sessionsOf } from '../programme/index.js';
import type { ChangeRegistrationInput, CheckInInput, RegisterInput } from './registration.graphql.js';
import { findRegistration, mineOfEvents, type RegistrationRow } from './registration.reads.js';
import { readToken } from './signed-token.js';

const LOCK_SQL = 'SELECT places, taken, waiting FROM lock_event($1)';
const OPEN_SQL = "SELECT FROM events WHERE id = $1 AND state = 'published' AND closes_at > app_now()";
const ADD_SQL = `
INSERT INTO registrations (id, event_id, organiser_id, person_id, person_name, organisation_id, state, note, told_starts_at, told_place)
VALUES ($1, $2, $3, $4, $5, $6, 'pending', $7, $8, $9)`;
const NOTE_SQL = 'INSERT INTO presences (registration_id, session_id) VALUES ($1, $2) ON CONFLICT DO NOTHING';
const FORGET_SQL = 'DELETE FROM presences WHERE registration_id = $1 AND session_id = $2';
const MOVE_SQL = `
UPDATE registrations SET state = $3, version = version + 1,
  list_number = CASE WHEN $4 THEN nextval('registrations_list_seq') ELSE list_number END
WHERE id = $1 AND version = $2 RETURNING id`;

interface Places {
  readonly places: number;
  readonly taken: number;
  readonly waiting: number;
}

/**
 * Places in events. Every decision about the places of one event is taken under the lock of its row, one after the other, and the
 * row's CHECK stands below: no place is given twice. Who comes while others wait stands behind them.
 */
@Injectable()
export class Registrations {
  constructor(private readonly notices: Notices) {}

  /**
   * Registers the caller: with a place, on the waiting list, or to be decided by the organiser.
   * @returns the row id
   * @throws DomainError NOT_FOUND, REGISTRATION_CLOSED, REGISTERED_ALREADY
   */
  async register(caller: Caller, input: RegisterInput): Promise<string> {
    const { personId, personName, organisationId } = caller.signedIn();
    const eventId = fromGlobalId('Event', input.eventId, ['input', 'eventId']);
    const places = await lockEvent(caller, eventId);
    const event = places && (await findEvent(caller, eventId));
    if (!places || !event)
      throw new DomainError('NOT_FOUND', { what: 'event' }, { path: ['input', 'eventId'] });
    const db = await caller.db();
    if ((await db.query<unknown[]>(OPEN_SQL, [eventId])).length === 0)
      throw new DomainError('REGISTRATION_CLOSED', {});
    const [mine] = await mineOfEvents(caller, [eventId]);
    if (mine && mine.state !== 'cancelled') throw new DomainError('REGISTERED_ALREADY', {});
    const id = uuidv7();
    await db.query(ADD_SQL, [
      id,
      eventId,
      event.organiser_id,
      personId,
      personName,
      organisationId,
      input.note?.trim() || null,
      event.starts_at,
      event.place,
    ]);
    await record(caller, { id, organiser_id: event.organiser_id }, 'register', null, 'pending');
    if (event.needs_approval) await this.ask(caller, event, id, personName);
    else await this.settle(caller, (await findRegistration(caller, id))!, places, ['requester']);
    return id;
  }

  /**
   * Takes a step of a registration, as its person or as staff of the organiser.
   * @returns the row id
   * @throws DomainError NOT_FOUND, STALE_VERSION, NOT_ALLOWED (who asks does not decide), TRANSITION_REFUSED, EVENT_BEGUN, NOBODY_WAITS, ATTENDANCE_CLOSED,
   * INPUT_INVALID (which session)
   */
  async change(caller: Caller, input: ChangeRegistrationInput): Promise<string> {
    const id = fromGlobalId('Registration', input.id, ['input', 'id']);
    const { row, places } = await this.locked(caller, id, ['input', 'id']);
    if (row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    const actors = actorsOf(caller, row);
    if (input.step === 'confirm' && actors.includes('requester')) throw new DomainError('NOT_ALLOWED', {});
    const reason = input.reason?.trim() || null;
    if (input.step === 'attend' || input.step === 'undo_attendance')
      await this.notePresence(caller, row, places, await sessionAsked(caller, row, input), input.step);
    else if (input.step === 'confirm') await this.settle(caller, row, places, actors);
    else await this.move(caller, row, input.step, actors, places, reason);
    await this.tell(caller, row, input.step, reason ?? '');
    return id;
  }

  /**
   * Notes by a ticket that its holder is there; a ticket shown twice in a session changes nothing the second time.
   * @returns the row id
   * @throws DomainError TICKET_INVALID (also for an event of somebody else), TRANSITION_REFUSED, ATTENDANCE_CLOSED, INPUT_INVALID
   * (which session)
   */
  async checkIn(caller: Caller, input: CheckInInput): Promise<string> {
    const seen = await this.findByTicket(caller, input.token);
    if (!seen) throw new DomainError('TICKET_INVALID', {}, { path: ['input', 'token'] });
    const { row, places } = await this.locked(caller, seen.id, ['input', 'token']);
    await this.notePresence(caller, row, places, await sessionAsked(caller, row, input), 'attend');
    return row.id;
  }

  /** The registration whose ticket this is, for the organiser's staff; null for any other token. */
  async findByTicket(caller: Caller, token: string): Promise<RegistrationRow | null> {
    const read = await readToken(caller, 'ticket', token);
    const row = read && (await findRegistration(caller, read.id));
    return row && organises(caller, row.organiser_id) ? row : null;
  }

  private async ask(caller: Caller, event: EventRow, id: string, person: string): Promise<void> {
    await this.notices.tell(caller, {
      kind: 'registration_asked',
      subject: { kind: 'Registration', id },
      path: `/events/${toGlobalId('Event', event.id)}/attendance`,
      to: [{ organisationId: event.organiser_id, roles: CLUSTER_STAFF }],
      params: { person, event: event.title },
    });
  }

  /** Gives a place where one is free and nobody waits for it, else one on the waiting list. */
  private settle(
    caller: Caller,
    row: RegistrationRow,
    places: Places,
    actors: readonly Actor[],
  ): Promise<void> {
    const free = places.taken < places.places && places.waiting === 0;
    return this.move(caller, row, free ? 'confirm' : 'wait', actors, places, null);
  }

  /** Notes presence in a session or takes that back. The first session makes somebody attended, without the last one nobody is. */
  private async notePresence(
    caller: Caller,
    row: RegistrationRow,
    places: Places,
    session: SessionRow,
    step: 'attend' | 'undo_attendance',
  ): Promise<void> {
    const noted = row.session_ids.includes(session.id);
    if (noted === (step === 'attend')) return;
    if (!session.attendance_open)
      throw new DomainError('ATTENDANCE_CLOSED', {}, { path: ['input', 'sessionId'] });
    const db = await caller.db();
    const actors = actorsOf(caller, row);
    const others = row.session_ids.length - (noted ? 1 : 0);
    if (others > 0 && actors.includes('requester')) throw new DomainError('NOT_ALLOWED', {});
    if (noted) await db.query(FORGET_SQL, [row.id, session.id]);
    if (others === 0) await this.move(caller, row, step, actors, places, null);
    else await db.query(MOVE_SQL, [row.id, row.version, row.state, false]);
    if (!noted) await db.query(NOTE_SQL, [row.id, session.id]);
  }

  private async move(
    caller: Caller,
    row: RegistrationRow,
    action: RegistrationAction,
    actors: readonly Actor[],
    places: Places,
    reason: string | null,
  ): Promise<void> {
    const guards: GuardChecks = {
      place_free: () =>
        places.taken < places.places && places.waiting === 0 ? null : new DomainError('PLACES_FULL', {}),
      event_ahead: () => (row.ahead ? null : new DomainError('EVENT_BEGUN', {})),
      others_wait: () => (places.waiting > 0 ? null : new DomainError('NOBODY_WAITS', {})),
      attendance_open: () => (row.attendance_open ? null : new DomainError('ATTENDANCE_CLOSED', {})),
    };
    const to = await nextState('registration', REGISTRATION_STATES, row.state, action, actors, guards);
    const db = await caller.db();
    const [moved] = await db.query<[unknown[], number]>(MOVE_SQL, [
      row.id,
      row.version,
      to,
      action === 'put_back',
    ]);
    if (moved.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await record(caller, row, action, row.state, to, reason);
  }

  /** Tells the person what staff have decided; whoever acts is told nothing. */
  private async tell(
    caller: Caller,
    row: RegistrationRow,
    step: ChangeRegistrationInput['step'],
    reason: string,
  ): Promise<void> {
    const about = aboutRegistration(row);
    const event = row.event_title;
    const after = await findRegistration(caller, row.id);
    if (step === 'confirm' && after?.state === 'confirmed')
      await this.notices.tell(caller, {
        kind: 'registration_confirmed',
        ...about,
        params: { event, startsAt: row.starts_at },
      });
    if (step === 'confirm' && after?.state === 'waitlisted')
      await this.notices.tell(caller, { kind: 'registration_waiting', ...about, params: { event } });
    if (step === 'put_back')
      await this.notices.tell(caller, { kind: 'registration_put_back', ...about, params: { event } });
    if (step === 'cancel' && row.person_id !== caller.personId)
      await this.notices.tell(caller, { kind: 'registration_refused', ...about, params: { event, reason } });
  }

  /** The registration and the places of its event, both under the event's lock. @throws DomainError NOT_FOUND */
  private async locked(
    caller: Caller,
    id: string,
    path: string[],
  ): Promise<{ row: RegistrationRow; places: Places }> {
    const seen = await findRegistration(caller, id);
    const places = seen && (await lockEvent(caller, seen.event_id));
    const row = places && (await findRegistration(caller, id));
    if (!row || !places) throw new DomainError('NOT_FOUND', { what: 'registration' }, { path });
    return { row, places };
  }
}

/** Locks the row of a published event; null where there is none. Whoever holds the lock decides alone about its places. */
export async function lockEvent(caller: Caller, eventId: string): Promise<Places | null> {
  const db = await caller.db();
  const [places] = await db.query<Places[]>(LOCK_SQL, [eventId]);
  return places ?? null;
}

/** The session that is meant: the named one, or the only one. @throws DomainError INPUT_INVALID */
async function sessionAsked(
  caller: Caller,
  row: RegistrationRow,
  { sessionId }: { readonly sessionId?: string | null },
): Promise<SessionRow> {
  const sessions = (await sessionsOf(caller, [row.event_id])).get(row.event_id) ?? [];
  const found = sessionId ? sessions.find(({ id }) => id === sessionId) : sessions[0];
  if (!found || (!sessionId && sessions.length > 1))
    throw new DomainError(
      'INPUT_INVALID',
      { field: 'sessionId', problem: 'name a session of the event.' },
      { path: ['input', 'sessionId'] },
    );
  return found;
}

/** As whom the caller acts on a registration: on the own one never as staff. */
export function actorsOf(caller: Caller, row: RegistrationRow): Actor[] {
  if (caller.personId !== null && row.person_id === caller.personId) return ['requester'];
  if (!organises(caller, row.organiser_id)) return [];
  return [caller.role === 'CLUSTER_PUBLISHER' ? 'publisher' : 'editor'];
}

/** Subject, place in the page and audience of what the person of a registration is told. */
export function aboutRegistration(row: { readonly id: string; readonly person_id: string }) {
  const to: Audience[] = [{ personId: row.person_id }];
  return { subject: { kind: 'Registration' as const, id: row.id }, path: '/my-events', to };
}

/** Writes a step of a registration to the audit trail. */
export function record(
  caller: Caller,
  { id, organiser_id }: Pick<RegistrationRow, 'id' | 'organiser_id'>,
  action: string,
  from: string | null,
  to: string,
  reason: string | null = null,
): Promise<void> {
  return recordTransition(caller, {
    kind: 'registration',
    subjectId: id,
    action,
    from,
    to,
    reason,
    visibleTo: [organiser_id],
  });
}
