import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { RecipientEntity } from '../engagement/index.js';

/** What one side of a request said to the other. Never changed. */
@Entity('messages')
@Index('messages_recipient_id_idx', ['recipientId', 'id'])
export class MessageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'messages_pkey' })
  id!: string;
  @Column('uuid', { name: 'recipient_id' })
  @ForeignKey(() => RecipientEntity, { name: 'messages_recipient_id_fkey' })
  recipientId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'messages_requester_org_id_fkey' })
  @Index('messages_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'messages_provider_org_id_fkey' })
  @Index('messages_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'messages_publisher_org_id_fkey' })
  @Index('messages_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('uuid', { name: 'author_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'messages_author_org_id_fkey' })
  @Index('messages_author_org_id_idx')
  authorOrgId!: string;
  @Column('uuid', { name: 'author_id' })
  @ForeignKey(() => PersonEntity, { name: 'messages_author_id_fkey' })
  @Index('messages_author_id_idx')
  authorId!: string;
  @Column('text', { name: 'author_name' })
  authorName!: string;
  @Column('text')
  text!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** Up to which message a person has read. */
@Entity('message_reads')
export class MessageReadEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'message_reads_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'message_reads_person_id_fkey' })
  personId!: string;
  @PrimaryColumn('uuid', { name: 'recipient_id', primaryKeyConstraintName: 'message_reads_pkey' })
  @ForeignKey(() => RecipientEntity, { name: 'message_reads_recipient_id_fkey' })
  @Index('message_reads_recipient_id_idx')
  recipientId!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'message_reads_organisation_id_fkey' })
  @Index('message_reads_organisation_id_idx')
  organisationId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'message_reads_requester_org_id_fkey' })
  @Index('message_reads_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'message_reads_provider_org_id_fkey' })
  @Index('message_reads_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'message_reads_publisher_org_id_fkey' })
  @Index('message_reads_publisher_org_id_idx')
  publisherOrgId!: string;
  /** Id of the last message read; ids grow with time. */
  @Column('uuid', { name: 'read_until' })
  readUntil!: string;
  @Column('timestamptz', { name: 'read_at', default: () => 'app_now()' })
  readAt!: Date;
}
