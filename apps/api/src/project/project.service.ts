import { DomainError, PROJECT_STATES } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationName, organisationsById } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  CLUSTER_STAFF,
  fromGlobalId,
  nextState,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import type { MoveProjectInput, SaveProjectFundingInput, SaveProjectInput } from './project-input.graphql.js';
import { partnersOf, type ProjectRow, readProjects } from './project.reads.js';

const ADD_SQL = `
INSERT INTO projects (id, coordinator_org_id, partner_org_ids, state, acronym, title, summary, programme, agreement_number, website,
  acknowledgement, disclaimer, created_by)
VALUES ($1, $2, ARRAY[$2::uuid], 'draft', $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const ADD_OWN_PART_SQL = `
INSERT INTO project_partners (project_id, organisation_id, position, confirmed_at, confirmed_by) VALUES ($1, $2, 0, app_now(), $3)`;
const CHANGE_SQL = `
UPDATE projects SET acronym = $3, title = $4, summary = $5, programme = $6, agreement_number = $7, website = $8,
  acknowledgement = $9, disclaimer = $10, version = version + 1, updated_at = app_now()
WHERE id = $1 AND version = $2 RETURNING id`;
const TOUCH_SQL = `
UPDATE projects SET version = version + 1, updated_at = app_now() WHERE id = $1 AND version = $2 RETURNING id`;
const PARTNERS_SQL = `UPDATE projects SET partner_org_ids = $2 WHERE id = $1`;
const MOVE_SQL = `
UPDATE projects SET state = $3, version = version + 1, updated_at = app_now() WHERE id = $1 AND version = $2 RETURNING id`;
const CLEAR_PERIODS_SQL = 'DELETE FROM project_periods WHERE project_id = $1';
const ADD_PERIODS_SQL = `
INSERT INTO project_periods (id, project_id, starts_on, ends_on, source, source_on, in_use)
SELECT new_uuid7(), $1, starts_on, ends_on, source, source_on, in_use
FROM jsonb_to_recordset($2) AS row (starts_on date, ends_on date, source text, source_on date, in_use boolean)`;
const SAVE_FUNDING_SQL = `
INSERT INTO project_fundings (project_id, currency, total_minor, grant_minor, is_public) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (project_id) DO UPDATE SET currency = $2, total_minor = $3, grant_minor = $4, is_public = $5`;
const LEADS_SQL = `
SELECT o.name FROM project_work_packages w JOIN organisations o ON o.id = w.lead_org_id
WHERE w.project_id = $1 AND NOT w.lead_org_id = ANY ($2) ORDER BY w.position LIMIT 1`;
const DROP_PARTNERS_SQL =
  'DELETE FROM project_partners WHERE project_id = $1 AND NOT organisation_id = ANY ($2)';
const CLEAR_SHARES_SQL = 'DELETE FROM project_shares WHERE project_id = $1';
/** Who said yes to other amounts is asked again. */
const SAVE_PARTNERS_SQL = `
INSERT INTO project_partners (project_id, organisation_id, position, task)
SELECT $1, organisation_id, position, task FROM jsonb_to_recordset($2)
  AS row (organisation_id uuid, position smallint, task text)
