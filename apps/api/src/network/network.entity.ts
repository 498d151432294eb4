import type { NetworkMemberState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity } from '../directory/index.js';

/** A network of clusters, led by one. Every row is public. */
@Entity('cluster_networks')
export class ClusterNetworkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cluster_networks_pkey' })
  id!: string;
  @Column('uuid', { name: 'leader_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'cluster_networks_leader_org_id_fkey' })
  @Index('cluster_networks_leader_org_id_idx')
  leaderOrgId!: string;
  @Column('text')
  name!: string;
  @Column('text', { default: '' })
  about!: string;
  /** NUTS 2024 or a country; null for a network without borders. */
  @Column('text', { nullable: true })
  region!: string | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** A cluster in a network beside its leader, or asked to join. */
@Entity('network_members')
@Unique('network_members_network_id_cluster_org_id_key', ['networkId', 'clusterOrgId'])
@Check('network_members_state_check', "state IN ('invited', 'accepted', 'left')")
@Check('network_members_other_check', 'cluster_org_id <> leader_org_id')
export class NetworkMemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'network_members_pkey' })
  id!: string;
  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => ClusterNetworkEntity, { name: 'network_members_network_id_fkey' })
  networkId!: string;
  @Column('uuid', { name: 'leader_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'network_members_leader_org_id_fkey' })
  @Index('network_members_leader_org_id_idx')
  leaderOrgId!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'network_members_cluster_org_id_fkey' })
  @Index('network_members_cluster_org_id_idx')
  clusterOrgId!: string;
  @Column('text')
  state!: NetworkMemberState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
