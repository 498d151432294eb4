/** The part of the model after an offer was accepted: agreement, milestones, disputes, reviews. */
const CONFIRM_DAYS = 14;
export const DISPUTE_WINDOW_DAYS = 30;
const EVIDENCE_DAYS = 14;
const ANSWER_DAYS = 7;
const SEAL_DAYS = 7;
const REVIEW_DAYS = 30;

const UNSIGNED = ['drafted', 'signed_by_requester', 'signed_by_provider'];
const isUnsigned = (m) => UNSIGNED.includes(m.agreement?.state);
const isActive = (m) => m.agreement?.state === 'active';
const mayEnd = (m) => isUnsigned(m) || isActive(m);
const milestone = (m, at) => m.agreement?.milestones[at];
const isDone = ({ state }) => state === 'delivered' || state === 'confirmed';
const isOpenDispute = (m) => ['opened', 'evidence', 'examined', 'proposal'].includes(m.dispute?.state);
const isPossible = (m, outcome) => outcome !== 'resume' || m.dispute.was === 'active';
const other = (who) => (who === 'r' ? 'p' : 'r');

/** The provider's side is taken by whom the requester chose; by somebody at least where nobody is chosen yet. */
const party = ({ side }, m) => (side === 'p' ? (m.agreement?.by ?? 'a') : 'r');
const byProvider = (_, m) => party({ side: 'p' }, m);

export const WORK_STEPS = {
  amend: {
    by: party,
    allows: isUnsigned,
    does(m, { parts }) {
      m.agreement.state = 'drafted';
      m.agreement.signed = [];
      m.agreement.milestones = Array.from({ length: parts }, () => ({ state: 'planned' }));
    },
  },
  sign: {
    by: party,
    // Who signs the same document again is answered as the first time.
    allows: (m, args) => isUnsigned(m) || WORK_STEPS.sign.repeats(m, args),
    repeats: (m, { side }) => m.agreement?.signed.includes(side) ?? false,
    useful: (m, args) => isUnsigned(m) && !WORK_STEPS.sign.repeats(m, args),
    does(m, { side }) {
      if (m.agreement.signed.includes(side)) return;
      m.agreement.signed.push(side);
      const both = m.agreement.signed.length === 2;
      m.agreement.state = both ? 'active' : side === 'r' ? 'signed_by_requester' : 'signed_by_provider';
    },
  },
  start: {
    by: byProvider,
    allows: (m, { at }) => isActive(m) && ['planned', 'rejected'].includes(milestone(m, at)?.state),
    does(m, { at }) {
      milestone(m, at).state = 'started';
      if (m.request.state === 'accepted') m.request.state = 'in_delivery';
    },
  },
  deliver: {
    by: byProvider,
    allows: (m, { at }) => isActive(m) && milestone(m, at)?.state === 'started',
    does(m, { at }) {
      Object.assign(milestone(m, at), { state: 'delivered', silentOn: m.day + CONFIRM_DAYS });
      m.agreement.deliveredOn = m.day;
      if (m.agreement.milestones.every(isDone)) m.request.state = 'delivered';
    },
  },
  confirm: {
    by: () => 'r',
    allows: (m, { at }) => isActive(m) && milestone(m, at)?.state === 'delivered',
    does(m, { at }) {
      milestone(m, at).state = 'confirmed';
      completeIfAll(m);
    },
  },
  reject: {
    by: () => 'r',
    allows: (m, { at }) => isActive(m) && milestone(m, at)?.state === 'delivered',
    does(m, { at }) {
      if (m.agreement.milestones.every(isDone)) m.request.state = 'in_delivery';
      milestone(m, at).state = 'rejected';
    },
  },
  askCancel: {
    by: party,
    allows: (m) => mayEnd(m) && m.agreement.asked === null,
    does(m, { side }) {
      m.agreement.asked = side;
    },
  },
  answerCancel: {
    by: party,
    allows: (m, { side }) => mayEnd(m) && m.agreement.asked === other(side),
    does(m, { agree }) {
      if (agree) cancel(m);
      else m.agreement.asked = null;
    },
  },
  withdrawCancel: {
    by: party,
    allows: (m, { side }) => mayEnd(m) && m.agreement.asked === side,
    does(m) {
      m.agreement.asked = null;
    },
  },
  dispute: {
    by: party,
    allows: (m) =>
      ['active', 'completed'].includes(m.agreement?.state) &&
      ['in_delivery', 'delivered', 'resolved'].includes(m.request.state) &&
      (m.agreement.deliveredOn === null || m.day < m.agreement.deliveredOn + DISPUTE_WINDOW_DAYS),
    does(m, { side }) {
      m.dispute = { state: 'opened', by: side, was: m.agreement.state, evidenceUntil: m.day + EVIDENCE_DAYS };
      m.dispute.answers = { r: null, p: null };
      m.agreement.state = 'disputed';
      m.request.state = 'disputed';
    },
  },
  evidence: {
    by: party,
    allows: (m) => ['opened', 'evidence'].includes(m.dispute?.state) && m.day < m.dispute.evidenceUntil,
    does(m) {
      m.dispute.state = 'evidence';
    },
  },
  propose: {
    by: () => 'o',
    allows: (m, { outcome }) => isOpenDispute(m) && isPossible(m, outcome),
    does(m, { outcome }) {
      const answers = { r: null, p: null };
      Object.assign(m.dispute, { state: 'proposal', outcome, answers, answerUntil: m.day + ANSWER_DAYS });
    },
  },
  answerProposal: {
    by: party,
    allows: (m, { side }) => m.dispute?.state === 'proposal' && m.dispute.answers[side] === null,
    does(m, { side, agree }) {
      m.dispute.answers[side] = agree;
      if (m.dispute.answers.r && m.dispute.answers.p) endDispute(m, 'settled', m.dispute.outcome);
    },
  },
  decide: {
    by: () => 'o',
    allows: (m, { outcome }) =>
      m.dispute?.state === 'proposal' &&
      isPossible(m, outcome) &&
      (Object.values(m.dispute.answers).includes(false) || m.day >= m.dispute.answerUntil),
    does: (m, { outcome }) => endDispute(m, 'decided', outcome),
  },
  withdrawDispute: {
    by: party,
    allows: (m, { side }) => isOpenDispute(m) && m.dispute.by === side,
    does: (m) => endDispute(m, 'withdrawn', m.dispute.was === 'active' ? 'resume' : 'complete'),
  },
  review: {
    by: party,
    allows: (m, { side }) =>
      m.reviews?.[side] === 'open' && m.agreement.state === 'completed' && m.day < m.reviews.lapseOn,
    does(m, { side }) {
      m.reviews[side] = 'sealed';
      m.reviews.publishOn ??= m.day + SEAL_DAYS;
      if (m.reviews[other(side)] !== 'open') publish(m);
    },
  },
  answerReview: {
    by: party,
    allows: (m, { side }) => m.reviews?.[other(side)] === 'published',
    does(m, { side }) {
      m.reviews[other(side)] = 'answered';
    },
  },
};

