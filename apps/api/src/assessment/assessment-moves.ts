import {
  type Actor,
  ASSESSMENT_STATES,
  type AssessmentAction,
  DomainError,
  type NoticeKind,
  type NoticeParam,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { type Audience, Notices, type ParamValue } from '../notification/index.js';
import {
  type Caller,
  fromGlobalId,
  type GuardChecks,
  nextState,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import { type AssessmentRow, lockAssessment } from './assessment.reads.js';

const MOVE_SQL = `
UPDATE assessments SET state = $3, version = version + 1, returned = returned OR $3 = 'draft' WHERE id = $1 AND version = $2 RETURNING id`;
/** With the move in one statement: nothing is closed without its total and the group of peers that it belongs to. */
const CLOSE_SQL = `
UPDATE assessments a SET state = 'closed', version = a.version + 1, closed_at = app_now(), country = o.country, sector = o.sectors[1],
  total_share = (SELECT avg(f.score) / 4 FROM assessment_findings f WHERE f.assessment_id = a.id)
FROM organisations o WHERE a.id = $1 AND a.version = $2 AND o.id = a.cluster_org_id RETURNING a.id`;
const OPERATORS_SQL = 'SELECT id AS "organisationId" FROM organisations WHERE kind = \'PLATFORM\'';
const HAS_TIES_SQL = 'SELECT has_ties($1, $2) AS tied';

/** What every step of an assessment needs: the lock, the state table, the trail, and word to whom it concerns. */
@Injectable()
export class AssessmentMoves {
  constructor(private readonly notices: Notices) {}

  /**
   * The assessment, locked. Whoever may read it and not change it gets the same answer as for an absent one.
   * @param version the one that was seen; absent where the change has a lock of its own
   * @throws DomainError NOT_FOUND, STALE_VERSION
   */
  async lock(caller: Caller, globalId: string, version?: number, field = 'id'): Promise<AssessmentRow> {
    const path = ['input', field];
    const row = await lockAssessment(caller, fromGlobalId('Assessment', globalId, path));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'assessment' }, { path });
    if (version !== undefined && row.version !== version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return row;
  }

  /**
   * One step of the state table with its row of the trail.
   * @returns the row as it was
   * @throws DomainError TRANSITION_REFUSED, STALE_VERSION, what a guard says
   */
  async move(
    caller: Caller,
    row: AssessmentRow,
    action: AssessmentAction,
    guards: GuardChecks = {},
    reason: string | null = null,
  ): Promise<AssessmentRow> {
    const actors = actorsOf(caller, row);
    const to = await nextState('assessment', ASSESSMENT_STATES, row.state, action, actors, guards);
    const db = await caller.db();
    const [moved] =
      to === 'closed'
        ? await db.query<[unknown[], number]>(CLOSE_SQL, [row.id, row.version])
        : await db.query<[unknown[], number]>(MOVE_SQL, [row.id, row.version, to]);
    if (moved.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await recordTransition(caller, {
      kind: 'assessment',
      subjectId: row.id,
      action,
      from: row.state,
      to,
      reason,
      visibleTo: [row.cluster_org_id],
    });
    return row;
  }

  /** Whether a person has ties to a cluster, as a guard says it. One statement. */
  async tiesOf(caller: Caller, personId: string, clusterId: string): Promise<DomainError | null> {
    const db = await caller.db();
    const [found] = await db.query<{ tied: boolean }[]>(HAS_TIES_SQL, [personId, clusterId]);
    return found?.tied === false ? null : new DomainError('ASSESSOR_HAS_TIES', {});
  }

  /** Tells `to` about an assessment; the people of the operator are told by {@link operators}. */
  async tell<Kind extends NoticeKind>(
    caller: Caller,
    row: Pick<AssessmentRow, 'id'>,
    kind: Kind,
    to: readonly Audience[],
    params: Readonly<Record<NoticeParam<Kind>, ParamValue>>,
  ): Promise<void> {
    await this.notices.tell(caller, {
      kind,
      subject: { kind: 'Assessment', id: row.id },
      path: `/assessments/${encodeURIComponent(toGlobalId('Assessment', row.id))}`,
      to,
      params,
    });
  }

  /** The people of the operator. One statement. */
  async operators(caller: Caller): Promise<Audience[]> {
    const db = await caller.db();
    return db.query<Audience[]>(OPERATORS_SQL);
  }
}

/** As whom the caller acts in an assessment; nobody is two of them, because an assessor has no ties. */
export function actorsOf(caller: Caller, row: Pick<AssessmentRow, 'cluster_org_id' | 'assesses'>): Actor[] {
  if (caller.organisationId === row.cluster_org_id)
    return caller.role === 'CLUSTER_PUBLISHER' ? ['editor', 'publisher'] : ['editor'];
  if (row.assesses) return ['assessor'];
  return caller.isOperator ? ['operator'] : [];
}

/** Refuses a score below its lock's version, or one that another person has changed. */
export function refuseStale(changed: readonly unknown[]): void {
  if (changed.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
}
