import { DomainError, ENGAGEMENT_STATES, type EngagementAction } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { reasonGiven } from '../agreement/index.js';
import { organisationName } from '../directory/index.js';
import {
  type Caller,
  type ClockRule,
  fromGlobalId,
  type GuardChecks,
  isAhead,
  nextState,
  recordTransition,
} from '../platform/index.js';
import { AssessmentMoves, refuseStale } from './assessment-moves.js';
import type {
  AcceptEngagementInput,
  AssessmentActionInput,
  EngageAssessorInput,
  ExtendEngagementInput,
  ReasonedAssessmentInput,
  ScoreIndicatorInput,
} from './assessment-input.graphql.js';
import { type EngagementRow, findEngagement } from './assessment.reads.js';
import { indicatorOf } from './assessment.service.js';

const PERSON_SQL = 'SELECT id, name FROM persons WHERE email = lower($1) AND confirmed_at IS NOT NULL';
const INVITE_SQL = `
INSERT INTO assessor_engagements (id, assessment_id, cluster_org_id, person_id, person_name, state, access_until)
VALUES ($1, $2, $3, $4, $5, 'invited', $6) ON CONFLICT DO NOTHING RETURNING id`;
const MOVE_SQL = `
UPDATE assessor_engagements SET state = $3, version = version + 1, statement = COALESCE($4, statement),
  access_until = COALESCE($5, access_until) WHERE id = $1 AND version = $2 RETURNING id`;
/** What the clock may write as well. */
const END_SQL = `
UPDATE assessor_engagements SET state = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`;
const FIND_SQL = `
INSERT INTO assessment_findings (assessment_id, indicator_id, cluster_org_id, score, words, assessor_id)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING score`;
const REFIND_SQL = `
UPDATE assessment_findings SET score = $3, words = $4, assessor_id = $5, version = version + 1, updated_at = app_now()
WHERE assessment_id = $1 AND indicator_id = $2 AND version = $6 RETURNING score`;
const RELEASE_SQL = 'UPDATE assessment_findings SET released = true WHERE assessment_id = $1';
const SUMMARY_SQL = 'UPDATE assessments SET summary = $2 WHERE id = $1';
/** The access is over by the clock, or because the assessment has ended. */
const DUE = `(e.access_until <= app_now() OR EXISTS (SELECT FROM assessments a WHERE a.id = e.assessment_id
  AND a.state IN ('closed', 'withdrawn')))`;
const DUE_SQL = `
SELECT e.id FROM assessor_engagements e WHERE e.state IN ('invited', 'accepted') AND ${DUE} ORDER BY e.access_until, e.id LIMIT $1`;
const LOCK_DUE_SQL = `
SELECT e.id FROM assessor_engagements e WHERE e.id = $1 AND e.state IN ('invited', 'accepted') AND ${DUE} FOR UPDATE`;

/** Assessors: asked by the operator, bound by the rule of ties, let in until a moment. */
@Injectable()
export class AssessorService {
  constructor(private readonly moves: AssessmentMoves) {}

  /**
   * Asks a person to assess. Who is asked sees which cluster it is, and the scores only after having accepted.
   *
   * @returns row id of the engagement
   * @throws DomainError ASSESSOR_UNKNOWN, ASSESSOR_HAS_TIES, EXPIRY_INVALID, NOT_FOUND, TRANSITION_REFUSED
   */
  async engage(caller: Caller, input: EngageAssessorInput): Promise<string> {
    const row = await this.moves.lock(caller, input.assessmentId, undefined, 'assessmentId');
    if (row.state !== 'evidence_check' && row.state !== 'external_scheduled')
      throw new DomainError('TRANSITION_REFUSED', { what: 'assessment', from: row.state, action: 'engage' });
    const past = await refusePast(caller, input.accessUntil);
    if (past) throw past;
    const db = await caller.db();
    const [person] = await db.query<{ id: string; name: string }[]>(PERSON_SQL, [input.email.trim()]);
    if (!person) throw new DomainError('ASSESSOR_UNKNOWN', {}, { path: ['input', 'email'] });
    const tied = await this.moves.tiesOf(caller, person.id, row.cluster_org_id);
    if (tied) throw tied;
    const id = uuidv7();
    const invited = await db.query<unknown[]>(INVITE_SQL, [
      ...[id, row.id, row.cluster_org_id, person.id, person.name, input.accessUntil],
    ]);
    if (invited.length === 0) throw new DomainError('ASSESSOR_UNKNOWN', {}, { path: ['input', 'email'] });
    await recordTransition(caller, {
      kind: 'assessor_engagement',
      subjectId: id,
      action: ENGAGEMENT_STATES.start.action,
      from: null,
      to: ENGAGEMENT_STATES.initial,
      visibleTo: [row.cluster_org_id],
    });
    await this.moves.tell(caller, row, 'assessor_invited', [{ personId: person.id }], {
      organisation: await organisationName(caller, row.cluster_org_id),
      until: input.accessUntil,
    });
    return id;
  }

