import { PROJECTS, uuidOfName, type World, type WorldDay, type WorldProject } from '@fivefold/world';
import type pg from 'pg';
import type { Acting } from '../demo/world-rows.js';
import type { Act } from './index.js';

const PROJECT_SQL = `
INSERT INTO projects (id, coordinator_org_id, partner_org_ids, state, acronym, title, summary, programme, acknowledgement, disclaimer,
  illustrative, created_by)
VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, NULLIF($8, ''), NULLIF($9, ''), true, $10)`;
const TRAIL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
VALUES (new_uuid7(), 'project', $1, $2, $3, $4, $5, $6, $7, $8, now() - make_interval(days => $9))`;
const STATE_SQL = 'UPDATE projects SET state = $2, version = version + 1 WHERE id = $1';
/** Days are written as such, or counted from today. */
const PERIODS_SQL = `
INSERT INTO project_periods (id, project_id, starts_on, ends_on, source, in_use)
SELECT new_uuid7(), $1, COALESCE(starts_on, app_today() + starts_in), COALESCE(ends_on, app_today() + ends_in), source, in_use
FROM jsonb_to_recordset($2) AS row (starts_on date, starts_in integer, ends_on date, ends_in integer, source text, in_use boolean)`;
const PARTNERS_SQL = `
INSERT INTO project_partners (project_id, organisation_id, position, task)
SELECT $1, organisation_id, position, task FROM jsonb_to_recordset($2) AS row (organisation_id uuid, position smallint, task text)`;
const SHARES_SQL = `
INSERT INTO project_shares (project_id, organisation_id, total_minor, grant_minor)
SELECT $1, organisation_id, total_minor, grant_minor
FROM jsonb_to_recordset($2) AS row (organisation_id uuid, total_minor bigint, grant_minor bigint)`;
const FUNDING_SQL = `
INSERT INTO project_fundings (project_id, currency, total_minor, grant_minor, is_public) VALUES ($1, 'EUR', $2, $3, $4)`;
const CONFIRM_SQL = `
UPDATE project_partners SET confirmed_at = app_now(), confirmed_by = $3 WHERE project_id = $1 AND organisation_id = $2`;
const WORK_PACKAGES_SQL = `
INSERT INTO project_work_packages (id, project_id, position, title, description, lead_org_id, starts_on, ends_on)
SELECT id, $1, position, title, description, lead_org_id, COALESCE(starts_on, app_today() + starts_in),
  COALESCE(ends_on, app_today() + ends_in)
FROM jsonb_to_recordset($2) AS row (id uuid, position smallint, title text, description text, lead_org_id uuid, starts_on date,
  starts_in integer, ends_on date, ends_in integer)`;
const DELIVERABLES_SQL = `
INSERT INTO project_deliverables (id, project_id, work_package_id, position, kind, title, due_on, done_on, note)
SELECT id, $1, work_package_id, position, kind, title, COALESCE(due_on, app_today() + due_in),
  COALESCE(done_on, app_today() + done_in), note
