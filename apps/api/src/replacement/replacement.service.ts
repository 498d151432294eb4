import { type ConceptId, REPLACEMENT_STATES, type ReplacementState, DomainError } from '@fivefold/domain';
import { answersOf } from '@fivefold/matching';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { LiveIndex } from '../discovery/index.js';
import {
  lockRecipients,
  lockRequest,
  type RecipientRow,
  type RequestRow,
  requestPath,
  RequestService,
  type StoredItem,
  titleOf,
} from '../engagement/index.js';
import { dayOf } from '../decomposition/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, Clock, fromGlobalId, nextState, recordTransition } from '../platform/index.js';
import { chooseStandIns, type StandIn } from './choose.js';
import { ReplacementEntity } from './replacement.entity.js';

export interface ReplacementRow {
  readonly id: string;
  readonly bundle_id: string;
  readonly request_id: string;
  readonly requester_org_id: string;
  readonly state: ReplacementState;
  readonly items: StoredItem[];
  readonly created_at: Date;
}

const COLUMNS = 'id, bundle_id, request_id, requester_org_id, state, items, created_at';
const DUE_SQL = `SELECT id FROM requests WHERE replace_due_at <= app_now() ORDER BY replace_due_at LIMIT $1`;
const IS_DUE_SQL = 'SELECT replace_due_at IS NOT NULL AS due FROM requests WHERE id = $1';
const DONE_SQL = 'UPDATE requests SET replace_due_at = NULL WHERE id = $1';
const OF_BUNDLE_SQL = `
SELECT c.provider_org_id, line->>'serviceId' AS service_id, r.id = $2 AS lost FROM requests r
JOIN recipients c ON c.request_id = r.id, jsonb_array_elements(c.lines) line
WHERE r.bundle_id = $1 AND (r.id = $2 OR r.state IN ('submitted', 'quoted', 'accepted', 'in_delivery', 'delivered'))`;
const MATCHES_SQL = `
SELECT service_id, max(score) AS score FROM matches WHERE need_id = $1 AND state NOT IN ('dismissed', 'stale') GROUP BY service_id`;
const OPEN_SQL = "SELECT 1 FROM replacements WHERE request_id = $1 AND state = 'proposed'";
const BY_ID_SQL = `SELECT ${COLUMNS} FROM replacements WHERE id = $1`;
const OF_REQUESTS_SQL = `
SELECT DISTINCT ON (request_id) ${COLUMNS} FROM replacements WHERE request_id = ANY ($1) ORDER BY request_id, id DESC`;
const MOVE_SQL = `
UPDATE replacements SET state = $2, taken_request_id = $3 WHERE id = $1 AND state = 'proposed' RETURNING id`;

/** States in which a part is lost; one that is quoted again meanwhile is not. */
const LOST: readonly string[] = ['submitted', 'declined', 'expired', 'cancelled'];

