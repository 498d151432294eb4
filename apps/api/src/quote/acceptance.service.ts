import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Capacities } from '../capacity/index.js';
import { organisationName } from '../directory/index.js';
import { MatchBook } from '../need-match/index.js';
import {
  isWaiting,
  MOVED_REQUESTS,
  partiesOf,
  type Planned,
  providerSide,
  type RecipientRow,
  RequestMoves,
  requestPath,
  type RequestRow,
  requestsOfBundles,
  type SeenRequest,
  sheetsOf,
  stale,
  titleOf,
} from '../engagement/index.js';
import { NeedCoverage } from '../need/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, changeWithTrail, fromGlobalId } from '../platform/index.js';
import type { AcceptBundleInput, QuoteActionInput } from './quote.input.js';
import { bookedBy } from './quote-lines.js';
import { QuoteMoves } from './quote-moves.js';
import { layOut, quoteOf, type QuoteRow } from './quote.reads.js';

/** What an acceptance makes: the rows as they are afterwards. */
export interface Deal {
  readonly request: RequestRow;
  readonly recipient: RecipientRow;
  readonly quote: QuoteRow;
}

/** What lies on the table: an own request, locked with all that hangs on it, and the offer chosen for it. */
interface Table {
  readonly request: RequestRow;
  readonly recipients: readonly RecipientRow[];
  readonly quotes: readonly QuoteRow[];
  readonly quote: QuoteRow;
  /** That of the request, as it was seen. */
  readonly version: number;
  readonly requester: string;
}

/** Tables in the order of their requests, and what later rooms will write of each. */
interface Laying {
  readonly tables: readonly Table[];
  readonly finishings: readonly Finishing[];
}

/** An acceptance that is still to be written: its steps in their order, and what is then there. */
interface Settlement {
  readonly steps: readonly Planned<unknown>[];
  readonly deal: Deal;
  /** Those passed over, with their offers. */
  readonly unchosen: readonly RecipientRow[];
  readonly lost: readonly QuoteRow[];
}

interface Choice {
  readonly quoteId: string;
  readonly version: number;
}

/** Reads what it needs of offers that lie on the table, and gives back what writes the rest of a deal behind it. */
export type Following = (caller: Caller, quoteIds: readonly string[]) => Promise<Finishing>;

export type Finishing = (caller: Caller, deal: Deal) => Promise<void>;

/** Lets later rooms take part in the transaction that makes a deal. */
@Injectable()
export class Deals {
  private readonly accepted: Following[] = [];

  /**
   * `hook` runs in the accepting transaction, in order of registration; an error of it undoes the acceptance. It reads behind the
   * locks, in their round trip; what it writes goes out behind the statement that accepts and does not wait for its answer.
   */
  whenAccepted(hook: Following): void {
    this.accepted.push(hook);
  }

  /** What later rooms write for each deal, once they have read for it. */
  async read(caller: Caller, quoteIds: readonly string[]): Promise<Finishing[]> {
    return Promise.all(this.accepted.map((hook) => hook(caller, quoteIds)));
  }
}

