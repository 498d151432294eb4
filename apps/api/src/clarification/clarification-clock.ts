import { CLARIFICATION_STATES, REMINDER_DAYS } from '@fivefold/domain';
import type { Notices, ParamValue } from '../notification/index.js';
import { type Caller, type ClockRule, nextState, recordTransition } from '../platform/index.js';
import { QUESTIONS_PATH, servicePath } from './clarification.service.js';

const PUBLISHED = `
FROM clarifications c JOIN service_versions v ON v.service_id = c.service_id AND v.state = 'published'
WHERE c.state = 'answered' AND v.number >= c.answered_version`;
const PUBLISHED_DUE_SQL = `SELECT c.id ${PUBLISHED} ORDER BY v.published_at, c.id LIMIT $1`;
const PUBLISH_SQL = `
UPDATE clarifications u SET state = $2, version = u.version + 1, published_at = app_now()
FROM (SELECT c.id, v.facts->'titles' AS titles ${PUBLISHED} AND c.id = $1 FOR UPDATE OF c) due
WHERE u.id = due.id
RETURNING u.service_id, u.publisher_org_id, due.titles,
  (SELECT o.name FROM organisations o WHERE o.id = u.publisher_org_id) AS publisher`;
const ASKERS_SQL = 'SELECT asker_id, asker_org_id FROM clarification_askers WHERE clarification_id = $1';
const REMIND_DUE_SQL = `
SELECT id FROM clarifications WHERE state = 'open' AND remind_at <= app_now() ORDER BY remind_at LIMIT $1`;
const REMIND_SQL = `
UPDATE clarifications SET reminders = reminders + 1,
  remind_at = CASE WHEN reminders + 1 < $2 THEN app_now() + make_interval(days => $3) END
WHERE id = $1 AND state = 'open' AND remind_at <= app_now()
RETURNING service_id, publisher_org_id, extract(day FROM app_now() - asked_at)::int AS days`;
const CLOSED_DUE_SQL = `SELECT id FROM clarifications WHERE state = 'closed' AND told_at IS NULL ORDER BY id LIMIT $1`;
const TELL_CLOSED_SQL = `
UPDATE clarifications SET told_at = app_now() WHERE id = $1 AND state = 'closed' AND told_at IS NULL
RETURNING service_id, close_reason`;

/** Title of a service by id; for those that are no longer published there is none. */
export type Titles = (serviceId: string) => ParamValue;

/**
 * What happens to questions without a person: an answer that stands in a published version becomes known to all who asked, a
 * closed question is told to them, and the publisher is reminded of an open one. Neither publisher nor staff may see who asks,
 * so the clock tells them.
 */
export function clarificationRules(notices: Notices, titleOf: Titles): ClockRule[] {
  return [
    {
      name: 'answers that are published',
      dueSql: PUBLISHED_DUE_SQL,
      act: async (caller, id) => {
        const to = await nextState('question', CLARIFICATION_STATES, 'answered', 'publish', ['clock'], {});
        const row = await one<{
          service_id: string;
          publisher_org_id: string;
          titles: ParamValue;
          publisher: string;
        }>(caller, PUBLISH_SQL, [id, to]);
        if (!row) return;
        const visibleTo = [row.publisher_org_id];
        await recordTransition(caller, {
          kind: 'clarification',
          subjectId: id,
          action: 'publish',
          from: 'answered',
          to,
          visibleTo,
        });
        await notices.tell(caller, {
          kind: 'question_answered',
          subject: { kind: 'Clarification', id },
          path: servicePath(row.service_id),
          to: await askers(caller, id),
          params: { title: row.titles, publisher: row.publisher },
        });
      },
    },
    {
      name: 'questions closed without an answer',
      dueSql: CLOSED_DUE_SQL,
      act: async (caller, id) => {
        const row = await one<{ service_id: string; close_reason: string }>(caller, TELL_CLOSED_SQL, [id]);
        if (!row) return;
        await notices.tell(caller, {
          kind: 'question_closed',
          subject: { kind: 'Clarification', id },
          path: servicePath(row.service_id),
          to: await askers(caller, id),
          params: { title: titleOf(row.service_id), reason: row.close_reason },
        });
      },
    },
    {
      name: 'reminders of open questions',
      dueSql: REMIND_DUE_SQL,
      act: async (caller, id) => {
        const row = await one<{ service_id: string; publisher_org_id: string; days: number }>(
          caller,
          REMIND_SQL,
          [id, REMINDER_DAYS.times, REMINDER_DAYS.next],
        );
        if (!row) return;
        await notices.tell(caller, {
          kind: 'question_waiting',
          subject: { kind: 'Clarification', id },
          path: QUESTIONS_PATH,
          to: [{ organisationId: row.publisher_org_id }],
          params: { title: titleOf(row.service_id), days: row.days },
        });
      },
    },
  ];
}

async function askers(caller: Caller, id: string): Promise<{ personId: string; organisationId: string }[]> {
  const db = await caller.db();
  const rows = await db.query<{ asker_id: string; asker_org_id: string }[]>(ASKERS_SQL, [id]);
  return rows.map((row) => ({ personId: row.asker_id, organisationId: row.asker_org_id }));
}

async function one<Row>(caller: Caller, sql: string, values: unknown[]): Promise<Row | null> {
  const db = await caller.db();
  const [rows] = await db.query<[Row[], number]>(sql, values);
  return rows[0] ?? null;
}
