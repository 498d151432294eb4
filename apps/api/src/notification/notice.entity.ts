import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** Something that people are told, before anybody has worked out who they are. */
@Entity('notices')
@Index('notices_actor_id_idx', ['actorId'])
@Index('notices_waiting_idx', ['nextTryAt', 'id'], { where: 'dispatched_at IS NULL' })
export class NoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notices_pkey' })
  id!: string;
  @Column('text')
  kind!: string;
  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;
  @Column('text')
  path!: string;
  @Column('jsonb')
  audience!: unknown;
  @Column('jsonb')
  params!: unknown;
  /** Who did it and is not told; null for the clock. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'notices_actor_id_fkey' })
  actorId!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'dispatched_at', nullable: true })
  dispatchedAt!: Date | null;
  @Column('integer', { default: 0 })
  attempts!: number;
  @Column('timestamptz', { name: 'next_try_at', default: () => 'app_now()' })
  nextTryAt!: Date;
  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;
}

/** A notice as one person has it: at most one per notice and person. */
@Entity('notifications')
@Unique('notifications_notice_id_person_id_key', ['noticeId', 'personId'])
@Index('notifications_person_id_idx', ['personId', 'id'])
@Index('notifications_unread_idx', ['personId'], { where: 'read_at IS NULL' })
@Index('notifications_digest_at_idx', ['digestAt', 'personId'], { where: 'digest_at IS NOT NULL' })
@Index('notifications_organisation_id_idx', ['organisationId'])
export class NotificationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notifications_pkey' })
  id!: string;
  @Column('uuid', { name: 'notice_id' })
  @ForeignKey(() => NoticeEntity, { name: 'notifications_notice_id_fkey' })
  noticeId!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'notifications_person_id_fkey' })
  personId!: string;
  /** For which of the person's organisations; null where the person was meant. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'notifications_organisation_id_fkey' })
  organisationId!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
  /** When it goes into a daily mail; null where it does not, or has gone. */
  @Column('timestamptz', { name: 'digest_at', nullable: true })
  digestAt!: Date | null;
}

/** How a person wants mails. */
@Entity('notification_settings')
export class NotificationSettingsEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notification_settings_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'notification_settings_person_id_fkey' })
  personId!: string;
  /** Choices by group; the default where one is absent. */
  @Column('jsonb', { default: {} })
  choices!: object;
  /** IANA name; null = by the country of the organisation. */
  @Column('text', { name: 'time_zone', nullable: true })
  timeZone!: string | null;
  /** The choices before the last unsubscription by a link, so that it can be taken back. */
  @Column('jsonb', { name: 'before_unsubscribe', nullable: true })
  beforeUnsubscribe!: object | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}

/** Keys by which the platform knows its own links again. */
@Entity('signing_keys')
export class SigningKeyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'signing_keys_pkey' })
  purpose!: string;
  @Column('bytea')
  key!: Buffer;
}
