import { Injectable } from '@nestjs/common';
import type { IndicatorTopic } from '@fivefold/domain';
import { type Caller, toGlobalId } from '../platform/index.js';

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

/** What later rooms read of assessments. */
@Injectable()
export class Assessments {
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
