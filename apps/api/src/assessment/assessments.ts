import { DomainError, type IndicatorTopic } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { type Caller, toGlobalId } from '../platform/index.js';
import { AssessmentMoves, refuseStale } from './assessment-moves.js';
import type { EvidenceFigures } from './assessment.reads.js';

/** One indicator as the assessors found it. */
export interface ClosedScore {
  /** E.g. `gold.12`; the same in every version of the set. */
  readonly indicatorKey: string;
  readonly topic: IndicatorTopic;
  /** 0 to 4. */
  readonly score: number;
  /** The least score wanted; null where the set wants none. */
  readonly threshold: number | null;
}

/** A closed assessment in its newest revision. */
export interface ClosedAssessment {
  readonly id: string;
  /** Row id. */
  readonly key: string;
  readonly clusterId: string;
  readonly setKey: string;
  readonly setVersion: number;
  /** The least total, 0 to 1; null where the set wants none. */
  readonly passingShare: number | null;
  /** `YYYY-MM-DD`. */
  readonly closedOn: string;
  /** Of the cluster on that day. */
  readonly sector: string | null;
  readonly country: string;
  /** In the order of the set. */
  readonly scores: readonly ClosedScore[];
  /** Sum of the scores as a share of the most that can be reached, 0 to 1. */
  readonly totalShare: number;
}

interface ClosedRow {
  readonly id: string;
  readonly cluster_org_id: string;
  readonly set_key: string;
  readonly set_version: number;
  readonly passing_share: number | null;
  readonly closed_on: string;
  readonly sector: string | null;
  readonly country: string;
  readonly total_share: number;
  readonly scores: ClosedScore[];
}

const CLOSED_SQL = `
SELECT a.id, a.cluster_org_id, s.key AS set_key, s.number AS set_version, s.passing_share::float8, a.sector, a.country,
  to_char(a.closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS closed_on, a.total_share::float8, (
    SELECT jsonb_agg(jsonb_build_object('indicatorKey', i.key, 'topic', i.topic, 'score', f.score, 'threshold', i.threshold)
      ORDER BY i.position) FROM assessment_findings f JOIN indicators i ON i.id = f.indicator_id WHERE f.assessment_id = a.id) AS scores
FROM assessments a JOIN indicator_sets s ON s.id = a.set_id
WHERE a.cluster_org_id = ANY ($1) AND a.state = 'closed'
  AND NOT EXISTS (SELECT FROM assessments later WHERE later.revises_id = a.id AND later.state = 'closed')
ORDER BY a.closed_at DESC, a.id DESC`;
const STRONG_SQL = 'SELECT topic, cluster_org_id FROM strong_peers($1)';
const CLEAR_FIGURES_SQL = `DELETE FROM assessment_evidence WHERE assessment_id = $1 AND source = 'marketplace'`;
const FILL_FIGURES_SQL = `
INSERT INTO assessment_evidence (id, assessment_id, indicator_id, cluster_org_id, source, words, figures, person_id, person_name)
SELECT new_uuid7(), $1, i.id, $2, 'marketplace', '', $4::jsonb->i.topic, $5, $6
FROM indicators i WHERE i.set_id = $3 AND $4::jsonb ? i.topic ORDER BY i.position RETURNING figures->>'topic' AS topic`;
const TOUCH_SQL = 'UPDATE assessments SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING id';

/** What later rooms read of assessments, and put into them. */
@Injectable()
export class Assessments {
  constructor(private readonly moves: AssessmentMoves) {}

  /**
   * The closed assessments of clusters as far as the caller may see them, newest first; a corrected one is left out for its
   * correction. A cluster sees its own, the operator all. One statement.
   *
   * @returns by row id of the cluster; nothing for a cluster without one
   */
  async closed(caller: Caller, clusterIds: readonly string[]): Promise<Map<string, ClosedAssessment[]>> {
    const db = await caller.db();
    const rows = await db.query<ClosedRow[]>(CLOSED_SQL, [clusterIds]);
    return Map.groupBy(rows.map(toClosed), ({ clusterId }) => clusterId);
  }

  /**
   * Clusters that let themselves be named and whose latest closed assessment is strong in a topic: a score of at least three, and
   * not below the threshold. Never the caller's own; the scores themselves stay hidden. One statement.
   *
   * @returns row ids of clusters by topic; nothing for a topic without one
   */
  async strongPeers(
    caller: Caller,
    topics: readonly IndicatorTopic[],
  ): Promise<Map<IndicatorTopic, string[]>> {
    const db = await caller.db();
    const rows = await db.query<{ topic: IndicatorTopic; cluster_org_id: string }[]>(STRONG_SQL, [topics]);
    const byTopic = Map.groupBy(rows, ({ topic }) => topic);
    return new Map([...byTopic].map(([topic, peers]) => [topic, peers.map((peer) => peer.cluster_org_id)]));
  }

  /**
   * Puts figures of the marketplace with every indicator of a draft of the caller's cluster whose topic they speak to; what was
   * filled in earlier gives way. The scores stay the cluster's own to choose.
   *
   * @returns the topics that were wanted, and the version of the assessment now
   * @throws DomainError NOT_FOUND (foreign or absent), STALE_VERSION, TRANSITION_REFUSED once the self assessment is handed in
   */
  async fillFigures(
    caller: Caller,
    { id, version }: { readonly id: string; readonly version: number },
    figures: ReadonlyMap<IndicatorTopic, EvidenceFigures>,
  ): Promise<{ topics: ReadonlySet<IndicatorTopic>; version: number }> {
    const { organisationId, personId, personName } = caller.signedIn();
    const row = await this.moves.lock(caller, id, version);
    if (row.cluster_org_id !== organisationId)
      throw new DomainError('NOT_FOUND', { what: 'assessment' }, { path: ['input', 'id'] });
    if (row.state !== 'draft')
      throw new DomainError('TRANSITION_REFUSED', { what: 'assessment', from: row.state, action: 'fill' });
    const db = await caller.db();
    await db.query(CLEAR_FIGURES_SQL, [row.id]);
    const byTopic = JSON.stringify(
      Object.fromEntries([...figures].map(([topic, counted]) => [topic, { topic, ...counted }])),
    );
    const values = [row.id, organisationId, row.set_id, byTopic, personId, personName];
    const filled = await db.query<{ topic: IndicatorTopic }[]>(FILL_FIGURES_SQL, values);
    const [touched] = await db.query<[unknown[], number]>(TOUCH_SQL, [row.id, version]);
    refuseStale(touched);
    return { topics: new Set(filled.map(({ topic }) => topic)), version: version + 1 };
  }
}

function toClosed(row: ClosedRow): ClosedAssessment {
  return {
    id: toGlobalId('Assessment', row.id),
    key: row.id,
    clusterId: row.cluster_org_id,
    setKey: row.set_key,
    setVersion: row.set_version,
    passingShare: row.passing_share,
    closedOn: row.closed_on,
    sector: row.sector,
    country: row.country,
    scores: row.scores,
    totalShare: row.total_share,
  };
}
