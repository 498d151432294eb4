import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ServiceEntity } from '../catalogue/index.js';
import { OrganisationEntity } from '../directory/index.js';

/**
 * What a service takes on, with the opening hours of its calendar where it is bookable by slots. Written from the published
 * version; its row is what every change of the reservations of the service locks first.
 */
@Entity('capacity_plans')
@Check('capacity_plans_slot_minutes_check', 'slot_minutes BETWEEN 5 AND 1440')
@Check(
  'capacity_plans_hours_check',
  'opens_minute >= 0 AND closes_minute <= 1440 AND opens_minute < closes_minute',
)
export class CapacityPlanEntity {
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'capacity_plans_pkey' })
  @ForeignKey(() => ServiceEntity, { name: 'capacity_plans_service_id_fkey' })
  serviceId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'capacity_plans_publisher_org_id_fkey' })
  @Index('capacity_plans_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'capacity_plans_provider_org_id_fkey' })
  @Index('capacity_plans_provider_org_id_idx')
  providerOrgId!: string;
  /** Whether a version is published. */
  @Column('boolean')
  offered!: boolean;
  /** Length of a slot; null where the service is not booked by slots. */
  @Column('integer', { name: 'slot_minutes', nullable: true })
  slotMinutes!: number | null;
  /** Opening hours in minutes after midnight of `timeZone`. */
  @Column('integer', { name: 'opens_minute', default: 480 })
  opensMinute!: number;
  @Column('integer', { name: 'closes_minute', default: 1020 })
  closesMinute!: number;
  /** ISO days of the week, Monday is 1. */
  @Column('integer', { array: true, default: [1, 2, 3, 4, 5] })
  weekdays!: number[];
  @Column('text', { name: 'time_zone', default: 'Europe/Riga' })
  timeZone!: string;
  @Column('integer', { default: 1 })
  version!: number;
}

/** One stated capacity. `per` is `moment` for a stock, else the period of a flow. */
@Entity('capacities')
@Check('capacities_per_check', "per IN ('moment', 'day', 'week', 'month', 'quarter', 'year')")
@Check('capacities_quantity_check', 'quantity >= 0')
@Unique('capacities_service_id_unit_per_key', ['serviceId', 'unit', 'per'])
export class CapacityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'capacities_pkey' })
  id!: string;
  @Column('uuid', { name: 'service_id' })
  @ForeignKey(() => CapacityPlanEntity, { name: 'capacities_service_id_fkey' })
  serviceId!: string;
  @Column('text')
  per!: string;
  @Column('text')
  unit!: string;
  @Column('numeric')
  quantity!: string;
  /** False once a later version no longer states it: nothing is reserved of it then. */
  @Column('boolean')
  stated!: boolean;
}

/** Another quantity on some days; half-open, seasons of one capacity never overlap. */
@Entity('capacity_seasons')
@Check('capacity_seasons_quantity_check', 'quantity >= 0')
@Check('capacity_seasons_days_check', 'from_day < until_day')
@Exclusion(
  'capacity_seasons_apart_excl',
  'USING gist (capacity_id WITH =, daterange(from_day, until_day) WITH &&)',
)
@Index('capacity_seasons_capacity_id_idx', ['capacityId', 'fromDay'])
export class SeasonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'capacity_seasons_pkey' })
  id!: string;
  @Column('uuid', { name: 'capacity_id' })
  @ForeignKey(() => CapacityEntity, { name: 'capacity_seasons_capacity_id_fkey' })
  capacityId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'capacity_seasons_publisher_org_id_fkey' })
  @Index('capacity_seasons_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'capacity_seasons_provider_org_id_fkey' })
  @Index('capacity_seasons_provider_org_id_idx')
  providerOrgId!: string;
  @Column('date', { name: 'from_day' })
  fromDay!: string;
  @Column('date', { name: 'until_day' })
  untilDay!: string;
  @Column('numeric')
  quantity!: string;
  @Column('text', { default: '' })
  note!: string;
}

/** Days on which the service takes on nothing; half-open. */
@Entity('capacity_blackouts')
@Check('capacity_blackouts_days_check', 'from_day < until_day')
@Index('capacity_blackouts_service_id_idx', ['serviceId', 'fromDay'])
export class BlackoutEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'capacity_blackouts_pkey' })
  id!: string;
  @Column('uuid', { name: 'service_id' })
  @ForeignKey(() => CapacityPlanEntity, { name: 'capacity_blackouts_service_id_fkey' })
  serviceId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'capacity_blackouts_publisher_org_id_fkey' })
  @Index('capacity_blackouts_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'capacity_blackouts_provider_org_id_fkey' })
  @Index('capacity_blackouts_provider_org_id_idx')
  providerOrgId!: string;
  @Column('date', { name: 'from_day' })
  fromDay!: string;
  @Column('date', { name: 'until_day' })
  untilDay!: string;
  @Column('text', { default: '' })
  note!: string;
}
