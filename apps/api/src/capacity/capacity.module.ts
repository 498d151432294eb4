import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/index.js';
import { Clock, Nodes } from '../platform/index.js';
import { bookingsById, slotBookingsById } from './booking.reads.js';
import { Capacities } from './capacities.service.js';
import { BookingResolver, CapacityPlanResolver, SlotBookingResolver } from './capacity.resolver.js';
import { CapacityPlans } from './plan.service.js';
import { Slots } from './slots.service.js';

const DUE_HOLDS_SQL = `
SELECT id FROM reservations WHERE state = 'held' AND expires_at <= app_now() ORDER BY expires_at LIMIT $1`;
const LAPSE_SQL = 'SELECT capacity_lapse_service(service_id) FROM reservations WHERE id = $1';
const DUE_SLOTS_SQL = `
SELECT id FROM slot_bookings WHERE state = 'held' AND expires_at <= app_now() ORDER BY expires_at LIMIT $1`;

/** What services take on, what of it is held and booked, and the calendar of bookable things. */
@Module({
  imports: [NotificationModule],
  providers: [Capacities, CapacityPlans, Slots, CapacityPlanResolver, BookingResolver, SlotBookingResolver],
  exports: [Capacities],
})
export class CapacityModule {
  constructor(nodes: Nodes, clock: Clock, slots: Slots) {
    nodes.register('CapacityBooking', async (caller, key) =>
      isUuid(key) ? ((await bookingsById(caller, [key]))[0] ?? null) : null,
    );
    nodes.register('SlotBooking', async (caller, key) =>
      isUuid(key) ? ((await slotBookingsById(caller, [key]))[0] ?? null) : null,
    );
    clock.register({
      name: 'hold of capacity',
      dueSql: DUE_HOLDS_SQL,
      act: async (caller, id) => {
        const db = await caller.db();
        await db.query(LAPSE_SQL, [id]);
      },
    });
    clock.register({
      name: 'hold of a time',
      dueSql: DUE_SLOTS_SQL,
      act: (caller, id) => slots.lapse(caller, id),
    });
  }
}
