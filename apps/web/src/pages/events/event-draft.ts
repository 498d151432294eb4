import type { EventKind, EventQuery, SaveEventInput } from '../../graphql/operations.js';
import { fromLocal, toLocal } from './event-time.js';

/** One session as it is written: times on the clocks of the place. */
export interface SessionDraft {
  readonly key: number;
  /** Of a session that is there already. */
  readonly id: string | null;
  readonly title: string;
  readonly speaker: string;
  readonly room: string;
  readonly from: string;
  readonly until: string;
}

/** An event as it is written. */
export interface EventDraft {
  readonly kind: EventKind;
  readonly courseId: string;
  readonly projectId: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly place: string;
  readonly timeZone: string;
  readonly joinUrl: string;
  readonly places: number | null;
  readonly needsApproval: boolean;
  readonly sessions: readonly SessionDraft[];
}

/** An empty event in the time zone of its organiser, with one session to fill in. */
export function newDraft(timeZone: string, language: string): EventDraft {
  return {
    kind: 'WORKSHOP',
    courseId: '',
    projectId: '',
    title: '',
    summary: '',
    language,
    place: '',
    timeZone,
    joinUrl: '',
    places: 20,
    needsApproval: false,
    sessions: [{ key: 0, id: null, title: '', speaker: '', room: '', from: '', until: '' }],
  };
}

/** What is there, to be changed. */
export function toDraft(event: NonNullable<EventQuery['event']>): EventDraft {
  return {
    kind: event.kind,
    courseId: event.course?.id ?? '',
    projectId: event.project?.id ?? '',
    title: event.title,
    summary: event.summary,
    language: event.language,
    place: event.place,
    timeZone: event.timeZone,
    joinUrl: event.joinUrl ?? '',
    places: event.places,
    needsApproval: event.needsApproval,
    sessions: event.sessions.map((session, key) => ({
      key,
      id: session.id,
      title: session.title,
      speaker: session.speaker ?? '',
      room: session.room ?? '',
      from: toLocal(session.startsAt, event.timeZone),
      until: toLocal(session.endsAt, event.timeZone),
    })),
  };
}

/** The session that follows the last one: a quarter of an hour later, as long as that one. */
export function nextSession(sessions: readonly SessionDraft[]): SessionDraft {
  const last = sessions.at(-1);
  const key = Math.max(-1, ...sessions.map((each) => each.key)) + 1;
  const empty = { key, id: null, title: '', speaker: '', room: last?.room ?? '', from: '', until: '' };
  const [from, until] = [Date.parse(`${last?.from}Z`), Date.parse(`${last?.until}Z`)];
  if (Number.isNaN(from) || Number.isNaN(until)) return empty;
  const text = (moment: number) => new Date(moment).toISOString().slice(0, 16);
  const begin = until + 15 * 60_000;
  return { ...empty, from: text(begin), until: text(begin + until - from) };
}

/** The input of the API; null while a time or the number of places is missing. */
export function toInput(draft: EventDraft): SaveEventInput | null {
  const sessions = draft.sessions.map((session) => ({
    id: session.id,
    title: session.title,
    speaker: session.speaker || null,
    room: session.room || null,
    startsAt: fromLocal(session.from, draft.timeZone),
    endsAt: fromLocal(session.until, draft.timeZone),
  }));
  const timed = sessions.filter(
    (each): each is typeof each & { startsAt: string; endsAt: string } =>
      each.startsAt !== null && each.endsAt !== null,
  );
  if (draft.places === null || timed.length < sessions.length) return null;
  return {
    kind: draft.kind,
    courseId: draft.kind === 'COURSE' ? draft.courseId || null : null,
    projectId: draft.projectId || null,
    title: draft.title,
    summary: draft.summary,
    language: draft.language,
    place: draft.place,
    timeZone: draft.timeZone,
    joinUrl: draft.joinUrl || null,
    places: draft.places,
    needsApproval: draft.needsApproval,
    sessions: timed,
  };
}