/** Silence confirms, the term for evidence ends, reviews are opened or lapse. */
export function passWorkTime(m) {
  if (isActive(m)) {
    for (const each of m.agreement.milestones)
      if (each.state === 'delivered' && each.silentOn <= m.day) each.state = 'confirmed';
    completeIfAll(m);
  }
  if (['opened', 'evidence'].includes(m.dispute?.state) && m.dispute.evidenceUntil <= m.day)
    m.dispute.state = 'examined';
  passReviewTime(m);
}

function passReviewTime(m) {
  if (!m.reviews || !['completed', 'cancelled'].includes(m.agreement.state)) return;
  const completed = m.agreement.state === 'completed';
  const sealed = () => m.reviews.r === 'sealed' || m.reviews.p === 'sealed';
  const isUnsealed = completed && sealed() && m.reviews.publishOn <= m.day;
  if (isUnsealed || m.reviews.lapseOn <= m.day)
    for (const who of ['r', 'p']) if (m.reviews[who] === 'open') m.reviews[who] = 'lapsed';
  if (completed && sealed() && m.reviews.r !== 'open' && m.reviews.p !== 'open') publish(m);
}

function publish(m) {
  for (const who of ['r', 'p']) if (m.reviews[who] === 'sealed') m.reviews[who] = 'published';
  m.request.state = 'reviewed';
}

function completeIfAll(m) {
  if (!m.agreement.milestones.every(({ state }) => state === 'confirmed')) return;
  m.agreement.state = 'completed';
  invite(m);
}

/** Both sides are invited once, whatever becomes of the agreement afterwards. */
function invite(m) {
  m.reviews ??= { r: 'open', p: 'open', lapseOn: m.day + REVIEW_DAYS, publishOn: null };
}

function cancel(m) {
  for (const each of m.agreement.milestones) if (each.state !== 'confirmed') each.state = 'cancelled';
  m.agreement.state = 'cancelled';
  m.request.state = 'cancelled';
}

function endDispute(m, state, outcome) {
  m.dispute.state = state;
  if (outcome === 'cancel') return cancel(m);
  m.request.state = 'resolved';
  if (outcome === 'resume') {
    m.agreement.state = 'active';
    for (const each of m.agreement.milestones)
      if (each.state === 'delivered') each.silentOn = m.day + CONFIRM_DAYS;
    return;
  }
  for (const each of m.agreement.milestones) each.state = isDone(each) ? 'confirmed' : 'cancelled';
  m.agreement.state = 'completed';
  invite(m);
}
