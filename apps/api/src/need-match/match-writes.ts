import {
  MATCH_STATES,
  type MatchAction,
  type MatchState,
  NEED_STATES,
  type NeedAction,
  type NeedState,
} from '@fivefold/domain';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, nextState, recordTransitions } from '../platform/index.js';
import { ALGORITHM, type AskedOf, type Found, type NeedToMatch, type Proposal, TAXONOMY } from './judge.js';

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
/** Needs before matches, and in one order: the same as everybody who changes a need or its matches. */
const LOCK_SQL = 'SELECT id FROM needs WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE';
const ADD_SQL = `
INSERT INTO matches (id, need_id, requester_org_id, provider_org_id, publisher_org_id, need_version, service_id, service_version,
  concept, state, score, found, asked, algorithm, taxonomy, found_at, seen_at)
SELECT r.id, r.need_id, r.requester_org_id, r.provider_org_id, r.publisher_org_id, r.need_version, r.service_id, r.service_version,
  r.concept, $2, r.score, r.found, r.asked, $3, $4, app_now(), CASE WHEN r.seen THEN app_now() END
FROM jsonb_to_recordset($1) AS r (id uuid, need_id uuid, requester_org_id uuid, provider_org_id uuid, publisher_org_id uuid,
  need_version integer, service_id uuid, service_version integer, concept text, score double precision, found jsonb, asked jsonb,
  seen boolean)
ON CONFLICT ON CONSTRAINT matches_need_id_service_id_concept_key DO NOTHING RETURNING id`;
const RENEW_SQL = `
UPDATE matches m SET provider_org_id = r.provider_org_id, publisher_org_id = r.publisher_org_id, need_version = r.need_version,
  service_version = r.service_version, score = r.score, found = r.found, asked = r.asked, algorithm = $2, taxonomy = $3,
  found_at = app_now(), version = m.version + 1
FROM jsonb_to_recordset($1) AS r (id uuid, provider_org_id uuid, publisher_org_id uuid, need_version integer,
  service_version integer, score double precision, found jsonb, asked jsonb) WHERE m.id = r.id`;
const MOVE_SQL = `
UPDATE matches m SET state = r.to_state, version = m.version + 1
FROM jsonb_to_recordset($1) AS r (id uuid, from_state text, to_state text) WHERE m.id = r.id AND m.state = r.from_state
RETURNING m.id`;
const NEED_STATE_SQL = `
UPDATE needs n SET state = r.to_state FROM jsonb_to_recordset($1) AS r (id uuid, from_state text, to_state text)
WHERE n.id = r.id AND n.state = r.from_state RETURNING n.id`;

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

/** A step of a match or need that follows from a change elsewhere. */
interface Step {
  readonly kind: 'match' | 'need';
  readonly subjectId: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly visibleTo: readonly string[];
}

/** Changes of stored matches, gathered and then written together: six statements however many needs and matches they are of. */
export class MatchChanges {
  private readonly adds: Record<string, unknown>[] = [];
  private readonly renewals: Record<string, unknown>[] = [];
  private readonly moves: Step[] = [];
  private readonly needMoves: Step[] = [];

  /** A new match with its first audit row; nothing where it is there already. `seen`: it is no news to the SME. */
  add(need: OpenNeed, proposal: Proposal, { seen }: { readonly seen: boolean }): void {
    const { service, concept } = proposal;
    this.adds.push({
      ...{ id: uuidv7(), need_id: need.id, requester_org_id: need.requester_org_id, seen },
      ...{ service_id: service.id, concept, ...foundOf(need, proposal) },
    });
  }

  /** What is found now of a stored match that still fits or fits again; a stale one comes back to where it was. */
  async renew(need: OpenNeed, stored: StoredMatch, proposal: Proposal): Promise<void> {
    this.renewals.push({ id: stored.id, ...foundOf(need, proposal) });
    if (stored.state === 'stale') await this.move(need, stored, stored.listed ? 'refresh_listed' : 'refresh');
  }

  /** A step that follows from a change elsewhere; nothing where somebody moved the match meanwhile. */
  async move(need: OpenNeed, { id, state: from }: StoredMatch, action: MatchAction): Promise<void> {
    const to = await nextState('match', MATCH_STATES, from, action, ['system'], {});
    this.moves.push({ kind: 'match', subjectId: id, action, from, to, visibleTo: [need.requester_org_id] });
  }

  /** Moves a need between open and matched as it has matches or none. */
  async settle(need: OpenNeed, hasMatches: boolean): Promise<void> {
    const { id, state: from } = need;
    const action: NeedAction | null =
      from === 'open' && hasMatches ? 'match' : from === 'matched' && !hasMatches ? 'unmatch' : null;
    if (!action) return;
    const to = await nextState('need', NEED_STATES, from, action, ['system'], {});
    this.needMoves.push({
      kind: 'need',
      subjectId: id,
      action,
      from,
      to,
      visibleTo: [need.requester_org_id],
    });
  }

  /** Writes everything gathered with its audit rows, in the caller's transaction; afterwards it is empty. */
  async write(caller: Caller): Promise<void> {
    const db = await caller.db();
    const adds = this.adds.splice(0);
    const renewals = this.renewals.splice(0);
    const moves = this.moves.splice(0);
    const needMoves = this.needMoves.splice(0);
    if (needMoves.length > 0) await db.query(LOCK_SQL, [needMoves.map(({ subjectId }) => subjectId)]);
    const to = MATCH_STATES.initial;
    const added =
      adds.length > 0
        ? await db.query<{ id: string }[]>(ADD_SQL, [JSON.stringify(adds), to, ALGORITHM, TAXONOMY])
        : [];
    if (renewals.length > 0) await db.query(RENEW_SQL, [JSON.stringify(renewals), ALGORITHM, TAXONOMY]);
    const moved = await step(caller, MOVE_SQL, moves);
    const settled = await step(caller, NEED_STATE_SQL, needMoves);
    const owners = new Map(adds.map((row) => [row['id'], String(row['requester_org_id'])]));
    const { action } = MATCH_STATES.start;
    const begun = added.map(({ id }) => {
      const visibleTo = [owners.get(id)!];
      return { kind: 'match', subjectId: id, action, from: null, to, visibleTo };
    });
    await recordTransitions(caller, [...begun, ...moved, ...settled]);
  }
}

/** The steps that were taken; those that somebody overtook are left out. */
async function step(caller: Caller, sql: string, steps: readonly Step[]): Promise<Step[]> {
  if (steps.length === 0) return [];
  const rows = steps.map(({ subjectId, from, to }) => ({ id: subjectId, from_state: from, to_state: to }));
  const db = await caller.db();
  const [moved] = await db.query<[{ id: string }[], number]>(sql, [JSON.stringify(rows)]);
  const ids = new Set(moved.map(({ id }) => id));
  return steps.filter(({ subjectId }) => ids.has(subjectId));
}

function foundOf(need: OpenNeed, { service, found, asked }: Proposal) {
  return {
    provider_org_id: service.providerId,
    publisher_org_id: service.publisherId,
    need_version: need.version,
    service_version: service.version,
    score: found.score01,
    found,
    asked,
  };
}

/** What a need is matched by beside its words and the catalogue. */
export function asking(
  { home_region, country, sector }: OpenNeed,
  today: string,
): Pick<AskedOf, 'today' | 'asker'> {
  return { today, asker: { homeRegion: home_region, country, sector } };
}
