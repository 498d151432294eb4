import type { AssessmentState, EngagementState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { IndicatorEntity, IndicatorSetEntity } from '../indicator-set/index.js';

/** One assessment of a cluster by one version of a set. */
@Entity('assessments')
@Check(
  'assessments_state_check',
  "state IN ('draft', 'self_submitted', 'evidence_check', 'external_scheduled', 'assessed', 'report_ready', 'closed', 'withdrawn')",
)
@Check('assessments_revision_check', '(revision = 1) = (revises_id IS NULL)')
@Check('assessments_total_share_check', 'total_share BETWEEN 0 AND 1')
@Check('assessments_closed_check', "(state = 'closed') = (closed_at IS NOT NULL) AND …")
@Index('assessments_cluster_org_id_idx', ['clusterOrgId', 'id'])
@Index('assessments_one_open_key', ['clusterOrgId', 'setId'], {
  unique: true,
  where: "(state NOT IN ('closed', 'withdrawn'))",
})
@Index('assessments_one_revision_key', ['revisesId'], { unique: true, where: "(state <> 'withdrawn')" })
export class AssessmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessments_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'assessments_cluster_org_id_fkey' })
  clusterOrgId!: string;
  @Column('uuid', { name: 'set_id' })
  @ForeignKey(() => IndicatorSetEntity, { name: 'assessments_set_id_fkey' })
  @Index('assessments_set_id_idx')
  setId!: string;
  @Column('text')
  state!: AssessmentState;
  @Column('integer', { default: 1 })
  version!: number;
  /** 1, and one more for each correction. */
  @Column('integer', { default: 1 })
  revision!: number;
  @Column('uuid', { name: 'revises_id', nullable: true })
  @ForeignKey(() => AssessmentEntity, { name: 'assessments_revises_id_fkey' })
  @Index('assessments_revises_id_idx')
  revisesId!: string | null;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'assessments_created_by_fkey' })
  @Index('assessments_created_by_idx')
  createdBy!: string;
  /** Whether the operator gave it back once. */
  @Column('boolean', { default: false })
  returned!: boolean;
  /** Day of the visit, `YYYY-MM-DD`. */
  @Column('date', { name: 'scheduled_on', nullable: true })
  scheduledOn!: string | null;
  @Column('text', { nullable: true })
  summary!: string | null;
  /** Sum of the findings as a share of the most that can be reached; set when it is closed. */
  @Column('numeric', { name: 'total_share', precision: 5, scale: 4, nullable: true })
  totalShare!: string | null;
  /** Sector and country of the cluster on the day of closing, for comparison with peers. */
  @Column('text', { nullable: true })
  sector!: string | null;
  @Column('text', { nullable: true })
  country!: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** How the cluster scores itself on one indicator. */
@Entity('assessment_scores')
@Check('assessment_scores_score_check', 'score BETWEEN 0 AND 4')
export class AssessmentScoreEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'assessment_scores_pkey' })
  @ForeignKey(() => AssessmentEntity, { name: 'assessment_scores_assessment_id_fkey' })
  assessmentId!: string;
  @PrimaryColumn('uuid', { name: 'indicator_id', primaryKeyConstraintName: 'assessment_scores_pkey' })
  @ForeignKey(() => IndicatorEntity, { name: 'assessment_scores_indicator_id_fkey' })
  @Index('assessment_scores_indicator_id_idx')
  indicatorId!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'assessment_scores_cluster_org_id_fkey' })
  @Index('assessment_scores_cluster_org_id_idx')
  clusterOrgId!: string;
  @Column('smallint')
  score!: number;
  @Column('text', { default: '' })
  words!: string;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'assessment_scores_person_id_fkey' })
  @Index('assessment_scores_person_id_idx')
  personId!: string;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}

