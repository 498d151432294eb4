import type { LabelAward } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AttachmentEntity } from '../attachment/index.js';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** One version of a scheme by which labels are given; never changed. Every row is public. */
@Entity('label_schemes')
@Unique('label_schemes_key_version_key', ['key', 'version'])
export class LabelSchemeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_schemes_pkey' })
  id!: string;
  @Column('text')
  key!: string;
  @Column('integer')
  version!: number;
  @Column('text')
  name!: string;
  @Column('text')
  issuer!: string;
  @Column('text')
  source!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** A level of a scheme's version, with its terms in months; null where no source states one. */
@Entity('label_levels')
@Unique('label_levels_scheme_mark_key', ['schemeId', 'mark'])
@Check('label_levels_first_months_check', 'first_months BETWEEN 1 AND 120')
@Check('label_levels_renewal_months_check', 'renewal_months BETWEEN 1 AND 120')
@Check('label_levels_renewable_months_check', 'renewable_months BETWEEN 0 AND 120')
export class LabelLevelEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_levels_pkey' })
  id!: string;
  @Column('uuid', { name: 'scheme_id' })
  @ForeignKey(() => LabelSchemeEntity, { name: 'label_levels_scheme_id_fkey' })
  schemeId!: string;
  /** What people call it, the same in every language and version, e.g. `ECEI Gold`. */
  @Column('text')
  mark!: string;
  @Column('text')
  title!: string;
  @Column('smallint')
  rank!: number;
  @Column('integer', { name: 'first_months', nullable: true })
  firstMonths!: number | null;
  @Column('integer', { name: 'renewal_months', nullable: true })
  renewalMonths!: number | null;
  @Column('integer', { name: 'renewable_months' })
  renewableMonths!: number;
}

/** How many labels of a level there were in a month, as its source tells. Every row is public. */
@Entity('label_statistics')
@Unique('label_statistics_as_of_key', ['schemeKey', 'mark', 'asOf'])
@Check('label_statistics_clusters_check', 'clusters >= 0')
@Check('label_statistics_countries_check', 'countries >= 0')
@Check('label_statistics_as_of_check', "as_of ~ '^[0-9]{4}-[0-9]{2}$'")
export class LabelStatisticEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_statistics_pkey' })
  id!: string;
  @Column('text', { name: 'scheme_key' })
  schemeKey!: string;
  @Column('text')
  mark!: string;
  @Column('integer')
  clusters!: number;
  @Column('integer')
  countries!: number;
  /** `YYYY-MM`. */
  @Column('text', { name: 'as_of' })
  asOf!: string;
  @Column('text')
  source!: string;
}

/** A label that a cluster holds or held, as it is recorded here: the platform gives none. */
@Entity('labels')
@Check('labels_award_check', "award IN ('first', 'renewal')")
@Check('labels_month_check', "month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'")
@Check(
  'labels_dates_check',
  'num_nonnulls(valid_from, valid_until, renewable_until) IN (0, 3) AND (month IS NOT NULL OR valid_from IS NULL)',
)
@Check(
  'labels_consent_check',
  'num_nonnulls(consent_at, consent_by) IN (0, 2) AND (NOT is_public OR consent_at IS NOT NULL OR source IS NOT NULL)',
)
@Check('labels_holder_check', 'organisation_id IS NOT NULL OR source IS NOT NULL')
@Index('labels_organisation_id_idx', ['organisationId', 'id'])
@Index('labels_public_idx', ['holder', 'id'], { where: '(is_public AND (removed_at IS NULL))' })
@Index('labels_due_idx', ['validUntil'], { where: '((removed_at IS NULL) AND (told < 4))' })
@Index('labels_once_idx', ['organisationId', 'levelId', 'award', 'month'], {
  unique: true,
  where: '(removed_at IS NULL)',
})
export class LabelEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'labels_pkey' })
  id!: string;
  /** Null for a holder that has no organisation here. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'labels_organisation_id_fkey' })
  organisationId!: string | null;
  @Column('text')
  holder!: string;
  @Column('text')
  country!: string;
  @Column('uuid', { name: 'level_id' })
  @ForeignKey(() => LabelLevelEntity, { name: 'labels_level_id_fkey' })
  @Index('labels_level_id_idx')
  levelId!: string;
  @Column('text')
  award!: LabelAward;
  /** `YYYY-MM`: of the interview, or the last month of the label that is renewed; null where it is not known. */
  @Column('text', { nullable: true })
  month!: string | null;
  /** These three follow from level, award and month; the last two days are included. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
  @Column('date', { name: 'renewable_until', nullable: true })
  renewableUntil!: string | null;
  @Column('uuid', { name: 'certificate_id', nullable: true })
  @ForeignKey(() => AttachmentEntity, { name: 'labels_certificate_id_fkey' })
  @Index('labels_certificate_id_idx')
  certificateId!: string | null;
  @Column('boolean', { name: 'is_public', default: false })
  isPublic!: boolean;
  @Column('timestamptz', { name: 'consent_at', nullable: true })
  consentAt!: Date | null;
  @Column('uuid', { name: 'consent_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'labels_consent_by_fkey' })
  @Index('labels_consent_by_idx')
  consentBy!: string | null;
  /** Where a label was taken from that its holder did not record itself. */
  @Column('text', { nullable: true })
  source!: string | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('uuid', { name: 'recorded_by' })
  @ForeignKey(() => PersonEntity, { name: 'labels_recorded_by_fkey' })
  @Index('labels_recorded_by_idx')
  recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'app_now()' })
  recordedAt!: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
  /** How far its end has been told: 1 begun, 2 ends soon, 3 ended, 4 no longer renewable. */
  @Column('smallint', { default: 0 })
  told!: number;
}