  /** Takes it on, with a statement about ties. @throws DomainError ASSESSOR_HAS_TIES, NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async accept(caller: Caller, input: AcceptEngagementInput): Promise<string> {
    const row = await this.mine(caller, input);
    const guards = {
      without_ties: () => this.moves.tiesOf(caller, row.person_id, row.cluster_org_id),
      reason_given: () => reasonGiven(input.statement, 'statement'),
    };
    await this.move(caller, row, 'accept', guards, { statement: input.statement });
    await this.answered(caller, row, 'assessor_accepted');
    return row.id;
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async decline(caller: Caller, input: AssessmentActionInput): Promise<string> {
    const row = await this.mine(caller, input);
    await this.move(caller, row, 'decline', {}, {});
    await this.answered(caller, row, 'assessor_declined');
    return row.id;
  }

  /** Another end of the access. @throws DomainError EXPIRY_INVALID, NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async extend(caller: Caller, input: ExtendEngagementInput): Promise<string> {
    const row = await this.seen(caller, input);
    const guards = { day_ahead: () => refusePast(caller, input.accessUntil) };
    await this.move(caller, row, 'extend', guards, { accessUntil: input.accessUntil });
    return row.id;
  }

  /** Ends the access at once. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async end(caller: Caller, input: AssessmentActionInput): Promise<string> {
    const row = await this.seen(caller, input);
    await this.move(caller, row, 'end', {}, {});
    return row.id;
  }

  /**
   * The finding for one indicator. Several assessors share one, the last word counts.
   * @throws DomainError NOT_FOUND, SCORES_FROZEN, ASSESSOR_HAS_TIES, STALE_VERSION
   */
  async find(caller: Caller, input: ScoreIndicatorInput): Promise<string> {
    const { personId } = caller.signedIn();
    const row = await this.assessed(caller, input.id);
    if (row.state !== 'external_scheduled') throw new DomainError('SCORES_FROZEN', {});
    const tied = await this.moves.tiesOf(caller, personId, row.cluster_org_id);
    if (tied) throw tied;
    const indicatorId = await indicatorOf(caller, row, input.indicator);
    const db = await caller.db();
    if (input.version === 0) {
      const values = [row.id, indicatorId, row.cluster_org_id, input.score, input.words, personId];
      refuseStale(await db.query<unknown[]>(FIND_SQL, values));
    } else {
      const values = [row.id, indicatorId, input.score, input.words, personId, input.version];
      const [changed] = await db.query<[unknown[], number]>(REFIND_SQL, values);
      refuseStale(changed);
    }
    return row.id;
  }

  /**
   * Closes the findings; the cluster reads them from now on.
   * @throws DomainError SCORES_MISSING, ASSESSOR_HAS_TIES, NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED
   */
  async assess(caller: Caller, input: AssessmentActionInput): Promise<string> {
    const { personId } = caller.signedIn();
    const row = await this.assessed(caller, input.id, input.version);
    const missing = row.indicators - row.found;
    // Before the move: the policies let findings be changed in this state only.
    const db = await caller.db();
    await db.query(RELEASE_SQL, [row.id]);
    await this.moves.move(caller, row, 'assess', {
      without_ties: () => this.moves.tiesOf(caller, personId, row.cluster_org_id),
      all_scored: () => (missing === 0 ? null : new DomainError('SCORES_MISSING', { missing })),
    });
    await this.moves.tell(caller, row, 'assessment_assessed', [{ organisationId: row.cluster_org_id }], {
      set: row.set_names,
    });
    return row.id;
  }

