import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** A signed-in browser; its token itself is kept nowhere. */
@Entity('sessions')
@Unique('sessions_id_key', ['id'])
@Check('sessions_waits_for_check', "waits_for IN ('code', 'enrolment')")
export class SessionEntity {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'sessions_pkey' })
  tokenHash!: Buffer;
  /** By which its owner names it. */
  @Column('uuid', { default: () => '((gen_random_uuid()))' })
  id!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'sessions_person_id_fkey' })
  @Index('sessions_person_id_idx')
  personId!: string;
  /** For which the person acts; null for one that belongs to none. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'sessions_organisation_id_fkey' })
  @Index('sessions_organisation_id_idx')
  organisationId!: string | null;
  /** Names of the device as its browser tells them, e.g. Firefox and Windows; null where it tells none that is known. */
  @Column('text', { nullable: true })
  browser!: string | null;
  @Column('text', { nullable: true })
  system!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  /** Noted every five minutes while it is used. */
  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt!: Date;
  /** The second step without which it is nobody's yet; null once that is taken, or where none is asked for. */
  @Column('text', { name: 'waits_for', nullable: true })
  waitsFor!: 'code' | 'enrolment' | null;
  /** Whether it was begun with a second step. */
  @Column('boolean', { name: 'with_code', default: false })
  withCode!: boolean;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
