import { DomainError, REPLACEMENT_STATES } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { BundleComposer, LiveIndex } from '../discovery/index.js';
import {
  findRequest,
  lockRecipients,
  lockRequest,
  requestPath,
  type RequestRow,
  RequestService,
  type StoredItem,
  titleOf,
} from '../engagement/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  Clock,
  fromGlobalId,
  nextState,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import { askerOfRequest, partsOf } from './bundle-parts.js';
import { ReplacementEntity } from './replacement.entity.js';
import { findReplacement, proposalsFor, type ReplacementRow } from './replacement.reads.js';
import { findStandIns, PROPOSALS_MOST, type StandIns } from './stand-ins.js';

/** Parts that were lost, and those of which a proposal was turned down. */
const DUE_SQL = `
SELECT id FROM (SELECT id, replace_due_at AS due_at FROM requests WHERE replace_due_at <= app_now()
  UNION ALL SELECT request_id, next_due_at FROM replacements WHERE next_due_at <= app_now()) AS due ORDER BY due_at LIMIT $1`;
const IS_DUE_SQL = `
SELECT replace_due_at IS NOT NULL OR EXISTS (SELECT FROM replacements WHERE request_id = $1 AND next_due_at IS NOT NULL) AS due
FROM requests WHERE id = $1`;
const DONE_SQL = 'UPDATE requests SET replace_due_at = NULL WHERE id = $1';
const NEXT_DONE_SQL =
  'UPDATE replacements SET next_due_at = NULL WHERE request_id = $1 AND next_due_at IS NOT NULL';
const NONE_FOUND_SQL = "UPDATE replacements SET state = 'none_found' WHERE id = $1";
const MOVE_SQL = `
UPDATE replacements SET state = $2, taken_request_id = $3, next_due_at = CASE WHEN $2 = 'dismissed' THEN app_now() END
WHERE id = $1 AND state = 'proposed' RETURNING id`;

/** States in which a part is lost; one that is quoted again meanwhile is not. */
const LOST: readonly string[] = ['submitted', 'declined', 'expired', 'cancelled'];

/** When a provider of a bundle leaves, the next best bundle that keeps the others. */
@Injectable()
export class ReplacementService {
  constructor(
    clock: Clock,
    private readonly index: LiveIndex,
    private readonly composer: BundleComposer,
    private readonly requests: RequestService,
    private readonly notices: Notices,
  ) {
    clock.register({
      name: 'request.replace',
      dueSql: DUE_SQL,
      act: (caller, id) => this.propose(caller, id),
    });
  }

  /**
   * Asks what is proposed, as new parts of the bundle with the words of the lost one: a part per provider, since those asked by
   * one part compete. A lost part that nobody answers any more is taken back, so that the bundle can be accepted without it.
   *
   * @returns the id of the first new request
   * @throws DomainError NOT_FOUND, TRANSITION_REFUSED, and as sending a request does
   */
  async take(caller: Caller, globalId: string): Promise<string> {
    const row = await this.ownOf(caller, globalId);
    const lost = await lockRequest(caller, row.request_id);
    const parts = Map.groupBy(
      row.items,
      ({ serviceId }) => this.index.catalogue.get(serviceId)?.providerId ?? serviceId,
    );
    const ids: string[] = [];
    for (const items of parts.values()) ids.push(await this.requests.sendInstead(caller, lost, items));
    await this.step(caller, row, 'take', ids[0]!);
    if (lost.state === 'submitted')
      await this.requests.withdraw(caller, { id: toGlobalId('Request', lost.id), version: lost.version });
    return ids[0]!;
  }

  /** Turns a proposal down: the clock then looks for the next best. @returns the id of the lost request */
  async dismiss(caller: Caller, globalId: string): Promise<string> {
    const row = await this.ownOf(caller, globalId);
    await lockRequest(caller, row.request_id);
    await this.step(caller, row, 'dismiss', null);
    return row.request_id;
  }