  /** The summary, with which the report is ready. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, INPUT_INVALID */
  async report(caller: Caller, input: ReasonedAssessmentInput): Promise<string> {
    const row = await this.assessed(caller, input.id, input.version);
    await this.moves.move(caller, row, 'report', { reason_given: () => reasonGiven(input.reason) });
    const db = await caller.db();
    await db.query(SUMMARY_SQL, [row.id, input.reason]);
    await this.moves.tell(caller, row, 'assessment_report_ready', [{ organisationId: row.cluster_org_id }], {
      set: row.set_names,
    });
    return row.id;
  }

  /** Access ends by itself. */
  rules(): ClockRule[] {
    return [{ name: 'assessors.end', dueSql: DUE_SQL, act: (caller, id) => this.lapse(caller, id) }];
  }

  private async lapse(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [due] = await db.query<unknown[]>(LOCK_DUE_SQL, [id]);
    const row = due ? await findEngagement(caller, id) : null;
    if (!row) return;
    await this.move(caller, row, 'end', {}, {});
    await this.moves.tell(
      caller,
      { id: row.assessment_id },
      'assessor_access_ended',
      [{ personId: row.person_id }],
      {
        organisation: await organisationName(caller, row.cluster_org_id),
      },
    );
  }

  private async move(
    caller: Caller,
    row: EngagementRow,
    action: EngagementAction,
    guards: GuardChecks,
    words: { statement?: string; accessUntil?: Date },
  ): Promise<void> {
    const actor = caller.isClock ? 'clock' : row.person_id === caller.personId ? 'assessor' : 'operator';
    const to = await nextState('engagement', ENGAGEMENT_STATES, row.state, action, [actor], guards);
    const db = await caller.db();
    const values = [row.id, row.version, to];
    const [moved] =
      action === 'end'
        ? await db.query<[unknown[], number]>(END_SQL, values)
        : await db.query<[unknown[], number]>(MOVE_SQL, [
            ...values,
            words.statement ?? null,
            words.accessUntil ?? null,
          ]);
    refuseStale(moved);
    await recordTransition(caller, {
      kind: 'assessor_engagement',
      subjectId: row.id,
      action,
      from: row.state,
      to,
      visibleTo: [row.cluster_org_id],
    });
  }

  private async answered(
    caller: Caller,
    row: EngagementRow,
    kind: 'assessor_accepted' | 'assessor_declined',
  ): Promise<void> {
    await this.moves.tell(caller, { id: row.assessment_id }, kind, await this.moves.operators(caller), {
      person: row.person_name,
      organisation: await organisationName(caller, row.cluster_org_id),
    });
  }

  /** An assessment that the caller assesses now, locked. */
  private async assessed(caller: Caller, globalId: string, version?: number) {
    const row = await this.moves.lock(caller, globalId, version);
    if (!row.assesses) throw new DomainError('NOT_FOUND', { what: 'assessment' }, { path: ['input', 'id'] });
    return row;
  }

  private async mine(caller: Caller, input: AssessmentActionInput): Promise<EngagementRow> {
    const row = await this.seen(caller, input);
    if (row.person_id !== caller.personId || row.over)
      throw new DomainError('NOT_FOUND', { what: 'engagement' }, { path: ['input', 'id'] });
    return row;
  }

  private async seen(caller: Caller, input: AssessmentActionInput): Promise<EngagementRow> {
    const path = ['input', 'id'];
    const row = await findEngagement(caller, fromGlobalId('AssessorEngagement', input.id, path));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'engagement' }, { path });
    if (row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return row;
  }
}

async function refusePast(caller: Caller, moment: Date): Promise<DomainError | null> {
  return (await isAhead(caller, moment))
    ? null
    : new DomainError('EXPIRY_INVALID', {}, { path: ['input', 'accessUntil'] });
}
