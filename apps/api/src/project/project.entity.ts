import type { ProjectState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** A project of several clusters. Its money stands apart, because fewer may see it. */
@Entity('projects')
@Check('projects_state_check', "state IN ('draft', 'running', 'closed')")
@Check('projects_coordinator_is_partner_check', 'coordinator_org_id = ANY (partner_org_ids)')
@Index('projects_partner_org_ids_idx', { synchronize: false })
export class ProjectEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'projects_pkey' })
  id!: string;
  @Column('uuid', { name: 'coordinator_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'projects_coordinator_org_id_fkey' })
  @Index('projects_coordinator_org_id_idx')
  coordinatorOrgId!: string;
  /** All partners, the coordinator among them: who sees a draft and the money. */
  @Column('uuid', { name: 'partner_org_ids', array: true })
  partnerOrgIds!: string[];
  @Column('text')
  state!: ProjectState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text')
  acronym!: string;
  @Column('text')
  title!: string;
  @Column('text', { default: '' })
  summary!: string;
  @Column('text', { nullable: true })
  programme!: string | null;
  @Column('text', { name: 'agreement_number', nullable: true })
  agreementNumber!: string | null;
  @Column('text', { nullable: true })
  website!: string | null;
  @Column('text', { nullable: true })
  acknowledgement!: string | null;
  @Column('text', { nullable: true })
  disclaimer!: string | null;
  @Column('boolean', { default: false })
  illustrative!: boolean;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'projects_created_by_fkey' })
  @Index('projects_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}

/** When a project runs, as one source says it. Sources may differ; one of them is in use. */
@Entity('project_periods')
@Check('project_periods_order_check', 'starts_on <= ends_on')
@Index('project_periods_in_use_key', ['projectId'], { unique: true, where: 'in_use' })
export class ProjectPeriodEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_periods_pkey' })
  id!: string;
  @Column('uuid', { name: 'project_id' })
  @ForeignKey(() => ProjectEntity, { name: 'project_periods_project_id_fkey' })
  @Index('project_periods_project_id_idx')
  projectId!: string;
  @Column('date', { name: 'starts_on' })
  startsOn!: string;
  @Column('date', { name: 'ends_on' })
  endsOn!: string;
  @Column('text')
  source!: string;
  @Column('date', { name: 'source_on', nullable: true })
  sourceOn!: string | null;
  @Column('boolean', { name: 'in_use' })
  inUse!: boolean;
}

/** The money of a project, in minor units. */
@Entity('project_fundings')
@Check('project_fundings_grant_check', 'grant_minor BETWEEN 0 AND total_minor')
export class ProjectFundingEntity {
  @PrimaryColumn('uuid', { name: 'project_id', primaryKeyConstraintName: 'project_fundings_pkey' })
  @ForeignKey(() => ProjectEntity, { name: 'project_fundings_project_id_fkey' })
  projectId!: string;
  @Column('text')
  currency!: string;
  @Column('bigint', { name: 'total_minor' })
  totalMinor!: string;
  @Column('bigint', { name: 'grant_minor' })
  grantMinor!: string;
  @Column('boolean', { name: 'is_public', default: false })
  isPublic!: boolean;
}

/** Who takes part, and since when it has said so itself. */
@Entity('project_partners')
@Check('project_partners_confirmed_check', '(confirmed_at IS NULL) = (confirmed_by IS NULL)')
export class ProjectPartnerEntity {
  @PrimaryColumn('uuid', { name: 'project_id', primaryKeyConstraintName: 'project_partners_pkey' })
  @ForeignKey(() => ProjectEntity, { name: 'project_partners_project_id_fkey' })
  projectId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'project_partners_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'project_partners_organisation_id_fkey' })
  @Index('project_partners_organisation_id_idx')
  organisationId!: string;
  @Column('smallint')
  position!: number;
  @Column('text', { default: '' })
  task!: string;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
  @Column('uuid', { name: 'confirmed_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'project_partners_confirmed_by_fkey' })
  @Index('project_partners_confirmed_by_idx')
  confirmedBy!: string | null;
}

/** What a partner spends, and what of it the grant pays. All together they are the money of the project, to the minor unit. */
@Entity('project_shares')
@ForeignKey(() => ProjectPartnerEntity, ['projectId', 'organisationId'], ['projectId', 'organisationId'], {
  name: 'project_shares_partner_fkey',
  onDelete: 'CASCADE',
})
@Check('project_shares_grant_check', 'grant_minor BETWEEN 0 AND total_minor')
export class ProjectShareEntity {
  @PrimaryColumn('uuid', { name: 'project_id', primaryKeyConstraintName: 'project_shares_pkey' })
  projectId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'project_shares_pkey' })
  organisationId!: string;
  @Column('bigint', { name: 'total_minor' })
  totalMinor!: string;
  @Column('bigint', { name: 'grant_minor' })
  grantMinor!: string;
}