  private async step(
    caller: Caller,
    row: ReplacementRow,
    action: 'take' | 'dismiss',
    takenRequestId: string | null,
  ): Promise<void> {
    const to = await nextState('replacement', REPLACEMENT_STATES, row.state, action, ['requester'], {});
    const db = await caller.db();
    const [moved] = await db.query<[{ id: string }[], number]>(MOVE_SQL, [row.id, to, takenRequestId]);
    if (moved.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input'] });
    const { id: subjectId, state: from } = row;
    await recordTransition(caller, { kind: 'replacement', subjectId, action, from, to });
  }

  private async ownOf(caller: Caller, globalId: string): Promise<ReplacementRow> {
    const row = await findReplacement(caller, fromGlobalId('Replacement', globalId, ['input', 'id']));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'replacement' }, { path: ['input', 'id'] });
    return row;
  }

  /**
   * Runs as the clock, since it may be the provider who left. The bundle is composed before anything is locked: where the
   * request has moved meanwhile, it stays due and is looked at again.
   */
  private async propose(caller: Caller, requestId: string): Promise<void> {
    const seen = await findRequest(caller, requestId);
    const found = seen?.bundle_id && LOST.includes(seen.state) ? await this.search(caller, seen) : null;
    const request = await lockRequest(caller, requestId);
    const db = await caller.db();
    const [state] = await db.query<{ due: boolean }[]>(IS_DUE_SQL, [requestId]);
    if (!state?.due || request.state !== seen?.state || request.version !== seen.version) return;
    await db.query(DONE_SQL, [requestId]);
    await db.query(NEXT_DONE_SQL, [requestId]);
    if (found) await this.write(caller, request, found);
  }

  /** @returns null where a proposal is open already */
  private async search(caller: Caller, request: RequestRow): Promise<StandIns | null> {
    const before = await proposalsFor(caller, request.id);
    if (before.some(({ state }) => state === 'proposed')) return null;
    const dismissed = before.filter(({ state }) => state === 'dismissed').map(({ items }) => items);
    const parts = await partsOf(caller, request.bundle_id!, request.id);
    const { asker, today } = await askerOfRequest(caller, request);
    const { need_text: text, clauses } = request;
    const lost = { parts, text, clauses, asker, today, dismissed };
    const found = await findStandIns(lost, this.index.catalogue, this.composer);
    return dismissed.length < PROPOSALS_MOST ? found : { ...found, items: [] };
  }

  private async write(caller: Caller, request: RequestRow, found: StandIns): Promise<void> {
    const { items, explanation } = found;
    const isFound = items.length > 0;
    const id = uuidv7();
    const db = await caller.db();
    await db.insert(ReplacementEntity, {
      id,
      bundleId: request.bundle_id!,
      requestId: request.id,
      requesterOrgId: request.requester_org_id,
      state: 'proposed',
      items,
      explanation,
    });
    const step = { kind: 'replacement', subjectId: id, visibleTo: [request.requester_org_id] } as const;
    await recordTransition(caller, { ...step, action: 'propose', from: null, to: 'proposed' });
    if (!isFound) {
      await db.query(NONE_FOUND_SQL, [id]);
      await recordTransition(caller, { ...step, action: 'find_none', from: 'proposed', to: 'none_found' });
    }
    await this.tell(caller, request, items);
  }

  private async tell(caller: Caller, request: RequestRow, items: readonly StoredItem[]): Promise<void> {
    const recipients = await lockRecipients(caller, request.id);
    const title = titleOf(recipients.flatMap((each) => each.lines));
    const notice = {
      subject: { kind: 'Request', id: request.id },
      path: requestPath(request.id),
      to: [{ organisationId: request.requester_org_id }],
    } as const;
    if (items.length === 0)
      return this.notices.tell(caller, { ...notice, kind: 'bundle_incomplete', params: { title } });
    const replacement = items
      .map(({ serviceId }) => this.index.catalogue.get(serviceId)?.title['en'] ?? '')
      .join(', ');
    return this.notices.tell(caller, { ...notice, kind: 'bundle_proposal', params: { title, replacement } });
  }
}
