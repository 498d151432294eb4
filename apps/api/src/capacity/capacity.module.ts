import { Module } from '@nestjs/common';
import { Capacities } from './capacities.service.js';

/** What services take on, what of it is held and booked, and the calendar of bookable things. */
@Module({ providers: [Capacities], exports: [Capacities] })
export class CapacityModule {}
