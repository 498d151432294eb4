import {
  MATCH_STATES,
  type MatchAction,
  type MatchState,
  NEED_STATES,
  type NeedAction,
  type NeedState,
} from '@fivefold/domain';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, nextState, recordTransition } from '../platform/index.js';
import { ALGORITHM, type Found, type NeedToMatch, type Proposal, TAXONOMY } from './judge.js';

/** A need with what its matches hang on. */
export interface OpenNeed extends NeedToMatch {
  readonly id: string;
  readonly requester_org_id: string;
  readonly version: number;
  readonly state: NeedState;
  readonly title: string;
  readonly home_region: string | null;
  readonly country: string | null;
  readonly sector: string | null;
}

/** A stored match, as far as rounds of matching look at it. */
export interface StoredMatch {
  readonly id: string;
  readonly need_id: string;
  readonly service_id: string;
  readonly concept: string;
  readonly state: MatchState;
  readonly listed: boolean;
  readonly score: number;
  readonly found: Found;
}

/** States in which a match counts as something that the SME has. */
export const LIVE: readonly MatchState[] = ['proposed', 'shortlisted', 'contacted', 'converted'];

const NEEDS_SQL = `
SELECT n.id, n.requester_org_id, n.version, n.state, n.title, v.text, v.language, v.capabilities, v.clauses,
  COALESCE(v.region, o.region) AS home_region, COALESCE(left(v.region, 2), o.country) AS country, o.sectors[1] AS sector
FROM needs n JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
JOIN organisations o ON o.id = n.requester_org_id
WHERE n.id = ANY ($1) AND n.state IN ('open', 'matched', 'partly_covered') ORDER BY n.id`;
const STORED_SQL = `
SELECT id, need_id, service_id, concept, state, listed, score, found FROM matches WHERE need_id = ANY ($1)
ORDER BY score DESC, id`;
const ADD_SQL = `
INSERT INTO matches (id, need_id, requester_org_id, provider_org_id, publisher_org_id, need_version, service_id, service_version,
  concept, state, score, found, asked, algorithm, taxonomy, found_at, seen_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, app_now(), CASE WHEN $16 THEN app_now() END)
ON CONFLICT ON CONSTRAINT matches_need_id_service_id_concept_key DO NOTHING RETURNING id`;
const RENEW_SQL = `
UPDATE matches SET provider_org_id = $2, publisher_org_id = $3, need_version = $4, service_version = $5, score = $6, found = $7,
  asked = $8, algorithm = $9, taxonomy = $10, found_at = app_now(), version = version + 1 WHERE id = $1`;
const STATE_SQL = `
UPDATE matches SET state = $3, version = version + 1 WHERE id = $1 AND state = $2 RETURNING id`;
const NEED_STATE_SQL = 'UPDATE needs SET state = $3 WHERE id = $1 AND state = $2 RETURNING id';

/** Open needs by id in the order of their ids; those that are not open are left out. One statement. */
export async function readOpenNeeds(caller: Caller, ids: readonly string[]): Promise<OpenNeed[]> {
  const db = await caller.db();
  return db.query<OpenNeed[]>(NEEDS_SQL, [ids]);
}

/** All stored matches of some needs, by need and capability, the best first. One statement. */
export async function readStored(
  caller: Caller,
  needIds: readonly string[],
): Promise<Map<string, StoredMatch[]>> {
  const db = await caller.db();
  const rows = await db.query<StoredMatch[]>(STORED_SQL, [needIds]);
  const byNeed = new Map<string, StoredMatch[]>();
  for (const row of rows) {
    const known = byNeed.get(row.need_id);
    if (known) known.push(row);
    else byNeed.set(row.need_id, [row]);
  }
  return byNeed;
}

/** Stores a new match with its first audit row; does nothing where it is there already. */
export async function addMatch(
  caller: Caller,
  need: OpenNeed,
  { service, concept, found, asked }: Proposal,
  { seen }: { readonly seen: boolean },
): Promise<void> {
  const id = uuidv7();
  const to = MATCH_STATES.initial;
  const db = await caller.db();
  const added = await db.query<unknown[]>(ADD_SQL, [
    id,
    need.id,
    need.requester_org_id,
    service.providerId,
    service.publisherId,
    need.version,
    service.id,
    service.version,
    concept,
    to,
    found.score01,
    JSON.stringify(found),
    JSON.stringify(asked),
    ALGORITHM,
    TAXONOMY,
    seen,
  ]);
  if (added.length === 0) return;
  const visibleTo = [need.requester_org_id];
  const { action } = MATCH_STATES.start;
  await recordTransition(caller, { kind: 'match', subjectId: id, action, from: null, to, visibleTo });
}

/** Writes what is found now into a stored match that still fits or fits again; a stale one comes back to where it was. */
export async function renewMatch(
  caller: Caller,
  need: OpenNeed,
  stored: StoredMatch,
  { service, found, asked }: Proposal,
): Promise<void> {
  const db = await caller.db();
  await db.query(RENEW_SQL, [
    stored.id,
    service.providerId,
    service.publisherId,
    need.version,
    service.version,
    found.score01,
    JSON.stringify(found),
    JSON.stringify(asked),
    ALGORITHM,
    TAXONOMY,
  ]);
  if (stored.state === 'stale')
    await moveMatch(caller, need, stored, stored.listed ? 'refresh_listed' : 'refresh');
}

/** Takes a step that follows from a change elsewhere; does nothing where somebody moved the match meanwhile. */
export async function moveMatch(
  caller: Caller,
  need: OpenNeed,
  { id, state: from }: StoredMatch,
  action: MatchAction,
): Promise<void> {
  const to = await nextState('match', MATCH_STATES, from, action, ['system'], {});
  const db = await caller.db();
  const [moved] = await db.query<[unknown[], number]>(STATE_SQL, [id, from, to]);
  if (moved.length === 0) return;
  const visibleTo = [need.requester_org_id];
  await recordTransition(caller, { kind: 'match', subjectId: id, action, from, to, visibleTo });
}

/** Moves a need between open and matched as it has matches or none. */
export async function settleNeed(caller: Caller, need: OpenNeed, hasMatches: boolean): Promise<void> {
  const action: NeedAction | null =
    need.state === 'open' && hasMatches
      ? 'match'
      : need.state === 'matched' && !hasMatches
        ? 'unmatch'
        : null;
  if (!action) return;
  const from = need.state;
  const to = await nextState('need', NEED_STATES, from, action, ['system'], {});
  const db = await caller.db();
  const [moved] = await db.query<[unknown[], number]>(NEED_STATE_SQL, [need.id, from, to]);
  if (moved.length === 0) return;
  const visibleTo = [need.requester_org_id];
  await recordTransition(caller, { kind: 'need', subjectId: need.id, action, from, to, visibleTo });
}
