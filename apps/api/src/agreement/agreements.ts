import {
  AGREEMENT_STATES,
  type AgreementAction,
  type Actor,
  DELIVERY_STATES,
  type DeliveryAction,
  type DisputeOutcome,
  DomainError,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { RequestMoves } from '../engagement/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, type GuardChecks, nextState, recordTransition, toGlobalId } from '../platform/index.js';
import { type AgreementRow, lockAgreement, type MilestoneRow, milestonesOf } from './agreement.reads.js';
import type { Side } from './agreement-terms.js';

const MOVE_SQL = `
UPDATE agreements SET state = $3, version = version + 1, updated_at = app_now(),
  completed_at = CASE WHEN $3 = 'completed' THEN app_now() ELSE completed_at END
WHERE id = $1 AND version = $2 RETURNING version`;
/** Days of CONFIRM_DAYS. */
const MILESTONE_SQL = `
UPDATE milestones SET state = $3, version = version + 1, updated_at = app_now(),
  delivered_at = CASE WHEN $3 = 'delivered' THEN app_now() ELSE delivered_at END,
  confirm_by = CASE WHEN $3 = 'delivered' THEN app_now() + interval '14 days' END,
  reminded_at = CASE WHEN $3 = 'delivered' THEN NULL ELSE reminded_at END,
  reject_reason = CASE WHEN $3 = 'rejected' THEN $4 WHEN $3 = 'delivered' THEN NULL ELSE reject_reason END,
  confirmed_at = CASE WHEN $3 = 'confirmed' THEN app_now() ELSE confirmed_at END
WHERE id = $1 AND version = $2 RETURNING confirm_by`;
/** Days of CONFIRM_DAYS: a dispute stops the term of silence, which then begins anew. */
const RENEW_TERM_SQL = `
UPDATE milestones SET confirm_by = app_now() + interval '14 days', updated_at = app_now()
WHERE agreement_id = $1 AND state = 'delivered'`;

/** Runs in the transaction in which an agreement is completed or cancelled. */
export type EndedHook = (
  caller: Caller,
  agreement: AgreementRow,
  how: 'completed' | 'cancelled',
) => Promise<void>;

/** How agreements move, for this room and the later ones: one place that locks, checks, records and tells the request. */
@Injectable()
export class Agreements {
  private readonly ended: EndedHook[] = [];

  constructor(
    private readonly requests: RequestMoves,
    private readonly notices: Notices,
  ) {}

  /** Adds what a later room does when an agreement ends; in the same transaction, in order of registration. */
  whenEnded(hook: EndedHook): void {
    this.ended.push(hook);
  }

  /**
   * The agreement, locked until the transaction ends.
   * @throws DomainError NOT_FOUND where there is none that the caller may see, STALE_VERSION where `version` is another
   */
  async lock(caller: Caller, id: string, version: number | null = null): Promise<AgreementRow> {
    const row = await lockAgreement(caller, id);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'agreement' }, { path: ['input', 'id'] });
    if (version !== null && row.version !== version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return row;
  }

  /**
   * One step of the state table with its audit row.
   * @returns the row as it stands afterwards
   */
  async move(
    caller: Caller,
    row: AgreementRow,
    action: AgreementAction,
    actor: Actor,
    guards: GuardChecks,
    reason: string | null = null,
  ): Promise<AgreementRow> {
    const to = await nextState('agreement', AGREEMENT_STATES, row.state, action, [actor], guards);
    const db = await caller.db();
    const [moved] = await db.query<[{ version: number }[], number]>(MOVE_SQL, [row.id, row.version, to]);
    const version = moved[0]?.version;
    if (version === undefined) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await recordTransition(caller, {
      kind: 'agreement',
      subjectId: row.id,
      action,
      from: row.state,
      to,
      reason,
      visibleTo: partiesOf(row),
    });
    return { ...row, state: to, version };
  }

  /**
   * One step of a milestone, by the state table, with its audit row. The agreement is locked.
   * @returns when silence confirms; null unless it is delivered now
   */
  async moveMilestone(
    caller: Caller,
    row: AgreementRow,
    milestone: MilestoneRow,
    action: DeliveryAction,
    actor: Actor,
    guards: GuardChecks,
    reason: string | null = null,
  ): Promise<Date | null> {
    const to = await nextState('milestone', DELIVERY_STATES, milestone.state, action, [actor], guards);
    const db = await caller.db();
    const [moved] = await db.query<[{ confirm_by: Date | null }[], number]>(MILESTONE_SQL, [
      milestone.id,
      milestone.version,
      to,
      reason,
    ]);
    if (!moved[0]) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await recordTransition(caller, {
      kind: 'delivery',
      subjectId: milestone.id,
      action,
      from: milestone.state,
      to,
      reason,
      visibleTo: partiesOf(row),
    });
    return moved[0].confirm_by;
  }

  /** Completes an agreement of which every milestone is confirmed. */
  async complete(caller: Caller, row: AgreementRow, actor: Actor): Promise<void> {
    const completed = await this.move(caller, row, 'complete', actor, {
      all_confirmed: async () => {
        const open = (await milestonesOf(caller, [row.id])).find(({ state }) => state !== 'confirmed');
        return open ? refused('milestone', open.state, 'complete') : null;
      },
    });
    await this.tellBoth(caller, row, 'agreement_completed');
    await this.tellEnded(caller, completed, 'completed');
  }

  /**
   * Ends an agreement: open milestones fall, and the request is cancelled, which reverses the acceptance and frees capacity.
   * `bothAgree` is the check of the guard of that name.
   */
  async cancel(
    caller: Caller,
    row: AgreementRow,
    actor: Actor,
    reason: string,
    bothAgree: () => DomainError | null,
  ): Promise<void> {
    const guards = { both_agree: bothAgree, reason_given: () => reasonGiven(reason) };
    const cancelled = await this.move(caller, row, 'cancel', actor, guards, reason);
    await this.closeMilestones(caller, row, () => 'cancel');
    await this.requests.move(caller, row.request_id, 'cancel', actor, reason, guards);
    await this.notices.tell(caller, {
      kind: 'agreement_cancelled',
      ...aboutAgreement(row),
      to: [...audienceOf(row, 'requester'), ...audienceOf(row, 'provider')],
      params: { number: row.number, reason },
    });
    await this.tellEnded(caller, cancelled, 'cancelled');
  }

  /** Stops an agreement for a dispute. @returns the state to which a withdrawal leads back */
  async dispute(
    caller: Caller,
    row: AgreementRow,
    side: Side,
    reason: string,
  ): Promise<'active' | 'completed'> {
    const was = row.state as 'active' | 'completed';
    const guards = {
      within_dispute_window: () => (row.disputable ? null : new DomainError('DISPUTE_TOO_LATE', {})),
    };
    await this.move(caller, row, 'dispute', side, guards, reason);
    await this.requests.move(caller, row.request_id, 'dispute', side, reason, guards);
    return was;
  }

  /** Ends the stop: the work goes on, what was delivered counts as confirmed, or the agreement is cancelled. */
  async endDispute(
    caller: Caller,
    row: AgreementRow,
    outcome: DisputeOutcome,
    actor: Actor,
    reason: string,
  ): Promise<void> {
    if (outcome === 'cancel') return this.cancel(caller, row, actor, reason, () => null);
    await this.requests.move(caller, row.request_id, 'resolve', actor, reason);
    if (outcome === 'resume') {
      await this.move(caller, row, 'resume', actor, {}, reason);
      const db = await caller.db();
      await db.query(RENEW_TERM_SQL, [row.id]);
      return;
    }
    await this.closeMilestones(caller, row, ({ state }) => (state === 'delivered' ? 'confirm' : 'cancel'));
    const completed = await this.move(caller, row, 'complete', actor, {}, reason);
    await this.tellEnded(caller, completed, 'completed');
  }

  /** Tells people of both sides; the acting person is left out by the notices. */
  async tellBoth(
    caller: Caller,
    row: Organisations & Pick<AgreementRow, 'id' | 'number'>,
    kind: 'agreement_ready' | 'agreement_active' | 'agreement_completed',
  ): Promise<void> {
    const to = [...audienceOf(row, 'requester'), ...audienceOf(row, 'provider')];
    await this.notices.tell(caller, { kind, ...aboutAgreement(row), to, params: { number: row.number } });
  }

  private async closeMilestones(
    caller: Caller,
    row: AgreementRow,
    actionFor: (milestone: MilestoneRow) => DeliveryAction,
  ): Promise<void> {
    for (const milestone of await milestonesOf(caller, [row.id])) {
      if (milestone.state === 'confirmed' || milestone.state === 'cancelled') continue;
      await this.moveMilestone(caller, row, milestone, actionFor(milestone), 'system', {});
    }
  }

  private async tellEnded(caller: Caller, row: AgreementRow, how: 'completed' | 'cancelled'): Promise<void> {
    for (const hook of this.ended) await hook(caller, row, how);
  }
}

