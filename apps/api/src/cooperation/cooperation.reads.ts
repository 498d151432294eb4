import {
  afterId,
  type Caller,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type {
  CooperationFigures,
  CooperationPeriodInput,
  CooperationRequest,
} from './cooperation.graphql.js';

export interface RequestRow {
  readonly id: string;
  readonly version: number;
  readonly asker_name: string;
  readonly asker_organisation: string;
  readonly asker_email: string;
  readonly country: string;
  readonly about: string;
  readonly words: string;
  readonly outcome: string | null;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  readonly created_at: Date;
}

const COLUMNS = `
SELECT id, version, asker_name, asker_organisation, asker_email, country, about, words, outcome, answer, answered_at, created_at
FROM cooperation_requests`;
const LIST_SQL = `
${COLUMNS} WHERE cluster_org_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const BY_ID_SQL = `${COLUMNS} WHERE id = $1 AND cluster_org_id = $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM cooperation_requests WHERE cluster_org_id = $1';
const FIGURES_SQL = `
SELECT r.cluster_org_id, r.country, count(*)::int AS count, count(r.answered_at)::int AS answered,
  (count(*) FILTER (WHERE r.outcome = 'agreed'))::int AS agreed, r.country <> o.country AS abroad
FROM cooperation_requests r JOIN organisations o ON o.id = r.cluster_org_id
WHERE r.cluster_org_id = ANY ($1) AND ($2::date IS NULL OR r.created_at >= $2::date)
  AND ($3::date IS NULL OR r.created_at < $3::date + 1)
GROUP BY r.cluster_org_id, r.country, o.country ORDER BY count DESC, r.country`;

/** What the own cluster was asked, the newest first. Two statements. */
export async function listRequests(caller: Caller, page: PageArgs): Promise<Page<CooperationRequest>> {
  const { organisationId } = caller.signedIn();
  const db = await caller.db();
  const rows = await db.query<RequestRow[]>(LIST_SQL, [organisationId, afterId(page), pageSize(page) + 1]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [organisationId]);
  return toPage(rows, page, count?.total ?? 0, ({ id }) => id, toRequest);
}

/** A request to the caller's organisation; null when absent or foreign. One statement. */
export async function findRequest(caller: Caller, id: string): Promise<RequestRow | null> {
  const db = await caller.db();
  const [row] = await db.query<RequestRow[]>(BY_ID_SQL, [id, caller.signedIn().organisationId]);
  return row ?? null;
}

/**
 * Requests to cooperate in numbers, per cluster in the order of `clusterIds`; nothing of clusters that the caller does not act
 * for. Days are of UTC and count as a whole. One statement.
 */
export async function cooperationFiguresOf(
  caller: Caller,
  clusterIds: readonly string[],
  { from = null, until = null }: CooperationPeriodInput = {},
): Promise<CooperationFigures[]> {
  type Counted = {
    cluster_org_id: string;
    country: string;
    count: number;
    answered: number;
    agreed: number;
    abroad: boolean;
  };
  const db = await caller.db();
  const rows = await db.query<Counted[]>(FIGURES_SQL, [clusterIds, from, until]);
  const sum = (own: readonly Counted[], of: (row: Counted) => number) =>
    own.reduce((all, row) => all + of(row), 0);
  const byCluster = Map.groupBy(rows, (row) => row.cluster_org_id);
  return clusterIds.map((id) => {
    const own = byCluster.get(id) ?? [];
    return {
      total: sum(own, (row) => row.count),
      answered: sum(own, (row) => row.answered),
      agreed: sum(own, (row) => row.agreed),
      fromAbroad: sum(own, (row) => (row.abroad ? row.count : 0)),
      origins: own.map(({ country, count }) => ({ country, count })),
    };
  });
}

/** The wire object of a row, with what its cluster may do. */
export function toRequest(row: RequestRow): CooperationRequest {
  const { id, version, country, about, words, outcome, answer } = row;
  return {
    id: toGlobalId('CooperationRequest', id),
    version,
    askerName: row.asker_name,
    askerOrganisation: row.asker_organisation,
    askerEmail: row.asker_email,
    country,
    about,
    words,
    createdAt: row.created_at,
    outcome,
    answer,
    answeredAt: row.answered_at,
    actions: row.answered_at === null ? ['answer'] : [],
  };
}
