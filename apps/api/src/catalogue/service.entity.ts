import type { ServiceState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import type { StoredFacts } from './facts.js';

/** A service of a cluster; what is stated about it stands in its versions. */
@Entity('services')
@Unique('services_publisher_id_external_id_key', ['publisherId', 'externalId'])
@Unique('services_id_publisher_id_key', ['id', 'publisherId'])
export class ServiceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'services_pkey' })
  id!: string;
  @Column('uuid', { name: 'publisher_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'services_publisher_id_fkey' })
  publisherId!: string;
  /** The publisher's own id of it, by which imports find it again. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/**
 * One wording of a service. Two partial unique indexes hold at most one that is live and one that is worked on, and a check
 * holds that nobody publishes the own text.
 */
@Entity('service_versions')
@ForeignKey(() => ServiceEntity, ['serviceId', 'publisherId'], ['id', 'publisherId'], {
  name: 'service_versions_service_id_fkey',
})
@Unique('service_versions_service_id_number_key', ['serviceId', 'number'])
@Check('service_versions_number_check', 'number > 0')
@Check(
  'service_versions_state_check',
  "state IN ('draft', 'in_review', 'published', 'superseded', 'suspended', 'retired')",
)
@Check('service_versions_four_eyes_check', 'published_by IS NULL OR published_by <> edited_by')
@Index('service_versions_one_live_key', ['serviceId'], {
  unique: true,
  where: "(state = ANY (ARRAY['published'::text, 'suspended'::text]))",
})
@Index('service_versions_one_working_key', ['serviceId'], {
  unique: true,
  where: "(state = ANY (ARRAY['draft'::text, 'in_review'::text]))",
})
@Index('service_versions_publisher_id_idx', ['publisherId', 'serviceId'])
export class ServiceVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_versions_pkey' })
  id!: string;
  @Column('uuid', { name: 'service_id' })
  serviceId!: string;
  @Column('uuid', { name: 'publisher_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'service_versions_publisher_id_fkey' })
  publisherId!: string;
  @Column('uuid', { name: 'provider_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'service_versions_provider_id_fkey' })
  @Index('service_versions_provider_id_idx')
  providerId!: string;
  /** From 1, without gaps per service. */
  @Column('integer')
  number!: number;
  @Column('text')
  state!: ServiceState;
  @Column('jsonb')
  facts!: StoredFacts;
  /** Goes up with every change; `version` on the wire. */
  @Column('integer', { default: 1 })
  lock!: number;
  @Column('uuid', { name: 'edited_by' })
  @ForeignKey(() => PersonEntity, { name: 'service_versions_edited_by_fkey' })
  @Index('service_versions_edited_by_idx')
  editedBy!: string;
  @Column('uuid', { name: 'published_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'service_versions_published_by_fkey' })
  @Index('service_versions_published_by_idx')
  publishedBy!: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
  /** Why it was last sent back; null once it is handed in again. */
  @Column('text', { name: 'review_reason', nullable: true })
  reviewReason!: string | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
