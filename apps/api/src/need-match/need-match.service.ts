import { DomainError, MATCH_STATES, type MatchAction, type MatchState } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { LiveIndex } from '../discovery/index.js';
import { type Caller, fromGlobalId, nextState, recordTransition } from '../platform/index.js';
import type { MatchActionInput, NeedMatch } from './need-match.graphql.js';
import { findMatch } from './need-match.reads.js';

const LOCK_SQL = `
SELECT state, version FROM matches WHERE id = $1 AND requester_org_id = $2 FOR UPDATE`;
const MOVE_SQL = `
UPDATE matches SET state = $2, listed = $3, dismiss_reason = $4, version = version + 1, seen_at = COALESCE(seen_at, app_now())
WHERE id = $1`;
const SEEN_SQL = `
UPDATE matches SET seen_at = app_now() WHERE need_id = $1 AND requester_org_id = $2 AND seen_at IS NULL RETURNING id`;

/** What the SME does with the stored matches of its needs; each step audited. */
@Injectable()
export class NeedMatches {
  constructor(private readonly live: LiveIndex) {}

  /**
   * Takes one step of MATCH_STATES.
   * @param reason wanted for `dismiss`
   * @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, INPUT_INVALID without a reason
   */
  async move(
    caller: Caller,
    input: MatchActionInput,
    action: MatchAction,
    reason: string | null = null,
  ): Promise<NeedMatch> {
    const id = fromGlobalId('NeedMatch', input.id, ['input', 'id']);
    const { organisationId } = caller.signedIn();
    const db = await caller.db();
    const [row] = await db.query<{ state: MatchState; version: number }[]>(LOCK_SQL, [id, organisationId]);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'match' }, { path: ['input', 'id'] });
    if (row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    const why = reason?.trim() || null;
    const guards = {
      reason_given: () =>
        why
          ? null
          : new DomainError(
              'INPUT_INVALID',
              { field: 'reason', problem: 'say why' },
              { path: ['input', 'reason'] },
            ),
    };
    const to = await nextState('match', MATCH_STATES, row.state, action, ['requester'], guards);
    await db.query(MOVE_SQL, [id, to, to === 'shortlisted', to === 'dismissed' ? why : null]);
    await recordTransition(caller, {
      kind: 'match',
      subjectId: id,
      action,
      from: row.state,
      to,
      reason: why,
    });
    const match = await findMatch(caller, id, this.live);
    if (!match) throw new DomainError('NOT_FOUND', { what: 'match' }, { path: ['input', 'id'] });
    return match;
  }

  /** Notes that somebody has looked at the matches of a need. @returns how many were new; none for a foreign need */
  async see(caller: Caller, needId: string): Promise<number> {
    const id = fromGlobalId('Need', needId, ['input', 'needId']);
    const db = await caller.db();
    const [seen] = await db.query<[unknown[], number]>(SEEN_SQL, [id, caller.signedIn().organisationId]);
    return seen.length;
  }
}
