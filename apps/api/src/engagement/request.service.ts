import {
  type Clause,
  type ConceptId,
  DomainError,
  REQUEST_STATES,
  type RequestAction,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, fromGlobalId, nextState, recordTransition } from '../platform/index.js';
import type {
  DeclineRequestInput,
  RequestActionInput,
  SendRequestsInput,
  StoredLine,
} from './request.graphql.js';
import { RequestEntity } from './request.entity.js';
import { findRequest, type RequestRow } from './request.reads.js';

const PUBLISHED_SQL = `
SELECT service_id, number, publisher_id, provider_id, facts->'titles' AS titles, facts->'concepts' AS concepts
FROM service_versions WHERE service_id = ANY ($1) AND state = 'published'`;
const NEED_SQL = `
SELECT v.version, v.text, v.clauses FROM needs n JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
WHERE n.id = $1 AND n.state <> 'withdrawn'`;
const CHANGE_SQL = `
UPDATE requests SET state = $4, version = version + 1, decline_reason = COALESCE($5, decline_reason), updated_at = now()
WHERE id = $1 AND version = $2 AND state = $3 RETURNING id`;
const CLOSE_QUOTES_SQL = `UPDATE quotes SET state = $2 WHERE request_id = $1 AND state = 'sent' RETURNING id`;

interface PublishedRow {
  readonly service_id: string;
  readonly number: number;
  readonly publisher_id: string;
  readonly provider_id: string;
  readonly titles: Record<string, string>;
  readonly concepts: ConceptId[];
}

type NewLine = StoredLine & { concepts: readonly ConceptId[] };

/** Requests of an SME and the provider's refusal. */
@Injectable()
export class RequestService {
  /**
   * Sends one request per provider; several are tied by a bundle id. All or nothing.
   *
   * @returns the ids of the requests in order of the items, and the bundle id where there are several
   * @throws DomainError SERVICE_NOT_QUOTABLE, OWN_SERVICE, NOT_FOUND (need), INPUT_INVALID (a capability the service lacks)
   */
  async send(caller: Caller, input: SendRequestsInput): Promise<{ ids: string[]; bundleId: string | null }> {
    const { organisationId, personId } = caller.signedIn();
    const db = await caller.db();
    const need = input.needId ? await this.needOf(caller, input.needId) : null;
    const groups = await this.groupByProvider(caller, input);
    const bundleId = groups.length > 1 ? uuidv7() : null;
    const rows = groups.map(({ publisherId, providerId, lines }) => ({
      id: uuidv7(),
      bundleId,
      requesterOrgId: organisationId,
      providerOrgId: providerId,
      publisherOrgId: publisherId,
      needId: need?.id ?? null,
      needVersion: need?.version ?? null,
      needText: need?.text ?? input.message,
      clauses: need?.clauses ?? [],
      lines,
      message: input.message,
      state: 'submitted' as const,
      replyBy: input.replyBy ?? null,
      createdBy: personId,
    }));
    await db.insert(RequestEntity, rows);
    for (const { id, providerOrgId, publisherOrgId } of rows) {
      await recordTransition(caller, {
        kind: 'request',
        subjectId: id,
        action: 'submit',
        from: null,
        to: 'submitted',
        visibleTo: [providerOrgId, publisherOrgId],
      });
    }
    return { ids: rows.map((row) => row.id), bundleId };
  }

  /** Takes a request back before anything is accepted; an open quote is closed with it. */
  async withdraw(caller: Caller, input: RequestActionInput): Promise<string> {
    const row = await this.seen(caller, input);
    if (row.requester_org_id !== caller.organisationId) throw new DomainError('NOT_ALLOWED', {});
    await this.move(caller, row, input.version, 'withdraw', {
      actor: 'requester',
      closeQuotesAs: 'rejected',
    });
    return row.id;
  }

  /** The provider's no, with its reason. */
  async decline(caller: Caller, input: DeclineRequestInput): Promise<string> {
    const row = await this.seen(caller, input);
    refuseWithoutMandate(row, caller);
    await this.move(caller, row, input.version, 'decline', {
      actor: 'provider',
      closeQuotesAs: 'withdrawn',
      reason: input.reason,
    });
    return row.id;
  }

