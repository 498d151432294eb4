import type { ImprovementState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssessmentEntity } from '../assessment/index.js';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { CourseEntity } from '../programme/index.js';
import { StrategyGoalEntity } from '../strategy/index.js';

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
