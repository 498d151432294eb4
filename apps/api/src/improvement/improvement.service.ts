import { type Actor, DomainError, IMPROVEMENT_STATES, type IndicatorTopic, isUuid } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Assessments } from '../assessment/index.js';
import { Attachments } from '../attachment/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  type ClockRule,
  fromGlobalId,
  nextState,
  readGlobalId,
  recordTransition,
} from '../platform/index.js';
import { Courses } from '../programme/index.js';
import { findGoal } from '../strategy/index.js';
import type { ChangeActionInput, MoveActionInput, PlanActionInput } from './improvement.graphql.js';
import { type ActionRow, findAction } from './improvement.reads.js';

const ADD_SQL = `
INSERT INTO improvement_actions (id, cluster_org_id, assessment_id, indicator_key, topic, score_before, threshold, goal_id, course_id,
  peer_org_id, title, owner_id, owner_name, due_on, state)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'planned')`;
const CHANGE_SQL = `
UPDATE improvement_actions SET title = $3, owner_id = $4, owner_name = $5, due_on = $6, version = version + 1,
  told = told AND due_on = $6::date WHERE id = $1 AND version = $2 RETURNING id`;
const MOVE_SQL = `
UPDATE improvement_actions SET state = $3, version = version + 1, evidence = CASE WHEN $3 = 'done' THEN COALESCE($4, evidence) ELSE evidence END,
  done_on = CASE WHEN $3 = 'done' THEN app_today() END WHERE id = $1 AND version = $2 RETURNING id`;
const OWNER_SQL = `
SELECT p.id, p.name FROM memberships m JOIN persons p ON p.id = m.person_id WHERE m.organisation_id = app_org() AND p.id = $1`;
const PAST_SQL = 'SELECT $1::date < app_today() AS past';
const LATE_SQL = `
SELECT id FROM improvement_actions WHERE NOT told AND state IN ('planned', 'started') AND due_on < app_today()
ORDER BY due_on, id LIMIT $1`;
const TELL_LATE_SQL = `
UPDATE improvement_actions SET told = true WHERE id = $1 AND NOT told AND state IN ('planned', 'started') AND due_on < app_today()
RETURNING title, owner_id, cluster_org_id, due_on::text`;

/** Where the page shows what is to be improved. */
const PATH = '/improvement';

/** What a cluster does about its shortfalls and goals: planned with an owner and a day, ended with evidence. */
@Injectable()
export class ImprovementService {
  constructor(
    private readonly assessments: Assessments,
    private readonly courses: Courses,
    private readonly attachments: Attachments,
    private readonly notices: Notices,
  ) {}

  /**
   * Plans an action about a shortfall of the newest assessment, a goal, or both, and tells its owner.
   *
   * @returns its id
   * @throws DomainError NOT_FOUND (assessment, indicator, goal, course, peer, owner), NO_SHORTFALL, ACTION_WITHOUT_AIM, DAY_PAST_DUE
   */
  async plan(caller: Caller, input: PlanActionInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    const found = await this.shortfallOf(caller, input);
    const goalId = await this.goalOf(caller, input.goalId);
    if (!found && !goalId)
      throw new DomainError('ACTION_WITHOUT_AIM', {}, { path: ['input', 'indicatorKey'] });
    const courseId = await this.courseOf(caller, input.courseId);
    const peerId = await this.peerOf(caller, input.peerId, found?.topic);
    const owner = await this.ownerOf(caller, input.ownerId);
    await refusePast(caller, input.dueOn);
    const id = uuidv7();
    const db = await caller.db();
    const about = found
      ? [found.assessmentId, found.indicatorKey, found.topic, found.score, found.threshold]
      : [null, null, null, null, null];
    const means = [goalId, courseId, peerId, input.title.trim(), owner.id, owner.name, input.dueOn];
    await db.query(ADD_SQL, [id, organisationId, ...about, ...means]);
    await recordTransition(caller, {
      kind: 'improvement_action',
      subjectId: id,
      action: 'plan',
      from: null,
      to: 'planned',
    });
    await this.tellOwner(caller, id, input.title, owner.id, input.dueOn);
    return id;
  }

  /** Gives an open action another title, owner or day. @throws as {@link plan}, STALE_VERSION, TRANSITION_REFUSED */
  async change(caller: Caller, input: ChangeActionInput): Promise<string> {
    const row = await this.own(caller, input);
    if (row.state !== 'planned' && row.state !== 'started')
      throw new DomainError('TRANSITION_REFUSED', { what: 'action', from: row.state, action: 'change' });
    const owner = input.ownerId
      ? await this.ownerOf(caller, input.ownerId)
      : { id: row.owner_id, name: row.owner_name };
    const dueOn = input.dueOn ?? row.due_on;
    if (input.dueOn && input.dueOn !== row.due_on) await refusePast(caller, input.dueOn);
    const title = input.title?.trim() ?? row.title;
    const db = await caller.db();
    const values = [row.id, input.version, title, owner.id, owner.name, dueOn];
    const [changed] = await db.query<[unknown[], number]>(CHANGE_SQL, values);
    if (changed.length === 0) throw new DomainError('STALE_VERSION', {});
    if (owner.id !== row.owner_id) await this.tellOwner(caller, row.id, title, owner.id, dueOn);
    return row.id;
  }

