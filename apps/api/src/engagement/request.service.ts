import { type Clause, type ConceptId, DomainError, REQUEST_STATES } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationName } from '../directory/index.js';
import { MatchBook } from '../need-match/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  fromGlobalId,
  isAhead,
  nextState,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import { RecipientEntity } from './recipient.entity.js';
import { BundleEntity, RequestEntity } from './request.entity.js';
import type { StoredItem, StoredLine } from './request.graphql.js';
import type {
  ChangeRequestInput,
  RequestActionInput,
  RequestItemInput,
  RequestTermsInput,
  SendRequestsInput,
} from './request.input.js';
import { isWaiting, partiesOf, RequestMoves, stale } from './request-moves.js';
import { lockRecipients, lockRequest, requestsOfBundles, type RequestRow } from './request.reads.js';

const PUBLISHED_SQL = `
SELECT service_id, number, publisher_id, provider_id, facts->'titles' AS titles, facts->'concepts' AS concepts
FROM service_versions WHERE service_id = ANY ($1) AND state = 'published'`;
const NEED_SQL = `
SELECT v.version, v.text, v.clauses, v.confirmed_at IS NOT NULL AS confirmed FROM needs n JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
WHERE n.id = $1 AND n.state <> 'withdrawn'`;
const CHANGE_SQL = `
UPDATE requests SET items = $2, message = $3, reply_by = $4, sealed = $5, version = version + 1, updated_at = app_now()
WHERE id = $1`;
const ADDRESS_SQL = `
UPDATE requests SET party_org_ids = $2, submitted_at = app_now(), need_version = $3, need_text = $4, clauses = $5 WHERE id = $1`;

interface PublishedRow {
  readonly service_id: string;
  readonly number: number;
  readonly publisher_id: string;
  readonly provider_id: string;
  readonly titles: Record<string, string>;
  readonly concepts: ConceptId[];
}

/** A provider to be asked, with what is asked of it. */
interface Addressee {
  readonly providerId: string;
  readonly publisherId: string;
  readonly lines: StoredLine[];
}

/** Requests of an SME: written, sent, taken back. */
@Injectable()
export class RequestService {
  constructor(
    private readonly moves: RequestMoves,
    private readonly notices: Notices,
    private readonly matches: MatchBook,
  ) {}

  /**
   * Writes one request per part and sends them, unless they are to be kept as drafts. All or none; several are a bundle.
   *
   * @returns the ids of the requests in order of the parts, and the bundle id where there are several
   * @throws DomainError SERVICE_NOT_QUOTABLE, OWN_SERVICE, NOT_FOUND (need), INPUT_INVALID (a capability the service lacks, a
   * deadline that has passed, sealed without one)
   */
  async send(caller: Caller, input: SendRequestsInput): Promise<{ ids: string[]; bundleId: string | null }> {
    const { organisationId, personId } = caller.signedIn();
    const db = await caller.db();
    refuseSealedForEver(input);
    const needId = input.needId ? fromGlobalId('Need', input.needId, ['input', 'needId']) : null;
    const need = needId ? await this.needOf(caller, needId) : null;
    const bundleId = input.parts.length > 1 ? uuidv7() : null;
    if (bundleId)
      await db.insert(BundleEntity, {
        id: bundleId,
        requesterOrgId: organisationId,
        needId,
        createdBy: personId,
      });
    const rows = input.parts.map((part, at) => ({
      id: uuidv7(),
      bundleId,
      requesterOrgId: organisationId,
      needId,
      needVersion: need?.version ?? null,
      needText: need?.text ?? input.message,
      clauses: need?.clauses ?? [],
      items: readItems(part.items, ['input', 'parts', String(at)]),
      message: input.message,
      state: 'draft' as const,
      replyBy: input.replyBy ?? null,
      sealed: input.sealed,
      createdBy: personId,
    }));
    await db.insert(RequestEntity, rows);
    for (const { id } of rows)
      await recordTransition(caller, {
        kind: 'request',
        subjectId: id,
        action: 'save',
        from: null,
        to: 'draft',
      });
    if (!input.draft)
      for (const [at, { id }] of rows.entries())
        await this.submit(caller, await lockRequest(caller, id), ['input', 'parts', String(at)]);
    return { ids: rows.map((row) => row.id), bundleId };
  }

