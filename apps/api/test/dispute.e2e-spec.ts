import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { DealMaker, DISPUTE, PARTIES } from './deals.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const DAY = 86_400;

describe('disputes', () => {
  let server: TestApp;
  let admin: pg.Client;
  let deals: DealMaker;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    deals = new DealMaker(server, 'Words of some length.');
  });
  beforeEach(() => admin.query("UPDATE clock SET shift = interval '0'"));
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  /** Moves the clock to `seconds` after `moment` and acts on what is due. */
  async function at(moment: string, seconds: number): Promise<void> {
    await admin.query(
      'UPDATE clock SET shift = $1::timestamptz + make_interval(secs => $2) - clock_timestamp()',
      [moment, seconds],
    );
    await server.app.get(Clock).runDue();
  }
  const noticesOf = async (kind: string, id: string): Promise<number> => {
    const { rows } = await admin.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM notices WHERE kind = $1 AND subject_id = $2',
      [kind, readGlobalId(id)!.key],
    );
    return rows[0]!.n;
  };
  const change = (
    who: keyof typeof PARTIES,
    field: string,
    type: string,
    { id, version }: any,
    more: object,
  ) => deals.try(who, field, type, `dispute { ${DISPUTE} }`, { id, version, ...more });
  const addEvidence = (who: keyof typeof PARTIES, dispute: any, text: string) =>
    change(who, 'addEvidence', 'AddEvidenceInput', dispute, { text });
  const decide = (dispute: any, outcome: string) =>
    change('operator', 'decideDispute', 'DecideDisputeInput', dispute, { statement: 'Decided so.', outcome });
  const answer = (who: keyof typeof PARTIES, dispute: any, agree: boolean) =>
    change(who, 'answerProposal', 'AnswerProposalInput', dispute, { agree });

  describe('a dispute', () => {
    it('stops the agreement; both sides bring evidence that nobody else sees', async () => {
      const { requestId, agreement, dispute } = await deals.disputed();
      expect(agreement.state).toBe('DISPUTED');
      expect(await deals.requestState(requestId)).toBe('DISPUTED');
      expect(dispute).toMatchObject({
        state: 'OPENED',
        openedBy: 'REQUESTER',
        actions: ['add_evidence', 'withdraw'],
      });
      const { dispute: more } = await addEvidence('provider', dispute, 'The receipt is signed.');
      expect(more).toMatchObject({ state: 'EVIDENCE', actions: ['add_evidence'] });
      for (const who of ['buyer', 'publisher', 'operator'] as const)
        expect((await deals.dispute(who, dispute.id)).evidence.map((each: any) => each.text)).toEqual([
          'Words of some length.',
          'The receipt is signed.',
        ]);
      expect(await deals.dispute('stranger', dispute.id)).toBeNull();
      expect((await addEvidence('stranger', more, 'x')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await addEvidence('operator', more, 'x')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      expect(agreement.milestones[0].actions).toEqual([]);
    });

    it('shows files of evidence to both sides and the operator, and to no stranger', async () => {
      const { dispute } = await deals.disputed();
      const { body } = await (
        await deals.agent('provider')
      )
        .post('/attachments')
        .set('x-fivefold-csrf', '1')
        .attach('file', Buffer.from('Tere, õun'), 'receipt.txt');
      const { id, url } = body.attachment;
      const given = { text: 'The receipt.', attachmentIds: [id] };
      const { userErrors } = await change('provider', 'addEvidence', 'AddEvidenceInput', dispute, given);
      expect(userErrors).toEqual([]);
      expect((await deals.dispute('buyer', dispute.id)).evidence.at(-1).attachments).toEqual([{ id }]);
      for (const [who, status] of [
        ['buyer', 200],
        ['operator', 200],
        ['stranger', 404],
      ] as const)
        expect([who, (await (await deals.agent(who)).get(url)).status]).toEqual([who, status]);
    });

    it('stops silence from confirming; resumed, the term begins anew', async () => {
      const { agreement, dispute } = await deals.disputed();
      await at(agreement.milestones[0].confirmBy, 5);
      expect((await deals.agreement('buyer', agreement.id)).milestones[0].state).toBe('DELIVERED');
      const { dispute: gone } = await change(
        'buyer',
        'withdrawDispute',
        'DisputeActionInput',
        await deals.dispute('buyer', dispute.id),
        {},
      );
      expect(gone).toMatchObject({ state: 'WITHDRAWN', actions: [] });
      await server.app.get(Clock).runDue();
      const resumed = await deals.agreement('buyer', agreement.id);
      expect(resumed).toMatchObject({ state: 'ACTIVE', milestones: [{ state: 'DELIVERED' }] });
      await at(resumed.milestones[0].confirmBy, 1);
      expect((await deals.agreement('buyer', agreement.id)).state).toBe('COMPLETED');
    });

    it('is withdrawn by its opener alone, and opened once at a time', async () => {
      const { agreement, dispute } = await deals.disputed();
      const withdraw = await change('provider', 'withdrawDispute', 'DisputeActionInput', dispute, {});
      expect(withdraw.userErrors).toMatchObject([{ code: 'NOT_OWN_DISPUTE' }]);
      const again = await deals.try('provider', 'openDispute', 'OpenDisputeInput', 'dispute { id }', {
        agreementId: agreement.id,
        version: agreement.version,
        reason: 'x',
      });
      expect(again.userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
    });

    it('takes evidence for 14 days to the second, with a reminder two days before', async () => {
      const { dispute } = await deals.disputed();
      await at(dispute.evidenceUntil, -2 * DAY - 3);
      expect(await noticesOf('dispute_evidence_reminder', dispute.id)).toBe(0);
      await at(dispute.evidenceUntil, -2 * DAY + 1);
      expect(await noticesOf('dispute_evidence_reminder', dispute.id)).toBe(1);
      await at(dispute.evidenceUntil, -3);
      expect((await deals.dispute('buyer', dispute.id)).state).toBe('OPENED');
      await admin.query('UPDATE clock SET shift = $1::timestamptz - clock_timestamp()', [
        dispute.evidenceUntil,
      ]);
      expect((await addEvidence('buyer', dispute, 'Late.')).userErrors).toMatchObject([
        { code: 'EVIDENCE_CLOSED' },
      ]);
      await at(dispute.evidenceUntil, 0);
      const after = await deals.dispute('operator', dispute.id);
      expect(after).toMatchObject({ state: 'EXAMINED', actions: ['propose'] });
      expect(after.history.at(-1)).toMatchObject({ action: 'close_evidence', by: 'CLOCK' });
      expect(await noticesOf('dispute_examined', dispute.id)).toBe(1);
    });

    it('is settled when both agree, and the proposal is carried out', async () => {
      const { requestId, dispute } = await deals.proposed('COMPLETE');
      expect(dispute).toMatchObject({
        state: 'PROPOSAL',
        outcome: 'COMPLETE',
        statement: 'Words of some length.',
      });
      const { dispute: one } = await answer('buyer', dispute, true);
      expect(one).toMatchObject({ state: 'PROPOSAL', requesterAgrees: true, actions: ['withdraw'] });
      expect((await answer('buyer', one, false)).userErrors).toMatchObject([{ code: 'PROPOSAL_ANSWERED' }]);
      const { dispute: settled, userErrors } = await answer('provider', one, true);
      expect(userErrors).toEqual([]);
      expect(settled).toMatchObject({ state: 'SETTLED', agreement: { state: 'COMPLETED' } });
      expect(await deals.requestState(requestId)).toBe('RESOLVED');
      expect(settled.history.map((entry: any) => entry.action)).toEqual([
        'open',
        'propose',
        'agree',
        'settle',
      ]);
    });

    it('is decided only after a refusal or the term of 7 days, of which the silent are reminded', async () => {
      const { requestId, dispute } = await deals.proposed('CANCEL');
      expect((await decide(dispute, 'CANCEL')).userErrors).toMatchObject([{ code: 'ANSWER_AWAITED' }]);
      await at(dispute.answerUntil, -2 * DAY - 3);
      expect(await noticesOf('dispute_answer_reminder', dispute.id)).toBe(0);
      await at(dispute.answerUntil, -2 * DAY + 1);
      expect(await noticesOf('dispute_answer_reminder', dispute.id)).toBe(1);
      await at(dispute.answerUntil, -3);
      expect((await decide(dispute, 'CANCEL')).userErrors).toMatchObject([{ code: 'ANSWER_AWAITED' }]);
      expect(await noticesOf('dispute_decision_due', dispute.id)).toBe(0);
      await at(dispute.answerUntil, 0);
      expect(await noticesOf('dispute_decision_due', dispute.id)).toBe(1);
      const { dispute: decided, userErrors } = await decide(dispute, 'CANCEL');
      expect(userErrors).toEqual([]);
      expect(decided).toMatchObject({
        state: 'DECIDED',
        outcome: 'CANCEL',
        agreement: { state: 'CANCELLED' },
      });
      expect(await deals.requestState(requestId)).toBe('CANCELLED');
    });

    it('decided after a refusal may let the work go on', async () => {
      const { agreement, dispute } = await deals.refused('COMPLETE');
      const { dispute: decided } = await decide(dispute, 'RESUME');
      expect(decided).toMatchObject({ state: 'DECIDED', agreement: { state: 'ACTIVE' } });
      const sent = await deals.step('buyer', 'rejectMilestone', await deals.agreement('buyer', agreement.id));
      const again = await deals.step(
        'provider',
        'deliverMilestone',
        await deals.step('provider', 'startMilestone', sent),
      );
      expect((await deals.step('buyer', 'confirmMilestone', again)).state).toBe('COMPLETED');
    });

    it('decided as done completes the agreement and invites both sides to review it', async () => {
      const { agreement, dispute } = await deals.refused('CANCEL');
      const { dispute: decided, userErrors } = await decide(dispute, 'COMPLETE');
      expect(userErrors).toEqual([]);
      expect(decided).toMatchObject({ state: 'DECIDED', agreement: { state: 'COMPLETED' } });
      const { rows } = await admin.query(
        'SELECT side, state FROM reviews WHERE agreement_id = $1 ORDER BY side',
        [readGlobalId(agreement.id)!.key],
      );
      expect(rows).toEqual([
        { side: 'provider', state: 'open' },
        { side: 'requester', state: 'open' },
      ]);
    });

    it('is opened until 30 days after the delivery, to the second, and never of a draft', async () => {
      const { agreement } = await deals.completed();
      const open = (who: keyof typeof PARTIES, { id, version }: any) =>
        deals.try(who, 'openDispute', 'OpenDisputeInput', `dispute { ${DISPUTE} }`, {
          agreementId: id,
          version,
          reason: 'x',
        });
      const shift =
        'UPDATE clock SET shift = $1::timestamptz + make_interval(secs => $2) - clock_timestamp()';
      await admin.query(shift, [agreement.deliveredAt, 30 * DAY]);
      expect((await open('buyer', agreement)).userErrors).toMatchObject([{ code: 'DISPUTE_TOO_LATE' }]);
      await admin.query(shift, [agreement.deliveredAt, 30 * DAY - 5]);
      const { dispute } = await open('buyer', agreement);
      const seen = await deals.dispute('operator', dispute.id);
      expect(seen.outcomes).toEqual(['COMPLETE', 'CANCEL']);
      const impossible = await change('operator', 'proposeSettlement', 'ProposeSettlementInput', seen, {
        statement: 'x',
        outcome: 'RESUME',
      });
      expect(impossible.userErrors).toMatchObject([{ code: 'OUTCOME_IMPOSSIBLE' }]);
      await admin.query("UPDATE clock SET shift = interval '0'");
      const draft = await deals.drafted();
      expect((await open('buyer', draft.agreement)).userErrors).toMatchObject([
        { code: 'TRANSITION_REFUSED' },
      ]);
    });
  });

  it('both parties see the whole history in one list, strangers nothing', async () => {
    const { requestId, agreement } = await deals.completed();
    await deals.review('buyer', agreement);
    await deals.review('provider', agreement);
    const timeline = async (who: keyof typeof PARTIES) => {
      const browser = await deals.as(who);
      const { data } = await browser.send(
        'query ($id: ID!) { request(id: $id) { timeline { kind action by actor organisation to } } }',
        { id: requestId },
      );
      return data['request']?.timeline.map((entry: any) => `${entry.kind} ${entry.action}`) ?? null;
    };
    const own = await timeline('buyer');
    for (const entry of [
      'request submit',
      'quote send',
      'request accept',
      'agreement draft',
      'agreement sign',
      'delivery deliver',
      'delivery confirm',
      'agreement complete',
      'review give',
      'review publish',
      'request review',
    ])
      expect(own).toContain(entry);
    expect(await timeline('provider')).toEqual(
      expect.arrayContaining(['quote send', 'agreement sign', 'review publish']),
    );
    expect(await timeline('stranger')).toBeNull();
  });
});
