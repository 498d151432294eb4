import { DEMO_PASSWORD, uuidOfName } from '@fivefold/world';
import supertest from 'supertest';
import { toGlobalId } from '../src/platform/index.js';
import type { Browser, TestApp } from './test-app.js';

/** People of the world by their part in the deals of these tests. */
export const PARTIES = {
  buyer: 'ilze.rudzukalna@kalnsiers.example',
  provider: 'artis.sniegalauks@vesvalde.example',
  publisher: 'dace.tiltmala@lv-log.example',
  stranger: 'sanita.avotkalna@kvalitra.example',
  operator: 'signe.femklint@fivefold.example',
} as const;

export const AGREEMENT = `id version state number documentHash actions documentPath side deliveredAt completedAt
  total { amountMinor currency } vat { vatMinor grossMinor } services { title version } lines { description totalMinor }
  requester { name } provider { name } publisher { name }
  clauses { key label text hard answer because stated words } signatures { side person } cancellation { askedBy reason }
  milestones { id version state title plannedOn amount { amountMinor } actions note rejectReason confirmBy attachments { id }
    history { action to } }
  dispute { id version state actions } reviews { id version side state stars text actions } history { action to by reason }`;
export const DISPUTE = `id version state openedBy reason statement outcome outcomes requesterAgrees providerAgrees actions side
  evidenceUntil answerUntil evidence { id side text author attachments { id } } agreement { id state } history { action to by }`;
export const REVIEW = `id version side state stars aspects { name stars } publisherStars text answer actions judges
  author { name } about { name } agreement { id }`;

const REASON = 'A reason of some length.';

/** Makes deals over the API up to any state, by the people who may. */
export class DealMaker {
  private readonly browsers = new Map<string, Promise<Browser>>();

  constructor(
    private readonly server: TestApp,
    private readonly words = 'Please quote.',
  ) {}

  as(who: keyof typeof PARTIES): Promise<Browser> {
    const known = this.browsers.get(who) ?? this.server.browser().signIn(PARTIES[who], DEMO_PASSWORD);
    this.browsers.set(who, known);
    return known;
  }

  /** The same person outside GraphQL, for files. */
  async agent(who: keyof typeof PARTIES) {
    const agent = supertest.agent(this.server.app.getHttpServer());
    await agent
      .post('/graphql')
      .set('x-fivefold-csrf', '1')
      .send({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
        variables: { input: { email: PARTIES[who], password: DEMO_PASSWORD } },
      });
    return agent;
  }

  /** The state of a request as the buyer reads it. */
  async requestState(id: string): Promise<string> {
    const buyer = await this.as('buyer');
    const { data } = await buyer.send('query ($id: ID!) { request(id: $id) { state } }', { id });
    return data['request'].state;
  }

