import { DomainError, SERVICE_STATES, type ServiceAction, type ServiceState } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { type Caller, InvalidInput, nextState, Outbox, recordTransition } from '../platform/index.js';
import { actorsOf, lockService, missingOf, type OwnRow, whyNotPublish } from './own-services.reads.js';

const MOVE_SQL = `
UPDATE service_versions SET state = $3, review_reason = $4, lock = lock + 1, updated_at = now()
WHERE id = $1 AND state = $2`;
const PUBLISH_SQL = `
UPDATE service_versions SET state = 'published', published_by = $2, published_at = now(), lock = lock + 1, updated_at = now()
WHERE id = $1 AND state = 'in_review' AND lock = $3 AND edited_by <> $2`;

/** One action on a service: which, by whose eyes, why. */
export interface ServiceStep {
  readonly serviceId: string;
  /** `version` as the caller saw it. */
  readonly lock: number;
}

/**
 * Moves versions of services through SERVICE_STATES. Every method takes the service for its transaction, so that of two people
 * the second meets STALE_VERSION, and throws DomainError NOT_FOUND for a foreign service, TRANSITION_REFUSED where the table
 * does not allow the step.
 */
@Injectable()
export class ServiceLifecycle {
  constructor(private readonly outbox: Outbox) {}

  /** Hands a draft to review. @throws InvalidInput with one SERVICE_INCOMPLETE for each missing fact */
  async submit(caller: Caller, step: ServiceStep): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    const to = this.next(caller, row.state, 'submit');
    refuseIncomplete(row);
    await this.move(caller, row, row.version_id, 'submit', row.state, to);
  }

  /** Gives a text back to its author. @throws DomainError INPUT_INVALID without a reason */
  async sendBack(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    const why = wanted(reason);
    const row = await lockService(caller, step.serviceId, step.lock);
    const to = this.next(caller, row.state, 'send_back');
    if (whyNotPublish(row, caller) === 'NOT_ALLOWED') throw new DomainError('NOT_ALLOWED', {});
    await this.move(caller, row, row.version_id, 'send_back', row.state, to, why);
  }

  /**
   * Publishes a text of somebody else; the version that served until now is superseded in the same transaction.
   * @throws DomainError OWN_TEXT for the last editor, NOT_ALLOWED for an operator where the cluster has two publishers
   */
  async publish(caller: Caller, step: ServiceStep): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    const to = this.next(caller, row.state, 'publish');
    const refusal = whyNotPublish(row, caller);
    if (refusal) throw new DomainError(refusal, {}, { path: ['input', 'id'] });
    refuseIncomplete(row);
    if (row.live_id && row.live_state) {
      const old = this.next(caller, row.live_state, 'supersede');
      await this.move(caller, row, row.live_id, 'supersede', row.live_state, old);
    }
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(PUBLISH_SQL, [
      row.version_id,
      caller.personId,
      row.lock,
    ]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
    await this.record(caller, row, row.version_id, 'publish', row.state, to);
    await this.outbox.tell(caller, 'service', row.service_id);
  }

  /** Takes the live version out for a while. */
  async suspend(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    await this.moveLive(caller, step, 'suspend', wanted(reason));
  }

  /** Brings the suspended version back. */
  async reinstate(caller: Caller, step: ServiceStep): Promise<void> {
    await this.moveLive(caller, step, 'reinstate', null);
  }

  /** Takes the live version out for good; quotes that cite it keep it. */
  async retire(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    await this.moveLive(caller, step, 'retire', wanted(reason));
  }

  private async moveLive(
    caller: Caller,
    step: ServiceStep,
    action: 'suspend' | 'reinstate' | 'retire',
    reason: string | null,
  ): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    const from = row.live_state ?? row.state;
    const to = this.next(caller, from, action);
    await this.move(caller, row, row.live_id ?? row.version_id, action, from, to, reason);
    await this.outbox.tell(caller, 'service', row.service_id);
  }

  private next(caller: Caller, from: ServiceState, action: ServiceAction): ServiceState {
    return nextState('service', SERVICE_STATES, from, action, actorsOf(caller));
  }

  private async move(
    caller: Caller,
    row: OwnRow,
    versionId: string,
    action: ServiceAction,
    from: ServiceState,
    to: ServiceState,
    reason: string | null = null,
  ): Promise<void> {
    const db = await caller.db();
    const reviewReason = action === 'send_back' ? reason : null;
    const [, changed] = await db.query<[unknown[], number]>(MOVE_SQL, [versionId, from, to, reviewReason]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
    await this.record(caller, row, versionId, action, from, to, reason);
  }

  private async record(
    caller: Caller,
    row: OwnRow,
    subjectId: string,
    action: ServiceAction,
    from: ServiceState,
    to: ServiceState,
    reason: string | null = null,
  ): Promise<void> {
    const visibleTo = [row.publisher_id];
    await recordTransition(caller, {
      kind: 'service_version',
      subjectId,
      action,
      from,
      to,
      reason,
      visibleTo,
    });
  }
}

function refuseIncomplete(row: OwnRow): void {
  const missing = missingOf(row);
  if (missing.length === 0) return;
  throw new InvalidInput(
    missing.map(
      (field) => new DomainError('SERVICE_INCOMPLETE', { field }, { path: ['input', 'id', field] }),
    ),
  );
}

function wanted(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed === '')
    throw new DomainError(
      'INPUT_INVALID',
      { field: 'reason', problem: 'say why' },
      { path: ['input', 'reason'] },
    );
  return trimmed;
}
