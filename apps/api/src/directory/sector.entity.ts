import type { Texts } from '@fivefold/domain';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A sector of the network. Every row is public; its key is permanent. */
@Entity('sectors')
@Unique('sectors_key_key', ['key'])
@Check('sectors_key_check', "key ~ '^[A-Z][A-Z0-9_]{1,39}$'")
@Check('sectors_labels_check', "labels ?& ARRAY['en', 'lv', 'et', 'sv']")
export class SectorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sectors_pkey' })
  id!: string;
  @Column('text')
  key!: string;
  /** In the four languages. */
  @Column('jsonb')
  labels!: Texts;
  /** Sectors are listed by it, ascending. */
  @Column('integer')
  position!: number;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