  /**
   * Asks others in place of a lost part of a bundle, with its words, its need and, where it still lies ahead, its deadline.
   * @returns the id of the new request
   */
  async sendInstead(caller: Caller, lost: RequestRow, items: readonly StoredItem[]): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    if (lost.requester_org_id !== organisationId) throw new DomainError('NOT_ALLOWED', {});
    const db = await caller.db();
    const replyBy = lost.reply_by && (await isAhead(caller, lost.reply_by)) ? lost.reply_by : null;
    const id = uuidv7();
    await db.insert(RequestEntity, {
      id,
      bundleId: lost.bundle_id,
      requesterOrgId: organisationId,
      needId: lost.need_id,
      needVersion: lost.need_version,
      needText: lost.need_text,
      clauses: lost.clauses,
      items,
      message: lost.message,
      state: 'draft',
      replyBy,
      sealed: lost.sealed && replyBy !== null,
      createdBy: personId,
    });
    await recordTransition(caller, {
      kind: 'request',
      subjectId: id,
      action: 'save',
      from: null,
      to: 'draft',
    });
    await this.submit(caller, await lockRequest(caller, id), ['input']);
    return id;
  }

  /** Sends a draft, and with it the other drafts of its bundle. @returns the id of the request */
  async sendDraft(caller: Caller, input: RequestActionInput): Promise<string> {
    const draft = await this.ownOf(caller, input);
    if (draft.state !== 'draft')
      throw new DomainError('TRANSITION_REFUSED', { what: 'request', from: draft.state, action: 'submit' });
    const bundle = draft.bundle_id ? await requestsOfBundles(caller, [draft.bundle_id]) : [];
    const ids = new Set([draft.id, ...bundle.filter(({ state }) => state === 'draft').map(({ id }) => id)]);
    for (const id of [...ids].sort()) await this.submit(caller, await lockRequest(caller, id), ['input']);
    return draft.id;
  }

  /** Writes a draft anew. @throws DomainError TRANSITION_REFUSED once it is sent */
  async change(caller: Caller, input: ChangeRequestInput): Promise<string> {
    refuseSealedForEver(input);
    const row = await this.ownOf(caller, input);
    const to = await nextState('request', REQUEST_STATES, row.state, 'change', ['requester'], {});
    const db = await caller.db();
    await db.query(CHANGE_SQL, [
      row.id,
      JSON.stringify(readItems(input.part.items, ['input', 'part'])),
      input.message,
      input.replyBy ?? null,
      input.sealed,
    ]);
    await recordTransition(caller, {
      kind: 'request',
      subjectId: row.id,
      action: 'change',
      from: row.state,
      to,
    });
    return row.id;
  }

  /** Takes a request back before anything is accepted, or throws a draft away; open offers fall with it. */
  async withdraw(caller: Caller, input: RequestActionInput): Promise<string> {
    const row = await this.ownOf(caller, input);
    const recipients = await lockRecipients(caller, row.id);
    const withdrawn = await this.moves.step(caller, row, 'withdraw', 'requester', {
      visibleTo: recipients.filter(isWaiting).flatMap(partiesOf),
    });
    for (const recipient of await lockRecipients(caller, row.id)) {
      if (!isWaiting(recipient)) continue;
      await this.moves.stepRecipient(caller, recipient, 'withdraw', 'requester');
      await this.notices.tell(caller, {
        kind: 'request_withdrawn',
        subject: { kind: 'Request', id: row.id },
        path: requestPath(row.id),
        to: providerSide(recipient),
        params: { title: titleOf(recipient.lines) },
      });
    }
    return withdrawn.id;
  }

  /** Names who is asked and tells them. */
  private async submit(caller: Caller, row: RequestRow, path: readonly string[]): Promise<void> {
    const db = await caller.db();
    if (row.reply_by && !(await isAhead(caller, row.reply_by)))
      throw invalid('replyBy', 'It must lie ahead.', ['input', 'replyBy']);
    const { addressees, gone, own } = await this.address(caller, row, path);
    const parties = [...new Set(addressees.flatMap((each) => [each.providerId, each.publisherId]))];
    const need = row.need_id ? await this.needOf(caller, row.need_id) : null;
    if (!gone && !own)
      await db.query(ADDRESS_SQL, [
        row.id,
        parties,
        need?.version ?? null,
        need?.text ?? row.message,
        JSON.stringify(need?.clauses ?? []),
      ]);
    await this.moves.step(caller, row, 'submit', 'requester', {
      guards: { quotable: () => gone, not_own: () => own },
      visibleTo: parties,
    });
    if (row.need_id) await this.matches.contacted(caller, row.need_id, row.items);
    for (const { providerId, publisherId, lines } of addressees) {
      const id = uuidv7();
      const sides = {
        requester_org_id: row.requester_org_id,
        provider_org_id: providerId,
        publisher_org_id: publisherId,
      };
      await db.insert(RecipientEntity, {
        id,
        requestId: row.id,
        requesterOrgId: row.requester_org_id,
        providerOrgId: providerId,
        publisherOrgId: publisherId,
        lines,
        state: 'asked',
      });
      await recordTransition(caller, {
        kind: 'recipient',
        subjectId: id,
        action: 'ask',
        from: null,
        to: 'asked',
        visibleTo: partiesOf(sides),
      });
      await this.notices.tell(caller, {
        kind: 'request_received',
        subject: { kind: 'Request', id: row.id },
        path: requestPath(row.id),
        to: providerSide(sides),
        params: { requester: await organisationName(caller, row.requester_org_id), title: titleOf(lines) },
      });
    }
  }

  /** Groups what is asked by provider and publisher, and says what speaks against asking. */
  private async address(
    caller: Caller,
    row: RequestRow,
    path: readonly string[],
  ): Promise<{ addressees: Addressee[]; gone: DomainError | null; own: DomainError | null }> {
    const db = await caller.db();
    const ids = row.items.map((item) => item.serviceId);
    const rows = await db.query<PublishedRow[]>(PUBLISHED_SQL, [ids]);
    const published = new Map(rows.map((each) => [each.service_id, each]));
    const groups = new Map<string, Addressee>();
    for (const [at, { serviceId, concepts, booking }] of row.items.entries()) {
      const service = published.get(serviceId);
      const itemPath = [...path, 'items', String(at), 'serviceId'];
      if (!service)
        return {
          addressees: [],
          gone: new DomainError('SERVICE_NOT_QUOTABLE', { title: serviceId }, { path: itemPath }),
          own: null,
        };
      if ([service.provider_id, service.publisher_id].includes(row.requester_org_id))
        return {
          addressees: [],
          gone: null,
          own: new DomainError('OWN_SERVICE', {}, { path: itemPath }),
        };
      const foreign = concepts.find((concept) => !service.concepts.includes(concept));
      if (foreign !== undefined)
        throw invalid('concepts', `"${foreign}" is not offered by this service.`, itemPath);
      const pair = `${service.provider_id} ${service.publisher_id}`;
      const { provider_id: providerId, publisher_id: publisherId } = service;
      const group = groups.get(pair) ?? { providerId, publisherId, lines: [] };
      const known = group.lines.findIndex((line) => line.serviceId === serviceId);
      const title = service.titles['en'] ?? Object.values(service.titles)[0] ?? '';
      const line = group.lines[known];
      if (line) group.lines[known] = { ...line, concepts: [...new Set([...line.concepts, ...concepts])] };
      else
        group.lines.push({
          serviceId,
          serviceVersion: service.number,
          title,
          concepts,
          booking: booking ?? null,
        });
      groups.set(pair, group);
    }
    return { addressees: [...groups.values()], gone: null, own: null };
  }

  private async ownOf(caller: Caller, input: RequestActionInput): Promise<RequestRow> {
    const row = await lockRequest(caller, fromGlobalId('Request', input.id, ['input', 'id']));
    if (row.requester_org_id !== caller.organisationId) throw new DomainError('NOT_ALLOWED', {});
    if (row.version !== input.version) throw stale();
    return row;
  }

  private async needOf(caller: Caller, id: string) {
    const db = await caller.db();
    const [need] = await db.query<{ version: number; text: string; clauses: Clause[]; confirmed: boolean }[]>(
      NEED_SQL,
      [id],
    );
    if (!need) throw new DomainError('NOT_FOUND', { what: 'need' }, { path: ['input', 'needId'] });
    // What nobody of the SME has confirmed goes to nobody else.
    if (!need.confirmed) throw new DomainError('NEED_NOT_CONFIRMED', {}, { path: ['input', 'needId'] });
    return need;
  }
}