  /**
   * Takes a step of the state table.
   *
   * @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, EVIDENCE_MISSING (to finish), REASON_MISSING (to drop)
   */
  async move(caller: Caller, input: MoveActionInput): Promise<string> {
    const row = await this.own(caller, input);
    const evidence = input.evidence?.trim() || null;
    const files = input.attachmentIds ?? [];
    const reason = input.reason?.trim() || null;
    const missing = (code: 'EVIDENCE_MISSING' | 'REASON_MISSING', field: string) =>
      new DomainError(code, {}, { path: ['input', field] });
    const to = await nextState('action', IMPROVEMENT_STATES, row.state, input.step, [actorOf(caller)], {
      evidence_given: () => (evidence || files.length > 0 ? null : missing('EVIDENCE_MISSING', 'evidence')),
      reason_given: () => (reason ? null : missing('REASON_MISSING', 'reason')),
    });
    const db = await caller.db();
    const [moved] = await db.query<[unknown[], number]>(MOVE_SQL, [row.id, input.version, to, evidence]);
    if (moved.length === 0) throw new DomainError('STALE_VERSION', {});
    await this.attachments.attach(caller, files, { kind: 'ImprovementAction', id: row.id, visibleTo: [] });
    const step = {
      kind: 'improvement_action',
      subjectId: row.id,
      action: input.step,
      from: row.state,
      to,
      reason,
    };
    await recordTransition(caller, step);
    return row.id;
  }

  /** What the clock does: the owner hears of an action whose day has passed, once for a day. */
  rules(): ClockRule[] {
    return [{ name: 'actions that are late', dueSql: LATE_SQL, act: (...due) => this.tellLate(...due) }];
  }

  private async tellLate(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [[late]] = await db.query<
      [{ title: string; owner_id: string; cluster_org_id: string; due_on: string }[], number]
    >(TELL_LATE_SQL, [id]);
    if (!late) return;
    await this.notices.tell(caller, {
      kind: 'action_late',
      subject: { kind: 'ImprovementAction', id },
      path: PATH,
      to: [{ personId: late.owner_id, organisationId: late.cluster_org_id }],
      params: { title: late.title, day: new Date(late.due_on) },
    });
  }

  private async tellOwner(
    caller: Caller,
    id: string,
    title: string,
    ownerId: string,
    dueOn: string,
  ): Promise<void> {
    await this.notices.tell(caller, {
      kind: 'action_given',
      subject: { kind: 'ImprovementAction', id },
      path: PATH,
      to: [{ personId: ownerId, organisationId: caller.signedIn().organisationId }],
      params: { title, day: new Date(dueOn) },
    });
  }

  private async own(caller: Caller, input: { id: string; version: number }): Promise<ActionRow> {
    const row = await findAction(caller, fromGlobalId('ImprovementAction', input.id, ['input', 'id']));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'action' }, { path: ['input', 'id'] });
    if (row.version !== input.version) throw new DomainError('STALE_VERSION', {});
    return row;
  }

  private async shortfallOf(caller: Caller, { assessmentId, indicatorKey }: PlanActionInput) {
    if (!assessmentId && !indicatorKey) return null;
    const { organisationId } = caller.signedIn();
    const closed = (await this.assessments.closed(caller, [organisationId])).get(organisationId) ?? [];
    const assessment = closed.find(({ id }) => id === assessmentId);
    const score = assessment?.scores.find((one) => one.indicatorKey === indicatorKey);
    if (!assessment || !score)
      throw new DomainError('NOT_FOUND', { what: 'indicator' }, { path: ['input', 'indicatorKey'] });
    if (score.threshold === null || score.score >= score.threshold)
      throw new DomainError('NO_SHORTFALL', {}, { path: ['input', 'indicatorKey'] });
    return { ...score, assessmentId: assessment.key, threshold: score.threshold };
  }

  private async goalOf(caller: Caller, goalId: string | null | undefined): Promise<string | null> {
    if (!goalId) return null;
    const id = fromGlobalId('StrategyGoal', goalId, ['input', 'goalId']);
    if (!(await findGoal(caller, id)))
      throw new DomainError('NOT_FOUND', { what: 'goal' }, { path: ['input', 'goalId'] });
    return id;
  }

  private async courseOf(caller: Caller, courseId: string | null | undefined): Promise<string | null> {
    if (!courseId) return null;
    const id = fromGlobalId('Course', courseId, ['input', 'courseId']);
    const [course] = await this.courses.byIds(caller, [id]);
    if (!course) throw new DomainError('NOT_FOUND', { what: 'course' }, { path: ['input', 'courseId'] });
    return id;
  }

  /** A peer is named only where it lets itself be named and is strong in the topic. */
  private async peerOf(
    caller: Caller,
    peerId: string | null | undefined,
    topic: IndicatorTopic | undefined,
  ): Promise<string | null> {
    if (!peerId) return null;
    const id = fromGlobalId('Organisation', peerId, ['input', 'peerId']);
    const strong = topic ? ((await this.assessments.strongPeers(caller, [topic])).get(topic) ?? []) : [];
    if (!strong.includes(id))
      throw new DomainError('NOT_FOUND', { what: 'peer' }, { path: ['input', 'peerId'] });
    return id;
  }

  private async ownerOf(caller: Caller, ownerId: string): Promise<{ id: string; name: string }> {
    const read = readGlobalId(ownerId);
    const db = await caller.db();
    const [owner] =
      read?.kind === 'Person' && isUuid(read.key)
        ? await db.query<{ id: string; name: string }[]>(OWNER_SQL, [read.key])
        : [];
    if (!owner) throw new DomainError('NOT_FOUND', { what: 'person' }, { path: ['input', 'ownerId'] });
    return owner;
  }
}

/** As whom the caller acts for its cluster. */
export function actorOf(caller: Caller): Actor {
  return caller.role === 'CLUSTER_PUBLISHER' ? 'publisher' : 'editor';
}

async function refusePast(caller: Caller, day: string): Promise<void> {
  const db = await caller.db();
  const [judged] = await db.query<{ past: boolean }[]>(PAST_SQL, [day]);
  if (judged?.past) throw new DomainError('DAY_PAST_DUE', {}, { path: ['input', 'dueOn'] });
}
