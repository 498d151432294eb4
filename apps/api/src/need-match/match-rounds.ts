import { Injectable } from '@nestjs/common';
import type { CandidateSource } from '@fivefold/matching';
import { LiveIndex } from '../discovery/index.js';
import { type Caller, Clock, Outbox } from '../platform/index.js';
import { betterThan, changed } from './better.js';
import { KEPT, oneOf, type Proposal, propose } from './judge.js';
import { MatchNews, type News } from './match-news.js';
import {
  asking,
  LIVE,
  MatchChanges,
  type OpenNeed,
  readOpenNeeds,
  readStored,
  type StoredMatch,
} from './match-writes.js';

const CHANGED_SQL = `
SELECT service_id AS id FROM service_changes WHERE due_at <= app_now() ORDER BY due_at, service_id LIMIT $1`;
const CHANGE_SQL = `
SELECT due_at::text AS due_at, app_today()::text AS today FROM service_changes WHERE service_id = $1 AND due_at <= app_now()`;
/** A change that came meanwhile has another date and stays. */
const DONE_SQL = 'DELETE FROM service_changes WHERE service_id = $1 AND due_at = $2::timestamptz';
const CHANGES_SQL = `
SELECT service_id, due_at::text AS due_at FROM service_changes WHERE service_id = ANY ($1) AND due_at <= app_now()`;
/** Those that no need wants or had: what {@link TOUCHED_SQL} asks, of many at once. */
const UNTOUCHED_SQL = `
DELETE FROM service_changes c USING jsonb_to_recordset($1) AS one (service_id uuid, due_at timestamptz, wanted text[])
WHERE c.service_id = one.service_id AND c.due_at = one.due_at
  AND NOT EXISTS (SELECT FROM needs n WHERE n.state IN ('open', 'matched', 'partly_covered') AND n.wanted && one.wanted)
  AND NOT EXISTS (SELECT FROM matches m WHERE m.service_id = c.service_id AND m.state IN ('proposed', 'shortlisted', 'stale'))
RETURNING c.service_id`;
/** Both halves are answered from an index, however many needs are open. */
const TOUCHED_SQL = `
SELECT n.id FROM needs n WHERE n.state IN ('open', 'matched', 'partly_covered') AND n.wanted && $2::text[]
UNION
SELECT m.need_id FROM matches m WHERE m.service_id = $1 AND m.state IN ('proposed', 'shortlisted', 'stale')`;
const NEEDS_SQL = `
SELECT id FROM needs WHERE match_due_at IS NOT NULL AND match_due_at <= app_now() ORDER BY match_due_at LIMIT $1`;
const NEED_SQL = `
SELECT app_today()::text AS today FROM needs WHERE id = $1 AND match_due_at <= app_now() FOR UPDATE`;
const MATCHED_SQL = 'UPDATE needs SET match_due_at = NULL WHERE id = $1';

/** What is found of a service that is not offered any more. */
const NOTHING: CandidateSource = { candidates: () => [] };

/**
 * Keeps the stored matches of open needs in step: a need that opens is matched with the whole catalogue; a service that
 * changes is matched with the needs that want what it offers, and with those that had it. Both are deadlines in rows, so
 * nothing is lost while no server runs.
 */
@Injectable()
export class MatchRounds {
  constructor(
    clock: Clock,
    private readonly live: LiveIndex,
    private readonly outbox: Outbox,
    private readonly news: MatchNews,
  ) {
    clock.register({
      name: 'match.need',
      dueSql: NEEDS_SQL,
      act: (caller, id) => this.matchNeed(caller, id),
    });
    clock.register({
      name: 'match.service',
      dueSql: CHANGED_SQL,
      act: (caller, id) => this.matchService(caller, id),
      sift: (caller, ids) => this.passUntouched(caller, ids),
    });
  }

  /** @returns the changed services that some need wants, or had */
  private async passUntouched(caller: Caller, ids: readonly string[]): Promise<string[]> {
    const db = await caller.db();
    const due = await db.query<{ service_id: string; due_at: string }[]>(CHANGES_SQL, [ids]);
    await this.outbox.drain();
    const changes = due.map((one) => ({
      ...one,
      wanted: this.live.catalogue.get(one.service_id)?.capabilities ?? [],
    }));
    const [passed] = await db.query<[{ service_id: string }[], number]>(UNTOUCHED_SQL, [
      JSON.stringify(changes),
    ]);
    const gone = new Set(passed.map((one) => one.service_id));
    return ids.filter((id) => !gone.has(id));
  }

