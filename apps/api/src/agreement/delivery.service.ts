import { type Actor, DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../attachment/index.js';
import { RequestMoves } from '../engagement/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, type ClockRule, fromGlobalId, type GuardChecks } from '../platform/index.js';
import type {
  AgreementActionInput,
  DeliverMilestoneInput,
  ReasonedAgreementInput,
} from './agreement.graphql.js';
import {
  agreementOfMilestone,
  type AgreementRow,
  type MilestoneRow,
  milestonesOf,
} from './agreement.reads.js';
import {
  aboutAgreement,
  Agreements,
  audienceOf,
  getSide,
  mandateOf,
  reasonGiven,
  refused,
} from './agreements.js';

const NOTE_SQL = 'UPDATE milestones SET note = $2 WHERE id = $1';
const DELIVERY_SQL = 'UPDATE agreements SET delivered_at = app_now() WHERE id = $1';
const SILENT_SQL = `
SELECT m.id FROM milestones m JOIN agreements a ON a.id = m.agreement_id
WHERE m.state = 'delivered' AND m.confirm_by <= app_now() AND a.state = 'active' ORDER BY m.confirm_by, m.id LIMIT $1`;
const IS_SILENT_SQL =
  "SELECT FROM milestones WHERE id = $1 AND state = 'delivered' AND confirm_by <= app_now()";
/** Days of CONFIRM_REMINDER_DAYS. */
const SOON_SQL = `
SELECT m.id FROM milestones m JOIN agreements a ON a.id = m.agreement_id
WHERE m.state = 'delivered' AND m.reminded_at IS NULL AND m.confirm_by <= app_now() + interval '3 days' AND a.state = 'active'
ORDER BY m.confirm_by, m.id LIMIT $1`;
const REMIND_SQL = `
UPDATE milestones SET reminded_at = app_now() WHERE id = $1 AND state = 'delivered' AND reminded_at IS NULL
  AND confirm_by <= app_now() + interval '3 days' AND confirm_by > app_now() RETURNING confirm_by`;
/** One that is due already is confirmed and not announced. */
const REMINDED_SQL = `
UPDATE milestones SET reminded_at = app_now() WHERE id = $1 AND state = 'delivered' AND reminded_at IS NULL AND confirm_by <= app_now()`;

/** The work itself: milestones are started, delivered, confirmed or sent back, and confirmed by silence. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly agreements: Agreements,
    private readonly requests: RequestMoves,
    private readonly attachments: Attachments,
    private readonly notices: Notices,
  ) {}

  /** The provider begins, or begins again what was sent back. @returns the id of the agreement, as all of these */
  async start(caller: Caller, input: AgreementActionInput): Promise<string> {
    const { row, milestone } = await this.locked(caller, input);
    const side = getSide(caller, row);
    await this.agreements.moveMilestone(caller, row, milestone, 'start', side, guardsOf(caller, row));
    const others = (await milestonesOf(caller, [row.id])).filter(({ id }) => id !== milestone.id);
    if (milestone.state === 'planned' && others.every(({ state }) => state === 'planned'))
      await this.requests.move(caller, row.request_id, 'start', side);
    await this.notices.tell(caller, {
      kind: 'delivery_started',
      ...aboutAgreement(row),
      to: audienceOf(row, 'requester'),
      params: { provider: row.snapshot.provider.name, milestone: milestone.title },
    });
    return row.id;
  }

  /**
   * The provider delivers; from now on silence confirms.
   * @throws DomainError as {@link start}, and NOT_FOUND for a file that is not the provider's own
   */
  async deliver(caller: Caller, input: DeliverMilestoneInput): Promise<string> {
    const { row, milestone } = await this.locked(caller, input);
    const side = getSide(caller, row);
    const until = await this.agreements.moveMilestone(
      caller,
      row,
      milestone,
      'deliver',
      side,
      guardsOf(caller, row),
      input.note || null,
    );
    const db = await caller.db();
    await db.query(NOTE_SQL, [milestone.id, input.note]);
    await this.attachments.attach(caller, input.attachmentIds, {
      kind: 'Milestone',
      id: milestone.id,
      visibleTo: [],
    });
    await db.query(DELIVERY_SQL, [row.id]);
    const open = (await milestonesOf(caller, [row.id])).filter(
      ({ state }) => state !== 'delivered' && state !== 'confirmed',
    );
    if (open.length === 0) await this.requests.move(caller, row.request_id, 'deliver', side);
    await this.notices.tell(caller, {
      kind: 'delivery_made',
      ...aboutAgreement(row),
      to: audienceOf(row, 'requester'),
      params: {
        provider: row.snapshot.provider.name,
        milestone: milestone.title,
        until: until ?? '',
      },
    });
    return row.id;
  }

  /** The requester confirms; with the last one the agreement is completed. */
  async confirm(caller: Caller, input: AgreementActionInput): Promise<string> {
    const { row, milestone } = await this.locked(caller, input);
    const side = getSide(caller, row);
    await this.agreements.moveMilestone(caller, row, milestone, 'confirm', side, guardsOf(caller, row));
    await this.notices.tell(caller, {
      kind: 'delivery_confirmed',
      ...aboutAgreement(row),
      to: audienceOf(row, 'provider'),
      params: { requester: row.snapshot.requester.name, milestone: milestone.title },
    });
    await this.completeIfAll(caller, row, side);
    return row.id;
  }

  /** The requester sends a delivery back with its reason. */
  async reject(caller: Caller, input: ReasonedAgreementInput): Promise<string> {
    const { row, milestone } = await this.locked(caller, input);
    const side = getSide(caller, row);
    const wasAllDelivered = (await milestonesOf(caller, [row.id])).every(
      ({ state }) => state === 'delivered' || state === 'confirmed',
    );
    const guards = { ...guardsOf(caller, row), reason_given: () => reasonGiven(input.reason) };
    await this.agreements.moveMilestone(caller, row, milestone, 'reject', side, guards, input.reason);
    if (wasAllDelivered)
      await this.requests.move(caller, row.request_id, 'return', side, input.reason, guards);
    await this.notices.tell(caller, {
      kind: 'delivery_rejected',
      ...aboutAgreement(row),
      to: audienceOf(row, 'provider'),
      params: {
        requester: row.snapshot.requester.name,
        milestone: milestone.title,
        reason: input.reason,
      },
    });
    return row.id;
  }

  /** Silence that confirms, and the reminder before it. */
  rules(): ClockRule[] {
    return [
      {
        name: 'milestones.remind',
        dueSql: SOON_SQL,
        act: (caller, id) => this.remind(caller, id),
      },
      {
        name: 'milestones.confirm',
        dueSql: SILENT_SQL,
        act: (caller, id) => this.confirmBySilence(caller, id),
      },
    ];
  }

  private async remind(caller: Caller, id: string): Promise<void> {
    const { row, milestone } = await this.lockedByClock(caller, id);
    if (row.state !== 'active') return;
    const db = await caller.db();
    const [reminded] = await db.query<[{ confirm_by: Date }[], number]>(REMIND_SQL, [id]);
    if (!reminded[0]) {
      await db.query(REMINDED_SQL, [id]);
      return;
    }
    await this.notices.tell(caller, {
      kind: 'delivery_reminder',
      ...aboutAgreement(row),
      to: audienceOf(row, 'requester'),
      params: { milestone: milestone.title, until: reminded[0].confirm_by },
    });
  }

  private async confirmBySilence(caller: Caller, id: string): Promise<void> {
    const { row, milestone } = await this.lockedByClock(caller, id);
    const db = await caller.db();
    const due = await db.query<unknown[]>(IS_SILENT_SQL, [id]);
    if (due.length === 0 || row.state !== 'active') return;
    await this.agreements.moveMilestone(caller, row, milestone, 'confirm', 'clock', guardsOf(caller, row));
    await this.notices.tell(caller, {
      kind: 'delivery_confirmed_by_silence',
      ...aboutAgreement(row),
      to: [...audienceOf(row, 'requester'), ...audienceOf(row, 'provider')],
      params: { milestone: milestone.title },
    });
    await this.completeIfAll(caller, row, 'clock');
  }

  private async completeIfAll(caller: Caller, row: AgreementRow, actor: Actor): Promise<void> {
    const milestones = await milestonesOf(caller, [row.id]);
    if (milestones.every(({ state }) => state === 'confirmed'))
      await this.agreements.complete(caller, row, actor);
  }

  /** The milestone with its agreement, locked in that order. */
  private async locked(
    caller: Caller,
    input: AgreementActionInput,
  ): Promise<{ row: AgreementRow; milestone: MilestoneRow }> {
    const id = fromGlobalId('Milestone', input.id, ['input', 'id']);
    const found = await this.lockedByClock(caller, id);
    if (found.milestone.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return found;
  }

  private async lockedByClock(
    caller: Caller,
    id: string,
  ): Promise<{ row: AgreementRow; milestone: MilestoneRow }> {
    const agreementId = await agreementOfMilestone(caller, id);
    const row = agreementId && (await this.agreements.lock(caller, agreementId));
    const milestone = row && (await milestonesOf(caller, [row.id])).find((each) => each.id === id);
    if (!row || !milestone)
      throw new DomainError('NOT_FOUND', { what: 'milestone' }, { path: ['input', 'id'] });
    return { row, milestone };
  }
}

/** The guards that every step of a milestone asks. */
function guardsOf(caller: Caller, row: AgreementRow): GuardChecks {
  return {
    mandate: () => mandateOf(caller, row, 'provider'),
    agreement_active: () => (row.state === 'active' ? null : refused('agreement', row.state, 'deliver')),
  };
}
