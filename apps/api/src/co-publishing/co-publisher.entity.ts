import type { CoPublisherState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ServiceEntity } from '../catalogue/index.js';
import { OrganisationEntity } from '../directory/index.js';

/** A cluster that publishes a service beside its owner, or was asked to. */
@Entity('service_publishers')
@ForeignKey(() => ServiceEntity, ['serviceId', 'publisherId'], ['id', 'publisherId'], {
  name: 'service_publishers_service_id_fkey',
})
@Unique('service_publishers_service_id_cluster_id_key', ['serviceId', 'clusterId'])
@Check('service_publishers_state_check', "state IN ('invited', 'accepted', 'left')")
@Check('service_publishers_other_check', 'cluster_id <> publisher_id')
@Index('service_publishers_service_id_idx', ['serviceId', 'publisherId'])
export class ServicePublisherEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_publishers_pkey' })
  id!: string;
  @Column('uuid', { name: 'service_id' })
  serviceId!: string;
  /** The owner. */
  @Column('uuid', { name: 'publisher_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'service_publishers_publisher_id_fkey' })
  @Index('service_publishers_publisher_id_idx')
  publisherId!: string;
  @Column('uuid', { name: 'cluster_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'service_publishers_cluster_id_fkey' })
  @Index('service_publishers_cluster_id_idx')
  clusterId!: string;
  @Column('text')
  state!: CoPublisherState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
