import {
  DEALS,
  DEMO_PASSWORD,
  QUESTIONS,
  SLOT_REQUESTS,
  VAT_RATES,
  world as demoWorld,
  type World,
  type WorldDeal,
  type WorldService,
} from '@fivefold/world';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { toGlobalId } from '../platform/index.js';

const DAY_MS = 86_400_000;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
const REQUEST = 'id version recipients { id version } quotes { id }';
const AGREEMENT = `id version documentHash milestones { id version } reviews { id version side }`;
const SLOTS = 'query ($id: ID!) { service(id: $id) { slots(days: 31) { startsAt endsAt state } } }';

/** An answer of the API, as it was asked for. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as wide as what the API answers
type Answer = Record<string, any>;
type Change = readonly [field: string, input: string, selection: string];

const CHANGES = {
  send: ['sendRequests', 'SendRequestsInput', `requests { ${REQUEST} }`],
  withdraw: ['withdrawRequest', 'RequestActionInput', 'request { id }'],
  decline: ['declineRequest', 'DeclineRequestInput', 'request { id }'],
  quote: ['sendQuote', 'QuoteInput', 'request { quotes { id } }'],
  counter: ['proposeCounterOffer', 'CounterOfferInput', 'request { id }'],
  accept: ['acceptQuote', 'QuoteActionInput', `request { agreement { ${AGREEMENT} } }`],
  sign: ['signAgreement', 'SignAgreementInput', `agreement { ${AGREEMENT} }`],
  start: ['startMilestone', 'AgreementActionInput', `agreement { ${AGREEMENT} }`],
  deliver: ['deliverMilestone', 'DeliverMilestoneInput', `agreement { ${AGREEMENT} }`],
  confirm: ['confirmMilestone', 'AgreementActionInput', `agreement { ${AGREEMENT} }`],
  dispute: ['openDispute', 'OpenDisputeInput', 'dispute { id version }'],
  evidence: ['addEvidence', 'AddEvidenceInput', 'dispute { id }'],
  review: ['giveReview', 'GiveReviewInput', 'review { id }'],
  ask: ['askPublisher', 'AskPublisherInput', 'clarification { id }'],
  hold: ['holdSlot', 'HoldSlotInput', 'booking { id version }'],
  book: ['confirmSlot', 'SlotActionInput', 'booking { id }'],
} as const satisfies Record<string, Change>;

/**
 * Makes the deals of the demo world, step by step as its people would, over the API of a server on a database that the world has
 * just been filled into: every request, booking and review of it came about as any other does.
 *
 * @param signal ends it before the next step, with its reason
 * @throws Error with the answer where a step is refused; the steps before it stay
 * Cost: some hundred requests, two to three seconds
 */
export async function playDeals(
  app: NestFastifyApplication,
  world: World = demoWorld(),
  signal?: AbortSignal,
): Promise<void> {
  const people = new People(app, world, signal);
  for (const deal of DEALS) await play(people, world, deal);
  for (const { externalId, requesterSlug, note, isConfirmed } of SLOT_REQUESTS) {
    const serviceId = idOf(world, externalId);
    const { service } = await people.send(requesterSlug, SLOTS, { id: serviceId });
    const { startsAt, endsAt } = service.slots.find(({ state }: Answer) => state === 'FREE');
    const { booking } = await people.change(requesterSlug, 'hold', { serviceId, startsAt, endsAt, note });
    const answer = { bookingId: booking.id, version: booking.version };
    if (isConfirmed) await people.change(serviceOf(world, externalId).providerSlug, 'book', answer);
  }
  for (const { externalId, requesterSlug, key } of QUESTIONS)
    await people.change(requesterSlug, 'ask', { serviceId: idOf(world, externalId), key });
}

