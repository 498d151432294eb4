import type { Clause, NeedState } from '@fivefold/domain';
import type { FoundCapability } from '@fivefold/matching';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** What an SME needs; its text and decomposition stand in the version that `version` names. */
@Entity('needs')
@Check('needs_state_check', "state IN ('draft', 'open', 'withdrawn')")
@Index('needs_requester_org_id_idx', ['requesterOrgId', 'id'])
export class NeedEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'needs_pkey' })
  id!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'needs_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Column('text')
  state!: NeedState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text')
  title!: string;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'needs_created_by_fkey' })
  @Index('needs_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}

/** One wording of a need with its decomposition; never changed once written. */
@Entity('need_versions')
export class NeedVersionEntity {
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_versions_pkey' })
  @ForeignKey(() => NeedEntity, { name: 'need_versions_need_id_fkey' })
  needId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'need_versions_requester_org_id_fkey' })
  @Index('need_versions_requester_org_id_idx')
  requesterOrgId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'need_versions_pkey' })
  version!: number;
  @Column('text')
  text!: string;
  @Column('text', { nullable: true })
  language!: string | null;
  @Column('text', { nullable: true })
  region!: string | null;
  @Column('jsonb')
  capabilities!: readonly FoundCapability[];
  @Column('jsonb')
  clauses!: readonly Clause[];
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'need_versions_created_by_fkey' })
  @Index('need_versions_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
