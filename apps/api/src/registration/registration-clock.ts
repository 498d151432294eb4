import { randomBytes } from 'node:crypto';
import { REGISTRATION_STATES, type RegistrationAction } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Notices } from '../notification/index.js';
import { type Caller, type ClockRule, nextState, toGlobalId } from '../platform/index.js';
import { findRegistration, type RegistrationRow } from './registration.reads.js';
import { aboutRegistration, lockEvent, record } from './registration.service.js';

const MOVE_UP_DUE_SQL = `
SELECT id FROM events WHERE waiting > 0 AND taken < places AND state = 'published' AND starts_at > app_now()
ORDER BY starts_at, id LIMIT $1`;
const NEXT_SQL = `
SELECT id FROM registrations WHERE event_id = $1 AND state = 'waitlisted' ORDER BY list_number LIMIT $2`;
const AHEAD_SQL = "SELECT FROM events WHERE id = $1 AND state = 'published' AND starts_at > app_now()";
const FROM = 'FROM registrations r JOIN events e ON e.id = r.event_id';
/** The due registrations of a condition, and whether one of them still is. */
const due = (condition: string) => ({
  dueSql: `SELECT r.id ${FROM} WHERE ${condition} ORDER BY e.starts_at, r.id LIMIT $1`,
  stillSql: `SELECT r.id ${FROM} WHERE r.id = $1 AND ${condition}`,
});
const LAPSE = due(
  "r.state IN ('pending', 'waitlisted') AND e.state = 'published' AND e.starts_at <= app_now()",
);
/** Days of ATTENDANCE_DAYS. */
const MISS = due(
  "r.state = 'confirmed' AND e.state = 'published' AND e.ends_at <= app_now() - interval '3 days'",
);
const CALL_OFF = due("r.state IN ('pending', 'confirmed', 'waitlisted') AND e.state = 'called_off'");
/** An erased person comes to nothing any more; the place is somebody else's. */
const LEAVE =
  due(`r.state IN ('pending', 'confirmed', 'waitlisted') AND e.state = 'published' AND e.starts_at > app_now()
  AND EXISTS (SELECT FROM erasures gone WHERE gone.person_id = r.person_id)`);
/** Hours of REMIND_HOURS. */
const REMIND =
  due(`r.state = 'confirmed' AND r.reminded_at IS NULL AND e.state = 'published' AND e.starts_at > app_now()
  AND e.starts_at <= app_now() + interval '24 hours'`);
const CHANGED =
  due(`r.state IN ('pending', 'confirmed', 'waitlisted') AND e.state = 'published' AND e.ends_at > app_now()
  AND (r.told_starts_at, r.told_place) <> (e.starts_at, e.place)`);
/** Presence is noted for some days after the end; who has not earned a certificate by then is not asked for ever. */
const CERTIFY =
  due(`r.state = 'attended' AND r.certificate_code IS NULL AND e.ends_at <= app_now() AND e.ends_at > app_now() - interval '90 days'
  AND (SELECT seen.earned FROM presence_of(r.id) seen)`);
const MOVE_SQL =
  'UPDATE registrations SET state = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id';
const REMIND_SQL = 'UPDATE registrations SET reminded_at = app_now() WHERE id = $1';
const TOLD_SQL = `
UPDATE registrations r SET told_starts_at = e.starts_at, told_place = e.place, reminded_at = NULL FROM events e
WHERE r.id = $1 AND e.id = r.event_id`;
const CERTIFY_SQL = 'UPDATE registrations SET certificate_code = $2 WHERE id = $1';
const WORDS_SQL = "SELECT place, COALESCE(reason, '') AS reason FROM events WHERE id = $1";
/** Letters and digits that nobody mistakes for each other when a certificate is read aloud. */
const CODE_SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 16;

type About = ReturnType<typeof aboutRegistration>;
type Act = (caller: Caller, row: RegistrationRow, about: About) => Promise<void>;

/** What happens to registrations by themselves: the list moves up, reminders, changes, what is over. */
@Injectable()
export class RegistrationClock {
  constructor(private readonly notices: Notices) {}

