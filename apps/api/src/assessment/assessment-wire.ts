import { actionsFrom, ASSESSMENT_STATES, ENGAGEMENT_STATES } from '@fivefold/domain';
import { type IndicatorRow, toIndicator } from '../indicator-set/index.js';
import { type Caller, toGlobalId } from '../platform/index.js';
import { actorsOf } from './assessment-moves.js';
import type { Assessment, AssessmentLine, AssessorEngagement } from './assessment.graphql.js';
import type { AssessmentRow, EngagementRow, EvidenceRow, ScoreRow } from './assessment.reads.js';

/** What was said of the indicators of one assessment. */
export interface Lines {
  readonly scores: readonly ScoreRow[];
  readonly findings: readonly ScoreRow[];
  readonly evidence: readonly EvidenceRow[];
}

/** The wire object of a row. */
export function toAssessment(caller: Caller, row: AssessmentRow): Assessment {
  const actors = actorsOf(caller, row);
  const own = actors.includes('editor');
  const ready: Record<string, boolean> = {
    submit: row.self_scored === row.indicators,
    schedule: row.staffed,
    assess: row.found === row.indicators,
  };
  const operating = actors.includes('operator');
  const more = {
    score: own && row.state === 'draft',
    engage: operating && (row.state === 'evidence_check' || row.state === 'external_scheduled'),
    find: row.assesses && row.state === 'external_scheduled',
    revise: own && row.state === 'closed' && !row.revised,
  };
  return {
    id: toGlobalId('Assessment', row.id),
    key: row.id,
    clusterKey: row.cluster_org_id,
    setKey: row.set_id,
    revisesKey: row.revises_id,
    version: row.version,
    state: row.state,
    revision: row.revision,
    corrected: row.corrected,
    scheduledOn: row.scheduled_on,
    summary: row.summary,
    selfScored: row.self_scored,
    found: row.found,
    totalShare: row.total_share,
    passed: row.passed,
    closedAt: row.closed_at,
    createdAt: row.created_at,
    actions: [
      ...Object.entries(more).flatMap(([action, may]) => (may ? [action] : [])),
      ...actionsFrom(ASSESSMENT_STATES, row.state, actors).filter((action) => ready[action] ?? true),
    ],
  };
}

/** The indicators in their order with what was said of each. */
export function toLines(indicators: readonly IndicatorRow[], lines: Lines): AssessmentLine[] {
  const scores = new Map(lines.scores.map((row) => [row.indicator_id, row]));
  const findings = new Map(lines.findings.map((row) => [row.indicator_id, row]));
  const evidence = Map.groupBy(lines.evidence, (row) => row.indicator_id);
  return indicators.map((indicator) => {
    const own = scores.get(indicator.id);
    const found = findings.get(indicator.id);
    return {
      indicator: toIndicator(indicator),
      selfScore: own?.score ?? null,
      selfWords: own?.words ?? '',
      selfVersion: own?.version ?? 0,
      evidence: (evidence.get(indicator.id) ?? []).map((row) => ({
        id: toGlobalId('AssessmentEvidence', row.id),
        key: row.id,
        source: row.source,
        words: row.words,
        from: row.figures?.from ?? null,
        asOf: row.figures ? new Date(row.figures.asOf) : null,
        figures: [...(row.figures?.figures ?? [])],
        author: row.person_name,
        createdAt: row.created_at,
      })),
      score: found?.score ?? null,
      words: found?.words ?? '',
      version: found?.version ?? 0,
      reached: found && indicator.threshold !== null ? found.score >= indicator.threshold : null,
    };
  });
}

/** The wire object of an engagement. */
export function toEngagement(caller: Caller, row: EngagementRow): AssessorEngagement {
  const mine = row.person_id === caller.personId;
  const actor = mine ? 'assessor' : caller.isOperator ? 'operator' : null;
  return {
    id: toGlobalId('AssessorEngagement', row.id),
    key: row.id,
    assessmentKey: row.assessment_id,
    clusterKey: row.cluster_org_id,
    version: row.version,
    state: row.state,
    assessor: row.person_name,
    accessUntil: row.access_until,
    statement: row.statement,
    actions: actor && !row.over ? actionsFrom(ENGAGEMENT_STATES, row.state, [actor]) : [],
  };
}
