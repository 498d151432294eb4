import { actionsFrom, MATCH_STATES, type MatchState } from '@fivefold/domain';
import { type LiveIndex, toService } from '../discovery/index.js';
import { toCapability } from '../decomposition/index.js';
import { BUYERS, type Caller, toGlobalId } from '../platform/index.js';
import type { Found } from './judge.js';
import type { MatchNewsReason, NeedMatch } from './need-match.graphql.js';

interface MatchRow {
  readonly id: string;
  readonly need_id: string;
  readonly service_id: string;
  readonly concept: string;
  readonly state: MatchState;
  readonly version: number;
  readonly score: number;
  readonly found: Found;
  readonly need_version: number;
  readonly service_version: number;
  readonly found_at: Date;
  readonly seen_at: Date | null;
  readonly dismiss_reason: string | null;
  readonly news: MatchNewsReason[] | null;
}

/** The best of each state first, so that a need shows what matters however much was found. */
const OF_NEEDS_SQL = `
SELECT m.id, m.need_id, m.service_id, m.concept, m.state, m.version, m.score, m.found, m.need_version, m.service_version,
  m.found_at, m.seen_at, m.dismiss_reason, (SELECT array_agg(DISTINCT n.reason) FROM match_news n
    WHERE n.need_id = m.need_id AND n.service_id = m.service_id AND n.service_version = m.service_version) AS news
FROM matches m WHERE m.requester_org_id = $1 AND m.need_id = ANY ($2)
ORDER BY m.need_id, m.concept, m.score DESC, m.id`;
const BY_ID_SQL = `
SELECT m.id, m.need_id, m.service_id, m.concept, m.state, m.version, m.score, m.found, m.need_version, m.service_version,
  m.found_at, m.seen_at, m.dismiss_reason, (SELECT array_agg(DISTINCT n.reason) FROM match_news n
    WHERE n.need_id = m.need_id AND n.service_id = m.service_id AND n.service_version = m.service_version) AS news
FROM matches m WHERE m.requester_org_id = $1 AND m.id = $2`;

/** Stored matches of several needs of the caller's organisation: by capability, the best first. One statement. */
export async function readMatches(
  caller: Caller,
  needIds: readonly string[],
  live: LiveIndex,
): Promise<Map<string, NeedMatch[]>> {
  const db = await caller.db();
  const rows = await db.query<MatchRow[]>(OF_NEEDS_SQL, [caller.organisationId, needIds]);
  const byNeed = new Map<string, NeedMatch[]>(needIds.map((id) => [id, []]));
  for (const row of rows) byNeed.get(row.need_id)!.push(toNeedMatch(row, caller, live));
  return byNeed;
}

/** One stored match of the caller's organisation; null for any other id. */
export async function findMatch(caller: Caller, id: string, live: LiveIndex): Promise<NeedMatch | null> {
  if (!caller.organisationId) return null;
  const db = await caller.db();
  const [row] = await db.query<MatchRow[]>(BY_ID_SQL, [caller.organisationId, id]);
  return row ? toNeedMatch(row, caller, live) : null;
}

function toNeedMatch(row: MatchRow, caller: Caller, live: LiveIndex): NeedMatch {
  const { id, concept, state, version, score, found } = row;
  const facts = live.catalogue.get(row.service_id);
  const answered = (answer: 'met' | 'unknown') =>
    found.answers.filter((one) => one.answer === answer).map(({ clauseId }) => clauseId);
  const buys = caller.role !== null && BUYERS.includes(caller.role);
  const own = ['shortlist', 'unlist', 'dismiss', 'restore'];
  const actions = buys ? actionsFrom(MATCH_STATES, state, ['requester']) : [];
  return {
    id: toGlobalId('NeedMatch', id),
    serviceKey: row.service_id,
    service: facts ? toService(facts) : null,
    capability: toCapability(concept),
    state,
    version,
    score,
    met: answered('met'),
    notStated: answered('unknown'),
    needVersion: row.need_version,
    serviceVersion: row.service_version,
    foundAt: row.found_at,
    isNew: row.seen_at === null && state !== 'stale',
    news: row.seen_at === null ? (row.news ?? []) : [],
    dismissReason: row.dismiss_reason,
    actions: actions.filter((action) => own.includes(action)),
  };
}
