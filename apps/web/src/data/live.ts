import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  NotificationArrivedDocument,
  UnreadCountDocument,
  type NotificationArrivedSubscription,
} from '../graphql/operations.js';
import { useLanguage } from '../messages/locale.js';
import { operationName } from './send-operation.js';
import { useRead } from './use-operation.js';
import { useViewer } from './viewer.js';

/** The server has ended the session; connecting again would end the same way. */
const SESSION_ENDED = 4401;
const LONGEST_WAIT_MS = 30_000;

/** How many notifications are unread; 0 for a guest. Kept up to date by {@link useArrivals}. */
export function useUnreadCount(): number {
  const { viewer } = useViewer();
  const enabled = Boolean(viewer?.organisation);
  const read = useRead(UnreadCountDocument, {}, { enabled, staleTime: Infinity });
  return enabled ? (read.data?.unreadCount ?? 0) : 0;
}

/**
 * Listens for notifications while somebody is signed in, over one socket, and connects again whenever it breaks. Each
 * connection begins with the number of unread ones, so nothing is asked for in between.
 *
 * @returns the headline of what came last, for those who hear the page instead of seeing it
 */
export function useArrivals(): string {
  const cache = useQueryClient();
  const language = useLanguage();
  const { viewer } = useViewer();
  const [news, setNews] = useState('');
  const session = viewer?.organisation ? `${viewer.id} ${viewer.organisation.id}` : null;

  useEffect(() => {
    if (!session) return;
    let stop: () => void = () => undefined;
    let stopped = false;
    const refresh = () => cache.invalidateQueries({ queryKey: ['Notifications'] });
    const hear = ({ notificationArrived }: NotificationArrivedSubscription) => {
      const { unreadCount, notification } = notificationArrived;
      cache.setQueryData([operationName(UnreadCountDocument), {}], { unreadCount });
      void refresh();
      if (notification) setNews(notification.subject);
    };
    void import('graphql-ws').then(({ createClient }) => {
      if (stopped) return;
      const client = createClient({
        url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
        keepAlive: 20_000,
        retryAttempts: Infinity,
        shouldRetry: () => true,
        retryWait: (tries) => pause(Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries) * (0.5 + Math.random())),
        on: {
          closed: (event) => {
            if ((event as CloseEvent).code === SESSION_ENDED)
              void cache.invalidateQueries({ queryKey: ['Viewer'] });
          },
        },
      });
      const query = NotificationArrivedDocument.toString();
      client.subscribe<NotificationArrivedSubscription>(
        { query, variables: { language } },
        { next: ({ data }) => data && hear(data), error: () => undefined, complete: () => undefined },
      );
      stop = () => void client.dispose();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [cache, language, session]);

  return news;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
