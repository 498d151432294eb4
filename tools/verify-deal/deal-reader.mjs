import * as wire from './wire.mjs';

const word = (name) => name.toLowerCase();
const offersOf = ({ actions }) => actions.toSorted();
const SHORT = { requester: 'r', provider: 'p', operator: 'o' };

/**
 * The answer of the API in the words of the model: {@link sightOf} says what has to stand in it.
 *
 * @param answer what an organisation was shown: its requests in order of the parts, and its bookings
 * @param organisations global ids by provider
 * @param services global ids by provider
 * @param firstDay of the bookings of this run
 */
export function readSight({ deals, bookings }, { who, organisations, services, firstDay }) {
  const kept = Object.fromEntries((who === 'r' ? ['a', 'b'] : [who]).map((p) => [p, { held: 0, booked: 0 }]));
  for (const { node } of bookings.edges) {
    const p = Object.keys(kept).find((each) => services[each] === node.service?.id);
    const state = word(node.state);
    if (p && node.from === firstDay && state in kept[p]) kept[p][state] += node.capacity.qty;
  }
  return { deals: deals.map((request) => request && readDeal(request, organisations)), kept };
}

function readDeal(request, organisations) {
  const sides = {};
  for (const recipient of request.recipients) {
    const p = Object.keys(organisations).find((each) => organisations[each] === recipient.provider.id) ?? '?';
    sides[p] = {
      state: word(recipient.state),
      offers: offersOf(recipient),
      quotes: recipient.quotes.toSorted((one, other) => one.revision - other.revision).map(readQuote),
    };
  }
  const { agreement } = request;
  return {
    state: word(request.state),
    offers: offersOf(request),
    sides: Object.fromEntries(Object.entries(sides).sort()),
    agreement: agreement && readAgreement(agreement),
    dispute: agreement?.dispute ? readDispute(agreement.dispute) : null,
    reviews: agreement?.reviews.length > 0 ? readReviews(agreement.reviews) : null,
  };
}

const readQuote = (quote) => ({
  state: word(quote.state),
  offers: offersOf(quote),
  counters: inRounds(quote.counterOffers).map((each) => ({
    state: word(each.state),
    offers: offersOf(each),
  })),
});

const readAgreement = (agreement) => ({
  state: word(agreement.state),
  asked: agreement.cancellation && SHORT[agreement.cancellation.askedBy],
  offers: offersOf(agreement),
  milestones: agreement.milestones.map((each) => ({ state: word(each.state), offers: offersOf(each) })),
});

const readDispute = (dispute) => ({
  state: word(dispute.state),
  r: dispute.requesterAgrees,
  p: dispute.providerAgrees,
  offers: offersOf(dispute),
});

function readReviews(reviews) {
  const read = (side) => {
    const review = reviews.find((each) => each.side === side);
    return { state: word(review.state), isRead: review.stars === wire.STARS, offers: offersOf(review) };
  };
  return { r: read('REQUESTER'), p: read('PROVIDER') };
}

/** Counter-offers of one offer, the first round first. */
export function inRounds(counterOffers) {
  return counterOffers.toSorted((one, other) => one.round - other.round);
}
