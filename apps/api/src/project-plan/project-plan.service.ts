import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { organisationName } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, type ClockRule, fromGlobalId, type NodeKind } from '../platform/index.js';
import {
  aboutProject,
  findProject,
  type ProjectRow,
  ProjectService,
  staffOf,
  takesPart,
} from '../project/index.js';
import type {
  RecordDeliverableInput,
  ReportResultInput,
  SaveProjectPlanInput,
  SaveProjectResultsInput,
} from './project-plan.graphql.js';
import { findDeliverable, findResult } from './project-plan.reads.js';

const PLANNED_SQL = `
SELECT id, title, 'WorkPackage' AS kind, false AS used FROM project_work_packages WHERE project_id = $1
UNION ALL SELECT id, title, 'ProjectDeliverable', done_on IS NOT NULL FROM project_deliverables WHERE project_id = $1`;
const SAVE_WORK_PACKAGES_SQL = `
INSERT INTO project_work_packages (id, project_id, position, title, description, lead_org_id, starts_on, ends_on)
SELECT id, $1, position, title, description, lead_org_id, starts_on, ends_on FROM jsonb_to_recordset($2)
  AS row (id uuid, position smallint, title text, description text, lead_org_id uuid, starts_on date, ends_on date)
ON CONFLICT (id) DO UPDATE SET position = EXCLUDED.position, title = EXCLUDED.title, description = EXCLUDED.description,
  lead_org_id = EXCLUDED.lead_org_id, starts_on = EXCLUDED.starts_on, ends_on = EXCLUDED.ends_on`;
/** A day that moved is reminded of anew. */
const SAVE_DELIVERABLES_SQL = `
INSERT INTO project_deliverables (id, project_id, work_package_id, position, kind, title, due_on)
SELECT id, $1, work_package_id, position, kind, title, due_on FROM jsonb_to_recordset($2)
  AS row (id uuid, work_package_id uuid, position smallint, kind text, title text, due_on date)
ON CONFLICT (id) DO UPDATE SET work_package_id = EXCLUDED.work_package_id, position = EXCLUDED.position, kind = EXCLUDED.kind,
  title = EXCLUDED.title, due_on = EXCLUDED.due_on, version = project_deliverables.version + 1,
  reminded_at = CASE WHEN project_deliverables.due_on = EXCLUDED.due_on THEN project_deliverables.reminded_at END`;
const DROP_DELIVERABLES_SQL = 'DELETE FROM project_deliverables WHERE project_id = $1 AND NOT id = ANY ($2)';
const DROP_WORK_PACKAGES_SQL =
  'DELETE FROM project_work_packages WHERE project_id = $1 AND NOT id = ANY ($2)';
const RESULTS_SQL = `
SELECT id, title, 'ProjectResult' AS kind, EXISTS (SELECT FROM project_result_reports e WHERE e.result_id = r.id) AS used
FROM project_results r WHERE project_id = $1`;
const SAVE_RESULTS_SQL = `
INSERT INTO project_results (id, project_id, position, title, unit, target, due_on)
SELECT id, $1, position, title, unit, target, due_on FROM jsonb_to_recordset($2)
  AS row (id uuid, position smallint, title text, unit text, target double precision, due_on date)
ON CONFLICT (id) DO UPDATE SET position = EXCLUDED.position, title = EXCLUDED.title, unit = EXCLUDED.unit, target = EXCLUDED.target,
  due_on = EXCLUDED.due_on`;
const DROP_RESULTS_SQL = 'DELETE FROM project_results WHERE project_id = $1 AND NOT id = ANY ($2)';
const AHEAD_SQL = 'SELECT $1::date > app_today() AS ahead';
const RECORD_SQL = `
UPDATE project_deliverables SET done_on = $3, note = $4, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`;
const REPORT_SQL = `
INSERT INTO project_result_reports (id, project_id, result_id, value, as_of, proof, organisation_id, person_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const SOON_SQL = `
SELECT d.id FROM project_deliverables d JOIN projects p ON p.id = d.project_id
WHERE p.state = 'running' AND d.done_on IS NULL AND d.reminded_at IS NULL AND d.due_on BETWEEN app_today() AND app_today() + 14
ORDER BY d.due_on, d.id LIMIT $1`;
const REMIND_SQL = `
UPDATE project_deliverables d SET reminded_at = app_now() FROM projects p, project_work_packages w
WHERE d.id = $1 AND p.id = d.project_id AND w.id = d.work_package_id AND p.state = 'running' AND d.done_on IS NULL
  AND d.reminded_at IS NULL AND d.due_on BETWEEN app_today() AND app_today() + 14