/** Where the page shows a request. */
export function requestPath(id: string): string {
  return `/requests/${encodeURIComponent(toGlobalId('Request', id))}`;
}

/** The organisations that answer: the provider, and the publisher where it is another. */
export function providerSide(row: {
  provider_org_id: string;
  publisher_org_id: string;
}): { organisationId: string }[] {
  return [...new Set([row.provider_org_id, row.publisher_org_id])].map((organisationId) => ({
    organisationId,
  }));
}

/** What a request is called in a sentence: its first service, and how many more there are. */
export function titleOf(lines: readonly StoredLine[]): string {
  const [first] = lines;
  return first ? (lines.length > 1 ? `${first.title} (+${lines.length - 1})` : first.title) : '';
}

function readItems(items: readonly RequestItemInput[], path: readonly string[]): StoredItem[] {
  return items.map(({ serviceId, concepts, booking }, at) => {
    const itemPath = [...path, 'items', String(at)];
    if (booking && booking.from >= booking.to)
      throw invalid('to', 'It must come after the first day.', itemPath);
    return {
      serviceId: fromGlobalId('Service', serviceId, [...itemPath, 'serviceId']),
      concepts,
      ...(booking ? { booking: { ...booking } } : {}),
    };
  });
}

function refuseSealedForEver({ sealed, replyBy }: RequestTermsInput): void {
  if (sealed && !replyBy) throw invalid('replyBy', 'Sealed offers need a day on which they are opened.');
}

function invalid(field: string, problem: string, path: readonly string[] = ['input', field]): DomainError {
  return new DomainError('INPUT_INVALID', { field, problem }, { path });
}
