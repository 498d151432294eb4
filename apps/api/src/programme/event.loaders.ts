import { inOrder, loaderOf, type OperationContext } from '../platform/index.js';
import type { Event, EventSession } from './event.graphql.js';
import { type EventRow, eventsById, sessionsOf, toEvent, upcomingOf } from './event.reads.js';

/** Events by row id, as the caller may see them. One statement per batch. */
export function eventLoader(context: OperationContext) {
  return loaderOf<string, EventRow>(context, 'events', async (ids) =>
    inOrder(ids, await eventsById(context.caller, ids), (row) => row.id),
  );
}

/** The published events to come of courses. One statement per batch. */
export function upcomingLoader(context: OperationContext) {
  return loaderOf<string, Event[]>(context, 'events of courses', async (ids) => {
    const byCourse = await upcomingOf(context.caller, ids);
    return ids.map((id) => (byCourse.get(id) ?? []).map((row) => toEvent(context.caller, row)));
  });
}

/** The sessions of events in order. One statement per batch. */
export function sessionsLoader(context: OperationContext) {
  return loaderOf<string, EventSession[]>(context, 'sessions of events', async (ids) => {
    const byEvent = await sessionsOf(context.caller, ids);
    return ids.map((id) =>
      (byEvent.get(id) ?? []).map((row) => ({
        id: row.id,
        title: row.title,
        speaker: row.speaker,
        room: row.room,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        present: row.present,
        attendanceOpen: row.attendance_open,
      })),
    );
  });
}