/** When a provider of a bundle leaves, what could stand in for it while the others stay. */
@Injectable()
export class ReplacementService {
  constructor(
    clock: Clock,
    private readonly index: LiveIndex,
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
   * Asks what is proposed, as a new part of the bundle with the words of the lost one.
   * @returns the id of the new request
   * @throws DomainError NOT_FOUND, TRANSITION_REFUSED, and as sending a request does
   */
  async take(caller: Caller, globalId: string): Promise<string> {
    const row = await this.ownOf(caller, globalId);
    const lost = await lockRequest(caller, row.request_id);
    const id = await this.requests.sendInstead(caller, lost, row.items);
    await this.step(caller, row, 'take', id);
    return id;
  }

  /** @returns the id of the lost request */
  async dismiss(caller: Caller, globalId: string): Promise<string> {
    const row = await this.ownOf(caller, globalId);
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

  /** Runs as the clock, since it may be the provider who left. */
  private async propose(caller: Caller, requestId: string): Promise<void> {
    const request = await lockRequest(caller, requestId);
    const db = await caller.db();
    const [state] = await db.query<{ due: boolean }[]>(IS_DUE_SQL, [requestId]);
    if (!state?.due) return;
    await db.query(DONE_SQL, [requestId]);
    const open = await db.query<unknown[]>(OPEN_SQL, [requestId]);
    if (!request.bundle_id || !LOST.includes(request.state) || open.length > 0) return;
    const recipients = await lockRecipients(caller, requestId);
    const items = await this.standIns(caller, request, recipients);
    if (items.length === 0) return;
    const id = uuidv7();
    await db.insert(ReplacementEntity, {
      id,
      bundleId: request.bundle_id,
      requestId,
      requesterOrgId: request.requester_org_id,
      state: 'proposed',
      items,
    });
    const visibleTo = [request.requester_org_id];
    await recordTransition(caller, {
      kind: 'replacement',
      subjectId: id,
      action: 'propose',
      from: null,
      to: 'proposed',
      visibleTo,
    });
    const titles = items.map(({ serviceId }) => this.index.catalogue.get(serviceId)?.title['en'] ?? '');
    await this.notices.tell(caller, {
      kind: 'bundle_proposal',
      subject: { kind: 'Request', id: requestId },
      path: requestPath(requestId),
      to: [{ organisationId: request.requester_org_id }],
      params: { title: titleOf(recipients.flatMap((each) => each.lines)), replacement: titles.join(', ') },
    });
  }

  /** Published services that do what was lost and violate no hard clause; not those already asked, nor the own. */
  private async standIns(
    caller: Caller,
    request: RequestRow,
    recipients: readonly RecipientRow[],
  ): Promise<StoredItem[]> {
    const db = await caller.db();
    const asked = await db.query<{ provider_org_id: string; service_id: string; lost: boolean }[]>(
      OF_BUNDLE_SQL,
      [request.bundle_id, request.id],
    );
    const scored = request.need_id
      ? await db.query<{ service_id: string; score: number }[]>(MATCHES_SQL, [request.need_id])
      : [];
    const scores = new Map(scored.map((row) => [row.service_id, row.score]));
    const gone = new Set(recipients.map((each) => each.provider_org_id));
    const kept = new Set(asked.filter((row) => !row.lost).map((row) => row.provider_org_id));
    const isAsked = new Set(asked.map((row) => row.service_id));
    const missing = this.missingOf(recipients);
    const today = await dayOf(caller);
    const candidates: StandIn[] = [];
    for (const facts of this.index.catalogue.all()) {
      const concepts = facts.capabilities.filter((concept) => missing.includes(concept));
      const own = [facts.providerId, facts.publisherId].includes(request.requester_org_id);
      if (concepts.length === 0 || own || isAsked.has(facts.id) || gone.has(facts.providerId)) continue;
      const answers = answersOf([{ service: facts, concepts }], request.clauses, today);
      if (request.clauses.some((clause) => clause.hard && answers.get(clause.id)?.answer === 'violated'))
        continue;
      const met = [...answers.values()].filter(({ answer }) => answer === 'met').length;
      const score = scores.get(facts.id) ?? 0;
      candidates.push({ serviceId: facts.id, providerId: facts.providerId, concepts, met, score });
    }
    return chooseStandIns(missing, candidates, kept);
  }

  /** What the lost part was to do; where nothing was named, the main capability of each service. */
  private missingOf(recipients: readonly RecipientRow[]): ConceptId[] {
    const named = recipients.flatMap((each) => each.lines.flatMap((line) => line.concepts));
    if (named.length > 0) return [...new Set(named)];
    const lines = recipients.flatMap((each) => each.lines);
    return [
      ...new Set(lines.flatMap((line) => this.index.catalogue.get(line.serviceId)?.capabilities[0] ?? [])),
    ];
  }
}

/** The replacement as the caller may see it; null when absent or foreign. */
export async function findReplacement(caller: Caller, id: string): Promise<ReplacementRow | null> {
  const db = await caller.db();
  const [row] = await db.query<ReplacementRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** The latest replacement of each of the requests. One statement. */
export async function replacementsOf(
  caller: Caller,
  requestIds: readonly string[],
): Promise<ReplacementRow[]> {
  const db = await caller.db();
  return db.query<ReplacementRow[]>(OF_REQUESTS_SQL, [requestIds]);
}
