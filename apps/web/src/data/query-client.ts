import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

/** Whoever has to wait longer is told so instead. */
const LONGEST_WAIT_SECONDS = 30;

/** Whether a read that failed is sent again: twice where the server was not reached, once where it said how long to wait. */
export function isAskedAgain(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  if (error.code === 'OFFLINE' || error.code === 'UNREADABLE') return failures < 2;
  return (
    failures < 1 && error.code === 'THROTTLED' && (error.waitSeconds ?? Infinity) <= LONGEST_WAIT_SECONDS
  );
}

/** Milliseconds before a read is sent again. */
export function waitBefore(failures: number, error: Error): number {
  const told = error instanceof ApiError ? error.waitSeconds : null;
  return told === null ? 400 * 2 ** failures : told * 1000;
}

/** The page's cache. Reads are fresh for 30 s. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // "online" would leave a question hanging without a word while the device has no network.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retryDelay: waitBefore,
      retry: isAskedAgain,
    },
  },
});
