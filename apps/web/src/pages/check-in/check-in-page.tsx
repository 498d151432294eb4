import { Check } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { CheckInDocument, TicketDocument, type TicketQuery } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';
import { partText } from '../events/event-time.js';
import { sessionNow } from '../events/session-now.js';

type Ticket = NonNullable<TicketQuery['ticket']>;

/** Where a scanned ticket leads the organiser's staff: whose it is, and one large button for the session that runs. Opening it changes nothing. */
export function CheckInPage() {
  const t = useText();
  const { token = '' } = useParams();
  const read = useRead(TicketDocument, { token });
  const ticket = read.data?.ticket;
  return (
    <Page title={t('checkIn.title')} width="tight">
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton lines={3} />}
      {ticket === null && <Notice tone="error">{t('checkIn.unknown')}</Notice>}
      {ticket && (
        <section className="card stack">
          <h2>{ticket.personName}</h2>
          <p className="muted">{ticket.organisation.name}</p>
          <p>
            <Link to={`/events/${ticket.event.id}/attendance`}>{ticket.event.title}</Link>
          </p>
          <div>
            <StateTag label={`registrationState.${ticket.state}`} state={ticket.state} />
          </div>
          {ticket.state === 'CONFIRMED' && !ticket.actions.includes('attend') && (
            <Notice>{t('checkIn.closed')}</Notice>
          )}
          <Sessions ticket={ticket} token={token} />
        </section>
      )}
    </Page>
  );
}

/** The sessions of which presence may be noted now, or was: the one that runs stands out. */
function Sessions({ ticket, token }: { ticket: Ticket; token: string }) {
  const t = useText();
  const { locale } = useIntl();
  const write = useWrite(CheckInDocument);
  const [now] = useState(() => Date.now());
  const { event, presentAt, actions } = ticket;
  const runs = sessionNow(event.sessions, now);
  const shown = event.sessions.filter(
    ({ id, attendanceOpen }) => presentAt.includes(id) || (attendanceOpen && actions.includes('attend')),
  );
  return (
    <>
      <FormProblems errors={write.userErrors} failure={write.failure} />
      <ul className="check-in-sessions">
        {shown.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{session.title}</strong>
              <p className="small muted">
                {partText(session.startsAt, event.timeZone, locale, {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                })}
                {session.room && ` · ${session.room}`}
              </p>
            </div>
            {presentAt.includes(session.id) ? (
              <span className="event-fact certificate-good" role="status">
                <Check size={16} aria-hidden /> {t('checkIn.present')}
              </span>
            ) : (
              <Button
                {...(session === runs && { look: 'primary' as const })}
                aria-label={t('checkIn.attendNamed', { title: session.title })}
                isPending={write.pending}
                onPress={() => void write.run({ input: { token, sessionId: session.id } })}
              >
                <Check aria-hidden /> {t('checkIn.attend')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
