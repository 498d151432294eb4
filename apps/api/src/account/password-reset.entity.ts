import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../directory/index.js';

/** That somebody asked to choose the password of an address anew; deleted once it is used, over, or of an unknown address. */
@Entity('password_resets')
@Unique('password_resets_token_hash_key', ['tokenHash'])
@Check('password_resets_email_check', 'email = lower(email)')
export class PasswordResetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'password_resets_pkey' })
  id!: string;
  @Column('text')
  email!: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' })
  askedAt!: Date;
  /** Whose it is; null until the worker has looked. */
  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'password_resets_person_id_fkey' })
  @Index('password_resets_person_id_idx')
  personId!: string | null;
  /** SHA-256 of the token in the mail. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;
  @Column('timestamptz', { name: 'expires_at', default: () => "(now() + '00:30:00')" })
  expiresAt!: Date;
}
