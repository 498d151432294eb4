import {
  canSayNo,
  CLARIFICATION_STATES,
  type ClauseKey,
  type ClauseValue,
  concernsService,
  DomainError,
  textIn,
} from '@fivefold/domain';
import { clauseLabel, isClauseKey } from '@fivefold/matching';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ServiceDrafts } from '../catalogue/index.js';
import { organisationsById } from '../directory/index.js';
import { LiveIndex } from '../discovery/index.js';
import { readClauseValue } from '../decomposition/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  fromGlobalId,
  isStorable,
  nextState,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import { excludes, fingerprintOf, withFact, withWords } from './answered-facts.js';
import type {
  AnswerClarificationInput,
  AskPublisherInput,
  CloseClarificationInput,
} from './clarification.graphql.js';
import { actorsOf, type ClarificationRow, findClarification } from './clarification.reads.js';
import { languageOfPublisher, questionWords, valueText } from './question-words.js';

const ASK_SQL = 'SELECT id, is_new FROM ask_publisher($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';
const TODAY_SQL = "SELECT to_char(app_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS today";
const LOCK_SQL = 'SELECT FROM clarifications WHERE id = $1 FOR UPDATE';
const ANSWER_SQL = `
UPDATE clarifications SET state = $3, version = version + 1, answer_kind = $4, fact = $5, answer_text = $6, answered_by = $7,
  answered_version = $8, answered_at = COALESCE(answered_at, app_now()), remind_at = NULL
WHERE id = $1 AND version = $2`;
const CLOSE_SQL = `
UPDATE clarifications SET state = $3, version = version + 1, close_reason = $4, remind_at = NULL WHERE id = $1 AND version = $2`;

/** Where staff find the questions to their cluster. */
export const QUESTIONS_PATH = '/questions';

/** Questions to publishers about what a service does not state, and their answers. */
@Injectable()
export class Clarifications {
  constructor(
    private readonly live: LiveIndex,
    private readonly drafts: ServiceDrafts,
    private readonly notices: Notices,
  ) {}

  /** The question about a published service in its publisher's language, as {@link ask} would put it. One statement. */
  async words(
    caller: Caller,
    serviceId: string,
    key: string,
    value: unknown,
  ): Promise<{ language: string; words: string }> {
    const service = this.published(fromGlobalId('Service', serviceId, ['serviceId']));
    return this.wordsFor(caller, service, ...this.read(key, value));
  }

  /**
   * Asks the publisher, or joins those who ask the same. The publisher is told that a firm asks; which, only where `named`.
   *
   * @returns row id of the question
   * @throws DomainError NOT_FOUND (service), OWN_SERVICE, QUESTION_UNFIT, CLAUSE_INVALID
   */
  async ask(caller: Caller, input: AskPublisherInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    const service = this.published(fromGlobalId('Service', input.serviceId, ['input', 'serviceId']));
    if (organisationId === service.publisherId || organisationId === service.providerId)
      throw new DomainError('OWN_SERVICE', {}, { path: ['input', 'serviceId'] });
    const [key, demand] = this.read(input.key, input.value ?? null, ['input']);
    const db = await caller.db();
    const [asked] = await db.query<{ id: string; is_new: boolean }[]>(ASK_SQL, [
      uuidv7(),
      service.id,
      service.publisherId,
      service.version,
      key,
      demand === null ? null : JSON.stringify(demand),
      fingerprintOf(key, demand),
      input.named,
      uuidv7(),
      input.words.trim(),
    ]);
    const { id, is_new: isNew } = asked!;
    if (!isNew) return id;
    await this.record(caller, id, CLARIFICATION_STATES.start.action, null, 'open');
    await this.notices.tell(caller, {
      kind: 'question_received',
      subject: { kind: 'Clarification', id },
      path: QUESTIONS_PATH,
      to: [{ organisationId: service.publisherId }],
      params: { title: service.title },
    });
    return id;
  }

