import { Copy, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import {
  CalendarPathDocument,
  MyRegistrationsDocument,
  RenewCalendarPathDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { EmptyState, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { EventCard } from '../events/event-card.js';
import { RegistrationPanel } from '../events/registration-panel.js';

/** The viewer's places: tickets, waiting lists, certificates, and a calendar to subscribe to. */
export function MyEventsPage() {
  const t = useText();
  const list = usePages(MyRegistrationsDocument, { first: 20 }, (answer) => answer.myRegistrations);
  return (
    <Page title={t('myEvents.title')} actions={<LinkButton to="/events">{t('events.title')}</LinkButton>}>
      <div className="event-page">
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 2 }}
          empty={
            <EmptyState
              title={t('myEvents.empty')}
              action={<LinkButton to="/events">{t('myEvents.toEvents')}</LinkButton>}
            />
          }
        >
          <ul className="event-list">
            {list.nodes.map(({ event, ...registration }) => (
              <li key={registration.id}>
                <EventCard event={event}>
                  <RegistrationPanel registration={registration} event={event} />
                </EventCard>
              </li>
            ))}
          </ul>
        </PagedList>
        <CalendarAddress />
      </div>
    </Page>
  );
}

/** The secret address of the viewer's calendar, and the way to another one. */
function CalendarAddress() {
  const t = useText();
  const read = useRead(CalendarPathDocument, {});
  const renew = useWrite(RenewCalendarPathDocument);
  const [copied, setCopied] = useState(false);
  const address = read.data && `${window.location.origin}${read.data.calendarPath}`;
  return (
    <section className="stack close" aria-labelledby="calendar-address">
      <h2 id="calendar-address">{t('myEvents.calendar')}</h2>
      <p className="small muted">{t('myEvents.calendarHint')}</p>
      {address && (
        <div className="row">
          <code className="calendar-address">{address}</code>
          <Button
            small
            onPress={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
          >
            <Copy size={16} aria-hidden /> {t('myEvents.copy')}
          </Button>
          <Button
            small
            look="quiet"
            isPending={renew.pending}
            onPress={() => {
              setCopied(false);
              void renew.run({});
            }}
          >
            <RefreshCw size={16} aria-hidden /> {t('myEvents.renew')}
          </Button>
        </div>
      )}
      {copied && <Notice tone="good">{t('myEvents.copied')}</Notice>}
      <FormProblems errors={renew.userErrors} failure={renew.failure ?? read.error} />
    </section>
  );
}
