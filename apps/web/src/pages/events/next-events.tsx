import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { partText } from './event-time.js';

interface NextEvent {
  readonly id: string;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly place: string;
}

/** When and where a course is taught next: a way to each of the next three events. */
export function NextEvents({ events }: { events: readonly NextEvent[] }) {
  const { locale } = useIntl();
  return events.slice(0, 3).map((event, at) => (
    <span key={event.id}>
      {at > 0 && ' · '}
      <Link to={`/events/${event.id}`}>
        {partText(event.startsAt, event.timeZone, locale, { dateStyle: 'medium' })}, {event.place}
      </Link>
    </span>
  ));
}
