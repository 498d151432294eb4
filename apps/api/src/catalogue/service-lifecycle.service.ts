import { DomainError, SERVICE_STATES, type ServiceAction, type ServiceState, textIn } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { operatorAudience } from '../notification/index.js';
import { type Caller, nextState, Outbox, recordTransition } from '../platform/index.js';
import type { WrittenFacts } from '../service-facts/index.js';
import { type Reasons, Statements } from '../statement/index.js';
import { lockService, type OwnRow } from './own-rows.js';
import { actorsOf, checksOf, refuseIncomplete, type StepWords } from './service-guards.js';
import { ServiceNews } from './service-news.js';

const SUBMIT_SQL = `
UPDATE service_versions SET state = $3, review_reason = NULL, lock = lock + 1, updated_at = app_now()
WHERE id = $1 AND state = $2`;
const SEND_BACK_SQL = `
UPDATE service_versions SET state = $3, review_reason = $4, publish_on = NULL, published_by = NULL, lock = lock + 1,
  updated_at = app_now() WHERE id = $1 AND state = $2`;
const SCHEDULE_SQL = `
UPDATE service_versions SET state = $3, publish_on = $4, published_by = $5, lock = lock + 1, updated_at = app_now()
WHERE id = $1 AND state = $2`;
const PUBLISH_SQL = `
UPDATE service_versions SET state = $3, published_by = COALESCE($4, published_by), published_at = app_now(), publish_on = NULL,
  review_due_at = app_now() + interval '1 year', review_told = 0, lock = lock + 1, updated_at = app_now()
WHERE id = $1 AND state = $2`;
const MOVE_SQL = `
UPDATE service_versions SET state = $3, lock = lock + 1, updated_at = app_now() WHERE id = $1 AND state = $2`;
const SUSPEND_SQL = `
UPDATE service_versions SET state = $3, suspended_by = $4, suspension_reason = $5, appeal = NULL, appeal_answer = NULL,
  lock = lock + 1, updated_at = app_now() WHERE id = $1 AND state = $2`;
const REINSTATE_SQL = `
UPDATE service_versions SET state = $3, suspended_by = NULL, suspension_reason = NULL, appeal = NULL, appeal_answer = NULL,
  lock = lock + 1, updated_at = app_now() WHERE id = $1 AND state = $2`;
const APPEAL_SQL = `
UPDATE service_versions SET state = $3, appeal = $4, appeal_answer = NULL, lock = lock + 1, updated_at = app_now()
WHERE id = $1 AND state = $2`;
const UPHOLD_SQL = `
UPDATE service_versions SET state = $3, appeal_answer = $4, lock = lock + 1, updated_at = app_now()
WHERE id = $1 AND state = $2`;
const CONFIRM_SQL = `
UPDATE service_versions SET state = $3, review_due_at = app_now() + interval '1 year', review_told = 0, lock = lock + 1,
  updated_at = app_now() WHERE id = $1 AND state = $2`;
/** What was seen of the version that is worked on is stale once the one that serves has moved. */
const TOUCH_SQL = 'UPDATE service_versions SET lock = lock + 1 WHERE id = $1';

/** One action on a service: which, by whose eyes, why. */
export interface ServiceStep {
  readonly serviceId: string;
  /** `version` as the caller saw it. */
  readonly lock: number;
}

/** What a statement of reasons says beside the reason. */
export type SuspensionWords = Partial<Pick<Reasons, 'ground' | 'groundWords' | 'reported'>>;

/**
 * Moves versions of services through SERVICE_STATES. Every method takes the service for its transaction, so that of two people
 * the second meets STALE_VERSION; asks each guard of the table; writes the trail; tells the people concerned. Throws DomainError
 * NOT_FOUND for a foreign service, TRANSITION_REFUSED where the table does not allow the step, else what a guard answers.
 */
@Injectable()
export class ServiceLifecycle {
  constructor(
    private readonly outbox: Outbox,
    private readonly news: ServiceNews,
    private readonly statements: Statements,
  ) {}

