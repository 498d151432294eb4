import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../directory/index.js';

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
