import type { NetworkMemberState, OnboardingState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

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

/** A cluster from outside that was invited. `clusterId` is the id of its organisation once it has joined. */
@Entity('onboardings')
@Unique('onboardings_cluster_id_key', ['clusterId'])
@Check('onboardings_state_check', "state IN ('invited', 'joined', 'withdrawn', 'expired')")
@Index('onboardings_inviter_org_id_idx', ['inviterOrgId', 'id'])
@Index('onboardings_waiting_idx', ['createdAt'], { where: "state = 'invited'" })
export class OnboardingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'onboardings_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_id' })
  clusterId!: string;
  @Column('uuid', { name: 'inviter_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'onboardings_inviter_org_id_fkey' })
  inviterOrgId!: string;
  @Column('uuid', { name: 'invited_by' })
  @ForeignKey(() => PersonEntity, { name: 'onboardings_invited_by_fkey' })
  @Index('onboardings_invited_by_idx')
  invitedBy!: string;
  @Column('text', { name: 'cluster_name' })
  clusterName!: string;
  @Column('text')
  country!: string;
  @Column('text', { nullable: true })
  region!: string | null;
  @Column('text', { array: true })
  sectors!: string[];
  @Column('text', { name: 'contact_name' })
  contactName!: string;
  @Column('text', { name: 'contact_email' })
  contactEmail!: string;
  @Column('text')
  state!: OnboardingState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** What somebody asks a cluster to do together; answered once. */
@Entity('cooperation_requests')
@Check(
  'cooperation_requests_about_check',
  "about IN ('project', 'partners', 'event', 'service', 'visit', 'other')",
)
@Check('cooperation_requests_outcome_check', "outcome IN ('agreed', 'declined')")
@Check(
  'cooperation_requests_answer_check',
  'num_nonnulls(outcome, answer, answered_by, answered_at) IN (0, 4)',
)
@Check('cooperation_requests_other_check', 'asker_org_id <> cluster_org_id')
@Index('cooperation_requests_cluster_org_id_idx', ['clusterOrgId', 'id'])
export class CooperationRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cooperation_requests_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'cooperation_requests_cluster_org_id_fkey' })
  clusterOrgId!: string;
  /** Null for a guest. */
  @Column('uuid', { name: 'asker_org_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'cooperation_requests_asker_org_id_fkey' })
  @Index('cooperation_requests_asker_org_id_idx')
  askerOrgId!: string | null;
  @Column('text', { name: 'asker_name' })
  askerName!: string;
  @Column('text', { name: 'asker_organisation' })
  askerOrganisation!: string;
  @Column('text', { name: 'asker_email' })
  askerEmail!: string;
  @Column('text')
  country!: string;
  @Column('text')
  about!: string;
  @Column('text')
  words!: string;
  @Column('text', { nullable: true })
  outcome!: string | null;
  @Column('text', { nullable: true })
  answer!: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'cooperation_requests_answered_by_fkey' })
  @Index('cooperation_requests_answered_by_idx')
  answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
