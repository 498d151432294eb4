import {
  DomainError,
  NETWORK_MEMBER_STATES,
  type NetworkMemberAction,
  type NetworkMemberState,
} from '@fivefold/domain';
import { findRegion } from '@fivefold/vocabulary';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationName } from '../directory/index.js';
import { type Audience, Notices } from '../notification/index.js';
import { type Caller, fromGlobalId, nextState, recordTransition } from '../platform/index.js';
import type { NetworkMemberInput, SaveNetworkInput } from './network.graphql.js';
import { type NetworkRow, networksById } from './network.reads.js';

const ADD_SQL =
  'INSERT INTO cluster_networks (id, leader_org_id, name, about, region) VALUES ($1, $2, $3, $4, $5)';
const CHANGE_SQL = `
UPDATE cluster_networks SET name = $3, about = $4, region = $5, version = version + 1
WHERE id = $1 AND version = $2 AND leader_org_id = $6`;
const INVITE_SQL = `
INSERT INTO network_members (id, network_id, leader_org_id, cluster_org_id, state)
SELECT $1, $2, $3, id, 'invited' FROM organisations WHERE id = $4 AND kind = 'CLUSTER' AND id <> $3
ON CONFLICT (network_id, cluster_org_id) DO NOTHING RETURNING id`;
const HELD_SQL = `
SELECT id, network_id, leader_org_id, cluster_org_id, state, version FROM network_members
WHERE network_id = $1 AND cluster_org_id = $2 AND (leader_org_id = $3 OR cluster_org_id = $3) FOR UPDATE`;
const MOVE_SQL =
  'UPDATE network_members SET state = $3, version = version + 1 WHERE id = $1 AND version = $2';

interface Held {
  readonly id: string;
  readonly network_id: string;
  readonly leader_org_id: string;
  readonly cluster_org_id: string;
  readonly state: NetworkMemberState;
  readonly version: number;
}

/** Networks of clusters: founded and led by one, which invites others; they accept for themselves, and either side ends it. */
@Injectable()
export class NetworkService {
  constructor(private readonly notices: Notices) {}

  /** Founds a network or changes what it says. @returns its row id @throws DomainError NOT_FOUND, STALE_VERSION, REGION_UNKNOWN */
  async save(caller: Caller, input: SaveNetworkInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    const region = input.regionCode || null;
    if (region !== null && !findRegion(region))
      throw new DomainError('REGION_UNKNOWN', { region }, { path: ['input', 'regionCode'] });
    const db = await caller.db();
    const words = [input.name.trim(), input.about.trim(), region];
    if (!input.id) {
      const id = uuidv7();
      await db.query(ADD_SQL, [id, organisationId, ...words]);
      return id;
    }
    const id = fromGlobalId('ClusterNetwork', input.id, ['input', 'id']);
    await ledNetwork(caller, id);
    const values = [id, input.version ?? 0, ...words, organisationId];
    const [, changed] = await db.query<[unknown[], number]>(CHANGE_SQL, values);
    if (changed !== 1) throw stale();
    return id;
  }

  /**
   * Invites another cluster; one that left may be invited again.
   * @throws DomainError NOT_FOUND, STALE_VERSION; NETWORK_MEMBER_UNFIT for what is no other cluster or was asked already
   */
  async invite(caller: Caller, input: NetworkMemberInput): Promise<string> {
    const { network, cluster } = keysOf(input);
    const row = await ledNetwork(caller, network);
    if (row.version !== input.version) throw stale();
    const db = await caller.db();
    const id = uuidv7();
    const added = await db.query<unknown[]>(INVITE_SQL, [id, network, row.leader_org_id, cluster]);
    if (added.length > 0)
      await record(
        caller,
        { id, leader_org_id: row.leader_org_id, cluster_org_id: cluster },
        'invite',
        null,
        'invited',
      );
    else {
      const held = await this.held(caller, network, cluster);
      if (held?.state !== 'left')
        throw new DomainError('NETWORK_MEMBER_UNFIT', {}, { path: ['input', 'organisationId'] });
      await this.move(caller, held, 'invite', 'publisher');
    }
    await this.tell(caller, 'network_invited', row, row.leader_org_id, cluster);
    return network;
  }

