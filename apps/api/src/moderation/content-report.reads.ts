import type { ReportGround, ReportSubject } from '@fivefold/domain';
import {
  afterId,
  type Caller,
  type NodeKind,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { ContentReport } from './content-report.graphql.js';

export interface ReportRow {
  readonly id: string;
  readonly version: number;
  readonly subject_kind: ReportSubject;
  readonly subject_id: string;
  readonly subject_title: string;
  readonly about_org_id: string;
  readonly reporter_name: string;
  readonly reporter_email: string;
  readonly reporter_language: string;
  readonly ground: ReportGround;
  readonly words: string;
  readonly outcome: 'removed' | 'kept' | null;
  readonly reasons: string | null;
  readonly decided_at: Date | null;
  readonly created_at: Date;
  readonly review_text: string | null;
}

const COLUMNS = `
SELECT r.id, r.version, r.subject_kind, r.subject_id, r.subject_title, r.about_org_id, r.reporter_name, r.reporter_email,
  r.reporter_language, r.ground, r.words, r.outcome, r.reasons, r.decided_at, r.created_at, c.text AS review_text
FROM content_reports r LEFT JOIN review_contents c ON r.subject_kind = 'review' AND c.review_id = r.subject_id`;
const LIST_SQL = `
${COLUMNS} WHERE ($1::uuid IS NULL OR r.id < $1) AND (NOT $3 OR r.outcome IS NULL) ORDER BY r.id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM content_reports WHERE NOT $1 OR outcome IS NULL';
const BY_ID_SQL = `${COLUMNS} WHERE r.id = $1`;

/** What was reported, the newest first; for the operator. Two statements. */
export async function listReports(
  caller: Caller,
  page: PageArgs,
  onlyOpen: boolean,
): Promise<Page<ContentReport>> {
  const db = await caller.db();
  const rows = await db.query<ReportRow[]>(LIST_SQL, [afterId(page), pageSize(page) + 1, onlyOpen]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [onlyOpen]);
  return toPage(rows, page, count?.total ?? 0, ({ id }) => id, toReport);
}

/** A report; null for everybody but the operator. One statement. */
export async function findReport(caller: Caller, id: string): Promise<ReportRow | null> {
  const db = await caller.db();
  const [row] = await db.query<ReportRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

const KINDS: Readonly<Record<ReportSubject, NodeKind>> = {
  service: 'Service',
  profile: 'Organisation',
  review: 'Review',
};

/** The wire object of a row. */
export function toReport(row: ReportRow): ContentReport {
  return {
    id: toGlobalId('ContentReport', row.id),
    version: row.version,
    subjectKind: row.subject_kind,
    subjectId: toGlobalId(KINDS[row.subject_kind], row.subject_id),
    subject: row.subject_title,
    reviewText: row.review_text,
    reporterName: row.reporter_name,
    reporterEmail: row.reporter_email,
    ground: row.ground,
    words: row.words,
    createdAt: row.created_at,
    outcome: row.outcome,
    reasons: row.reasons,
    decidedAt: row.decided_at,
    actions: row.outcome === null ? ['decide'] : [],
  };
}
