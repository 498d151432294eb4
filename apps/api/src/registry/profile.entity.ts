import type { FactTopic, OutsideScheme } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity } from '../directory/index.js';

/** Another name by which an organisation is known. */
@Entity('organisation_aliases')
@Check('organisation_aliases_name_check', "name <> ''")
export class OrganisationAliasEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'organisation_aliases_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_aliases_organisation_id_fkey' })
  organisationId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'organisation_aliases_pkey' })
  name!: string;
}

/** Its id in an outside registry; no two organisations have the same. */
@Entity('organisation_outside_ids')
@Unique('organisation_outside_ids_value_key', ['scheme', 'value'])
@Check('organisation_outside_ids_scheme_check', "scheme IN ('ECCP', 'VAT', 'REGISTER')")
export class OrganisationOutsideIdEntity {
  @PrimaryColumn('uuid', {
    name: 'organisation_id',
    primaryKeyConstraintName: 'organisation_outside_ids_pkey',
  })
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_outside_ids_organisation_id_fkey' })
  organisationId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'organisation_outside_ids_pkey' })
  scheme!: OutsideScheme;
  @Column('text')
  value!: string;
}

/** A country or region that it serves. */
@Entity('organisation_regions')
export class OrganisationRegionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'organisation_regions_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_regions_organisation_id_fkey' })
  organisationId!: string;
  /** NUTS 2024. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'organisation_regions_pkey' })
  code!: string;
  /** As it was stated, perhaps by a code of before 2024. */
  @Column('text', { name: 'stated_code' })
  statedCode!: string;
  @Column('date', { name: 'stated_on', default: () => 'app_today()' })
  statedOn!: string;
}

/** What a source says of it. Never changed: a newer statement stands beside it, a wrong one is withdrawn. */
@Entity('organisation_facts')
@Index('organisation_facts_organisation_id_idx', ['organisationId', 'topic', 'asOf'])
@Check('organisation_facts_withdrawn_check', '(withdrawn_at IS NULL) = (withdrawn_why IS NULL)')
export class OrganisationFactEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_facts_pkey' })
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_facts_organisation_id_fkey' })
  organisationId!: string;
  @Column('text')
  topic!: FactTopic;
  @Column('text')
  value!: string;
  @Column('text')
  source!: string;
  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl!: string | null;
  @Column('date', { name: 'as_of' })
  asOf!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
  @Column('text', { name: 'withdrawn_why', nullable: true })
  withdrawnWhy!: string | null;
}
