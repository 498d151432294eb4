import type { AgreementState, DeliveryState, RequestState } from '@fivefold/domain';
import { certificatesImpliedBy } from '@fivefold/vocabulary';
import { afterId, type Caller, type PageArgs, pageSize } from '../platform/index.js';
import type { AgreementTerms, Side } from './agreement-terms.js';

export interface AgreementRow {
  readonly id: string;
  readonly number: string;
  readonly request_id: string;
  readonly quote_id: string;
  readonly requester_org_id: string;
  readonly provider_org_id: string;
  readonly publisher_org_id: string;
  readonly state: AgreementState;
  readonly version: number;
  readonly round: number;
  readonly snapshot: AgreementTerms;
  readonly total_minor: string;
  readonly currency: string;
  readonly cancel_asked_by: Side | 'operator' | null;
  readonly cancel_asked_at: Date | null;
  readonly cancel_reason: string | null;
  readonly delivered_at: Date | null;
  readonly completed_at: Date | null;
  /** Whether the caller may act for the provider: it is the provider, or the publisher with its mandate. */
  readonly speaks: boolean;
  /** Whether the term for a dispute is open: nothing is delivered yet, or not longer ago than the term. */
  readonly disputable: boolean;
  /** Where its request stands: not from everywhere a step of the agreement leads on there. */
  readonly request_state: RequestState;
}

export interface MilestoneRow {
  readonly id: string;
  readonly agreement_id: string;
  readonly position: number;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly planned_on: string | null;
  readonly amount_minor: string;
  readonly state: DeliveryState;
  readonly version: number;
  readonly note: string;
  readonly reject_reason: string | null;
  readonly delivered_at: Date | null;
  readonly confirm_by: Date | null;
  readonly confirmed_at: Date | null;
}

export interface SignatureRow {
  readonly agreement_id: string;
  readonly side: Side;
  readonly person_name: string;
  readonly document_hash: string;
  readonly signed_at: Date;
}

/** Days of DISPUTE_WINDOW_DAYS. */
const COLUMNS = `a.id, a.number, a.request_id, a.quote_id, a.requester_org_id, a.provider_org_id, a.publisher_org_id, a.state,
  a.version, a.round, a.snapshot, a.total_minor, a.currency, a.cancel_asked_by, a.cancel_asked_at, a.cancel_reason, a.delivered_at,
  a.completed_at, speaks_for(a.provider_org_id, a.publisher_org_id) AS speaks,
  a.delivered_at IS NULL OR app_now() < a.delivered_at + interval '30 days' AS disputable,
  (SELECT r.state FROM requests r WHERE r.id = a.request_id) AS request_state`;
/** Certificates that hard clauses of open agreements about a service demand. */
const DEMANDED_SQL = `
SELECT DISTINCT a.number, demanded.code
FROM agreements a
CROSS JOIN LATERAL jsonb_array_elements(a.snapshot->'clauses') AS clause
CROSS JOIN LATERAL jsonb_array_elements_text(clause->'value'->'allOf') AS demanded (code)
WHERE a.state NOT IN ('completed', 'cancelled')
  AND a.snapshot->'services' @> jsonb_build_array(jsonb_build_object('serviceId', $1::text))
  AND clause->'value'->>'key' = 'certification' AND (clause->>'hard')::boolean
ORDER BY a.number`;
/** What else the published version claims and may claim today. */
const HELD_SQL = `
SELECT held->>'code' AS code FROM service_versions v CROSS JOIN LATERAL jsonb_array_elements(v.facts->'certificates') AS held
WHERE v.service_id = $1 AND v.state = 'published' AND held->>'code' <> $2
  AND (held->>'validUntil' IS NULL OR (held->>'validUntil')::date >= app_today())`;
const OWN = `(app_operator() OR a.requester_org_id = app_org() OR speaks_for(a.provider_org_id, a.publisher_org_id))
  AND ($1::text IS NULL OR a.state = $1) AND ($2::boolean IS NOT TRUE OR a.cancel_asked_at IS NOT NULL)`;
const PAGE_SQL = `SELECT ${COLUMNS} FROM agreements a WHERE ${OWN} AND ($3::uuid IS NULL OR a.id < $3) ORDER BY a.id DESC LIMIT $4`;
const COUNT_SQL = `SELECT count(*)::int AS total FROM agreements a WHERE ${OWN}`;
const BY_ID_SQL = `SELECT ${COLUMNS} FROM agreements a WHERE a.id = ANY ($1)`;
const BY_REQUEST_SQL = `SELECT ${COLUMNS} FROM agreements a WHERE a.request_id = ANY ($1) ORDER BY a.id DESC`;
const LOCK_SQL = `SELECT ${COLUMNS} FROM agreements a WHERE a.id = $1 FOR UPDATE OF a`;
const MILESTONE_COLUMNS = `m.id, m.agreement_id, m.position, m.title, m.planned_on::text AS planned_on, m.amount_minor, m.state,
  m.version, m.note, m.reject_reason, m.delivered_at, m.confirm_by, m.confirmed_at`;
