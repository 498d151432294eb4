/** The part of the model before anything is accepted: requests, offers, answers. */
const isOpen = (m) => m.request?.state === 'submitted' || m.request?.state === 'quoted';
const side = (m, p) => m.request?.sides[p];
const sent = (m, p) => side(m, p)?.quotes.find(({ state }) => state === 'sent');
const isAcceptable = (m, p) => isOpen(m) && sent(m, p) !== undefined && sent(m, p).until > m.day;
const mayAnswer = (m, { p }) => isOpen(m) && ['asked', 'quoted'].includes(side(m, p)?.state);
const OVER = ['declined', 'withdrawn', 'expired', 'cancelled', 'reviewed'];
const isOver = (m) =>
  m.request === null ||
  OVER.includes(m.request.state) ||
  (m.agreement?.state === 'completed' && m.reviews.r === 'lapsed' && m.reviews.p === 'lapsed');

/** What an open request is follows from its sides. */
function settleOpen(m) {
  if (!isOpen(m)) return;
  const states = Object.values(m.request.sides).map(({ state }) => state);
  m.request.state = states.includes('quoted')
    ? 'quoted'
    : states.includes('asked')
      ? 'submitted'
      : 'declined';
}

/** An offer ends, and with it the counter-offer that waits for an answer. */
function end(quote, state) {
  quote.state = state;
  quote.counters = quote.counters.map((each) =>
    each !== 'open' ? each : state === 'revised' ? 'answered' : 'lapsed',
  );
}

function endQuotes(sides, state) {
  for (const { quotes } of sides) for (const quote of quotes) if (quote.state === 'sent') end(quote, state);
}

const hasOpenCounter = (m, p) => sent(m, p)?.counters.includes('open') ?? false;

export const ASKING_STEPS = {
  save: {
    by: () => 'r',
    allows: () => true,
    useful: isOver,
    does(m, { asked, reply }) {
      const replyBy = reply === null ? null : m.day + reply;
      Object.assign(m, { agreement: null, dispute: null, reviews: null });
      m.request = { state: 'draft', asked, replyBy, sides: {} };
    },
  },
  submit: {
    by: () => 'r',
    allows: (m) => m.request?.state === 'draft' && (m.request.replyBy === null || m.request.replyBy > m.day),
    does(m) {
      m.request.state = 'submitted';
      for (const p of m.request.asked) m.request.sides[p] = { state: 'asked', quotes: [] };
    },
  },
  quote: {
    by: ({ p }) => p,
    allows: (m, args) => mayAnswer(m, args) && (m.request.replyBy === null || m.request.replyBy > m.day),
    does(m, { p, valid }) {
      endQuotes([side(m, p)], 'revised');
      side(m, p).quotes.push({ state: 'sent', until: m.day + valid, counters: [] });
      side(m, p).state = 'quoted';
      settleOpen(m);
    },
  },
  withdrawQuote: {
    by: ({ p }) => p,
    allows: (m, { p }) => isOpen(m) && sent(m, p) !== undefined,
    does(m, { p }) {
      end(sent(m, p), 'withdrawn');
      side(m, p).state = 'asked';
      settleOpen(m);
    },
  },
  decline: {
    by: ({ p }) => p,
    allows: mayAnswer,
    does(m, { p }) {
      endQuotes([side(m, p)], 'withdrawn');
      side(m, p).state = 'declined';
      settleOpen(m);
    },
  },
  counter: {
    by: () => 'r',
    allows: (m, { p }) => isAcceptable(m, p) && !hasOpenCounter(m, p),
    does: (m, { p }) => void sent(m, p).counters.push('open'),
  },
  refuseCounter: {
    by: ({ p }) => p,
    allows: (m, { p }) => isOpen(m) && hasOpenCounter(m, p),
    does(m, { p }) {
      const { counters } = sent(m, p);
      counters[counters.indexOf('open')] = 'refused';
    },
  },
  accept: {
    by: () => 'r',
    // A second accept of the same offer is answered as the first was.
    allows: (m, args) => ASKING_STEPS.accept.repeats(m, args) || isAcceptable(m, args.p),
    repeats: (m, { p }) => side(m, p)?.quotes.some(({ state }) => state === 'accepted') ?? false,
    useful: (m, { p }) => isAcceptable(m, p),
    does(m, { p }) {
      if (ASKING_STEPS.accept.repeats(m, { p })) return;
      end(sent(m, p), 'accepted');
      endQuotes(Object.values(m.request.sides), 'rejected');
      for (const each of Object.values(m.request.sides))
        if (['asked', 'quoted'].includes(each.state)) each.state = 'not_chosen';
      side(m, p).state = 'chosen';
      m.request.state = 'accepted';
      m.agreement = { by: p, state: 'drafted', signed: [], asked: null, deliveredOn: null };
      m.agreement.milestones = [{ state: 'planned' }];
    },
  },
  withdraw: {
    by: () => 'r',
    allows: (m) => m.request?.state === 'draft' || isOpen(m),
    does(m) {
      endQuotes(Object.values(m.request.sides), 'rejected');
      for (const each of Object.values(m.request.sides))
        if (['asked', 'quoted'].includes(each.state)) each.state = 'withdrawn';
      m.request.state = 'withdrawn';
    },
  },
};

/** Offers run out, and a request without one at its deadline. */
export function passAskingTime(m) {
  if (!isOpen(m)) return;
  for (const each of Object.values(m.request.sides)) {
    const quote = each.quotes.find(({ state, until }) => state === 'sent' && until <= m.day);
    if (!quote) continue;
    end(quote, 'expired');
    each.state = 'asked';
  }
  settleOpen(m);
  if (m.request.state !== 'submitted' || m.request.replyBy === null || m.request.replyBy > m.day) return;
  m.request.state = 'expired';
  for (const each of Object.values(m.request.sides)) if (each.state === 'asked') each.state = 'expired';
}