  /** Hands a draft to review. @throws InvalidInput with one SERVICE_INCOMPLETE for each missing fact */
  async submit(caller: Caller, step: ServiceStep): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveWorking(caller, row, 'submit', {}, SUBMIT_SQL, []);
    const to = await this.news.judgesOf(caller, row);
    await this.news.tell(caller, row, 'service_submitted', to, { person: caller.personName ?? '' });
  }

  /** Gives a text back to its authors with the reason; comments on it stay and are shown at their fields. */
  async sendBack(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.giveBack(caller, row, reason);
  }

  /**
   * Publishes a text of others; the version that served until now is superseded in the same transaction.
   * @throws DomainError OWN_TEXT for every author, NOT_ALLOWED for an operator where the cluster has two publishers,
   *   SUSPENDED_BY_OPERATOR while the operator's suspension stands
   */
  async publish(caller: Caller, step: ServiceStep): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.goLive(caller, row, 'publish');
  }

  /** Approves a text now for a day ahead; the clock publishes it. @throws DomainError DAY_PAST and as {@link publish} */
  async schedule(caller: Caller, step: ServiceStep, on: string): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveWorking(caller, row, 'schedule', { on }, SCHEDULE_SQL, [on, caller.personId]);
    await this.news.tell(caller, row, 'service_scheduled', this.news.authorsOf(row), { day: on });
  }

  /** Takes the live version out for a while; what the operator suspends only the operator lifts. */
  async suspend(
    caller: Caller,
    step: ServiceStep,
    reason: string,
    words: SuspensionWords = {},
  ): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.takeOut(caller, row, reason, words);
  }

  /** Brings the suspended version back; the operator's answer to an appeal that holds. */
  async reinstate(caller: Caller, step: ServiceStep): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveLive(caller, row, 'reinstate', {}, REINSTATE_SQL, []);
    await this.statements.noteEnd(caller, 'service_suspended', row.service_id);
    const to = [...this.news.publishersOf(row), ...this.news.authorsOf(row)];
    await this.news.tell(caller, row, 'service_reinstated', to, {});
    await this.outbox.tell(caller, 'service', row.service_id);
  }

  /** Speaks against a suspension by the operator. @throws DomainError NOTHING_TO_APPEAL */
  async appeal(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveLive(caller, row, 'appeal', { reason }, APPEAL_SQL, [reason.trim()]);
    await this.statements.noteAppeal(caller, 'service_suspended', row.service_id, reason);
    const to = await operatorAudience(caller);
    await this.news.tell(caller, row, 'service_appealed', to, { reason: reason.trim() });
  }

  /** Answers an appeal: the suspension stands, and why. @throws DomainError NO_APPEAL */
  async uphold(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveLive(caller, row, 'uphold', { reason }, UPHOLD_SQL, [reason.trim()]);
    await this.statements.noteAnswer(caller, 'service_suspended', row.service_id, reason);
    const to = this.news.publishersOf(row);
    await this.news.tell(caller, row, 'service_upheld', to, { reason: reason.trim() });
  }

  /** Says that what is published still holds; the next review is due in a year. */
  async confirm(caller: Caller, step: ServiceStep): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveLive(caller, row, 'confirm', {}, CONFIRM_SQL, []);
  }

  /** Takes the service out for good, with the version that is worked on; quotes that cite a version keep it. */
  async retire(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    if (row.live_id !== row.version_id)
      await this.moveWorking(caller, row, 'retire', { reason }, MOVE_SQL, []);
    if (!row.live_id) return;
    await this.moveLive(caller, row, 'retire', { reason }, MOVE_SQL, []);
    await this.news.tellConcerned(caller, row, 'service_gone', reason.trim());
    await this.outbox.tell(caller, 'service', row.service_id);
  }

  /**
   * Suspends the version that serves, the service being locked by the caller: by a person, or by the clock.
   * Tells the owner's publishers and everybody who waits for the service; what others than the owner suspend gets a statement of
   * reasons.
   * @param words what the statement says beside the reason
   */
  async takeOut(caller: Caller, row: OwnRow, reason: string, words: SuspensionWords = {}): Promise<void> {
    const why = reason.trim();
    const [by = 'publisher'] = actorsOf(caller);
    await this.moveLive(caller, row, 'suspend', { reason }, SUSPEND_SQL, [by, why]);
    if (by !== 'publisher') await this.stateReasons(caller, row, why, words);
    const to = this.news.publishersOf(row);
    await this.news.tell(caller, row, 'service_suspended', to, { reason: why });
    await this.news.tellConcerned(caller, row, 'service_paused', why);
    await this.outbox.tell(caller, 'service', row.service_id);
  }

  /** Sends the locked version back to draft: by a person, or by the clock what may not be published on its day. */
  async giveBack(caller: Caller, row: OwnRow, reason: string): Promise<void> {
    const why = reason.trim();
    // The operator judges for a cluster with one publisher; what it has scheduled it may take back as well.
    const judges = checksOf(row, caller, { reason }).four_eyes();
    if (judges?.code === 'NOT_ALLOWED') throw judges;
    await this.moveWorking(caller, row, 'send_back', { reason }, SEND_BACK_SQL, [why], why);
    await this.news.tell(caller, row, 'service_sent_back', this.news.authorsOf(row), { reason: why });
  }

  /** Publishes the locked version: by a person, or released by the clock on its day. */
  async goLive(caller: Caller, row: OwnRow, action: 'publish' | 'release'): Promise<void> {
    const to = await this.next(caller, row, row.state, action, {}, row.facts);
    if (row.live_id && row.live_state) {
      const old = await this.next(caller, row, row.live_state, 'supersede', {}, row.facts);
      await this.change(caller, row, MOVE_SQL, row.live_id, 'supersede', row.live_state, old, []);
      if (row.live_state === 'suspended')
        await this.statements.noteEnd(caller, 'service_suspended', row.service_id);
    }
    await this.change(caller, row, PUBLISH_SQL, row.version_id, action, row.state, to, [caller.personId]);
    const heard = [...this.news.authorsOf(row), ...(caller.isClock ? this.news.publishersOf(row) : [])];
    await this.news.tell(caller, row, 'service_published', heard, {});
    await this.outbox.tell(caller, 'service', row.service_id);
  }

  private async stateReasons(
    caller: Caller,
    row: OwnRow,
    facts: string,
    words: SuspensionWords,
  ): Promise<void> {
    await this.statements.state(caller, {
      measure: 'service_suspended',
      subjectId: row.service_id,
      title: textIn(row.facts.titles, caller.language),
      affected: { organisationId: row.publisher_id },
      facts,
      isTold: true,
      ...words,
    });
  }

  private async moveWorking(
    caller: Caller,
    row: OwnRow,
    action: ServiceAction,
    words: StepWords,
    sql: string,
    values: readonly unknown[],
    reason: string | null = words.reason?.trim() ?? null,
  ): Promise<void> {
    const to = await this.next(caller, row, row.state, action, words, row.facts);
    await this.change(caller, row, sql, row.version_id, action, row.state, to, values, reason);
  }

  private async moveLive(
    caller: Caller,
    row: OwnRow,
    action: ServiceAction,
    words: StepWords,
    sql: string,
    values: readonly unknown[],
  ): Promise<void> {
    const from = row.live_state ?? row.state;
    const id = row.live_id ?? row.version_id;
    const to = await this.next(caller, row, from, action, words, row.live_facts ?? row.facts);
    await this.change(caller, row, sql, id, action, from, to, values, words.reason?.trim() ?? null);
    if (id === row.version_id) return;
    const db = await caller.db();
    await db.query(TOUCH_SQL, [row.version_id]);
  }

  private next(
    caller: Caller,
    row: OwnRow,
    from: ServiceState,
    action: ServiceAction,
    words: StepWords,
    facts: WrittenFacts,
  ): Promise<ServiceState> {
    const checks = { ...checksOf(row, caller, words, facts), complete: () => refuseIncomplete(row) };
    return nextState('service', SERVICE_STATES, from, action, actorsOf(caller), checks);
  }

  /** Compare-and-set of the state, with its entry in the trail. */
  private async change(
    caller: Caller,
    row: OwnRow,
    sql: string,
    versionId: string,
    action: ServiceAction,
    from: ServiceState,
    to: ServiceState,
    values: readonly unknown[],
    reason: string | null = null,
  ): Promise<void> {
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(sql, [versionId, from, to, ...values]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
    await recordTransition(caller, {
      kind: 'service_version',
      subjectId: versionId,
      action,
      from,
      to,
      reason,
      visibleTo: [row.publisher_id],
    });
  }
}
