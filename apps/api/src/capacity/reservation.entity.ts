import type { ReservationState, SlotState } from '@fivefold/domain';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../directory/index.js';
import { CapacityEntity, CapacityPlanEntity } from './plan.entity.js';

/** One day of a stock or one period of a flow: its total and what is reserved of it. Written by the ledger's functions only. */
@Entity('capacity_buckets')
@Check('capacity_buckets_reserved_check', 'reserved >= 0 AND reserved <= total')
export class BucketEntity {
  @PrimaryColumn('uuid', { name: 'capacity_id', primaryKeyConstraintName: 'capacity_buckets_pkey' })
  @ForeignKey(() => CapacityEntity, { name: 'capacity_buckets_capacity_id_fkey' })
  capacityId!: string;
  @PrimaryColumn('date', { name: 'starts_on', primaryKeyConstraintName: 'capacity_buckets_pkey' })
  startsOn!: string;
  @Column('numeric')
  total!: string;
  @Column('numeric', { default: 0 })
  reserved!: string;
}

/** What one holder keeps of one capacity over half-open days. Written by the ledger's functions only. */
@Entity('reservations')
@Check('reservations_holder_kind_check', "holder_kind IN ('quote')")
@Check('reservations_quantity_check', 'quantity > 0')
@Check('reservations_state_check', "state IN ('held', 'booked', 'lapsed', 'released')")
@Check('reservations_days_check', 'from_day < until_day')
@Check('reservations_expiry_check', "state <> 'held' OR expires_at IS NOT NULL")
@Index('reservations_holder_key', ['holderId', 'capacityId', 'fromDay', 'untilDay'], {
  unique: true,
  where: "(state <> 'released'::text)",
})
@Index('reservations_due_idx', ['expiresAt'], { where: "(state = 'held'::text)" })
@Index('reservations_held_idx', ['serviceId', 'expiresAt'], { where: "(state = 'held'::text)" })
@Index('reservations_capacity_id_idx', ['capacityId', 'state', 'untilDay'])
@Index('reservations_requester_org_id_idx', ['requesterOrgId', 'id'])
@Index('reservations_provider_org_id_idx', ['providerOrgId', 'id'])
@Index('reservations_publisher_org_id_idx', ['publisherOrgId', 'id'])
export class ReservationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reservations_pkey' })
  id!: string;
  @Column('text', { name: 'holder_kind' })
  holderKind!: 'quote';
  @Column('uuid', { name: 'holder_id' })
  holderId!: string;
  @Column('uuid', { name: 'capacity_id' })
  @ForeignKey(() => CapacityEntity, { name: 'reservations_capacity_id_fkey' })
  capacityId!: string;
  @Column('uuid', { name: 'service_id' })
  @ForeignKey(() => CapacityPlanEntity, { name: 'reservations_service_id_fkey' })
  @Index('reservations_service_id_idx')
  serviceId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'reservations_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'reservations_provider_org_id_fkey' })
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'reservations_publisher_org_id_fkey' })
  publisherOrgId!: string;
  @Column('numeric')
  quantity!: string;
  @Column('date', { name: 'from_day' })
  fromDay!: string;
  @Column('date', { name: 'until_day' })
  untilDay!: string;
  @Column('text')
  state!: ReservationState;
  /** End of a hold; null once booked. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt!: Date;
}

/** A time in the calendar of a bookable service; live ones of one service never overlap. */
@Entity('slot_bookings')
@Check('slot_bookings_state_check', "state IN ('held', 'booked', 'lapsed', 'released')")
@Check('slot_bookings_times_check', 'starts_at < ends_at')
@Check('slot_bookings_expiry_check', "state <> 'held' OR expires_at IS NOT NULL")
@Check('slot_bookings_not_to_oneself_check', 'requester_org_id NOT IN (provider_org_id, publisher_org_id)')
@Exclusion(
  'slot_bookings_apart_excl',
  "USING gist (service_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state IN ('held', 'booked'))",
)
@Index('slot_bookings_service_id_idx', ['serviceId', 'startsAt'])
@Index('slot_bookings_due_idx', ['expiresAt'], { where: "(state = 'held'::text)" })
@Index('slot_bookings_requester_org_id_idx', ['requesterOrgId', 'id'])
@Index('slot_bookings_provider_org_id_idx', ['providerOrgId', 'id'])
@Index('slot_bookings_publisher_org_id_idx', ['publisherOrgId', 'id'])
export class SlotBookingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'slot_bookings_pkey' })
  id!: string;
  @Column('uuid', { name: 'service_id' })
  @ForeignKey(() => CapacityPlanEntity, { name: 'slot_bookings_service_id_fkey' })
  serviceId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'slot_bookings_requester_org_id_fkey' })
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'slot_bookings_provider_org_id_fkey' })
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'slot_bookings_publisher_org_id_fkey' })
  publisherOrgId!: string;
  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
  @Column('text')
  state!: SlotState;
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text', { default: '' })
  note!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
