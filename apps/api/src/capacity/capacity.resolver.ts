import { actionsFrom, SLOT_STATES } from '@fivefold/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  BUYERS,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  fromGlobalId,
  HistoryEntry,
  loaderOf,
  type OperationContext,
  type Page,
  PageArgs,
  readGlobalId,
  readTransitions,
  type Role,
  toHistoryEntry,
} from '../platform/index.js';
import {
  CapacityBooking,
  CapacityBookingConnection,
  BookingSide,
  HoldSlotInput,
  SlotActionInput,
  SlotBooking,
  SlotBookingConnection,
  SlotBookingPayload,
} from './booking.graphql.js';
import { listBookings, listSlotBookings } from './booking.reads.js';
import { CapacityPlan, CapacityPlanPayload, ChangeCapacityPlanInput } from './plan.graphql.js';
import { plansOf } from './plan.reads.js';
import { CapacityPlans } from './plan.service.js';
import { slotActors, Slots } from './slots.service.js';

const PLANNERS: readonly Role[] = [...CLUSTER_STAFF, 'SME_ADMIN'];
const SIDE = { type: () => BookingSide, description: 'Taken by you, or given by your services.' };
const OF_SERVICE = { type: () => ID, nullable: true, description: 'Only of this service, by global id.' };

/** What services of the caller's organisation take on, and what of it is held and booked. */
@Resolver(() => CapacityPlan)
export class CapacityPlanResolver {
  constructor(private readonly plans: CapacityPlans) {}

  @Access('signed-in', 'services:read')
  @Query(() => CapacityPlan, {
    nullable: true,
    description:
      'What a service that your organisation provides or publishes takes on; null when there is none that you may see.',
  })
  async capacityPlan(
    @CurrentCaller() caller: Caller,
    @Args('serviceId', { type: () => ID, description: 'Global id of the Service or OwnService.' }) id: string,
  ): Promise<CapacityPlan | null> {
    return (await plansOf(caller, [serviceKeyOf(id)]))[0] ?? null;
  }

  @Access(PLANNERS, 'services:write')
  @Mutation(() => CapacityPlanPayload, {
    description: 'Sets seasons, closed days and opening hours, all at once; never below what is booked.',
  })
  async changeCapacityPlan(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'All of them as they shall be.' }) input: ChangeCapacityPlanInput,
  ): Promise<CapacityPlanPayload> {
    const plan = await this.plans.change(
      caller,
      serviceKeyOf(input.serviceId, ['input', 'serviceId']),
      input,
    );
    return { plan, userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'Changes of it, oldest first.' })
  history(
    @Parent() { serviceKey }: CapacityPlan,
    @Context() context: OperationContext,
  ): Promise<HistoryEntry[]> {
    return historyOf(context, 'capacity_plan', serviceKey);
  }
}

@Resolver(() => CapacityBooking)
export class BookingResolver {
  @Access('signed-in', 'services:read')
  @Query(() => CapacityBookingConnection, {
    description: 'Held and booked parts of capacities, the newest first.',
  })
  bookings(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('side', SIDE) side: BookingSide,
    @Args('serviceId', OF_SERVICE) serviceId?: string | null,
  ): Promise<Page<CapacityBooking>> {
    return listBookings(caller, page, { side, serviceId: serviceId ? serviceKeyOf(serviceId) : null });
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who has taken it.' })
  async requester(
    @Parent() { requesterKey }: CapacityBooking,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(requesterKey))!;
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who delivers.' })
  async provider(
    @Parent() { providerKey }: CapacityBooking,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(providerKey))!;
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'What happened to it, oldest first.' })
  history(@Parent() { key }: CapacityBooking, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    return historyOf(context, 'reservation', key);
  }
}

/** Times in the calendars of bookable services. */
@Resolver(() => SlotBooking)
export class SlotBookingResolver {
  constructor(private readonly slots: Slots) {}

  @Access('signed-in', 'deals:read')
  @Query(() => SlotBookingConnection, { description: 'Times in calendars, the newest first.' })
  slotBookings(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('side', SIDE) side: BookingSide,
    @Args('serviceId', OF_SERVICE) serviceId?: string | null,
  ): Promise<Page<SlotBooking>> {
    return listSlotBookings(caller, page, { side, serviceId: serviceId ? serviceKeyOf(serviceId) : null });
  }

  @Access(BUYERS, 'deals:write')
  @Mutation(() => SlotBookingPayload, {
    description:
      'Asks for a free time of a bookable service; it is kept for 48 hours until its side confirms.',
  })
  async holdSlot(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which time.' }) input: HoldSlotInput,
  ): Promise<SlotBookingPayload> {
    const key = fromGlobalId('Service', input.serviceId, ['input', 'serviceId']);
    return { booking: await this.slots.hold(caller, key, input), userErrors: [] };
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => SlotBookingPayload, { description: 'Confirms a time for the provider.' })
  async confirmSlot(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) { bookingId, version }: SlotActionInput,
  ): Promise<SlotBookingPayload> {
    const key = fromGlobalId('SlotBooking', bookingId, ['input', 'bookingId']);
    return { booking: await this.slots.confirm(caller, key, version), userErrors: [] };
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => SlotBookingPayload, { description: 'Gives a time back, from either side.' })
  async releaseSlot(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) { bookingId, version }: SlotActionInput,
  ): Promise<SlotBookingPayload> {
    const key = fromGlobalId('SlotBooking', bookingId, ['input', 'bookingId']);
    return { booking: await this.slots.release(caller, key, version), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who asked for it.' })
  async requester(
    @Parent() { requesterKey }: SlotBooking,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(requesterKey))!;
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who runs the service.' })
  async provider(
    @Parent() { providerKey }: SlotBooking,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(providerKey))!;
  }

  @Access('parent')
  @ResolveField(() => [String], { description: 'What you may do with it now, as in the state table.' })
  actions(@Parent() booking: SlotBooking, @CurrentCaller() caller: Caller): string[] {
    return actionsFrom(SLOT_STATES, booking.state, slotActors(caller, booking));
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'What happened to it, oldest first.' })
  history(@Parent() { key }: SlotBooking, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    return historyOf(context, 'slot_booking', key);
  }
}

async function historyOf(
  context: OperationContext,
  kind: 'capacity_plan' | 'reservation' | 'slot_booking',
  key: string,
): Promise<HistoryEntry[]> {
  const loader = loaderOf<string, HistoryEntry[]>(context, `history of ${kind}`, async (ids) => {
    const rows = Map.groupBy(await readTransitions(context.caller, kind, ids), (row) => row.subject_id);
    return ids.map((id) => (rows.get(id) ?? []).map(toHistoryEntry));
  });
  return (await loader.load(key)) ?? [];
}

/** Row id of a service named by either of its two global ids. */
function serviceKeyOf(id: string, path: readonly string[] = []): string {
  return fromGlobalId(readGlobalId(id)?.kind === 'OwnService' ? 'OwnService' : 'Service', id, path);
}
