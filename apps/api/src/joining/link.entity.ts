import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity } from '../directory/index.js';
import type { Role } from '../platform/index.js';
import type { LinkPurpose } from './links.js';

/** A link that works once: an address to confirm or an invitation. Sign-ups have no organisation and no role yet. */
@Entity('links')
@Unique('links_token_hash_key', ['tokenHash'])
@Check('links_purpose_check', "purpose IN ('CONFIRM_EMAIL', 'INVITATION', 'ONBOARDING')")
@Index('links_organisation_id_idx', ['organisationId', 'id'])
export class LinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'links_pkey' })
  id!: string;
  @Column('text')
  purpose!: LinkPurpose;
  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;
  @Column('text')
  email!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'links_organisation_id_fkey' })
  organisationId!: string | null;
  @Column('text', { nullable: true })
  role!: Role | null;
  /** What the purpose needs besides. */
  @Column('jsonb', { default: {} })
  particulars!: object;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