  /** The payload of a mutation, refused or not. */
  async try(
    who: keyof typeof PARTIES,
    field: string,
    type: string,
    selection: string,
    input: object,
  ): Promise<any> {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path message } } }`;
    const { data, errors } = await (await this.as(who)).send(query, { input });
    return data?.[field] ?? { userErrors: (errors ?? []).map((each) => ({ code: each.extensions.code })) };
  }

  /** The payload of a mutation that has to succeed. */
  async do(who: keyof typeof PARTIES, field: string, type: string, selection: string, input: object) {
    const payload = await this.try(who, field, type, selection, input);
    if (payload.userErrors.length > 0) throw new Error(`${field}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }

  /** An accepted request with its drafted agreement. `OF016` is published by a cluster for another firm. */
  async drafted(
    externalId = 'OF016',
    {
      needId = null,
      statements = [],
      milestones = [],
    }: { needId?: string | null; statements?: object[]; milestones?: object[] } = {},
  ): Promise<{ requestId: string; agreement: any }> {
    const parts = [
      { items: [{ serviceId: toGlobalId('Service', uuidOfName(`service:${externalId}`)), concepts: [] }] },
    ];
    const asked = await this.do(
      'buyer',
      'sendRequests',
      'SendRequestsInput',
      'requests { id recipients { id version } }',
      { message: this.words, parts, needId },
    );
    const [request] = asked.requests;
    const quoted = await this.do('provider', 'sendQuote', 'QuoteInput', 'request { id quotes { id } }', {
      recipientId: request.recipients[0].id,
      version: request.recipients[0].version,
      currency: 'EUR',
      validUntil: new Date(Date.now() + 7 * 86_400_000).toISOString(),
      note: 'Piegāde pa daļām.',
      statements,
      milestones,
      lines: [
        { description: 'Palešu vietas', qty: 2.5, unitPriceMinor: 333 },
        { description: 'Set-up', qty: 1, unitPriceMinor: 100 },
      ],
    });
    const seen = await (
      await this.as('buyer')
    ).send('query ($id: ID!) { request(id: $id) { version } }', {
      id: request.id,
    });
    await this.do('buyer', 'acceptQuote', 'QuoteActionInput', 'request { id }', {
      quoteId: quoted.request.quotes[0].id,
      version: seen.data['request'].version,
    });
    return { requestId: request.id, agreement: await this.ofRequest('buyer', request.id) };
  }

  async ofRequest(who: keyof typeof PARTIES, requestId: string): Promise<any> {
    const { data } = await (
      await this.as(who)
    ).send(`query ($id: ID!) { request(id: $id) { agreement { ${AGREEMENT} } } }`, { id: requestId });
    return data['request'].agreement;
  }

  async agreement(who: keyof typeof PARTIES, id: string): Promise<any> {
    const { data } = await (
      await this.as(who)
    ).send(`query ($id: ID!) { agreement(id: $id) { ${AGREEMENT} } }`, {
      id,
    });
    return data?.['agreement'] ?? null;
  }

  async sign(who: 'buyer' | 'provider' | 'publisher', { id, version, documentHash }: any): Promise<any> {
    const input = { id, version, documentHash };
    return (await this.do(who, 'signAgreement', 'SignAgreementInput', `agreement { ${AGREEMENT} }`, input))
      .agreement;
  }

  async active(externalId = 'OF016'): Promise<{ requestId: string; agreement: any }> {
    const { requestId, agreement } = await this.drafted(externalId);
    return { requestId, agreement: await this.sign('provider', await this.sign('buyer', agreement)) };
  }

  /** One step of the milestone at `at`. */
  async step(
    who: 'buyer' | 'provider' | 'publisher',
    field: 'startMilestone' | 'confirmMilestone' | 'deliverMilestone' | 'rejectMilestone',
    agreement: any,
    at = 0,
    more: object = {},
  ): Promise<any> {
    const { id, version } = agreement.milestones[at];
    const types = {
      startMilestone: 'AgreementActionInput',
      confirmMilestone: 'AgreementActionInput',
      deliverMilestone: 'DeliverMilestoneInput',
      rejectMilestone: 'ReasonedAgreementInput',
    };
    const own =
      field === 'deliverMilestone'
        ? { note: 'Done.' }
        : field === 'rejectMilestone'
          ? { reason: REASON }
          : {};
    const input = { id, version, ...own, ...more };
    return (await this.do(who, field, types[field], `agreement { ${AGREEMENT} }`, input)).agreement;
  }

  async cancellationAsked(): Promise<{ requestId: string; agreement: any }> {
    const { requestId, agreement } = await this.drafted();
    const { id, version } = agreement;
    const input = { id, version, reason: this.words };
    const selection = `agreement { ${AGREEMENT} }`;
    const asked = await this.do('buyer', 'askCancellation', 'ReasonedAgreementInput', selection, input);
    return { requestId, agreement: asked.agreement };
  }

  async started(): Promise<{ requestId: string; agreement: any }> {
    const { requestId, agreement } = await this.active();
    return { requestId, agreement: await this.step('provider', 'startMilestone', agreement) };
  }

  async delivered(): Promise<{ requestId: string; agreement: any }> {
    const { requestId, agreement } = await this.started();
    return { requestId, agreement: await this.step('provider', 'deliverMilestone', agreement) };
  }

  async completed(): Promise<{ requestId: string; agreement: any }> {
    const { requestId, agreement } = await this.delivered();
    return { requestId, agreement: await this.step('buyer', 'confirmMilestone', agreement) };
  }

  async disputed(): Promise<{ requestId: string; agreement: any; dispute: any }> {
    const { requestId, agreement } = await this.delivered();
    const { dispute } = await this.do('buyer', 'openDispute', 'OpenDisputeInput', `dispute { ${DISPUTE} }`, {
      agreementId: agreement.id,
      version: agreement.version,
      reason: this.words,
    });
    return { requestId, agreement: await this.agreement('buyer', agreement.id), dispute };
  }

  async dispute(who: keyof typeof PARTIES, id: string): Promise<any> {
    const { data } = await (
      await this.as(who)
    ).send(`query ($id: ID!) { dispute(id: $id) { ${DISPUTE} } }`, {
      id,
    });
    return data?.['dispute'] ?? null;
  }

  async proposed(outcome = 'COMPLETE'): Promise<{ requestId: string; agreement: any; dispute: any }> {
    const { requestId, agreement, dispute } = await this.disputed();
    const input = { id: dispute.id, version: dispute.version, statement: this.words, outcome };
    const made = await this.do(
      'operator',
      'proposeSettlement',
      'ProposeSettlementInput',
      `dispute { ${DISPUTE} }`,
      input,
    );
    return { requestId, agreement, dispute: made.dispute };
  }

  /** A proposal that the provider has refused. */
  async refused(outcome = 'COMPLETE'): Promise<{ requestId: string; agreement: any; dispute: any }> {
    const made = await this.proposed(outcome);
    return { ...made, dispute: await this.answer('provider', made.dispute, false) };
  }

  async answer(who: 'buyer' | 'provider', { id, version }: any, agree: boolean): Promise<any> {
    const input = { id, version, agree };
    return (await this.do(who, 'answerProposal', 'AnswerProposalInput', `dispute { ${DISPUTE} }`, input))
      .dispute;
  }

  /** The buyer's review about the provider, published since both are in. */
  async published(): Promise<any> {
    const { agreement } = await this.completed();
    const { id } = await this.review('buyer', agreement);
    await this.review('provider', agreement);
    const { reviews } = await this.agreement('provider', agreement.id);
    return reviews.find((each: any) => each.id === id);
  }

  async review(who: 'buyer' | 'provider' | 'publisher', agreement: any, more: object = {}): Promise<any> {
    const side = who === 'buyer' ? 'REQUESTER' : 'PROVIDER';
    const { id, version } = agreement.reviews.find((each: any) => each.side === side);
    const input = { id, version, stars: 4, text: this.words, ...more };
    return (await this.do(who, 'giveReview', 'GiveReviewInput', `review { ${REVIEW} }`, input)).review;
  }
}