/** The organisations of a row. */
type Organisations = Pick<AgreementRow, 'requester_org_id' | 'provider_org_id' | 'publisher_org_id'>;

/** Whom the trail of an agreement is for. */
export function partiesOf(row: Organisations): string[] {
  return [row.requester_org_id, row.provider_org_id, row.publisher_org_id];
}

/** People of one side: a publisher is told with the provider, since it may answer for it. */
export function audienceOf(row: Organisations, side: Side): { organisationId: string }[] {
  if (side === 'requester') return [{ organisationId: row.requester_org_id }];
  const both = [...new Set([row.provider_org_id, row.publisher_org_id])];
  return both.map((organisationId) => ({ organisationId }));
}

/** Subject and address of a notice about an agreement. */
export function aboutAgreement(row: Pick<AgreementRow, 'id'>) {
  return {
    subject: { kind: 'Agreement' as const, id: row.id },
    path: `/agreements/${encodeURIComponent(toGlobalId('Agreement', row.id))}`,
  };
}

/** The side on which the caller stands; null for the publisher without a mandate, the operator and the clock. */
export function sideOf(caller: Caller, row: AgreementRow): Side | null {
  if (caller.organisationId === row.requester_org_id) return 'requester';
  return row.speaks ? 'provider' : null;
}

/** As {@link sideOf}. @throws DomainError MANDATE_MISSING for a publisher that may not speak for the provider, else NOT_ALLOWED */
export function getSide(caller: Caller, row: AgreementRow): Side {
  const side = sideOf(caller, row);
  if (side) return side;
  if (row.publisher_org_id === caller.organisationId) throw new DomainError('MANDATE_MISSING', {});
  throw new DomainError('NOT_ALLOWED', {});
}

/** The guard `mandate`: who acts stands on `side`; a publisher without a mandate has none. */
export function mandateOf(caller: Caller, row: AgreementRow, side: Side): DomainError | null {
  return sideOf(caller, row) === side ? null : new DomainError('MANDATE_MISSING', {});
}

export const otherSide = (side: Side): Side => (side === 'requester' ? 'provider' : 'requester');

/** The guard `reason_given`, about a field of the input. */
export function reasonGiven(reason: string, field = 'reason'): DomainError | null {
  return reason.trim() === ''
    ? new DomainError(
        'INPUT_INVALID',
        { field, problem: 'It must not be empty.' },
        { path: ['input', field] },
      )
    : null;
}

export function refused(what: string, from: string, action: string): DomainError {
  return new DomainError('TRANSITION_REFUSED', { what, from, action });
}
