import {
  DEALS,
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
import { type Answer, type Change, People } from './people.js';
import { playTrust } from './play-trust.js';

const DAY_MS = 86_400_000;
const REQUEST = 'id version recipients { id version } quotes { id }';
const AGREEMENT = `id version documentHash milestones { id version } reviews { id version side }`;
const SLOTS = 'query ($id: ID!) { service(id: $id) { slots(days: 31) { startsAt endsAt state } } }';

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
const VERSION = 'query ($id: ID!) { request(id: $id) { version } }';

/**
 * Makes the deals of the demo world, then what its people say of members and of content, step by step as they would, over the API of
 * a server on a database that the world has just been filled into: all of it came about as anything else does.
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
    const { booking } = await people.change(requesterSlug, CHANGES.hold, {
      serviceId,
      startsAt,
      endsAt,
      note,
    });
    const answer = { bookingId: booking.id, version: booking.version };
    if (isConfirmed) await people.change(serviceOf(world, externalId).providerSlug, CHANGES.book, answer);
  }
  for (const { externalId, requesterSlug, key } of QUESTIONS)
    await people.change(requesterSlug, CHANGES.ask, { serviceId: idOf(world, externalId), key });
  await playTrust(people, world);
  await people.leave();
}

/** The version of a request as it is by now. */
async function versionOf(people: People, slug: string, { id }: Answer): Promise<number> {
  return (await people.send(slug, VERSION, { id })).request.version;
}

async function play(people: People, world: World, deal: WorldDeal): Promise<void> {
  const { externalId, requesterSlug: requester, stage, message, besides } = deal;
  const provider = serviceOf(world, externalId).providerSlug;
  const parts = [externalId, ...(besides ? [besides] : [])].map((each) => ({
    items: [{ serviceId: idOf(world, each), concepts: serviceOf(world, each).capabilities.slice(0, 1) }],
  }));
  const [request] = (await people.change(requester, CHANGES.send, { message, parts })).requests;
  const recipient = { recipientId: request.recipients[0].id, version: request.recipients[0].version };
  if (stage === 'asked') return;
  if (stage === 'withdrawn') {
    await people.change(requester, CHANGES.withdraw, { id: request.id, version: request.version });
    return;
  }
  if (stage === 'declined') {
    await people.change(provider, CHANGES.decline, { ...recipient, reason: 'Nobody is free before summer.' });
    return;
  }
  const quoted = await people.change(provider, CHANGES.quote, { ...recipient, ...offerOf(world, deal) });
  const offer = {
    quoteId: quoted.request.quotes[0].id,
    version: await versionOf(people, requester, request),
  };
  if (deal.counterMinor)
    await people.change(requester, CHANGES.counter, {
      ...{ ...offer, totalMinor: deal.counterMinor },
      message: 'We would order again in autumn.',
    });
  if (stage === 'quoted') return;

  const accepted = await people.change(requester, CHANGES.accept, offer);
  let { agreement } = accepted.request;
  const step = async (who: string, change: keyof typeof CHANGES, more: object = {}): Promise<void> => {
    const { id, version } = agreement.milestones[0];
    ({ agreement } = await people.change(who, CHANGES[change], { id, version, ...more }));
  };
  const sign = async (who: string): Promise<void> => {
    const { id, version, documentHash } = agreement;
    ({ agreement } = await people.change(who, CHANGES.sign, { id, version, documentHash }));
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
    const { dispute } = await people.change(requester, CHANGES.dispute, {
      ...{ ...opened, reason: 'Two of the five sensors do not report.' },
    });
    const text = 'Both were switched off on the day of the test.';
    await people.change(provider, CHANGES.evidence, { id: dispute.id, version: dispute.version, text });
    return;
  }
  await step(requester, 'confirm');
  for (const [who, side, text] of [
    [requester, 'REQUESTER', 'Quick, and every question was answered.'],
    [provider, 'PROVIDER', 'Clear orders and samples in good time.'],
  ] as const) {
    const { id, version } = agreement.reviews.find((review: Answer) => review.side === side);
    await people.change(who, CHANGES.review, { id, version, stars: 5, text });
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
