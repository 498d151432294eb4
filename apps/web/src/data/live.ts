import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { NotificationArrivedDocument, UnreadCountDocument } from '../graphql/operations.js';
import { useLanguage } from '../messages/locale.js';
import { onSessionEnd, useSubscription } from './live-line.js';
import { useRead } from './use-operation.js';
import { useViewer } from './viewer.js';

/** How many notifications are unread; 0 for a guest. Kept up to date by {@link useArrivals}. */
export function useUnreadCount(): number {
  const { viewer } = useViewer();
  const enabled = Boolean(viewer?.organisation);
  const read = useRead(UnreadCountDocument, {}, { enabled, staleTime: Infinity });
  return enabled ? (read.data?.unreadCount ?? 0) : 0;
}

/**
 * Listens for notifications while somebody is signed in. Each connection begins with the number of unread ones, so nothing is
 * asked for in between.
 *
 * @returns the headline of what came last, for those who hear the page instead of seeing it
 */
export function useArrivals(): string {
  const cache = useQueryClient();
  const language = useLanguage();
  const [news, setNews] = useState('');
  useEffect(() => onSessionEnd(() => void cache.invalidateQueries({ queryKey: ['Viewer'] })), [cache]);
  useSubscription(NotificationArrivedDocument, { language }, ({ notificationArrived }) => {
    const { unreadCount, notification } = notificationArrived;
    cache.setQueryData([UnreadCountDocument.name, {}], { unreadCount });
    void cache.invalidateQueries({ queryKey: ['Notifications'] });
    if (notification) setNews(notification.subject);
  });
  return news;
}
