import {
  CalendarDays,
  GraduationCap,
  Hammer,
  type LucideIcon,
  MapPin,
  Presentation,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { EventKind, EventRowPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { StateTag } from '../../parts/tags.js';
import { partText, spanText } from './event-time.js';

const ICONS: Readonly<Record<EventKind, LucideIcon>> = {
  COURSE: GraduationCap,
  WORKSHOP: Hammer,
  CONFERENCE: Presentation,
};

/** What an event is: icon and word. */
export function EventKindTag({ kind }: { kind: EventKind }) {
  const t = useText();
  const Icon = ICONS[kind];
  return (
    <span className="event-kind" data-kind={kind}>
      <Icon size={16} aria-hidden />
      {t(`eventKind.${kind}`)}
    </span>
  );
}

/** The first day of an event as a leaf of a calendar; the words beside it say the same. */
function Leaf({ event }: { event: EventRowPartsFragment }) {
  const { locale } = useIntl();
  const part = (parts: Intl.DateTimeFormatOptions) => partText(event.startsAt, event.timeZone, locale, parts);
  return (
    <div className="event-leaf" aria-hidden>
      <span>{part({ month: 'short' })}</span>
      <strong>{part({ day: 'numeric' })}</strong>
      <span>{part({ weekday: 'short' })}</span>
    </div>
  );
}

/** When, in words, on the clocks of the place. */
export function EventSpan({ event }: { event: EventRowPartsFragment }) {
  const { locale } = useIntl();
  return (
    <span className="event-fact">
      <CalendarDays size={16} aria-hidden />
      {spanText(event.startsAt, event.endsAt, event.timeZone, locale)}
    </span>
  );
}

/** How many places are given, as a bar and in words. */
export function PlacesBar({ event }: { event: EventRowPartsFragment }) {
  const t = useText();
  const { places, taken, waiting, attended, over } = event;
  const words = over
    ? t('events.attended', { count: attended })
    : taken >= places
      ? t('events.full', { waiting })
      : t('events.free', { free: places - taken, places });
  if (over)
    return (
      <p className="small event-fact">
        <Users size={16} aria-hidden />
        {words}
      </p>
    );
  return (
    <div className="places-bar">
      <div aria-hidden>
        <span style={{ inlineSize: `${(100 * taken) / places}%` }} data-full={taken >= places} />
      </div>
      <span className="small">{words}</span>
    </div>
  );
}

/** One event in a list. */
export function EventCard({ event, children }: { event: EventRowPartsFragment; children?: ReactNode }) {
  return (
    <article className="event-card">
      <Leaf event={event} />
      <div className="stack close grow">
        <div className="row">
          <EventKindTag kind={event.kind} />
          {event.state !== 'PUBLISHED' && (
            <StateTag label={`eventState.${event.state}`} state={event.state} />
          )}
        </div>
        <h3 className="row-title">
          <Link to={`/events/${event.id}`}>{event.title}</Link>
        </h3>
        <p className="small muted event-facts">
          <EventSpan event={event} />
          <span className="event-fact">
            <MapPin size={16} aria-hidden />
            {event.place}
          </span>
          <span>{event.organiser.name}</span>
        </p>
        {event.state === 'PUBLISHED' && <PlacesBar event={event} />}
        {children}
      </div>
    </article>
  );
}
