import type { ReplacementState } from '@fivefold/domain';
import type { StoredItem } from '../engagement/index.js';
import type { Caller } from '../platform/index.js';
import type { Explanation } from './stand-ins.js';

export interface ReplacementRow {
  readonly id: string;
  readonly bundle_id: string;
  readonly request_id: string;
  readonly requester_org_id: string;
  readonly state: ReplacementState;
  readonly items: StoredItem[];
  /** Empty for one that was proposed before reasons were kept. */
  readonly explanation: Partial<Explanation>;
  readonly created_at: Date;
}

const COLUMNS = 'id, bundle_id, request_id, requester_org_id, state, items, explanation, created_at';
const BY_ID_SQL = `SELECT ${COLUMNS} FROM replacements WHERE id = $1`;
const OF_REQUESTS_SQL = `
SELECT DISTINCT ON (request_id) ${COLUMNS} FROM replacements WHERE request_id = ANY ($1) ORDER BY request_id, id DESC`;
const ALL_SQL = `SELECT ${COLUMNS} FROM replacements WHERE request_id = $1 ORDER BY id`;

/** The replacement as the caller may see it; null when absent or foreign. */
export async function findReplacement(caller: Caller, id: string): Promise<ReplacementRow | null> {
  const db = await caller.db();
  const [row] = await db.query<ReplacementRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** The latest replacement of each of the requests. One statement. */
export async function replacementsOf(
  caller: Caller,
  requestIds: readonly string[],
): Promise<ReplacementRow[]> {
  const db = await caller.db();
  return db.query<ReplacementRow[]>(OF_REQUESTS_SQL, [requestIds]);
}

/** Everything that was proposed for one request, the oldest first. One statement. */
export async function proposalsFor(caller: Caller, requestId: string): Promise<ReplacementRow[]> {
  const db = await caller.db();
  return db.query<ReplacementRow[]>(ALL_SQL, [requestId]);
}