const MILESTONES_SQL = `
SELECT ${MILESTONE_COLUMNS} FROM milestones m JOIN agreements a ON a.id = m.agreement_id AND a.round = m.round
WHERE m.agreement_id = ANY ($1) ORDER BY m.agreement_id, m.position`;
const AGREEMENT_OF_SQL = 'SELECT agreement_id FROM milestones WHERE id = $1';
const SIGNATURES_SQL = `
SELECT s.agreement_id, s.side, s.person_name, s.document_hash, s.signed_at
FROM agreement_signatures s JOIN agreements a ON a.id = s.agreement_id AND a.round = s.round
WHERE s.agreement_id = ANY ($1) ORDER BY s.signed_at, s.id`;

export interface AgreementFilter {
  readonly state?: AgreementState | null;
  /** Only those of which somebody has asked the end. */
  readonly cancellation?: boolean | null;
}

/**
 * One page of the agreements of the caller's organisation, of all for the operator; newest first. Two statements side by side.
 * @param isCounted whether the size is asked for; else 0 and one statement
 */
export async function listAgreements(
  caller: Caller,
  page: PageArgs,
  { state = null, cancellation = null }: AgreementFilter,
  isCounted = true,
): Promise<{ rows: AgreementRow[]; total: number }> {
  const values = [state, cancellation, afterId(page), pageSize(page) + 1];
  const db = await caller.db();
  const [rows, [counted]] = await Promise.all([
    db.query<AgreementRow[]>(PAGE_SQL, values),
    isCounted ? db.query<{ total: number }[]>(COUNT_SQL, [state, cancellation]) : [],
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** Agreements as the caller may see them, in no order. One statement. */
export async function readAgreements(caller: Caller, ids: readonly string[]): Promise<AgreementRow[]> {
  const db = await caller.db();
  return db.query<AgreementRow[]>(BY_ID_SQL, [ids]);
}

/** The agreement as the caller may see it; null when absent or foreign. */
export async function findAgreement(caller: Caller, id: string): Promise<AgreementRow | null> {
  return (await readAgreements(caller, [id]))[0] ?? null;
}

/** The same, locked until the transaction ends. Agreements are locked before requests. */
export async function lockAgreement(caller: Caller, id: string): Promise<AgreementRow | null> {
  const db = await caller.db();
  const [row] = await db.query<AgreementRow[]>(LOCK_SQL, [id]);
  return row ?? null;
}

/** Agreements of requests, the newest first. One statement. */
export async function agreementsOfRequests(
  caller: Caller,
  requestIds: readonly string[],
): Promise<AgreementRow[]> {
  const db = await caller.db();
  return db.query<AgreementRow[]>(BY_REQUEST_SQL, [requestIds]);
}

/** The milestones agreed on of each agreement, in their order; replaced ones are left out. One statement. */
export async function milestonesOf(caller: Caller, agreementIds: readonly string[]): Promise<MilestoneRow[]> {
  const db = await caller.db();
  return db.query<MilestoneRow[]>(MILESTONES_SQL, [agreementIds]);
}

/** The signatures that count: those under the present milestones, in order of time. One statement. */
export async function signaturesOf(caller: Caller, agreementIds: readonly string[]): Promise<SignatureRow[]> {
  const db = await caller.db();
  return db.query<SignatureRow[]>(SIGNATURES_SQL, [agreementIds]);
}

/** The id of the agreement of a milestone; null when absent or foreign. */
export async function agreementOfMilestone(caller: Caller, milestoneId: string): Promise<string | null> {
  const db = await caller.db();
  const [row] = await db.query<{ agreement_id: string }[]>(AGREEMENT_OF_SQL, [milestoneId]);
  return row?.agreement_id ?? null;
}

/**
 * Why a service cannot go on without a certificate: an open agreement has a hard clause that the certificate, or what it
 * implies, answers, and no other certificate of the service does. Null where none has. Asked as the clock; two statements.
 */
export async function whyCertified(
  caller: Caller,
  serviceId: string,
  certificate: string,
): Promise<string | null> {
  const db = await caller.db();
  const demanded = await db.query<{ number: string; code: string }[]>(DEMANDED_SQL, [serviceId]);
  const held = await db.query<{ code: string }[]>(HELD_SQL, [serviceId, certificate]);
  const left = new Set(held.flatMap(({ code }) => certificatesImpliedBy(code)));
  const lost = certificatesImpliedBy(certificate).filter((code) => !left.has(code));
  return demanded.some(({ code }) => lost.includes(code))
    ? `An open agreement demands the certificate ${certificate}.`
    : null;
}
