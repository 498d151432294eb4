import { actionsFrom, NETWORK_MEMBER_STATES, type NetworkMemberState } from '@fivefold/domain';
import { toRegion } from '../directory/index.js';
import {
  afterId,
  type Caller,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { ClusterNetwork, NetworkMember } from './network.graphql.js';

export interface NetworkRow {
  readonly id: string;
  readonly leader_org_id: string;
  readonly name: string;
  readonly about: string;
  readonly region: string | null;
  readonly version: number;
}

interface MemberRow {
  readonly network_id: string;
  readonly leader_org_id: string;
  readonly cluster_org_id: string;
  readonly state: NetworkMemberState;
  readonly version: number;
}

const COLUMNS = 'SELECT id, leader_org_id, name, about, region, version FROM cluster_networks';
const BY_ID_SQL = `${COLUMNS} WHERE id = ANY ($1)`;
const LIST_SQL = `${COLUMNS} WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM cluster_networks';
const MEMBERS_SQL = `
SELECT network_id, leader_org_id, cluster_org_id, state, version FROM network_members
WHERE network_id = ANY ($1) AND state <> 'left' ORDER BY created_at, id`;
const OF_CLUSTERS_SQL = `
SELECT leader_org_id AS cluster_id, id FROM cluster_networks WHERE leader_org_id = ANY ($1)
UNION SELECT cluster_org_id, network_id FROM network_members WHERE cluster_org_id = ANY ($1) AND state = 'accepted'
ORDER BY 2`;

/** Rows of the networks that exist, in no order. One statement. */
export async function networksById(caller: Caller, ids: readonly string[]): Promise<NetworkRow[]> {
  const db = await caller.db();
  return db.query<NetworkRow[]>(BY_ID_SQL, [ids]);
}

/** A page of all networks, the newest first. Two statements. */
export async function listNetworks(caller: Caller, page: PageArgs): Promise<Page<ClusterNetwork>> {
  const db = await caller.db();
  const rows = await db.query<NetworkRow[]>(LIST_SQL, [afterId(page), pageSize(page) + 1]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    ({ id }) => id,
    (row) => toNetwork(row, caller),
  );
}

/** Networks that each cluster leads or belongs to, in the order of `clusterIds`. Two statements. */
export async function networksOf(caller: Caller, clusterIds: readonly string[]): Promise<ClusterNetwork[][]> {
  const db = await caller.db();
  const links = await db.query<{ cluster_id: string; id: string }[]>(OF_CLUSTERS_SQL, [clusterIds]);
  const rows = await networksById(caller, [...new Set(links.map(({ id }) => id))]);
  const known = new Map(rows.map((row) => [row.id, toNetwork(row, caller)]));
  const byCluster = Map.groupBy(links, (link) => link.cluster_id);
  return clusterIds.map((id) => (byCluster.get(id) ?? []).map((link) => known.get(link.id)!));
}

/** Clusters beside the leader of each network, as far as the caller may see them, in the order of `networkIds`. One statement. */
export async function membersOf(caller: Caller, networkIds: readonly string[]): Promise<NetworkMember[][]> {
  const db = await caller.db();
  const rows = await db.query<MemberRow[]>(MEMBERS_SQL, [networkIds]);
  const byNetwork = Map.groupBy(rows, (row) => row.network_id);
  return networkIds.map((id) => (byNetwork.get(id) ?? []).map((row) => toMember(row, caller)));
}

/** The wire object of a row, with what the caller may do. */
export function toNetwork(row: NetworkRow, caller: Caller): ClusterNetwork {
  const { id: key, leader_org_id: leaderKey, name, about, version } = row;
  const leads = caller.role === 'CLUSTER_PUBLISHER' && caller.organisationId === leaderKey;
  return {
    key,
    leaderKey,
    id: toGlobalId('ClusterNetwork', key),
    version,
    name,
    about,
    region: row.region === null ? null : toRegion(row.region),
    actions: leads ? ['change', 'invite'] : [],
  };
}

function toMember(row: MemberRow, { role, organisationId }: Caller): NetworkMember {
  const { cluster_org_id: clusterKey, leader_org_id, state, version } = row;
  const as =
    organisationId === leader_org_id ? 'publisher' : organisationId === clusterKey ? 'provider' : null;
  const actions =
    as === null || role !== 'CLUSTER_PUBLISHER' ? [] : actionsFrom(NETWORK_MEMBER_STATES, state, [as]);
  return { clusterKey, state, version, actions };
}
