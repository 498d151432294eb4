import * as wire from './wire.mjs';

const DAY_MS = 86_400_000;
const REASON = 'So it was agreed.';

/**
 * Takes the steps of the model at a running API, as the people who may or may not take them, and says how it answered.
 *
 * The API given to it: `send(who, document, variables)` sends an operation as one of the sides, `shift(days)` puts the clock of
 * the business so many days ahead, `runDue()` lets it act; `services` and `organisations` are global ids by provider.
 */
export class DealPlayer {
  #api;
  #day = 0;
  #seen = null;

  constructor(api) {
    this.#api = api;
  }

  /** A new run begins: nothing is asked, and the clock is right again. */
  async begin() {
    this.#seen = null;
    await this.#move(0);
  }

  /**
   * Takes one step.
   * @param who side that takes it: `r`, `a`, `b`, `o`, or `s`, who has no part in it
   * @param stale passes a version that is not the present one
   * @returns `ok`, the code of the refusal, or `impossible` where there is nothing that the step could name
   */
  async take(step, args, { who, stale = false }) {
    if (step === 'moveClock') {
      await this.#move(this.#day + args.days);
      await this.#api.runDue();
      return 'ok';
    }
    const sent = this.#operation(step, args, stale ? 1 : 0);
    if (!sent) return 'impossible';
    try {
      const { done } = await this.#api.send(who, sent[0], { input: sent[1] });
      if (done.userErrors.length > 0) return done.userErrors[0].code;
      if (step === 'save') this.#seen = done.requests[0];
      return 'ok';
    } catch (error) {
      return error.code ?? error.message;
    }
  }

