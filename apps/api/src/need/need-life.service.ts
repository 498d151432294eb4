import { DomainError, type NeedOutcome } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../platform/index.js';
import type { Need, NeedActionInput } from './need.graphql.js';
import { lockNeed, moveNeed, presentNeed } from './need-moves.js';
import { applyTerms, type NeedTerms } from './need-terms.js';

const OUTCOME_SQL = 'UPDATE needs SET outcome = $2, outcome_note = $3 WHERE id = $1';
const ENDED: readonly string[] = ['closed', 'withdrawn', 'expired'];

/** Everything that the SME does with a saved need besides writing it. Each step is audited and answers the need as it is then. */
@Injectable()
export class NeedLife {
  /** Changes visibility, consent, horizon or date. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, EXPIRY_INVALID */
  async setTerms(
    caller: Caller,
    seen: { readonly id: string; readonly lock: number },
    terms: NeedTerms,
  ): Promise<Need> {
    const { id, state } = await lockNeed(caller, seen);
    if (ENDED.includes(state))
      throw new DomainError('TRANSITION_REFUSED', { what: 'need', from: state, action: 'set terms' });
    await applyTerms(caller, id, terms);
    return presentNeed(caller, id);
  }

  /** Gives a need up. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async withdraw(caller: Caller, input: NeedActionInput): Promise<Need> {
    const need = await lockNeed(caller, input);
    await moveNeed(caller, need, 'withdraw');
    return presentNeed(caller, need.id);
  }

  /**
   * Takes a withdrawal back: the need is open again where its decomposition was confirmed, else a draft. A date that has passed
   * meanwhile is set anew by the horizon. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED
   */
  async restore(caller: Caller, input: NeedActionInput): Promise<Need> {
    const need = await lockNeed(caller, input);
    const state = await moveNeed(caller, need, 'restore');
    if (need.overdue) await applyTerms(caller, need.id, { horizon: need.horizon });
    const { confirmedAt } = await presentNeed(caller, need.id);
    if (confirmedAt) await moveNeed(caller, { ...need, state }, 'confirm');
    return presentNeed(caller, need.id);
  }

  /** Ends a need with its outcome. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async close(
    caller: Caller,
    input: NeedActionInput,
    { outcome, note }: { readonly outcome: NeedOutcome; readonly note: string | null },
  ): Promise<Need> {
    const need = await lockNeed(caller, input);
    await moveNeed(caller, need, 'close', note);
    const db = await caller.db();
    await db.query(OUTCOME_SQL, [need.id, outcome, note]);
    return presentNeed(caller, need.id);
  }

  /**
   * Opens an expired need again for the days of its horizon, and sets the date of one that still runs anew likewise.
   * @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, NEED_NOT_CONFIRMED
   */
  async renew(caller: Caller, input: NeedActionInput): Promise<Need> {
    const need = await lockNeed(caller, input);
    await moveNeed(caller, need, 'renew');
    await applyTerms(caller, need.id, { horizon: need.horizon });
    return presentNeed(caller, need.id);
  }
}
