import { isOpen, isSealed, mayAnswer } from './deal-asking.mjs';
import { keptOf } from './deal-model.mjs';
import { DISPUTE_WINDOW_DAYS } from './deal-work.mjs';

/**
 * What an organisation has to see of the model: states and the steps that are offered to it, and what is kept of capacities.
 * The provider sees of a request itself and nothing of the others; who asks sees no draft, and no sealed offer before its time.
 *
 * @param who `r`, `a` or `b`
 */
export function sightOf(model, who) {
  const kept = Object.fromEntries((who === 'r' ? ['a', 'b'] : [who]).map((p) => [p, keptOf(model, p)]));
  return { deals: model.deals.map((deal) => sightOfDeal(deal, who)), kept };
}

const offered = (steps) =>
  Object.keys(steps)
    .filter((name) => steps[name])
    .sort();

function sightOfDeal(m, who) {
  const { request, agreement, dispute, reviews } = m;
  const own = who === 'r';
  if (!own && !request.sides[who]) return null;
  const isParty = own || agreement?.by === who;
  const side = own ? 'r' : 'p';
  const sides = Object.entries(request.sides).filter(([p]) => own || p === who);
  return {
    state: own ? (isSealed(m) && request.state === 'quoted' ? 'submitted' : request.state) : shownTo(m, who),
    offers: own ? offered(requestSteps(m)) : [],
    sides: Object.fromEntries(sides.map(([p, each]) => [p, sightOfSide(m, p, each, own)])),
    agreement: isParty && agreement ? sightOfAgreement(m, side) : null,
    dispute: isParty && dispute ? sightOfDispute(m, side) : null,
    reviews: isParty && reviews ? { r: sightOfReview(m, 'r', side), p: sightOfReview(m, 'p', side) } : null,
  };
}

/** What a provider may know of where the request stands. */
function shownTo({ request }, p) {
  const { state } = request.sides[p];
  if (state === 'chosen') return request.state;
  return { asked: 'submitted', not_chosen: 'accepted' }[state] ?? state;
}

const requestSteps = (m) => ({
  change: m.request.state === 'draft',
  submit: m.request.state === 'draft',
  extend: isOpen(m) && m.request.replyBy !== null && !m.request.sealed,
  withdraw: m.request.state === 'draft' || isOpen(m),
});

function sightOfSide(m, p, { state, quotes }, own) {
  const isHidden = own && isSealed(m);
  const answers = !own && mayAnswer(m, { p });
  const seen = quotes.filter(({ isSent }) => !own || (isSent && !isHidden));
  return {
    state: isHidden && state === 'quoted' ? 'asked' : state,
    offers: offered({ quote: answers, decline: answers }),
    quotes: seen.map((quote) => ({
      state: quote.state,
      offers: offered(own ? { accept: quote.state === 'sent' } : ownQuoteSteps(quote, answers)),
      counters: quote.counters.map((each) => ({
        state: each,
        offers: offered({ refuse: !own && each === 'open' }),
      })),
    })),
  };
}

const ownQuoteSteps = ({ state }, answers) => ({
  send: state === 'draft' && answers,
  withdraw: state === 'draft' || state === 'sent',
  revise: state === 'sent',
});

const other = (side) => (side === 'r' ? 'p' : 'r');

function sightOfAgreement({ day, request, agreement }, side) {
  const { state, asked, signed, deliveredOn } = agreement;
  const isUnsigned = !['active', 'completed', 'cancelled', 'disputed'].includes(state);
  const mayEnd = isUnsigned || state === 'active';
  return {
    state,
    asked,
    offers: offered({
      amend: isUnsigned,
      sign: isUnsigned && !signed.includes(side),
      ask_cancel: mayEnd && asked === null,
      cancel: mayEnd && asked === other(side),
      refuse_cancel: mayEnd && asked === other(side),
      withdraw_cancel: mayEnd && asked === side,
      dispute:
        ['active', 'completed'].includes(state) &&
        ['in_delivery', 'delivered', 'resolved'].includes(request.state) &&
        (deliveredOn === null || day < deliveredOn + DISPUTE_WINDOW_DAYS),
    }),
    milestones: agreement.milestones.map((each) => ({
      state: each.state,
      offers: state === 'active' ? offered(milestoneSteps(each, side)) : [],
    })),
  };
}

const milestoneSteps = ({ state }, side) => ({
  start: side === 'p' && ['planned', 'rejected'].includes(state),
  deliver: side === 'p' && state === 'started',
  confirm: side === 'r' && state === 'delivered',
  reject: side === 'r' && state === 'delivered',
});

function sightOfDispute({ day, dispute }, side) {
  const { state, answers } = dispute;
  const maySay = state === 'proposal' && answers[side] === null;
  return {
    state,
    ...answers,
    offers: offered({
      add_evidence: ['opened', 'evidence'].includes(state) && day < dispute.evidenceUntil,
      agree: maySay,
      refuse: maySay,
      withdraw: ['opened', 'evidence', 'examined', 'proposal'].includes(state) && dispute.by === side,
    }),
  };
}

/** Of the review that the other side gave, nothing is read before it is published. */
function sightOfReview({ day, reviews, agreement }, author, side) {
  const state = reviews[author];
  const isRead = ['published', 'answered'].includes(state) || (state === 'sealed' && author === side);
  return {
    state,
    isRead,
    offers: offered({
      give: state === 'open' && author === side && agreement.state === 'completed' && day < reviews.lapseOn,
      answer: state === 'published' && author !== side,
    }),
  };
}