/** What a self score rests on: words with files of the cluster, or figures of the marketplace. */
@Entity('assessment_evidence')
@Check('assessment_evidence_source_check', "source IN ('cluster', 'marketplace')")
@Check('assessment_evidence_figures_check', "(source = 'marketplace') = (figures IS NOT NULL)")
@Index('assessment_evidence_assessment_id_idx', ['assessmentId', 'id'])
export class AssessmentEvidenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_evidence_pkey' })
  id!: string;
  @Column('uuid', { name: 'assessment_id' })
  @ForeignKey(() => AssessmentEntity, { name: 'assessment_evidence_assessment_id_fkey' })
  assessmentId!: string;
  @Column('uuid', { name: 'indicator_id' })
  @ForeignKey(() => IndicatorEntity, { name: 'assessment_evidence_indicator_id_fkey' })
  @Index('assessment_evidence_indicator_id_idx')
  indicatorId!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'assessment_evidence_cluster_org_id_fkey' })
  @Index('assessment_evidence_cluster_org_id_idx')
  clusterOrgId!: string;
  @Column('text')
  source!: 'cluster' | 'marketplace';
  @Column('text')
  words!: string;
  @Column('jsonb', { nullable: true })
  figures!: unknown;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'assessment_evidence_person_id_fkey' })
  @Index('assessment_evidence_person_id_idx')
  personId!: string;
  @Column('text', { name: 'person_name' })
  personName!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  /** When the cluster took it back; it is shown no more. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}

/** That a person assesses a cluster, and until when. */
@Entity('assessor_engagements')
@Check('assessor_engagements_state_check', "state IN ('invited', 'accepted', 'declined', 'ended')")
@Check('assessor_engagements_statement_check', "state <> 'accepted' OR statement IS NOT NULL")
@Index('assessor_engagements_person_id_idx', ['personId', 'id'])
@Index('assessor_engagements_once_key', ['assessmentId', 'personId'], {
  unique: true,
  where: "(state IN ('invited', 'accepted'))",
})
@Index('assessor_engagements_access_until_idx', ['accessUntil'], {
  where: "(state IN ('invited', 'accepted'))",
})
export class AssessorEngagementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessor_engagements_pkey' })
  id!: string;
  @Column('uuid', { name: 'assessment_id' })
  @ForeignKey(() => AssessmentEntity, { name: 'assessor_engagements_assessment_id_fkey' })
  @Index('assessor_engagements_assessment_id_idx')
  assessmentId!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'assessor_engagements_cluster_org_id_fkey' })
  @Index('assessor_engagements_cluster_org_id_idx')
  clusterOrgId!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'assessor_engagements_person_id_fkey' })
  personId!: string;
  @Column('text', { name: 'person_name' })
  personName!: string;
  @Column('text')
  state!: EngagementState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'access_until' })
  accessUntil!: Date;
  /** What the assessor says about ties to the cluster. */
  @Column('text', { nullable: true })
  statement!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** How the assessors score one indicator. The cluster reads it once it is released. */
@Entity('assessment_findings')
@Check('assessment_findings_score_check', 'score BETWEEN 0 AND 4')
export class AssessmentFindingEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'assessment_findings_pkey' })
  @ForeignKey(() => AssessmentEntity, { name: 'assessment_findings_assessment_id_fkey' })
  assessmentId!: string;
  @PrimaryColumn('uuid', { name: 'indicator_id', primaryKeyConstraintName: 'assessment_findings_pkey' })
  @ForeignKey(() => IndicatorEntity, { name: 'assessment_findings_indicator_id_fkey' })
  @Index('assessment_findings_indicator_id_idx')
  indicatorId!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'assessment_findings_cluster_org_id_fkey' })
  @Index('assessment_findings_cluster_org_id_idx')
  clusterOrgId!: string;
  @Column('smallint')
  score!: number;
  @Column('text', { default: '' })
  words!: string;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('uuid', { name: 'assessor_id' })
  @ForeignKey(() => PersonEntity, { name: 'assessment_findings_assessor_id_fkey' })
  @Index('assessment_findings_assessor_id_idx')
  assessorId!: string;
  @Column('boolean', { default: false })
  released!: boolean;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}

/** Whether a cluster lets itself be named to others as strong in a topic. */
@Entity('peer_consents')
export class PeerConsentEntity {
  @PrimaryColumn('uuid', { name: 'cluster_org_id', primaryKeyConstraintName: 'peer_consents_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'peer_consents_cluster_org_id_fkey' })
  clusterOrgId!: string;
  @Column('boolean')
  consents!: boolean;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'peer_consents_person_id_fkey' })
  @Index('peer_consents_person_id_idx')
  personId!: string;
  @Column('timestamptz', { name: 'changed_at', default: () => 'app_now()' })
  changedAt!: Date;
}
