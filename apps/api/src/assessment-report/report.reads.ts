import type { Assessments } from '../assessment/index.js';
import type { Caller } from '../platform/index.js';
import {
  type FoundIndicator,
  makeReport,
  type PeerMedian,
  type Report,
  type ReportSource,
} from './report.js';

const ASSESSMENT_SQL = `
SELECT a.id, a.cluster_org_id AS "clusterId", o.name AS "clusterName", a.state, a.revision, a.revises_id, a.summary,
  to_char(COALESCE(a.closed_at, app_now()) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day,
  jsonb_build_object('key', s.key, 'number', s.number, 'names', s.names, 'note', s.note, 'parts', s.parts,
    'passingShare', s.passing_share::float8) AS set
FROM assessments a JOIN indicator_sets s ON s.id = a.set_id JOIN organisations o ON o.id = a.cluster_org_id
WHERE a.id = $1 AND a.state IN ('report_ready', 'closed')`;
const FOUND_SQL = `
SELECT i.key, i.part, i.topic, i.names, i.threshold, f.score, own.score AS "selfScore", f.words
FROM assessment_findings f JOIN indicators i ON i.id = f.indicator_id
LEFT JOIN assessment_scores own ON own.assessment_id = f.assessment_id AND own.indicator_id = f.indicator_id
WHERE f.assessment_id = $1 ORDER BY i.position`;
const MEDIANS_SQL = 'SELECT peers, measure, key, clusters, median FROM peer_medians($1)';

type AssessmentRow = Omit<ReportSource, 'indicators' | 'medians' | 'earlier'> & { revises_id: string | null };

/**
 * The report of an assessment whose findings are in; null for an absent one, a foreign one, and one that is not as far.
 * Cost: four statements.
 */
export async function findReport(
  caller: Caller,
  assessments: Assessments,
  id: string,
): Promise<Report | null> {
  const db = await caller.db();
  const [row] = await db.query<AssessmentRow[]>(ASSESSMENT_SQL, [id]);
  if (!row) return null;
  const indicators = await db.query<FoundIndicator[]>(FOUND_SQL, [id]);
  if (indicators.length === 0) return null;
  const medians = await db.query<PeerMedian[]>(MEDIANS_SQL, [id]);
  const closed = (await assessments.closed(caller, [row.clusterId])).get(row.clusterId) ?? [];
  const { revises_id: revised, ...rest } = row;
  const own = closed.findIndex(({ key }) => key === id);
  // What it corrects is the same assessment and no earlier one.
  const earlier = closed.find(
    ({ key, closedOn }, at) => key !== revised && (own < 0 ? closedOn < row.day : at > own),
  );
  return makeReport({ ...rest, indicators, medians, earlier: earlier ?? null });
}
