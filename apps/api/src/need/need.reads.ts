import type { Clause, NeedState } from '@fivefold/domain';
import type { FoundCapability } from '@fivefold/matching';
import { toRegion } from '../directory/index.js';
import {
  afterId,
  type Caller,
  inOrder,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import { toClause, toFoundCapability } from './decomposition.js';
import type { Need } from './need.graphql.js';

/** A need with its present version. */
interface NeedRow {
  readonly id: string;
  readonly state: NeedState;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  readonly region: string | null;
  readonly capabilities: FoundCapability[];
  readonly clauses: Clause[];
  readonly created_at: Date;
  readonly updated_at: Date;
}

const PAGE_SQL = `
SELECT n.id, n.state, n.version, n.title, v.text, v.language, v.region, v.capabilities, v.clauses, n.created_at, n.updated_at
FROM needs n JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
WHERE n.requester_org_id = $1 AND ($2::uuid IS NULL OR n.id < $2) ORDER BY n.id DESC LIMIT $3`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM needs WHERE requester_org_id = $1';
const BY_ID_SQL = `
SELECT n.id, n.state, n.version, n.title, v.text, v.language, v.region, v.capabilities, v.clauses, n.created_at, n.updated_at
FROM needs n JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
WHERE n.requester_org_id = $1 AND n.id = ANY ($2)`;

/** Needs of the caller's organisation, newest first, exact total. Two statements. */
export async function listNeeds(caller: Caller, page: PageArgs): Promise<Page<Need>> {
  const { organisationId } = caller.signedIn();
  const limit = pageSize(page) + 1;
  const after = afterId(page);
  const db = await caller.db();
  const rows = await db.query<NeedRow[]>(PAGE_SQL, [organisationId, after, limit]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [organisationId]);
  return toPage(rows, page, count?.total ?? 0, (row) => row.id, toNeed);
}

/**
 * Needs by row id in the order of `ids`; null for an absent one and for one of another organisation alike, and for guests.
 * One statement.
 */
export async function readNeeds(caller: Caller, ids: readonly string[]): Promise<(Need | null)[]> {
  if (!caller.organisationId) return ids.map(() => null);
  const db = await caller.db();
  const rows = await db.query<NeedRow[]>(BY_ID_SQL, [caller.organisationId, ids]);
  return inOrder(ids, rows.map(toNeed), (need) => need.key);
}

/** One need by row id as {@link readNeeds}. */
export async function findNeed(caller: Caller, id: string): Promise<Need | null> {
  return (await readNeeds(caller, [id]))[0] ?? null;
}

function toNeed(row: NeedRow): Need {
  const { id: key, state, version, title, text, language, region } = row;
  return {
    id: toGlobalId('Need', key),
    key,
    version,
    state,
    title,
    text,
    language,
    region: region === null ? null : toRegion(region),
    wanted: row.capabilities,
    demands: row.clauses,
    capabilities: row.capabilities.map((found) => toFoundCapability(found, text)),
    clauses: row.clauses.map((clause) => toClause(clause, text)),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
