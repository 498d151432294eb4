import type { MatchState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ServiceEntity } from '../catalogue/index.js';
import { OrganisationEntity } from '../directory/index.js';
import { NeedEntity } from '../need/index.js';
import type { AskedOf, Found } from './judge.js';

/** A service proposed for a capability of a need, with the versions of everything that found it. */
@Entity('matches')
@Unique('matches_need_id_service_id_concept_key', ['needId', 'serviceId', 'concept'])
@Check(
  'matches_state_check',
  "state IN ('proposed', 'shortlisted', 'contacted', 'converted', 'dismissed', 'stale')",
)
@Check('matches_score_check', 'score BETWEEN 0 AND 1')
export class MatchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'matches_pkey' })
  id!: string;
  @Column('uuid', { name: 'need_id' })
  @ForeignKey(() => NeedEntity, { name: 'matches_need_id_fkey' })
  needId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'matches_requester_org_id_fkey' })
  @Index('matches_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'matches_provider_org_id_fkey' })
  @Index('matches_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'matches_publisher_org_id_fkey' })
  @Index('matches_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('integer', { name: 'need_version' })
  needVersion!: number;
  @Column('uuid', { name: 'service_id' })
  @ForeignKey(() => ServiceEntity, { name: 'matches_service_id_fkey' })
  @Index('matches_service_id_idx')
  serviceId!: string;
  @Column('integer', { name: 'service_version' })
  serviceVersion!: number;
  @Column('text')
  concept!: string;
  @Column('text')
  state!: MatchState;
  /** Whether it stands on the shortlist, also while it is stale. */
  @Column('boolean', { default: false })
  listed!: boolean;
  @Column('integer', { default: 1 })
  version!: number;
  /** 0 … 1 */
  @Column('double precision')
  score!: number;
  @Column('jsonb')
  found!: Found;
  @Column('jsonb')
  asked!: AskedOf;
  @Column('text')
  algorithm!: string;
  @Column('text')
  taxonomy!: string;
  @Column('text', { name: 'dismiss_reason', nullable: true })
  dismissReason!: string | null;
  @Column('timestamptz', { name: 'found_at', default: () => 'app_now()' })
  foundAt!: Date;
  /** When somebody of the SME looked; null while it is new. */
  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt!: Date | null;
}

/** Something that the SME hears of a service once. */
@Entity('match_news')
@Unique('match_news_need_id_service_id_key', ['needId', 'serviceId', 'serviceVersion', 'reason'])
@Check('match_news_reason_check', "reason IN ('covers', 'answers', 'cheaper', 'changed')")
export class MatchNewsEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'match_news_pkey' })
  id!: string;
  @Column('uuid', { name: 'need_id' })
  @ForeignKey(() => NeedEntity, { name: 'match_news_need_id_fkey' })
  needId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'match_news_requester_org_id_fkey' })
  @Index('match_news_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'service_id' })
  @ForeignKey(() => ServiceEntity, { name: 'match_news_service_id_fkey' })
  @Index('match_news_service_id_idx')
  serviceId!: string;
  @Column('integer', { name: 'service_version' })
  serviceVersion!: number;
  @Column('text')
  reason!: 'covers' | 'answers' | 'cheaper' | 'changed';
  /** Capabilities newly covered, clauses newly met, the price, or what changed; what was told before is not told again. */
  @Column('text', { array: true })
  detail!: string[];
  @Column('jsonb')
  titles!: Record<string, string>;
  @Column('timestamptz', { name: 'found_at', default: () => 'app_now()' })
  foundAt!: Date;
  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;
}

/** A service whose needs have to be looked at again. */
@Entity('service_changes')
export class ServiceChangeEntity {
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'service_changes_pkey' })
  serviceId!: string;
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
  @Column('timestamptz', { name: 'due_at' })
  @Index('service_changes_due_at_idx')
  dueAt!: Date;
}