ON CONFLICT (project_id, organisation_id) DO UPDATE SET position = EXCLUDED.position, task = EXCLUDED.task`;
const ASK_AGAIN_SQL = `
UPDATE project_partners SET confirmed_at = NULL, confirmed_by = NULL
WHERE project_id = $1 AND organisation_id = ANY ($2) AND organisation_id <> app_org()`;
const SAVE_SHARES_SQL = `
INSERT INTO project_shares (project_id, organisation_id, total_minor, grant_minor)
SELECT $1, organisation_id, total_minor, grant_minor
FROM jsonb_to_recordset($2) AS row (organisation_id uuid, total_minor bigint, grant_minor bigint)`;
const CONFIRM_SQL = `
UPDATE project_partners SET confirmed_at = app_now(), confirmed_by = $3
WHERE project_id = $1 AND organisation_id = $2 AND confirmed_at IS NULL RETURNING organisation_id`;

/** What a project is, who takes part and with what money, and its life from draft to closed. */
@Injectable()
export class ProjectService {
  constructor(private readonly notices: Notices) {}

  /**
   * Makes a draft led by the caller's cluster, or changes what a project says of itself; its periods are written anew.
   *
   * @returns row id of the project
   * @throws DomainError NOT_FOUND, STALE_VERSION, INPUT_INVALID (periods)
   */
  async save(caller: Caller, input: SaveProjectInput): Promise<string> {
    const { personId, organisationId } = caller.signedIn();
    const blank = (text: string | null | undefined) => text?.trim() || null;
    const texts = [
      input.acronym.trim(),
      input.title.trim(),
      input.summary.trim(),
      ...[input.programme, input.agreementNumber, input.website, input.acknowledgement, input.disclaimer].map(
        blank,
      ),
    ];
    refuseOddPeriods(input.periods);
    const db = await caller.db();
    let id: string;
    if (input.id) {
      const project = await this.own(caller, { id: input.id, version: input.version ?? 0 });
      id = project.id;
      const [changed] = await db.query<[unknown[], number]>(CHANGE_SQL, [id, project.version, ...texts]);
      if (changed.length === 0) throw stale();
    } else {
      id = uuidv7();
      await db.query(ADD_SQL, [id, organisationId, ...texts, personId]);
      await db.query(ADD_OWN_PART_SQL, [id, organisationId, personId]);
      await recordTransition(caller, {
        kind: 'project',
        subjectId: id,
        action: 'create',
        from: null,
        to: 'draft',
      });
    }
    await db.query(CLEAR_PERIODS_SQL, [id]);
    const periods = input.periods.map((period) => ({
      starts_on: period.startsOn,
      ends_on: period.endsOn,
      source: period.source.trim(),
      source_on: period.sourceOn ?? null,
      in_use: period.inUse,
    }));
    await db.query(ADD_PERIODS_SQL, [id, JSON.stringify(periods)]);
    return id;
  }

  /**
   * Writes all partners and the money anew. The shares sum to total and grant, to the minor unit, or nothing is changed. A partner
   * whose amounts changed confirms its part again.
   *
   * @throws DomainError NOT_FOUND, STALE_VERSION, SHARES_UNEVEN, PROJECT_PART_IN_USE (a partner that leads a work package),
   * INPUT_INVALID (a partner twice, without the coordinator, a grant above the total)
   */
  async saveFunding(caller: Caller, input: SaveProjectFundingInput): Promise<string> {
    const project = await this.touched(caller, input);
    const partners = input.partners.map(({ organisationId, ...part }, position) => ({
      ...part,
      position,
      organisationId: fromGlobalId('Organisation', organisationId, [
        'input',
        'partners',
        String(position),
        'organisationId',
      ]),
    }));
    const ids = partners.map(({ organisationId }) => organisationId);
    await refuseOddPartners(caller, project, input, ids);
    const db = await caller.db();
    const [leading] = await db.query<{ name: string }[]>(LEADS_SQL, [project.id, ids]);
    if (leading)
      throw new DomainError('PROJECT_PART_IN_USE', { what: leading.name }, { path: ['input', 'partners'] });
    const before = new Map(
      ((await partnersOf(caller, [project.id])).get(project.id) ?? []).map((row) => [
        row.organisation_id,
        row,
      ]),
    );
    const changed = partners
      .filter(({ organisationId, totalMinor, grantMinor }) => {
        const known = before.get(organisationId);
        return known?.total_minor !== totalMinor || known.grant_minor !== grantMinor;
      })
      .map(({ organisationId }) => organisationId);
    await db.query(PARTNERS_SQL, [project.id, ids]);
    await db.query(CLEAR_SHARES_SQL, [project.id]);
    await db.query(DROP_PARTNERS_SQL, [project.id, ids]);
    const rows = JSON.stringify(
      partners.map((each) => ({
        organisation_id: each.organisationId,
        position: each.position,
        task: each.task.trim(),
        total_minor: each.totalMinor,
        grant_minor: each.grantMinor,
      })),
    );
    await db.query(SAVE_PARTNERS_SQL, [project.id, rows]);
    await db.query(ASK_AGAIN_SQL, [project.id, changed]);
    await db.query(SAVE_SHARES_SQL, [project.id, rows]);
    const { currency, totalMinor, grantMinor, isPublic } = input;
    await db.query(SAVE_FUNDING_SQL, [project.id, currency, totalMinor, grantMinor, isPublic]);
    const asked = changed.filter((id) => id !== project.coordinator_org_id);
    await this.notices.tell(caller, {
      kind: 'project_partner_named',
      ...aboutProject(project),
      to: asked.map(staffOf),
      params: {
        organisation: await organisationName(caller, project.coordinator_org_id),
        project: project.acronym,
      },
    });
    return project.id;
  }

  /** Says yes for the own organisation. Once said it stands. @throws DomainError NOT_FOUND (also for whoever takes no part), STALE_VERSION */
  async confirm(caller: Caller, input: { id: string; version: number }): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    const project = await this.seen(caller, input.id);
    if (!project.partner_org_ids.includes(organisationId)) throw missing();
    if (project.version !== input.version) throw stale();
    const db = await caller.db();
    const [confirmed] = await db.query<[unknown[], number]>(CONFIRM_SQL, [
      project.id,
      organisationId,
      personId,
    ]);
    if (confirmed.length > 0)
      await this.notices.tell(caller, {
        kind: 'project_part_confirmed',
        ...aboutProject(project),
        to: [staffOf(project.coordinator_org_id)],
        params: { organisation: await organisationName(caller, organisationId), project: project.acronym },
      });
    return project.id;
  }

  /** Publishes, closes or reopens. @throws DomainError NOT_FOUND, STALE_VERSION, NOT_ALLOWED (no publisher), TRANSITION_REFUSED */
  async move(caller: Caller, { id, version, step }: MoveProjectInput): Promise<string> {
    const project = await this.own(caller, { id, version });
    const to = await nextState('project', PROJECT_STATES, project.state, step, actorsOf(caller), {});
    const db = await caller.db();
    const [moved] = await db.query<[unknown[], number]>(MOVE_SQL, [project.id, version, to]);
    if (moved.length === 0) throw stale();
    await recordTransition(caller, {
      kind: 'project',
      subjectId: project.id,
      action: step,
      from: project.state,
      to,
      visibleTo: project.partner_org_ids,
    });
    if (step === 'publish')
      await this.notices.tell(caller, {
        kind: 'project_published',
        ...aboutProject(project),
        to: project.partner_org_ids.map(staffOf),
        params: { project: project.acronym },
      });
    return project.id;
  }

  /** The project, led by the caller's cluster, with its lock taken and counted up. @throws DomainError NOT_FOUND, STALE_VERSION */
  async touched(caller: Caller, input: { id: string; version: number }): Promise<ProjectRow> {
    const project = await this.own(caller, input);
    const db = await caller.db();
    const [touched] = await db.query<[unknown[], number]>(TOUCH_SQL, [project.id, input.version]);
    if (touched.length === 0) throw stale();
    return project;
  }

  private async own(caller: Caller, { id, version }: { id: string; version: number }): Promise<ProjectRow> {
    const project = await this.seen(caller, id);
    if (project.coordinator_org_id !== caller.organisationId) throw missing();
    if (project.version !== version) throw stale();
    return project;
  }

  private async seen(caller: Caller, id: string): Promise<ProjectRow> {
    const [project] = await readProjects(caller, [fromGlobalId('Project', id, ['input', 'id'])]);
    if (!project) throw missing();
    return project;
  }
}

/** As whom the caller acts on a project that its organisation leads. */
export function actorsOf(caller: Caller): ('editor' | 'publisher')[] {
  if (caller.role === 'CLUSTER_PUBLISHER') return ['editor', 'publisher'];
  return caller.role === 'CLUSTER_EDITOR' ? ['editor'] : [];
}

/** Who of an organisation is told of projects. */
export function staffOf(organisationId: string) {
  return { organisationId, roles: [...CLUSTER_STAFF, 'SME_ADMIN' as const] };
}

/** What a notice of a project is about, and where the page shows it. */
export function aboutProject({ id }: { readonly id: string }) {
  return { subject: { kind: 'Project' as const, id }, path: `/projects/${toGlobalId('Project', id)}` };
}

const missing = () => new DomainError('NOT_FOUND', { what: 'project' }, { path: ['input', 'id'] });
const stale = () => new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
const invalid = (field: string, problem: string) =>
  new DomainError('INPUT_INVALID', { field, problem }, { path: ['input', field] });

function refuseOddPeriods(periods: SaveProjectInput['periods']): void {
  if (periods.some(({ startsOn, endsOn }) => startsOn > endsOn))
    throw invalid('periods', 'A period ends on or after its first day.');
  if (periods.length > 0 && periods.filter(({ inUse }) => inUse).length !== 1)
    throw invalid('periods', 'Exactly one period is in use.');
}

async function refuseOddPartners(
  caller: Caller,
  project: ProjectRow,
  { totalMinor, grantMinor, partners }: SaveProjectFundingInput,
  ids: readonly string[],
): Promise<void> {
  if (new Set(ids).size !== ids.length) throw invalid('partners', 'Each partner is named once.');
  if (!ids.includes(project.coordinator_org_id)) throw invalid('partners', 'The coordinator is a partner.');
  if (grantMinor > totalMinor) throw invalid('grantMinor', 'The grant is not above the total.');
  if (partners.some((each) => each.grantMinor > each.totalMinor))
    throw invalid('partners', 'The grant of a partner is not above what it spends.');
  const known = await organisationsById(caller, ids);
  if (known.some((each) => each === null || each.kind === 'PLATFORM'))
    throw new DomainError('NOT_FOUND', { what: 'organisation' }, { path: ['input', 'partners'] });
  const total = partners.reduce((sum, each) => sum + each.totalMinor, 0);
  const grant = partners.reduce((sum, each) => sum + each.grantMinor, 0);
  if (total !== totalMinor || grant !== grantMinor)
    throw new DomainError(
      'SHARES_UNEVEN',
      { total, grant, wantedTotal: totalMinor, wantedGrant: grantMinor },
      { path: ['input', 'partners'] },
    );
}
