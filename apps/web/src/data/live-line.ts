import type { Client } from 'graphql-ws';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Operation } from './operation.js';
import { useViewer } from './viewer.js';

/** The server has ended the session, or knows none: connecting again would end the same way. */
const ENDED: readonly number[] = [4401, 4403];
const LONGEST_WAIT_MS = 30_000;

/** One line for all that the page listens to; it is open while somebody does. */
let line: Promise<Client> | null = null;
let isUp = false;
const watchers = new Set<() => void>();
const endings = new Set<() => void>();

function openLine(): Promise<Client> {
  line ??= import('graphql-ws').then(({ createClient }) =>
    createClient({
      url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
      keepAlive: 20_000,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: (tries) => pause(Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries) * (0.5 + Math.random())),
      on: {
        connected: () => turn(true),
        closed: (event) => {
          turn(false);
          if (ENDED.includes((event as CloseEvent).code)) endings.forEach((tell) => tell());
        },
      },
    }),
  );
  // Its code was not fetched: the next who listens tries again.
  line.catch(() => (line = null));
  return line;
}

/** Whether the line is up now: what is listened to comes by itself. */
export function useLineUp(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => isUp,
  );
}

/** Calls `tell` when the server says that the session has ended. @returns what ends it */
export function onSessionEnd(tell: () => void): () => void {
  endings.add(tell);
  return () => endings.delete(tell);
}

/**
 * Listens while somebody is signed in and `variables` are given, and again whenever the line was lost: every subscription of the
 * API begins with how things stand, so nothing is missed.
 */
export function useSubscription<Result, Variables extends Record<string, unknown>>(
  { id, name }: Operation<Result, Variables>,
  variables: Variables | null,
  hear: (data: Result) => void,
): void {
  const { viewer } = useViewer();
  const session = viewer?.organisation ? `${viewer.id} ${viewer.organisation.id}` : null;
  const sent = variables === null ? null : JSON.stringify(variables);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });

  useEffect(() => {
    if (session === null || sent === null) return;
    let stop: () => void = () => undefined;
    let stopped = false;
    const listen = (client: Client) => {
      if (stopped) return;
      stop = client.subscribe<Result>(
        // The protocol wants a text; the server takes the id where it is empty.
        {
          query: '',
          operationName: name,
          variables: JSON.parse(sent) as Variables,
          extensions: { documentId: id },
        },
        {
          next: ({ data }) => data && latest.current(data),
          error: () => undefined,
          complete: () => undefined,
        },
      );
    };
    void openLine().then(listen, () => undefined);
    return () => {
      stopped = true;
      stop();
    };
  }, [session, sent, id, name]);
}

function turn(up: boolean): void {
  isUp = up;
  watchers.forEach((watcher) => watcher());
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
