import type { ReportGround, ReportSubject } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** That somebody, perhaps a guest, reports content; decided once by the operator. */
@Entity('content_reports')
@Check('content_reports_subject_kind_check', "subject_kind IN ('service', 'profile', 'review')")
@Check(
  'content_reports_ground_check',
  "ground IN ('illegal', 'rights', 'personal_data', 'misleading', 'insult', 'spam', 'other')",
)
@Check('content_reports_words_check', "words <> ''")
@Check('content_reports_outcome_check', "outcome IN ('removed', 'kept')")
@Check('content_reports_decided_check', 'num_nonnulls(outcome, reasons, decided_by, decided_at) IN (0, 4)')
@Index('content_reports_open_idx', ['id'], { where: 'outcome IS NULL' })
export class ContentReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'content_reports_pkey' })
  id!: string;
  @Column('text', { name: 'subject_kind' })
  subjectKind!: ReportSubject;
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;
  @Column('text', { name: 'subject_title' })
  subjectTitle!: string;
  /** Whose content it is. */
  @Column('uuid', { name: 'about_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'content_reports_about_org_id_fkey' })
  @Index('content_reports_about_org_id_idx')
  aboutOrgId!: string;
  @Column('uuid', { name: 'reporter_person_id', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'content_reports_reporter_person_id_fkey' })
  @Index('content_reports_reporter_person_id_idx')
  reporterPersonId!: string | null;
  @Column('text', { name: 'reporter_name' })
  reporterName!: string;
  @Column('text', { name: 'reporter_email' })
  reporterEmail!: string;
  @Column('text', { name: 'reporter_language' })
  reporterLanguage!: string;
  @Column('text')
  ground!: ReportGround;
  @Column('text')
  words!: string;
  @Column('text', { nullable: true })
  outcome!: 'removed' | 'kept' | null;
  @Column('text', { nullable: true })
  reasons!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'content_reports_decided_by_fkey' })
  @Index('content_reports_decided_by_idx')
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
