import path from 'node:path';
import { ROOT } from '../built.mjs';

/** Replays every audit trail of a database against its rows, through a superuser's connection. */
export async function replayOf(admin) {
  const { replayAll } = await import(path.join(ROOT, 'apps/api/dist/audit/replay.js'));
  const { kinds, problems } = await replayAll(async (sql, values) => (await admin.query(sql, values)).rows);
  const sum = (key) => kinds.reduce((total, each) => total + each[key], 0);
  return {
    holds: problems.length === 0,
    subjects: sum('subjects'),
    transitions: sum('transitions'),
    problems: problems.slice(0, 10),
  };
}
