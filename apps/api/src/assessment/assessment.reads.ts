import type { AssessmentState, EngagementState, Texts } from '@fivefold/domain';
import { afterId, type Caller, type PageArgs, pageSize } from '../platform/index.js';

export interface AssessmentRow {
  readonly id: string;
  readonly cluster_org_id: string;
  readonly set_id: string;
  readonly state: AssessmentState;
  readonly version: number;
  readonly revision: number;
  readonly revises_id: string | null;
  readonly scheduled_on: string | null;
  readonly summary: string | null;
  readonly total_share: number | null;
  readonly closed_at: Date | null;
  readonly created_at: Date;
  readonly set_names: Texts;
  readonly indicators: number;
  readonly self_scored: number;
  /** Findings that the caller may see. */
  readonly found: number;
  /** Whether the caller assesses it now. */
  readonly assesses: boolean;
  /** Whether an assessor has taken it on and still has access. */
  readonly staffed: boolean;
  /** Whether a later revision has been begun and not withdrawn. */
  readonly revised: boolean;
  readonly corrected: boolean;
  /** Null until closed, or where the set wants nothing. */
  readonly passed: boolean | null;
}

export interface ScoreRow {
  readonly assessment_id: string;
  readonly indicator_id: string;
  readonly score: number;
  readonly words: string;
  readonly version: number;
}

/** What the marketplace yielded over a period, as it is kept with the evidence. */
export interface EvidenceFigures {
  /** First day. */
  readonly from: string;
  /** The moment of counting, as JSON has it. */
  readonly asOf: string;
  readonly figures: readonly { key: string; value: number | null; behind: number }[];
}

export interface EvidenceRow {
  readonly id: string;
  readonly assessment_id: string;
  readonly indicator_id: string;
  readonly source: 'cluster' | 'marketplace';
  readonly words: string;
  readonly figures: EvidenceFigures | null;
  readonly person_name: string;
  readonly created_at: Date;
}

export interface EngagementRow {
  readonly id: string;
  readonly assessment_id: string;
  readonly cluster_org_id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly state: EngagementState;
  readonly version: number;
  readonly access_until: Date;
  readonly statement: string | null;
  /** Whether the access has ended by the clock. */
  readonly over: boolean;
}

const COLUMNS = `a.id, a.cluster_org_id, a.set_id, a.state, a.version, a.revision, a.revises_id, to_char(a.scheduled_on, 'YYYY-MM-DD') AS scheduled_on,
  a.summary, a.total_share::float8, a.closed_at, a.created_at, s.names AS set_names,
  (SELECT count(*)::int FROM indicators i WHERE i.set_id = a.set_id) AS indicators,
  (SELECT count(*)::int FROM assessment_scores c WHERE c.assessment_id = a.id) AS self_scored,
  (SELECT count(*)::int FROM assessment_findings f WHERE f.assessment_id = a.id) AS found, assesses(a.id) AS assesses,
  EXISTS (SELECT FROM assessor_engagements e WHERE e.assessment_id = a.id AND e.state = 'accepted' AND e.access_until > app_now()) AS staffed,
  EXISTS (SELECT FROM assessments l WHERE l.revises_id = a.id AND l.state <> 'withdrawn') AS revised,
  EXISTS (SELECT FROM assessments l WHERE l.revises_id = a.id AND l.state = 'closed') AS corrected,
  CASE WHEN a.state = 'closed' AND (s.passing_share IS NOT NULL
      OR EXISTS (SELECT FROM indicators i WHERE i.set_id = s.id AND i.threshold IS NOT NULL))
    THEN a.total_share >= COALESCE(s.passing_share, 0) AND NOT EXISTS (SELECT FROM assessment_findings f
      JOIN indicators i ON i.id = f.indicator_id WHERE f.assessment_id = a.id AND f.score < i.threshold) END AS passed`;
const FROM = 'FROM assessments a JOIN indicator_sets s ON s.id = a.set_id';
/** Of the own cluster, all for the operator; what somebody assesses is listed by engagements. */
const LISTED = '(a.cluster_org_id = app_org() OR app_operator())';
const OPEN = "($1::boolean IS NOT TRUE OR a.state NOT IN ('closed', 'withdrawn'))";
const PAGE_SQL = `SELECT ${COLUMNS} ${FROM} WHERE ${LISTED} AND ${OPEN} AND ($2::uuid IS NULL OR a.id < $2) ORDER BY a.id DESC LIMIT $3`;
const COUNT_SQL = `SELECT count(*)::int AS total FROM assessments a WHERE ${LISTED} AND ${OPEN}`;
const BY_ID_SQL = `SELECT ${COLUMNS} ${FROM} WHERE a.id = ANY ($1)`;
const LOCK_SQL = 'SELECT FROM assessments WHERE id = $1 FOR UPDATE';
const SCORES_SQL =
  'SELECT assessment_id, indicator_id, score, words, version FROM assessment_scores WHERE assessment_id = ANY ($1)';
