import {
  DomainError,
  NEED_STATES,
  type NeedAction,
  type NeedHorizon,
  type NeedState,
} from '@fivefold/domain';
import {
  type Caller,
  fromGlobalId,
  type GuardChecks,
  nextState,
  recordTransition,
} from '../platform/index.js';
import type { Need } from './need.graphql.js';
import { findNeed } from './need.reads.js';

const LOCK_SQL = `
SELECT id, state, version, lock, title, horizon, expires_at <= app_now() AS overdue
FROM needs WHERE id = $1 AND requester_org_id = $2 FOR UPDATE`;
/** What opens is matched as a whole; what is no longer open is told nothing more. */
const MOVE_SQL = `
UPDATE needs SET state = $2, updated_at = app_now(),
  match_due_at = CASE WHEN $2 = 'open' THEN app_now() WHEN $2 IN ('draft', 'closed', 'withdrawn') THEN NULL ELSE match_due_at END
WHERE id = $1`;
const CONFIRMED_SQL = `
SELECT FROM need_versions WHERE need_id = $1 AND version = $2 AND confirmed_at IS NOT NULL`;

/** A need as its lock found it. */
export interface LockedNeed {
  readonly id: string;
  readonly state: NeedState;
  readonly version: number;
  readonly lock: number;
  readonly title: string;
  readonly horizon: NeedHorizon;
  /** Whether its date has passed by the clock of the database. */
  readonly overdue: boolean;
}

/**
 * A need of the caller's organisation under a lock until the operation ends.
 * @param seen with `version` or `lock` as the caller saw it
 * @throws DomainError NOT_FOUND, STALE_VERSION
 */
export async function lockNeed(
  caller: Caller,
  seen: { readonly id: string; readonly version?: number; readonly lock?: number },
): Promise<LockedNeed> {
  const id = fromGlobalId('Need', seen.id, ['id']);
  const db = await caller.db();
  const [row] = await db.query<LockedNeed[]>(LOCK_SQL, [id, caller.signedIn().organisationId]);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'Need' }, { path: ['id'] });
  if (seen.version !== undefined && row.version !== seen.version)
    throw new DomainError('STALE_VERSION', {}, { path: ['version'] });
  if (seen.lock !== undefined && row.lock !== seen.lock)
    throw new DomainError('STALE_VERSION', {}, { path: ['lock'] });
  return row;
}

/**
 * Takes one step of NEED_STATES as the SME, audited. The need is locked.
 * @returns the state after it
 * @throws DomainError TRANSITION_REFUSED, NEED_NOT_CONFIRMED
 */
export async function moveNeed(
  caller: Caller,
  { id, version, state: from }: Pick<LockedNeed, 'id' | 'version' | 'state'>,
  action: NeedAction,
  reason: string | null = null,
): Promise<NeedState> {
  const db = await caller.db();
  const guards: GuardChecks = {
    decomposition_confirmed: async () => {
      const rows = await db.query<unknown[]>(CONFIRMED_SQL, [id, version]);
      return rows.length > 0 ? null : new DomainError('NEED_NOT_CONFIRMED', {}, { path: ['id'] });
    },
  };
  const to = await nextState('need', NEED_STATES, from, action, ['requester'], guards);
  await db.query(MOVE_SQL, [id, to]);
  await recordTransition(caller, { kind: 'need', subjectId: id, action, from, to, reason });
  return to;
}

/** The need as the caller's organisation sees it now. @throws DomainError NOT_FOUND */
export async function presentNeed(caller: Caller, id: string): Promise<Need> {
  const need = await findNeed(caller, id);
  if (!need) throw new DomainError('NOT_FOUND', { what: 'Need' }, { path: ['id'] });
  return need;
}
