import { DomainError } from '@fivefold/domain';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import type { ImportProblem } from '../import-file/index.js';
import { actInDatabase, type Caller, GUEST, type Identity } from '../platform/index.js';
import { ImportRunEntity } from './import.entity.js';
import type { ImportRun } from './import.graphql.js';
import { findRun, listRows } from './import.reads.js';
import { type ImportProgress, ImportService } from './import.service.js';

const CLUSTER_SQL = "SELECT id FROM organisations WHERE slug = $1 AND kind = 'CLUSTER'";
const STAFF_SQL = `
SELECT p.id, p.name, p.language, m.role FROM memberships m JOIN persons p ON p.id = m.person_id
WHERE m.organisation_id = $1 AND m.role IN ('CLUSTER_EDITOR', 'CLUSTER_PUBLISHER')
ORDER BY m.role, m.created_at, p.id LIMIT 1`;
const PAGE = 100;
const WRITTEN = [ImportRunEntity, OrganisationEntity, PersonEntity];

/** What to import, and where. */
export interface ImportOrder {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly clusterSlug: string;
  /** Tries everything and keeps nothing. */
  readonly dryRun: boolean;
}

export interface ImportReport {
  readonly run: ImportRun;
  readonly errors: readonly ImportProblem[];
  /** Name of the person in whose name it was imported. */
  readonly actor: string;
}

/**
 * Imports a file from a shell: preview and apply in one transaction, in the name of the cluster's first editor, else its first
 * publisher, bound by the same rules as in the page.
 *
 * @param appUrl the database as the app role
 * @throws DomainError for a file or cluster that cannot be used
 */
export function importFile(
  appUrl: string,
  order: ImportOrder,
  onProgress: ImportProgress = () => undefined,
): Promise<ImportReport> {
  return actInDatabase(appUrl, WRITTEN, order.dryRun ? 'rollback' : 'commit', async (caller) => {
    await caller.become(await staffOf(caller, order.clusterSlug));
    const imports = new ImportService();
    const runId = await imports.preview(caller, order.fileName, order.bytes, onProgress);
    await imports.apply(caller, runId, onProgress);
    const run = await findRun(caller, runId);
    return { run: run!, errors: await errorsOf(caller, runId), actor: caller.personName ?? '' };
  });
}

async function staffOf(caller: Caller, slug: string): Promise<Identity> {
  const db = await caller.db();
  const [cluster] = await db.query<{ id: string }[]>(CLUSTER_SQL, [slug]);
  if (!cluster) throw unusable(`there is no cluster "${slug}"`);
  const identity = { ...GUEST, organisationId: cluster.id, organisationKind: 'CLUSTER' } as const;
  await caller.become(identity);
  const [person] = await db.query<{ id: string; name: string; language: string; role: Identity['role'] }[]>(
    STAFF_SQL,
    [cluster.id],
  );
  if (!person) throw unusable(`"${slug}" has no editor yet`);
  const { id: personId, name: personName, language, role } = person;
  return { ...identity, personId, personName, language, role };
}

async function errorsOf(caller: Caller, runId: string): Promise<ImportProblem[]> {
  const errors: ImportProblem[] = [];
  let after: string | null = null;
  do {
    const page = await listRows(caller, runId, { first: PAGE, after }, true);
    for (const { node } of page.edges) errors.push(...(node.errors as readonly ImportProblem[]));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return errors;
}

function unusable(problem: string): DomainError {
  return new DomainError('INPUT_INVALID', { field: 'cluster', problem });
}
