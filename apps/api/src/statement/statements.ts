import { DomainError, type Measure, type MeasureGround, type NoticeKind } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Letter, Mails } from '../mail/index.js';
import { type Audience, Notices, operatorAudience } from '../notification/index.js';
import { type Caller, fromGlobalId, hashToken, newToken } from '../platform/index.js';
import { statementLetter } from './letters.js';
import type { AnswerStatementInput, AppealStatementInput } from './statement.graphql.js';
import { findStatement, statementByToken, type StatementRow } from './statement.reads.js';

/** What is stated of a measure. */
export interface Reasons {
  readonly measure: Measure;
  /** Row id of the service, review, organisation or person. */
  readonly subjectId: string;
  /** Its name at this time. */
  readonly title: string;
  readonly affected: {
    readonly organisationId?: string;
    /** Is mailed the statement with a link by which it is read and appealed without a sign-in. */
    readonly person?: { readonly id: string } & Pick<Letter, 'to' | 'name' | 'language'>;
  };
  /** Facts and circumstances; not empty. */
  readonly facts: string;
  /** Absent: the terms. */
  readonly ground?: MeasureGround;
  readonly groundWords?: string;
  /** Whether somebody had reported it. */
  readonly reported?: boolean;
  /** What is taken away, for {@link Lifter} to bring back. */
  readonly removed?: object;
  /** Whether the organisation hears of it elsewhere. */
  readonly isTold?: boolean;
}

/** Undoes a measure: `row.subject_id` and `row.removed` say of what. Runs as the operator, in the transaction of the lifting. */
export type Lifter = (caller: Caller, row: StatementRow) => Promise<void>;

const STATE_SQL = `
INSERT INTO statements_of_reasons (id, measure, subject_id, subject_title, affected_org_id, affected_person_id, facts, ground,
  ground_words, reported, automated, stated_by, removed, token_hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;
const APPEAL_SQL = `
UPDATE statements_of_reasons SET appeal = $3, appealed_at = app_now(), version = version + 1 WHERE id = $1 AND version = $2`;
const APPEAL_BY_TOKEN_SQL = 'SELECT appeal_statement($1, $2) AS id';
const ANSWER_SQL = `
UPDATE statements_of_reasons SET version = version + 1, lifted_at = CASE WHEN $5 THEN app_now() ELSE lifted_at END,
  answer = CASE WHEN $6 THEN $3 ELSE answer END, answered_by = CASE WHEN $6 THEN $4::uuid ELSE answered_by END,
  answered_at = CASE WHEN $6 THEN app_now() ELSE answered_at END
