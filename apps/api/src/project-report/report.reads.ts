import { organisationsById } from '../directory/index.js';
import type { Caller } from '../platform/index.js';
import { type EventRow, eventsOfProjects } from '../programme/index.js';
import {
  findProject,
  type FundingRow,
  fundingsOf,
  type PartnerRow,
  partnersOf,
  type PeriodRow,
  periodsOf,
  type ProjectRow,
} from '../project/index.js';
import {
  type DeliverableRow,
  plansOf,
  type ReportRow,
  type ResultRow,
  resultsOf,
  type WorkPackageRow,
} from '../project-plan/index.js';
import { listPublications, type PublicationRow } from '../publication/index.js';

/** Everything that the report of a project says, as far as its reader may know it. */
export interface ProjectReport {
  /** Today, by the database. */
  readonly day: string;
  readonly project: ProjectRow;
  readonly periods: readonly PeriodRow[];
  readonly funding: FundingRow | null;
  readonly partners: readonly PartnerRow[];
  readonly workPackages: readonly (WorkPackageRow & { readonly deliverables: readonly DeliverableRow[] })[];
  /** Each with its reports, the newest day first. */
  readonly results: readonly (ResultRow & { readonly reports: readonly ReportRow[] })[];
  /** Published ones, the latest first. */
  readonly events: readonly EventRow[];
  /** The newest ones. */
  readonly publications: readonly PublicationRow[];
  /** Names of organisations by row id. */
  readonly names: ReadonlyMap<string, string>;
}

const TODAY_SQL = 'SELECT app_today()::text AS day';
/** More news than that stand on the page. */
const NEWS = 50;

/** The report of a project; null for an absent one and for a draft of others alike. Thirteen statements. */
export async function findProjectReport(caller: Caller, id: string): Promise<ProjectReport | null> {
  const project = await findProject(caller, id);
  if (!project) return null;
  const db = await caller.db();
  const [today] = await db.query<[{ day: string }]>(TODAY_SQL);
  const partners = (await partnersOf(caller, [id])).get(id) ?? [];
  const { workPackages, deliverables } = await plansOf(caller, [id]);
  const { results, reports } = await resultsOf(caller, [id]);
  const events = (await eventsOfProjects(caller, [id])).get(id) ?? [];
  const chosen = { own: false, kind: null, projectId: id };
  const { rows: publications } = await listPublications(caller, chosen, { first: NEWS });
  const packages = workPackages.get(id) ?? [];
  const organisations = await organisationsById(caller, [
    project.coordinator_org_id,
    ...partners.map((one) => one.organisation_id),
    ...packages.map((one) => one.lead_org_id),
    ...[...reports.values()].flat().map((one) => one.organisation_id),
    ...publications.map((one) => one.publisher_org_id),
  ]);
  return {
    day: today.day,
    project,
    periods: (await periodsOf(caller, [id])).get(id) ?? [],
    funding: (await fundingsOf(caller, [id])).get(id) ?? null,
    partners,
    workPackages: packages.map((one) => ({ ...one, deliverables: deliverables.get(one.id) ?? [] })),
    results: (results.get(id) ?? []).map((one) => ({ ...one, reports: reports.get(one.id) ?? [] })),
    events: events.filter(({ state }) => state === 'published'),
    publications,
    names: new Map(organisations.flatMap((one) => (one ? [[one.key, one.name] as const] : []))),
  };
}
