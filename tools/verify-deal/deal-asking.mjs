/** The part of the model before anything is accepted: requests, offers, answers. A deal is one request and what comes of it. */
export const isOpen = (m) => m.request?.state === 'submitted' || m.request?.state === 'quoted';
export const mayAnswer = (m, { p }) => isOpen(m) && ['asked', 'quoted'].includes(side(m, p)?.state);
/** Whether what is offered is still hidden from who asks. */
export const isSealed = ({ request, day }) => (request?.sealed ?? false) && request.replyBy > day;
const side = (m, p) => m.request?.sides[p];
const inState = (m, p, wanted) => side(m, p)?.quotes.find(({ state }) => state === wanted);
const isInTime = ({ request, day }) => request.replyBy === null || request.replyBy > day;
const isAcceptable = (m, p) =>
  isOpen(m) && !isSealed(m) && inState(m, p, 'sent') !== undefined && inState(m, p, 'sent').until > m.day;
const hasOpenCounter = (m, p) => inState(m, p, 'sent')?.counters.includes('open') ?? false;

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

/** The draft of a side as it is written now; a side has one at most. */
function write(m, { p, valid, qty }) {
  const draft = inState(m, p, 'draft') ?? { state: 'draft', isSent: false, counters: [] };
  if (!side(m, p).quotes.includes(draft)) side(m, p).quotes.push(draft);
  return Object.assign(draft, { until: m.day + valid, qty });
}

export const ASKING_STEPS = {
  extend: {
    by: () => 'r',
    allows: (m, { days }) =>
      isOpen(m) && m.request.replyBy !== null && !m.request.sealed && m.day + days >= m.request.replyBy,
    does(m, { days }) {
      m.request.replyBy = m.day + days;
    },
  },
  draftQuote: { by: ({ p }) => p, allows: mayAnswer, does: (m, args) => void write(m, args) },
  quote: {
    by: ({ p }) => p,
    allows: (m, args) => mayAnswer(m, args) && isInTime(m),
    does(m, args) {
      endQuotes([side(m, args.p)], 'revised');
      Object.assign(write(m, args), { state: 'sent', isSent: true });
      side(m, args.p).state = 'quoted';
      settleOpen(m);
    },
  },
  withdrawQuote: {
    by: ({ p }) => p,
    allows: (m, { p }) => isOpen(m) && inState(m, p, 'sent') !== undefined,
    does(m, { p }) {
      end(inState(m, p, 'sent'), 'withdrawn');
      side(m, p).state = 'asked';
      settleOpen(m);
    },
  },
  // Also when the request is over: nobody but its own side ever saw it.
  dropDraft: {
    by: ({ p }) => p,
    allows: (m, { p }) => inState(m, p, 'draft') !== undefined,
    does: (m, { p }) => end(inState(m, p, 'draft'), 'withdrawn'),
  },
  decline: {
    by: ({ p }) => p,
    allows: mayAnswer,
    does(m, { p }) {
      for (const quote of side(m, p).quotes)
        if (['draft', 'sent'].includes(quote.state)) end(quote, 'withdrawn');
      side(m, p).state = 'declined';
      settleOpen(m);
    },
  },
  counter: {
    by: () => 'r',
    allows: (m, { p }) => isAcceptable(m, p) && !hasOpenCounter(m, p),
    does: (m, { p }) => void inState(m, p, 'sent').counters.push('open'),
  },
  refuseCounter: {
    by: ({ p }) => p,
    allows: (m, { p }) => isOpen(m) && hasOpenCounter(m, p),
    does(m, { p }) {
      const { counters } = inState(m, p, 'sent');
      counters[counters.indexOf('open')] = 'refused';
    },
  },
  accept: {
    by: () => 'r',
    // A second accept of the same offer is answered as the first was.
    allows: (m, args) => ASKING_STEPS.accept.repeats(m, args) || isAcceptable(m, args.p),
    repeats: (m, { p }) => inState(m, p, 'accepted') !== undefined,
    useful: (m, { p }) => isAcceptable(m, p),
    does(m, { p }) {
      if (ASKING_STEPS.accept.repeats(m, { p })) return;
      end(inState(m, p, 'sent'), 'accepted');
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
