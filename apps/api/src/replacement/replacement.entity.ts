import type { ReplacementState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../directory/index.js';
import { BundleEntity, RequestEntity, type StoredItem } from '../engagement/index.js';
import type { Explanation } from './stand-ins.js';

/** What is proposed in place of a part of a bundle that was lost. */
@Entity('replacements')
@Check('replacements_state_check', "state IN ('proposed', 'taken', 'dismissed', 'none_found')")
@Index('replacements_one_proposed_key', ['requestId'], {
  unique: true,
  where: "(state = 'proposed'::text)",
})
export class ReplacementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'replacements_pkey' })
  id!: string;
  @Index('replacements_bundle_id_idx')
  @Column('uuid', { name: 'bundle_id' })
  @ForeignKey(() => BundleEntity, { name: 'replacements_bundle_id_fkey' })
  bundleId!: string;
  /** The part that was lost. */
  @Index('replacements_request_id_idx')
  @Column('uuid', { name: 'request_id' })
  @ForeignKey(() => RequestEntity, { name: 'replacements_request_id_fkey' })
  requestId!: string;
  @Index('replacements_requester_org_id_idx')
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'replacements_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Column('text')
  state!: ReplacementState;
  @Column('jsonb')
  items!: readonly StoredItem[];
  /** Empty for one that was proposed before reasons were kept. */
  @Column('jsonb', { default: {} })
  explanation!: Partial<Explanation>;
  @Index('replacements_taken_request_id_idx')
  @Column('uuid', { name: 'taken_request_id', nullable: true })
  @ForeignKey(() => RequestEntity, { name: 'replacements_taken_request_id_fkey' })
  takenRequestId!: string | null;
  /** When it was turned down, until the next best was looked for. */
  @Index('replacements_next_due_at_idx', { where: '(next_due_at IS NOT NULL)' })
  @Column('timestamptz', { name: 'next_due_at', nullable: true })
  nextDueAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
