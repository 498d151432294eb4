import { isUuid } from '@fivefold/domain';
import {
  afterId,
  type Caller,
  CLUSTER_STAFF,
  type Page,
  type PageArgs,
  pageSize,
  readCursor,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { ClusterMembership, MemberInvitation, MemberRecord } from './membership.graphql.js';

export interface MembershipRow {
  readonly cluster_id: string;
  readonly company_id: string;
  readonly member_from: string;
  readonly member_until: string | null;
  readonly verified_at: Date | null;
  readonly version: number;
  readonly is_current: boolean;
  readonly is_over: boolean;
}

export interface InvitationRow {
  readonly id: string;
  readonly cluster_id: string;
  readonly company_id: string | null;
  readonly company_name: string;
  readonly email: string | null;
  readonly member_from: string;
  readonly member_until: string | null;
  readonly outcome: string | null;
  readonly version: number;
  readonly created_at: Date;
}

const MEMBERSHIP = `
SELECT m.cluster_id, m.company_id, m.member_from::text AS member_from, m.member_until::text AS member_until, m.verified_at, m.version,
  m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today()) AS is_current,
  COALESCE(m.member_until <= app_today(), false) AS is_over
FROM cluster_members m`;
const LIST_SQL = `
${MEMBERSHIP} WHERE app_org() IN (m.cluster_id, m.company_id)
  AND ($1::text IS NULL OR (m.member_from::text, m.cluster_id, m.company_id) < ($1, $2::uuid, $3::uuid))
ORDER BY m.member_from DESC, m.cluster_id DESC, m.company_id DESC LIMIT $4`;
const COUNT_SQL =
  'SELECT count(*)::int AS total FROM cluster_members m WHERE app_org() IN (m.cluster_id, m.company_id)';
const ONE_SQL = `${MEMBERSHIP} WHERE m.cluster_id = $1 AND m.company_id = $2 AND app_org() IN (m.cluster_id, m.company_id)`;
const INVITATION = `
SELECT i.id, i.cluster_id, i.company_id, i.company_name, i.email, i.member_from::text AS member_from,
  i.member_until::text AS member_until, i.outcome, i.version, i.created_at FROM`;
const INVITATIONS_SQL = `
${INVITATION} member_invitations i WHERE ($1::uuid IS NULL OR i.id < $1) ORDER BY i.id DESC LIMIT $2`;
const COUNT_INVITATIONS_SQL = 'SELECT count(*)::int AS total FROM member_invitations';
const INVITATION_SQL = `${INVITATION} member_invitations i WHERE i.id = $1`;
const BY_TOKEN_SQL = `${INVITATION} find_member_invitation($1) i`;
const RECORDS_SQL = `
SELECT cluster_id, company_id, action, note, at FROM member_records WHERE cluster_id = ANY ($1) AND company_id = ANY ($2) ORDER BY id`;

/** The memberships of the caller's cluster or firm, the newest first. Two statements. */
export async function listMemberships(caller: Caller, page: PageArgs): Promise<Page<ClusterMembership>> {
  const db = await caller.db();
  const [from, cluster, company] = positionAfter(page);
  const rows = await db.query<MembershipRow[]>(LIST_SQL, [from, cluster, company, pageSize(page) + 1]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL);
  return toPage(rows, page, count?.total ?? 0, positionOf, (row) => toMembership(row, caller));
}

/** A membership of the caller's cluster or firm; null when absent or foreign. One statement. */
export async function findMembership(caller: Caller, key: string): Promise<MembershipRow | null> {
  const [cluster = '', company = ''] = key.split(':');
  if (!isUuid(cluster) || !isUuid(company)) return null;
  const db = await caller.db();
  const [row] = await db.query<MembershipRow[]>(ONE_SQL, [cluster, company]);
  return row ?? null;
}

/** Invitations that the caller's cluster sent, or its firm got, the newest first. Two statements. */
export async function listInvitations(caller: Caller, page: PageArgs): Promise<Page<MemberInvitation>> {
  const db = await caller.db();
  const rows = await db.query<InvitationRow[]>(INVITATIONS_SQL, [afterId(page), pageSize(page) + 1]);
  const [count] = await db.query<{ total: number }[]>(COUNT_INVITATIONS_SQL);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    ({ id }) => id,
    (row) => toInvitation(row, caller),
  );
}

