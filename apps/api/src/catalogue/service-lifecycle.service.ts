import { DomainError, SERVICE_STATES, type ServiceAction, type ServiceState, textIn } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { operatorAudience } from '../notification/index.js';
import { type Book, type Caller, changeWithTrail, nextState, Outbox, type Sheet } from '../platform/index.js';
import type { WrittenFacts } from '../service-facts/index.js';
import { type Reasons, Statements } from '../statement/index.js';
import { lockService, type OwnRow, ownRows } from './own-rows.js';
import { actorsOf, checksOf, refuseIncomplete, type StepWords } from './service-guards.js';
import { ServiceNews } from './service-news.js';
import {
  APPEALED,
  CONFIRMED,
  MOVED,
  PUBLISHED,
  REINSTATED,
  SCHEDULED,
  SENT_BACK,
  type Step,
  stepTo,
  SUBMITTED,
  SUSPENDED,
  UPHELD,
} from './service-steps.js';

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
    await this.moveWorking(caller, row, 'submit', {}, SUBMITTED);
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
   * @returns the service as it is then, read in the round trip of the step
   * @throws DomainError OWN_TEXT for every author, NOT_ALLOWED for an operator where the cluster has two publishers,
   *   SUSPENDED_BY_OPERATOR while the operator's suspension stands
   */
  async publish(caller: Caller, step: ServiceStep): Promise<OwnRow | null> {
    const row = await lockService(caller, step.serviceId, step.lock);
    return this.goLive(caller, row, 'publish');
  }

  /** Approves a text now for a day ahead; the clock publishes it. @throws DomainError DAY_PAST and as {@link publish} */
  async schedule(caller: Caller, step: ServiceStep, on: string): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveWorking(caller, row, 'schedule', { on }, SCHEDULED, {
      publish_on: on,
      published_by: caller.personId,
    });
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
    await this.moveLive(caller, row, 'reinstate', {}, REINSTATED);
    await this.statements.noteEnd(caller, 'service_suspended', row.service_id);
    const to = [...this.news.publishersOf(row), ...this.news.authorsOf(row)];
    await this.news.tell(caller, row, 'service_reinstated', to, {});
    await this.outbox.tell(caller, 'service', row.service_id);
  }

  /** Speaks against a suspension by the operator. @throws DomainError NOTHING_TO_APPEAL */
  async appeal(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveLive(caller, row, 'appeal', { reason }, APPEALED, { reason: reason.trim() });
    await this.statements.noteAppeal(caller, 'service_suspended', row.service_id, reason);
    const to = await operatorAudience(caller);
    await this.news.tell(caller, row, 'service_appealed', to, { reason: reason.trim() });
  }

  /** Answers an appeal: the suspension stands, and why. @throws DomainError NO_APPEAL */
  async uphold(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveLive(caller, row, 'uphold', { reason }, UPHELD, { reason: reason.trim() });
    await this.statements.noteAnswer(caller, 'service_suspended', row.service_id, reason);
    const to = this.news.publishersOf(row);
    await this.news.tell(caller, row, 'service_upheld', to, { reason: reason.trim() });
  }

  /** Says that what is published still holds; the next review is due in a year. */
  async confirm(caller: Caller, step: ServiceStep): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    await this.moveLive(caller, row, 'confirm', {}, CONFIRMED);
  }

  /** Takes the service out for good, with the version that is worked on; quotes that cite a version keep it. */
  async retire(caller: Caller, step: ServiceStep, reason: string): Promise<void> {
    const row = await lockService(caller, step.serviceId, step.lock);
    if (row.live_id !== row.version_id) await this.moveWorking(caller, row, 'retire', { reason }, MOVED);
    if (!row.live_id) return;
    await this.moveLive(caller, row, 'retire', { reason }, MOVED);
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
    await this.moveLive(caller, row, 'suspend', { reason }, SUSPENDED, { suspended_by: by, reason: why });
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
    await this.moveWorking(caller, row, 'send_back', { reason }, SENT_BACK, { reason: why }, why);
    await this.news.tell(caller, row, 'service_sent_back', this.news.authorsOf(row), { reason: why });
  }

  /** Publishes the locked version: by a person, or released by the clock on its day. @returns what {@link publish} does */
  async goLive(caller: Caller, row: OwnRow, action: 'publish' | 'release'): Promise<OwnRow | null> {
    const to = await this.next(caller, row, row.state, action, {}, row.facts);
    const heard = [...this.news.authorsOf(row), ...(caller.isClock ? this.news.publishersOf(row) : [])];
    const { live_id: liveId, live_state: liveState } = row;
    const old = liveId && liveState && (await this.next(caller, row, liveState, 'supersede', {}, row.facts));
    await this.news.tell(caller, row, 'service_published', heard, {});
    await this.outbox.tell(caller, 'service', row.service_id);
    const steps = [
      ...(old ? [stepTo(row, MOVED, liveId, 'supersede', liveState, old)] : []),
      stepTo(row, PUBLISHED, row.version_id, action, row.state, to, { published_by: caller.personId }),
    ];
    if (liveState === 'suspended') {
      await this.change(caller, steps.splice(0, 1));
      await this.statements.noteEnd(caller, 'service_suspended', row.service_id);
    }
    // Read by a statement behind the step, which does not wait for it here.
    const [, [now]] = await Promise.all([this.change(caller, steps), ownRows(caller, [row.service_id])]);
    return now ?? null;
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
    book: Book,
    values: object = {},
    reason: string | null = words.reason?.trim() ?? null,
  ): Promise<void> {
    const to = await this.next(caller, row, row.state, action, words, row.facts);
    await this.change(caller, [stepTo(row, book, row.version_id, action, row.state, to, values, reason)]);
  }

  private async moveLive(
    caller: Caller,
    row: OwnRow,
    action: ServiceAction,
    words: StepWords,
    book: Book,
    values: object = {},
  ): Promise<void> {
    const from = row.live_state ?? row.state;
    const id = row.live_id ?? row.version_id;
    const to = await this.next(caller, row, from, action, words, row.live_facts ?? row.facts);
    const reason = words.reason?.trim() ?? null;
    await this.change(caller, [stepTo(row, book, id, action, from, to, values, reason)]);
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

  /** Compare-and-set of states, one after another, with their entries in the trail. One statement. */
  private async change(caller: Caller, steps: readonly Step[]): Promise<void> {
    const sheets = steps.map(({ book, row }): Sheet => [book, [row]]);
    const trail = steps.map(({ entry }) => entry);
    if (!(await changeWithTrail(caller, sheets, trail))) throw new DomainError('STALE_VERSION', {});
  }
}
