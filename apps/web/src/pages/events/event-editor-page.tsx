import { timeZoneOf } from '@fivefold/domain';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { EventDocument, type EventQuery, SaveEventDocument } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { AFTER_SAVE, LeaveGuard } from '../../parts/leave-guard.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { type EventDraft, newDraft, toDraft, toInput } from './event-draft.js';
import { EVENT_FIELDS, EventFields } from './event-fields.js';
import { SessionFields, sessionFieldNames } from './session-fields.js';

/** A new event of the viewer's cluster. */
export function NewEventPage() {
  const t = useText();
  const language = useLanguage();
  const { viewer } = useViewer();
  if (!viewer) return <Page title={t('events.new')}>{<Skeleton lines={6} />}</Page>;
  const draft = newDraft(timeZoneOf(viewer.organisation?.country ?? null), language);
  return <Editor event={null} initial={draft} />;
}

/** An event of the viewer's cluster, to be changed. */
export function EditEventPage() {
  const t = useText();
  const { id = '' } = useParams();
  const read = useRead(EventDocument, { id });
  const [round, setRound] = useState(0);
  const event = read.data?.event;
  if (event === null || (event && !event.actions.includes('change'))) return <NotFoundPage />;
  if (!event)
    return (
      <Page title={t('event.edit')}>
        {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={6} />}
      </Page>
    );
  return <Editor key={round} event={event} initial={toDraft(event)} onNewer={() => setRound(round + 1)} />;
}

function Editor({
  event,
  initial,
  onNewer,
}: {
  event: EventQuery['event'];
  initial: EventDraft;
  onNewer?: () => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const write = useWrite(SaveEventDocument);
  const [draft, setDraft] = useState(initial);
  const [touched, setTouched] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const set = (part: Partial<EventDraft>) => {
    setTouched(true);
    setDraft((before) => ({ ...before, ...part }));
  };
  // The version of the beginning: what others changed meanwhile is a conflict and not overwritten.
  const [named] = useState(event ? { id: event.id, version: event.version } : {});

  async function save() {
    const input = toInput(draft);
    setIncomplete(input === null);
    const payload = input && (await write.run({ input: { ...input, ...named } }));
    if (payload?.event) await navigate(`/events/${payload.event.id}`, { replace: true, state: AFTER_SAVE });
  }

  return (
    <Page
      title={t(event ? 'event.edit' : 'events.new')}
      width="narrow"
      crumbs={<Link to="/events/own">{t('events.own')}</Link>}
    >
      <LeaveGuard when={touched} hint={t('leave.event')} />
      <EntryForm
        fields={[...EVENT_FIELDS, ...sessionFieldNames(draft.sessions)]}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void save()}
        {...(onNewer && { onNewer })}
        actions={
          <Button type="submit" look="primary" isPending={write.pending}>
            {t('event.save')}
          </Button>
        }
      >
        <EventFields draft={draft} set={set} />
        <SessionFields draft={draft} set={set} />
        {incomplete && <Notice tone="error">{t('event.incomplete')}</Notice>}
        {event?.state === 'PUBLISHED' && <Notice>{t('event.changeHint')}</Notice>}
      </EntryForm>
    </Page>
  );
}
