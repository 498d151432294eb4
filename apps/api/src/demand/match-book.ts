import { MATCH_STATES, type MatchAction, type MatchState, transition } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { type Caller, recordTransition } from '../platform/index.js';

const LOCK_SQL = `
SELECT id, state FROM matches WHERE need_id = $1 AND service_id = ANY ($2) ORDER BY id FOR UPDATE`;
const MOVE_SQL = 'UPDATE matches SET state = $2, version = version + 1 WHERE id = $1';

/** What becomes of the matches of a need as the SME asks and accepts. For the room of the requests. */
@Injectable()
export class MatchBook {
  /**
   * Notes that the SME has asked these services, in its transaction. Matches that the table does not let go on (dismissed,
   * contacted already) and services that were never proposed are left as they are: asking needs no match. One statement and
   * two per match.
   */
  contacted(caller: Caller, needId: string, serviceIds: readonly string[]): Promise<void> {
    return this.move(caller, needId, serviceIds, 'contact');
  }

  /** Notes that the SME has accepted a quote for these services, as {@link contacted}. */
  converted(caller: Caller, needId: string, serviceIds: readonly string[]): Promise<void> {
    return this.move(caller, needId, serviceIds, 'convert');
  }

  private async move(
    caller: Caller,
    needId: string,
    serviceIds: readonly string[],
    action: MatchAction,
  ): Promise<void> {
    if (serviceIds.length === 0) return;
    const db = await caller.db();
    const rows = await db.query<{ id: string; state: MatchState }[]>(LOCK_SQL, [needId, serviceIds]);
    for (const { id, state } of rows) {
      const to = transition(MATCH_STATES, state, action, ['requester']);
      if (!to) continue;
      await db.query(MOVE_SQL, [id, to]);
      await recordTransition(caller, { kind: 'match', subjectId: id, action, from: state, to });
    }
  }
}
