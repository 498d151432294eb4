import path from 'node:path';
import { ROOT } from '../built.mjs';

/**
 * Asks a whole database, through a superuser's connection, whether its invariants hold, and replays every audit trail of it
 * against its rows.
 *
 * @returns `holds`, the numbers of the invariants that were asked, how much was replayed, and the first ten breaches
 */
export async function auditOf(admin) {
  const { checkInvariants } = await import(path.join(ROOT, 'apps/api/dist/audit/invariants.js'));
  const query = async (sql, values) => (await admin.query(sql, values)).rows;
  const { asked, breaches, replay } = await checkInvariants(query);
  const sum = (key) => replay.kinds.reduce((total, each) => total + each[key], 0);
  return {
    holds: breaches.length === 0,
    invariants: asked,
    subjects: sum('subjects'),
    transitions: sum('transitions'),
    breaches: breaches.slice(0, 10).map(({ invariant, what }) => `${invariant}: ${what}`),
  };
}