RETURNING d.title, d.due_on::text AS due_on, p.id AS project_id, p.acronym, w.lead_org_id`;

/** A part of a plan that is there already. */
interface KnownPart {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Whether somebody has reported on it, so that it stays. */
  readonly used: boolean;
}

/** The plan of a project and what came of it. */
@Injectable()
export class ProjectPlanService {
  constructor(
    private readonly projects: ProjectService,
    private readonly attachments: Attachments,
    private readonly notices: Notices,
  ) {}

  /**
   * Writes the whole plan anew: work packages with their deliverables and milestones.
   *
   * @throws DomainError NOT_FOUND (also a part of another project), STALE_VERSION, PROJECT_PART_IN_USE (done and no longer named),
   * INPUT_INVALID (a lead that is no partner, an end before its start)
   */
  async savePlan(caller: Caller, input: SaveProjectPlanInput): Promise<string> {
    const project = await this.projects.touched(caller, input);
    const db = await caller.db();
    const known = await db.query<KnownPart[]>(PLANNED_SQL, [project.id]);
    const packages = input.workPackages.map((each, position) => {
      const path = ['input', 'workPackages', String(position)];
      if (each.startsOn && each.endsOn && each.startsOn > each.endsOn)
        throw invalid([...path, 'endsOn'], 'It ends on or after its first day.');
      const lead = fromGlobalId('Organisation', each.leadId, [...path, 'leadId']);
      if (!project.partner_org_ids.includes(lead)) throw invalid([...path, 'leadId'], 'A partner leads it.');
      return {
        id: idOf(known, 'WorkPackage', each.id, path),
        position: position + 1,
        title: each.title.trim(),
        description: each.description.trim(),
        lead_org_id: lead,
        starts_on: each.startsOn ?? null,
        ends_on: each.endsOn ?? null,
      };
    });
    const deliverables = input.workPackages.flatMap((workPackage, at) =>
      workPackage.deliverables.map((each, position) => ({
        id: idOf(known, 'ProjectDeliverable', each.id, ['input', 'workPackages', String(at)]),
        work_package_id: packages[at]!.id,
        position: position + 1,
        kind: each.kind,
        title: each.title.trim(),
        due_on: each.dueOn,
      })),
    );
    const kept = [...packages, ...deliverables].map(({ id }) => id);
    refuseLost(known, kept, 'workPackages');
    await db.query(SAVE_WORK_PACKAGES_SQL, [project.id, JSON.stringify(packages)]);
    await db.query(SAVE_DELIVERABLES_SQL, [project.id, JSON.stringify(deliverables)]);
    await db.query(DROP_DELIVERABLES_SQL, [project.id, kept]);
    await db.query(DROP_WORK_PACKAGES_SQL, [project.id, kept]);
    return project.id;
  }

  /** Writes all results anew. @throws DomainError NOT_FOUND, STALE_VERSION, PROJECT_PART_IN_USE (reported on and no longer named) */
  async saveResults(caller: Caller, input: SaveProjectResultsInput): Promise<string> {
    const project = await this.projects.touched(caller, input);
    const db = await caller.db();
    const known = await db.query<KnownPart[]>(RESULTS_SQL, [project.id]);
    const results = input.results.map((each, position) => ({
      id: idOf(known, 'ProjectResult', each.id, ['input', 'results', String(position)]),
      position: position + 1,
      title: each.title.trim(),
      unit: each.unit.trim(),
      target: each.target,
      due_on: each.dueOn ?? null,
    }));
    const kept = results.map(({ id }) => id);
    refuseLost(known, kept, 'results');
    await db.query(SAVE_RESULTS_SQL, [project.id, JSON.stringify(results)]);
    await db.query(DROP_RESULTS_SQL, [project.id, kept]);
    return project.id;
  }

  /**
   * Notes that a deliverable was handed over or a milestone reached, or takes that back; for the coordinator and for the partner that
   * leads the work package.
   *
   * @returns row id of the project
   * @throws DomainError NOT_FOUND, PROJECT_NOT_RUNNING, STALE_VERSION, NOT_ALLOWED (another partner), INPUT_INVALID (a day ahead)
   */
  async record(caller: Caller, input: RecordDeliverableInput): Promise<string> {
    const id = fromGlobalId('ProjectDeliverable', input.id, ['input', 'id']);
    const row = await findDeliverable(caller, id);
    const project = await this.running(caller, row?.project_id, 'deliverable');
    if (row?.version !== input.version) throw stale();
    if (input.doneOn) await refuseAhead(caller, input.doneOn, 'doneOn');
    const db = await caller.db();
    const values = [id, input.version, input.doneOn ?? null, input.note.trim()];
    const [recorded] = await db.query<[unknown[], number]>(RECORD_SQL, values);
    // The row is there and its version was seen: who may not change it is told so by row level security.
    if (recorded.length === 0) throw new DomainError('NOT_ALLOWED', {});
    await this.attachments.attach(caller, input.attachmentIds, {
      kind: 'ProjectDeliverable',
      id,
      public: true,
    });
    return project.id;
  }

  /**
   * Reports what was reached by a day; for every partner. Reports are never changed, the newest day counts.
   *
   * @returns row id of the project
   * @throws DomainError NOT_FOUND (also for whoever takes no part), PROJECT_NOT_RUNNING, INPUT_INVALID (a day ahead)
   */
  async report(caller: Caller, input: ReportResultInput): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    const resultId = fromGlobalId('ProjectResult', input.id, ['input', 'id']);
    const result = await findResult(caller, resultId);
    const project = await this.running(caller, result?.project_id, 'result');
    await refuseAhead(caller, input.asOf, 'asOf');
    const id = uuidv7();
    const db = await caller.db();
    const { value, asOf, proof } = input;
    const report = [id, project.id, resultId, value, asOf, proof.trim(), organisationId, personId];
    await db.query(REPORT_SQL, report);
    await this.attachments.attach(caller, input.attachmentIds, { kind: 'ResultReport', id, public: true });
    if (organisationId !== project.coordinator_org_id)
      await this.notices.tell(caller, {
        kind: 'result_reported',
        ...aboutProject(project),
        to: [staffOf(project.coordinator_org_id)],
        params: {
          organisation: await organisationName(caller, organisationId),
          result: result?.title ?? '',
          project: project.acronym,
        },
      });
    return project.id;
  }

  /** Two weeks before a deliverable is due, whoever leads its work package is reminded, once. */
  rules(): ClockRule[] {
    return [{ name: 'deliverables.remind', dueSql: SOON_SQL, act: (caller, id) => this.remind(caller, id) }];
  }

  private async remind(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [[due]] = await db.query<[DueRow[], number]>(REMIND_SQL, [id]);
    if (!due) return;
    await this.notices.tell(caller, {
      kind: 'deliverable_due',
      ...aboutProject({ id: due.project_id }),
      to: [staffOf(due.lead_org_id)],
      params: { title: due.title, project: due.acronym, day: new Date(`${due.due_on}T00:00:00Z`) },
    });
  }

  /** The running project, in which the caller's organisation takes part. */
  private async running(caller: Caller, id: string | undefined, what: string): Promise<ProjectRow> {
    const project = id ? await findProject(caller, id) : null;
    if (!project || !takesPart(caller, project))
      throw new DomainError('NOT_FOUND', { what }, { path: ['input', 'id'] });
    if (project.state !== 'running') throw new DomainError('PROJECT_NOT_RUNNING', {});
    return project;
  }
}

interface DueRow {
  readonly title: string;
  readonly due_on: string;
  readonly project_id: string;
  readonly acronym: string;
  readonly lead_org_id: string;
}

const stale = () => new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
const invalid = (path: readonly string[], problem: string) =>
  new DomainError('INPUT_INVALID', { field: path.slice(1).join('.'), problem }, { path });

/** The row id that is meant, or a new one. @throws DomainError NOT_FOUND for a part of anything else */
function idOf(
  known: readonly KnownPart[],
  kind: NodeKind & ('WorkPackage' | 'ProjectDeliverable' | 'ProjectResult'),
  given: string | null | undefined,
  path: readonly string[],
): string {
  if (!given) return uuidv7();
  const id = fromGlobalId(kind, given, path);
  if (!known.some((each) => each.id === id && each.kind === kind))
    throw new DomainError('NOT_FOUND', { what: kind }, { path });
  return id;
}

function refuseLost(known: readonly KnownPart[], kept: readonly string[], field: string): void {
  const lost = known.find(({ id, used }) => used && !kept.includes(id));
  if (lost) throw new DomainError('PROJECT_PART_IN_USE', { what: lost.title }, { path: ['input', field] });
}

async function refuseAhead(caller: Caller, day: string, field: string): Promise<void> {
  const db = await caller.db();
  const [row] = await db.query<{ ahead: boolean }[]>(AHEAD_SQL, [day]);
  if (row?.ahead) throw invalid(['input', field], 'A day that has come is wanted.');
}
