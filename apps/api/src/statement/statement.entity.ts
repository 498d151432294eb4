import type { Measure, MeasureGround } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** Why something was suspended or removed: read by the operator and by whom it concerns; appealed once, answered once. */
@Entity('statements_of_reasons')
@Unique('statements_of_reasons_token_hash_key', ['tokenHash'])
@Check(
  'statements_of_reasons_measure_check',
  "measure IN ('service_suspended', 'review_removed', 'profile_removed', 'person_suspended', 'member_suspended')",
)
@Check('statements_of_reasons_facts_check', "facts <> ''")
@Check('statements_of_reasons_ground_check', "ground IN ('law', 'terms')")
@Check('statements_of_reasons_affected_check', 'num_nonnulls(affected_org_id, affected_person_id) > 0')
@Check('statements_of_reasons_automated_check', '(stated_by IS NULL) = automated')
@Check('statements_of_reasons_appeal_check', '(appeal IS NULL) = (appealed_at IS NULL)')
@Check('statements_of_reasons_answer_check', 'num_nonnulls(answer, answered_by, answered_at) IN (0, 3)')
@Index('statements_of_reasons_affected_org_id_idx', ['affectedOrgId', 'id'])
@Index('statements_of_reasons_affected_person_id_idx', ['affectedPersonId', 'id'])
@Index('statements_of_reasons_subject_id_idx', ['subjectId'], { where: 'lifted_at IS NULL' })
export class StatementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'statements_of_reasons_pkey' })
  id!: string;
  @Column('text')
  measure!: Measure;
  /** Of the service, review, organisation or person. */
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;
  /** What it was called at that time. */
  @Column('text', { name: 'subject_title' })
  subjectTitle!: string;
  @Column('uuid', { name: 'affected_org_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'statements_of_reasons_affected_org_id_fkey' })
  affectedOrgId!: string | null;
  @Column('uuid', { name: 'affected_person_id', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'statements_of_reasons_affected_person_id_fkey' })
  affectedPersonId!: string | null;
  /** Facts and circumstances. */
  @Column('text')
  facts!: string;
  @Column('text')
  ground!: MeasureGround;
  /** Which law, or which part of the terms; empty where the facts say it. */
  @Column('text', { name: 'ground_words', default: '' })
  groundWords!: string;
  /** Whether somebody had reported it. */
  @Column('boolean', { default: false })
  reported!: boolean;
  /** Whether a deadline decided, and no person. */
  @Column('boolean')
  automated!: boolean;
  @Column('uuid', { name: 'stated_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'statements_of_reasons_stated_by_fkey' })
  @Index('statements_of_reasons_stated_by_idx')
  statedBy!: string | null;
  @Column('timestamptz', { name: 'stated_at', default: () => 'app_now()' })
  statedAt!: Date;
  /** What was taken away, for the day on which it comes back. */
  @Column('jsonb', { nullable: true })
  removed!: object | null;
  /** SHA-256 of the token in the mail to a person; null where an organisation was told. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;
  @Column('text', { nullable: true })
  appeal!: string | null;
  @Column('timestamptz', { name: 'appealed_at', nullable: true })
  appealedAt!: Date | null;
  @Column('text', { nullable: true })
  answer!: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'statements_of_reasons_answered_by_fkey' })
  @Index('statements_of_reasons_answered_by_idx')
  answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt!: Date | null;
  @Column('integer', { default: 1 })
  version!: number;
}
