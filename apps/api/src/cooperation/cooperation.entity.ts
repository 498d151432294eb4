import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** What somebody asks a cluster to do together; answered once. */
@Entity('cooperation_requests')
@Check(
  'cooperation_requests_about_check',
  "about IN ('project', 'partners', 'event', 'service', 'visit', 'other')",
)
@Check('cooperation_requests_outcome_check', "outcome IN ('agreed', 'declined')")
@Check(
  'cooperation_requests_answer_check',
  'num_nonnulls(outcome, answer, answered_by, answered_at) IN (0, 4)',
)
@Check('cooperation_requests_other_check', 'asker_org_id <> cluster_org_id')
@Index('cooperation_requests_cluster_org_id_idx', ['clusterOrgId', 'id'])
export class CooperationRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cooperation_requests_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'cooperation_requests_cluster_org_id_fkey' })
  clusterOrgId!: string;
  /** Null for a guest. */
  @Column('uuid', { name: 'asker_org_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'cooperation_requests_asker_org_id_fkey' })
  @Index('cooperation_requests_asker_org_id_idx')
  askerOrgId!: string | null;
  @Column('text', { name: 'asker_name' })
  askerName!: string;
  @Column('text', { name: 'asker_organisation' })
  askerOrganisation!: string;
  @Column('text', { name: 'asker_email' })
  askerEmail!: string;
  @Column('text')
  country!: string;
  @Column('text')
  about!: string;
  @Column('text')
  words!: string;
  @Column('text', { nullable: true })
  outcome!: string | null;
  @Column('text', { nullable: true })
  answer!: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'cooperation_requests_answered_by_fkey' })
  @Index('cooperation_requests_answered_by_idx')
  answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
