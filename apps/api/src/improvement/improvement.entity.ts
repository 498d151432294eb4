import type { ImprovementState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssessmentEntity } from '../assessment/index.js';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { CourseEntity } from '../programme/index.js';

/** A strategy of a cluster, with the day on which it is looked at again. */
@Entity('strategies')
@Check('strategies_review_on_check', 'review_on > adopted_on')
@Index('strategies_cluster_org_id_idx', ['clusterOrgId', 'id'])
@Index('strategies_review_on_idx', ['reviewOn'], { where: '(NOT told)' })
export class StrategyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'strategies_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'strategies_cluster_org_id_fkey' })
  clusterOrgId!: string;
  @Column('text')
  title!: string;
  @Column('text')
  summary!: string;
  @Column('date', { name: 'adopted_on' })
  adoptedOn!: string;
  @Column('date', { name: 'review_on' })
  reviewOn!: string;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('boolean', { default: false })
  told!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** A goal of a strategy and how it is seen to be reached. */
@Entity('strategy_goals')
@Index('strategy_goals_strategy_id_idx', ['strategyId', 'id'])
export class StrategyGoalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'strategy_goals_pkey' })
  id!: string;
  @Column('uuid', { name: 'strategy_id' })
  @ForeignKey(() => StrategyEntity, { name: 'strategy_goals_strategy_id_fkey' })
  strategyId!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'strategy_goals_cluster_org_id_fkey' })
  @Index('strategy_goals_cluster_org_id_idx')
  clusterOrgId!: string;
  @Column('text')
  title!: string;
  @Column('text')
  target!: string;
  @Column('date', { name: 'due_on' })
  dueOn!: string;
  @Column('date', { name: 'reached_on', nullable: true })
  reachedOn!: string | null;
  @Column('integer', { default: 1 })
  version!: number;
}

/** What is done about a gap of an assessment, a goal of a strategy, or both. */
@Entity('improvement_actions')
@Check('improvement_actions_state_check', "state IN ('planned', 'started', 'done', 'dropped')")
@Check(
  'improvement_actions_about_check',
  'num_nonnulls(assessment_id, goal_id) >= 1 AND num_nonnulls(assessment_id, indicator_key, topic, score_before, threshold) IN (0, 5)',
)
@Check('improvement_actions_done_check', "(state = 'done') = (done_on IS NOT NULL)")
@Check('improvement_actions_peer_check', 'peer_org_id <> cluster_org_id')
@Index('improvement_actions_cluster_org_id_idx', ['clusterOrgId', 'id'])
@Index('improvement_actions_due_on_idx', ['dueOn'], {
  where: "((NOT told) AND (state IN ('planned', 'started')))",
})
export class ImprovementActionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'improvement_actions_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'improvement_actions_cluster_org_id_fkey' })
  clusterOrgId!: string;
  @Column('uuid', { name: 'assessment_id', nullable: true })
  @ForeignKey(() => AssessmentEntity, { name: 'improvement_actions_assessment_id_fkey' })
  @Index('improvement_actions_assessment_id_idx')
  assessmentId!: string | null;
  @Column('text', { name: 'indicator_key', nullable: true })
  indicatorKey!: string | null;
  @Column('text', { nullable: true })
  topic!: string | null;
  @Column('smallint', { name: 'score_before', nullable: true })
  scoreBefore!: number | null;
  @Column('smallint', { nullable: true })
  threshold!: number | null;
  @Column('uuid', { name: 'goal_id', nullable: true })
  @ForeignKey(() => StrategyGoalEntity, { name: 'improvement_actions_goal_id_fkey' })
  @Index('improvement_actions_goal_id_idx')
  goalId!: string | null;
  @Column('uuid', { name: 'course_id', nullable: true })
  @ForeignKey(() => CourseEntity, { name: 'improvement_actions_course_id_fkey' })
  @Index('improvement_actions_course_id_idx')
  courseId!: string | null;
  @Column('uuid', { name: 'peer_org_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'improvement_actions_peer_org_id_fkey' })
  @Index('improvement_actions_peer_org_id_idx')
  peerOrgId!: string | null;
  @Column('text')
  title!: string;
  @Column('uuid', { name: 'owner_id' })
  @ForeignKey(() => PersonEntity, { name: 'improvement_actions_owner_id_fkey' })
  @Index('improvement_actions_owner_id_idx')
  ownerId!: string;
  @Column('text', { name: 'owner_name' })
  ownerName!: string;
  @Column('date', { name: 'due_on' })
  dueOn!: string;
  @Column('text')
  state!: ImprovementState;
  @Column('text', { nullable: true })
  evidence!: string | null;
  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: string | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('boolean', { default: false })
  told!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

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
