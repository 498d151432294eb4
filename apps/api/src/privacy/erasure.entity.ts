import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../directory/index.js';

/** A person who was erased: the id stays, for the deals and figures that name it. */
@Entity('erasures')
@Check('erasures_asked_by_check', "asked_by IN ('person', 'operator', 'ledger')")
export class ErasureEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'erasures_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'erasures_person_id_fkey' })
  personId!: string;
  /** `ledger`: again, after a restore of a backup from before. */
  @Column('text', { name: 'asked_by' })
  askedBy!: 'person' | 'operator' | 'ledger';
  @Column('timestamptz', { name: 'erased_at', default: () => 'app_now()' })
  erasedAt!: Date;
}

/**
 * A column that points at a person, and what an export and an erasure do with its rows. A migration that adds such a column adds a
 * row here; a test compares them.
 */
@Entity('person_traces')
export class PersonTraceEntity {
  @PrimaryColumn('text', { name: 'table_name', primaryKeyConstraintName: 'person_traces_pkey' })
  tableName!: string;
  @PrimaryColumn('text', { name: 'column_name', primaryKeyConstraintName: 'person_traces_pkey' })
  columnName!: string;
  /** Whether the row outlives the person. */
  @Column('boolean')
  stays!: boolean;
  /** Whether the person is handed the whole row, else what, when and where. */
  @Column('boolean')
  whole!: boolean;
  @Column('text', { name: 'at_column', nullable: true })
  atColumn!: string | null;
  /** The copy of the name that an erasure takes out. */
  @Column('text', { name: 'name_column', nullable: true })
  nameColumn!: string | null;
  /** Columns that are handed to nobody. */
  @Column('text', { array: true, default: '{}' })
  hidden!: string[];
  /** Columns that tell what was done, where the row is not handed out whole. */
  @Column('text', { array: true, default: '{id}' })
  told!: string[];
}
