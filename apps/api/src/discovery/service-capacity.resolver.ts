import { DomainError } from '@fivefold/domain';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  availabilityOf,
  CapacityBooking,
  CapacityAvailability,
  CapacityPlan,
  MOST_DAYS,
  MOST_WEEKS,
  Slot,
  SlotBooking,
  slotsOf,
} from '../capacity/index.js';
import { Access, Day, loaderOf, type OperationContext, Pure } from '../platform/index.js';
import { LiveIndex } from './live-index.js';
import { Service } from './service.graphql.js';
import { toService } from './services.js';

const FROM = { type: () => Day, nullable: true, description: 'A day of the first week; today when absent.' };

/** What of a published service is free: public, quantities and times only. */
@Resolver(() => Service)
export class ServiceCapacityResolver {
  @Access('parent')
  @ResolveField(() => [CapacityAvailability], {
    description: 'What is free of each stated capacity, by ISO week; empty where no capacity is stated.',
  })
  async availability(
    @Parent() { facts }: Service,
    @Context() context: OperationContext,
    @Args('from', FROM) from: string | null,
    @Args('weeks', { type: () => Int, defaultValue: 12, description: 'How many weeks, 1 to 53.' })
    weeks: number,
  ): Promise<CapacityAvailability[]> {
    refuseBeyond('weeks', weeks, MOST_WEEKS);
    const loader = loaderOf<string, CapacityAvailability[]>(context, `availability ${from} ${weeks}`, (ids) =>
      availabilityOf(context.caller, ids, from ?? null, weeks),
    );
    return (await loader.load(facts.id)) ?? [];
  }

  @Access('parent')
  @Pure('parent')
  @ResolveField(() => Int, {
    nullable: true,
    description:
      'Length of the slots by which it is booked, in minutes; null where it is not booked by slots.',
  })
  slotMinutes(@Parent() { facts }: Service): number | null {
    return facts.bookable?.slotMinutes ?? null;
  }

  @Access('parent')
  @ResolveField(() => [Slot], { description: 'Its calendar; empty where it is not booked by slots.' })
  async slots(
    @Parent() { facts }: Service,
    @Context() context: OperationContext,
    @Args('from', { ...FROM, description: 'First day; today when absent.' }) from: string | null,
    @Args('days', { type: () => Int, defaultValue: 7, description: 'How many days, 1 to 62.' }) days: number,
  ): Promise<Slot[]> {
    refuseBeyond('days', days, MOST_DAYS);
    if (!facts.bookable) return [];
    const loader = loaderOf<string, Slot[]>(context, `slots ${from} ${days}`, (ids) =>
      slotsOf(context.caller, ids, from ?? null, days),
    );
    return (await loader.load(facts.id)) ?? [];
  }
}

function refuseBeyond(field: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new DomainError('INPUT_INVALID', { field, problem: `1 to ${most} is wanted.` }, { path: [field] });
}

@Resolver(() => CapacityPlan)
export class PlannedServiceResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => Service, {
    nullable: true,
    description: 'The service; null while it is not published.',
  })
  service(@Parent() { serviceKey }: CapacityPlan): Service | null {
    return published(this.live, serviceKey);
  }
}

@Resolver(() => CapacityBooking)
export class BookedServiceResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => Service, {
    nullable: true,
    description: 'The service; null while it is not published.',
  })
  service(@Parent() { serviceKey }: CapacityBooking): Service | null {
    return published(this.live, serviceKey);
  }
}

@Resolver(() => SlotBooking)
export class SlotServiceResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => Service, {
    nullable: true,
    description: 'The service; null while it is not published.',
  })
  service(@Parent() { serviceKey }: SlotBooking): Service | null {
    return published(this.live, serviceKey);
  }
}

function published(live: LiveIndex, key: string): Service | null {
  const facts = live.catalogue.get(key);
  return facts ? toService(facts) : null;
}
