import { Bell as BellIcon } from 'lucide-react';
import { useArrivals, useUnreadCount } from '../data/live.js';
import { useText } from '../messages/use-text.js';
import { LinkButton } from '../parts/button.js';

/** Above this the bell shows a plus: the exact number is on the page. */
const SHOWN = 99;

/** The way to the notifications, with how many are unread; tells new ones to screen readers as they come. */
export function Bell() {
  const t = useText();
  const unread = useUnreadCount();
  const news = useArrivals();
  return (
    <>
      <span className="bell">
        <LinkButton to="/notifications" look="quiet" icon aria-label={t('bell.label', { unread })}>
          <BellIcon size={18} aria-hidden />
        </LinkButton>
        {unread > 0 && (
          <span className="bell-count" aria-hidden>
            {unread > SHOWN ? `${SHOWN}+` : unread}
          </span>
        )}
      </span>
      <span className="visually-hidden" role="status">
        {news && t('bell.news', { subject: news })}
      </span>
    </>
  );
}
