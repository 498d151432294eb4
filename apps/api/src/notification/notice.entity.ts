import { PersonEntity } from '../directory/index.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Something that people are told, before anybody has worked out who they are. */
@Entity('notices')
@Index('notices_actor_id_idx', ['actorId'])
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
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'dispatched_at', nullable: true })
  dispatchedAt!: Date | null;
}
