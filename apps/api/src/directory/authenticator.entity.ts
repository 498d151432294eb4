import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** The authenticator app of a person: a second step of signing in once it is confirmed by a code. */
@Entity('authenticators')
export class AuthenticatorEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'authenticators_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'authenticators_person_id_fkey' })
  personId!: string;
  /** What the app shares, base32, sealed. */
  @Column('text')
  secret!: string;
  /** The key of the settings that sealed it; empty where none has. */
  @Column('text', { name: 'key_id', default: '' })
  @Index('authenticators_key_id_idx')
  keyId!: string;
  /** Of the newest code that was taken, in periods of 30 s since 1970: it and older ones are taken no more. */
  @Column('bigint', { name: 'last_step', default: 0 })
  lastStep!: string;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** A code for who has lost the authenticator app; works once. */
@Entity('recovery_codes')
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'recovery_codes_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'recovery_codes_person_id_fkey' })
  personId!: string;
  /** SHA-256 of the code. */
  @PrimaryColumn('bytea', { name: 'code_hash', primaryKeyConstraintName: 'recovery_codes_pkey' })
  codeHash!: Buffer;
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}

/** That the operator took the authenticator app off an account; never changed. Written by a function of the database. */
@Entity('authenticator_removals')
@Index('authenticator_removals_person_id_idx', ['personId', 'removedAt'])
export class AuthenticatorRemovalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'authenticator_removals_pkey' })
  id!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'authenticator_removals_person_id_fkey' })
  personId!: string;
  @Column('uuid', { name: 'removed_by' })
  @ForeignKey(() => PersonEntity, { name: 'authenticator_removals_removed_by_fkey' })
  @Index('authenticator_removals_removed_by_idx')
  removedBy!: string;
  @Column('text')
  reason!: string;
  @Column('timestamptz', { name: 'removed_at', default: () => 'app_now()' })
  removedAt!: Date;
}
