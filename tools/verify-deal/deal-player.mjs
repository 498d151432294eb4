import { inRounds, readSight } from './deal-reader.mjs';
import * as wire from './wire.mjs';

const DAY_MS = 86_400_000;
const REASON = 'So it was agreed.';
/** Until the offers of a sealed request are opened, where no other deadline is drawn. */
const SEALED_DAYS = 5;

/**
 * Takes the steps of the model at a running API, as the people who may or may not take them, and says how it answered.
 *
 * The API given to it: `send(who, document, variables)` sends an operation as one of the sides, `shift(days)` puts the clock of
 * the business so many days ahead, `runDue()` lets it act; `services` and `organisations` are global ids by provider; from
 * `firstDay` on nothing is booked.
 */
export class DealPlayer {
  #api;
  #run = 0;
  #day = 0;
  #ids = [];
  #bundleId = null;
  /** What each side was shown last: the deals in order of the parts, null for one that it does not see. */
  #seen = { r: [], a: [], b: [] };

  constructor(api) {
    this.#api = api;
  }

  /** A new run begins: nothing is asked, and the clock is right again. */
  async begin() {
    this.#run += 1;
    this.#ids = [];
    this.#bundleId = null;
    this.#seen = { r: [], a: [], b: [] };
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
      if (step === 'save') {
        this.#ids = done.requests.map(({ id }) => id);
        this.#bundleId = done.bundleId;
      }
      return 'ok';
    } catch (error) {
      return error.code ?? error.message;
    }
  }

  /** What the requester and both providers see of the deals, each in the words of the model. */
  async look() {
    const sides = ['r', 'a', 'b'];
    const sights = await Promise.all(sides.map((who) => this.#lookAs(who)));
    return Object.fromEntries(sides.map((who, at) => [who, sights[at]]));
  }

  async #lookAs(who) {
    const [one, other = null] = this.#ids;
    const variables = { one: one ?? '', other: other ?? '', isOne: !!one, isOther: !!other };
    const side = who === 'r' ? 'TAKEN' : 'GIVEN';
    const answer = await this.#api.send(who, wire.SEE_DEALS, { ...variables, side });
    const deals = [answer.one, answer.other].slice(0, this.#ids.length);
    this.#seen[who] = deals;
    const { organisations, services } = this.#api;
    const firstDay = this.#bookedDay(0);
    return readSight({ deals, bookings: answer.bookings }, { who, organisations, services, firstDay });
  }

  async #move(day) {
    this.#day = day;
    await this.#api.shift(day);
  }

  /** A deal as one side was shown it; undefined before anything was asked, null where the side does not see it. */
  #dealOf(who, { on = 0 }) {
    const deals = this.#seen[who];
    return deals[on % deals.length];
  }

  /** Document and input of a step; null where there is nothing to name. `off` is added to the version that was seen. */
  #operation(step, args, off) {
    const agreement = this.#dealOf('r', args)?.agreement;
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
        return naming(this.#review(args, args.side), wire.GIVE_REVIEW, {
          stars: wire.STARS,
          aspects: [],
          text: REASON,
        });
      case 'answerReview':
        return naming(this.#review(args, args.side === 'r' ? 'p' : 'r'), wire.ANSWER_REVIEW, {
          answer: REASON,
        });
      default:
        return this.#askingOperation(step, args, off);
    }
  }

  #askingOperation(step, args, off) {
    const request = this.#dealOf('r', args);
    const recipient = this.#recipient(args);
    const quote = this.#quote(args);
    const draft = this.#quotes(args).find(({ state }) => state === 'DRAFT');
    const named = { id: request?.id, version: request?.version + off };
    const answered = { recipientId: recipient?.id, version: recipient?.version + off };
    switch (step) {
      case 'save':
        return [wire.SEND_REQUESTS, this.#asking(args)];
      case 'submit':
        return request && [wire.SUBMIT_REQUEST, named];
      case 'extend':
        return request && [wire.EXTEND_DEADLINE, { ...named, replyBy: this.#dayAfter(args.days) }];
      case 'withdraw':
        return request && [wire.WITHDRAW_REQUEST, named];
      case 'draftQuote':
        return recipient && [wire.SAVE_QUOTE, { ...answered, ...this.#offer(args) }];
      case 'quote':
        return recipient && [wire.SEND_QUOTE, { ...answered, ...this.#offer(args) }];
      case 'decline':
        return recipient && [wire.DECLINE_REQUEST, { ...answered, reason: REASON }];
      case 'withdrawQuote':
        return quote && [wire.WITHDRAW_QUOTE, { quoteId: quote.id, version: answered.version }];
      case 'dropDraft':
        return draft && [wire.WITHDRAW_QUOTE, { quoteId: draft.id, version: answered.version }];
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
      case 'acceptBundle':
        return this.#acceptance(args, off);
      default:
        throw new Error(`no operation takes the step ${step}`);
    }
  }

  #asking({ asked, also, reply, sealed }) {
    const parts = [asked, also]
      .filter((each) => each !== null)
      .map((each) => ({ items: each.map((p) => ({ serviceId: this.#api.services[p], concepts: [] })) }));
    const days = sealed ? (reply ?? SEALED_DAYS) : reply;
    const replyBy = days === null ? null : this.#dayAfter(days);
    return { message: 'An offer, please.', parts, replyBy, sealed, draft: true };
  }

  /** One offer for each open part of the bundle; the last is left out where it shall not be whole. */
  #acceptance({ picks, whole }, off) {
    const open = this.#seen.r.flatMap(({ state, version }, on) =>
      ['DRAFT', 'SUBMITTED', 'QUOTED'].includes(state)
        ? [{ quote: this.#quote({ on, p: picks[on] }), version: version + off }]
        : [],
    );
    const named = whole ? open : open.slice(0, -1);
    if (!this.#bundleId || named.length === 0 || named.some(({ quote }) => !quote)) return null;
    const choices = named.map(({ quote, version }) => ({ quoteId: quote.id, version }));
    return [wire.ACCEPT_BUNDLE, { bundleId: this.#bundleId, choices }];
  }

  #offer({ p, valid, qty }) {
    const days = { from: this.#bookedDay(0), to: this.#bookedDay(1) };
    const kept = { serviceId: this.#api.services[p], booking: { unit: wire.UNIT, quantity: qty, ...days } };
    return offer(this.#now(), valid, qty > 0 ? kept : {});
  }

  /** Each run books a day of its own, so that what an earlier one has booked is not in its way. */
  #bookedDay(days) {
    const day = Date.parse(this.#api.firstDay) + (this.#run + days) * DAY_MS;
    return new Date(day).toISOString().slice(0, 10);
  }

  #now() {
    return Date.now() + this.#day * DAY_MS;
  }

  #dayAfter(days) {
    return new Date(this.#now() + days * DAY_MS).toISOString();
  }

  /** Its own, or that of the other side where it has none: what is foreign has to be refused. */
  #recipient(args) {
    const own = this.#dealOf(args.p ?? 'a', args)?.recipients[0];
    return own ?? this.#dealOf('r', args)?.recipients[0];
  }

  /** As the provider itself sees them, so that offers are named that who asks must not know. */
  #quotes(args) {
    return this.#dealOf(args.p ?? 'a', args)?.recipients[0]?.quotes ?? [];
  }

  /** The open offer, else the accepted one, else the latest that was sent. */
  #quote(args) {
    const quotes = this.#quotes(args);
    const inState = (wanted) => quotes.find(({ state }) => state === wanted);
    return inState('SENT') ?? inState('ACCEPTED') ?? quotes.find(({ state }) => state !== 'DRAFT');
  }

  #review(args, who) {
    return this.#dealOf('r', args)?.agreement?.reviews.find(
      ({ side }) => side === (who === 'r' ? 'REQUESTER' : 'PROVIDER'),
    );
  }
}

const { offer } = wire;
const ending = ({ outcome }) => ({ outcome: outcome.toUpperCase(), statement: REASON });

function milestonesOf(parts) {
  const first = Math.floor(wire.TOTAL_MINOR / parts);
  return Array.from({ length: parts }, (_, at) => ({
    title: `Part ${at + 1}`,
    amountMinor: at === 0 ? wire.TOTAL_MINOR - first * (parts - 1) : first,
  }));
}
