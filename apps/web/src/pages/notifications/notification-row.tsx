import { Mail, MailOpen } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import { useSwitch } from '../../data/use-switch.js';
import { useViewer } from '../../data/viewer.js';
import { MarkNotificationReadDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { Failure } from '../../parts/notices.js';
import type { Notification } from './notifications-page.js';

/**
 * One notification. Its link marks it as read; where it is for another of the person's organisations, the person acts for that
 * one from then on, because nobody else sees what it leads to.
 */
export function NotificationRow({ notification }: { notification: Notification }) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const mark = useWrite(MarkNotificationReadDocument);
  const { switchTo, failure: notSwitched } = useSwitch();
  const { id, subject, sentence, action, path, at, readAt, organisationId, organisationName } = notification;
  const isForAnother = organisationId !== null && organisationId !== viewer?.organisation?.id;
  const failure = mark.failure ?? notSwitched;

  async function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    // Whatever the row shows: it may have become unread in another page a moment ago.
    void mark.run({ input: { id, read: true } });
    if (!isForAnother) return;
    event.preventDefault();
    if (await switchTo(organisationId)) await navigate(path);
  }

  return (
    <li className="list-row notification" data-unread={readAt === null || undefined}>
      <div className="stack close">
        <p className="row-title">
          {readAt === null && <span className="visually-hidden">{t('notifications.isUnread')}</span>}
          {subject}
        </p>
        <p>{sentence}</p>
        <p className="row small">
          <Link to={path} onClick={(event) => void follow(event)}>
            {action}
          </Link>
          <time className="faint" dateTime={at}>
            {format.moment(at)}
          </time>
          {isForAnother && organisationName && (
            <span className="faint">{t('notifications.for', { organisation: organisationName })}</span>
          )}
        </p>
        {failure && <Failure error={failure} />}
      </div>
      <Button
        small
        look="quiet"
        icon
        isPending={mark.pending}
        aria-label={t(readAt === null ? 'notifications.markRead' : 'notifications.markUnread', { subject })}
        onPress={() => void mark.run({ input: { id, read: readAt === null } })}
      >
        {readAt === null ? <MailOpen size={16} aria-hidden /> : <Mail size={16} aria-hidden />}
      </Button>
    </li>
  );
}