  /** Matches one need with the whole catalogue. What it finds is no news: somebody of the SME has just opened it. */
  private async matchNeed(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [due] = await db.query<{ today: string }[]>(NEED_SQL, [id]);
    if (!due) return;
    await this.outbox.drain();
    const [need] = await readOpenNeeds(caller, [id]);
    if (need) {
      const stored = (await readStored(caller, [id])).get(id) ?? [];
      const proposals = propose(need, asking(need, due.today), need.requester_org_id, this.live.catalogue);
      const changes = new MatchChanges();
      await this.keep(changes, need, stored, proposals, { seen: true });
      await changes.write(caller);
    }
    await db.query(MATCHED_SQL, [id]);
  }

  /** Matches one service with the needs that it touches. */
  private async matchService(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [due] = await db.query<{ due_at: string; today: string }[]>(CHANGE_SQL, [id]);
    if (!due) return;
    // What is committed by now has to be in the index before it is asked.
    await this.outbox.drain();
    const service = this.live.catalogue.get(id) ?? null;
    const touched = await db.query<{ id: string }[]>(TOUCHED_SQL, [id, service?.capabilities ?? []]);
    const needs = await readOpenNeeds(
      caller,
      touched.map((row) => row.id),
    );
    const stored = await readStored(
      caller,
      needs.map((need) => need.id),
    );
    const source = service ? oneOf(this.live.catalogue, service) : NOTHING;
    const changes = new MatchChanges();
    const news: News[] = [];
    for (const need of needs) {
      const known = stored.get(need.id) ?? [];
      const proposals = propose(need, asking(need, due.today), need.requester_org_id, source);
      news.push(...this.better(known, proposals).map((better) => ({ need, ...better })));
      const ofThis = known.filter((one) => one.service_id === id);
      if (service) news.push(...changed(ofThis, proposals).map((one) => ({ need, service, ...one })));
      const ofOthers = known.filter((one) => one.service_id !== id);
      await this.keep(changes, need, ofThis, proposals, { seen: false, ofOthers });
    }
    await this.news.note(caller, news);
    await changes.write(caller);
    await db.query(DONE_SQL, [id, due.due_at]);
  }

  private better(known: readonly StoredMatch[], proposals: readonly Proposal[]) {
    return proposals.flatMap((proposal) => {
      const before = known.filter(
        ({ concept, state }) => concept === proposal.concept && LIVE.includes(state),
      );
      const isGone = known.some(
        ({ service_id, concept, state }) =>
          service_id === proposal.service.id && concept === proposal.concept && state === 'dismissed',
      );
      if (isGone) return [];
      const reasons = betterThan(
        proposal.concept,
        before.map(({ found }) => found),
        proposal.found,
      );
      return reasons.map((reason) => ({ ...reason, service: proposal.service }));
    });
  }

  /** Brings `stored` to what is found now: what no longer fits goes stale, what is new is added while it is among the best. */
  private async keep(
    changes: MatchChanges,
    need: OpenNeed,
    stored: readonly StoredMatch[],
    proposals: readonly Proposal[],
    { seen, ofOthers = [] }: { readonly seen: boolean; readonly ofOthers?: readonly StoredMatch[] },
  ): Promise<void> {
    const keyOf = (serviceId: string, concept: string) => `${serviceId} ${concept}`;
    const found = new Map(proposals.map((one) => [keyOf(one.service.id, one.concept), one]));
    const left = new Set<string>();
    for (const match of stored) {
      const key = keyOf(match.service_id, match.concept);
      const proposal = found.get(key);
      found.delete(key);
      const moves = ['proposed', 'shortlisted', 'stale'].includes(match.state);
      if (proposal && moves) await changes.renew(need, match, proposal);
      if (!proposal && moves && match.state !== 'stale') {
        await changes.move(need, match, 'go_stale');
        left.add(match.id);
      }
    }
    let hasMatches = [...stored, ...ofOthers].some(
      (match) => !left.has(match.id) && LIVE.includes(match.state),
    );
    hasMatches ||= proposals.length > found.size;
    for (const proposal of found.values()) {
      const rivals = ofOthers.filter(
        ({ concept, state }) => concept === proposal.concept && LIVE.includes(state),
      );
      const worst = rivals.at(-1);
      if (rivals.length >= KEPT && worst && worst.score >= proposal.found.score01) continue;
      changes.add(need, proposal, { seen });
      hasMatches = true;
    }
    await changes.settle(need, hasMatches);
  }
}