async function play(people: People, world: World, deal: WorldDeal): Promise<void> {
  const { externalId, requesterSlug: requester, stage, message, besides } = deal;
  const provider = serviceOf(world, externalId).providerSlug;
  const parts = [externalId, ...(besides ? [besides] : [])].map((each) => ({
    items: [{ serviceId: idOf(world, each), concepts: serviceOf(world, each).capabilities.slice(0, 1) }],
  }));
  const [request] = (await people.change(requester, 'send', { message, parts })).requests;
  const recipient = { recipientId: request.recipients[0].id, version: request.recipients[0].version };
  if (stage === 'asked') return;
  if (stage === 'withdrawn') {
    await people.change(requester, 'withdraw', { id: request.id, version: request.version });
    return;
  }
  if (stage === 'declined') {
    await people.change(provider, 'decline', { ...recipient, reason: 'Nobody is free before summer.' });
    return;
  }
  const quoted = await people.change(provider, 'quote', { ...recipient, ...offerOf(world, deal) });
  const offer = { quoteId: quoted.request.quotes[0].id, version: await people.versionOf(requester, request) };
  if (deal.counterMinor)
    await people.change(requester, 'counter', {
      ...{ ...offer, totalMinor: deal.counterMinor },
      message: 'We would order again in autumn.',
    });
  if (stage === 'quoted') return;

  const accepted = await people.change(requester, 'accept', offer);
  let { agreement } = accepted.request;
  const step = async (who: string, change: keyof typeof CHANGES, more: object = {}): Promise<void> => {
    const { id, version } = agreement.milestones[0];
    ({ agreement } = await people.change(who, change, { id, version, ...more }));
  };
  const sign = async (who: string): Promise<void> => {
    const { id, version, documentHash } = agreement;
    ({ agreement } = await people.change(who, 'sign', { id, version, documentHash }));
  };
  await sign(requester);
  if (stage === 'accepted') return;
  await sign(provider);
  await step(provider, 'start');
  if (stage === 'in_delivery') return;
  await step(provider, 'deliver', { note: 'Done as agreed; the report is with you.' });
  if (stage === 'delivered') return;
  if (stage === 'disputed') {
    const opened = { agreementId: agreement.id, version: agreement.version };
    const { dispute } = await people.change(requester, 'dispute', {
      ...{ ...opened, reason: 'Two of the five sensors do not report.' },
    });
    const text = 'Both were switched off on the day of the test.';
    await people.change(provider, 'evidence', { id: dispute.id, version: dispute.version, text });
    return;
  }
  await step(requester, 'confirm');
  for (const [who, side, text] of [
    [requester, 'REQUESTER', 'Quick, and every question was answered.'],
    [provider, 'PROVIDER', 'Clear orders and samples in good time.'],
  ] as const) {
    const { id, version } = agreement.reviews.find((review: Answer) => review.side === side);
    await people.change(who, 'review', { id, version, stars: 5, text });
  }
}

/** The offer of a deal, with what it keeps of the capacity and the tax of its country. */
function offerOf(world: World, { externalId, message, amountMinor, validDays, booking }: WorldDeal): object {
  const { capacities, publisherCountry } = serviceOf(world, externalId);
  const [capacity] = capacities;
  const day = (ahead: number) => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
  const kept = booking && {
    serviceId: idOf(world, externalId),
    booking: {
      unit: capacity?.unit,
      quantity: Math.max(1, Math.round((capacity?.qty ?? 0) * booking.share)),
      from: day(booking.fromDay),
      to: day(booking.fromDay + booking.days),
    },
  };
  const vat = { rateBp: VAT_RATES[publisherCountry] };
  return {
    currency: 'EUR',
    validUntil: new Date(Date.now() + validDays * DAY_MS).toISOString(),
    note: '',
    lines: [{ description: message, qty: 1, unitPriceMinor: amountMinor, vat, ...kept }],
  };
}

function idOf(world: World, externalId: string): string {
  return toGlobalId('Service', serviceOf(world, externalId).id);
}

function serviceOf(world: World, externalId: string): WorldService {
  const service = world.services.find((each) => each.externalId === externalId);
  if (!service) throw new Error(`The world has no service ${externalId}.`);
  return service;
}

/** The people of the world at the API, each signed in once, by the slug of the organisation for which they act. */
class People {
  private readonly sessions = new Map<string, Promise<string>>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly world: World,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** The payload of a change. @throws Error where it is refused */
  async change(slug: string, change: keyof typeof CHANGES, input: object): Promise<Answer> {
    const [field, type, selection] = CHANGES[change];
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code message } } }`;
    const { [field]: payload } = await this.send(slug, query, { input });
    if (payload.userErrors.length > 0)
      throw new Error(`${slug} ${field}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }

  /** The version of a request as it is by now. */
  async versionOf(slug: string, { id }: Answer): Promise<number> {
    const { request } = await this.send(slug, 'query ($id: ID!) { request(id: $id) { version } }', { id });
    return request.version;
  }

  async send(slug: string, query: string, variables: object): Promise<Answer> {
    const known = this.sessions.get(slug) ?? this.signIn(slug);
    this.sessions.set(slug, known);
    const { data, errors } = (await this.post(query, variables, await known)).json<Answer>();
    if (errors) throw new Error(`${slug}: ${JSON.stringify(errors)}`);
    return data;
  }

  private async signIn(slug: string): Promise<string> {
    const person = this.world.people.find(
      ({ roles: [first] }) =>
        first?.organisation === slug && ['sme_admin', 'cluster_publisher'].includes(first.role),
    );
    if (!person) throw new Error(`Nobody acts for ${slug}.`);
    const answer = await this.post(SIGN_IN, { input: { email: person.email, password: DEMO_PASSWORD } });
    const [cookie = ''] = [answer.headers['set-cookie'] ?? []].flat();
    return cookie.split(';')[0] ?? '';
  }

  private post(query: string, variables: object, cookie = '') {
    this.signal?.throwIfAborted();
    return this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-fivefold-csrf': '1', cookie },
      payload: { query, variables },
    });
  }
}
