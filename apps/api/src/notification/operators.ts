import type { Caller } from '../platform/index.js';
import type { Audience } from './notices.js';

const OPERATORS_SQL = "SELECT id FROM organisations WHERE kind = 'PLATFORM' ORDER BY id";

/** The people who operate the platform. One statement. */
export async function operatorAudience(caller: Caller): Promise<Audience[]> {
  const db = await caller.db();
  const rows = await db.query<{ id: string }[]>(OPERATORS_SQL);
  return rows.map(({ id }) => ({ organisationId: id, roles: ['OPERATOR'] }));
}
