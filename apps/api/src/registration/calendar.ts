import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { EventRow } from '../programme/index.js';

interface Session {
  readonly title: string;
  readonly room: string | null;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

/** One event of a calendar: with its sessions in order, and whether its reader has a place. */
export interface CalendarEntry {
  readonly event: EventRow;
  readonly sessions: readonly Session[];
  readonly hasPlace: boolean;
  /** Address of the page of the event. */
  readonly url: string;
  readonly joinUrl: string | null;
}

/**
 * Events as iCalendar (RFC 5545): one entry for each day of an event, from the first begin to the last end of that day in the
 * time zone of its place; moments in UTC. An entry keeps its UID through every change of its day, and counts the changes.
 *
 * @param name shown by calendar programs
 * @param host of the UIDs
 */
export function calendarText(name: string, host: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Fivefold', product: 'Programme' },
  });
  for (const { event, sessions, hasPlace, url, joinUrl } of entries) {
    for (const [day, parts] of Map.groupBy(sessions, (each) => dayOf(each.starts_at, event.time_zone))) {
      const lines = parts.map(
        (each) =>
          `${timeOf(each.starts_at, event.time_zone)} ${each.title}${each.room ? ` (${each.room})` : ''}`,
      );
      calendar.createEvent({
        id: `${event.id}-${day}@${host}`,
        sequence: event.version,
        stamp: event.published_at ?? event.starts_at,
        start: new Date(Math.min(...parts.map((each) => each.starts_at.getTime()))),
        end: new Date(Math.max(...parts.map((each) => each.ends_at.getTime()))),
        summary: event.title,
        location: event.place,
        description: [...lines, '', event.summary, ...(joinUrl ? ['', joinUrl] : [])].join('\n'),
        url,
        status: statusOf(event, hasPlace),
      });
    }
  }
  return calendar.toString();
}

function statusOf(event: EventRow, hasPlace: boolean): ICalEventStatus {
  if (event.state === 'called_off') return ICalEventStatus.CANCELLED;
  return hasPlace ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

/** The day of a moment in a time zone, `YYYY-MM-DD`. */
function dayOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

function timeOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(moment);
}