/** Acceptance: at most one quote of a request is ever accepted, whoever tries at the same time. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly requests: RequestMoves,
    private readonly quotes: QuoteMoves,
    private readonly deals: Deals,
    private readonly notices: Notices,
    private readonly capacities: Capacities,
    private readonly coverage: NeedCoverage,
    private readonly matches: MatchBook,
  ) {}

  /**
   * Accepts an offer in one transaction: locks the request, checks validity and version, books capacity, rejects the other
   * offers and tells their providers with thanks. A second accept of the same quote answers as the first did.
   *
   * @returns the request; its id alone where it was accepted before
   * @throws DomainError ALREADY_ACCEPTED, QUOTE_EXPIRED, QUOTE_NOT_OPEN, STALE_VERSION, CAPACITY_TAKEN
   */
  async accept(caller: Caller, input: QuoteActionInput): Promise<SeenRequest | string> {
    const quoteId = fromGlobalId('Quote', input.quoteId, ['input', 'quoteId']);
    const laid = await this.lay(caller, [{ quoteId, version: input.version }]);
    const [accepted] = await this.acceptAll(caller, laid);
    return accepted ?? laid.tables[0]!.request.id;
  }

  /**
   * Accepts one offer per part of a bundle, all in one transaction or none: what fails for one part is undone for all.
   *
   * @param choices a quote for each request of the bundle that is still open; parts that are accepted already need none
   * @returns the ids of the requests
   * @throws DomainError BUNDLE_INCOMPLETE, and as {@link accept}
   */
  async acceptBundle(caller: Caller, input: AcceptBundleInput): Promise<string[]> {
    const choices = input.choices.map(({ quoteId, version }) => ({
      quoteId: fromGlobalId('Quote', quoteId, ['input', 'choices']),
      version,
    }));
    const laid = await this.lay(caller, choices);
    const { tables } = laid;
    const parts = await requestsOfBundles(caller, [input.bundleId]);
    const named = new Set(tables.map(({ request }) => request.id));
    const open = parts.filter(({ state }) => ['draft', 'submitted', 'quoted'].includes(state));
    const isWhole = named.size === tables.length && open.every(({ id }) => named.has(id));
    if (parts.length === 0) throw new DomainError('NOT_FOUND', { what: 'bundle' }, { path: ['input'] });
    if (!isWhole || tables.some(({ request }) => !parts.some(({ id }) => id === request.id)))
      throw new DomainError('BUNDLE_INCOMPLETE', {}, { path: ['input', 'choices'] });
    await this.acceptAll(caller, laid);
    return parts.map(({ id }) => id);
  }

  /** Locks all requests in the order of their ids, then what hangs on them. One table for each choice, in that order; one round trip. */
  private async lay(caller: Caller, choices: readonly Choice[]): Promise<Laying> {
    const ids = choices.map(({ quoteId }) => quoteId);
    const [{ requests, recipients, quotes }, requester, finishings] = await Promise.all([
      layOut(caller, ids),
      organisationName(caller, caller.signedIn().organisationId),
      this.deals.read(caller, ids),
    ]);
    const tables: Table[] = [];
    for (const { quoteId, version } of choices) {
      const quote = quotes.find((each) => each.id === quoteId) ?? (await quoteOf(caller, quoteId));
      if (!quote.own) throw new DomainError('NOT_ALLOWED', {});
      const request = requests.find((each) => each.id === quote.request_id);
      if (!request) throw stale();
      const isOf = (row: { readonly request_id: string }) => row.request_id === request.id;
      const around = { recipients: recipients.filter(isOf), quotes: quotes.filter(isOf) };
      tables.push({ request, ...around, quote, version, requester });
    }
    tables.sort((a, b) => (a.request.id < b.request.id ? -1 : 1));
    return { tables, finishings };
  }

  /** Writes all steps of all parts at once, capacity behind them, and then what later rooms make of the deals. */
  private async acceptAll(caller: Caller, { tables, finishings }: Laying): Promise<SeenRequest[]> {
    const made: Settlement[] = [];
    for (const table of tables) {
      const settlement = await this.settle(caller, table);
      if (settlement) made.push(settlement);
    }
    if (made.length === 0) return [];
    const steps = made.flatMap((each) => each.steps);
    const trail = steps.map(({ change }) => change);
    const writing = changeWithTrail<SeenRequest>(caller, sheetsOf(steps), trail, MOVED_REQUESTS);
    const winners = made.map(({ deal }) => deal.quote);
    const losers = made.flatMap(({ lost }) => lost);
    // The ledger itself refuses what is not free; it locks plans in one order.
    if ([...winners, ...losers].some((quote) => bookedBy(quote).length > 0)) {
      if (!(await writing)) throw stale();
      await this.capacities.book(caller, winners, losers);
    }
    // What hangs on a deal is sent behind it without waiting: no step that was read under its lock comes to nothing.
    const behind = [
      () => this.quotes.follow(caller, [...winners, ...losers], 'requester'),
      async () => {
        for (const { deal } of made) for (const finish of finishings) await finish(caller, deal);
      },
    ];
    await this.tellAll(caller, tables[0]!.requester, made);
    const accepted = await first(writing, allOf(behind.map((work) => work())));
    if (!accepted) throw stale();
    for (const { deal } of made) {
      if (!deal.request.need_id) continue;
      const services = deal.recipient.lines.map((line) => line.serviceId);
      await this.matches.converted(caller, deal.request.need_id, services);
    }
    const needs = new Set(made.flatMap(({ deal }) => deal.request.need_id ?? []));
    for (const needId of needs) await this.coverage.update(caller, needId);
    return accepted;
  }

  /** Asks whether one offer may be accepted, but for its capacity. @returns null where it was accepted before */
  private async settle(caller: Caller, table: Table): Promise<Settlement | null> {
    const { request, recipients, quotes, quote, version } = table;
    if (quote.state === 'accepted') return null;
    if (quotes.some((each) => each.state === 'accepted')) throw new DomainError('ALREADY_ACCEPTED', {});
    if (request.version !== version) throw stale();
    if (quote.state === 'expired') throw expiryOf(quote);
    if (quote.state !== 'sent') throw new DomainError('QUOTE_NOT_OPEN', { state: quote.state });
    const chosen = recipients.find((each) => each.id === quote.recipient_id);
    if (!chosen) throw stale();
    const guards = {
      none_accepted: () =>
        quotes.some((each) => each.state === 'accepted') ? new DomainError('ALREADY_ACCEPTED', {}) : null,
      in_validity: () => (quote.passed ? expiryOf(quote) : null),
      // The ledger itself refuses what is not free, once all parts are settled: it locks plans in one order.
      capacity_free: () => null,
    };
    const accepted = await this.quotes.plan(quote, 'accept', 'requester', { guards });
    const winner = await this.requests.planRecipient(caller, chosen, 'choose', 'requester');
    const lost: Planned<QuoteRow>[] = [];
    for (const each of quotes)
      if (each.state === 'sent' && each.recipient_id !== chosen.id)
        lost.push(await this.quotes.plan(each, 'reject', 'requester'));
    const unchosen: Planned<RecipientRow>[] = [];
    for (const each of recipients)
      if (isWaiting(each) && each.id !== chosen.id)
        unchosen.push(await this.requests.planRecipient(caller, each, 'pass_over', 'requester'));
    const visibleTo = recipients.filter(isWaiting).flatMap(partiesOf);
    const moved = await this.requests.plan(caller, request, 'accept', 'requester', { guards, visibleTo });
    return {
      steps: [accepted, winner, ...lost, ...unchosen, moved],
      deal: { request: moved.moved, recipient: winner.moved, quote: accepted.moved },
      unchosen: unchosen.map((each) => each.moved),
      lost: lost.map((each) => each.moved),
    };
  }

  /** Thanks those who were asked and are not chosen, and tells who is. */
  private async tellAll(caller: Caller, requester: string, made: readonly Settlement[]): Promise<void> {
    for (const { deal, unchosen } of made) {
      const subject = { kind: 'Request', id: deal.request.id } as const;
      const path = requestPath(deal.request.id);
      for (const recipient of [...unchosen, deal.recipient])
        await this.notices.tell(caller, {
          kind: recipient === deal.recipient ? 'quote_accepted' : 'not_chosen',
          ...{ subject, path, to: providerSide(recipient) },
          params: { requester, title: titleOf(recipient.lines) },
        });
    }
  }
}

function expiryOf(quote: QuoteRow): DomainError {
  return new DomainError('QUOTE_EXPIRED', { validUntil: quote.valid_until.toISOString() });
}

/** Lets each come to its end before the first fault is thrown: what goes on behind an undone savepoint would write past it. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(works);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** What `change` answers, once `behind` has come to its end. A change that came to nothing says why, not what failed by it. */
async function first<Answer>(change: Promise<Answer | null>, behind: Promise<void>): Promise<Answer | null> {
  const [changed, followed] = await Promise.allSettled([change, behind]);
  if (changed.status === 'rejected') throw changed.reason;
  if (changed.value !== null && followed.status === 'rejected') throw followed.reason;
  return changed.value;
}
