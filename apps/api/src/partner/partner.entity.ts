import type { Scope } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

/** The names of all scopes, as an array of PostgreSQL. */
const ALL =
  "'{public:read,needs:read,needs:write,deals:read,deals:write,deals:accept,services:read,services:write}'";

/** A program of an organisation that asks with keys; what it asks of others stands in `wantedScopes`. */
@Entity('partner_apps')
@Check('partner_apps_wanted_scopes_check', `wanted_scopes <@ ${ALL}`)
@Index('partner_apps_organisation_id_idx', ['organisationId', 'id'])
export class PartnerAppEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partner_apps_pkey' })
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'partner_apps_organisation_id_fkey' })
  organisationId!: string;
  @Column('text')
  name!: string;
  @Column('text')
  purpose!: string;
  @Column('text', { name: 'wanted_scopes', array: true })
  wantedScopes!: Scope[];
  @Column('integer', { default: 1 })
  version!: number;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'partner_apps_created_by_fkey' })
  @Index('partner_apps_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** A key of an app: the hash of its secret, what it may do, until when. */
@Entity('partner_keys')
@Check('partner_keys_secret_hash_check', 'length(secret_hash) = 32')
@Check('partner_keys_scopes_check', `scopes <@ ${ALL} AND scopes <> '{}'`)
@Check('partner_keys_life_check', "expires_at <= made_at + interval '366 days'")
@Check('partner_keys_revoked_check', 'num_nonnulls(revoked_at, revoked_by, revoked_by_name) IN (0, 3)')
@Index('partner_keys_app_id_idx', ['appId', 'id'])
@Index('partner_keys_ending_idx', ['expiresAt'], {
  where: '((revoked_at IS NULL) AND (expiry_told_at IS NULL))',
})
export class PartnerKeyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partner_keys_pkey' })
  id!: string;
  @Column('uuid', { name: 'app_id' })
  @ForeignKey(() => PartnerAppEntity, { name: 'partner_keys_app_id_fkey' })
  appId!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'partner_keys_organisation_id_fkey' })
  @Index('partner_keys_organisation_id_idx')
  organisationId!: string;
  @Column('bytea', { name: 'secret_hash', select: false })
  secretHash!: Buffer;
  @Column('text', { array: true })
  scopes!: Scope[];
  @Column('uuid', { name: 'made_by' })
  @ForeignKey(() => PersonEntity, { name: 'partner_keys_made_by_fkey' })
  @Index('partner_keys_made_by_idx')
  madeBy!: string;
  @Column('text', { name: 'made_by_name' })
  madeByName!: string;
  @Column('timestamptz', { name: 'made_at', default: () => 'now()' })
  madeAt!: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
  @Column('timestamptz', { name: 'expiry_told_at', nullable: true })
  expiryToldAt!: Date | null;
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
  @Column('uuid', { name: 'revoked_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'partner_keys_revoked_by_fkey' })
  @Index('partner_keys_revoked_by_idx')
  revokedBy!: string | null;
  @Column('text', { name: 'revoked_by_name', nullable: true })
  revokedByName!: string | null;
}

/** That an organisation lets the app of another one act for it, from a moment to an end. Each consent is a row of its own. */
@Entity('partner_consents')
@Check('partner_consents_scopes_check', `scopes <@ ${ALL} AND scopes <> '{}'`)
@Check('partner_consents_not_to_oneself_check', 'organisation_id <> app_organisation_id')
@Check('partner_consents_life_check', "expires_at <= given_at + interval '366 days'")
@Check(
  'partner_consents_ended_check',
  'num_nonnulls(ended_at, ended_by, ended_by_name, ended_by_org_id) IN (0, 4)',
)
@Index('partner_consents_one_standing_key', ['appId', 'organisationId'], {
  unique: true,
  where: '(ended_at IS NULL)',
})
@Index('partner_consents_app_id_idx', ['appId', 'id'])
@Index('partner_consents_organisation_id_idx', ['organisationId', 'id'])
export class PartnerConsentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partner_consents_pkey' })
  id!: string;
  @Column('uuid', { name: 'app_id' })
  @ForeignKey(() => PartnerAppEntity, { name: 'partner_consents_app_id_fkey' })
  appId!: string;
  @Column('text', { name: 'app_name' })
  appName!: string;
  @Column('uuid', { name: 'app_organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'partner_consents_app_organisation_id_fkey' })
  @Index('partner_consents_app_organisation_id_idx')
  appOrganisationId!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'partner_consents_organisation_id_fkey' })
  organisationId!: string;
  @Column('text', { array: true })
  scopes!: Scope[];
  @Column('uuid', { name: 'given_by' })
  @ForeignKey(() => PersonEntity, { name: 'partner_consents_given_by_fkey' })
  @Index('partner_consents_given_by_idx')
  givenBy!: string;
  @Column('text', { name: 'given_by_name' })
  givenByName!: string;
  @Column('timestamptz', { name: 'given_at', default: () => 'now()' })
  givenAt!: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'partner_consents_ended_by_fkey' })
  @Index('partner_consents_ended_by_idx')
  endedBy!: string | null;
  @Column('text', { name: 'ended_by_name', nullable: true })
  endedByName!: string | null;
  @Column('uuid', { name: 'ended_by_org_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'partner_consents_ended_by_org_id_fkey' })
  @Index('partner_consents_ended_by_org_id_idx')
  endedByOrgId!: string | null;
}

/** One change that an app made under a consent. */
@Entity('partner_actions')
@Index('partner_actions_consent_id_idx', ['consentId', 'id'])
export class PartnerActionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partner_actions_pkey' })
  id!: string;
  @Column('uuid', { name: 'consent_id' })
  @ForeignKey(() => PartnerConsentEntity, { name: 'partner_actions_consent_id_fkey' })
  consentId!: string;
  @Column('uuid', { name: 'app_organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'partner_actions_app_organisation_id_fkey' })
  @Index('partner_actions_app_organisation_id_idx')
  appOrganisationId!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'partner_actions_organisation_id_fkey' })
  @Index('partner_actions_organisation_id_idx')
  organisationId!: string;
  @Column('uuid', { name: 'key_id' })
  @ForeignKey(() => PartnerKeyEntity, { name: 'partner_actions_key_id_fkey' })
  @Index('partner_actions_key_id_idx')
  keyId!: string;
  @Column('text')
  field!: string;
  @Column('text', { nullable: true })
  subject!: string | null;
  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}

/** How often an app read a field under a consent on one day. */
@Entity('partner_reads')
export class PartnerReadEntity {
  @PrimaryColumn('uuid', { name: 'consent_id', primaryKeyConstraintName: 'partner_reads_pkey' })
  @ForeignKey(() => PartnerConsentEntity, { name: 'partner_reads_consent_id_fkey' })
  consentId!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'partner_reads_pkey' })
  day!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'partner_reads_pkey' })
  field!: string;
  @Column('uuid', { name: 'app_organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'partner_reads_app_organisation_id_fkey' })
  @Index('partner_reads_app_organisation_id_idx')
  appOrganisationId!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'partner_reads_organisation_id_fkey' })
  @Index('partner_reads_organisation_id_idx')
  organisationId!: string;
  @Column('integer', { default: 1 })
  count!: number;
}