  /** Joins for the own cluster. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async accept(caller: Caller, input: NetworkMemberInput): Promise<string> {
    const { network, cluster } = keysOf(input);
    if (cluster !== caller.signedIn().organisationId) throw notFound();
    const held = await this.heldAt(caller, network, cluster, input.version);
    await this.move(caller, held, 'accept', 'provider');
    const [row] = await networksById(caller, [network]);
    await this.tell(caller, 'network_accepted', row!, cluster, held.leader_org_id);
    return network;
  }

  /** Ends what was asked or accepted: the cluster for itself, or the leader. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async leave(caller: Caller, input: NetworkMemberInput): Promise<string> {
    const { network, cluster } = keysOf(input);
    const { organisationId } = caller.signedIn();
    const held = await this.heldAt(caller, network, cluster, input.version);
    const isLeader = held.leader_org_id === organisationId;
    await this.move(caller, held, 'leave', isLeader ? 'publisher' : 'provider');
    const [row] = await networksById(caller, [network]);
    await this.tell(caller, 'network_left', row!, organisationId, isLeader ? cluster : held.leader_org_id);
    return network;
  }

  private async heldAt(caller: Caller, network: string, cluster: string, version: number): Promise<Held> {
    const held = await this.held(caller, network, cluster);
    if (!held) throw notFound();
    if (held.version !== version) throw stale();
    return held;
  }

  private async held(caller: Caller, network: string, cluster: string): Promise<Held | null> {
    const db = await caller.db();
    const [row] = await db.query<Held[]>(HELD_SQL, [network, cluster, caller.organisationId]);
    return row ?? null;
  }

  private async move(
    caller: Caller,
    held: Held,
    action: NetworkMemberAction,
    as: 'publisher' | 'provider',
  ): Promise<void> {
    const to = await nextState('membership', NETWORK_MEMBER_STATES, held.state, action, [as], {});
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(MOVE_SQL, [held.id, held.version, to]);
    if (changed !== 1) throw stale();
    await record(caller, held, action, held.state, to);
  }

  private async tell(
    caller: Caller,
    kind: 'network_invited' | 'network_accepted' | 'network_left',
    { id, name }: NetworkRow,
    from: string,
    to: string,
  ): Promise<void> {
    const audience: Audience[] = [{ organisationId: to, roles: ['CLUSTER_PUBLISHER'] }];
    const params = { network: name, organisation: await organisationName(caller, from) };
    const subject = { kind: 'ClusterNetwork', id } as const;
    await this.notices.tell(caller, { kind, subject, path: '/networks', to: audience, params });
  }
}

function record(
  caller: Caller,
  { id, leader_org_id, cluster_org_id }: Pick<Held, 'id' | 'leader_org_id' | 'cluster_org_id'>,
  action: string,
  from: string | null,
  to: string,
): Promise<void> {
  const visibleTo = [leader_org_id, cluster_org_id];
  return recordTransition(caller, { kind: 'network_member', subjectId: id, action, from, to, visibleTo });
}

async function ledNetwork(caller: Caller, id: string): Promise<NetworkRow> {
  const [row] = await networksById(caller, [id]);
  if (!row || row.leader_org_id !== caller.organisationId) throw notFound();
  return row;
}

function keysOf({ id, organisationId }: NetworkMemberInput): { network: string; cluster: string } {
  return {
    network: fromGlobalId('ClusterNetwork', id, ['input', 'id']),
    cluster: fromGlobalId('Organisation', organisationId, ['input', 'organisationId']),
  };
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', { what: 'ClusterNetwork' }, { path: ['input', 'id'] });
}

function stale(): DomainError {
  return new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
}
