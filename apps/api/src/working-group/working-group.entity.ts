import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** A working group that a cluster leads, with the organisations in it. */
@Entity('working_groups')
@Index('working_groups_cluster_org_id_idx', ['clusterOrgId', 'id'])
@Index('working_groups_party_org_ids_idx', { synchronize: false })
export class WorkingGroupEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'working_groups_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'working_groups_cluster_org_id_fkey' })
  clusterOrgId!: string;
  @Column('uuid', { name: 'party_org_ids', array: true, default: [] })
  partyOrgIds!: string[];
  @Column('text')
  name!: string;
  @Column('text')
  purpose!: string;
  @Column('text', { nullable: true })
  topic!: string | null;
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** What one organisation of a group does for it. */
@Entity('group_tasks')
@Check('group_tasks_done_check', '(done_on IS NULL) = (done_by IS NULL)')
@Index('group_tasks_group_id_idx', ['groupId', 'id'])
export class GroupTaskEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_tasks_pkey' })
  id!: string;
  @Column('uuid', { name: 'group_id' })
  @ForeignKey(() => WorkingGroupEntity, { name: 'group_tasks_group_id_fkey' })
  groupId!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'group_tasks_cluster_org_id_fkey' })
  @Index('group_tasks_cluster_org_id_idx')
  clusterOrgId!: string;
  @Column('uuid', { name: 'owner_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'group_tasks_owner_org_id_fkey' })
  @Index('group_tasks_owner_org_id_idx')
  ownerOrgId!: string;
  @Column('text')
  title!: string;
  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;
  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: string | null;
  @Column('text', { name: 'done_by', nullable: true })
  doneBy!: string | null;
  @Column('integer', { default: 1 })
  version!: number;
}

/** What a group talked over and decided on a day. */
@Entity('group_minutes')
@Index('group_minutes_group_id_idx', ['groupId', 'heldOn', 'id'])
export class GroupMinutesEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_minutes_pkey' })
  id!: string;
  @Column('uuid', { name: 'group_id' })
  @ForeignKey(() => WorkingGroupEntity, { name: 'group_minutes_group_id_fkey' })
  groupId!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'group_minutes_cluster_org_id_fkey' })
  @Index('group_minutes_cluster_org_id_idx')
  clusterOrgId!: string;
  @Column('date', { name: 'held_on' })
  heldOn!: string;
  @Column('text')
  text!: string;
  @Column('uuid', { name: 'author_id' })
  @ForeignKey(() => PersonEntity, { name: 'group_minutes_author_id_fkey' })
  @Index('group_minutes_author_id_idx')
  authorId!: string;
  @Column('text', { name: 'author_name' })
  authorName!: string;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
