import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceVersionEntity } from '../catalogue/index.js';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** A remark of a reviewer on one fact of a version. */
@Entity('service_comments')
@Check('service_comments_answered_check', '(answer IS NULL) = (answered_at IS NULL)')
@Check('service_comments_resolved_check', '(resolved_by IS NULL) = (resolved_at IS NULL)')
@Index('service_comments_version_id_idx', ['versionId', 'createdAt'])
export class ServiceCommentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_comments_pkey' })
  id!: string;
  @Column('uuid', { name: 'version_id' })
  @ForeignKey(() => ServiceVersionEntity, { name: 'service_comments_version_id_fkey' })
  versionId!: string;
  @Column('uuid', { name: 'publisher_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'service_comments_publisher_id_fkey' })
  @Index('service_comments_publisher_id_idx')
  publisherId!: string;
  /** The fact, e.g. `titles.lv`. */
  @Column('text')
  path!: string;
  @Column('text')
  text!: string;
  @Column('uuid', { name: 'author_id' })
  @ForeignKey(() => PersonEntity, { name: 'service_comments_author_id_fkey' })
  @Index('service_comments_author_id_idx')
  authorId!: string;
  @Column('text', { name: 'author_name' })
  authorName!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text', { nullable: true })
  answer!: string | null;
  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
  @Column('text', { name: 'resolved_by', nullable: true })
  resolvedBy!: string | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
}