FROM jsonb_to_recordset($2) AS row (id uuid, work_package_id uuid, position smallint, kind text, title text, due_on date,
  due_in integer, done_on date, done_in integer, note text)`;
const RESULTS_SQL = `
INSERT INTO project_results (id, project_id, position, title, unit, target, due_on)
SELECT id, $1, position, title, unit, target, COALESCE(due_on, app_today() + due_in)
FROM jsonb_to_recordset($2) AS row (id uuid, position smallint, title text, unit text, target double precision, due_on date,
  due_in integer)`;
const REPORTS_SQL = `
INSERT INTO project_result_reports (id, project_id, result_id, value, as_of, proof, organisation_id, person_id, reported_at)
SELECT id, $1, result_id, value, day, proof, $3, $4, day + interval '1 day 10 hours'
FROM (SELECT *, COALESCE(as_of, app_today() + as_of_in) AS day
  FROM jsonb_to_recordset($2) AS row (id uuid, result_id uuid, value double precision, as_of date, as_of_in integer, proof text)) row`;

/** Row id of a project of the demo world. */
export function projectId(key: string): string {
  return uuidOfName(`project:${key}`);
}

/** Projects with plan, money and reports, each part written by whoever would. */
export async function seedProject(client: pg.Client, world: World, act: Act): Promise<void> {
  for (const project of PROJECTS) await write(client, world, act, project);
}

async function write(client: pg.Client, world: World, act: Act, project: WorldProject): Promise<void> {
  const id = projectId(project.key);
  const publisherOf = (slug: string) => staffOf(world, slug, 'cluster_publisher');
  const organisation = (slug: string) => publisherOf(slug).organisationId;
  const lead = project.partners[0]!.slug;
  const leader = publisherOf(lead);
  const author = staffOf(world, lead, 'cluster_editor');
  const partnerIds = project.partners.map(({ slug }) => organisation(slug));
  const rows = (sql: string, list: readonly object[], ...more: unknown[]) =>
    client.query(sql, [id, JSON.stringify(list), ...more]);
  const trail = (by: Acting, action: string, from: string | null, to: string, daysAgo: number) =>
    client.query(TRAIL_SQL, [
      ...[id, action, from, to, by.person.id, by.person.name, by.organisationId, partnerIds, daysAgo],
    ]);

  await act(author);
  const { acronym, title, summary, programme, acknowledgement, disclaimer } = project;
  const texts = [acronym, title, summary, programme, acknowledgement, disclaimer];
  await client.query(PROJECT_SQL, [id, author.organisationId, partnerIds, ...texts, author.person.id]);
  await trail(author, 'create', null, 'draft', 170);
  const periods = project.periods.map(({ startsOn, endsOn, source, inUse }) => ({
    ...{ ...days('starts', startsOn), ...days('ends', endsOn), source, in_use: inUse },
  }));
  await rows(PERIODS_SQL, periods);
  const partners = project.partners.map(({ task, totalMinor, grantMinor }, position) => ({
    ...{
      organisation_id: partnerIds[position],
      position,
      task,
      total_minor: totalMinor,
      grant_minor: grantMinor,
    },
  }));
  await rows(PARTNERS_SQL, partners);
  await rows(SHARES_SQL, partners);
  await client.query(FUNDING_SQL, [id, project.totalMinor, project.grantMinor, project.isPublic]);
  const packageId = (at: number) => uuidOfName(`work-package:${project.key}:${at}`);
  const workPackages = project.workPackages.map((each, at) => ({
    ...{ id: packageId(at), position: at + 1, title: each.title, description: each.description },
    ...{
      lead_org_id: organisation(each.lead),
      ...days('starts', each.startsOn),
      ...days('ends', each.endsOn),
    },
  }));
  await rows(WORK_PACKAGES_SQL, workPackages);
  const deliverables = project.workPackages.flatMap((workPackage, at) =>
    workPackage.deliverables.map(({ kind, title: named, dueOn, doneOn, note }, position) => ({
      ...{ id: uuidOfName(`deliverable:${project.key}:${at}:${position}`), work_package_id: packageId(at) },
      ...{ position: position + 1, kind, title: named, note, ...days('due', dueOn) },
      ...(doneOn === null ? {} : days('done', doneOn)),
    })),
  );
  await rows(DELIVERABLES_SQL, deliverables);
  const resultId = (at: number) => uuidOfName(`result:${project.key}:${at}`);
  const results = project.results.map(({ title: named, unit, target, dueOn }, at) => ({
    ...{ id: resultId(at), position: at + 1, title: named, unit, target, ...days('due', dueOn) },
  }));
  await rows(RESULTS_SQL, results);

  if (project.state !== 'draft') {
    await act(leader);
    await client.query(STATE_SQL, [id, 'running']);
    await trail(leader, 'publish', 'draft', 'running', 150);
  }
  for (const { slug } of project.partners.filter(({ confirmed }) => confirmed)) {
    const partner = publisherOf(slug);
    await act(partner);
    await client.query(CONFIRM_SQL, [id, partner.organisationId, partner.person.id]);
    const reports = project.results.flatMap((result, at) =>
      result.reports.flatMap(({ by, value, asOf, proof }, number) =>
        by === slug
          ? [
              {
                ...{
                  id: uuidOfName(`report:${project.key}:${at}:${number}`),
                  result_id: resultId(at),
                  value,
                  proof,
                },
                ...(typeof asOf === 'number' ? { as_of_in: asOf } : { as_of: asOf }),
              },
            ]
          : [],
      ),
    );
    if (reports.length > 0) await rows(REPORTS_SQL, reports, partner.organisationId, partner.person.id);
  }
  if (project.state === 'closed') {
    await act(leader);
    await client.query(STATE_SQL, [id, 'closed']);
    await trail(leader, 'close', 'running', 'closed', 140);
  }
}

/** A day as one of two columns: `<name>_on` as it stands, `<name>_in` days from today. */
function days(name: string, day: WorldDay): object {
  return typeof day === 'number' ? { [`${name}_in`]: day } : { [`${name}_on`]: day };
}

/** The first of the staff of a cluster with this role. */
export function staffOf(world: World, slug: string, role: 'cluster_editor' | 'cluster_publisher'): Acting {
  const cluster = world.clusters.find((one) => one.slug === slug);
  const person = world.people.find(({ roles }) =>
    roles.some((each) => each.organisation === slug && each.role === role),
  );
  if (!cluster || !person) throw new Error(`The cluster ${slug} has no ${role}.`);
  return { person, organisationId: cluster.id, isOperator: false };
}