/** An invitation of the caller's cluster or firm; null when absent or foreign. One statement. */
export async function findInvitation(caller: Caller, id: string): Promise<InvitationRow | null> {
  const db = await caller.db();
  const [row] = await db.query<InvitationRow[]>(INVITATION_SQL, [id]);
  return row ?? null;
}

/** The open invitation of a link in a mail; null for a wrong or used one. One statement. */
export async function invitationByToken(caller: Caller, tokenHash: Buffer): Promise<InvitationRow | null> {
  const db = await caller.db();
  const [row] = await db.query<InvitationRow[]>(BY_TOKEN_SQL, [tokenHash]);
  return row ?? null;
}

/** What happened to each of several memberships, oldest first. One statement. */
export async function recordsOf(caller: Caller, keys: readonly string[]): Promise<MemberRecord[][]> {
  type Row = MemberRecord & { cluster_id: string; company_id: string };
  const ids = keys.map((key) => key.split(':'));
  const db = await caller.db();
  const rows = await db.query<Row[]>(RECORDS_SQL, [ids.map(([one]) => one), ids.map(([, two]) => two)]);
  const byKey = Map.groupBy(rows, (row) => `${row.cluster_id}:${row.company_id}`);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** The wire object of a row, with what the caller can do. */
export function toMembership(row: MembershipRow, caller: Caller): ClusterMembership {
  const isCluster = caller.organisationId === row.cluster_id;
  const acts = isCluster ? CLUSTER_STAFF.includes(caller.role!) : caller.role === 'SME_ADMIN';
  return {
    id: toGlobalId('ClusterMembership', `${row.cluster_id}:${row.company_id}`),
    clusterKey: row.cluster_id,
    companyKey: row.company_id,
    version: row.version,
    memberFrom: row.member_from,
    memberUntil: row.member_until,
    verifiedAt: row.verified_at,
    isCurrent: row.is_current,
    actions: [
      ...(isCluster && acts && row.verified_at === null && !row.is_over ? ['verify'] : []),
      ...(acts && !row.is_over ? ['end'] : []),
    ],
  };
}

/** The same of an invitation. Who reads it by its token is no cluster. */
export function toInvitation(row: InvitationRow, caller: Caller): MemberInvitation {
  const isCluster = caller.organisationId === row.cluster_id;
  const step = isCluster ? 'withdraw' : 'answer';
  const acts = isCluster || caller.role === 'SME_ADMIN';
  return {
    id: toGlobalId('MemberInvitation', row.id),
    clusterKey: row.cluster_id,
    version: row.version,
    companyName: row.company_name,
    email: isCluster ? row.email : null,
    memberFrom: row.member_from,
    memberUntil: row.member_until,
    outcome: row.outcome,
    createdAt: row.created_at,
    actions: row.outcome === null && acts ? [step] : [],
  };
}

type Position = [memberFrom: string, clusterId: string, companyId: string];

function positionOf(row: MembershipRow): Position {
  return [row.member_from, row.cluster_id, row.company_id];
}

function positionAfter({ after }: PageArgs): Position | [null, null, null] {
  if (!after) return [null, null, null];
  const isId = (value: unknown) => typeof value === 'string' && isUuid(value);
  return readCursor(
    after,
    (value): value is Position =>
      Array.isArray(value) &&
      value.length === 3 &&
      typeof value[0] === 'string' &&
      /^\d{4}-\d{2}-\d{2}$/.test(value[0]) &&
      isId(value[1]) &&
      isId(value[2]),
  );
}
