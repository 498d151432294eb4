import type { IndicatorSetState, IndicatorTopic, Texts } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One part of a set, in its order. */
export interface SetPart {
  readonly key: string;
  readonly names: Texts;
}

/** One version of a set of indicators. Published ones are public and never change. */
@Entity('indicator_sets')
@Unique('indicator_sets_key_number_key', ['key', 'number'])
@Check('indicator_sets_key_check', 'key ~ …')
@Check('indicator_sets_number_check', 'number >= 1')
@Check('indicator_sets_state_check', "state IN ('draft', 'published', 'retired')")
@Check('indicator_sets_passing_share_check', 'passing_share BETWEEN 0 AND 1')
@Check('indicator_sets_published_check', "(state = 'draft') = (published_at IS NULL)")
@Index('indicator_sets_one_draft_key', ['key'], { unique: true, where: "(state = 'draft')" })
@Index('indicator_sets_one_published_key', ['key'], { unique: true, where: "(state = 'published')" })
export class IndicatorSetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_sets_pkey' })
  id!: string;
  @Column('text')
  key!: string;
  /** Counts the versions of a key from 1. */
  @Column('integer')
  number!: number;
  @Column('text')
  state!: IndicatorSetState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('jsonb')
  names!: Texts;
  @Column('jsonb', { default: {} })
  note!: Texts;
  @Column('jsonb')
  parts!: SetPart[];
  /** The least total, 0 to 1; null where there is none. */
  @Column('numeric', { name: 'passing_share', precision: 4, scale: 3, nullable: true })
  passingShare!: string | null;
  @Column('boolean', { default: true })
  illustrative!: boolean;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** What is asked, scored 0 to 4. Its key stays the same from version to version. */
@Entity('indicators')
@Unique('indicators_set_id_key_key', ['setId', 'key'])
@Check('indicators_key_check', 'key ~ …')
@Check('indicators_threshold_check', 'threshold BETWEEN 0 AND 4')
export class IndicatorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicators_pkey' })
  id!: string;
  @Column('uuid', { name: 'set_id' })
  @ForeignKey(() => IndicatorSetEntity, { name: 'indicators_set_id_fkey', onDelete: 'CASCADE' })
  setId!: string;
  @Column('text')
  key!: string;
  @Column('integer')
  position!: number;
  @Column('text')
  part!: string;
  @Column('text')
  topic!: IndicatorTopic;
  @Column('jsonb')
  names!: Texts;
  @Column('jsonb', { default: {} })
  guide!: Texts;
  @Column('smallint', { nullable: true })
  threshold!: number | null;
}