  /**
   * Answers for the publisher: what is stated goes into the draft of the next version, where another person judges it; words go
   * to the end of the description. An answer may be changed until it is published.
   *
   * @throws DomainError NOT_FOUND, STALE_VERSION, ANSWER_UNFIT, TRANSITION_REFUSED (also while the service is in review)
   */
  async answer(caller: Caller, input: AnswerClarificationInput): Promise<string> {
    const row = await this.lock(caller, input.id, input.version);
    const to = await nextState(
      'question',
      CLARIFICATION_STATES,
      row.state,
      'answer',
      actorsOf(caller, row),
      {},
    );
    const { personId } = caller.signedIn();
    const text = input.text.trim();
    const stated = this.stated(row, input);
    if (stated === null && text === '') throw unfit('say it in words', 'text');
    const service = this.live.catalogue.get(row.service_id);
    const title = service ? textIn(service.title, caller.language) : '';
    const language = await this.languageOf(caller, row.publisher_org_id);
    const question = questionWords(language, title ?? '', row.key, row.demand);
    const today = await this.today(caller);
    const versionNumber = await this.drafts.amend(caller, row.service_id, (facts) => {
      const next = stated === null ? null : withFact(facts, stated);
      if (input.kind === 'no' && stated !== null) {
        const excluded = service && next && row.demand && excludes(service, next, row.demand, today);
        if (!excluded) throw unfit('what you state does not exclude what was asked for', 'value');
      }
      const words = [stated === null ? '' : valueText(stated, language), text].filter((one) => one !== '');
      return next ?? withWords(facts, language, question, words.join(' – '));
    });
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(ANSWER_SQL, [
      row.id,
      row.version,
      to,
      input.kind,
      stated === null ? null : JSON.stringify(stated),
      text,
      personId,
      versionNumber,
    ]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
    await this.record(caller, row.id, 'answer', row.state, to);
    return row.id;
  }

  /** Closes a question without an answer; those who ask hear why. @throws DomainError NOT_FOUND, STALE_VERSION, INPUT_INVALID */
  async close(caller: Caller, input: CloseClarificationInput): Promise<string> {
    const row = await this.lock(caller, input.id, input.version);
    const reason = input.reason.trim();
    const missing = () =>
      reason === ''
        ? new DomainError(
            'INPUT_INVALID',
            { field: 'reason', problem: 'say why' },
            { path: ['input', 'reason'] },
          )
        : null;
    const to = await nextState('question', CLARIFICATION_STATES, row.state, 'close', actorsOf(caller, row), {
      reason_given: missing,
    });
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(CLOSE_SQL, [row.id, row.version, to, reason]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
    await this.record(caller, row.id, 'close', row.state, to, reason);
    return row.id;
  }

  private async today(caller: Caller): Promise<string> {
    const db = await caller.db();
    const [row] = await db.query<{ today: string }[]>(TODAY_SQL);
    return row!.today;
  }

  private published(id: string) {
    const service = this.live.catalogue.get(id);
    if (!service) throw new DomainError('NOT_FOUND', { what: 'service' });
    return service;
  }

  private read(
    key: string,
    value: unknown,
    path: readonly string[] = [],
  ): [key: ClauseKey, demand: ClauseValue | null] {
    const known = isClauseKey(key) && concernsService(key);
    if (!known) {
      const shown = isStorable(key) ? key.slice(0, 40) : '';
      throw new DomainError('QUESTION_UNFIT', { key: shown }, { path: [...path, 'key'] });
    }
    if (value === null || value === undefined) return [key as ClauseKey, null];
    const demand = readClauseValue(value, key, [...path, 'value'], this.live.sectorKeys());
    if (demand.key !== key)
      throw new DomainError('QUESTION_UNFIT', { key: demand.key }, { path: [...path, 'value'] });
    return [demand.key, demand];
  }

  private stated(row: ClarificationRow, { kind, value }: AnswerClarificationInput): ClauseValue | null {
    if (kind === 'yes') {
      if (row.demand === null) throw unfit('say what holds, for nothing certain was asked', 'kind');
      return row.demand;
    }
    if (kind === 'no' && value && !canSayNo(row.key))
      throw unfit('no stated fact can say no here: say it in words', 'value');
    if (kind !== 'value' && !(kind === 'no' && value)) return null;
    if (!value) throw unfit('say what holds', 'value');
    const stated = readClauseValue(value, row.key, ['input', 'value'], this.live.sectorKeys());
    if (stated.key !== row.key) throw unfit(`${clauseLabel(row.key, 'en')} was asked for`, 'value');
    return stated;
  }

  private async wordsFor(
    caller: Caller,
    service: ReturnType<Clarifications['published']>,
    key: ClauseKey,
    demand: ClauseValue | null,
  ) {
    const language = await this.languageOf(caller, service.publisherId);
    const title = textIn(service.title, language) ?? '';
    return { language, words: questionWords(language, title, key, demand) };
  }

  private async languageOf(caller: Caller, publisherId: string) {
    const publisher =
      this.live.organisation(publisherId) ?? (await organisationsById(caller, [publisherId]))[0] ?? null;
    return publisher ? languageOfPublisher(publisher) : 'en';
  }

  private async lock(caller: Caller, globalId: string, version: number): Promise<ClarificationRow> {
    const id = fromGlobalId('Clarification', globalId, ['input', 'id']);
    const db = await caller.db();
    await db.query(LOCK_SQL, [id]);
    const row = await findClarification(caller, id);
    if (!row || row.publisher_org_id !== caller.organisationId)
      throw new DomainError('NOT_FOUND', { what: 'question' }, { path: ['input', 'id'] });
    if (row.version !== version) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return row;
  }

  private record(
    caller: Caller,
    subjectId: string,
    action: string,
    from: string | null,
    to: string,
    reason: string | null = null,
  ): Promise<void> {
    // Nobody but the own organisation reads the entry: it names a person of the firm that asks.
    return recordTransition(caller, { kind: 'clarification', subjectId, action, from, to, reason });
  }
}

/** Address of a service's page. */
export function servicePath(serviceId: string): string {
  return `/services/${toGlobalId('Service', serviceId)}`;
}

function unfit(problem: string, field: string): DomainError {
  return new DomainError('ANSWER_UNFIT', { problem }, { path: ['input', field] });
}
