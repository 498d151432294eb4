import {
  DomainError,
  findTransition,
  MAX_OFFER_DAYS,
  RECIPIENT_STATES,
  REQUEST_STATES,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { Capacities } from '../capacity/index.js';
import { organisationName } from '../directory/index.js';
import {
  findRecipient,
  lockRecipients,
  lockRequest,
  partiesOf,
  providerSide,
  type RecipientRow,
  RequestMoves,
  requestPath,
  type RequestRow,
  stale,
  titleOf,
} from '../engagement/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId, isAhead, isWithin, recordTransition } from '../platform/index.js';
import { QuoteEntity } from './quote.entity.js';
import type { DeclineRequestInput, QuoteActionInput, QuoteInput } from './quote.input.js';
import { bookedBy, holderOf, invalid, readLines, readStatements, sum } from './quote-lines.js';
import { readMilestones } from './quote-milestones.js';
import { QuoteMoves } from './quote-moves.js';
import { lockQuotes, quoteOf, type QuoteRow } from './quote.reads.js';

const OFFERED_SQL =
  "SELECT service_id FROM service_versions WHERE service_id = ANY ($1) AND state = 'published'";
const REWRITE_SQL = `
UPDATE quotes SET lines = $2, total_minor = $3, vat_minor = $4, currency = $5, valid_until = $6, lead_time_days = $7,
  statements = $8, note = $9, milestones = $10 WHERE id = $1`;
const SEND_SQL = 'UPDATE quotes SET sent_at = app_now(), sealed_until = $2 WHERE id = $1';

/** What one side of a request works on: the request and its recipients locked, its own recipient among them. */
export interface Desk {
  readonly request: RequestRow;
  readonly recipient: RecipientRow;
  readonly recipients: readonly RecipientRow[];
}

/** Offers of providers: written, sent, revised, taken back; and their no. */
@Injectable()
export class QuoteService {
  constructor(
    private readonly requests: RequestMoves,
    private readonly quotes: QuoteMoves,
    private readonly notices: Notices,
    private readonly capacities: Capacities,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Keeps an offer as the draft of its recipient, of which there is one at most.
   * @returns the id of the request
   * @throws DomainError MANDATE_MISSING, STALE_VERSION, TRANSITION_REFUSED, INPUT_INVALID, MILESTONES_UNEVEN
   */
  async save(caller: Caller, input: QuoteInput): Promise<string> {
    const desk = await this.deskOf(caller, input);
    refuseClosed(desk);
    const draft = await this.write(caller, desk, input);
    // Nobody is named: whoever sees an offer sees its files, as the policy of attachments says.
    await this.attachments.attach(caller, input.attachmentIds, {
      kind: 'Quote',
      id: draft.id,
      visibleTo: [],
    });
    return desk.request.id;
  }

  /**
   * Sends an offer; the draft is used up by it, and an open offer of the same recipient becomes `revised`.
   *
   * @returns the id of the request
   * @throws DomainError MANDATE_MISSING, SERVICE_NOT_QUOTABLE, REPLY_TIME_OVER (the request's deadline has passed, for a revision
   * too), STALE_VERSION, TRANSITION_REFUSED, INPUT_INVALID (validity passed, total too large), MILESTONES_UNEVEN
   */
  async send(caller: Caller, input: QuoteInput): Promise<string> {
    const { request, recipient } = await this.deskOf(caller, input);
    const db = await caller.db();
    const draft = await this.write(caller, { request, recipient, recipients: [] }, input);
    const guards = {
      mandate: () => mandateOf(recipient, caller),
      not_own: () =>
        recipient.requester_org_id === caller.organisationId ? new DomainError('OWN_SERVICE', {}) : null,
      quotable: () => this.goneOf(caller, recipient),
      in_validity: async () => {
        // Who answers in time shall not be outbid by who does not, nor with the opened offers in view.
        if (request.reply_by && !(await isAhead(caller, request.reply_by)))
          return new DomainError('REPLY_TIME_OVER', {});
        if (!(await isAhead(caller, input.validUntil))) return invalid('validUntil', 'It must lie ahead.');
        return (await isWithin(caller, input.validUntil, MAX_OFFER_DAYS))
          ? null
          : invalid('validUntil', `It must lie within ${MAX_OFFER_DAYS} days.`);
      },
    };
    const visibleTo = partiesOf(recipient);
    // Its own state refuses first: that of the request would tell who has said no that somebody else was chosen.
    await this.requests.stepRecipient(caller, recipient, 'quote', 'provider', { guards });
    await this.requests.step(caller, request, 'quote', 'provider', { guards, visibleTo });
    const open = (await lockQuotes(caller, request.id)).find(
      (quote) => quote.recipient_id === recipient.id && quote.state === 'sent',
    );
    if (open) await this.quotes.step(caller, open, 'revise', 'provider');
    await db.query(SEND_SQL, [draft.id, request.sealed ? request.reply_by : null]);
    await this.quotes.step(caller, draft, 'send', 'provider', { guards });
    await this.attachments.attach(caller, input.attachmentIds, {
      kind: 'Quote',
      id: draft.id,
      visibleTo: [],
    });
    const { validUntil } = input;
    await this.capacities.hold(caller, holderOf(draft), bookedBy(draft), validUntil, open ? [open] : []);
    if (!request.sealed)
      await this.notices.tell(caller, {
        kind: open ? 'quote_revised' : 'quote_received',
        subject: { kind: 'Request', id: request.id },
        path: requestPath(request.id),
        to: [{ organisationId: request.requester_org_id }],
        params: {
          provider: await organisationName(caller, recipient.provider_org_id),
          title: titleOf(recipient.lines),
        },
      });
    return request.id;
  }

  /** Takes an open offer back, or throws a draft away; the request waits for another where none is left. */
  async withdraw(caller: Caller, input: QuoteActionInput): Promise<string> {
    const { recipient_id: recipientId, id } = await quoteOf(
      caller,
      fromGlobalId('Quote', input.quoteId, ['input', 'quoteId']),
    );
    const desk = await this.lockDesk(caller, recipientId, input.version);
    const quote = (await lockQuotes(caller, desk.request.id)).find((each) => each.id === id);
    if (!quote || !['draft', 'sent'].includes(quote.state))
      throw new DomainError('QUOTE_NOT_OPEN', { state: quote?.state ?? 'gone' });
    const refusal = mandateOf(desk.recipient, caller);
    if (refusal) throw refusal;
    await this.quotes.step(caller, quote, 'withdraw', 'provider');
    if (quote.state === 'draft') return desk.request.id;
    await this.closeOffer(caller, desk, 'provider');
    await this.capacities.release(caller, { id });
    await this.tellRequester(caller, desk, 'quote_withdrawn');
    return desk.request.id;
  }

  /** The provider's no, with its reason. The request is declined once everyone asked has said no. */
  async decline(caller: Caller, input: DeclineRequestInput): Promise<string> {
    let desk = await this.deskOf(caller, input);
    const guards = { mandate: () => mandateOf(desk.recipient, caller) };
    const open = (await lockQuotes(caller, desk.request.id)).filter(
      (quote) => quote.recipient_id === desk.recipient.id && ['draft', 'sent'].includes(quote.state),
    );
    for (const quote of open) await this.quotes.step(caller, quote, 'withdraw', 'provider');
    if (open.some((quote) => quote.state === 'sent')) desk = await this.closeOffer(caller, desk, 'provider');
    const { reason } = input;
    await this.capacities.release(caller, ...open);
    const declined = await this.requests.stepRecipient(caller, desk.recipient, 'decline', 'provider', {
      reason,
      guards,
    });
    const others = desk.recipients.filter((each) => each.id !== declined.id);
    if (await this.allDeclined(caller, desk.request, others))
      await this.requests.step(caller, desk.request, 'decline', 'provider', {
        reason,
        guards,
        visibleTo: await this.requests.dealersOf(caller, declined),
      });
    await this.tellRequester(caller, desk, 'request_declined');
    return desk.request.id;
  }

  /**
   * Notes that a recipient has no open offer any more; where no other has one either, the request waits again.
   * @returns the desk as it is afterwards
   */
  async closeOffer(caller: Caller, desk: Desk, actor: 'provider' | 'clock'): Promise<Desk> {
    const recipient = await this.requests.stepRecipient(caller, desk.recipient, 'withdraw_quote', actor);
    const db = await caller.db();
    const [left] = await db.query<{ open: boolean }[]>('SELECT has_open_quotes($1) AS open', [
      desk.request.id,
    ]);
    const request = left?.open
      ? desk.request
      : await this.requests.step(caller, desk.request, 'withdraw_quote', actor, {
          visibleTo: partiesOf(recipient),
        });
    return { ...desk, request, recipient };
  }

  /** Tells both sides that an offer has run out. */
  async tellExpired(caller: Caller, desk: Desk): Promise<void> {
    await this.tellRequester(caller, desk, 'quote_expired', providerSide(desk.recipient));
  }

  /** The request and recipients of a recipient, locked. The version is the recipient's; null where the clock acts. */
  async lockDesk(caller: Caller, recipientId: string, version: number | null): Promise<Desk> {
    const seen = await findRecipient(caller, recipientId);
    if (!seen) throw new DomainError('NOT_FOUND', { what: 'recipient' }, { path: ['input', 'recipientId'] });
    const request = await lockRequest(caller, seen.request_id);
    const recipients = await lockRecipients(caller, request.id);
    const recipient = recipients.find((each) => each.id === recipientId);
    if (!recipient) throw mandateOf(seen, caller) ?? stale();
    if (version !== null && recipient.version !== version) throw stale();
    return { request, recipient, recipients };
  }

  private async deskOf(caller: Caller, input: { recipientId: string; version: number }): Promise<Desk> {
    const id = fromGlobalId('Recipient', input.recipientId, ['input', 'recipientId']);
    const seen = await findRecipient(caller, id);
    if (!seen) throw new DomainError('NOT_FOUND', { what: 'recipient' }, { path: ['input', 'recipientId'] });
    const refusal = mandateOf(seen, caller);
    if (refusal) throw refusal;
    return this.lockDesk(caller, id, input.version);
  }

  /** Writes the draft of a recipient, a new one or over the one there is. */
  private async write(caller: Caller, { request, recipient }: Desk, input: QuoteInput): Promise<QuoteRow> {
    const { personId, personName, organisationId } = caller.signedIn();
    const db = await caller.db();
    const lines = await readLines(caller, recipient, input.lines);
    const total = sum(lines.map((line) => line.totalMinor));
    const vat = sum(lines.map((line) => line.vat?.vatMinor ?? 0));
    if (!Number.isSafeInteger(total + vat)) throw invalid('lines', 'The total is too large.');
    const statements = readStatements(request, input);
    const milestones = readMilestones(input.milestones, total);
    const known = (await lockQuotes(caller, request.id)).filter((each) => each.recipient_id === recipient.id);
    const draft = known.find((each) => each.state === 'draft');
    const id = draft?.id ?? uuidv7();
    if (draft)
      await db.query(REWRITE_SQL, [
        id,
        JSON.stringify(lines),
        total,
        vat,
        input.currency,
        input.validUntil,
        input.leadTimeDays ?? null,
        JSON.stringify(statements),
        input.note,
        JSON.stringify(milestones),
      ]);
    else {
      await db.insert(QuoteEntity, {
        id,
        requestId: request.id,
        recipientId: recipient.id,
        requesterOrgId: recipient.requester_org_id,
        providerOrgId: recipient.provider_org_id,
        publisherOrgId: recipient.publisher_org_id,
        revision: Math.max(0, ...known.map((each) => each.revision)) + 1,
        state: 'draft',
        lines,
        totalMinor: String(total),
        vatMinor: String(vat),
        currency: input.currency,
        validUntil: input.validUntil,
        leadTimeDays: input.leadTimeDays ?? null,
        statements,
        milestones,
        note: input.note,
        authorId: personId,
        authorName: personName,
        authorOrgId: organisationId,
      });
      await recordTransition(caller, {
        kind: 'quote',
        subjectId: id,
        action: 'write',
        from: null,
        to: 'draft',
        visibleTo: [recipient.provider_org_id, recipient.publisher_org_id],
      });
    }
    return quoteOf(caller, id);
  }

  /** A service that is suspended or retired is not offered anew; a later version of it is. */
  private async goneOf(caller: Caller, { lines }: RecipientRow): Promise<DomainError | null> {
    const db = await caller.db();
    const rows = await db.query<{ service_id: string }[]>(OFFERED_SQL, [lines.map((line) => line.serviceId)]);
    const offered = new Set(rows.map((row) => row.service_id));
    const gone = lines.find((line) => !offered.has(line.serviceId));
    return gone
      ? new DomainError('SERVICE_NOT_QUOTABLE', { title: gone.title }, { path: ['input', 'recipientId'] })
      : null;
  }

  /** A provider sees itself alone of those asked, so the database is asked whether all others have declined. */
  private async allDeclined(
    caller: Caller,
    request: RequestRow,
    others: readonly RecipientRow[],
  ): Promise<boolean> {
    if (request.state !== 'submitted' || others.some((each) => each.state !== 'declined')) return false;
    const db = await caller.db();
    const [row] = await db.query<{ all: boolean }[]>('SELECT all_declined($1) AS all', [request.id]);
    return row?.all ?? false;
  }

  private async tellRequester(
    caller: Caller,
    { request, recipient }: Desk,
    kind: 'quote_withdrawn' | 'request_declined' | 'quote_expired',
    others: readonly { organisationId: string }[] = [],
  ): Promise<void> {
    const isHidden = await this.isSealed(caller, request);
    const requester = [{ organisationId: request.requester_org_id }];
    const to = [...(isHidden && kind !== 'request_declined' ? [] : requester), ...others];
    if (to.length === 0) return;
    await this.notices.tell(caller, {
      kind,
      subject: { kind: 'Request', id: request.id },
      path: requestPath(request.id),
      to,
      params: {
        provider: await organisationName(caller, recipient.provider_org_id),
        title: titleOf(recipient.lines),
      },
    });
  }

  /** Whether offers are still hidden from the requester. */
  private async isSealed(caller: Caller, request: RequestRow): Promise<boolean> {
    return request.sealed && request.reply_by !== null && isAhead(caller, request.reply_by);
  }
}

/** What speaks against answering for the provider: MANDATE_MISSING for a publisher without one, NOT_ALLOWED for anyone else. */
export function mandateOf(
  row: { may_quote: boolean; publisher_org_id: string },
  caller: Caller,
): DomainError | null {
  if (row.may_quote) return null;
  return row.publisher_org_id === caller.organisationId
    ? new DomainError('MANDATE_MISSING', {})
    : new DomainError('NOT_ALLOWED', {});
}

/** A draft leads nowhere once the request or this recipient takes no offer. */
function refuseClosed({ request, recipient }: Desk): void {
  const to = { what: 'recipient', from: recipient.state, action: 'quote' };
  if (!findTransition(RECIPIENT_STATES, recipient.state, 'quote', ['provider']))
    throw new DomainError('TRANSITION_REFUSED', to);
  if (!findTransition(REQUEST_STATES, request.state, 'quote', ['provider']))
    throw new DomainError('TRANSITION_REFUSED', { ...to, what: 'request', from: request.state });
}
