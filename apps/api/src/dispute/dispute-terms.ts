import { Injectable } from '@nestjs/common';
import { Agreements } from '../agreement/index.js';
import type { Caller, ClockRule } from '../platform/index.js';
import { findDispute, lockDispute, operatorIds } from './dispute.reads.js';
import { DisputeService } from './dispute.service.js';

const EVIDENCE_OVER_SQL = `
SELECT id FROM disputes WHERE state IN ('opened', 'evidence') AND evidence_until <= app_now() ORDER BY evidence_until, id LIMIT $1`;
/** Days of DISPUTE_REMINDER_DAYS. */
const EVIDENCE_SOON_SQL = `
SELECT id FROM disputes WHERE state IN ('opened', 'evidence') AND evidence_reminded_at IS NULL
  AND evidence_until <= app_now() + interval '2 days' ORDER BY evidence_until, id LIMIT $1`;
const REMIND_EVIDENCE_SQL = `
UPDATE disputes SET evidence_reminded_at = app_now() WHERE id = $1 AND state IN ('opened', 'evidence') AND evidence_reminded_at IS NULL
RETURNING evidence_until, evidence_until > app_now() AS ahead`;
const ANSWER_SOON_SQL = `
SELECT id FROM disputes WHERE state = 'proposal' AND answer_reminded_at IS NULL AND answer_until <= app_now() + interval '2 days'
ORDER BY answer_until, id LIMIT $1`;
const REMIND_ANSWER_SQL = `
UPDATE disputes SET answer_reminded_at = app_now() WHERE id = $1 AND state = 'proposal' AND answer_reminded_at IS NULL
RETURNING answer_until, answer_until > app_now() AS ahead`;
const ANSWER_OVER_SQL = `
SELECT id FROM disputes WHERE state = 'proposal' AND decision_due_at IS NULL AND answer_until <= app_now()
ORDER BY answer_until, id LIMIT $1`;
const DUE_SQL = `
UPDATE disputes SET decision_due_at = app_now() WHERE id = $1 AND state = 'proposal' AND decision_due_at IS NULL
  AND answer_until <= app_now() RETURNING id`;

/** What the clock does for disputes: it ends the term for evidence and reminds whoever is waited for. */
@Injectable()
export class DisputeTerms {
  constructor(
    private readonly disputes: DisputeService,
    private readonly agreements: Agreements,
  ) {}

  rules(): ClockRule[] {
    return [
      {
        name: 'disputes.remind_evidence',
        dueSql: EVIDENCE_SOON_SQL,
        act: (...due) => this.remindEvidence(...due),
      },
      {
        name: 'disputes.close_evidence',
        dueSql: EVIDENCE_OVER_SQL,
        act: (...due) => this.closeEvidence(...due),
      },
      { name: 'disputes.remind_answer', dueSql: ANSWER_SOON_SQL, act: (...due) => this.remindAnswer(...due) },
      {
        name: 'disputes.decision_due',
        dueSql: ANSWER_OVER_SQL,
        act: (...due) => this.announceDecision(...due),
      },
    ];
  }

  private async remindEvidence(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [reminded] = await db.query<[{ evidence_until: Date; ahead: boolean }[], number]>(
      REMIND_EVIDENCE_SQL,
      [id],
    );
    const row = reminded[0]?.ahead ? await findDispute(caller, id) : null;
    if (!row) return;
    const params = { number: row.number, until: row.evidence_until };
    await this.disputes.tell(caller, row, 'dispute_evidence_reminder', ['requester', 'provider'], [], params);
  }

  private async closeEvidence(caller: Caller, id: string): Promise<void> {
    const found = await findDispute(caller, id);
    if (!found) return;
    await this.agreements.lock(caller, found.agreement_id);
    const row = await lockDispute(caller, id);
    if (!row || row.evidence_open || (row.state !== 'opened' && row.state !== 'evidence')) return;
    await this.disputes.move(caller, row, 'close_evidence', 'clock', {});
    const params = { number: row.number };
    await this.disputes.tell(caller, row, 'dispute_examined', [], await operatorIds(caller), params);
  }

  private async remindAnswer(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [reminded] = await db.query<[{ ahead: boolean }[], number]>(REMIND_ANSWER_SQL, [id]);
    const row = reminded[0]?.ahead ? await findDispute(caller, id) : null;
    if (!row?.answer_until) return;
    const silent = [
      ...(row.requester_agrees === null ? (['requester'] as const) : []),
      ...(row.provider_agrees === null ? (['provider'] as const) : []),
    ];
    const params = { number: row.number, until: row.answer_until };
    if (silent.length > 0)
      await this.disputes.tell(caller, row, 'dispute_answer_reminder', silent, [], params);
  }

  private async announceDecision(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [due] = await db.query<[unknown[], number]>(DUE_SQL, [id]);
    const row = due.length > 0 ? await findDispute(caller, id) : null;
    if (!row) return;
    const params = { number: row.number };
    await this.disputes.tell(caller, row, 'dispute_decision_due', [], await operatorIds(caller), params);
  }
}
