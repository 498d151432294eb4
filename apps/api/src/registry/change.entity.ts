import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** What of an organisation a change is about. */
export const CHANGED_FIELDS = [
  'name',
  'country',
  'region',
  'sectors',
  'website',
  'languages',
  'profile',
  'aliases',
  'outside_ids',
  'coverage',
  'tier',
  'fact',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/** One change of what is known of an organisation, never changed itself. */
@Entity('organisation_changes')
@Index('organisation_changes_organisation_id_idx', ['organisationId', 'id'])
@Check(
  'organisation_changes_field_check',
  "field IN ('name', 'country', 'region', 'sectors', 'website', 'languages', 'profile', 'aliases', 'outside_ids', 'coverage', 'tier', 'fact')",
)
@Check('organisation_changes_before_check', 'before IS DISTINCT FROM after')
export class OrganisationChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_changes_pkey' })
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_changes_organisation_id_fkey' })
  organisationId!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'organisation_changes_person_id_fkey' })
  @Index('organisation_changes_person_id_idx')
  personId!: string;
  @Column('text', { name: 'person_name' })
  personName!: string;
  @Column('text')
  field!: ChangedField;
  @Column('jsonb', { nullable: true })
  before!: unknown;
  @Column('jsonb', { nullable: true })
  after!: unknown;
  @Column('timestamptz', { default: () => 'app_now()' })
  at!: Date;
}
