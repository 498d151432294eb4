import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

/** The page's cache. Reads are fresh for 30 s; only an unreached server is asked again, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // "online" would leave a question hanging without a word while the device has no network.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retryDelay: (attempt) => 400 * 2 ** attempt,
      retry: (failures, error) =>
        failures < 2 &&
        error instanceof ApiError &&
        (error.code === 'OFFLINE' || error.code === 'UNREADABLE'),
    },
  },
});
