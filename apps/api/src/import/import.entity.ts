import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import type { ImportProblem } from '../import-file/index.js';
import type { ImportState } from './import.graphql.js';
import type { ImportOutcome, ImportPlan } from './judge-rows.js';

/** One file that was read for a cluster. */
@Entity('import_runs')
@Check('import_runs_state_check', "state IN ('PREVIEWED', 'APPLIED')")
@Index('import_runs_publisher_id_idx', ['publisherId', 'id'])
export class ImportRunEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_runs_pkey' })
  id!: string;
  @Column('uuid', { name: 'publisher_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'import_runs_publisher_id_fkey' })
  publisherId!: string;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'import_runs_created_by_fkey' })
  @Index('import_runs_created_by_idx')
  createdBy!: string;
  @Column('text', { name: 'file_name' })
  fileName!: string;
  @Column('text')
  state!: ImportState;
  /** As they stand in the file. */
  @Column('text', { array: true })
  columns!: readonly string[];
  @Column('text', { array: true, default: [] })
  notes!: readonly string[];
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;
}

/** What one row of the file does or would do; goes with its run. */
@Entity('import_rows')
@Check('import_rows_outcome_check', "outcome IN ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED')")
export class ImportRowEntity {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'import_rows_pkey' })
  @ForeignKey(() => ImportRunEntity, { name: 'import_rows_run_id_fkey', onDelete: 'CASCADE' })
  runId!: string;
  @Column('uuid', { name: 'publisher_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'import_rows_publisher_id_fkey' })
  @Index('import_rows_publisher_id_idx')
  publisherId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_rows_pkey' })
  line!: number;
  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;
  @Column('text', { nullable: true })
  title!: string | null;
  @Column('text')
  outcome!: ImportOutcome;
  @Column('jsonb', { default: [] })
  errors!: readonly ImportProblem[];
  /** Present for NEW and CHANGED. */
  @Column('jsonb', { nullable: true })
  plan!: ImportPlan | null;
}