  /**
   * Compare-and-set of the state, with its audit row.
   * @throws DomainError TRANSITION_REFUSED or STALE_VERSION; nothing is changed then
   */
  async move(
    caller: Caller,
    row: RequestRow,
    version: number,
    action: RequestAction,
    how: { actor: 'requester' | 'provider'; closeQuotesAs?: 'rejected' | 'withdrawn'; reason?: string },
  ): Promise<void> {
    if (row.version !== version) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    const to = nextState('request', REQUEST_STATES, row.state, action, [how.actor]);
    const db = await caller.db();
    const reason = action === 'decline' ? how.reason : null;
    const [changed] = await db.query<[{ id: string }[], number]>(CHANGE_SQL, [
      row.id,
      version,
      row.state,
      to,
      reason,
    ]);
    if (changed.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    const visibleTo = [row.requester_org_id, row.provider_org_id, row.publisher_org_id];
    await recordTransition(caller, {
      kind: 'request',
      subjectId: row.id,
      action,
      from: row.state,
      to,
      reason: how.reason,
      visibleTo,
    });
    if (!how.closeQuotesAs) return;
    const [closed] = await db.query<[{ id: string }[], number]>(CLOSE_QUOTES_SQL, [
      row.id,
      how.closeQuotesAs,
    ]);
    for (const { id } of closed) {
      const close = how.closeQuotesAs === 'rejected' ? 'reject' : 'withdraw';
      await recordTransition(caller, {
        kind: 'quote',
        subjectId: id,
        action: close,
        from: 'sent',
        to: how.closeQuotesAs,
        visibleTo,
      });
    }
  }

  private async seen(caller: Caller, input: RequestActionInput): Promise<RequestRow> {
    const row = await findRequest(caller, fromGlobalId('Request', input.id, ['input', 'id']));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'request' }, { path: ['input', 'id'] });
    return row;
  }

  private async needOf(caller: Caller, needId: string) {
    const id = fromGlobalId('Need', needId, ['input', 'needId']);
    const db = await caller.db();
    const [need] = await db.query<{ version: number; text: string; clauses: Clause[] }[]>(NEED_SQL, [id]);
    if (!need) throw new DomainError('NOT_FOUND', { what: 'need' }, { path: ['input', 'needId'] });
    return { id, ...need };
  }

  private async groupByProvider(caller: Caller, { items }: SendRequestsInput) {
    const db = await caller.db();
    const wanted = items.map((item, at) => ({
      ...item,
      key: fromGlobalId('Service', item.serviceId, itemPath(at)),
    }));
    const rows = await db.query<PublishedRow[]>(PUBLISHED_SQL, [wanted.map((item) => item.key)]);
    const published = new Map(rows.map((row) => [row.service_id, row]));
    const groups = new Map<string, { publisherId: string; providerId: string; lines: NewLine[] }>();
    for (const [at, { key, concepts }] of wanted.entries()) {
      const row = published.get(key);
      if (!row) throw new DomainError('SERVICE_NOT_QUOTABLE', { title: key }, { path: itemPath(at) });
      if (caller.organisationId === row.provider_id || caller.organisationId === row.publisher_id) {
        throw new DomainError('OWN_SERVICE', {}, { path: itemPath(at) });
      }
      const foreign = concepts.find((concept) => !row.concepts.includes(concept));
      if (foreign !== undefined) {
        throw new DomainError(
          'INPUT_INVALID',
          { field: 'concepts', problem: `"${foreign}" is not offered by this service.` },
          { path: itemPath(at) },
        );
      }
      const pair = `${row.provider_id} ${row.publisher_id}`;
      const group = groups.get(pair) ?? {
        publisherId: row.publisher_id,
        providerId: row.provider_id,
        lines: [],
      };
      const title = row.titles['en'] ?? Object.values(row.titles)[0] ?? '';
      const line = group.lines.find(({ serviceId }) => serviceId === key);
      if (line) line.concepts = [...new Set([...line.concepts, ...concepts])];
      else group.lines.push({ serviceId: key, serviceVersion: row.number, title, concepts });
      groups.set(pair, group);
    }
    return [...groups.values()];
  }
}

/** @throws DomainError MANDATE_MISSING for a publisher that may not speak for the provider, NOT_ALLOWED for anyone else */
export function refuseWithoutMandate(row: RequestRow, caller: Caller): void {
  if (row.may_quote) return;
  if (row.publisher_org_id === caller.organisationId) throw new DomainError('MANDATE_MISSING', {});
  throw new DomainError('NOT_ALLOWED', {});
}

function itemPath(at: number): string[] {
  return ['input', 'items', String(at), 'serviceId'];
}
