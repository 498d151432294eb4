import type {
  Clause,
  ConceptId,
  NeedHorizon,
  NeedOutcome,
  NeedState,
  NeedVisibility,
} from '@fivefold/domain';
import type { FoundCapability } from '@fivefold/matching';
import { readerLanguage, toCapability, toClause, toFoundCapability } from '../decomposition/index.js';
import { toRegion } from '../directory/index.js';
import { afterId, type Caller, inOrder, type Page, pageSize, toGlobalId, toPage } from '../platform/index.js';
import type { Need, NeedsArgs, NeedVersion } from './need.graphql.js';

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
  readonly lock: number;
  readonly visibility: NeedVisibility;
  readonly shows_identity: boolean;
  readonly takes_interest: boolean;
  readonly horizon: NeedHorizon;
  readonly expires_at: Date;
  readonly covered: ConceptId[];
  readonly outcome: NeedOutcome | null;
  readonly outcome_note: string | null;
  readonly confirmed_at: Date | null;
}

interface VersionRow {
  readonly need_id: string;
  readonly version: number;
  readonly text: string;
  readonly capabilities: FoundCapability[];
  readonly clauses: Clause[];
  readonly created_at: Date;
  readonly confirmed_at: Date | null;
  readonly confirmed_by: string | null;
}

const PAGE_SQL = `
SELECT n.id, n.state, n.version, n.title, v.text, v.language, v.region, v.capabilities, v.clauses, n.created_at, n.updated_at,
  n.lock, n.visibility, n.identity_at IS NOT NULL AS shows_identity, n.takes_interest, n.horizon, n.expires_at, n.covered,
  n.outcome, n.outcome_note, v.confirmed_at
FROM needs n JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
WHERE n.requester_org_id = $1 AND ($2::uuid IS NULL OR n.id < $2) AND ($4::text[] IS NULL OR n.state = ANY ($4))
  AND ($5::text[] IS NULL OR n.horizon = ANY ($5))
ORDER BY n.id DESC LIMIT $3`;
const COUNT_SQL = `
SELECT count(*)::int AS total FROM needs WHERE requester_org_id = $1 AND ($2::text[] IS NULL OR state = ANY ($2))
  AND ($3::text[] IS NULL OR horizon = ANY ($3))`;
const BY_ID_SQL = `
SELECT n.id, n.state, n.version, n.title, v.text, v.language, v.region, v.capabilities, v.clauses, n.created_at, n.updated_at,
  n.lock, n.visibility, n.identity_at IS NOT NULL AS shows_identity, n.takes_interest, n.horizon, n.expires_at, n.covered,
  n.outcome, n.outcome_note, v.confirmed_at
FROM needs n JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
WHERE n.requester_org_id = $1 AND n.id = ANY ($2)`;

const VERSIONS_SQL = `
SELECT v.need_id, v.version, v.text, v.capabilities, v.clauses, v.created_at, v.confirmed_at, p.name AS confirmed_by
FROM need_versions v LEFT JOIN persons p ON p.id = v.confirmed_by
WHERE v.requester_org_id = $1 AND v.need_id = ANY ($2) ORDER BY v.need_id, v.version DESC`;

/**
 * Needs of the caller's organisation, newest first, exact total. Two statements side by side.
 * @param isCounted whether the total is asked for; else 0 and one statement
 */
export async function listNeeds(caller: Caller, page: NeedsArgs, isCounted = true): Promise<Page<Need>> {
  const { organisationId } = caller.signedIn();
  const states = page.states?.length ? page.states : null;
  const horizons = page.horizons?.length ? page.horizons : null;
  const limit = pageSize(page) + 1;
  const after = afterId(page);
  const db = await caller.db();
  const [rows, [count]] = await Promise.all([
    db.query<NeedRow[]>(PAGE_SQL, [organisationId, after, limit, states, horizons]),
    isCounted ? db.query<{ total: number }[]>(COUNT_SQL, [organisationId, states, horizons]) : [],
  ]);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    (row) => row.id,
    (row) => toNeed(caller, row),
  );
}

/**
 * Needs by row id in the order of `ids`; null for an absent one and for one of another organisation alike, and for guests.
 * One statement.
 */
export async function readNeeds(caller: Caller, ids: readonly string[]): Promise<(Need | null)[]> {
  if (!caller.organisationId) return ids.map(() => null);
  const db = await caller.db();
  const rows = await db.query<NeedRow[]>(BY_ID_SQL, [caller.organisationId, ids]);
  return inOrder(
    ids,
    rows.map((row) => toNeed(caller, row)),
    (need) => need.key,
  );
}

/** One need by row id as {@link readNeeds}. */
export async function findNeed(caller: Caller, id: string): Promise<Need | null> {
  return (await readNeeds(caller, [id]))[0] ?? null;
}

/** All versions of several needs of the caller's organisation, the latest first, by row id of the need. One statement. */
export async function readVersions(
  caller: Caller,
  needIds: readonly string[],
): Promise<Map<string, NeedVersion[]>> {
  const db = await caller.db();
  const rows = await db.query<VersionRow[]>(VERSIONS_SQL, [caller.signedIn().organisationId, needIds]);
  const reader = readerLanguage(caller);
  const byNeed = new Map<string, NeedVersion[]>(needIds.map((id) => [id, []]));
  for (const { need_id, version, text, capabilities, clauses, ...rest } of rows) {
    byNeed.get(need_id)!.push({
      version,
      text,
      capabilities: capabilities.map((found) => toFoundCapability(found, text)),
      clauses: clauses.map((clause) => toClause(clause, text, reader)),
      createdAt: rest.created_at,
      confirmedAt: rest.confirmed_at,
      confirmedBy: rest.confirmed_by,
    });
  }
  return byNeed;
}

function toNeed(caller: Caller, row: NeedRow): Need {
  const reader = readerLanguage(caller);
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
    clauses: row.clauses.map((clause) => toClause(clause, text, reader)),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    lock: row.lock,
    visibility: row.visibility,
    showsIdentity: row.shows_identity,
    takesInterest: row.takes_interest,
    horizon: row.horizon,
    expiresAt: row.expires_at,
    covered: row.covered.map(toCapability),
    outcome: row.outcome,
    outcomeNote: row.outcome_note,
    confirmedAt: row.confirmed_at,
  };
}
