import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import type { FileType } from './file-type.js';

/** A file that somebody handed over: everything but its bytes. Without a subject it is swept after a day. */
@Entity('attachments')
@Check('attachments_name_check', 'length(name) BETWEEN 1 AND 200')
@Check('attachments_type_check', 'type IN (…)')
@Check('attachments_size_check', 'size BETWEEN 1 AND 10485760')
@Check('attachments_sha256_check', 'length(sha256) = 32')
@Check('attachments_subject_check', 'num_nonnulls(subject_kind, subject_id, attached_at) IN (0, 3)')
@Check('attachments_unattached_check', "subject_id IS NOT NULL OR (NOT is_public AND visible_to = '{}')")
@Index('attachments_owner_org_id_idx', ['ownerOrgId', 'size'])
@Index('attachments_subject_idx', ['subjectKind', 'subjectId', 'id'], { where: '(subject_id IS NOT NULL)' })
@Index('attachments_unattached_idx', ['createdAt'], { where: '(subject_id IS NULL)' })
export class AttachmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachments_pkey' })
  id!: string;
  @Column('uuid', { name: 'owner_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'attachments_owner_org_id_fkey' })
  ownerOrgId!: string;
  @Column('uuid', { name: 'uploaded_by' })
  @ForeignKey(() => PersonEntity, { name: 'attachments_uploaded_by_fkey' })
  @Index('attachments_uploaded_by_idx')
  uploadedBy!: string;
  @Column('text')
  name!: string;
  @Column('text')
  type!: FileType;
  @Column('integer')
  size!: number;
  @Column('bytea')
  sha256!: Buffer;
  @Column('text', { name: 'subject_kind', nullable: true })
  subjectKind!: string | null;
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;
  @Column('boolean', { name: 'is_public', default: false })
  isPublic!: boolean;
  /** Organisations that may read it beside its owner. */
  @Column('uuid', { name: 'visible_to', array: true, default: [] })
  visibleTo!: string[];
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'attached_at', nullable: true })
  attachedAt!: Date | null;
}

/** What is in the file. */
@Entity('attachment_bytes')
export class AttachmentBytesEntity {
  @PrimaryColumn('uuid', { name: 'attachment_id', primaryKeyConstraintName: 'attachment_bytes_pkey' })
  @ForeignKey(() => AttachmentEntity, {
    name: 'attachment_bytes_attachment_id_fkey',
    onDelete: 'CASCADE',
  })
  attachmentId!: string;
  @Column('bytea')
  bytes!: Buffer;
}
