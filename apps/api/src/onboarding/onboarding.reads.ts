import { actionsFrom, ONBOARDING_STATES, type OnboardingState } from '@fivefold/domain';
import { LINK_HOURS } from '../joining/index.js';
import {
  afterId,
  type Caller,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { Onboarding } from './onboarding.graphql.js';

export interface OnboardingRow {
  readonly id: string;
  readonly cluster_id: string;
  readonly inviter_org_id: string;
  readonly invited_by: string;
  readonly cluster_name: string;
  readonly country: string;
  readonly region: string | null;
  readonly sectors: string[];
  readonly contact_name: string;
  readonly contact_email: string;
  readonly state: OnboardingState;
  readonly version: number;
  readonly created_at: Date;
}

const COLUMNS = `
SELECT id, cluster_id, inviter_org_id, invited_by, cluster_name, country, region, sectors, contact_name, contact_email, state,
  version, created_at FROM onboardings`;
const BY_ID_SQL = `${COLUMNS} WHERE id = $1`;
const LIST_SQL = `
${COLUMNS} WHERE (inviter_org_id = $3 OR $4) AND ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM onboardings WHERE inviter_org_id = $1 OR $2';
const OVER = `state = 'invited' AND created_at <= app_now() - make_interval(hours => $2)`;
/** Ids of invitations that nobody used in time: how many, and after how many hours. */
export const DUE_SQL = `SELECT id FROM onboardings WHERE ${OVER} ORDER BY created_at, id LIMIT $1`;
const LOCK_DUE_SQL = `${COLUMNS} WHERE id = $1 AND ${OVER} FOR UPDATE`;

/** Invitations of the own cluster, of all for the operator, the newest first. Two statements. */
export async function listOnboardings(caller: Caller, page: PageArgs): Promise<Page<Onboarding>> {
  const { organisationId, role } = caller.signedIn();
  const isOperator = role === 'OPERATOR';
  const db = await caller.db();
  const rows = await db.query<OnboardingRow[]>(LIST_SQL, [
    afterId(page),
    pageSize(page) + 1,
    organisationId,
    isOperator,
  ]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [organisationId, isOperator]);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    ({ id }) => id,
    (row) => toOnboarding(row, caller),
  );
}

/** An invitation that the caller may see; null when absent or foreign. One statement. */
export async function findOnboarding(caller: Caller, id: string): Promise<OnboardingRow | null> {
  const db = await caller.db();
  const [row] = await db.query<OnboardingRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** The invitation, locked, where nobody used its link in time; else null. One statement. */
export async function lockOverdue(caller: Caller, id: string): Promise<OnboardingRow | null> {
  const db = await caller.db();
  const [row] = await db.query<OnboardingRow[]>(LOCK_DUE_SQL, [id, LINK_HOURS.ONBOARDING]);
  return row ?? null;
}

/** The wire object of a row, with what the caller may do. */
export function toOnboarding(row: OnboardingRow, { role, organisationId }: Caller): Onboarding {
  const { id, state, version, country } = row;
  const as = role === 'OPERATOR' ? 'operator' : organisationId === row.inviter_org_id ? 'publisher' : null;
  return {
    clusterKey: row.cluster_id,
    id: toGlobalId('Onboarding', id),
    version,
    state,
    clusterName: row.cluster_name,
    country,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
    createdAt: row.created_at,
    actions: as === null ? [] : actionsFrom(ONBOARDING_STATES, state, [as]),
  };
}
