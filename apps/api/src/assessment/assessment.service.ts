import { ASSESSMENT_STATES, DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { reasonGiven } from '../agreement/index.js';
import { Attachments } from '../attachment/index.js';
import { organisationName } from '../directory/index.js';
import { findIndicatorSet } from '../indicator-set/index.js';
import { type Caller, fromGlobalId, recordTransition } from '../platform/index.js';
import { AssessmentMoves, refuseStale } from './assessment-moves.js';
import type {
  AddAssessmentEvidenceInput,
  AssessmentActionInput,
  BeginAssessmentInput,
  ReasonedAssessmentInput,
  RemoveAssessmentEvidenceInput,
  ScheduleAssessmentInput,
  ScoreIndicatorInput,
  SetPeerConsentInput,
} from './assessment-input.graphql.js';
import { type AssessmentRow, engagementsOf, findAssessment, findEvidence } from './assessment.reads.js';

const BEGIN_SQL = `
INSERT INTO assessments (id, cluster_org_id, set_id, state, revision, revises_id, created_by)
VALUES ($1, $2, $3, 'draft', $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`;
const COPY_SCORES_SQL = `
INSERT INTO assessment_scores (assessment_id, indicator_id, cluster_org_id, score, words, person_id)
SELECT $1, indicator_id, cluster_org_id, score, words, $3 FROM assessment_scores WHERE assessment_id = $2`;
const COPY_EVIDENCE_SQL = `
INSERT INTO assessment_evidence (id, assessment_id, indicator_id, cluster_org_id, source, words, figures, person_id, person_name)
SELECT new_uuid7(), $1, indicator_id, cluster_org_id, source, words, figures, $3, $4
FROM assessment_evidence WHERE assessment_id = $2 AND removed_at IS NULL ORDER BY id`;
const INDICATOR_SQL = 'SELECT id FROM indicators WHERE set_id = $1 AND key = $2';
const SCORE_SQL = `
INSERT INTO assessment_scores (assessment_id, indicator_id, cluster_org_id, score, words, person_id)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING score`;
const RESCORE_SQL = `
UPDATE assessment_scores SET score = $3, words = $4, person_id = $5, version = version + 1, updated_at = app_now()
WHERE assessment_id = $1 AND indicator_id = $2 AND version = $6 RETURNING score`;
const EVIDENCE_SQL = `
INSERT INTO assessment_evidence (id, assessment_id, indicator_id, cluster_org_id, source, words, person_id, person_name)
VALUES ($1, $2, $3, $4, 'cluster', $5, $6, $7)`;
const REMOVE_SQL =
  'UPDATE assessment_evidence SET removed_at = app_now() WHERE id = $1 AND removed_at IS NULL RETURNING id';
const SCHEDULE_SQL = 'UPDATE assessments SET scheduled_on = $2 WHERE id = $1';
const CARRY_SQL = 'SELECT carry_findings($1)';
const CONSENT_SQL = `
INSERT INTO peer_consents (cluster_org_id, consents, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING version`;
const CHANGE_CONSENT_SQL = `
UPDATE peer_consents SET consents = $2, person_id = $3, version = version + 1, changed_at = app_now()
WHERE cluster_org_id = $1 AND version = $4 RETURNING version`;

/** The part of the cluster and of the operator in an assessment. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly moves: AssessmentMoves,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Begins an assessment by a published set, or the correction of a closed one by the version it was assessed by, with its scores
   * and the words of its evidence; files stay with the corrected one.
   *
   * @returns row id
   * @throws DomainError NOT_FOUND, SET_NOT_IN_FORCE, ASSESSMENT_OPEN, TRANSITION_REFUSED, INPUT_INVALID
   */
  async begin(caller: Caller, input: BeginAssessmentInput): Promise<string> {
    const { organisationId, personId, personName } = caller.signedIn();
    const before = input.revisesId ? await this.correctable(caller, input.revisesId, input.reason) : null;
    const setId = before?.set_id ?? fromGlobalId('IndicatorSet', input.setId ?? '', ['input', 'setId']);
    const set = await findIndicatorSet(caller, setId);
    if (!set) throw new DomainError('NOT_FOUND', { what: 'set' }, { path: ['input', 'setId'] });
    if (!before && set.state !== 'published') throw new DomainError('SET_NOT_IN_FORCE', {});
    const id = uuidv7();
    const db = await caller.db();
    const revision = (before?.revision ?? 0) + 1;
    const begun = await db.query<unknown[]>(BEGIN_SQL, [
      ...[id, organisationId, setId, revision, before?.id ?? null, personId],
    ]);
    if (begun.length === 0) throw new DomainError('ASSESSMENT_OPEN', {});
    if (before) {
      await db.query(COPY_SCORES_SQL, [id, before.id, personId]);
      await db.query(COPY_EVIDENCE_SQL, [id, before.id, personId, personName]);
    }
    await recordTransition(caller, {
      kind: 'assessment',
      subjectId: id,
      action: ASSESSMENT_STATES.start.action,
      from: null,
      to: ASSESSMENT_STATES.initial,
      reason: input.reason ?? null,
    });
    return id;
  }

  /** The cluster's own score of one indicator. @throws DomainError NOT_FOUND, SCORES_FROZEN, STALE_VERSION */
  async score(caller: Caller, input: ScoreIndicatorInput): Promise<string> {
    const { personId, organisationId } = caller.signedIn();
    const { row, indicatorId } = await this.open(caller, input.id, input.indicator);
    const db = await caller.db();
    if (input.version === 0) {
      const values = [row.id, indicatorId, organisationId, input.score, input.words, personId];
      refuseStale(await db.query<unknown[]>(SCORE_SQL, values));
    } else {
      const values = [row.id, indicatorId, input.score, input.words, personId, input.version];
      const [changed] = await db.query<[unknown[], number]>(RESCORE_SQL, values);
      refuseStale(changed);
    }
    return row.id;
  }

  /** Words and files for a self score. @throws DomainError NOT_FOUND, SCORES_FROZEN, ATTACHMENTS_TOO_MANY */
  async addEvidence(caller: Caller, input: AddAssessmentEvidenceInput): Promise<string> {
    const { row, indicatorId } = await this.open(caller, input.id, input.indicator);
    const { personId, personName } = caller.signedIn();
    const id = uuidv7();
    const db = await caller.db();
    const said = [id, row.id, indicatorId, row.cluster_org_id, input.words];
    await db.query(EVIDENCE_SQL, [...said, personId, personName]);
    await this.attachments.attach(caller, input.attachmentIds, {
      kind: 'AssessmentEvidence',
      id,
      visibleTo: [],
    });
    return row.id;
  }

  /** Takes evidence back; it is shown no more. @returns row id of the assessment @throws DomainError NOT_FOUND, SCORES_FROZEN */
  async removeEvidence(caller: Caller, input: RemoveAssessmentEvidenceInput): Promise<string> {
    const path = ['input', 'id'];
    const found = await findEvidence(caller, fromGlobalId('AssessmentEvidence', input.id, path));
    const row = found && (await findAssessment(caller, found.assessment_id));
    if (!found || !row || row.cluster_org_id !== caller.organisationId)
      throw new DomainError('NOT_FOUND', { what: 'evidence' }, { path });
    const db = await caller.db();
    const [removed] = await db.query<[unknown[], number]>(REMOVE_SQL, [found.id]);
    if (removed.length === 0) throw new DomainError('SCORES_FROZEN', {});
    return row.id;
  }

  /** Hands the self assessment in. @throws DomainError SCORES_MISSING, NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async submit(caller: Caller, input: AssessmentActionInput): Promise<string> {
    const row = await this.moves.lock(caller, input.id, input.version);
    const missing = row.indicators - row.self_scored;
    await this.moves.move(caller, row, 'submit', {
      all_scored: () => (missing === 0 ? null : new DomainError('SCORES_MISSING', { missing })),
    });
    const params = { organisation: await organisationName(caller, row.cluster_org_id), set: row.set_names };
    await this.moves.tell(caller, row, 'assessment_submitted', await this.moves.operators(caller), params);
    return row.id;
  }

  /** The operator begins to look through the evidence. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async takeUp(caller: Caller, input: AssessmentActionInput): Promise<string> {
    const row = await this.moves.lock(caller, input.id, input.version);
    return (await this.moves.move(caller, row, 'take_up')).id;
  }

  /** Gives it back to the cluster with the reason. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, INPUT_INVALID */
  async giveBack(caller: Caller, input: ReasonedAssessmentInput): Promise<string> {
    const row = await this.moves.lock(caller, input.id, input.version);
    const { reason } = input;
    await this.moves.tell(caller, row, 'assessment_returned', [{ organisationId: row.cluster_org_id }], {
      set: row.set_names,
      reason,
    });
    return (await this.moves.move(caller, row, 'return', { reason_given: () => reasonGiven(reason) }, reason))
      .id;
  }

  /**
   * Lets the assessors score, and names the day of their visit. A correction begins with the findings of what it corrects.
   * @throws DomainError ASSESSOR_MISSING, ASSESSOR_HAS_TIES, NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED
   */
  async schedule(caller: Caller, input: ScheduleAssessmentInput): Promise<string> {
    const row = await this.moves.lock(caller, input.id, input.version);
    await this.moves.move(caller, row, 'schedule', {
      without_ties: async () => {
        const engaged = await engagementsOf(caller, [row.id]);
        const assessors = engaged.filter(({ state, over }) => state === 'accepted' && !over);
        if (assessors.length === 0) return new DomainError('ASSESSOR_MISSING', {});
        for (const { person_id } of assessors) {
          const tied = await this.moves.tiesOf(caller, person_id, row.cluster_org_id);
          if (tied) return tied;
        }
        return null;
      },
    });
    const db = await caller.db();
    await db.query(SCHEDULE_SQL, [row.id, input.on]);
    if (row.revises_id) await db.query(CARRY_SQL, [row.id]);
    const engaged = await engagementsOf(caller, [row.id]);
    const assessors = engaged.filter(({ state }) => state === 'accepted');
    await this.moves.tell(
      caller,
      row,
      'assessment_scheduled',
      [
        { organisationId: row.cluster_org_id },
        ...assessors.map(({ person_id }) => ({ personId: person_id })),
      ],
      { organisation: await organisationName(caller, row.cluster_org_id), day: input.on },
    );
    return row.id;
  }

  /** Ends it: from now on nothing of it changes. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async close(caller: Caller, input: AssessmentActionInput): Promise<string> {
    const row = await this.moves.lock(caller, input.id, input.version);
    await this.moves.move(caller, row, 'close');
    const to = [{ organisationId: row.cluster_org_id }, ...(await this.moves.operators(caller))];
    const organisation = await organisationName(caller, row.cluster_org_id);
    await this.moves.tell(caller, row, 'assessment_closed', to, { organisation, set: row.set_names });
    return row.id;
  }

  /** The cluster takes it back. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, INPUT_INVALID */
  async withdraw(caller: Caller, input: ReasonedAssessmentInput): Promise<string> {
    const row = await this.moves.lock(caller, input.id, input.version);
    const { reason } = input;
    await this.moves.move(caller, row, 'withdraw', { reason_given: () => reasonGiven(reason) }, reason);
    const organisation = await organisationName(caller, row.cluster_org_id);
    const engaged = (await engagementsOf(caller, [row.id])).filter(
      ({ state }) => state === 'invited' || state === 'accepted',
    );
    const to = [
      ...(row.state === 'draft' ? [] : await this.moves.operators(caller)),
      ...engaged.map(({ person_id }) => ({ personId: person_id })),
    ];
    await this.moves.tell(caller, row, 'assessment_withdrawn', to, { organisation, reason });
    return row.id;
  }

  /** Whether the cluster lets itself be named as strong. @throws DomainError STALE_VERSION */
  async setConsent(
    caller: Caller,
    input: SetPeerConsentInput,
  ): Promise<{ consents: boolean; version: number }> {
    const { organisationId, personId } = caller.signedIn();
    const { consents } = input;
    const db = await caller.db();
    if (input.version === 0) {
      const given = await db.query<unknown[]>(CONSENT_SQL, [organisationId, consents, personId]);
      refuseStale(given);
    } else {
      const values = [organisationId, consents, personId, input.version];
      const [changed] = await db.query<[unknown[], number]>(CHANGE_CONSENT_SQL, values);
      refuseStale(changed);
    }
    return { consents, version: input.version + 1 };
  }

  /** A draft of the caller's cluster with one of its indicators, locked. */
  private async open(caller: Caller, globalId: string, indicator: string) {
    const row = await this.moves.lock(caller, globalId);
    if (row.cluster_org_id !== caller.organisationId)
      throw new DomainError('NOT_FOUND', { what: 'assessment' }, { path: ['input', 'id'] });
    if (row.state !== 'draft') throw new DomainError('SCORES_FROZEN', {});
    return { row, indicatorId: await indicatorOf(caller, row, indicator) };
  }

  private async correctable(
    caller: Caller,
    globalId: string,
    reason: string | null | undefined,
  ): Promise<AssessmentRow> {
    const path = ['input', 'revisesId'];
    const row = await findAssessment(caller, fromGlobalId('Assessment', globalId, path));
    if (!row || row.cluster_org_id !== caller.organisationId)
      throw new DomainError('NOT_FOUND', { what: 'assessment' }, { path });
    if (row.state !== 'closed' || row.revised)
      throw new DomainError('TRANSITION_REFUSED', { what: 'assessment', from: row.state, action: 'revise' });
    const missing = reasonGiven(reason ?? '');
    if (missing) throw missing;
    return row;
  }
}

/** Row id of an indicator of the set of an assessment. @throws DomainError NOT_FOUND */
export async function indicatorOf(caller: Caller, row: AssessmentRow, key: string): Promise<string> {
  const db = await caller.db();
  const [found] = await db.query<{ id: string }[]>(INDICATOR_SQL, [row.set_id, key]);
  if (!found) throw new DomainError('NOT_FOUND', { what: 'indicator' }, { path: ['input', 'indicator'] });
  return found.id;
}
