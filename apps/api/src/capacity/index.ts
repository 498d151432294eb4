export { Capacities, type CapacityLine, type Holder } from './capacities.service.js';
export { CapacityModule } from './capacity.module.js';
export { BlackoutEntity, CapacityEntity, CapacityPlanEntity, SeasonEntity } from './plan.entity.js';
export { BucketEntity, ReservationEntity, SlotBookingEntity } from './reservation.entity.js';
