import type { OnboardingState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** A cluster from outside that was invited. `clusterId` is the id of its organisation once it has joined. */
@Entity('onboardings')
@Unique('onboardings_cluster_id_key', ['clusterId'])
@Check('onboardings_state_check', "state IN ('invited', 'joined', 'withdrawn', 'expired')")
@Index('onboardings_inviter_org_id_idx', ['inviterOrgId', 'id'])
@Index('onboardings_waiting_idx', ['createdAt'], { where: "state = 'invited'" })
export class OnboardingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'onboardings_pkey' })
  id!: string;
  @Column('uuid', { name: 'cluster_id' })
  clusterId!: string;
  @Column('uuid', { name: 'inviter_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'onboardings_inviter_org_id_fkey' })
  inviterOrgId!: string;
  @Column('uuid', { name: 'invited_by' })
  @ForeignKey(() => PersonEntity, { name: 'onboardings_invited_by_fkey' })
  @Index('onboardings_invited_by_idx')
  invitedBy!: string;
  @Column('text', { name: 'cluster_name' })
  clusterName!: string;
  @Column('text')
  country!: string;
  @Column('text', { nullable: true })
  region!: string | null;
  @Column('text', { array: true })
  sectors!: string[];
  @Column('text', { name: 'contact_name' })
  contactName!: string;
  @Column('text', { name: 'contact_email' })
  contactEmail!: string;
  @Column('text')
  state!: OnboardingState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
