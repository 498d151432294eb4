import { Dispatcher } from '../../src/notification/index.js';
import { Clock } from '../../src/platform/index.js';
import type { MatrixCaller, MatrixStage } from './stage.js';

/** Whoever a mail goes to; `names` as of callers. */
export type Reader = Pick<MatrixCaller, 'name' | 'names'>;

/** A mail with all of its words. */
export interface SentMail {
  readonly reader: Reader;
  readonly subject: string;
  readonly text: string;
}

/** How far time goes on: reminders, digests, deadlines and what follows from missing them. */
const LATER: readonly string[] = ['1 day', '8 days', '40 days'];

const SENT_SQL = `
SELECT m.subject, concat_ws(E'\\n', m.recipient_name, m.subject, m.body, m.html, m.link, m.reply_to) AS text, p.id AS person,
  array_remove(array_agg(s.organisation_id::text), NULL) AS organisations, array_remove(array_agg(s.role), NULL) AS roles
FROM mails m LEFT JOIN persons p ON p.email = m.recipient
LEFT JOIN memberships s ON s.person_id = p.id AND s.suspended_at IS NULL
WHERE NOT m.id = ANY ($1::uuid[]) GROUP BY m.id, p.id ORDER BY m.id`;

/**
 * Lets time go on in a planted world, and answers every mail that is written on the way, each with whoever gets it. Time is put back
 * then, while what came about stays. Cost: the work of the clock for forty days, some seconds.
 *
 * @throws AggregateError where a rule of the clock failed
 */
export async function mailsOfWeeks({ app, admin }: MatrixStage): Promise<SentMail[]> {
  const { rows: before } = await admin.query<{ id: string }>('SELECT id FROM mails');
  for (const shift of LATER) {
    await admin.query('UPDATE clock SET shift = $1::interval', [shift]);
    await app.get(Clock).runDue();
    await app.get(Dispatcher).dispatchDue();
    await app.get(Clock).runDue();
  }
  await admin.query("UPDATE clock SET shift = '0'");
  const { rows } = await admin.query(SENT_SQL, [before.map(({ id }) => id)]);
  return rows.map(({ subject, text, person, organisations, roles }) => ({
    subject,
    text,
    reader: {
      name: `reader of a mail, ${person ?? 'nobody known'}`,
      names: namesOf(person, organisations, roles),
    },
  }));
}

function namesOf(
  person: string | null,
  organisations: readonly string[],
  roles: readonly string[],
): Set<string> {
  const names = new Set(['all', ...organisations]);
  if (person) names.add('signed-in').add(person);
  if (roles.includes('OPERATOR')) names.add('operator');
  if (roles.some((role) => role.startsWith('CLUSTER_'))) names.add('clusters');
  return names;
}
