import { ASKING_STEPS, passAskingTime } from './deal-asking.mjs';
import { passWorkTime, WORK_STEPS } from './deal-work.mjs';

/**
 * The small model of a deal: what each step needs and what it changes, written from the rules and apart from the state tables
 * of the product, so that a mistake in one is seen by the other. Days are counted from the beginning of the run; the clock
 * is moved by whole days, so something is due once as many days have passed.
 *
 * Sides: `r` asks, `a` and `b` are the two providers, `p` is whichever of them was chosen, `o` is the operator.
 */
export function begin() {
  return { day: 0, request: null, agreement: null, dispute: null, reviews: null };
}

/**
 * Every step: `by` takes it, `allows` says whether it is refused, `does` what it changes, `useful` when a run that is not
 * daring tries it (as `allows` where it is not given), `repeats` whether it only answers again what was done before.
 */
export const STEPS = {
  moveClock: {
    by: () => 'o',
    allows: () => true,
    does(m, { days }) {
      m.day += days;
      passAskingTime(m);
      passWorkTime(m);
    },
  },
  ...ASKING_STEPS,
  ...WORK_STEPS,
};

/** The model in the words of what a requester sees. */
export function viewOf({ request, agreement, dispute, reviews }) {
  if (!request) return null;
  const sides = {};
  for (const [p, { state, quotes }] of Object.entries(request.sides))
    sides[p] = { state, quotes: quotes.map((quote) => [quote.state, ...quote.counters]) };
  return {
    state: request.state,
    sides,
    agreement: agreement && {
      state: agreement.state,
      asked: agreement.asked,
      milestones: agreement.milestones.map(({ state }) => state),
    },
    dispute: dispute && { state: dispute.state, r: dispute.answers.r, p: dispute.answers.p },
    reviews: reviews && { r: reviews.r, p: reviews.p },
  };
}