  /** The deadlines of registrations; the list moves up before anything else. */
  rules(): ClockRule[] {
    const rule = (name: string, { dueSql, stillSql }: ReturnType<typeof due>, act: Act): ClockRule => ({
      name: `registration ${name}`,
      dueSql,
      act: async (caller, id) => {
        const row = await this.locked(caller, id, stillSql);
        if (row) await act(caller, row, aboutRegistration(row));
      },
    });
    return [
      rule('call off', CALL_OFF, (...due) => this.callOff(...due)),
      rule('leave', LEAVE, (caller, row) => this.move(caller, row, 'leave')),
      {
        name: 'registration move up',
        dueSql: MOVE_UP_DUE_SQL,
        act: (caller, eventId) => this.moveUp(caller, eventId),
      },
      rule('lapse', LAPSE, (...due) => this.lapse(...due)),
      rule('miss', MISS, (caller, row) => this.move(caller, row, 'miss')),
      rule('changed', CHANGED, (...due) => this.tellChange(...due)),
      rule('remind', REMIND, (...due) => this.remind(...due)),
      rule('certify', CERTIFY, (...due) => this.certify(...due)),
    ];
  }

  /** Gives the free places of an event to those who wait longest. */
  private async moveUp(caller: Caller, eventId: string): Promise<void> {
    const places = await lockEvent(caller, eventId);
    const db = await caller.db();
    if (!places || (await db.query<unknown[]>(AHEAD_SQL, [eventId])).length === 0) return;
    const next = await db.query<{ id: string }[]>(NEXT_SQL, [eventId, places.places - places.taken]);
    for (const { id } of next) {
      const row = (await findRegistration(caller, id))!;
      await this.move(caller, row, 'move_up');
      await this.notices.tell(caller, {
        kind: 'registration_confirmed',
        ...aboutRegistration(row),
        params: { event: row.event_title, startsAt: row.starts_at },
      });
    }
  }

  private async lapse(caller: Caller, row: RegistrationRow, about: About): Promise<void> {
    await this.move(caller, row, 'lapse');
    const params = { event: row.event_title };
    await this.notices.tell(caller, { kind: 'registration_lapsed', ...about, path: '/events', params });
  }

  private async callOff(caller: Caller, row: RegistrationRow, about: About): Promise<void> {
    await this.move(caller, row, 'call_off');
    const { reason } = await this.wordsOf(caller, row);
    const params = { event: row.event_title, reason };
    await this.notices.tell(caller, { kind: 'event_called_off', ...about, path: '/events', params });
  }

  private async remind(caller: Caller, row: RegistrationRow, about: About): Promise<void> {
    const db = await caller.db();
    await db.query(REMIND_SQL, [row.id]);
    const { place } = await this.wordsOf(caller, row);
    const params = { event: row.event_title, startsAt: row.starts_at, place };
    await this.notices.tell(caller, { kind: 'event_reminder', ...about, params });
  }

  private async tellChange(caller: Caller, row: RegistrationRow, about: About): Promise<void> {
    const db = await caller.db();
    await db.query(TOLD_SQL, [row.id]);
    const { place } = await this.wordsOf(caller, row);
    const path = `/events/${toGlobalId('Event', row.event_id)}`;
    const params = { event: row.event_title, startsAt: row.starts_at, place };
    await this.notices.tell(caller, { kind: 'event_changed', ...about, path, params });
  }

  private async certify(caller: Caller, row: RegistrationRow, about: About): Promise<void> {
    const code = [...randomBytes(CODE_LENGTH)].map((byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');
    const db = await caller.db();
    await db.query(CERTIFY_SQL, [row.id, code]);
    const params = { event: row.event_title };
    await this.notices.tell(caller, { kind: 'certificate_ready', ...about, params });
  }

  private async wordsOf(caller: Caller, row: RegistrationRow): Promise<{ place: string; reason: string }> {
    const db = await caller.db();
    const [words] = await db.query<{ place: string; reason: string }[]>(WORDS_SQL, [row.event_id]);
    return words!;
  }

  private async move(caller: Caller, row: RegistrationRow, action: RegistrationAction): Promise<void> {
    const guards = { place_free: () => null };
    const to = await nextState('registration', REGISTRATION_STATES, row.state, action, ['clock'], guards);
    const db = await caller.db();
    const [moved] = await db.query<[unknown[], number]>(MOVE_SQL, [row.id, row.version, to]);
    if (moved.length === 0)
      throw new Error(`the registration ${row.id} has moved under the lock of its event`);
    await record(caller, row, action, row.state, to);
  }

  /** The registration under the lock of its event; null where it no longer is due. */
  private async locked(caller: Caller, id: string, stillSql: string): Promise<RegistrationRow | null> {
    const seen = await findRegistration(caller, id);
    if (!seen || !(await lockEvent(caller, seen.event_id))) return null;
    const db = await caller.db();
    const still = await db.query<unknown[]>(stillSql, [id]);
    return still.length > 0 ? findRegistration(caller, id) : null;
  }
}
