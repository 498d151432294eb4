import { Check, Settings, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useUnreadCount } from '../../data/live.js';
import { usePages, useWrite } from '../../data/use-operation.js';
import {
  MarkAllNotificationsReadDocument,
  NotificationsDocument,
  UndoMarkAllNotificationsReadDocument,
  type NotificationsQuery,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { RadioInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState, Failure, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { byDay } from './by-day.js';
import { NotificationRow } from './notification-row.js';

export type Notification = NotificationsQuery['notifications']['edges'][number]['node'];

/** What the person was told, newest first, grouped by day; new ones come by themselves. */
export function NotificationsPage() {
  const t = useText();
  const format = useFormat();
  const unread = useUnreadCount();
  const [shown, setShown] = useState<'all' | 'unread'>('all');
  const list = usePages(
    NotificationsDocument,
    { first: 30, unreadOnly: shown === 'unread' },
    (answer) => answer.notifications,
  );
  return (
    <Page
      title={t('notifications.title')}
      lead={t('notifications.lead', { unread })}
      width="narrow"
      actions={
        <LinkButton to="/notification-settings" small>
          <Settings size={15} aria-hidden />
          {t('nav.notificationSettings')}
        </LinkButton>
      }
    >
      <div className="stack">
        <div className="row between">
          <RadioInput
            inRow
            label={t('notifications.show')}
            options={[
              { id: 'all', name: t('notifications.all') },
              { id: 'unread', name: t('notifications.unread') },
            ]}
            value={shown}
            onChange={(id) => setShown(id as 'all' | 'unread')}
          />
          <MarkAll unread={unread} />
        </div>
        <PagedList
          list={list}
          skeleton={{ lines: 4 }}
          empty={
            <EmptyState title={t(shown === 'all' ? 'notifications.none' : 'notifications.noneUnread')}>
              {t('notifications.noneHint')}
            </EmptyState>
          }
        >
          {byDay(list.nodes).map(({ day, entries }) => (
            <section key={day} className="stack close" aria-labelledby={`day-${day}`}>
              <h2 id={`day-${day}`} className="group-label">
                {format.day(day)}
              </h2>
              <ul>
                {entries.map((notification) => (
                  <NotificationRow key={notification.id} notification={notification} />
                ))}
              </ul>
            </section>
          ))}
        </PagedList>
      </div>
    </Page>
  );
}

function MarkAll({ unread }: { unread: number }) {
  const t = useText();
  const mark = useWrite(MarkAllNotificationsReadDocument);
  const undo = useWrite(UndoMarkAllNotificationsReadDocument);
  const [marked, setMarked] = useState<{ count: number; at: string } | null>(null);

  async function markAll() {
    const payload = await mark.run({});
    if (payload?.markedAt) setMarked({ count: payload.changed ?? 0, at: payload.markedAt });
  }

  async function takeBack(at: string) {
    if ((await undo.run({ input: { markedAt: at } })) !== null) setMarked(null);
  }

  const failure = mark.failure ?? undo.failure;
  return (
    <div className="stack close">
      {unread > 0 && (
        <Button small isPending={mark.pending} onPress={() => void markAll()}>
          <Check size={15} aria-hidden />
          {t('notifications.markAll')}
        </Button>
      )}
      {marked && (
        <Notice tone="good">
          <span className="row">
            {t('notifications.marked', { count: marked.count })}
            <Button small look="quiet" isPending={undo.pending} onPress={() => void takeBack(marked.at)}>
              <Undo2 size={15} aria-hidden />
              {t('notifications.undo')}
            </Button>
          </span>
        </Notice>
      )}
      {failure && <Failure error={failure} />}
    </div>
  );
}