const FINDINGS_SQL =
  'SELECT assessment_id, indicator_id, score, words, version FROM assessment_findings WHERE assessment_id = ANY ($1)';
const EVIDENCE_COLUMNS = 'id, assessment_id, indicator_id, source, words, figures, person_name, created_at';
const EVIDENCE_SQL = `
SELECT ${EVIDENCE_COLUMNS} FROM assessment_evidence WHERE assessment_id = ANY ($1) AND removed_at IS NULL ORDER BY id`;
const EVIDENCE_BY_ID_SQL = `SELECT ${EVIDENCE_COLUMNS} FROM assessment_evidence WHERE id = $1 AND removed_at IS NULL`;
const ENGAGED = `id, assessment_id, cluster_org_id, person_id, person_name, state, version, access_until, statement,
  access_until <= app_now() AS over`;
const ENGAGEMENTS_OF_SQL = `
SELECT ${ENGAGED} FROM assessor_engagements WHERE assessment_id = ANY ($1) ORDER BY id`;
const ENGAGEMENT_SQL = `SELECT ${ENGAGED} FROM assessor_engagements WHERE id = $1`;
const MINE_SQL = `
SELECT ${ENGAGED} FROM assessor_engagements WHERE person_id = app_person() AND ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`;
const COUNT_MINE_SQL =
  'SELECT count(*)::int AS total FROM assessor_engagements WHERE person_id = app_person()';
const CONSENT_SQL = 'SELECT consents, version FROM peer_consents WHERE cluster_org_id = app_org()';

/** A page of the assessments of the caller's cluster, of all handed in for the operator; newest first. Two statements. */
export async function listAssessments(
  caller: Caller,
  page: PageArgs,
  open: boolean | null,
): Promise<{ rows: AssessmentRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<AssessmentRow[]>(PAGE_SQL, [open, afterId(page), pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL, [open]);
  return { rows, total: counted?.total ?? 0 };
}

/** Assessments by row id as the caller may see them; absent and foreign ones are left out. One statement. */
export async function assessmentsById(caller: Caller, ids: readonly string[]): Promise<AssessmentRow[]> {
  const db = await caller.db();
  return db.query<AssessmentRow[]>(BY_ID_SQL, [ids]);
}

/** The assessment as the caller may see it; null when absent or foreign. */
export async function findAssessment(caller: Caller, id: string): Promise<AssessmentRow | null> {
  const [row] = await assessmentsById(caller, [id]);
  return row ?? null;
}

/** The same, locked until the transaction ends; null also where the caller may not change it. Two statements. */
export async function lockAssessment(caller: Caller, id: string): Promise<AssessmentRow | null> {
  const db = await caller.db();
  const [locked] = await db.query<unknown[]>(LOCK_SQL, [id]);
  return locked ? findAssessment(caller, id) : null;
}

/** Scores, findings and evidence of assessments as far as the caller may see them. Three statements. */
export async function linesOf(
  caller: Caller,
  ids: readonly string[],
): Promise<{ scores: ScoreRow[]; findings: ScoreRow[]; evidence: EvidenceRow[] }> {
  const db = await caller.db();
  const scores = await db.query<ScoreRow[]>(SCORES_SQL, [ids]);
  const findings = await db.query<ScoreRow[]>(FINDINGS_SQL, [ids]);
  const evidence = await db.query<EvidenceRow[]>(EVIDENCE_SQL, [ids]);
  return { scores, findings, evidence };
}

/** One piece of evidence; null when absent, foreign or taken back. One statement. */
export async function findEvidence(caller: Caller, id: string): Promise<EvidenceRow | null> {
  const db = await caller.db();
  const [row] = await db.query<EvidenceRow[]>(EVIDENCE_BY_ID_SQL, [id]);
  return row ?? null;
}

/** The engagements of assessments as far as the caller may see them, oldest first. One statement. */
export async function engagementsOf(caller: Caller, ids: readonly string[]): Promise<EngagementRow[]> {
  const db = await caller.db();
  return db.query<EngagementRow[]>(ENGAGEMENTS_OF_SQL, [ids]);
}

/** One engagement; null when absent or foreign. One statement. */
export async function findEngagement(caller: Caller, id: string): Promise<EngagementRow | null> {
  const db = await caller.db();
  const [row] = await db.query<EngagementRow[]>(ENGAGEMENT_SQL, [id]);
  return row ?? null;
}

/** A page of what the caller was asked to assess, newest first. Two statements. */
export async function listEngagements(
  caller: Caller,
  page: PageArgs,
): Promise<{ rows: EngagementRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<EngagementRow[]>(MINE_SQL, [afterId(page), pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_MINE_SQL);
  return { rows, total: counted?.total ?? 0 };
}

/** Whether the caller's cluster lets itself be named; null before the first answer. One statement. */
export async function findPeerConsent(
  caller: Caller,
): Promise<{ consents: boolean; version: number } | null> {
  const db = await caller.db();
  const [row] = await db.query<{ consents: boolean; version: number }[]>(CONSENT_SQL);
  return row ?? null;
}