WHERE id = $1 AND version = $2 AND lifted_at IS NULL`;
const OPEN = 'WHERE measure = $1 AND subject_id = $2 AND lifted_at IS NULL';
const NOTE_APPEAL_SQL = `
UPDATE statements_of_reasons SET appeal = $3, appealed_at = app_now(), version = version + 1 ${OPEN} AND appeal IS NULL`;
const NOTE_ANSWER_SQL = `
UPDATE statements_of_reasons SET answer = $3, answered_by = $4, answered_at = app_now(), version = version + 1
${OPEN} AND appeal IS NOT NULL AND answer IS NULL`;
const NOTE_END_SQL = `UPDATE statements_of_reasons SET lifted_at = app_now(), version = version + 1 ${OPEN}`;

/**
 * Statements of reasons: each measure against content or people writes one in its own transaction, tells whom it concerns, and
 * is undone only by the room that took it.
 */
@Injectable()
export class Statements {
  private readonly lifters = new Map<Measure, Lifter>();

  constructor(
    private readonly notices: Notices,
    private readonly mails: Mails,
  ) {}

  /** The room that takes a measure says how it is undone. */
  liftBy(measure: Measure, lifter: Lifter): void {
    this.lifters.set(measure, lifter);
  }

  /**
   * States why, as the operator or as the clock, and tells whom it concerns: people of the organisation in the page and by mail,
   * a person by a mail with a link. @returns the row id. Cost: one statement and what telling takes
   */
  async state(caller: Caller, reasons: Reasons): Promise<string> {
    const { measure, subjectId, title, affected, facts, ground = 'terms', groundWords = '' } = reasons;
    const id = uuidv7();
    const token = affected.person ? newToken() : null;
    const db = await caller.db();
    await db.query(STATE_SQL, [
      id,
      measure,
      subjectId,
      title,
      affected.organisationId ?? null,
      affected.person?.id ?? null,
      facts.trim(),
      ground,
      groundWords.trim(),
      reasons.reported ?? false,
      caller.isClock,
      caller.isClock ? null : caller.personId,
      reasons.removed ? JSON.stringify(reasons.removed) : null,
      token ? hashToken(token) : null,
    ]);
    if (affected.person && token)
      await this.mails.write(
        caller,
        statementLetter(affected.person, { measure, title, facts: facts.trim() }, `/decision?token=${token}`),
      );
    else if (!reasons.isTold)
      await this.tell(caller, 'decision_stated', id, ofOrganisation(affected.organisationId), {
        title,
        reason: facts.trim(),
      });
    return id;
  }

  /** Speaks against a measure, once. @throws DomainError NOT_FOUND, STALE_VERSION, NOTHING_TO_APPEAL */
  async appeal(caller: Caller, input: AppealStatementInput): Promise<StatementRow> {
    const row = await this.find(caller, input.id);
    if (caller.isOperator || row.measure === 'service_suspended' || !isOpen(row))
      throw new DomainError('NOTHING_TO_APPEAL', {});
    const db = await caller.db();
    const values = [row.id, input.version, input.words.trim()];
    const [, changed] = await db.query<[unknown[], number]>(APPEAL_SQL, values);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await this.tellOperators(caller, row);
    return this.find(caller, input.id);
  }

  /** The same by the link of the mail. @throws DomainError LINK_INVALID, NOTHING_TO_APPEAL */
  async appealByToken(caller: Caller, token: string, words: string): Promise<StatementRow> {
    const row = await statementByToken(caller, token);
    if (!row) throw new DomainError('LINK_INVALID', {}, { path: ['input', 'token'] });
    const db = await caller.db();
    const [done] = await db.query<{ id: string | null }[]>(APPEAL_BY_TOKEN_SQL, [
      hashToken(token),
      words.trim(),
    ]);
    if (!done?.id) throw new DomainError('NOTHING_TO_APPEAL', {});
    await this.tellOperators(caller, row);
    return (await statementByToken(caller, token))!;
  }

  /**
   * Lifts a measure, or answers an appeal that it stands. @throws DomainError NOT_FOUND, STALE_VERSION, NO_APPEAL
   * where nothing waits for an answer, NOT_ALLOWED where the measure is lifted elsewhere
   */
  async answer(caller: Caller, input: AnswerStatementInput): Promise<StatementRow> {
    const { personId } = caller.signedIn();
    const row = await this.find(caller, input.id);
    const waits = row.appeal !== null && row.answer === null && row.lifted_at === null;
    if (!input.lift && !waits) throw new DomainError('NO_APPEAL', {});
    const lifter = this.lifters.get(row.measure);
    if (row.measure === 'service_suspended' || (input.lift && !lifter))
      throw new DomainError('NOT_ALLOWED', {});
    const db = await caller.db();
    const words = input.words.trim();
    const values = [row.id, input.version, words, personId, input.lift, waits];
    const [, changed] = await db.query<[unknown[], number]>(ANSWER_SQL, values);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    if (input.lift) await lifter!(caller, row);
    await this.tell(caller, 'decision_answered', row.id, affectedBy(row), {
      title: row.subject_title,
      reason: words,
    });
    return this.find(caller, input.id);
  }

  /** Notes an appeal that was made where the measure was taken. Nothing changes where none stands open. One statement. */
  async noteAppeal(caller: Caller, measure: Measure, subjectId: string, words: string): Promise<void> {
    const db = await caller.db();
    await db.query(NOTE_APPEAL_SQL, [measure, subjectId, words.trim()]);
  }

  /** The same of the answer to it, that the measure stands. */
  async noteAnswer(caller: Caller, measure: Measure, subjectId: string, words: string): Promise<void> {
    const db = await caller.db();
    await db.query(NOTE_ANSWER_SQL, [measure, subjectId, words.trim(), caller.signedIn().personId]);
  }

  /** The same of the end of the measure. */
  async noteEnd(caller: Caller, measure: Measure, subjectId: string): Promise<void> {
    const db = await caller.db();
    await db.query(NOTE_END_SQL, [measure, subjectId]);
  }

  private async find(caller: Caller, globalId: string): Promise<StatementRow> {
    const row = await findStatement(caller, fromGlobalId('Statement', globalId, ['input', 'id']));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'statement' }, { path: ['input', 'id'] });
    return row;
  }

  private async tellOperators(caller: Caller, row: StatementRow): Promise<void> {
    await this.notices.tell(caller, {
      kind: 'decision_appealed',
      subject: { kind: 'Statement', id: row.id },
      path: '/decisions',
      to: await operatorAudience(caller),
      params: { title: row.subject_title },
    });
  }

  private tell(
    caller: Caller,
    kind: NoticeKind & ('decision_stated' | 'decision_answered'),
    id: string,
    to: readonly Audience[],
    params: { readonly title: string; readonly reason: string },
  ): Promise<void> {
    return this.notices.tell(caller, {
      kind,
      subject: { kind: 'Statement', id },
      path: '/decisions',
      to,
      params,
    });
  }
}

function isOpen(row: StatementRow): boolean {
  return row.appeal === null && row.lifted_at === null && row.in_term;
}

function affectedBy(row: StatementRow): Audience[] {
  const person = row.affected_person_id ? [{ personId: row.affected_person_id }] : [];
  return [...person, ...ofOrganisation(row.affected_org_id ?? undefined)];
}

/** Who answers for an organisation. */
function ofOrganisation(organisationId: string | undefined): Audience[] {
  return organisationId ? [{ organisationId, roles: ['SME_ADMIN', 'CLUSTER_PUBLISHER'] }] : [];
}
