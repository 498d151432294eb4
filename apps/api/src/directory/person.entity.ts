import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../platform/index.js';
import { OrganisationEntity } from './organisation.entity.js';

/** Somebody who can sign in. */
@Entity('persons')
@Unique('persons_email_key', ['email'])
@Check('persons_email_check', 'email = lower(email)')
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'persons_pkey' })
  id!: string;
  @Column('text')
  email!: string;
  @Column('text')
  name!: string;
  /** argon2id in PHC form; the app role may write and never read it. */
  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash!: string | null;
  @Column('text', { default: 'en' })
  language!: string;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
  /** Set by the operator: neither signs in nor is told anything. */
  @Column('timestamptz', { name: 'suspended_at', nullable: true, select: false })
  suspendedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** What a person may do for an organisation. */
@Entity('memberships')
@Check(
  'memberships_role_check',
  "role IN ('SME_USER', 'SME_ADMIN', 'CLUSTER_EDITOR', 'CLUSTER_PUBLISHER', 'OPERATOR')",
)
@Index('memberships_organisation_id_idx', ['organisationId', 'role'])
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'memberships_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'memberships_person_id_fkey' })
  personId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'memberships_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'memberships_organisation_id_fkey' })
  organisationId!: string;
  @Column('text')
  role!: Role;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  /** Set by the operator: the person does not act for the organisation. */
  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt!: Date | null;
}
