import { ASKING_STEPS, isOpen, passAskingTime } from './deal-asking.mjs';
import { passWorkTime, WORK_STEPS } from './deal-work.mjs';

/** How much each provider takes on at any moment of the days that a run asks for. */
export const CAPACITY = 3;
const DEADLINE_DAYS = 5;

/**
 * The small model: what each step needs and what it changes, written from the rules and apart from the state tables of the
 * product, so that a mistake in one is seen by the other. Days are counted from the beginning of the run; the clock is moved by
 * whole days, so something is due once as many days have passed.
 *
 * `deals` are the requests that were written last: one, or the two parts of a bundle. `past` are those before them, of which
 * only counts what they keep of a capacity.
 *
 * Sides: `r` asks, `a` and `b` are the two providers, `p` is whichever of them was chosen, `o` is the operator.
 */
export function begin() {
  return { day: 0, deals: [], past: [] };
}

const NOTHING = { day: 0, request: null, agreement: null, dispute: null, reviews: null };
const isWaiting = ({ request }) => ['draft', 'submitted', 'quoted'].includes(request.state);
const OVER = ['declined', 'withdrawn', 'expired', 'cancelled', 'reviewed'];
const isOver = ({ request, agreement, reviews }) =>
  OVER.includes(request.state) ||
  (agreement?.state === 'completed' && reviews.r === 'lapsed' && reviews.p === 'lapsed');

/** The deal that a step is about. */
export function dealOf({ deals }, { on = 0 }) {
  return deals.length === 0 ? NOTHING : deals[on % deals.length];
}

/** How much of a provider's capacity is held by open offers and booked by accepted ones. */
export function keptOf(model, p) {
  const kept = { held: 0, booked: 0 };
  for (const { request, day } of [...model.past, ...model.deals])
    for (const { state, until, qty } of request.sides[p]?.quotes ?? []) {
      if (state === 'sent' && until > day) kept.held += qty;
      if (state === 'accepted' && request.state !== 'cancelled') kept.booked += qty;
    }
  return kept;
}

/** Whether an offer finds what it keeps free, once that of the offer which it revises is. */
function fits(model, args) {
  const { held, booked } = keptOf(model, args.p);
  const open = dealOf(model, args).request.sides[args.p].quotes.find(({ state }) => state === 'sent');
  return held + booked - (open?.qty ?? 0) + args.qty <= CAPACITY;
}

/** A step of one deal as a step of the model. */
const onDeal = ({ by, allows, useful = allows, repeats, does }) => ({
  by: (args, model) => by(args, dealOf(model, args)),
  allows: (model, args) => allows(dealOf(model, args), args),
  useful: (model, args) => useful(dealOf(model, args), args),
  repeats: repeats && ((model, args) => repeats(dealOf(model, args), args)),
  does: (model, args) => does(dealOf(model, args), args),
});
const DEAL_STEPS = Object.fromEntries(
  Object.entries({ ...ASKING_STEPS, ...WORK_STEPS }).map(([name, step]) => [name, onDeal(step)]),
);

/**
 * Every step: `by` takes it, `allows` says whether it is refused, `does` what it changes, `useful` when a run that is not
 * daring tries it (as `allows` where it is not given), `repeats` whether it only answers again what was done before.
 */
export const STEPS = {
  ...DEAL_STEPS,
  moveClock: {
    by: () => 'o',
    allows: () => true,
    useful: ({ deals }) => deals.length > 0,
    does(model, { days }) {
      model.day += days;
      for (const deal of [...model.past, ...model.deals]) {
        deal.day = model.day;
        passAskingTime(deal);
        passWorkTime(deal);
      }
    },
  },
  // One part asks the services of `asked`, a second one those of `also`; sealed offers need a deadline.
  save: {
    by: () => 'r',
    allows: () => true,
    useful: ({ deals }) => deals.every(isOver),
    does(model, { asked, also, reply, sealed }) {
      const days = sealed ? (reply ?? DEADLINE_DAYS) : reply;
      const replyBy = days === null ? null : model.day + days;
      model.past.push(...model.deals);
      model.deals = [asked, also]
        .filter((each) => each !== null)
        .map((each) => ({
          ...NOTHING,
          day: model.day,
          request: { state: 'draft', asked: each, replyBy, sealed, sides: {} },
        }));
    },
  },
  // The other drafts of a bundle go with it.
  submit: {
    by: () => 'r',
    allows(model, args) {
      const { request } = dealOf(model, args);
      return request?.state === 'draft' && (request.replyBy === null || request.replyBy > model.day);
    },
    does({ deals }) {
      for (const { request } of deals) {
        if (request.state !== 'draft') continue;
        request.state = 'submitted';
        for (const p of request.asked) request.sides[p] = { state: 'asked', quotes: [] };
      }
    },
  },
  quote: {
    ...DEAL_STEPS.quote,
    allows: (model, args) => DEAL_STEPS.quote.allows(model, args) && fits(model, args),
    useful: (model, args) => DEAL_STEPS.quote.allows(model, args) && fits(model, args),
  },
  // One offer for each part that is not accepted yet; without `whole` the last of them is left out.
  acceptBundle: {
    by: () => 'r',
    allows: ({ deals }, { picks, whole }) =>
      deals.length === 2 &&
      whole &&
      deals.some(isWaiting) &&
      deals.every((deal, on) => !isWaiting(deal) || isOfferedBy(deal, picks[on])),
    does({ deals }, { picks }) {
      for (const [on, deal] of deals.entries())
        if (isOpen(deal)) ASKING_STEPS.accept.does(deal, { p: picks[on] });
    },
  },
};

const isOfferedBy = (deal, p) => isOpen(deal) && ASKING_STEPS.accept.useful(deal, { p });
