import type { KpiCondition, KpiCount, KpiDimension, KpiMeasure, Texts } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** That an organisation lets its transactions be counted, from a moment to its withdrawal. Each consent is a row of its own. */
@Entity('impact_consents')
@Check(
  'impact_consents_withdrawn_check',
  'num_nonnulls(withdrawn_by, withdrawn_by_name, withdrawn_at) IN (0, 3) AND withdrawn_at >= given_at',
)
@Index('impact_consents_one_standing_key', ['organisationId'], {
  unique: true,
  where: '(withdrawn_at IS NULL)',
})
@Index('impact_consents_organisation_id_idx', ['organisationId', 'id'])
export class ImpactConsentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'impact_consents_pkey' })
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'impact_consents_organisation_id_fkey' })
  organisationId!: string;
  @Column('uuid', { name: 'given_by' })
  @ForeignKey(() => PersonEntity, { name: 'impact_consents_given_by_fkey' })
  @Index('impact_consents_given_by_idx')
  givenBy!: string;
  @Column('text', { name: 'given_by_name' })
  givenByName!: string;
  @Column('timestamptz', { name: 'given_at', default: () => 'app_now()' })
  givenAt!: Date;
  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'impact_consents_withdrawn_by_fkey' })
  @Index('impact_consents_withdrawn_by_idx')
  withdrawnBy!: string | null;
  @Column('text', { name: 'withdrawn_by_name', nullable: true })
  withdrawnByName!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

export type FigureAudience = 'staff' | 'policy' | 'public';

/** How a figure is computed, what it shall reach, and who answers for it. */
@Entity('kpi_definitions')
@Check('kpi_definitions_names_check', "names ? 'en'")
@Check('kpi_definitions_counts_check', "counts IN ('deal', 'answer', 'plan', 'attendance')")
@Check(
  'kpi_definitions_measure_check',
  "measure IN ('number', 'companies', 'countries', 'share', 'days', 'hours', 'activity')",
)
@Check('kpi_definitions_only_if_check', "only_if <@ '{cross_sector,cross_border}'")
@Check('kpi_definitions_audience_check', "audience IN ('staff', 'policy', 'public')")
@Check('kpi_definitions_told_by_check', "told_by IN ('country', 'sector', 'quarter')")
@Check('kpi_definitions_target_check', 'target >= 0')
export class KpiDefinitionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kpi_definitions_pkey' })
  id!: string;
  @Column('jsonb')
  names!: Texts;
  @Column('text')
  counts!: KpiCount;
  @Column('text')
  measure!: KpiMeasure;
  @Column('text', { name: 'only_if', array: true, default: [] })
  onlyIf!: KpiCondition[];
  @Column('text')
  audience!: FigureAudience;
  @Column('text', { name: 'told_by', nullable: true })
  toldBy!: KpiDimension | null;
  @Column('numeric', { nullable: true })
  target!: string | null;
  @Column('date', { name: 'target_on', nullable: true })
  targetOn!: string | null;
  @Column('uuid', { name: 'owner_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'kpi_definitions_owner_org_id_fkey' })
  @Index('kpi_definitions_owner_org_id_idx')
  ownerOrgId!: string;
  @Column('integer')
  position!: number;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}

/** One publication of all figures. */
@Entity('impact_releases')
export class ImpactReleaseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'impact_releases_pkey' })
  id!: string;
  @Column('date', { name: 'as_of' })
  asOf!: string;
  @Column('uuid', { name: 'released_by' })
  @ForeignKey(() => PersonEntity, { name: 'impact_releases_released_by_fkey' })
  @Index('impact_releases_released_by_idx')
  releasedBy!: string;
  @Column('text', { name: 'released_by_name' })
  releasedByName!: string;
  @Column('timestamptz', { name: 'released_at', default: () => 'app_now()' })
  releasedAt!: Date;
}

/** One figure of a release: its value, or why it is withheld. */
@Entity('impact_figures')
@Unique('impact_figures_one_per_group_key', ['releaseId', 'definitionId', 'dimension', 'groupKey'])
@Check('impact_figures_audience_check', "audience IN ('policy', 'public')")
@Check('impact_figures_dimension_check', "dimension IN ('all', 'country', 'sector', 'quarter', 'year')")
@Check('impact_figures_withheld_check', "withheld IN ('few', 'consent')")
@Check('impact_figures_value_check', '(value IS NULL) = (withheld IS NOT NULL)')
export class ImpactFigureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'impact_figures_pkey' })
  id!: string;
  @Column('uuid', { name: 'release_id' })
  @ForeignKey(() => ImpactReleaseEntity, { name: 'impact_figures_release_id_fkey' })
  releaseId!: string;
  @Column('uuid', { name: 'definition_id' })
  @ForeignKey(() => KpiDefinitionEntity, { name: 'impact_figures_definition_id_fkey' })
  @Index('impact_figures_definition_id_idx')
  definitionId!: string;
  @Column('text')
  audience!: FigureAudience;
  @Column('text')
  dimension!: string;
  @Column('text', { name: 'group_key' })
  groupKey!: string;
  @Column('double precision', { nullable: true })
  value!: number | null;
  @Column('text', { nullable: true })
  withheld!: 'few' | 'consent' | null;
}

/** What a told figure was made of: read by nobody but the operator, so that no later one takes it apart. */
@Entity('impact_figure_units')
export class ImpactFigureUnitEntity {
  @PrimaryColumn('uuid', { name: 'figure_id', primaryKeyConstraintName: 'impact_figure_units_pkey' })
  @ForeignKey(() => ImpactFigureEntity, { name: 'impact_figure_units_figure_id_fkey' })
  figureId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'impact_figure_units_pkey' })
  part!: number;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'impact_figure_units_pkey' })
  unit!: string;
  @Column('uuid', { name: 'customer_ids', array: true })
  customerIds!: string[];
  @Column('uuid', { name: 'provider_ids', array: true })
  providerIds!: string[];
}

/** A link that lets a policy maker see the figures made for them, without an account, until a day. Only its hash is kept. */
@Entity('impact_links')
@Unique('impact_links_hash_key', ['hash'])
export class ImpactLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'impact_links_pkey' })
  id!: string;
  @Column('bytea')
  hash!: Buffer;
  @Column('text')
  label!: string;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'impact_links_created_by_fkey' })
  @Index('impact_links_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
