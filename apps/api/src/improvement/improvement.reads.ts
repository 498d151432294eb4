import { type ImprovementState, type IndicatorTopic, isUuid, type Texts } from '@fivefold/domain';
import type { Assessments, ClosedAssessment } from '../assessment/index.js';
import { toLocalTexts } from '../directory/index.js';
import { afterId, type Caller, type PageArgs, pageSize, toGlobalId } from '../platform/index.js';
import type { ActionOwner, Measurement, Shortfall } from './improvement.graphql.js';

export interface ActionRow {
  readonly id: string;
  readonly cluster_org_id: string;
  readonly assessment_id: string | null;
  readonly indicator_key: string | null;
  readonly topic: IndicatorTopic | null;
  readonly score_before: number | null;
  readonly threshold: number | null;
  readonly found_on: string | null;
  readonly goal_title: string | null;
  readonly course_id: string | null;
  readonly peer_org_id: string | null;
  readonly title: string;
  readonly owner_id: string;
  readonly owner_name: string;
  readonly due_on: string;
  readonly is_late: boolean;
  readonly state: ImprovementState;
  readonly evidence: string | null;
  readonly done_on: string | null;
  readonly version: number;
}

const COLUMNS = `a.id, a.cluster_org_id, a.assessment_id, a.indicator_key, a.topic, a.score_before, a.threshold,
  to_char(s.closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS found_on, g.title AS goal_title, a.course_id, a.peer_org_id, a.title, a.owner_id,
  a.owner_name, a.due_on::text, a.due_on < app_today() AND a.state IN ('planned', 'started') AS is_late, a.state, a.evidence,
  a.done_on::text, a.version`;
