import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { ProjectEntity } from '../project/index.js';

export type DeliverableKind = 'deliverable' | 'milestone';

/** A part of the work, led by one partner. */
@Entity('project_work_packages')
@Check('project_work_packages_order_check', 'starts_on <= ends_on')
@Index('project_work_packages_project_id_idx', ['projectId', 'position'])
export class WorkPackageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_work_packages_pkey' })
  id!: string;
  @Column('uuid', { name: 'project_id' })
  @ForeignKey(() => ProjectEntity, { name: 'project_work_packages_project_id_fkey' })
  projectId!: string;
  @Column('smallint')
  position!: number;
  @Column('text')
  title!: string;
  @Column('text', { default: '' })
  description!: string;
  @Column('uuid', { name: 'lead_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'project_work_packages_lead_org_id_fkey' })
  @Index('project_work_packages_lead_org_id_idx')
  leadOrgId!: string;
  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: string | null;
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;
}

/** What is handed over, or a milestone, which is reached and hands over nothing. */
@Entity('project_deliverables')
@Check('project_deliverables_kind_check', "kind IN ('deliverable', 'milestone')")
@Index('project_deliverables_work_package_id_idx', ['workPackageId', 'position'])
@Index('project_deliverables_due_on_idx', ['dueOn'], {
  where: '((done_on IS NULL) AND (reminded_at IS NULL))',
})
export class ProjectDeliverableEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_deliverables_pkey' })
  id!: string;
  @Column('uuid', { name: 'project_id' })
  @ForeignKey(() => ProjectEntity, { name: 'project_deliverables_project_id_fkey' })
  @Index('project_deliverables_project_id_idx')
  projectId!: string;
  @Column('uuid', { name: 'work_package_id' })
  @ForeignKey(() => WorkPackageEntity, { name: 'project_deliverables_work_package_id_fkey' })
  workPackageId!: string;
  @Column('smallint')
  position!: number;
  @Column('text')
  kind!: DeliverableKind;
  @Column('text')
  title!: string;
  @Column('date', { name: 'due_on' })
  dueOn!: string;
  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: string | null;
  @Column('text', { default: '' })
  note!: string;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;
}

/** What the project wants to reach, as a number. */
@Entity('project_results')
@Check('project_results_target_check', 'target > 0')
@Index('project_results_project_id_idx', ['projectId', 'position'])
export class ProjectResultEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_results_pkey' })
  id!: string;
  @Column('uuid', { name: 'project_id' })
  @ForeignKey(() => ProjectEntity, { name: 'project_results_project_id_fkey' })
  projectId!: string;
  @Column('smallint')
  position!: number;
  @Column('text')
  title!: string;
  @Column('text')
  unit!: string;
  @Column('double precision')
  target!: number;
  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;
}

/** What was reached by a day, with its proof. Never changed: a later one counts instead. */
@Entity('project_result_reports')
@Check('project_result_reports_value_check', 'value >= 0')
@Index('project_result_reports_result_id_idx', ['resultId', 'asOf', 'id'])
export class ResultReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'project_result_reports_pkey' })
  id!: string;
  @Column('uuid', { name: 'project_id' })
  @ForeignKey(() => ProjectEntity, { name: 'project_result_reports_project_id_fkey' })
  @Index('project_result_reports_project_id_idx')
  projectId!: string;
  @Column('uuid', { name: 'result_id' })
  @ForeignKey(() => ProjectResultEntity, { name: 'project_result_reports_result_id_fkey' })
  resultId!: string;
  @Column('double precision')
  value!: number;
  @Column('date', { name: 'as_of' })
  asOf!: string;
  @Column('text')
  proof!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'project_result_reports_organisation_id_fkey' })
  @Index('project_result_reports_organisation_id_idx')
  organisationId!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'project_result_reports_person_id_fkey' })
  @Index('project_result_reports_person_id_idx')
  personId!: string;
  @Column('timestamptz', { name: 'reported_at', default: () => 'app_now()' })
  reportedAt!: Date;
}
