import { AGREEMENT_STATES, DomainError, findTransition } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Notices } from '../notification/index.js';
import { type Book, type Caller, changeWithTrail, fromGlobalId } from '../platform/index.js';
import { sumsToTotal } from '../quote/index.js';
import { SignatureEntity } from './agreement.entity.js';
import type {
  AgreementActionInput,
  AmendMilestonesInput,
  AnswerCancellationInput,
  ReasonedAgreementInput,
  SignAgreementInput,
} from './agreement.graphql.js';
import { type AgreementRow, type MilestoneRow, milestonesOf, signaturesOf } from './agreement.reads.js';
import { type AgreedMilestone, documentHash } from './agreement-terms.js';
import {
  aboutAgreement,
  Agreements,
  audienceOf,
  getSide,
  mandateOf,
  otherSide,
  reasonGiven,
  refused,
} from './agreements.js';

const ROUND_SQL = 'UPDATE agreements SET round = round + 1 WHERE id = $1 RETURNING round';
const ASK_SQL = `
UPDATE agreements SET cancel_asked_by = $2, cancel_asked_at = app_now(), cancel_reason = $3 WHERE id = $1`;
const DROP_SQL = `
UPDATE agreements SET cancel_asked_by = NULL, cancel_asked_at = NULL, cancel_reason = NULL WHERE id = $1`;

const PLANNED: Book = {
  name: 'planned',
  sql: `
INSERT INTO milestones (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, position, title, planned_on,
  amount_minor, state)
SELECT m.id, m.agreement_id, m.requester_org_id, m.provider_org_id, m.publisher_org_id, m.round, m.position, m.title, m.planned_on,
  m.amount_minor, m.state
FROM jsonb_to_recordset($1) AS m (id uuid, agreement_id uuid, requester_org_id uuid, provider_org_id uuid, publisher_org_id uuid,
  round integer, position integer, title text, planned_on date, amount_minor bigint, state text) RETURNING id`,
};