const FROM = `FROM improvement_actions a LEFT JOIN assessments s ON s.id = a.assessment_id LEFT JOIN strategy_goals g ON g.id = a.goal_id`;
const BY_ID_SQL = `SELECT ${COLUMNS} ${FROM} WHERE a.id = $1`;
const PAGE_SQL = `
SELECT ${COLUMNS} ${FROM} WHERE a.cluster_org_id = app_org() AND ($1::uuid IS NULL OR a.id < $1) ORDER BY a.id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM improvement_actions WHERE cluster_org_id = app_org()';
const OF_INDICATORS_SQL = `
SELECT ${COLUMNS} ${FROM} WHERE a.cluster_org_id = app_org() AND a.indicator_key = ANY ($1) ORDER BY a.id DESC LIMIT 200`;
const OF_GOALS_SQL = `
SELECT ${COLUMNS}, a.goal_id ${FROM} WHERE a.goal_id = ANY ($1) ORDER BY a.id DESC`;
const NAMES_SQL = `
SELECT DISTINCT ON (i.key) i.key, i.names FROM indicators i JOIN indicator_sets s ON s.id = i.set_id WHERE i.key = ANY ($1)
ORDER BY i.key, s.number DESC`;
const OWNERS_SQL = `
SELECT p.id, p.name FROM memberships m JOIN persons p ON p.id = m.person_id WHERE m.organisation_id = app_org() ORDER BY p.name, p.id`;

/** An action of the caller's organisation; null when absent or foreign. One statement. */
export async function findAction(caller: Caller, id: string): Promise<ActionRow | null> {
  if (!isUuid(id)) return null;
  const db = await caller.db();
  const [row] = await db.query<ActionRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** A page of the actions of the caller's organisation, the latest first. Two statements. */
export async function listActions(
  caller: Caller,
  page: PageArgs,
): Promise<{ rows: ActionRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<ActionRow[]>(PAGE_SQL, [afterId(page), pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL);
  return { rows, total: counted?.total ?? 0 };
}

/** Actions of the caller's organisation by the indicator that they are about, the latest first. One statement. */
export async function actionsOfIndicators(
  caller: Caller,
  keys: readonly string[],
): Promise<Map<string, ActionRow[]>> {
  const db = await caller.db();
  const rows = await db.query<ActionRow[]>(OF_INDICATORS_SQL, [keys]);
  return Map.groupBy(rows, (row) => row.indicator_key!);
}

/** Actions by the goal that they serve, the latest first. One statement. */
export async function actionsOfGoals(
  caller: Caller,
  goalIds: readonly string[],
): Promise<Map<string, ActionRow[]>> {
  const db = await caller.db();
  const rows = await db.query<(ActionRow & { goal_id: string })[]>(OF_GOALS_SQL, [goalIds]);
  return Map.groupBy(rows, (row) => row.goal_id);
}

/** People of the caller's organisation by name. One statement. */
export async function listOwners(caller: Caller): Promise<ActionOwner[]> {
  const db = await caller.db();
  const rows = await db.query<ActionOwner[]>(OWNERS_SQL);
  return rows.map(({ id, name }) => ({ id: toGlobalId('Person', id), name }));
}

/**
 * The indicators of the caller's cluster that are below their thresholds in the newest closed assessment of each set, the furthest
 * below first, ties by key. Two statements.
 */
export async function listShortfalls(caller: Caller, assessments: Assessments): Promise<Shortfall[]> {
  const { organisationId } = caller.signedIn();
  const closed = (await assessments.closed(caller, [organisationId])).get(organisationId) ?? [];
  const found = [...Map.groupBy(closed, ({ setKey }) => setKey).values()].flatMap(([newest, before]) =>
    newest!.scores.flatMap(({ indicatorKey, topic, score, threshold }) => {
      if (threshold === null || score >= threshold) return [];
      const previous = before?.scores.find((one) => one.indicatorKey === indicatorKey)?.score ?? null;
      return [{ newest: newest!, indicatorKey, topic, score, threshold, previousScore: previous }];
    }),
  );
  const names = await namesOf(
    caller,
    found.map(({ indicatorKey }) => indicatorKey),
  );
  return found
    .map(({ newest, ...rest }) => ({
      ...rest,
      assessmentKey: newest.key,
      assessmentId: newest.id,
      assessedOn: newest.closedOn,
      names: toLocalTexts(names.get(rest.indicatorKey) ?? {}),
    }))
    .sort(
      (a, b) => a.score - a.threshold - (b.score - b.threshold) || (a.indicatorKey < b.indicatorKey ? -1 : 1),
    );
}

/**
 * What the newest assessment says of the indicator of an action, where it was closed after the one that found the shortfall: the same
 * indicator, else another of the same topic in another set.
 *
 * @param closed assessments of the cluster, newest first
 */
export function measure(row: ActionRow, closed: readonly ClosedAssessment[]): Measurement | null {
  const foundAt = closed.findIndex(({ key }) => key === row.assessment_id);
  const later =
    foundAt === -1
      ? closed.filter(({ closedOn }) => closedOn > (row.found_on ?? '9999'))
      : closed.slice(0, foundAt);
  const same = (key: (score: ClosedAssessment['scores'][number]) => boolean) =>
    later.flatMap((assessment) => {
      const score = assessment.scores.find(key);
      return score ? [{ assessment, score }] : [];
    })[0];
  const measured =
    same(({ indicatorKey }) => indicatorKey === row.indicator_key) ??
    same(({ topic }) => topic === row.topic);
  if (!measured || row.score_before === null || row.threshold === null) return null;
  return {
    score: measured.score.score,
    change: measured.score.score - row.score_before,
    isReached: measured.score.score >= row.threshold,
    assessedOn: measured.assessment.closedOn,
  };
}

async function namesOf(caller: Caller, keys: readonly string[]): Promise<Map<string, Texts>> {
  if (keys.length === 0) return new Map();
  const db = await caller.db();
  const rows = await db.query<{ key: string; names: Texts }[]>(NAMES_SQL, [keys]);
  return new Map(rows.map(({ key, names }) => [key, names]));
}
