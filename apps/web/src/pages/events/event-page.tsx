import { CalendarPlus, MapPin, Video } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useLocation, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { EventDocument, type EventQuery, RegisterDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button, LinkButton } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { safeWebAddress } from '../../parts/safe-web-address.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { signInAddress } from '../sign-in/return-address.js';
import { EventActions } from './event-actions.js';
import { EventKindTag, EventSpan, PlacesBar } from './event-card.js';
import { partText } from './event-time.js';
import { RegistrationPanel } from './registration-panel.js';

type Event = NonNullable<EventQuery['event']>;

/** One event: when and where, its programme by days, and the viewer's own place in it. */
export function EventPage() {
  const t = useText();
  const words = useWords();
  const { id = '' } = useParams();
  const read = useRead(EventDocument, { id });
  const event = read.data?.event;
  if (event === null) return <NotFoundPage />;
  if (!event)
    return (
      <Page title={t('events.title')}>
        {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={6} />}
      </Page>
    );
  const join = event.joinUrl && safeWebAddress(event.joinUrl);
  return (
    <Page
      title={event.title}
      width="narrow"
      crumbs={<Link to="/events">{t('events.title')}</Link>}
      actions={<EventActions event={event} />}
    >
      <div className="event-page">
        <div className="row">
          <EventKindTag kind={event.kind} />
          <span className="small muted">{words.language(event.language)}</span>
        </div>
        {event.state === 'CALLED_OFF' && (
          <Notice tone="error">{t('event.calledOff', { reason: event.reason ?? '' })}</Notice>
        )}
        <p className="event-facts">
          <EventSpan event={event} />
          <span className="event-fact">
            <MapPin size={16} aria-hidden />
            {event.place}
          </span>
          {!event.over && event.state === 'PUBLISHED' && (
            <a className="event-fact" href={`/events/${event.id}.ics`} download>
              <CalendarPlus size={16} aria-hidden />
              {t('event.calendar')}
            </a>
          )}
          {join && (
            <a className="event-fact" href={join} rel="noreferrer">
              <Video size={16} aria-hidden />
              {t('event.join')}
            </a>
          )}
        </p>
        <p className="small muted">
          {t('event.by')} <Link to={`/clusters/${event.organiser.slug}`}>{event.organiser.name}</Link>
          {event.course && (
            <>
              {' · '}
              <Link to="/courses">{t('event.course', { title: event.course.title })}</Link>
            </>
          )}
          {event.project && (
            <>
              {' · '}
              <Link to={`/projects/${event.project.id}`}>{event.project.title}</Link>
            </>
          )}
        </p>
        {event.summary && <p className="event-summary">{event.summary}</p>}
        {event.state === 'PUBLISHED' && <PlacesBar event={event} />}
        <OwnPlace event={event} />
        <Programme event={event} />
      </div>
    </Page>
  );
}

/** The viewer's place, or the way to one. */
function OwnPlace({ event }: { event: Event }) {
  const t = useText();
  const location = useLocation();
  const { viewer } = useViewer();
  const write = useWrite(RegisterDocument);
  const [note, setNote] = useState('');
  const own = event.myRegistration;
  if (own && own.state !== 'CANCELLED') return <RegistrationPanel registration={own} event={event} />;
  if (event.state !== 'PUBLISHED' || event.over) return null;
  const full = event.taken >= event.places || event.waiting > 0;
  if (viewer === null)
    return (
      <p>
        <LinkButton look="primary" to={signInAddress(location)}>
          {t(event.needsApproval ? 'event.signInToAsk' : full ? 'event.signInToWait' : 'event.signIn')}
        </LinkButton>
      </p>
    );
  if (!viewer) return null;
  return (
    <section className="card" aria-label={t('event.register')}>
      <EntryForm
        fields={['note']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void write.run({ input: { eventId: event.id, note: note.trim() || null } })}
        actions={
          <Button type="submit" look="primary" isPending={write.pending}>
            {t(event.needsApproval ? 'event.ask' : full ? 'event.wait' : 'event.register')}
          </Button>
        }
      >
        {event.needsApproval && <p className="small muted">{t('event.decides')}</p>}
        <TextInput
          label={t('event.note')}
          hint={t('event.noteHint')}
          name="note"
          value={note}
          onChange={setNote}
          maxLength={500}
        />
      </EntryForm>
    </section>
  );
}

/** The sessions, day by day, on the clocks of the place. */
function Programme({ event }: { event: Event }) {
  const t = useText();
  const { locale } = useIntl();
  const part = (moment: string, parts: Intl.DateTimeFormatOptions) =>
    partText(moment, event.timeZone, locale, parts);
  const days = Map.groupBy(event.sessions, (session) =>
    part(session.startsAt, { weekday: 'long', day: 'numeric', month: 'long' }),
  );
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('event.sessions')}</h2>
      <p className="small faint">{t('event.zone', { zone: event.timeZone })}</p>
      {[...days].map(([day, sessions]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol className="session-list">
            {sessions.map((session) => (
              <li key={session.id}>
                <span className="tabular">
                  {part(session.startsAt, { timeStyle: 'short' })}–
                  {part(session.endsAt, { timeStyle: 'short' })}
                </span>
                <span>
                  <strong>{session.title}</strong>
                  {session.speaker && <span className="muted"> · {session.speaker}</span>}
                  {session.room && <span className="small muted"> · {session.room}</span>}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
