import type { DisputeOutcome, DisputeState } from '@fivefold/domain';
import type { Side } from '../agreement/index.js';
import { afterId, type Caller, type PageArgs, pageSize } from '../platform/index.js';

export interface DisputeRow {
  readonly id: string;
  readonly agreement_id: string;
  readonly number: string;
  readonly requester_org_id: string;
  readonly provider_org_id: string;
  readonly publisher_org_id: string;
  readonly opened_by: Side;
  readonly agreement_was: 'active' | 'completed';
  readonly state: DisputeState;
  readonly version: number;
  readonly reason: string;
  readonly evidence_until: Date;
  readonly proposal: number;
  readonly statement: string | null;
  readonly outcome: DisputeOutcome | null;
  readonly answer_until: Date | null;
  readonly closed_at: Date | null;
  readonly created_at: Date;
  readonly speaks: boolean;
  /** Whether evidence is still taken. */
  readonly evidence_open: boolean;
  /** Whether the term to answer the proposal has passed. */
  readonly answer_over: boolean;
  /** What the sides answered to the present proposal; null where a side is silent. */
  readonly requester_agrees: boolean | null;
  readonly provider_agrees: boolean | null;
}

export interface EvidenceRow {
  readonly id: string;
  readonly dispute_id: string;
  readonly side: Side;
  readonly text: string;
  readonly person_name: string;
  readonly created_at: Date;
}

const COLUMNS = `d.id, d.agreement_id, a.number, d.requester_org_id, d.provider_org_id, d.publisher_org_id, d.opened_by, d.agreement_was,
  d.state, d.version, d.reason, d.evidence_until, d.proposal, d.statement, d.outcome, d.answer_until, d.closed_at, d.created_at,
  speaks_for(d.provider_org_id, d.publisher_org_id) AS speaks, app_now() < d.evidence_until AS evidence_open,
  COALESCE(app_now() >= d.answer_until, false) AS answer_over, r.agrees AS requester_agrees, p.agrees AS provider_agrees`;
const FROM = `FROM disputes d JOIN agreements a ON a.id = d.agreement_id
  LEFT JOIN dispute_answers r ON r.dispute_id = d.id AND r.proposal = d.proposal AND r.side = 'requester'
  LEFT JOIN dispute_answers p ON p.dispute_id = d.id AND p.proposal = d.proposal AND p.side = 'provider'`;
const OWN = `(app_operator() OR d.requester_org_id = app_org() OR speaks_for(d.provider_org_id, d.publisher_org_id))
  AND ($1::boolean IS NOT TRUE OR d.state IN ('opened', 'evidence', 'examined', 'proposal'))`;
const PAGE_SQL = `SELECT ${COLUMNS} ${FROM} WHERE ${OWN} AND ($2::uuid IS NULL OR d.id < $2) ORDER BY d.id DESC LIMIT $3`;
const COUNT_SQL = `SELECT count(*)::int AS total FROM disputes d WHERE ${OWN}`;
const BY_ID_SQL = `SELECT ${COLUMNS} ${FROM} WHERE d.id = $1`;
const BY_AGREEMENT_SQL = `SELECT ${COLUMNS} ${FROM} WHERE d.agreement_id = ANY ($1) ORDER BY d.id DESC`;
const LOCK_SQL = `SELECT ${COLUMNS} ${FROM} WHERE d.id = $1 FOR UPDATE OF d`;
const EVIDENCE_SQL = `
SELECT id, dispute_id, side, text, person_name, created_at FROM dispute_evidence WHERE dispute_id = ANY ($1) ORDER BY id`;
const OPERATORS_SQL = "SELECT id FROM organisations WHERE kind = 'PLATFORM'";

/** A page of the caller's disputes, of all for the operator; newest first. Two statements. */
export async function listDisputes(
  caller: Caller,
  page: PageArgs,
  open: boolean | null,
): Promise<{ rows: DisputeRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<DisputeRow[]>(PAGE_SQL, [open, afterId(page), pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_SQL, [open]);
  return { rows, total: counted?.total ?? 0 };
}

/** The dispute as the caller may see it; null when absent or foreign. */
export async function findDispute(caller: Caller, id: string): Promise<DisputeRow | null> {
  const db = await caller.db();
  const [row] = await db.query<DisputeRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** The same, locked until the transaction ends; its agreement is locked before. */
export async function lockDispute(caller: Caller, id: string): Promise<DisputeRow | null> {
  const db = await caller.db();
  const [row] = await db.query<DisputeRow[]>(LOCK_SQL, [id]);
  return row ?? null;
}

/** Disputes of agreements, the newest first. One statement. */
export async function disputesOfAgreements(
  caller: Caller,
  agreementIds: readonly string[],
): Promise<DisputeRow[]> {
  const db = await caller.db();
  return db.query<DisputeRow[]>(BY_AGREEMENT_SQL, [agreementIds]);
}

/** What both sides brought forward, oldest first. One statement. */
export async function evidenceOf(caller: Caller, disputeIds: readonly string[]): Promise<EvidenceRow[]> {
  const db = await caller.db();
  return db.query<EvidenceRow[]>(EVIDENCE_SQL, [disputeIds]);
}

/** The organisations of the operator. One statement. */
export async function operatorIds(caller: Caller): Promise<string[]> {
  const db = await caller.db();
  return (await db.query<{ id: string }[]>(OPERATORS_SQL)).map(({ id }) => id);
}
