import type { IdeaState, PilotOutcome, PilotState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ServiceEntity } from '../catalogue/index.js';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { NeedEntity } from '../need/index.js';

/** An idea of a service, on its way over the board. */
@Entity('ideas')
@Check('ideas_concepts_check', 'cardinality(concepts) BETWEEN 1 AND 5')
@Check('ideas_effort_days_check', 'effort_days BETWEEN 1 AND 5000')
@Check('ideas_state_check', "state IN ('idea', 'validated', 'designed', 'piloted', 'published', 'dropped')")
@Check('ideas_service_check', '(service_id IS NULL) = (service_version IS NULL)')
@Check(
  'ideas_published_check',
  "(state = 'published') = (published_at IS NOT NULL) AND (state <> 'published' OR service_id IS NOT NULL)",
)
@Index('ideas_board_idx', { synchronize: false })
@Index('ideas_concepts_idx', { synchronize: false })
export class IdeaEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ideas_pkey' })
  id!: string;
  @Column('uuid', { name: 'proposer_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'ideas_proposer_org_id_fkey' })
  @Index('ideas_proposer_org_id_idx')
  proposerOrgId!: string;
  @Column('text')
  title!: string;
  @Column('text')
  text!: string;
  /** ISO 639-1, of title and text. */
  @Column('text')
  language!: string;
  @Column('text', { array: true })
  concepts!: string[];
  /** What speaks for it besides needs: a survey, a visit. */
  @Column('text', { nullable: true })
  evidence!: string | null;
  @Column('integer', { name: 'effort_days', nullable: true })
  effortDays!: number | null;
  @Column('text')
  state!: IdeaState;
  @Column('integer', { default: 1 })
  version!: number;
  /** Kept by a trigger. */
  @Column('integer', { default: 0 })
  votes!: number;
  /** The service that was begun from it, and the number of the version that counts. */
  @Column('uuid', { name: 'service_id', nullable: true })
  @ForeignKey(() => ServiceEntity, { name: 'ideas_service_id_fkey' })
  @Index('ideas_service_id_idx')
  serviceId!: string | null;
  @Column('integer', { name: 'service_version', nullable: true })
  serviceVersion!: number | null;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'ideas_created_by_fkey' })
  @Index('ideas_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'app_now()' })
  updatedAt!: Date;
}

/** A cluster that owns an idea, or is asked to. */
@Entity('idea_owners')
export class IdeaOwnerEntity {
  @PrimaryColumn('uuid', { name: 'idea_id', primaryKeyConstraintName: 'idea_owners_pkey' })
  @ForeignKey(() => IdeaEntity, { name: 'idea_owners_idea_id_fkey' })
  ideaId!: string;
  @PrimaryColumn('uuid', { name: 'cluster_id', primaryKeyConstraintName: 'idea_owners_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'idea_owners_cluster_id_fkey' })
  @Index('idea_owners_cluster_id_idx')
  clusterId!: string;
  @Column('uuid', { name: 'invited_by_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'idea_owners_invited_by_org_id_fkey' })
  @Index('idea_owners_invited_by_org_id_idx')
  invitedByOrgId!: string;
  /** Null while it is asked. */
  @Column('timestamptz', { name: 'joined_at', nullable: true })
  joinedAt!: Date | null;
}

/** A need behind an idea. */
@Entity('idea_needs')
export class IdeaNeedEntity {
  @PrimaryColumn('uuid', { name: 'idea_id', primaryKeyConstraintName: 'idea_needs_pkey' })
  @ForeignKey(() => IdeaEntity, { name: 'idea_needs_idea_id_fkey' })
  ideaId!: string;
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'idea_needs_pkey' })
  @ForeignKey(() => NeedEntity, { name: 'idea_needs_need_id_fkey' })
  @Index('idea_needs_need_id_idx')
  needId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'idea_needs_requester_org_id_fkey' })
  @Index('idea_needs_requester_org_id_idx')
  requesterOrgId!: string;
  /** The capability that was not met. */
  @Column('text')
  concept!: string;
  @Column('uuid', { name: 'linked_by_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'idea_needs_linked_by_org_id_fkey' })
  @Index('idea_needs_linked_by_org_id_idx')
  linkedByOrgId!: string;
  @Column('timestamptz', { name: 'linked_at', default: () => 'app_now()' })
  linkedAt!: Date;
}

/** One person's vote for an idea. */
@Entity('idea_votes')
export class IdeaVoteEntity {
  @PrimaryColumn('uuid', { name: 'idea_id', primaryKeyConstraintName: 'idea_votes_pkey' })
  @ForeignKey(() => IdeaEntity, { name: 'idea_votes_idea_id_fkey' })
  ideaId!: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'idea_votes_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'idea_votes_person_id_fkey' })
  @Index('idea_votes_person_id_idx')
  personId!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'idea_votes_organisation_id_fkey' })
  @Index('idea_votes_organisation_id_idx')
  organisationId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** The part of a company in trying an idea out. */
@Entity('idea_pilots')
@Unique('idea_pilots_idea_id_company_id_key', ['ideaId', 'companyId', 'named'])
@Check('idea_pilots_state_check', "state IN ('invited', 'running', 'finished', 'declined', 'withdrawn')")
@Check('idea_pilots_outcome_check', "outcome IN ('works', 'needs_change', 'no_use')")
@Check(
  'idea_pilots_finished_check',
  "(state = 'finished') = (finished_at IS NOT NULL) AND (finished_at IS NULL) = (outcome IS NULL)",
)
export class IdeaPilotEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_pilots_pkey' })
  id!: string;
  @Column('uuid', { name: 'idea_id' })
  @ForeignKey(() => IdeaEntity, { name: 'idea_pilots_idea_id_fkey' })
  ideaId!: string;
  @Column('uuid', { name: 'company_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'idea_pilots_company_id_fkey' })
  @Index('idea_pilots_company_id_idx')
  companyId!: string;
  @Column('uuid', { name: 'invited_by_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'idea_pilots_invited_by_org_id_fkey' })
  @Index('idea_pilots_invited_by_org_id_idx')
  invitedByOrgId!: string;
  /** Whether the cluster asked it by name; else it is known to the cluster once it has said yes. */
  @Column('boolean')
  named!: boolean;
  @Column('text')
  state!: PilotState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text', { nullable: true })
  outcome!: PilotOutcome | null;
  @Column('text', { nullable: true })
  words!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
