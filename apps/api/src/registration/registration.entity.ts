import type { RegistrationState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { EventEntity, EventSessionEntity } from '../programme/index.js';

/** One person's place in an event, or in its waiting list. */
@Entity('registrations')
@Unique('registrations_certificate_code_key', ['certificateCode'])
@Check(
  'registrations_state_check',
  "state IN ('pending', 'confirmed', 'waitlisted', 'attended', 'no_show', 'cancelled')",
)
@Index('registrations_one_per_person_key', ['eventId', 'personId'], {
  unique: true,
  where: "(state <> 'cancelled')",
})
@Index('registrations_event_id_idx', ['eventId', 'organiserId'])
@Index('registrations_open_idx', ['eventId'], { where: "(state IN ('pending', 'confirmed', 'waitlisted'))" })
@Index('registrations_list_idx', ['eventId', 'listNumber'], { where: "(state = 'waitlisted')" })
@Index('registrations_person_id_idx', ['personId', 'id'])
@ForeignKey(() => EventEntity, ['eventId', 'organiserId'], ['id', 'organiserId'], {
  name: 'registrations_event_id_fkey',
})
export class RegistrationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registrations_pkey' })
  id!: string;
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @Column('uuid', { name: 'organiser_id' })
  organiserId!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'registrations_person_id_fkey' })
  personId!: string;
  @Column('text', { name: 'person_name' })
  personName!: string;
  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'registrations_organisation_id_fkey' })
  @Index('registrations_organisation_id_idx')
  organisationId!: string;
  @Column('text')
  state!: RegistrationState;
  @Column('bigint', { name: 'list_number', default: () => "nextval('registrations_list_seq')" })
  listNumber!: string;
  @Column('text', { nullable: true })
  note!: string | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'told_starts_at' })
  toldStartsAt!: Date;
  @Column('text', { name: 'told_place' })
  toldPlace!: string;
  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;
  @Column('text', { name: 'certificate_code', nullable: true })
  certificateCode!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** One person in one session of an event. */
@Entity('presences')
export class PresenceEntity {
  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'presences_pkey' })
  @ForeignKey(() => RegistrationEntity, { name: 'presences_registration_id_fkey' })
  registrationId!: string;
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'presences_pkey' })
  @ForeignKey(() => EventSessionEntity, { name: 'presences_session_id_fkey' })
  @Index('presences_session_id_idx')
  sessionId!: string;
  @Column('timestamptz', { name: 'noted_at', default: () => 'app_now()' })
  notedAt!: Date;
}

/** Which address of a person's calendar holds. */
@Entity('calendar_addresses')
export class CalendarAddressEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'calendar_addresses_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'calendar_addresses_person_id_fkey' })
  personId!: string;
  @Column('integer', { default: 1 })
  generation!: number;
}
