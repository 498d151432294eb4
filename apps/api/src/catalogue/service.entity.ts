import type { ServiceState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import type { WrittenFacts } from '../service-facts/index.js';

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
  "state IN ('draft', 'in_review', 'scheduled', 'published', 'superseded', 'suspended', 'retired')",
)
@Check('service_versions_four_eyes_check', 'published_by IS NULL OR published_by <> edited_by')
@Index('service_versions_one_live_key', ['serviceId'], {
  unique: true,
  where: "(state = ANY (ARRAY['published'::text, 'suspended'::text]))",
})
@Index('service_versions_one_working_key', ['serviceId'], {
  unique: true,
  where: "(state = ANY (ARRAY['draft'::text, 'in_review'::text, 'scheduled'::text]))",
})
@Index('service_versions_publisher_id_idx', ['publisherId', 'serviceId'])
@Check(
  'service_versions_scheduled_check',
  "state <> 'scheduled' OR (publish_on IS NOT NULL AND published_by IS NOT NULL)",
)
@Check(
  'service_versions_suspended_check',
  "state <> 'suspended' OR (suspended_by IS NOT NULL AND suspension_reason IS NOT NULL)",
)
@Check('service_versions_review_told_check', 'review_told BETWEEN 0 AND 2')
@Check('service_versions_suspended_by_check', "suspended_by IN ('publisher', 'operator', 'clock')")
@Index('service_versions_publish_on_idx', ['publishOn'], { where: "(state = 'scheduled'::text)" })
@Index('service_versions_review_due_at_idx', ['reviewDueAt'], {
  where: "((state = 'published'::text) AND (review_told < 2))",
})
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
  facts!: WrittenFacts;
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
  /** The day of publication of a scheduled version, `YYYY-MM-DD` in UTC. */
  @Column('date', { name: 'publish_on', nullable: true })
  publishOn!: string | null;
  /** A year after the publication or the last confirmation. */
  @Column('timestamptz', { name: 'review_due_at', nullable: true })
  reviewDueAt!: Date | null;
  /** 0 nobody was told of the review, 1 thirty days before, 2 on the day. */
  @Column('smallint', { name: 'review_told', default: 0 })
  reviewTold!: number;
  @Column('text', { name: 'suspended_by', nullable: true })
  suspendedBy!: 'publisher' | 'operator' | 'clock' | null;
  @Column('text', { name: 'suspension_reason', nullable: true })
  suspensionReason!: string | null;
  @Column('text', { nullable: true })
  appeal!: string | null;
  @Column('text', { name: 'appeal_answer', nullable: true })
  appealAnswer!: string | null;
}

/** Somebody who wrote a part of a version; noted by a trigger, and never the one who publishes it. */
@Entity('service_version_authors')
export class ServiceVersionAuthorEntity {
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'service_version_authors_pkey' })
  @ForeignKey(() => ServiceVersionEntity, { name: 'service_version_authors_version_id_fkey' })
  versionId!: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'service_version_authors_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'service_version_authors_person_id_fkey' })
  @Index('service_version_authors_person_id_idx')
  personId!: string;
  @Column('uuid', { name: 'publisher_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'service_version_authors_publisher_id_fkey' })
  @Index('service_version_authors_publisher_id_idx')
  publisherId!: string;
}

/** A claim with an end of a version that was published; noted by a trigger, watched by the clock. */
@Entity('service_claims')
@Check('service_claims_told_check', 'told BETWEEN 0 AND 3')
@Index('service_claims_valid_until_idx', ['validUntil'], { where: '(told < 3)' })
export class ServiceClaimEntity {
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'service_claims_pkey' })
  @ForeignKey(() => ServiceVersionEntity, { name: 'service_claims_version_id_fkey' })
  versionId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'service_claims_pkey' })
  code!: string;
  @Column('uuid', { name: 'publisher_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'service_claims_publisher_id_fkey' })
  @Index('service_claims_publisher_id_idx')
  publisherId!: string;
  /** Last day, `YYYY-MM-DD`. */
  @Column('date', { name: 'valid_until' })
  validUntil!: string;
  @Column('boolean')
  hinges!: boolean;
  /** 0 nothing, 1 sixty days before, 2 fourteen days before, 3 expired. */
  @Column('smallint', { default: 0 })
  told!: number;
}
