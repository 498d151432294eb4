import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { AGREEMENT, DealMaker, PARTIES } from './deals.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SHIFT_SQL = 'UPDATE clock SET shift = $1::interval';

describe('deliveries and cancellations', () => {
  let server: TestApp;
  let admin: pg.Client;
  let deals: DealMaker;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    deals = new DealMaker(server);
  });
  beforeEach(() => admin.query(SHIFT_SQL, ['0']));
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const runClock = () => server.app.get(Clock).runDue();
  const noticesOf = async (kind: string, agreementId: string): Promise<number> => {
    const values = [kind, readGlobalId(agreementId)!.key];
    const { rows } = await admin.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM notices WHERE kind = $1 AND subject_id = $2',
      values,
    );
    return rows[0]!.n;
  };

  describe('deliveries', () => {
    it('are started, delivered, sent back and confirmed; the request follows', async () => {
      const { requestId, agreement } = await deals.active();
      expect(await deals.requestState(requestId)).toBe('ACCEPTED');
      const started = await deals.step('publisher', 'startMilestone', agreement);
      expect(await deals.requestState(requestId)).toBe('IN_DELIVERY');
      const delivered = await deals.step('provider', 'deliverMilestone', started);
      expect(delivered.milestones[0]).toMatchObject({ state: 'DELIVERED', note: 'Done.', actions: [] });
      expect(await deals.requestState(requestId)).toBe('DELIVERED');
      const rejected = await deals.step('buyer', 'rejectMilestone', delivered);
      expect(rejected.milestones[0]).toMatchObject({
        state: 'REJECTED',
        rejectReason: 'A reason of some length.',
      });
      expect(await deals.requestState(requestId)).toBe('IN_DELIVERY');
      const anew = await deals.step(
        'provider',
        'deliverMilestone',
        await deals.step('provider', 'startMilestone', rejected),
      );
      const done = await deals.step('buyer', 'confirmMilestone', anew);
      expect(done).toMatchObject({ state: 'COMPLETED', completedAt: expect.any(String) });
      expect(done.reviews.map((each: any) => [each.side, each.state])).toEqual([
        ['REQUESTER', 'OPEN'],
        ['PROVIDER', 'OPEN'],
      ]);
      expect(await deals.requestState(requestId)).toBe('DELIVERED');
      expect(done.milestones[0].history.map((entry: any) => entry.action)).toEqual([
        'plan',
        'start',
        'deliver',
        'reject',
        'start',
        'deliver',
        'confirm',
      ]);
    });

    it('carry files that both sides open and a stranger does not', async () => {
      const { agreement } = await deals.started();
      const provider = await deals.agent('provider');
      const bytes = Buffer.from('Tere, õun');
      const { body } = await provider
        .post('/attachments')
        .set('x-fivefold-csrf', '1')
        .attach('file', bytes, 'receipt.txt');
      const attachmentIds = [body.attachment.id];
      const delivered = await deals.step('provider', 'deliverMilestone', agreement, 0, { attachmentIds });
      expect(delivered.milestones[0].attachments).toEqual([{ id: body.attachment.id }]);
      expect((await deals.agreement('buyer', agreement.id)).milestones[0].attachments).toHaveLength(1);
      for (const [who, status] of [
        ['buyer', 200],
        ['publisher', 200],
        ['stranger', 404],
      ] as const)
        expect((await (await deals.agent(who)).get(body.attachment.url)).status).toBe(status);
    });

    it('complete an agreement only when the last of several is confirmed', async () => {
      const { requestId, agreement: draft } = await deals.drafted();
      const { agreement } = await deals.do(
        'buyer',
        'amendMilestones',
        'AmendMilestonesInput',
        `agreement { ${AGREEMENT} }`,
        {
          id: draft.id,
          version: draft.version,
          milestones: [
            { title: 'One', amountMinor: 500 },
            { title: 'Two', amountMinor: 433 },
          ],
        },
      );
      let now = await deals.sign('buyer', await deals.sign('provider', agreement));
      for (const at of [0, 1]) {
        now = await deals.step('provider', 'startMilestone', now, at);
        now = await deals.step('provider', 'deliverMilestone', now, at);
        expect(await deals.requestState(requestId)).toBe(at === 0 ? 'IN_DELIVERY' : 'DELIVERED');
        now = await deals.step('buyer', 'confirmMilestone', now, at);
        expect(now.state).toBe(at === 0 ? 'ACTIVE' : 'COMPLETED');
      }
    });

    it('are nobody else’s to move, and not before both have signed', async () => {
      const { agreement } = await deals.drafted();
      const start = (who: keyof typeof PARTIES, { id, version }: any) =>
        deals.try(who, 'startMilestone', 'AgreementActionInput', 'agreement { state }', { id, version });
      const [planned] = agreement.milestones;
      expect((await start('provider', planned)).userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
      const active = await deals.sign('provider', await deals.sign('buyer', agreement));
      expect((await start('buyer', active.milestones[0])).userErrors).toMatchObject([
        { code: 'TRANSITION_REFUSED' },
      ]);
      expect((await start('stranger', active.milestones[0])).userErrors).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
      const started = await deals.step('provider', 'startMilestone', active);
      expect((await start('provider', active.milestones[0])).userErrors).toMatchObject([
        { code: 'STALE_VERSION' },
      ]);
      const delivered = await deals.step('provider', 'deliverMilestone', started);
      const confirm = await deals.try(
        'provider',
        'confirmMilestone',
        'AgreementActionInput',
        'agreement { id }',
        {
          id: delivered.milestones[0].id,
          version: delivered.milestones[0].version,
        },
      );
      expect(confirm.userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
    });

    it('are confirmed by 14 days of silence to the second, with a reminder three days before', async () => {
      const { requestId, agreement } = await deals.delivered();
      const reminders = () => noticesOf('delivery_reminder', agreement.id);
      const term = Date.parse(agreement.milestones[0].confirmBy) - Date.parse(agreement.deliveredAt);
      expect(Math.abs(term - 14 * 86_400_000)).toBeLessThan(1000);
      const shiftTo = async (seconds: number) => {
        await admin.query(
          `UPDATE clock SET shift = $1::timestamptz + make_interval(secs => $2) - clock_timestamp()`,
          [agreement.milestones[0].confirmBy, seconds],
        );
        await runClock();
      };
      await shiftTo(-3 * 86_400 - 30);
      expect(await reminders()).toBe(0);
      await shiftTo(-3 * 86_400 + 1);
      await shiftTo(-2 * 86_400);
      expect(await reminders()).toBe(1);
      await shiftTo(-3);
      expect((await deals.agreement('buyer', agreement.id)).state).toBe('ACTIVE');
      await shiftTo(0);
      const after = await deals.agreement('buyer', agreement.id);
      expect(after).toMatchObject({ state: 'COMPLETED', milestones: [{ state: 'CONFIRMED' }] });
      expect(after.history.at(-1)).toMatchObject({ action: 'complete', by: 'CLOCK' });
      expect(await deals.requestState(requestId)).toBe('DELIVERED');
    });
  });

  describe('cancellation', () => {
    const ask = (who: keyof typeof PARTIES, { id, version }: any) =>
      deals.try(who, 'askCancellation', 'ReasonedAgreementInput', `agreement { ${AGREEMENT} }`, {
        id,
        version,
        reason: 'The season was lost.',
      });
    const answer = (who: keyof typeof PARTIES, { id, version }: any, agree: boolean) =>
      deals.try(who, 'answerCancellation', 'AnswerCancellationInput', `agreement { ${AGREEMENT} }`, {
        id,
        version,
        agree,
        reason: '',
      });

    it('takes both sides: one asks, the other agrees', async () => {
      const { requestId, agreement } = await deals.active();
      expect((await answer('provider', agreement, true)).userErrors).toMatchObject([
        { code: 'CANCELLATION_NOT_ASKED' },
      ]);
      const { agreement: asked } = await ask('buyer', agreement);
      expect(asked).toMatchObject({
        state: 'ACTIVE',
        cancellation: { askedBy: 'requester', reason: 'The season was lost.' },
      });
      expect((await ask('provider', asked)).userErrors).toMatchObject([{ code: 'CANCELLATION_ASKED' }]);
      expect((await answer('buyer', asked, true)).userErrors).toMatchObject([
        { code: 'CANCELLATION_NOT_ASKED' },
      ]);
      const { agreement: ended, userErrors } = await answer('provider', asked, true);
      expect(userErrors).toEqual([]);
      expect(ended).toMatchObject({ state: 'CANCELLED', milestones: [{ state: 'CANCELLED' }], actions: [] });
      expect(await deals.requestState(requestId)).toBe('CANCELLED');
    });

    it('is refused, or taken back, and the agreement goes on', async () => {
      const { agreement } = await deals.active();
      const { agreement: asked } = await ask('provider', agreement);
      expect((await deals.agreement('buyer', asked.id)).actions).toEqual(['refuse_cancel', 'cancel']);
      const { agreement: refused } = await answer('buyer', asked, false);
      expect(refused).toMatchObject({ state: 'ACTIVE', cancellation: null });
      const { agreement: anew } = await ask('buyer', refused);
      const { agreement: back } = await deals.do(
        'buyer',
        'withdrawCancellation',
        'AgreementActionInput',
        `agreement { ${AGREEMENT} }`,
        { id: anew.id, version: anew.version },
      );
      expect(back).toMatchObject({ state: 'ACTIVE', cancellation: null });
    });

    it('is the operator’s alone for a stated reason', async () => {
      const { requestId, agreement } = await deals.active();
      const cancel = (who: keyof typeof PARTIES, reason: string) =>
        deals.try(who, 'cancelAgreement', 'ReasonedAgreementInput', `agreement { ${AGREEMENT} }`, {
          id: agreement.id,
          version: agreement.version,
          reason,
        });
      expect((await cancel('buyer', 'x')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      expect((await cancel('operator', ' ')).userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);
      const { agreement: ended, userErrors } = await cancel('operator', 'The provider is insolvent.');
      expect(userErrors).toEqual([]);
      expect(ended).toMatchObject({
        state: 'CANCELLED',
        cancellation: { askedBy: 'operator', reason: 'The provider is insolvent.' },
      });
      expect(await deals.requestState(requestId)).toBe('CANCELLED');
    });
  });
});
