import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../directory/index.js';

/** That a person of a provider is a person here. */
@Entity('oidc_links')
@Unique('oidc_links_person_id_issuer_key', ['personId', 'issuer'])
export class OidcLinkEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'oidc_links_pkey' })
  issuer!: string;
  /** The provider's own name for the person, which never changes. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'oidc_links_pkey' })
  subject!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'oidc_links_person_id_fkey' })
  personId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** A browser on its way to the provider and back; it ends after ten minutes. Read and written by functions of the database. */
@Entity('oidc_visits')
@Check('oidc_visits_returned_check', 'returned_at IS NOT NULL OR subject IS NULL')
@Check(
  'oidc_visits_known_check',
  '(issuer IS NULL) = (subject IS NULL) AND (email IS NULL) = (subject IS NULL)',
)
export class OidcVisitEntity {
  /** SHA-256 of the token that the browser has. */
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'oidc_visits_pkey' })
  tokenHash!: Buffer;
  @Column('text')
  state!: string;
  @Column('text')
  nonce!: string;
  /** Of PKCE. */
  @Column('text')
  verifier!: string;
  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;
  /** Whom the provider named, where that has yet to be confirmed. */
  @Column('text', { nullable: true })
  issuer!: string | null;
  @Column('text', { nullable: true })
  subject!: string | null;
  /** Verified by the provider; lower case. */
  @Column('text', { nullable: true })
  email!: string | null;
  @Column('text', { nullable: true })
  name!: string | null;
  @Column('timestamptz', { name: 'expires_at' })
  @Index('oidc_visits_expires_at_idx')
  expiresAt!: Date;
}
