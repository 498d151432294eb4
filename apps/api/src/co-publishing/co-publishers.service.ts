import {
  CO_PUBLISHER_STATES,
  type CoPublisherAction,
  type CoPublisherState,
  DomainError,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { lockService, ownRows, ServiceNews } from '../catalogue/index.js';
import { organisationName } from '../directory/index.js';
import { type Caller, nextState, Outbox, recordTransition } from '../platform/index.js';

/** A cluster beside the owner, as it is kept. */
export interface CoPublisherRow {
  readonly id: string;
  readonly service_id: string;
  /** The owner. */
  readonly publisher_id: string;
  readonly cluster_id: string;
  readonly state: CoPublisherState;
  readonly version: number;
}

const INVITE_SQL = `
INSERT INTO service_publishers (id, service_id, publisher_id, cluster_id, state)
SELECT $1, $2, $3, id, 'invited' FROM organisations WHERE id = $4 AND kind = 'CLUSTER' AND id <> $3
ON CONFLICT (service_id, cluster_id) DO NOTHING RETURNING id`;
const OF_SERVICES_SQL = `
SELECT id, service_id, publisher_id, cluster_id, state, version FROM service_publishers
WHERE service_id = ANY ($1) AND state <> 'left' ORDER BY created_at, id`;
const HELD_SQL = `
SELECT id, service_id, publisher_id, cluster_id, state, version FROM service_publishers
WHERE service_id = $1 AND cluster_id = $2 FOR UPDATE`;
const MOVE_SQL = `
UPDATE service_publishers SET state = $3, version = version + 1 WHERE id = $1 AND version = $2`;

/** Clusters beside each of the services, invited or accepted, oldest first, in the order of `serviceIds`. One statement. */
export async function coPublishersOf(
  caller: Caller,
  serviceIds: readonly string[],
): Promise<CoPublisherRow[][]> {
  const db = await caller.db();
  const rows = await db.query<CoPublisherRow[]>(OF_SERVICES_SQL, [serviceIds]);
  const byService = Map.groupBy(rows, (row) => row.service_id);
  return serviceIds.map((id) => byService.get(id) ?? []);
}

/** What the caller may do with a cluster beside the owner. */
export function coPublisherActions(
  { state, publisher_id, cluster_id }: CoPublisherRow,
  caller: Caller,
): string[] {
  if (caller.role !== 'CLUSTER_PUBLISHER') return [];
  if (caller.organisationId === publisher_id) return state === 'left' ? [] : ['leave'];
  if (caller.organisationId !== cluster_id || state === 'left') return [];
  return state === 'invited' ? ['accept', 'leave'] : ['leave'];
}

/**
 * Clusters that publish a service beside its owner: invited by the owner, accepted by themselves, ended by either. They show the
 * service as theirs and never edit it.
 */
@Injectable()
export class CoPublishers {
  constructor(
    private readonly outbox: Outbox,
    private readonly news: ServiceNews,
  ) {}

  /**
   * Invites another cluster to a published service; one that left may be invited again.
   *
   * @param lock `version` of the service
   * @throws DomainError NOT_FOUND, STALE_VERSION; CO_PUBLISHER_UNFIT for what is no other cluster, is asked already, or where
   *   nothing is published
   */
  async invite(caller: Caller, serviceId: string, lock: number, clusterId: string): Promise<void> {
    const row = await lockService(caller, serviceId, lock);
    if (row.publisher_id !== caller.organisationId) throw new DomainError('NOT_FOUND', { what: 'service' });
    const unfit = new DomainError('CO_PUBLISHER_UNFIT', {}, { path: ['input', 'organisationId'] });
    if (row.live_state !== 'published') throw unfit;
    const db = await caller.db();
    const id = uuidv7();
    const added = await db.query<unknown[]>(INVITE_SQL, [id, serviceId, row.publisher_id, clusterId]);
    if (added.length > 0)
      await this.record(
        caller,
        { id, publisher_id: row.publisher_id, cluster_id: clusterId },
        'invite',
        null,
        'invited',
      );
    else {
      const known = await this.hold(caller, serviceId, clusterId);
      if (known?.state !== 'left') throw unfit;
      await this.move(caller, known, 'invite', 'publisher');
    }
    const to = [{ organisationId: clusterId, roles: ['CLUSTER_PUBLISHER' as const] }];
    await this.news.tell(caller, row, 'co_publishing_invited', to, {
      organisation: await organisationName(caller, row.publisher_id),
    });
  }

  /** Says yes for the own cluster. @param version of the invitation @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async accept(caller: Caller, serviceId: string, version: number): Promise<void> {
    const held = await this.held(caller, serviceId, caller.signedIn().organisationId, version);
    await this.move(caller, held, 'accept', 'provider');
    await this.outbox.tell(caller, 'service', serviceId);
    await this.tellOwner(caller, serviceId, 'co_publishing_accepted', held.cluster_id);
  }

  /**
   * Ends what was asked or accepted: the cluster for itself, or the owner.
   * @throws DomainError NOT_FOUND also for a cluster that is neither, STALE_VERSION, TRANSITION_REFUSED
   */
  async leave(caller: Caller, serviceId: string, clusterId: string, version: number): Promise<void> {
    const held = await this.held(caller, serviceId, clusterId, version);
    const { organisationId } = caller.signedIn();
    const isOwner = held.publisher_id === organisationId;
    if (!isOwner && clusterId !== organisationId) throw new DomainError('NOT_FOUND', { what: 'invitation' });
    // The people of the other side are told while the service is still seen by both.
    if (!isOwner) await this.tellOwner(caller, serviceId, 'co_publishing_left', clusterId);
    await this.move(caller, held, 'leave', isOwner ? 'publisher' : 'provider');
    await this.outbox.tell(caller, 'service', serviceId);
  }

  private async held(
    caller: Caller,
    serviceId: string,
    clusterId: string,
    version: number,
  ): Promise<CoPublisherRow> {
    const held = await this.hold(caller, serviceId, clusterId);
    if (!held) throw new DomainError('NOT_FOUND', { what: 'invitation' });
    if (held.version !== version) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return held;
  }

  private async hold(caller: Caller, serviceId: string, clusterId: string): Promise<CoPublisherRow | null> {
    const db = await caller.db();
    const [row] = await db.query<CoPublisherRow[]>(HELD_SQL, [serviceId, clusterId]);
    return row ?? null;
  }

  private async move(
    caller: Caller,
    held: CoPublisherRow,
    action: CoPublisherAction,
    as: 'publisher' | 'provider',
  ): Promise<void> {
    const to = await nextState('invitation', CO_PUBLISHER_STATES, held.state, action, [as], {});
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(MOVE_SQL, [held.id, held.version, to]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
    await this.record(caller, held, action, held.state, to);
  }

  private record(
    caller: Caller,
    { id, publisher_id, cluster_id }: Pick<CoPublisherRow, 'id' | 'publisher_id' | 'cluster_id'>,
    action: string,
    from: string | null,
    to: string,
  ): Promise<void> {
    const visibleTo = [publisher_id, cluster_id];
    return recordTransition(caller, { kind: 'co_publisher', subjectId: id, action, from, to, visibleTo });
  }

  private async tellOwner(
    caller: Caller,
    serviceId: string,
    kind: 'co_publishing_accepted' | 'co_publishing_left',
    clusterId: string,
  ): Promise<void> {
    const [row] = await ownRows(caller, [serviceId]);
    if (!row) return;
    const organisation = await organisationName(caller, clusterId);
    await this.news.tell(caller, row, kind, this.news.publishersOf(row), { organisation });
  }
}
