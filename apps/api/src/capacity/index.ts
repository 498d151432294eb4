export { CapacityBooking, SlotBooking } from './booking.graphql.js';
export { Capacities, type CapacityLine, type Holder } from './capacities.service.js';
export { CapacityModule } from './capacity.module.js';
export { CapacityAvailability, CapacityPlan, Slot } from './plan.graphql.js';
export { availabilityOf, calendarsOf, MOST_DAYS, MOST_WEEKS, slotsOf } from './plan.reads.js';
export { BlackoutEntity, CapacityEntity, CapacityPlanEntity, SeasonEntity } from './plan.entity.js';
export { BucketEntity, ReservationEntity, SlotBookingEntity } from './reservation.entity.js';
