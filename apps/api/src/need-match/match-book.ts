import { MATCH_STATES, type MatchAction, type MatchState, transition } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { LiveIndex } from '../discovery/index.js';
import { type Caller, recordTransition } from '../platform/index.js';
import { type Found, oneOf, type Proposal, propose } from './judge.js';
import { asking, MatchChanges, type OpenNeed, readOpenNeeds } from './match-writes.js';

const KNOWN_SQL = 'SELECT DISTINCT service_id FROM matches WHERE need_id = $1 AND service_id = ANY ($2)';
const LOCK_SQL = `
SELECT id, state FROM matches WHERE need_id = $1 AND service_id = ANY ($2) ORDER BY id FOR UPDATE`;
const MOVE_SQL = 'UPDATE matches SET state = $2, version = version + 1 WHERE id = $1';
const TODAY_SQL = 'SELECT app_today()::text AS today';

/** A service that is asked, with the capabilities that it is asked for. */
export interface AskedService {
  readonly serviceId: string;
  readonly concepts: readonly string[];
}

/** What becomes of the matches of a need as the SME asks and accepts. For the room of the requests. */
@Injectable()
export class MatchBook {
  constructor(private readonly live: LiveIndex) {}

  /**
   * Notes that the SME has asked these services, in its transaction. A service of the catalogue that was never proposed to an
   * open need gets its match first, so that the trail is whole from the start; matches that the table does not let go on
   * (dismissed, contacted already) are left as they are. Up to six statements and two per match.
   */
  async contacted(caller: Caller, needId: string, asked: readonly AskedService[]): Promise<void> {
    await this.propose(caller, needId, asked);
    const serviceIds = asked.map(({ serviceId }) => serviceId);
    await this.move(caller, needId, serviceIds, 'contact');
  }

  /** Notes that the SME has accepted a quote for these services: their contacted matches. One statement and two per match. */
  converted(caller: Caller, needId: string, serviceIds: readonly string[]): Promise<void> {
    return this.move(caller, needId, serviceIds, 'convert');
  }

  private async propose(caller: Caller, needId: string, asked: readonly AskedService[]): Promise<void> {
    const db = await caller.db();
    const serviceIds = asked.map(({ serviceId }) => serviceId);
    const rows = await db.query<{ service_id: string }[]>(KNOWN_SQL, [needId, serviceIds]);
    const known = new Set(rows.map((row) => row.service_id));
    const missing = asked.filter(({ serviceId }) => !known.has(serviceId));
    if (missing.length === 0) return;
    const [need] = await readOpenNeeds(caller, [needId]);
    if (!need) return;
    const [{ today } = { today: '' }] = await db.query<{ today: string }[]>(TODAY_SQL);
    const changes = new MatchChanges();
    const proposals = missing.flatMap((one) => this.proposalsOf(need, one, today));
    for (const proposal of proposals) changes.add(need, proposal, { seen: true });
    if (proposals.length > 0) await changes.settle(need, true);
    await changes.write(caller);
  }

  /** For what it fits; where it fits nothing, for what it is asked for all the same, with nothing answered. */
  private proposalsOf(need: OpenNeed, { serviceId, concepts }: AskedService, today: string): Proposal[] {
    const service = this.live.catalogue.get(serviceId);
    if (!service) return [];
    const { asker } = asking(need, today);
    const fitting = propose(
      need,
      { today, asker },
      need.requester_org_id,
      oneOf(this.live.catalogue, service),
    );
    if (fitting.length > 0) return fitting;
    const found: Found = { score01: 0, parts: [], answers: [], price: service.price };
    const wanted = need.capabilities.map(({ concept }) => concept);
    const offered = wanted.filter((concept) => concepts.includes(concept));
    const named = offered.length > 0 ? offered : service.capabilities.slice(0, 1);
    return named.map((concept) => ({ service, concept, found, asked: { today, asker, text01: 0 } }));
  }

  private async move(
    caller: Caller,
    needId: string,
    serviceIds: readonly string[],
    action: MatchAction,
  ): Promise<void> {
    if (serviceIds.length === 0) return;
    const db = await caller.db();
    const rows = await db.query<{ id: string; state: MatchState }[]>(LOCK_SQL, [needId, serviceIds]);
    for (const { id, state } of rows) {
      const to = transition(MATCH_STATES, state, action, ['requester']);
      if (!to) continue;
      await db.query(MOVE_SQL, [id, to]);
      await recordTransition(caller, { kind: 'match', subjectId: id, action, from: state, to });
    }
  }
}
