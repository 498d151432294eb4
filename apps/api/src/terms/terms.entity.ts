import type { Texts } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** A version of the terms and conditions; nothing of it ever changes. */
@Entity('terms_versions')
@Unique('terms_versions_number_key', ['number'])
@Check('terms_versions_number_check', 'number > 0')
@Check('terms_versions_texts_check', "texts->>'en' <> ''")
export class TermsVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'terms_versions_pkey' })
  id!: string;
  /** Counted from 1. */
  @Column('integer')
  number!: number;
  @Column('date', { name: 'in_force_from' })
  inForceFrom!: string;
  /** The whole text by language; English always. */
  @Column('jsonb')
  texts!: Texts;
  @Column('uuid', { name: 'published_by' })
  @ForeignKey(() => PersonEntity, { name: 'terms_versions_published_by_fkey' })
  @Index('terms_versions_published_by_idx')
  publishedBy!: string;
  @Column('timestamptz', { name: 'published_at', default: () => 'app_now()' })
  publishedAt!: Date;
}

/** That a person accepted a version, while acting for an organisation; only added to. */
@Entity('terms_acceptances')
export class TermsAcceptanceEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'terms_acceptances_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'terms_acceptances_person_id_fkey' })
  personId!: string;
  @PrimaryColumn('uuid', { name: 'terms_id', primaryKeyConstraintName: 'terms_acceptances_pkey' })
  @ForeignKey(() => TermsVersionEntity, { name: 'terms_acceptances_terms_id_fkey' })
  @Index('terms_acceptances_terms_id_idx')
  termsId!: string;
  /** Null for somebody without an organisation. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'terms_acceptances_organisation_id_fkey' })
  @Index('terms_acceptances_organisation_id_idx')
  organisationId!: string | null;
  @Column('timestamptz', { name: 'accepted_at', default: () => 'app_now()' })
  acceptedAt!: Date;
}
