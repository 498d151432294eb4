import type { Measure, MeasureGround } from '@fivefold/domain';
import {
  afterId,
  type Caller,
  hashToken,
  type NodeKind,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { StatementOfReasons } from './statement.graphql.js';

export interface StatementRow {
  readonly id: string;
  readonly measure: Measure;
  readonly subject_id: string;
  readonly subject_title: string;
  readonly affected_org_id: string | null;
  readonly affected_person_id: string | null;
  readonly facts: string;
  readonly ground: MeasureGround;
  readonly ground_words: string;
  readonly reported: boolean;
  readonly automated: boolean;
  readonly stated_at: Date;
  readonly removed: unknown;
  readonly appeal: string | null;
  readonly appealed_at: Date | null;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  readonly lifted_at: Date | null;
  readonly version: number;
  readonly appeal_until: Date;
  /** Whether an appeal is still in time. */
  readonly in_term: boolean;
}

/** The months are those of APPEAL_MONTHS. */
const COLUMNS = `s.id, s.measure, s.subject_id, s.subject_title, s.affected_org_id, s.affected_person_id, s.facts, s.ground,
  s.ground_words, s.reported, s.automated, s.stated_at, s.removed, s.appeal, s.appealed_at, s.answer, s.answered_at, s.lifted_at,
  s.version, s.stated_at + interval '6 months' AS appeal_until, s.stated_at > app_now() - interval '6 months' AS in_term`;
const WAITS = '(s.appeal IS NOT NULL AND s.answer IS NULL AND s.lifted_at IS NULL)';
const LIST_SQL = `
SELECT ${COLUMNS} FROM statements_of_reasons s WHERE ($1::uuid IS NULL OR s.id < $1) AND (NOT $3 OR ${WAITS})
ORDER BY s.id DESC LIMIT $2`;
const COUNT_SQL = `SELECT count(*)::int AS total FROM statements_of_reasons s WHERE NOT $1 OR ${WAITS}`;
const BY_ID_SQL = `SELECT ${COLUMNS} FROM statements_of_reasons s WHERE s.id = $1`;
const BY_TOKEN_SQL = `SELECT ${COLUMNS} FROM find_statement($1) s`;

/**
 * What concerns the caller's organisation or person; for the operator all of them. Newest first. Two statements.
 * @param onlyWaiting those whose appeal waits for an answer
 */
export async function listStatements(
  caller: Caller,
  page: PageArgs,
  onlyWaiting: boolean,
): Promise<Page<StatementOfReasons>> {
  const db = await caller.db();
  const rows = await db.query<StatementRow[]>(LIST_SQL, [afterId(page), pageSize(page) + 1, onlyWaiting]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [onlyWaiting]);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    ({ id }) => id,
    (row) => toStatement(row, caller),
  );
}

/** A statement that the caller may read; null when absent or foreign. One statement. */
export async function findStatement(caller: Caller, id: string): Promise<StatementRow | null> {
  const db = await caller.db();
  const [row] = await db.query<StatementRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** The statement of a link in a mail; null for a wrong one. One statement. */
export async function statementByToken(caller: Caller, token: string): Promise<StatementRow | null> {
  const db = await caller.db();
  const [row] = await db.query<StatementRow[]>(BY_TOKEN_SQL, [hashToken(token)]);
  return row ?? null;
}

const SHOWN: Readonly<Partial<Record<Measure, readonly [path: string, kind: NodeKind]>>> = {
  service_suspended: ['/catalogue/', 'OwnService'],
  profile_removed: ['/organisations/', 'Organisation'],
};

/** The wire object of a row, with what the caller can do. Services are appealed where they are written. */
export function toStatement(row: StatementRow, caller: Caller, byToken = false): StatementOfReasons {
  const shown = SHOWN[row.measure];
  const isService = row.measure === 'service_suspended';
  const holds = row.lifted_at === null && !isService;
  const appeals = holds && row.appeal === null && row.in_term;
  const actions = caller.isOperator
    ? [...(holds && row.appeal !== null && row.answer === null ? ['uphold'] : []), ...(holds ? ['lift'] : [])]
    : appeals
      ? ['appeal']
      : [];
  return {
    id: toGlobalId('Statement', row.id),
    version: row.version,
    measure: row.measure,
    subject: row.subject_title,
    path: shown && !byToken ? shown[0] + toGlobalId(shown[1], row.subject_id) : null,
    facts: row.facts,
    ground: row.ground,
    groundWords: row.ground_words,
    reported: row.reported,
    automated: row.automated,
    statedAt: row.stated_at,
    appealUntil: isService ? null : row.appeal_until,
    appeal: row.appeal,
    appealedAt: row.appealed_at,
    answer: row.answer,
    answeredAt: row.answered_at,
    liftedAt: row.lifted_at,
    actions,
  };
}