/** What the two sides do with an agreement as a whole: change its milestones, sign it, end it. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly agreements: Agreements,
    private readonly notices: Notices,
  ) {}

  /**
   * Signs the document that was read; with the second signature the agreement is active. Signing again under the same
   * document answers as the first time did.
   *
   * @returns the id of the agreement
   * @throws DomainError NOT_FOUND, STALE_VERSION, MANDATE_MISSING, TRANSITION_REFUSED, DOCUMENT_CHANGED
   */
  async sign(caller: Caller, input: SignAgreementInput): Promise<string> {
    const { personId, personName } = caller.signedIn();
    const row = await this.agreements.lock(caller, idOf(input));
    const side = getSide(caller, row);
    const own = (await signaturesOf(caller, [row.id])).find((each) => each.side === side);
    if (own?.document_hash === input.documentHash) return row.id;
    refuseStale(row, input.version);
    const hash = documentHash(row.snapshot, (await milestonesOf(caller, [row.id])).map(toAgreed));
    const guards = {
      mandate: () => mandateOf(caller, row, side),
      same_document: () =>
        hash === input.documentHash
          ? null
          : new DomainError('DOCUMENT_CHANGED', {}, { path: ['input', 'documentHash'] }),
    };
    refuseUnlisted(row, 'sign', side);
    const refusal = guards.same_document();
    if (refusal) throw refusal;
    const db = await caller.db();
    // The signature first: the database makes nothing active that has not been signed by both.
    await db
      .createQueryBuilder()
      .insert()
      .into(SignatureEntity)
      .updateEntity(false)
      .values({
        id: uuidv7(),
        agreementId: row.id,
        ...sidesOf(row),
        round: row.round,
        side,
        personId,
        personName,
        documentHash: hash,
      })
      .execute();
    const moved = await this.agreements.move(caller, row, 'sign', side, guards);
    if (moved.state === 'active') await this.agreements.tellBoth(caller, row, 'agreement_active');
    else {
      await this.notices.tell(caller, {
        kind: 'agreement_signed',
        ...aboutAgreement(row),
        to: audienceOf(row, otherSide(side)),
        params: { organisation: row.snapshot[side].name, number: row.number },
      });
    }
    return row.id;
  }

  /**
   * Puts other milestones in the place of the present ones. Signatures already given fall away, so what becomes active has
   * been read by both.
   *
   * @throws DomainError NOT_FOUND, STALE_VERSION, MANDATE_MISSING, TRANSITION_REFUSED, MILESTONES_UNEVEN
   */
  async amend(caller: Caller, input: AmendMilestonesInput): Promise<string> {
    const row = await this.agreements.lock(caller, idOf(input), input.version);
    const side = getSide(caller, row);
    await this.agreements.move(caller, row, 'amend', side, {
      mandate: () => mandateOf(caller, row, side),
      sums_to_total: () => sumsToTotal(input.milestones, Number(row.total_minor)),
    });
    for (const milestone of await milestonesOf(caller, [row.id]))
      await this.agreements.moveMilestone(caller, row, milestone, 'cancel', 'system', {});
    const db = await caller.db();
    const [rounds] = await db.query<[{ round: number }[], number]>(ROUND_SQL, [row.id]);
    await this.plan(caller, row, rounds[0]?.round ?? row.round + 1, input.milestones);
    await this.notices.tell(caller, {
      kind: 'agreement_amended',
      ...aboutAgreement(row),
      to: audienceOf(row, otherSide(side)),
      params: { organisation: row.snapshot[side].name, number: row.number },
    });
    return row.id;
  }

  /** Writes the milestones of a round with the first entry of each one's trail. */
  async plan(
    caller: Caller,
    row: Pick<AgreementRow, 'id' | 'requester_org_id' | 'provider_org_id' | 'publisher_org_id'>,
    round: number,
    milestones: readonly { title: string; plannedOn?: string | null; amountMinor: number }[],
  ): Promise<void> {
    const { requester_org_id, provider_org_id, publisher_org_id } = row;
    const sides = { requester_org_id, provider_org_id, publisher_org_id };
    const rows = milestones.map(({ title, plannedOn, amountMinor }, at) => ({
      ...{ id: uuidv7(), agreement_id: row.id, ...sides, round, position: at + 1, title: title.trim() },
      ...{ planned_on: plannedOn ?? null, amount_minor: amountMinor, state: 'planned' },
    }));
    const visibleTo = Object.values(sides);
    const trail = rows.map(({ id }) => {
      return { kind: 'delivery', subjectId: id, action: 'plan', from: null, to: 'planned', visibleTo };
    });
    await changeWithTrail(caller, [[PLANNED, rows]], trail);
  }

  /** Asks the other side to end the agreement. @throws DomainError CANCELLATION_ASKED where one is asked already */
  async askCancellation(caller: Caller, input: ReasonedAgreementInput): Promise<string> {
    const row = await this.agreements.lock(caller, idOf(input), input.version);
    const side = getSide(caller, row);
    if (row.cancel_asked_by) throw new DomainError('CANCELLATION_ASKED', {});
    const guards = { reason_given: () => reasonGiven(input.reason) };
    await this.agreements.move(caller, row, 'ask_cancel', side, guards, input.reason);
    const db = await caller.db();
    await db.query(ASK_SQL, [row.id, side, input.reason]);
    await this.notices.tell(caller, {
      kind: 'cancellation_asked',
      ...aboutAgreement(row),
      to: audienceOf(row, otherSide(side)),
      params: { organisation: row.snapshot[side].name, number: row.number, reason: input.reason },
    });
    return row.id;
  }

  /** The other side's answer: the agreement ends, or it goes on. @throws DomainError NOT_ASKED */
  async answerCancellation(caller: Caller, input: AnswerCancellationInput): Promise<string> {
    const row = await this.agreements.lock(caller, idOf(input), input.version);
    const side = getSide(caller, row);
    const notAsked = () =>
      row.cancel_asked_by === otherSide(side) ? null : new DomainError('CANCELLATION_NOT_ASKED', {});
    if (input.agree) {
      const reason = row.cancel_reason ?? '';
      await this.agreements.cancel(caller, row, side, reason, notAsked);
      return row.id;
    }
    await this.agreements.move(
      caller,
      row,
      'refuse_cancel',
      side,
      { both_agree: notAsked },
      input.reason || null,
    );
    const db = await caller.db();
    await db.query(DROP_SQL, [row.id]);
    await this.notices.tell(caller, {
      kind: 'cancellation_refused',
      ...aboutAgreement(row),
      to: audienceOf(row, otherSide(side)),
      params: { organisation: row.snapshot[side].name, number: row.number },
    });
    return row.id;
  }

  /** Takes the own wish to end it back. @throws DomainError CANCELLATION_NOT_ASKED */
  async withdrawCancellation(caller: Caller, input: AgreementActionInput): Promise<string> {
    const row = await this.agreements.lock(caller, idOf(input), input.version);
    const side = getSide(caller, row);
    if (row.cancel_asked_by !== side) throw new DomainError('CANCELLATION_NOT_ASKED', {});
    await this.agreements.move(caller, row, 'withdraw_cancel', side, {});
    const db = await caller.db();
    await db.query(DROP_SQL, [row.id]);
    return row.id;
  }

  /** The operator ends an agreement for a stated reason, whoever asked or nobody. */
  async cancelAsOperator(caller: Caller, input: ReasonedAgreementInput): Promise<string> {
    const row = await this.agreements.lock(caller, idOf(input), input.version);
    if (!caller.isOperator) throw new DomainError('NOT_ALLOWED', {});
    // What is disputed ends with its dispute, by the decision.
    if (row.state === 'disputed') throw refused('agreement', row.state, 'cancel');
    const db = await caller.db();
    await this.agreements.cancel(caller, row, 'operator', input.reason, () => null);
    await db.query(ASK_SQL, [row.id, 'operator', input.reason]);
    return row.id;
  }
}

export function toAgreed({ title, planned_on, amount_minor }: MilestoneRow): AgreedMilestone {
  return { title, plannedOn: planned_on, amountMinor: Number(amount_minor) };
}

function sidesOf(row: Pick<AgreementRow, 'requester_org_id' | 'provider_org_id' | 'publisher_org_id'>) {
  const { requester_org_id, provider_org_id, publisher_org_id } = row;
  return {
    requesterOrgId: requester_org_id,
    providerOrgId: provider_org_id,
    publisherOrgId: publisher_org_id,
  };
}

function idOf({ id }: { id: string }): string {
  return fromGlobalId('Agreement', id, ['input', 'id']);
}

function refuseStale(row: AgreementRow, version: number): void {
  if (row.version !== version) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
}

function refuseUnlisted(row: AgreementRow, action: 'sign', side: 'requester' | 'provider'): void {
  if (!findTransition(AGREEMENT_STATES, row.state, action, [side]))
    throw new DomainError('TRANSITION_REFUSED', { what: 'agreement', from: row.state, action });
}
