import type { Texts } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { OrganisationKind } from '../platform/index.js';

/** A cluster, a company or the platform itself. Every row is public. */
@Entity('organisations')
@Unique('organisations_slug_key', ['slug'])
@Check('organisations_kind_check', "kind IN ('CLUSTER', 'COMPANY', 'PLATFORM')")
@Check('organisations_tier_check', "tier IN ('core', 'partner')")
@Index('organisations_kind_idx', ['kind', 'id'])
export class OrganisationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisations_pkey' })
  id!: string;
  @Column('text')
  kind!: OrganisationKind;
  @Column('text')
  slug!: string;
  @Column('text')
  name!: string;
  @Column('text')
  country!: string;
  @Column('text', { nullable: true })
  region!: string | null;
  @Column('text', { array: true, default: [] })
  sectors!: string[];
  @Column('text', { nullable: true })
  tier!: string | null;
  @Column('jsonb', { default: {} })
  profile!: Texts;
  @Column('text', { nullable: true })
  website!: string | null;
  @Column('text', { array: true, default: [] })
  languages!: string[];
  @Column('boolean', { default: false })
  illustrative!: boolean;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** A provider's leave for a publisher to quote on its behalf. */
@Entity('mandates')
export class MandateEntity {
  @PrimaryColumn('uuid', { name: 'provider_id', primaryKeyConstraintName: 'mandates_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'mandates_provider_id_fkey' })
  providerId!: string;
  @PrimaryColumn('uuid', { name: 'publisher_id', primaryKeyConstraintName: 'mandates_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'mandates_publisher_id_fkey' })
  @Index('mandates_publisher_id_idx')
  publisherId!: string;
  @Column('timestamptz', { name: 'granted_at', default: () => 'now()' })
  grantedAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** That a company belongs to a cluster, for a time. Every row is public. */
@Entity('cluster_members')
export class ClusterMemberEntity {
  @PrimaryColumn('uuid', { name: 'cluster_id', primaryKeyConstraintName: 'cluster_members_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'cluster_members_cluster_id_fkey' })
  clusterId!: string;
  @PrimaryColumn('uuid', { name: 'company_id', primaryKeyConstraintName: 'cluster_members_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'cluster_members_company_id_fkey' })
  @Index('cluster_members_company_id_idx')
  companyId!: string;
  /** First day, `YYYY-MM-DD`. */
  @Column('date', { name: 'member_from' })
  memberFrom!: string;
  /** The first day on which it no longer belongs, `YYYY-MM-DD`; null while no end is known. */
  @Column('date', { name: 'member_until', nullable: true })
  memberUntil!: string | null;
  /** When both sides had said so; null where the cluster has not checked it yet. */
  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt!: Date | null;
  @Column('integer', { default: 1 })
  version!: number;
}
