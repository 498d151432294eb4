import { CERTIFICATE_PERCENT } from '@fivefold/domain';
import { Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import {
  ChangeRegistrationDocument,
  EventDocument,
  EventRegistrationsDocument,
  type EventRegistrationsQuery,
  type RegistrationStep,
  type SessionPartsFragment,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { SelectInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { StateTag } from '../../parts/tags.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { PlacesBar } from './event-card.js';
import { partText } from './event-time.js';
import { sessionNow } from './session-now.js';

type Registration = EventRegistrationsQuery['registrations']['edges'][number]['node'];

/** Who comes to an event of the viewer's cluster: to decide, with a place, waiting in order; and who was in which session. */
export function AttendancePage() {
  const t = useText();
  const { locale } = useIntl();
  const { id = '' } = useParams();
  const [chosen, setChosen] = useState<string | null>(null);
  const [now] = useState(() => Date.now());
  const read = useRead(EventDocument, { id });
  const list = usePages(
    EventRegistrationsDocument,
    { eventId: id, first: 100 },
    (answer) => answer.registrations,
  );
  const event = read.data?.event;
  if (event === null || (event && !event.actions.includes('attendance'))) return <NotFoundPage />;
  const sessions = event?.sessions ?? [];
  const session = sessions.find((each) => each.id === chosen) ?? sessionNow(sessions, now);
  return (
    <Page
      title={t(event?.over ? 'attendance.titleOver' : 'attendance.title')}
      lead={event?.title}
      crumbs={event && <Link to={`/events/${id}`}>{event.title}</Link>}
    >
      <div className="event-page">
        {read.error && <Failure error={read.error} retry={read.refetch} />}
        {!event && !read.error && <Skeleton lines={2} />}
        {event && <PlacesBar event={event} />}
        <p className="small muted">{t('attendance.hint', { percent: CERTIFICATE_PERCENT })}</p>
        {event && session && sessions.length > 1 && (
          <SelectInput
            label={t('attendance.session')}
            options={sessions.map((each) => ({
              id: each.id,
              name: t('attendance.sessionOption', {
                when: partText(each.startsAt, event.timeZone, locale, {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                }),
                title: each.title,
                present: each.present,
              }),
            }))}
            value={session.id}
            onChange={setChosen}
          />
        )}
        {session && !session.attendanceOpen && <Notice>{t('attendance.notOpen')}</Notice>}
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 2 }}
          empty={<EmptyState title={t('attendance.empty')} />}
        >
          <ul>
            {list.nodes.map((registration) => (
              <Row
                key={registration.id}
                registration={registration}
                session={session}
                sessions={sessions.length}
              />
            ))}
          </ul>
        </PagedList>
      </div>
    </Page>
  );
}

function Row({
  registration,
  session,
  sessions,
}: {
  registration: Registration;
  /** The one whose presence is noted now. */
  session: SessionPartsFragment | undefined;
  /** How many the event has. */
  sessions: number;
}) {
  const t = useText();
  const write = useWrite(ChangeRegistrationDocument);
  const [reason, setReason] = useState<string | null>(null);
  const { id, version, state, actions, personName, organisation, note, listPlace, presentAt } = registration;
  const may = (action: string) => actions.includes(action);
  const isHere = session !== undefined && presentAt.includes(session.id);
  const take = (step: RegistrationStep) =>
    void write.run({ input: { id, version, step, sessionId: session?.id ?? null } });
  return (
    <li className="list-row attendance-row">
      <div className="grow">
        <strong>{personName}</strong> <span className="small muted">{organisation.name}</span>
        {note && <p className="small">{note}</p>}
        <FormProblems errors={reason === null ? write.userErrors : []} failure={write.failure} />
      </div>
      {listPlace === null && <StateTag label={`registrationState.${state}`} state={state} />}
      {presentAt.length > 0 && sessions > 1 && (
        <span className="small tabular">
          {t('attendance.sessions', { count: presentAt.length, total: sessions })}
        </span>
      )}
      {listPlace !== null && (
        <span className="small tabular">{t('registration.listPlace', { place: listPlace })}</span>
      )}
      <div className="row">
        {may('confirm') && (
          <Button small look="primary" isPending={write.pending} onPress={() => take('CONFIRM')}>
            {t('attendance.confirm')}
          </Button>
        )}
        {may('attend') && session?.attendanceOpen && !isHere && (
          <Button small look="primary" isPending={write.pending} onPress={() => take('ATTEND')}>
            <Check size={16} aria-hidden /> {t('attendance.attend')}
          </Button>
        )}
        {may('undo_attendance') && session?.attendanceOpen && isHere && (
          <Button small isPending={write.pending} onPress={() => take('UNDO_ATTENDANCE')}>
            <Undo2 size={16} aria-hidden /> {t('attendance.undo')}
          </Button>
        )}
        {may('put_back') && (
          <Button small look="quiet" isPending={write.pending} onPress={() => take('PUT_BACK')}>
            {t('attendance.putBack')}
          </Button>
        )}
        {may('cancel') && (
          <Button small look="quiet" onPress={() => setReason('')}>
            {t('attendance.refuse')}
          </Button>
        )}
      </div>
      {reason !== null && (
        <ReasonDialog
          title={t('attendance.refuse')}
          hint={t('attendance.refuseHint')}
          confirmLabel={t('attendance.refuse')}
          reason={reason}
          onReason={setReason}
          write={write}
          onSubmit={() => write.run({ input: { id, version, step: 'CANCEL', reason } })}
          onClose={() => setReason(null)}
        />
      )}
    </li>
  );
}
