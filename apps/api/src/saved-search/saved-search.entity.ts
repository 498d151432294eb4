import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceEntity } from '../catalogue/index.js';
import { PersonEntity } from '../directory/index.js';

export type SearchAlertKind = 'at_once' | 'daily' | 'never';

/** A search that a person keeps; words and filter are as the search page sent them. */
@Entity('saved_searches')
@Check('saved_searches_alert_check', "alert IN ('at_once', 'daily', 'never')")
@Index('saved_searches_person_id_idx', ['personId', 'id'])
@Index('saved_searches_alert_due_at_idx', ['alertDueAt'], { where: '(alert_due_at IS NOT NULL)' })
export class SavedSearchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_searches_pkey' })
  id!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'saved_searches_person_id_fkey' })
  personId!: string;
  @Column('text')
  name!: string;
  @Column('text')
  query!: string;
  @Column('jsonb')
  filter!: object;
  @Column('text')
  alert!: SearchAlertKind;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  /** Null while it is kept; a deleted one can be taken back. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
  /** When the person is told of what is untold; null where nothing is. */
  @Column('timestamptz', { name: 'alert_due_at', nullable: true })
  alertDueAt!: Date | null;
  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;
}

/** A service that a kept search has found; each is told at most once. */
@Entity('saved_search_hits')
export class SavedSearchHitEntity {
  @PrimaryColumn('uuid', { name: 'search_id', primaryKeyConstraintName: 'saved_search_hits_pkey' })
  @ForeignKey(() => SavedSearchEntity, { name: 'saved_search_hits_search_id_fkey' })
  searchId!: string;
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'saved_search_hits_pkey' })
  @ForeignKey(() => ServiceEntity, { name: 'saved_search_hits_service_id_fkey' })
  @Index('saved_search_hits_service_id_idx')
  serviceId!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'saved_search_hits_person_id_fkey' })
  @Index('saved_search_hits_person_id_idx')
  personId!: string;
  @Column('timestamptz', { name: 'found_at', default: () => 'app_now()' })
  foundAt!: Date;
  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;
  /** Whether it was found already when the search was kept: then there is nothing to tell. */
  @Column('boolean')
  known!: boolean;
}

/** A service that has to be looked at for the kept searches. */
@Entity('search_changes')
export class SearchChangeEntity {
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'search_changes_pkey' })
  serviceId!: string;
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
  @Column('timestamptz', { name: 'due_at' })
  @Index('search_changes_due_at_idx')
  dueAt!: Date;
}
