import {
  type Actor,
  DISPUTE_STATES,
  type DisputeAction,
  type DisputeOutcome,
  DomainError,
  type NoticeKind,
  type NoticeParam,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  type AgreementRow,
  Agreements,
  audienceOf,
  getSide,
  otherSide,
  reasonGiven,
  type Side,
} from '../agreement/index.js';
import { Attachments } from '../attachment/index.js';
import { Notices, type ParamValue } from '../notification/index.js';
import {
  type Caller,
  fromGlobalId,
  type GuardChecks,
  nextState,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import { DisputeAnswerEntity, DisputeEntity, DisputeEvidenceEntity } from './dispute.entity.js';
import type {
  AddEvidenceInput,
  AnswerProposalInput,
  DecideDisputeInput,
  DisputeActionInput,
  OpenDisputeInput,
  ProposeSettlementInput,
} from './dispute.graphql.js';
import { type DisputeRow, findDispute, lockDispute, operatorIds } from './dispute.reads.js';

/** Days of EVIDENCE_DAYS. */
const EVIDENCE_UNTIL_SQL = "SELECT app_now() + interval '14 days' AS until";
const MOVE_SQL = `
UPDATE disputes SET state = $3, version = version + 1, updated_at = app_now(),
  closed_at = CASE WHEN $3 IN ('settled', 'decided', 'withdrawn') THEN app_now() END
WHERE id = $1 AND version = $2 RETURNING id`;
/** Days of ANSWER_DAYS. With the move in one statement: no proposal stands without its words. */
const PROPOSE_SQL = `
UPDATE disputes SET state = 'proposal', version = version + 1, proposal = proposal + 1, statement = $3, outcome = $4,
  answer_until = app_now() + interval '7 days', answer_reminded_at = NULL, decision_due_at = NULL, updated_at = app_now()
WHERE id = $1 AND version = $2 RETURNING answer_until`;
const DECIDE_SQL = 'UPDATE disputes SET statement = $2, outcome = $3 WHERE id = $1';

/** Disputes from their opening to their end. */
@Injectable()
export class DisputeService {
  constructor(
    private readonly agreements: Agreements,
    private readonly attachments: Attachments,
    private readonly notices: Notices,
  ) {}

  /**
   * Opens a dispute, which stops the agreement. The reason is the first thing brought forward; files belong to it.
   *
   * @returns the id of the dispute
   * @throws DomainError NOT_FOUND, STALE_VERSION (of the agreement), MANDATE_MISSING, TRANSITION_REFUSED, DISPUTE_TOO_LATE
   */
  async open(caller: Caller, input: OpenDisputeInput): Promise<string> {
    const agreementId = fromGlobalId('Agreement', input.agreementId, ['input', 'agreementId']);
    const agreement = await this.agreements.lock(caller, agreementId, input.version);
    const side = getSide(caller, agreement);
    const was = await this.agreements.dispute(caller, agreement, side, input.reason);
    const db = await caller.db();
    const [term] = await db.query<{ until: Date }[]>(EVIDENCE_UNTIL_SQL);
    const id = uuidv7();
    await db
      .createQueryBuilder()
      .insert()
      .into(DisputeEntity)
      .updateEntity(false)
      .values({
        id,
        agreementId,
        ...sidesOf(agreement),
        openedBy: side,
        agreementWas: was,
        state: 'opened',
        reason: input.reason,
        evidenceUntil: term!.until,
      })
      .execute();
    await recordTransition(caller, {
      kind: 'dispute',
      subjectId: id,
      action: 'open',
      from: null,
      to: 'opened',
      reason: input.reason,
      visibleTo: sidesOnly(agreement),
    });
    const row = (await findDispute(caller, id))!;
    await this.addEvidenceRow(caller, row, side, input.reason, input.attachmentIds);
    const operators = await operatorIds(caller);
    await this.tell(caller, row, 'dispute_opened', [otherSide(side)], operators, {
      organisation: agreement.snapshot[side].name,
      number: agreement.number,
      until: term!.until,
    });
    return id;
  }

  /** Brings something forward. @throws DomainError EVIDENCE_CLOSED after the term; NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async addEvidence(caller: Caller, input: AddEvidenceInput): Promise<string> {
    const { row, agreement } = await this.locked(caller, input);
    const side = getSide(caller, agreement);
    await this.move(caller, row, 'add_evidence', side, {
      in_evidence_term: () => (row.evidence_open ? null : new DomainError('EVIDENCE_CLOSED', {})),
    });
    await this.addEvidenceRow(caller, row, side, input.text, input.attachmentIds);
    await this.tell(caller, row, 'dispute_evidence', [otherSide(side)], await operatorIds(caller), {
      organisation: agreement.snapshot[side].name,
      number: agreement.number,
    });
    return row.id;
  }

  /** The operator's proposal; a later one takes its place and is answered anew. */
  async propose(caller: Caller, input: ProposeSettlementInput): Promise<string> {
    const { row, agreement } = await this.locked(caller, input);
    refuseImpossible(row, input.outcome);
    await this.next(row, 'propose', 'operator', {
      reason_given: () => reasonGiven(input.statement, 'statement'),
    });
    const db = await caller.db();
    const [proposed] = await db.query<[{ answer_until: Date }[], number]>(PROPOSE_SQL, [
      row.id,
      row.version,
      input.statement,
      input.outcome,
    ]);
    if (!proposed[0]) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await this.record(caller, row, 'propose', 'proposal', input.statement);
    await this.tell(caller, row, 'dispute_proposal', ['requester', 'provider'], [], {
      number: agreement.number,
      until: proposed[0].answer_until,
    });
    return row.id;
  }

  /**
   * One side's answer to the proposal, given once. When both agree, the dispute is settled and the proposal is carried out.
   * @throws DomainError PROPOSAL_ANSWERED, NOT_FOUND, STALE_VERSION, MANDATE_MISSING, TRANSITION_REFUSED
   */
  async answer(caller: Caller, input: AnswerProposalInput): Promise<string> {
    const { personId } = caller.signedIn();
    const { row, agreement } = await this.locked(caller, input);
    const side = getSide(caller, agreement);
    const given = { requester: row.requester_agrees, provider: row.provider_agrees };
    const settles = input.agree && given[otherSide(side)] === true;
    const action = settles ? 'settle' : input.agree ? 'agree' : 'refuse';
    const guards = {
      both_agree: () =>
        input.agree && given[otherSide(side)] === true ? null : new DomainError('ANSWER_AWAITED', {}),
    };
    await this.next(row, action, side, guards);
    if (given[side] !== null) throw new DomainError('PROPOSAL_ANSWERED', {});
    const db = await caller.db();
    await db
      .createQueryBuilder()
      .insert()
      .into(DisputeAnswerEntity)
      .updateEntity(false)
      .values({
        disputeId: row.id,
        proposal: row.proposal,
        side,
        ...sidesOf(agreement),
        agrees: input.agree,
        personId,
      })
      .execute();
    await this.move(caller, row, action, side, guards);
    if (settles) {
      await this.agreements.endDispute(caller, agreement, row.outcome ?? 'resume', side, row.statement ?? '');
      await this.tellClosed(caller, row, agreement);
    } else {
      await this.tell(caller, row, 'dispute_answered', [otherSide(side)], await operatorIds(caller), {
        organisation: agreement.snapshot[side].name,
        number: agreement.number,
      });
    }
    return row.id;
  }

  /**
   * The operator's decision with its reasons, once a side has refused or the term has passed; it is carried out at once.
   * @throws DomainError ANSWER_AWAITED, OUTCOME_IMPOSSIBLE, NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED
   */
  async decide(caller: Caller, input: DecideDisputeInput): Promise<string> {
    const { row, agreement } = await this.locked(caller, input);
    refuseImpossible(row, input.outcome);
    const refusedBy = row.requester_agrees === false || row.provider_agrees === false;
    await this.move(
      caller,
      row,
      'decide',
      'operator',
      {
        answer_over: () => (refusedBy || row.answer_over ? null : new DomainError('ANSWER_AWAITED', {})),
        reason_given: () => reasonGiven(input.statement, 'statement'),
      },
      input.statement,
    );
    const db = await caller.db();
    await db.query(DECIDE_SQL, [row.id, input.statement, input.outcome]);
    await this.agreements.endDispute(caller, agreement, input.outcome, 'operator', input.statement);
    await this.tellClosed(caller, row, agreement);
    return row.id;
  }

  /** Who opened it takes it back; the agreement goes on where it stood. @throws DomainError NOT_OWN_DISPUTE and as above */
  async withdraw(caller: Caller, input: DisputeActionInput): Promise<string> {
    const { row, agreement } = await this.locked(caller, input);
    const side = getSide(caller, agreement);
    await this.move(caller, row, 'withdraw', side, {
      own_dispute: () => (row.opened_by === side ? null : new DomainError('NOT_OWN_DISPUTE', {})),
    });
    const outcome = row.agreement_was === 'active' ? 'resume' : 'complete';
    await this.agreements.endDispute(caller, agreement, outcome, side, '');
    await this.tellClosed(caller, row, agreement);
    return row.id;
  }

  /**
   * One step of the state table with its audit row.
   * @throws DomainError TRANSITION_REFUSED, STALE_VERSION, what a guard says
   */
  async move(
    caller: Caller,
    row: DisputeRow,
    action: DisputeAction,
    actor: Actor,
    guards: GuardChecks,
    reason: string | null = null,
  ): Promise<void> {
    const to = await this.next(row, action, actor, guards);
    const db = await caller.db();
    const [moved] = await db.query<[unknown[], number]>(MOVE_SQL, [row.id, row.version, to]);
    if (moved.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await this.record(caller, row, action, to, reason);
  }

  /** Tells people of sides and of operators about a dispute. */
  async tell<Kind extends NoticeKind>(
    caller: Caller,
    row: DisputeRow,
    kind: Kind,
    sides: readonly Side[],
    operators: readonly string[],
    params: Readonly<Record<NoticeParam<Kind>, ParamValue>>,
  ): Promise<void> {
    await this.notices.tell(caller, {
      kind,
      subject: { kind: 'Dispute', id: row.id },
      path: `/disputes/${encodeURIComponent(toGlobalId('Dispute', row.id))}`,
      to: [
        ...sides.flatMap((side) => audienceOf(row, side)),
        ...operators.map((organisationId) => ({ organisationId })),
      ],
      params,
    });
  }

  private next(row: DisputeRow, action: DisputeAction, actor: Actor, guards: GuardChecks) {
    return nextState('dispute', DISPUTE_STATES, row.state, action, [actor], guards);
  }

  private async record(
    caller: Caller,
    row: DisputeRow,
    action: DisputeAction,
    to: string,
    reason: string | null,
  ): Promise<void> {
    await recordTransition(caller, {
      kind: 'dispute',
      subjectId: row.id,
      action,
      from: row.state,
      to,
      reason,
      visibleTo: sidesOnly(row),
    });
  }

  private async tellClosed(caller: Caller, row: DisputeRow, agreement: AgreementRow): Promise<void> {
    const params = { number: agreement.number };
    await this.tell(caller, row, 'dispute_closed', ['requester', 'provider'], [], params);
  }

  private async addEvidenceRow(
    caller: Caller,
    row: DisputeRow,
    side: Side,
    text: string,
    attachmentIds: readonly string[],
  ): Promise<void> {
    const { personId, personName } = caller.signedIn();
    const id = uuidv7();
    const db = await caller.db();
    await db
      .createQueryBuilder()
      .insert()
      .into(DisputeEvidenceEntity)
      .updateEntity(false)
      .values({
        id,
        disputeId: row.id,
        ...sidesOf(row),
        side,
        text,
        personId,
        personName,
      })
      .execute();
    await this.attachments.attach(caller, attachmentIds, {
      kind: 'Evidence',
      id,
      visibleTo: [],
    });
  }

  /** Agreement and dispute, locked in that order. */
  private async locked(
    caller: Caller,
    input: DisputeActionInput,
  ): Promise<{ row: DisputeRow; agreement: AgreementRow }> {
    const id = fromGlobalId('Dispute', input.id, ['input', 'id']);
    const found = await findDispute(caller, id);
    if (!found) throw new DomainError('NOT_FOUND', { what: 'dispute' }, { path: ['input', 'id'] });
    const agreement = await this.agreements.lock(caller, found.agreement_id);
    const row = (await lockDispute(caller, id)) ?? found;
    if (row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return { row, agreement };
  }
}

/** Nothing is left to go on with where every delivery was confirmed before. */
function refuseImpossible(row: DisputeRow, outcome: DisputeOutcome): void {
  if (outcome === 'resume' && row.agreement_was === 'completed')
    throw new DomainError('OUTCOME_IMPOSSIBLE', {}, { path: ['input', 'outcome'] });
}

function sidesOf(row: Pick<DisputeRow, 'requester_org_id' | 'provider_org_id' | 'publisher_org_id'>) {
  return {
    requesterOrgId: row.requester_org_id,
    providerOrgId: row.provider_org_id,
    publisherOrgId: row.publisher_org_id,
  };
}

/** A publisher reads of a dispute only what its mandate lets it, and that not from the trail. */
function sidesOnly(row: Pick<DisputeRow, 'requester_org_id' | 'provider_org_id'>): string[] {
  return [row.requester_org_id, row.provider_org_id];
}