  /** The deal as the requester sees it, in the words of the model; null before anything was asked. */
  async look() {
    if (!this.#seen) return null;
    const { request } = await this.#api.send('r', wire.SEE_DEAL, { id: this.#seen.id });
    this.#seen = request;
    return viewOf(request, this.#api.organisations);
  }

  /** Whether a provider sees of the deal what concerns itself and nothing else. */
  async seesItselfOnly(p, isAsked) {
    const { request } = await this.#api.send(p, wire.SEE_REQUEST, { id: this.#seen.id });
    if (!isAsked) return request === null;
    return (
      request?.recipients.length === 1 && request.recipients[0].provider.id === this.#api.organisations[p]
    );
  }

  async #move(day) {
    this.#day = day;
    await this.#api.shift(day);
  }

  /** Document and input of a step; null where there is nothing to name. `off` is added to the version that was seen. */
  #operation(step, args, off) {
    const agreement = this.#seen?.agreement;
    const milestone = agreement?.milestones[args.at];
    const dispute = agreement?.dispute;
    const naming = (row, document, more = {}) =>
      row && [document, { id: row.id, version: row.version + off, ...more }];
    switch (step) {
      case 'amend':
        return naming(agreement, wire.AMEND_MILESTONES, { milestones: milestonesOf(args.parts) });
      case 'sign':
        return naming(agreement, wire.SIGN_AGREEMENT, { documentHash: agreement?.documentHash });
      case 'askCancel':
        return naming(agreement, wire.ASK_CANCELLATION, { reason: REASON });
      case 'answerCancel':
        return naming(agreement, wire.ANSWER_CANCELLATION, { agree: args.agree, reason: '' });
      case 'withdrawCancel':
        return naming(agreement, wire.WITHDRAW_CANCELLATION);
      case 'start':
        return naming(milestone, wire.START_MILESTONE);
      case 'deliver':
        return naming(milestone, wire.DELIVER_MILESTONE, { note: '' });
      case 'confirm':
        return naming(milestone, wire.CONFIRM_MILESTONE);
      case 'reject':
        return naming(milestone, wire.REJECT_MILESTONE, { reason: REASON });
      case 'dispute': {
        const input = { agreementId: agreement?.id, version: agreement?.version + off, reason: REASON };
        return agreement && [wire.OPEN_DISPUTE, input];
      }
      case 'evidence':
        return naming(dispute, wire.ADD_EVIDENCE, { text: REASON });
      case 'propose':
        return naming(dispute, wire.PROPOSE_SETTLEMENT, ending(args));
      case 'answerProposal':
        return naming(dispute, wire.ANSWER_PROPOSAL, { agree: args.agree });
      case 'decide':
        return naming(dispute, wire.DECIDE_DISPUTE, ending(args));
      case 'withdrawDispute':
        return naming(dispute, wire.WITHDRAW_DISPUTE);
      case 'review':
        return naming(this.#review(args.side), wire.GIVE_REVIEW, { stars: 4, aspects: [], text: REASON });
      case 'answerReview':
        return naming(this.#review(args.side === 'r' ? 'p' : 'r'), wire.ANSWER_REVIEW, { answer: REASON });
      default:
        return this.#askingOperation(step, args, off);
    }
  }

  #askingOperation(step, args, off) {
    const request = this.#seen;
    const recipient = this.#recipient(args.p);
    const quote = this.#quote(args.p);
    const named = { id: request?.id, version: request?.version + off };
    const answered = { recipientId: recipient?.id, version: recipient?.version + off };
    switch (step) {
      case 'save':
        return [wire.SEND_REQUESTS, this.#asking(args)];
      case 'submit':
        return request && [wire.SUBMIT_REQUEST, named];
      case 'withdraw':
        return request && [wire.WITHDRAW_REQUEST, named];
      case 'quote':
        return recipient && [wire.SEND_QUOTE, { ...answered, ...offer(this.#now(), args.valid) }];
      case 'decline':
        return recipient && [wire.DECLINE_REQUEST, { ...answered, reason: REASON }];
      case 'withdrawQuote':
        return quote && [wire.WITHDRAW_QUOTE, { quoteId: quote.id, version: answered.version }];
      case 'counter': {
        const terms = { totalMinor: wire.TOTAL_MINOR - 900, message: REASON };
        return quote && [wire.COUNTER_OFFER, { quoteId: quote.id, version: named.version, ...terms }];
      }
      case 'refuseCounter': {
        const [counter] = inRounds(quote?.counterOffers ?? []).toReversed();
        const input = { counterOfferId: counter?.id, version: answered.version, reason: REASON };
        return counter && [wire.REFUSE_COUNTER_OFFER, input];
      }
      case 'accept':
        return quote && [wire.ACCEPT_QUOTE, { quoteId: quote.id, version: named.version }];
      default:
        throw new Error(`no operation takes the step ${step}`);
    }
  }

  #asking({ asked, reply }) {
    const items = asked.map((p) => ({ serviceId: this.#api.services[p], concepts: [] }));
    const replyBy = reply === null ? null : new Date(this.#now() + reply * DAY_MS).toISOString();
    return { message: 'An offer, please.', parts: [{ items }], replyBy, draft: true };
  }

  #now() {
    return Date.now() + this.#day * DAY_MS;
  }

  /** Its own, or that of the other side where it has none: what is foreign has to be refused. */
  #recipient(p) {
    const all = this.#seen?.recipients ?? [];
    return all.find(({ provider }) => provider.id === this.#api.organisations[p]) ?? all[0];
  }

  /** The open offer, else the accepted one, else the latest. */
  #quote(p) {
    const recipients = this.#seen?.recipients ?? [];
    const own = recipients.find(({ provider }) => provider.id === this.#api.organisations[p]);
    const quotes = own?.quotes ?? [];
    const inState = (wanted) => quotes.find(({ state }) => state === wanted);
    return inState('SENT') ?? inState('ACCEPTED') ?? quotes[0];
  }

  #review(who) {
    return this.#seen?.agreement?.reviews.find(
      ({ side }) => side === (who === 'r' ? 'REQUESTER' : 'PROVIDER'),
    );
  }
}

const { offer } = wire;
const word = (name) => name.toLowerCase();
const ending = ({ outcome }) => ({ outcome: outcome.toUpperCase(), statement: REASON });

function milestonesOf(parts) {
  const first = Math.floor(wire.TOTAL_MINOR / parts);
  return Array.from({ length: parts }, (_, at) => ({
    title: `Part ${at + 1}`,
    amountMinor: at === 0 ? wire.TOTAL_MINOR - first * (parts - 1) : first,
  }));
}

const inRounds = (counterOffers) => counterOffers.toSorted((one, other) => one.round - other.round);
const wordsOfQuote = ({ state, counterOffers }) => [
  word(state),
  ...inRounds(counterOffers).map((each) => word(each.state)),
];

function viewOf(request, organisations) {
  const sides = {};
  for (const p of ['a', 'b']) {
    const recipient = request.recipients.find(({ provider }) => provider.id === organisations[p]);
    if (!recipient) continue;
    const quotes = recipient.quotes.toSorted((one, other) => one.revision - other.revision);
    sides[p] = { state: word(recipient.state), quotes: quotes.map(wordsOfQuote) };
  }
  const { agreement } = request;
  const dispute = agreement?.dispute;
  const stateOf = (side) => word(agreement.reviews.find((review) => review.side === side).state);
  const short = { requester: 'r', provider: 'p', operator: 'o' };
  return {
    state: word(request.state),
    sides,
    agreement: agreement && {
      state: word(agreement.state),
      asked: agreement.cancellation && short[agreement.cancellation.askedBy],
      milestones: agreement.milestones.map(({ state }) => word(state)),
    },
    dispute: dispute
      ? { state: word(dispute.state), r: dispute.requesterAgrees, p: dispute.providerAgrees }
      : null,
    reviews: agreement?.reviews.length > 0 ? { r: stateOf('REQUESTER'), p: stateOf('PROVIDER') } : null,
  };
}
