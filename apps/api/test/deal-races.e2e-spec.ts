import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { checkInvariants } from '../src/audit/invariants.js';
import { readGlobalId, toGlobalId } from '../src/platform/index.js';
import { DealMaker, type PARTIES } from './deals.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

type Who = keyof typeof PARTIES;
/** What somebody tries in the same moment as others. */
interface Try {
  readonly who: Who;
  readonly field: string;
  readonly type: string;
  readonly input: object;
}

const REASON = 'A reason of some length.';
/** How the later one of two hears that somebody was faster. */
const LATE = [
  'STALE_VERSION',
  'TRANSITION_REFUSED',
  'QUOTE_NOT_OPEN',
  'COUNTER_OFFER_OPEN',
  'CANCELLATION_ASKED',
];
const TRAIL_SQL = `
SELECT action, count(*)::int AS times FROM transitions WHERE kind = $1 AND subject_id = ANY ($2) GROUP BY action ORDER BY action`;

/** Steps of a deal that both sides, or two people of one, take in the same moment. */
describe('steps of a deal that are taken at once', () => {
  let server: TestApp;
  let admin: pg.Client;
  let deals: DealMaker;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    deals = new DealMaker(server);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  /** `done`, or the code of what spoke against it, for each; what is no refusal fails. */
  async function atOnce(...tries: readonly Try[]): Promise<string[]> {
    const answers = await Promise.all(
      tries.map(({ who, field, type, input }) => deals.try(who, field, type, '__typename', input)),
    );
    const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'done');
    expect(codes.filter((code) => code !== 'done' && !LATE.includes(code))).toEqual([]);
    return codes;
  }
  const done = (codes: readonly string[]) => codes.filter((code) => code === 'done').length;
  const trail = async (kind: string, ...ids: string[]) => {
    const keys = ids.map((id) => readGlobalId(id)!.key);
    const { rows } = await admin.query<{ action: string; times: number }>(TRAIL_SQL, [kind, keys]);
    return Object.fromEntries(rows.map(({ action, times }) => [action, times]));
  };
  const onAgreement = (
    who: Who,
    field: string,
    type: string,
    { id, version }: any,
    more: object = {},
  ): Try => ({
    who,
    field,
    type,
    input: { id, version, ...more },
  });
  const onMilestone = (who: Who, field: string, type: string, { milestones }: any, more: object = {}) =>
    onAgreement(who, field, type, milestones[0], more);
  const confirm = (agreement: any) =>
    onMilestone('buyer', 'confirmMilestone', 'AgreementActionInput', agreement);
  const reject = (agreement: any) =>
    onMilestone('buyer', 'rejectMilestone', 'ReasonedAgreementInput', agreement, { reason: REASON });
  const dispute = (who: Who, { id, version }: any): Try => ({
    who,
    field: 'openDispute',
    type: 'OpenDisputeInput',
    input: { agreementId: id, version, reason: REASON },
  });
  const askToCancel = (who: Who, agreement: any) =>
    onAgreement(who, 'askCancellation', 'ReasonedAgreementInput', agreement, { reason: REASON });

  it('deliver a milestone once', async () => {
    const { agreement } = await deals.started();
    const deliver = (who: Who) =>
      onMilestone(who, 'deliverMilestone', 'DeliverMilestoneInput', agreement, { note: who });
    expect(done(await atOnce(deliver('provider'), deliver('publisher'), deliver('provider')))).toBe(1);
    expect((await deals.agreement('buyer', agreement.id)).milestones[0].state).toBe('DELIVERED');
    expect(await trail('delivery', agreement.milestones[0].id)).toEqual({ plan: 1, start: 1, deliver: 1 });
  });

  it('confirm a delivery or send it back, and never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { agreement } = await deals.delivered();
      const [confirmed] = await atOnce(
        ...(round % 2
          ? [confirm(agreement), reject(agreement)]
          : [confirm(agreement), confirm(agreement), reject(agreement)]),
      ).then((codes) => {
        expect(done(codes)).toBe(1);
        return [codes.at(-1) !== 'done'];
      });
      const { state, milestones } = await deals.agreement('buyer', agreement.id);
      expect([state, milestones[0].state]).toEqual(
        confirmed ? ['COMPLETED', 'CONFIRMED'] : ['ACTIVE', 'REJECTED'],
      );
    }
  });

  it('sign for both sides: who is later signs what it sees then, and it is active once', async () => {
    const { agreement } = await deals.drafted();
    const sign = (who: Who, seen: any) =>
      onAgreement(who, 'signAgreement', 'SignAgreementInput', seen, { documentHash: seen.documentHash });
    const codes = await atOnce(
      sign('buyer', agreement),
      sign('provider', agreement),
      sign('publisher', agreement),
    );
    // Provider and publisher are one side: the second one's signature is the first one's.
    expect(done(codes)).toBeGreaterThan(0);
    const seen = await deals.agreement('buyer', agreement.id);
    expect(seen.signatures).toHaveLength(1);
    await atOnce(sign('buyer', seen), sign('provider', seen));
    const active = await deals.agreement('buyer', agreement.id);
    expect(active.state).toBe('ACTIVE');
    expect(active.signatures.map(({ side }: any) => side).sort()).toEqual(['PROVIDER', 'REQUESTER']);
    expect(await trail('agreement', agreement.id)).toEqual({ draft: 1, sign: 2 });
  });

  it('review from both sides: both are in, and both are published once', async () => {
    const { requestId, agreement } = await deals.completed();
    const give = (who: Who, side: string): Try =>
      onAgreement(
        who,
        'giveReview',
        'GiveReviewInput',
        agreement.reviews.find((each: any) => each.side === side),
        { stars: 4, text: REASON },
      );
    const codes = await atOnce(
      give('buyer', 'REQUESTER'),
      give('provider', 'PROVIDER'),
      give('publisher', 'PROVIDER'),
      give('buyer', 'REQUESTER'),
    );
    expect(done(codes)).toBe(2);
    const { reviews } = await deals.agreement('buyer', agreement.id);
    expect(reviews.map(({ state }: any) => state)).toEqual(['PUBLISHED', 'PUBLISHED']);
    expect(await trail('review', ...reviews.map(({ id }: any) => id))).toEqual({
      invite: 2,
      give: 2,
      publish: 2,
    });
    expect(await trail('request', requestId)).toMatchObject({ review: 1 });
  });

  it('dispute from both sides: one dispute is open', async () => {
    const { agreement } = await deals.delivered();
    const codes = await atOnce(
      dispute('buyer', agreement),
      dispute('provider', agreement),
      dispute('publisher', agreement),
    );
    expect(done(codes)).toBe(1);
    const seen = await deals.agreement('buyer', agreement.id);
    expect(seen).toMatchObject({ state: 'DISPUTED', dispute: { state: 'OPENED' } });
    expect(await trail('dispute', seen.dispute.id)).toEqual({ open: 1 });
  });

  it('agree to a proposal from both sides: the later one settles it', async () => {
    const { agreement, dispute: proposal } = await deals.proposed('COMPLETE');
    const agree = (who: Who, seen: any) =>
      onAgreement(who, 'answerProposal', 'AnswerProposalInput', seen, { agree: true });
    expect(
      done(await atOnce(agree('buyer', proposal), agree('provider', proposal), agree('publisher', proposal))),
    ).toBe(1);
    const answered = await deals.dispute('buyer', proposal.id);
    const later: Who = answered.requesterAgrees ? 'provider' : 'buyer';
    expect(done(await atOnce(agree(later, answered), agree(later, answered)))).toBe(1);
    expect((await deals.dispute('buyer', proposal.id)).state).toBe('SETTLED');
    expect((await deals.agreement('buyer', agreement.id)).state).toBe('COMPLETED');
    expect(await trail('dispute', proposal.id)).toMatchObject({ propose: 1, agree: 1, settle: 1 });
  });

  it('decide, take back and propose anew: one of them', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { agreement, dispute: seen } = await deals.refused('CANCEL');
      const statement = REASON;
      const codes = await atOnce(
        onAgreement('operator', 'decideDispute', 'DecideDisputeInput', seen, {
          statement,
          outcome: 'CANCEL',
        }),
        onAgreement('buyer', 'withdrawDispute', 'DisputeActionInput', seen),
        onAgreement('operator', 'proposeSettlement', 'ProposeSettlementInput', seen, {
          statement,
          outcome: 'RESUME',
        }),
      );
      expect(done(codes)).toBe(1);
      const after = await deals.dispute('buyer', seen.id);
      const expected = { DECIDED: 'CANCELLED', WITHDRAWN: 'ACTIVE', PROPOSAL: 'DISPUTED' }[
        after.state as 'DECIDED'
      ];
      expect((await deals.agreement('buyer', agreement.id)).state).toBe(expected);
    }
  });

  it('cancel nothing that is disputed, whoever asks: its dispute ends it', async () => {
    const { agreement } = await deals.disputed();
    const input = { id: agreement.id, version: agreement.version, reason: REASON };
    const refused = await deals.try(
      'operator',
      'cancelAgreement',
      'ReasonedAgreementInput',
      '__typename',
      input,
    );
    expect(refused.userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
    expect((await deals.agreement('operator', agreement.id)).dispute.state).toBe('OPENED');
  });

  it('bargain over an open offer: accepted or withdrawn, and no counter-offer is left open', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { data } = await (
        await deals.as('buyer')
      ).send(
        `mutation ($input: SendRequestsInput!) { sendRequests(input: $input) { requests { id recipients { id version } } userErrors { code } } }`,
        {
          input: {
            message: REASON,
            parts: [{ items: [{ serviceId: toGlobalId('Service', await serviceKey()), concepts: [] }] }],
          },
        },
      );
      const [request] = data['sendRequests'].requests;
      const sent = await deals.do(
        'provider',
        'sendQuote',
        'QuoteInput',
        'request { id recipients { version } quotes { id } }',
        {
          recipientId: request.recipients[0].id,
          version: request.recipients[0].version,
          currency: 'EUR',
          validUntil: new Date(Date.now() + 7 * 86_400_000).toISOString(),
          note: '',
          lines: [{ description: 'Pallets', qty: 1, unitPriceMinor: 100 }],
        },
      );
      const quoteId = sent.request.quotes[0].id;
      const seen = await (
        await deals.as('buyer')
      ).send('query ($id: ID!) { request(id: $id) { version } }', { id: request.id });
      const { version } = seen.data['request'];
      const counter: Try = {
        who: 'buyer',
        field: 'proposeCounterOffer',
        type: 'CounterOfferInput',
        input: { quoteId, version, totalMinor: 50, message: REASON },
      };
      const codes = await atOnce(
        { who: 'buyer', field: 'acceptQuote', type: 'QuoteActionInput', input: { quoteId, version } },
        {
          who: 'provider',
          field: 'withdrawQuote',
          type: 'QuoteActionInput',
          input: { quoteId, version: sent.request.recipients[0].version },
        },
        counter,
        counter,
      );
      expect(done(codes.slice(0, 2))).toBe(1);
      expect(done(codes.slice(2))).toBeLessThan(2);
      const { rows } = await admin.query(
        `SELECT q.state, r.state AS request, (SELECT count(*)::int FROM counter_offers o WHERE o.quote_id = q.id AND o.state = 'open') AS open,
           (SELECT count(*)::int FROM agreements a WHERE a.quote_id = q.id) AS agreements
         FROM quotes q JOIN requests r ON r.id = q.request_id WHERE q.id = $1`,
        [readGlobalId(quoteId)!.key],
      );
      expect(rows).toEqual([
        codes[0] === 'done'
          ? { state: 'accepted', request: 'accepted', open: 0, agreements: 1 }
          : { state: 'withdrawn', request: 'submitted', open: 0, agreements: 0 },
      ]);
    }
  });
  const serviceKey = async () =>
    (await admin.query("SELECT id FROM services WHERE external_id = 'OF016'")).rows[0].id as string;

  it('leave no half state, whichever steps meet', async () => {
    const steps: readonly ((agreement: any) => Try)[] = [
      confirm,
      reject,
      (agreement) => dispute('buyer', agreement),
      (agreement) => dispute('provider', agreement),
      (agreement) => askToCancel('buyer', agreement),
      (agreement) => askToCancel('publisher', agreement),
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...steps.keys()], { minLength: 2 }), async (chosen) => {
        const { agreement } = await deals.delivered();
        const codes = await atOnce(...chosen.map((at) => steps[at]!(agreement)));
        const took = (...which: number[]) =>
          chosen.filter((at, n) => which.includes(at) && codes[n] === 'done').length;
        expect(took(0, 1)).toBeLessThanOrEqual(1);
        expect(took(2, 3)).toBeLessThanOrEqual(1);
        expect(took(4, 5)).toBeLessThanOrEqual(1);
        expect(done(codes)).toBeGreaterThan(0);
        const seen = await deals.agreement('buyer', agreement.id);
        expect(seen.dispute === null).toBe(took(2, 3) === 0);
      }),
      { numRuns: 8, seed: 20310106 },
    );
  }, 120_000);

  it('leave trails that give every state, and every invariant', async () => {
    const { breaches, replay } = await checkInvariants(
      async (sql, values) => (await admin.query(sql, values)).rows as never,
    );
    expect(breaches).toEqual([]);
    expect(replay.kinds.find(({ kind }) => kind === 'dispute')?.subjects).toBeGreaterThan(4);
  });
});
