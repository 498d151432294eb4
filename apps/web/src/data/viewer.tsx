import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ViewerDocument, type Role, type ViewerPartsFragment } from '../graphql/operations.js';
import { useRead } from './use-operation.js';

export type Viewer = ViewerPartsFragment;

const SME: readonly Role[] = ['SME_USER', 'SME_ADMIN'];
const STAFF: readonly Role[] = ['CLUSTER_EDITOR', 'CLUSTER_PUBLISHER'];

/** What the viewer's role in the current organisation opens. The server decides; this only spares dead ends. */
export function permissions(viewer: Viewer | null) {
  const role = viewer?.role ?? null;
  const is = (roles: readonly Role[]) => role !== null && roles.includes(role);
  return {
    buys: is(SME),
    sells: is(SME) || is(STAFF),
    writesCatalogue: is(STAFF),
    seesDemand: is(STAFF) || is(['SME_ADMIN']),
    reviews: is(['CLUSTER_PUBLISHER', 'OPERATOR']),
    operates: is(['OPERATOR']),
    keepsApps: is(['SME_ADMIN', 'CLUSTER_PUBLISHER']),
    invites: is(['SME_ADMIN', 'CLUSTER_PUBLISHER', 'OPERATOR']),
  };
}

/** The signed-in person, null for a guest, undefined while not known. */
export function useViewer() {
  const read = useRead(ViewerDocument, {}, { staleTime: 5 * 60_000 });
  const viewer = read.data === undefined ? undefined : read.data.viewer;
  return { viewer, may: permissions(viewer ?? null), error: read.error, retry: read.refetch };
}

/** Replaces the session in the cache and drops what another person or organisation may have left there. */
export function useSessionChange() {
  const cache = useQueryClient();
  return useCallback(
    async (viewer: Viewer | null) => {
      cache.removeQueries({ predicate: (query) => query.queryKey[0] !== 'Viewer' && !query.isActive() });
      cache.setQueryData(['Viewer', {}], { viewer });
      await cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'Viewer' });
    },
    [cache],
  );
}
