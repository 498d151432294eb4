import { type ConceptId, DomainError, type IdeaState } from '@fivefold/domain';
import { type Caller, fromGlobalId } from '../platform/index.js';

/** An idea under a lock, as a cluster that owns it may change it. */
export interface LockedIdea {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly concepts: ConceptId[];
  readonly evidence: string | null;
  readonly effort_days: number | null;
  readonly state: IdeaState;
  readonly version: number;
  readonly service_id: string | null;
}

// Row level security lets nobody lock for a change what their cluster does not own.
const LOCK_SQL = `
SELECT id, title, text, language, concepts, evidence, effort_days, state, version, service_id FROM ideas WHERE id = $1 FOR UPDATE`;
const TOUCH_SQL = 'UPDATE ideas SET version = version + 1, updated_at = app_now() WHERE id = $1';
const OWNERS_SQL =
  'SELECT cluster_id FROM idea_owners WHERE idea_id = $1 AND joined_at IS NOT NULL ORDER BY joined_at, cluster_id';

/**
 * Takes an idea of the caller's cluster until the operation ends.
 * @throws DomainError NOT_FOUND for one that the cluster does not own, STALE_VERSION
 */
export async function lockIdea(
  caller: Caller,
  seen: { readonly id: string; readonly version: number },
): Promise<LockedIdea> {
  const id = fromGlobalId('Idea', seen.id, ['input', 'id']);
  const db = await caller.db();
  const [row] = await db.query<LockedIdea[]>(LOCK_SQL, [id]);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'idea' }, { path: ['input', 'id'] });
  if (row.version !== seen.version)
    throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
  return row;
}

/** What was seen of the locked idea is stale from here on. */
export async function touchIdea(caller: Caller, id: string): Promise<void> {
  const db = await caller.db();
  await db.query(TOUCH_SQL, [id]);
}

/** @throws DomainError IDEA_OVER for one that is published or dropped */
export function refuseOver({ state }: Pick<LockedIdea, 'state'>): void {
  if (state === 'published' || state === 'dropped') throw new DomainError('IDEA_OVER', { state });
}

/** Row ids of the clusters that own an idea, the first owner first. */
export async function ownersOfIdea(caller: Caller, id: string): Promise<string[]> {
  const db = await caller.db();
  const rows = await db.query<{ cluster_id: string }[]>(OWNERS_SQL, [id]);
  return rows.map((row) => row.cluster_id);
}
